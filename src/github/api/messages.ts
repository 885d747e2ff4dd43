import {catalogue} from '../../words/message.ts'

type Route = {route: string}
type Times = Route & {times: number}

/** What is said when the forge refuses, breaks off or does not answer. */
export const messages = catalogue(
  'forge',
  {
    token: (w: Route) =>
      `GitHub does not accept the token (\`${w.route}\`), so nothing can be read or written. Check which token the Action gets; that of a workflow ends with its job.`,
    'read-refused': (w: Route & {needs: string}) =>
      `GitHub does not let this token read what \`${w.route}\` asks for, and without it nothing can be judged. ${w.needs === '' ? 'Give the token the permission that is missing' : `Give the token the permission \`${w.needs}\``}, under \`permissions:\` in the workflow or in the settings of the App.`,
    'write-refused': (w: Route & {needs: string}) =>
      `GitHub does not let this token write (\`${w.route}\`), so nothing was written. ${w.needs === '' ? 'Give the token the permission that is missing' : `Give the token the permission \`${w.needs}\``}, under \`permissions:\` in the workflow or in the settings of the App. On \`pull_request\`, runs for forks and Dependabot can only read: use \`pull_request_target\`.`,
    'not-found': (w: Route & {repository: string}) =>
      `GitHub does not have what \`${w.route}\` asks of \`${w.repository}\`, or does not show it to this token. Without it nothing can be judged. Check the names, and whether the token has access.`,
    'repository-unseen': (w: Route & {repository: string}) =>
      `GitHub does not have what \`${w.route}\` asks of \`${w.repository}\`, or does not show it to this token: the token of a workflow sees its own repository and public ones. Make \`${w.repository}\` readable, ship the file with an Action of your own (input \`organisation\`), or use the token of an App that can read it.`,
    limited: (w: Route & {seconds: number | null}, f) =>
      `GitHub takes no more requests for now (\`${w.route}\`)${w.seconds === null ? '' : `; it asks to wait ${f.number(w.seconds)} ${f.plural(w.seconds, 'second', 'seconds')}`}. Nothing passes until everything has been read. Start the run again later; if this happens often, the token of an App has a higher limit.`,
    unavailable: (w: Times & {answer: string}, f) =>
      `GitHub did not answer \`${w.route}\` properly (${w.answer}), asked ${f.number(w.times)} ${f.plural(w.times, 'time', 'times')}. Nothing passes until everything has been read. Start the run again; githubstatus.com says whether GitHub has trouble.`,
    timeout: (w: Times & {seconds: number}, f) =>
      `GitHub did not answer \`${w.route}\` within ${f.number(w.seconds)} ${f.plural(w.seconds, 'second', 'seconds')}, asked ${f.number(w.times)} ${f.plural(w.times, 'time', 'times')}. Nothing passes until everything has been read. Start the run again.`,
    unreadable: (w: Route) =>
      `GitHub's answer to \`${w.route}\` was cut off or is not what it should be. Half an answer is not used: what is missing could be what matters. Start the run again; if it stays like this, look at the proxy between the runner and GitHub.`,
    partial: (w: Route & {reason: string}) =>
      `GitHub answered \`${w.route}\` only in part: \`${w.reason}\`. Half an answer is not used: what is missing could be what matters. Start the run again.`,
    unaccepted: (w: Route & {status: number; reason: string}) =>
      `GitHub did not accept \`${w.route}\` (${w.status}): \`${w.reason}\`. Nothing was written. If a new commit does not help, report it to whoever looks after the gate.`,
    moved: (w: Route) =>
      `GitHub answers \`${w.route}\` by pointing to another address. The token is not sent there. Was the repository renamed or moved? Then use its new name.`,
    'answer-too-large': (w: Route & {limit: number}, f) =>
      `GitHub's answer to \`${w.route}\` has more than ${f.number(w.limit)} bytes and was not read to its end, so nothing can be judged. Take large generated files out of the repository.`,
    budget: (w: {limit: number}, f) =>
      `This run has used the ${f.number(w.limit)} requests that it may make, so not everything was read and nothing can be judged. Are there very many projects or pieces of evidence? Divide them over several pull requests.`,
    'commits-unseen': (w: {number: number; seen: number; total: number}, f) =>
      `GitHub shows only ${f.number(w.seen)} of the ${f.number(w.total)} commits of pull request ${w.number}. Who wrote the others is not known, and writers cannot approve their own work. Squash the commits or divide the pull request.`,
    'authors-unseen': (w: {number: number; limit: number}, f) =>
      `A commit of pull request ${w.number} has more than ${f.number(w.limit)} authors. Not all of them can be read, and writers cannot approve their own work. Shorten the list of \`Co-authored-by\`.`,
    'too-many-pages': (w: Route & {limit: number}, f) =>
      `\`${w.route}\` has more than ${f.number(w.limit)} pages of answers. They were not all read, so nothing can be judged. Open a new pull request for this work, or close old ones.`,
    'tree-too-large': (w: {commit: string; limit: number}, f) =>
      `Commit \`${w.commit}\` has so many files that GitHub lists them only folder by folder, and ${f.number(w.limit)} requests were not enough. A list that is not whole is not used. Take large generated folders out of the repository.`,
    'blob-differs': (w: {object: string}) =>
      `GitHub sent a content for \`${w.object}\` that does not belong to that id. It is not used. Start the run again; if it stays like this, look at the proxy between the runner and GitHub.`,
    'base-gone': (w: {number: number}) =>
      `The branch that pull request ${w.number} goes to, or the default branch, does not exist any more. Choose another base branch for it.`,
    'group-unknown': (w: {ref: string}) =>
      `It is not known which pull requests are in the merge group \`${w.ref}\`, so their approvals cannot be checked. Put the pull requests in the queue again.`,
    'name-refused': (w: {name: string}) =>
      `\`${w.name}\` is no name or id that GitHub can have. Nothing was asked. Correct it where it is configured.`,
    'no-clock': () =>
      'GitHub has not said yet what time it is, and the clock of the runner does not count. Start the run again.',
  },
  {
    nl: {
      token: w =>
        `GitHub accepteert het token niet (\`${w.route}\`), dus er kan niets worden gelezen of geschreven. Kijk welk token de Action krijgt; dat van een workflow vervalt met de job.`,
      'read-refused': w =>
        `Dit token mag van GitHub niet lezen wat \`${w.route}\` vraagt, en zonder dat kan er niets worden beoordeeld. ${w.needs === '' ? 'Geef het token het recht dat ontbreekt' : `Geef het token het recht \`${w.needs}\``}, onder \`permissions:\` in de workflow of in de instellingen van de App.`,
      'write-refused': w =>
        `Dit token mag van GitHub niet schrijven (\`${w.route}\`), dus er is niets geschreven. ${w.needs === '' ? 'Geef het token het recht dat ontbreekt' : `Geef het token het recht \`${w.needs}\``}, onder \`permissions:\` in de workflow of in de instellingen van de App. Bij \`pull_request\` mogen runs voor forks en Dependabot alleen lezen: gebruik \`pull_request_target\`.`,
      'not-found': w =>
        `GitHub heeft niet wat \`${w.route}\` van \`${w.repository}\` vraagt, of laat het dit token niet zien. Zonder dat kan er niets worden beoordeeld. Controleer de namen, en of het token toegang heeft.`,
      'repository-unseen': w =>
        `GitHub heeft niet wat \`${w.route}\` van \`${w.repository}\` vraagt, of laat het dit token niet zien: het token van een workflow ziet de eigen repository en openbare. Maak \`${w.repository}\` leesbaar, lever het bestand mee met een eigen Action (invoer \`organisation\`), of gebruik het token van een App die er wel bij kan.`,
      limited: (w, f) =>
        `GitHub neemt nu geen verzoeken meer aan (\`${w.route}\`)${w.seconds === null ? '' : ` en vraagt om ${f.number(w.seconds)} ${f.plural(w.seconds, 'seconde', 'seconden')} te wachten`}. Zolang niet alles is gelezen, komt er niets door. Start de run later opnieuw; gebeurt dit vaak, dan heeft het token van een App een hogere limiet.`,
      unavailable: (w, f) =>
        `GitHub gaf op \`${w.route}\` geen goed antwoord (${w.answer}), na ${f.number(w.times)} ${f.plural(w.times, 'poging', 'pogingen')}. Zolang niet alles is gelezen, komt er niets door. Start de run opnieuw; op githubstatus.com staat of GitHub een storing heeft.`,
      timeout: (w, f) =>
        `GitHub gaf op \`${w.route}\` niet binnen ${f.number(w.seconds)} ${f.plural(w.seconds, 'seconde', 'seconden')} antwoord, na ${f.number(w.times)} ${f.plural(w.times, 'poging', 'pogingen')}. Zolang niet alles is gelezen, komt er niets door. Start de run opnieuw.`,
      unreadable: w =>
        `Het antwoord van GitHub op \`${w.route}\` is afgebroken of ziet er niet uit zoals het hoort. Een half antwoord wordt niet gebruikt: juist wat ontbreekt kan ertoe doen. Start de run opnieuw; blijft het zo, kijk dan naar de proxy tussen de runner en GitHub.`,
      partial: w =>
        `GitHub gaf op \`${w.route}\` maar een deel van het antwoord: \`${w.reason}\`. Een half antwoord wordt niet gebruikt: juist wat ontbreekt kan ertoe doen. Start de run opnieuw.`,
      unaccepted: w =>
        `GitHub nam \`${w.route}\` niet aan (${w.status}): \`${w.reason}\`. Er is niets geschreven. Helpt een nieuwe commit niet, meld het dan bij wie de poort beheert.`,
      moved: w =>
        `GitHub verwijst voor \`${w.route}\` naar een ander adres. Het token gaat daar niet heen. Is de repository hernoemd of verplaatst? Gebruik dan de nieuwe naam.`,
      'answer-too-large': (w, f) =>
        `Het antwoord van GitHub op \`${w.route}\` is groter dan ${f.number(w.limit)} bytes en is niet helemaal gelezen, dus er kan niets worden beoordeeld. Haal grote gegenereerde bestanden uit de repository.`,
      budget: (w, f) =>
        `Deze run heeft de ${f.number(w.limit)} verzoeken gebruikt die hij mag doen. Niet alles is gelezen, dus er kan niets worden beoordeeld. Zijn het heel veel projecten of bewijsstukken? Verdeel ze over meerdere pull requests.`,
      'commits-unseen': (w, f) =>
        `GitHub laat maar ${f.number(w.seen)} van de ${f.number(w.total)} commits van pull request ${w.number} zien. Wie de andere schreef, is niet bekend, en wie meeschreef kan het eigen werk niet goedkeuren. Voeg de commits samen of splits het pull request.`,
      'authors-unseen': (w, f) =>
        `Een commit van pull request ${w.number} heeft meer dan ${f.number(w.limit)} auteurs. Die zijn niet allemaal te lezen, en wie meeschreef kan het eigen werk niet goedkeuren. Maak de lijst van \`Co-authored-by\` korter.`,
      'too-many-pages': (w, f) =>
        `\`${w.route}\` heeft meer dan ${f.number(w.limit)} pagina's met antwoorden. Die zijn niet allemaal gelezen, dus er kan niets worden beoordeeld. Open een nieuw pull request voor dit werk, of sluit oude.`,
      'tree-too-large': (w, f) =>
        `Commit \`${w.commit}\` heeft zoveel bestanden dat GitHub ze alleen per map opsomt, en ${f.number(w.limit)} verzoeken waren niet genoeg. Een lijst die niet compleet is, wordt niet gebruikt. Haal grote gegenereerde mappen uit de repository.`,
      'blob-differs': w =>
        `GitHub stuurde voor \`${w.object}\` een inhoud die niet bij die id hoort. Die wordt niet gebruikt. Start de run opnieuw; blijft het zo, kijk dan naar de proxy tussen de runner en GitHub.`,
      'base-gone': w =>
        `De branch waar pull request ${w.number} heen gaat, of de standaardbranch, bestaat niet meer. Kies er een andere basisbranch voor.`,
      'group-unknown': w =>
        `Het is niet bekend welke pull requests in de groep \`${w.ref}\` van de merge queue zitten, dus hun goedkeuringen zijn niet te controleren. Zet de pull requests opnieuw in de wachtrij.`,
      'name-refused': w =>
        `\`${w.name}\` kan bij GitHub geen naam of id zijn. Er is niets gevraagd. Verbeter het waar het is ingesteld.`,
      'no-clock': () =>
        'GitHub heeft nog niet gezegd hoe laat het is, en de klok van de runner telt niet. Start de run opnieuw.',
    },
    da: {
      token: w =>
        `GitHub accepterer ikke tokenet (\`${w.route}\`), så intet kan læses eller skrives. Se efter, hvilket token denne Action får; en workflows token udløber sammen med jobbet.`,
      'read-refused': w =>
        `GitHub lader ikke dette token læse det, som \`${w.route}\` beder om, og uden det kan intet vurderes. ${w.needs === '' ? 'Giv tokenet den rettighed, der mangler' : `Giv tokenet rettigheden \`${w.needs}\``}, under \`permissions:\` i workflowen eller i appens indstillinger.`,
      'write-refused': w =>
        `GitHub lader ikke dette token skrive (\`${w.route}\`), så intet blev skrevet. ${w.needs === '' ? 'Giv tokenet den rettighed, der mangler' : `Giv tokenet rettigheden \`${w.needs}\``}, under \`permissions:\` i workflowen eller i appens indstillinger. Ved \`pull_request\` kan kørsler for forks og Dependabot kun læse: brug \`pull_request_target\`.`,
      'not-found': w =>
        `GitHub har ikke det, som \`${w.route}\` beder om fra \`${w.repository}\`, eller viser det ikke til dette token. Uden det kan intet vurderes. Kontrollér navnene, og om tokenet har adgang.`,
      'repository-unseen': w =>
        `GitHub har ikke det, som \`${w.route}\` beder om fra \`${w.repository}\`, eller viser det ikke til dette token: en workflows token kan se sit eget repository og offentlige. Gør \`${w.repository}\` læsbart, lever filen med i jeres egen Action (input \`organisation\`), eller brug tokenet fra en app, der kan læse det.`,
      limited: (w, f) =>
        `GitHub tager ikke imod flere forespørgsler lige nu (\`${w.route}\`)${w.seconds === null ? '' : ` og beder om at vente ${f.number(w.seconds)} ${f.plural(w.seconds, 'sekund', 'sekunder')}`}. Intet slipper igennem, før alt er læst. Start kørslen igen senere; sker det ofte, har en apps token en højere grænse.`,
      unavailable: (w, f) =>
        `GitHub svarede ikke ordentligt på \`${w.route}\` (${w.answer}) efter ${f.number(w.times)} forsøg. Intet slipper igennem, før alt er læst. Start kørslen igen; githubstatus.com viser, om GitHub har problemer.`,
      timeout: (w, f) =>
        `GitHub svarede ikke på \`${w.route}\` inden for ${f.number(w.seconds)} ${f.plural(w.seconds, 'sekund', 'sekunder')} efter ${f.number(w.times)} forsøg. Intet slipper igennem, før alt er læst. Start kørslen igen.`,
      unreadable: w =>
        `GitHubs svar på \`${w.route}\` blev afbrudt eller ser ikke ud, som det skal. Et halvt svar bruges ikke: det, der mangler, kan være det vigtige. Start kørslen igen; bliver det ved, så se på proxyen mellem runneren og GitHub.`,
      partial: w =>
        `GitHub gav kun en del af svaret på \`${w.route}\`: \`${w.reason}\`. Et halvt svar bruges ikke: det, der mangler, kan være det vigtige. Start kørslen igen.`,
      unaccepted: w =>
        `GitHub tog ikke imod \`${w.route}\` (${w.status}): \`${w.reason}\`. Intet blev skrevet. Hjælper et nyt commit ikke, så sig det til den, der passer porten.`,
      moved: w =>
        `GitHub henviser \`${w.route}\` til en anden adresse. Tokenet sendes ikke dertil. Er repositoryet omdøbt eller flyttet? Brug så det nye navn.`,
      'answer-too-large': (w, f) =>
        `GitHubs svar på \`${w.route}\` fylder mere end ${f.number(w.limit)} bytes og blev ikke læst til ende, så intet kan vurderes. Fjern store genererede filer fra repositoryet.`,
      budget: (w, f) =>
        `Denne kørsel har brugt de ${f.number(w.limit)} forespørgsler, den må lave. Ikke alt er læst, så intet kan vurderes. Er der rigtig mange projekter eller dokumentationsfiler? Fordel dem på flere pull requests.`,
      'commits-unseen': (w, f) =>
        `GitHub viser kun ${f.number(w.seen)} af de ${f.number(w.total)} commits i pull request ${w.number}. Hvem der skrev de andre, vides ikke, og den, der har skrevet med, kan ikke godkende sit eget arbejde. Saml commits til ét, eller del pull requesten op.`,
      'authors-unseen': (w, f) =>
        `Et commit i pull request ${w.number} har mere end ${f.number(w.limit)} forfattere. De kan ikke alle læses, og den, der har skrevet med, kan ikke godkende sit eget arbejde. Forkort listen over \`Co-authored-by\`.`,
      'too-many-pages': (w, f) =>
        `\`${w.route}\` har mere end ${f.number(w.limit)} sider med svar. De blev ikke alle læst, så intet kan vurderes. Åbn en ny pull request til dette arbejde, eller luk gamle.`,
      'tree-too-large': (w, f) =>
        `Commit \`${w.commit}\` har så mange filer, at GitHub kun viser dem mappe for mappe, og ${f.number(w.limit)} forespørgsler var ikke nok. En liste, der ikke er hel, bruges ikke. Fjern store genererede mapper fra repositoryet.`,
      'blob-differs': w =>
        `GitHub sendte et indhold for \`${w.object}\`, der ikke hører til det id. Det bruges ikke. Start kørslen igen; bliver det ved, så se på proxyen mellem runneren og GitHub.`,
      'base-gone': w =>
        `Den gren, som pull request ${w.number} går til, eller standardgrenen, findes ikke længere. Vælg en anden basisgren til den.`,
      'group-unknown': w =>
        `Det vides ikke, hvilke pull requests der er i merge-køens gruppe \`${w.ref}\`, så deres godkendelser kan ikke kontrolleres. Sæt pull requestene i køen igen.`,
      'name-refused': w =>
        `\`${w.name}\` kan ikke være et navn eller id hos GitHub. Der blev ikke spurgt om noget. Ret det dér, hvor det er angivet.`,
      'no-clock': () => 'GitHub har endnu ikke sagt, hvad klokken er, og runnerens ur tæller ikke. Start kørslen igen.',
    },
  },
)
