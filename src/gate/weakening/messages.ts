import type {Format} from '../../words/message.ts'
import {catalogue} from '../../words/message.ts'
import type {Tier} from '../../words/outcome.ts'
import type {Reason} from './change.ts'
import {reasons} from './reasons.ts'

/** Names to show, and how many there are. */
export interface Names {
  readonly first: readonly string[]
  readonly count: number
}

/** More are never shown, whatever shows them. */
const KEPT = 20

export function namesOf(all: readonly string[]): Names {
  return {first: all.slice(0, KEPT), count: all.length}
}

/** What came of it: rules by name, each once. */
export interface Effects {
  readonly ended: Names
  readonly endedInUse: Names
  readonly lowered: Names
  readonly tier?: {readonly from: Tier; readonly to: Tier}
}

interface Fact extends Effects {
  readonly what: string
  readonly reason?: Reason
  readonly from?: string
  readonly to?: string
  readonly lost?: Names
  readonly stay?: Names
}

const MOST = 5

/** At most five names, and how many more. */
function names({first, count}: Names, f: Format, more: (count: number) => string): string {
  const shown = first.slice(0, MOST).map(one => `\`${one}\``)
  return count > MOST ? `${shown.join(', ')} ${more(count - MOST)}` : f.list(shown)
}

interface Words {
  more: (count: number) => string
  ended: (count: number, rules: string, f: Format) => string
  endedInUse: (count: number, rules: string, f: Format) => string
  lowered: (count: number, rules: string, f: Format) => string
  tier: (from: Tier, to: Tier) => string
  reading: (what: string, lost: string) => string
  lost: (what: string, lost: string) => string
  changed: (what: string, from: string, to: string) => string
  gone: (what: string, from: string) => string
  added: (what: string, to: string) => string
  other: (what: string) => string
  stay: (files: string) => string
}

const EN: Words = {
  more: count => `and ${count} more`,
  ended: (count, rules, f) =>
    `${f.number(count)} ${f.plural(count, 'rule no longer applies', 'rules no longer apply')} (${rules})`,
  endedInUse: (count, rules, f) =>
    `once it is in use, ${f.number(count)} ${f.plural(count, 'rule', 'rules')} would not apply (${rules})`,
  lowered: (count, rules, f) => `${f.number(count)} ${f.plural(count, 'rule weighs', 'rules weigh')} less (${rules})`,
  tier: (from, to) => `the tier falls from ${from} to ${to}`,
  reading: (what, lost) => `\`${what}\` is read in another way: ${lost}`,
  lost: (what, lost) => `\`${what}\` no longer has ${lost}`,
  changed: (what, from, to) => `\`${what}\` changed from \`${from}\` to \`${to}\``,
  gone: (what, from) => `\`${what}\` was \`${from}\` and is no longer declared`,
  added: (what, to) => `\`${what}\` was not declared and is now \`${to}\``,
  other: what => `\`${what}\` changed`,
  stay: files => `The files of its models are still there: ${files}.`,
}

const NL: Words = {
  more: count => `en nog ${count}`,
  ended: (count, rules, f) =>
    `${f.number(count)} ${f.plural(count, 'regel geldt', 'regels gelden')} niet meer (${rules})`,
  endedInUse: (count, rules, f) =>
    `zodra het in gebruik is, ${f.plural(count, 'geldt', 'gelden')} ${f.number(count)} ${f.plural(count, 'regel', 'regels')} niet (${rules})`,
  lowered: (count, rules, f) =>
    `${f.number(count)} ${f.plural(count, 'regel weegt', 'regels wegen')} minder zwaar (${rules})`,
  tier: (from, to) => `het risiconiveau daalt van ${from} naar ${to}`,
  reading: (what, lost) => `\`${what}\` wordt anders gelezen: ${lost}`,
  lost: (what, lost) => `in \`${what}\` ontbreekt nu ${lost}`,
  changed: (what, from, to) => `\`${what}\` was \`${from}\` en is nu \`${to}\``,
  gone: (what, from) => `\`${what}\` was \`${from}\` en is niet meer opgegeven`,
  added: (what, to) => `\`${what}\` was niet opgegeven en is nu \`${to}\``,
  other: what => `\`${what}\` is gewijzigd`,
  stay: files => `De bestanden van de modellen staan er nog: ${files}.`,
}

