import {allCatalogues} from '../case/catalogues.ts'
import {compileFrom, type PolicyFolder, policiesAt} from '../case/policies.ts'
import {type Render, renderer} from '../language/render.ts'
import type {Policy} from '../policy/policy.ts'
import {layoutFor} from '../report/console/layout.ts'
import {placeText} from '../report/place-text.ts'
import {LANGUAGES, type Language} from '../words/language.ts'
import {startOf} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import {Fault} from './exit.ts'
import {languageOf} from './options.ts'
import {messages} from './policy-messages.ts'
import {NO_POLICY_HINT, openPaths} from './policy-place.ts'
import {print, terminal} from './terminal.ts'

export interface PolicyLintFlags {
  readonly language?: string
}

/** `ethics-gate policy lint [paths…]`: can these policies be used as they stand? 0 yes · 1 problems · 2 no policy found. */
export async function policyLintCommand(asked: readonly string[], flags: PolicyLintFlags): Promise<number> {
  const render = renderer(languageOf(flags.language, 'en'), [...(await allCatalogues()), messages])
  const {tree, paths} = await openPaths(asked)
  const all = (await tree.list()).map(({path}) => path)
  const folders = new Map(paths.flatMap(path => policiesAt(path, all)).map(folder => [folder.main, folder]))
  if (folders.size === 0) throw new Fault(`There is no policy in ${asked.join(', ')}.`, NO_POLICY_HINT)
  const {width, colour} = terminal()
  const {wrap, paint} = layoutFor(width, colour)
  let good = true
  for (const folder of folders.values()) {
    const {policy, problems: compiling} = await compileFrom(tree, folder)
    const problems = [...compiling, ...(policy ? absentLanguages(policy, folder) : [])]
    if (problems.length > 0) good = false
    const lines = problems.map(({at, say}) => wrap(`${placeText(at)}  ${render(say)}`, '  ', '    '))
    await print([...headOf(folder, policy, problems, render, paint), ...lines].join('\n'))
  }
  return good ? 0 : 1
}

type Paint = ReturnType<typeof layoutFor>['paint']

function headOf(
  {main}: PolicyFolder,
  policy: Policy | undefined,
  problems: readonly Problem[],
  render: Render,
  paint: Paint,
): string[] {
  const not = render(messages.say('lint-not', {file: main, problems: problems.length}))
  if (!policy) return [paint.bold(paint.red(not))]
  const {id, version} = policy
  const first =
    problems.length > 0
      ? paint.red(not)
      : paint.green(render(messages.say('lint-good', {policy: id, version, languages: languagesOf(policy)})))
  return [paint.bold(first), ...countsOf(policy).map(say => `  ${render(say)}`)]
}

function countsOf({rules, requirements, clauses, servedElsewhere, notChecked}: Policy) {
  const served = new Set(rules.flatMap(rule => rule.serves))
  const elsewhere = new Set(servedElsewhere.flatMap(({clauses}) => clauses).filter(clause => !served.has(clause)))
  const beyond = new Set(
    notChecked.flatMap(({clauses}) => clauses).filter(clause => !served.has(clause) && !elsewhere.has(clause)),
  )
  const all = Object.keys(clauses).length
  return [
    messages.say('lint-counts', {rules: rules.length, requirements: Object.keys(requirements).length}),
    ...(all === 0
      ? []
      : [
          messages.say('lint-clauses', {
            clauses: all,
            served: served.size,
            elsewhere: elsewhere.size,
            beyond: beyond.size,
          }),
        ]),
  ]
}

/** The languages that every rule has its texts in; the compiler refuses a translation that is not complete. */
function languagesOf({rules}: Policy): readonly Language[] {
  return LANGUAGES.filter(language => rules.every(({text}) => text[language] !== undefined))
}

/** What is shipped, in `policies/`, comes in every language of the product. */
function absentLanguages(policy: Policy, {main}: PolicyFolder): Problem[] {
  if (!/^policies\/[^/]+\/policy\.yml$/.test(main)) return []
  const has = languagesOf(policy)
  return LANGUAGES.filter(language => !has.includes(language)).map(language => ({
    at: startOf(main),
    say: messages.say('lint-language', {language}),
  }))
}
