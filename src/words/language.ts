export const LANGUAGES = ['en', 'nl', 'da'] as const
export type Language = (typeof LANGUAGES)[number]
