import type {Declaration, System} from '../declaration/declaration.ts'
import {withAnswers} from '../declaration/normalise.ts'
import {DEFAULT_TIERS} from '../gate/default-tiers.ts'
import type {Judged} from '../gate/evaluate.ts'
import type {JudgedSystem} from '../gate/finding.ts'
import {loweredTier} from '../gate/settle/tier.ts'
import {tierOf} from '../gate/tier.ts'
import {checkAnswers} from '../policy/answers.ts'
import {addedBy, DEFAULT_POLICIES, inForceEverywhere} from '../policy/layers.ts'
import {parseReference, rolesOf} from '../policy/organisation.ts'
import type {Policy} from '../policy/policy.ts'
import {unknownNames} from '../policy/roles.ts'
import {PLANNED_PACKS} from '../policy/vocabulary.ts'
import type {LowerTier} from '../policy/waivers.ts'
import type {Tree} from '../repository/tree.ts'
import {matches} from '../text/glob.ts'
import {type PathIndex, pathIndex} from '../text/path-index.ts'
import type {Path} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import {type Candidate, readDeclarations} from './declarations.ts'
import {declarationsIn} from './names.ts'
import {type Elsewhere, type OrganisationFile, readTrusted, type Trusted} from './trusted.ts'

export interface Request {
  readonly tree: Tree
  /** Where the deciding files are read from, when that is not the tree itself. */
  readonly deciding?: Tree
  /** What this would be merged into: the plan of a bias test must stand there before its results come. */
  readonly base?: Tree
  /** The folder to look in, relative to the root; `''` for all of it. */
  readonly folder: Path
  readonly organisation?: OrganisationFile
  /** How an organisation file in another repository is read, where that is possible. */
  readonly elsewhere?: Elsewhere
  /** What decides, where it is known already: a policy's own tests. Then no deciding file is read. */
  readonly trusted?: Trusted
}

/** Everything that is known before a single piece of evidence is read. */
export interface Prepared {
  readonly paths: PathIndex
  readonly trusted: Trusted
  /** Policies that everybody here is asked. */
  readonly everywhere: readonly Policy[]
  readonly byDefault: boolean
  /** Faults in what decides. */
  readonly errors: readonly Problem[]
  readonly candidates: readonly Candidate[]
}

export async function prepare({
  tree,
  deciding,
  folder,
  organisation,
  elsewhere,
  trusted: known,
}: Request): Promise<Prepared> {
  const entries = await tree.list()
  const paths = pathIndex(entries.map(({path}) => path))
  const trustedPaths = deciding ? (await deciding.list()).map(({path}) => path) : paths.below('')
  const trusted = known ?? (await readTrusted(deciding ?? tree, trustedPaths, {organisation, elsewhere}))
  const {policies, problems, byDefault} = inForceEverywhere(trusted, trusted.available)
  const excluded = trusted.gate?.exclude ?? []
  const named = declarationsIn(entries, folder, path => excluded.some(pattern => matches(pattern, path)))
  const candidates = await readDeclarations(named, tree, folder)
  return {paths, trusted, everywhere: policies, byDefault, errors: [...trusted.problems, ...problems], candidates}
}

/** One project with its policies and tiers: what is asked of each of its systems. */
export interface Project {
  readonly systems: readonly {
    readonly judged: Judged
    readonly tierFrom: JudgedSystem['tierFrom']
    readonly lowered?: LowerTier
  }[]
  /** What is wrong with the declaration. */
  readonly problems: readonly Problem[]
  /** What it asks for and this build does not have. */
  readonly errors: readonly Problem[]
}

/** `today`: ISO date; without one no decision lowers a tier. */
export function project({declaration, problems: found}: Candidate, prepared: Prepared, today?: string): Project {
  const problems: Problem[] = [...found]
  const errors: Problem[] = []
  const {organisation, gate, available} = prepared.trusted
  const known = {
    roles: [
      ...new Set([
        ...[...available.values()].flatMap(({roles}) => Object.keys(roles)),
        ...rolesOf(organisation, gate).keys(),
      ]),
    ],
    rules: [...available.values()].flatMap(({rules}) => rules.map(({id}) => id)),
  }
  const systems = (declaration?.systems ?? []).map(system => {
    const references = system.policies.map(({name, at}) => parseReference(name, at))
    const added = addedBy(references, prepared.everywhere, organisation?.allowed, available)
    const answers = checkAnswers(system, added.policies, [...available.keys(), ...DEFAULT_POLICIES, ...PLANNED_PACKS])
    problems.push(...added.mistaken, ...answers.problems, ...unknownNames(system, known))
    errors.push(...added.planned)
    const tiers = organisation?.tiers ?? DEFAULT_TIERS
    const one = placed(declaration as Declaration, withAnswers(system, answers.facts), added.policies, tiers)
    return today === undefined ? one : lowered(one, prepared.trusted, today)
  })
  return {systems, problems: unique(problems), errors: unique(errors)}
}

function placed(
  declaration: Declaration,
  system: System,
  policies: readonly Policy[],
  tiers: Parameters<typeof tierOf>[2],
) {
  const subject = {project: declaration.project, system: system.id, kind: 'system', id: system.id} as const
  const {tier, from} = tierOf(
    system,
    subject,
    tiers,
    policies.map(({id}) => id),
  )
  return {judged: {declaration, system, tier, policies}, tierFrom: from}
}

/** Less is asked where the gate folder says so: never of what the law asks. */
function lowered(one: Project['systems'][number], {waivers, gate}: Trusted, today: string): Project['systems'][number] {
  const {judged} = one
  const {declaration, system, tier} = judged
  const about = {project: declaration.project, system: system.id, tier}
  const found = loweredTier(about, waivers, {today, owners: gate?.owners ?? []})
  return found ? {...one, judged: {...judged, tier: found.tier, factTier: tier}, lowered: found.decision} : one
}

function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map(problem => [JSON.stringify(problem), problem])).values()]
}
