import {conform, type Validator} from '../text/conform.ts'
import {nearest} from '../text/nearest.ts'
import {child, find, type MapNode} from '../text/node.ts'
import {readYaml} from '../text/yaml.ts'
import {LANGUAGES, type Language} from '../words/language.ts'
import type {Problem} from '../words/problem.ts'
import {messages} from './messages.ts'
import type {InLanguages, PolicyFile} from './policy.ts'
import type {PolicyData, PolicyTextsData} from './schema.ts'

/** The texts of a policy, its own and those translated beside it. */
export interface Texts {
  readonly languages: readonly Language[]
  of(section: 'roles' | 'facts' | 'clauses', id: string): InLanguages
  field(section: 'requirements', id: string, field: 'title' | 'why'): InLanguages
  rule(id: string): InLanguages<{what: string; how?: string}>
  nth(section: 'served_elsewhere' | 'not_checked', index: number): InLanguages
  headings(part: string): readonly string[]
}

export function inLanguages(texts: Texts, section: 'requirements', id: string, field: 'title' | 'why'): InLanguages {
  return texts.field(section, id, field)
}

const SECTIONS = ['requirements', 'rules', 'roles', 'facts', 'parts', 'clauses'] as const

/**
 * Reads the translations beside a policy. A name that the policy does not have, and a text that a translation lacks, are
 * problems: what is there in one language is there in all that the policy comes in.
 */
export function readTexts(
  policy: {value: PolicyData; root: MapNode},
  files: readonly PolicyFile[],
  validator: Validator,
  problems: Problem[],
): Texts {
  const own = ownTexts(policy.value)
  const translations = new Map<Language, PolicyTextsData>([[policy.value.language, own]])
  for (const {file, bytes} of files) {
    const read = readYaml(file, bytes)
    problems.push(...read.problems)
    if (!read.root) continue
    const {valid, problems: invalid} = conform<PolicyTextsData>(read.root, validator)
    problems.push(...invalid)
    if (!valid) continue
    const {language} = valid.value
    if (translations.has(language))
      problems.push({at: read.root.at, say: messages.say('translation-language', {language})})
    else translations.set(language, valid.value)
    compare(policy.value, own, valid, problems)
  }
  return texts(translations)
}

function ownTexts(data: PolicyData): PolicyTextsData {
  return {
    language: data.language,
    requirements: data.requirements,
    rules: data.rules,
    ...(data.roles && {roles: data.roles}),
    ...(data.facts && {facts: Object.fromEntries(Object.entries(data.facts).map(([id, {ask}]) => [id, ask]))}),
    ...(data.parts && {parts: data.parts}),
    ...(data.clauses && {clauses: data.clauses}),
    ...(data.served_elsewhere && {served_elsewhere: data.served_elsewhere.map(({by}) => by)}),
    ...(data.not_checked && {not_checked: data.not_checked.map(({because}) => because)}),
  }
}

function compare(
  data: PolicyData,
  own: PolicyTextsData,
  {value, root}: {value: PolicyTextsData; root: MapNode},
  problems: Problem[],
): void {
  const missing = (name: string, at = root.at) =>
    problems.push({at, say: messages.say('translation-missing', {language: value.language, name})})
  for (const section of SECTIONS) {
    const [mine, theirs] = [own[section] ?? {}, value[section] ?? {}]
    const known = Object.keys(mine)
    for (const name of Object.keys(theirs).filter(name => !Object.hasOwn(mine, name))) {
      problems.push({
        at: find(root, [section, name])?.at ?? root.at,
        say: messages.say('translation-unknown', {name, nearest: nearest(name, known) ?? ''}),
      })
    }
    for (const name of known.filter(name => !Object.hasOwn(theirs, name)))
      missing(`${section}.${name}`, child(root, section)?.at)
  }
  for (const [name, rule] of Object.entries(data.rules)) {
    const other = value.rules?.[name]
    if (other && other.what === undefined) missing(`rules.${name}.what`, find(root, ['rules', name])?.at)
    if (other && rule.how !== undefined && other.how === undefined)
      missing(`rules.${name}.how`, find(root, ['rules', name])?.at)
  }
  for (const name of Object.keys(data.requirements)) {
    const other = value.requirements?.[name]
    if (other && other.title === undefined)
      missing(`requirements.${name}.title`, find(root, ['requirements', name])?.at)
    if (other && other.why === undefined) missing(`requirements.${name}.why`, find(root, ['requirements', name])?.at)
  }
  for (const section of ['served_elsewhere', 'not_checked'] as const) {
    if ((own[section]?.length ?? 0) !== (value[section]?.length ?? 0)) missing(section, child(root, section)?.at)
  }
}

function texts(translations: ReadonlyMap<Language, PolicyTextsData>): Texts {
  const languages = LANGUAGES.filter(language => translations.has(language))
  const collect = <T>(get: (texts: PolicyTextsData) => T | undefined): InLanguages<T> =>
    Object.fromEntries(
      languages.flatMap(language => {
        const texts = translations.get(language)
        const text = texts && get(texts)
        return text === undefined ? [] : [[language, text]]
      }),
    )
  return {
    languages,
    of: (section, id) => collect(texts => texts[section]?.[id]),
    field: (section, id, field) => collect(texts => texts[section]?.[id]?.[field]),
    rule: id =>
      collect(texts => {
        const rule = texts.rules?.[id]
        return rule?.what === undefined ? undefined : {what: rule.what, ...(rule.how !== undefined && {how: rule.how})}
      }),
    nth: (section, index) => collect(texts => texts[section]?.[index]),
    headings: part => [...new Set([...translations.values()].flatMap(texts => texts.parts?.[part] ?? []))],
  }
}
