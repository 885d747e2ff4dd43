import {nearest} from '../text/nearest.ts'
import type {MapNode, Node} from '../text/node.ts'
import type {Problem} from '../words/problem.ts'
import type {FieldCatalogue} from './fields.ts'
import {messages} from './messages.ts'
import type {Answer, Condition, Question} from './policy.ts'
import {SUBJECT_KINDS} from './vocabulary.ts'

/** What names mean in one policy: the declaration's fields, and the policy's own questions as `<policy>.<question>`. */
export interface Vocabulary {
  readonly fields: FieldCatalogue
  readonly questions: Readonly<Record<string, Question>>
  readonly policy: string
  /** Policies whose facts may be named though they are not at hand (in an organisation's tiers). */
  readonly foreign?: 'allowed'
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
  if (known.values === undefined) {
    problems.push({at, say: messages.say('no-closed-values', {name: path})})
    return []
  }
  const allowed = values.items.flatMap(item => (item.kind === 'scalar' ? [item] : []))
  for (const item of allowed) {
    const value = String(item.value)
    if (!known.values.includes(value)) {
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
  | {kind: 'known'; values?: readonly string[]}
  | {kind: 'unknown'}
  | {kind: 'wrong-subject'; each: string}

/** The values that a field can have; `known` without values where they are free. */
export function fieldValues(path: string, words: Vocabulary, each: string): FieldValues {
  const [first = '', second = ''] = path.split('.')
  const subject = SUBJECT_KINDS.find(kind => kind === first && kind !== 'system')
  if (subject !== undefined && subject !== each && path in words.fields) return {kind: 'wrong-subject', each: subject}
  if (Object.hasOwn(words.fields, path)) {
    const values = words.fields[path]?.values
    return values ? {kind: 'known', values} : {kind: 'known'}
  }
  const question = first === words.policy ? words.questions[second] : undefined
  if (question) return fromAnswer(answerAt(question.answer, path.split('.').slice(2)))
  if (words.foreign && second !== '' && !Object.hasOwn(words.fields, first)) return {kind: 'known'}
  return {kind: 'unknown'}
}

function answerAt(answer: Answer | undefined, path: readonly string[]): Answer | undefined {
  const [step, ...rest] = path
  if (step === undefined || answer === undefined) return answer
  return answer.kind === 'fields' ? answerAt(answer.fields[step], rest) : undefined
}

function fromAnswer(answer: Answer | undefined): FieldValues {
  if (answer === undefined) return {kind: 'unknown'}
  return answer.kind === 'choice' ? {kind: 'known', values: answer.values} : {kind: 'known'}
}

export function unknownField(path: string, words: Vocabulary) {
  const known = [...Object.keys(words.fields), ...Object.keys(words.questions).map(name => `${words.policy}.${name}`)]
  return messages.say('unknown-field', {name: path, nearest: nearest(path, known) ?? ''})
}
