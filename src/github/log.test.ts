import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readOutput} from '../../test/runner/commands.ts'
import {logLine} from './log.ts'

const parts = fc.constantFrom(
  ...[
    '::',
    '##[',
    '##',
    '[',
    ']',
    ' ',
    '\t',
    '\n',
    '\r',
    '\u2028',
    '\u200b',
    '%0A',
    'set-output',
    'error',
    ' name=verdict',
    'x',
  ],
)

test('no text becomes a command, or a second line', () => {
  fc.assert(
    fc.property(fc.array(parts, {maxLength: 12}), some => {
      const {commands, lines} = readOutput(logLine(some.join('')))
      expect(commands).toEqual([])
      expect(lines.length).toBeLessThanOrEqual(1)
    }),
    {numRuns: 2000},
  )
})

test('an ordinary text is left as it is', () => {
  expect(logLine('Passed: 12 rules checked: nothing blocks.')).toBe('Passed: 12 rules checked: nothing blocks.')
})
