import {find, type MapNode} from '../text/node.ts'
import type {Place} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import {messages} from './messages.ts'
import type {Answer, Question} from './policy.ts'
import type {PolicyData} from './schema.ts'
import type {Texts} from './texts.ts'

type Written = NonNullable<PolicyData['facts']>[string]

/** What a policy asks beyond the common fields, with the kind of answer to each. */
export function compileQuestions(
  data: PolicyData,
  root: MapNode,
  texts: Texts,
  problems: Problem[],
): Record<string, Question> {
  return Object.fromEntries(
    Object.entries(data.facts ?? {}).map(([id, written]) => {
      const kinds = [written.values, written.text, written.number, written.date, written.fields].filter(
        kind => kind !== undefined && kind !== false,
      )
      const at = find(root, ['facts', id])?.at ?? root.at
      if (kinds.length !== 1) problems.push({at, say: messages.say('question-kind', {})})
      checkYesAndNo(written.values, find(root, ['facts', id, 'values'])?.at ?? at, problems)
      for (const [name, kind] of Object.entries(written.fields ?? {})) {
        if (typeof kind !== 'string') checkYesAndNo(kind, find(root, ['facts', id, 'fields', name])?.at ?? at, problems)
        if (typeof kind === 'string' && kind !== 'text' && kind !== 'path') {
          problems.push({
            at: find(root, ['facts', id, 'fields', name])?.at ?? at,
            say: messages.say('unknown-answer', {name: kind}),
          })
        }
      }
      return [id, {ask: texts.of('facts', id), answer: answerOf(written), many: written.many ?? false}]
    }),
  )
}

/** `yes` without `no` is a misspelt `no`: nobody could ever answer the question with it. */
function checkYesAndNo(values: readonly string[] | undefined, at: Place, problems: Problem[]): void {
  for (const [half, other] of [
    ['yes', 'no'],
    ['no', 'yes'],
  ] as const) {
    if (values?.includes(half) && !values.includes(other))
      problems.push({at, say: messages.say('half-answer', {half, other})})
  }
}

function answerOf(written: Written): Answer {
  if (written.values) return {kind: 'choice', values: written.values}
  if (written.number) return {kind: written.number}
  if (written.date) return {kind: 'date'}
  if (!written.fields) return {kind: 'text'}
  const fields = Object.entries(written.fields).map(([name, kind]): [string, Answer] => [
    name,
    typeof kind === 'string' ? {kind: kind === 'path' ? 'path' : 'text'} : {kind: 'choice', values: kind},
  ])
  return {kind: 'fields', fields: Object.fromEntries(fields)}
}
