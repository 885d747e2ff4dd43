import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {runPolicyTests} from '../src/case/policy-test.ts'
import {compilePolicy} from '../src/policy/compile.ts'
import {policyFormat} from '../src/policy/format.ts'
import type {Problem} from '../src/words/problem.ts'
import {type Identifier, identifiersIn, type Misspelling, misspellings, misspelt} from './policy-identifiers.ts'
import {policyTree} from './policy-tree.ts'

/**
 * Every name in a shipped policy is misspelt, one at a time, in two ways; each is refused on its own line. Names that stand
 * in only one place of the policy's own file are refused where they are used: in its translations, or in the conditions.
 */

const ROOT = join(import.meta.dirname, '..')
const LANGUAGES = ['nl', 'da']

/**
 * Answers that no rule names, and the cases that name them. Another name would be as good an answer: the cases of the policy
 * are what holds them.
 */
const HELD_BY_CASES: Readonly<Record<string, string>> = {
  'gladsaxe: value facts.novelty.values.3': 'scope.yml',
  'gladsaxe: key facts.opting_out.fields.possible': 'integrity.yml',
  'gladsaxe: key facts.opting_out.fields.how': 'integrity.yml',
}
const named = (policy: string, {of: {kind, path}}: Misspelling) => `${policy}: ${kind} ${path.join('.')}`

interface Pack {
  readonly name: string
  readonly text: string
  compile(text: string, translations?: Readonly<Record<string, string>>): readonly Problem[]
}

function packOf(name: string): Pack {
  const read = (file: string) => readFileSync(join(ROOT, 'policies', name, file), 'utf8')
  const texts = Object.fromEntries(LANGUAGES.map(language => [language, read(`policy.${language}.yml`)]))
  const file = (path: string, text: string) => ({file: `policies/${name}/${path}`, bytes: Buffer.from(text)})
  return {
    name,
    text: read('policy.yml'),
    compile: (text, translations = texts) => {
      const beside = Object.entries(translations).map(([language, text]) => file(`policy.${language}.yml`, text))
      const {policy, problems} = compilePolicy(file('policy.yml', text), beside, policyFormat)
      expect(policy === undefined, 'a policy with problems is never used').toBe(problems.length > 0)
      return problems
    },
  }
}

const onLine = (problems: readonly Problem[], file: string, line: number) =>
  problems.some(({at}) => at.file.endsWith(`/${file}`) && at.line === line)

/** A rule or a question that is called otherwise is another one: its translations then speak of one that is not there. */
function refusedByTranslations(problems: readonly Problem[], {path, kind}: Identifier): boolean {
  const [section = '', name] = path
  if (kind !== 'key' || path.length !== 2 || !['rules', 'facts'].includes(section)) return false
  const unknown = (file: string) =>
    problems.some(
      ({at, say}) =>
        at.file.endsWith(`/${file}`) && say.key === 'policy.translation-unknown' && say.with['name'] === name,
    )
  return LANGUAGES.every(language => unknown(`policy.${language}.yml`))
}

/** An answer that a condition names is refused where it is named. */
function refusedWhereUsed(problems: readonly Problem[], {path, value}: Identifier): boolean {
  if (path[0] !== 'facts' || path[2] !== 'values') return false
  return problems.some(({say}) => say.key === 'policy.unknown-value' && say.with['value'] === value)
}

function refused(pack: Pack, batch: readonly Misspelling[]): (one: Misspelling) => boolean {
  // What stands inside a rule has nothing to do with its translations, which take most of the time.
  const insideRules = batch.every(({of}) => of.path[0] === 'rules' && of.path.length > 2)
  const problems = pack.compile(misspelt(pack.text, batch), insideRules ? {} : undefined)
  return ({of}) =>
    onLine(problems, 'policy.yml', of.line) || refusedByTranslations(problems, of) || refusedWhereUsed(problems, of)
}

/**
 * Misspellings that can be tried together: at most one in each entry of a section, and none of the section's own name. What
 * is said on the lines of an entry is then about its own. Whatever is not refused in company is tried again alone.
 */
function batches(all: readonly Misspelling[]): Misspelling[][] {
  const depth = ({of}: Misspelling) => Math.min(of.path.length, 3)
  const sections = grouped(all, one => `${one.of.path[0]} ${one.of.kind} ${depth(one)}`)
  return sections.flatMap(section => {
    const entries = grouped(section, ({of}) => of.path.slice(0, 2).join('.'))
    const longest = Math.max(...entries.map(({length}) => length))
    return Array.from({length: longest}, (_, i) => entries.flatMap(entry => entry[i] ?? []))
  })
}

function grouped<T>(all: readonly T[], by: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one])
  return [...groups.values()]
}

describe.each(['gladsaxe', 'provinces-guide'])('in the policy %s', name => {
  const pack = packOf(name)
  const identifiers = identifiersIn(pack.text)
  const all = identifiers.flatMap(misspellings)

  test('nothing is refused as it stands', () => {
    expect(pack.compile(pack.text)).toEqual([])
  })

  test('every misspelt name is refused, with a place', () => {
    const suspects = batches(all).flatMap(batch => {
      const isRefused = refused(pack, batch)
      return batch.filter(one => !isRefused(one))
    })
    const accepted = suspects.filter(one => !refused(pack, [one])(one))
    const held = new Set(accepted.map(one => named(name, one)))
    expect(held).toEqual(new Set(Object.keys(HELD_BY_CASES).filter(known => known.startsWith(`${name}:`))))
  }, 120_000)

  test('names that only its cases hold are not accepted by them', async () => {
    for (const one of all) {
      const file = HELD_BY_CASES[named(name, one)]
      if (file === undefined) continue
      const tree = policyTree({[`policies/${name}/policy.yml`]: misspelt(pack.text, [one])})
      const {tested, problems} = await runPolicyTests({tree, paths: [`policies/${name}/tests/${file}`]})
      expect(problems).toEqual([])
      const cases = tested.flatMap(({cases}) => cases)
      expect(cases.filter(({differences, mistakes}) => differences.length + mistakes.length > 0)).not.toEqual([])
    }
  }, 120_000)

  test.each(LANGUAGES)('every misspelt key of its translation into %s is refused, on its own line', language => {
    const file = `policy.${language}.yml`
    const text = readFileSync(join(ROOT, 'policies', name, file), 'utf8')
    const keys = identifiersIn(text).filter(({kind}) => kind === 'key')
    const tried = batches(keys.flatMap(misspellings))
    const missed = tried.flatMap(batch => {
      const problems = pack.compile(pack.text, {[language]: misspelt(text, batch)})
      return batch.filter(({of}) => !onLine(problems, file, of.line))
    })
    expect(missed.map(({of, written}) => `${of.path.join('.')}: ${written}`)).toEqual([])
  })
})
