import {catalogue} from '../words/message.ts'

type Choice = {mark: string; value: string}

const code = (names: readonly string[]) => names.map(name => `\`${name}\``)
const option = ({mark, value}: Choice, means: string) => `${mark}  ${value.padEnd(13)}  ${means}`

/** What `init` asks, writes and tells. */
export const messages = catalogue(
  'init',
  {
    'ask-name': () => 'What is the project called?',
    'ask-goal': () => 'What is it for? One sentence that a citizen understands.',
    'ask-owner': () =>
      'Which unit owns it, and where can people reach the team? For example: Youth, youth-data@example.org',
    'ask-about': () => 'How close does the data come to a person? Of several sources, take the closest.',
    'about-no-persons': (w: Choice) => option(w, 'nobody is in it, not even in totals'),
    'about-aggregates': (w: Choice) => option(w, 'only totals about groups of people'),
    'about-pseudonymised': (w: Choice) => option(w, 'single people, without their names'),
    'about-persons': (w: Choice) => option(w, 'single people'),
    'ask-because': () => 'Why are no persons in it? For example: Loop counters count axles and follow nobody',
    'ask-effect': () => 'What is the worst that can follow for a person?',
    'ask-automation': () => 'And who decides about it?',
    'effect-none': (w: Choice) => option(w, 'nothing'),
    'effect-information': (w: Choice) => option(w, 'they read or hear something'),
    'effect-contact': (w: Choice) => option(w, 'somebody calls, writes or visits them'),
    'effect-investigation': (w: Choice) => option(w, 'somebody looks into them'),
    'effect-service': (w: Choice) => option(w, 'they get something, or do not get it'),
    'effect-legal': (w: Choice) => option(w, 'a legal decision about them'),
    'automation-none': (w: Choice) => option(w, 'it gives insight only'),
    'automation-support': (w: Choice) => option(w, 'a person decides, and it helps'),
    'automation-automated': (w: Choice) => option(w, 'nobody looks at it first'),
    'ask-model': () =>
      'Does a model take part: anything from a scorecard to a language model? Its short name, or none.',
    'ask-unknown': () => 'Do you not know yet? Then answer with a question mark.',
    question: (w: {number: number; of: number}) => `Question ${w.number} of ${w.of}`,

    'refused-empty': () => 'Nothing is written there.',
    'refused-hidden': () => 'It has characters that cannot be seen. Write it without them.',
    'refused-placeholder': (w: {text: string}) => `\`${w.text}\` holds a place and is no answer.`,
    'refused-long': (w: {most: number}, f) => `That is too long: at most ${f.number(w.most)} characters.`,
    'refused-model': () => 'A name has letters or digits in it. Is there no model? Then answer none.',
    'refused-choice': (w: {values: readonly string[]; text: string; nearest: string}, f) =>
      `\`${w.text}\` is none of the answers. Choose ${f.either(code(w.values))}.${w.nearest ? ` Did you mean \`${w.nearest}\`?` : ''}`,

    'next-unknown': () => 'What is not written here is not known, and what is not known counts as yes. Asked next:',
    'entries-about': () =>
      'Documents to fill in. Is one finished? Put the day in, take away the `# ` before it, and run `ethics-gate seal`.',
    'next-check': () =>
      '`ethics-gate check` names what waits for each, and gives the same lines for the place where they belong.',

    'template-title': (w: {kind: string; project: string}, f) =>
      `${f.start(f.term(w.kind))}${w.project ? `: ${w.project}` : ''}`,
    'template-how': () =>
      'Write under each heading and take out the line in square brackets. While one is left, the part counts as empty. When it is finished, put the day under completed in its entry in ethics.yml, and run ethics-gate seal.',
    'template-signed': (w: {signed: readonly string[]}, f) => `To be signed by ${f.list(w.signed.map(f.term))}.`,

    'gate-about': () =>
      'How this repository is gated. Only the copy on the default branch counts: a pull request that changes it is judged by the old one and needs the approval of its owners.',
    'gate-roles': () =>
      'Roles that the policies in force name, and that nobody holds yet. Put accounts in the place of LOGIN and ID (the id stands in https://api.github.com/users/LOGIN) and take away the `# ` before the line. Nobody signs their own change, so two in each is best.',
    'role-line': (w: {role: string}, f) =>
      `${w.role}: {accounts: [{login: LOGIN, id: ID}]}${f.term(w.role) === w.role ? '' : `  # ${f.term(w.role)}`}`,
    'workflow-about': () =>
      'Judges each pull request and writes the status that a branch can require. Nothing of a pull request is checked out or run.',
    'review-about': () =>
      'A review ends here, and that end wakes ethics-gate.yml on the default branch. This file runs as the pull request has it, so it may do nothing and does nothing.',

    'why-declaration': () => 'what the project is and what it does to people',
    'why-template': (w: {kind: string}, f) => `to fill in: ${f.term(w.kind)}`,
    'why-gate': () => 'which policies are in force, and who may change that',
    'why-workflow': () => 'judges pull requests',
    'why-review': () => 'lets a review count at once',
    'why-codeowners': () => 'the owners are asked to review what decides',
    'note-other': () => 'Something that is no ordinary file stands there. Look at it, then run init again.',
    'note-owners': () =>
      'It names no owners, so nobody could change it later. Add `owners` and `roles`; `ethics-gate init --owner login:id` in an empty folder shows the form.',

    create: (w: {path: string; why: string}) => `new    ${w.path}: ${w.why}`,
    append: (w: {path: string; why: string}) => `added  ${w.path}: ${w.why}`,
    exists: (w: {path: string; why: string}) => `there  ${w.path}: ${w.why}`,
    nothing: () => 'There is nothing to do: everything that init would write is there.',
    confirm: () => 'Write this? (y/n)',
    'confirm-yes': () => 'y yes',
    'not-written': () => 'Nothing was written.',
    'dry-run': () => 'Nothing was written: --dry-run only shows it.',
    written: (w: {count: number}, f) => `${f.number(w.count)} ${f.plural(w.count, 'file', 'files')} written.`,
    'then-title': () => 'What comes next:',
    'then-owner': (w: {command: string}) =>
      `Name who may change the policies here. As nobody was named, there is no \`.github/ethics-gate/gate.yml\` yet, and until it is there the gate only advises. This adds it, with the code owners: \`${w.command}\` (the id stands in https://api.github.com/users/LOGIN).`,
    'then-action': (w: {action: string}) =>
      `Put the address of ethics-gate in your organisation in the place of \`${w.action}\`, best with a full commit id, or run init with \`--action\`.`,
    'then-merge': () =>
      'Commit this on a branch, open a pull request and merge it. What is on the default branch decides from then on.',
    'then-merge-first': (w: {branch: string}) =>
      `Commit these files, and no code, on a new branch from \`${w.branch}\`; open a pull request and merge it. Nothing judges that one: the workflow runs only from \`${w.branch}\`, never from a pull request that brings it. The next pull request is the first that is judged, so code comes in that one; merge \`${w.branch}\` into its branch first.`,
    'then-merge-adoption': (w: {branch: string}) =>
      `Commit these files, and no code, on a new branch from \`${w.branch}\`; open a pull request and merge it. It brings the first configuration of the gate: is the status required already, then somebody who administers the repository, and wrote none of it, approves it with the line in the comment. Code comes in the next pull request; merge \`${w.branch}\` into its branch first.`,
    'then-entries': (w: {file: string; lines: readonly string[]}) =>
      `Name the new documents in \`${w.file}\`, below \`assessments:\`:\n${w.lines.map(line => `     ${line}`).join('\n')}`,
    'then-roles': (w: {lines: readonly string[]; others: readonly string[]}, f) =>
      `Fill in who signs, approves and decides. This project needs these roles; put accounts below \`roles:\` in \`.github/ethics-gate/gate.yml\`:\n${w.lines.map(line => `     ${line}`).join('\n')}${w.others.length > 0 ? `\n   The policies name more, for when they are needed: ${f.list(code(w.others))}.` : ''}`,
    'then-second-owner': (w: {login: string}) =>
      `Name a second owner (\`--owner\` twice, or another account in \`gate.yml\`): nobody approves their own change, so with ${w.login} alone a change of the gate that ${w.login} makes waits for ever. Until then let a colleague open it.`,
    'then-require': (w: {status: string}) =>
      `Require the status \`${w.status}\`: Settings, Rules, Rulesets, New branch ruleset, Require status checks to pass.`,
    'then-check': () =>
      'Run `ethics-gate check` here: it names what is still missing, why it is asked and who can settle it.',

    'flags-missing': (w: {flags: readonly string[]}, f) =>
      `There is no terminal to ask on, and these flags are missing: ${f.list(code(w.flags))}.`,
    'flags-hint': () => 'For example, with `unknown` where it is not known yet:',
    'needs-yes': () => 'Nobody is there to agree. Add `--yes` to write, or `--dry-run` to look.',
    'bad-owner': (w: {written: string}) => `\`--owner ${w.written}\`: this is no login and id.`,
    'bad-owner-hint': () =>
      'Write it as login:id, such as ann-example:1001. The id stands in https://api.github.com/users/LOGIN',
    'bad-branch': (w: {written: string}) => `\`--branch ${w.written}\`: this is no name of a branch.`,
    'bad-action': (w: {written: string}) => `\`--action ${w.written}\`: this is no action.`,
    'bad-action-hint': () => 'Write owner/repository@ref, best with a full commit id after the @.',
    'policies-need-owner': () => 'Policies stand in the gate’s configuration, which needs an owner.',
    'policies-need-owner-hint': () => 'Add `--owner login:id`.',
    'policies-there': () => 'Policies stand in the gate’s configuration, and that is there already.',
    'policies-there-hint': () => 'Change `policies` in `.github/ethics-gate/gate.yml` with a pull request.',
    nested: (w: {above: string}) => `There is a declaration above this folder: ${w.above}.`,
    'nested-hint': () =>
      'Add the new system there, under `systems`. A declaration inside another one counts for nothing.',
    'look-alike': (w: {file: string}) => `${w.file} only looks like a declaration.`,
    'look-alike-hint': () => 'Give it the name ethics.yml, exactly so, and run init again.',
    'changed-meanwhile': (w: {path: string}) => `${w.path} changed while this ran; nothing more was written.`,
    'changed-hint': () => 'Run init again: it goes on where it stopped.',
  },
  {
    nl: {
      'ask-name': () => 'Hoe heet het project?',
      'ask-goal': () => 'Waar is het voor? Eén zin die een inwoner begrijpt.',
      'ask-owner': () =>
        'Welke afdeling is de eigenaar, en waar is het team te bereiken? Bijvoorbeeld: Jeugd, jeugd-data@example.org',
      'ask-about': () => 'Hoe dicht komen de gegevens bij een persoon? Heb je meer bronnen, kies dan de dichtste.',
      'about-no-persons': w => option(w, 'er zit niemand in, ook niet in totalen'),
      'about-aggregates': w => option(w, 'alleen totalen over groepen mensen'),
      'about-pseudonymised': w => option(w, 'losse personen, zonder hun naam'),
      'about-persons': w => option(w, 'losse personen'),
      'ask-because': () => 'Waarom zitten er geen personen in? Bijvoorbeeld: Tellussen tellen assen en volgen niemand',
      'ask-effect': () => 'Wat is het ergste dat iemand kan overkomen?',
      'ask-automation': () => 'En wie beslist daarover?',
      'effect-none': w => option(w, 'niets'),
      'effect-information': w => option(w, 'iemand leest of hoort iets'),
      'effect-contact': w => option(w, 'iemand wordt gebeld, aangeschreven of bezocht'),
      'effect-investigation': w => option(w, 'iemand wordt onderzocht'),
      'effect-service': w => option(w, 'iemand krijgt iets wel of niet'),
      'effect-legal': w => option(w, 'een besluit met rechtsgevolg'),
      'automation-none': w => option(w, 'het geeft alleen inzicht'),
      'automation-support': w => option(w, 'een mens beslist, en dit helpt'),
      'automation-automated': w => option(w, 'niemand kijkt er eerst naar'),
      'ask-model': () => 'Doet er een model mee, van scorekaart tot taalmodel? Geef de korte naam, of antwoord geen.',
      'ask-unknown': () => 'Weet je het nog niet? Antwoord dan met een vraagteken.',
      question: w => `Vraag ${w.number} van ${w.of}`,

      'refused-empty': () => 'Er staat niets.',
      'refused-hidden': () => 'Er staan tekens in die je niet ziet. Schrijf het zonder die tekens.',
      'refused-placeholder': w => `\`${w.text}\` houdt alleen een plek vrij en is geen antwoord.`,
      'refused-long': (w, f) => `Dat is te lang: hooguit ${f.number(w.most)} tekens.`,
      'refused-model': () => 'In een naam staan letters of cijfers. Is er geen model? Antwoord dan geen.',
      'refused-choice': (w, f) =>
        `\`${w.text}\` is geen van de antwoorden. Kies ${f.either(code(w.values))}.${w.nearest ? ` Bedoel je \`${w.nearest}\`?` : ''}`,

      'next-unknown': () =>
        'Wat hier niet staat, is niet bekend, en wat niet bekend is, telt als ja. Hierna wordt gevraagd:',
      'entries-about': () =>
        'Documenten om in te vullen. Is er een af? Zet de dag erin, haal de `# ` ervoor weg en draai `ethics-gate seal`.',
      'next-check': () =>
        '`ethics-gate check` noemt bij elk wat erop wacht en geeft dezelfde regels voor de plek waar ze horen.',

      'template-title': (w, f) => `${f.start(f.term(w.kind))}${w.project ? `: ${w.project}` : ''}`,
      'template-how': () =>
        'Schrijf onder elke kop en haal de regel tussen vierkante haken weg. Zolang er een staat, telt het onderdeel als leeg. Is het af, zet dan de dag achter completed in ethics.yml, bij dit document, en draai ethics-gate seal.',
      'template-signed': (w, f) => `Te ondertekenen door ${f.list(w.signed.map(f.term))}.`,

      'gate-about': () =>
        'Hoe deze repository wordt getoetst. Alleen wat op de standaardbranch staat telt: een pull request die dit verandert, wordt getoetst aan de oude versie en heeft akkoord van de eigenaren nodig.',
      'gate-roles': () =>
        'Rollen die het geldende beleid noemt en die nog niemand heeft. Zet accounts op de plaats van LOGIN en ID (het id staat in https://api.github.com/users/LOGIN) en haal de `# ` voor de regel weg. Niemand tekent voor zijn eigen wijziging, dus zet er het liefst twee bij elke rol.',
      'role-line': (w, f) =>
        `${w.role}: {accounts: [{login: LOGIN, id: ID}]}${f.term(w.role) === w.role ? '' : `  # ${f.term(w.role)}`}`,
      'workflow-about': () =>
        'Toetst elke pull request en schrijft de status die je voor een branch verplicht kunt stellen. Van een pull request wordt niets opgehaald of uitgevoerd.',
      'review-about': () =>
        'Een review eindigt hier, en dat einde wekt ethics-gate.yml op de standaardbranch. Dit bestand draait zoals de pull request het heeft; daarom mag het niets en doet het niets.',

      'why-declaration': () => 'wat het project is en wat het met mensen doet',
      'why-template': (w, f) => `om in te vullen: ${f.term(w.kind)}`,
      'why-gate': () => 'welk beleid geldt en wie dat mag veranderen',
      'why-workflow': () => 'toetst pull requests',
      'why-review': () => 'laat een review meteen tellen',
      'why-codeowners': () => 'de eigenaren krijgen een review van wat beslist',
      'note-other': () => 'Daar staat iets dat geen gewoon bestand is. Kijk ernaar en draai init dan opnieuw.',
      'note-owners': () =>
        'Er staan geen eigenaren in, dus later kan niemand het veranderen. Zet `owners` en `roles` erbij; `ethics-gate init --owner login:id` in een lege map laat de vorm zien.',

      create: w => `nieuw    ${w.path}: ${w.why}`,
      append: w => `erbij    ${w.path}: ${w.why}`,
      exists: w => `staat er ${w.path}: ${w.why}`,
      nothing: () => 'Er is niets te doen: alles wat init zou schrijven, staat er.',
      confirm: () => 'Zal ik dit schrijven? (j/n)',
      'confirm-yes': () => 'j ja',
      'not-written': () => 'Er is niets geschreven.',
      'dry-run': () => 'Er is niets geschreven: --dry-run laat het alleen zien.',
      written: (w, f) => `${f.number(w.count)} ${f.plural(w.count, 'bestand', 'bestanden')} geschreven.`,
      'then-title': () => 'Wat je nu doet:',
      'then-owner': w =>
        `Noem wie hier het beleid mag veranderen. Er is nog niemand genoemd, dus er is nog geen \`.github/ethics-gate/gate.yml\`; zolang die er niet is, krijg je alleen advies. Zo voeg je hem toe, met de code owners erbij: \`${w.command}\` (het id staat in https://api.github.com/users/LOGIN).`,
      'then-action': w =>
        `Zet het adres van ethics-gate in jouw organisatie op de plaats van \`${w.action}\`, liefst met een volledig commit-id, of draai init met \`--action\`.`,
      'then-merge': () =>
        'Commit dit op een branch, open een pull request en merge die. Wat op de standaardbranch staat, beslist vanaf dan.',
      'then-merge-first': w =>
        `Commit deze bestanden, zonder code, op een nieuwe branch vanaf \`${w.branch}\`; open een pull request en merge die. Niets toetst die ene: de workflow draait alleen vanaf \`${w.branch}\`, nooit vanuit de pull request die hem brengt. De volgende pull request is de eerste die wordt getoetst; daarin komt de code. Merge eerst \`${w.branch}\` in die branch.`,
      'then-merge-adoption': w =>
        `Commit deze bestanden, zonder code, op een nieuwe branch vanaf \`${w.branch}\`; open een pull request en merge die. Ze brengen de eerste instellingen van de poort: is de status al verplicht, dan keurt iemand die de repository beheert en er niets aan schreef het goed, met de regel uit het commentaar. De code komt in de volgende pull request; merge eerst \`${w.branch}\` in die branch.`,
      'then-entries': w =>
        `Noem de nieuwe documenten in \`${w.file}\`, onder \`assessments:\`:\n${w.lines.map(line => `     ${line}`).join('\n')}`,
      'then-roles': (w, f) =>
        `Vul in wie tekent, goedkeurt en beslist. Dit project heeft deze rollen nodig; zet accounts onder \`roles:\` in \`.github/ethics-gate/gate.yml\`:\n${w.lines.map(line => `     ${line}`).join('\n')}${w.others.length > 0 ? `\n   Het beleid noemt er meer, voor als ze nodig zijn: ${f.list(code(w.others))}.` : ''}`,
      'then-second-owner': w =>
        `Noem een tweede eigenaar (\`--owner\` twee keer, of nog een account in \`gate.yml\`): niemand keurt zijn eigen wijziging goed, dus met alleen ${w.login} blijft een wijziging van de poort door ${w.login} eeuwig wachten. Laat tot dan een collega die openen.`,
      'then-require': w =>
        `Stel de status \`${w.status}\` verplicht: Settings, Rules, Rulesets, New branch ruleset, Require status checks to pass.`,
      'then-check': () =>
        'Draai hier `ethics-gate check`: dat noemt wat er nog ontbreekt, waarom het gevraagd wordt en wie het kan oplossen.',

      'flags-missing': (w, f) =>
        `Er is geen terminal om het op te vragen, en deze vlaggen ontbreken: ${f.list(code(w.flags))}.`,
      'flags-hint': () => 'Bijvoorbeeld, met `unknown` waar je het nog niet weet:',
      'needs-yes': () =>
        'Er is niemand die ja kan zeggen. Zet er `--yes` bij om te schrijven, of `--dry-run` om te kijken.',
      'bad-owner': w => `\`--owner ${w.written}\`: dit is geen login met id.`,
      'bad-owner-hint': () =>
        'Schrijf het als login:id, zoals ann-example:1001. Het id staat in https://api.github.com/users/LOGIN',
      'bad-branch': w => `\`--branch ${w.written}\`: dit is geen naam van een branch.`,
      'bad-action': w => `\`--action ${w.written}\`: dit is geen action.`,
      'bad-action-hint': () => 'Schrijf owner/repository@ref, liefst met een volledig commit-id achter de @.',
      'policies-need-owner': () =>
        'Welk beleid geldt, staat in de instellingen van de poort, en die hebben een eigenaar nodig.',
      'policies-need-owner-hint': () => 'Zet er `--owner login:id` bij.',
      'policies-there': () => 'Welk beleid geldt, staat in de instellingen van de poort, en die zijn er al.',
      'policies-there-hint': () => 'Verander `policies` in `.github/ethics-gate/gate.yml` met een pull request.',
      nested: w => `Boven deze map staat al een verklaring: ${w.above}.`,
      'nested-hint': () =>
        'Zet het nieuwe systeem daar, onder `systems`. Een verklaring binnen een andere telt niet mee.',
      'look-alike': w => `${w.file} lijkt alleen op een verklaring.`,
      'look-alike-hint': () => 'Noem het ethics.yml, precies zo, en draai init opnieuw.',
      'changed-meanwhile': w => `${w.path} veranderde tijdens het draaien; verder is er niets geschreven.`,
      'changed-hint': () => 'Draai init opnieuw: het gaat verder waar het stopte.',
    },
    da: {
      'ask-name': () => 'Hvad hedder projektet?',
      'ask-goal': () => 'Hvad er det til? Én sætning, som en borger forstår.',
      'ask-owner': () =>
        'Hvilken enhed ejer det, og hvor kan man få fat i holdet? For eksempel: Børn og Unge, data@example.org',
      'ask-about': () => 'Hvor tæt kommer data på en person? Er der flere kilder, så vælg den tætteste.',
      'about-no-persons': w => option(w, 'der er ingen i dem, heller ikke i totaler'),
      'about-aggregates': w => option(w, 'kun totaler om grupper af mennesker'),
      'about-pseudonymised': w => option(w, 'enkeltpersoner uden navn'),
      'about-persons': w => option(w, 'enkeltpersoner'),
      'ask-because': () => 'Hvorfor er der ingen personer i? For eksempel: Tællere tæller aksler og følger ingen',
      'ask-effect': () => 'Hvad er det værste, der kan ske for en person?',
      'ask-automation': () => 'Og hvem beslutter det?',
      'effect-none': w => option(w, 'ingenting'),
      'effect-information': w => option(w, 'nogen læser eller hører noget'),
      'effect-contact': w => option(w, 'nogen bliver ringet op, får brev eller besøg'),
      'effect-investigation': w => option(w, 'nogen bliver undersøgt'),
      'effect-service': w => option(w, 'nogen får noget eller får det ikke'),
      'effect-legal': w => option(w, 'en afgørelse med retsvirkning'),
      'automation-none': w => option(w, 'det giver kun indsigt'),
      'automation-support': w => option(w, 'et menneske beslutter, og det her hjælper'),
      'automation-automated': w => option(w, 'ingen ser på det først'),
      'ask-model': () =>
        'Er der en model med, fra et scorekort til en sprogmodel? Giv dens korte navn, eller svar ingen.',
      'ask-unknown': () => 'Ved du det ikke endnu? Så svar med et spørgsmålstegn.',
      question: w => `Spørgsmål ${w.number} af ${w.of}`,

      'refused-empty': () => 'Der står ikke noget.',
      'refused-hidden': () => 'Der er tegn i, som man ikke kan se. Skriv det uden dem.',
      'refused-placeholder': w => `\`${w.text}\` holder kun en plads og er ikke et svar.`,
      'refused-long': (w, f) => `Det er for langt: højst ${f.number(w.most)} tegn.`,
      'refused-model': () => 'Der er bogstaver eller tal i et navn. Er der ingen model? Så svar ingen.',
      'refused-choice': (w, f) =>
        `\`${w.text}\` er ikke et af svarene. Vælg ${f.either(code(w.values))}.${w.nearest ? ` Mente du \`${w.nearest}\`?` : ''}`,

      'next-unknown': () =>
        'Det, der ikke står her, er ukendt, og det, der er ukendt, tæller som et ja. Det næste, der spørges om:',
      'entries-about': () =>
        'Dokumenter til at udfylde. Er et færdigt? Sæt dagen ind, fjern `# ` foran, og kør `ethics-gate seal`.',
      'next-check': () =>
        '`ethics-gate check` nævner for hvert felt, hvad der venter på det, og giver de samme linjer til det sted, hvor de hører hjemme.',

      'template-title': (w, f) => `${f.start(f.term(w.kind))}${w.project ? `: ${w.project}` : ''}`,
      'template-how': () =>
        'Skriv under hver overskrift, og fjern linjen i firkantede parenteser. Så længe der står en, tæller delen som tom. Når det er færdigt, så skriv dagen ved completed i ethics.yml, under dette dokument, og kør ethics-gate seal.',
      'template-signed': (w, f) => `Skal godkendes af ${f.list(w.signed.map(f.term))}.`,

      'gate-about': () =>
        'Sådan bliver dette repository bedømt. Kun det, der står på standardgrenen, tæller: en pull request, der ændrer det, bliver bedømt efter den gamle udgave og skal godkendes af ejerne.',
      'gate-roles': () =>
        'Roller, som de gældende politikker nævner, og som ingen har endnu. Sæt konti i stedet for LOGIN og ID (nummeret står i https://api.github.com/users/LOGIN), og fjern `# ` foran linjen. Ingen godkender sin egen ændring, så sæt helst to på hver rolle.',
      'role-line': (w, f) =>
        `${w.role}: {accounts: [{login: LOGIN, id: ID}]}${f.term(w.role) === w.role ? '' : `  # ${f.term(w.role)}`}`,
      'workflow-about': () =>
        'Bedømmer hver pull request og skriver den status, som en gren kan kræve. Intet fra en pull request bliver hentet ned eller kørt.',
      'review-about': () =>
        'En bedømmelse ender her, og det vækker ethics-gate.yml på standardgrenen. Filen kører, som den ser ud i pull requesten; derfor må den intet og gør intet.',

      'why-declaration': () => 'hvad projektet er, og hvad det gør ved mennesker',
      'why-template': (w, f) => `til at udfylde: ${f.term(w.kind)}`,
      'why-gate': () => 'hvilke politikker der gælder, og hvem der må ændre det',
      'why-workflow': () => 'bedømmer pull requests',
      'why-review': () => 'lader en godkendelse tælle med det samme',
      'why-codeowners': () => 'ejerne bliver bedt om at se på det, der afgør',
      'note-other': () => 'Der ligger noget, som ikke er en almindelig fil. Se på det, og kør init igen.',
      'note-owners': () =>
        'Der står ingen ejere i den, så ingen kan ændre den senere. Tilføj `owners` og `roles`; `ethics-gate init --owner login:id` i en tom mappe viser formen.',

      create: w => `ny        ${w.path}: ${w.why}`,
      append: w => `tilføjet  ${w.path}: ${w.why}`,
      exists: w => `er der    ${w.path}: ${w.why}`,
      nothing: () => 'Der er ikke noget at gøre: alt, hvad init ville skrive, er der.',
      confirm: () => 'Skal det skrives? (j/n)',
      'confirm-yes': () => 'j ja',
      'not-written': () => 'Der er ikke skrevet noget.',
      'dry-run': () => 'Der er ikke skrevet noget: --dry-run viser det kun.',
      written: (w, f) => `${f.number(w.count)} ${f.plural(w.count, 'fil', 'filer')} skrevet.`,
      'then-title': () => 'Det næste, du gør:',
      'then-owner': w =>
        `Nævn, hvem der må ændre politikkerne her. Ingen er nævnt endnu, så der er ingen \`.github/ethics-gate/gate.yml\`, og uden den får du kun råd. Sådan tilføjer du den sammen med code owners: \`${w.command}\` (nummeret står i https://api.github.com/users/LOGIN).`,
      'then-action': w =>
        `Sæt adressen på ethics-gate i din organisation i stedet for \`${w.action}\`, helst med et fuldt commit-id, eller kør init med \`--action\`.`,
      'then-merge': () =>
        'Commit det på en gren, åbn en pull request, og merge den. Det, der står på standardgrenen, afgør fra da af.',
      'then-merge-first': w =>
        `Commit disse filer, uden kode, på en ny gren fra \`${w.branch}\`; åbn en pull request, og merge den. Intet bedømmer netop den: workflowet kører kun fra \`${w.branch}\`, aldrig fra den pull request, der bringer det. Den næste pull request er den første, der bliver bedømt; koden kommer i den. Merge først \`${w.branch}\` ind i dens gren.`,
      'then-merge-adoption': w =>
        `Commit disse filer, uden kode, på en ny gren fra \`${w.branch}\`; åbn en pull request, og merge den. De bringer portens første konfiguration: er status allerede påkrævet, godkender en, der administrerer repositoriet og ikke har skrevet noget af det, med linjen i kommentaren. Koden kommer i den næste pull request; merge først \`${w.branch}\` ind i dens gren.`,
      'then-entries': w =>
        `Nævn de nye dokumenter i \`${w.file}\`, under \`assessments:\`:\n${w.lines.map(line => `     ${line}`).join('\n')}`,
      'then-roles': (w, f) =>
        `Udfyld, hvem der godkender og beslutter. Projektet har brug for disse roller; sæt konti under \`roles:\` i \`.github/ethics-gate/gate.yml\`:\n${w.lines.map(line => `     ${line}`).join('\n')}${w.others.length > 0 ? `\n   Politikkerne nævner flere, til når der er brug for dem: ${f.list(code(w.others))}.` : ''}`,
      'then-second-owner': w =>
        `Nævn en ejer mere (\`--owner\` to gange, eller endnu en konto i \`gate.yml\`): ingen godkender sin egen ændring, så med ${w.login} alene venter en ændring af porten fra ${w.login} for evigt. Lad indtil da en kollega åbne den.`,
      'then-require': w =>
        `Gør status \`${w.status}\` påkrævet: Settings, Rules, Rulesets, New branch ruleset, Require status checks to pass.`,
      'then-check': () =>
        'Kør `ethics-gate check` her: den nævner, hvad der mangler, hvorfor der spørges, og hvem der kan løse det.',

      'flags-missing': (w, f) => `Der er ingen terminal at spørge på, og disse flag mangler: ${f.list(code(w.flags))}.`,
      'flags-hint': () => 'For eksempel, med `unknown` hvor du ikke ved det endnu:',
      'needs-yes': () => 'Der er ingen til at sige ja. Tilføj `--yes` for at skrive, eller `--dry-run` for at se.',
      'bad-owner': w => `\`--owner ${w.written}\`: det er ikke et login med id.`,
      'bad-owner-hint': () =>
        'Skriv det som login:id, for eksempel ann-example:1001. Nummeret står i https://api.github.com/users/LOGIN',
      'bad-branch': w => `\`--branch ${w.written}\`: det er ikke navnet på en gren.`,
      'bad-action': w => `\`--action ${w.written}\`: det er ikke en action.`,
      'bad-action-hint': () => 'Skriv owner/repository@ref, helst med et fuldt commit-id efter @.',
      'policies-need-owner': () => 'Politikkerne står i portens konfiguration, og den skal have en ejer.',
      'policies-need-owner-hint': () => 'Tilføj `--owner login:id`.',
      'policies-there': () => 'Politikkerne står i portens konfiguration, og den er der allerede.',
      'policies-there-hint': () => 'Ret `policies` i `.github/ethics-gate/gate.yml` med en pull request.',
      nested: w => `Der er en erklæring over denne mappe: ${w.above}.`,
      'nested-hint': () => 'Tilføj det nye system dér, under `systems`. En erklæring inden i en anden tæller ikke.',
      'look-alike': w => `${w.file} ligner kun en erklæring.`,
      'look-alike-hint': () => 'Giv den navnet ethics.yml, præcis sådan, og kør init igen.',
      'changed-meanwhile': w => `${w.path} blev ændret imens; der er ikke skrevet mere.`,
      'changed-hint': () => 'Kør init igen: den går videre, hvor den stoppede.',
    },
  },
)
