import {createHash} from 'node:crypto'
import {conform, type Validator} from '../text/conform.ts'
import {nearest} from '../text/nearest.ts'
import {child, find, type MapNode, type Node} from '../text/node.ts'
import {readYaml} from '../text/yaml.ts'
import type {Problem} from '../words/problem.ts'
import {compileConditions, misspeltAlternatives, type Vocabulary} from './conditions.ts'
import {compileEnforcement} from './enforcement.ts'
import type {FieldCatalogue} from './fields.ts'
import {lint} from './lint.ts'
import {messages} from './messages.ts'
import type {Applicability, Policy, PolicyFile, Rule} from './policy.ts'
import {compileQuestions} from './questions.ts'
import {type AnnotatedSchema, checkReferences, keysOf} from './references.ts'
import type {PolicyData, RuleData} from './schema.ts'
import {inLanguages, readTexts, type Texts} from './texts.ts'
import {unused} from './unused.ts'

/** What compiling needs to know about the formats; made when the product is built. */
export interface PolicyFormat {
  readonly policy: Validator
  readonly texts: Validator
  readonly schema: AnnotatedSchema
  readonly fields: FieldCatalogue
}

/**
 * A policy and its translations → compiled rules. Every name that does not exist (field, value, check, metric, role,
 * part, clause), every missing translation and every date that cannot be is a problem; with any problem there is no policy.
 */
export function compilePolicy(
  main: PolicyFile,
  translations: readonly PolicyFile[],
  format: PolicyFormat,
): {policy?: Policy; problems: readonly Problem[]} {
  const read = readYaml(main.file, main.bytes)
  if (!read.root) return {problems: read.problems}
  const {valid, problems: invalid} = conform<PolicyData>(read.root, format.policy)
  const problems: Problem[] = [...read.problems, ...misspeltAlternatives(read.root), ...invalid.map(observing)]
  if (!valid) return {problems}
  const folder = /([^/]+)\/policy\.yml$/.exec(main.file)?.[1]
  if (folder !== undefined && folder !== valid.value.id) {
    problems.push({at: placeIn(valid.root, 'id'), say: messages.say('id-folder', {id: valid.value.id, folder})})
  }
  const texts = readTexts(valid, translations, format.texts, problems)
  const policy = assemble(valid.value, valid.root, texts, digestOf([main, ...translations]), format, problems)
  lint(policy, valid.root, problems)
  return problems.length > 0 ? {problems} : {policy, problems}
}

/** Who only looks on says so where it is decided what holds up a merge; a policy says how much each rule weighs. */
function observing(problem: Problem): Problem {
  const isThat = problem.at.pointer === '/mode' && problem.say.with['value'] === 'observe'
  return isThat ? {...problem, say: messages.say('mode-observes', {})} : problem
}

function assemble(
  data: PolicyData,
  root: MapNode,
  texts: Texts,
  digest: string,
  format: PolicyFormat,
  problems: Problem[],
): Policy {
  const questions = compileQuestions(data, root, texts, problems)
  const words: Vocabulary = {fields: format.fields, questions, policy: data.id}
  const names = {
    role: keysOf(root, 'roles'),
    part: keysOf(root, 'parts'),
    requirement: keysOf(root, 'requirements'),
    clause: keysOf(root, 'clauses'),
  }
  const used = new Set<string>()
  const refer = (node: Node | undefined, schema: AnnotatedSchema | undefined, each: string) =>
    checkReferences(node, schema, {root: format.schema, names, words, each, used, problems})
  for (const [key, node] of root.entries)
    if (key !== 'rules' && key !== 'groups_of_rules') refer(node, format.schema.properties?.[key], 'system')
  const rules = Object.entries(data.rules).map(([id, rule]): Rule => {
    const node = find(root, ['rules', id])
    const each = rule.each ?? 'system'
    const schema = format.schema.properties?.['rules']?.additionalProperties as AnnotatedSchema
    for (const [key, field] of node?.kind === 'map' ? node.entries : [])
      if (key !== 'when') refer(field, schema.properties?.[key], each)
    return compileRule(id, rule, node, {data, root, words, each, texts, problems})
  })
  unused(data.id, names, used, root, problems)
  const scope = data.scope && compileConditions(child(root, 'scope'), words, 'system', problems)
  return {
    id: data.id,
    version: data.version,
    digest,
    file: root.at.file,
    language: data.language,
    owner: data.owner,
    ...(data.source && {source: data.source}),
    ...(data.adopted?.review_due && {reviewDue: data.adopted.review_due}),
    ...(data.mode && {mode: data.mode}),
    ...(scope && {scope}),
    roles: mapped(data.roles, (_, id) => texts.of('roles', id)),
    questions,
    parts: mapped(data.parts, (_, id) => texts.headings(id)),
    requirements: mapped(data.requirements, (requirement, id) => ({
      id,
      layer: requirement.layer ?? 'policy',
      ...(requirement.clause && {clause: requirement.clause}),
      title: inLanguages(texts, 'requirements', id, 'title'),
      why: inLanguages(texts, 'requirements', id, 'why'),
      mapsTo: requirement.maps_to ?? [],
    })),
    clauses: mapped(data.clauses, (_, id) => texts.of('clauses', id)),
    servedElsewhere: (data.served_elsewhere ?? []).map((service, i) => ({
      clauses: service.clauses,
      by: texts.nth('served_elsewhere', i),
    })),
    notChecked: (data.not_checked ?? []).map((beyond, i) => ({
      clauses: beyond.clauses,
      because: texts.nth('not_checked', i),
    })),
    rules,
  }
}

