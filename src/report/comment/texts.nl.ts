import type {Format} from '../../words/message.ts'
import type {english} from './texts.en.ts'

const points = (count: number, f: Format) => `${f.number(count)} ${f.plural(count, 'punt', 'punten')}`
const signatures = (count: number, f: Format) => `${f.number(count)} ${f.plural(count, 'akkoord', 'akkoorden')}`

export const dutch: typeof english = {
  'verdict-blocked': () => 'Geblokkeerd: dit kan nog niet worden samengevoegd',
  'verdict-awaiting': () => 'Wacht op akkoord: verder houdt niets dit tegen',
  'verdict-commit': () => 'Nog één commit: iedereen die moet tekenen heeft getekend',
  'verdict-passed': () => 'In orde: niets houdt dit tegen',
  'verdict-error': () => 'Niet te beoordelen, dus nog niet in orde',
  'verdict-observing': () => 'De poort kijkt alleen mee: niets houdt dit tegen',
  'next-blocked': (w, f) => {
    const blocks = `${points(w.points, f)} ${f.plural(w.points, 'houdt', 'houden')} dit tegen`
    return w.signoffs === 0
      ? `${blocks}.`
      : `${blocks}; ook ${f.plural(w.signoffs, 'is', 'zijn')} er nog ${awaited(w, f)}.`
  },
  'next-again': (w, f) =>
    `Na opnieuw verzegelen ${f.plural(w.signers.length, 'tekent', 'tekenen')} ${f.list(w.signers)}.`,
  'next-signing': (w, f) =>
    `Verder hoeft er niets te gebeuren: er ${f.plural(w.signoffs, 'is', 'zijn')} nog ${awaited(w, f)}.`,
  'next-commit': () =>
    'Leg met de regels hieronder in één commit vast wie heeft getekend, dan is dat later terug te vinden.',
  'next-awaiting': (w, f) => `Er ${f.plural(w.signoffs, 'is', 'zijn')} nog ${awaited(w, f)}.`,
  'next-passed': (w, f) =>
    `${f.number(w.rules)} ${f.plural(w.rules, 'regel is', 'regels zijn')} getoetst${w.left.length > 0 ? `; hieronder nog ${f.list(w.left)}` : ''}.`,
  'next-error': (w, f) =>
    w.faults === 0
      ? 'De poort kon haar werk niet afmaken. Tot dat lukt, geldt niets als in orde.'
      : `Er ${f.plural(w.faults, 'zit', 'zitten')} ${f.number(w.faults)} ${f.plural(w.faults, 'fout', 'fouten')} in beleid of instellingen. Tot dat is hersteld, geldt niets als in orde.`,
  'next-observing': (w, f) => {
    if (w.points + w.signoffs === 0) return 'Ook als de poort aan stond, hield niets dit tegen.'
    const parts = [
      ...(w.points > 0 ? [`${f.plural(w.points, 'hield', 'hielden')} ${points(w.points, f)} dit tegen`] : []),
      ...(w.signoffs > 0 ? [`${f.plural(w.signoffs, 'ontbrak', 'ontbraken')} nog ${signatures(w.signoffs, f)}`] : []),
    ]
    return `Als de poort aan stond, ${f.list(parts)}.`
  },
  'anyhow-blocked': () => 'Er is niet vastgesteld dat alles in orde is.',
  'kind-adoption': () => 'Dit brengt de eerste instellingen van de poort. Ze gelden vanaf de samenvoeging.',
  'next-repair': () =>
    'Herstellen kan met een pull request dat alleen de bestanden van de poort verandert, goedgekeurd door de eigenaren; is er geen eigenaar bekend, dan door een beheerder van de repository.',
  'kind-repair': () => 'Dit herstelt de instellingen van de poort en wordt alleen daarop beoordeeld.',
  'kind-paperwork': () =>
    'Hier veranderen alleen verklaringen, bewijs of bestanden van de poort. Wat er al stond, houdt dit daarom niet tegen.',
  'section-would-block': () => 'Zou dit tegenhouden',
  'section-would-await': () => 'Zou op akkoord wachten',
  'section-unasked-signatures': () => 'Akkoorden die niets tegenhouden',
  'section-standing': () => 'Stond er al',
  'section-moved': () => 'Vergeleken met eerst',
  'section-aside': () => 'Terzijde gezet',
  'section-questions': () => 'Voor het gesprek',
  'section-preview': () => 'Wat het gewijzigde beleid zou zeggen',
  'section-setup': () => 'Over hoe de poort is ingesteld',
  'section-more-blocking': () => 'Wat dit verder tegenhoudt',
  'section-details': () => 'Meer hierover',
  'count-standing': (w, f) => `${f.number(w.count)} ${f.plural(w.count, 'stond', 'stonden')} er al`,
  'numbers-of': w => `De cijfers: ${w.caption}`,
  'sign-lines': (w, f) =>
    `${f.start(w.who)} geeft akkoord door dit pull request goed te keuren met ${f.plural(w.lines, 'deze regel', 'deze regels')} in de review:`,
  'sign-otherwise': (w, f) => `${f.start(w.who)} is nu aan zet:`,
  'column-signs': () => 'wie tekent',
  'column-may': () => 'wie dat mag',
  'nobody-yet': () => 'nog niemand: noem iemand in `gate.yml`',
  'once-sealed': () => 'na opnieuw verzegelen; dan is er een regel om te tekenen',
  'record-title': () => 'Iedereen die moet tekenen heeft getekend. Nog één commit: plak dit',
  'record-some': () => 'Al getekend, en nog vast te leggen',
  'record-found': (w, f) => `Getekend in dit pull request: ${f.list(w.signed)}.`,
  'record-who': () =>
    'Dit kan je eigen team regelen. Wat is getekend, blijft getekend, tenzij die review wordt ingetrokken.',
  'sign-rules': () =>
    'Een akkoord telt alleen van iemand die niet aan deze wijziging heeft meegewerkt. Het blijft gelden zolang er niets verandert aan wat is goedgekeurd.',
  'sign-what': w => `\`${w.code}\`:`,
  others: (w, f) => `${f.number(w.count)} ${f.plural(w.count, 'ander', 'anderen')}`,
  'compared-counts': (w, f) => `Vergeleken met ${w.branch ? `\`${w.branch}\`` : 'eerst'}: ${f.list(w.parts)}`,
  'moved-new': (w, f) => `${f.number(w.count)} nieuw`,
  'moved-worse': (w, f) => `${f.number(w.count)} slechter`,
  'moved-better': (w, f) => `${f.number(w.count)} beter`,
  'moved-mended': (w, f) => `${f.number(w.count)} hersteld`,
  'move-new': () => 'nieuw',
  'move-worse': () => 'slechter',
  'move-better': () => 'beter',
  'move-mended': () => 'hersteld',
  'standing-elsewhere': () => 'in een project dat deze wijziging niet raakt',
  'standing-why': () =>
    'Deze wijziging hoeft dit niet op te lossen. Het telt mee zodra je raakt waar het over gaat, of het erger maakt.',
  'aside-waiver': () => 'ontheffing',
  'aside-justified': () => 'gerechtvaardigd onderscheid',
  'aside-tolerated': () => 'in het uitgangspunt',
  'aside-used': () => 'in gebruik',
  'aside-unused': () => 'niet gebruikt',
  'aside-expired': () => 'verlopen',
  'aside-refused': () => 'afgewezen',
  'aside-until': (w, f) => `tot en met ${f.date(w.date)}`,
  'aside-since': (w, f) => `sinds ${f.date(w.date)}`,
  'column-what': () => 'wat',
  'column-rule': () => 'regel',
  'column-owner': () => 'eigenaar',
  'column-when': () => 'wanneer',
  'column-reason': () => 'reden',
  'column-state': () => 'stand',
  'question-held': (w, f) => {
    const parts = [...(w.holder ? [w.holder] : []), ...(w.date ? [`uiterlijk ${f.date(w.date)}`] : [])]
    return parts.length > 0 ? `ligt bij ${parts.join(', ')}` : 'ligt nog bij niemand'
  },
  'questions-why': () => 'Open dilemma’s houden niets tegen; ze staan hier om over te praten.',
  'preview-passed': () => 'Met het beleid uit deze wijziging zou niets dit tegenhouden.',
  'preview-awaiting': () => 'Met het beleid uit deze wijziging zou dit alleen op akkoord wachten.',
  'preview-blocked': (w, f) =>
    `Met het beleid uit deze wijziging ${f.plural(w.points, 'zou', 'zouden')} ${points(w.points, f)} dit tegenhouden:`,
  'preview-error': () => 'Met het beleid uit deze wijziging zou niets te beoordelen zijn:',
  'about-commits': (w, f) => {
    const parts = [
      ...(w.head
        ? [`de samenvoeging van \`${w.head}\` met ${w.branch ? `\`${w.branch}\` op ` : ''}\`${w.base}\``]
        : []),
      ...(w.merge ? [`als \`${w.merge}\``] : []),
      ...(w.deciding ? [`met beleid en rollen van \`${w.deciding}\``] : []),
    ]
    return f.start(parts.join(', '))
  },
  'policy-by-digest': w => `\`${w.id}\` ${w.version}${w.digest ? ` (\`${w.digest}\`)` : ''}`,
  enforcement: () => 'Handhaving',
  'grade-advisory': () =>
    'adviserend. Wie een branch naar deze repository kan pushen, kan deze status ook zelf schrijven; samenvoegingen die de poort niet zag, komen achteraf aan het licht.',
  'grade-guarded': () =>
    'bewaakt. Alleen de eigen app van de poort kan de status schrijven die telt, en geen branch kan bij de sleutel daarvan; wie de repository beheert, kan dat nog wel veranderen.',
  'grade-organisation': () =>
    'door de organisatie. Die eist hier de workflow van de poort, en deze repository kan dat niet veranderen.',
  'grade-unknown': () =>
    'niet bekend. Het was niet te zien of de branch deze status eist; `ethics-gate doctor` laat zien wat er ontbreekt.',
  'left-out': (w, f) => `Nog ${f.number(w.count)} ${f.plural(w.count, 'staat', 'staan')} hier niet bij.`,
  'full-report': () => 'Het volledige rapport',
  'rule-weakening': () => 'Wat eerst werd gevraagd, verdwijnt niet zonder akkoord',
  'rule-gate-change': () => 'Wie de poort beheert, keurt wijzigingen van haar bestanden goed',
  'rule-organisation': () => 'Wie over het organisatiebestand gaat, keurt goed dat een repository het loslaat',
  'rule-approval-rule': () => 'Iemand met de juiste rol keurt een wijziging van deze bestanden goed',
  'rule-first-classification': () =>
    'Een eerste opgave waarbij weinig wordt gevraagd, wordt bekeken als er meer in de map staat',
  'rule-objection': () => 'Iemand met een rol heeft bezwaar',
  'rule-escalation': () => 'Er is gevraagd om een besluit hogerop',
  'rule-waiver': () => 'Wat terzijde is gezet, heeft een eigenaar, een reden en een einddatum',
  'rule-decision': () => 'Een besluit is goedgekeurd door wie het nam',
  'rule-difference': () => 'Een aanvaard verschil is onderbouwd en goedgekeurd',
  'rule-baseline': () => 'Wat wordt gedoogd, staat in een goedgekeurd uitgangspunt',
  'suggest-why': w => `Dit zou oplossen: ${w.what}`,
  'suggest-title': (w, f) =>
    `${f.plural(w.count, 'Een voorgestelde wijziging', 'Voorgestelde wijzigingen')} voor wat de poort in haar reactie vraagt. Neem over wat klopt.`,
  'status-blocked': (w, f) =>
    `Geblokkeerd: ${points(w.points, f)} op te lossen${w.signoffs > 0 ? `, ${signatures(w.signoffs, f)} nodig` : ''}`,
  'status-commit': () => 'Nog één commit: leg vast wie heeft getekend',
  'status-signing': (w, f) => `Geblokkeerd: alleen nog ${signatures(w.signoffs, f)} nodig`,
  'status-blocked-anyhow': () => 'Geblokkeerd: niet vastgesteld dat alles in orde is',
  'status-awaiting': (w, f) => `Wacht op akkoord van ${f.list(w.signers)}`,
  'status-awaiting-many': (w, f) => `Wacht op ${signatures(w.signoffs, f)}`,
  'status-passed': (w, f) =>
    `In orde: ${f.number(w.rules)} ${f.plural(w.rules, 'regel', 'regels')} getoetst, niets houdt dit tegen`,
  'status-out-of-scope': () => 'In orde: valt buiten het beleid dat hier geldt',
  'status-observing': (w, f) =>
    w.points + w.signoffs === 0
      ? 'Kijkt alleen mee: niets houdt dit tegen, ook straks niet'
      : `Kijkt alleen mee; anders ${f.plural(w.points + w.signoffs, 'hield', 'hielden')} ${points(w.points + w.signoffs, f)} dit tegen`,
  'status-error': (w, f) =>
    w.faults === 0
      ? 'Niet te beoordelen'
      : `Niet te beoordelen: ${f.number(w.faults)} ${f.plural(w.faults, 'fout', 'fouten')} in beleid of instellingen`,
}

function awaited({signoffs, signers}: {signoffs: number; signers: readonly string[]}, f: Format): string {
  return `${signatures(signoffs, f)} nodig van ${f.list(signers)}`
}
