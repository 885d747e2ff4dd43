import {packs} from '../generated/packs.js'
import {gate as gateValidator} from '../generated/validators/gate.js'
import type {Baseline} from '../policy/baseline.ts'
import {messages} from '../policy/messages.ts'
import {type Gate, type Organisation, readGate} from '../policy/organisation.ts'
import {roleProblems} from '../policy/owners.ts'
import type {Policy} from '../policy/policy.ts'
import type {Waivers} from '../policy/waivers.ts'
import type {Content, Tree} from '../repository/tree.ts'
import type {Validator} from '../text/conform.ts'
import type {Message} from '../words/message.ts'
import {type Path, startOf} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import {notReadable} from './content.ts'
import {GATE_FOLDER} from './names.ts'
import {compileFrom, policiesAt} from './policies.ts'

/** What decides: policies, organisation, gate folder. Faults in it are errors of the gate, never findings of a project. */
export interface Trusted {
  readonly organisation?: Organisation
  readonly gate?: Gate
  /** Policies by id: those of the gate folder, and the shipped ones that are asked for. */
  readonly available: ReadonlyMap<string, Policy>
  readonly waivers?: Waivers
  readonly baseline?: Baseline
  readonly problems: readonly Problem[]
}

export interface OrganisationFile {
  readonly file: Path
  readonly bytes: Uint8Array
  readonly oid: string
}

/** How an organisation file is read that lies in another repository. */
export type Elsewhere = (
  pin: NonNullable<Gate['organisation']> & {
    readonly repository: string
    /** The commit that was pinned until now: an older one may not be gone back to. */
    readonly notBefore?: string
  },
) => Promise<
  {readonly kind: 'found'; readonly file: OrganisationFile} | {readonly kind: 'refused'; readonly say: Message}
>

export interface Given {
  /** An organisation file from elsewhere. */
  readonly organisation?: OrganisationFile | undefined
  readonly elsewhere?: Elsewhere | undefined
}

/** The repository's own configuration, by itself: whether its branch is gated has to be known before anything is judged. */
export async function readGateFile(tree: Tree): Promise<
  | {readonly kind: 'absent'}
  /** `context`: the name of the status, where that line can still be read. */
  | {readonly kind: 'broken'; readonly context?: string}
  | {readonly kind: 'read'; readonly gate: Gate}
> {
  const file = `${GATE_FOLDER}/gate.yml`
  const content = (await tree.read([file])).get(file)
  if (!content || content.kind === 'absent') return {kind: 'absent'}
  if (content.kind !== 'bytes') return {kind: 'broken'}
  const {gate} = readGate(file, content.bytes, gateValidator as Validator)
  if (gate) return {kind: 'read', gate}
  const context = CONTEXT.exec(Buffer.from(content.bytes).toString())?.groups?.['name']
  return {kind: 'broken', ...(context !== undefined && {context})}
}

