import type {Needs} from './fact.ts'
import type {english} from './messages.en.ts'

const code = (names: readonly (string | number)[]) => names.map(name => `\`${name}\``)

const NEEDED: Readonly<Record<Needs, string>> = {
  token: 'een token in `GITHUB_TOKEN`',
  metadata: 'een token dat deze repository mag lezen',
  contents: 'een token met `contents: read`',
  actions: 'een token met `actions: read`',
  administration: 'een token van een beheerder van deze repository',
  answer: 'een antwoord van GitHub, en dat kwam niet of klopte niet',
}

export const dutch: typeof english = {
  'grade-none': () =>
    'Van geen enkele graad van handhaving staat vast dat die geldt: hier blijkt niet uit dat de poort iets tegenhoudt.',
  'grade-unknown': () => 'Welke graad van handhaving geldt, is hier niet te zien.',
  'grade-advisory': () =>
    'Graad advisory geldt: de poort houdt tegen, maar wie mag pushen, kan de status ook zelf schrijven vanaf een eigen branch.',
  'grade-guarded': () =>
    'Graad guarded geldt: de status moet van een App komen waarvan alleen de standaardbranch bij de sleutel kan.',
  'grade-organisation': () => 'Graad organisation geldt: de organisatie voert de workflow van de poort zelf uit.',
  'lacks-advisory': () => 'Wat er aan graad advisory ontbreekt',
  'lacks-guarded': () => 'Wat er aan graad guarded ontbreekt',
  'lacks-organisation': () => 'Wat er aan graad organisation ontbreekt',
  'section-advice': () => 'Verder advies',
  'section-unseen': () => 'Niet te zien',
  'section-limits': () => 'Niet te voorkomen vanuit de repository zelf',
  'limits-brief': (w, f) =>
    `${f.number(w.count)} dingen, zoals een beheerder die de regels uitzet, samenvoegt en ze weer aanzet. \`ethics-gate doctor --verbose\` noemt ze allemaal, en wat ze achteraf laat zien.`,
  'section-ok': () => 'In orde',
  'state-missing': () => 'ontbreekt',
  'state-risk': () => 'risico',
  'state-cannot-see': () => 'niet te zien',
  'state-ok': () => 'in orde',
  'state-cannot-prevent': () => 'niet te voorkomen',
  'label-why': () => 'Waarom',
  'label-change': () => 'Wijzig',
  'label-rule': () => 'Of plak deze regel in een geëxporteerde ruleset:',
  'label-for': () => 'Betreft',
  'in-order': (w, f) => `${f.number(w.count)} ${f.plural(w.count, 'vraag is', 'vragen zijn')} in orde.`,
  'no-token': () =>
    'Er staat geen token in `GITHUB_TOKEN` of `GH_TOKEN`: er is alleen naar de bestanden in deze map gekeken, niet naar wat GitHub zelf afdwingt.',
  'gate-files': (w, f) =>
    `Deze bestanden bepalen of en hoe deze repository een poort heeft; wie er een wijzigt, heeft de eigenaren van de poort nodig: ${f.list(w.files.map(file => `\`${file}\``))}.`,
  yes: () => 'Ja.',
  unseen: w => `Niet te zien. Daarvoor is nodig: ${NEEDED[w.needs]}.`,
  'status-required': w => `Is \`${w.context}\` verplicht voordat er iets in \`${w.branch}\` wordt samengevoegd?`,
  'status-required-by': w => (w.by === 'ruleset' ? 'Ja, door een ruleset.' : 'Ja, door branch protection.'),
  'status-required-missing': () => 'Nee. Pull requests kunnen worden samengevoegd, wat de poort ook zegt.',
  'status-required-why': () => 'GitHub houdt een samenvoeging alleen tegen op wat met name verplicht is gesteld.',
  'status-source': w => `Moet \`${w.context}\` van een App komen die alleen de poort kan gebruiken?`,
  'status-source-app': w => `Ja, van de App met id ${w.source}.`,
  'status-source-any': () => 'Nee. Die mag komen van iedereen die een status mag schrijven.',
  'status-source-actions': () =>
    'Nee. Die moet van GitHub Actions komen, maar daar komt alles vandaan wat een workflow in welke branch ook schrijft.',
  'status-source-other': w =>
    `Die moet van de App met id ${w.source} komen, maar de poort schrijft als de App met id ${w.app}: niets kan worden samengevoegd.`,
  'status-source-why': () =>
    'Wie mag pushen, kan in een branch een workflow zetten die op elke commit een groene status schrijft; alleen de herkomst onderscheidt ze.',
  'job-required': w => `Is op \`${w.branch}\` de status verplicht, en niet de job die de poort uitvoert?`,
  'job-required-risk': w => `De job \`${w.job}\` is verplicht. Stel alleen de status verplicht.`,
  'job-required-why': () =>
    'De job weet niets van akkoorden, en een oude rode blijft rood als de status allang groen is.',
  'up-to-date': w => `Is wat in \`${w.branch}\` wordt samengevoegd, hetzelfde als wat is beoordeeld?`,
  'up-to-date-queue': () => 'Ja, er is een merge queue.',
  'up-to-date-missing': () => 'Niet altijd: een branch hoeft niet bij te zijn voordat die wordt samengevoegd.',
  'up-to-date-why': () => 'Na het oordeel kan nieuw beleid, een rol of een andere samenvoeging het anders maken.',
  'other-context': w => `Hoort elke verplichte status van de poort bij \`${w.branch}\`?`,
  'other-context-risk': w =>
    `\`${w.context}\` is verplicht, maar de poort schrijft hier \`${w.expected}\`. Tot dat is aangepast, kan niets worden samengevoegd.`,
  'other-context-why': () =>
    'De naam van de status eindigt op de branch. Krijgt een branch een andere naam, dan moet de regel mee.',
  'workflow-readable': w => `Is \`${w.path}\` te lezen?`,
  'workflow-readable-risk': w => `Nee, vanaf regel ${w.line} niet. Wat dit bestand doet, is niet bekend.`,
  'gate-workflow': () => 'Is er een workflow die de poort uitvoert?',
  'gate-workflow-ok': (w, f) => `Ja: ${f.list(code(w.paths))}.`,
  'gate-workflow-elsewhere': w =>
    `Ja: \`${w.path}\`, die een ruleset verplicht stelt. Het bestand staat in een andere repository en is niet gelezen.`,
  'gate-workflow-missing': () => 'Nee.',
  'gate-workflow-why': () => 'Zonder workflow wordt niets beoordeeld; een verplichte status blijft dan eeuwig uit.',
  'target-event': () => 'Draait die op `pull_request_target`?',
  'target-event-missing': () => 'Nee. Wat draait is advies, geen poort.',
  'target-event-why': () =>
    'Bij andere gebeurtenissen geldt het workflowbestand uit het pull request zelf, en dat kan het wijzigen of weghalen.',
  'event-types': () => 'Draait die bij elke wijziging van een pull request die ertoe doet?',
  'event-types-missing': (w, f) => `Nee. Deze ontbreken: ${f.list(code(w.types))}.`,
  'event-types-why': () =>
    'Een andere doelbranch, een concept dat klaar is of een gesloten pull request verandert het oordeel, en een oud succes mag niet blijven staan.',
  'no-filter': w => `Draait die bij elke \`${w.event}\`, zonder filter?`,
  'no-filter-missing': (w, f) => `Nee. Er staat ${f.list(code(w.filters))}.`,
  'no-filter-why': () =>
    'Een pull request dat buiten het filter valt, krijgt geen status en wacht dus eeuwig; dan schaffen mensen de verplichting af.',
  wakes: () => 'Wordt de poort wakker van een review?',
  'wakes-risk': () => 'Nee. Een akkoord telt pas bij de volgende push.',
  'wakes-why': () => 'Akkoorden en bezwaren zijn reviews.',
  renews: () => 'Kijkt de poort opnieuw naar open pull requests als het beleid verandert of er een dag verstrijkt?',
  'renews-risk': (w, f) => `Nee. Deze ontbreken: ${f.list(code(w.events))}.`,
  'renews-why': () =>
    'Een ontheffing loopt af, een wet gaat in, een rol verandert: een groene status van weken terug zegt daar niets over.',
  'queue-event': w => `Draait die voor de merge queue van \`${w.branch}\`?`,
  'queue-event-missing': () => 'Nee. De merge queue wacht op een status die nooit komt.',
  'queue-event-why': () => 'Een merge queue vraagt de status op een eigen commit.',
  'no-continue': () => 'Mislukt de job als de poort faalt?',
  'no-continue-missing': () => 'Niet altijd: er staat `continue-on-error`.',
  'no-continue-why': () => 'Een job die mag mislukken, geldt als geslaagd.',
  'no-cancel': () => 'Wordt elke run afgemaakt?',
  'no-cancel-missing': () => 'Niet altijd: een nieuwere run breekt een oudere af.',
  'no-cancel-why': () => 'De run die groen in rood zou veranderen, kan juist de run zijn die wordt afgebroken.',
  'no-checkout': () => 'Blijft de job weg bij de bestanden van het pull request?',
  'no-checkout-missing': () =>
    'Nee. De job haalt het pull request op. De poort leest het via de API; haal de checkout weg.',
  'no-checkout-runs': () =>
    'De job haalt het niet op, maar voert naast de poort eigen opdrachten uit. Zet die in een andere job.',
  'no-checkout-why': () =>
    'In deze job zit een token dat mag schrijven. Wat een pull request meebrengt, mag daar nooit naast draaien.',
  'token-permissions': () => 'Mag het token wat nodig is, en niet meer?',
  'token-permissions-all': () => 'Dat staat er niet, of het mag alles tegelijk.',
  'token-permissions-missing': (w, f) => `Dit ontbreekt: ${f.list(code(w.names))}.`,
  'token-permissions-wide': (w, f) => `Dit is niet nodig: ${f.list(code(w.names))}.`,
  'token-permissions-why': () => 'Zonder `statuses: write` is er geen oordeel; met meer kost een fout meer.',
  matrix: () => 'Draait de poort één keer?',
  'matrix-risk': () => 'Nee. Er is een matrix, dus schrijven meerdere runs één status.',
  'matrix-why': () => 'Wie het laatst schrijft, wint, wat de andere ook vonden.',
  condition: () => 'Draait de job altijd?',
  'condition-risk': () => 'Niet altijd: er staat een `if:`.',
  'condition-why': () => 'Een job die wordt overgeslagen, geldt als geslaagd.',
  'job-name': () => 'Heten de job en de status verschillend?',
  'job-name-missing': w => `Nee. De job \`${w.name}\` kan net zo heten als de status.`,
  'job-name-why': () =>
    'Hebben een check en een status dezelfde naam, dan zijn ze allebei verplicht, en een job is zo een naam gegeven.',
  'same-name': () => 'Is er maar één job met die naam?',
  'same-name-risk': w => `Nee. \`${w.path}\` heeft een job die heet zoals \`${w.name}\` of zoals de status.`,
  'same-name-why': () => 'GitHub onderscheidt checks alleen aan hun naam.',
  pinned: () => 'Staat de poort vast op een commit?',
  'pinned-risk': w => `Nee. \`${w.uses}\` kan van de ene op de andere dag iets anders worden.`,
  'pinned-why': () => 'Een tag of branch kan worden verplaatst, een commit niet.',
  runner: () => 'Draait die op een machine die voor elke job nieuw is?',
  'runner-risk': (w, f) =>
    w.labels.length > 0
      ? `Dat is van ${f.list(code(w.labels))} niet te zeggen. Neem een machine van GitHub, of een die na elke job wordt weggegooid.`
      : 'Dat is niet te zeggen: er staat geen machine.',
  'runner-why': () => 'Op een machine die blijft staan, kan een andere job veranderen waar de poort op draait.',
  approvals: w => `Is voor een samenvoeging in \`${w.branch}\` een goedkeuring nodig?`,
  'approvals-missing': () => 'Nee.',
  'approvals-why': () =>
    'Code owners en akkoorden werken met goedkeuringen; zonder die regel wordt er niemand om gevraagd.',
  'code-owner-review': w => `Moeten code owners goedkeuren voordat hun bestanden op \`${w.branch}\` veranderen?`,
  'code-owner-review-missing': () => 'Nee.',
  'code-owner-review-why': () => 'Zo bewaakt GitHub zelf de bestanden die beslissen, mocht de poort het laten afweten.',
  'last-push': w => `Moet iemand anders de laatste push goedkeuren voordat er in \`${w.branch}\` wordt samengevoegd?`,
  'last-push-missing': () => 'Nee. Wie het laatst pushte, kan het goedkeuren.',
  'last-push-why': () =>
    'Anders zet een reviewer een commit bij het pull request van een ander en keurt dat zelf goed.',
  'code-owners': () => 'Heeft elk bestand dat beslist eigen eigenaren in CODEOWNERS?',
  'code-owners-none': () => 'Nee. Er is geen bestand CODEOWNERS.',
  'code-owners-missing': (w, f) =>
    `Nee. Niemand in het bijzonder is eigenaar van ${f.list(code(w.paths.slice(0, 12)))}.`,
  'code-owners-why': () =>
    'Een regel voor alle bestanden (`*`) vraagt het aan iedereen; deze bestanden vragen om wie voor de poort instaat.',
  'declaration-owners': () => 'Heeft elke opgave eigen eigenaren in CODEOWNERS?',
  'declaration-owners-why': () =>
    'Wie voor een project instaat, hoort het te weten als verandert wat het over zichzelf zegt.',
  'code-owners-errors': w => `Kan GitHub elke regel van \`${w.path}\` lezen?`,
  'code-owners-errors-risk': (w, f) =>
    `Nee. Regel ${f.list(w.lines.map(line => f.number(line)))}: ${f.list(code(w.kinds))}.`,
  'code-owners-errors-why': () =>
    'Een regel die GitHub niet kan lezen, of waarvan de eigenaar geen toegang heeft, slaat GitHub zonder melding over.',
  bypass: w => (w.ruleset === '' ? 'Wie mag de regels passeren?' : `Wie mag \`${w.ruleset}\` passeren?`),
  'bypass-nobody': () => 'Niemand.',
  'bypass-mine': w =>
    `In elk geval de eigenaar van dit token (\`${w.mode}\`). De lijst zelf vraagt een token van een beheerder.`,
  'bypass-risk': (w, f) => `${f.list(code(w.actors))}.`,
  'bypass-why': () => 'Wie mag passeren, voegt samen zonder de poort. `ethics-gate sweep` vindt dat achteraf.',
  'ruleset-active': w => `Is \`${w.ruleset}\` van kracht?`,
  'ruleset-evaluate': () => 'Nee. Deze ruleset meet alleen mee en houdt niets tegen.',
  'ruleset-disabled': () => 'Nee. Deze ruleset staat uit.',
  'ruleset-active-why': () => 'Een ruleset die niet actief is, lijkt bescherming maar is het niet.',
  administrators: w => `Geldt de branch protection van \`${w.branch}\` ook voor beheerders?`,
  'administrators-risk': () => 'Nee. Beheerders kunnen samenvoegen zonder de poort.',
  'administrators-why': () => '`ethics-gate sweep` vindt dat achteraf.',
  'gate-files-valid': () => 'Is alles wat beslist te lezen?',
  'gate-files-valid-missing': (w, f) =>
    `Nee. Zie ${f.list(code(w.places.slice(0, 5)))}. \`ethics-gate check\` zegt wat er mis is.`,
  'gate-files-valid-why': () => 'Tot dat zo is, houdt de poort elke pull request tegen, behalve die het herstelt.',
  owners: () => 'Heeft de poort een eigenaar?',
  'owners-missing': () => 'Nee. In `gate.yml` staan geen `owners`.',
  'owners-nobody': (w, f) => `Nee. Niemand heeft de rol ${f.list(code(w.roles))}.`,
  'owners-why': () => 'Zonder eigenaren kan niemand een wijziging goedkeuren van wat beslist.',
  'role-holders': w => `Hebben minstens twee mensen de rol \`${w.role}\`?`,
  'role-holders-none': () => 'Nee, vandaag niemand. Wat op deze rol wacht, wacht eeuwig.',
  'role-holders-one': () => 'Nee, één. Wijs een vervanger aan.',
  'role-holders-why': () => 'Niemand tekent voor een eigen pull request, en mensen zijn weleens vrij.',
  'role-account': w => `Is \`${w.login}\` nog het account met id ${w.id}?`,
  'role-account-gone': w => `Nee. Er is geen account \`${w.login}\` meer. Iedereen kan die naam nemen.`,
  'role-account-other': w =>
    `Nee. \`${w.login}\` is nu het account met id ${w.now}: iemand anders, of een nieuw account van dezelfde persoon.`,
  'role-account-why': () =>
    'Een gebruikersnaam die vrijkomt, kan door iedereen worden genomen. Akkoorden tellen op id.',
  'role-access': w => `Kan \`${w.login}\` deze repository lezen?`,
  'role-access-missing': w => `Nee. \`${w.login}\` kan hier geen review geven en dus niet tekenen.`,
  'role-access-why': () => 'Een akkoord is een review, en daarvoor is leestoegang nodig.',
  environment: () => 'Kunnen andere branches niet bij de sleutel van de App van de poort?',
  'environment-missing': () =>
    'Nee. De job heeft geen environment en schrijft dus met het token van de workflow zelf, of elke branch kan bij de sleutel.',
  'environment-absent': w => `Nee. Er is geen environment \`${w.name}\`; GitHub maakt die aan zonder grenzen.`,
  'environment-open': w => `Nee. Elke branch mag de environment \`${w.name}\` gebruiken.`,
  'environment-named': (w, f) =>
    `Nee. Ook ${f.list(code(w.patterns))} mag \`${w.name}\` gebruiken. Noem alleen de standaardbranch.`,
  'environment-protected': w =>
    `Elke beschermde branch mag \`${w.name}\` gebruiken. Wie een branch kan maken die onder een patroon valt, kan bij de sleutel.`,
  'environment-why': () =>
    'Een geheim van de repository is te lezen vanuit een workflow in elke branch; een geheim van een begrensde environment niet.',
  'other-writers': () => 'Is de poort de enige workflow die statussen en checks mag schrijven?',
  'other-writers-risk': (w, f) => `Nee. Dat mag ook ${f.list(code(w.paths.slice(0, 10)))}.`,
  'other-writers-why': () =>
    'Een fout in zo’n workflow kan de status van de poort schrijven. Vanaf een branch kan wie mag pushen dat toch al.',
  'workflow-active': () => 'Staat de workflow aan?',
  'workflow-active-missing': w => `Nee. Die is \`${w.state}\`.`,
  'workflow-active-why': () => 'GitHub zet schema’s van openbare repositories uit na zestig dagen zonder activiteit.',
  'server-version': () => 'Neemt deze GitHub Enterprise Server de workflow van de standaardbranch?',
  'server-version-missing': w =>
    `Nee. Versie ${w.version} neemt die van de doelbranch; vanaf 3.20 is het de standaardbranch.`,
  'server-version-why': () => 'Wie een doelbranch kan maken, kan daar een eigen workflow in zetten.',
  'branch-there': w => `Is er een branch \`${w.pattern}\`?`,
  'branch-there-risk': () => 'Nee. Die heeft een andere naam gekregen, of moet nog worden gemaakt.',
  'branch-there-why': () => 'Een branch die niet is genoemd, heeft geen poort.',
  'required-workflow': w => `Stelt de organisatie de workflow van de poort verplicht op \`${w.branch}\`?`,
  'required-workflow-ok': w => `Ja: \`${w.path}\`.`,
  'required-workflow-missing': () => 'Nee.',
  'required-workflow-other': () =>
    'Nee. Wel andere workflows, waarvan er geen `ethics-gate` heet, of een repository stelt die zelf verplicht.',
  'required-workflow-why': () =>
    'Alleen dan kan niemand in de repository de poort weglaten. Daarvoor is GitHub Enterprise nodig.',
  'required-workflow-pinned': w => `Staat \`${w.path}\` vast op een commit?`,
  'required-workflow-pinned-risk': w =>
    w.ref === '' ? 'Nee. Het bestand komt van de standaardbranch.' : `Nee. Het bestand komt van \`${w.ref}\`.`,
  'required-workflow-pinned-why': () => 'Wie daar mag pushen, verandert de poort van elke repository.',
  'limit-forged': () =>
    'Wie mag pushen, kan de status of een check met die naam schrijven vanaf een branch die nooit wordt samengevoegd.',
  'limit-plain-pull-request': () =>
    'Bij een gewone `pull_request` brengt het pull request zijn eigen workflowbestand mee: dat is advies.',
  'limit-bypassed': () => 'Beheerders, en wie van de regels is uitgezonderd, voegen samen zonder de poort.',
  'limit-protection-edited': () =>
    'Wie de repository beheert, kan de bescherming wijzigen, samenvoegen en alles terugzetten.',
  'limit-window': () =>
    'Tussen een gebeurtenis en de run die erover oordeelt, kan een commit die groen was worden samengevoegd.',
  'limit-dismissed': () => 'Tussen twee runs kan een review worden ingetrokken.',
  'limit-self-declared': () => 'Wat een project in `ethics.yml` over zichzelf zegt, is zijn eigen woord.',
  'limit-own-columns': () => 'Wie een rapport maakt, schrijft er zelf in welk model is getest en met welke grenzen.',
  'limit-invented': () => 'Cijfers kunnen zo worden verzonnen dat ze kloppen.',
  'limit-generated': () =>
    'Een beoordeling kan zonder nadenken zijn geschreven. Dat die er is, is te zien; of die goed is niet.',
  'limit-two-accounts': () => 'Iemand met twee accounts kan schrijven én tekenen.',
  'limit-token-of-a-person': () => 'Een programma met het token van iemand met een rol ziet eruit als die persoon.',
  'limit-flooding': () =>
    'Forks kunnen de verzoeken opmaken die GitHub per uur toestaat. Dan wachten pull requests; geen ervan slaagt.',
  'limit-tampered-runner': () =>
    'Op een eigen machine die niet voor elke job nieuw is, kan een andere job veranderen waar de poort op draait.',
  'seen-by-sweep': () => '`ethics-gate sweep` vindt wat zo op de branch kwam.',
  'seen-by-sweep-in-part': () =>
    '`ethics-gate sweep` vindt het als de status geen run van de poort noemt; wie het adres van een echte run overneemt, blijft onopgemerkt.',
  'seen-by-comment': () => 'De samenvatting zegt dat elke keer.',
  'seen-by-doctor': () => '`ethics-gate doctor` laat zien hoe het vandaag staat; voer dat volgens een schema uit.',
  'seen-by-readers': () => 'Niets hier laat het zien. Het verslag noemt de regel, voor wie beter weet.',
  'seen-by-report': () => 'Het rapport toont waar het vandaan komt en wie tekende; die staat ervoor in.',
  'seen-by-next-run': () => 'De volgende run laat het zien: het akkoord telt dan niet meer.',
  'seen-by-status': () => 'De status zegt dat er gewacht wordt.',
  'seen-by-nothing': () => 'Niets meldt dit; rollen horen bij mensen die ervoor instaan.',
  'advice-required': w =>
    w.source === 'app'
      ? `\`${w.context}\` is verplicht, van een eigen App.`
      : w.source === 'actions'
        ? `\`${w.context}\` is verplicht, van GitHub Actions: wie mag pushen, kan die ook schrijven.`
        : `\`${w.context}\` is verplicht, van iedereen die een status mag schrijven.`,
  'advice-not-required': w =>
    `Geen ruleset stelt \`${w.context}\` verplicht op \`${w.branch}\`. Tenzij branch protection dat doet, houdt dit oordeel niets tegen.`,
  'advice-workflow': w => `De organisatie stelt de workflow \`${w.path}\` verplicht.`,
  'advice-unseen': () => 'Of dit oordeel verplicht is voor een samenvoeging, was niet te zien.',
  'advice-more': () => '`ethics-gate doctor` zegt wat je kunt wijzigen.',
}
