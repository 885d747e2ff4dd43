import {execFileSync, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {deflateSync, inflateSync} from 'node:zlib'

/** Forty hexadecimal digits. */
export type Oid = string
export type Kind = 'blob' | 'tree' | 'commit' | 'tag'
export type EntryMode = '100644' | '100755' | '120000' | '160000' | '040000'

export interface Entry {
  readonly name: string
  readonly mode: EntryMode
  readonly oid: Oid
}

export interface Signature {
  readonly name: string
  readonly email: string
  readonly date: Date
}

export interface CommitObject {
  readonly oid: Oid
  readonly tree: Oid
  readonly parents: readonly Oid[]
  readonly author: Signature
  readonly committer: Signature
  readonly message: string
}

export interface GitObject {
  readonly kind: Kind
  readonly bytes: Buffer
}

/**
 * A real bare repository. Objects are read and written here, so that a test with hundreds of them stays quick; whatever
 * needs judgement (merges, differences, history) is asked of Git itself.
 */
export class GitStore {
  readonly folder: string
  readonly #objects = new Map<Oid, GitObject>()
  readonly #commits = new Map<Oid, CommitObject>()
  /** What Git said of commits by their names, which is so for ever: a run asks the same dozens of times. */
  readonly #answers = new Map<string, {readonly status: number | null; readonly stdout: string}>()
  readonly #diffs = new Map<string, ReadonlyMap<string, readonly string[]>>()

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'ethics-gate-hub-'))
    mkdirSync(join(this.folder, 'objects'))
    mkdirSync(join(this.folder, 'refs/heads'), {recursive: true})
    writeFileSync(join(this.folder, 'HEAD'), 'ref: refs/heads/main\n')
    writeFileSync(
      join(this.folder, 'config'),
      '[core]\n\trepositoryformatversion = 0\n\tbare = true\n[uploadpack]\n\tallowAnySHA1InWant = true\n',
    )
  }

  remove(): void {
    rmSync(this.folder, {recursive: true, force: true})
  }

  /** Runs Git; gives what it printed. */
  git(...args: readonly string[]): string {
    return execFileSync('git', [...args], {
      cwd: this.folder,
      env: environment(this.folder),
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }

  write(kind: Kind, content: string | Uint8Array): Oid {
    const bytes = Buffer.from(content)
    const whole = Buffer.concat([Buffer.from(`${kind} ${bytes.length}\0`), bytes])
    const oid = createHash('sha1').update(whole).digest('hex')
    if (!this.#objects.has(oid)) {
      const file = this.#file(oid)
      mkdirSync(dirname(file), {recursive: true})
      writeFileSync(`${file}.new`, deflateSync(whole, {level: 1}))
      renameSync(`${file}.new`, file)
      this.#objects.set(oid, {kind, bytes})
    }
    return oid
  }

  read(oid: Oid): GitObject | undefined {
    if (!/^[0-9a-f]{40}$/.test(oid)) return undefined
    const known = this.#objects.get(oid)
    if (known !== undefined) return known
    const whole = this.#inflated(oid)
    if (whole === undefined) return undefined
    const end = whole.indexOf(0)
    const kind = whole.subarray(0, end).toString().split(' ')[0] as Kind
    const object = {kind, bytes: whole.subarray(end + 1)}
    this.#objects.set(oid, object)
    return object
  }

  commitAt(oid: Oid): CommitObject | undefined {
    const known = this.#commits.get(oid)
    if (known !== undefined) return known
    const object = this.read(oid)
    if (object?.kind !== 'commit') return undefined
    const commit = parseCommit(oid, object.bytes.toString('utf8'))
    this.#commits.set(oid, commit)
    return commit
  }

  commit(oid: Oid): CommitObject {
    const found = this.commitAt(oid)
    if (found === undefined) throw new Error(`${oid} is no commit`)
    return found
  }

  writeCommit({tree, parents, author, committer, message}: Omit<CommitObject, 'oid'>): Oid {
    return this.write(
      'commit',
      [
        `tree ${tree}`,
        ...parents.map(parent => `parent ${parent}`),
        `author ${signed(author)}`,
        `committer ${signed(committer)}`,
        '',
        message,
      ].join('\n'),
    )
  }

  tree(oid: Oid): readonly Entry[] {
    const object = this.read(oid)
    if (object?.kind !== 'tree') throw new Error(`${oid} is no tree`)
    const entries: Entry[] = []
    let at = 0
    while (at < object.bytes.length) {
      const end = object.bytes.indexOf(0, at)
      const [mode = '', ...name] = object.bytes.subarray(at, end).toString('utf8').split(' ')
      const next = end + 21
      entries.push({
        mode: mode.padStart(6, '0') as EntryMode,
        name: name.join(' '),
        oid: object.bytes.subarray(end + 1, next).toString('hex'),
      })
      at = next
    }
    return entries
  }

  writeTree(entries: readonly Entry[]): Oid {
    const key = ({name, mode}: Entry): Buffer => Buffer.from(mode === '040000' ? `${name}/` : name)
    const sorted = [...entries].sort((a, b) => Buffer.compare(key(a), key(b)))
    return this.write(
      'tree',
      Buffer.concat(
        sorted.map(({mode, name, oid}) =>
          Buffer.concat([Buffer.from(`${mode.replace(/^0/, '')} ${name}\0`), Buffer.from(oid, 'hex')]),
        ),
      ),
    )
  }

  /** The tree of a merge of two commits, or `conflict`. Unrelated histories conflict. */
  mergeTree(ours: Oid, theirs: Oid): Oid | 'conflict' {
    if (this.isAncestor(ours, theirs)) return this.commit(theirs).tree
    const {status, stdout} = this.#asked('merge-tree', '--write-tree', '-z', '--no-messages', ours, theirs)
    const oid = stdout.slice(0, 40)
    return status === 0 && /^[0-9a-f]{40}$/.test(oid) ? oid : 'conflict'
  }

  /** Is one commit in the history of another? A commit is in its own. */
  isAncestor(commit: Oid, of: Oid): boolean {
    const seen = new Set([of])
    for (const oid of seen) {
      if (oid === commit) return true
      for (const parent of this.commit(oid).parents) seen.add(parent)
    }
    return false
  }

  mergeBase(one: Oid, other: Oid): Oid | undefined {
    if (this.isAncestor(one, other)) return one
    if (this.isAncestor(other, one)) return other
    const {status, stdout} = this.#asked('merge-base', one, other)
    return status === 0 ? stdout.trim() : undefined
  }

  /** Newest first. */
  history(from: Oid, ...options: readonly string[]): readonly Oid[] {
    const line = this.#line(from, options)
    if (line !== undefined) return options.includes('--reverse') ? line.toReversed() : line
    const plain = options.filter(option => !option.startsWith('--path='))
    const {status, stdout} = this.#asked('rev-list', ...plain, from, '--', ...paths(options))
    if (status !== 0) throw new Error(`git rev-list ${plain.join(' ')} ${from} ended with ${status}`)
    return stdout.split('\n').filter(line => line !== '')
  }

  /** What changed in one file from one tree to another, as Git prints it. */
  diff(before: Oid, after: Oid, path: string): string {
    const key = `${before} ${after}`
    const known = this.#diffs.get(key) ?? byHeader(this.#asked('diff-tree', '-p', before, after).stdout)
    this.#diffs.set(key, known)
    const [only, ...more] = known.get(`diff --git a/${path} b/${path}`) ?? []
    // A name that Git quotes has another header, and a file that became a link has two.
    return only === undefined || more.length > 0
      ? this.#asked('diff-tree', '-p', before, after, '--', path).stdout
      : only
  }

  /** A history without a merge has one order, which takes no Git to know: back to what is left out, or to the first. */
  #line(from: Oid, options: readonly string[]): readonly Oid[] | undefined {
    const [without, ...more] = options.filter(option => !ORDERS.includes(option))
    if (more.length > 0 || (without !== undefined && !/^\^[0-9a-f]{40}$/.test(without))) return undefined
    const line: Oid[] = []
    for (let oid: Oid | undefined = from; oid !== undefined; ) {
      if (without === `^${oid}`) return line
      const {parents}: CommitObject = this.commit(oid)
      if (parents.length > 1) return undefined
      line.push(oid)
      oid = parents[0]
    }
    return without === undefined ? line : undefined
  }

  #asked(...args: readonly string[]): {readonly status: number | null; readonly stdout: string} {
    const key = args.join('\0')
    const known = this.#answers.get(key)
    if (known !== undefined) return known
    const {status, stdout} = spawnSync('git', [...args], {
      cwd: this.folder,
      env: environment(this.folder),
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    })
    // Anything but 0 and 1 is no answer: an object that is not there may be written yet.
    if (status === 0 || status === 1) this.#answers.set(key, {status, stdout})
    return {status, stdout}
  }

  /** A work tree with that commit alone, as `actions/checkout` leaves one. */
  checkout(folder: string, commit: Oid): void {
    const git = (...args: readonly string[]): void => {
      const env = {...environment(folder), GIT_DIR: join(folder, '.git'), GIT_WORK_TREE: folder}
      execFileSync('git', ['-c', 'advice.detachedHead=false', ...args], {cwd: folder, env, stdio: 'ignore'})
    }
    git('init', '--quiet')
    git('fetch', '--quiet', '--depth=1', this.folder, commit)
    git('checkout', '--quiet', '--detach', commit)
  }

  #file(oid: Oid): string {
    return join(this.folder, 'objects', oid.slice(0, 2), oid.slice(2))
  }

  #inflated(oid: Oid): Buffer | undefined {
    try {
      return inflateSync(readFileSync(this.#file(oid)))
    } catch {
      return undefined
    }
  }
}

