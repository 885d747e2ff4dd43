import type {Measurement} from '../../evidence/bias/measurement.ts'
import type {MetricName} from '../../evidence/bias/metrics.ts'
import {detailOfPanel, type Panel, ratesOf} from '../../evidence/bias/shown.ts'
import type {BiasDetail} from '../../words/detail.ts'
import type {Table} from '../bias-table.ts'
import {boundsText} from '../bias-words.ts'
import type {Voice} from '../voice.ts'

const RIGHT: readonly MetricName[] = ['true-positive-rate', 'false-positive-rate', 'precision']

/** What to draw of a panel: the selection rate, or what else there is; right and wrong as a table, where they are known. */
export interface PanelShown {
  readonly title: string
  readonly drawn: BiasDetail | undefined
  readonly errors: Table | undefined
  /** Groups with shares only, or that nothing is known of. */
  readonly without: Table | undefined
}

export function showPanel(panel: Panel, voice: Voice): PanelShown {
  const {name, format} = voice
  const more = [
    panel.version,
    panel.measuredOn && format.term(panel.measuredOn),
    panel.population,
    panel.stratum && `${panel.stratum.name}: ${panel.stratum.value}`,
  ]
    .flatMap(part => (part ? [`, ${name(part)}`] : []))
    .join('')
  const lacking = panel.groups.filter(row => ratesOf(row).length === 0)
  return {
    title: format.start(
      voice.render({
        key: 'inspect.panel',
        with: {attribute: name(panel.attribute), event: name(panel.event), more},
      }),
    ),
    drawn: detailOfPanel(panel, 'selection-rate'),
    errors: errorsOf(panel, voice),
    without: lacking.length > 0 ? statedOf(lacking, voice) : undefined,
  }
}

function errorsOf({groups}: Panel, {say, name, format}: Voice): Table | undefined {
  const rows = groups.flatMap(row => {
    const rates = ratesOf(row)
    if (row.counts?.kind !== 'confusion') return []
    const cells = RIGHT.map(metric => {
      const found = rates.find(rate => rate.metric === metric)
      if (!found) return '–'
      const percent = (share: number) => format.percent(share, 1)
      const [low, high] = found.interval
      return `${percent(found.rate[0])} (${percent(low)}–${percent(high)})`
    })
    const {tp, fp, fn, tn} = row.counts
    const counts = [tp, fp, fn, tn].map(([low, high]) =>
      low === high ? format.number(low) : `${format.number(low)}–${format.number(high)}`,
    )
    return [[name(row.group), ...counts, ...cells]]
  })
  if (rows.length === 0) return undefined
  const header = [say('column-group', {}), 'TP', 'FP', 'FN', 'TN', ...RIGHT.map(metric => format.term(metric))]
  return {rows: [header, ...rows], align: ['left', 'right', 'right', 'right', 'right', 'right', 'right', 'right']}
}

function statedOf(groups: readonly Measurement[], voice: Voice): Table {
  const {say, name, format} = voice
  const names = [...new Set(groups.flatMap(({rates}) => Object.keys(rates ?? {})))].slice(0, 6)
  const header = [say('column-group', {}), say('column-people', {}), ...names.map(each => format.term(dashed(each)))]
  const rows = groups.map(({group, n, rates}) => [
    name(group),
    boundsText(n, format.number, voice),
    ...names.map(each => {
      const rate = Object.entries(rates ?? {}).find(([key]) => key === each)?.[1]
      return rate ? boundsText(rate, share => format.percent(share, 1), voice) : '–'
    }),
  ])
  return {rows: [header, ...rows], align: ['left', ...names.map(() => 'right' as const), 'right']}
}

function dashed(name: string): string {
  return name.replaceAll('_', '-')
}
