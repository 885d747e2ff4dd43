import {Refused} from '../answer.ts'
import {differences, entryAt, listed} from '../store/files.ts'
import type {Oid} from '../store/git.ts'
import type {Repo} from '../store/model.ts'
import {type Call, type Handler, ok, paged, repositoryOf, text} from './call.ts'
import {commitShape, gitCommit} from './shapes.ts'
import {apiOf, htmlOf} from './urls.ts'

const CONTENTS = [{contents: 'read'}] as const

/** A commit by its id or by what a branch or tag is called. */
export function commitNamed(call: Call, name: string): Oid {
  const found = repositoryOf(call).resolve(name)
  if (found === undefined) throw new Refused(422, `No commit found for SHA: ${name}`, call.documentation)
  return found
}

function treeNamed(repository: Repo, name: string): Oid | undefined {
  const commit = repository.resolve(name)
  if (commit !== undefined) return repository.git.commit(commit).tree
  return repository.git.read(name)?.kind === 'tree' ? name : undefined
}

const TYPES = {'040000': 'tree', '160000': 'commit'} as const

const tree: Handler = {
  needs: CONTENTS,
  answer: call => {
    const repository = repositoryOf(call)
    const {git, world} = repository
    const oid = treeNamed(repository, text(call, 'tree_sha'))
    if (oid === undefined) throw Refused.notFound(call.documentation)
    // Any value asks for it, `0` and `false` too.
    const all = listed(git, oid, call.given['recursive'] !== undefined)
    const url = `${apiOf(call.urls, repository)}/git`
    return ok({
      sha: oid,
      url: `${url}/trees/${oid}`,
      tree: all.slice(0, world.trees.most).map(({path, mode, oid: sha}) => {
        const type = mode === '040000' || mode === '160000' ? TYPES[mode] : 'blob'
        return {
          path,
          mode,
          type,
          sha,
          ...(type === 'blob' && {size: git.read(sha)?.bytes.length ?? 0}),
          ...(type !== 'commit' && {url: `${url}/${type}s/${sha}`}),
        }
      }),
      truncated: all.length > world.trees.most,
    })
  },
}

const LARGEST_BLOB = 100 * 1024 * 1024

const blob: Handler = {
  needs: CONTENTS,
  answer: call => {
    const repository = repositoryOf(call)
    const sha = text(call, 'file_sha')
    const object = repository.git.read(sha)
    if (object?.kind !== 'blob') throw Refused.notFound(call.documentation)
    const {bytes} = object
    if (bytes.length > LARGEST_BLOB) throw new Refused(403, 'This API returns blobs up to 100 MB in size.')
    return ok({
      sha,
      node_id: `B_${repository.id}_${sha}`,
      size: bytes.length,
      url: `${apiOf(call.urls, repository)}/git/blobs/${sha}`,
      content: `${bytes.toString('base64').replace(/(.{60})/g, '$1\n')}\n`,
      encoding: 'base64',
    })
  },
}

const contents: Handler = {
  needs: CONTENTS,
  answer: call => {
    const repository = repositoryOf(call)
    const {git} = repository
    const name = call.given['ref'] === undefined ? repository.defaultBranch : text(call, 'ref')
    const commit = repository.resolve(name)
    if (commit === undefined) throw new Refused(404, `No commit found for the ref ${name}`, call.documentation)
    const entry = entryAt(git, git.commit(commit).tree, text(call, 'path'))
    if (entry === undefined || entry.mode === '040000' || entry.mode === '160000')
      throw Refused.notFound(call.documentation)
    const bytes = git.read(entry.oid)?.bytes ?? Buffer.alloc(0)
    const large = bytes.length > 1024 * 1024
    const url = encodeURI(`${apiOf(call.urls, repository)}/contents/${entry.path}?ref=${name}`)
    const html = encodeURI(`${htmlOf(call.urls, repository)}/blob/${name}/${entry.path}`)
    const blobUrl = `${apiOf(call.urls, repository)}/git/blobs/${entry.oid}`
    return ok({
      name: entry.path.split('/').at(-1),
      path: entry.path,
      sha: entry.oid,
      size: bytes.length,
      url,
      html_url: html,
      git_url: blobUrl,
      download_url: null,
      type: 'file',
      content: large ? '' : bytes.toString('base64').replace(/(.{60})/g, '$1\n'),
      encoding: large ? 'none' : 'base64',
      _links: {self: url, git: blobUrl, html},
    })
  },
}