/** A file with a fault elsewhere: what was earned under this name must not stand, and its repair needs it. */
const CONTEXT = /^context: *(?<quote>["']?)(?<name>[A-Za-z0-9][A-Za-z0-9 ._:/-]{0,98}[A-Za-z0-9._:/-])\k<quote> *$/mu

/** Reads the gate folder and the organisation file from the tree that may decide. */
export async function readTrusted(tree: Tree, paths: readonly Path[], given: Given = {}): Promise<Trusted> {
  const problems: Problem[] = []
  const gateFile = `${GATE_FOLDER}/gate.yml`
  const gateRead = paths.includes(gateFile) ? await readOne(tree, gateFile, problems) : undefined
  const read = gateRead && readGate(gateFile, gateRead.bytes, gateValidator as Validator)
  problems.push(...(read?.problems ?? []))
  const available = new Map<string, Policy>()
  for (const policy of await ownPolicies(tree, paths, problems)) {
    if (available.has(policy.id) || Object.hasOwn(packs, policy.id))
      problems.push({at: startOf(policy.file), say: messages.say('duplicate-id', {id: policy.id})})
    available.set(policy.id, policy)
  }
  for (const [id, load] of Object.entries(packs)) available.set(id, await load())
  const organisation = await readOrganisationOf(read?.gate, tree, given, available, problems)
  problems.push(...roleProblems(organisation, read?.gate))
  return {
    ...(read?.gate && {gate: read.gate}),
    ...(organisation && {organisation}),
    ...(await setAsideIn(tree, paths, problems)),
    available,
    problems,
  }
}

/** What is set aside and what is tolerated, each in its own file. */
async function setAsideIn(
  tree: Tree,
  paths: readonly Path[],
  problems: Problem[],
): Promise<Pick<Trusted, 'waivers' | 'baseline'>> {
  const [waiversFile, baselineFile] = [`${GATE_FOLDER}/waivers.yml`, `${GATE_FOLDER}/baseline.json`]
  const waivers = paths.includes(waiversFile) ? await readOne(tree, waiversFile, problems) : undefined
  const baseline = paths.includes(baselineFile) ? await readOne(tree, baselineFile, problems) : undefined
  const [waived, tolerated] = await Promise.all([
    waivers && waiversIn(waivers.file, waivers.bytes),
    baseline && baselineIn(baseline.file, baseline.bytes),
  ])
  problems.push(...(waived?.problems ?? []), ...(tolerated?.problems ?? []))
  return {
    ...(waived?.waivers && {waivers: waived.waivers}),
    ...(tolerated?.baseline && {baseline: tolerated.baseline}),
  }
}

async function waiversIn(file: Path, bytes: Uint8Array) {
  const [{readWaivers}, {waivers: validator}] = await Promise.all([
    import('../policy/waivers.ts'),
    import('../generated/validators/waivers.js'),
  ])
  return readWaivers(file, bytes, validator as Validator)
}

async function baselineIn(file: Path, bytes: Uint8Array) {
  const [{readBaseline}, {baseline: validator}] = await Promise.all([
    import('../policy/baseline.ts'),
    import('../generated/validators/baseline.js'),
  ])
  return readBaseline(file, bytes, validator as Validator)
}

async function readOrganisationOf(
  gate: Gate | undefined,
  tree: Tree,
  {organisation: given, elsewhere}: Given,
  policies: ReadonlyMap<string, Policy>,
  problems: Problem[],
): Promise<Organisation | undefined> {
  const pin = gate?.organisation
  if (!given && !pin) return undefined
  const file = given ?? (pin && (await pinned(pin, tree, elsewhere, problems)))
  if (!file) return undefined
  if (pin?.blob !== undefined && pin.blob !== file.oid) {
    problems.push({at: pin.at, say: messages.say('organisation-blob', {expected: pin.blob, found: file.oid})})
    return undefined
  }
  const [{readOrganisation}, {organisation: validator}, {fields}] = await Promise.all([
    import('../policy/organisation.ts'),
    import('../generated/validators/organisation.js'),
    import('../generated/fields.js'),
  ])
  const read = readOrganisation(file.file, file.bytes, {validator: validator as Validator, fields, policies})
  problems.push(...read.problems)
  return read.organisation
}

async function pinned(
  pin: NonNullable<Gate['organisation']>,
  tree: Tree,
  elsewhere: Elsewhere | undefined,
  problems: Problem[],
): Promise<OrganisationFile | undefined> {
  const path = pin.path.replace(/^\//, '')
  if (pin.repository === undefined) return readOne(tree, path, problems)
  const found = await elsewhere?.({...pin, path, repository: pin.repository})
  if (found?.kind === 'found') return found.file
  const say = found?.say ?? messages.say('organisation-remote', {repository: pin.repository})
  problems.push({at: pin.at, say})
  return undefined
}

/** Policies of the repository itself: `.github/ethics-gate/policies/<id>/policy.yml`, with its translations. */
async function ownPolicies(tree: Tree, paths: readonly Path[], problems: Problem[]): Promise<Policy[]> {
  const policies: Policy[] = []
  for (const folder of policiesAt(`${GATE_FOLDER}/policies`, paths)) {
    const compiled = await compileFrom(tree, folder)
    problems.push(...compiled.problems)
    if (compiled.policy) policies.push(compiled.policy)
  }
  return policies
}

async function readOne(tree: Tree, path: Path, problems: Problem[]): Promise<OrganisationFile | undefined> {
  const content: Content | undefined = (await tree.read([path])).get(path)
  if (content?.kind === 'bytes') return {file: path, bytes: content.bytes, oid: content.oid}
  problems.push({at: startOf(path), say: notReadable(path, content)})
  return undefined
}
