import type {Gate} from '../policy/organisation.ts'
import type {Tree} from '../repository/tree.ts'
import {readGateFile} from './trusted.ts'

type Pin = Gate['organisation']

/** Which organisation file a repository follows, before a change and after it. */
export interface Pins {
  readonly before: Pin
  readonly after: Pin
}

export async function pinsOf(change: {
  readonly deciding?: Tree | undefined
  readonly base: Tree
  readonly tree: Tree
  readonly pullRequest?: {readonly ratifies?: boolean} | undefined
}): Promise<Pins> {
  const {deciding, base, tree, pullRequest} = change
  const [before, after] = await Promise.all([pinIn(pullRequest?.ratifies ? (deciding ?? base) : base), pinIn(tree)])
  return {before, after}
}

async function pinIn(tree: Tree): Promise<Pin> {
  const read = await readGateFile(tree)
  return read.kind === 'read' ? read.gate.organisation : undefined
}
