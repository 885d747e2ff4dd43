import type {Signature} from '../../declaration/declaration.ts'
import {sealIn} from '../../evidence/seal.ts'
import type {Result} from '../../words/finding.ts'
import {messages} from './messages.ts'
import type {One} from './one.ts'

/**
 * Each role that must sign has signed this very state. Without a forge the signature itself stays unproven. A signature of
 * the state that the entry was sealed in is outdated together with that seal, which is said once, by the seal.
 */
export function signatureResults({id, entry, options, place, scope}: One, now: string | undefined): Result[] {
  const {system} = scope
  return (options.signed ?? []).flatMap((role): Result[] => {
    const signed = (entry.signed ?? [])
      .map((signature, i) => ({...signature, i}))
      .filter(signature => signature.role === role)
    const named = signed.filter(somebody)
    const [first] = named
    const settledBy = [role]
    if (!first) {
      const at = place('signed', ...signed.slice(0, 1).map(({i}) => i))
      return [{outcome: 'missing', at, say: messages.say('unsigned', {id, role, seal: now ?? 's1-…'}), settledBy}]
    }
    const valid = named.find(({seal}) => seal !== undefined && seal === now)
    const sealed = sealIn(entry, system)
    if (!valid && sealed !== undefined && sealed !== now && named.some(({seal}) => seal === sealed)) return []
    if (!valid)
      return [
        {outcome: 'stale', at: place('signed', first.i), say: messages.say('signed-before', {id, role}), settledBy},
      ]
    return [unproven({id, place, scope}, {...valid, role}, valid.i, now)]
  })
}

/** Every signature of the present state, each waiting for its proof. */
export function presentSignatures(
  one: Pick<One, 'id' | 'entry' | 'place' | 'scope'>,
  now: string | undefined,
): Result[] {
  return (one.entry.signed ?? []).flatMap((signature, i): Result[] => {
    const {role, seal} = signature
    const valid = role !== undefined && now !== undefined && seal === now && somebody(signature)
    return valid ? [unproven(one, {...signature, role}, i, now)] : []
  })
}

/** Without a forge nobody can be found to have given it: the line to paste into the review that would prove it. */
function unproven(
  {id, place, scope}: Pick<One, 'id' | 'place' | 'scope'>,
  {role, by: signer, entered_by}: Signature & {role: string},
  index: number,
  now: string | undefined,
): Result {
  const by = signer ?? entered_by ?? ''
  const code = `ethics: sign ${scope.system.id}/${id} ${role} ${now}`
  const say = messages.say('signature-unproven', {id, role, by})
  return {
    outcome: 'unproven',
    at: place('signed', index),
    say,
    settledBy: [role],
    awaits: {role, ...(by && {by}), code},
  }
}

/** A role signs nothing by itself: an account does, or one that vouches for a signature on paper. */
function somebody({by, entered_by}: Signature): boolean {
  return by !== undefined || entered_by !== undefined
}
