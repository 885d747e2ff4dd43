/** What a requirement rests on. Nothing of `law` can be waived or tolerated. */
export const LAYERS = ['law', 'policy', 'habit'] as const
export type Layer = (typeof LAYERS)[number]

/** How sure we are of a date of law. Anything but `settled` can only advise. */
export const CERTAINTIES = ['settled', 'disputed', 'recalled'] as const

export const SUBJECT_KINDS = ['system', 'model', 'source', 'event'] as const

/** Outcomes that a rule may give a level of its own. `pass` has none, and `error` weighs what the rule weighs. */
export const ENFORCEABLE = [
  'fail',
  'inconclusive',
  'undefined',
  'suppressed',
  'not-tested',
  'missing',
  'stale',
  'undeclared',
  'unproven',
] as const

/** Packs that are announced; naming one is no typing error. */
export const PLANNED_PACKS = [
  'learning-organisation',
  'open-government',
  'dilemma-relay',
  'gdpr',
  'eu-ai-act',
  'dutch-government',
  'danish-government',
  'nyc-ll144',
  'us-four-fifths',
  'canada-adm',
  'uk-atrs',
  'altai',
] as const
