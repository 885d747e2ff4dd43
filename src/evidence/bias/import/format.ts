import type {Attributes} from '../../../declaration/declaration.ts'
import type {Message} from '../../../words/message.ts'
import type {Place} from '../../../words/place.ts'
import type {ResultDocument} from './document.ts'
import type {Defaults, Reading} from './figure.ts'
import type {Names} from './names.ts'

/** A way of writing results that is recognised by its content: a detector and a reader, both pure. */
export interface Format {
  /** As `inspect` prints it: kebab-case, such as `aequitas-group`. */
  readonly name: string
  /** Why the document is taken to have this format, by what only this format has; `undefined` when it has not. */
  recognise(document: ResultDocument): Message | undefined
  /** Only called with a document that was recognised. */
  read(document: ResultDocument, given: Given): Reading
}

/** What the declaration says about a file that needs no mapping. */
export interface Given {
  readonly defaults: Defaults
  /** The entry in the declaration that names the file. */
  readonly at: Place
  readonly names: Names
  /** The plan, with how many people may be unknown. */
  readonly attributes: Attributes | undefined
}

/** What a document is: one of the formats, evidence that is no bias test, or nothing that is known. */
export type Recognise = (
  document: ResultDocument,
) =>
  | {readonly kind: 'format'; readonly format: Format; readonly why: Message}
  | {readonly kind: 'no-test'; readonly why: Message}
  | undefined
