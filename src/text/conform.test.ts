import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {conform, type Validator} from './conform.ts'
import {DOCUMENT_LIMITS} from './limits.ts'
import {find, type Node, plain} from './node.ts'
import {
  account,
  choice,
  count,
  date,
  each,
  either,
  fields,
  glob,
  list,
  named,
  none,
  number,
  path,
  period,
  seal,
  share,
  text,
  truth,
} from './schema.ts'
import {readYaml} from './yaml.ts'

const ajv = new Ajv2020({allErrors: true, coerceTypes: true, strict: true, verbose: true, allowUnionTypes: true})
ajv.addVocabulary(['x-says', 'x-type', 'x-refers', 'x-values'])

const person = fields({name: text('A name'), colour: choice(['red', 'green', 'blue'], 'A colour')}, 'Somebody')
const schema = fields(
  {
    title: text('A title', {maxLength: 20}),
    size: count('A size'),
    part: share('A part'),
    rate: number('A rate'),
    open: truth('Is it open?'),
    day: date('A day'),
    kept: period('A period'),
    file: path('A file'),
    files: list(glob('A pattern'), 'Files'),
    by: account('An account'),
    seal: seal('A seal'),
    colours: list(choice(['red', 'green', 'blue'], 'A colour'), 'Colours'),
    range: list(number('A number'), 'From, to'),
    people: named(person, 'People'),
    owner: fields({name: text('A name'), unit: text('A unit')}, 'An owner', {required: ['name']}),
    special: either(none, named(text('Why'), 'Kinds'), 'Kinds, or none'),
    level: either(choice(['warn', 'block'], 'A level'), list(text('A word'), 'Words'), 'A level or words'),
    phases: each(['plan', 'use'], text('A text'), 'By phase'),
  },
  'A test',
)
const validate = ajv.compile(schema) as Validator

function read(yaml: string, options: Parameters<typeof conform>[2] = {}) {
  const {root, problems} = readYaml('a.yml', new TextEncoder().encode(yaml))
  if (!root) throw new Error(JSON.stringify(problems))
  const conformed = conform<Record<string, unknown>>(root, validate, options)
  return {
    value: conformed.valid?.value,
    root: conformed.valid?.root,
    problems: conformed.problems.map(({at, say}) => `${at.line}:${at.column} ${say.key.replace('read.', '')}`),
    said: conformed.problems.map(({say}) => say.with),
  }
}

describe('conversion by type', () => {
  test.each(['0', '7', '412', '250000', '-0'])('%s is a whole number', written => {
    expect(read(`size: ${written}`)).toMatchObject({value: {size: Number(written)}, problems: []})
  })

  test.each([
    '0x10',
    '1e3',
    '010',
    '+1',
    '1_000',
    '.5',
    '5.',
    'Infinity',
    '.inf',
    'NaN',
    '99999999999999999999',
    '1 ',
    '٣',
  ])('%s is no number, and is taken out', written => {
    const {value, problems} = read(`size: "${written}"\ntitle: a`)
    expect(value).toEqual({title: 'a'})
    expect(problems).toEqual([expect.stringMatching(/^1:7 (not-a-plain-number|expected-kind)$/)])
  })

  test.each([
    ['size: -1', '1:7 out-of-range'],
    ['size: 1.5', '1:7 expected-kind'],
    ['part: 1.01', '1:7 out-of-range'],
    ['open: True', '1:7 write-truth'],
    ['open: yes', '1:7 write-truth'],
    ['open: perhaps', '1:7 expected-kind'],
    ['open: 1', '1:7 expected-kind'],
    ['rate: 0x10', '1:7 not-a-plain-number'],
    ['range: [0.8, 1e1]', '1:14 not-a-plain-number'],
  ])('%s is refused', (yaml, problem) => {
    expect(read(`${yaml}\ntitle: a`)).toMatchObject({problems: [problem], value: {title: 'a'}})
  })

  test('texts that look like numbers or truth values stay texts', () => {
    const yaml = 'title: 1.10\npeople: {1: {name: no}, x: {name: 0x10}, on: {name: true}}\n'
    expect(read(yaml).value).toEqual({title: '1.10', people: {1: {name: 'no'}, x: {name: '0x10'}, on: {name: 'true'}}})
    expect(read('open: true\nrange: [-0.05, 0.05]\npart: 0.5').value).toEqual({
      open: true,
      range: [-0.05, 0.05],
      part: 0.5,
    })
  })

  test('the tree holds the converted values too', () => {
    const {root} = read('size: 7\nopen: false')
    expect(root && plain(root)).toEqual({size: 7, open: false})
  })
})

