import {clean} from '../language/clean.ts'
import {RepositoryError} from '../repository/limits.ts'
import {Fault} from './exit.ts'

/** Our own words, remedy and all; names in them are cut where they are put in. */
const LONGEST_FAULT = 2000

/** What went wrong, for a person: never a stack trace, unless the debug switch asks for one. */
export function explainFault(error: unknown): string {
  if (error instanceof Fault)
    return [`ethics-gate: ${clean(error.message, LONGEST_FAULT)}`, ...(error.hint ? [error.hint] : [])].join('\n')
  if (error instanceof RepositoryError) {
    const details = Object.entries(error.details).map(([name, value]) => `${name}: ${clean(String(value))}`)
    return [`ethics-gate: ${error.message}`, ...(details.length > 0 ? [details.join(' · ')] : [])].join('\n')
  }
  const reason = error instanceof Error ? error.message : String(error)
  const trace = process.env['ETHICS_GATE_DEBUG'] && error instanceof Error ? `\n${error.stack}` : ''
  return `ethics-gate: this went wrong and should not have: ${clean(reason)}\nNothing was judged, so nothing passes. Please report it; ETHICS_GATE_DEBUG=1 shows more.${trace}`
}
