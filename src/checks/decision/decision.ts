import type {Decision} from '../../declaration/declaration.ts'
import {decisionWants} from '../../declaration/wants.ts'
import type {Result, Want} from '../../words/finding.ts'
import {asList} from '../../words/list.ts'
import {defineCheck, type Scope} from '../check.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'
import {type Reviews, unprovenDecision} from './taken.ts'

/**
 * A decision on record, with what it must say; or an answer to every decision of a kind. Where a policy says who decides, a new
 * decision waits until they approve it on the forge.
 */
export const decision = defineCheck<'decision', Options, keyof Reviews>({
  name: 'decision',
  messages,
  uses: ['today', 'approvals', 'base', 'changes'],
  wants: () => ({}),
  run(options, scope, given) {
    if (options.answers) return answered(options, options.answers, scope, given)
    const kinds = asList(options.kind ?? [])
    const at = scope.system.place('decisions')
    const all = numbered(scope).filter(({kind}) => kind !== undefined && kinds.includes(kind))
    if (all.length === 0)
      return [{outcome: 'missing', at, say: messages.say('missing', {kinds}), wants: wantsOf(options)}]
    const judged = all.map(item => ({item, lacking: complete(item, options, scope, given)}))
    const done = judged.find(({lacking}) => lacking.length === 0)
    if (done) return [passed(done.item, scope)]
    const waiting = judged.find(({lacking}) => lacking.every(({outcome}) => outcome === 'unproven'))
    return (waiting ?? judged[0])?.lacking ?? []
  },
})

/** Of several kinds the first is shown; who has to decide is filled in where there is one such role. */
function wantsOf({kind, fields = [], by = []}: Options): Want[] {
  const [first] = asList(kind ?? [])
  const [role, ...others] = by
  const only = others.length === 0 ? role : undefined
  const asked = [...fields, ...(by.length > 0 ? (['by'] as const) : [])].filter(field => !(only && field === 'by'))
  return first === undefined ? [] : decisionWants(first, [...new Set(asked)], only)
}

type Numbered = Decision & {readonly index: number}

function numbered({system}: Scope): Numbered[] {
  return (system.facts.decisions ?? []).map((item, index) => ({...item, index}))
}

function passed(item: Numbered | undefined, {system}: Scope): Result {
  const at = item ? system.place('decisions', item.index) : system.place('decisions')
  const kind = item?.kind ?? ''
  return {
    outcome: 'pass',
    at,
    say: item?.date ? messages.say('there', {kind, date: item.date}) : messages.say('on-record', {kind}),
  }
}

function complete({index, ...item}: Numbered, options: Options, scope: Scope, given: Reviews): Result[] {
  const {system} = scope
  const {today} = given
  const at = system.place('decisions', index)
  const wrongRole = options.by && (item.by?.role === undefined || !options.by.includes(item.by.role))
  // Who must take it is said once, with the roles.
  const fields = (options.fields ?? []).filter(field => !(wrongRole && field === 'by'))
  const results = fields.flatMap((field): Result[] =>
    item[field] === undefined || (field === 'by' && !somebody(item.by))
      ? [
          {
            outcome: 'missing',
            at,
            say: messages.say('incomplete', {field, kind: item.kind ?? ''}),
            wants: [{field: `decisions.${index}.${field}`}],
          },
        ]
      : [],
  )
  if (item.date !== undefined && item.date > today) {
    results.push({
      outcome: 'missing',
      at: system.place('decisions', index, 'date'),
      say: messages.say('future', {date: item.date}),
    })
  }
  if (!options.by) return results
  if (wrongRole) {
    const say = messages.say('not-by', {roles: options.by})
    return [...results, {outcome: 'fail', at, say, settledBy: options.by}]
  }
  const unproven = unprovenDecision(item, index, scope, given)
  return unproven ? [...results, unproven] : results
}

/** A person or a body: a role alone names nobody, but with an account or a record somebody stands for it. */
function somebody(by: Decision['by']): boolean {
  return by?.account !== undefined || by?.body !== undefined || by?.name !== undefined || by?.role !== undefined
}

/** An answer is another decision that names it, by somebody who may answer, and not of a day to come. */
function answered(options: Options, kind: string, scope: Scope, given: Reviews): Result[] {
  const {today} = given
  const all = numbered(scope)
  const raised = all.filter(item => item.kind === kind)
  if (raised.length === 0)
    return [{outcome: 'pass', at: scope.system.place('decisions'), say: messages.say('nothing-to-answer', {})}]
  const by = options.by ?? []
  return raised.map((item): Result => {
    const answers = all.filter(other => {
      const role = other.by?.role ?? other.by?.body
      const aboutIt = other !== item && other.about?.decision !== undefined && other.about.decision === item.id
      const taken = other.date === undefined || other.date <= today
      return aboutIt && taken && (by.length === 0 || (role !== undefined && by.includes(role)))
    })
    const judged = answers.map(({index, ...answer}) => ({
      answer: {index, ...answer},
      unproven: by.length === 0 ? undefined : unprovenDecision(answer, index, scope, given),
    }))
    const done = judged.find(({unproven}) => unproven === undefined)
    if (done) return passed(done.answer, scope)
    const [waiting] = judged
    if (waiting?.unproven) return waiting.unproven
    return {
      outcome: 'missing',
      at: scope.system.place('decisions', item.index),
      say: messages.say('unanswered', {kind, roles: by}),
      settledBy: by,
    }
  })
}
