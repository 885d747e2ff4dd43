import type {Measurement} from '../../evidence/bias/measurement.ts'
import type {MetricName} from '../../evidence/bias/metrics.ts'
import {detailOfPanel, type Panel, ratesOf, statedRates} from '../../evidence/bias/shown.ts'
import type {BiasDetail} from '../../words/detail.ts'
import type {Message} from '../../words/message.ts'
import {highestIn} from '../bias-choice.ts'
import type {Table} from '../bias-table.ts'
import {boundsText} from '../bias-words.ts'
import type {Voice} from '../voice.ts'
import {messages} from './messages.ts'

/** By the names that all languages know them by. */
const ERRORS = {TPR: 'true-positive-rate', FPR: 'false-positive-rate', PPV: 'precision'} as const satisfies Record<
  string,
  MetricName
>
const MOST_GROUPS = 50
const MOST_NAMED = 8
const MOST_SHARES = 6

/** What there is to show of a panel, for any report to lay out. */
export interface PanelShown {
  readonly title: string
  /** How often it happened, where that is known. */
  readonly drawn: BiasDetail | undefined
  /** The highest rate of all panels of its event: their bars have one scale. */
  readonly highest: number
  /** Right and wrong, where they are known. */
  readonly errors: Table | undefined
  /** What the columns of `errors` are; with the first panel that has them. */
  readonly legend: string | undefined
  /** Shares that no counts stand behind, and groups that nothing is known of. */
  readonly stated: Table | undefined
  readonly notes: readonly string[]
}

export function showPanels(panels: readonly Panel[], voice: Voice): PanelShown[] {
  const all = panels.map(panel => showPanel(panel, voice))
  const first = all.findIndex(({errors}) => errors)
  const legend = voice.render(messages.say('errors', {names: Object.entries(ERRORS)}))
  const highest = new Map<string, number>()
  for (const {drawn} of all)
    if (drawn) highest.set(drawn.event, Math.max(highest.get(drawn.event) ?? 0, highestIn(drawn.groups)))
  return all.map((shown, i) => ({
    ...shown,
    highest: highest.get(shown.drawn?.event ?? '') ?? 0,
    legend: i === first ? legend : undefined,
  }))
}

function showPanel(panel: Panel, voice: Voice): Omit<PanelShown, 'legend' | 'highest'> {
  const {groups} = panel
  const drawn = detailOfPanel(panel, 'selection-rate')
  const withShares = groups.filter(row => statedRates(row).length > 0)
  const listed = drawn ? withShares : groups.filter(row => ratesOf(row).length === 0)
  const said = (rows: readonly Measurement[], say: (names: readonly string[]) => Message) =>
    rows.length > 0 ? [voice.render(say(named(rows, voice)))] : []
  return {
    title: titleOf(panel, voice),
    drawn,
    errors: errorsOf(groups, voice),
    stated: listed.length > 0 ? statedOf(listed, voice) : undefined,
    notes: [
      ...said(
        withShares.filter(({n}) => n === null),
        names => messages.say('rates-only', {names}),
      ),
      ...said(
        withShares.filter(({n}) => n !== null),
        names => messages.say('rates-beside', {names}),
      ),
      ...said(
        groups.filter(({multiple}) => multiple),
        names => messages.say('smallest-that-fits', {names}),
      ),
      ...said(
        groups.filter(({suppressed}) => suppressed),
        names => messages.say('hidden', {names}),
      ),
      ...(listed.length > MOST_GROUPS || groups.length > MOST_GROUPS
        ? [voice.say('more-elsewhere', {count: groups.length - MOST_GROUPS})]
        : []),
    ],
  }
}

function named(rows: readonly Measurement[], {name}: Voice): string[] {
  const names = rows.slice(0, MOST_NAMED).map(({group}) => name(group))
  return rows.length > MOST_NAMED ? [...names, '…'] : names
}

export function titleOf({attribute, event, version, measuredOn, population, stratum}: Panel, voice: Voice): string {
  const {say, name, format, render} = voice
  return [
    render(messages.say('panel', {attribute: name(attribute)})),
    ...(event === '' ? [] : [render(messages.say('panel-event', {event: name(event)}))]),
    ...(version === undefined ? [] : [say('bias-version', {version: name(version)})]),
    ...(measuredOn === undefined ? [] : [say('bias-measured', {data: format.term(name(measuredOn))})]),
    ...(population === undefined ? [] : [say('bias-population', {population: name(population)})]),
    ...(stratum ? [`${name(stratum.name)}: ${name(stratum.value)}`] : []),
  ].join(', ')
}

function errorsOf(groups: readonly Measurement[], voice: Voice): Table | undefined {
  const {say, name, format} = voice
  const percent = (share: number) => format.percent(share, 1)
  const end = (share: number) => format.number(share * 100, 1)
  const rows = groups.slice(0, MOST_GROUPS).flatMap(row => {
    if (row.counts?.kind !== 'confusion') return []
    const rates = ratesOf(row)
    const cells = Object.values(ERRORS).map(metric => {
      const found = rates.find(rate => rate.metric === metric)
      if (!found) return '–'
      const [low, high] = found.interval
      return `${boundsText(found.rate, percent, voice)} (${end(low)}–${end(high)})`
    })
    const {tp, fp, fn, tn} = row.counts
    return [[name(row.group), ...[tp, fp, fn, tn].map(cell => boundsText(cell, format.number, voice)), ...cells]]
  })
  if (rows.length === 0) return undefined
  const header = [say('column-group', {}), 'TP', 'FP', 'FN', 'TN', ...Object.keys(ERRORS)]
  return {rows: [header, ...rows], align: ['left', 'right', 'right', 'right', 'right', 'right', 'right', 'right']}
}

function statedOf(groups: readonly Measurement[], voice: Voice): Table {
  const {say, name, format} = voice
  const percent = (share: number) => format.percent(share, 1)
  const of = groups.slice(0, MOST_GROUPS).map(row => ({row, rates: new Map(statedRates(row))}))
  const names = [...new Set(of.flatMap(({rates}) => [...rates.keys()]))].slice(0, MOST_SHARES)
  const rows = of.map(({row: {group, n}, rates}) => {
    const shares = names.map(each => rates.get(each)).map(rate => (rate ? boundsText(rate, percent, voice) : '–'))
    return [name(group), boundsText(n, format.number, voice), ...shares]
  })
  const header = [say('column-group', {}), say('column-people', {}), ...names.map(format.term)]
  return {rows: [header, ...rows], align: ['left', 'right', ...names.map(() => 'right' as const)]}
}
