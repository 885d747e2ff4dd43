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
    say('column-state', {}),
    say('column-rule', {}),
    say('column-when', {}),
    say('column-owner', {}),
    say('column-reason', {}),
  ]
  const several = new Set(setAside.map(({project}) => project)).size > 1
  const rows = inOrder(setAside)
    .slice(0, most)
    .map(one => rowOf(one, several, voice))
  return {
    table: {rows: [header, ...rows], align: header.map(() => 'left' as const)},
    more: Math.max(0, setAside.length - most),
  }
}

/** One entry as a line, for where there is no room for a table. */
export function setAsideLine(one: SetAside, voice: Voice): string {
  const [what = '', state = '', ...others] = rowOf(one, true, voice)
  return [`${what} (${state})`, ...others].filter(part => part !== '').join(' · ')
}

export function inOrder(setAside: readonly SetAside[]): readonly SetAside[] {
  const order: readonly SetAside['state'][] = ['expired', 'refused', 'unused', 'used']
  return [...setAside].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
}

function rowOf(one: SetAside, withProject: boolean, voice: Voice): string[] {
  const {say, name} = voice
  const {kind, id, rule, project, by = '', because = '', state} = one
  return [
    name(withProject && project !== '' ? `${project}: ${id}` : id),
    [say(`aside-${kind}`, {}), ...boundText(one, voice), say(`aside-${state}`, {})].join(', '),
    name(rule),
    whenText(one, voice),
    by === '' ? '' : `\`${name(by)}\``,
    name(because),
  ]
}

function boundText({bound}: SetAside, {say, format}: Voice): string[] {
  if (!bound) return []
  const [low, high] = bound.map(end => format.number(end))
  return [say('between', {low: low ?? '–', high: high ?? '–'})]
}

/** Until when; where that is open, since when. */
function whenText({since, until}: SetAside, {say, name}: Voice): string {
  if (until !== undefined) return say('aside-until', {date: name(until)})
  return since === undefined ? '' : say('aside-since', {date: name(since)})
}
