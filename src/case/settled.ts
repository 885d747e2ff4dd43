import {approveWith} from '../evidence/signoffs/approve.ts'
import type {Finding} from '../gate/finding.ts'
import {modeByRule} from '../gate/settle/mode.ts'
import {type Settled, settle} from '../gate/settle/settle.ts'
import type {JudgedTree} from './tree.ts'

/**
 * What is justified, waived or tolerated, by the files that decide. `before`: the findings of what this would be merged
 * into, before anything is settled.
 */
export function settled(judged: JudgedTree, folder: string, before?: readonly Finding[]): Settled {
  const {prepared, approvals, today, grounds, findings} = judged
  const {trusted} = prepared
  const policies = [...trusted.available.values()]
  return settle(findings, {
    today,
    rules: new Map(policies.flatMap(({rules}) => rules.map(rule => [rule.id, rule] as const))),
    grounds,
    ...(trusted.waivers && {waivers: trusted.waivers}),
    ...(trusted.baseline && {baseline: trusted.baseline}),
    mode: modeByRule(policies, trusted.organisation?.mode, trusted.gate?.mode),
    approve: approveWith(approvals, {today}),
    base: before ? {kind: 'known', findings: before} : {kind: 'none'},
    ...(approvals.kind === 'known' && {roles: approvals.roles}),
    complete: folder === '',
  })
}
