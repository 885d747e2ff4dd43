import {catalogue} from '../words/message.ts'

/** What the Action says about the run itself. */
export const messages = catalogue(
  'action',
  {
    'advice-pull-request': () =>
      'Advice, not a gate: this ran with the workflow file of the pull request itself, and whoever writes the pull request can change that file.',
    'advice-commit': () =>
      'Advice, not a gate: this ran with the workflow file of the commit that was judged, and whoever changes the one can change the other.',
    'judged-head': () =>
      'Judged is the last commit of the pull request, not what comes out of the merge. Leave `ref` out of the checkout to judge the merge.',
    'judged-other': (w: {judged: string; run: string}) =>
      `Judged is commit \`${w.judged}\`, which was checked out; the run is about commit \`${w.run}\`.`,
    'today-set': () => 'The date was set by `ETHICS_GATE_TODAY`; it is not the date of the run.',
    'event-refused': (w: {event: string; known: readonly string[]}, f) =>
      `The Action cannot be used on \`${w.event}\`, only on ${f.list(w.known.map(name => `\`${name}\``))}.`,
    'event-target': (w: {event: string}) =>
      `On \`${w.event}\` the checkout is the default branch and not the pull request. Use \`pull_request\`.`,
    'event-unreadable': () => 'The description of the event, which the runner gives, cannot be read.',
    'nothing-checked-out': () => 'There are no files here. Put a step with `actions/checkout` before this one.',
    'folder-outside': (w: {folder: string}) =>
      `The input \`folder\` is \`${w.folder}\`, which is not a folder in the checkout. Links are not followed.`,
    'language-unknown': (w: {language: string; known: readonly string[]}, f) =>
      `The input \`language\` is \`${w.language}\`. It can be ${f.either(w.known.map(name => `\`${name}\``))}.`,
    'today-invalid': (w: {value: string}) =>
      `\`ETHICS_GATE_TODAY\` is \`${w.value}\`. Write a day that exists, such as 2026-11-22.`,
    'not-judged': (w: {reason: string}) => `Nothing could be judged. ${w.reason}`,
    'not-written': (w: {what: What; reason: string}) =>
      `The ${{result: 'file with the result', outputs: 'outputs', summary: 'job summary', annotations: 'annotations'}[w.what]} could not be written: ${w.reason} The verdict stands.`,
  },
  {
    nl: {
      'advice-pull-request': () =>
        'Advies, geen poort: dit draaide met het workflowbestand van het pull request zelf, en wie het pull request schrijft, kan dat bestand veranderen.',
      'advice-commit': () =>
        'Advies, geen poort: dit draaide met het workflowbestand van de commit die is beoordeeld, en wie het een verandert, kan ook het ander veranderen.',
      'judged-head': () =>
        'Beoordeeld is de laatste commit van het pull request, niet wat er uit de samenvoeging komt. Laat `ref` weg bij de checkout om de samenvoeging te beoordelen.',
      'judged-other': w =>
        `Beoordeeld is commit \`${w.judged}\`, want die is uitgecheckt; de run gaat over commit \`${w.run}\`.`,
      'today-set': () => 'De datum komt uit `ETHICS_GATE_TODAY`; het is niet de datum van de run.',
      'event-refused': (w, f) =>
        `De Action werkt niet bij \`${w.event}\`, alleen bij ${f.list(w.known.map(name => `\`${name}\``))}.`,
      'event-target': w =>
        `Bij \`${w.event}\` is de standaardbranch uitgecheckt en niet het pull request. Gebruik \`pull_request\`.`,
      'event-unreadable': () => 'De beschrijving van de gebeurtenis, die de runner aanlevert, is niet te lezen.',
      'nothing-checked-out': () => 'Er zijn hier geen bestanden. Zet een stap met `actions/checkout` vóór deze.',
      'folder-outside': w =>
        `De invoer \`folder\` is \`${w.folder}\`, en dat is geen map in de checkout. Koppelingen worden niet gevolgd.`,
      'language-unknown': (w, f) =>
        `De invoer \`language\` is \`${w.language}\`. Kies ${f.either(w.known.map(name => `\`${name}\``))}.`,
      'today-invalid': w => `\`ETHICS_GATE_TODAY\` is \`${w.value}\`. Schrijf een dag die bestaat, zoals 2026-11-22.`,
      'not-judged': w => `Er kon niets worden beoordeeld. ${w.reason}`,
      'not-written': w =>
        `${{result: 'Het bestand met het resultaat kon niet worden geschreven', outputs: 'De outputs konden niet worden geschreven', summary: 'De samenvatting van de job kon niet worden geschreven', annotations: 'De aantekeningen konden niet worden geschreven'}[w.what]}: ${w.reason} Het oordeel blijft staan.`,
    },
    da: {
      'advice-pull-request': () =>
        'Et råd, ikke en port: dette kørte med pull requestens egen workflowfil, og den, der skriver pull requesten, kan ændre den fil.',
      'advice-commit': () =>
        'Et råd, ikke en port: dette kørte med workflowfilen fra det commit, der blev vurderet, og den, der ændrer det ene, kan også ændre det andet.',
      'judged-head': () =>
        'Det er pull requestens sidste commit, der er vurderet, ikke resultatet af fletningen. Udelad `ref` i checkout, hvis fletningen skal vurderes.',
      'judged-other': w =>
        `Det er commit \`${w.judged}\`, der er vurderet, fordi det er checket ud; kørslen handler om commit \`${w.run}\`.`,
      'today-set': () => 'Datoen kommer fra `ETHICS_GATE_TODAY`; det er ikke datoen for kørslen.',
      'event-refused': (w, f) =>
        `Denne Action kan ikke bruges ved \`${w.event}\`, kun ved ${f.list(w.known.map(name => `\`${name}\``))}.`,
      'event-target': w =>
        `Ved \`${w.event}\` er det standardgrenen, der er checket ud, og ikke pull requesten. Brug \`pull_request\`.`,
      'event-unreadable': () => 'Beskrivelsen af hændelsen, som runneren leverer, kan ikke læses.',
      'nothing-checked-out': () => 'Der er ingen filer her. Sæt et trin med `actions/checkout` før dette.',
      'folder-outside': w =>
        `Inputtet \`folder\` er \`${w.folder}\`, og det er ikke en mappe i den kode, der er checket ud. Links følges ikke.`,
      'language-unknown': (w, f) =>
        `Inputtet \`language\` er \`${w.language}\`. Vælg ${f.either(w.known.map(name => `\`${name}\``))}.`,
      'today-invalid': w =>
        `\`ETHICS_GATE_TODAY\` er \`${w.value}\`. Skriv en dag, der findes, for eksempel 2026-11-22.`,
      'not-judged': w => `Intet kunne vurderes. ${w.reason}`,
      'not-written': w =>
        `${{result: 'Filen med resultatet', outputs: 'Outputtene', summary: 'Jobbets opsummering', annotations: 'Bemærkningerne'}[w.what]} kunne ikke skrives: ${w.reason} Afgørelsen står ved magt.`,
    },
  },
)

/** What can fail to be written once the exit code is decided. */
export type What = 'result' | 'outputs' | 'summary' | 'annotations'
