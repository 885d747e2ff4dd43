import {policyTest as validator} from '../../generated/validators/policyTest.js'
import type {PolicyFile} from '../../policy/policy.ts'
import type {Expected, PolicyTestData} from '../../policy/schema.ts'
import {conform, type Validator} from '../../text/conform.ts'
import {find, type Step} from '../../text/node.ts'
import {readYaml} from '../../text/yaml.ts'
import type {Verdict} from '../../words/outcome.ts'
import type {Path, Place} from '../../words/place.ts'
import type {Problem} from '../../words/problem.ts'

/** One thing that a case expects: what comes of a rule, or the verdict. */
export type Expectation =
  | {readonly kind: 'rule'; readonly rule: string; readonly expected: Exclude<Expected, string>; readonly at: Place}
  | {readonly kind: 'verdict'; readonly verdict: Verdict; readonly at: Place}

/** A case: a project to start from, what is changed in it, and what is expected then. */
export interface Case {
  readonly name: string
  readonly from: Path
  /** ISO date. */
  readonly today: string
  /** Policies in force, as `name` or `name@version`; `undefined`: the policy under test. */
  readonly policies?: readonly string[]
  /** Dotted field of the declaration → its new value, with texts for all scalars. */
  readonly change: ReadonlyMap<string, unknown>
  readonly remove: readonly string[]
  readonly files: ReadonlyMap<Path, string>
  readonly withoutFiles: readonly Path[]
  /** Document → the part whose text is taken out. */
  readonly emptyParts: ReadonlyMap<Path, string>
  readonly keepSeals: boolean
  readonly expect: readonly Expectation[]
  readonly at: Place
  /** Where something of it stands, such as `change` and a field. */
  place(...path: readonly Step[]): Place
}

/** A file of cases. With any problem there are no cases: a test that is half read proves nothing. */
export function readCases({file, bytes}: PolicyFile): {cases: readonly Case[]; problems: readonly Problem[]} {
  const read = readYaml(file, bytes)
  if (!read.root) return {cases: [], problems: read.problems}
  const {valid, problems: invalid} = conform<PolicyTestData>(read.root, validator as Validator, {placeholders: false})
  const problems = [...read.problems, ...invalid]
  if (!valid || problems.length > 0) return {cases: [], problems}
  const {value, root} = valid
  const cases = value.cases.map((written, i): Case => {
    const place = (...path: readonly Step[]): Place => {
      const node = find(root, ['cases', i, ...path])
      return (node?.kind === 'scalar' ? node.keyAt : node?.at) ?? root.at
    }
    return {
      name: written.case,
      from: written.from ?? value.from,
      today: written.today ?? value.today,
      ...(written.policies && {policies: written.policies}),
      change: new Map(Object.entries(written.change ?? {})),
      remove: written.remove ?? [],
      files: new Map(Object.entries(written.files ?? {})),
      withoutFiles: written.without_files ?? [],
      emptyParts: new Map(Object.entries(written.empty_parts ?? {})),
      keepSeals: written.keep_seals ?? false,
      expect: Object.entries(written.expect).map(([rule, expected]) =>
        expectation(rule, expected, place('expect', rule)),
      ),
      at: place(),
      place,
    }
  })
  return {cases, problems: []}
}

function expectation(rule: string, expected: Expected | Verdict, at: Place): Expectation {
  if (rule === 'verdict') return {kind: 'verdict', verdict: expected as Verdict, at}
  if (typeof expected !== 'string') return {kind: 'rule', rule, expected, at}
  return {kind: 'rule', rule, expected: {outcome: expected as Exclude<Expected, object>}, at}
}
