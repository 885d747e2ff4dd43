import type {Message} from '../../words/message.ts'
import type {Place} from '../../words/place.ts'
import {code} from '../gfm.ts'
import type {Signature} from '../hold.ts'
import type {Page} from '../markdown/page.ts'
import type {Reader} from '../voice.ts'

/** How far the verdict is out of reach of whoever it is about. */
export type Grade = 'advisory' | 'guarded' | 'organisation' | 'unknown'

export interface CommentOptions extends Reader {
  /** What the comment is known by, as one word; it stands in an HTML comment on the first line. */
  readonly marker: string
  /** The most bytes of UTF-8, everything included; 60,000 unless told. */
  readonly limit?: number
  readonly grade: Grade
  /** Where everything is shown, such as the run's summary. Left out unless it is a plain address. */
  readonly reportLink?: string
  /** What the head's files are shown under, ending in `/`; a path goes behind it. */
  readonly filesLink?: string
  /** About how the gate is set up. */
  readonly advice?: readonly Message[]
}

export interface CommentPage extends Page {
  readonly options: CommentOptions
  readonly signatures: readonly Signature[]
  /** A place as a link to the file, or as code where there is nothing to link to; empty for no place. */
  readonly place: (at: Place) => string
}

/** Only what cannot end a link's address in Markdown, nor begin anything in it. */
const ADDRESS = /^https?:\/\/[\w.:-]+(?:\/[\w\-./~%,;=?&+:#]*)?$/u

export function addressOf(written: string | undefined): string | undefined {
  return written !== undefined && written.length <= 2000 && ADDRESS.test(written) ? written : undefined
}

export function placeWith(filesLink: string | undefined, name: (text: string) => string): CommentPage['place'] {
  const base = addressOf(filesLink)
  return ({file, line}: Place): string => {
    if (file === '') return ''
    const shown = code(`${name(file)}:${line}`)
    const path = encoded(file)
    return base === undefined || path === undefined ? shown : `[${shown}](${base}${path}#L${line})`
  }
}

/** Nothing for what is no path of a tree or would lead somewhere else. */
function encoded(file: string): string | undefined {
  const steps = file.split('/')
  if (file.length > 1000 || /\p{Cs}/u.test(file) || steps.some(step => step === '' || step === '.' || step === '..'))
    return undefined
  const strictly = (step: string) =>
    encodeURIComponent(step).replace(/[!'()*]/gu, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return steps.map(strictly).join('/')
}
