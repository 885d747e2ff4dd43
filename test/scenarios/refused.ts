import {expect} from 'vitest'
import type {Ended} from '../built.ts'

/** The lines of a report as running text, so that a sentence is found however it was wrapped. */
export function words(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

/** Everything outside what a reader can see: control characters, and those that turn or hide text. */
const UNSEEN = /[^\P{C}\n]/u

/**
 * Bad input is answered with a blocking finding (1) or as a fault (2), with a place and a sentence; never with a trace of
 * our own code, never by a run that had to be stopped, and never with characters that a terminal or a build log obeys.
 */
export function expectRefused(ended: Ended, expected: {code: 1 | 2; at?: string; says: string}): void {
  const printed = expected.code === 2 && ended.stdout === '' ? ended.stderr : ended.stdout
  expect({code: ended.code, printed: words(printed)}).toEqual({
    code: expected.code,
    printed: expect.stringContaining(expected.says),
  })
  if (expected.at !== undefined) expect(printed).toContain(expected.at)
  expectHarmless(ended)
}

export function expectHarmless({stdout, stderr}: Ended): void {
  const printed = stdout + stderr
  expect(printed).not.toMatch(/^ {4}at /m)
  expect(printed).not.toContain('should not have')
  expect(printed).not.toMatch(/\[[a-z]+\.[a-z-]+\]/)
  expect(printed).not.toMatch(/^\s*::/m)
  expect(printed).not.toContain('##[')
  // What makes such a line plain text is a space without width.
  expect(printed.replaceAll('##\u200b[', '').replaceAll('\u200b::', '')).not.toMatch(UNSEEN)
}
