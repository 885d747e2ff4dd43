import {conform, type Validator} from '../text/conform.ts'
import {child, find, type MapNode} from '../text/node.ts'
import {readYaml} from '../text/yaml.ts'
import type {Language} from '../words/language.ts'
import type {Level, Tier} from '../words/outcome.ts'
import type {Path, Place} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import type {Roles} from '../words/review.ts'
import {compileConditions} from './conditions.ts'
import type {FieldCatalogue} from './fields.ts'
import {isInGateFolder} from './gate-files.ts'
import type {GateData} from './gate-schema.ts'
import {readRoles, unheldRoles, type WrittenRole} from './holders.ts'
import {messages} from './messages.ts'
import type {OrganisationData} from './organisation-schema.ts'
import type {Condition, Policy} from './policy.ts'
import {messages as roleMessages} from './roles-messages.ts'

/** A policy that somebody asks for: `gladsaxe`, or `gladsaxe@2021` for any version that starts so. */
export interface Reference {
  readonly name: string
  readonly version?: string
  readonly at: Place
}
export interface Floor {
  readonly rule: string
  readonly level: Level
  readonly at: Place
}

export interface Organisation {
  readonly name: string
  readonly file: Path
  readonly everywhere: readonly Reference[]
  /** Policies that a project may add; `undefined`: any. */
  readonly allowed?: readonly string[]
  readonly tiers?: Readonly<Partial<Record<Tier, readonly Condition[]>>>
  readonly stricter: readonly Floor[]
  readonly languages?: readonly Language[]
  readonly roles: Roles
  readonly writtenRoles: readonly WrittenRole[]
  /** Roles of this file that approve that a repository leaves it or points to another one; empty where none are named. */
  readonly owners: readonly string[]
  readonly mode?: Mode
  /** Address to ask, by role. */
  readonly contacts?: Readonly<Record<string, string>>
}

type Mode = NonNullable<GateData['mode']>

export interface Gate {
  readonly file: Path
  readonly organisation?: {
    readonly path: Path
    /** `owner/name` of another repository. */
    readonly repository?: string
    /** The pinned commit, in full. */
    readonly commit?: string
    /** The pinned content, as Git blob id. */
    readonly blob?: string
    /** The branch that must contain the commit. */
    readonly branch?: string
    readonly at: Place
  }
  readonly policies: readonly Reference[]
  readonly stricter: readonly Floor[]
  readonly exclude: readonly string[]
  /** Roles that approve a change of what decides; empty where none are named. */
  readonly owners: readonly string[]
  readonly ownersAt: Place
  readonly roles: Roles
  readonly writtenRoles: readonly WrittenRole[]
  readonly approvals: readonly ApprovalRule[]
  /** Patterns of gated branches; empty where none are named. */
  readonly branches: readonly string[]
  /** Name of the status, for all gated branches. */
  readonly context?: string
  readonly mode?: Mode
  readonly language?: Language
  readonly timezone?: string
}

/** A change of certain paths that a role approves, whatever the policies ask. */
export interface ApprovalRule {
  readonly name: string
  readonly paths: readonly string[]
  readonly fromTier?: Tier
  /** One of these is enough. */
  readonly by: readonly string[]
  readonly at: Place
}

export function parseReference(written: string, at: Place): Reference {
  const [name = '', version] = written.split('@')
  return {name, at, ...(version && {version})}
}

type References = readonly string[] | undefined

export function readOrganisation(
  file: Path,
  bytes: Uint8Array,
  format: {validator: Validator; fields: FieldCatalogue; policies: ReadonlyMap<string, Policy>},
): {organisation?: Organisation; problems: readonly Problem[]} {
  const read = readYaml(file, bytes)
  if (!read.root) return {problems: read.problems}
  const {valid, problems: invalid} = conform<OrganisationData>(read.root, format.validator)
  const problems = [...read.problems, ...invalid]
  if (!valid) return {problems}
  const {value, root} = valid
  const words = {fields: format.fields, questions: {}, policy: '', others: format.policies}
  const tiers = Object.keys(value.tiers ?? {}).map((tier): [string, Condition[]] => {
    const any = find(root, ['tiers', tier, 'any'])
    return [tier, any?.kind === 'list' ? any.items.map(item => compileConditions(item, words, 'system', problems)) : []]
  })
  const refer = (written: References, key: string) =>
    (written ?? []).map((text, i) => parseReference(text, find(root, ['policies', key, i])?.at ?? root.at))
  const held = readRoles(value.roles, root)
  const owners = value.owners ?? []
  problems.push(...held.problems, ...unheldRoles(owners, held.roles, child(root, 'owners')?.at ?? root.at))
  const organisation: Organisation = {
    name: value.name,
    file,
    everywhere: refer(value.policies?.everywhere, 'everywhere'),
    ...(value.policies?.allowed && {allowed: refer(value.policies.allowed, 'allowed').map(({name}) => name)}),
    ...(value.tiers && {tiers: Object.fromEntries(tiers)}),
    stricter: floors(value.stricter, child(root, 'stricter')),
    ...(value.languages && {languages: value.languages}),
    roles: held.roles,
    writtenRoles: held.written,
    owners,
    ...(value.gate?.mode && {mode: value.gate.mode}),
    ...(value.contacts && {contacts: value.contacts}),
  }
  return problems.length > 0 ? {problems} : {organisation, problems}
}

