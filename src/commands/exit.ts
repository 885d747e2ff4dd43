import type {Judgement} from '../gate/finding.ts'
import type {Verdict} from '../words/outcome.ts'

/** Exit codes: 0 passed or only waiting for a sign-off, 1 blocked, 2 the gate itself could not do its work. */
const EXIT: Readonly<Record<Verdict, number>> = {passed: 0, awaiting: 0, blocked: 1, error: 2}

/** Where the gate only observes, nothing fails but what could not be judged. */
export function exitOf({verdict, mode}: Pick<Judgement, 'verdict' | 'mode'>): number {
  return mode === 'observe' && verdict === 'blocked' ? 0 : EXIT[verdict]
}

/** A fault in how the command was called, in what decides, or in the product: printed without a trace, exit code 2. */
export class Fault extends Error {
  readonly hint: string | undefined

  constructor(message: string, hint?: string) {
    super(message)
    this.name = 'Fault'
    this.hint = hint
  }
}
