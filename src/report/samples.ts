import {createHash} from 'node:crypto'
import type {Finding, JudgedSystem, Judgement} from '../gate/finding.ts'
import type {Requirement, Rule} from '../policy/policy.ts'
import type {BiasDetail} from '../words/detail.ts'
import {catalogue} from '../words/message.ts'
import type {Place} from '../words/place.ts'

/** Hand-made judgements for the tests of the reports; invented names throughout. */

export const words = catalogue(
  'sample',
  {
    'no-assessment': (w: {kind: string}, f) => `There is no assessment of the kind ${f.term(w.kind)}.`,
    'not-signed': (w: {account: string}) => `${w.account} signed it here; no review on a forge confirms that yet.`,
    differs: (w: {group: string; against: string}) => `\`${w.group}\` is selected less often than \`${w.against}\`.`,
    'not-filled': (w: {name: string}) => `\`${w.name}\` is not filled in.`,
    planned: (w: {date: string}, f) => `More data is planned until ${f.date(w.date)}.`,
    from: (w: {date: string}, f) => `It applies from ${f.date(w.date)}.`,
    outside: () => 'The policy is about data on persons, and there is none here.',
    well: () => 'It is there.',
    defaults: (w: {policies: readonly string[]}, f) =>
      `No gate folder was found, so these policies apply: ${f.list(w.policies)}.`,
    'bad-policy': (w: {name: string}) => `\`${w.name}\` is not a field of the declaration.`,
  },
  {
    nl: {
      'no-assessment': (w, f) => `Er is geen beoordeling van de soort ${f.term(w.kind)}.`,
      'not-signed': w => `${w.account} heeft hier getekend; dat is nog niet bevestigd met een review.`,
      differs: w => `\`${w.group}\` wordt minder vaak geselecteerd dan \`${w.against}\`.`,
      'not-filled': w => `\`${w.name}\` is niet ingevuld.`,
      planned: (w, f) => `Tot ${f.date(w.date)} worden er meer gegevens verzameld.`,
      from: (w, f) => `Dit geldt vanaf ${f.date(w.date)}.`,
      outside: () => 'Het beleid gaat over gegevens van personen, en die zijn er hier niet.',
      well: () => 'Het is er.',
      defaults: (w, f) => `Er is geen map met instellingen gevonden, dus geldt dit beleid: ${f.list(w.policies)}.`,
      'bad-policy': w => `\`${w.name}\` is geen veld van de verklaring.`,
    },
    da: {
      'no-assessment': (w, f) => `Der er ingen vurdering af typen ${f.term(w.kind)}.`,
      'not-signed': w => `${w.account} har skrevet under her; det er endnu ikke bekræftet af en gennemgang.`,
      differs: w => `\`${w.group}\` udvælges sjældnere end \`${w.against}\`.`,
      'not-filled': w => `\`${w.name}\` er ikke udfyldt.`,
      planned: (w, f) => `Der indsamles flere data indtil ${f.date(w.date)}.`,
      from: (w, f) => `Det gælder fra ${f.date(w.date)}.`,
      outside: () => 'Politikken handler om persondata, og dem er der ingen af her.',
      well: () => 'Det er der.',
      defaults: (w, f) =>
        `Der blev ikke fundet en mappe med indstillinger, så disse politikker gælder: ${f.list(w.policies)}.`,
      'bad-policy': w => `\`${w.name}\` er ikke et felt i erklæringen.`,
    },
  },
)

export const at = (line: number, column = 3, file = 'absence/ethics.yml', pointer = ''): Place => ({
  file,
  line,
  column,
  pointer,
})

type Given = Partial<Finding> & Pick<Finding, 'rule'>

export function finding(given: Given): Finding {
  const subject = given.subject ?? {project: 'absence', system: 'absence', kind: 'system', id: 'absence'}
  return {
    requirement: 'dignity',
    layer: 'policy',
    outcome: 'pass',
    disposition: 'counts',
    level: 'block',
    at: at(1, 1),
    say: words.say('well', {}),
    subject,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([given.rule, subject]))
      .digest('hex'),
    ...given,
  }
}

export function system(given: Partial<JudgedSystem> = {}): JudgedSystem {
  return {
    project: 'absence',
    system: 'absence',
    name: 'Early signal for school absence',
    file: 'absence/ethics.yml',
    tier: 3,
    tierFrom: [
      {known: true, value: ['children'], at: at(12, 31, 'absence/ethics.yml', '/data/people/pupils/vulnerable')},
    ],
    status: 'pilot',
    ...given,
  }
}

