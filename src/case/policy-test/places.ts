import type {Editable} from '../../text/change.ts'

/** Keys down to what holds fields: the top of a declaration, and each of its systems. */
export function holders(text: Editable | undefined): string[][] {
  const systems = text?.get(['systems'])
  const named = typeof systems === 'object' && systems !== null && !Array.isArray(systems) ? Object.keys(systems) : []
  return [[], ...named.map(id => ['systems', id])]
}
