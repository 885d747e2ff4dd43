import type {Signature} from '../../declaration/declaration.ts'
import {sealIn} from '../../evidence/seal.ts'
import {signLine} from '../../evidence/signoffs/code.ts'
import type {Result} from '../../words/finding.ts'
import {messages} from './messages.ts'
import type {One} from './one.ts'
import {insertNumber, insertSignature} from './paste.ts'
import {mayGive, type Present, presentIn, type Reviews} from './proofs.ts'

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
  const {id, entry, options, place, scope} = one
  const {approvals} = given
  const number = approvals.kind === 'known' ? approvals.current : undefined
  return (options.signed ?? []).flatMap((role): Result[] => {
    const signed = (entry.signed ?? [])
      .map((signature, i) => ({...signature, i}))
      .filter(signature => signature.role === role)
    const named = signed.filter(somebody)
    const [first] = named
    const settledBy = [role]
    const seal = now ?? 's1-…'
    if (!first) {
      const at = place('signed', ...signed.slice(0, 1).map(({i}) => i))
      const say = messages.say('unsigned', {id, role, seal, number})
      return [{outcome: 'missing', at, say, settledBy, ...toSign(one, role, now, given)}]
    }
    const valid = present.filter(({signature}) => signature.role === role)
    const proven = valid.find(({proof}) => proof?.kind === 'proven')
    const [waiting] = valid
    if (proven ?? waiting) return [resultOf(one, (proven ?? waiting) as Present)]
    const sealed = sealIn(entry, scope.system)
    if (sealed !== undefined && sealed !== now && named.some(({seal}) => seal === sealed)) return []
    const say = messages.say('signed-before', {id, role, seal, number})
    return [{outcome: 'stale', at: place('signed', first.i), say, settledBy, ...toSign(one, role, now, given)}]
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
  {signature, index, by, line, holders, proof}: Present,
): Result {
  const {role} = signature
  const at = place('signed', index)
  if (proof?.kind === 'proven') {
    const {by: login, at: date, pullRequest: number} = proof
    const facts = {id, role, by: `@${login}`, date, number}
    return {outcome: 'pass', at, say: messages.say(proof.entered ? 'signature-entered' : 'signed', facts)}
  }
  const fix = proof?.found && insertNumber(scope.system, id, index, proof.found.pullRequest)
  return {
    outcome: 'unproven',
    at,
    say: proof?.why ?? messages.say('signature-unproven', {id, role, by}),
    settledBy: [role],
    awaits: {role, by, code: line, ...(holders.length > 0 && {holders})},
    ...(fix && {fix}),
  }
}

/** For a role that has yet to sign: the line for its review, who may write it, and the signature to paste. */
function toSign(
  {id, scope}: One,
  role: string,
  now: string | undefined,
  given: Reviews,
): Pick<Result, 'awaits' | 'fix'> {
  const {approvals} = given
  if (approvals.kind === 'none' || now === undefined) return {}
  const holders = mayGive(role, 'either', scope, given)
  const code = signLine(scope.system.id, id, role, now)
  const [only, ...others] = mayGive(role, 'person', scope, given)
  const fix =
    only !== undefined && others.length === 0
      ? insertSignature(scope.system, id, {role, by: only, seal: now, number: approvals.current})
      : undefined
  return {awaits: {role, code, ...(holders.length > 0 && {holders})}, ...(fix && {fix})}
}

/** A role signs nothing by itself: an account does, or one that vouches for a signature on paper. */
function somebody({by, entered_by}: Signature): boolean {
  return by !== undefined || entered_by !== undefined
}
