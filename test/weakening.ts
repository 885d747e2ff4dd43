import {contentsOf} from '../src/case/contents.ts'
import {sideOf} from '../src/case/sides.ts'
import {judgeTree} from '../src/case/tree.ts'
import {differences} from '../src/gate/change/changed.ts'
import {weakeningFindings} from '../src/gate/weakening/findings.ts'
import {messages} from '../src/gate/weakening/messages.ts'
import type {Weakening} from '../src/gate/weakening/weakening.ts'
import {weakenings} from '../src/gate/weakening/weakenings.ts'
import {renderer} from '../src/language/render.ts'
import {treeOf} from '../src/repository/memory.ts'
import type {Language} from '../src/words/language.ts'
import {type Texts, TODAY} from './project.ts'

export interface Compared {
  readonly owners?: readonly string[]
  readonly today?: string
}

/** What is less after a change than before it, both judged under the policies of the first tree. */
export async function weakened(
  before: Texts,
  after: Texts,
  {owners = ['board'], today = TODAY}: Compared = {},
): Promise<Weakening[]> {
  const [then, now] = [treeOf(before), treeOf(after)]
  const base = await judgeTree({tree: then, folder: '', today, keep: true})
  if (base.errors.length > 0) throw new Error(JSON.stringify(base.errors))
  const {trusted} = base.prepared
  const merged = await judgeTree({tree: now, folder: '', today, keep: true, trusted})
  const changed = differences(await contentsOf(then), await contentsOf(now))
  const tiers = trusted.organisation?.tiers
  return weakenings(sideOf(base), sideOf(merged), {owners, today, changed, ...(tiers && {tiers})})
}

/** The weakenings as they are said to people. */
export function said(found: readonly Weakening[], language: Language = 'en'): string[] {
  const render = renderer(language, [messages])
  return weakeningFindings(found, () => ({kind: 'awaited', lines: []})).map(({say}) => render(say))
}
