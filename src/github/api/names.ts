import type {RepositoryName} from '../ports.ts'
import {ForgeError} from './error.ts'
import {messages} from './messages.ts'

const NAME = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/
const COMMIT = /^[0-9a-f]{40}$/
/** What git-check-ref-format(1) never allows in a branch, as far as it could change the meaning of a request. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const NO_BRANCH = /\.\.|[\u0000-\u0020\u007f~^:?*[\\]|^[/.-]|\/$|@\{|^$/

/** Throws where these can be no names of an owner and a repository. */
export function checkName({owner, name}: RepositoryName): void {
  for (const part of [owner, name]) if (!NAME.test(part)) throw refused(part)
}

export function checkCommit(commit: string): void {
  if (!COMMIT.test(commit)) throw refused(commit)
}

export function checkBranch(branch: string): void {
  if (branch.length > 255 || NO_BRANCH.test(branch)) throw refused(branch)
}

export function checkNumber(number: number): void {
  if (!Number.isSafeInteger(number) || number < 1 || number > 2 ** 31 - 1) throw refused(String(number))
}

function refused(name: string): ForgeError {
  return new ForgeError('not-found', '', messages.say('name-refused', {name}))
}
