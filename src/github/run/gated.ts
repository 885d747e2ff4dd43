import {GATE_FOLDER} from '../../case/names.ts'
import {readGateFile} from '../../case/trusted.ts'
import {isDeclaration} from '../../gate/change/kind.ts'
import type {Tree} from '../../repository/tree.ts'
import type {Language} from '../../words/language.ts'
import type {Frozen} from '../ports.ts'
import {contextFor, isGated} from './context.ts'
import {decidingOf} from './deciding.ts'
import type {Run} from './run.ts'

/** Whether a verdict about a pull request is written as a status, and under which name. */
export type Gating =
  | {readonly kind: 'gated'; readonly context: string; readonly language?: Language}
  /** The default branch does not name the base branch as gated. */
  | {readonly kind: 'other-branch'; readonly language?: Language}
  /** The default branch has no configuration: nothing is enforced yet. */
  | {readonly kind: 'not-configured'; readonly context: string; readonly language?: never}
  /** It has one that cannot be read: the verdict is an error, under the name that every branch has unless told. */
  | {readonly kind: 'broken'; readonly context: string; readonly language?: never}

export async function gatingOf(run: Run, frozen: Frozen): Promise<Gating> {
  const {baseBranch, defaultBranch} = frozen
  await readAhead(await run.forge.tree(frozen.defaultTip))
  const deciding = await run.forge.tree((await decidingOf(run, frozen)).commit)
  const found = await readGateFile(deciding)
  if (found.kind === 'absent') return {kind: 'not-configured', context: contextFor(baseBranch, undefined)}
  if (found.kind === 'broken') return {kind: 'broken', context: contextFor(baseBranch, found)}
  const {gate} = found
  const language = gate.language && {language: gate.language}
  return isGated(baseBranch, gate, defaultBranch)
    ? {kind: 'gated', context: contextFor(baseBranch, gate), ...language}
    : {kind: 'other-branch', ...language}
}

/** What will be read in any case is asked for at once: contents are kept by what they are, for every tree of the run. */
async function readAhead(tree: Tree): Promise<void> {
  const paths = (await tree.list()).flatMap(({path, kind}) =>
    kind === 'file' && (path.startsWith(`${GATE_FOLDER}/`) || isDeclaration(path)) ? [path] : [],
  )
  await tree.read(paths.slice(0, MOST_AHEAD))
}

const MOST_AHEAD = 100
