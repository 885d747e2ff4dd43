import {nearest} from '../text/nearest.ts'
import {child, type MapNode, type Node} from '../text/node.ts'
import type {Problem} from '../words/problem.ts'
import type {FieldCatalogue} from './fields.ts'
import {messages} from './messages.ts'
import type {Answer, Condition, Policy, Question} from './policy.ts'
import {PLANNED_PACKS, SUBJECT_KINDS} from './vocabulary.ts'

/** What names mean in one policy: the declaration's fields, and the policy's own questions as `<policy>.<question>`. */
export interface Vocabulary {
  readonly fields: FieldCatalogue
  readonly questions: Readonly<Record<string, Question>>
  readonly policy: string
  /** Policies whose questions may be named too (in an organisation's tiers). */
  readonly others?: ReadonlyMap<string, Policy>
}

/** A map of fields and allowed values → condition. Every field and value that cannot be is a problem. */
export function compileConditions(
  node: Node | undefined,
  words: Vocabulary,
  each: string,
  problems: Problem[],
): Condition {
  if (node?.kind !== 'map') return {kind: 'all', of: []}
  return {
    kind: 'all',
    of: [...node.entries].flatMap(([path, values]) => compileOne(node, path, values, words, each, problems)),
  }
}

function compileOne(
  parent: MapNode,
  path: string,
  values: Node,
  words: Vocabulary,
  each: string,
  problems: Problem[],
): Condition[] {
  if (path === 'any_of' && values.kind === 'list') {
    return [{kind: 'any', of: values.items.map(item => compileConditions(item, words, each, problems))}]
  }
  const at = values.kind === 'scalar' ? values.keyAt : values.at
  const known = fieldValues(path, words, each)
  if (known.kind !== 'known') {
    problems.push({
      at,
      say:
        known.kind === 'wrong-subject'
          ? messages.say('wrong-subject', {name: path, each: known.each})
          : unknownField(path, words),
    })
    return []
  }
  if (values.kind === 'scalar') {
    const value = String(values.value)
    if (value === 'present' || value === 'absent') return [{kind: 'field', path, allowed: value, at: parent.at}]
    problems.push({at: values.at, say: messages.say('unknown-presence', {value})})
    return []
  }
  if (values.kind !== 'list') return []
  if (known.values === undefined && known.planned !== true) {
    problems.push({at, say: messages.say('no-closed-values', {name: path})})
    return []
  }
  const allowed = values.items.flatMap(item => (item.kind === 'scalar' ? [item] : []))
  for (const item of allowed) {
    const value = String(item.value)
    if (known.values?.includes(value) === false) {
      problems.push({
        at: item.at,
        say: messages.say('unknown-value', {
          name: path,
          value,
          nearest: nearest(value, known.values) ?? '',
          known: known.values,
        }),
      })
    }
  }
  return [{kind: 'field', path, allowed: allowed.map(item => String(item.value)), at: parent.at}]
}

type FieldValues =
  | {kind: 'known'; values?: readonly string[]; planned?: true}
  | {kind: 'unknown'}
  | {kind: 'wrong-subject'; each: string}

/**
 * A list of conditions stands under `any_of` only: under another key that key is the mistake, and not what its list holds.
 * Looked for before the document is held against its schema, which takes such a list out.
 */
export function misspeltAlternatives(document: Node): Problem[] {
  const groups = child(document, 'groups_of_rules')
  const rules = child(document, 'rules')
  const inRules = rules?.kind === 'map' ? [...rules.entries.values()] : []
  const whens = inRules.map(rule => child(rule, 'when'))
  const dates = inRules.map(rule => child(rule, 'from')).flatMap(from => (from?.kind === 'list' ? from.items : []))
  const named = groups?.kind === 'map' ? [...groups.entries.values()] : []
  return [child(document, 'scope'), ...named, ...whens, ...dates.map(date => child(date, 'if'))].flatMap(alternatives)
}

function alternatives(conditions: Node | undefined): Problem[] {
  if (conditions?.kind !== 'map') return []
  return [...conditions.entries].flatMap(([key, value]) => {
    if (value.kind !== 'list') return []
    if (key === 'any_of') return value.items.flatMap(alternatives)
    const holdsConditions = value.items.some(item => item.kind === 'map')
    return holdsConditions ? [{at: value.at, say: messages.say('unknown-field', {name: key, nearest: 'any_of'})}] : []
  })
}

/** The values that a field can have; `known` without values where they are free. */
export function fieldValues(path: string, words: Vocabulary, each: string): FieldValues {
  const [first = '', second = ''] = path.split('.')
  const subject = SUBJECT_KINDS.find(kind => kind === first && kind !== 'system')
  if (subject !== undefined && subject !== each && path in words.fields) return {kind: 'wrong-subject', each: subject}
  if (Object.hasOwn(words.fields, path)) {
    const values = words.fields[path]?.values
    return values ? {kind: 'known', values} : {kind: 'known'}
  }
  const questions = first === words.policy ? words.questions : words.others?.get(first)?.questions
  if (questions && Object.hasOwn(questions, second))
    return fromAnswer(answerAt(questions[second]?.answer, path.split('.').slice(2)))
  // What a policy that is not there yet will ask, nobody knows.
  const planned = words.others !== undefined && second !== '' && PLANNED_PACKS.some(name => name === first)
  return planned ? {kind: 'known', planned} : {kind: 'unknown'}
}

function answerAt(answer: Answer | undefined, path: readonly string[]): Answer | undefined {
  const [step, ...rest] = path
  if (step === undefined || answer === undefined) return answer
  const inner = answer.kind === 'fields' && Object.hasOwn(answer.fields, step) ? answer.fields[step] : undefined
  return inner && answerAt(inner, rest)
}

function fromAnswer(answer: Answer | undefined): FieldValues {
  if (answer === undefined) return {kind: 'unknown'}
  return answer.kind === 'choice' ? {kind: 'known', values: answer.values} : {kind: 'known'}
}

export function unknownField(path: string, words: Vocabulary) {
  const asked = (policy: string, questions: Readonly<Record<string, Question>>) =>
    Object.keys(questions).map(name => `${policy}.${name}`)
  const others = [...(words.others ?? [])].flatMap(([id, {questions}]) => asked(id, questions))
  const known = [...Object.keys(words.fields), ...asked(words.policy, words.questions), ...others]
  return messages.say('unknown-field', {name: path, nearest: nearest(path, known) ?? ''})
}
