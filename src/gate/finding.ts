import type {Waiting} from '../declaration/entry/insert.ts'
import type {Line} from '../declaration/entry/print.ts'
import type {InLanguages, Policy, Rule} from '../policy/policy.ts'
import type {Fact} from '../words/fact.ts'
import type {Fix, Result, Subject} from '../words/finding.ts'
import type {Language} from '../words/language.ts'
import type {Message} from '../words/message.ts'
import type {Disposition, Level, Tier, Verdict} from '../words/outcome.ts'
import type {Path, Place} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'

/** One rule, for one subject, with what came of it. */
export interface Finding extends Result {
  /** `policy/rule`; rules of the product itself stand under `ethics-gate/`. */
  readonly rule: string
  readonly requirement: string
  readonly layer: 'law' | 'policy' | 'habit'
  readonly subject: Subject
  readonly disposition: Disposition
  /** How much it weighs where it counts. */
  readonly level: Level
  /** Why the disposition is what it is, where that is not plain. */
  readonly because?: Message
  /** SHA-256 over rule, project and system, subject: never path, outcome or text. */
  readonly fingerprint: string
  /** Against the base, where there is one. */
  readonly movement?: Movement
  /** The judged change does not answer for it: it stood there before, or in a project that the change does not touch. */
  readonly standing?: 'before' | 'elsewhere'
}

export type Movement = 'new' | 'worse' | 'same' | 'better'

/** The change that was judged, beside the tree that comes out of it. */
export interface Change {
  /** `paperwork` touches only declarations, evidence and the gate's own files. */
  readonly kind: 'content' | 'paperwork' | 'adoption' | 'repair'
  readonly pullRequest?: number
  readonly baseBranch?: string
  /** Commits, in full: where the deciding files were read, what was compared with, the head, what comes out of the merge. */
  readonly decidingTip?: string
  readonly baseTip?: string
  readonly head?: string
  readonly merge?: string
  /** What stood on the base and is in order or gone now. */
  readonly mended: readonly Finding[]
  /** What the deciding files would say that this change brings, where it changes them. */
  readonly preview?: {
    readonly verdict: Verdict
    readonly blocking: readonly Finding[]
    readonly errors: readonly Problem[]
  }
}

/** An open dilemma of a project that was judged. */
export interface OpenQuestion {
  readonly project: string
  readonly id: string
  readonly question: string
  /** The role that holds it now. */
  readonly holder?: string
  /** ISO date by which it is answered or handed on. */
  readonly by?: string
  readonly at: Place
}

/** A rule that was set aside, a difference that is defended, or a finding on the baseline: what every report lists. */
export interface SetAside {
  readonly kind: 'waiver' | 'justified' | 'tolerated'
  readonly id: string
  readonly rule: string
  readonly project: string
  readonly because?: string
  /** Role and account or body. */
  readonly by?: string
  readonly since?: string
  readonly until?: string
  /** What it may be at worst. */
  readonly bound?: readonly [number, number]
  readonly state: 'used' | 'unused' | 'expired' | 'refused'
  readonly at: Place
}

export interface JudgedSystem {
  readonly project: string
  readonly system: string
  readonly name: string
  readonly file: Path
  readonly tier: Tier
  /** The facts that gave the tier, as `field` and value or `undefined` where undeclared. */
  readonly tierFrom: readonly Fact<unknown>[]
  readonly status?: string
}

/** A field as it can be answered: the closed list of its values, and a policy's own question. */
export interface Asked {
  readonly values?: readonly string[]
  readonly ask?: InLanguages
  /** How it is written that there are none, such as `models: {}`. */
  readonly none?: string
}

/** Lines that declare fields which findings wait for; what is still open in them is answered after pasting. */
export interface Entry {
  readonly project: string
  readonly file: Path
  /** Paste below this line; 0 is the top of the file. */
  readonly after: number
  /** The line below is replaced. */
  readonly instead?: true
  /** Of that line only what is added between its braces is told. */
  readonly within?: true
  readonly lines: readonly Line[]
  readonly fields: readonly Waiting[]
}

/** Signatures that reviews of this pull request prove, as they are written into a declaration. */
export interface SignatureLines {
  readonly fix: Fix
  /** Keys of the signatures in it, see `signedHere`. */
  readonly signed: readonly string[]
}

/** What was judged and what came of it: everything a report needs, in one value. */
export interface Judgement {
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
  readonly systems: readonly JudgedSystem[]
  readonly policies: readonly Pick<Policy, 'id' | 'version' | 'digest' | 'owner' | 'source'>[]
  /** What can be answered where a finding waits for a field that is not declared. */
  readonly asks?: ReadonlyMap<string, Asked>
  /** How those fields are written, each place once. */
  readonly entries?: readonly Entry[]
  /** What is signed in this pull request and not written down yet. */
  readonly toRecord?: readonly SignatureLines[]
  /** Rules that findings name, for their texts. */
  readonly rules: ReadonlyMap<string, Rule>
  readonly requirements: ReadonlyMap<string, Policy['requirements'][string]>
  /** Titles of roles, by id, as the policies give them. */
  readonly roles: Readonly<Record<string, Policy['roles'][string]>>
  /** Faults in what decides (policy, organisation, gate folder) or in the product itself: verdict `error`. */
  readonly errors: readonly Problem[]
  /** What the reader must know about how this was judged: no forge, no base to compare with, default policies. */
  readonly notes: readonly Message[]
  readonly today: string
  readonly commit: string | null
  /** What was judged is not just that commit: files on disk have been changed since. */
  readonly changed?: boolean
  readonly folder: Path
  /** The language that the gate's configuration asks for. */
  readonly language?: Language
  /** `observe`: shown, and nothing blocks. `improve`: what stands on the baseline is tolerated. */
  readonly mode?: Mode
  readonly change?: Change
  readonly setAside?: readonly SetAside[]
  /** Dilemmas that nobody has answered yet. */
  readonly questions?: readonly OpenQuestion[]
}

export type Mode = 'enforce' | 'improve' | 'observe'
