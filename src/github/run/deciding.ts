import {readGateFile} from '../../case/trusted.ts'
import type {Frozen} from '../ports.ts'
import {readFolder} from '../sweep/folder.ts'
import {contextFor} from './context.ts'
import type {Deciding, Run} from './run.ts'

/**
 * The deciding files of the default branch as they last came in through the gate. What an administrator pushed past it since
 * does not count until somebody ratifies it. Before anything ever came through it, the tip decides. One request for each
 * default tip of a run.
 */
export async function decidingOf(run: Run, frozen: Frozen): Promise<Deciding> {
  const {defaultTip} = frozen
  const known = run.decided.get(defaultTip)
  if (known) return known
  const found = read(run, frozen)
  run.decided.set(defaultTip, found)
  return found
}

async function read({forge, repository}: Run, {defaultTip, defaultBranch}: Frozen): Promise<Deciding> {
  const tip = await readGateFile(await forge.tree(defaultTip))
  const gate = tip.kind === 'read' ? tip.gate : undefined
  const {last} = await readFolder(forge.client, repository, {
    branch: defaultBranch,
    context: contextFor(defaultBranch, gate),
    writer: {kind: 'any'},
    queue: true,
    anyTree: true,
  })
  if (last.kind !== 'gated' || last.ungated.length === 0) return {commit: defaultTip, ungated: []}
  return {commit: last.commit, ungated: last.ungated}
}