const DA: Words = {
  more: count => `og ${count} mere`,
  ended: (count, rules, f) => `${f.number(count)} ${f.plural(count, 'regel', 'regler')} gælder ikke længere (${rules})`,
  endedInUse: (count, rules, f) =>
    `når det er i drift, gælder ${f.number(count)} ${f.plural(count, 'regel', 'regler')} ikke (${rules})`,
  lowered: (count, rules, f) => `${f.number(count)} ${f.plural(count, 'regel', 'regler')} vejer mindre (${rules})`,
  tier: (from, to) => `risikokategorien falder fra ${from} til ${to}`,
  reading: (what, lost) => `\`${what}\` læses på en anden måde: ${lost}`,
  lost: (what, lost) => `\`${what}\` har ikke længere ${lost}`,
  changed: (what, from, to) => `\`${what}\` er ændret fra \`${from}\` til \`${to}\``,
  gone: (what, from) => `\`${what}\` var \`${from}\` og er ikke længere oplyst`,
  added: (what, to) => `\`${what}\` var ikke oplyst og er nu \`${to}\``,
  other: what => `\`${what}\` er ændret`,
  stay: files => `Modellernes filer ligger der stadig: ${files}.`,
}

/** What came of it, in one clause; empty where no rule and no tier is touched. */
function came({ended, endedInUse, lowered, tier}: Effects, words: Words, f: Format): string {
  const part = (rules: Names, say: Words['ended']) =>
    rules.count > 0 ? [say(rules.count, names(rules, f, words.more), f)] : []
  return f.list([
    ...part(ended, words.ended),
    ...part(endedInUse, words.endedInUse),
    ...part(lowered, words.lowered),
    ...(tier ? [words.tier(tier.from, tier.to)] : []),
  ])
}

/** A clause, then what came of it, or else why it matters. */
function sentence(head: string, effects: Effects, words: Words, f: Format, otherwise: string): string {
  const effect = came(effects, words, f)
  const start = head.startsWith('`') ? head : f.start(head)
  if (effect) return `${start}${head.includes(': ') ? '; ' : ': '}${effect}.`
  return otherwise ? `${start}. ${otherwise}` : `${start}.`
}

function fact(w: Fact, words: Words, f: Format): string {
  const {what, reason, from, to, lost, stay} = w
  const head = () => {
    if (lost) {
      const list = names(lost, f, words.more)
      return reason === 'read-otherwise' ? words.reading(what, list) : words.lost(what, list)
    }
    if (from !== undefined && to !== undefined) return words.changed(what, from, to)
    if (from !== undefined) return words.gone(what, from)
    return to === undefined ? words.other(what) : words.added(what, to)
  }
  const why = reason === undefined ? '' : (reasons[f.language][reason] ?? '')
  const told = sentence(head(), w, words, f, why)
  return stay ? `${told} ${words.stay(names(stay, f, words.more))}` : told
}

