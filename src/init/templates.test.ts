import {describe, expect, test} from 'vitest'
import {judged, sealText, TODAY} from '../../test/project.ts'
import {packs} from '../generated/packs.js'
import {LANGUAGES} from '../words/language.ts'
import type {Answers} from './answers.ts'
import {KNOWN_PARTS, messages} from './template-messages.ts'
import {asking, carriedOut, planned, policies} from './testing.ts'

const ANSWERS: Answers = {
  name: 'Early signal',
  goal: 'Offer help early',
  unit: 'Youth',
  contact: 'y@example.org',
  about: 'persons',
  effect: 'contact',
  automation: 'support',
  model: 'absence-risk',
}
const OWN = 'We asked two helpers what goes wrong on a bad day and wrote it down with them. '

/** The project with every assessment finished, by the entries that were written for them. */
function named(answers: Answers, language: 'en' | 'nl' | 'da', fill: (text: string) => string) {
  const files = carriedOut(planned(answers, {language}))
  const documents = Object.keys(files).filter(path => path.startsWith('assessments/'))
  for (const path of documents) files[path] = fill(files[path] ?? '')
  files['ethics.yml'] = (files['ethics.yml'] ?? '')
    .replace(
      'data: {about: persons}',
      'data: {about: persons, people: {pupils: {relation: citizen, vulnerable: [children]}}}',
    )
    .replaceAll(/# (completed: )<[^<>]+>/g, `$1${TODAY}`)
  return {files, documents}
}

const CASES = LANGUAGES.flatMap(language =>
  (['development', 'considered', 'retired'] as const).map(status => ({language, status})),
)

describe.each(CASES)('the templates in $language of a project in $status', ({language, status}) => {
  const answers = {...ANSWERS, status}
  const asked = async (fill: (text: string) => string) => {
    const {files, documents} = named(answers, language, fill)
    files['ethics.yml'] = await sealText(files['ethics.yml'] ?? '', files)
    const {findings, errors} = await judged(files)
    expect(errors).toEqual([])
    const rules = new Set(
      policies.flatMap(({rules}) =>
        rules.filter(({check}) => JSON.stringify(check).includes('"assessment"')).map(({id}) => id),
      ),
    )
    return {documents, found: findings.filter(({rule, disposition}) => rules.has(rule) && disposition === 'counts')}
  }

  test('never pass as they are', async () => {
    const {documents, found} = await asked(text => text)
    expect(documents.length).toBeGreaterThan(0)
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter(({outcome}) => outcome === 'pass')).toEqual([])
  })

  test('never pass either where one hint is left in each', async () => {
    const {found} = await asked(text => {
      const hints = text.match(/\*\[[^\]]*\]\*/g) ?? []
      const last = hints.at(-1) ?? ''
      return text.replaceAll(/\*\[[^\]]*\]\*/g, hint => (hint === last ? hint : OWN.repeat(4)))
    })
    expect(found.filter(({outcome, level}) => outcome === 'pass' && level !== 'advise')).toEqual([])
  })

  test('count once they are filled in: only signatures are missing then', async () => {
    const {found} = await asked(text => text.replaceAll(/\*\[[^\]]*\]\*/g, OWN.repeat(4)))
    const open = found.filter(({outcome}) => outcome !== 'pass' && outcome !== 'undeclared')
    expect(open.map(({rule, say}) => [rule, say.key]).filter(([, key]) => !/sign/.test(key ?? ''))).toEqual([])
  })
})

describe('the words of the templates', () => {
  test('know every part of the policies that are shipped', async () => {
    const all = await Promise.all(Object.values(packs).map(load => load()))
    const parts = all.flatMap(({parts}) => Object.keys(parts))
    expect(parts.filter(id => !KNOWN_PARTS.includes(id))).toEqual([])
  })

  test.each(LANGUAGES)('are headings that the policies themselves know: %s', async language => {
    const all = await Promise.all(Object.values(packs).map(load => load()))
    const {write} = asking(language)
    for (const {parts} of all) {
      for (const [id, headings] of Object.entries(parts))
        expect(headings, `${id} in ${language}`).toContain(write({key: `template.part-${id}`, with: {}}))
    }
  })

  test('begin every hint with the word by which it is known', () => {
    const first = {en: 'Describe', nl: 'Beschrijf', da: 'Beskriv'}
    for (const language of LANGUAGES) {
      for (const [key, text] of Object.entries(messages.texts[language])) {
        if (!key.startsWith('part-')) expect(text(), key).toMatch(new RegExp(`^${first[language]}\\b`))
      }
    }
  })
})
