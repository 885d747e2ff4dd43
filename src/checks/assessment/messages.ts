import type {NotSources} from '../../evidence/notebook.ts'
import {messages as signoffs} from '../../evidence/signoffs/messages.ts'
import {catalogue, type Format, type Message} from '../../words/message.ts'

const code = (name: string) => `\`${name}\``
const listed = (items: readonly string[], more: number, f: Format, rest: string) =>
  f.list([...items.map(item => `"${item}"`), ...(more > 0 ? [rest] : [])])

/** What has not been signed, as far as is written down. */
interface Yet {
  readonly id: string
  readonly role: string
  readonly seal: string
  readonly number: number | undefined
  /** Signed in this pull request, and not written down: the line to write. */
  readonly here?: {
    readonly by: string
    readonly date: string
    readonly line: string
    /** The position of the earlier signature that it takes the place of. */
    readonly instead?: number
  }
  /** Why what somebody did does not count. */
  readonly why?: Message
}

/** What another catalogue says, in the same language. */
function told({key, with: filled}: Message, f: Format): string {
  const texts: Readonly<Record<string, (filled: never, f: Format) => string>> = signoffs.texts[f.language]
  return texts[key.slice(key.indexOf('.') + 1)]?.(filled as never, f) ?? ''
}

/** Names, so many of them as are shown, and how many more. */
export interface Some {
  readonly names: readonly string[]
  readonly more: number
}

/** What of a sealed assessment a change touches. */
export interface Touched {
  readonly files: Some
  readonly facts: Some
  readonly entry: boolean
}

/** Notebooks that count with every byte of them. */
interface Whole extends Some {
  readonly id: string
  readonly why: NotSources
  readonly most: number
}

/** Without the name where it cannot be pasted into a shell as it is. */
const sealCommand = (id: string) => (/^[\w][\w.-]*$/.test(id) ? `ethics-gate seal . ${id}` : 'ethics-gate seal .')

/** How to seal it; what is measured again is sealed after that. */
interface ToSeal {
  readonly id: string
  readonly first?: 'measure'
}

const sealEn = ({id, first}: ToSeal, isNew: boolean) => {
  if (first) return `Measure again first and seal after measuring, with \`${sealCommand(id)}\` in the project's folder.`
  const seals = `\`${sealCommand(id)}\`, in the project's folder,`
  return isNew ? `${seals} seals it.` : `See whether it still holds; ${seals} then seals it again.`
}

const sealNl = ({id, first}: ToSeal, isNew: boolean) => {
  if (first)
    return `Meet eerst opnieuw en verzegel na het meten, in de map van het project, met \`${sealCommand(id)}\`.`
  return isNew
    ? `Verzegelen doe je in de map van het project met \`${sealCommand(id)}\`.`
    : `Ga na of het nog klopt en verzegel het dan opnieuw, in de map van het project, met \`${sealCommand(id)}\`.`
}

const sealDa = ({id, first}: ToSeal, isNew: boolean) => {
  if (first) return `Mål først igen, og forsegl efter målingen i projektets mappe med \`${sealCommand(id)}\`.`
  return isNew
    ? `Du forsegler den i projektets mappe med \`${sealCommand(id)}\`.`
    : `Se efter, om den stadig passer, og forsegl den så igen i projektets mappe med \`${sealCommand(id)}\`.`
}

const isAnything = (w: Partial<Touched>): w is Touched => w.files !== undefined

function touched({files, facts, entry}: Touched, f: Format, own: string, more: (count: number) => string) {
  const some = ({names, more: others}: Some) => [...names.map(code), ...(others > 0 ? [more(others)] : [])]
  return f.list([...some(files), ...(entry ? [own] : []), ...some(facts)])
}

const some = ({names, more}: Some, f: Format, rest: string) => f.list([...names.map(code), ...(more > 0 ? [rest] : [])])

/** What is written down once it is signed; in a pull request the gate says that itself, with the account, once it is. */
const entry = ({role, seal}: Yet, account: string) => `{role: ${role}, by: "@${account}", seal: ${seal}}`

