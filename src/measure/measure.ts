import {type CountRow, MOST_GROUPS, type Table, tablesFrom} from './counted.ts'
import {wholeNumber} from './counts-file.ts'
import {dialects} from './dialect.ts'
import {type Database, openDatabase, type Value} from './duckdb.ts'
import {messages} from './messages.ts'
import type {Answer, Question} from './question.ts'
import {Refused} from './refused.ts'
import {sourceOf} from './sources.ts'
import {NO, statementFor, YES} from './statement.ts'
import {readable} from './table.ts'

export interface Measured {
  readonly tables: readonly Table[]
  /** Values that were taken for "no" because another one means "yes", and how many people have them. */
  readonly negatives: readonly {readonly column: string; readonly value: string; readonly people: number}[]
}

export interface MeasureOptions {
  /** How far it is, from 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** The most memory to use, such as `4GB`; beyond it, data goes to a file that is removed afterwards. */
  readonly memory?: string
}

const {identifier, literal} = dialects.duckdb
/** Rows in which an identifier shows itself, before all of the data is grouped by it. */
const SAMPLE = 20_000
const SHOWN_VALUES = 20

/**
 * Counts the people in each group, on this machine and in one pass over the data.
 * @throws Refused where something is not there, cannot be read or cannot be understood
 */
export async function measure(
  named: readonly string[],
  asked: Question,
  {onProgress, memory}: MeasureOptions = {},
): Promise<Measured> {
  const source = await sourceOf(named)
  await using database = await openDatabase(source.files, memory)
  return await explained(asked, async () => {
    const {from, question} = await readable(database, source, asked)
    await refuseIdentifiers(database, from, question)
    const {cells, counts} = statementFor(question, dialects.duckdb, from)
    await watched(database, onProgress, () => database.run(`CREATE TEMP TABLE cells AS ${cells}`))
    const negatives = await answers(database, question)
    const rows = await database.rows(`WITH ${counts}`)
    const {tables, reasons} = tablesFrom(rows.map(rowOf))
    if (reasons.length > 0) throw new Refused(...reasons)
    return {tables: inOrder(tables, question), negatives}
  })
}

/** Attributes as they were asked for; groups by name. */
function inOrder(tables: readonly Table[], {attributes}: Question): readonly Table[] {
  const place = (name: string) => {
    const found = attributes.findIndex(attribute => attribute.name === name)
    return found < 0 ? attributes.length : found
  }
  return tables
    .toSorted((a, b) => place(a.attribute) - place(b.attribute))
    .map(table => ({...table, groups: table.groups.toSorted((a, b) => (a.group < b.group ? -1 : 1))}))
}

async function refuseIdentifiers(database: Database, from: string, question: Question): Promise<void> {
  const {attributes, happened, truth} = question
  const columns = [
    ...attributes.map(({column}) => column),
    ...(happened.kind === 'prediction' ? [happened.column] : []),
    ...(truth ? [truth.column] : []),
  ]
  const selected = columns.map(name => `${identifier(name)}`)
  const counted = columns.map((_, i) => `COUNT(DISTINCT c${i})`)
  const [counts] = await database.rows(
    `SELECT ${counted.join(', ')} FROM (SELECT ${selected.map((name, i) => `${name} AS c${i}`).join(', ')} FROM ${from} LIMIT ${SAMPLE})`,
  )
  columns.forEach((name, i) => {
    const groups = Number(counts?.[i] ?? 0)
    if (groups <= MOST_GROUPS) return
    const attribute = attributes[i]
    throw new Refused({
      say: attribute
        ? messages.say('identifier', {attribute: attribute.name, groups, people: SAMPLE})
        : messages.say('looks-like-score', {name, values: groups}),
    })
  })
}

/** The values in the columns of yes and no: every one must be understood, and the one that means yes must occur. */
async function answers(database: Database, {happened, truth, missing}: Question): Promise<Measured['negatives']> {
  const columns: (Answer & {as: string})[] = [
    ...(happened.kind === 'prediction' ? [{...happened, as: 'happened'}] : []),
    ...(truth ? [{...truth, as: 'truth'}] : []),
  ]
  const negatives: Measured['negatives'][number][] = []
  for (const {column, positive, as} of columns) {
    const none = ['', ...missing].map(literal).join(', ')
    const rows = await database.rows(
      `SELECT value, SUM(people) FROM (SELECT TRIM(CAST(${as} AS VARCHAR)) AS value, people FROM cells) WHERE value NOT IN (${none}) GROUP BY value ORDER BY 2 DESC, 1`,
    )
    const found = rows.map(([value, people]) => ({column, value: value ?? '', people: Number(people)}))
    const values = found.slice(0, SHOWN_VALUES).map(({value}) => value)
    if (positive === undefined) {
      const known = [...YES, ...NO]
      if (found.some(({value}) => !known.includes(value.toLowerCase())))
        throw new Refused({say: messages.say('not-understood', {column, values, flag: as})})
    } else if (found.length > 0 && !found.some(({value}) => value === positive)) {
      throw new Refused({say: messages.say('positive-absent', {column, positive, values, flag: as})})
    } else negatives.push(...found.filter(({value}) => value !== positive).slice(0, SHOWN_VALUES))
  }
  return negatives
}

function rowOf([attribute, group, ...numbers]: readonly Value[]): CountRow {
  const [n = 0, selected = 0, tp, fp, fn, tn, unknown = 0, other = 0] = numbers.map(text =>
    text === null ? undefined : wholeNumber(text),
  )
  const cells = tp === undefined || fp === undefined || fn === undefined || tn === undefined ? null : {tp, fp, fn, tn}
  return {attribute: attribute ?? '', group: group?.trim() || null, n, selected, cells, unknown, other}
}

const LOOK_EVERY = 100

async function watched<T>(
  database: Database,
  onProgress: MeasureOptions['onProgress'],
  work: () => Promise<T>,
): Promise<T> {
  if (!onProgress) return await work()
  const look = setInterval(() => {
    const share = database.progress()
    if (share !== undefined) onProgress(share)
  }, LOOK_EVERY)
  try {
    return await work()
  } finally {
    clearInterval(look)
  }
}

/** Says what DuckDB ran into in words of our own, where we know it; else passes on the first line of what it said. */
async function explained<T>({happened}: Question, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refused || !(error instanceof Error) || error.name !== 'Error') throw error
    const said = error.message
    const value = /Could not convert string ['"](.*?)['"] to '?DOUBLE/s.exec(said)?.[1]
    if (value !== undefined && happened.kind === 'score')
      throw new Refused({say: messages.say('score-not-a-number', {column: happened.column, value})})
    if (/schema mismatch/i.test(said))
      throw new Refused({say: messages.say('mixed-columns', {detail: firstLines(said)})})
    if (/not utf-?8|invalid unicode|encod/i.test(said)) throw new Refused({say: messages.say('not-utf8', {})})
    throw new Refused({say: messages.say('cannot-read', {detail: firstLines(said)})})
  }
}

function firstLines(text: string): string {
  return text.split('\n').slice(0, 3).join(' ').slice(0, 300)
}
