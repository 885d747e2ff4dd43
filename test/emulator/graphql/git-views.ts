import {pullsOfCommit} from '../rest/pull-handlers.ts'
import {signer} from '../store/accounts.ts'
import {entryAt} from '../store/files.ts'
import type {Entry, Oid, Signature} from '../store/git.ts'
import type {Repo} from '../store/model.ts'
import {latestStatuses} from '../store/records.ts'
import {iso, type Status} from '../store/said.ts'
import {actor, user} from './actors.ts'
import {checkRunView, rollupState} from './check-views.ts'
import {type Context, connection, need, type View} from './view.ts'

const named = (repository: Repo, oid: Oid): Omit<View, '__typename'> => ({
  oid,
  abbreviatedOid: oid.slice(0, 7),
  id: `GO_${repository.id}_${oid}`,
})

/** Whatever has that id. */
export function objectView(context: Context, repository: Repo, oid: Oid): View | null {
  switch (repository.git.read(oid)?.kind) {
    case 'blob':
      return blobView(context, repository, oid)
    case 'tree':
      return treeView(context, repository, oid)
    case 'commit':
      return context.views.commit(repository, oid)
    default:
      return null
  }
}

function blobView(context: Context, repository: Repo, oid: Oid): View {
  const bytes = repository.git.read(oid)?.bytes ?? Buffer.alloc(0)
  const isBinary = bytes.subarray(0, 8000).includes(0)
  const {longest} = context.world.blobs
  return {
    __typename: 'Blob',
    ...named(repository, oid),
    byteSize: bytes.length,
    isBinary,
    isTruncated: !isBinary && bytes.length > longest,
    text: isBinary ? null : bytes.subarray(0, longest).toString('utf8'),
    repository: () => context.views.repository(repository),
  }
}

const TYPES: Readonly<Record<string, string>> = {'040000': 'tree', '160000': 'commit'}

function treeView(context: Context, repository: Repo, oid: Oid, at = ''): View {
  const entry = ({name, mode, oid: to}: Entry): View => ({
    __typename: 'TreeEntry',
    name,
    path: at + name,
    mode: Number.parseInt(mode, 8),
    type: TYPES[mode] ?? 'blob',
    oid: to,
    size: repository.git.read(to)?.kind === 'blob' ? (repository.git.read(to)?.bytes.length ?? 0) : 0,
    object: () =>
      mode === '160000'
        ? null
        : mode === '040000'
          ? treeView(context, repository, to, `${at}${name}/`)
          : objectView(context, repository, to),
  })
  return {
    __typename: 'Tree',
    ...named(repository, oid),
    entries: () => repository.git.tree(oid).map(entry),
    repository: () => context.views.repository(repository),
  }
}

/** `commit:path`, or a commit or branch alone. */
export function expressionView(context: Context, repository: Repo, expression: string): View | null {
  const colon = expression.indexOf(':')
  const commit = repository.resolve(colon < 0 ? expression : expression.slice(0, colon))
  if (commit === undefined) return colon < 0 ? objectView(context, repository, expression) : null
  if (colon < 0) return context.views.commit(repository, commit)
  const entry = entryAt(repository.git, repository.git.commit(commit).tree, expression.slice(colon + 1))
  if (entry === undefined || entry.mode === '160000') return null
  return entry.mode === '040000'
    ? treeView(context, repository, entry.oid, entry.path === '' ? '' : `${entry.path}/`)
    : objectView(context, repository, entry.oid)
}

export function statusContextView(context: Context, repository: Repo, status: Status): View {
  return {
    __typename: 'StatusContext',
    id: status.node,
    context: status.context,
    state: status.state.toUpperCase(),
    description: status.description,
    targetUrl: status.target,
    createdAt: iso(status.createdAt),
    creator: () => actor(context, status.by),
    commit: () => context.views.commit(repository, status.sha),
  }
}

