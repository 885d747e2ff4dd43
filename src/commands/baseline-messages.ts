import {catalogue} from '../words/message.ts'

interface Line {
  rule: string
  /** Project, system and subject. */
  of: string
  /** Metric, attribute and groups, where something was measured. */
  figure: string
}

const line = (word: string, {rule, of, figure}: Line) => `${word}${rule}  ${of}${figure ? `  ${figure}` : ''}`

/** What `ethics-gate baseline` says of the file that it proposes. */
export const messages = catalogue(
  'baseline',
  {
    added: (w: Line & {until: string}, f) => `${line('added    ', w)}  until ${f.date(w.until)}`,
    mended: (w: Line & {since: string}, f) => `${line('mended   ', w)}  stood since ${f.date(w.since)}`,
    over: (w: Line & {until: string}, f) => `${line('ended    ', w)}  on ${f.date(w.until)}; it counts from now on`,
    worse: (w: Line) => `${line('worse    ', w)}  it counts from now on`,
    touched: (w: Line) => `${line('touched  ', w)}  what it is about has changed; it counts from now on`,
    improved: (w: Line & {since: string}, f) => `${line('better   ', w)}  since ${f.date(w.since)}`,
    kept: (w: {number: number; since: string}, f) =>
      `kept     ${f.number(w.number)} ${f.plural(w.number, 'line', 'lines')}, the oldest since ${f.date(w.since)}`,
    refused: (w: {number: number}, f) =>
      `left out ${f.number(w.number)} ${f.plural(w.number, 'finding that blocks', 'findings that block')}: law, waived before, or about something that cannot be identified`,
    'left-mend': (w: {number: number}, f) =>
      `left out ${f.number(w.number)} ${f.plural(w.number, 'finding that blocks', 'findings that block')}: only mending settles an error, an unproven sign-off or what the gate itself finds`,
    'left-enforced': (w: {number: number}, f) =>
      `left out ${f.number(w.number)} ${f.plural(w.number, 'finding that blocks', 'findings that block')}: the mode of their policy is enforce or observe, and only improve tolerates`,
    empty: () => 'Nothing stands on the baseline.',
    unchanged: () => 'The baseline is as it should be.',
    'not-written': (w: {file: string}) => `Nothing was written. With --write this goes into ${w.file}.`,
    written: (w: {file: string}) =>
      `Written: ${w.file}. It counts once its owners have approved it on the default branch.`,
    'no-mode': () =>
      'No policy is in `mode: improve` here, so a baseline tolerates nothing. The owners of the gate folder can say so in gate.yml.',
  },
  {
    nl: {
      added: (w, f) => `${line('erbij      ', w)}  tot en met ${f.date(w.until)}`,
      mended: (w, f) => `${line('opgelost   ', w)}  stond er sinds ${f.date(w.since)}`,
      over: (w, f) => `${line('voorbij    ', w)}  op ${f.date(w.until)}; het telt vanaf nu mee`,
      worse: w => `${line('slechter   ', w)}  het telt vanaf nu mee`,
      touched: w => `${line('aangeraakt ', w)}  waar het over gaat, is veranderd; het telt vanaf nu mee`,
      improved: (w, f) => `${line('beter      ', w)}  sinds ${f.date(w.since)}`,
      kept: (w, f) =>
        `gebleven   ${f.number(w.number)} ${f.plural(w.number, 'regel', 'regels')}, de oudste sinds ${f.date(w.since)}`,
      refused: (w, f) =>
        `niet erin   ${f.number(w.number)} ${f.plural(w.number, 'bevinding die blokkeert', 'bevindingen die blokkeren')}: wet, eerder ontheffing gehad, of over iets wat niet is vast te stellen`,
      'left-mend': (w, f) =>
        `niet erin   ${f.number(w.number)} ${f.plural(w.number, 'bevinding die blokkeert', 'bevindingen die blokkeren')}: een fout, een akkoord zonder bewijs en wat de poort zelf vindt, kun je alleen oplossen`,
      'left-enforced': (w, f) =>
        `niet erin   ${f.number(w.number)} ${f.plural(w.number, 'bevinding die blokkeert', 'bevindingen die blokkeren')}: hun beleid staat op enforce of observe, en alleen improve duldt iets`,
      empty: () => 'Er staat niets in het uitgangspunt.',
      unchanged: () => 'Het uitgangspunt is zoals het hoort.',
      'not-written': w => `Er is niets geschreven. Met --write komt dit in ${w.file}.`,
      written: w => `Geschreven: ${w.file}. Het telt zodra de eigenaren het op de hoofdbranch hebben goedgekeurd.`,
      'no-mode': () =>
        'Geen enkel beleid staat hier op `mode: improve`; een uitgangspunt duldt dus niets. De eigenaren van de poort kunnen dat in gate.yml zetten.',
    },
    da: {
      added: (w, f) => `${line('tilføjet ', w)}  til og med ${f.date(w.until)}`,
      mended: (w, f) => `${line('løst     ', w)}  stod der siden ${f.date(w.since)}`,
      over: (w, f) => `${line('udløbet  ', w)}  den ${f.date(w.until)}; det tæller fra nu af`,
      worse: w => `${line('værre    ', w)}  det tæller fra nu af`,
      touched: w => `${line('rørt     ', w)}  det, det handler om, er ændret; det tæller fra nu af`,
      improved: (w, f) => `${line('bedre    ', w)}  siden ${f.date(w.since)}`,
      kept: (w, f) =>
        `bevaret  ${f.number(w.number)} ${f.plural(w.number, 'linje', 'linjer')}, den ældste siden ${f.date(w.since)}`,
      refused: (w, f) =>
        `udeladt  ${f.number(w.number)} fund, der spærrer: lov, tidligere dispensation, eller om noget, der ikke kan fastslås`,
      'left-mend': (w, f) =>
        `udeladt  ${f.number(w.number)} fund, der spærrer: en fejl, en underskrift uden bevis og det, porten selv finder, kan kun rettes`,
      'left-enforced': (w, f) =>
        `udeladt  ${f.number(w.number)} fund, der spærrer: deres politik står på enforce eller observe, og kun improve tåler noget`,
      empty: () => 'Der står intet i udgangspunktet.',
      unchanged: () => 'Udgangspunktet er, som det skal være.',
      'not-written': w => `Intet blev skrevet. Med --write kommer det i ${w.file}.`,
      written: w => `Skrevet: ${w.file}. Det tæller, når ejerne har godkendt det på hovedgrenen.`,
      'no-mode': () =>
        'Ingen politik står på `mode: improve` her, så et udgangspunkt tåler intet. Portens ejere kan skrive det i gate.yml.',
    },
  },
)