export function judgement(given: Partial<Judgement> = {}): Judgement {
  return {
    verdict: 'passed',
    findings: [],
    systems: [system()],
    policies: [
      {
        id: 'fairtown',
        version: '2026.1',
        digest: 'ab'.repeat(32),
        owner: {name: 'Data ethics board', contact: 'board@example.org'},
        source: {document: 'Data ethics policy', address: 'https://example.org/policy', checked: '2026-11-01'},
      },
    ],
    rules: new Map(Object.values(RULES).map(rule => [rule.id, rule])),
    requirements: new Map(Object.values(REQUIREMENTS).map(requirement => [requirement.id, requirement])),
    roles: {
      'data-protection-officer': {
        en: 'The data protection officer',
        nl: 'De functionaris gegevensbescherming',
        da: 'Databeskyttelsesrådgiveren',
      },
      manager: {
        en: 'The manager who answers for it',
        nl: 'De leidinggevende die ervoor instaat',
        da: 'Den ansvarlige leder',
      },
    },
    errors: [],
    notes: [],
    today: '2026-11-22',
    commit: '0f3c9b1e2d4a5b6c7d8e9f0011223344556677aa',
    folder: '',
    ...given,
  }
}

export const REQUIREMENTS = {
  dignity: requirement('dignity', '2', {
    title: {en: 'Dignity', nl: 'Waardigheid', da: 'Værdighed'},
    why: {
      en: 'A person is more than a record; privacy and choice weigh against gain',
      nl: 'Een mens is meer dan een dossier; privacy en keuze tellen naast winst',
      da: 'Et menneske er mere end en sag; privatliv og valg vejer over for gevinst',
    },
  }),
  equality: requirement('equality', '3', {
    title: {en: 'Equality', nl: 'Gelijkheid', da: 'Lighed'},
    why: {
      en: 'Data can repeat an unwanted pattern without anybody meaning it',
      nl: 'Gegevens kunnen een ongewenst patroon herhalen zonder dat iemand het bedoelt',
      da: 'Data kan gentage et uønsket mønster, uden at nogen ønsker det',
    },
  }),
  openness: requirement('openness', undefined, {
    title: {en: 'Openness', nl: 'Openheid', da: 'Åbenhed'},
    why: {
      en: 'Citizens must be able to see what their data is used for',
      nl: 'Inwoners moeten kunnen zien waar hun gegevens voor worden gebruikt',
      da: 'Borgerne skal kunne se, hvad deres data bruges til',
    },
  }),
}

function requirement(id: string, clause: string | undefined, texts: Pick<Requirement, 'title' | 'why'>): Requirement {
  return {id, layer: 'policy', ...(clause && {clause}), ...texts, mapsTo: []}
}

export function rule(id: string, requirement: string, text: Rule['text'], given: Partial<Rule> = {}): Rule {
  return {
    id,
    requirement,
    layer: 'policy',
    at: at(40, 3, 'policies/fairtown/policy.yml'),
    serves: [],
    each: 'system',
    stages: {},
    outsideScope: false,
    check: {name: 'declared', options: ['project.goal']},
    enforce: {otherwise: 'block'},
    waiver: 'never',
    acceptDifference: 'never',
    from: [],
    text,
    ...given,
  }
}

