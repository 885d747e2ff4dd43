import type {
  ABOUT,
  ACTORS,
  ASSESSMENT_KINDS,
  AUTOMATION,
  DECISION_KINDS,
  DILEMMA_KINDS,
  EFFECTS,
  MODEL_ABOUT,
  MODEL_DOES,
  MODEL_KINDS,
  ORIGINS,
  REGISTERS,
  REGISTRATION_STATUSES,
  SOURCE_PHASES,
  STATUSES,
} from '../../declaration/schema/vocabulary.ts'
import type {Terms} from './term.ts'

/** Names that mean the same in another list, where they stand already. */
type Elsewhere = 'other' | 'model' | 'partner' | 'researcher' | 'security' | 'citizen'

/** What a project is, uses and decides. */
export const project = {
  // statuses
  considered: ['being considered', 'in overweging', 'under overvejelse'],
  development: ['in development', 'in ontwikkeling', 'under udvikling'],
  pilot: ['a pilot', 'een pilot', 'et pilotprojekt'],
  production: ['in production', 'in gebruik', 'i drift'],
  stopped: ['stopped', 'gestopt', 'stoppet'],
  declined: ['declined', 'afgewezen', 'afvist'],
  retired: ['retired', 'uit gebruik', 'taget ud af brug'],
  // effects and automation
  none: ['none', 'geen', 'ingen'],
  information: ['information', 'informatie', 'information'],
  contact: ['being contacted', 'contact', 'kontakt'],
  investigation: ['an investigation', 'een onderzoek', 'en undersøgelse'],
  service: ['a service, given or refused', 'een voorziening, wel of niet', 'en ydelse, givet eller afslået'],
  legal: ['a legal decision', 'een besluit met rechtsgevolg', 'en afgørelse med retsvirkning'],
  support: ['a person decides', 'een mens beslist', 'et menneske beslutter'],
  automated: ['nobody looks at it first', 'niemand kijkt er eerst naar', 'ingen ser på det først'],
  person: ['person', 'mens', 'menneske'],
  // data
  'no-persons': ['no data on persons', 'geen gegevens over personen', 'ingen data om personer'],
  aggregates: ['aggregates', 'totalen', 'aggregerede tal'],
  pseudonymised: ['pseudonymised data', 'gepseudonimiseerde gegevens', 'pseudonymiserede data'],
  persons: ['data on persons', 'gegevens over personen', 'data om personer'],
  texts: ['texts', 'teksten', 'tekster'],
  images: ['images', 'beelden', 'billeder'],
  places: ['places', 'plaatsen', 'steder'],
  things: ['things', 'dingen', 'ting'],
  all: ['all phases', 'alle fasen', 'alle faser'],
  operation: ['operation', 'gebruik', 'drift'],
  // models
  rank: ['ranks', 'ordent', 'rangordner'],
  classify: ['classifies', 'deelt in', 'klassificerer'],
  predict: ['predicts', 'voorspelt', 'forudsiger'],
  plan: ['plans', 'plant', 'planlægger'],
  match: ['matches', 'koppelt', 'parrer'],
  generate: ['generates', 'maakt', 'genererer'],
  detect: ['detects', 'spoort op', 'opdager'],
  describe: ['describes', 'beschrijft', 'beskriver'],
  rules: ['rules', 'regels', 'regler'],
  scorecard: ['scorecard', 'scorekaart', 'scorekort'],
  'linear-regression': ['linear regression', 'lineaire regressie', 'lineær regression'],
  'logistic-regression': ['logistic regression', 'logistische regressie', 'logistisk regression'],
  'decision-tree': ['decision tree', 'beslisboom', 'beslutningstræ'],
  'random-forest': ['random forest', 'random forest', 'random forest'],
  'gradient-boosting': ['gradient boosting', 'gradient boosting', 'gradient boosting'],
  ebm: ['explainable boosting machine', 'explainable boosting machine', 'explainable boosting machine'],
  'neural-network': ['neural network', 'neuraal netwerk', 'neuralt netværk'],
  'text-classifier': ['text classifier', 'tekstclassificatie', 'tekstklassifikation'],
  'language-model': ['language model', 'taalmodel', 'sprogmodel'],
  'image-model': ['image model', 'beeldmodel', 'billedmodel'],
  clustering: ['clustering', 'clustering', 'klyngeanalyse'],
  'time-series': ['time series', 'tijdreeks', 'tidsserie'],
  optimisation: ['optimisation', 'optimalisatie', 'optimering'],
  simulation: ['simulation', 'simulatie', 'simulering'],
  'in-house': ['made in-house', 'zelf gemaakt', 'lavet internt'],
  procured: ['procured', 'ingekocht', 'indkøbt'],
  'open-source': ['open source', 'open source', 'open source'],
  // assessments
  'bias-test': ['bias test', 'biastoets', 'test for skævheder'],
  'data-set-bias': ['review of bias in the data', 'onderzoek naar bias in de data', 'gennemgang af skævheder i data'],
  dpia: ['DPIA', 'DPIA', 'DPIA'],
  'ethics-assessment': ['ethics assessment', 'ethische beoordeling', 'dataetisk vurdering'],
  evaluation: ['evaluation', 'evaluatie', 'evaluering'],
  fria: [
    'fundamental rights impact assessment',
    'beoordeling van de gevolgen voor de grondrechten',
    'konsekvensanalyse vedrørende grundlæggende rettigheder',
  ],
  iama: ['IAMA', 'IAMA', 'IAMA'],
  'objective-justification': ['objective justification', 'objectieve rechtvaardiging', 'saglig begrundelse'],
  'privacy-screening': ['privacy screening', 'privacyscreening', 'privatlivsscreening'],
  'quality-test': ['quality test', 'kwaliteitstoets', 'kvalitetstest'],
  screening: ['screening', 'screening', 'screening'],
  values: ['values', 'waarden', 'værdier'],
  weighing: ['weighing of interests', 'belangenafweging', 'afvejning af hensyn'],
  // decisions and dilemmas
  start: ['start', 'starten', 'igangsættelse'],
  continue: ['continue', 'doorgaan', 'fortsættelse'],
  stop: ['stop', 'stoppen', 'standsning'],
  decline: ['decline', 'afzien', 'afvisning'],
  raise: ['raise with those above', 'voorleggen aan het bestuur', 'forelæggelse højere oppe'],
  tier: ['tier', 'risiconiveau', 'risikokategori'],
  'accept-difference': ['accept a difference', 'een verschil aanvaarden', 'accept af en forskel'],
  'more-data': ['gather more data', 'meer gegevens verzamelen', 'indsamling af flere data'],
  'law-and-data': ['law and data', 'recht en data', 'jura og data'],
  competence: ['competence', 'bekwaamheid', 'kompetence'],
  // registers
  algoritmeregister: ['the Algoritmeregister', 'het Algoritmeregister', 'Algoritmeregister'],
  'eu-database': ['the EU database', 'de EU-databank', 'EU-databasen'],
  municipal: ['the municipal register', 'het gemeentelijke register', 'kommunens register'],
  organisation: ['the register of the organisation', 'het register van de organisatie', 'organisationens register'],
  any: ['any register', 'een register', 'et register'],
  published: ['published', 'gepubliceerd', 'offentliggjort'],
  submitted: ['submitted', 'ingediend', 'indsendt'],
  'not-registered': ['not registered', 'niet geregistreerd', 'ikke registreret'],
} as const satisfies Terms<
  | Exclude<
      | (typeof STATUSES)[number]
      | (typeof EFFECTS)[number]
      | (typeof AUTOMATION)[number]
      | (typeof ACTORS)[number]
      | (typeof ABOUT)[number]
      | (typeof MODEL_ABOUT)[number]
      | (typeof SOURCE_PHASES)[number]
      | (typeof MODEL_DOES)[number]
      | (typeof MODEL_KINDS)[number]
      | (typeof ORIGINS)[number]
      | (typeof ASSESSMENT_KINDS)[number]
      | (typeof DECISION_KINDS)[number]
      | (typeof DILEMMA_KINDS)[number]
      | (typeof REGISTERS)[number]
      | (typeof REGISTRATION_STATUSES)[number],
      Elsewhere
    >
  | 'any'
>
