import type {Gate} from '../../policy/organisation.ts'
import type {BranchAnswer, RepositoryAnswer} from '../doctor/answers.ts'
import type {Client, Commit, RepositoryName} from '../ports.ts'
import {isGated} from '../run/context.ts'

const PAGE = 100
const MOST_PAGES = 10

/** The default branch, its tip, and which branches a configuration gates. A repository with more than a thousand branches is refused. */
export async function gatedBranches(
  client: Pick<Client, 'rest'>,
  {owner, name}: RepositoryName,
): Promise<{
  readonly defaultBranch: string
  readonly defaultTip: Commit
  all(gate: Pick<Gate, 'branches'> | undefined): readonly string[]
}> {
  const here = {owner, repo: name}
  const {data} = await client.rest<RepositoryAnswer>('GET /repos/{owner}/{repo}', here)
  const defaultBranch = data.default_branch
  const found: BranchAnswer[] = []
  for (let page = 1; ; page++) {
    const route = 'GET /repos/{owner}/{repo}/branches'
    const answer = await client.rest<BranchAnswer[]>(route, {...here, per_page: PAGE, page})
    found.push(...answer.data)
    if (answer.data.length < PAGE) break
    if (page === MOST_PAGES) throw new RangeError(`more than ${PAGE * MOST_PAGES} branches`)
  }
  const defaultTip = found.find(branch => branch.name === defaultBranch)?.commit.sha
  if (defaultTip === undefined) throw new RangeError(`the default branch ${defaultBranch} has no commit`)
  return {
    defaultBranch,
    defaultTip,
    all: gate => found.map(branch => branch.name).filter(branch => isGated(branch, gate, defaultBranch)),
  }
}