const RULES = {
  privacy: rule('fairtown/privacy', 'dignity', {
    en: {what: 'Privacy screened, or a full DPIA', how: 'Write it down in `assessments:` and let it be signed'},
    nl: {
      what: 'Een privacyscreening of een volledige DPIA',
      how: 'Leg het vast bij `assessments:` en laat het tekenen',
    },
    da: {
      what: 'Privatliv er screenet, eller der er en fuld DPIA',
      how: 'Skriv det ind under `assessments:`, og få det underskrevet',
    },
  }),
  weighing: rule('fairtown/weighing', 'dignity', {
    en: {what: 'The citizen’s value and risk are weighed against the gain'},
    nl: {what: 'Waarde en risico voor de inwoner zijn afgewogen tegen de winst'},
    da: {what: 'Værdi og risiko for borgeren er vejet mod gevinsten'},
  }),
  'bias-test': rule('fairtown/bias-test', 'equality', {
    en: {
      what: 'Whatever happens to a citizen is tested for bias, and no unacceptable difference is found',
      how: 'Mend it and test again',
    },
    nl: {
      what: 'Alles wat een inwoner overkomt, is getoetst op bias, en er is geen onaanvaardbaar verschil gevonden',
      how: 'Herstel het en toets opnieuw',
    },
    da: {
      what: 'Alt, hvad der sker for en borger, er testet for skævheder, og der er ikke fundet nogen uacceptabel forskel',
      how: 'Ret det, og test igen',
    },
  }),
  'never-alone': rule('fairtown/never-alone', 'equality', {
    en: {what: 'Data never stands alone'},
    nl: {what: 'Data staat nooit alleen'},
    da: {what: 'Data står aldrig alene'},
  }),
  'may-disagree': rule('fairtown/may-disagree', 'equality', {
    en: {what: 'Professionals can overrule it'},
    nl: {what: 'Vakmensen kunnen ervan afwijken'},
    da: {what: 'Fagpersoner kan fravige det'},
  }),
  published: rule('fairtown/published', 'openness', {
    en: {what: 'Citizens can read that this exists', how: 'Register it, and name the register under `registrations:`'},
    nl: {
      what: 'Inwoners kunnen lezen dat dit bestaat',
      how: 'Registreer het en noem het register bij `registrations:`',
    },
    da: {what: 'Borgerne kan læse, at det findes', how: 'Registrér det, og angiv registret under `registrations:`'},
  }),
  'if-not-done': rule('fairtown/if-not-done', 'dignity', {
    en: {what: 'What it costs not to do it'},
    nl: {what: 'Wat het kost om het niet te doen'},
    da: {what: 'Hvad det koster at lade være'},
  }),
  goal: rule('fairtown/goal', 'openness', {
    en: {what: 'What it is for'},
    nl: {what: 'Waar het voor is'},
    da: {what: 'Hvad det er til for'},
  }),
}

export const biasDetail: BiasDetail = {
  kind: 'bias',
  event: 'called-first',
  attribute: 'gender',
  metric: 'selection-rate',
  version: '3',
  groups: [
    {
      group: 'girl',
      side: 'selected',
      people: [210, 210],
      counted: [42, 42],
      rate: [0.2, 0.2],
      interval: [0.1514, 0.2593],
    },
    {
      group: 'boy',
      side: 'selected',
      people: [202, 202],
      counted: [61, 61],
      rate: [0.30198, 0.30198],
      interval: [0.2427, 0.3687],
    },
    {group: 'x', side: 'selected', people: [5, 9], counted: null, rate: null, interval: null},
  ],
  comparisons: [
    {
      group: 'girl',
      against: 'boy',
      side: 'selected',
      effect: 'ratio',
      estimate: [0.6623, 0.6623],
      interval: [0.4698, 0.9321],
      range: [0.8, 1.25],
      outcome: 'inconclusive',
      why: 'interval-crosses',
      peopleNeeded: 616,
      flipsWith: 9,
    },
    {
      group: 'girl',
      against: 'x',
      side: 'selected',
      effect: 'ratio',
      estimate: null,
      interval: null,
      range: [0.8, null],
      outcome: 'suppressed',
      why: 'hidden',
    },
  ],
}

/** The same for some people and on some data, beside another version, and within strata that turn it round. */
export const splitDetail: BiasDetail = {
  ...biasDetail,
  population: 'upper years',
  measuredOn: 'holdout',
  beside: [{version: '2', groups: biasDetail.groups.slice(0, 2)}],
  stratified: [
    {
      by: 'school',
      group: 'girl',
      against: 'boy',
      everybody: {ratio: 0.6818, interval: [0.6283, 0.739]},
      strata: [
        {value: 'A', ratio: 1.3279, interval: [1.1822, 1.4557]},
        {value: 'B', ratio: 0.8619, interval: [0.649, 1.1548]},
        {value: 'C', ratio: null, interval: [2.1, Number.MAX_VALUE]},
        {value: 'D', ratio: null, interval: null, why: 'hidden'},
      ],
      pooled: {ratio: 1.0583, interval: [0.9704, 1.1541]},
      pooledOdds: {ratio: 1.1053, interval: [0.9431, 1.2955]},
      heterogeneity: 0.0021,
      reverses: true,
    },
  ],
  notes: [words.say('well', {})],
}

