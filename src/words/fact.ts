import type {Place} from './place.ts'

/** Something a declaration says, or does not say. Only schema-valid values are ever known. */
export type Fact<T> =
  | {readonly known: true; readonly value: T; readonly at: Place}
  | {readonly known: false; readonly path: string; readonly at: Place}
