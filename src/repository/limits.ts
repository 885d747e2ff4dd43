const MIB = 1024 * 1024

/** Files, links and submodules in one tree; one more rejects. */
export const MAX_ENTRIES = 200_000
/** A larger file is named `too-large` and not loaded. In bytes. */
export const MAX_BYTES_PER_FILE = 10 * MIB
/** Content loaded by one `read`, equal blobs counted once; one more byte rejects. In bytes. */
export const MAX_TOTAL_BYTES = 512 * MIB
/** A larger file on disk is not hashed: `identify` rejects. Hashing streams, so this bounds time and not memory. In bytes. */
export const MAX_HASHED_BYTES = 16 * 1024 * MIB
/** The longest path, in characters; a longer one in a tree rejects. */
export const MAX_PATH = 4096
/** What Git may print for one listing, in bytes. */
export const MAX_LIST_BYTES = 256 * MIB
/** How long one call of Git may take, in milliseconds. */
export const GIT_TIMEOUT = 60_000

const SENTENCES = {
  'folder-missing': 'This folder does not exist or cannot be opened.',
  'folder-unreadable': 'A folder in the tree cannot be opened, so the list of files would be incomplete.',
  'git-folder-broken': 'There is a .git here, but it does not lead to a Git repository.',
  'git-folder-inside': 'The .git file points into the folder it stands in. Such a repository is not trusted.',
  'git-missing': 'This folder is a Git repository, but the program git was not found.',
  'git-failed': 'Git stopped with an error.',
  'git-timeout': 'Git did not finish in time.',
  'git-answer': 'Git gave an answer that was not expected.',
  'no-repository': 'A commit was asked for, but this folder is not in a Git repository.',
  'ref-unknown': 'This commit, branch or tag does not exist in the repository.',
  'hash-unsupported': 'The repository uses SHA-256 object names. Only SHA-1 repositories can be read.',
  'filter-name':
    'The Git configuration has a filter whose name contains "=" or is not UTF-8. It cannot be switched off, so the files are not listed.',
  'too-many-entries': 'The tree has too many files.',
  'too-many-bytes': 'The files asked for are too large together.',
  'path-too-long': 'A path in the tree is too long.',
  'path-refused': 'A path in the tree is not a normal relative path.',
  'path-twice': 'A path stands in the tree twice, or both as a file and as a folder.',
  'file-unreadable': 'A file cannot be read, so it cannot be identified.',
  'file-too-large': 'A file is too large to be identified.',
  'object-missing': 'The content of a file is not in this clone. Fetch the full history or the missing objects first.',
  'object-corrupt': 'An object in the repository does not have the content that its name promises.',
} as const

export type RepositoryFault = keyof typeof SENTENCES

/**
 * A tree could not be opened, listed or read completely. `code` and `details` are for messages in other languages; `message` is English.
 * Details can hold names from the repository: escape them before printing.
 */
export class RepositoryError extends Error {
  override readonly name = 'RepositoryError'
  readonly code: RepositoryFault
  readonly details: Readonly<Record<string, string | number>>

  constructor(code: RepositoryFault, details: Readonly<Record<string, string | number>> = {}) {
    super(SENTENCES[code])
    this.code = code
    this.details = details
  }
}
