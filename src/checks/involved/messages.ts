import {catalogue} from '../../words/message.ts'

export const messages = catalogue(
  'involved',
  {
    enough: (w: {disciplines: readonly string[]; departments: readonly string[]}, f) =>
      `${f.start(f.list(w.disciplines.map(f.term)))} take part, from ${w.departments.length} ${f.plural(w.departments.length, 'department', 'departments')}.`,
    'no-team': () => '`team` is not filled in, so nobody can see who takes part.',
    'too-few': (w: {what: string; least: number; found: readonly string[]}, f) =>
      `${w.least} different ${w.what === 'disciplines' ? 'professions' : 'departments'} are asked; ${w.found.length === 0 ? 'none is named' : `named: ${f.list(w.found.map(f.term))}`}.`,
  },
  {
    nl: {
      enough: (w, f) =>
        `${f.start(f.list(w.disciplines.map(f.term)))} doen mee, uit ${w.departments.length} ${f.plural(w.departments.length, 'afdeling', 'afdelingen')}.`,
      'no-team': () => '`team` is niet ingevuld; zo ziet niemand wie er meedoen.',
      'too-few': (w, f) =>
        `Gevraagd zijn ${w.least} verschillende ${w.what === 'disciplines' ? 'beroepen' : 'afdelingen'}; ${w.found.length === 0 ? 'er is er geen genoemd' : `genoemd: ${f.list(w.found.map(f.term))}`}.`,
    },
    da: {
      enough: (w, f) =>
        `${f.start(f.list(w.disciplines.map(f.term)))} er med, fra ${w.departments.length} ${f.plural(w.departments.length, 'afdeling', 'afdelinger')}.`,
      'no-team': () => '`team` er ikke udfyldt, så ingen kan se, hvem der er med.',
      'too-few': (w, f) =>
        `Der skal være ${w.least} forskellige ${w.what === 'disciplines' ? 'fagligheder' : 'afdelinger'}; ${w.found.length === 0 ? 'ingen er nævnt' : `nævnt er ${f.list(w.found.map(f.term))}`}.`,
    },
  },
)
