import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {LANGUAGES} from '../words/language.ts'
import {catalogue} from '../words/message.ts'
import {clean, cleanLines} from './clean.ts'
import {renderer} from './render.ts'

const words = catalogue(
  'shop',
  {
    open: (w: {name: string; at: number}, f) => `\`${w.name}\` opens at ${f.number(w.at, 2)}.`,
    broken: (w: {names: readonly string[]}) => w.names.map(name => name.toUpperCase()).join(),
    empty: () => '',
  },
  {
    nl: {open: (w, f) => `\`${w.name}\` gaat open om ${f.number(w.at, 2)}.`, broken: () => 'stuk', empty: () => ''},
    da: {open: (w, f) => `\`${w.name}\` åbner kl. ${f.number(w.at, 2)}.`, broken: () => 'i stykker', empty: () => ''},
  },
)

describe('a message', () => {
  test('is written in the reader’s language', () => {
    const message = words.say('open', {name: 'Bakery', at: 8.5})
    expect(LANGUAGES.map(language => renderer(language, [words])(message))).toEqual([
      '`Bakery` opens at 8.50.',
      '`Bakery` gaat open om 8,50.',
      '`Bakery` åbner kl. 8,50.',
    ])
  })

  test('that no catalogue has shows its key and what came with it', () => {
    expect(renderer('en', [words])({key: 'shop.closed', with: {name: 'Bakery', since: 3, owners: ['a']}})).toBe(
      '[shop.closed] name: Bakery; since: 3',
    )
  })

  test('whose text fails or is empty shows its key', () => {
    const render = renderer('en', [words])
    expect(render({key: 'shop.broken', with: {names: 'not a list'}})).toBe('[shop.broken] names: not a list')
    expect(render(words.say('empty', {}))).toBe('[shop.empty]')
  })

  test('never throws, whatever it holds', () => {
    const render = renderer('nl', [words])
    const keys = fc.oneof(fc.constantFrom('shop.open', 'shop.broken', 'constructor', 'shop.__proto__'), fc.string())
    fc.assert(
      fc.property(keys, fc.dictionary(fc.string(), fc.anything()), (key, filled) => {
        expect(render({key, with: filled})).not.toBe('')
      }),
    )
  })
})

describe('what somebody else wrote', () => {
  test('stays on one line, is cut, and cannot end the code marks around it', () => {
    const shown = renderer('en', [words])(words.say('open', {name: `a\`b\n\u202ec${'x'.repeat(500)}`, at: 1}))
    expect(shown).toMatch(/^`a'b �cx+…` opens at 1\.00\.$/u)
    expect(shown.length).toBeLessThan(230)
  })

  test('holds nothing that a reader cannot see', () => {
    expect(clean('ad\u200bmin\u0000 \ud800 \u{e0041}')).toBe('ad�min� � �')
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 600}), text => {
        const shown = clean(text)
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)
        expect([...shown].length).toBeLessThanOrEqual(200)
      }),
    )
  })

  test('keeps its lines where they are to be pasted', () => {
    expect(cleanLines('dpia:\r\n  kind: dpia\n\tx: \u202e1\n')).toEqual(['dpia:', '  kind: dpia', '  x: �1'])
  })

  test('may be a long list, of which the end is counted', () => {
    const many = catalogue(
      'many',
      {all: (w: {names: readonly string[]}, f) => f.list(w.names)},
      {
        nl: {all: (w, f) => f.list(w.names)},
        da: {all: (w, f) => f.list(w.names)},
      },
    )
    const names = Array.from({length: 150}, (_, index) => `n${index}`)
    expect(renderer('en', [many])(many.say('all', {names}))).toMatch(/n99 and … \(\+50\)$/u)
  })
})
