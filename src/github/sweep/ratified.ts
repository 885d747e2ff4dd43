import {GATE_FOLDER} from '../../case/names.ts'
import type {Tree} from '../../repository/tree.ts'
import {child, type Node} from '../../text/node.ts'
import {readYaml} from '../../text/yaml.ts'
import type {Path} from '../../words/place.ts'
import type {Commit} from '../ports.ts'

/**
 * Ungated commits that somebody answers for since, in the gate folder of the deciding tree, so that it takes a pull request
 * that the gate's owners approved:
 *
 *     ungated: 1
 *     ratified:
 *       - commit: 40 hexadecimal digits
 *         because: a reason
 */
export const RATIFIED_FILE: Path = `${GATE_FOLDER}/ungated.yml`

const MOST_ENTRIES = 1000

export interface Ratified {
  readonly commits: ReadonlySet<Commit>
  /** `file:line` of what cannot be read: it ratifies nothing. */
  readonly faults: readonly string[]
}

export async function readRatified(tree: Tree): Promise<Ratified> {
  const content = (await tree.read([RATIFIED_FILE])).get(RATIFIED_FILE)
  if (content === undefined || content.kind === 'absent') return {commits: new Set(), faults: []}
  if (content.kind !== 'bytes') return {commits: new Set(), faults: [`${RATIFIED_FILE}:1`]}
  const {root, problems} = readYaml(RATIFIED_FILE, content.bytes)
  const faults = problems.map(({at}) => `${at.file}:${at.line}`)
  const list = child(root, 'ratified')
  if (textOf(child(root, 'ungated')) !== '1' || list?.kind !== 'list')
    return {commits: new Set(), faults: [...faults, `${RATIFIED_FILE}:${list?.at.line ?? 1}`]}
  const commits = new Set<Commit>()
  const beyond = list.items[MOST_ENTRIES]
  if (beyond) faults.push(`${RATIFIED_FILE}:${beyond.at.line}`)
  for (const entry of list.items.slice(0, MOST_ENTRIES)) {
    const commit = textOf(child(entry, 'commit'))
    const because = textOf(child(entry, 'because'))
    if (/^[0-9a-f]{40}$/.test(commit) && because.trim().length > 0) commits.add(commit)
    else faults.push(`${RATIFIED_FILE}:${entry.at.line}`)
  }
  return {commits, faults}
}

function textOf(node: Node | undefined): string {
  return node?.kind === 'scalar' ? String(node.value) : ''
}
