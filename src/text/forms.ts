/** Forms of texts, as regular expressions that JSON Schema and JavaScript read alike. */

/** A Gregorian day that exists, as `YYYY-MM-DD` (ISO 8601). */
export const DAY =
  '^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$'

/** A path inside the tree: no leading dots that climb, no backslash, no scheme, no empty step. */
export const INSIDE =
  '^/?(?!\\.\\.?(?:/|$))[^/\\\\:*?"<>|\\u0000-\\u001f]+(?:/(?!\\.\\.?(?:/|$))[^/\\\\:*?"<>|\\u0000-\\u001f]+)*/?$'

const inside = new RegExp(INSIDE, 'u')

export function isInside(path: string): boolean {
  return path.length <= 500 && inside.test(path)
}
