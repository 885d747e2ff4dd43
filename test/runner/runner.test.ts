import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {commandIn, readOutput} from './commands.ts'
import {readKeyValues} from './file-commands.ts'
import {evaluated} from './runner.ts'

describe('commands on standard output', () => {
  test('a command has a name, properties and data, each unescaped once', () => {
    expect(commandIn('::error file=a%2Cb%3Ac.yml,line=3,title=100%25::first%0Asecond %250A')).toEqual({
      name: 'error',
      properties: {file: 'a,b:c.yml', line: '3', title: '100%'},
      data: 'first\nsecond %0A',
    })
  })

  test('the older form is found anywhere in a line', () => {
    expect(commandIn('a purpose ##[set-output name=verdict]passed')).toEqual({
      name: 'set-output',
      properties: {name: 'verdict'},
      data: 'passed',
    })
  })

  test('white space before a command does not hide it, other characters do', () => {
    expect(commandIn('   ::set-output name=verdict::passed')?.name).toBe('set-output')
    expect(commandIn('\u200b::set-output name=verdict::passed')).toBeUndefined()
    expect(commandIn('x ::set-output name=verdict::passed')).toBeUndefined()
  })

  test('an unknown name is text, and every kind of line break ends a line', () => {
    expect(readOutput('::nothing::x\r::debug::y\r\nz\n')).toEqual({
      commands: [{name: 'debug', properties: {}, data: 'y'}],
      lines: ['::nothing::x', 'z'],
    })
  })
})

describe('files of outputs', () => {
  test('values stand on one line or between delimiters', () => {
    const text = 'a=1=2\nb<<END\none\n\nc=no\nEND\nd<<X\nX\n'
    expect([...readKeyValues(text)]).toEqual([
      ['a', '1=2'],
      ['b', 'one\n\nc=no'],
      ['d', ''],
    ])
  })

  test.each(['no value\n', 'a<<END\nvalue\n', '<<END\nx\nEND\n', 'a<<\n\n'])('%j is refused', text => {
    expect(() => readKeyValues(text)).toThrow('Invalid')
  })

  test('whatever does not hold the delimiter on a line comes back as it was', () => {
    fc.assert(
      fc.property(fc.string(), value => {
        fc.pre(!value.split('\n').includes('END'))
        expect(readKeyValues(`a<<END\n${value}\nEND\n`).get('a')).toBe(value)
      }),
    )
  })
})

test('an expression in a default is worked out, and one that the runner does not know is refused', () => {
  const context = {'github.token': 'ghs_1'}
  const expression = (inside: string) => `\${{${inside}}}`
  expect(evaluated(expression(' github.token '), context)).toBe('ghs_1')
  expect(evaluated(`a ${expression('github.token')} b`, context)).toBe('a ghs_1 b')
  expect(evaluated('.', context)).toBe('.')
  expect(() => evaluated(expression(' secrets.KEY '), context)).toThrow('secrets.KEY')
  expect(() => evaluated(expression('toString'), context)).toThrow('toString')
})
