import type {Dialect} from './dialect.ts'
import {type Answer, type Question, type Score, tablesOf} from './question.ts'

/** The columns of the counts file, in this order. `other`: what was written could not be understood as yes or no. */
export const COUNT_COLUMNS = [
  'attribute',
  'group',
  'n',
  'selected',
  'tp',
  'fp',
  'fn',
  'tn',
  'unknown',
  'other',
] as const

/** The statement in two halves, so that the first, which reads the data, can be kept and asked again. */
export interface Statement {
  /** Reads the table once: one row for each combination of values, with how many people have it. */
  readonly cells: string
  /** From those to the counts of each group; reads from a table called `cells`. */
  readonly counts: string
}

/**
 * The one pass over the data. Values are grouped as they stand and understood afterwards, so that the work for each row is
 * that of a bare GROUP BY. `from` is the table, written for this dialect.
 */
export function statementFor(question: Question, dialect: Dialect, from: string): Statement {
  return {cells: cellsOf(question, dialect, from), counts: countsOf(question, dialect)}
}

/** The whole as one statement, to run where the data lives. */
export function printed({cells, counts}: Statement): string {
  return `WITH cells AS (\n${indented(cells)}\n),\n${counts}\n`
}

function cellsOf({attributes, truth, happened}: Question, dialect: Dialect, from: string): string {
  const columns = [
    ...attributes.map(({column}, i) => [dialect.identifier(column), nameOf(i)] as const),
    [happened.kind === 'score' ? decided(happened, dialect, from) : dialect.identifier(happened.column), 'happened'],
    ...(truth ? [[dialect.identifier(truth.column), 'truth'] as const] : []),
  ] as const
  const names = columns.map(([, name]) => name).join(', ')
  const taken = columns.map(([expression, name]) => `    ${expression} AS ${name}`).join(',\n')
  return `SELECT ${names}, COUNT(*) AS people\nFROM (\n  SELECT\n${taken}\n  FROM ${from}\n) AS answers\nGROUP BY ${names}`
}

const nameOf = (attribute: number) => `a${attribute + 1}`

/** Whether a score selects, as 1 and 0. "Not a number" is not known, though databases put it above every number. */
function decided({column, rule}: Score, dialect: Dialect, from: string): string {
  const score = `CAST(${dialect.identifier(column)} AS ${dialect.doubleType})`
  const limit =
    rule.kind === 'above-median'
      ? dialect.median(
          'score',
          `(SELECT CASE WHEN NOT (${dialect.isNaN(score)}) THEN ${score} END AS score FROM ${from}) AS scores`,
        )
      : `CAST(${dialect.literal(rule.number)} AS ${dialect.doubleType})`
  const selects = `${score} ${rule.kind === 'at-least' ? '>=' : '>'} ${limit}`
  return `CASE WHEN ${score} IS NULL OR ${dialect.isNaN(score)} THEN NULL WHEN ${selects} THEN 1 ELSE 0 END`
}

function countsOf(question: Question, dialect: Dialect): string {
  const {attributes, truth, happened, missing} = question
  const tables = tablesOf(question)
  const names = attributes.map((_, i) => nameOf(i))
  const known = [
    ...names.map(name => `${written(name, missing, dialect)} AS ${name}`),
    `${understood('happened', happened.kind === 'score' ? {column: happened.column} : happened, missing, dialect)} AS happened`,
    ...(truth ? [`${understood('truth', truth, missing, dialect)} AS truth`] : []),
    'people',
  ]
  const here = (of: readonly number[]) =>
    names.map((name, i) => `GROUPING(${name}) = ${of.includes(i) ? 0 : 1}`).join(' AND ')
  const choose = (value: (table: (typeof tables)[number]) => string) =>
    `CASE\n${tables.map(table => `    WHEN ${here(table.of)} THEN ${value(table)}`).join('\n')}\n  END`
  const group = ({of}: (typeof tables)[number]) => {
    const parts = of.map(i => names[i] ?? '')
    // In every database, nothing joined to a text is nothing: a combination with an unknown part is unknown.
    return parts.join(` || ${dialect.literal(' & ')} || `)
  }
  const sum = (condition: string) => `SUM(CASE WHEN ${condition} THEN people ELSE 0 END)`
  const both = (yes: string, right: string) => (truth ? sum(`happened = ${yes} AND truth = ${right}`) : 'NULL')
  const unknown = truth
    ? '(happened IS NULL AND COALESCE(truth, 0) >= 0) OR (truth IS NULL AND happened >= 0)'
    : 'happened IS NULL'
  const columns = [
    `${choose(({name}) => dialect.literal(name))} AS attribute`,
    `${choose(group)} AS ${dialect.identifier('group')}`,
    'SUM(people) AS n',
    `${sum('happened = 1')} AS selected`,
    `${both('1', '1')} AS tp`,
    `${both('1', '0')} AS fp`,
    `${both('0', '1')} AS fn`,
    `${both('0', '0')} AS tn`,
    `${sum(unknown)} AS unknown`,
    `${sum(truth ? 'happened < 0 OR truth < 0' : 'happened < 0')} AS other`,
  ]
  const sets = tables.map(({of}) => `(${of.map(i => names[i]).join(', ')})`).join(', ')
  return [
    `known AS (\n  SELECT\n    ${known.join(',\n    ')}\n  FROM cells\n)`,
    `SELECT\n  ${columns.join(',\n  ')}\nFROM known\nGROUP BY GROUPING SETS (${sets})\nORDER BY 1, 2`,
  ].join('\n')
}

/** As text without the spaces around it; nothing where it is empty or stands for "not known". */
function written(column: string, missing: readonly string[], dialect: Dialect): string {
  const text = `TRIM(CAST(${column} AS ${dialect.textType}))`
  const none = ['', ...missing].map(dialect.literal).join(', ')
  return `CASE WHEN ${text} NOT IN (${none}) THEN ${text} END`
}

/** 1 for yes, 0 for no, nothing where it is not known, -1 for what cannot be understood. */
function understood(column: string, {positive}: Answer, missing: readonly string[], dialect: Dialect): string {
  const text = `TRIM(CAST(${column} AS ${dialect.textType}))`
  const none = `${column} IS NULL OR ${text} IN (${['', ...missing].map(dialect.literal).join(', ')})`
  if (positive !== undefined)
    return `CASE WHEN ${none} THEN NULL WHEN ${text} = ${dialect.literal(positive)} THEN 1 ELSE 0 END`
  const oneOf = (values: readonly string[]) => `LOWER(${text}) IN (${values.map(dialect.literal).join(', ')})`
  return `CASE WHEN ${none} THEN NULL WHEN ${oneOf(YES)} THEN 1 WHEN ${oneOf(NO)} THEN 0 ELSE -1 END`
}

/** How databases write true, false, 1 and 0 of any type as text. */
export const YES: readonly string[] = ['true', '1', '1.0', '1e0', '1.0e0']
export const NO: readonly string[] = ['false', '0', '0.0', '0e0', '0.0e0', '-0.0']

function indented(text: string): string {
  return text.replaceAll(/^/gm, '  ')
}
