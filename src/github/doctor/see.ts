import {ForgeError} from '../api/error.ts'
import {cannotSee, type Fact, known, type Needs} from './fact.ts'

/** Asks, and turns a refusal into what it would take. `isNone`: the words in which the forge says that there is nothing. */
export function see<T>(needs: Needs, ask: () => Promise<T>): Promise<Fact<T>>
export function see<T>(
  needs: Needs,
  ask: () => Promise<T>,
  isNone: (reason: string) => boolean,
): Promise<Fact<T | null>>
export async function see<T>(
  needs: Needs,
  ask: () => Promise<T>,
  isNone?: (reason: string) => boolean,
): Promise<Fact<T | null>> {
  try {
    return known(await ask())
  } catch (error) {
    if (!(error instanceof ForgeError)) return cannotSee('answer')
    if (error.code === 'not-found' && isNone?.(error.reason)) return known(null)
    return cannotSee(error.code === 'refused' || error.code === 'not-found' ? needs : 'answer')
  }
}