export function commitView(context: Context, repository: Repo, oid: Oid): View {
  const commit = repository.git.commit(oid)
  const {git} = repository
  const gitActor = (signature: Signature): View => ({
    __typename: 'GitActor',
    name: signature.name,
    email: signature.email,
    date: iso(signature.date),
    user: () => user(context, signer(repository, signature.email)),
  })
  const authors = [
    commit.author,
    ...[...commit.message.matchAll(/^co-authored-by: (.*) <(.*)>\s*$/gim)].map(([, name = '', email = '']) => ({
      name,
      email,
      date: commit.author.date,
    })),
  ]
  const [headline = '', ...body] = commit.message.trimEnd().split('\n')
  return {
    __typename: 'Commit',
    ...named(repository, oid),
    id: `C_${repository.id}_${oid}`,
    message: commit.message.trimEnd(),
    messageHeadline: headline,
    messageBody: body.join('\n').trim(),
    url: `${context.urls.html}/${repository.fullName}/commit/${oid}`,
    repository: () => context.views.repository(repository),
    committedDate: iso(commit.committer.date),
    authoredDate: iso(commit.author.date),
    committedViaWeb: commit.committer.email === 'noreply@github.com',
    author: () => gitActor(commit.author),
    committer: () => gitActor(commit.committer),
    authors: connection('GitActor', authors, gitActor),
    parents: connection('Commit', commit.parents, parent => context.views.commit(repository, parent)),
    tree: () => treeView(context, repository, commit.tree),
    file: (args: Readonly<Record<string, unknown>>) => {
      const entry = entryAt(git, commit.tree, String(args['path']))
      return entry === undefined ? null : fileView(context, repository, entry)
    },
    status: () => {
      need(context, ['statuses', 'read'])
      const latest = latestStatuses(repository, oid)
      return latest.length === 0 ? null : statusView(context, repository, oid, latest)
    },
    statusCheckRollup: () => {
      need(context, ['statuses', 'read'])
      need(context, ['checks', 'read'])
      return rollupView(context, repository, oid)
    },
    history: (args: Readonly<Record<string, unknown>>) => {
      const options = (['path', 'since', 'until'] as const).flatMap(name =>
        typeof args[name] === 'string' ? [`--${name}=${args[name]}`] : [],
      )
      const all = git.history(oid, ...options)
      return {
        ...connection('Commit', all, one => context.views.commit(repository, one))(args),
        __typename: 'CommitHistoryConnection',
      }
    },
    associatedPullRequests: (args: Readonly<Record<string, unknown>>) => {
      need(context, ['pull_requests', 'read'])
      return connection('PullRequest', pullsOfCommit(repository, oid), one => context.views.pull(one))(args)
    },
  }
}

function fileView(context: Context, repository: Repo, entry: {path: string; mode: string; oid: Oid}): View {
  return {
    __typename: 'TreeEntry',
    name: entry.path.split('/').at(-1),
    path: entry.path,
    mode: Number.parseInt(entry.mode, 8),
    type: TYPES[entry.mode] ?? 'blob',
    oid: entry.oid,
    object: () => (entry.mode === '160000' ? null : objectView(context, repository, entry.oid)),
  }
}

function statusView(context: Context, repository: Repo, oid: Oid, latest: readonly Status[]): View {
  const show = (status: Status): View => statusContextView(context, repository, status)
  return {
    __typename: 'Status',
    id: `ST_${repository.id}_${oid}`,
    state: rollupState(latest, []),
    contexts: () => latest.map(show),
    context: (args: Readonly<Record<string, unknown>>) => {
      const found = latest.find(status => status.context === args['name'])
      return found === undefined ? null : show(found)
    },
    commit: () => context.views.commit(repository, oid),
  }
}

function rollupView(context: Context, repository: Repo, oid: Oid): View | null {
  const latest = latestStatuses(repository, oid)
  const runs = repository.checkRuns.filter(({sha}) => sha === oid)
  if (latest.length + runs.length === 0) return null
  const views = [
    ...runs.map(run => checkRunView(context, repository, run)),
    ...latest.map(status => statusContextView(context, repository, status)),
  ]
  return {
    __typename: 'StatusCheckRollup',
    id: `SCR_${repository.id}_${oid}`,
    state: rollupState(latest, runs),
    contexts: connection('StatusCheckRollupContext', views, view => view),
    commit: () => context.views.commit(repository, oid),
  }
}
