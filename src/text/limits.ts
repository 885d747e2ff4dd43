/** Bounds on what is read as a document. A declaration of eighty lines has about 5,000 bytes; these leave two orders of magnitude. */
export const DOCUMENT_LIMITS = {
  bytes: 1024 * 1024,
  depth: 32,
  nodes: 50_000,
  aliases: 64,
  /** Said of one file; the rest is counted as one more. */
  problems: 200,
} as const

/** A longest text that one key may hold, and a longest key. */
export const TEXT_LIMITS = {scalar: 10_000, key: 200} as const

/** Bounds on a table or a JSON file with figures; published bias tests have at most a few thousand rows. */
export const DATA_LIMITS = {bytes: 5 * 1024 * 1024, rows: 100_000, columns: 200, depth: 64, nodes: 500_000} as const
