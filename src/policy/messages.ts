import {catalogue} from '../words/message.ts'

const mean = (nearest: string, words: string) => (nearest ? ` ${words} \`${nearest}\`?` : '')

/** What is said about a policy, an organisation file or a gate file that cannot be used as it stands. */
export const messages = catalogue(
  'policy',
  {
    'unknown-field': (w: {name: string; nearest: string}) =>
      `\`${w.name}\` is not a field of the declaration, nor a question of this policy.${mean(w.nearest, 'Did you mean')}`,
    'unknown-value': (w: {name: string; value: string; nearest: string; known: readonly string[]}, f) =>
      `\`${w.name}\` can never be \`${w.value}\`.${mean(w.nearest, 'Did you mean')} It can be ${f.either(w.known)}.`,
    'no-closed-values': (w: {name: string}) =>
      `\`${w.name}\` has no closed list of values: ask only whether it is \`present\` or \`absent\`.`,
    'unknown-presence': (w: {value: string}) => `\`${w.value}\`: write a list of values, \`present\` or \`absent\`.`,
    'unknown-role': (w: {name: string; nearest: string}) =>
      `\`${w.name}\` is not one of the policy's \`roles:\`.${mean(w.nearest, 'Did you mean')}`,
    'unknown-part': (w: {name: string; nearest: string}) =>
      `\`${w.name}\` is not one of the policy's \`parts:\`.${mean(w.nearest, 'Did you mean')}`,
    'unknown-requirement': (w: {name: string; nearest: string}) =>
      `\`${w.name}\` is not one of the policy's \`requirements:\`.${mean(w.nearest, 'Did you mean')}`,
    'unknown-clause': (w: {name: string; nearest: string}) =>
      `\`${w.name}\` is not one of the policy's \`clauses:\`.${mean(w.nearest, 'Did you mean')}`,
    'unknown-group': (w: {name: string; nearest: string}) =>
      `\`${w.name}\` is not one of the policy's \`groups_of_rules:\`.${mean(w.nearest, 'Did you mean')}`,
    'unknown-answer': (w: {name: string}) => `\`${w.name}\`: write \`text\`, \`path\`, or a list of answers.`,
    'wrong-subject': (w: {name: string; each: string}) =>
      `\`${w.name}\` speaks of one ${w.each}: the rule needs \`each: ${w.each}\`.`,
    'clause-unserved': (w: {name: string}) =>
      `The clause \`${w.name}\` is served by no rule, by nothing else, and is not listed under \`not_checked:\`.`,
    'requirement-unused': (w: {name: string}) => `No rule serves the requirement \`${w.name}\`.`,
    'part-unused': (w: {name: string}) => `No rule asks for the part \`${w.name}\`.`,
    'role-unused': (w: {name: string}) => `No rule needs the role \`${w.name}\`.`,
    'group-unused': (w: {name: string}) => `No rule names the group \`${w.name}\` under \`when:\`.`,
    'question-unused': (w: {name: string}) => `No rule and no condition reads the answer to \`${w.name}\`.`,
    'half-answer': (w: {half: string; other: string}) =>
      `\`${w.half}\` stands here without \`${w.other}\`: is \`${w.other}\` misspelt?`,
    'id-folder': (w: {id: string; folder: string}) =>
      `This policy is called \`${w.id}\` and lies in a folder \`${w.folder}\`. Both have the same name.`,
    'mode-observes': () =>
      'A policy does not only look on. Let its rules weigh less with `enforce: warn`, or write `mode: observe` in gate.yml or the organisation file.',
    'no-rules': () => 'This policy has no rules.',
    'no-exit': (w: {outcome: string}) =>
      `\`${w.outcome}\` blocks and nobody can settle it. Give it \`with_plan\`, \`with_reason\` or a lower level, so that there is a way out.`,
    'question-kind': () => 'A question needs exactly one of `values`, `text`, `number`, `date` or `fields`.',
    'translation-missing': (w: {language: string; name: string}, f) =>
      `\`${w.name}\` has no text in ${f.term(`language-${w.language}`)}.`,
    'translation-unknown': (w: {name: string; nearest: string}) =>
      `\`${w.name}\` is not in the policy that this file translates.${mean(w.nearest, 'Did you mean')}`,
    'translation-language': (w: {language: string}) => `There are two files with the texts in \`${w.language}\`.`,
    'duplicate-id': (w: {id: string}) => `There are two policies called \`${w.id}\`.`,
    'not-a-check': (w: {name: string; nearest: string}) =>
      `There is no check \`${w.name}\`.${mean(w.nearest, 'Did you mean')}`,
    'pack-unknown': (w: {name: string; nearest: string; known: readonly string[]}, f) =>
      `There is no policy \`${w.name}\` here.${mean(w.nearest, 'Did you mean')} Shipped: ${f.list(w.known)}.`,
    'pack-not-shipped': (w: {name: string}) =>
      `The policy \`${w.name}\` is planned but not shipped yet. Nothing of it was checked.`,
    'pack-version': (w: {name: string; wanted: string; shipped: string}) =>
      `Version ${w.wanted} of \`${w.name}\` is asked; this is ${w.shipped}.`,
    'stricter-unknown': (w: {rule: string; nearest: string}) =>
      `\`${w.rule}\` is not a rule of a policy in force.${mean(w.nearest, 'Did you mean')}`,
    'stricter-looser': (w: {rule: string; level: string; own: string}, f) =>
      `\`${w.rule}\` is already ${f.term(w.own)}; ${f.term(w.level)} would loosen it. The only direction is stricter.`,
    'organisation-remote': (w: {repository: string}) =>
      `The organisation file is kept in \`${w.repository}\`, which cannot be read from here. Give it with \`--organisation FILE\`.`,
    'organisation-blob': (w: {expected: string; found: string}) =>
      `This is not the pinned organisation file: its Git blob id is ${w.found}, the pin says ${w.expected}.`,
    'timezone-unknown': (w: {name: string}) =>
      `There is no time zone \`${w.name}\`. Write one such as \`Europe/Copenhagen\`.`,
    'organisation-missing': (w: {path: string}) => `The organisation file \`${w.path}\` is not there.`,
    'role-unknown': (w: {name: string; nearest: string; known: readonly string[]}, f) =>
      `No policy knows the role \`${w.name}\`.${mean(w.nearest, 'Did you mean')} Known: ${f.list(w.known.map(role => `\`${role}\``))}.`,
    'question-unknown': (w: {name: string; policy: string; nearest: string}) =>
      `The policy \`${w.policy}\` does not ask \`${w.name}\`.${mean(w.nearest, 'Did you mean')}`,
    'answer-kind': (w: {name: string; expected: string; example: string}, f) =>
      `\`${w.name}\` is answered with ${f.term(`answer-${w.expected}`)}${w.example ? `, such as \`${w.example}\`` : ''}.`,
    'answer-value': (w: {value: string; nearest: string; known: readonly string[]}, f) =>
      `\`${w.value}\` is not one of the answers.${mean(w.nearest, 'Did you mean')} Choose ${f.either(w.known)}.`,
    'not-allowed': (w: {name: string}) => `The organisation does not allow the policy \`${w.name}\` to be added.`,
  },
  {
    nl: {
      'unknown-field': w =>
        `\`${w.name}\` is geen veld van de verklaring en geen vraag van dit beleid.${mean(w.nearest, 'Bedoel je')}`,
      'unknown-value': (w, f) =>
        `\`${w.name}\` kan nooit \`${w.value}\` zijn.${mean(w.nearest, 'Bedoel je')} Mogelijk is ${f.either(w.known)}.`,
      'no-closed-values': w =>
        `\`${w.name}\` heeft geen vaste lijst met waarden: vraag alleen of het er is (\`present\`) of niet (\`absent\`).`,
      'unknown-presence': w => `\`${w.value}\`: schrijf een lijst met waarden, \`present\` of \`absent\`.`,
      'unknown-role': w => `\`${w.name}\` staat niet bij de \`roles:\` van dit beleid.${mean(w.nearest, 'Bedoel je')}`,
      'unknown-part': w => `\`${w.name}\` staat niet bij de \`parts:\` van dit beleid.${mean(w.nearest, 'Bedoel je')}`,
      'unknown-requirement': w =>
        `\`${w.name}\` staat niet bij de \`requirements:\` van dit beleid.${mean(w.nearest, 'Bedoel je')}`,
      'unknown-clause': w =>
        `\`${w.name}\` staat niet bij de \`clauses:\` van dit beleid.${mean(w.nearest, 'Bedoel je')}`,
      'unknown-group': w =>
        `\`${w.name}\` staat niet bij de \`groups_of_rules:\` van dit beleid.${mean(w.nearest, 'Bedoel je')}`,
      'unknown-answer': w => `\`${w.name}\`: schrijf \`text\`, \`path\` of een lijst met antwoorden.`,
      'wrong-subject': w => `\`${w.name}\` gaat over één ${w.each}: bij de regel hoort \`each: ${w.each}\`.`,
      'clause-unserved': w =>
        `De passage \`${w.name}\` komt in geen regel terug, nergens anders, en staat ook niet bij \`not_checked:\`.`,
      'requirement-unused': w => `Geen regel hoort bij de eis \`${w.name}\`.`,
      'part-unused': w => `Geen regel vraagt om het onderdeel \`${w.name}\`.`,
      'role-unused': w => `Geen regel heeft de rol \`${w.name}\` nodig.`,
      'group-unused': w => `Geen regel noemt de groep \`${w.name}\` bij \`when:\`.`,
      'question-unused': w => `Geen regel of voorwaarde kijkt naar het antwoord op \`${w.name}\`.`,
      'half-answer': w => `Hier staat \`${w.half}\` zonder \`${w.other}\`. Is \`${w.other}\` verkeerd gespeld?`,
      'id-folder': w =>
        `Dit beleid heet \`${w.id}\` en staat in een map \`${w.folder}\`. Die twee horen hetzelfde te heten.`,
      'mode-observes': () =>
        'Beleid kijkt niet alleen mee. Laat de regels lichter wegen met `enforce: warn`, of zet `mode: observe` in gate.yml of in het organisatiebestand.',
      'no-rules': () => 'Dit beleid heeft geen regels.',
      'no-exit': w =>
        `\`${w.outcome}\` houdt de boel tegen en niemand kan het oplossen. Geef het \`with_plan\`, \`with_reason\` of een lager niveau, zodat er een uitweg is.`,
      'question-kind': () => 'Een vraag heeft precies één van `values`, `text`, `number`, `date` of `fields`.',
      'translation-missing': (w, f) =>
        `Bij \`${w.name}\` ontbreekt de tekst in het ${f.term(`language-${w.language}`)}.`,
      'translation-unknown': w =>
        `\`${w.name}\` komt niet voor in het beleid dat dit bestand vertaalt.${mean(w.nearest, 'Bedoel je')}`,
      'translation-language': w => `Er zijn twee bestanden met teksten in \`${w.language}\`.`,
      'duplicate-id': w => `Er zijn twee beleidsbestanden met de naam \`${w.id}\`.`,
      'not-a-check': w => `De toets \`${w.name}\` bestaat niet.${mean(w.nearest, 'Bedoel je')}`,
      'pack-unknown': (w, f) =>
        `Er is hier geen beleid \`${w.name}\`.${mean(w.nearest, 'Bedoel je')} Meegeleverd: ${f.list(w.known)}.`,
      'pack-not-shipped': w => `Het beleid \`${w.name}\` komt nog en is niet meegeleverd. Er is niets van getoetst.`,
      'pack-version': w => `Gevraagd is versie ${w.wanted} van \`${w.name}\`; dit is ${w.shipped}.`,
      'stricter-unknown': w =>
        `\`${w.rule}\` is geen regel van een beleid dat hier geldt.${mean(w.nearest, 'Bedoel je')}`,
      'stricter-looser': (w, f) =>
        `\`${w.rule}\` is al ${f.term(w.own)}; ${f.term(w.level)} zou het losser maken. Het kan alleen strenger.`,
      'organisation-remote': w =>
        `Het organisatiebestand staat in \`${w.repository}\` en is hier niet te lezen. Geef het mee met \`--organisation BESTAND\`.`,
      'organisation-blob': w =>
        `Dit is niet het vastgelegde organisatiebestand: de Git-blob is ${w.found}, vastgelegd is ${w.expected}.`,
      'timezone-unknown': w => `Er is geen tijdzone \`${w.name}\`. Schrijf er een zoals \`Europe/Amsterdam\`.`,
      'organisation-missing': w => `Het organisatiebestand \`${w.path}\` is er niet.`,
      'role-unknown': (w, f) =>
        `Geen beleid kent de rol \`${w.name}\`.${mean(w.nearest, 'Bedoel je')} Bekend zijn: ${f.list(w.known.map(role => `\`${role}\``))}.`,
      'question-unknown': w =>
        `Het beleid \`${w.policy}\` vraagt niet naar \`${w.name}\`.${mean(w.nearest, 'Bedoel je')}`,
      'answer-kind': (w, f) =>
        `Bij \`${w.name}\` hoort als antwoord ${f.term(`answer-${w.expected}`)}${w.example ? `, zoals \`${w.example}\`` : ''}.`,
      'answer-value': (w, f) =>
        `\`${w.value}\` is geen van de antwoorden.${mean(w.nearest, 'Bedoel je')} Kies ${f.either(w.known)}.`,
      'not-allowed': w => `De organisatie staat niet toe dat het beleid \`${w.name}\` wordt toegevoegd.`,
    },
    da: {
      'unknown-field': w =>
        `\`${w.name}\` er hverken et felt i erklæringen eller et spørgsmål i denne politik.${mean(w.nearest, 'Mente du')}`,
      'unknown-value': (w, f) =>
        `\`${w.name}\` kan aldrig være \`${w.value}\`.${mean(w.nearest, 'Mente du')} Det kan være ${f.either(w.known)}.`,
      'no-closed-values': w =>
        `\`${w.name}\` har ingen fast liste af værdier: spørg kun, om det er der (\`present\`) eller ej (\`absent\`).`,
      'unknown-presence': w => `\`${w.value}\`: skriv en liste af værdier, \`present\` eller \`absent\`.`,
      'unknown-role': w => `\`${w.name}\` står ikke under politikkens \`roles:\`.${mean(w.nearest, 'Mente du')}`,
      'unknown-part': w => `\`${w.name}\` står ikke under politikkens \`parts:\`.${mean(w.nearest, 'Mente du')}`,
      'unknown-requirement': w =>
        `\`${w.name}\` står ikke under politikkens \`requirements:\`.${mean(w.nearest, 'Mente du')}`,
      'unknown-clause': w => `\`${w.name}\` står ikke under politikkens \`clauses:\`.${mean(w.nearest, 'Mente du')}`,
      'unknown-group': w =>
        `\`${w.name}\` står ikke under politikkens \`groups_of_rules:\`.${mean(w.nearest, 'Mente du')}`,
      'unknown-answer': w => `\`${w.name}\`: skriv \`text\`, \`path\` eller en liste af svar.`,
      'wrong-subject': w => `\`${w.name}\` handler om én ${w.each}: reglen skal have \`each: ${w.each}\`.`,
      'clause-unserved': w =>
        `Afsnittet \`${w.name}\` er ikke dækket af en regel eller af andet, og det står heller ikke under \`not_checked:\`.`,
      'requirement-unused': w => `Ingen regel hører til kravet \`${w.name}\`.`,
      'part-unused': w => `Ingen regel beder om delen \`${w.name}\`.`,
      'role-unused': w => `Ingen regel har brug for rollen \`${w.name}\`.`,
      'group-unused': w => `Ingen regel nævner gruppen \`${w.name}\` under \`when:\`.`,
      'question-unused': w => `Ingen regel eller betingelse ser på svaret på \`${w.name}\`.`,
      'half-answer': w => `Her står \`${w.half}\` uden \`${w.other}\`. Er \`${w.other}\` stavet forkert?`,
      'id-folder': w =>
        `Politikken hedder \`${w.id}\` og ligger i en mappe \`${w.folder}\`. De to skal have samme navn.`,
      'mode-observes': () =>
        'En politik ser ikke kun med. Lad reglerne veje mindre med `enforce: warn`, eller skriv `mode: observe` i gate.yml eller i organisationsfilen.',
      'no-rules': () => 'Politikken har ingen regler.',
      'no-exit': w =>
        `\`${w.outcome}\` spærrer, og ingen kan løse det. Giv det \`with_plan\`, \`with_reason\` eller et lavere niveau, så der er en vej ud.`,
      'question-kind': () => 'Et spørgsmål skal have netop én af `values`, `text`, `number`, `date` eller `fields`.',
      'translation-missing': (w, f) => `\`${w.name}\` mangler en tekst på ${f.term(`language-${w.language}`)}.`,
      'translation-unknown': w =>
        `\`${w.name}\` findes ikke i den politik, som filen oversætter.${mean(w.nearest, 'Mente du')}`,
      'translation-language': w => `Der er to filer med tekster på \`${w.language}\`.`,
      'duplicate-id': w => `Der er to politikker med navnet \`${w.id}\`.`,
      'not-a-check': w => `Der findes ingen kontrol med navnet \`${w.name}\`.${mean(w.nearest, 'Mente du')}`,
      'pack-unknown': (w, f) =>
        `Politikken \`${w.name}\` findes ikke her.${mean(w.nearest, 'Mente du')} Med følger ${f.list(w.known)}.`,
      'pack-not-shipped': w => `Politikken \`${w.name}\` er på vej og følger ikke med endnu. Intet i den er undersøgt.`,
      'pack-version': w => `Der bedes om version ${w.wanted} af \`${w.name}\`; dette er ${w.shipped}.`,
      'stricter-unknown': w =>
        `\`${w.rule}\` er ikke en regel i en politik, der gælder her.${mean(w.nearest, 'Mente du')}`,
      'stricter-looser': (w, f) =>
        `\`${w.rule}\` er allerede ${f.term(w.own)}; ${f.term(w.level)} ville lempe den. Det kan kun blive strengere.`,
      'organisation-remote': w =>
        `Organisationsfilen ligger i \`${w.repository}\` og kan ikke læses herfra. Angiv den med \`--organisation FIL\`.`,
      'organisation-blob': w =>
        `Det er ikke den fastlåste organisationsfil: dens Git-blob er ${w.found}, og der skulle stå ${w.expected}.`,
      'timezone-unknown': w => `Der er ingen tidszone \`${w.name}\`. Skriv for eksempel \`Europe/Copenhagen\`.`,
      'organisation-missing': w => `Organisationsfilen \`${w.path}\` findes ikke.`,
      'role-unknown': (w, f) =>
        `Ingen politik kender rollen \`${w.name}\`.${mean(w.nearest, 'Mente du')} Kendte roller: ${f.list(w.known.map(role => `\`${role}\``))}.`,
      'question-unknown': w =>
        `Politikken \`${w.policy}\` spørger ikke om \`${w.name}\`.${mean(w.nearest, 'Mente du')}`,
      'answer-kind': (w, f) =>
        `\`${w.name}\` besvares med ${f.term(`answer-${w.expected}`)}${w.example ? `, fx \`${w.example}\`` : ''}.`,
      'answer-value': (w, f) =>
        `\`${w.value}\` er ikke et af svarene.${mean(w.nearest, 'Mente du')} Vælg ${f.either(w.known)}.`,
      'not-allowed': w => `Organisationen tillader ikke, at politikken \`${w.name}\` tilføjes.`,
    },
  },
)
