import type {AssessmentKind} from './form.ts'

/** Words by which public instruments call themselves, in names and URNs, and the kinds of assessment that they are. */
const INSTRUMENTS: readonly (readonly [RegExp, readonly AssessmentKind[]])[] = [
  [
    /\b(?:dpia|geb|gegevensbeschermingseffectbeoordeling|data protection impact assessment|konsekvensanalyse vedrørende databeskyttelse)\b/iu,
    ['dpia'],
  ],
  // The IAMA is also made to serve as the assessment of Article 27 of the AI Act.
  [/\b(?:iama|impact assessment mensenrechten)\b/iu, ['iama', 'fria']],
  [/\b(?:fria|fundamental rights impact assessment)\b/iu, ['fria']],
  [/\b(?:aiia|ai[- ]impact assessment)\b/iu, ['ethics-assessment', 'screening', 'fria']],
]
/** Looked for first: a pre-scan for a DPIA names the DPIA too. */
const PRESCAN = /\bpre-?scan\b/iu

/** The kinds of assessment that a form of this name can be; nothing for a name that is not known. */
export function kindsOf(...names: readonly string[]): readonly AssessmentKind[] | undefined {
  const name = names.map(one => one.slice(0, 300)).join(' ')
  if (PRESCAN.test(name)) return ['privacy-screening', 'screening']
  const kinds = INSTRUMENTS.flatMap(([words, of]) => (words.test(name) ? of : []))
  return kinds.length > 0 ? [...new Set(kinds)] : undefined
}
