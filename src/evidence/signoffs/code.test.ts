import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {approveLine, digestOf, escalateLine, quotes, signedSystem, signLine} from './code.ts'

const LINE = 'ethics: sign visits/dpia officer s1-00112233445566778899aabbccddeeff'

describe('a line', () => {
  test('to sign names system, assessment, role and seal', () => {
    expect(signLine('visits', 'dpia', 'officer', 's1-00112233445566778899aabbccddeeff')).toBe(LINE)
  })
  test('to approve names what, role and digest; what is one word, whatever it is called', () => {
    expect(approveLine('models/visit-length', 'manager', 'a1-00')).toBe(
      'ethics: approve models/visit-length manager a1-00',
    )
    expect(approveLine('decision/no `way`\nethics: sign', 'manager', 'a1-00')).toBe(
      'ethics: approve decision/no-way-ethics-sign manager a1-00',
    )
  })
  test('is one line, whatever names are given', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), fc.string({unit: 'binary'}), (one, other) => {
        for (const line of [signLine(one, other, one, other), approveLine(one, other, one), escalateLine(one)])
          expect(line).not.toMatch(/[\r\n\u2028\u2029\u0085\0]/)
      }),
    )
  })
})

describe('a digest', () => {
  test('is of 128 bits, of the canonical form: the order of keys plays no part, that of items does', () => {
    expect(digestOf('gate', {items: [{a: 1, b: [2]}], contents: []})).toMatch(/^a1-[0-9a-f]{32}$/)
    expect(digestOf('gate', {items: [{a: 1, b: [2]}], contents: []})).toBe(
      digestOf('gate', {items: [{b: [2], a: 1}], contents: []}),
    )
    expect(digestOf('gate', {items: [1, 2], contents: []})).not.toBe(digestOf('gate', {items: [2, 1], contents: []}))
  })
  test('is the SHA-256 of canonical JSON, cut off', () => {
    // printf '{"items":[["a.yml",null,"00"]],"what":"gate"}' | sha256sum
    expect(digestOf('gate', {items: [['a.yml', null]], contents: [['a.yml', '00']]})).toBe(
      'a1-648515d22d8ca01cf3d57eeea886b7c0',
    )
  })
  test('is of what, too: the same items approved for another purpose are not approved for this one', () => {
    const [one, other] = [[['a.yml', '00']], [['a.yml', '01']]] as const
    expect(digestOf('gate', {items: [], contents: one})).not.toBe(digestOf('gate', {items: [], contents: other}))
    expect(digestOf('gate', {items: [1], contents: []})).not.toBe(digestOf('weakening', {items: [1], contents: []}))
    expect(digestOf('decision/a b', {items: [], contents: []})).not.toBe(
      digestOf('decision/a-b', {items: [], contents: []}),
    )
  })
})

describe('a review quotes a line', () => {
  test.each([
    ['alone', LINE],
    ['among other lines', `I read all of it.\n\n${LINE}\n\nWell done.`],
    ['with spaces after it', `${LINE}  \t\nok`],
    ['with the line ends of a browser', `Read.\r\n${LINE}\r\nFine.`],
    ['in a fence, as the comment shows it', `\`\`\`\n${LINE}\n\`\`\``],
    ['twice', `${LINE}\n${LINE}`],
    ['after a comment that ends', `<!-- note -->\n${LINE}`],
  ])('%s', (_, body) => {
    expect(quotes(body, LINE)).toBe(true)
  })

  test.each([
    ['not when it quotes somebody else', `> ${LINE}`],
    ['not with spaces before it', `  ${LINE}`],
    ['not in a code span', `\`${LINE}\``],
    ['not as a list item', `- ${LINE}`],
    ['not with words after it', `${LINE} is what I will not sign`],
    ['not within a sentence', `I will paste ${LINE}`],
    ['not in other capitals', LINE.toUpperCase()],
    ['not cut short', LINE.slice(0, -1)],
    ['not for another seal', LINE.replace('s1-0', 's1-1')],
    ['not for another role', LINE.replace('officer', 'manager')],
    ['not in a comment that nobody sees', `Fine.\n<!--\n${LINE}\n-->`],
    ['not in a comment that never ends', `Fine.\n<!--\n${LINE}`],
    ['not put together around a comment', LINE.replace(' officer', ' <!-- not --> officer')],
    ['not with other signs that look like spaces', LINE.replaceAll(' ', '\u00a0')],
    ['not far beyond what a review can hold', `${'x\n'.repeat(60_000)}${LINE}`],
    ['not in nothing', ''],
  ])('%s', (_, body) => {
    expect(quotes(body, LINE)).toBe(false)
  })

  test('within any text it counts if and only if it is one of its lines', () => {
    const around = fc.array(fc.constantFrom('a', ' ', '>', '`', '-', '\n', LINE), {maxLength: 12})
    fc.assert(
      fc.property(around, parts => {
        const body = parts.join('')
        expect(quotes(body, LINE)).toBe(body.split('\n').some(line => line.trimEnd() === LINE))
      }),
    )
  })

  test('bodies made to take long take no longer', () => {
    for (const piece of ['<!--', ' ', '\t', 'ethics: ', `${LINE} `, '\r', '<!-- -->'])
      expect(quotes(`${piece.repeat(200_000)}x`, LINE)).toBe(false)
  })
})

test('a system is named with its project where the two could be mistaken', () => {
  expect(signedSystem('visits', 'visits')).toBe('visits')
  expect(signedSystem('visits', 'main')).toBe('visits/main')
  expect(signedSystem('fraud', 'main')).not.toBe(signedSystem('visits', 'main'))
})
