import type {Signature} from '../../declaration/declaration.ts'
import {sealIn} from '../../evidence/seal.ts'
import {signLine} from '../../evidence/signoffs/code.ts'
import {same} from '../../evidence/signoffs/holds.ts'
import {messages as signoffs} from '../../evidence/signoffs/messages.ts'
import type {Result} from '../../words/finding.ts'
import {messages} from './messages.ts'
import {type One, systemIn} from './one.ts'
import {insertNumber, insertSignature, replaceSignature, signatureText, type Written} from './paste.ts'
import {givenHere, mayGive, onlyAuthorsHold, type Present, presentIn, type Reviews} from './proofs.ts'

/**
 * Each role that must sign has signed this very state, and a review proves it; without a forge the signature stays unproven.
 * A signature of the state that the entry was sealed in is outdated together with that seal, which is said once, by the seal.
 */
export function signatureResults(
  one: One,
  now: string | undefined,
  present: readonly Present[],
  given: Reviews,
): Result[] {
  const {entry, options, place, scope} = one
  return (options.signed ?? []).flatMap((role): Result[] => {
    const signed = (entry.signed ?? [])
      .map((signature, index) => ({...signature, index}))
      .filter(signature => signature.role === role)
    const named = signed.filter(somebody)
    if (named.length === 0) {
      const at = place('signed', ...signed.slice(0, 1).map(({index}) => index))
      return [yetToSign(one, {role, at, earlier: []}, now, given)]
    }
    const valid = present.filter(({signature}) => signature.role === role)
    const standing = valid.find(({proof}) => proof?.kind === 'proven') ?? valid[0]
    if (standing) return [resultOf(one, standing)]
    const sealed = sealIn(entry, scope.system)
    if (sealed !== undefined && sealed !== now && named.some(({seal}) => seal === sealed)) return []
    const at = place('signed', ...named.slice(0, 1).map(({index}) => index))
    return [yetToSign(one, {role, at, earlier: named}, now, given)]
  })
}

/** Every signature of the present state: proven, or waiting for its proof. */
export function presentSignatures(
  one: Pick<One, 'id' | 'entry' | 'place' | 'scope'>,
  now: string | undefined,
  given: Reviews,
): {results: Result[]; signedBy: string[]} {
  const present = presentIn(one, now, given)
  // Where reviews can be seen, only what they prove stands for anything.
  const counting = present.filter(({proof}) => proof === undefined || proof.kind === 'proven')
  return {
    results: present.map(signature => resultOf(one, signature)),
    signedBy: counting.map(({signature}) => signature.role),
  }
}

function resultOf(
  {id, place, scope}: Pick<One, 'id' | 'place' | 'scope'>,
  {signature, index, by, line, holders, nobodyElse, proof}: Present,
): Result {
  const {role} = signature
  const at = place('signed', index)
  if (proof?.kind === 'proven') {
    const {by: login, at: date, pullRequest: number} = proof
    const facts = {id, role, by: `@${login}`, date, number}
    return {outcome: 'pass', at, say: messages.say(proof.entered ? 'signature-entered' : 'signed', facts)}
  }
  const fix = proof?.found && insertNumber(scope.system, id, index, proof.found.pullRequest)
  const holder = holders.filter(login => same(login, by))
  // Of whoever is named and cannot sign it nothing is awaited.
  const who = proof === undefined ? {by} : holder.length > 0 ? {by, holders: holder} : nobodyElse ? {} : {holders}
  return {
    outcome: 'unproven',
    at,
    say: proof?.why ?? messages.say('signature-unproven', {id, role, by}),
    settledBy: [role],
    awaits: {role, code: line, ...who},
    ...(fix && {fix}),
  }
}

interface Lacking {
  readonly role: string
  readonly at: Result['at']
  /** What somebody signed in this role under another seal. */
  readonly earlier: readonly (Signature & {readonly index: number})[]
}

/** A role that has not signed this state as far as the declaration says: the line for its review, and what to write down. */
function yetToSign(one: One, {role, at, earlier}: Lacking, now: string | undefined, given: Reviews): Result {
  const {id, scope} = one
  const {approvals} = given
  const outcome = earlier.length > 0 ? 'stale' : 'missing'
  const number = approvals.kind === 'known' ? approvals.current : undefined
  const filled = {id, role, seal: now ?? 's1-…', number}
  const key = earlier.length > 0 ? 'signed-before' : 'unsigned'
  if (approvals.kind === 'none' || now === undefined)
    return {outcome, at, say: messages.say(key, filled), settledBy: [role]}
  const proof = givenHere(one, role, now, given)
  if (proof?.kind === 'proven') {
    const {by, at: date, entered: vouches, pullRequest} = proof
    const written = {role, by, vouches, seal: now, number: pullRequest}
    const old = replacedBy(written, earlier)
    const here = {by: `@${by}`, date, line: signatureText(written), ...(old && {instead: old.index})}
    const fix = pasted(one, written, earlier)
    // Nothing is awaited of the role any more: whoever makes the change writes it down.
    return {outcome, at, say: messages.say(key, {...filled, here}), ...(fix && {fix})}
  }
  const found = proof && !SAYS_NO_MORE.has(proof.why.key) ? proof.why : undefined
  const nobodyElse = onlyAuthorsHold(role, scope, given)
  const why = nobodyElse ? signoffs.say('only-authors', {id: `${scope.system.id}/${id}`, role}) : found
  const [only, ...others] = mayGive(role, 'person', scope, given)
  const fix =
    only !== undefined && others.length === 0
      ? insertSignature(scope.system, id, {role, by: only, seal: now, number: approvals.current})
      : undefined
  return {
    outcome,
    at,
    say: messages.say(key, {...filled, ...(why && {why})}),
    settledBy: [role],
    awaits: {
      role,
      code: signLine(systemIn({scope}), id, role, now),
      // An empty list says that nobody holds the role.
      ...(!nobodyElse && {holders: mayGive(role, 'either', scope, given)}),
    },
    ...(fix && {fix}),
  }
}

/** Of nobody's doing: then it is told how to sign. */
const SAYS_NO_MORE: ReadonlySet<string> = new Set(['signoffs.no-review', 'signoffs.not-read', 'signoffs.no-number'])

function replacedBy(written: Written, earlier: Lacking['earlier']): Lacking['earlier'][number] | undefined {
  return earlier.find(({by, entered_by: vouching}) => same(by ?? vouching ?? '', written.by)) ?? earlier[0]
}

function pasted({id, scope}: One, written: Written, earlier: Lacking['earlier']): Result['fix'] {
  const old = replacedBy(written, earlier)
  return old ? replaceSignature(scope.system, id, old.index, written) : insertSignature(scope.system, id, written)
}

/** A role signs nothing by itself: an account does, or one that vouches for a signature on paper. */
function somebody({by, entered_by}: Signature): boolean {
  return by !== undefined || entered_by !== undefined
}
