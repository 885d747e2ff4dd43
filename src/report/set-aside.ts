import type {Judgement, SetAside} from '../gate/finding.ts'
import type {Table} from './bias-table.ts'
import type {Voice} from './voice.ts'

/** The register of what is set aside, for any report to lay out: what needs attention first. */
export function setAsideTable(
  {setAside = []}: Pick<Judgement, 'setAside'>,
  voice: Voice,
  most: number,
): {table: Table; more: number} {
  const {say} = voice
  const header = [
    say('column-what', {}),
    say('column-rule', {}),
    say('column-kind', {}),
    say('column-owner', {}),
    say('column-when', {}),
    say('column-reason', {}),
    say('column-state', {}),
  ]
  const rows = inOrder(setAside)
    .slice(0, most)
    .map(one => rowOf(one, voice))
  return {
    table: {rows: [header, ...rows], align: header.map(() => 'left' as const)},
    more: Math.max(0, setAside.length - most),
  }
}

/** One entry as a line, for where there is no room for a table. */
export function setAsideLine(one: SetAside, voice: Voice): string {
  const [what = '', rule = '', kind = '', owner = '', when = '', reason = '', state = ''] = rowOf(one, voice)
  return [`${what} (${kind}, ${state}): ${rule}`, owner, when, reason].filter(part => part !== '').join(' · ')
}

export function inOrder(setAside: readonly SetAside[]): readonly SetAside[] {
  const order: readonly SetAside['state'][] = ['expired', 'refused', 'unused', 'used']
  return [...setAside].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
}

function rowOf(one: SetAside, voice: Voice): string[] {
  const {say, name} = voice
  const {kind, id, rule, project, by = '', because = '', state} = one
  return [
    name(project === '' ? id : `${project}: ${id}`),
    name(rule),
    [say('aside-kind', {kind}), ...boundText(one, voice)].join(', '),
    by === '' ? '' : `\`${name(by)}\``,
    whenText(one, voice),
    name(because),
    say('aside-state', {state}),
  ]
}

function boundText({bound}: SetAside, {say, format}: Voice): string[] {
  if (!bound) return []
  const [low, high] = bound.map(end => format.number(end))
  return [say('between', {low: low ?? '–', high: high ?? '–'})]
}

function whenText({since, until}: SetAside, {say, name}: Voice): string {
  return [
    ...(since === undefined ? [] : [say('aside-since', {date: name(since)})]),
    ...(until === undefined ? [] : [say('aside-until', {date: name(until)})]),
  ].join(', ')
}
