import type {Elsewhere} from '../../case/trusted.ts'
import type {Tree} from '../../repository/tree.ts'
import type {Client, RepositoryName} from '../ports.ts'
import {contextFor, isGated} from '../run/context.ts'
import type {BranchAnswer, RepositoryAnswer} from './answers.ts'
import {cannotSee, type Fact, known} from './fact.ts'
import type {BranchFacts, Facts} from './facts.ts'
import {gatherPeople} from './gather-people.ts'
import {gatherEnvironments, gatherRulesets, gatherStates} from './gather-settings.ts'
import type {Protection} from './protection.ts'
import {hasNoClassic, type Json, protectionOf} from './protection.ts'
import {see} from './see.ts'
import {type OfTree, treeFacts} from './tree-facts.ts'

type Reader = Pick<Client, 'rest' | 'graphql' | 'now'>

export interface Asked {
  /** Look at this branch only. */
  readonly branch?: string | undefined
  /** The id of the App that writes the status. */
  readonly app?: number | undefined
}

const PAGE = 100
const MOST_BRANCHES = 1000

/**
 * Everything a doctor asks of the forge. Rejects only where the repository itself cannot be read; whatever else is refused
 * or absent is a fact that cannot be seen.
 */
export async function gather(
  client: Reader,
  {owner, name}: RepositoryName,
  treeAt: (commit: string) => Promise<Tree>,
  asked: Asked & {readonly elsewhere?: Elsewhere} = {},
): Promise<Facts> {
  const here = {owner, repo: name}
  const repository = await client.rest<RepositoryAnswer>('GET /repos/{owner}/{repo}', here)
  const defaultBranch = repository.data.default_branch
  const tip = await client.rest<BranchAnswer>('GET /repos/{owner}/{repo}/branches/{branch}', {
    ...here,
    branch: defaultBranch,
  })
  const of = await treeFacts(await treeAt(tip.data.commit.sha), asked.elsewhere)
  const names = await branchNames(client, here, defaultBranch, of)
  const gated = asked.branch === undefined ? names.gated : [asked.branch]
  const protections = await Promise.all(gated.map(branch => protection(client, here, branch)))
  const errors = see(
    'contents',
    async () =>
      (
        await client.rest<{errors: readonly {line: number; kind: string}[]}>(
          'GET /repos/{owner}/{repo}/codeowners/errors',
          {
            ...here,
            ref: defaultBranch,
          },
        )
      ).data.errors,
  )
  return {
    repository: `${owner}/${name}`,
    publicRepository: known(repository.data.private === false),
    server: known(repository.headers['x-github-enterprise-version'] ?? null),
    today: client.now().toISOString().slice(0, 10),
    defaultBranch: known(defaultBranch),
    branches: gated.map(
      (branch, index): BranchFacts => ({
        name: branch,
        context: contextFor(branch, of.trusted.gate),
        protection: protections[index] as Protection,
      }),
    ),
    unmatched: asked.branch === undefined ? names.unmatched : known([]),
    tree: of.facts,
    codeownersErrors: of.facts.codeowners ? await errors : known([]),
    rulesets: await gatherRulesets(client, here),
    people: await gatherPeople(client, here, of.facts.gate?.roles ?? new Map()),
    states: await gatherStates(client, here),
    environments: await gatherEnvironments(client, here),
    app: asked.app,
  }
}

/** What can be said without asking anybody: the files of a work tree. */
export async function gatherOffline(tree: Tree, asked: Asked & {readonly today: string}): Promise<Facts> {
  const of = await treeFacts(tree)
  const unseen = cannotSee('token')
  const names = asked.branch === undefined ? plainNames(of) : [asked.branch]
  return {
    repository: undefined,
    publicRepository: unseen,
    server: known(null),
    today: asked.today,
    defaultBranch: unseen,
    branches: names.map(branch => ({
      name: branch,
      context: contextFor(branch, of.trusted.gate),
      protection: protectionOf({rules: unseen, branch: unseen, updateRule: unseen, classic: unseen}),
    })),
    unmatched: unseen,
    tree: of.facts,
    codeownersErrors: unseen,
    rulesets: unseen,
    people: await gatherPeople(undefined, {owner: '', repo: ''}, of.facts.gate?.roles ?? new Map()),
    states: unseen,
    environments: unseen,
    app: asked.app,
  }
}

