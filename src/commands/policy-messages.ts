import {catalogue} from '../words/message.ts'

/** What `policy test`, `policy lint` and `explain` say. Words of the formats (outcomes, levels) stay as they are written there. */
export const messages = catalogue(
  'policy-command',
  {
    'test-as-expected': (w: {policy: string; version: string; cases: number}, f) =>
      `${w.policy} ${w.version}: ${f.number(w.cases)} ${f.plural(w.cases, 'case', 'cases')}, all as expected`,
    'test-not': (w: {policy: string; version: string; cases: number; failed: number}, f) =>
      `${w.policy} ${w.version}: ${f.number(w.failed)} of ${f.number(w.cases)} ${f.plural(w.cases, 'case', 'cases')} not as expected`,
    'test-expected': () => 'expected',
    'test-found': () => 'found',
    'test-nothing': () => 'nothing of this rule',
    'test-more': (w: {more: number}, f) => `and ${f.number(w.more)} more`,
    'test-mistakes': () => 'The change makes a mistake in the declaration, so this case shows nothing:',
    'test-partial': () => 'Only some of the cases were run, so it was not looked at whether every rule has its cases.',
    'test-lacking': (w: {count: number}, f) =>
      `${f.number(w.count)} ${f.plural(w.count, 'rule is', 'rules are')} not shown from both sides:`,
    'test-lacks-pass': () => 'no case in which it passes',
    'test-lacks-other': () => 'no case in which it is asked and does not pass',
    'lint-good': (w: {policy: string; version: string; languages: readonly string[]}, f) =>
      `${w.policy} ${w.version}: can be used, in ${f.list(w.languages.map(one => f.term(`language-${one}`)))}`,
    'lint-not': (w: {file: string; problems: number}, f) =>
      `${w.file}: ${f.number(w.problems)} ${f.plural(w.problems, 'problem', 'problems')}`,
    'lint-counts': (w: {rules: number; requirements: number}, f) =>
      `${f.number(w.rules)} ${f.plural(w.rules, 'rule', 'rules')} for ${f.number(w.requirements)} ${f.plural(w.requirements, 'requirement', 'requirements')}`,
    'lint-clauses': (w: {clauses: number; served: number; elsewhere: number; beyond: number}, f) =>
      `${f.number(w.clauses)} clauses: ${f.number(w.served)} served by rules, ${f.number(w.elsewhere)} elsewhere, ${f.number(w.beyond)} not checked`,
    'lint-language': (w: {language: string}, f) =>
      `There are no texts in ${f.term(`language-${w.language}`)}. A policy that comes with the product has all languages of the product.`,
    'own-rules': () => 'Of the product itself',
    'label-why': () => 'Why',
    'label-todo': () => 'To do',
    'label-weighs': () => 'Weighs',
    'explain-hint': () => 'ethics-gate explain RULE says what one of them asks, why, and what settles it.',
  },
  {
    nl: {
      'test-as-expected': (w, f) =>
        `${w.policy} ${w.version}: ${f.number(w.cases)} ${f.plural(w.cases, 'geval', 'gevallen')}, alles zoals verwacht`,
      'test-not': (w, f) =>
        `${w.policy} ${w.version}: ${f.number(w.failed)} van ${f.number(w.cases)} ${f.plural(w.cases, 'geval', 'gevallen')} niet zoals verwacht`,
      'test-expected': () => 'verwacht',
      'test-found': () => 'gevonden',
      'test-nothing': () => 'niets van deze regel',
      'test-more': (w, f) => `en nog ${f.number(w.more)}`,
      'test-mistakes': () => 'Door de wijziging staat er een fout in de verklaring; zo toont dit geval niets aan:',
      'test-partial': () =>
        'Alleen een deel van de gevallen is gedraaid. Of elke regel zijn gevallen heeft, is dus niet bekeken.',
      'test-lacking': (w, f) =>
        `${f.number(w.count)} ${f.plural(w.count, 'regel is', 'regels zijn')} niet van beide kanten getoond:`,
      'test-lacks-pass': () => 'geen geval waarin eraan wordt voldaan',
      'test-lacks-other': () => 'geen geval waarin ernaar wordt gevraagd en er niet aan wordt voldaan',
      'lint-good': (w, f) =>
        `${w.policy} ${w.version}: te gebruiken, in het ${f.list(w.languages.map(one => f.term(`language-${one}`)))}`,
      'lint-not': (w, f) => `${w.file}: ${f.number(w.problems)} ${f.plural(w.problems, 'probleem', 'problemen')}`,
      'lint-counts': (w, f) =>
        `${f.number(w.rules)} ${f.plural(w.rules, 'regel', 'regels')} bij ${f.number(w.requirements)} ${f.plural(w.requirements, 'eis', 'eisen')}`,
      'lint-clauses': (w, f) =>
        `${f.number(w.clauses)} passages: ${f.number(w.served)} in regels, ${f.number(w.elsewhere)} ergens anders, ${f.number(w.beyond)} niet te toetsen`,
      'lint-language': (w, f) =>
        `Er zijn geen teksten in het ${f.term(`language-${w.language}`)}. Beleid dat wordt meegeleverd, is er in alle talen van het product.`,
      'own-rules': () => 'Van het product zelf',
      'label-why': () => 'Waarom',
      'label-todo': () => 'Wat te doen',
      'label-weighs': () => 'Gewicht',
      'explain-hint': () => 'Met ethics-gate explain REGEL zie je wat een regel vraagt, waarom, en wat hem oplost.',
    },
    da: {
      'test-as-expected': (w, f) =>
        `${w.policy} ${w.version}: ${f.number(w.cases)} ${f.plural(w.cases, 'tilfælde', 'tilfælde')}, alt som forventet`,
      'test-not': (w, f) =>
        `${w.policy} ${w.version}: ${f.number(w.failed)} af ${f.number(w.cases)} tilfælde ikke som forventet`,
      'test-expected': () => 'forventet',
      'test-found': () => 'fundet',
      'test-nothing': () => 'intet fra denne regel',
      'test-more': (w, f) => `og ${f.number(w.more)} mere`,
      'test-mistakes': () => 'Ændringen giver en fejl i erklæringen, så tilfældet viser ingenting:',
      'test-partial': () =>
        'Kun nogle af tilfældene er kørt, så det er ikke undersøgt, om hver regel har sine tilfælde.',
      'test-lacking': (w, f) =>
        `${f.number(w.count)} ${f.plural(w.count, 'regel', 'regler')} er ikke vist fra begge sider:`,
      'test-lacks-pass': () => 'intet tilfælde, hvor kravet er opfyldt',
      'test-lacks-other': () => 'intet tilfælde, hvor der spørges, og kravet ikke er opfyldt',
      'lint-good': (w, f) =>
        `${w.policy} ${w.version}: kan bruges, på ${f.list(w.languages.map(one => f.term(`language-${one}`)))}`,
      'lint-not': (w, f) => `${w.file}: ${f.number(w.problems)} ${f.plural(w.problems, 'problem', 'problemer')}`,
      'lint-counts': (w, f) =>
        `${f.number(w.rules)} ${f.plural(w.rules, 'regel', 'regler')} til ${f.number(w.requirements)} krav`,
      'lint-clauses': (w, f) =>
        `${f.number(w.clauses)} afsnit: ${f.number(w.served)} dækket af regler, ${f.number(w.elsewhere)} af andet, ${f.number(w.beyond)} kan ikke undersøges`,
      'lint-language': (w, f) =>
        `Der er ingen tekster på ${f.term(`language-${w.language}`)}. En politik, der følger med produktet, findes på alle produktets sprog.`,
      'own-rules': () => 'Fra produktet selv',
      'label-why': () => 'Hvorfor',
      'label-todo': () => 'Gør sådan',
      'label-weighs': () => 'Vægt',
      'explain-hint': () =>
        'Med ethics-gate explain REGEL ser du, hvad en regel kræver, hvorfor, og hvad der løser det.',
    },
  },
)