/** What changes nothing about a line but its direction. */
const ORDERS: readonly string[] = ['--reverse', '--topo-order', '--no-merges', '--first-parent']

/** The parts of a difference of many files, by their first lines; within a file, lines start with other signs. */
function byHeader(diff: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const part of diff.split(/^(?=diff --git )/m)) {
    const header = part.slice(0, part.indexOf('\n'))
    found.set(header, [...(found.get(header) ?? []), part])
  }
  return found
}

const paths = (options: readonly string[]): readonly string[] =>
  options.filter(option => option.startsWith('--path=')).map(option => option.slice('--path='.length))

function environment(folder: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: folder,
    GIT_DIR: folder,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_LITERAL_PATHSPECS: '1',
  }
}

const signed = ({name, email, date}: Signature): string =>
  `${name} <${email}> ${Math.floor(date.getTime() / 1000)} +0000`

function signature(line: string): Signature {
  const [, name = '', email = '', seconds = '0'] = /^(.*) <(.*)> (\d+) [+-]\d{4}$/.exec(line) ?? []
  return {name, email, date: new Date(Number(seconds) * 1000)}
}

function parseCommit(oid: Oid, text: string): CommitObject {
  const end = text.indexOf('\n\n')
  const lines = text.slice(0, end).split('\n')
  const of = (name: string): string[] =>
    lines.filter(line => line.startsWith(`${name} `)).map(line => line.slice(name.length + 1))
  return {
    oid,
    tree: of('tree')[0] ?? '',
    parents: of('parent'),
    author: signature(of('author')[0] ?? ''),
    committer: signature(of('committer')[0] ?? ''),
    message: text.slice(end + 2),
  }
}
