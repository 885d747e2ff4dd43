import type {Format} from '../../words/message.ts'
import type {english} from './texts.en.ts'

const points = (count: number, f: Format) => `${f.number(count)} ${f.plural(count, 'punkt', 'punkter')}`
const approvals = (count: number, f: Format) => `${f.number(count)} ${f.plural(count, 'godkendelse', 'godkendelser')}`

export const danish: typeof english = {
  'verdict-blocked': () => 'Blokeret: dette kan ikke flettes endnu',
  'verdict-awaiting': () => 'Afventer godkendelse: intet andet blokerer',
  'verdict-commit': () => 'Én commit mangler: alle, der skal skrive under, har gjort det',
  'verdict-passed': () => 'I orden: intet blokerer',
  'verdict-error': () => 'Kunne ikke bedømmes og er derfor ikke i orden',
  'verdict-observing': () => 'Porten ser kun med: intet blokerer',
  'next-blocked': (w, f) => {
    const blocks = `${points(w.points, f)} blokerer`
    return w.signoffs === 0 ? `${blocks}.` : `${blocks}; der ${awaited(w, f)}.`
  },
  'next-again': (w, f) => `Når det er forseglet igen, skriver ${f.list(w.signers)} under.`,
  'next-signing': (w, f) => `Intet andet mangler: der ${awaited(w, f)}.`,
  'next-commit': () => 'Skriv underskrifterne ind med linjerne nedenfor i én commit, så de kan findes igen senere.',
  'next-awaiting': (w, f) => `Der ${awaited(w, f)}.`,
  'next-passed': (w, f) =>
    `${f.number(w.rules)} ${f.plural(w.rules, 'regel', 'regler')} er gennemgået${w.left.length > 0 ? `; se ${f.list(w.left)} nedenfor` : ''}.`,
  'next-error': (w, f) =>
    w.faults === 0
      ? 'Porten kunne ikke gøre sit arbejde færdigt. Indtil den kan, regnes intet for at være i orden.'
      : `Der er ${f.number(w.faults)} fejl i politikker eller indstillinger. Indtil det er rettet, regnes intet for at være i orden.`,
  'next-observing': (w, f) => {
    if (w.points + w.signoffs === 0) return 'Selv hvis porten var slået til, ville intet blokere.'
    const missing = approvals(w.signoffs, f)
    if (w.points === 0) return `Hvis porten var slået til, ville ${missing} mangle.`
    const also = w.signoffs > 0 ? `, og ${missing} ville mangle` : ''
    return `Hvis porten var slået til, ville ${points(w.points, f)} blokere${also}.`
  },
  'anyhow-blocked': () => 'Det kunne ikke fastslås, at alt er i orden.',
  'kind-adoption': () => 'Dette er portens første indstillinger. De gælder fra fletningen.',
  'next-repair': () =>
    'Det rettes med en pull request, der kun ændrer portens filer, godkendt af ejerne; kendes ingen ejer, så af en administrator af repositoriet.',
  'kind-repair': () => 'Dette retter portens indstillinger og vurderes kun på det.',
  'kind-paperwork': () =>
    'Her ændres kun erklæringer, dokumentation eller portens filer, så det, der var der i forvejen, spærrer ikke.',
  'section-would-block': () => 'Ville blokere',
  'section-would-await': () => 'Ville afvente godkendelse',
  'section-unasked-signatures': () => 'Underskrifter, der ikke spærrer',
  'section-standing': () => 'Var der i forvejen',
  'section-moved': () => 'Sammenlignet med før',
  'section-aside': () => 'Sat til side',
  'section-questions': () => 'Til samtalen',
  'section-preview': () => 'Hvad de ændrede politikker ville sige',
  'section-setup': () => 'Om hvordan porten er sat op',
  'section-more-blocking': () => 'Hvad der ellers blokerer',
  'section-details': () => 'Detaljer',
  'count-standing': (w, f) => `${f.number(w.count)} var der i forvejen`,
  'numbers-of': w => `Tallene: ${w.caption}`,
  'sign-lines': (w, f) =>
    `${f.start(w.who)} skriver under ved at godkende denne pull request med ${f.plural(w.lines, 'denne linje', 'disse linjer')} i gennemgangen:`,
  'sign-otherwise': (w, f) => `${f.start(w.who)} skal afklare dette:`,
  'column-signs': () => 'hvem skriver under',
  'column-may': () => 'hvem kan',
  'nobody-yet': () => 'ingen endnu: nævn en i `gate.yml`',
  'once-sealed': () => 'når den er forseglet igen; så er der en linje at skrive under med',
  'record-title': () => 'Alle, der skal skrive under, har gjort det. Én commit mangler: indsæt dette',
  'record-some': () => 'Underskrevet allerede og endnu ikke skrevet ind',
  'record-found': (w, f) => `Underskrevet i denne pull request: ${f.list(w.signed)}.`,
  'record-who': () =>
    'Det kan jeres eget team klare. Det underskrevne gælder fortsat, medmindre den gennemgang afvises.',
  'sign-rules': () =>
    'En underskrift tæller kun fra en, der ikke selv har arbejdet på ændringen. Den gælder, så længe det underskrevne ikke ændres.',
  'sign-what': w => `\`${w.code}\`:`,
  others: (w, f) => `${f.number(w.count)} ${f.plural(w.count, 'anden', 'andre')}`,
  'compared-counts': (w, f) => `Sammenlignet med ${w.branch ? `\`${w.branch}\`` : 'før'}: ${f.list(w.parts)}`,
  'moved-new': (w, f) => `${f.number(w.count)} ${f.plural(w.count, 'ny', 'nye')}`,
  'moved-worse': (w, f) => `${f.number(w.count)} værre`,
  'moved-better': (w, f) => `${f.number(w.count)} bedre`,
  'moved-mended': (w, f) => `${f.number(w.count)} rettet`,
  'move-new': () => 'ny',
  'move-worse': () => 'værre',
  'move-better': () => 'bedre',
  'move-mended': () => 'rettet',
  'standing-elsewhere': () => 'i et projekt, som ændringen ikke rører',
  'standing-why': () =>
    'Denne ændring skal ikke løse det. Det tæller, når du rører ved det, det handler om, eller gør det værre.',
  'aside-waiver': () => 'dispensation',
  'aside-justified': () => 'sagligt begrundet forskel',
  'aside-tolerated': () => 'i udgangspunktet',
  'aside-used': () => 'i brug',
  'aside-unused': () => 'ikke brugt',
  'aside-expired': () => 'udløbet',
  'aside-refused': () => 'afvist',
  'aside-until': (w, f) => `til og med ${f.date(w.date)}`,
  'aside-since': (w, f) => `siden ${f.date(w.date)}`,
  'column-what': () => 'hvad',
  'column-rule': () => 'regel',
  'column-owner': () => 'ejer',
  'column-when': () => 'hvornår',
  'column-reason': () => 'begrundelse',
  'column-state': () => 'status',
  'question-held': (w, f) => {
    const parts = [...(w.holder ? [w.holder] : []), ...(w.date ? [`senest ${f.date(w.date)}`] : [])]
    return parts.length > 0 ? `ligger hos ${parts.join(', ')}` : 'ligger ikke hos nogen endnu'
  },
  'questions-why': () => 'Åbne dilemmaer blokerer ikke; de står her, så I kan tale om dem.',
  'preview-passed': () => 'Efter de politikker, som ændringen bringer, ville intet blokere.',
  'preview-awaiting': () => 'Efter de politikker, som ændringen bringer, ville kun godkendelser mangle.',
  'preview-blocked': (w, f) => `Efter de politikker, som ændringen bringer, ville ${points(w.points, f)} blokere:`,
  'preview-error': () => 'Efter de politikker, som ændringen bringer, ville intet kunne bedømmes:',
  'about-commits': (w, f) => {
    const parts = [
      ...(w.head ? [`fletningen af \`${w.head}\` med ${w.branch ? `\`${w.branch}\` ved ` : ''}\`${w.base}\``] : []),
      ...(w.merge ? [`som \`${w.merge}\``] : []),
      ...(w.deciding ? [`efter politikker og roller ved \`${w.deciding}\``] : []),
    ]
    return f.start(parts.join(', '))
  },
  'policy-by-digest': w => `\`${w.id}\` ${w.version}${w.digest ? ` (\`${w.digest}\`)` : ''}`,
  enforcement: () => 'Håndhævelse',
  'grade-advisory': () =>
    'vejledende. Den, der kan lægge en gren i dette repository, kan også selv skrive denne status; fletninger, som porten ikke så, bliver fundet bagefter.',
  'grade-guarded': () =>
    'sikret. Kun portens egen app kan skrive den status, der tæller, og ingen gren har adgang til appens nøgle; den, der administrerer repositoriet, kan stadig ændre det.',
  'grade-organisation': () =>
    'gennem organisationen. Den kræver portens workflow her, og det kan dette repository ikke ændre.',
  'grade-unknown': () =>
    'ikke kendt. Det kunne ikke ses, om grenen kræver denne status; `ethics-gate doctor` viser, hvad der mangler.',
  'left-out': (w, f) => `${f.number(w.count)} mere er ikke vist her.`,
  'full-report': () => 'Hele rapporten',
  'rule-weakening': () => 'Det, der før blev krævet, forsvinder ikke uden en godkendelse',
  'rule-gate-change': () => 'Portens ejere godkender ændringer i dens filer',
  'rule-organisation': () => 'Organisationsfilens ejere godkender, at et repository forlader den',
  'rule-approval-rule': () => 'En ændring af disse filer godkendes af en med den rette rolle',
  'rule-first-classification': () =>
    'En første oplysning, hvor der kræves lidt, bliver set efter, når der er mere i mappen',
  'rule-objection': () => 'En person med en rolle har gjort indsigelse',
  'rule-escalation': () => 'Der er bedt om en afgørelse højere oppe',
  'rule-waiver': () => 'Det, der er sat til side, har en ejer, en begrundelse og en slutdato',
  'rule-decision': () => 'En beslutning er godkendt af den, der traf den',
  'rule-difference': () => 'En accepteret forskel er begrundet og godkendt',
  'rule-baseline': () => 'Det, der tolereres, står i et godkendt udgangspunkt',
  'suggest-why': w => `Dette ville løse: ${w.what}`,
  'suggest-title': (w, f) =>
    `${f.plural(w.count, 'Et ændringsforslag', 'Ændringsforslag')} til det, porten beder om i sin kommentar. Overtag det, der passer.`,
  'status-blocked': (w, f) =>
    `Blokeret: ${points(w.points, f)} skal løses${w.signoffs > 0 ? `, ${approvals(w.signoffs, f)} mangler` : ''}`,
  'status-commit': () => 'Én commit mangler: skriv underskrifterne ind',
  'status-signing': (w, f) => `Blokeret: kun ${approvals(w.signoffs, f)} mangler`,
  'status-blocked-anyhow': () => 'Blokeret: ikke fastslået, at alt er i orden',
  'status-awaiting': (w, f) => `Afventer godkendelse fra ${f.list(w.signers)}`,
  'status-awaiting-many': (w, f) => `Afventer ${approvals(w.signoffs, f)}`,
  'status-passed': (w, f) =>
    `I orden: ${f.number(w.rules)} ${f.plural(w.rules, 'regel', 'regler')} gennemgået, intet blokerer`,
  'status-out-of-scope': () => 'I orden: uden for de politikker, der gælder her',
  'status-observing': (w, f) =>
    w.points + w.signoffs === 0
      ? 'Ser kun med: intet blokerer, og intet ville gøre det'
      : `Ser kun med; ellers ville ${points(w.points + w.signoffs, f)} spærre`,
  'status-error': (w, f) =>
    w.faults === 0
      ? 'Kunne ikke bedømmes'
      : `Kunne ikke bedømmes: ${f.number(w.faults)} fejl i politikker eller indstillinger`,
}

function awaited({signoffs, signers}: {signoffs: number; signers: readonly string[]}, f: Format): string {
  return `mangler ${approvals(signoffs, f)} fra ${f.list(signers)}`
}