const gitCommitHandler: Handler = {
  needs: CONTENTS,
  answer: call => {
    const repository = repositoryOf(call)
    const sha = text(call, 'commit_sha')
    if (repository.git.commitAt(sha) === undefined) throw Refused.notFound(call.documentation)
    return ok(gitCommit(call.urls, repository, sha))
  },
}

const reference: Handler = {
  needs: CONTENTS,
  answer: call => {
    const repository = repositoryOf(call)
    const ref = text(call, 'ref')
    const sha = repository.refs.get(ref)
    if (sha === undefined) throw Refused.notFound(call.documentation)
    const url = `${apiOf(call.urls, repository)}/git`
    return ok({
      ref: `refs/${ref}`,
      node_id: `REF_${repository.id}_${Buffer.from(ref).toString('base64url')}`,
      url: `${url}/refs/${ref}`,
      object: {sha, type: 'commit', url: `${url}/commits/${sha}`},
    })
  },
}

const commits: Handler = {
  needs: CONTENTS,
  answer: call => {
    const repository = repositoryOf(call)
    const {since, until, path} = call.given
    const from = commitNamed(call, call.given['sha'] === undefined ? repository.defaultBranch : text(call, 'sha'))
    const options = [
      ...(since === undefined ? [] : [`--since=${String(since)}`]),
      ...(until === undefined ? [] : [`--until=${String(until)}`]),
      ...(path === undefined ? [] : [`--path=${String(path)}`]),
    ]
    return paged(call, repository.git.history(from, ...options), oid => commitShape(call.urls, repository, oid))
  },
}

const MOST_COMPARED_FILES = 300

const compare: Handler = {
  needs: CONTENTS,
  answer: call => {
    const repository = repositoryOf(call)
    const {git} = repository
    const [base = '', head = ''] = text(call, 'basehead').split('...')
    const [from, to] = [repository.resolve(base), repository.resolve(head)]
    const common = from === undefined || to === undefined ? undefined : git.mergeBase(from, to)
    if (from === undefined || to === undefined || common === undefined) throw Refused.notFound(call.documentation)
    const ahead = git.history(to, '--reverse', `^${from}`)
    const behind = git.history(from, `^${to}`).length
    const html = `${htmlOf(call.urls, repository)}/compare/${base}...${head}`
    const page = paged(call, ahead, oid => commitShape(call.urls, repository, oid))
    const status = ahead.length > 0 ? (behind > 0 ? 'diverged' : 'ahead') : behind > 0 ? 'behind' : 'identical'
    return {
      ...page,
      body: {
        url: `${apiOf(call.urls, repository)}/compare/${base}...${head}`,
        html_url: html,
        permalink_url: html,
        diff_url: `${html}.diff`,
        patch_url: `${html}.patch`,
        base_commit: commitShape(call.urls, repository, from),
        merge_base_commit: commitShape(call.urls, repository, common),
        status,
        ahead_by: ahead.length,
        behind_by: behind,
        total_commits: ahead.length,
        commits: page.body,
        files: fileShapes(call, repository, git.commit(common).tree, git.commit(to).tree).slice(0, MOST_COMPARED_FILES),
      },
    }
  },
}

export function fileShapes(
  call: Call,
  repository: Repo,
  before: Oid,
  after: Oid,
): readonly {readonly filename: string; readonly patch?: string}[] {
  const url = `${apiOf(call.urls, repository)}/contents`
  const html = htmlOf(call.urls, repository)
  return differences(repository.git, before, after).map(({path, before: old, after: fresh}) => ({
    sha: fresh?.oid ?? old?.oid ?? null,
    filename: path,
    status: old === undefined ? 'added' : fresh === undefined ? 'removed' : 'modified',
    additions: 0,
    deletions: 0,
    changes: 0,
    blob_url: encodeURI(`${html}/blob/${path}`),
    raw_url: encodeURI(`${html}/raw/${path}`),
    contents_url: encodeURI(`${url}/${path}`),
    ...patchOf(repository, path, before, after),
  }))
}

/** From the first hunk on, as GitHub gives it; nothing for what is not text. */
function patchOf(repository: Repo, path: string, before: Oid, after: Oid): {readonly patch?: string} {
  const diff = repository.git.diff(before, after, path)
  const start = diff.indexOf('\n@@ ')
  return start < 0 ? {} : {patch: diff.slice(start + 1).trimEnd()}
}

export const GIT_HANDLERS: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': tree,
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': blob,
  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': gitCommitHandler,
  'GET /repos/{owner}/{repo}/git/ref/{ref}': reference,
  'GET /repos/{owner}/{repo}/contents/{path}': contents,
  'GET /repos/{owner}/{repo}/commits': commits,
  'GET /repos/{owner}/{repo}/compare/{basehead}': compare,
}
