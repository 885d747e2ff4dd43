import type {PlanPart} from '../../checks/bias/announced.ts'
import type {ComparedName} from '../../declaration/schema/metrics.ts'
import type {
  CHARACTERISTICS,
  MEASURED_ON,
  NOT_TESTED_REASONS,
  POLARITIES,
  SPECIAL_CATEGORIES,
  TRUTH_KNOWN_FOR,
} from '../../declaration/schema/vocabulary.ts'
import type {Side} from '../../evidence/bias/decision.ts'
import type {Why} from '../../evidence/bias/why.ts'
import type {Terms} from './term.ts'

/** Names that mean the same in another list, where they stand already. */
type Elsewhere = 'other' | 'education' | 'health' | 'pilot' | 'operation'

/** What a bias test compares, on whom, and why it may not decide. */
export const bias = {
  // metrics
  'selection-rate': ['selection rate', 'selectiepercentage', 'udvælgelsesandel'],
  'true-positive-rate': ['true positive rate', 'aandeel geselecteerd van wie het zou moeten', 'andel sande positive'],
  'false-positive-rate': [
    'false positive rate',
    'aandeel geselecteerd van wie het niet zou moeten',
    'andel falske positive',
  ],
  'true-negative-rate': [
    'true negative rate',
    'aandeel niet geselecteerd van wie het niet zou moeten',
    'andel sande negative',
  ],
  'false-negative-rate': [
    'false negative rate',
    'aandeel niet geselecteerd van wie het wel zou moeten',
    'andel falske negative',
  ],
  'base-rate': ['base rate', 'aandeel bij wie het zou moeten', 'andel, hvor det ville være rigtigt'],
  precision: ['precision', 'precisie', 'præcision'],
  'false-discovery-rate': [
    'share of those selected who were selected wrongly',
    'aandeel onterecht onder de geselecteerden',
    'andel fejl blandt de udvalgte',
  ],
  'negative-predictive-value': [
    'share of those not selected who were rightly left out',
    'aandeel terecht onder de niet-geselecteerden',
    'andel korrekte blandt de ikke-udvalgte',
  ],
  'false-omission-rate': [
    'share of those not selected who were missed',
    'aandeel onterecht onder de niet-geselecteerden',
    'andel oversete blandt de ikke-udvalgte',
  ],
  accuracy: ['accuracy', 'nauwkeurigheid', 'nøjagtighed'],
  'false-positive-share': [
    'false positives per person',
    'onterecht geselecteerd per persoon',
    'falske positive pr. person',
  ],
  'false-negative-share': [
    'missed per person',
    'onterecht niet geselecteerd per persoon',
    'falske negative pr. person',
  ],
  'equalized-odds': ['equalized odds', 'gelijke kans op terecht en onterecht', 'lige chancer for rigtigt og forkert'],
  'equal-opportunity': ['equal opportunity', 'gelijke kans op terecht', 'lige chancer for rigtigt'],
  'predictive-parity': ['predictive parity', 'gelijke voorspelwaarde', 'ens prædiktiv værdi'],
  rate: ['rate', 'aandeel', 'andel'],
  ratio: ['ratio', 'verhouding', 'forholdstal'],
  difference: ['difference', 'verschil', 'forskel'],
  // sides
  selected: ['selected', 'geselecteerd', 'udvalgt'],
  'not-selected': ['not selected', 'niet geselecteerd', 'ikke udvalgt'],
  favourable: ['favourable', 'gunstig', 'gunstigt'],
  adverse: ['adverse', 'ongunstig', 'ugunstigt'],
  both: ['favourable and adverse', 'gunstig en ongunstig', 'både gunstigt og ugunstigt'],
  'both-sides': ['on both sides', 'aan beide kanten', 'på begge sider'],
  everyone: ['everyone', 'iedereen', 'alle'],
  nobody: ['nobody', 'niemand', 'ingen'],
  // measured on
  training: ['training data', 'trainingsdata', 'træningsdata'],
  holdout: ['data held out', 'apart gehouden data', 'data holdt ude'],
  // characteristics
  sex: ['sex', 'geslacht', 'køn'],
  'gender-identity': ['gender identity', 'genderidentiteit', 'kønsidentitet'],
  age: ['age', 'leeftijd', 'alder'],
  'ethnic-origin': ['ethnic origin', 'etnische afkomst', 'etnisk oprindelse'],
  nationality: ['nationality', 'nationaliteit', 'nationalitet'],
  religion: ['religion', 'godsdienst', 'religion'],
  'political-opinion': ['political opinion', 'politieke opvatting', 'politisk opfattelse'],
  disability: ['disability', 'handicap', 'handicap'],
  'sexual-orientation': ['sexual orientation', 'seksuele gerichtheid', 'seksuel orientering'],
  family: ['family', 'gezin', 'familie'],
  'marital-status': ['marital status', 'burgerlijke staat', 'civilstand'],
  income: ['income', 'inkomen', 'indkomst'],
  language: ['language', 'taal', 'sprog'],
  residence: ['place of residence', 'woonplaats', 'bopæl'],
  // special categories
  'union-membership': ['union membership', 'lidmaatschap van een vakbond', 'medlemskab af fagforening'],
  genetic: ['genetic data', 'genetische gegevens', 'genetiske data'],
  biometric: ['biometric data', 'biometrische gegevens', 'biometriske data'],
  'sex-life': ['sex life', 'seksueel gedrag', 'seksuelle forhold'],
  'criminal-record': ['criminal record', 'strafrechtelijke gegevens', 'strafbare forhold'],
  // why it was not tested
  'reason-no-lawful-source': ['no lawful source', 'geen rechtmatige bron', 'ingen lovlig kilde'],
  'reason-not-recorded': ['not recorded', 'niet vastgelegd', 'ikke registreret'],
  'reason-too-few': ['too few people', 'te weinig personen', 'for få personer'],
  'reason-not-meaningful': ['not meaningful here', 'hier niet zinvol', 'ikke meningsfuldt her'],
  'reason-not-yet': ['not yet', 'nog niet', 'endnu ikke'],
  // why a comparison does not decide
  'why-hidden': [
    'a number is hidden for privacy',
    'een aantal is afgeschermd',
    'et tal er skjult af hensyn til privatliv',
  ],
  'why-unknown-n': [
    'how many people there are in the group is not known',
    'het is niet bekend hoe groot de groep is',
    'det vides ikke, hvor mange der er i gruppen',
  ],
  'why-unknown-count': ['a count is not known', 'een aantal is niet bekend', 'et antal er ikke kendt'],
  'why-unknown-truth': [
    'it is not known afterwards what was right',
    'achteraf is niet bekend wat klopte',
    'det vides ikke bagefter, hvad der var rigtigt',
  ],
  'why-contradictory-counts': [
    'the counts contradict each other',
    'de aantallen spreken elkaar tegen',
    'tallene modsiger hinanden',
  ],
  'why-nobody-in-group': ['nobody is in this group', 'er zit niemand in deze groep', 'der er ingen i gruppen'],
  'why-zero-denominator': [
    'nobody is left to compute it for',
    'er blijft niemand over om het voor te berekenen',
    'der er ingen tilbage at beregne det for',
  ],
  'why-group-missing': [
    'the group is not in the results',
    'de groep staat niet in de uitkomsten',
    'gruppen findes ikke i resultaterne',
  ],
  'why-group-twice': [
    'the group is in the results twice',
    'de groep staat twee keer in de uitkomsten',
    'gruppen står to gange i resultaterne',
  ],
  'why-both-rates-zero': ['both rates are zero', 'beide percentages zijn nul', 'begge andele er nul'],
  'why-reference-rate-zero': [
    'the rate compared with is zero',
    'het percentage waarmee wordt vergeleken is nul',
    'den andel, der sammenlignes med, er nul',
  ],
  'why-reference-unknown': [
    'the figures do not show which group to compare with',
    'uit de cijfers blijkt niet met welke groep te vergelijken is',
    'tallene viser ikke, hvilken gruppe der skal sammenlignes med',
  ],
  'why-reference-unclear': [
    'rounding or hiding leaves open which group to compare with',
    'door afronding of afscherming staat niet vast met welke groep te vergelijken is',
    'afrunding eller skjulte tal gør det uklart, hvilken gruppe der skal sammenlignes med',
  ],
  'why-no-interval': [
    'no interval can be computed',
    'er is geen interval te berekenen',
    'der kan ikke beregnes et interval',
  ],
  'why-fewer-than-two-groups': [
    'there are fewer than two groups',
    'er zijn minder dan twee groepen',
    'der er færre end to grupper',
  ],
  'why-too-many-groups': ['there are too many groups', 'er zijn te veel groepen', 'der er for mange grupper'],
  'why-no-range': ['no threshold is set', 'er is geen drempelwaarde', 'der er ingen tærskelværdi'],
  'why-interval-crosses': [
    'the interval crosses the threshold',
    'het interval loopt over de drempelwaarde heen',
    'intervallet går hen over tærskelværdien',
  ],
  'why-many-comparisons': [
    'with this many comparisons, chance alone could explain it',
    'bij zoveel vergelijkingen kan het toeval zijn',
    'med så mange sammenligninger kan det være tilfældigt',
  ],
  'why-bounds-too-wide': [
    'the figures are rounded or hidden too far',
    'de cijfers zijn te ver afgerond of afgeschermd',
    'tallene er afrundet eller skjult for meget',
  ],
  'why-too-few-people': ['there are too few people', 'er zijn te weinig personen', 'der er for få personer'],
  'plan-groups': ['its groups', 'de groepen', 'grupperne'],
  'plan-characteristic': ['what it stands for', 'waar het voor staat', 'hvad den står for'],
  'plan-unknown': ['how many may be unknown', 'van hoeveel het onbekend mag zijn', 'hvor mange der må være ukendte'],
  'plan-comparison': ['the comparison group', 'de vergelijkingsgroep', 'sammenligningsgruppen'],
  'plan-strata': ['what it is split by', 'waarnaar het is uitgesplitst', 'hvad der er delt op efter'],
  'plan-thresholds': ["the project's own thresholds", 'de eigen drempels', 'projektets egne tærskler'],
  'plan-truth': ['for whom the truth is known', 'voor wie de waarheid bekend is', 'for hvem sandheden kendes'],
  'plan-not-tested': ['whether it is tested', 'of het wordt getest', 'om det testes'],
  'plan-removed': ['that it is in the plan at all', 'dat het in het plan staat', 'at det står i planen'],
  'plan-reading': ['how the file is read', 'hoe het bestand wordt gelezen', 'hvordan filen læses'],
  'plan-side': [
    'what the event is for the person',
    'wat de gebeurtenis voor de persoon is',
    'hvad hændelsen er for personen',
  ],
} as const satisfies Terms<
  | Exclude<
      (typeof CHARACTERISTICS)[number] | (typeof SPECIAL_CATEGORIES)[number] | (typeof MEASURED_ON)[number],
      Elsewhere
    >
  | ComparedName
  | 'rate'
  | 'ratio'
  | 'difference'
  | Side
  | (typeof POLARITIES)[number]
  | 'both-sides'
  | (typeof TRUTH_KNOWN_FOR)[number]
  | `reason-${(typeof NOT_TESTED_REASONS)[number]}`
  | `why-${Why}`
  | `plan-${PlanPart}`
  | 'base-rate'
>
