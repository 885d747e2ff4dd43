import type {System} from '../declaration/declaration.ts'
import {isInside} from '../text/forms.ts'
import {nearest} from '../text/nearest.ts'
import {child, type MapNode, mapNode, type Node} from '../text/node.ts'
import {isDate} from '../words/calendar.ts'
import type {Problem} from '../words/problem.ts'
import {messages} from './messages.ts'
import type {Answer, Policy} from './policy.ts'

/**
 * A system's answers to what the policies in force ask. A question that is not asked, or an answer that cannot be, is a
 * problem and is taken out. Answers for other policies that exist are left alone: nobody asks them here.
 */
export function checkAnswers(
  system: System,
  policies: readonly Policy[],
  others: readonly string[] = [],
): {facts: MapNode | undefined; problems: Problem[]} {
  const problems: Problem[] = []
  const facts = child(system.node, 'facts')
  if (facts?.kind !== 'map') return {facts: undefined, problems}
  const names = [...new Set([...policies.map(({id}) => id), ...others])]
  const entries = [...facts.entries].map(([id, answers]): [string, Node] => {
    const policy = policies.find(policy => policy.id === id)
    if (!names.includes(id)) {
      const at = answers.kind === 'scalar' ? answers.keyAt : answers.at
      problems.push({
        at,
        say: messages.say('pack-unknown', {name: id, nearest: nearest(id, names) ?? '', known: names}),
      })
    }
    return [id, policy && answers.kind === 'map' ? answersTo(policy, answers, problems) : answers]
  })
  return {facts: mapNode(facts.at, entries), problems}
}

function answersTo(policy: Policy, answers: MapNode, problems: Problem[]): MapNode {
  const kept = [...answers.entries].filter(([name, node]) => {
    const question = Object.hasOwn(policy.questions, name) ? policy.questions[name] : undefined
    if (!question) {
      const at = node.kind === 'scalar' ? node.keyAt : node.at
      const known = nearest(name, Object.keys(policy.questions)) ?? ''
      problems.push({at, say: messages.say('question-unknown', {name, policy: policy.id, nearest: known})})
      return false
    }
    if (question.many)
      return node.kind === 'list'
        ? valid(node.items, name, question.answer, problems)
        : wrong(node, name, 'list', problems, `[${exampleOf(question.answer)}]`)
    return answered(node, name, question.answer, problems)
  })
  return mapNode(answers.at, kept)
}

function valid(items: readonly Node[], name: string, answer: Answer, problems: Problem[]): boolean {
  return items.map(item => answered(item, name, answer, problems)).every(Boolean)
}

function answered(node: Node, name: string, answer: Answer, problems: Problem[]): boolean {
  if (answer.kind === 'fields') {
    if (node.kind !== 'map') return wrong(node, name, 'fields', problems, exampleOf(answer))
    return [...node.entries]
      .map(([field, inner]) => {
        const kind = Object.hasOwn(answer.fields, field) ? answer.fields[field] : undefined
        if (kind) return answered(inner, `${name}.${field}`, kind, problems)
        const at = inner.kind === 'scalar' ? inner.keyAt : inner.at
        problems.push({
          at,
          say: messages.say('question-unknown', {
            name: `${name}.${field}`,
            policy: '',
            nearest: nearest(field, Object.keys(answer.fields)) ?? '',
          }),
        })
        return false
      })
      .every(Boolean)
  }
  if (node.kind !== 'scalar') return wrong(node, name, answer.kind, problems)
  const value = String(node.value)
  if (answer.kind === 'choice') {
    if (answer.values.includes(value)) return true
    problems.push({
      at: node.at,
      say: messages.say('answer-value', {value, nearest: nearest(value, answer.values) ?? '', known: answer.values}),
    })
    return false
  }
  const fits = {
    text: () => true,
    path: () => isInside(value),
    date: () => isDate(value),
    share: () => /^(0(\.\d+)?|1(\.0+)?)$/.test(value),
    count: () => /^\d{1,12}$/.test(value),
  }[answer.kind]
  return fits() || wrong(node, name, answer.kind, problems)
}

/** What an answer of this kind looks like. */
function exampleOf(answer: Answer): string {
  if (answer.kind === 'choice') return answer.values[0] ?? ''
  if (answer.kind !== 'fields') return '…'
  return `{${Object.entries(answer.fields)
    .map(([name, field]) => `${name}: ${exampleOf(field)}`)
    .join(', ')}}`
}

function wrong(node: Node, name: string, expected: string, problems: Problem[], example = ''): false {
  problems.push({at: node.at, say: messages.say('answer-kind', {name, expected, example})})
  return false
}
