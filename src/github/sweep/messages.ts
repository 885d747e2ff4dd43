import {catalogue, type Format} from '../../words/message.ts'
import type {Why} from './gated.ts'

type Some = {count: number; paths: readonly string[]}

const code = (names: readonly string[]) => names.map(name => `\`${name}\``)
const some = ({count, paths}: Some, f: Format, more: (left: number) => string) =>
  f.list([...code(paths), ...(count > paths.length ? [more(count - paths.length)] : [])])

const WHYS: Readonly<Record<'en' | 'nl' | 'da', Readonly<Record<Why, string>>>> = {
  en: {
    'no-pull-request': 'no pull request to this branch brought it',
    'not-its-merge': 'it is not what its pull request made',
    'no-status': 'its pull request bears no status of the gate',
    'not-success': 'the gate did not let its pull request pass',
    'other-writer': 'somebody else than the gate wrote the status',
    'other-run': 'no run of the gate from the default branch is known to have written the status',
    'after-merge': 'the status was written after the merge',
    'no-tree': 'the status does not say what was judged',
    'other-tree': 'something else was judged than what was merged',
  },
  nl: {
    'no-pull-request': 'geen pull request naar deze branch bracht het mee',
    'not-its-merge': 'het is niet wat het pull request opleverde',
    'no-status': 'het pull request heeft geen status van de poort',
    'not-success': 'de poort liet het pull request niet door',
    'other-writer': 'iemand anders dan de poort schreef de status',
    'other-run': 'van geen run van de poort vanaf de standaardbranch is bekend dat die de status schreef',
    'after-merge': 'de status is na de samenvoeging geschreven',
    'no-tree': 'de status zegt niet wat is beoordeeld',
    'other-tree': 'er is iets anders beoordeeld dan wat is samengevoegd',
  },
  da: {
    'no-pull-request': 'ingen pull request til denne gren bragte det med',
    'not-its-merge': 'det er ikke det, som pull requesten gav',
    'no-status': 'pull requesten har ingen status fra porten',
    'not-success': 'porten lod ikke pull requesten passere',
    'other-writer': 'en anden end porten skrev status',
    'other-run': 'ingen kørsel af porten fra standardgrenen vides at have skrevet status',
    'after-merge': 'status blev skrevet efter fletningen',
    'no-tree': 'status siger ikke, hvad der blev vurderet',
    'other-tree': 'noget andet blev vurderet end det, der blev flettet',
  },
}

