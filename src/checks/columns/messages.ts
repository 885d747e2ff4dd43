import {catalogue} from '../../words/message.ts'
import type {ColumnPart} from './options.ts'

interface List {
  readonly source: string
  readonly path: string
}

const code = (name: string) => `\`${name}\``
const name = (written: string, column: string) =>
  written.startsWith('#') ? `${column} ${written.slice(1)}` : code(written)
const keys = (parts: readonly ColumnPart[]) => parts.map(part => `\`${part}:\``)

export const messages = catalogue(
  'columns',
  {
    'no-sources': () =>
      'No sources are declared, so their columns cannot be looked at. Name them under `data.sources:`, each with a `columns:` file.',
    'no-list': (w: {source: string}) =>
      `Source ${code(w.source)} has no list of its columns. Data that nobody can account for should not be used: only what is needed may be kept (GDPR, Article 5(1)(c)). Add \`columns:\` with a file that lists them.`,
    'list-absent': (w: List) =>
      `${code(w.path)}, the list of columns of source ${code(w.source)}, does not exist. Add the file, or correct \`columns:\`.`,
    'list-empty': (w: List) =>
      `${code(w.path)} lists no column of source ${code(w.source)}. Write \`columns:\` and below it each column with its reason, such as \`attendance: {why: to find absence}\`; in a CSV file, the header \`name,why\`.`,
    'list-unreadable': (w: List & {kind: string}, f) =>
      `${code(w.path)}, the list of columns of source ${code(w.source)}, is no text file that can be read (${f.term(w.kind)}). Point \`columns:\` at a YAML, JSON or CSV file in this repository.`,
    lacks: (w: {source: string; column: string; lacks: readonly ColumnPart[]}, f) =>
      `${name(w.column, 'Column')} of source ${code(w.source)} has no ${f.list(keys(w.lacks))}. Each column must be accounted for, so that nothing is kept that is not needed (GDPR, Article 5(1)(c)). Add it, or leave the column out of the data.`,
    more: (w: List & {count: number}, f) =>
      `${f.number(w.count)} more ${f.plural(w.count, 'column', 'columns')} of source ${code(w.source)} in ${code(w.path)} ${f.plural(w.count, 'lacks', 'lack')} the same. The first of them is here.`,
    complete: (w: List & {columns: number; need: readonly ColumnPart[]}, f) =>
      `${f.plural(w.columns, 'The only column', `All ${f.number(w.columns)} columns`)} of source ${code(w.source)} ${f.plural(w.columns, 'has', 'have')} ${f.list(keys(w.need))}.`,
  },
  {
    nl: {
      'no-sources': () =>
        'Er zijn geen bronnen opgegeven, dus hun kolommen zijn niet te bekijken. Noem ze onder `data.sources:`, elk met een bestand bij `columns:`.',
      'no-list': w =>
        `Bij bron ${code(w.source)} ontbreekt de lijst met kolommen. Gegevens die je niet kunt verantwoorden, horen er niet in: je mag alleen bewaren wat nodig is (AVG, artikel 5, lid 1, onder c). Voeg \`columns:\` toe met een bestand waarin ze staan.`,
      'list-absent': w =>
        `${code(w.path)}, de lijst met kolommen van bron ${code(w.source)}, bestaat niet. Voeg het bestand toe of verbeter \`columns:\`.`,
      'list-empty': w =>
        `In ${code(w.path)} staat geen enkele kolom van bron ${code(w.source)}. Schrijf \`columns:\` en daaronder elke kolom met de reden, zoals \`attendance: {why: om verzuim te zien}\`; in een CSV-bestand de kopregel \`name,why\`.`,
      'list-unreadable': (w, f) =>
        `${code(w.path)}, de lijst met kolommen van bron ${code(w.source)}, is geen leesbaar tekstbestand (${f.term(w.kind)}). Laat \`columns:\` verwijzen naar een YAML-, JSON- of CSV-bestand in deze repository.`,
      lacks: (w, f) =>
        `Bij ${name(w.column, 'kolom')} van bron ${code(w.source)} ontbreekt ${f.list(keys(w.lacks))}. Van elke kolom moet duidelijk zijn waarom die er is, zodat je niets bewaart wat niet nodig is (AVG, artikel 5, lid 1, onder c). Vul het aan of laat de kolom uit de gegevens.`,
      more: (w, f) =>
        `Hetzelfde ontbreekt bij nog ${f.number(w.count)} ${f.plural(w.count, 'kolom', 'kolommen')} van bron ${code(w.source)} in ${code(w.path)}. De eerste staat hier.`,
      complete: (w, f) =>
        `${f.plural(w.columns, 'De enige kolom', `Alle ${f.number(w.columns)} kolommen`)} van bron ${code(w.source)} ${f.plural(w.columns, 'heeft', 'hebben')} ${f.list(keys(w.need))}.`,
    },
    da: {
      'no-sources': () =>
        'Der er ikke oplyst nogen kilder, så deres kolonner kan ikke ses efter. Skriv dem under `data.sources:`, hver med en fil ved `columns:`.',
      'no-list': w =>
        `Kilden ${code(w.source)} mangler en liste over sine kolonner. Data, som ingen kan gøre rede for, bør ikke bruges: kun det nødvendige må gemmes (databeskyttelsesforordningen, artikel 5, stk. 1, litra c). Tilføj \`columns:\` med en fil, hvor de står.`,
      'list-absent': w =>
        `${code(w.path)}, listen over kolonner i kilden ${code(w.source)}, findes ikke. Tilføj filen, eller ret \`columns:\`.`,
      'list-empty': w =>
        `${code(w.path)} nævner ingen kolonner i kilden ${code(w.source)}. Skriv \`columns:\` og derunder hver kolonne med dens begrundelse, fx \`attendance: {why: for at se fravær}\`; i en CSV-fil kolonnenavnene \`name,why\`.`,
      'list-unreadable': (w, f) =>
        `${code(w.path)}, listen over kolonner i kilden ${code(w.source)}, er ikke en tekstfil, der kan læses (${f.term(w.kind)}). Lad \`columns:\` henvise til en YAML-, JSON- eller CSV-fil i dette repository.`,
      lacks: (w, f) =>
        `${name(w.column, 'Kolonne')} i kilden ${code(w.source)} mangler ${f.list(keys(w.lacks))}. Der skal kunne gøres rede for hver kolonne, så intet unødvendigt bliver gemt (databeskyttelsesforordningen, artikel 5, stk. 1, litra c). Tilføj det, eller tag kolonnen ud af data.`,
      more: (w, f) =>
        `${f.number(w.count)} ${f.plural(w.count, 'kolonne', 'kolonner')} mere i kilden ${code(w.source)} i ${code(w.path)} mangler det samme. Den første står her.`,
      complete: (w, f) =>
        `${f.plural(w.columns, 'Den eneste kolonne', `Alle ${f.number(w.columns)} kolonner`)} i kilden ${code(w.source)} har ${f.list(keys(w.need))}.`,
    },
  },
)
