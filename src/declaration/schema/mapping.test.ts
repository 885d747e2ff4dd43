import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {conform} from '../../text/conform.ts'
import {fields} from '../../text/schema.ts'
import {readYaml} from '../../text/yaml.ts'
import {mapping, precision} from './mapping.ts'

const ajv = new Ajv2020({allErrors: true, coerceTypes: true, strict: true, verbose: true, allowUnionTypes: true})
ajv.addVocabulary(['x-says', 'x-type', 'x-refers', 'x-values'])
const validate = ajv.compile(fields({table: mapping, precision}, 'A result file'))

function read(yaml: string) {
  const {root, problems} = readYaml('ethics.yml', new TextEncoder().encode(yaml))
  if (!root) throw new Error(JSON.stringify(problems))
  const conformed = conform(root, validate as Parameters<typeof conform>[1])
  return {value: conformed.valid?.value, problems: conformed.problems.map(({at, say}) => `${at.pointer} ${say.key}`)}
}

describe('how to read a result file', () => {
  test('a table with a column a group and a row a count', () => {
    const {value, problems} = read(`
precision: {rounded_to: 10, zero: rounded}
table:
  header_row: 2
  groups: columns
  attribute: origin
  group: {nl: "Country of origin: NL (number)", europe: "Country of origin: Europe (excl. NL) (number)"}
  row_names: Category
  rows:
    high-risk:    {n: Total, selected: Risk category 1}
    found-unduly: {n: "Selected for control: yes", selected: "Outcome house visit: unduly", unknown: "Outcome house visit: could not take place"}
`)
    expect(problems).toEqual([])
    expect(value).toMatchObject({
      precision: {rounded_to: 10, zero: 'rounded'},
      table: {header_row: 2, rows: {'high-risk': {n: 'Total'}}},
    })
  })

  test('a long table with names that differ by attribute', () => {
    const {value, problems} = read(`
precision: {hidden: {below: 10, shown_as: 0, and: next-lowest}}
table:
  where: {Dataset: Prepilot}
  population: {column: Dataset, values: {Prepilot: prepilot, Pilot: pilot}}
  version: {column: Model, values: {BR: before-reweighing, AR: after-reweighing}}
  attribute: {column: Feature, values: {geslacht: gender, "Leeftijd<30": under-30}}
  group: {column: Feature_Value, values: {gender: {M: man, V: woman}, "*": {"1": yes, "0": no}, under-30: {"1": under, "0": over}}}
  count: {column: Metric, values: {TP: tp, FP: fp, FN: fn, TN: tn}, number: Value}
`)
    expect(problems).toEqual([])
    expect(value).toMatchObject({
      precision: {hidden: {below: 10, shown_as: '0', and: 'next-lowest'}},
      table: {group: {column: 'Feature_Value', values: {'*': {'1': 'yes', '0': 'no'}}}},
    })
  })

  test('paths into JSON, one for all figures or one for each', () => {
    expect(read('table: {path: "fairness.{attribute}.by_group.{count}.{group}"}').problems).toEqual([])
    expect(
      read('table: {path: {n: "a.{attribute:name}.sizes.{group}", selection_rate: "a.{attribute:name}.rates.{group}"}}')
        .problems,
    ).toEqual([])
  })

  test('names within cells, keys and headings, and people in two groups at once', () => {
    const {value, problems} = read(`
table:
  attribute: {column: group_name, before: ": ", values: {Gender: sex}}
  group: {column: [sex, age], after: ": "}
  percent: [selection_rate, accuracy]
`)
    expect(problems).toEqual([])
    expect(value).toEqual({
      table: {
        attribute: {column: 'group_name', before: ': ', values: {Gender: 'sex'}},
        group: {column: ['sex', 'age'], after: ': '},
        percent: ['selection_rate', 'accuracy'],
      },
    })
    expect(read('table: {attribute: {heading: "# {attribute}"}, version: {heading: "# {version}"}}').problems).toEqual(
      [],
    )
    expect(read('table: {attribute: {columns: [sex, age]}, group: {values: {sex: {F: woman}}}}').problems).toEqual([])
  })

  test('what only an attribute has, and what no share is', () => {
    expect(read('table: {version: {columns: [a, b]}}').problems).toEqual(['/table/version/columns read.unknown-key'])
    expect(read('table: {attribute: {columns: sex}}').problems).toEqual(['/table/attribute/columns read.expected-kind'])
    expect(read('table: {percent: [selected]}').problems).toEqual(['/table/percent/0 read.unknown-value'])
  })

  test('a misspelt key or value is a problem at its place', () => {
    expect(read('table: {attribute: {headng: "# {attribute}"}}').problems).toEqual([
      '/table/attribute/headng read.unknown-key',
    ])
    expect(read('table: {atribute: gender}').problems).toEqual(['/table/atribute read.unknown-key'])
    expect(read('table: {count: {column: M, number: V, values: {TP: tpp}}}').problems).toEqual([
      '/table/count/values/TP read.unknown-value',
    ])
    expect(read('precision: {zero: round}').problems).toEqual(['/precision/zero read.unknown-value'])
    expect(read('table: {groups: colums}').problems).toEqual(['/table/groups read.unknown-value'])
    expect(read('table: {path: {recall: a.b}}').problems).toEqual(['/table/path/recall read.unknown-key'])
    expect(read('precision: {rounded_to: ten}').problems).toEqual(['/precision/rounded_to read.expected-kind'])
  })

  test('every field says what it is for', () => {
    const undescribed = (schema: object, path: string): string[] => {
      const {description, properties, additionalProperties, items} = schema as {
        description?: string
        properties?: Record<string, object>
        additionalProperties?: object | boolean
        items?: object
      }
      return [
        ...(description ? [] : [path]),
        ...Object.entries(properties ?? {}).flatMap(([name, inner]) => undescribed(inner, `${path}.${name}`)),
        ...(typeof additionalProperties === 'object' ? undescribed(additionalProperties, `${path}.*`) : []),
        ...(items ? undescribed(items, `${path}[]`) : []),
      ]
    }
    expect([...undescribed(mapping, 'table'), ...undescribed(precision, 'precision')]).toEqual([])
  })
})