/** What a change asks or shows less of than before, and who approves that. */
export const messages = catalogue(
  'weakening',
  {
    fact: (w: Fact, f) => fact(w, EN, f),
    policy: (w: Effects & {policy: string}, f) =>
      sentence(
        `the declaration no longer names the policy \`${w.policy}\``,
        w,
        EN,
        f,
        'Nothing of it is asked any more.',
      ),
    system: (w: Effects & {system: string}, f) =>
      sentence(`the system \`${w.system}\` is no longer declared`, w, EN, f, 'Nothing is asked of it any more.'),
    project: (w: Effects & {project: string; now: string}, f) =>
      `${sentence(`no declaration has the project id \`${w.project}\` any more`, w, EN, f, 'Nothing is asked of it any more.')}${w.now ? ` The file now names \`${w.now}\`. If that is the same project, write \`project.id: ${w.project}\`.` : ''}`,
    taken: (w: {by: string; files: Names}, f) =>
      `Files of this project now lie in the folder of \`${w.by}\`: ${names(w.files, f, EN.more)}. A new declaration does not take over files that another one governs.`,
    left: (w: {files: Names}, f) =>
      `The declaration moved, and files that it governed stayed behind in no project: ${names(w.files, f, EN.more)}.`,
    alive: (w: {status: string; files: Names}, f) =>
      `The project is ${f.term(w.status)}, yet files of its models change: ${names(w.files, f, EN.more)}. If it is being worked on again, \`project.status\` must say so.`,
    team: (w: {role: string; joined: Names; gone: Names}, f) =>
      `Who holds the role ${f.term(w.role)} in this project changes: ${f.list([
        ...(w.joined.count > 0
          ? [`${names(w.joined, f, EN.more)} ${f.plural(w.joined.count, 'comes', 'come')} in`]
          : []),
        ...(w.gone.count > 0 ? [`${names(w.gone, f, EN.more)} ${f.plural(w.gone.count, 'goes', 'go')} out`] : []),
      ])}. Nobody makes himself, or somebody else, the one who approves.`,
    'not-comparable': (w: {files: Names}, f) =>
      `${names(w.files, f, EN.more)} could not be read before this change. So nobody can see whether less is asked now; whoever owns the gate has to look.`,
    unexplained: (w: Effects, f) =>
      sentence('less is asked of it than before, and no single field explains that', w, EN, f, ''),
    approved: (w: {by: readonly {role: string; by: string}[]}, f) =>
      `Approved by ${f.list(w.by.map(({role, by}) => `${by} (${f.term(role)})`))}.`,
    awaiting: (w: {roles: readonly (readonly string[])[]}, f) =>
      `Less may be asked once this is approved by ${f.list(w.roles.map(roles => f.either(roles.map(f.term))))}.`,
    nobody: (w: {roles: readonly string[]}, f) =>
      w.roles.length === 0
        ? 'Nobody is named who may approve this: `.github/ethics-gate/gate.yml` on the default branch must name `owners`.'
        : `Nobody who may approve this holds the role ${f.either(w.roles.map(f.term))}: name an account under \`roles\`, in the organisation file or in \`.github/ethics-gate/gate.yml\`.`,
    also: (w: {count: number; roles: readonly string[]}, f) =>
      `${f.number(w.count)} ${f.plural(w.count, 'weakening of this change waits', 'weakenings of this change wait')} for ${f.either(w.roles.map(f.term))} too.`,
  },
  {
    nl: {
      fact: (w, f) => fact(w, NL, f),
      policy: (w, f) =>
        sentence(
          `de verklaring noemt het beleid \`${w.policy}\` niet meer`,
          w,
          NL,
          f,
          'Daarvan wordt niets meer gevraagd.',
        ),
      system: (w, f) =>
        sentence(`het systeem \`${w.system}\` staat er niet meer bij`, w, NL, f, 'Daarvan wordt niets meer gevraagd.'),
      project: (w, f) =>
        `${sentence(`geen enkele verklaring heeft nog het project-id \`${w.project}\``, w, NL, f, 'Daarvan wordt niets meer gevraagd.')}${w.now ? ` In het bestand staat nu \`${w.now}\`. Is dat hetzelfde project, schrijf dan \`project.id: ${w.project}\`.` : ''}`,
      taken: (w, f) =>
        `Bestanden van dit project liggen nu in de map van \`${w.by}\`: ${names(w.files, f, NL.more)}. Een nieuwe verklaring neemt geen bestanden over waar al een andere over gaat.`,
      left: (w, f) =>
        `De verklaring is verplaatst, en bestanden waar ze over ging, horen nu bij geen project: ${names(w.files, f, NL.more)}.`,
      alive: (w, f) =>
        `Het project is ${f.term(w.status)}, maar bestanden van zijn modellen veranderen: ${names(w.files, f, NL.more)}. Wordt er weer aan gewerkt, zet dat dan in \`project.status\`.`,
      team: (w, f) =>
        `Wie in dit project de rol ${f.term(w.role)} heeft, verandert: ${f.list([
          ...(w.joined.count > 0
            ? [`${names(w.joined, f, NL.more)} ${f.plural(w.joined.count, 'komt', 'komen')} erbij`]
            : []),
          ...(w.gone.count > 0 ? [`${names(w.gone, f, NL.more)} ${f.plural(w.gone.count, 'gaat', 'gaan')} eraf`] : []),
        ])}. Niemand maakt zichzelf of een ander tot degene die goedkeurt.`,
      'not-comparable': (w, f) =>
        `${names(w.files, f, NL.more)} was vóór deze wijziging niet te lezen. Zo is niet te zien of er nu minder wordt gevraagd; daar moet een eigenaar van de poort naar kijken.`,
      unexplained: (w, f) =>
        sentence('er wordt minder gevraagd dan eerst, en dat komt niet door één veld', w, NL, f, ''),
      approved: (w, f) => `Goedgekeurd door ${f.list(w.by.map(({role, by}) => `${by} (${f.term(role)})`))}.`,
      awaiting: (w, f) =>
        `Minder vragen mag pas na akkoord van ${f.list(w.roles.map(roles => f.either(roles.map(f.term))))}.`,
      nobody: (w, f) =>
        w.roles.length === 0
          ? 'Er is niemand genoemd die dit mag goedkeuren: in `.github/ethics-gate/gate.yml` op de standaardbranch moeten `owners` staan.'
          : `Niemand die dit mag goedkeuren, heeft de rol ${f.either(w.roles.map(f.term))}: zet een account bij \`roles\`, in het organisatiebestand of in \`.github/ethics-gate/gate.yml\`.`,
      also: (w, f) =>
        `${f.number(w.count)} ${f.plural(w.count, 'verzwakking in deze wijziging wacht', 'verzwakkingen in deze wijziging wachten')} ook op ${f.either(w.roles.map(f.term))}.`,
    },
    da: {
      fact: (w, f) => fact(w, DA, f),
      policy: (w, f) =>
        sentence(
          `erklæringen nævner ikke længere politikken \`${w.policy}\``,
          w,
          DA,
          f,
          'Der kræves ikke længere noget efter den.',
        ),
      system: (w, f) =>
        sentence(`systemet \`${w.system}\` er ikke længere oplyst`, w, DA, f, 'Der kræves ikke længere noget af det.'),
      project: (w, f) =>
        `${sentence(`ingen erklæring har længere projekt-id'et \`${w.project}\``, w, DA, f, 'Der kræves ikke længere noget af det.')}${w.now ? ` I filen står der nu \`${w.now}\`. Er det samme projekt, så skriv \`project.id: ${w.project}\`.` : ''}`,
      taken: (w, f) =>
        `Filer fra dette projekt ligger nu i mappen for \`${w.by}\`: ${names(w.files, f, DA.more)}. En ny erklæring overtager ikke filer, som en anden erklæring dækker.`,
      left: (w, f) =>
        `Erklæringen er flyttet, og filer, som den dækkede, hører nu ikke til noget projekt: ${names(w.files, f, DA.more)}.`,
      alive: (w, f) =>
        `Projektet er ${f.term(w.status)}, men filer i dets modeller ændres: ${names(w.files, f, DA.more)}. Arbejder I på det igen, skal \`project.status\` sige det.`,
      team: (w, f) =>
        `Hvem der har rollen ${f.term(w.role)} i dette projekt, ændres: ${f.list([
          ...(w.joined.count > 0 ? [`${names(w.joined, f, DA.more)} kommer til`] : []),
          ...(w.gone.count > 0 ? [`${names(w.gone, f, DA.more)} går ud`] : []),
        ])}. Ingen gør sig selv eller en anden til den, der godkender.`,
      'not-comparable': (w, f) =>
        `${names(w.files, f, DA.more)} kunne ikke læses før denne ændring. Derfor kan ingen se, om der nu kræves mindre; det skal en af portens ejere se på.`,
      unexplained: (w, f) => sentence('der kræves mindre end før, og det skyldes ikke et enkelt felt', w, DA, f, ''),
      approved: (w, f) => `Godkendt af ${f.list(w.by.map(({role, by}) => `${by} (${f.term(role)})`))}.`,
      awaiting: (w, f) =>
        `Der må først kræves mindre, når det er godkendt af ${f.list(w.roles.map(roles => f.either(roles.map(f.term))))}.`,
      nobody: (w, f) =>
        w.roles.length === 0
          ? 'Ingen er nævnt, som må godkende det: `.github/ethics-gate/gate.yml` på standardgrenen skal nævne `owners`.'
          : `Ingen, der må godkende det, har rollen ${f.either(w.roles.map(f.term))}: skriv en konto under \`roles\` i organisationsfilen eller i \`.github/ethics-gate/gate.yml\`.`,
      also: (w, f) =>
        `${f.number(w.count)} ${f.plural(w.count, 'svækkelse i denne ændring afventer', 'svækkelser i denne ændring afventer')} også ${f.either(w.roles.map(f.term))}.`,
    },
  },
)
