import {DESCRIPTIONS, type Described, type DescriptionName} from '../../evidence/bias/described.ts'
import type {Panel} from '../../evidence/bias/shown.ts'
import type {Table} from '../bias-table.ts'
import type {Voice} from '../voice.ts'
import {messages} from './messages.ts'
import {titleOf} from './panel.ts'
import type {InspectionResult} from './schema.ts'

/** What is said of groups that is not judged, for any report to lay out. */
export interface DescribedShown {
  /** What this is. */
  readonly lead: string
  readonly tables: readonly {readonly title: string; readonly table: Table; readonly notes: readonly string[]}[]
  /** What there is more of, in a sentence. */
  readonly more: readonly string[]
}

const MOST_TABLES = 40
const MOST_ROWS = 50

/** A table for each attribute of each test; `undefined` where nothing is described. */
export function showDescribed(described: readonly Described[] | undefined, voice: Voice): DescribedShown | undefined {
  if (!described?.length) return undefined
  const panels = grouped(described, ({event, version, measuredOn, population, attribute}) =>
    JSON.stringify([event, version, measuredOn, population, attribute].map(part => part ?? null)),
  )
  const left = panels.length - MOST_TABLES
  return {
    lead: voice.render(messages.say('described', {})),
    tables: panels.slice(0, MOST_TABLES).flatMap(panel => {
      const [first] = panel
      return first ? [{title: titleOf(panelOf(first), voice), ...tableOf(panel, voice)}] : []
    }),
    more: left > 0 ? [voice.say('more-elsewhere', {count: left})] : [],
  }
}

function panelOf({event = '', version, measuredOn, population, attribute}: Described): Panel {
  return {
    event,
    attribute,
    ...(version !== undefined && {version}),
    ...(measuredOn !== undefined && {measuredOn}),
    ...(population !== undefined && {population}),
    groups: [],
  }
}

/** One row for each group, then everybody together, then how far the groups lie apart. */
function tableOf(panel: readonly Described[], voice: Voice): {table: Table; notes: readonly string[]} {
  const {say, format, render} = voice
  const names = DESCRIPTIONS.filter(name => panel.some(each => each.name === name))
  const digits = new Map(names.map(name => [name, digitsFor(panel, name)]))
  const all = grouped(panel, ({of, n}) => JSON.stringify([of, n]))
  const order = ({of}: Described) => ['group', 'everybody', 'gap'].indexOf(of.kind)
  const rows = all.toSorted(([one], [other]) => (one && other ? order(one) - order(other) : 0))
  const inGroups = rows.filter(([first]) => first?.of.kind === 'group').length
  const left = Math.max(0, inGroups - MOST_ROWS)
  const cell = (row: readonly Described[], name: DescriptionName) => {
    const found = row.find(each => each.name === name)
    if (!found) return ''
    if (found.value === null) return render(messages.say('no-value', {}))
    return format.number(found.value, isRatio(found) ? 3 : digits.get(name))
  }
  const lines = [...rows.slice(0, inGroups - left), ...rows.slice(inGroups)].flatMap(row => {
    const [first] = row
    return first ? [[labelOf(first, voice), peopleIn(first, voice), ...names.map(name => cell(row, name))]] : []
  })
  const header = [say('column-group', {}), say('column-people', {}), ...names.map(format.term)]
  return {
    table: {rows: [header, ...lines], align: ['left', 'right', ...names.map(() => 'right' as const)]},
    notes: left > 0 ? [say('more-elsewhere', {count: left})] : [],
  }
}

function labelOf({of}: Described, {name, render}: Voice): string {
  switch (of.kind) {
    case 'group':
      return name(of.group)
    case 'everybody':
      return render(messages.say('everybody', {}))
    case 'gap':
      return render(messages.say(`gap-${of.effect}`, {}))
  }
}

function peopleIn({of, n}: Described, {say, format}: Voice): string {
  if (of.kind === 'gap') return ''
  return n === null ? say('unknown', {}) : format.number(n)
}

function isRatio({of}: Described): boolean {
  return of.kind === 'gap' && of.effect === 'ratio'
}

/** Four digits of the largest, the same for a whole column; a ratio has no unit and stands by itself. */
function digitsFor(panel: readonly Described[], name: DescriptionName): number {
  const largest = panel.reduce(
    (most, each) => (each.name === name && !isRatio(each) ? Math.max(most, Math.abs(each.value ?? 0)) : most),
    0,
  )
  return largest > 0 ? Math.min(6, Math.max(0, 3 - Math.floor(Math.log10(largest)))) : 0
}

function grouped<T>(all: readonly T[], by: (each: T) => string): (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const each of all) {
    const group = groups.get(by(each))
    if (group) group.push(each)
    else groups.set(by(each), [each])
  }
  return [...groups.values()]
}

/** The same as numbers, complete. */
export function describedResult(described: readonly Described[] = []): InspectionResult['described'] {
  return described.map(({event, version, measuredOn, population, attribute, of, name, value, n, at}) => ({
    event: event === undefined || event === '' ? null : event,
    version: version ?? null,
    measured_on: measuredOn ?? null,
    population: population ?? null,
    attribute,
    of: of.kind === 'gap' ? of.effect : of.kind,
    group: of.kind === 'group' ? of.group : null,
    name,
    value,
    n,
    place: at,
  }))
}
