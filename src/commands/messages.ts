import {catalogue} from '../words/message.ts'

/** What commands other than `check` say. */
export const messages = catalogue(
  'command',
  {
    'which-repository': () => 'Which repository? None is named, and the remote `origin` here is not on GitHub.',
    'which-repository-hint': () => 'Add --repository owner/name.',
    'no-repository': (w: {written: string}) => `${w.written} is no repository.`,
    'no-repository-hint': () => 'Write it as owner/name.',
    'repository-taken': (w: {repository: string}) =>
      `\`${w.repository}\` is what the remote \`origin\` here points to; --repository names another one.`,
    'sweep-no-token': () => 'There is no token in GITHUB_TOKEN or GH_TOKEN.',
    'sweep-no-token-hint': () =>
      'A sweep reads the history on GitHub; it takes contents: read and pull-requests: read.',
    'bad-app': (w: {written: string}) => `--app ${w.written}: not the id of an App.`,
    'bad-app-hint': () => 'It is the number on the page of the App’s settings.',
    'bad-commits': (w: {written: string}) => `--commits ${w.written}: not a number of commits.`,
    'bad-commits-hint': (w: {most: number}, f) => `Choose 1 to ${f.number(w.most)}.`,

    'seal-sealed': (w: {id: string}) => `sealed     ${w.id}`,
    'seal-renewed': (w: {id: string}) => `renewed    ${w.id}`,
    'seal-unchanged': (w: {id: string}) => `unchanged  ${w.id}`,
    'seal-changed': (w: {id: string}) =>
      `changed    ${w.id}: what it is about has changed. Look at it again, then seal it by name or with --renew.`,
    'seal-narrow': (w: {id: string}) =>
      `too narrow ${w.id}: it must cover more by now. Look at it again, then seal it by name or with --renew.`,
    'seal-unreadable': (w: {id: string}) =>
      `not sealed ${w.id}: something it covers cannot be read, or is a symbolic link.`,
    'seal-widened': (w: {names: readonly string[]}) => `           covers now also: ${w.names.join(', ')}`,
    'seal-nothing': (w: {path: string}) => `           names ${w.path}, but nothing is there.`,
    'seal-notebook': (w: {path: string}) =>
      `           counts ${w.path} with its outputs and metadata, not by its sources.`,
    'seal-notebooks': (w: {more: number}, f) => `           and ${f.number(w.more)} more like it.`,
    'seal-sign-again': (w: {roles: readonly string[]}, f) =>
      `           to be signed again by ${f.list(w.roles.map(f.term))}.`,
  },
  {
    nl: {
      'which-repository': () =>
        'Welke repository? Er is er geen genoemd, en de remote `origin` hier staat niet op GitHub.',
      'which-repository-hint': () => 'Zet er --repository owner/name bij.',
      'no-repository': w => `${w.written} is geen repository.`,
      'no-repository-hint': () => 'Schrijf het als owner/name.',
      'repository-taken': w =>
        `\`${w.repository}\` is waar de remote \`origin\` hier naar wijst; --repository noemt een andere.`,
      'sweep-no-token': () => 'Er staat geen token in GITHUB_TOKEN of GH_TOKEN.',
      'sweep-no-token-hint': () =>
        'Dit leest de geschiedenis op GitHub; daarvoor zijn contents: read en pull-requests: read nodig.',
      'bad-app': w => `--app ${w.written}: dit is niet het id van een App.`,
      'bad-app-hint': () => 'Het is het nummer op de pagina met de instellingen van de App.',
      'bad-commits': w => `--commits ${w.written}: dit is geen aantal commits.`,
      'bad-commits-hint': (w, f) => `Kies 1 tot en met ${f.number(w.most)}.`,

      'seal-sealed': w => `verzegeld   ${w.id}`,
      'seal-renewed': w => `vernieuwd   ${w.id}`,
      'seal-unchanged': w => `ongewijzigd ${w.id}`,
      'seal-changed': w =>
        `veranderd   ${w.id}: waar het over gaat, is veranderd. Kijk er opnieuw naar en verzegel het dan bij naam of met --renew.`,
      'seal-narrow': w =>
        `te smal     ${w.id}: het moet nu meer dekken. Kijk er opnieuw naar en verzegel het dan bij naam of met --renew.`,
      'seal-unreadable': w => `niet verzegeld ${w.id}: iets wat het dekt, is niet te lezen of is een symbolische link.`,
      'seal-widened': w => `            dekt nu ook: ${w.names.join(', ')}`,
      'seal-nothing': w => `            noemt ${w.path}, maar daar is niets.`,
      'seal-notebook': w => `            telt ${w.path} met uitvoer en metadata, niet met alleen de broncode.`,
      'seal-notebooks': (w, f) => `            en zo nog ${f.number(w.more)}.`,
      'seal-sign-again': (w, f) => `            opnieuw te ondertekenen door ${f.list(w.roles.map(f.term))}.`,
    },
    da: {
      'which-repository': () =>
        'Hvilket repository? Der er ikke nævnt et, og remote `origin` her ligger ikke på GitHub.',
      'which-repository-hint': () => 'Tilføj --repository owner/name.',
      'no-repository': w => `${w.written} er ikke et repository.`,
      'no-repository-hint': () => 'Skriv det som owner/name.',
      'repository-taken': w =>
        `\`${w.repository}\` er det, som remote \`origin\` her peger på; --repository nævner et andet.`,
      'sweep-no-token': () => 'Der er ikke noget token i GITHUB_TOKEN eller GH_TOKEN.',
      'sweep-no-token-hint': () =>
        'Det her læser historikken på GitHub og kræver contents: read og pull-requests: read.',
      'bad-app': w => `--app ${w.written}: det er ikke en Apps id.`,
      'bad-app-hint': () => 'Det er tallet på siden med Appens indstillinger.',
      'bad-commits': w => `--commits ${w.written}: det er ikke et antal commits.`,
      'bad-commits-hint': (w, f) => `Vælg 1 til ${f.number(w.most)}.`,

      'seal-sealed': w => `forseglet ${w.id}`,
      'seal-renewed': w => `fornyet   ${w.id}`,
      'seal-unchanged': w => `uændret   ${w.id}`,
      'seal-changed': w =>
        `ændret    ${w.id}: det, den handler om, er ændret. Se på den igen, og forsegl den så ved navn eller med --renew.`,
      'seal-narrow': w =>
        `for snæver ${w.id}: den skal nu dække mere. Se på den igen, og forsegl den så ved navn eller med --renew.`,
      'seal-unreadable': w =>
        `ikke forseglet ${w.id}: noget af det, den dækker, kan ikke læses eller er et symbolsk link.`,
      'seal-widened': w => `          dækker nu også: ${w.names.join(', ')}`,
      'seal-nothing': w => `          nævner ${w.path}, men der er ikke noget.`,
      'seal-notebook': w => `          tæller ${w.path} med output og metadata, ikke kun med kildekoden.`,
      'seal-notebooks': (w, f) => `          og ${f.number(w.more)} til af samme slags.`,
      'seal-sign-again': (w, f) => `          skal godkendes igen af ${f.list(w.roles.map(f.term))}.`,
    },
  },
)
