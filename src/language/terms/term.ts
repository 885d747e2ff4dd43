/** One name in English, Dutch and Danish, as it stands in the middle of a sentence. */
export type Term = readonly [en: string, nl: string, da: string]
/** A translation for every name of a vocabulary: one that is missing, or one too many, does not compile. */
export type Terms<Name extends string> = Readonly<Record<Name, Term>>
