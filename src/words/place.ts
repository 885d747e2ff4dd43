/** A path inside the judged tree: relative to its root, `/` between folders, no `.` or `..`. */
export type Path = string

/** Where something stands, or where it should stand when it is missing. Lines and columns count from 1. */
export interface Place {
  readonly file: Path
  readonly line: number
  readonly column: number
  /** JSON Pointer (RFC 6901) into the document, `''` for the whole of it. */
  readonly pointer: string
}

export function startOf(file: Path): Place {
  return {file, line: 1, column: 1, pointer: ''}
}