/** Without a list of branches a pattern names none, and `main` is as good a guess as any. */
function plainNames({trusted: {gate}}: OfTree): readonly string[] {
  const plain = (gate?.branches ?? []).filter(pattern => !/[*?]/u.test(pattern))
  return plain.length > 0 ? plain : ['main']
}

interface Here {
  readonly owner: string
  readonly repo: string
}

async function branchNames(
  client: Reader,
  here: Here,
  defaultBranch: string,
  {trusted: {gate}}: OfTree,
): Promise<{gated: readonly string[]; unmatched: Fact<readonly string[]>}> {
  const patterns = gate?.branches ?? []
  if (patterns.length === 0) return {gated: [defaultBranch], unmatched: known([])}
  const all = await see('contents', () => listBranches(client, here))
  if (all.kind === 'cannot-see') return {gated: [defaultBranch], unmatched: all}
  const gated = all.value.filter(branch => isGated(branch, gate, defaultBranch))
  const unmatched = patterns.filter(
    pattern => !all.value.some(branch => isGated(branch, {branches: [pattern]}, defaultBranch)),
  )
  return {gated: gated.length > 0 ? gated : [defaultBranch], unmatched: known(unmatched)}
}

async function listBranches(client: Reader, here: Here): Promise<string[]> {
  const found: string[] = []
  for (let page = 1; found.length < MOST_BRANCHES; page++) {
    const {data} = await client.rest<BranchAnswer[]>('GET /repos/{owner}/{repo}/branches', {
      ...here,
      per_page: PAGE,
      page,
    })
    found.push(...data.map(branch => branch.name))
    if (data.length < PAGE) return found
  }
  throw new RangeError(`more than ${MOST_BRANCHES} branches`)
}

async function protection(client: Reader, here: Here, branch: string): Promise<Protection> {
  const at = {...here, branch}
  const [rules, plain, classic] = await Promise.all([
    see('metadata', () => listRules(client, at)),
    see('contents', async () => (await client.rest<Json>('GET /repos/{owner}/{repo}/branches/{branch}', at)).data),
    see(
      'administration',
      async () => (await client.rest<Json>('GET /repos/{owner}/{repo}/branches/{branch}/protection', at)).data,
      isUnprotected,
    ),
  ])
  // What everybody may see of it; needed only where the whole cannot be seen.
  const hidden = classic.kind === 'cannot-see' && !(plain.kind === 'known' && hasNoClassic(plain.value))
  const updateRule = hidden ? await see('contents', () => readUpdateRule(client, here, branch)) : known(null)
  return protectionOf({rules, branch: plain, updateRule, classic})
}

async function listRules(client: Reader, at: Here & {branch: string}): Promise<Json[]> {
  const found: Json[] = []
  for (let page = 1; ; page++) {
    const {data} = await client.rest<Json[]>('GET /repos/{owner}/{repo}/rules/branches/{branch}', {
      ...at,
      per_page: PAGE,
      page,
    })
    found.push(...data)
    if (data.length < PAGE || page > 10) return found
  }
}

const UPDATE_RULE = `query UpdateRule($owner: String!, $name: String!, $branch: String!) {
  repository(owner: $owner, name: $name) {
    ref(qualifiedName: $branch) {
      refUpdateRule { requiredApprovingReviewCount requiresCodeOwnerReviews requiredStatusCheckContexts }
    }
  }
}`

async function readUpdateRule(client: Reader, {owner, repo}: Here, branch: string): Promise<Json | null> {
  const {repository} = await client.graphql<{repository: {ref: {refUpdateRule: Json | null} | null} | null}>(
    UPDATE_RULE,
    {owner, name: repo, branch: `refs/heads/${branch}`},
  )
  return repository?.ref?.refUpdateRule ?? null
}

/** GitHub says so in words, to whoever may see it; everybody else hears that nothing was found. */
function isUnprotected(reason: string): boolean {
  return /branch not protected/iu.test(reason)
}
