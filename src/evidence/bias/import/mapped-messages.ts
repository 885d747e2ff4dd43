import {catalogue} from '../../../words/message.ts'

const code = (names: readonly string[]) => names.map(name => `\`${name}\``)

/** What is said about a file that is read as the declaration says. */
export const messages = catalogue(
  'bias-mapping',
  {
    'heading-form': (w: {form: string; name: string}) =>
      `\`${w.form}\` has no \`{${w.name}}\`. Put it where the name stands in the comment above each table.`,
    'no-heading': (w: {form: string}) => `No comment above this table has the form \`${w.form}\`.`,
    'no-form': (w: {value: string; text: string}) =>
      `\`${w.value}\` cannot be taken apart: \`${w.text}\` is not in it, or nothing stands beside it.`,
    'several-filled': (w: {names: readonly string[]}, f) =>
      `Of ${f.list(code(w.names))} more than one is filled here. Which attribute is this row about?`,
    'none-filled': (w: {names: readonly string[]}, f) =>
      `None of ${f.list(code(w.names))} is filled here. Which group is this row about?`,
    invisible: (w: {value: string}) =>
      `The name \`${w.value}\` holds characters that cannot be seen. Write it without them.`,
    unread: (w: {names: readonly string[]; more: number}, f) =>
      `Not read, because \`table\` does not name it: ${f.list([...code(w.names), ...(w.more > 0 ? [`${f.number(w.more)} more`] : [])])}.`,
    'left-out': (w: {count: number}, f) =>
      `${f.number(w.count)} ${f.plural(w.count, 'row is', 'rows are')} left out by \`where\` or \`ignore\`.`,
    'own-verdict': (w: {names: readonly string[]}, f) =>
      `The file has verdicts or comparisons of its own (${f.list(code(w.names))}). They are not believed: everything is computed again from the counts.`,
  },
  {
    nl: {
      'heading-form': w =>
        `In \`${w.form}\` staat geen \`{${w.name}}\`. Zet dat waar in het commentaar boven elke tabel de naam staat.`,
      'no-heading': w => `Boven deze tabel staat geen commentaar in de vorm \`${w.form}\`.`,
      'no-form': w => `\`${w.value}\` is niet te splitsen: \`${w.text}\` staat er niet in, of er staat niets naast.`,
      'several-filled': (w, f) =>
        `Van ${f.list(code(w.names))} is hier meer dan één ingevuld. Over welk kenmerk gaat deze rij?`,
      'none-filled': (w, f) => `Van ${f.list(code(w.names))} is hier niets ingevuld. Over welke groep gaat deze rij?`,
      invisible: w => `In de naam \`${w.value}\` staan onzichtbare tekens. Schrijf de naam zonder die tekens.`,
      unread: (w, f) =>
        `Niet gelezen, want \`table\` noemt het niet: ${f.list([...code(w.names), ...(w.more > 0 ? [`nog ${f.number(w.more)}`] : [])])}.`,
      'left-out': (w, f) =>
        `${f.number(w.count)} ${f.plural(w.count, 'rij is', 'rijen zijn')} weggelaten door \`where\` of \`ignore\`.`,
      'own-verdict': (w, f) =>
        `Het bestand oordeelt of vergelijkt zelf ook (${f.list(code(w.names))}). Dat telt niet mee: alles wordt opnieuw berekend uit de aantallen.`,
    },
    da: {
      'heading-form': w =>
        `\`${w.form}\` indeholder ikke \`{${w.name}}\`. Sæt det dér, hvor navnet står i kommentaren over hver tabel.`,
      'no-heading': w => `Ingen kommentar over denne tabel har formen \`${w.form}\`.`,
      'no-form': w => `\`${w.value}\` kan ikke deles: \`${w.text}\` står der ikke, eller der står intet ved siden af.`,
      'several-filled': (w, f) =>
        `Mere end én af ${f.list(code(w.names))} er udfyldt her. Hvilket kendetegn handler rækken om?`,
      'none-filled': (w, f) => `Ingen af ${f.list(code(w.names))} er udfyldt her. Hvilken gruppe handler rækken om?`,
      invisible: w => `Navnet \`${w.value}\` indeholder usynlige tegn. Skriv det uden dem.`,
      unread: (w, f) =>
        `Ikke læst, fordi \`table\` ikke nævner det: ${f.list([...code(w.names), ...(w.more > 0 ? [`${f.number(w.more)} mere`] : [])])}.`,
      'left-out': (w, f) =>
        `${f.number(w.count)} ${f.plural(w.count, 'række er', 'rækker er')} udeladt med \`where\` eller \`ignore\`.`,
      'own-verdict': (w, f) =>
        `Filen har sine egne vurderinger eller sammenligninger (${f.list(code(w.names))}). De tæller ikke: alt regnes ud igen af antallene.`,
    },
  },
)