/** What `ethics-gate sweep` finds. */
export const messages = catalogue(
  'sweep',
  {
    clean: (w: {branch: string; examined: number}, f) =>
      `\`${w.branch}\`: all ${f.number(w.examined)} ${f.plural(w.examined, 'commit', 'commits')} that were looked at came through the gate, or are from before it.`,
    found: (w: {branch: string; examined: number; ungated: number; open: number}, f) =>
      `\`${w.branch}\`: ${f.number(w.ungated)} of ${f.number(w.examined)} commits did not come through the gate; ${f.number(w.open)} ${f.plural(w.open, 'is', 'are')} not yet answered for.`,
    cut: (w: {branch: string; examined: number}, f) =>
      `\`${w.branch}\`: only ${f.number(w.examined)} commits could be read, fewer than asked for. What lies before them was not looked at.`,
    ungated: (w: {why: Why}) => `Ungated: ${WHYS.en[w.why]}.`,
    pull: (w: {number: number; by: string; at: string}, f) =>
      `Pull request ${w.number}, merged by \`${w.by}\` on ${f.date(w.at)}.`,
    says: (w: {by: string; at: string}, f) =>
      `The commit says: by \`${w.by}\`, on ${f.date(w.at)}. Both are free text of whoever made it.`,
    ratified: () => 'Answered for since, in `.github/ethics-gate/ungated.yml`.',
    'carried-gate': (w: Some, f) => `Files that decide: ${some(w, f, left => `${f.number(left)} more`)}.`,
    'carried-declarations': (w: Some, f) => `Declarations: ${some(w, f, left => `${f.number(left)} more`)}.`,
    'carried-signed': (w: Some, f) => `With other signatures: ${some(w, f, left => `${f.number(left)} more`)}.`,
    'carried-evidence': (w: Some, f) => `Evidence: ${some(w, f, left => `${f.number(left)} more`)}.`,
    'carried-other': (w: Some, f) => `Other files: ${some(w, f, left => `${f.number(left)} more`)}.`,
    'carried-unknown': () => 'What it carried was not looked into.',
    'carried-nothing': () => 'It changed no file.',
    remedy: () =>
      'What decides does not count until a pull request that the gate lets through changes it again. To answer for a commit, list it with a reason in `.github/ethics-gate/ungated.yml`.',
    'folder-ungated': (w: {count: number; commit: string}, f) =>
      `${f.number(w.count)} ${f.plural(w.count, 'change', 'changes')} of \`.github/ethics-gate\` did not come through the gate and ${f.plural(w.count, 'does', 'do')} not count. The version of \`${w.commit}\` decides.`,
    'folder-adoption': () =>
      'No change of `.github/ethics-gate` has come through the gate yet, so it counts as it stands. The first that does ends that.',
    'folder-unknown': () =>
      'Which version of `.github/ethics-gate` came through the gate last could not be found in its recent changes.',
    crowded: (w: {numbers: readonly number[]}, f) =>
      `Nearly full of statuses: pull request ${f.list(w.numbers.map(number => f.number(number)))}. Push a new commit there, or no further verdict can be written.`,
    fault: (w: {places: readonly string[]}, f) => `Cannot be read, so answers for nothing: ${f.list(code(w.places))}.`,
  },
  {
    nl: {
      clean: (w, f) =>
        `\`${w.branch}\`: ${w.examined === 1 ? 'de ene bekeken commit kwam' : `alle ${f.number(w.examined)} bekeken commits kwamen`} door de poort, of ${f.plural(w.examined, 'is', 'zijn')} van daarvoor.`,
      found: (w, f) =>
        `\`${w.branch}\`: ${f.number(w.ungated)} van ${f.number(w.examined)} commits ${f.plural(w.ungated, 'kwam', 'kwamen')} niet door de poort; voor ${f.number(w.open)} staat nog niemand in.`,
      cut: (w, f) =>
        `\`${w.branch}\`: er waren maar ${f.number(w.examined)} commits te lezen, minder dan gevraagd. Wat daarvoor ligt, is niet bekeken.`,
      ungated: w => `Niet door de poort: ${WHYS.nl[w.why]}.`,
      pull: (w, f) => `Pull request ${w.number}, samengevoegd door \`${w.by}\` op ${f.date(w.at)}.`,
      says: (w, f) =>
        `De commit zegt: door \`${w.by}\`, op ${f.date(w.at)}. Beide zijn vrije tekst van wie de commit maakte.`,
      ratified: () => 'Daar staat inmiddels iemand voor in, in `.github/ethics-gate/ungated.yml`.',
      'carried-gate': (w, f) => `Bestanden die beslissen: ${some(w, f, left => `nog ${f.number(left)}`)}.`,
      'carried-declarations': (w, f) => `Opgaven: ${some(w, f, left => `nog ${f.number(left)}`)}.`,
      'carried-signed': (w, f) => `Met andere handtekeningen: ${some(w, f, left => `nog ${f.number(left)}`)}.`,
      'carried-evidence': (w, f) => `Bewijs: ${some(w, f, left => `nog ${f.number(left)}`)}.`,
      'carried-other': (w, f) => `Andere bestanden: ${some(w, f, left => `nog ${f.number(left)}`)}.`,
      'carried-unknown': () => 'Wat erin zat, is niet bekeken.',
      'carried-nothing': () => 'Er veranderde geen bestand.',
      remedy: () =>
        'Wat beslist, telt pas weer als een pull request dat de poort doorlaat het opnieuw wijzigt. Wil je voor een commit instaan, zet die dan met een reden in `.github/ethics-gate/ungated.yml`.',
      'folder-ungated': (w, f) =>
        `${f.number(w.count)} ${f.plural(w.count, 'wijziging', 'wijzigingen')} van \`.github/ethics-gate\` ${f.plural(w.count, 'kwam', 'kwamen')} niet door de poort en ${f.plural(w.count, 'telt', 'tellen')} niet. De versie van \`${w.commit}\` beslist.`,
      'folder-adoption': () =>
        'Nog geen wijziging van `.github/ethics-gate` kwam door de poort, dus telt de map zoals die nu is. De eerste die dat doet, maakt daar een eind aan.',
      'folder-unknown': () =>
        'Welke versie van `.github/ethics-gate` het laatst door de poort kwam, was in de recente wijzigingen niet te vinden.',
      crowded: (w, f) =>
        `Bijna vol met statussen: pull request ${f.list(w.numbers.map(number => f.number(number)))}. Push daar een nieuwe commit, anders is er geen oordeel meer te schrijven.`,
      fault: (w, f) => `Niet te lezen en dus nergens goed voor: ${f.list(code(w.places))}.`,
    },
    da: {
      clean: (w, f) =>
        `\`${w.branch}\`: ${w.examined === 1 ? 'det ene commit, der blev set på, kom' : `alle ${f.number(w.examined)} commits, der blev set på, kom`} gennem porten eller er fra før den.`,
      found: (w, f) =>
        `\`${w.branch}\`: ${f.number(w.ungated)} af ${f.number(w.examined)} commits kom ikke gennem porten; ${f.number(w.open)} har endnu ingen svaret for.`,
      cut: (w, f) =>
        `\`${w.branch}\`: kun ${f.number(w.examined)} commits kunne læses, færre end ønsket. Det, der ligger før dem, er ikke set på.`,
      ungated: w => `Uden om porten: ${WHYS.da[w.why]}.`,
      pull: (w, f) => `Pull request ${w.number}, flettet af \`${w.by}\` den ${f.date(w.at)}.`,
      says: (w, f) =>
        `Commit siger: af \`${w.by}\`, den ${f.date(w.at)}. Begge dele er fri tekst fra den, der lavede det.`,
      ratified: () => 'Der er siden svaret for det i `.github/ethics-gate/ungated.yml`.',
      'carried-gate': (w, f) => `Filer, der afgør: ${some(w, f, left => `${f.number(left)} mere`)}.`,
      'carried-declarations': (w, f) => `Erklæringer: ${some(w, f, left => `${f.number(left)} mere`)}.`,
      'carried-signed': (w, f) => `Med andre underskrifter: ${some(w, f, left => `${f.number(left)} mere`)}.`,
      'carried-evidence': (w, f) => `Dokumentation: ${some(w, f, left => `${f.number(left)} mere`)}.`,
      'carried-other': (w, f) => `Andre filer: ${some(w, f, left => `${f.number(left)} mere`)}.`,
      'carried-unknown': () => 'Hvad det bragte med, er ikke set på.',
      'carried-nothing': () => 'Det ændrede ingen fil.',
      remedy: () =>
        'Det, der afgør, tæller ikke, før en pull request, som porten lader passere, ændrer det igen. Vil du svare for et commit, så skriv det med en begrundelse i `.github/ethics-gate/ungated.yml`.',
      'folder-ungated': (w, f) =>
        `${f.number(w.count)} ${f.plural(w.count, 'ændring', 'ændringer')} af \`.github/ethics-gate\` kom ikke gennem porten og tæller ikke. Versionen fra \`${w.commit}\` afgør.`,
      'folder-adoption': () =>
        'Ingen ændring af `.github/ethics-gate` er kommet gennem porten endnu, så mappen tæller, som den er. Den første, der gør det, sætter en stopper for det.',
      'folder-unknown': () =>
        'Hvilken version af `.github/ethics-gate` der sidst kom gennem porten, kunne ikke findes i de seneste ændringer.',
      crowded: (w, f) =>
        `Næsten fuld af status: pull request ${f.list(w.numbers.map(number => f.number(number)))}. Push et nyt commit dér, ellers kan ingen vurdering skrives mere.`,
      fault: (w, f) => `Kan ikke læses og svarer derfor ikke for noget: ${f.list(code(w.places))}.`,
    },
  },
)
