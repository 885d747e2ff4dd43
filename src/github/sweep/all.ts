import {readGateFile} from '../../case/trusted.ts'
import type {Forge, RepositoryName} from '../ports.ts'
import {gatedBranches} from './branches.ts'
import {gatherSweep, type SweptAll} from './gather.ts'

export interface Window {
  /** Only this branch; every gated one without it. */
  readonly branch?: string
  /** The login of the App that writes the status, where it is known. */
  readonly writtenBy?: string
  /** Commits looked back at on each branch. */
  readonly window: number
}

/** What came onto gated branches without the gate. Rejects with a `ForgeError`, or `NoBranch`. */
export async function sweepAll(
  forge: Forge,
  repository: RepositoryName,
  {branch, writtenBy, window}: Window,
): Promise<SweptAll> {
  const {defaultBranch, defaultTip, all} = await gatedBranches(forge.client, repository)
  const gate = await readGateFile(await forge.tree(defaultTip))
  const branches = branch !== undefined ? [branch] : all(gate.kind === 'read' ? gate.gate : undefined)
  return gatherSweep(forge, repository, {branches, defaultBranch, defaultTip, window, writtenBy})
}
