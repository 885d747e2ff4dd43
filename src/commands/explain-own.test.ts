import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {OWN_RULES} from '../gate/own-rules.ts'
import * as changeSamples from '../report/change-samples.ts'
import {layoutFor} from '../report/console/layout.ts'
import {messages as reportMessages} from '../report/messages.ts'
import {LANGUAGES} from '../words/language.ts'
import {ownRules, ownText} from './explain-own.ts'

const SRC = join(import.meta.dirname, '..')
const layout = layoutFor(100, false)
const known = new Set(ownRules('en').map(([id]) => id))

/** Ids that the product's own code writes as they are; `ownFinding` takes no other name than those of OWN_RULES. */
function written(): string[] {
  return readdirSync(SRC, {recursive: true, withFileTypes: true})
    .filter(({parentPath, name}) => /(?<!\.test)\.ts$/u.test(name) && !parentPath.includes('generated'))
    .flatMap(
      ({parentPath, name}) => readFileSync(join(parentPath, name), 'utf8').match(/'ethics-gate\/[a-z-]+'/gu) ?? [],
    )
    .map(id => id.slice(1, -1))
}

describe('the rules of the product itself', () => {
  test('every id that the sources write, or a comment shows, can be asked for', () => {
    const samples = [changeSamples.weakening(), changeSamples.adoption(), changeSamples.blocked()]
    const shown = samples.flatMap(({findings}) => findings.map(({rule}) => rule))
    const ids = new Set([...written(), ...shown.filter(rule => rule.startsWith('ethics-gate/'))])
    expect(ids).toContain('ethics-gate/weakening')
    expect(ids).toContain('ethics-gate/fault')
    expect([...ids].filter(id => !known.has(id))).toEqual([])
  })

  test.each(LANGUAGES)('each has the title of the reports, a reason and what settles it, in %s', language => {
    for (const name of OWN_RULES) {
      const [title, id, , ...rows] = (ownText(`ethics-gate/${name}`, {language, layout}) ?? '').split('\n')
      expect(title).toBe(reportMessages.texts[language][`rule-${name}`]())
      expect(id).toBe(`ethics-gate/${name}`)
      // A label, or the lines that belong to it; a text that is missing would show its key in brackets.
      expect(rows.filter(row => /^\S/u.test(row))).toHaveLength(3)
      expect(rows.join(' ')).not.toContain('[')
    }
  })

  test('names the line of an approval where that settles it', () => {
    const approved = OWN_RULES.filter(name =>
      ownText(name, {language: 'en', layout})?.replaceAll(/\s+/gu, ' ').includes('ethics: approve '),
    )
    expect(OWN_RULES.filter(name => !approved.includes(name))).toEqual(['declaration', 'scope', 'ended', 'objection'])
  })

  test('a lower tier is found by the name that the register gives it, and nothing else is made up', () => {
    expect(ownText('tier', {language: 'en', layout})).toBe(ownText('ethics-gate/waiver', {language: 'en', layout}))
    expect(ownText('ethics-gate/toString', {language: 'en', layout})).toBeUndefined()
  })
})
