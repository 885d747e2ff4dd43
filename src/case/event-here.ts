import type {Options as BiasOptions} from '../checks/bias/options.ts'
import {limitsOfRule} from '../checks/bias/planned.ts'
import {type Limit, writeLimit, writeLimits} from '../evidence/bias/limits.ts'
import {modelDigest, modelFiles} from '../evidence/model-digest.ts'
import type {Judged} from '../gate/evaluate.ts'
import {inUse} from '../gate/weakening/in-use.ts'
import {callsIn} from '../gate/weakening/roles.ts'
import type {Tree} from '../repository/tree.ts'
import type {PathIndex} from '../text/path-index.ts'

/** What a report of an event can say of the model that decides it and of what is asked of it, and why it cannot say more. */
export interface EventHere {
  readonly model?: string
  readonly modelDigest?: string
  /** As `writeLimits` writes them; empty where no rule has a limit. */
  readonly planned: string
  readonly lacks?:
    | {readonly kind: 'event'; readonly known: readonly string[]}
    | {readonly kind: 'model-unknown'; readonly known: readonly string[]}
    | {readonly kind: 'model-of-several'; readonly known: readonly string[]}
    | {readonly kind: 'version'; readonly model: string; readonly used: string}
    | {readonly kind: 'content'; readonly model: string}
}

export interface EventRequest {
  /** The systems of one declaration. */
  readonly judged: readonly Judged[]
  readonly event: string
  /** As it was named; else the only one there is. */
  readonly model?: string
  /** The version that was measured, where it was named. */
  readonly version?: string
  readonly tree: Tree
  readonly paths: PathIndex
  /** ISO date. */
  readonly today: string
}

/** Another version than the one in use is not what lies here: then the report names no model. */
export async function eventHere({judged, event, model: named, version, ...on}: EventRequest): Promise<EventHere> {
  const own = judged.filter(({system}) => Object.hasOwn(system.facts.events ?? {}, event))
  const declared = own.flatMap(({declaration, system}) =>
    Object.entries(system.facts.models ?? {}).map(([id, model]) => ({declaration, id, model})),
  )
  const known = [...new Set(declared.map(({id}) => id))]
  const planned = limitsHere(own, event, on.today)
  if (own.length === 0) {
    const events = judged.flatMap(({system}) => Object.keys(system.facts.events ?? {}))
    return {planned, lacks: {kind: 'event', known: [...new Set(events)]}}
  }
  if (named !== undefined && !known.includes(named)) return {planned, lacks: {kind: 'model-unknown', known}}
  const [only, ...others] = known
  const id = named ?? (others.length === 0 ? only : undefined)
  if (id === undefined) return {planned, ...(only !== undefined && {lacks: {kind: 'model-of-several', known}})}
  const models = declared.filter(one => one.id === id)
  const used = models.flatMap(({model}) => model.version ?? [])[0]
  if (version !== undefined && used !== undefined && version !== used)
    return {planned, lacks: {kind: 'version', model: id, used}}
  const files = models.flatMap(({declaration, model}) => modelFiles({declaration, model, paths: on.paths}))
  const identified = await on.tree.identify([...new Set(files)])
  const digests = models.map(({declaration, model}) => modelDigest({declaration, model, paths: on.paths, identified}))
  const [digest, another] = [...new Set(digests)]
  return digest === undefined || another !== undefined
    ? {model: id, planned, lacks: {kind: 'content', model: id}}
    : {model: id, modelDigest: digest, planned}
}

/** What the policies would hold the event against if the system were in use. */
function limitsHere(judged: readonly Judged[], event: string, today: string): string {
  const planned = new Map<string, Map<string, Limit>>()
  for (const {rule, judged: one, subject, applied} of inUse(judged, today)) {
    if (!applied || subject.kind !== 'event' || subject.id !== event) continue
    const known = one.system.facts.events?.[event]?.truth_known_for
    const limits = callsIn(rule.check).flatMap(({name, options}) =>
      name === 'bias' ? limitsOfRule(options as BiasOptions, known) : [],
    )
    const all = planned.get(rule.id) ?? new Map<string, Limit>()
    for (const limit of limits) all.set(writeLimit(limit), limit)
    planned.set(rule.id, all)
  }
  return writeLimits(new Map([...planned].map(([rule, limits]) => [rule, [...limits.values()]])))
}
