import {catalogue} from '../../../../words/message.ts'

const code = (names: readonly string[]) => names.map(name => `\`${name}\``)

interface Directed {
  readonly written: string
  readonly figure: string
  /** The only declared event; empty where there is none, or several. */
  readonly event: string
}

/** What is said with the proposal of a mapping. */
export const messages = catalogue(
  'bias-proposal',
  {
    groups: (w: {attributes: readonly string[]; groups: readonly string[]; more: number}, f) =>
      `Attributes: ${f.list(code(w.attributes))}. Groups: ${f.list([...code(w.groups), ...(w.more > 0 ? [`${f.number(w.more)} more`] : [])])}.`,
    figures: (w: {figures: readonly (readonly [string, string])[]}, f) =>
      `Figures: ${f.list(w.figures.map(([written, figure]) => (written === figure ? `\`${written}\`` : `\`${written}\` as \`${figure}\``)))}.`,
    percent: () => 'Shares above 1 were taken for percentages.',
    direction: (w: Directed & {same: boolean}) =>
      `${w.same ? '' : `\`${w.written}\` was taken for \`${w.figure}\`. `}Is ${w.event === '' ? 'the event you declare' : `\`${w.event}\``} what the file calls positive, or its opposite?`,
    opposite: (w: Directed) =>
      `\`${w.written}\` was taken for \`${w.figure}\`: people to whom it happened. Is ${w.event === '' ? 'your event' : `\`${w.event}\``} the same thing, or is it the opposite (refused instead of granted)? Then declare the event that the file counts.`,
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
    'event-open': (w: {names: readonly string[]}, f) =>
      `What happened to people? Put the name of the event in the place of \`<name-of-the-event>\`, as \`use.events\` in \`ethics.yml\` calls it${w.names.length > 0 ? `: ${f.either(code(w.names))}` : ''}.`,
    version: (w: {names: readonly string[]}, f) =>
      w.names.length === 1
        ? `In use is version ${f.list(code(w.names))}. Is that the version that was measured? If not, write the one that was.`
        : `Which version was measured? Put it in the place of \`<version-that-was-measured>\`; in use are ${f.list(code(w.names))}.`,
    rows: (w: {names: readonly string[]}, f) =>
      `Which row says how many people there are, and which to how many of them it happened? Put their names in the place of \`<name-of-the-row>\`. The file has ${f.list(code(w.names))}.`,
    persons: (w: {open: readonly string[]}, f) =>
      `This has one row for each person. Data about people does not belong in the repository: take the file out, count with this command, and commit what it writes.${w.open.length > 0 ? ` Fill in ${f.list(code(w.open))}.` : ''}`,
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
        `${w.same ? '' : `\`${w.written}\` is gelezen als \`${w.figure}\`. `}Is ${w.event === '' ? 'jullie gebeurtenis' : `\`${w.event}\``} wat het bestand positief noemt, of juist het tegendeel?`,
      opposite: w =>
        `\`${w.written}\` is gelezen als \`${w.figure}\`: de mensen met wie het gebeurde. Is ${w.event === '' ? 'jullie gebeurtenis' : `\`${w.event}\``} hetzelfde, of juist het tegendeel (afgewezen in plaats van toegekend)? Noem dan de gebeurtenis die het bestand telt.`,
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
      'event-open': (w, f) =>
        `Wat gebeurde er met mensen? Zet de naam van de gebeurtenis op de plek van \`<name-of-the-event>\`, zoals die bij \`use.events\` in \`ethics.yml\` staat${w.names.length > 0 ? `: ${f.either(code(w.names))}` : ''}.`,
      version: (w, f) =>
        w.names.length === 1
          ? `Versie ${f.list(code(w.names))} is in gebruik. Is dat ook de versie die is gemeten? Zo niet, schrijf dan op welke wel.`
          : `Welke versie is gemeten? Zet die op de plek van \`<version-that-was-measured>\`; in gebruik zijn ${f.list(code(w.names))}.`,
      rows: (w, f) =>
        `Welke rij zegt hoeveel mensen er zijn, en welke met hoeveel van hen het gebeurde? Zet de namen op de plek van \`<name-of-the-row>\`. Het bestand heeft ${f.list(code(w.names))}.`,
      persons: (w, f) =>
        `Hierin staat één rij per persoon. Gegevens over personen horen niet in de repository: haal het bestand eruit, tel met deze opdracht, en zet alleen de uitkomst in de repository.${w.open.length > 0 ? ` Vul ${f.list(code(w.open))} in.` : ''}`,
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
        `${w.same ? '' : `\`${w.written}\` er læst som \`${w.figure}\`. `}Er ${w.event === '' ? 'din hændelse' : `\`${w.event}\``} det, som filen kalder positivt, eller det modsatte?`,
      opposite: w =>
        `\`${w.written}\` er læst som \`${w.figure}\`: de mennesker, det skete for. Er ${w.event === '' ? 'din hændelse' : `\`${w.event}\``} det samme, eller er den det modsatte (afvist i stedet for bevilget)? Så oplys den hændelse, som filen tæller.`,
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
      'event-open': (w, f) =>
        `Hvad skete der for mennesker? Sæt navnet på hændelsen i stedet for \`<name-of-the-event>\`, som den hedder under \`use.events\` i \`ethics.yml\`${w.names.length > 0 ? `: ${f.either(code(w.names))}` : ''}.`,
      version: (w, f) =>
        w.names.length === 1
          ? `Version ${f.list(code(w.names))} er i brug. Er det også den version, der er målt? Hvis ikke, så skriv hvilken.`
          : `Hvilken version er målt? Sæt den i stedet for \`<version-that-was-measured>\`; i brug er ${f.list(code(w.names))}.`,
      rows: (w, f) =>
        `Hvilken række siger, hvor mange mennesker der er, og hvilken, for hvor mange af dem det skete? Sæt navnene i stedet for \`<name-of-the-row>\`. Filen har ${f.list(code(w.names))}.`,
      persons: (w, f) =>
        `Her er en række for hver person. Data om personer hører ikke hjemme i repositoriet: tag filen ud, tæl med denne kommando, og læg kun resultatet i repositoriet.${w.open.length > 0 ? ` Udfyld ${f.list(code(w.open))}.` : ''}`,
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
