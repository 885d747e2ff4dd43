import type {Editable} from '../../text/change.ts'

/** Keys down to what holds fields: the top of a declaration, and each of its systems. */
export function holders(text: Editable | undefined): string[][] {
  return [[], ...keysAt(text, ['systems']).map(id => ['systems', id])]
}

/** Keys down to each assessment, shared or of one system. */
export function assessmentsIn(text: Editable | undefined): string[][] {
  return holders(text).flatMap(holder => {
    const path = [...holder, 'assessments']
    return keysAt(text, path).map(id => [...path, id])
  })
}

function keysAt(text: Editable | undefined, path: readonly string[]): string[] {
  const value = text?.get(path)
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
}
