import type {Decision} from '../../declaration/declaration.ts'
import type {Result} from '../../words/finding.ts'
import {defineCheck, type Scope} from '../check.ts'
import {asList} from '../../words/list.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'

/** A decision on record, with what it must say; or an answer to every decision of a kind. */
export const decision = defineCheck<'decision', Options, 'today'>({
  name: 'decision',
  messages,
  uses: ['today'],
  wants: () => ({}),
  run(options, scope, {today}) {
    if (options.answers) return answered(options, options.answers, scope)
    const kinds = asList(options.kind ?? [])
    const at = scope.system.place('decisions')
    const all = numbered(scope).filter(({kind}) => kind !== undefined && kinds.includes(kind))
    if (all.length === 0) return [{outcome: 'missing', at, say: messages.say('missing', {kinds})}]
    const results = all.map((item) => complete(item, options, scope, today))
    return results.find((lacking) => lacking.length === 0) ? [passed(all[0], scope)] : (results[0] ?? [])
  },
})

type Numbered = Decision & {readonly index: number}

function numbered({system}: Scope): Numbered[] {
  return (system.facts.decisions ?? []).map((item, index) => ({...item, index}))
}

function passed(item: Numbered | undefined, {system}: Scope): Result {
  const at = item ? system.place('decisions', item.index) : system.place('decisions')
  const kind = item?.kind ?? ''
  return {outcome: 'pass', at, say: item?.date ? messages.say('there', {kind, date: item.date}) : messages.say('on-record', {kind})}
}

function complete(item: Numbered, options: Options, {system}: Scope, today: string): Result[] {
  const at = system.place('decisions', item.index)
  const results = (options.fields ?? []).flatMap((field): Result[] =>
    item[field] === undefined || (field === 'by' && !somebody(item.by))
      ? [{outcome: 'missing', at, say: messages.say('incomplete', {field, kind: item.kind ?? ''})}]
      : [],
  )
  if (item.date !== undefined && item.date > today) {
    results.push({outcome: 'missing', at: system.place('decisions', item.index, 'date'), say: messages.say('future', {date: item.date})})
  }
  if (options.by && !(item.by?.role !== undefined && options.by.includes(item.by.role))) {
    results.push({outcome: 'fail', at, say: messages.say('not-by', {roles: options.by}), settledBy: options.by})
  }
  return results
}

/** A person or a body: a role alone names nobody, but with an account or a record somebody stands for it. */
function somebody(by: Decision['by']): boolean {
  return by?.account !== undefined || by?.body !== undefined || by?.name !== undefined || by?.role !== undefined
}

function answered(options: Options, kind: string, scope: Scope): Result[] {
  const all = numbered(scope)
  const raised = all.filter((item) => item.kind === kind)
  if (raised.length === 0) return [{outcome: 'pass', at: scope.system.place('decisions'), say: messages.say('nothing-to-answer', {})}]
  return raised.map((item): Result => {
    const by = options.by ?? []
    const answer = all.find((other) => {
      const role = other.by?.role ?? other.by?.body
      return other.about?.decision !== undefined && other.about.decision === item.id && (by.length === 0 || (role !== undefined && by.includes(role)))
    })
    if (answer) return passed(answer, scope)
    return {outcome: 'missing', at: scope.system.place('decisions', item.index), say: messages.say('unanswered', {kind, roles: by}), settledBy: by}
  })
}
