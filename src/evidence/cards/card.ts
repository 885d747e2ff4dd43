import type {Place} from '../../words/place.ts'

/**
 * What a machine-readable card can say that a declaration says too: sensitive personal data (`yes`, `no`), deciding
 * without people (`yes`, `no`), how dangerous it is (`serious`, `high`, `medium`, `low`), the version and the stage of
 * the system, the model that it is built on, a bias or a risk that is known, and that there is no word about bias.
 */
export const CARD_FACTS = [
  'sensitive-data',
  'autonomy',
  'safety-risk',
  'version',
  'status',
  'built-on',
  'known-bias',
  'known-risk',
  'no-bias-section',
] as const

export interface CardFact {
  readonly what: (typeof CARD_FACTS)[number]
  /** As the card says it; a text is cut at 300 characters. */
  readonly says: string
  /** The field of the card's format. */
  readonly field: string
  /** The model or data set that it is about, as the card calls it. */
  readonly of?: string
  readonly at: Place
}

export const CARD_FORMATS = ['spdx-3', 'cyclonedx', 'model-card-toolkit', 'hugging-face', 'tad-system'] as const

export interface Card {
  readonly format: (typeof CARD_FORMATS)[number]
  readonly facts: readonly CardFact[]
}

export function shortened(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299)}…` : text
}
