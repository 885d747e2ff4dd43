import {existsSync, writeFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {type Cost, lifeOfPullRequest} from '../test/scenarios/pull-request/costs.ts'
import {bundle} from '../tools/bundle.ts'
import {lay, ROOT} from '../tools/files.ts'
import {quantile} from './measure.ts'

/** A run never asks more than this, but for one that reads reviews of earlier pull requests. */
const MOST = 12

/**
 * What the built Action asks of GitHub in the life of one pull request, on an emulation of it on this machine: requests, bytes
 * of the answers and milliseconds from start to end of the process.
 */
export async function pullRequest(folder: string, {fresh, runs}: {fresh: boolean; runs: number}): Promise<void> {
  // Where the scenarios find the Action; a path from the root.
  process.env['ETHICS_GATE_DIST'] = relative(ROOT, await actionIn(folder, fresh))
  const lives: (readonly Cost[])[] = []
  for (let run = 0; run < runs; run++) lives.push(await lifeOfPullRequest())
  const among = await lifeOfPullRequest({others: 100})
  console.log(`A pull request in a repository with one project: medians of ${runs} lives`)
  console.log('  two writes are a second apart, as GitHub asks; that is waiting and not work\n')
  for (const [i, {name, requests, writes, bytes, log, code}] of (lives[0] ?? []).entries()) {
    const wall = quantile(
      lives.map(life => life[i]?.milliseconds ?? Number.NaN),
      0.5,
    )
    const proofs = log.filter(asked => asked === 'Reviewed').length
    const others = among[i]?.requests ?? Number.NaN
    console.log(
      `  ${name.padEnd(26)} ${shown(requests)} requests (${proofs} for proofs, ${writes} writes; ${others} with 100 comments before ours) ${shown(bytes / 1024)} KiB ${shown(wall)} ms   exit ${code}`,
    )
    const isFree = name.includes('night') || name.includes('offered')
    if (others > requests || (!isFree && requests - proofs > MOST)) process.exitCode = 1
  }
  console.log('')
}

/** The committed Action, or one made now where there is none or that is asked. */
async function actionIn(folder: string, fresh: boolean): Promise<string> {
  const committed = join(ROOT, 'dist')
  if (!fresh && existsSync(join(committed, 'action.js'))) return committed
  const made = join(folder, 'action')
  lay(await bundle({action: 'src/action.ts'}), made)
  writeFileSync(join(made, 'package.json'), '{"type": "module"}\n')
  return made
}

function shown(value: number): string {
  return value.toFixed(0).padStart(5)
}
