import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import type {ResultFile} from '../src/declaration/declaration.ts'
import {importResult} from '../src/evidence/bias/import/formats.ts'

/* Every recipe of docs/results.md reads the file that stands above it. */

const page = readFileSync(join(import.meta.dirname, '../docs/results.md'), 'utf8')
const blocks = (mark: string) =>
  new Map(
    [...page.matchAll(new RegExp(`^<!-- ${mark}: (\\S+) -->\\n\`\`\`\\w+\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
      ([, name = '', text = '']) => [name, text] as const,
    ),
  )
const files = blocks('recipe')
const mappings = blocks('read')

const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  'nested.json': ['sex F 30/120', 'sex M 30/80'],
  'metric-frame.json': ['sex F 30/120', 'sex M 30/80'],
  'matrix.json': ['sex F 30/120'],
  'rows.json': ['sex F 30/120', 'sex M 30/80'],
  'parallel.json': ['sex F 30/120', 'sex M 30/80'],
  'part-of-key.json': ['sex woman 30/120', 'sex man 30/80'],
  'tuples.json': ['sex & age woman & young 15/50', 'sex & age man & young 25/50'],
  'wide.csv': ['sex F 30/120', 'sex M 30/80'],
  'one-cell.csv': ['sex F 30/120', 'sex M 30/80'],
  'filled.csv': ['sex F 30/120', 'sex M 30/80', 'age <25 40/100', 'age 25+ 20/100'],
  'several.csv': ['sex F 30/120', 'sex M 30/80', 'age <25 40/100', 'age 25+ 20/100'],
  'long.csv': ['sex woman 89/128'],
  'transposed.csv': [
    'origin nl 1045–1055/178195–178205',
    'origin outside-europe 2005–2015/54815–54825',
    'origin nl 125–135/1045–1055',
    'origin outside-europe 1055–1065/2005–2015',
  ],
}

describe('the recipes of docs/results.md', () => {
  test('each has a file, a mapping and figures', () => {
    expect([...mappings.keys()]).toEqual([...files.keys()])
    expect(Object.keys(PEOPLE).sort()).toEqual([...files.keys()].sort())
  })

  test.each([...files])('%s is read as the page says', (file, text) => {
    const how = parse(mappings.get(file) ?? '') as Omit<ResultFile, 'file'>
    const {measurements, problems} = importResult(
      {kind: 'text', path: file, text, oid: '0'.repeat(40)},
      {
        result: {file, ...how},
        at: {file: 'ethics.yml', line: 1, column: 1, pointer: ''},
        defaults: {event: 'called'},
        attributes: undefined,
      },
    )
    expect(problems).toEqual([])
    const range = ([low, high]: readonly [number, number]) => (low === high ? `${low}` : `${low}–${high}`)
    const told = measurements.map(({attribute, group, n, counts}) => {
      const selected =
        counts?.kind === 'selected'
          ? counts.selected
          : counts && ([counts.tp[0] + counts.fp[0], counts.tp[1] + counts.fp[1]] as const)
      return `${attribute} ${group} ${selected ? range(selected) : '?'}/${n ? range(n) : '?'}`
    })
    expect(told).toEqual(PEOPLE[file])
  })
})
