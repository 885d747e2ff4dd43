import {readTrusted, type Trusted} from '../case/trusted.ts'
import {type Render, renderer} from '../language/render.ts'
import type {Policy} from '../policy/policy.ts'
import {type Layout, layoutFor} from '../report/console/layout.ts'
import {explain} from '../report/explain.ts'
import {inLanguage} from '../report/voice.ts'
import {nearest} from '../text/nearest.ts'
import type {Language} from '../words/language.ts'
import {Fault} from './exit.ts'
import {isOwn, ownRules, ownText} from './explain-own.ts'
import {languageOf} from './options.ts'
import {openAround} from './place.ts'
import {messages} from './policy-messages.ts'
import {print, terminal} from './terminal.ts'

export interface ExplainFlags {
  readonly language?: string
}

/** `ethics-gate explain [rule]`: what one rule asks, or all rules with one line each. */
export async function explainCommand(asked: string | undefined, flags: ExplainFlags): Promise<number> {
  const {width, colour} = terminal()
  const here = await trustedHere()
  const language = languageOf(flags.language, here.gate?.language ?? 'en')
  const page: Page = {language, render: renderer(language, [messages]), layout: layoutFor(width, colour)}
  const policies = [...here.available.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  if (asked === undefined) {
    await print(listOf(policies, page))
    return 0
  }
  const text = explained(asked, policies, {...page, width, colour})
  if (text === undefined) throw unknown(asked, policies)
  await print(text)
  return 0
}

interface Page {
  readonly language: Language
  readonly render: Render
  readonly layout: Layout
}

/** The shipped policies, and what is in the gate folder of the repository around us. */
async function trustedHere(): Promise<Trusted> {
  const {tree} = await openAround('.')
  const paths = (await tree.list()).map(({path}) => path)
  return readTrusted(tree, paths)
}

function explained(
  asked: string,
  policies: readonly Policy[],
  page: Page & {width: number; colour: boolean},
): string | undefined {
  const own = ownText(asked, page)
  if (isOwn(asked)) return own
  // A name without its policy is enough where only one policy has it.
  const texts = policies.flatMap(policy => explain(policy, asked, page) ?? [])
  return texts.length > 1 ? undefined : (texts[0] ?? own)
}

function listOf(policies: readonly Policy[], {language, render, layout}: Page): string {
  const groups = policies.map(({id, version, rules}) => ({
    title: `${id} ${version}`,
    rows: rules.map(rule => [rule.id, inLanguage(rule.text, language)?.what ?? ''] as const),
  }))
  const all = [...groups, {title: render(messages.say('own-rules', {})), rows: ownRules(language)}]
  const blocks = all.map(({title, rows}) => [layout.paint.bold(title), ...layout.labelled(rows, '  ')].join('\n'))
  return [...blocks, layout.wrap(render(messages.say('explain-hint', {})))].join('\n\n')
}

function unknown(asked: string, policies: readonly Policy[]): Fault {
  const rules = [...policies.flatMap(policy => policy.rules.map(({id}) => id)), ...ownRules('en').map(([id]) => id)]
  const same = rules.filter(id => id.endsWith(`/${asked}`))
  if (same.length > 1) return new Fault(`${asked}: several policies have this rule.`, `Choose ${same.join(' or ')}.`)
  const meant = nearest(asked, rules) ?? rules.find(id => nearest(asked, [id.slice(id.indexOf('/') + 1)]) !== undefined)
  return new Fault(
    `There is no rule ${asked}.`,
    meant ? `Did you mean ${meant}?` : 'ethics-gate explain lists them all.',
  )
}
