import type {InLanguages, Policy, Rule} from '../policy/policy.ts'
import type {Fact} from '../words/fact.ts'
import type {Result, Subject} from '../words/finding.ts'
import type {Language} from '../words/language.ts'
import type {Message} from '../words/message.ts'
import type {Disposition, Level, Tier, Verdict} from '../words/outcome.ts'
import type {Path} from '../words/place.ts'
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
}

/** What was judged and what came of it: everything a report needs, in one value. */
export interface Judgement {
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
  readonly systems: readonly JudgedSystem[]
  readonly policies: readonly Pick<Policy, 'id' | 'version' | 'digest' | 'owner' | 'source'>[]
  /** What can be answered where a finding waits for a field that is not declared. */
  readonly asks?: ReadonlyMap<string, Asked>
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
}
