/** The part of the data that a card was measured on, as the declaration calls it; `undefined` for any other part. */
export function measuredOn(split: string): 'training' | 'holdout' | undefined {
  switch (split.trim().toLowerCase()) {
    case 'train':
    case 'training':
      return 'training'
    case 'test':
    case 'testing':
    case 'holdout':
    case 'hold-out':
      return 'holdout'
    default:
      return undefined
  }
}
