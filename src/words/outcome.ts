/** What the evidence says. Only `pass` is a pass. */
export const OUTCOMES = [
  'pass',
  'fail',
  'inconclusive',
  'undefined',
  'suppressed',
  'not-tested',
  'missing',
  'stale',
  'undeclared',
  'unproven',
  'error',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What the gate does about it; never mixed with the outcome. */
export const DISPOSITIONS = [
  'counts',
  'awaiting',
  'planned',
  'reasoned',
  'justified',
  'waived',
  'tolerated',
  'not-applicable',
  'not-yet-applicable',
] as const
export type Disposition = (typeof DISPOSITIONS)[number]

/** How much a finding that counts weighs. */
export const LEVELS = ['advise', 'warn', 'block'] as const
export type Level = (typeof LEVELS)[number]

/** How much is asked: 0 out of scope … 4 high. */
export type Tier = 0 | 1 | 2 | 3 | 4

export const VERDICTS = ['passed', 'awaiting', 'blocked', 'error'] as const
export type Verdict = (typeof VERDICTS)[number]
