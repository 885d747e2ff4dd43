import {catalogue} from '../words/message.ts'

const MOST = 5

function some(paths: readonly string[], list: (items: readonly string[]) => string, number: (count: number) => string) {
  const shown = paths.slice(0, MOST).map(path => `\`${path}\``)
  return list(paths.length > MOST ? [...shown, `+${number(paths.length - MOST)}`] : shown)
}

/** What the gate itself says: about the tree, the scope, and why a finding is treated as it is. */
export const messages = catalogue(
  'gate',
  {
    'no-declaration': (w: {folder: string}) =>
      `There is no \`ethics.yml\` ${w.folder ? `in \`${w.folder}\`` : 'here'}. Run \`ethics-gate init\`${w.folder && ' there'}: it asks six questions at most and writes it (without a terminal, by flags: \`ethics-gate init --help\`). Only a project that has nothing to do with people can do with the four lines below.`,
    'declaration-valid': () => 'The declaration can be read and everything in it is known.',
    'look-alike': (w: {file: string}) => `\`${w.file}\` is not read: the file must be called exactly \`ethics.yml\`.`,
    'declaration-link': (w: {file: string}) =>
      `\`${w.file}\` is a link or lies in a submodule; it is not followed. Put the file itself here.`,
    'nested-unlisted': (w: {file: string; above: string}) =>
      `\`${w.file}\` lies inside the project of \`${w.above}\`. One file a repository: write it as one of its \`systems:\`, or move the project out.`,
    'duplicate-project': (w: {project: string; other: string}) =>
      `\`${w.other}\` has the same project id, \`${w.project}\`. Give one of them a \`project.id\` of its own.`,
    'scope-declared': (w: {about: string}) => `\`data.about\` is \`${w.about}\`.`,
    'scope-undeclared': () =>
      '`data.about` is not declared, so nobody can see whether this touches people. Say `no-persons` (and why), `aggregates`, `pseudonymised` or `persons`.',
    'scope-no-reason': () => '`data.about` says `no-persons`; `data.because` must say why.',
    'ended-declared': (w: {date: string}, f) => `It was retired on ${f.date(w.date)}.`,
    'ended-undeclared': () => '`project.status` is `retired`, and `project.ended` does not say since when.',
    'policy-missing': (w: {policy: string}) =>
      `The declaration asks for the policy \`${w.policy}\`, which could not be used.`,
    'outside-scope': (w: {policy: string; path: string; values: readonly string[]; reason: string}, f) =>
      `\`${w.policy}\` does not cover this: \`${w.path}\` is ${f.either(w.values.map(value => `\`${value}\``))}${w.reason ? ` ("${w.reason}")` : ''}.`,
    'not-at-this-stage': (w: {status: string}, f) => `Not asked while the project is ${f.term(w.status)}.`,
    'not-when': (w: {path: string; values: readonly string[]}, f) =>
      `Not asked, because \`${w.path}\` is ${f.either(w.values.map(value => `\`${value}\``))}.`,
    'not-when-absent': (w: {path: string}) => `Not asked, because there is no \`${w.path}\`.`,
    'none-of-these': (w: {path: string}) => `Not asked, because \`${w.path}\` is declared to be empty.`,
    undeclared: (w: {fields: readonly string[]}, f) =>
      `Whether this is asked depends on ${f.list(w.fields.map(name => `\`${name}\``))}, which is not declared. What is not declared counts as yes.`,
    'not-yet': (w: {date: string}, f) => `Applies from ${f.date(w.date)}.`,
    uncertain: (w: {certainty: string}, f) =>
      `The date of this rule is ${f.term(`certainty-${w.certainty}`)}, so it only advises.`,
    awaiting: (w: {role: string}, f) => `Waits for ${f.term(w.role)}.`,
    planned: (w: {until: string}, f) => `There is a plan to settle this by ${f.date(w.until)}.`,
    reasoned: (w: {reason: string}, f) => `There is a signed reason: ${f.term(`reason-${w.reason}`)}.`,
    'reason-not-enough': (w: {roles: readonly string[]; can: readonly string[]; could: readonly string[]}, f) => {
      const roles = f.list(w.roles.map(f.term))
      if (w.can.length > 0)
        return `The reason counts once ${f.either(w.can.map(id => `\`${id}\``))}, whose seal covers \`fairness.attributes\`, is signed by ${roles}.`
      if (w.could.length > 0)
        return `The reason counts once it is signed: add \`fairness.attributes\` to \`covers.facts\` of ${f.either(w.could.map(id => `\`${id}\``))}, seal it, and have it signed by ${roles}.`
      return `The reason counts once a bias test or DPIA whose seal covers \`fairness.attributes\` is signed by ${roles}.`
    },
    'nothing-evaluated': () => 'No rule was evaluated. A gate that checks nothing does not pass.',
    'check-failed': (w: {rule: string; reason: string}) =>
      `The rule \`${w.rule}\` could not be evaluated (${w.reason}). This is a fault of the product; please report it.`,
    submodules: (w: {paths: readonly string[]}, f) =>
      `Not governed: ${some(w.paths, f.list, f.number)} ${f.plural(w.paths.length, 'is a submodule', 'are submodules')}. What lies there is kept in another repository and is judged there.`,
    'no-forge': () =>
      'Sign-offs are proven by reviews on a pull request. No reviews were read here, so they are shown as awaiting.',
    'base-plan': () =>
      'Compared with the base: only whether the plan of a bias test was there before its results. Whether something got weaker was not evaluated.',
    'no-base': () =>
      'Nothing to compare with (`--base`), so it was not evaluated whether something got weaker, nor whether the plan of a bias test was there before its results.',
    'default-policies': (w: {policies: readonly string[]}, f) =>
      `No organisation file and no gate folder: ${f.list(w.policies)} apply by default.`,
    'policy-due': (w: {policy: string; date: string}, f) =>
      `The policy \`${w.policy}\` was to be reviewed by ${f.date(w.date)}. It still holds; those who own it look at it again and give it a new \`review_due\`.`,
    'default-tiers': () => 'Tiers are those that come with the product.',
    'not-enforced': () =>
      'This shows what the policies say. It blocks nothing until the gate is set up on the default branch.',
  },
  {
    nl: {
      'no-declaration': w =>
        `Er is ${w.folder ? `in \`${w.folder}\` ` : 'hier '}geen \`ethics.yml\`. Draai ${w.folder && 'daar '}\`ethics-gate init\`: dat stelt hoogstens zes vragen en schrijft het bestand (zonder terminal met vlaggen: \`ethics-gate init --help\`). Alleen een project dat niets met mensen te maken heeft, heeft genoeg aan de vier regels hieronder.`,
      'declaration-valid': () => 'De verklaring is te lezen en alles wat erin staat, is bekend.',
      'look-alike': w => `\`${w.file}\` wordt niet gelezen: het bestand moet precies \`ethics.yml\` heten.`,
      'declaration-link': w =>
        `\`${w.file}\` is een koppeling of staat in een submodule; die worden niet gevolgd. Zet het bestand zelf hier neer.`,
      'nested-unlisted': w =>
        `\`${w.file}\` ligt binnen het project van \`${w.above}\`. Eén bestand per repository: zet het bij \`systems:\` van dat bestand, of verplaats het project.`,
      'duplicate-project': w =>
        `\`${w.other}\` heeft hetzelfde project-id, \`${w.project}\`. Geef een van beide een eigen \`project.id\`.`,
      'scope-declared': w => `\`data.about\` is \`${w.about}\`.`,
      'scope-undeclared': () =>
        '`data.about` is niet opgegeven; zo is niet te zien of dit mensen raakt. Schrijf `no-persons` (en waarom), `aggregates`, `pseudonymised` of `persons`.',
      'scope-no-reason': () => '`data.about` is `no-persons`; bij `data.because` hoort te staan waarom.',
      'ended-declared': (w, f) => `Uit gebruik sinds ${f.date(w.date)}.`,
      'ended-undeclared': () => '`project.status` is `retired`, maar bij `project.ended` staat niet sinds wanneer.',
      'policy-missing': w => `De verklaring vraagt om het beleid \`${w.policy}\`, maar dat kon niet worden gebruikt.`,
      'outside-scope': (w, f) =>
        `\`${w.policy}\` gaat hier niet over: \`${w.path}\` is ${f.either(w.values.map(value => `\`${value}\``))}${w.reason ? ` (‘${w.reason}’)` : ''}.`,
      'not-at-this-stage': (w, f) => `Wordt niet gevraagd zolang het project ${f.term(w.status)} is.`,
      'not-when': (w, f) =>
        `Wordt niet gevraagd, want \`${w.path}\` is ${f.either(w.values.map(value => `\`${value}\``))}.`,
      'not-when-absent': w => `Wordt niet gevraagd, want er is geen \`${w.path}\`.`,
      'none-of-these': w => `Wordt niet gevraagd, want bij \`${w.path}\` is opgegeven dat er geen zijn.`,
      undeclared: (w, f) =>
        `Of dit wordt gevraagd, hangt af van ${f.list(w.fields.map(name => `\`${name}\``))}, en dat is niet opgegeven. Wat niet is opgegeven, telt als ja.`,
      'not-yet': (w, f) => `Geldt vanaf ${f.date(w.date)}.`,
      uncertain: (w, f) =>
        `De datum van deze regel is ${f.term(`certainty-${w.certainty}`)}; daarom is het alleen een advies.`,
      awaiting: (w, f) => `Wacht op ${f.term(w.role)}.`,
      planned: (w, f) => `Er is een plan om dit uiterlijk ${f.date(w.until)} op te lossen.`,
      reasoned: (w, f) => `Er is een ondertekende reden: ${f.term(`reason-${w.reason}`)}.`,
      'reason-not-enough': (w, f) => {
        const roles = f.list(w.roles.map(f.term))
        if (w.can.length > 0)
          return `De reden telt zodra ${f.either(w.can.map(id => `\`${id}\``))}, waarvan het zegel \`fairness.attributes\` dekt, is ondertekend door ${roles}.`
        if (w.could.length > 0)
          return `De reden telt zodra die is ondertekend: zet \`fairness.attributes\` bij \`covers.facts\` van ${f.either(w.could.map(id => `\`${id}\``))}, verzegel het en laat het ondertekenen door ${roles}.`
        return `De reden telt zodra een biastoets of DPIA waarvan het zegel \`fairness.attributes\` dekt, is ondertekend door ${roles}.`
      },
      'nothing-evaluated': () => 'Er is geen enkele regel getoetst. Een poort die niets toetst, laat niets door.',
      'check-failed': w =>
        `De regel \`${w.rule}\` kon niet worden getoetst (${w.reason}). Dat is een fout in het product; meld het.`,
      submodules: (w, f) =>
        `Valt er niet onder: ${some(w.paths, f.list, f.number)} ${f.plural(w.paths.length, 'is een submodule', 'zijn submodules')}. Wat daar ligt, staat in een andere repository en wordt daar beoordeeld.`,
      'no-forge': () =>
        'Of er is getekend, blijkt uit reviews op een pull request. Die zijn hier niet gelezen; daarom staat dit op wachten.',
      'base-plan': () =>
        'Met de basis vergeleken: alleen of het plan van een biastoets er was voor de resultaten. Of iets zwakker is geworden, is niet getoetst.',
      'no-base': () =>
        'Er is niets om mee te vergelijken (`--base`). Of iets zwakker is geworden, en of het plan van een biastoets er was voor de resultaten, is dus niet getoetst.',
      'default-policies': (w, f) =>
        `Er is geen organisatiebestand en geen map met instellingen van de poort: standaard gelden ${f.list(w.policies)}.`,
      'policy-due': (w, f) =>
        `Het beleid \`${w.policy}\` had uiterlijk op ${f.date(w.date)} opnieuw bekeken moeten zijn. Het geldt nog; de eigenaren bekijken het opnieuw en geven het een nieuwe datum bij \`review_due\`.`,
      'default-tiers': () => 'De risiconiveaus zijn die van het product.',
      'not-enforced': () =>
        'Dit laat zien wat het beleid vraagt. Het houdt niets tegen zolang de poort niet is ingesteld op de hoofdbranch.',
    },
    da: {
      'no-declaration': w =>
        `Der er ingen \`ethics.yml\` ${w.folder ? `i \`${w.folder}\`` : 'her'}. Kør \`ethics-gate init\`${w.folder && ' der'}: den stiller højst seks spørgsmål og skriver filen (uden terminal med flag: \`ethics-gate init --help\`). Kun et projekt, der ikke har med mennesker at gøre, kan nøjes med de fire linjer nedenfor.`,
      'declaration-valid': () => 'Erklæringen kan læses, og alt i den er kendt.',
      'look-alike': w => `\`${w.file}\` læses ikke: filen skal hedde præcis \`ethics.yml\`.`,
      'declaration-link': w =>
        `\`${w.file}\` er et link eller ligger i et undermodul; det følges ikke. Læg selve filen her.`,
      'nested-unlisted': w =>
        `\`${w.file}\` ligger inde i projektet for \`${w.above}\`. Én fil pr. repository: skriv det under \`systems:\` i den fil, eller flyt projektet ud.`,
      'duplicate-project': w =>
        `\`${w.other}\` har samme projekt-id, \`${w.project}\`. Giv et af dem sit eget \`project.id\`.`,
      'scope-declared': w => `\`data.about\` er \`${w.about}\`.`,
      'scope-undeclared': () =>
        '`data.about` er ikke oplyst, så ingen kan se, om det berører mennesker. Skriv `no-persons` (og hvorfor), `aggregates`, `pseudonymised` eller `persons`.',
      'scope-no-reason': () => '`data.about` er `no-persons`; `data.because` skal sige hvorfor.',
      'ended-declared': (w, f) => `Taget ud af brug den ${f.date(w.date)}.`,
      'ended-undeclared': () => '`project.status` er `retired`, men `project.ended` siger ikke siden hvornår.',
      'policy-missing': w => `Erklæringen beder om politikken \`${w.policy}\`, men den kunne ikke bruges.`,
      'outside-scope': (w, f) =>
        `\`${w.policy}\` gælder ikke her: \`${w.path}\` er ${f.either(w.values.map(value => `\`${value}\``))}${w.reason ? ` ("${w.reason}")` : ''}.`,
      'not-at-this-stage': (w, f) => `Der spørges ikke, så længe projektet er ${f.term(w.status)}.`,
      'not-when': (w, f) =>
        `Der spørges ikke, fordi \`${w.path}\` er ${f.either(w.values.map(value => `\`${value}\``))}.`,
      'not-when-absent': w => `Der spørges ikke, fordi der ikke er nogen \`${w.path}\`.`,
      'none-of-these': w => `Der spørges ikke, fordi \`${w.path}\` er oplyst som tom.`,
      undeclared: (w, f) =>
        `Om der spørges, afhænger af ${f.list(w.fields.map(name => `\`${name}\``))}, som ikke er oplyst. Det, der ikke er oplyst, tæller som ja.`,
      'not-yet': (w, f) => `Gælder fra den ${f.date(w.date)}.`,
      uncertain: (w, f) => `Datoen for reglen er ${f.term(`certainty-${w.certainty}`)}, så den er kun et råd.`,
      awaiting: (w, f) => `Venter på ${f.term(w.role)}.`,
      planned: (w, f) => `Der er en plan for at løse det senest den ${f.date(w.until)}.`,
      reasoned: (w, f) => `Der er en godkendt begrundelse: ${f.term(`reason-${w.reason}`)}.`,
      'reason-not-enough': (w, f) => {
        const roles = f.list(w.roles.map(f.term))
        if (w.can.length > 0)
          return `Begrundelsen tæller, når ${f.either(w.can.map(id => `\`${id}\``))}, hvis segl dækker \`fairness.attributes\`, er godkendt af ${roles}.`
        if (w.could.length > 0)
          return `Begrundelsen tæller, når den er godkendt: skriv \`fairness.attributes\` under \`covers.facts\` i ${f.either(w.could.map(id => `\`${id}\``))}, forsegl den, og få den godkendt af ${roles}.`
        return `Begrundelsen tæller, når en test for skævheder eller en konsekvensanalyse, hvis segl dækker \`fairness.attributes\`, er godkendt af ${roles}.`
      },
      'nothing-evaluated': () => 'Ingen regel blev undersøgt. En port, der intet undersøger, lader intet passere.',
      'check-failed': w =>
        `Reglen \`${w.rule}\` kunne ikke undersøges (${w.reason}). Det er en fejl i produktet; meld den gerne.`,
      submodules: (w, f) =>
        `Ikke omfattet: ${some(w.paths, f.list, f.number)} er ${f.plural(w.paths.length, 'et submodul', 'submoduler')}. Det, der ligger der, findes i et andet repository og vurderes der.`,
      'no-forge': () =>
        'Godkendelser bevises med reviews på en pull request. Der er ikke læst nogen reviews her, så de vises som afventende.',
      'base-plan': () =>
        'Sammenlignet med basen: kun om planen for en test for skævheder var der før resultaterne. Det er ikke undersøgt, om noget er blevet svagere.',
      'no-base': () =>
        'Der er intet at sammenligne med (`--base`), så det er ikke undersøgt, om noget er blevet svagere, eller om planen for en test for skævheder var der før resultaterne.',
      'default-policies': (w, f) =>
        `Ingen organisationsfil og ingen mappe med portens indstillinger: ${f.list(w.policies)} gælder som standard.`,
      'policy-due': (w, f) =>
        `Politikken \`${w.policy}\` skulle have været gennemgået senest den ${f.date(w.date)}. Den gælder stadig; ejerne gennemgår den igen og giver den en ny dato i \`review_due\`.`,
      'default-tiers': () => 'Risikokategorierne er dem, der følger med produktet.',
      'not-enforced': () =>
        'Det viser, hvad politikkerne siger. Det spærrer intet, før porten er sat op på hovedgrenen.',
    },
  },
)
