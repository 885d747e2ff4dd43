import type {ASSESSMENT_KINDS} from '../../declaration/schema/vocabulary.ts'
import type {Place} from '../../words/place.ts'
import type {Problem} from '../../words/problem.ts'
import type {Section} from '../file.ts'

export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number]

/** An assessment that was filled in question by question, in a format that a machine reads. */
export interface Form {
  readonly format: 'par-assessment' | 'tad-assessment' | 'deon-checklist'
  /** What it calls itself, and where: `urn:nl:dpia:3.0`, `IAMA`. */
  readonly name: string
  readonly at: Place
  /** The kinds of assessment that it can be; absent where its name says nothing to us. */
  readonly kinds?: readonly AssessmentKind[]
  readonly questions: readonly Question[]
  /** The answers as sections of a document; absent where the form has none. */
  readonly sections?: readonly Section[]
  /** All answers, without the questions. Absent where they cannot be told apart from the form's own text. */
  readonly words?: string
  /** The day on which it was finished, as the form itself says. */
  readonly finished?: Dated
  /** Chapters that the form itself does not count as finished. */
  readonly unfinished: readonly {readonly title: string; readonly at: Place}[]
  /** Where it calls itself a draft. */
  readonly draft?: Place
  /** Who filled it in, each once, in the order of the file. */
  readonly by: readonly string[]
}

export interface Dated {
  /** ISO date in the time zone that the form was filled in. */
  readonly date: string
  readonly at: Place
}

export interface Question {
  readonly title: string
  readonly at: Place
  /** `open`: a box on a list that is not ticked. */
  readonly state: 'answered' | 'empty' | 'placeholder' | 'open'
  /** The placeholder. */
  readonly found?: string
  readonly answered?: Dated
}

/** What reading a document as a form gave. With `problems` it cannot be trusted to be whole. */
export interface FormReading {
  readonly form?: Form
  readonly problems: readonly Problem[]
}
