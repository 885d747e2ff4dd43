import type {Detail} from './detail.ts'
import type {Message} from './message.ts'
import type {Outcome} from './outcome.ts'
import type {Place} from './place.ts'

/** What a finding is about. `repository` stands for the tree as a whole, with the empty string as system. */
export interface Subject {
  readonly project: string
  readonly system: string
  readonly kind: 'repository' | 'system' | 'model' | 'source' | 'event'
  /** The name of the model, source or event; the system's own name otherwise. */
  readonly id: string
}

/** Lines to paste, and where. */
export interface Fix {
  readonly file: string
  /** Insert below this line; 0 is the top of the file. */
  readonly after: number
  readonly text: string
  /** The line below is replaced. */
  readonly instead?: true
}

/** A field of the declaration by its way as it is written there, as `owner.manager`; `value` is the answer, where only one will do. */
export interface Want {
  readonly field: string
  readonly value?: string
}

/** What one check saw for one subject. */
export interface Result {
  readonly outcome: Outcome
  readonly at: Place
  readonly say: Message
  readonly detail?: Detail
  readonly fix?: Fix
  /** Roles that can settle it by signing or deciding. */
  readonly settledBy?: readonly string[]
  /** What waits for a person: the role, the account that is named for it, the line to paste into an approving review. */
  readonly awaits?: {
    readonly role: string
    readonly by?: string
    readonly code?: string
    readonly holders?: readonly string[]
  }
  /** Who signs once it has been sealed again, which makes the line to sign. */
  readonly signsAgain?: readonly {readonly role: string; readonly holders?: readonly string[]}[]
  /** For `undeclared`: the fields that the rule waits for. */
  readonly undeclared?: readonly string[]
  /** For what is `missing` or `not-tested`: the fields that are to be filled in. */
  readonly wants?: readonly Want[]
  /** For a bias outcome: the attribute it is about. */
  readonly attribute?: string
  /** A decision to gather more data that is about this very outcome. */
  readonly plan?: {readonly decision: string; readonly until: string; readonly role?: string}
  /** A declared reason for not testing, and the roles that signed it in its present state. */
  readonly reason?: {
    readonly kind: string
    readonly signedBy: readonly string[]
    /** Assessments whose signature would do: those whose seal covers the plan, and those whose seal could. */
    readonly can?: readonly string[]
    readonly could?: readonly string[]
  }
}
