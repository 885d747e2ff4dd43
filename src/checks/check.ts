import type {Assessment, Declaration, System, SystemFacts} from '../declaration/declaration.ts'
import type {BiasEvidence} from '../evidence/bias/evidence.ts'
import type {SameFigures} from '../evidence/bias/same/seen.ts'
import type {EvidenceFile} from '../evidence/file.ts'
import type {Notebook} from '../evidence/notebook.ts'
import type {AtReview} from '../evidence/signoffs/content.ts'
import type {TreeFinding} from '../evidence/tree.ts'
import type {PathIndex} from '../text/path-index.ts'
import type {Result, Subject} from '../words/finding.ts'
import type {Catalogue} from '../words/message.ts'
import type {Tier} from '../words/outcome.ts'
import type {Path} from '../words/place.ts'
import type {Reviewed, Roles} from '../words/review.ts'

/** What one run of a check is about. */
export interface Scope {
  readonly declaration: Declaration
  readonly system: System
  readonly subject: Subject
  readonly tier: Tier
  /** The rule that asks, as `policy/rule`. */
  readonly rule: string
  readonly policy: PolicyWords
}

/** What a policy brings along that checks need: the titles of document parts, in every language it has. */
export interface PolicyWords {
  readonly id: string
  /** Part id → headings that count as that part, in any language. */
  readonly parts: Readonly<Record<string, readonly string[]>>
}

/** What a check wants to see, stated before anything is read. Paths are relative to the root of the tree. */
export interface Wants {
  /** Files to read. */
  readonly files?: readonly Path[]
  /** Markdown files of `files` whose parts are asked for. */
  readonly parts?: readonly Path[]
  /** Files, folders (trailing `/`) and patterns whose content is only identified, not read. */
  readonly identified?: readonly Path[]
  /** Assessments that may count covered notebooks by their sources: those notebooks are read. */
  readonly notebooks?: readonly Assessment[]
  /** Result files of bias tests, to be imported. */
  readonly bias?: readonly {readonly assessment: string; readonly result: number}[]
  /** Does it need to know what lies in the project's folder? */
  readonly tree?: boolean
}

/** What a check may be given. A check names what it uses and sees nothing else. */
export interface Slices {
  readonly files: ReadonlyMap<Path, EvidenceFile>
  /** Paths of all files in the tree. */
  readonly tree: Listing
  /** Imported bias results, by system, assessment and position in its `results:`. */
  readonly bias: (system: string, assessment: string, result: number) => BiasEvidence | undefined
  /** The same figures, as `numbers` of a table, in a system of this declaration and in what is declared before it. */
  readonly elsewhere: (system: string, numbers: string) => SameFigures
  /** Git blob ids of what the seal of an assessment covers, and of models. */
  readonly identified: ReadonlyMap<Path, string>
  /** What was read of notebooks that an assessment counts by their sources. */
  readonly notebooks: ReadonlyMap<Path, Notebook>
  /** What stood there before: on the branch that this would be merged into. */
  readonly base: Base
  /** ISO date of the run. */
  readonly today: string
  /** Reviews from a forge; `none` where there is no forge. */
  readonly approvals: Approvals
  /** What the judged change touches; `none` where there is nothing to compare with. */
  readonly changes: Changes
}

export type Approvals =
  | {readonly kind: 'none'}
  | {
      readonly kind: 'known'
      readonly roles: Roles
      /** The pull request that is judged, if it is one. */
      readonly current?: number
      /** The branch that that one is for. */
      readonly baseBranch?: string
      /** Every pull request whose reviews were asked for, by number; one that could not be read is not in it. */
      readonly reviewed: ReadonlyMap<number, Reviewed>
      /** What was there at commits that were reviewed and are not the head, by commit. */
      readonly reviewedAt?: ReadonlyMap<string, AtReview>
      /** Signatures, by name, that the judged pull request brings. */
      readonly brought?: ReadonlySet<string>
    }

export type Changes =
  | {readonly kind: 'none'}
  | {
      readonly kind: 'known'
      /** Paths that were added, changed or taken away, with the Git blob id before and after. */
      readonly paths: ReadonlyMap<Path, {readonly before?: string; readonly after?: string}>
    }

export type Base =
  | {readonly kind: 'none'}
  | {
      readonly kind: 'known'
      /** Git blob ids of evidence as it was. */
      readonly identified: ReadonlyMap<Path, string>
      /** What the same declaration said of a system; `undefined` where it did not know it. */
      readonly facts: (system: string) => SystemFacts | undefined
    }

export interface Listing {
  readonly paths: PathIndex
  /** What was found in the tree that a declaration should cover. */
  readonly found: readonly TreeFinding[]
}

/**
 * A named check: it states what it wants to see and is then a pure function from options, scope and what was given to
 * results, at least one. Its texts live in its own folder.
 */
export interface Check<Name extends string = string, Options = unknown, Uses extends keyof Slices = keyof Slices> {
  readonly name: Name
  readonly messages: Catalogue
  readonly uses: readonly Uses[]
  wants(options: Options, scope: Scope): Wants
  run(options: Options, scope: Scope, given: Pick<Slices, Uses>): readonly Result[]
}

/** Keeps a check's types together; the registry forgets them again. */
export function defineCheck<Name extends string, Options, Uses extends keyof Slices>(
  check: Check<Name, Options, Uses>,
): Check<Name, Options, Uses> {
  return check
}