describe('forms', () => {
  test.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '22-11-2026',
    '2026-11-22T10:00',
    'today',
  ])('%s is no day', day => {
    expect(read(`day: ${day}\ntitle: a`)).toMatchObject({problems: ['1:6 not-a-date'], value: {title: 'a'}})
  })
  test.each(['2026-11-22', '2024-02-29', '2000-02-29'])('%s is a day', day => {
    expect(read(`day: ${day}`)).toMatchObject({problems: [], value: {day}})
  })

  test.each([
    [
      'kept',
      ['24 months', '1 year', '30 days', '0 days'],
      ['2 weeks', 'months', '24', '-1 days', '1.5 years', '024 months', '24  months'],
    ],
    [
      'file',
      ['a', 'a/b.md', '/a/b', 'a/', '.github/x', 'docs/Å b.md', 'a..b'],
      ['../a', 'a/../b', 'a/..', './a', '/', 'a//b', 'a\\b', 'C:/a', 'https://example.org/a', 'a?', 'a*'],
    ],
    ['by', ['"@kirsten-dpo"'], ['kirsten', '"@"', '"@-a"', '"@a b"', `"@${'a'.repeat(40)}"`]],
    ['seal', ['s1-0123456789abcdef0123456789abcdef', 'd-9d2e1f0'], ['s1-', 'S1-0123456', 's1-0123456g', '0123456789']],
  ])('%s', (key, right, wrong) => {
    for (const written of right) expect([written, read(`${key}: ${written}`).problems]).toEqual([written, []])
    for (const written of wrong) {
      expect([
        written,
        read(`${key}: ${written.startsWith('"') ? written : `"${written.replaceAll('\\', '\\\\')}"`}`).problems,
      ]).toEqual([written, [expect.stringMatching(/^1:\d+ not-a/)]])
    }
  })

  test('a pattern may hold stars, but leaves the tree no more than a path does', () => {
    expect(read('files: [models/**/*.pkl, "data/?.csv", /shared/]').problems).toEqual([])
    expect(read('files: [../*, a, "**/../x"]')).toMatchObject({
      problems: ['1:9 not-a-path', '1:18 not-a-path'],
      value: {files: ['a']},
    })
  })

  test('a name holds what a name holds', () => {
    const long = `people: {${'n'.repeat(81)}: {name: a}}`
    for (const yaml of ['people: {"a/b": {name: a}}', 'people: {" a": {name: a}}', 'people: {"a`b": {name: a}}', long])
      expect(read(yaml).problems).toEqual(['1:10 not-an-id'])
    expect(read('people: {50+: {name: a}, "Leeftijd<30": {name: a}, 6-9: {name: a}, a b: {name: a}}').problems).toEqual(
      [],
    )
  })
})

describe('misspelling', () => {
  test.each([
    ['titel: a', '1:1 unknown-key', 'title'],
    ['Title: a', '1:1 unknown-key', 'title'],
    ['people: {a: {nam: b}}', '1:14 unknown-key', 'name'],
    ['owner: {name: a, units: b}', '1:18 unknown-key', 'unit'],
    ['phases:\n  paln: a', '2:3 unknown-key', 'plan'],
    ['people: {a: {colour: gren}}', '1:22 unknown-value', 'green'],
    ['people: {a: {colour: Blue}}', '1:22 unknown-value', 'blue'],
    ['colours: [red, gren]', '1:16 unknown-value', 'green'],
    ['special: nnoe', '1:10 unknown-value', 'none'],
    ['special: nune', '1:10 unknown-value', 'none'],
    ['level: blok', '1:8 unknown-value', 'block'],
    ['zebra: a', '1:1 unknown-key', ''],
  ])('%s', (yaml, problem, nearest) => {
    const {problems, said} = read(yaml)
    expect(problems).toEqual([problem])
    expect(said[0]).toMatchObject({nearest})
  })

  test.each([
    ['yes', 'true'],
    ['On', 'true'],
    ['nee', 'false'],
    ['False', 'false'],
  ])('%s where a truth value belongs is refused, and says to write %s', (written, write) => {
    const {problems, said, value} = read(`open: ${written}\ntitle: a`)
    expect({problems, said, value}).toEqual({
      problems: ['1:7 write-truth'],
      said: [{value: written, write}],
      value: {title: 'a'},
    })
  })

  test('every mistake is said at once, in the order of the file', () => {
    const yaml = 'titel: a\nsize: many\npeople:\n  a: {colour: gren, nam: b}\n  b: c\nday: TODO\n'
    expect(read(yaml).problems).toEqual([
      '1:1 unknown-key',
      '2:7 expected-kind',
      '4:15 unknown-value',
      '4:21 unknown-key',
      '5:6 expected-kind',
      '6:6 placeholder',
    ])
  })

  test('of very many mistakes the first are said, and that there are more', () => {
    const {problems} = read(Array.from({length: 5000}, (_, i) => `key${i}: a`).join('\n'))
    expect(problems).toHaveLength(DOCUMENT_LIMITS.problems + 1)
    expect(problems.at(-1)).toBe('201:1 too-many-problems')
  })
})

