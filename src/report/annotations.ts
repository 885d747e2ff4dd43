import type {Judgement} from '../gate/finding.ts'
import {clean} from '../language/clean.ts'
import type {Path, Place} from '../words/place.ts'
import {signerText} from './headline.ts'
import {isObserving} from './hold.ts'
import {type Item, summarise} from './summary.ts'
import {type Told, tell, tellFinding} from './told.ts'
import {type Reader, type Voice, voiceOf} from './voice.ts'

/** A note on a line of a file. Not yet escaped for the log of a workflow. */
export interface Annotation {
  readonly level: AnnotationLevel
  readonly title: string
  readonly message: string
  readonly file: Path
  readonly line: number
  readonly column: number
}
export type AnnotationLevel = 'error' | 'warning' | 'notice'

/** What GitHub shows of one step, by level; the rest it hides without a word. */
export const MOST_PER_LEVEL = 10
const ALL: Readonly<Record<AnnotationLevel, number>> = {
  error: MOST_PER_LEVEL,
  warning: MOST_PER_LEVEL,
  notice: MOST_PER_LEVEL,
}
const LONGEST_TITLE = 255
/** The runner cuts a message at 4,096 characters. */
const LONGEST_MESSAGE = 4000

/**
 * The most important findings as annotations, errors first: as many a level as there is room for (ten, or what is left of
 * them; at least one), of which the last says how many more there are. What blocks is an error, or a warning while the gate
 * only observes; what warns is a warning; advice and sign-offs that are awaited are notices.
 */
export function annotations(judgement: Judgement, reader: Reader, room = ALL): readonly Annotation[] {
  const voice = voiceOf(reader, judgement.roles)
  const {systems, signers} = summarise(judgement)
  const faults = judgement.errors.map(({at, say}) =>
    annotate('error', at, voice.say('section-faults', {}), voice.render(say)),
  )
  const items = (level: AnnotationLevel, of: (system: (typeof systems)[number]) => readonly Item[]) =>
    systems.flatMap(of).map(item => fromTold(level, tell(item, judgement, voice), voice))
  const awaited = signers.flatMap(signer =>
    signer.findings.map(finding => {
      const {title, at, found} = tellFinding(finding, judgement, voice)
      return annotate(
        'notice',
        at,
        `${voice.format.term('awaiting')}: ${signerText(signer, voice)}`,
        `${title}. ${found}`,
      )
    }),
  )
  const observing = isObserving(judgement)
  const blocking = items(observing ? 'warning' : 'error', ({blocking}) => blocking)
  return [
    ...limited([...faults, ...(observing ? [] : blocking)], room.error, voice),
    ...limited([...(observing ? blocking : []), ...items('warning', ({warnings}) => warnings)], room.warning, voice),
    ...limited([...awaited, ...items('notice', ({advice}) => advice)], room.notice, voice),
  ]
}

function limited(all: readonly Annotation[], most: number, voice: Voice): readonly Annotation[] {
  const shown = all.slice(0, most - 1)
  const [next, ...others] = all.slice(most - 1)
  if (!next) return shown
  if (others.length === 0) return [...shown, next]
  return [...shown, {...next, title: 'ethics-gate', message: voice.say('annotations-more', {count: others.length + 1})}]
}

function fromTold(level: AnnotationLevel, {title, rules, at, found, how, who, also}: Told, voice: Voice): Annotation {
  const rule = rules.length === 1 && rules[0] !== title ? `${rules[0]}: ` : ''
  const todo = how === undefined ? [] : [`${voice.say('label-todo', {})}: ${how}`]
  const more = also.length > 0 ? [voice.say('also', {count: also.length})] : []
  return annotate(level, at, rule + title, [found, ...todo, who, ...more].join('\n'))
}

function annotate(level: AnnotationLevel, {file, line, column}: Place, title: string, message: string): Annotation {
  const lines = message.split('\n').map(part => clean(part, LONGEST_MESSAGE / 4))
  return {
    level,
    title: clean(title, LONGEST_TITLE),
    message: lines.join('\n').slice(0, LONGEST_MESSAGE),
    file,
    line,
    column,
  }
}
