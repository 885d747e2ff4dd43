import {signer} from '../store/accounts.ts'
import type {Oid} from '../store/git.ts'
import type {Repo} from '../store/model.ts'
import {type Account, iso} from '../store/said.ts'
import {apiOf, htmlOf, type Urls} from './urls.ts'

/** An account; `null` where it is gone. Bots end in `[bot]` here. */
export function userShape(urls: Urls, account: Account): object {
  const url = `${urls.api}/users/${encodeURIComponent(account.login)}`
  return {
    login: account.login,
    id: account.id,
    node_id: account.node,
    avatar_url: `${urls.html}/avatars/${account.id}`,
    gravatar_id: '',
    url,
    html_url: `${urls.html}/${account.app === undefined ? account.login : `apps/${account.login.replace('[bot]', '')}`}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    site_admin: false,
  }
}

/** GitHub puts one and the same account in place of all that are gone. */
export const userOf = (urls: Urls, account: Account): object =>
  userShape(
    urls,
    account.deleted ? {id: 10137, login: 'ghost', type: 'User', node: 'U_10137', deleted: false} : account,
  )

const TEMPLATES: Readonly<Record<string, string>> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
}

export function minimalRepository(urls: Urls, repository: Repo): object {
  const url = apiOf(urls, repository)
  return {
    id: repository.id,
    node_id: repository.node,
    name: repository.fullName.split('/')[1],
    full_name: repository.fullName,
    private: repository.private,
    visibility: repository.private ? 'private' : 'public',
    owner: userShape(urls, repository.owner),
    html_url: htmlOf(urls, repository),
    description: null,
    fork: repository.parent !== undefined,
    url,
    ...Object.fromEntries(Object.entries(TEMPLATES).map(([name, rest]) => [name, url + rest])),
    default_branch: repository.defaultBranch,
    archived: false,
  }
}

export function fullRepository(urls: Urls, repository: Repo): object {
  const at = iso(repository.createdAt)
  const open = repository.pulls.filter(({state}) => state === 'open').length
  const html = htmlOf(urls, repository)
  return {
    ...minimalRepository(urls, repository),
    clone_url: `${html}.git`,
    git_url: `git:${html.replace(/^https?:/, '')}.git`,
    ssh_url: `git@${new URL(urls.html).hostname}:${repository.fullName}.git`,
    svn_url: html,
    forks: 0,
    forks_count: 0,
    network_count: 0,
    has_issues: true,
    has_projects: true,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    has_downloads: true,
    homepage: null,
    language: null,
    disabled: false,
    mirror_url: null,
    open_issues: open,
    open_issues_count: open,
    license: null,
    pushed_at: at,
    size: 1,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    subscribers_count: 0,
    created_at: at,
    updated_at: at,
  }
}

const UNSIGNED = {verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null}

export function gitCommit(urls: Urls, repository: Repo, oid: Oid): object {
  const commit = repository.git.commit(oid)
  const url = `${apiOf(urls, repository)}/git`
  const by = ({name, email, date}: typeof commit.author): object => ({name, email, date: iso(date)})
  return {
    sha: oid,
    node_id: `C_${repository.id}_${oid}`,
    url: `${url}/commits/${oid}`,
    html_url: `${htmlOf(urls, repository)}/commit/${oid}`,
    author: by(commit.author),
    committer: by(commit.committer),
    tree: {sha: commit.tree, url: `${url}/trees/${commit.tree}`},
    message: commit.message.trimEnd(),
    parents: commit.parents.map(sha => ({
      sha,
      url: `${url}/commits/${sha}`,
      html_url: `${htmlOf(urls, repository)}/commit/${sha}`,
    })),
    verification: UNSIGNED,
  }
}

export function commitShape(urls: Urls, repository: Repo, oid: Oid): object {
  const commit = repository.git.commit(oid)
  const {author, committer, message, tree} = gitCommit(urls, repository, oid) as Record<string, unknown>
  const url = `${apiOf(urls, repository)}/commits`
  const user = (address: string): object | null => {
    // What is done on the site is committed by an account of GitHub itself.
    const account =
      address === 'noreply@github.com' ? repository.world.account('web-flow') : signer(repository, address)
    return account === null ? null : userOf(urls, account)
  }
  return {
    sha: oid,
    node_id: `C_${repository.id}_${oid}`,
    commit: {
      author,
      committer,
      message,
      tree,
      url: `${apiOf(urls, repository)}/git/commits/${oid}`,
      comment_count: 0,
      verification: UNSIGNED,
    },
    url: `${url}/${oid}`,
    html_url: `${htmlOf(urls, repository)}/commit/${oid}`,
    comments_url: `${url}/${oid}/comments`,
    author: user(commit.author.email),
    committer: user(commit.committer.email),
    parents: commit.parents.map(sha => ({
      sha,
      url: `${url}/${sha}`,
      html_url: `${htmlOf(urls, repository)}/commit/${sha}`,
    })),
  }
}
