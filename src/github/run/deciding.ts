import {readGateFile} from '../../case/trusted.ts'
import type {Commit, Frozen} from '../ports.ts'
import {readFolder} from '../sweep/folder.ts'
import {contextFor} from './context.ts'
import type {Deciding, Run} from './run.ts'

/**
 * The deciding files of the default branch as they last came in through the gate. What an administrator pushed past it since
 * does not count until somebody ratifies it. Before anything ever came through it, the tip decides. Found out once for
 * each default tip of a run.
 */
export async function decidingOf(run: Run, frozen: Frozen): Promise<Deciding> {
  const {defaultTip} = frozen
  const known = run.decided.get(defaultTip)
  if (known) return known
  const found = read(run, frozen)
  run.decided.set(defaultTip, found)
  return found
}

async function read({forge, repository}: Run, {defaultTip, defaultBranch, folder}: Frozen): Promise<Deciding> {
  const contextAt = async (commit: Commit) => {
    const found = await readGateFile(await forge.tree(commit))
    return contextFor(defaultBranch, found.kind === 'read' ? found.gate : undefined)
  }
  const lastUnder = async (context: string) => {
    const expected = {branch: defaultBranch, context, writer: {kind: 'any'}, queue: true, anyTree: true} as const
    return (await readFolder(forge.client, repository, expected, folder)).last
  }
  const now = await contextAt(defaultTip)
  let last = await lastUnder(now)
  // Whoever renames the status past the gate would make it look as if nothing had ever come through it.
  const [, before] = last.kind === 'gated' ? [] : last.ungated
  const names = before ? [contextFor(defaultBranch, undefined), await contextAt(before.commit)] : []
  for (const name of new Set(names)) if (name !== now && last.kind !== 'gated') last = await lastUnder(name)
  if (last.kind !== 'gated' || last.ungated.length === 0) return {commit: defaultTip, ungated: []}
  return {commit: last.commit, ungated: last.ungated}
}
