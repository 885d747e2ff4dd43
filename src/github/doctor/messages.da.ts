import type {Needs} from './fact.ts'
import type {english} from './messages.en.ts'

const code = (names: readonly (string | number)[]) => names.map(name => `\`${name}\``)

const NEEDED: Readonly<Record<Needs, string>> = {
  token: 'et token i `GITHUB_TOKEN`',
  metadata: 'et token, der må læse dette repository',
  contents: 'et token med `contents: read`',
  actions: 'et token med `actions: read`',
  administration: 'et token fra en administrator af dette repository',
  answer: 'et svar fra GitHub, og det kom ikke eller gav ingen mening',
}

export const danish: typeof english = {
  'grade-none': () => 'Ingen grad af håndhævelse kan påvises: intet her viser, at porten spærrer.',
  'grade-unknown': () => 'Det kan ikke ses herfra, hvilken grad af håndhævelse der gælder.',
  'grade-advisory': () =>
    'Graden advisory gælder: porten spærrer, men alle, der må pushe, kan skrive dens status fra deres egen gren.',
  'grade-guarded': () => 'Graden guarded gælder: status skal komme fra en App, hvis nøgle kun standardgrenen kan nå.',
  'grade-organisation': () => 'Graden organisation gælder: organisationen kører selv portens workflow.',
  'lacks-advisory': () => 'Det mangler der til graden advisory',
  'lacks-guarded': () => 'Det mangler der til graden guarded',
  'lacks-organisation': () => 'Det mangler der til graden organisation',
  'section-advice': () => 'Flere råd',
  'section-unseen': () => 'Kan ikke ses',
  'section-limits': () => 'Kan ikke forhindres inde fra et repository',
  'limits-brief': (w, f) =>
    `${f.number(w.count)} ting, for eksempel en administrator, der slår reglerne fra, fletter og slår dem til igen. \`ethics-gate doctor --verbose\` nævner hver af dem, og hvad der viser det bagefter.`,
  'section-ok': () => 'I orden',
  'state-missing': () => 'mangler',
  'state-risk': () => 'risiko',
  'state-cannot-see': () => 'kan ikke ses',
  'state-ok': () => 'i orden',
  'state-cannot-prevent': () => 'kan ikke forhindres',
  'label-why': () => 'Hvorfor',
  'label-change': () => 'Ret',
  'label-rule': () => 'Eller indsæt denne regel i et eksporteret ruleset:',
  'label-for': () => 'Gælder',
  'in-order': (w, f) => `${f.number(w.count)} spørgsmål er i orden.`,
  'no-token': () =>
    'Der er intet token i `GITHUB_TOKEN` eller `GH_TOKEN`: kun filerne i denne mappe blev set på, og intet af det, som GitHub selv håndhæver.',
  'gate-files': (w, f) =>
    `Disse filer afgør, om og hvordan dette repository har en port; den, der ændrer en af dem, skal have portens ejere med: ${f.list(w.files.map(file => `\`${file}\``))}.`,
  yes: () => 'Ja.',
  unseen: w => `Kan ikke ses. Det kræver ${NEEDED[w.needs]}.`,
  'status-required': w => `Er \`${w.context}\` påkrævet, før noget flettes ind i \`${w.branch}\`?`,
  'status-required-by': w => (w.by === 'ruleset' ? 'Ja, af et ruleset.' : 'Ja, af branch protection.'),
  'status-required-missing': () => 'Nej. Pull requests kan flettes, uanset hvad porten siger.',
  'status-required-why': () => 'GitHub spærrer kun for en fletning ved det, der er påkrævet ved navn.',
  'status-source': w => `Skal \`${w.context}\` komme fra en App, som kun porten kan bruge?`,
  'status-source-app': w => `Ja, fra den App, der har id ${w.source}.`,
  'status-source-any': () => 'Nej. Den må komme fra alle, der må skrive en status.',
  'status-source-actions': () =>
    'Nej. Den skal komme fra GitHub Actions, men det gør alt, hvad et workflow i en hvilken som helst gren skriver.',
  'status-source-other': w =>
    `Den skal komme fra den App, der har id ${w.source}, men porten skriver som den, der har id ${w.app}: intet kan flettes.`,
  'status-source-why': () =>
    'Alle, der må pushe, kan lægge et workflow i en gren, som skriver en grøn status på et hvilket som helst commit; kun kilden skiller dem ad.',
  'job-required': w => `Er det status, der er påkrævet på \`${w.branch}\`, og ikke det job, der kører porten?`,
  'job-required-risk': w => `Jobbet \`${w.job}\` er påkrævet. Kræv kun status.`,
  'job-required-why': () =>
    'Jobbet ved intet om godkendelser, og et gammelt rødt job bliver ved med at være rødt, når status for længst er grøn.',
  'up-to-date': w => `Er det, der flettes ind i \`${w.branch}\`, det samme som det, der blev vurderet?`,
  'up-to-date-queue': () => 'Ja, der er en merge queue.',
  'up-to-date-missing': () => 'Ikke altid: en gren behøver ikke være ajour, før den flettes.',
  'up-to-date-why': () => 'Efter vurderingen kan politikken, en rolle eller en anden fletning ændre den.',
  'other-context': w => `Hører hver påkrævet status fra porten til \`${w.branch}\`?`,
  'other-context-risk': w =>
    `\`${w.context}\` er påkrævet, men her skriver porten \`${w.expected}\`. Intet kan flettes, før det er rettet.`,
  'other-context-why': () => 'Navnet på status slutter med grenen. Når en gren får nyt navn, skal reglen følge med.',
  'workflow-readable': w => `Kan \`${w.path}\` læses?`,
  'workflow-readable-risk': w => `Nej, ikke fra linje ${w.line}. Hvad filen gør, vides ikke.`,
  'gate-workflow': () => 'Er der et workflow, der kører porten?',
  'gate-workflow-ok': (w, f) => `Ja: ${f.list(code(w.paths))}.`,
  'gate-workflow-elsewhere': w =>
    `Ja: \`${w.path}\`, som et ruleset kræver. Filen ligger i et andet repository og er ikke læst.`,
  'gate-workflow-missing': () => 'Nej.',
  'gate-workflow-why': () => 'Uden det vurderes intet; en påkrævet status lader så vente på sig for evigt.',
  'target-event': () => 'Kører det på `pull_request_target`?',
  'target-event-missing': () => 'Nej. Det, der kører, er et råd og ikke en port.',
  'target-event-why': () =>
    'Ved andre hændelser gælder pull requestens egen workflowfil, og den kan pull requesten ændre eller fjerne.',
  'event-types': () => 'Kører det ved hver ændring af en pull request, der betyder noget?',
  'event-types-missing': (w, f) => `Nej. Der mangler ${f.list(code(w.types))}.`,
  'event-types-why': () =>
    'En anden målgren, en kladde, der er klar, eller en lukket pull request ændrer vurderingen, og en gammel succes må ikke blive stående.',
  'no-filter': w => `Kører det ved hver \`${w.event}\`, uden filter?`,
  'no-filter-missing': (w, f) => `Nej. Der står ${f.list(code(w.filters))}.`,
  'no-filter-why': () =>
    'En pull request, som et filter udelader, får ingen status og venter for evigt; så dropper folk kravet.',
  wakes: () => 'Vækker et review porten?',
  'wakes-risk': () => 'Nej. En godkendelse tæller først ved næste push.',
  'wakes-why': () => 'Godkendelser og indsigelser er reviews.',
  renews: () => 'Ser porten igen på åbne pull requests, når politikken eller datoen ændrer sig?',
  'renews-risk': (w, f) => `Nej. Der mangler ${f.list(code(w.events))}.`,
  'renews-why': () =>
    'En dispensation udløber, en lov træder i kraft, en rolle skifter: en grøn status fra for uger siden siger intet om det.',
  'queue-event': w => `Kører det for \`${w.branch}\` i dens merge queue?`,
  'queue-event-missing': () => 'Nej. Køen venter på en status, der aldrig kommer.',
  'queue-event-why': () => 'En merge queue kræver status på sit eget commit.',
  'no-continue': () => 'Fejler jobbet, når porten fejler?',
  'no-continue-missing': () => 'Ikke altid: der står `continue-on-error`.',
  'no-continue-why': () => 'Et job, der må fejle, tæller som bestået.',
  'no-cancel': () => 'Bliver hver kørsel færdig?',
  'no-cancel-missing': () => 'Ikke altid: en nyere kørsel afbryder en ældre.',
  'no-cancel-why': () => 'Den kørsel, der ville gøre grønt til rødt, kan være netop den, der afbrydes.',
  'no-checkout': () => 'Holder jobbet sig fra pull requestens filer?',
  'no-checkout-missing': () =>
    'Nej. Det checker pull requesten ud. Porten læser den gennem API’et; fjern det checkout.',
  'no-checkout-runs': () =>
    'Det checker den ikke ud, men kører sine egne kommandoer ved siden af porten. Flyt dem til et andet job.',
  'no-checkout-why': () =>
    'I det job er der et token, der må skrive. Det, en pull request bringer med, må aldrig køre ved siden af det.',
  'token-permissions': () => 'Må tokenet det, der er brug for, og ikke mere?',
  'token-permissions-all': () => 'Det er ikke skrevet ned, eller det må alt på én gang.',
  'token-permissions-missing': (w, f) => `Der mangler ${f.list(code(w.names))}.`,
  'token-permissions-wide': (w, f) => `Der er ikke brug for ${f.list(code(w.names))}.`,
  'token-permissions-why': () => 'Uden `statuses: write` er der ingen vurdering; med mere koster en fejl mere.',
  matrix: () => 'Kører porten én gang?',
  'matrix-risk': () => 'Nej. Der er en matrix, så flere kørsler skriver én status.',
  'matrix-why': () => 'Den, der skriver sidst, vinder, uanset hvad de andre fandt.',
  condition: () => 'Kører jobbet altid?',
  'condition-risk': () => 'Ikke altid: der står et `if:`.',
  'condition-why': () => 'Et job, der springes over, tæller som bestået.',
  'job-name': () => 'Har jobbet og status forskellige navne?',
  'job-name-missing': w => `Nej. Jobbet \`${w.name}\` kan komme til at hedde det samme som status.`,
  'job-name-why': () =>
    'Hvor et check og en status har samme navn, er begge påkrævet, og et job er hurtigt givet et navn.',
  'same-name': () => 'Er der kun ét job med det navn?',
  'same-name-risk': w => `Nej. \`${w.path}\` har et job, der hedder som \`${w.name}\` eller som status.`,
  'same-name-why': () => 'GitHub skelner kun checks på deres navn.',
  pinned: () => 'Er porten låst til et commit?',
  'pinned-risk': w => `Nej. \`${w.uses}\` kan blive til noget andet fra den ene dag til den anden.`,
  'pinned-why': () => 'Et tag eller en gren kan flyttes; det kan et commit ikke.',
  runner: () => 'Kører det på en maskine, der er ny til hvert job?',
  'runner-risk': (w, f) =>
    w.labels.length > 0
      ? `Det kan ikke siges om ${f.list(code(w.labels))}. Brug en af GitHubs maskiner, eller en, der smides væk efter hvert job.`
      : 'Det kan ikke siges: der er ikke nævnt nogen maskine.',
  'runner-why': () => 'På en maskine, der bliver stående, kan et andet job ændre det, porten kører på.',
  approvals: w => `Kræver en fletning ind i \`${w.branch}\` en godkendelse?`,
  'approvals-missing': () => 'Nej.',
  'approvals-why': () => 'Code owners og underskrifter virker gennem godkendelser; uden reglen bliver ingen spurgt.',
  'code-owner-review': w => `Skal code owners godkende, før deres filer ændres på \`${w.branch}\`?`,
  'code-owner-review-missing': () => 'Nej.',
  'code-owner-review-why': () => 'Sådan vogter GitHub selv over de filer, der afgør, hvis porten skulle svigte.',
  'last-push': w => `Skal en anden godkende det sidste push før en fletning ind i \`${w.branch}\`?`,
  'last-push-missing': () => 'Nej. Den, der pushede sidst, kan godkende det.',
  'last-push-why': () => 'Ellers lægger en bedømmer et commit til en andens pull request og godkender den selv.',
  'code-owners': () => 'Har hver fil, der afgør, sine egne ejere i CODEOWNERS?',
  'code-owners-none': () => 'Nej. Der er ingen fil CODEOWNERS.',
  'code-owners-missing': (w, f) => `Nej. Ingen bestemt ejer ${f.list(code(w.paths.slice(0, 12)))}.`,
  'code-owners-why': () =>
    'En regel for alle filer (`*`) spørger hvem som helst; disse filer kræver dem, der står inde for porten.',
  'declaration-owners': () => 'Har hver erklæring sine egne ejere i CODEOWNERS?',
  'declaration-owners-why': () =>
    'Den, der står inde for et projekt, bør høre om hver ændring af det, projektet siger om sig selv.',
  'code-owners-errors': w => `Kan GitHub læse hver linje i \`${w.path}\`?`,
  'code-owners-errors-risk': (w, f) =>
    `Nej. Linje ${f.list(w.lines.map(line => f.number(line)))}: ${f.list(code(w.kinds))}.`,
  'code-owners-errors-why': () =>
    'En linje, som GitHub ikke kan læse, eller hvis ejer ikke har adgang, springer GitHub over uden et ord.',
  bypass: w => (w.ruleset === '' ? 'Hvem må gå uden om reglerne?' : `Hvem må gå uden om \`${w.ruleset}\`?`),
  'bypass-nobody': () => 'Ingen.',
  'bypass-mine': w =>
    `I hvert fald den, der ejer dette token (\`${w.mode}\`). Selve listen kræver en administrators token.`,
  'bypass-risk': (w, f) => `${f.list(code(w.actors))}.`,
  'bypass-why': () => 'Den, der må gå udenom, fletter uden porten. `ethics-gate sweep` finder det bagefter.',
  'ruleset-active': w => `Er \`${w.ruleset}\` i kraft?`,
  'ruleset-evaluate': () => 'Nej. Det måler kun og spærrer intet.',
  'ruleset-disabled': () => 'Nej. Det er slået fra.',
  'ruleset-active-why': () => 'Et ruleset, der ikke er aktivt, ligner beskyttelse og er det ikke.',
  administrators: w => `Gælder branch protection på \`${w.branch}\` også for administratorer?`,
  'administrators-risk': () => 'Nej. Administratorer kan flette uden porten.',
  'administrators-why': () => '`ethics-gate sweep` finder det bagefter.',
  'gate-files-valid': () => 'Kan alt det, der afgør, læses?',
  'gate-files-valid-missing': (w, f) =>
    `Nej. Se ${f.list(code(w.places.slice(0, 5)))}. \`ethics-gate check\` siger, hvad der er galt.`,
  'gate-files-valid-why': () => 'Indtil det kan, er hver pull request spærret, undtagen den, der retter det.',
  owners: () => 'Er der nogen, der ejer porten?',
  'owners-missing': () => 'Nej. `gate.yml` nævner ingen `owners`.',
  'owners-nobody': (w, f) => `Nej. Ingen har rollen ${f.list(code(w.roles))}.`,
  'owners-why': () => 'Uden ejere kan ingen godkende en ændring af det, der afgør.',
  'role-holders': w => `Har mindst to personer rollen \`${w.role}\`?`,
  'role-holders-none': () => 'Nej, ingen har den i dag. Det, der venter på rollen, venter for evigt.',
  'role-holders-one': () => 'Nej, én har. Udpeg en stedfortræder.',
  'role-holders-why': () => 'Ingen underskriver sin egen pull request, og folk holder fri.',
  'role-account': w => `Er \`${w.login}\` stadig kontoen med id ${w.id}?`,
  'role-account-gone': w => `Nej. Der er ikke længere en konto \`${w.login}\`. Hvem som helst kan tage navnet.`,
  'role-account-other': w =>
    `Nej. \`${w.login}\` er nu kontoen med id ${w.now}: en anden, eller en ny konto for den samme person.`,
  'role-account-why': () => 'Et brugernavn, der bliver ledigt, kan tages af hvem som helst. Godkendelser tæller på id.',
  'role-access': w => `Kan \`${w.login}\` læse dette repository?`,
  'role-access-missing': w => `Nej. \`${w.login}\` kan ikke lave et review her og altså ikke underskrive.`,
  'role-access-why': () => 'Man underskriver med et review, og det kræver læseadgang.',
  environment: () => 'Er nøglen til portens App uden for andre grenes rækkevidde?',
  'environment-missing': () =>
    'Nej. Jobbet har intet environment, så det skriver med workflowets eget token, eller nøglen er åben for hver gren.',
  'environment-absent': w => `Nej. Der er intet environment \`${w.name}\`; GitHub opretter det uden grænser.`,
  'environment-open': w => `Nej. Hver gren må bruge environment \`${w.name}\`.`,
  'environment-named': (w, f) =>
    `Nej. Det må ${f.list(code(w.patterns))} også for \`${w.name}\`. Nævn kun standardgrenen.`,
  'environment-protected': w =>
    `Hver beskyttet gren må bruge \`${w.name}\`. Den, der kan lave en gren, som et mønster beskytter, når nøglen.`,
  'environment-why': () =>
    'En hemmelighed i et repository kan læses af et workflow i en hvilken som helst gren; det kan en i et afgrænset environment ikke.',
  'other-writers': () => 'Er porten det eneste workflow, der må skrive status og checks?',
  'other-writers-risk': (w, f) => `Nej. Det må ${f.list(code(w.paths.slice(0, 10)))} også.`,
  'other-writers-why': () =>
    'En fejl i et af dem kan skrive portens status. Fra en gren kan alle, der må pushe, det alligevel.',
  'workflow-active': () => 'Er workflowet slået til?',
  'workflow-active-missing': w => `Nej. Det er \`${w.state}\`.`,
  'workflow-active-why': () => 'GitHub slår tidsplaner fra i offentlige repositories efter tres dage uden aktivitet.',
  'server-version': () => 'Tager denne GitHub Enterprise Server workflowet fra standardgrenen?',
  'server-version-missing': w => `Nej. Version ${w.version} tager det fra målgrenen; fra 3.20 er det standardgrenen.`,
  'server-version-why': () => 'Den, der kan lave en målgren, kunne lægge sit eget workflow i den.',
  'branch-there': w => `Er der en gren \`${w.pattern}\`?`,
  'branch-there-risk': () => 'Nej. Den har fået nyt navn eller er endnu ikke lavet.',
  'branch-there-why': () => 'En gren, der ikke er nævnt, har ingen port.',
  'required-workflow': w => `Kræver organisationen portens workflow på \`${w.branch}\`?`,
  'required-workflow-ok': w => `Ja: \`${w.path}\`.`,
  'required-workflow-missing': () => 'Nej.',
  'required-workflow-other': () =>
    'Nej. Den kræver andre workflows, hvoraf ingen hedder `ethics-gate`, eller et repository kræver det af sig selv.',
  'required-workflow-why': () => 'Kun da kan ingen i repositoryet udelade porten. Det kræver GitHub Enterprise.',
  'required-workflow-pinned': w => `Er \`${w.path}\` låst til et commit?`,
  'required-workflow-pinned-risk': w =>
    w.ref === '' ? 'Nej. Filen tages fra standardgrenen.' : `Nej. Filen tages fra \`${w.ref}\`.`,
  'required-workflow-pinned-why': () => 'Den, der må pushe dér, ændrer porten i hvert repository.',
  'limit-forged': () =>
    'Alle, der må pushe, kan skrive status, eller et check med det navn, fra en gren, der aldrig flettes.',
  'limit-plain-pull-request': () =>
    'Ved almindelig `pull_request` bringer pull requesten sin egen workflowfil med: det er et råd.',
  'limit-bypassed': () => 'Administratorer, og dem, der er undtaget fra reglerne, fletter uden porten.',
  'limit-protection-edited': () =>
    'Den, der administrerer repositoryet, kan ændre beskyttelsen, flette og ændre den tilbage.',
  'limit-window': () =>
    'Mellem en hændelse og den kørsel, der vurderer den, kan et commit, der var grønt, blive flettet.',
  'limit-dismissed': () => 'Et review kan blive afvist mellem to kørsler.',
  'limit-self-declared': () => 'Det, et projekt siger om sig selv i `ethics.yml`, er dets eget ord.',
  'limit-own-columns': () =>
    'Den, der laver en rapport, skriver selv i den, hvilken model der er testet, og med hvilke grænser.',
  'limit-invented': () => 'Tal kan være opdigtet, så de går op.',
  'limit-generated': () =>
    'En vurdering kan være skrevet uden en tanke. At den er der, kan ses; at den er god, kan ikke.',
  'limit-two-accounts': () => 'En person med to konti kan både skrive og underskrive.',
  'limit-token-of-a-person': () => 'Et program med tokenet fra en person, der har en rolle, ligner den person.',
  'limit-flooding': () =>
    'Forks kan bruge de forespørgsler op, som GitHub giver på en time. Så venter pull requests; ingen består.',
  'limit-tampered-runner': () =>
    'På ens egen maskine, der ikke er ny til hvert job, kan et andet job ændre det, porten kører på.',
  'seen-by-sweep': () => '`ethics-gate sweep` finder det, der kom på grenen på den måde.',
  'seen-by-sweep-in-part': () =>
    '`ethics-gate sweep` finder det, hvor status ikke nævner en kørsel af porten; den, der kopierer adressen på en rigtig kørsel, ses ikke.',
  'seen-by-comment': () => 'Opsummeringen siger det hver gang.',
  'seen-by-doctor': () => '`ethics-gate doctor` viser, hvordan det står i dag; kør den efter en tidsplan.',
  'seen-by-readers': () => 'Intet her viser det. Rapporten nævner linjen, for den, der ved bedre.',
  'seen-by-report': () => 'Rapporten viser, hvor det kommer fra, og hvem der underskrev; de står inde for det.',
  'seen-by-next-run': () => 'Den næste kørsel viser det: godkendelsen tæller ikke længere.',
  'seen-by-status': () => 'Status siger, at den venter.',
  'seen-by-nothing': () => 'Intet melder det; roller hører til personer, der står inde for det.',
  'advice-required': w =>
    w.source === 'app'
      ? `\`${w.context}\` er påkrævet, fra sin egen App.`
      : w.source === 'actions'
        ? `\`${w.context}\` er påkrævet, fra GitHub Actions: alle, der må pushe, kan også skrive den.`
        : `\`${w.context}\` er påkrævet, fra alle, der må skrive en status.`,
  'advice-not-required': w =>
    `Intet ruleset kræver \`${w.context}\` på \`${w.branch}\`. Medmindre branch protection gør det, spærrer denne vurdering intet.`,
  'advice-workflow': w => `Organisationen kræver workflowet \`${w.path}\`.`,
  'advice-unseen': () => 'Det kunne ikke ses, om denne vurdering er påkrævet før en fletning.',
  'advice-more': () => '`ethics-gate doctor` siger, hvad du kan rette.',
}
