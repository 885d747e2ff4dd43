import type {CERTAINTIES, Layer} from '../../policy/vocabulary.ts'
import type {Unreadable} from '../../repository/tree.ts'
import type {Subject} from '../../words/finding.ts'
import type {Language} from '../../words/language.ts'
import type {Disposition, Level, Outcome, Tier, Verdict} from '../../words/outcome.ts'
import type {Terms} from './term.ts'

/** What the gate itself speaks of. */
export const gate = {
  // outcomes
  pass: ['passes', 'voldoet', 'opfylder kravet'],
  fail: ['fails', 'voldoet niet', 'opfylder ikke kravet'],
  inconclusive: ['inconclusive', 'geen uitsluitsel', 'kan ikke afgøres'],
  undefined: ['cannot be computed', 'niet te berekenen', 'kan ikke beregnes'],
  suppressed: ['hidden (small numbers)', 'afgeschermd (kleine aantallen)', 'skjult (små tal)'],
  'not-tested': ['not tested', 'niet getoetst', 'ikke testet'],
  missing: ['missing', 'ontbreekt', 'mangler'],
  stale: ['outdated', 'niet meer actueel', 'forældet'],
  undeclared: ['not declared', 'niet opgegeven', 'ikke oplyst'],
  unproven: ['not yet confirmed', 'nog niet bevestigd', 'endnu ikke bekræftet'],
  error: ['fault', 'fout', 'fejl'],
  // dispositions
  counts: ['counts', 'telt mee', 'tæller med'],
  awaiting: ['awaiting sign-off', 'wacht op akkoord', 'afventer godkendelse'],
  planned: ['planned', 'gepland', 'planlagt'],
  reasoned: ['with a signed reason', 'met een ondertekende reden', 'med en underskrevet begrundelse'],
  justified: ['justified difference', 'gerechtvaardigd onderscheid', 'sagligt begrundet forskel'],
  waived: ['waived for a time', 'tijdelijke ontheffing', 'midlertidig dispensation'],
  tolerated: ['on the approved baseline', 'in het goedgekeurde uitgangspunt', 'i det godkendte udgangspunkt'],
  'not-applicable': ['does not apply', 'niet van toepassing', 'gælder ikke'],
  'not-yet-applicable': ['does not apply yet', 'nog niet van toepassing', 'gælder endnu ikke'],
  // levels
  block: ['blocking', 'blokkerend', 'blokerende'],
  warn: ['a warning', 'een waarschuwing', 'en advarsel'],
  advise: ['advice', 'een advies', 'en anbefaling'],
  // verdicts
  passed: ['passed', 'in orde', 'i orden'],
  blocked: ['blocked', 'geblokkeerd', 'blokeret'],
  // tiers
  'tier-0': ['out of scope', 'valt erbuiten', 'uden for området'],
  'tier-1': ['low', 'laag', 'lav'],
  'tier-2': ['moderate', 'matig', 'moderat'],
  'tier-3': ['considerable', 'aanzienlijk', 'betydelig'],
  'tier-4': ['high', 'hoog', 'høj'],
  // layers
  'layer-law': ['law', 'wet', 'lov'],
  'layer-policy': ['policy', 'beleid', 'politik'],
  'layer-habit': ['good habit', 'goede gewoonte', 'god vane'],
  // how sure a date is
  'certainty-settled': ['settled', 'staat vast', 'ligger fast'],
  'certainty-disputed': ['disputed', 'omstreden', 'omstridt'],
  'certainty-recalled': ['not checked against its source', 'niet nagekeken bij de bron', 'ikke efterprøvet ved kilden'],
  // what a finding is about
  repository: ['repository', 'repository', 'repository'],
  system: ['system', 'systeem', 'system'],
  model: ['model', 'model', 'model'],
  source: ['source', 'bron', 'kilde'],
  event: ['event', 'gebeurtenis', 'hændelse'],
  declaration: ['declaration', 'verklaring', 'erklæring'],
  data: ['data', 'gegevens', 'data'],
  classification: [
    'the first classification of a project of which little is asked',
    'de eerste indeling van een project waar weinig van wordt gevraagd',
    'den første indplacering af et projekt, som der kræves lidt af',
  ],
  // why a file cannot be read
  'object-missing': [
    'its content is not in this clone',
    'de inhoud zit niet in deze kloon',
    'indholdet er ikke i denne klon',
  ],
  'special-file': ['it is a pipe or a device', 'het is een pipe of een apparaat', 'det er et rør eller en enhed'],
  'no-permission': ['no permission', 'geen toestemming', 'ingen adgang'],
  'changed-while-reading': [
    'it changed while it was read',
    'het veranderde tijdens het lezen',
    'den blev ændret under læsningen',
  ],
  'read-error': ['the disk gave an error', 'de schijf gaf een fout', 'disken gav en fejl'],
  // languages
  'language-en': ['English', 'Engels', 'engelsk'],
  'language-nl': ['Dutch', 'Nederlands', 'nederlandsk'],
  'language-da': ['Danish', 'Deens', 'dansk'],
} as const satisfies Terms<
  | Outcome
  | Disposition
  | Level
  | Exclude<Verdict, 'awaiting' | 'error'>
  | 'awaiting'
  | 'error'
  | `tier-${Tier}`
  | `layer-${Layer}`
  | `certainty-${(typeof CERTAINTIES)[number]}`
  | Subject['kind']
  | 'declaration'
  | 'data'
  | 'classification'
  | Unreadable
  | `language-${Language}`
>
