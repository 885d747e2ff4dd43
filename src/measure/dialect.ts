/** How a database writes what the statement needs. */
export interface Dialect {
  /** A name of a column or table, whatever characters it has. */
  identifier(name: string): string
  /** A text. */
  literal(text: string): string
  readonly textType: string
  readonly doubleType: string
  isNaN(expression: string): string
  /** The middle of all numbers in a column, the mean of the middle two where their number is even. Nulls are left out. */
  median(column: string, from: string): string
}

export const DIALECTS = ['duckdb', 'postgresql', 'spark', 'bigquery', 'trino'] as const
export type DialectName = (typeof DIALECTS)[number]

const doubled = (quote: string) => (name: string) => `${quote}${name.replaceAll(quote, quote + quote)}${quote}`

/** The escapes that Spark SQL and GoogleSQL share: `\\`, quotes, and `\u` with four digits. */
function escaped(quote: string): (text: string) => string {
  const inside = (text: string) =>
    text
      .replaceAll('\\', '\\\\')
      .replaceAll(quote, `\\${quote}`)
      .replaceAll(/[\p{Cc}\u2028\u2029]/gu, each => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return text => `${quote}${inside(text)}${quote}`
}

/** `PERCENTILE_CONT` as an ordered-set aggregate, ISO/IEC 9075-2:2003. */
const percentileCont = (column: string, from: string) =>
  `(SELECT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY ${column}) FROM ${from} WHERE ${column} IS NOT NULL)`

export const dialects: Readonly<Record<DialectName, Dialect>> = {
  duckdb: {
    identifier: doubled('"'),
    literal: doubled("'"),
    textType: 'VARCHAR',
    doubleType: 'DOUBLE',
    isNaN: expression => `ISNAN(${expression})`,
    median: (column, from) => `(SELECT MEDIAN(${column}) FROM ${from})`,
  },
  postgresql: {
    identifier: doubled('"'),
    literal: doubled("'"),
    textType: 'TEXT',
    doubleType: 'DOUBLE PRECISION',
    isNaN: expression => `${expression} = CAST('NaN' AS DOUBLE PRECISION)`,
    median: percentileCont,
  },
  spark: {
    identifier: doubled('`'),
    literal: escaped("'"),
    textType: 'STRING',
    doubleType: 'DOUBLE',
    isNaN: expression => `ISNAN(${expression})`,
    median: (column, from) => `(SELECT PERCENTILE(${column}, 0.5) FROM ${from})`,
  },
  bigquery: {
    identifier: escaped('`'),
    literal: escaped("'"),
    textType: 'STRING',
    doubleType: 'FLOAT64',
    isNaN: expression => `IS_NAN(${expression})`,
    // Exact only as an analytic function: every row has the same answer.
    median: (column, from) => `(SELECT PERCENTILE_CONT(${column}, 0.5) OVER () FROM ${from} LIMIT 1)`,
  },
  trino: {
    identifier: doubled('"'),
    literal: doubled("'"),
    textType: 'VARCHAR',
    doubleType: 'DOUBLE',
    isNaN: expression => `IS_NAN(${expression})`,
    // Has no exact median: the mean of the one or two rows in the middle.
    median: (column, from) =>
      `(SELECT AVG(${column}) FROM (SELECT ${column}, ROW_NUMBER() OVER (ORDER BY ${column}) AS place, COUNT(*) OVER () AS places FROM ${from} WHERE ${column} IS NOT NULL) AS ranked WHERE 2 * place BETWEEN places AND places + 2)`,
  },
}

/** A table by its name with dots, such as `schema.table`: each part is quoted. */
export function tableIn(dialect: Dialect, name: string): string {
  return name.split('.').map(dialect.identifier).join('.')
}
