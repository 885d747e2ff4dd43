/** The rules of the product itself, in no policy: as findings, `ethics-gate/<name>`. Reports name them, `explain` explains them. */
export const OWN_RULES = [
  'declaration',
  'scope',
  'ended',
  'weakening',
  'gate-change',
  'organisation',
  'approval-rule',
  'first-classification',
  'objection',
  'escalation',
  'waiver',
  'decision',
  'difference',
  'baseline',
] as const

export type OwnRule = (typeof OWN_RULES)[number]