export const messages = catalogue(
  'assessment',
  {
    done: (w: {id: string; date: string}, f) =>
      `\`${w.id}\` was completed on ${f.date(w.date)} and is still about what is here.`,
    attested: (w: {id: string; date: string; held: string; role: string}, f) =>
      `\`${w.id}\` was completed on ${f.date(w.date)}. Its document is kept in ${w.held}: ${f.term(w.role)} attests it, and it was not seen here.`,
    missing: (w: {kind: string}, f) => `There is no ${f.term(w.kind)} under \`assessments\` (\`kind: ${w.kind}\`).`,
    'not-completed': (w: {id: string}) => `\`${w.id}\` has no \`completed\` date, so it does not count as done.`,
    future: (w: {id: string; date: string}, f) =>
      `\`${w.id}\` says it was completed on ${f.date(w.date)}, which is still to come.`,
    'no-evidence': (w: {id: string}) => `\`${w.id}\` has no \`evidence\`: name the document that was written.`,
    elsewhere: (w: {id: string}) =>
      `The evidence of \`${w.id}\` is kept elsewhere; this rule asks for a document in this repository.`,
    'elsewhere-incomplete': (w: {id: string; field: string}) =>
      `The evidence of \`${w.id}\` is kept elsewhere, but \`${w.field}\` is not filled in.`,
    'part-missing': (w: {id: string; part: string; headings: readonly string[]}, f) =>
      `The document of \`${w.id}\` has no part "${w.part}". Headings that count: ${f.list(w.headings)}; or a line \`<!-- part: ${w.part} -->\`.`,
    'part-empty': (w: {part: string; title: string}) => `Nothing is written under "${w.title}" (part \`${w.part}\`).`,
    'part-placeholder': (w: {part: string; title: string; found: string}) =>
      `Under "${w.title}" (part \`${w.part}\`) stands only what a template left: "${w.found}".`,
    'part-short': (w: {part: string; title: string; words: number; least: number}, f) =>
      `Under "${w.title}" (part \`${w.part}\`) ${f.plural(w.words, 'stands 1 word', `stand ${w.words} words`)}: too few to be an answer, at least ${w.least} are needed.`,
    'no-parts-readable': (w: {id: string; file: string}) =>
      `The parts of \`${w.id}\` can only be seen in Markdown (\`.md\`); \`${w.file}\` is none.`,
    unsealed: (w: {id: string; first?: 'measure'}) =>
      `\`${w.id}\` has not been sealed yet (it has no \`seal\`), so nobody can see whether it is about what is here now. ${sealEn(w, true)}`,
    changed: (w: Partial<Touched> & {id: string; first?: 'measure'}, f) =>
      isAnything(w)
        ? `This change touches what \`${w.id}\` was sealed over: ${touched(w, f, 'its own entry', count => `${f.number(count)} more`)}. ${sealEn(w, false)}`
        : `What \`${w.id}\` was about has changed since it was sealed: its evidence, what it covers, its entry or the facts it rests on. ${sealEn(w, false)}`,
    unidentified: (w: {id: string}) =>
      `Something that \`${w.id}\` covers could not be read, so its seal cannot be checked.`,
    'covers-link': (w: Some & {id: string}, f) =>
      `\`${w.id}\` covers ${some(w, f, `${f.number(w.more)} more`)}: a symbolic link, which no seal can hold, because what it leads to can change without it. Put the file itself there, or cover what the link points to instead of it.`,
    'covers-nothing': (w: {id: string; path: string}) => `\`${w.id}\` covers \`${w.path}\`, but nothing is there.`,
    'covers-itself': (w: {id: string; path: string}) =>
      `\`${w.id}\` covers \`${w.path}\`, which holds this very declaration, so its seal changes whenever it is written. Name the folders that it is about; the facts go under \`covers.facts\`.`,
    'notebooks-not-allowed': (w: {id: string}) =>
      `\`${w.id}\` lets notebooks count by the sources of their cells; this rule does not allow that. Take \`notebooks\` out of its \`covers\` and seal it again.`,
    'notebooks-whole': (w: Whole, f) =>
      `For \`${w.id}\`, outputs and metadata of ${some(w, f, `${f.number(w.more)} more`)} count too (${
        {
          'too-many': `more than ${f.number(w.most)} notebooks`,
          'too-large': 'too large',
          'no-text': 'cannot be read as text here',
          'no-json': 'no valid JSON',
          'other-format': 'not in notebook format 4',
        }[w.why]
      }): another run makes it outdated.`,
    'covers-too-little': (w: {id: string; lacking: readonly string[]}, f) =>
      `The seal of \`${w.id}\` must also cover ${f.list(w.lacking.map(name => `\`${name}\``))}.`,
    expired: (w: {id: string; until: string; period: string}, f) =>
      `\`${w.id}\` was valid until ${f.date(w.until)} (${w.period} after it was completed).`,
    'expired-signed': (w: {id: string; until: string; period: string}, f) =>
      `\`${w.id}\` was valid until ${f.date(w.until)} (${w.period} after it was signed, which was before the date that it says it was completed).`,
    'not-independent': (w: {id: string}) =>
      `\`${w.id}\` must be made by somebody outside the team: \`by: {name: …, independent: true}\`.`,
    unsigned: (w: Yet, f) =>
      w.here
        ? `${w.here.by} has signed \`${w.id}\` (review of ${f.date(w.here.date)}). Write this line under its \`signed\`, so that it can be found later: \`${w.here.line}\`.`
        : `${w.why ? told(w.why, f) : `${f.start(f.term(w.role))} has not signed \`${w.id}\`.`}${w.number === undefined ? ` Once it is signed, add to its \`signed\`: \`${entry(w, 'account')}\`.` : ''}`,
    'signed-before': (w: Yet, f) =>
      w.here
        ? `${w.here.by} has signed \`${w.id}\` as it is now (review of ${f.date(w.here.date)}). Replace the earlier signature (${f.term(w.role)}) under its \`signed\` by this line, so that it can be found later: \`${w.here.line}\`.`
        : `${w.why ? told(w.why, f) : `${f.start(f.term(w.role))} signed an earlier state of \`${w.id}\`, not this one.`}${w.number === undefined ? ` Once this one is signed, the signature reads: \`${entry(w, 'account')}\`.` : ''}`,
    'signature-unproven': (w: {id: string; role: string; by: string}, f) =>
      `${f.start(f.term(w.role))}${w.by ? ` (${w.by})` : ''} is said to have signed \`${w.id}\`; the proof is a review on the pull request, which cannot be seen here.`,
    signed: (w: {id: string; role: string; by: string; date: string; number: number}, f) =>
      `${f.start(f.term(w.role))} (${w.by}) signed \`${w.id}\` on ${f.date(w.date)}, in pull request #${w.number}.`,
    'signature-entered': (w: {id: string; role: string; by: string; date: string; number: number}, f) =>
      `The signature of ${f.term(w.role)} under \`${w.id}\` was entered by ${w.by} on ${f.date(w.date)}, in pull request #${w.number}.`,
    'kind-undeclared': (w: {id: string}) => `\`${w.id}\` does not say of what \`kind\` it is.`,
    'form-kind': (w: {id: string; kind: string; name: string; kinds: readonly string[]}, f) =>
      `\`${w.id}\` is declared as ${f.term(w.kind)} (\`kind: ${w.kind}\`), but its document says that it is "${w.name}": that can be ${f.either(w.kinds.map(code))}.`,
    'question-empty': (w: {question: string}) => `The question "${w.question}" has no answer.`,
    'question-placeholder': (w: {question: string; found: string}) =>
      `The question "${w.question}" has only what a template left as its answer: "${w.found}".`,
    'questions-more': (w: {more: number; of: number}, f) =>
      `${f.number(w.more)} more of its ${f.number(w.of)} questions ${f.plural(w.more, 'has', 'have')} no answer.`,
    'form-faults': (w: {more: number}, f) =>
      `${f.number(w.more)} more ${f.plural(w.more, 'place', 'places')} in this form could not be read.`,
    'checklist-untouched': (w: {id: string; items: number}, f) =>
      `The checklist of \`${w.id}\` is as it was made: none of its ${f.number(w.items)} ${f.plural(w.items, 'box', 'boxes')} is ticked. Go through it together, and tick what you have talked about.`,
    'form-unfinished': (w: {id: string; chapters: readonly string[]; more: number}, f) =>
      `\`${w.id}\` is declared as completed, but in its form these chapters are not marked as finished: ${listed(w.chapters, w.more, f, `${f.number(w.more)} more`)}.`,
    'form-draft': (w: {id: string}) => `\`${w.id}\` is declared as completed, but its form calls itself a draft.`,
    'answered-later': (w: {id: string; question: string; date: string; completed: string; more: number}, f) =>
      `\`${w.id}\` is declared as completed on ${f.date(w.completed)}, but the question "${w.question}" was answered on ${f.date(w.date)}${w.more > 0 ? `, and ${f.number(w.more)} more ${f.plural(w.more, 'was', 'were')} after that day too` : ''}. Set \`completed\` to the day on which it really was.`,
    'finished-otherwise': (w: {id: string; date: string; completed: string}, f) =>
      `\`${w.id}\` is declared as completed on ${f.date(w.completed)}, but its form says ${f.date(w.date)}.`,
    'done-form': (w: {id: string; date: string; questions: number; from: string; to: string; people: number}, f) =>
      `\`${w.id}\` was completed on ${f.date(w.date)} and is still about what is here. Its form has an answer to each of ${f.number(w.questions)} questions${w.from === '' ? '' : w.from === w.to ? `, given on ${f.date(w.from)}` : `, given from ${f.date(w.from)} to ${f.date(w.to)}`}${w.people === 0 ? '' : `, by ${f.number(w.people)} ${f.plural(w.people, 'person', 'people')}`}.`,
    'done-checklist': (w: {id: string; date: string; items: number; open: readonly string[]; more: number}, f) =>
      `\`${w.id}\` was completed on ${f.date(w.date)} and is still about what is here. It is a checklist of ${f.number(w.items)} items${w.open.length === 0 ? ', all ticked' : `; open questions on it: ${listed(w.open, w.more, f, `${f.number(w.more)} more`)}`}. A checklist shows that people talked, not that anything was tested.`,
  },
  {
    nl: {
      done: (w, f) => `\`${w.id}\` is op ${f.date(w.date)} afgerond en gaat nog over wat er nu staat.`,
      attested: (w, f) =>
        `\`${w.id}\` is op ${f.date(w.date)} afgerond. Het stuk ligt in ${w.held}: ${f.term(w.role)} staat ervoor in, hier is het niet gezien.`,
      missing: (w, f) => `Bij \`assessments\` staat geen ${f.term(w.kind)} (\`kind: ${w.kind}\`).`,
      'not-completed': w =>
        `Bij \`${w.id}\` ontbreekt de datum \`completed\`; zonder datum telt het niet als afgerond.`,
      future: (w, f) => `Volgens \`${w.id}\` is het afgerond op ${f.date(w.date)}; die dag moet nog komen.`,
      'no-evidence': w => `Bij \`${w.id}\` ontbreekt \`evidence\`: noem het document dat is geschreven.`,
      elsewhere: w =>
        `Het stuk bij \`${w.id}\` wordt ergens anders bewaard; deze regel vraagt om een document in deze repository.`,
      'elsewhere-incomplete': w =>
        `Het stuk bij \`${w.id}\` wordt ergens anders bewaard, maar \`${w.field}\` is niet ingevuld.`,
      'part-missing': (w, f) =>
        `In het document van \`${w.id}\` ontbreekt het onderdeel ‘${w.part}’. Deze koppen tellen: ${f.list(w.headings)}; of een regel \`<!-- part: ${w.part} -->\`.`,
      'part-empty': w => `Onder ‘${w.title}’ (onderdeel \`${w.part}\`) staat niets.`,
      'part-placeholder': w =>
        `Onder ‘${w.title}’ (onderdeel \`${w.part}\`) staat alleen nog sjabloontekst: ‘${w.found}’.`,
      'part-short': (w, f) =>
        `Onder ‘${w.title}’ (onderdeel \`${w.part}\`) ${f.plural(w.words, 'staat 1 woord', `staan ${w.words} woorden`)}: te weinig voor een antwoord, minstens ${w.least} zijn er nodig.`,
      'no-parts-readable': w =>
        `De onderdelen van \`${w.id}\` zijn alleen in Markdown (\`.md\`) te zien; \`${w.file}\` is dat niet.`,
      unsealed: w =>
        `\`${w.id}\` is nog niet verzegeld (er is geen \`seal\`); zo is niet te zien of het gaat over wat er nu staat. ${sealNl(w, true)}`,
      changed: (w, f) =>
        isAnything(w)
          ? `Deze wijziging raakt aan wat met \`${w.id}\` is verzegeld: ${touched(w, f, 'de eigen regels in de declaratie', count => `nog ${f.number(count)}`)}. ${sealNl(w, false)}`
          : `Waar \`${w.id}\` over ging, is na het verzegelen veranderd: het stuk zelf, wat het dekt, de regels erover of de feiten waar het op rust. ${sealNl(w, false)}`,
      unidentified: w => `Iets wat \`${w.id}\` dekt, is niet te lezen; het zegel is dus niet te controleren.`,
      'covers-link': (w, f) =>
        `\`${w.id}\` dekt ${some(w, f, `nog ${f.number(w.more)}`)}: een symbolische link. Die kan niet onder een zegel vallen, want waar hij naartoe leidt, kan veranderen zonder dat hij verandert. Zet het bestand zelf op die plek, of dek in plaats van de link dat waar hij naar verwijst.`,
      'covers-nothing': w => `\`${w.id}\` dekt \`${w.path}\`, maar daar is niets.`,
      'covers-itself': w =>
        `\`${w.id}\` dekt \`${w.path}\`, en daar hoort dit bestand zelf bij: het zegel verandert zodra het is geschreven. Noem de mappen waar het over gaat; de feiten staan bij \`covers.facts\`.`,
      'notebooks-not-allowed': w =>
        `Bij \`${w.id}\` tellen notebooks met alleen de broncode van hun cellen; deze regel staat dat niet toe. Haal \`notebooks\` weg bij \`covers\` en verzegel het opnieuw.`,
      'notebooks-whole': (w, f) =>
        `Bij \`${w.id}\` tellen ook de uitvoer en metadata van ${some(w, f, `nog ${f.number(w.more)}`)} mee (${
          {
            'too-many': `meer dan ${f.number(w.most)} notebooks`,
            'too-large': 'te groot',
            'no-text': 'hier niet als tekst te lezen',
            'no-json': 'geen geldige JSON',
            'other-format': 'geen notebook in formaat 4',
          }[w.why]
        }): na opnieuw uitvoeren is het niet meer actueel.`,
      'covers-too-little': (w, f) =>
        `Het zegel van \`${w.id}\` moet ook ${f.list(w.lacking.map(name => `\`${name}\``))} dekken.`,
      expired: (w, f) => `\`${w.id}\` was geldig tot en met ${f.date(w.until)} (${w.period} na afronding).`,
      'expired-signed': (w, f) =>
        `\`${w.id}\` was geldig tot en met ${f.date(w.until)} (${w.period} na de ondertekening; die was eerder dan de opgegeven datum van afronding).`,
      'not-independent': w =>
        `\`${w.id}\` moet door iemand buiten het team zijn gemaakt: \`by: {name: …, independent: true}\`.`,
      unsigned: (w, f) =>
        w.here
          ? `${w.here.by} heeft \`${w.id}\` ondertekend (review van ${f.date(w.here.date)}). Zet deze regel bij \`signed\`, dan is dat later terug te vinden: \`${w.here.line}\`.`
          : `${w.why ? told(w.why, f) : `${f.start(f.term(w.role))} heeft \`${w.id}\` nog niet ondertekend.`}${w.number === undefined ? ` Zet na de ondertekening bij \`signed\`: \`${entry(w, 'account')}\`.` : ''}`,
      'signed-before': (w, f) =>
        w.here
          ? `${w.here.by} heeft \`${w.id}\` ondertekend zoals het er nu staat (review van ${f.date(w.here.date)}). Vervang de eerdere ondertekening (${f.term(w.role)}) bij \`signed\` door deze regel, dan is dat later terug te vinden: \`${w.here.line}\`.`
          : `${w.why ? told(w.why, f) : `${f.start(f.term(w.role))} heeft een eerdere versie van \`${w.id}\` ondertekend, niet deze.`}${w.number === undefined ? ` Na ondertekening van deze versie luidt de regel: \`${entry(w, 'account')}\`.` : ''}`,
      'signature-unproven': (w, f) =>
        `${f.start(f.term(w.role))}${w.by ? ` (${w.by})` : ''} zou \`${w.id}\` hebben ondertekend; het bewijs is een review op het pull request, en die is hier niet te zien.`,
      signed: (w, f) =>
        `${f.start(f.term(w.role))} (${w.by}) heeft \`${w.id}\` op ${f.date(w.date)} ondertekend, in pull request #${w.number}.`,
      'signature-entered': (w, f) =>
        `De ondertekening van \`${w.id}\` namens ${f.term(w.role)} is op ${f.date(w.date)} ingevoerd door ${w.by}, in pull request #${w.number}.`,
      'kind-undeclared': w => `Bij \`${w.id}\` staat niet wat voor beoordeling (\`kind\`) het is.`,
      'form-kind': (w, f) =>
        `\`${w.id}\` is opgegeven als ${f.term(w.kind)} (\`kind: ${w.kind}\`), maar het document noemt zich ‘${w.name}’: dat kan ${f.either(w.kinds.map(code))} zijn.`,
      'question-empty': w => `Op de vraag ‘${w.question}’ staat geen antwoord.`,
      'question-placeholder': w => `Op de vraag ‘${w.question}’ staat alleen nog sjabloontekst: ‘${w.found}’.`,
      'questions-more': (w, f) =>
        `Nog ${f.number(w.more)} van de ${f.number(w.of)} vragen ${f.plural(w.more, 'heeft', 'hebben')} geen antwoord.`,
      'form-faults': (w, f) =>
        `Nog ${f.number(w.more)} ${f.plural(w.more, 'plek', 'plekken')} in dit formulier ${f.plural(w.more, 'is', 'zijn')} niet te lezen.`,
      'checklist-untouched': (w, f) =>
        `De checklist van \`${w.id}\` is zoals die is aangemaakt: van de ${f.number(w.items)} ${f.plural(w.items, 'vakje', 'vakjes')} is er niet één aangevinkt. Loop de lijst samen door en vink aan wat je hebt besproken.`,
      'form-unfinished': (w, f) =>
        `\`${w.id}\` is opgegeven als afgerond, maar in het formulier zijn deze hoofdstukken niet als voltooid gemarkeerd: ${listed(w.chapters, w.more, f, `nog ${f.number(w.more)}`)}.`,
      'form-draft': w => `\`${w.id}\` is opgegeven als afgerond, maar het formulier noemt zichzelf een concept.`,
      'answered-later': (w, f) =>
        `\`${w.id}\` is volgens de opgave afgerond op ${f.date(w.completed)}, maar de vraag ‘${w.question}’ is beantwoord op ${f.date(w.date)}${w.more > 0 ? `, en na die dag ook nog ${f.number(w.more)} ${f.plural(w.more, 'andere', 'andere')}` : ''}. Zet bij \`completed\` de dag waarop het echt af was.`,
      'finished-otherwise': (w, f) =>
        `\`${w.id}\` is volgens de opgave afgerond op ${f.date(w.completed)}, maar volgens het formulier op ${f.date(w.date)}.`,
      'done-form': (w, f) =>
        `\`${w.id}\` is op ${f.date(w.date)} afgerond en gaat nog over wat er nu staat. Alle ${f.number(w.questions)} vragen van het formulier zijn beantwoord${w.from === '' ? '' : w.from === w.to ? `, op ${f.date(w.from)}` : `, van ${f.date(w.from)} tot en met ${f.date(w.to)}`}${w.people === 0 ? '' : `, door ${f.number(w.people)} ${f.plural(w.people, 'persoon', 'personen')}`}.`,
      'done-checklist': (w, f) =>
        `\`${w.id}\` is op ${f.date(w.date)} afgerond en gaat nog over wat er nu staat. Het is een checklist van ${f.number(w.items)} punten${w.open.length === 0 ? ', allemaal aangevinkt' : `; nog open: ${listed(w.open, w.more, f, `nog ${f.number(w.more)}`)}`}. Een checklist laat zien dat er is gepraat, niet dat er iets is getoetst.`,
    },
    da: {
      done: (w, f) => `\`${w.id}\` blev afsluttet den ${f.date(w.date)} og handler stadig om det, der står her.`,
      attested: (w, f) =>
        `\`${w.id}\` blev afsluttet den ${f.date(w.date)}. Dokumentet ligger i ${w.held}: ${f.term(w.role)} står inde for det, og det er ikke set her.`,
      missing: (w, f) => `Der står ingen ${f.term(w.kind)} under \`assessments\` (\`kind: ${w.kind}\`).`,
      'not-completed': w => `\`${w.id}\` mangler datoen \`completed\` og tæller derfor ikke som afsluttet.`,
      future: (w, f) => `\`${w.id}\` skulle være afsluttet den ${f.date(w.date)}, men den dag er ikke kommet endnu.`,
      'no-evidence': w => `\`${w.id}\` mangler \`evidence\`: angiv det dokument, der er skrevet.`,
      elsewhere: w =>
        `Dokumentet til \`${w.id}\` ligger et andet sted; reglen beder om et dokument i dette repository.`,
      'elsewhere-incomplete': w =>
        `Dokumentet til \`${w.id}\` ligger et andet sted, men \`${w.field}\` er ikke udfyldt.`,
      'part-missing': (w, f) =>
        `Dokumentet til \`${w.id}\` mangler delen "${w.part}". Disse overskrifter tæller: ${f.list(w.headings)}; eller en linje \`<!-- part: ${w.part} -->\`.`,
      'part-empty': w => `Der står ikke noget under "${w.title}" (del \`${w.part}\`).`,
      'part-placeholder': w => `Under "${w.title}" (del \`${w.part}\`) står der kun skabelontekst: "${w.found}".`,
      'part-short': (w, f) =>
        `Under "${w.title}" (del \`${w.part}\`) står der kun ${f.plural(w.words, '1 ord', `${w.words} ord`)}: for lidt til et svar, der skal mindst ${w.least} til.`,
      'no-parts-readable': w => `Delene i \`${w.id}\` kan kun ses i Markdown (\`.md\`); det er \`${w.file}\` ikke.`,
      unsealed: w =>
        `\`${w.id}\` er ikke forseglet endnu (der er ingen \`seal\`), så ingen kan se, om den handler om det, der står her nu. ${sealDa(w, true)}`,
      changed: (w, f) =>
        isAnything(w)
          ? `Denne ændring rører ved det, \`${w.id}\` er forseglet over: ${touched(w, f, 'oplysningerne om den selv', count => `${f.number(count)} til`)}. ${sealDa(w, false)}`
          : `Det, \`${w.id}\` handlede om, er ændret, siden den blev forseglet: dokumentet, det den dækker, oplysningerne om den eller de fakta, den bygger på. ${sealDa(w, false)}`,
      unidentified: w => `Noget af det, \`${w.id}\` dækker, kan ikke læses, så seglet kan ikke efterprøves.`,
      'covers-link': (w, f) =>
        `\`${w.id}\` dækker ${some(w, f, `${f.number(w.more)} mere`)}: et symbolsk link. Det kan ikke forsegles, for det, det fører til, kan ændre sig, uden at linket gør. Læg selve filen der, eller lad vurderingen dække det, linket peger på, i stedet for linket.`,
      'covers-nothing': w => `\`${w.id}\` dækker \`${w.path}\`, men der er ikke noget.`,
      'covers-itself': w =>
        `\`${w.id}\` dækker \`${w.path}\`, og det omfatter filen her selv: seglet ændrer sig, så snart det er skrevet. Nævn de mapper, det handler om; fakta står under \`covers.facts\`.`,
      'notebooks-not-allowed': w =>
        `I \`${w.id}\` tæller notebooks kun med kildekoden i deres celler; det tillader denne regel ikke. Fjern \`notebooks\` under \`covers\`, og forsegl den igen.`,
      'notebooks-whole': (w, f) =>
        `For \`${w.id}\` tæller output og metadata i ${some(w, f, `${f.number(w.more)} til`)} også med (${
          {
            'too-many': `flere end ${f.number(w.most)} notebooks`,
            'too-large': 'for stor',
            'no-text': 'kan ikke læses som tekst her',
            'no-json': 'ikke gyldig JSON',
            'other-format': 'ikke notebook-format 4',
          }[w.why]
        }): en ny kørsel gør den forældet.`,
      'covers-too-little': (w, f) =>
        `Seglet på \`${w.id}\` skal også dække ${f.list(w.lacking.map(name => `\`${name}\``))}.`,
      expired: (w, f) => `\`${w.id}\` var gyldig til og med ${f.date(w.until)} (${w.period} efter afslutningen).`,
      'expired-signed': (w, f) =>
        `\`${w.id}\` var gyldig til og med ${f.date(w.until)} (${w.period} efter godkendelsen, som ligger før den dato, der er oplyst som afsluttet).`,
      'not-independent': w =>
        `\`${w.id}\` skal være lavet af nogen uden for holdet: \`by: {name: …, independent: true}\`.`,
      unsigned: (w, f) =>
        w.here
          ? `${w.here.by} har godkendt \`${w.id}\` (review fra ${f.date(w.here.date)}). Skriv denne linje under \`signed\`, så det kan findes igen senere: \`${w.here.line}\`.`
          : `${w.why ? told(w.why, f) : `${f.start(f.term(w.role))} har ikke godkendt \`${w.id}\` endnu.`}${w.number === undefined ? ` Skriv efter godkendelsen under \`signed\`: \`${entry(w, 'konto')}\`.` : ''}`,
      'signed-before': (w, f) =>
        w.here
          ? `${w.here.by} har godkendt \`${w.id}\`, som den er nu (review fra ${f.date(w.here.date)}). Erstat den tidligere godkendelse (${f.term(w.role)}) under \`signed\` med denne linje, så det kan findes igen senere: \`${w.here.line}\`.`
          : `${w.why ? told(w.why, f) : `${f.start(f.term(w.role))} har godkendt en tidligere udgave af \`${w.id}\`, ikke denne.`}${w.number === undefined ? ` Når denne er godkendt, lyder linjen: \`${entry(w, 'konto')}\`.` : ''}`,
      'signature-unproven': (w, f) =>
        `${f.start(f.term(w.role))}${w.by ? ` (${w.by})` : ''} skulle have godkendt \`${w.id}\`; beviset er et review på pull requesten, og det kan ikke ses her.`,
      signed: (w, f) =>
        `${f.start(f.term(w.role))} (${w.by}) godkendte \`${w.id}\` den ${f.date(w.date)} i pull request #${w.number}.`,
      'signature-entered': (w, f) =>
        `Godkendelsen af \`${w.id}\` fra ${f.term(w.role)} blev indført af ${w.by} den ${f.date(w.date)} i pull request #${w.number}.`,
      'kind-undeclared': w => `\`${w.id}\` siger ikke, hvilken slags vurdering (\`kind\`) det er.`,
      'form-kind': (w, f) =>
        `\`${w.id}\` er oplyst som ${f.term(w.kind)} (\`kind: ${w.kind}\`), men dokumentet kalder sig "${w.name}": det kan være ${f.either(w.kinds.map(code))}.`,
      'question-empty': w => `Spørgsmålet "${w.question}" har intet svar.`,
      'question-placeholder': w => `Spørgsmålet "${w.question}" er kun besvaret med skabelontekst: "${w.found}".`,
      'questions-more': (w, f) =>
        `Yderligere ${f.number(w.more)} af de ${f.number(w.of)} spørgsmål ${f.plural(w.more, 'har', 'har')} intet svar.`,
      'form-faults': (w, f) =>
        `Yderligere ${f.number(w.more)} ${f.plural(w.more, 'sted', 'steder')} i skemaet kunne ikke læses.`,
      'checklist-untouched': (w, f) =>
        `Tjeklisten til \`${w.id}\` er, som den blev lavet: ingen af de ${f.number(w.items)} ${f.plural(w.items, 'felt', 'felter')} er krydset af. Gå den igennem sammen, og kryds af, hvad I har talt om.`,
      'form-unfinished': (w, f) =>
        `\`${w.id}\` er oplyst som afsluttet, men i skemaet er disse kapitler ikke markeret som færdige: ${listed(w.chapters, w.more, f, `${f.number(w.more)} til`)}.`,
      'form-draft': w => `\`${w.id}\` er oplyst som afsluttet, men skemaet kalder sig selv et udkast.`,
      'answered-later': (w, f) =>
        `\`${w.id}\` er oplyst som afsluttet den ${f.date(w.completed)}, men spørgsmålet "${w.question}" blev besvaret den ${f.date(w.date)}${w.more > 0 ? `, og det gjorde ${f.number(w.more)} til efter den dag` : ''}. Sæt \`completed\` til den dag, den virkelig blev færdig.`,
      'finished-otherwise': (w, f) =>
        `\`${w.id}\` er oplyst som afsluttet den ${f.date(w.completed)}, men ifølge skemaet var det den ${f.date(w.date)}.`,
      'done-form': (w, f) =>
        `\`${w.id}\` blev afsluttet den ${f.date(w.date)} og handler stadig om det, der står her. Skemaet har svar på alle ${f.number(w.questions)} spørgsmål${w.from === '' ? '' : w.from === w.to ? `, givet den ${f.date(w.from)}` : `, givet fra den ${f.date(w.from)} til den ${f.date(w.to)}`}${w.people === 0 ? '' : `, af ${f.number(w.people)} ${f.plural(w.people, 'person', 'personer')}`}.`,
      'done-checklist': (w, f) =>
        `\`${w.id}\` blev afsluttet den ${f.date(w.date)} og handler stadig om det, der står her. Det er en tjekliste med ${f.number(w.items)} punkter${w.open.length === 0 ? ', alle krydset af' : `; åbne spørgsmål på den: ${listed(w.open, w.more, f, `${f.number(w.more)} til`)}`}. En tjekliste viser, at der er talt sammen, ikke at noget er testet.`,
    },
  },
)
