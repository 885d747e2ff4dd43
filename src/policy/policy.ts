import type {Status} from '../declaration/schema/vocabulary.ts'
import type {Language} from '../words/language.ts'
import type {Level, Outcome} from '../words/outcome.ts'
import type {Path, Place} from '../words/place.ts'
import type {CERTAINTIES, Layer, SUBJECT_KINDS} from './vocabulary.ts'

/** A text in the languages that the policy has; at least its own. */
export type InLanguages<T = string> = Readonly<Partial<Record<Language, T>>>

/** A file that a policy or its translation is written in. */
export interface PolicyFile {
  readonly file: Path
  readonly bytes: Uint8Array
}

/** A compiled policy: plain data, so that packs can be compiled when the product is built. */
export interface Policy {
  readonly id: string
  readonly version: string
  /** SHA-256 of its files, in hexadecimal. */
  readonly digest: string
  readonly file: Path
  readonly language: Language
  readonly owner: {readonly name: string; readonly contact: string}
  readonly source?: {readonly document: string; readonly address?: string; readonly checked: string}
  /** ISO date on which whoever owns it was to look at it again. */
  readonly reviewDue?: string
  readonly mode?: 'enforce' | 'improve'
  readonly scope?: Condition
  readonly roles: Readonly<Record<string, InLanguages>>
  readonly questions: Readonly<Record<string, Question>>
  /** Part id → headings that count as that part, in any language. */
  readonly parts: Readonly<Record<string, readonly string[]>>
  readonly requirements: Readonly<Record<string, Requirement>>
  readonly clauses: Readonly<Record<string, InLanguages>>
  readonly servedElsewhere: readonly {readonly clauses: readonly string[]; readonly by: InLanguages}[]
  readonly notChecked: readonly {readonly clauses: readonly string[]; readonly because: InLanguages}[]
  readonly rules: readonly Rule[]
}

export interface Requirement {
  readonly id: string
  readonly layer: Layer
  readonly clause?: string
  readonly title: InLanguages
  readonly why: InLanguages
  readonly mapsTo: readonly string[]
}

export interface Rule {
  /** `policy/rule`: the same string everywhere. */
  readonly id: string
  readonly requirement: string
  readonly layer: Layer
  readonly at: Place
  readonly serves: readonly string[]
  readonly each: (typeof SUBJECT_KINDS)[number]
  readonly when?: Condition
  readonly stages: {readonly at?: readonly Status[]; readonly notAt?: readonly Status[]}
  readonly outsideScope: boolean
  readonly check: CheckUse
  readonly enforce: Enforcement
  readonly waiver: 'never' | {readonly by?: string; readonly atMost?: string}
  readonly acceptDifference:
    | 'never'
    | {readonly by: readonly string[]; readonly needs: readonly string[]; readonly atMost?: string}
  readonly from: readonly Applicability[]
  readonly text: InLanguages<{readonly what: string; readonly how?: string}>
}

export interface CheckUse {
  readonly name: string
  readonly options: unknown
}

/** Fields AND, values OR. Evaluated in three values: an undeclared field is neither true nor false. */
export type Condition =
  | {
      readonly kind: 'field'
      readonly path: string
      readonly allowed: readonly string[] | 'present' | 'absent'
      readonly at: Place
    }
  | {readonly kind: 'all' | 'any'; readonly of: readonly Condition[]}

export type Enforcement = Readonly<Partial<Record<Outcome, Grade>>> & {readonly otherwise: Level}
export interface Grade {
  readonly level: Level
  /** Below this tier it only warns. */
  readonly blockFromTier?: number
  readonly withPlan?: Level
  readonly withReason?: {readonly reasons: readonly string[]; readonly signed: readonly string[]; readonly then: Level}
}

export interface Applicability {
  readonly date: string
  readonly if?: Condition
  readonly asEnacted?: string
  readonly amendedBy?: string
  readonly certainty: (typeof CERTAINTIES)[number]
}

/** What a policy asks beyond the common fields. */
export interface Question {
  readonly ask: InLanguages
  readonly answer: Answer
  readonly many: boolean
}
export type Answer =
  | {readonly kind: 'choice'; readonly values: readonly string[]}
  | {readonly kind: 'text' | 'path' | 'date' | 'share' | 'count'}
  | {readonly kind: 'fields'; readonly fields: Readonly<Record<string, Answer>>}
