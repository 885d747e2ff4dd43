import type {Options as Approval} from '../../checks/approval/options.ts'
import type {Options as Assessment} from '../../checks/assessment/options.ts'
import type {Options as Bias} from '../../checks/bias/options.ts'
import type {Options as Decision} from '../../checks/decision/options.ts'
import type {Options as Dilemmas} from '../../checks/dilemmas/options.ts'
import type {Options as Involved} from '../../checks/involved/options.ts'
import type {Options as JsonSchema} from '../../checks/json-schema/options.ts'
import type {Options as Registered} from '../../checks/registered/options.ts'
import type {Options as Training} from '../../checks/training/options.ts'
import type {Options as Tree} from '../../checks/undeclared-in-tree/options.ts'
import type {CheckUse} from '../../policy/policy.ts'
import type {Speak} from './speak.ts'

type Describe = (options: never, speak: Speak) => readonly string[]

/** What a check wants to see, a sentence each. The options are those of a compiled policy, and so valid. */
export function describeCheck({name, options}: CheckUse, speak: Speak): readonly string[] {
  const describe = Object.hasOwn(CHECKS, name) ? CHECKS[name] : undefined
  return describe ? describe(options as never, speak) : [speak.say('other-check', {name: speak.name(name)})]
}

const COMPARED = {
  'every-pair': 'bias-every-pair',
  declared: 'bias-declared-comparison',
  majority: 'bias-majority',
  'highest-rate': 'bias-highest-rate',
  rest: 'bias-rest',
  overall: 'bias-rest',
} as const satisfies Record<NonNullable<Bias['compare']>, string>

const CHECKS: Readonly<Record<string, Describe>> = {
  declared: (options: readonly string[] | {fields: readonly string[]; at_least?: number}, {say}) => {
    if (!('fields' in options)) return [say('declared', {fields: options})]
    const few = options.at_least === undefined ? [] : [say('at-least', {count: options.at_least})]
    return [say('declared', {fields: options.fields}), ...few]
  },
  fact: (options: Readonly<Record<string, readonly string[]>>, {say}) =>
    Object.entries(options).map(([field, values]) => say('fact', {field, values})),
  document: (options: string | readonly string[], {say}) => [say('document', {fields: [options].flat()})],
  order: (options: readonly string[], {say}) => [say('order', {dates: options})],
  columns: ({need}: {need: string | readonly string[]}, {say}) => [say('columns', {needs: [need].flat()})],
  'json-schema': ({file, field}: JsonSchema, {say, name}) => [
    say('json-schema', {document: name(file ?? field ?? '')}),
  ],
  any_of: (options: readonly Readonly<Record<string, unknown>>[], speak) => [
    speak.say('any-of', {count: options.length}),
    ...options.flatMap(choice =>
      Object.entries(choice).map(([name, inner]) => `– ${describeCheck({name, options: inner}, speak).join(' ')}`),
    ),
  ],
  assessment: (options: Assessment, {say, role}) => [
    say('assessment', {kind: options.kind}),
    ...(options.parts ? [say('parts', {parts: options.parts})] : []),
    ...(options.signed ? [say('signed', {roles: options.signed.map(role)})] : []),
    ...(options.valid_for ? [say('valid-for', {period: options.valid_for})] : []),
    ...(options.covers ? [say('covers', {fields: options.covers})] : []),
    ...(options.renewed_when ? [say('renewed-when', {fields: options.renewed_when})] : []),
    ...(options.notebooks ? [say('notebooks', {})] : []),
    ...(options.attested ? [say('attested', {})] : []),
    ...(options.independent ? [say('independent', {})] : []),
  ],
  decision: (options: Decision, {say, role}) => [
    ...(options.kind === undefined ? [] : [say('decision', {kinds: [options.kind].flat()})]),
    ...(options.answers === undefined ? [] : [say('decision-answers', {kind: options.answers})]),
    ...(options.fields ? [say('decision-fields', {fields: options.fields})] : []),
    ...(options.by ? [say('decision-by', {roles: options.by.map(role)})] : []),
  ],
  involved: ({disciplines = 0, departments = 0}: Involved, {say}) => [say('involved', {disciplines, departments})],
  training: ({topics, within}: Training, {say}) => [
    say('training', {topics}),
    ...(within === undefined ? [] : [say('within', {period: within})]),
  ],
  registered: (options: Registered, {say}) => [say('registered', {register: options.in})],
  dilemmas: ({asked, overdue_after}: Dilemmas, {say}) => [
    ...(asked ? [say('dilemmas-asked', {})] : []),
    say('dilemmas', {}),
    ...(overdue_after === undefined ? [] : [say('dilemmas-overdue', {period: overdue_after})]),
  ],
  'undeclared-in-tree': ({columns, models, libraries}: Tree, {say}) => {
    const all = columns !== 'person-keys' && !models && !libraries
    return [
      ...(columns === 'person-keys' || (all && columns === undefined) ? [say('tree-columns', {})] : []),
      ...(models || (all && models === undefined) ? [say('tree-models', {})] : []),
      ...(libraries || (all && libraries === undefined) ? [say('tree-libraries', {})] : []),
    ]
  },
  approval: ({of, by}: Approval, {say, role}) => [say('approval', {of, roles: by.map(role)})],
  bias: (options: Bias, {say}) => [
    say('bias', {}),
    ...(options.characteristics ? [say('bias-characteristics', {names: options.characteristics})] : []),
    ...options.metrics.flatMap(({metric, of, ratio, difference, truth_known_for, not_worse}) => [
      ...(ratio ? [say('bias-ratio', {metric, range: ratio})] : []),
      ...(difference ? [say('bias-difference', {metric, range: difference})] : []),
      ...(not_worse ? [say('bias-not-worse', {metric})] : []),
      ...(of === undefined ? [] : [say('bias-side', {side: of})]),
      ...(truth_known_for ? [say('bias-truth', {values: truth_known_for})] : []),
    ]),
    say(COMPARED[options.compare ?? 'every-pair'], {}),
    ...(options.at_least_people === undefined ? [] : [say('bias-people', {people: options.at_least_people})]),
    ...(options.intervals?.confidence === undefined
      ? []
      : [say('bias-confidence', {confidence: options.intervals.confidence})]),
    ...(options.against === undefined ? [] : [say('bias-present', {})]),
    ...(options.valid_for === undefined ? [] : [say('valid-for', {period: options.valid_for})]),
  ],
}
