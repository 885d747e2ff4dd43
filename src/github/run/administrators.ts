import {ADMINISTRATOR} from '../../case/change-request.ts'
import {writtenIn} from '../../evidence/signoffs/code.ts'
import type {Holder, Review, Reviewed} from '../../words/review.ts'
import type {Forge} from '../ports.ts'
import {permissionOf} from './permission.ts'

/** Each costs a request. */
const MOST = 10

/**
 * Of the people who approved a pull request as its repository's administrator, those who are. Anybody can write a review, so
 * those that the forge says belong to the repository are asked about first, and the newest of them.
 */
export async function administratorsAmong(forge: Forge, {authors, reviews}: Reviewed): Promise<Holder[]> {
  const excluded = new Set(authors.map(({id}) => id))
  const approving = reviews
    .filter(({state, by, text}) => state === 'approved' && by && !excluded.has(by.id) && isAsAdministrator(text))
    .toReversed()
    .toSorted((a, b) => Number(b.inside) - Number(a.inside))
  const people = new Map(approving.flatMap(personIn))
  const holders: Holder[] = []
  for (const [id, login] of [...people].slice(0, MOST)) {
    const found = await permissionOf(forge, login)
    if (found.level === 'admin' && found.id === id) holders.push({id, login})
  }
  return holders
}

function isAsAdministrator(text: string): boolean {
  return [...writtenIn(text).alone].some(line => {
    const [, approve, , role] = line.split(' ')
    return approve === 'approve' && role === ADMINISTRATOR
  })
}

function personIn({by}: Review): (readonly [number, string])[] {
  return by?.kind === 'person' ? [[by.id, by.login]] : []
}