export function readGate(
  file: Path,
  bytes: Uint8Array,
  validator: Validator,
): {gate?: Gate; problems: readonly Problem[]} {
  const read = readYaml(file, bytes)
  if (!read.root) return {problems: read.problems}
  const {valid, problems: invalid} = conform<GateData>(read.root, validator)
  const problems = [...read.problems, ...invalid, ...timezoneProblems(valid)]
  if (!valid || problems.length > 0) return {problems}
  const {value, root} = valid
  const held = readRoles(value.roles, root)
  const approvals = approvalRules(value, root)
  const faults = [...held.problems, ...twice(approvals), ...unguarded(value, root)]
  if (faults.length > 0) return {problems: faults}
  const gate: Gate = {
    file,
    ...(value.organisation && {organisation: pinned(value.organisation, root)}),
    policies: (value.policies ?? []).map((text, i) => parseReference(text, find(root, ['policies', i])?.at ?? root.at)),
    stricter: floors(value.stricter, child(root, 'stricter')),
    exclude: value.exclude ?? [],
    owners: value.owners ?? [],
    ownersAt: child(root, 'owners')?.at ?? root.at,
    roles: held.roles,
    writtenRoles: held.written,
    approvals,
    branches: value.branches ?? [],
    ...(value.context && {context: value.context}),
    ...(value.mode && {mode: value.mode}),
    ...(value.language && {language: value.language}),
    ...(value.timezone && {timezone: value.timezone}),
  }
  return {gate, problems}
}

function pinned(
  {path, repository, at: commit, blob, branch}: NonNullable<GateData['organisation']>,
  root: MapNode,
): NonNullable<Gate['organisation']> {
  return {
    path,
    ...(repository && {repository}),
    ...(commit && {commit}),
    ...(blob && {blob}),
    ...(branch && {branch}),
    at: child(root, 'organisation')?.at ?? root.at,
  }
}

/** Elsewhere in this repository anybody could change the file that says who decides. */
function unguarded({organisation}: GateData, root: MapNode): Problem[] {
  if (!organisation || organisation.repository !== undefined) return []
  const path = organisation.path.replace(/^\//, '')
  if (isInGateFolder(path)) return []
  const at = find(root, ['organisation', 'path'])?.at ?? root.at
  return [{at, say: roleMessages.say('organisation-outside', {path})}]
}

function approvalRules({approvals = []}: GateData, root: MapNode): ApprovalRule[] {
  return approvals.map(({name, paths, from_tier: fromTier, by}, i) => ({
    name,
    paths,
    by,
    ...(fromTier !== undefined && {fromTier: fromTier as Tier}),
    at: find(root, ['approvals', i])?.at ?? root.at,
  }))
}

function twice(rules: readonly ApprovalRule[]): Problem[] {
  return rules
    .filter(({name}, i) => rules.findIndex(rule => rule.name === name) < i)
    .map(({name, at}) => ({at, say: roleMessages.say('approval-twice', {name})}))
}

/** Who holds which role, by the organisation and by the repository. Where both name one, which is a fault, the organisation's word counts. */
export function rolesOf(organisation: Organisation | undefined, gate: Gate | undefined): Roles {
  return new Map([...(gate?.roles ?? []), ...(organisation?.roles ?? [])])
}

/** The schema knows the form of a time zone; which ones there are, only the runtime knows. */
function timezoneProblems(valid: {readonly value: GateData; readonly root: MapNode} | undefined): Problem[] {
  const timezone = valid?.value.timezone
  if (!valid || timezone === undefined) return []
  try {
    new Intl.DateTimeFormat('en', {timeZone: timezone})
    return []
  } catch {
    return [
      {at: child(valid.root, 'timezone')?.at ?? valid.root.at, say: messages.say('timezone-unknown', {name: timezone})},
    ]
  }
}

function floors(written: Readonly<Record<string, Level>> | undefined, node: ReturnType<typeof child>): Floor[] {
  return Object.entries(written ?? {}).map(([rule, level]) => {
    const value = child(node, rule)
    const at = value?.kind === 'scalar' ? value.keyAt : (node?.at as Place)
    return {rule, level, at}
  })
}
