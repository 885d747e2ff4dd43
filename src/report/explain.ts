import type {Policy, Requirement, Rule} from '../policy/policy.ts'
import type {Language} from '../words/language.ts'
import {OUTCOMES} from '../words/outcome.ts'
import {type Layout, layoutFor} from './console/layout.ts'
import {describeCheck} from './explain/checks.ts'
import {conditionText} from './explain/conditions.ts'
import {type Speak, speakOf} from './explain/speak.ts'
import {ruleText} from './told.ts'
import {type Voice, voiceOf} from './voice.ts'

export interface ExplainOptions {
  readonly language: Language
  readonly width: number
  readonly colour: boolean
}

/**
 * What a rule asks, why, when it applies, what it checks, how much each outcome weighs and who can settle it. `ruleId` with
 * or without the policy's name; `undefined` where the policy has no such rule.
 */
export function explain(policy: Policy, ruleId: string, options: ExplainOptions): string | undefined {
  const rule = policy.rules.find(({id}) => id === ruleId || id === `${policy.id}/${ruleId}`)
  if (!rule) return undefined
  const voice = voiceOf({language: options.language, render: ({key}) => key}, policy.roles)
  const layout = layoutFor(options.width, options.colour)
  const speak = speakOf(voice)
  const requirement = policy.requirements[rule.requirement]
  const why = voice.text(requirement?.why)
  const how = ruleText(rule, 'how', voice)
  const rows: (readonly [string, readonly string[]])[] = [
    [speak.say('label-why', {}), why === undefined ? [] : [why]],
    [speak.say('label-where', {}), [whereText(policy, rule, requirement, voice, speak)]],
    [speak.say('label-source', {}), sourceText(policy, speak)],
    [speak.say('label-applies', {}), applies(policy, rule, speak)],
    [speak.say('label-checks', {}), describeCheck(rule.check, speak).map(capital)],
    [speak.say('label-weighs', {}), weighs(rule, speak).map(capital)],
    [speak.say('label-todo', {}), how === undefined ? [] : [how]],
    [speak.say('label-settle', {}), settles(rule, speak)],
  ]
  const title = ruleText(rule, 'what', voice) ?? voice.name(rule.id)
  return `${[layout.paint.bold(layout.wrap(title)), layout.paint.dim(voice.name(rule.id)), '', ...body(rows, layout)].join('\n')}\n`
}

function body(rows: readonly (readonly [string, readonly string[]])[], layout: Layout): string[] {
  const lines = rows.flatMap(([label, texts]) => texts.map((text, index) => [index === 0 ? label : '', text] as const))
  return layout.labelled(lines, '')
}

function whereText(
  {id, version}: Policy,
  rule: Rule,
  requirement: Requirement | undefined,
  voice: Voice,
  {say, name, format}: Speak,
) {
  return say('where', {
    policy: name(id),
    version: name(version),
    title: voice.text(requirement?.title) ?? name(rule.requirement),
    clause: name(requirement?.clause ?? ''),
    layer: format.term(`layer-${rule.layer}`),
  })
}

function sourceText({source}: Policy, {say, name}: Speak): string[] {
  if (!source) return []
  return [
    say('source', {document: name(source.document), address: name(source.address ?? ''), checked: source.checked}),
  ]
}

function applies({scope}: Policy, rule: Rule, speak: Speak): string[] {
  const {say} = speak
  const inScope = scope ? conditionText(scope, speak) : ''
  const when = rule.when ? conditionText(rule.when, speak) : ''
  return [
    say(`each-${rule.each}`, {}),
    when === '' ? say('always', {}) : say('when', {conditions: when}),
    ...(when === '' ? [] : [say('unknown-counts', {})]),
    ...(inScope === '' || rule.outsideScope ? [] : [say('policy-scope', {conditions: inScope})]),
    ...(rule.outsideScope ? [say('outside-scope', {})] : []),
    ...stages(rule, speak),
    ...rule.from.flatMap(({date, if: condition, certainty}) => [
      say('from', {date, conditions: condition ? conditionText(condition, speak) : ''}),
      ...(certainty === 'settled' ? [] : [say('from-unsure', {date})]),
    ]),
  ]
}

function stages({stages: {at, notAt}}: Rule, {say}: Speak): string[] {
  if (at) return [say('stages', {statuses: at})]
  return [notAt ? say('stages-not', {statuses: notAt}) : say('stages-all', {})]
}

/** By outcome, what the rule says of it; then everything it does not name. */
function weighs({enforce}: Rule, {say, role}: Speak): string[] {
  const named = OUTCOMES.flatMap(outcome => {
    const grade = enforce[outcome]
    if (!grade) return []
    const {level, blockFromTier, withPlan, withReason} = grade
    const plain =
      blockFromTier === undefined
        ? say('weighs', {outcome, level})
        : say('weighs-from-tier', {outcome, tier: blockFromTier})
    const plan = withPlan === undefined ? [] : [say('with-plan', {level: withPlan})]
    const reason = withReason
      ? [say('with-reason', {reasons: withReason.reasons, roles: withReason.signed.map(role), level: withReason.then})]
      : []
    return [[plain, ...plan, ...reason].join(' ')]
  })
  if (named.length === 0) return [say('weighs-all', {level: enforce.otherwise})]
  return [...named, say('weighs-otherwise', {level: enforce.otherwise})]
}

function settles({waiver, acceptDifference, check}: Rule, {say, role}: Speak): string[] {
  const difference =
    acceptDifference === 'never'
      ? check.name === 'bias'
        ? [say('difference-never', {})]
        : []
      : [say('difference-by', {roles: acceptDifference.by.map(role), period: acceptDifference.atMost ?? ''})]
  const aside =
    waiver === 'never'
      ? say('waiver-never', {})
      : say('waiver', {role: waiver.by === undefined ? '' : capital(role(waiver.by)), period: waiver.atMost ?? ''})
  return [...difference, aside]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
