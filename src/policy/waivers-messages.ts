import {catalogue} from '../words/message.ts'

const mean = (nearest: string, words: string) => (nearest ? ` ${words} \`${nearest}\`?` : '')

/** What is wrong with `waivers.yml` or `baseline.json` as a file; what its entries do is said elsewhere. */
export const messages = catalogue(
  'waivers',
  {
    'id-twice': (w: {id: string}) => `There are two decisions \`${w.id}\`. Give one of them another id.`,
    'needs-field': (w: {kind: string; field: string}) => `A decision of kind \`${w.kind}\` needs \`${w.field}\`.`,
    'one-subject': () => 'Name one of `model`, `source` and `event`, not several.',
    'by-nobody': () =>
      'A role alone is nobody. Name the `account` that decided, or for a body `body`, `record` and `entered_by`.',
    'until-first': (w: {date: string; until: string}, f) =>
      `It ends on ${f.date(w.until)}, before it was decided on ${f.date(w.date)}.`,
    'bound-order': (w: {low: number; high: number}, f) =>
      `A bound goes from low to high; ${f.number(w.low)} is more than ${f.number(w.high)}.`,
    'bound-of': () => 'A bound is of one metric and one attribute. Name `metric` and `attribute`.',
    'bound-effect': () =>
      'A bound of a ratio lies around 1 and above 0, one of a difference around 0. This is neither; say `effect`.',
    'renews-unknown': (w: {id: string; nearest: string}) =>
      `There is no decision \`${w.id}\` that this could prolong.${mean(w.nearest, 'Did you mean')} Keep the old one in the file: it shows since when.`,
    'renews-circle': () => 'This decision prolongs itself, by way of others.',
    'rule-unknown': (w: {rule: string; nearest: string}) =>
      `There is no rule \`${w.rule}\`.${mean(w.nearest, 'Did you mean')}`,
  },
  {
    nl: {
      'id-twice': w => `Er zijn twee besluiten \`${w.id}\`. Geef er een een andere id.`,
      'needs-field': w => `Bij een besluit van het soort \`${w.kind}\` hoort \`${w.field}\`.`,
      'one-subject': () => 'Noem `model`, `source` of `event`: één daarvan, niet meer.',
      'by-nobody': () =>
        'Een rol alleen is niemand. Noem het `account` dat besloot, of bij een orgaan `body`, `record` en `entered_by`.',
      'until-first': (w, f) => `Het eindigt op ${f.date(w.until)}, en dat is vóór het besluit van ${f.date(w.date)}.`,
      'bound-order': (w, f) =>
        `Een grens loopt van laag naar hoog; ${f.number(w.low)} is meer dan ${f.number(w.high)}.`,
      'bound-of': () => 'Een grens hoort bij één maat en één kenmerk. Noem `metric` en `attribute`.',
      'bound-effect': () =>
        'Een grens voor een verhouding ligt om 1 heen en boven 0, een voor een verschil om 0 heen. Dit is geen van beide; schrijf `effect` erbij.',
      'renews-unknown': w =>
        `Er is geen besluit \`${w.id}\` dat hiermee verlengd kan worden.${mean(w.nearest, 'Bedoel je')} Laat het oude in het bestand staan: zo is te zien sinds wanneer het loopt.`,
      'renews-circle': () => 'Dit besluit verlengt, via andere, zichzelf.',
      'rule-unknown': w => `Er is geen regel \`${w.rule}\`.${mean(w.nearest, 'Bedoel je')}`,
    },
    da: {
      'id-twice': w => `Der er to beslutninger med navnet \`${w.id}\`. Giv den ene et andet id.`,
      'needs-field': w => `En beslutning af typen \`${w.kind}\` skal have \`${w.field}\`.`,
      'one-subject': () => 'Nævn kun én af `model`, `source` og `event`.',
      'by-nobody': () =>
        'En rolle alene er ingen. Nævn den `account`, der besluttede, eller for et organ `body`, `record` og `entered_by`.',
      'until-first': (w, f) => `Den slutter den ${f.date(w.until)}, før den blev truffet den ${f.date(w.date)}.`,
      'bound-order': (w, f) => `En grænse går fra lav til høj; ${f.number(w.low)} er mere end ${f.number(w.high)}.`,
      'bound-of': () => 'En grænse hører til ét mål og én egenskab. Nævn `metric` og `attribute`.',
      'bound-effect': () =>
        'En grænse for et forhold ligger omkring 1 og over 0, en for en forskel omkring 0. Det her er ingen af delene; skriv `effect`.',
      'renews-unknown': w =>
        `Der er ingen beslutning \`${w.id}\`, som denne kan forlænge.${mean(w.nearest, 'Mente du')} Lad den gamle stå i filen: den viser, hvor længe det har varet.`,
      'renews-circle': () => 'Beslutningen forlænger sig selv gennem andre.',
      'rule-unknown': w => `Der findes ingen regel \`${w.rule}\`.${mean(w.nearest, 'Mente du')}`,
    },
  },
)
