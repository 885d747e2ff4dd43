/** Why it is neither a pass nor a fail. */
export const WHYS = [
  'hidden',
  'unknown-n',
  'unknown-count',
  'unknown-truth',
  'contradictory-counts',
  'nobody-in-group',
  'zero-denominator',
  'group-missing',
  'group-twice',
  'both-rates-zero',
  'reference-rate-zero',
  'no-interval',
  'fewer-than-two-groups',
  'too-many-groups',
  'no-range',
  'interval-crosses',
  'many-comparisons',
  'bounds-too-wide',
  'too-few-people',
] as const
export type Why = (typeof WHYS)[number]
