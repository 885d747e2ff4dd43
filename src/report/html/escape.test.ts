import fc from 'fast-check'
import {expect, test} from 'vitest'
import {hostile} from '../hostile.ts'
import {escaped, plain, prose} from './escape.ts'

test('a text is neither a tag nor the end of an attribute', () => {
  expect(escaped(`<a b='c' d="e">&amp;`)).toBe('&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;amp;')
  fc.assert(
    fc.property(hostile, text => {
      expect(escaped(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/u)
    }),
  )
})

test('what is no character is shown as a mark', () => {
  expect(escaped('a\ufdd0b\u{10fffe}c\u0000d\u202ee')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde')
})

test('code marks in pairs become code, and one alone stays', () => {
  expect(prose('set `a<b` in `c`')).toBe('set <code>a&lt;b</code> in <code>c</code>')
  expect(prose('one ` only')).toBe('one ` only')
  expect(prose('`a` and ` <')).toBe('<code>a</code> and ` &lt;')
  expect(plain('set `a` & b')).toBe('set a &amp; b')
})
