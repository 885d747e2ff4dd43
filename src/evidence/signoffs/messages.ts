import {catalogue} from '../../words/message.ts'

interface Claimed {
  /** `visits/dpia`, `gate`, `models/visit-length`. */
  id: string
  number: number
}
/** Somebody did something that does not count. */
type Done = Claimed & {by: string}
type InRole = Done & {role: string}

/** Why nobody can be found to have signed or approved: each says what to do about it. */
export const messages = catalogue(
  'signoffs',
  {
    'role-unfilled': (w: {id: string; role: string}, f) =>
      `\`${w.id}\` waits for ${f.term(w.role)}, but nobody holds the role \`${w.role}\`: name an account under \`roles\` in the organisation file or in \`.github/ethics-gate/gate.yml\`.`,
    'team-unfilled': (w: {id: string; role: string}, f) =>
      `\`${w.id}\` waits for ${f.term(w.role)}, a role that each project fills itself, and before this change nobody did. Name somebody under \`team\` with \`role: ${w.role}\` and \`account\`, in a pull request of its own.`,
    'no-number': (w: {id: string; role: string}, f) =>
      `Nothing says where ${f.term(w.role)} approved \`${w.id}\`: add \`pull_request:\` with the number of the pull request.`,
    'number-missing': (w: {id: string; by: string; number: number}) =>
      `${w.by} signed \`${w.id}\` in this pull request. Add \`pull_request: ${w.number}\` to the signature, so that it can still be found afterwards.`,
    'number-other': (w: Done & {written: number}) =>
      `${w.by} signed \`${w.id}\` in this pull request, not in #${w.written}. Write \`pull_request: ${w.number}\` in the signature instead.`,
    'named-not-listed': (w: {id: string; role: string; by: string}, f) =>
      `For \`${w.id}\` the signature of ${f.term(w.role)} names ${w.by}, who is not listed for that role today. Somebody who holds it has to sign, and be named instead.`,
    'named-author': (w: {id: string; role: string; by: string}, f) =>
      `For \`${w.id}\` the signature of ${f.term(w.role)} names ${w.by}, who has a part in this change. Somebody else who holds the role has to sign, and be named instead.`,
    'only-authors': (w: {id: string; role: string}, f) =>
      `\`${w.id}\` waits for ${f.term(w.role)}, but everybody who holds that role has a part in this change. It has to be given to somebody else as well.`,
    'not-read': (w: Claimed) =>
      `\`${w.id}\` is said to be approved in pull request #${w.number}, but there is no such pull request here, or it could not be read.`,
    'no-review': (w: Claimed & {role: string}, f) =>
      `\`${w.id}\` waits for ${f.term(w.role)}: pull request #${w.number} has no approving review with this line.`,
    'other-state': (w: Done) =>
      `${w.by} approved another state of \`${w.id}\` in #${w.number}, not what is here now. Look at it again and paste the new line.`,
    'not-alone': (w: Done) =>
      `${w.by} quoted the line for \`${w.id}\` in #${w.number}, but within other text. It counts only on a line of its own.`,
    'account-gone': (w: Claimed) => `The account that approved \`${w.id}\` in #${w.number} no longer exists.`,
    bot: (w: Done) => `${w.by} approved \`${w.id}\` in #${w.number}, but that is a bot. A person has to.`,
    'other-id': (w: InRole, f) =>
      `${w.by} approved \`${w.id}\` in #${w.number}, but this is not the account that holds the role ${f.term(w.role)}: the login is the same, the account id is another. Somebody else may have taken the login.`,
    'not-then': (w: InRole, f) =>
      `${w.by} approved \`${w.id}\` in #${w.number}, but did not hold the role ${f.term(w.role)} at that time, or no longer holds it.`,
    'only-enters': (w: InRole, f) =>
      `${w.by} enters what is decided elsewhere (${f.term(w.role)}), and does not sign in person. Write \`entered_by\` instead of \`by\` for \`${w.id}\`.`,
    'enters-nothing': (w: InRole, f) =>
      `${w.by} holds the role ${f.term(w.role)}, but is not named under \`entered_by\` as somebody who enters records. Write \`by\` instead of \`entered_by\` for \`${w.id}\`.`,
    'not-held': (w: InRole, f) =>
      `${w.by} approved \`${w.id}\` in #${w.number}, but does not hold the role ${f.term(w.role)}.`,
    'another-account': (w: Done & {named: string}) =>
      `${w.by} approved \`${w.id}\` in #${w.number}, but the signature names ${w.named}.`,
    author: (w: Done) =>
      `${w.by} approved \`${w.id}\` in #${w.number}, but has a part in that change. Somebody else who holds the role has to.`,
    edited: (w: Done) =>
      `The review in which ${w.by} approved \`${w.id}\` in #${w.number} was edited by somebody else. It has to be given again.`,
    dismissed: (w: Done) =>
      `The review in which ${w.by} approved \`${w.id}\` in #${w.number} was dismissed. It has to be given again.`,
    'not-approving': (w: Done) =>
      `${w.by} quoted the line for \`${w.id}\` in #${w.number}, but the review does not approve. Only an approving review counts.`,
    'objected-later': (w: Done) =>
      `${w.by} approved \`${w.id}\` in #${w.number} and asked for changes after that. It has to be approved again, with the line.`,
    'dismissed-later': (w: Done) =>
      `${w.by} approved \`${w.id}\` in #${w.number}, and a later review of the same account was dismissed. It has to be approved again, with the line.`,
    'other-content': (w: Done & {commit: string}) =>
      `${w.by} approved \`${w.id}\` in #${w.number}, but given for other content, at ${w.commit}: the files or facts that it is about were not the same there. Look at what is here now and approve again, with the line.`,
    'content-gone': (w: Done & {commit: string}) =>
      `${w.by} approved \`${w.id}\` in #${w.number} at a commit (${w.commit}) that cannot be read any more, so nobody can see what it was given for. Look at what is here now and approve again, with the line.`,
    'base-changed': (w: Done) =>
      `${w.by} approved \`${w.id}\` in #${w.number} before the base branch of that pull request was changed or replaced, and was shown other differences. Look at what is here now and approve again, with the line.`,
    'not-shown': (w: Done) =>
      `${w.by} approved \`${w.id}\` in #${w.number}, which is for another branch and did not show all that changes here. Look at what is here now and approve it in this pull request, with the line.`,
    'too-many-commits': (w: Done & {commit: string}) =>
      `${w.by} approved \`${w.id}\` in #${w.number} at ${w.commit}, but approvals were given at so many commits that this one was not compared. Approve again, with the line.`,
    'author-here': (w: Done) =>
      `${w.by} signed \`${w.id}\` in another pull request, but has a part in this one (#${w.number}), which brings the signature. Somebody else who holds the role has to.`,
    'not-independent': (w: {id: string; by: string}) =>
      `${w.by} signed \`${w.id}\` and is on the team, or has a part in this change. The policy asks for somebody from outside.`,
  },
  {
    nl: {
      'role-unfilled': (w, f) =>
        `\`${w.id}\` wacht op ${f.term(w.role)}, maar niemand heeft de rol \`${w.role}\`: noem een account bij \`roles\` in het organisatiebestand of in \`.github/ethics-gate/gate.yml\`.`,
      'team-unfilled': (w, f) =>
        `\`${w.id}\` wacht op ${f.term(w.role)}. Die rol vult elk project zelf in, en vóór deze wijziging had niemand hem. Noem iemand bij \`team\` met \`role: ${w.role}\` en \`account\`, in een apart pull request.`,
      'no-number': (w, f) =>
        `Er staat nergens waar ${f.term(w.role)} \`${w.id}\` heeft goedgekeurd: zet bij \`pull_request:\` het nummer van het pull request.`,
      'number-missing': w =>
        `${w.by} heeft \`${w.id}\` in dit pull request ondertekend. Zet \`pull_request: ${w.number}\` bij de ondertekening, dan is die later nog terug te vinden.`,
      'number-other': w =>
        `${w.by} heeft \`${w.id}\` in dit pull request ondertekend, niet in #${w.written}. Zet \`pull_request: ${w.number}\` bij de ondertekening in plaats van het andere nummer.`,
      'named-not-listed': (w, f) =>
        `Voor \`${w.id}\` staat bij de ondertekening (${f.term(w.role)}) ${w.by}, een account dat nu niet bij die rol staat. Iemand met de rol moet ondertekenen; zet die naam erbij in plaats van deze.`,
      'named-author': (w, f) =>
        `Voor \`${w.id}\` staat bij de ondertekening (${f.term(w.role)}) ${w.by}, maar die heeft aan deze wijziging meegewerkt. Iemand anders met de rol moet ondertekenen; zet die naam erbij in plaats van deze.`,
      'only-authors': (w, f) =>
        `\`${w.id}\` wacht op ${f.term(w.role)}, maar iedereen met die rol heeft aan deze wijziging meegewerkt. Ook iemand anders moet de rol krijgen.`,
      'not-read': w =>
        `\`${w.id}\` zou zijn goedgekeurd in pull request #${w.number}, maar dat is er hier niet of kon niet worden gelezen.`,
      'no-review': (w, f) =>
        `\`${w.id}\` wacht op ${f.term(w.role)}: in pull request #${w.number} staat geen goedkeurende review met deze regel.`,
      'other-state': w =>
        `${w.by} heeft in #${w.number} een andere versie van \`${w.id}\` goedgekeurd, niet wat er nu staat. Bekijk het opnieuw en plak de nieuwe regel.`,
      'not-alone': w =>
        `${w.by} heeft in #${w.number} de regel voor \`${w.id}\` tussen andere tekst gezet. Hij telt alleen op een eigen regel.`,
      'account-gone': w => `Het account dat \`${w.id}\` in #${w.number} heeft goedgekeurd, bestaat niet meer.`,
      bot: w => `${w.by} heeft \`${w.id}\` in #${w.number} goedgekeurd, maar dat is een bot. Een mens moet het doen.`,
      'other-id': (w, f) =>
        `${w.by} heeft \`${w.id}\` in #${w.number} goedgekeurd, maar dit is niet het account met de rol ${f.term(w.role)}: de gebruikersnaam is gelijk, het account-id niet. Misschien heeft iemand anders de naam overgenomen.`,
      'not-then': (w, f) =>
        `${w.by} heeft \`${w.id}\` in #${w.number} goedgekeurd, maar had toen de rol ${f.term(w.role)} niet, of heeft die niet meer.`,
      'only-enters': (w, f) =>
        `${w.by} voert in wat elders is besloten (${f.term(w.role)}) en tekent niet zelf. Schrijf bij \`${w.id}\` \`entered_by\` in plaats van \`by\`.`,
      'enters-nothing': (w, f) =>
        `${w.by} heeft de rol ${f.term(w.role)}, maar staat niet bij \`entered_by\` als iemand die besluiten invoert. Schrijf bij \`${w.id}\` \`by\` in plaats van \`entered_by\`.`,
      'not-held': (w, f) =>
        `${w.by} heeft \`${w.id}\` in #${w.number} goedgekeurd, maar heeft de rol ${f.term(w.role)} niet.`,
      'another-account': w =>
        `${w.by} heeft \`${w.id}\` in #${w.number} goedgekeurd, maar bij de ondertekening staat ${w.named}.`,
      author: w =>
        `${w.by} heeft \`${w.id}\` in #${w.number} goedgekeurd, maar heeft aan die wijziging meegewerkt. Iemand anders met deze rol moet het doen.`,
      edited: w =>
        `De review waarin ${w.by} \`${w.id}\` goedkeurde (#${w.number}), is door iemand anders bewerkt. De goedkeuring moet opnieuw.`,
      dismissed: w =>
        `De review waarin ${w.by} \`${w.id}\` goedkeurde (#${w.number}), is afgewezen. De goedkeuring moet opnieuw.`,
      'not-approving': w =>
        `${w.by} heeft in #${w.number} de regel voor \`${w.id}\` geplakt, maar in een review die niet goedkeurt. Alleen een goedkeurende review telt.`,
      'objected-later': w =>
        `${w.by} heeft \`${w.id}\` in #${w.number} goedgekeurd en daarna om aanpassingen gevraagd. Er is een nieuwe goedkeuring met de regel nodig.`,
      'dismissed-later': w =>
        `${w.by} heeft \`${w.id}\` in #${w.number} goedgekeurd, en een latere review van dit account is afgewezen. Er is een nieuwe goedkeuring met de regel nodig.`,
      'other-content': w =>
        `${w.by} heeft \`${w.id}\` in #${w.number} goedgekeurd, maar voor een andere inhoud, bij ${w.commit}: de bestanden of gegevens waar het over gaat, waren daar niet hetzelfde. Bekijk wat er nu staat en keur het opnieuw goed, met de regel.`,
      'content-gone': w =>
        `${w.by} heeft \`${w.id}\` in #${w.number} goedgekeurd bij een commit (${w.commit}) die niet meer te lezen is. Niemand kan dus zien waarvoor die goedkeuring was. Bekijk wat er nu staat en keur het opnieuw goed, met de regel.`,
      'base-changed': w =>
        `${w.by} heeft \`${w.id}\` goedgekeurd in #${w.number} voordat de doelbranch van dat pull request werd gewijzigd of vervangen, en kreeg toen andere verschillen te zien. Bekijk wat er nu staat en keur opnieuw goed, met de regel.`,
      'not-shown': w =>
        `${w.by} heeft \`${w.id}\` goedgekeurd in #${w.number}. Dat pull request is voor een andere branch en liet niet alles zien wat hier verandert. Bekijk wat er nu staat en keur het in dit pull request goed, met de regel.`,
      'too-many-commits': w =>
        `${w.by} heeft \`${w.id}\` in #${w.number} goedgekeurd bij ${w.commit}, maar er zijn goedkeuringen bij zo veel commits dat deze niet is vergeleken. Keur het opnieuw goed, met de regel.`,
      'author-here': w =>
        `${w.by} heeft \`${w.id}\` in een ander pull request ondertekend, maar heeft meegewerkt aan dit pull request (#${w.number}), waar de ondertekening in staat. Iemand anders met deze rol moet het doen.`,
      'not-independent': w =>
        `${w.by} heeft \`${w.id}\` ondertekend, maar hoort bij het team of heeft aan deze wijziging meegewerkt. Het beleid vraagt iemand van buiten.`,
    },
    da: {
      'role-unfilled': (w, f) =>
        `\`${w.id}\` venter på ${f.term(w.role)}, men ingen har rollen \`${w.role}\`: nævn en konto under \`roles\` i organisationsfilen eller i \`.github/ethics-gate/gate.yml\`.`,
      'team-unfilled': (w, f) =>
        `\`${w.id}\` venter på ${f.term(w.role)}. Den rolle udfylder hvert projekt selv, og før denne ændring havde ingen den. Nævn en person under \`team\` med \`role: ${w.role}\` og \`account\` i en pull request for sig.`,
      'no-number': (w, f) =>
        `Der står ikke, hvor ${f.term(w.role)} godkendte \`${w.id}\`: tilføj \`pull_request:\` med nummeret på pull requesten.`,
      'number-missing': w =>
        `${w.by} har godkendt \`${w.id}\` i denne pull request. Tilføj \`pull_request: ${w.number}\` til godkendelsen, så den kan findes igen senere.`,
      'number-other': w =>
        `${w.by} har godkendt \`${w.id}\` i denne pull request, ikke i #${w.written}. Skriv \`pull_request: ${w.number}\` i godkendelsen i stedet.`,
      'named-not-listed': (w, f) =>
        `For \`${w.id}\` nævner godkendelsen (${f.term(w.role)}) ${w.by}, der ikke står på listen over dem, der har rollen i dag. En, der har den, skal godkende og nævnes i stedet.`,
      'named-author': (w, f) =>
        `For \`${w.id}\` nævner godkendelsen (${f.term(w.role)}) ${w.by}, der selv har del i denne ændring. En anden med rollen skal godkende og nævnes i stedet.`,
      'only-authors': (w, f) =>
        `\`${w.id}\` venter på ${f.term(w.role)}, men alle, der har den rolle, har selv del i denne ændring. Også en anden skal have rollen.`,
      'not-read': w =>
        `\`${w.id}\` skulle være godkendt i pull request #${w.number}, men den findes ikke her eller kunne ikke læses.`,
      'no-review': (w, f) =>
        `\`${w.id}\` venter på ${f.term(w.role)}: pull request #${w.number} har intet godkendende review med denne linje.`,
      'other-state': w =>
        `${w.by} godkendte en anden udgave af \`${w.id}\` i #${w.number}, ikke det, der står her nu. Se på det igen, og indsæt den nye linje.`,
      'not-alone': w =>
        `${w.by} skrev linjen for \`${w.id}\` i #${w.number} midt i anden tekst. Den tæller kun på en linje for sig selv.`,
      'account-gone': w => `Den konto, der godkendte \`${w.id}\` i #${w.number}, findes ikke længere.`,
      bot: w => `${w.by} godkendte \`${w.id}\` i #${w.number}, men det er en bot. Et menneske skal gøre det.`,
      'other-id': (w, f) =>
        `${w.by} godkendte \`${w.id}\` i #${w.number}, men det er ikke den konto, der har rollen ${f.term(w.role)}: brugernavnet er det samme, men konto-id'et er et andet. En anden kan have overtaget navnet.`,
      'not-then': (w, f) =>
        `${w.by} godkendte \`${w.id}\` i #${w.number}, men havde ikke rollen ${f.term(w.role)} på det tidspunkt eller har den ikke længere.`,
      'only-enters': (w, f) =>
        `${w.by} indfører det, der er besluttet et andet sted (${f.term(w.role)}), og godkender ikke selv. Skriv \`entered_by\` i stedet for \`by\` ved \`${w.id}\`.`,
      'enters-nothing': (w, f) =>
        `${w.by} har rollen ${f.term(w.role)}, men er ikke nævnt under \`entered_by\` som en, der indfører beslutninger. Skriv \`by\` i stedet for \`entered_by\` ved \`${w.id}\`.`,
      'not-held': (w, f) => `${w.by} godkendte \`${w.id}\` i #${w.number}, men har ikke rollen ${f.term(w.role)}.`,
      'another-account': w => `${w.by} godkendte \`${w.id}\` i #${w.number}, men godkendelsen nævner ${w.named}.`,
      author: w =>
        `${w.by} godkendte \`${w.id}\` i #${w.number}, men har selv del i den ændring. En anden med rollen skal gøre det.`,
      edited: w =>
        `Det review, hvor ${w.by} godkendte \`${w.id}\` i #${w.number}, er redigeret af en anden. Godkendelsen skal gives igen.`,
      dismissed: w =>
        `Det review, hvor ${w.by} godkendte \`${w.id}\` i #${w.number}, er afvist. Godkendelsen skal gives igen.`,
      'not-approving': w =>
        `${w.by} indsatte linjen for \`${w.id}\` i #${w.number}, men reviewet godkender ikke. Kun et godkendende review tæller.`,
      'objected-later': w =>
        `${w.by} godkendte \`${w.id}\` i #${w.number} og bad derefter om ændringer. Det skal godkendes igen, med linjen.`,
      'dismissed-later': w =>
        `${w.by} godkendte \`${w.id}\` i #${w.number}, og et senere review fra samme konto er afvist. Det skal godkendes igen, med linjen.`,
      'other-content': w =>
        `${w.by} godkendte \`${w.id}\` i #${w.number}, men for et andet indhold, ved ${w.commit}: de filer eller oplysninger, det handler om, var ikke de samme dér. Se på det, der står her nu, og godkend igen, med linjen.`,
      'content-gone': w =>
        `${w.by} godkendte \`${w.id}\` i #${w.number} ved en commit (${w.commit}), der ikke længere kan læses, så ingen kan se, hvad godkendelsen gjaldt. Se på det, der står her nu, og godkend igen, med linjen.`,
      'base-changed': w =>
        `${w.by} godkendte \`${w.id}\` i #${w.number}, før målgrenen for den pull request blev skiftet eller erstattet, og fik andre forskelle at se. Se på det, der står her nu, og godkend igen, med linjen.`,
      'not-shown': w =>
        `${w.by} godkendte \`${w.id}\` i #${w.number}, som er til en anden gren og ikke viste alt det, der ændres her. Se på det, der står her nu, og godkend det i denne pull request, med linjen.`,
      'too-many-commits': w =>
        `${w.by} godkendte \`${w.id}\` i #${w.number} ved ${w.commit}, men der er godkendelser ved så mange commits, at denne ikke blev sammenlignet. Godkend igen, med linjen.`,
      'author-here': w =>
        `${w.by} godkendte \`${w.id}\` i en anden pull request, men har selv del i denne (#${w.number}), som tilføjer godkendelsen. En anden med rollen skal gøre det.`,
      'not-independent': w =>
        `${w.by} har godkendt \`${w.id}\` og er på holdet eller har del i denne ændring. Politikken beder om nogen udefra.`,
    },
  },
)
