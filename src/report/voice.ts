import {clean} from '../language/clean.ts'
import {formatFor} from '../language/format.ts'
import type {Render} from '../language/render.ts'
import type {InLanguages} from '../policy/policy.ts'
import {LANGUAGES, type Language} from '../words/language.ts'
import type {Format} from '../words/message.ts'
import type {Place} from '../words/place.ts'
import {messages} from './messages.ts'

/** Whom a report is for. */
export interface Reader {
  readonly language: Language
  /** Writes a check's or the gate's messages in that language. */
  readonly render: Render
}

type Texts = (typeof messages)['texts']['en']
type Filled<K extends keyof Texts> = Texts[K] extends (filled: infer W, ...rest: never[]) => string ? W : never

/** How a report speaks: its own texts, and those of policies, in the reader's language. Texts may hold `code` marks, in pairs. */
export interface Voice extends Reader {
  readonly format: Format
  /** A text of the report itself. What is filled in must be shown by one of the others, or be our own. */
  say<K extends keyof Texts>(key: K, filled: Filled<K>): string
  /** A name or another short text that somebody else wrote, without code marks. */
  name(text: string): string
  /** A text of a policy; its code marks stay. */
  text(texts: InLanguages | undefined): string | undefined
  place(place: Place): string
  /** A role's title, to stand in the middle of a sentence. */
  role(id: string): string
}

const LONGEST_TEXT = 1200

export function voiceOf({language, render}: Reader, roles: Readonly<Record<string, InLanguages>>): Voice {
  const format = formatFor(language)
  const texts = messages.texts[language] as Readonly<Record<string, (filled: unknown, format: Format) => string>>
  const name = (text: string) => clean(text).replaceAll('`', "'")
  const text = (texts: InLanguages | undefined) => {
    const found = inLanguage(texts, language)
    return found === undefined ? undefined : clean(found, LONGEST_TEXT)
  }
  const say: Voice['say'] = (key, filled) => texts[key]?.(filled, format) ?? key
  return {
    language,
    render,
    format,
    name,
    text,
    say,
    place: ({file, line, column}) => `${name(file)}:${line}:${column}`,
    role: id => {
      const title = Object.hasOwn(roles, id) ? text(roles[id]) : undefined
      const term = title ?? format.term(id)
      // Nobody gave it a name that people use: a sentence needs somebody, not an identifier.
      return term === id ? say('role-named', {role: name(id)}) : lowerFirst(name(term))
    },
  }
}

/** In the reader's language, or else in the first that there is. */
export function inLanguage<T>(texts: InLanguages<T> | undefined, language: Language): T | undefined {
  if (!texts) return undefined
  return texts[language] ?? LANGUAGES.map(other => texts[other]).find(text => text !== undefined)
}

/** Titles begin with a capital; abbreviations keep theirs. */
function lowerFirst(title: string): string {
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}
