import type {Language} from './language.ts'

/** Something to say to a person: a key of a catalogue and what to fill in. Rendered only by the report, in the reader's language. */
export interface Message {
  /** `area.key`, the same string in every language and in JSON output. */
  readonly key: string
  readonly with: Readonly<Record<string, unknown>>
}

/** What a text may use to write numbers, dates, lists and known names in the reader's language. */
export interface Format {
  readonly language: Language
  number(value: number, digits?: number): string
  percent(value: number, digits?: number): string
  /** An ISO date written out. */
  date(iso: string): string
  /** "a, b and c". */
  list(items: readonly string[]): string
  /** "a, b or c". */
  either(items: readonly string[]): string
  /** The reader's word for a term of the product (`data-protection-officer`, `dpia`, `selection-rate`); the term itself when it has none. */
  term(name: string): string
  plural(count: number, one: string, other: string): string
  /** Words that a sentence begins with: their first letter is a capital. */
  start(words: string): string
}

// biome-ignore lint/suspicious/noExplicitAny: a text decides itself what it is filled with; `say` checks it.
type Text = (filled: any, format: Format) => string
type Texts = Readonly<Record<string, Text>>
type Filled<T> = T extends (filled: infer W, ...rest: never[]) => string ? W : never

export interface Catalogue<E extends Texts = Texts> {
  readonly area: string
  readonly texts: Readonly<Record<Language, E>>
  /** Makes a message; the compiler checks the key and what is filled in. */
  say<K extends keyof E & string>(key: K, filled: Filled<E[K]>): Message
}

/** The texts of one area in every language we ship; a text missing in one of them does not compile. */
export function catalogue<E extends Texts>(
  area: string,
  en: E,
  others: {nl: NoInfer<E>; da: NoInfer<E>},
): Catalogue<E> {
  return {
    area,
    texts: {en, ...others},
    say: (key, filled) => ({
      key: `${area}.${key}`,
      with: filled as Readonly<Record<string, unknown>>,
    }),
  }
}