describe('what is taken out', () => {
  test('takes with it what needs it, and nothing else', () => {
    expect(read('owner: {name: [a], unit: b}\ntitle: c')).toMatchObject({
      value: {title: 'c'},
      problems: ['1:9 expected-kind'],
    })
    expect(read('colours: [gren]\ntitle: c')).toMatchObject({value: {title: 'c'}})
    expect(read('people: {a: {colour: gren}, b: {colour: red}}').value).toEqual({people: {b: {colour: 'red'}}})
  })

  test('a list or map remembers what it lost; one that lost everything is gone, not empty', () => {
    const {root} = read('colours: [red, gren]\npeople: {a: b, c: {colour: red}}\nspecial: {x: TODO}\n')
    const lost = (...path: string[]) => {
      const node = root && find(root, path)
      return node === undefined || node.kind === 'scalar' ? node : node.lost?.map(at => `${at.line}:${at.column}`)
    }
    expect([lost('colours'), lost('people'), lost('special')]).toEqual([['1:16'], ['2:10'], undefined])
    expect(lost()).toEqual(['3:1'])
  })

  test('nothing is left where the whole document goes', () => {
    expect(read('titel: a').value).toBeUndefined()
  })

  test('placeholders are no answers, but where a text is meant as it stands', () => {
    expect(read('title: TODO\nday: "?"\nowner: {name: "-", unit: a}')).toMatchObject({
      problems: ['1:8 placeholder', '2:6 placeholder', '3:15 placeholder'],
    })
    expect(read('title: "-"\npeople: {a: {name: "?"}}', {verbatim: /^\/people/})).toMatchObject({
      problems: ['1:8 placeholder'],
      value: {people: {a: {name: '?'}}},
    })
    expect(read('title: TODO', {placeholders: false}).value).toEqual({title: 'TODO'})
  })

  test('what is left is valid, and is what was written', () => {
    const good = {
      title: 'a',
      size: 7,
      open: true,
      day: '2026-11-22',
      colours: ['red', 'blue'],
      people: {a: {name: 'b', colour: 'red'}, c: {name: 'd'}},
      owner: {name: 'e', unit: 'f'},
      special: 'none',
      level: 'warn',
    }
    const paths = (node: unknown, at: readonly string[] = []): string[][] =>
      typeof node === 'object' && node !== null
        ? Object.entries(node).flatMap(([key, inner]) => [[...at, key], ...paths(inner, [...at, key])])
        : []
    const broken = fc.constantFrom<unknown>(
      '',
      'TODO',
      'zzz zzz',
      '2026-02-30',
      ['x', ['y']],
      {zzz: 'x'},
      [],
      {},
      'x'.repeat(30),
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...paths(good)), broken), {minLength: 1, maxLength: 3}),
        changes => {
          const changed = structuredClone(good) as Record<string, unknown>
          for (const [at, value] of changes) set(changed, at, structuredClone(value))
          const {value, root} = read(JSON.stringify(changed))
          if (value === undefined) return
          expect(validate(structuredClone(value))).toBe(true)
          expect(root && plain(root as Node)).toEqual(value)
          expect(within(value, JSON.parse(JSON.stringify(changed)))).toBe(true)
        },
      ),
      {numRuns: 500},
    )
  })
})

function set(target: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  const inner = target[key]
  if (rest.length === 0) target[key] = value
  else if (typeof inner === 'object' && inner !== null) set(inner as Record<string, unknown>, rest, value)
}

/** Is everything in `part` also in `whole`? Items of a list may be fewer, but keep their order. */
function within(part: unknown, whole: unknown): boolean {
  if (Array.isArray(part) && Array.isArray(whole)) {
    let from = 0
    return part.every(item => {
      while (from < whole.length && !within(item, whole[from])) from++
      return from++ < whole.length
    })
  }
  if (typeof part === 'object' && part !== null && typeof whole === 'object' && whole !== null)
    return Object.entries(part).every(([key, value]) => within(value, (whole as Record<string, unknown>)[key]))
  return String(part) === String(whole)
}
