import {catalogue} from '../../../../words/message.ts'

const code = (names: readonly string[]) => names.map(name => `\`${name}\``)

/** What is said with the proposal of a mapping. */
export const messages = catalogue(
  'bias-proposal',
  {
    groups: (w: {attributes: readonly string[]; groups: readonly string[]; more: number}, f) =>
      `Attributes: ${f.list(code(w.attributes))}. Groups: ${f.list([...code(w.groups), ...(w.more > 0 ? [`${f.number(w.more)} more`] : [])])}.`,
    figures: (w: {figures: readonly (readonly [string, string])[]}, f) =>
      `Figures: ${f.list(w.figures.map(([written, figure]) => (written === figure ? `\`${written}\`` : `\`${written}\` as \`${figure}\``)))}.`,
    percent: () => 'Shares above 1 were taken for percentages.',
    direction: (w: {written: string; figure: string}) =>
      `\`${w.written}\` was taken for \`${w.figure}\`, and so “positive” for people to whom the event happened. Is that the event you declare, or its opposite?`,
    opposite: (w: {written: string; figure: string}) =>
      `\`${w.written}\` was taken for \`${w.figure}\`: people to whom it happened. Is your event the same thing, or is it the opposite (refused instead of granted)? Then declare the event that the file counts.`,
    unclear: (w: {written: string; figure: string; or: string}) =>
      `\`${w.written}\` was taken for \`${w.figure}\`. Some people call \`${w.or}\` so. Which one is it?`,
    'no-attribute': () =>
      'The file does not say which attribute the groups belong to. Put its name in the place of `name-of-the-attribute`.',
    'attribute-guessed': (w: {names: readonly string[]}, f) =>
      `By where they stand, ${f.list(code(w.names))} ${f.plural(w.names.length, 'was', 'were')} taken for attributes. Are they?`,
    'no-people': () =>
      'The file does not say how many people are in each group. Without `n` a result can fail, but never pass. Add it to the file.',
    versions: (w: {names: readonly string[]}, f) =>
      `${f.list(code(w.names))} were taken for versions. Which one is in use? Only that one is judged; translate it under \`version\`, or put its key in the path.`,
    'measured-on': (w: {names: readonly string[]}, f) =>
      `${f.list(code(w.names))} were taken for the data that was measured on. Is that right?`,
    'other-blocks': (w: {paths: readonly string[]}, f) =>
      `There are figures on the same groups at ${f.list(code(w.paths))} as well. Which ones are of the version in use?`,
    'other-columns': (w: {names: readonly string[]}, f) =>
      `Rows differ in ${f.list(code(w.names))}. Which rows count? Say so in \`where\`, or add them up with \`sum_over\`.`,
    fractions: (w: {column: string; names: readonly string[]; kept: readonly string[]}, f) =>
      `Where \`${w.column}\` is ${f.either(code(w.names))}, counts of people are not whole numbers. Are they percentages? Only ${f.list(code(w.kept))} is read.`,
    event: () => 'Put the name of the event you declare in the place of `name-of-the-event`.',
    'only-comparisons': (w: {names: readonly string[]}, f) =>
      `The file only compares groups (${f.list(code(w.names))}); it does not say how many people were in each group and to how many of them it happened. Nobody can check that, or see whether it could be chance. Write for each group \`n\` and \`selected\`, or \`tp\`, \`fp\`, \`fn\` and \`tn\`.`,
    'no-groups': () =>
      'No figures on groups were found. For each group the file must say how many people there are (`n`) and to how many of them it happened (`selected`, or `tp`, `fp`, `fn` and `tn`).',
    unwritable: () =>
      'Some names in this file cannot stand in a declaration, for instance because they hold characters that cannot be seen. Change them in the file.',
    text: () =>
      'This is prose. Numbers that can be checked must stand in a CSV or JSON file: for each group `n` and `selected`, or `tp`, `fp`, `fn` and `tn`.',
  },
  {
    nl: {
      groups: (w, f) =>
        `Kenmerken: ${f.list(code(w.attributes))}. Groepen: ${f.list([...code(w.groups), ...(w.more > 0 ? [`nog ${f.number(w.more)}`] : [])])}.`,
      figures: (w, f) =>
        `Cijfers: ${f.list(w.figures.map(([written, figure]) => (written === figure ? `\`${written}\`` : `\`${written}\` als \`${figure}\``)))}.`,
      percent: () => 'Aandelen boven 1 zijn gelezen als percentages.',
      direction: w =>
        `\`${w.written}\` is gelezen als \`${w.figure}\`, en “positief” dus als: het gebeurde met iemand. Is dat de gebeurtenis die jullie noemen, of juist het tegendeel?`,
      opposite: w =>
        `\`${w.written}\` is gelezen als \`${w.figure}\`: de mensen met wie het gebeurde. Is jullie gebeurtenis hetzelfde, of juist het tegendeel (afgewezen in plaats van toegekend)? Noem dan de gebeurtenis die het bestand telt.`,
      unclear: w =>
        `\`${w.written}\` is gelezen als \`${w.figure}\`. Sommigen noemen \`${w.or}\` zo. Welke van de twee is het?`,
      'no-attribute': () =>
        'Het bestand zegt niet bij welk kenmerk de groepen horen. Zet de naam op de plek van `name-of-the-attribute`.',
      'attribute-guessed': (w, f) =>
        `Vanwege hun plaats ${f.plural(w.names.length, 'is', 'zijn')} ${f.list(code(w.names))} gelezen als ${f.plural(w.names.length, 'kenmerk', 'kenmerken')}. Klopt dat?`,
      'no-people': () =>
        'Het bestand zegt niet hoeveel mensen er in elke groep zitten. Zonder `n` kan een uitkomst nooit voldoen, hoogstens niet voldoen. Zet het erbij in het bestand.',
      versions: (w, f) =>
        `${f.list(code(w.names))} zijn gelezen als versies. Welke is in gebruik? Alleen die telt; vertaal hem onder \`version\`, of zet de sleutel in het pad.`,
      'measured-on': (w, f) => `${f.list(code(w.names))} zijn gelezen als de gegevens waarop is gemeten. Klopt dat?`,
      'other-blocks': (w, f) =>
        `Ook op ${f.list(code(w.paths))} staan cijfers over dezelfde groepen. Welke horen bij de versie die in gebruik is?`,
      'other-columns': (w, f) =>
        `De rijen verschillen in ${f.list(code(w.names))}. Welke rijen tellen? Zeg dat in \`where\`, of tel ze op met \`sum_over\`.`,
      fractions: (w, f) =>
        `Waar \`${w.column}\` ${f.either(code(w.names))} is, zijn de aantallen mensen geen hele getallen. Zijn het percentages? Alleen ${f.list(code(w.kept))} wordt gelezen.`,
      event: () => 'Zet de naam van jullie gebeurtenis op de plek van `name-of-the-event`.',
      'only-comparisons': (w, f) =>
        `Het bestand vergelijkt alleen groepen (${f.list(code(w.names))}); het zegt niet hoeveel mensen er in elke groep zaten en met hoeveel van hen het gebeurde. Zo kan niemand het nagaan, of zien of het toeval kan zijn. Schrijf per groep \`n\` en \`selected\` op, of \`tp\`, \`fp\`, \`fn\` en \`tn\`.`,
      'no-groups': () =>
        'Er zijn geen cijfers over groepen gevonden. Het bestand moet voor elke groep zeggen hoeveel mensen er zijn (`n`) en met hoeveel van hen het gebeurde (`selected`, of `tp`, `fp`, `fn` en `tn`).',
      unwritable: () =>
        'Sommige namen in dit bestand kunnen niet in de verklaring staan, bijvoorbeeld door onzichtbare tekens. Verander ze in het bestand.',
      text: () =>
        'Dit is lopende tekst. Cijfers die na te rekenen zijn, horen in een CSV- of JSON-bestand: per groep `n` en `selected`, of `tp`, `fp`, `fn` en `tn`.',
    },
    da: {
      groups: (w, f) =>
        `Kendetegn: ${f.list(code(w.attributes))}. Grupper: ${f.list([...code(w.groups), ...(w.more > 0 ? [`${f.number(w.more)} mere`] : [])])}.`,
      figures: (w, f) =>
        `Tal: ${f.list(w.figures.map(([written, figure]) => (written === figure ? `\`${written}\`` : `\`${written}\` som \`${figure}\``)))}.`,
      percent: () => 'Andele over 1 er læst som procenter.',
      direction: w =>
        `\`${w.written}\` er læst som \`${w.figure}\`, og “positiv” altså som, at det skete for nogen. Er det den hændelse, du har oplyst, eller det modsatte?`,
      opposite: w =>
        `\`${w.written}\` er læst som \`${w.figure}\`: de mennesker, det skete for. Er din hændelse det samme, eller er den det modsatte (afvist i stedet for bevilget)? Så oplys den hændelse, som filen tæller.`,
      unclear: w => `\`${w.written}\` er læst som \`${w.figure}\`. Nogle kalder \`${w.or}\` det samme. Hvilken er det?`,
      'no-attribute': () =>
        'Filen siger ikke, hvilket kendetegn grupperne hører til. Sæt navnet i stedet for `name-of-the-attribute`.',
      'attribute-guessed': (w, f) =>
        `Efter deres plads er ${f.list(code(w.names))} læst som ${f.plural(w.names.length, 'et kendetegn', 'kendetegn')}. Er det rigtigt?`,
      'no-people': () =>
        'Filen siger ikke, hvor mange mennesker der er i hver gruppe. Uden `n` kan et resultat aldrig opfylde kravet, højst ikke opfylde det. Tilføj det i filen.',
      versions: (w, f) =>
        `${f.list(code(w.names))} er læst som versioner. Hvilken er i brug? Kun den bedømmes; oversæt den under \`version\`, eller sæt nøglen i stien.`,
      'measured-on': (w, f) => `${f.list(code(w.names))} er læst som de data, der er målt på. Er det rigtigt?`,
      'other-blocks': (w, f) =>
        `Der står også tal om de samme grupper på ${f.list(code(w.paths))}. Hvilke hører til den version, der er i brug?`,
      'other-columns': (w, f) =>
        `Rækkerne er forskellige i ${f.list(code(w.names))}. Hvilke rækker tæller? Skriv det i \`where\`, eller læg dem sammen med \`sum_over\`.`,
      fractions: (w, f) =>
        `Hvor \`${w.column}\` er ${f.either(code(w.names))}, er antallene af mennesker ikke hele tal. Er det procenter? Kun ${f.list(code(w.kept))} læses.`,
      event: () => 'Sæt navnet på din hændelse i stedet for `name-of-the-event`.',
      'only-comparisons': (w, f) =>
        `Filen sammenligner kun grupper (${f.list(code(w.names))}); den siger ikke, hvor mange mennesker der var i hver gruppe, og for hvor mange af dem det skete. Ingen kan efterprøve det eller se, om det kan være tilfældigt. Skriv for hver gruppe \`n\` og \`selected\`, eller \`tp\`, \`fp\`, \`fn\` og \`tn\`.`,
      'no-groups': () =>
        'Der blev ikke fundet tal om grupper. Filen skal for hver gruppe sige, hvor mange mennesker der er (`n`), og for hvor mange af dem det skete (`selected`, eller `tp`, `fp`, `fn` og `tn`).',
      unwritable: () =>
        'Nogle navne i filen kan ikke stå i erklæringen, for eksempel fordi de indeholder usynlige tegn. Ret dem i filen.',
      text: () =>
        'Dette er løbende tekst. Tal, der kan efterprøves, hører hjemme i en CSV- eller JSON-fil: for hver gruppe `n` og `selected`, eller `tp`, `fp`, `fn` og `tn`.',
    },
  },
)