/** One project with something in every section. */
export function blocked(given: Partial<Judgement> = {}): Judgement {
  return judgement({
    verdict: 'blocked',
    findings: [
      finding({rule: 'fairtown/goal', requirement: 'openness'}),
      finding({
        rule: 'fairtown/bias-test',
        requirement: 'equality',
        outcome: 'inconclusive',
        at: at(58, 5),
        say: words.say('differs', {group: 'girl', against: 'boy'}),
        subject: {project: 'absence', system: 'absence', kind: 'event', id: 'called-first'},
        detail: biasDetail,
        attribute: 'gender',
      }),
      finding({
        rule: 'fairtown/privacy',
        outcome: 'missing',
        at: at(41),
        say: words.say('no-assessment', {kind: 'dpia'}),
        settledBy: ['data-protection-officer', 'manager'],
        fix: {
          file: 'absence/ethics.yml',
          after: 41,
          text: '  dpia:\n    kind: dpia\n    evidence: assessments/dpia.md\n',
        },
      }),
      finding({
        rule: 'fairtown/never-alone',
        requirement: 'equality',
        outcome: 'undeclared',
        at: at(6, 1),
        say: words.say('not-filled', {name: 'use.effect'}),
        undeclared: ['use.effect'],
      }),
      finding({
        rule: 'fairtown/may-disagree',
        requirement: 'equality',
        outcome: 'undeclared',
        level: 'warn',
        at: at(6, 1),
        say: words.say('not-filled', {name: 'use.effect'}),
        undeclared: ['use.effect'],
      }),
      finding({
        rule: 'fairtown/weighing',
        outcome: 'unproven',
        disposition: 'awaiting',
        at: at(47, 15),
        say: words.say('not-signed', {account: '@lone-leder'}),
        awaits: {
          role: 'manager',
          by: '@lone-leder',
          code: 'ethics: sign absence/weighing manager s1-5ac337a4c7b3e384f62e307de4ad212e',
        },
      }),
      finding({
        rule: 'fairtown/published',
        requirement: 'openness',
        outcome: 'missing',
        level: 'warn',
        at: at(3, 1),
        say: words.say('not-filled', {name: 'registrations'}),
      }),
      finding({
        rule: 'fairtown/if-not-done',
        outcome: 'missing',
        level: 'advise',
        at: at(45, 5),
        say: words.say('not-filled', {name: 'if-not-done'}),
      }),
      finding({
        rule: 'fairtown/bias-test',
        requirement: 'equality',
        outcome: 'inconclusive',
        disposition: 'planned',
        level: 'warn',
        at: at(60, 5),
        say: words.say('differs', {group: '6-9', against: '10-13'}),
        because: words.say('planned', {date: '2027-06-30'}),
        subject: {project: 'absence', system: 'absence', kind: 'event', id: 'offered'},
      }),
      finding({
        rule: 'eu-law/register',
        requirement: 'register',
        layer: 'law',
        outcome: 'missing',
        disposition: 'not-yet-applicable',
        level: 'warn',
        say: words.say('not-filled', {name: 'registrations'}),
        because: words.say('from', {date: '2027-12-02'}),
      }),
      finding({
        rule: 'us-law/hiring',
        requirement: 'hiring',
        layer: 'law',
        disposition: 'not-applicable',
        because: words.say('outside', {}),
      }),
    ],
    notes: [words.say('defaults', {policies: ['fairtown', 'eu-law']})],
    ...given,
  })
}

/** Out of scope from a known fact. */
export function outOfScope(): Judgement {
  return judgement({
    systems: [
      system({
        project: 'roads',
        system: 'roads',
        name: 'Traffic model',
        file: 'roads/ethics.yml',
        tier: 0,
        tierFrom: [{known: true, value: ['no-persons'], at: at(5, 15, 'roads/ethics.yml', '/data/about')}],
      }),
    ],
    findings: [
      finding({
        rule: 'fairtown/scope',
        requirement: 'scope',
        disposition: 'not-applicable',
        subject: {project: 'roads', system: 'roads', kind: 'system', id: 'roads'},
        because: words.say('outside', {}),
      }),
    ],
    commit: null,
  })
}

/** `count` projects of one system each; every third is blocked by two rules. */
export function many(count: number): Judgement {
  const names = Array.from({length: count}, (_, index) => `project-${String(index).padStart(4, '0')}`)
  return judgement({
    verdict: 'blocked',
    systems: names.map(name => system({project: name, system: name, name, file: `${name}/ethics.yml`})),
    findings: names.flatMap((name, index) => {
      const subject = {project: name, system: name, kind: 'system', id: name} as const
      const place = (line: number) => at(line, 3, `${name}/ethics.yml`)
      const failing = index % 3 === 0 ? 'missing' : 'pass'
      return [
        finding({
          rule: 'fairtown/privacy',
          subject,
          outcome: failing,
          at: place(9),
          say: words.say('no-assessment', {kind: 'dpia'}),
        }),
        finding({
          rule: 'fairtown/goal',
          requirement: 'openness',
          subject,
          outcome: failing,
          at: place(2),
          say: words.say('not-filled', {name: 'project.goal'}),
        }),
        finding({rule: 'fairtown/weighing', subject, at: place(12)}),
      ]
    }),
  })
}
