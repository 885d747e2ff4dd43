import {existsSync, writeFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {
  type Cost,
  lifeOfPullRequest,
  MOST,
  offersOfPullRequests,
  proofsIn,
} from '../test/scenarios/pull-request/costs.ts'
import {bundle} from '../tools/bundle.ts'
import {lay, ROOT} from '../tools/files.ts'
import {quantile} from './measure.ts'

/**
 * What the built Action asks of GitHub in the life of one pull request, on an emulation of it on this machine: requests, bytes
 * of the answers and milliseconds from start to end of the process.
 */
export async function pullRequest(folder: string, {fresh, runs}: {fresh: boolean; runs: number}): Promise<void> {
  // Where the scenarios find the Action; a path from the root.
  process.env['ETHICS_GATE_DIST'] = relative(ROOT, await actionIn(folder, fresh))
  const own = {runs: 'fresh'} as const
  const lives: (readonly Cost[])[] = []
  for (let run = 0; run < runs; run++)
    lives.push([...(await lifeOfPullRequest(own)), ...(await offersOfPullRequests(own))])
  const among = await lifeOfPullRequest({others: 100})
  console.log(`Pull requests in a repository with one project: medians of ${runs} lives`)
  console.log('  two writes are a second apart, as GitHub asks; that is waiting and not work\n')
  for (const [i, cost] of (lives[0] ?? []).entries()) {
    const {name, requests, writes, bytes, code} = cost
    const wall = quantile(
      lives.map(life => life[i]?.milliseconds ?? Number.NaN),
      0.5,
    )
    const others = among[i]?.requests
    const more = others === undefined ? '' : `; ${others} with 100 comments before ours`
    console.log(
      `  ${name.padEnd(49)} ${shown(requests)} requests (${proofsIn(cost)} for proofs, ${writes} writes${more}) ${shown(bytes / 1024)} KiB ${shown(wall)} ms   exit ${code}`,
    )
    // The night also looks at the whole repository; the files of another base branch are one list more.
    const most = name.includes('another branch') ? MOST + 1 : MOST
    const isFree = name.includes('night')
    if ((others ?? 0) > requests || (!isFree && requests - proofsIn(cost) > most)) process.exitCode = 1
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
