import type {Path} from '../words/place.ts'

/**
 * A file that evidence points to, after reading. Everything but `text` is a reason why it is no evidence; none of them is
 * the same as absent.
 */
export type EvidenceFile =
  | {
      readonly kind: 'text'
      readonly path: Path
      readonly text: string
      readonly oid: string
      /** Of a Markdown document: its parts, and its words outside headings, comments and code. */
      readonly sections?: readonly Section[]
      readonly words?: string
    }
  | {readonly kind: 'binary'; readonly path: Path; readonly oid: string; readonly bytes: number}
  | {readonly kind: 'absent' | 'folder' | 'link' | 'submodule' | 'empty' | 'pointer' | 'not-utf8'; readonly path: Path}
  | {readonly kind: 'too-large'; readonly path: Path; readonly size: number; readonly limit: number}
  | {readonly kind: 'unreadable'; readonly path: Path; readonly why: string}

/** A heading of a Markdown document and what stands under it, down to the next heading of the same or a higher rank. */
export interface Section {
  /** The heading's text, or the id of a `<!-- part: id -->` mark. */
  readonly title: string
  readonly kind: 'heading' | 'mark'
  readonly rank: number
  readonly line: number
  /** The words under it, without markup, comments and instructions of a template. */
  readonly text: string
}
