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
    'event-unreadable': () => 'The description of the event, which the runner gives, cannot be read.',
    'nothing-checked-out': () => 'There are no files here. Put a step with `actions/checkout` before this one.',
    'folder-outside': (w: {folder: string}) =>
      `The input \`folder\` is \`${w.folder}\`, which is not a folder in the checkout. Links are not followed.`,
    'language-unknown': (w: {language: string; known: readonly string[]}, f) =>
      `The input \`language\` is \`${w.language}\`. It can be ${f.either(w.known.map(name => `\`${name}\``))}.`,
    'organisation-unread': (w: {reason: string}) =>
      `The input \`organisation\` names a file that cannot be read: ${w.reason}`,
    'today-invalid': (w: {value: string}) =>
      `\`ETHICS_GATE_TODAY\` is \`${w.value}\`. Write a day that exists, such as 2026-11-22.`,
    'not-judged': (w: {reason: string}) => `Nothing could be judged. ${w.reason}`,
    'not-woken': () => 'Nothing to do: only a review wakes this run.',
    'no-command': () => 'Nothing to do: the comment is not exactly `/ethics-gate recheck` on a pull request.',
    'command-refused': (w: {login: string}) =>
      `Nothing was done: ${w.login} can neither write to this repository nor holds a role in it.`,
    'command-waits': (w: {seconds: number}, f) =>
      `At most one such comment a minute is answered for a pull request: this one waits ${f.number(w.seconds)} ${f.plural(w.seconds, 'second', 'seconds')}.`,
    'command-overtaken': () =>
      'A newer comment `/ethics-gate recheck` asks for the same: its run judges the pull request, and this one ends here.',
    'review-noted': (w: {number: number}) =>
      `The review of #${w.number} was noted. This run may hold the pull request's own workflow, so it judges nothing: a run of the default branch follows.`,
    'status-judging': () => 'Being judged',
    'status-superseded': () => 'No longer the head of an open pull request',
    'status-not-configured': () => 'The gate is not configured on the default branch',
    'status-conflict': () => 'Resolve the merge conflicts first: there is no merge to judge',
    'status-broken': () => 'Not judged: something went wrong. The run says what; start it again',
    'status-unsettled': () => 'Not judged yet: the merge is still changing. To try again: `/ethics-gate recheck`',
    'status-budget': () => 'Not judged: few requests to GitHub are left this hour. Later: `/ethics-gate recheck`',
    'status-group-unready': (w: {numbers: readonly number[]}, f) =>
      `${f.list(w.numbers.map(number => `#${number}`))} ${f.plural(w.numbers.length, 'has', 'have')} no valid success any more`,
    'shared-head': (w: {number: number}) =>
      `#${w.number} has the same commit and does not pass: settle it there too, or close it`,
    'run-old': () =>
      'This run was started again or is more than a day old, so it may not open a merge. Start a new one: push, or comment `/ethics-gate recheck`.',
    'ungated-rules': (w: {commits: readonly string[]}, f) =>
      `The gate did not see how ${f.list(w.commits.map(commit => `\`${commit.slice(0, 12)}\``))} changed the deciding files, so ${f.plural(w.commits.length, 'that change does', 'those changes do')} not count: the version before decides. A pull request that changes a file in \`.github/ethics-gate/\`, approved by its owners, ratifies ${f.plural(w.commits.length, 'it', 'them')}.`,
    'ungated-merges': (w: {count: number}, f) =>
      `${f.number(w.count)} ${f.plural(w.count, 'commit', 'commits')} came onto a gated branch without the gate, and nobody has answered for ${f.plural(w.count, 'it', 'them')} yet. The job summary lists ${f.plural(w.count, 'it', 'them')}.`,
    'branch-not-gated': () =>
      'This is advice: the default branch does not name the base branch under `branches` in `.github/ethics-gate/gate.yml`, so no status is written.',
    'pull-judged': (w: {number: number; state: string}) => `#${w.number}: \`${w.state}\``,
    'pull-not-judged': (w: {number: number; reason: string}) => `#${w.number} could not be judged. ${w.reason}`,
    'pin-no-commit': (w: {repository: string}) =>
      `The organisation file lies in \`${w.repository}\`: pin the commit with \`at:\` and the blob with \`blob:\`, so that nobody can change it unseen.`,
    'pin-not-in-branch': (w: {repository: string; commit: string; branch: string}) =>
      `Branch \`${w.branch}\` of \`${w.repository}\` does not contain commit \`${w.commit.slice(0, 12)}\`. A commit of a fork can be read there too, so only one that the branch holds counts.`,
    'pin-no-file': (w: {repository: string; path: string}) =>
      `There is no file \`${w.path}\` in \`${w.repository}\` at the pinned commit.`,
    'pin-older': (w: {repository: string; commit: string; than: string}) =>
      `Commit \`${w.commit.slice(0, 12)}\` of \`${w.repository}\` does not come after \`${w.than.slice(0, 12)}\`, which is pinned now. A pin only moves forward; to take a rule back, change the organisation file itself.`,
    'forge-failed': (w: {reason: string}) => `Nothing could be judged. ${w.reason}`,
    'not-written': (w: {what: What; reason: string}) =>
      `The ${{result: 'file with the result', outputs: 'outputs', summary: 'job summary', annotations: 'annotations', comment: 'comment on the pull request', suggestions: 'suggested changes'}[w.what]} could not be written: ${w.reason} The verdict stands.`,
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
      'event-unreadable': () => 'De beschrijving van de gebeurtenis, die de runner aanlevert, is niet te lezen.',
      'nothing-checked-out': () => 'Er zijn hier geen bestanden. Zet een stap met `actions/checkout` vóór deze.',
      'folder-outside': w =>
        `De invoer \`folder\` is \`${w.folder}\`, en dat is geen map in de checkout. Koppelingen worden niet gevolgd.`,
      'language-unknown': (w, f) =>
        `De invoer \`language\` is \`${w.language}\`. Kies ${f.either(w.known.map(name => `\`${name}\``))}.`,
      'organisation-unread': w => `De invoer \`organisation\` noemt een bestand dat niet te lezen is: ${w.reason}`,
      'today-invalid': w => `\`ETHICS_GATE_TODAY\` is \`${w.value}\`. Schrijf een dag die bestaat, zoals 2026-11-22.`,
      'not-judged': w => `Er kon niets worden beoordeeld. ${w.reason}`,
      'not-woken': () => 'Niets te doen: alleen een review wekt deze run.',
      'no-command': () => 'Niets te doen: de reactie is niet precies `/ethics-gate recheck` bij een pull request.',
      'command-refused': w => `Er is niets gedaan: ${w.login} mag hier niet schrijven en heeft hier geen rol.`,
      'command-waits': (w, f) =>
        `Per pull request wordt hooguit één zo'n reactie per minuut beantwoord: deze wacht ${f.number(w.seconds)} ${f.plural(w.seconds, 'seconde', 'seconden')}.`,
      'command-overtaken': () =>
        'Een nieuwere reactie `/ethics-gate recheck` vraagt hetzelfde: die run beoordeelt het pull request, deze stopt hier.',
      'review-noted': w =>
        `De review van #${w.number} is gezien. Deze run kan de eigen workflow van het pull request bevatten en beoordeelt daarom niets: er volgt een run van de standaardbranch.`,
      'status-judging': () => 'Wordt beoordeeld',
      'status-superseded': () => 'Niet meer de laatste commit van een open pull request',
      'status-not-configured': () => 'De poort is niet ingesteld op de standaardbranch',
      'status-conflict': () => 'Los eerst de conflicten op: er is geen samenvoeging om te beoordelen',
      'status-broken': () => 'Niet beoordeeld: er ging iets mis. De run zegt wat; start hem opnieuw',
      'status-unsettled': () => 'Nog niet beoordeeld: de samenvoeging verandert nog. Opnieuw: `/ethics-gate recheck`',
      'status-budget': () => 'Niet beoordeeld: dit uur zijn er te weinig verzoeken over. Later: `/ethics-gate recheck`',
      'status-group-unready': (w, f) =>
        `${f.list(w.numbers.map(number => `#${number}`))} ${f.plural(w.numbers.length, 'heeft', 'hebben')} geen geldig akkoord meer`,
      'shared-head': w => `#${w.number} heeft dezelfde commit en mag er niet in: los het ook daar op, of sluit het`,
      'run-old': () =>
        'Deze run is opnieuw gestart of meer dan een dag oud en mag daarom niets doorlaten. Start een nieuwe: push, of reageer met `/ethics-gate recheck`.',
      'ungated-rules': (w, f) =>
        `De poort heeft niet gezien hoe ${f.list(w.commits.map(commit => `\`${commit.slice(0, 12)}\``))} de bestanden veranderde die beslissen. Dat telt dus niet: de versie van daarvoor beslist. Een pull request dat een bestand in \`.github/ethics-gate/\` verandert en dat de eigenaren goedkeuren, bekrachtigt het.`,
      'ungated-merges': (w, f) =>
        `${f.number(w.count)} ${f.plural(w.count, 'commit kwam', 'commits kwamen')} buiten de poort om op een bewaakte branch, en niemand heeft daar nog voor ingestaan. Ze staan in de samenvatting van de job.`,
      'branch-not-gated': () =>
        'Dit is advies: de standaardbranch noemt de doelbranch niet onder `branches` in `.github/ethics-gate/gate.yml`, dus er wordt geen status geschreven.',
      'pull-judged': w => `#${w.number}: \`${w.state}\``,
      'pull-not-judged': w => `#${w.number} kon niet worden beoordeeld. ${w.reason}`,
      'pin-no-commit': w =>
        `Het organisatiebestand staat in \`${w.repository}\`: leg de commit vast met \`at:\` en de inhoud met \`blob:\`, zodat niemand het ongezien kan veranderen.`,
      'pin-not-in-branch': w =>
        `Branch \`${w.branch}\` van \`${w.repository}\` bevat commit \`${w.commit.slice(0, 12)}\` niet. Ook een commit uit een fork is daar te lezen, dus alleen een commit die in de branch zit, telt.`,
      'pin-no-file': w => `In \`${w.repository}\` staat op de vastgelegde commit geen bestand \`${w.path}\`.`,
      'pin-older': w =>
        `Commit \`${w.commit.slice(0, 12)}\` van \`${w.repository}\` komt niet na \`${w.than.slice(0, 12)}\`, die nu is vastgelegd. Vastleggen gaat alleen vooruit; wie een regel terug wil nemen, verandert het organisatiebestand zelf.`,
      'forge-failed': w => `Er kon niets worden beoordeeld. ${w.reason}`,
      'not-written': w =>
        `${{result: 'Het bestand met het resultaat kon niet worden geschreven', outputs: 'De outputs konden niet worden geschreven', summary: 'De samenvatting van de job kon niet worden geschreven', annotations: 'De aantekeningen konden niet worden geschreven', comment: 'De reactie op het pull request kon niet worden geschreven', suggestions: 'De voorgestelde wijzigingen konden niet worden geschreven'}[w.what]}: ${w.reason} Het oordeel blijft staan.`,
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
      'event-unreadable': () => 'Beskrivelsen af hændelsen, som runneren leverer, kan ikke læses.',
      'nothing-checked-out': () => 'Der er ingen filer her. Sæt et trin med `actions/checkout` før dette.',
      'folder-outside': w =>
        `Inputtet \`folder\` er \`${w.folder}\`, og det er ikke en mappe i den kode, der er checket ud. Links følges ikke.`,
      'language-unknown': (w, f) =>
        `Inputtet \`language\` er \`${w.language}\`. Vælg ${f.either(w.known.map(name => `\`${name}\``))}.`,
      'organisation-unread': w => `Inputtet \`organisation\` nævner en fil, der ikke kan læses: ${w.reason}`,
      'today-invalid': w =>
        `\`ETHICS_GATE_TODAY\` er \`${w.value}\`. Skriv en dag, der findes, for eksempel 2026-11-22.`,
      'not-judged': w => `Intet kunne vurderes. ${w.reason}`,
      'not-woken': () => 'Intet at gøre: kun en gennemgang vækker denne kørsel.',
      'no-command': () => 'Intet at gøre: kommentaren er ikke præcis `/ethics-gate recheck` på en pull request.',
      'command-refused': w =>
        `Der er ikke gjort noget: ${w.login} kan hverken skrive til dette repository eller har en rolle i det.`,
      'command-waits': (w, f) =>
        `Højst én sådan kommentar i minuttet besvares for en pull request: denne venter ${f.number(w.seconds)} ${f.plural(w.seconds, 'sekund', 'sekunder')}.`,
      'command-overtaken': () =>
        'En nyere kommentar `/ethics-gate recheck` beder om det samme: dens kørsel vurderer pull requesten, og denne slutter her.',
      'review-noted': w =>
        `Gennemgangen af #${w.number} er set. Denne kørsel kan indeholde pull requestens egen workflow og vurderer derfor intet: en kørsel af standardgrenen følger.`,
      'status-judging': () => 'Bliver vurderet',
      'status-superseded': () => 'Ikke længere det sidste commit i en åben pull request',
      'status-not-configured': () => 'Porten er ikke sat op på standardgrenen',
      'status-conflict': () => 'Løs først konflikterne: der er ingen fletning at vurdere',
      'status-broken': () => 'Ikke vurderet: noget gik galt. Kørslen siger hvad; start den igen',
      'status-unsettled': () => 'Ikke vurderet endnu: fletningen ændrer sig stadig. Igen: `/ethics-gate recheck`',
      'status-budget': () => 'Ikke vurderet: der er for få forespørgsler tilbage. Senere: `/ethics-gate recheck`',
      'status-group-unready': (w, f) =>
        `${f.list(w.numbers.map(number => `#${number}`))} har ikke længere en gyldig godkendelse`,
      'shared-head': w => `#${w.number} har samme commit og må ikke komme ind: få det i orden dér også, eller luk den`,
      'run-old': () =>
        'Denne kørsel er startet igen eller er mere end et døgn gammel og må derfor ikke åbne for noget. Start en ny: push, eller skriv `/ethics-gate recheck`.',
      'ungated-rules': (w, f) =>
        `Porten har ikke set, hvordan ${f.list(w.commits.map(commit => `\`${commit.slice(0, 12)}\``))} ændrede de filer, der afgør. Det tæller derfor ikke: versionen før afgør. En pull request, der ændrer en fil i \`.github/ethics-gate/\` og er godkendt af ejerne, stadfæster det.`,
      'ungated-merges': (w, f) =>
        `${f.number(w.count)} ${f.plural(w.count, 'commit', 'commits')} kom uden om porten ind på en bevogtet gren, og ingen har svaret for ${f.plural(w.count, 'det', 'dem')} endnu. De står i jobbets opsummering.`,
      'branch-not-gated': () =>
        'Dette er et råd: standardgrenen nævner ikke målgrenen under `branches` i `.github/ethics-gate/gate.yml`, så der skrives ingen status.',
      'pull-judged': w => `#${w.number}: \`${w.state}\``,
      'pull-not-judged': w => `#${w.number} kunne ikke vurderes. ${w.reason}`,
      'pin-no-commit': w =>
        `Organisationsfilen ligger i \`${w.repository}\`: fastlås commit med \`at:\` og indholdet med \`blob:\`, så ingen kan ændre den usét.`,
      'pin-not-in-branch': w =>
        `Grenen \`${w.branch}\` i \`${w.repository}\` indeholder ikke commit \`${w.commit.slice(0, 12)}\`. Et commit fra en fork kan også læses der, så kun et commit, som grenen indeholder, tæller.`,
      'pin-no-file': w => `Der er ingen fil \`${w.path}\` i \`${w.repository}\` ved det fastlåste commit.`,
      'pin-older': w =>
        `Commit \`${w.commit.slice(0, 12)}\` i \`${w.repository}\` kommer ikke efter \`${w.than.slice(0, 12)}\`, som er fastlåst nu. En fastlåsning går kun fremad; den, der vil tage en regel tilbage, ændrer selve organisationsfilen.`,
      'forge-failed': w => `Intet kunne vurderes. ${w.reason}`,
      'not-written': w =>
        `${{result: 'Filen med resultatet', outputs: 'Outputtene', summary: 'Jobbets opsummering', annotations: 'Bemærkningerne', comment: 'Kommentaren på pull requesten', suggestions: 'Ændringsforslagene'}[w.what]} kunne ikke skrives: ${w.reason} Afgørelsen står ved magt.`,
    },
  },
)

/** What can fail to be written once the exit code is decided. */
export type What = 'result' | 'outputs' | 'summary' | 'annotations' | 'comment' | 'suggestions'
