import {approveWith} from '../evidence/signoffs/approve.ts'
import type {Finding} from '../gate/finding.ts'
import type {Circumstances} from '../gate/settle/circumstances.ts'
import {modeByRule} from '../gate/settle/mode.ts'
import {type Settled, settle} from '../gate/settle/settle.ts'
import {tiersSetAside} from '../gate/settle/tier.ts'
import type {JudgedTree} from './tree.ts'

/** What settles the findings of a judged tree: everything from the files that decide. */
export function circumstancesOf(judged: JudgedTree, folder: string): Omit<Circumstances, 'base'> {
  const {prepared, approvals, today, grounds} = judged
  const {trusted} = prepared
  const policies = [...trusted.available.values()]
  return {
    today,
    rules: new Map(policies.flatMap(({rules}) => rules.map(rule => [rule.id, rule] as const))),
    grounds,
    ...(trusted.waivers && {waivers: trusted.waivers}),
    ...(trusted.baseline && {baseline: trusted.baseline}),
    mode: modeByRule(policies, trusted.organisation?.mode, trusted.gate?.mode),
    approve: approveWith(approvals, {today}),
    ...(approvals.kind === 'known' && {roles: approvals.roles}),
    complete: folder === '',
  }
}

/** What is justified, waived or tolerated. `before`: the findings of what this would be merged into, before anything is settled. */
export function settled(judged: JudgedTree, folder: string, before?: readonly Finding[]): Settled {
  const {prepared, today, lowered} = judged
  const {waivers, gate} = prepared.trusted
  const base = before ? ({kind: 'known', findings: before} as const) : ({kind: 'none'} as const)
  const aside = settle(judged.findings, {...circumstancesOf(judged, folder), base})
  const tiers = tiersSetAside(waivers, {today, owners: gate?.owners ?? []}, lowered)
  return {...aside, own: [...aside.own, ...tiers.own], setAside: [...aside.setAside, ...tiers.setAside]}
}