interface Context {
  readonly data: PolicyData
  readonly root: MapNode
  readonly words: Vocabulary
  readonly each: Rule['each']
  readonly texts: Texts
  readonly problems: Problem[]
}

function compileRule(id: string, rule: RuleData, node: Node | undefined, context: Context): Rule {
  const {data, root, words, each, texts, problems} = context
  const [name = '', options] = Object.entries(rule.check)[0] ?? []
  const when = whenOf(node, context)
  const defaults = data.defaults ?? {}
  const waiver = rule.waiver ?? defaults.waiver ?? 'never'
  const accept = rule.accept_difference ?? 'never'
  const layer = data.requirements[rule.for]?.layer ?? 'policy'
  return {
    id: `${data.id}/${id}`,
    requirement: rule.for,
    layer,
    at: node?.at ?? root.at,
    serves: rule.serves ?? [],
    each,
    ...(when && {when}),
    stages: {...(rule.at && {at: rule.at}), ...(rule.not_at && {notAt: rule.not_at})},
    outsideScope: rule.outside_scope ?? false,
    check: {name, options},
    enforce: compileEnforcement(rule.enforce, defaults.enforce ?? 'block'),
    waiver:
      waiver === 'never' || layer === 'law'
        ? 'never'
        : {...(waiver.by && {by: waiver.by}), ...(waiver.at_most && {atMost: waiver.at_most})},
    acceptDifference:
      accept === 'never'
        ? 'never'
        : {by: accept.by ?? [], needs: accept.needs ?? [], ...(accept.at_most && {atMost: accept.at_most})},
    from: (rule.from ?? []).map((from, i): Applicability => {
      const condition = from.if && compileConditions(find(node, ['from', i, 'if']), words, each, problems)
      return {
        date: from.date,
        ...(condition && {if: condition}),
        ...(from.as_enacted && {asEnacted: from.as_enacted}),
        ...(from.amended_by && {amendedBy: from.amended_by}),
        certainty: from.certainty ?? 'settled',
      }
    }),
    text: texts.rule(id),
  }
}

/** A rule's own conditions, or those of the group that it names. */
function whenOf(node: Node | undefined, {root, words, each, problems}: Context) {
  const when = child(node, 'when')
  if (when === undefined) return undefined
  if (when.kind !== 'scalar') return compileConditions(when, words, each, problems)
  const group = find(root, ['groups_of_rules', String(when.value)])
  if (group) return compileConditions(group, words, each, problems)
  const name = String(when.value)
  const say = messages.say('unknown-group', {name, nearest: nearest(name, keysOf(root, 'groups_of_rules')) ?? ''})
  problems.push({at: when.at, say})
  return undefined
}

/** SHA-256 over the files, each with its length, in order of name. */
function digestOf(files: readonly PolicyFile[]): string {
  const hash = createHash('sha256')
  for (const {file, bytes} of [...files].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    hash.update(`${file.slice(file.lastIndexOf('/') + 1)} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

function mapped<A, B>(
  record: Readonly<Record<string, A>> | undefined,
  change: (value: A, key: string) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([key, value]) => [key, change(value, key)]))
}

function placeIn(root: MapNode, ...path: string[]) {
  return find(root, path)?.at ?? root.at
}
