import {allCatalogues} from '../case/catalogues.ts'
import type {Expectation} from '../case/policy-test/cases.ts'
import type {Lacking} from '../case/policy-test/coverage.ts'
import type {Difference} from '../case/policy-test/expect.ts'
import {messages as faults} from '../case/policy-test/messages.ts'
import {type CaseTested, type PolicyTested, runPolicyTests} from '../case/policy-test.ts'
import type {Finding} from '../gate/finding.ts'
import {type Render, renderer} from '../language/render.ts'
import {type Layout, layoutFor} from '../report/console/layout.ts'
import {placeText} from '../report/place-text.ts'
import type {Message} from '../words/message.ts'
import {Fault} from './exit.ts'
import {languageOf} from './options.ts'
import {messages} from './policy-messages.ts'
import {NO_POLICY_HINT, openPaths} from './policy-place.ts'
import {progress} from './progress.ts'
import {print, terminal} from './terminal.ts'

export interface PolicyTestFlags {
  readonly language?: string
}

/** `ethics-gate policy test [paths…]`: runs the cases beside policies. 0 all as expected · 1 not · 2 faults in files. */
export async function policyTestCommand(asked: readonly string[], flags: PolicyTestFlags): Promise<number> {
  const render = renderer(languageOf(flags.language, 'en'), [...(await allCatalogues()), faults, messages])
  const {tree, paths} = await openPaths(asked)
  const bar = progress(process.stderr, 'cases')
  const {tested, problems} = await runPolicyTests({tree, paths, onCase: bar.show})
  bar.end()
  if (tested.length === 0 && problems.length === 0)
    throw new Fault(`There is no policy in ${asked.join(', ')}.`, NO_POLICY_HINT)
  const {width, colour} = terminal()
  const page: Page = {render, layout: layoutFor(width, colour)}
  const lines = problems.map(({at, say}) => page.layout.wrap(`${placeText(at)}  ${render(say)}`, '', '  '))
  await print([...lines, ...tested.flatMap(policy => policyLines(policy, page))].join('\n'))
  if (problems.length > 0) return 2
  return tested.every(policy => failing(policy).length === 0 && policy.lacking.length === 0) ? 0 : 1
}

interface Page {
  readonly render: Render
  readonly layout: Layout
}

function failing({cases}: PolicyTested): readonly CaseTested[] {
  return cases.filter(({differences, mistakes}) => differences.length + mistakes.length > 0)
}

function policyLines(tested: PolicyTested, page: Page): string[] {
  const {policy, cases, lacking, whole} = tested
  const {paint} = page.layout
  const failed = failing(tested)
  const about = {policy: policy.id, version: policy.version, cases: cases.length}
  const good = failed.length === 0 && lacking.length === 0
  const say =
    failed.length === 0
      ? messages.say('test-as-expected', about)
      : messages.say('test-not', {...about, failed: failed.length})
  const first = page.render(say)
  return [
    paint.bold(good ? paint.green(first) : paint.red(first)),
    ...failed.flatMap(one => ['', ...caseLines(one, page)]),
    ...lackingLines(lacking, page),
    ...(whole ? [] : [indented(messages.say('test-partial', {}), page)]),
    ...(good ? [] : ['']),
  ]
}

function caseLines({name, at, differences, mistakes}: CaseTested, page: Page): string[] {
  const {paint, wrap} = page.layout
  return [
    wrap(`${paint.bold(name)}  ${paint.dim(placeText(at))}`, '  ', '    '),
    ...(mistakes.length > 0 ? [indented(messages.say('test-mistakes', {}), page)] : []),
    ...mistakes.map(mistake => wrap(`${placeText(mistake.at)}  ${page.render(mistake.say)}`, '      ')),
    ...differences.flatMap(difference => differenceLines(difference, page)),
  ]
}

const MOST_FOUND = 6

function differenceLines({expectation, found, verdict}: Difference, page: Page): string[] {
  const {paint, wrap} = page.layout
  const name = expectation.kind === 'verdict' ? 'verdict' : expectation.rule
  const rows =
    expectation.kind === 'verdict' ? [verdict] : found.slice(0, MOST_FOUND).map(finding => foundText(finding, page))
  const labelled = page.layout.labelled(
    [
      [page.render(messages.say('test-expected', {})), paint.green(expectedText(expectation))],
      ...(rows.length > 0 ? rows : [page.render(messages.say('test-nothing', {}))]).map(
        (row, i) => [i === 0 ? page.render(messages.say('test-found', {})) : '', row] as const,
      ),
    ],
    '      ',
  )
  const more = found.length - MOST_FOUND
  return [
    wrap(`${name}  ${paint.dim(placeText(expectation.at))}`, '    '),
    ...labelled,
    ...(more > 0 ? [`      ${page.render(messages.say('test-more', {more}))}`] : []),
  ]
}

/** In the words of the case's file, so that it can be compared with what stands there. */
function expectedText(expectation: Expectation): string {
  if (expectation.kind === 'verdict') return expectation.verdict
  const {outcome, disposition, level, at} = expectation.expected
  return [outcome, disposition, level, at].filter(part => part !== undefined).join(' · ')
}

function foundText({outcome, disposition, level, at, say}: Finding, {render, layout}: Page): string {
  return `${layout.paint.red(`${outcome} · ${disposition} · ${level}`)} · ${placeText(at)}  ${render(say)}`
}

function lackingLines(lacking: readonly Lacking[], page: Page): string[] {
  if (lacking.length === 0) return []
  return [
    '',
    indented(messages.say('test-lacking', {count: lacking.length}), page),
    ...lacking.map(({rule, needs}) => {
      const missing = needs.map(side => page.render(messages.say(`test-lacks-${side}`, {})))
      return page.layout.wrap(
        `${rule.id}  ${missing.join('; ')}  ${page.layout.paint.dim(placeText(rule.at))}`,
        '    ',
        '      ',
      )
    }),
  ]
}

function indented(say: Message, {render, layout}: Page): string {
  return layout.wrap(render(say), '  ', '  ')
}
