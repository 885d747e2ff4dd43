import {catalogue} from '../words/message.ts'

/** Not a word of any language, but what is pasted. */
const GATE_LINE = '`ethics: approve gate …`'

/** What `explain` says of the rules of the product itself. Their titles are those of the reports. */
export const messages = catalogue(
  'own-rule',
  {
    'declaration-why': () =>
      'A misspelt field would otherwise be a field that nobody looks at: it would pass without a word.',
    'declaration-how': () =>
      'Correct the line that the finding names; where a known name is close, the finding says which.',
    'scope-why': () => 'What is asked of a project depends on it; without it nobody can tell that nothing is asked.',
    'scope-how': () =>
      'Set `data.about` to `no-persons`, `aggregates`, `pseudonymised` or `persons`; with `no-persons`, say in `data.because` why.',
    'ended-why': () => 'Being retired ends most rules. Without a day, nobody can see what changed after that.',
    'ended-how': () =>
      'Write the day under `project.ended`; where nobody knows it any more, the first day of which it is sure.',
    'weakening-why': () =>
      'Whoever could quietly declare less, or take a declaration away, could make every question go away.',
    'weakening-how': () =>
      'Put back what the finding names, or have the roles that it names approve the pull request with the line `ethics: approve weakening …` from the comment.',
    'gate-change-why': () => 'Whoever may change what decides could otherwise let anything through.',
    'gate-change-how': () =>
      `One of the \`owners\` in \`gate.yml\` approves the pull request with the line ${GATE_LINE} from the comment; for the first files, an administrator of the repository does. If the files themselves are wrong, correct what the finding names.`,
    'organisation-why': () =>
      'The organisation file names roles and policies for all its repositories; one that leaves it quietly would escape them.',
    'organisation-how': () =>
      'One of those whom the present organisation file names as its owners approves the pull request with the line `ethics: approve organisation …` from the comment.',
    'approval-rule-why': () => 'The gate of this repository asks it for these files, under `approvals` in `gate.yml`.',
    'approval-rule-how': () =>
      'Somebody with a role named there approves the pull request with the line `ethics: approve rule/<name> …` from the comment.',
    'first-classification-why': () =>
      'Whoever mentions little is asked little, so somebody looks whether everything was mentioned.',
    'first-classification-how': () =>
      'Declare what the finding names, or have somebody confirm the tier by approving with the line `ethics: approve classification/<system> …` from the comment. If the review date of a policy has passed, those who own the gate can also give it a new `review_due`.',
    'objection-why': () => 'Whoever holds a role may hold up a change, and nobody else may wave that away.',
    'objection-how': () =>
      'Settle what was asked; then whoever objected approves the pull request, as it is now. If the finding names another pull request on the same commit, that one has to pass or be closed first.',
    'escalation-why': () => 'A reviewer who finds a decision too big may pass it on with `ethics: escalate <role>`.',
    'escalation-how': () =>
      'Somebody with the role that was named approves the pull request with the line `ethics: approve escalation …` from the comment. If that role does not exist, or somebody changed the review, its writer reviews again.',
    'waiver-why': () =>
      'Setting a rule aside, or asking what a lower tier asks, is somebody’s decision for a time: it must be known whose, why and until when.',
    'waiver-how': () =>
      'Correct or remove the entry in `waivers.yml` that the finding names. A new or altered one is approved by the role that it says decided, with the line `ethics: approve waiver/<id> …`; `inherited/<id>` where something new would come under it.',
    'decision-why': () => 'Anybody can write that somebody else decided something, and rules rely on it.',
    'decision-how': () =>
      'Somebody with the role that the decision names approves the pull request with the line `ethics: approve decision/<id> …` from the comment; or leave the decision out until then.',
    'difference-why': () =>
      'To accept that people are treated differently is a choice; it needs figures, reasons and somebody who answers for it.',
    'difference-how': () =>
      'Add to the decision what the finding says is missing. A new or altered one is approved with the line `ethics: approve difference/<id> …` by a role that the rule names.',
    'baseline-why': () =>
      'Only what was there when the gate came is tolerated; a baseline that never shrinks, or also covers what is new, hides what is wrong.',
    'baseline-how': () =>
      'Take out of `baseline.json` what is mended. If something new would come under it, those who own the gate approve that with the line `ethics: approve inherited/baseline …`.',
    'fault-why': () => 'As long as what decides cannot be read, nobody can say that anything is in order.',
    'fault-how': () => 'Correct the policy, setting or other deciding file at the line that the finding names.',
    'weighs-blocks': () => 'It blocks, whatever the policies ask, and nobody can set it aside.',
    'weighs-ended': () =>
      'It warns. It blocks a change that retires a project without saying when, and nobody can set it aside.',
    'weighs-held': () => 'It holds the change up until it is settled, and nobody can set it aside.',
    'weighs-waiver': () => 'It warns; a new or altered entry holds the change up until it is approved.',
    'weighs-difference': () =>
      'It warns; a new or altered decision holds the change up until it is approved, and blocks where nobody can.',
    'weighs-baseline': () => 'It is advice; where something new would come under it, that holds the change up.',
    'weighs-fault': () => 'Nothing passes until it is mended.',
  },
  {
    nl: {
      'declaration-why': () =>
        'Een verkeerd gespeld veld zou anders een veld zijn waar niemand naar kijkt. Dan valt het zonder één woord weg.',
      'declaration-how': () =>
        'Verbeter de regel die de bevinding noemt; als een bekende naam erop lijkt, staat die erbij.',
      'scope-why': () =>
        'Wat er van een project wordt gevraagd, hangt ervan af. Zonder dit kan niemand zien dat er niets wordt gevraagd.',
      'scope-how': () =>
        'Zet `data.about` op `no-persons`, `aggregates`, `pseudonymised` of `persons`; zeg bij `no-persons` in `data.because` waarom.',
      'ended-why': () =>
        'Wat uit gebruik is, hoeft aan de meeste regels niet meer te voldoen. Zonder dag is niet te zien wat er daarna nog is veranderd.',
      'ended-how': () =>
        'Zet de dag bij `project.ended`; weet niemand die meer, neem dan de eerste dag waarop het zeker uit gebruik was.',
      'weakening-why': () =>
        'Wie ongemerkt minder kan opgeven, of een verklaring kan weghalen, kan elke vraag laten verdwijnen.',
      'weakening-how': () =>
        'Zet terug wat de bevinding noemt, of laat de rollen die erbij staan het pull request goedkeuren met de regel `ethics: approve weakening …` uit het commentaar.',
      'gate-change-why': () => 'Wie zomaar kan veranderen wat hier beslist, kan alles doorlaten.',
      'gate-change-how': () =>
        `Een van de \`owners\` in \`gate.yml\` keurt het pull request goed met de regel ${GATE_LINE} uit het commentaar; bij de eerste bestanden doet een beheerder van de repository dat. Zit er een fout in de bestanden zelf, verbeter dan wat de bevinding noemt.`,
      'organisation-why': () =>
        'Het organisatiebestand noemt rollen en beleid voor alle repository’s. Wie het ongemerkt loslaat, zou daaraan ontkomen.',
      'organisation-how': () =>
        'Iemand die het huidige organisatiebestand als eigenaar noemt, keurt het pull request goed met de regel `ethics: approve organisation …` uit het commentaar.',
      'approval-rule-why': () =>
        'De poort van deze repository vraagt het voor deze bestanden, bij `approvals` in `gate.yml`.',
      'approval-rule-how': () =>
        'Iemand met een rol die daar staat, keurt het pull request goed met de regel `ethics: approve rule/<naam> …` uit het commentaar.',
      'first-classification-why': () =>
        'Wie weinig noemt, krijgt weinig vragen. Daarom kijkt iemand of alles is genoemd.',
      'first-classification-how': () =>
        'Geef op wat de bevinding noemt, of laat iemand het risiconiveau bevestigen met de regel `ethics: approve classification/<systeem> …` uit het commentaar. Is de datum voorbij waarop beleid opnieuw bekeken moest worden, dan kan de eigenaar van de poort ook een nieuwe `review_due` geven.',
      'objection-why': () => 'Wie een rol heeft, mag een wijziging tegenhouden, en niemand anders mag dat wegwuiven.',
      'objection-how': () =>
        'Los op waar het bezwaar over gaat; daarna keurt wie het maakte het pull request goed, zoals het nu is. Noemt de bevinding een ander pull request op dezelfde commit, dan moet dat eerst slagen of dicht.',
      'escalation-why': () =>
        'Wie bij een review een besluit te groot vindt, mag het doorgeven met `ethics: escalate <rol>`.',
      'escalation-how': () =>
        'Iemand met de rol die is genoemd, keurt het pull request goed met de regel `ethics: approve escalation …` uit het commentaar. Bestaat die rol niet, of heeft iemand anders de review veranderd, dan geeft de schrijver een nieuwe review.',
      'waiver-why': () =>
        'Een regel opzijzetten, of vragen wat bij een lager risiconiveau hoort, is een besluit voor een tijd. Het moet duidelijk zijn van wie, waarom en tot wanneer.',
      'waiver-how': () =>
        'Verbeter of verwijder wat de bevinding noemt in `waivers.yml`. Is het nieuw of veranderd, dan keurt de rol die erover besliste het goed met de regel `ethics: approve waiver/<id> …`; met `inherited/<id>` als iets nieuws eronder zou vallen.',
      'decision-why': () => 'Iedereen kan opschrijven dat een ander iets besloot, en regels rekenen daarop.',
      'decision-how': () =>
        'Iemand met de rol die bij het besluit staat, keurt het pull request goed met de regel `ethics: approve decision/<id> …` uit het commentaar. Of laat het besluit tot dan weg.',
      'difference-why': () =>
        'Aanvaarden dat mensen verschillend worden behandeld, is een keuze. Daar horen cijfers, redenen en iemand die ervoor instaat bij.',
      'difference-how': () =>
        'Vul in het besluit aan wat er volgens de bevinding ontbreekt. Is het nieuw of veranderd, dan keurt een rol die de regel noemt het goed met `ethics: approve difference/<id> …`.',
      'baseline-why': () =>
        'Alleen wat er al was toen de poort kwam, wordt gedoogd. Een uitgangspunt dat nooit krimpt, of ook geldt voor wat nieuw is, verbergt wat er mis is.',
      'baseline-how': () =>
        'Haal uit `baseline.json` wat is hersteld. Zou er iets nieuws onder vallen, dan keurt een eigenaar van de poort dat goed met de regel `ethics: approve inherited/baseline …`.',
      'fault-why': () => 'Zolang niet te lezen is wat hier beslist, kan niemand zeggen dat iets in orde is.',
      'fault-how': () =>
        'Verbeter het beleid, de instelling of een ander bestand dat beslist, op de regel die de bevinding noemt.',
      'weighs-blocks': () => 'Het blokkeert, wat het beleid ook vraagt, en niemand kan het opzijzetten.',
      'weighs-ended': () =>
        'Het is een waarschuwing. Een wijziging die een project uit gebruik neemt zonder te zeggen wanneer, blokkeert het, en niemand kan het opzijzetten.',
      'weighs-held': () => 'Het houdt de wijziging tegen tot het is opgelost, en niemand kan het opzijzetten.',
      'weighs-waiver': () =>
        'Het is een waarschuwing. Wat nieuw of veranderd is, houdt de wijziging tegen tot het is goedgekeurd.',
      'weighs-difference': () =>
        'Het is een waarschuwing. Een nieuw of veranderd besluit houdt de wijziging tegen tot het is goedgekeurd, en blokkeert als niemand dat kan.',
      'weighs-baseline': () => 'Het is advies. Zou er iets nieuws onder vallen, dan houdt dat de wijziging tegen.',
      'weighs-fault': () => 'Er komt niets door tot het is hersteld.',
    },
    da: {
      'declaration-why': () =>
        'Et forkert stavet felt ville ellers være et felt, som ingen ser på: det ville slippe igennem uden et ord.',
      'declaration-how': () => 'Ret den linje, som bemærkningen nævner; ligner den et kendt navn, står navnet der.',
      'scope-why': () => 'Det afgør, hvad der kræves af et projekt. Uden det kan ingen se, at der ikke kræves noget.',
      'scope-how': () =>
        'Sæt `data.about` til `no-persons`, `aggregates`, `pseudonymised` eller `persons`; ved `no-persons` skriver du i `data.because`, hvorfor.',
      'ended-why': () =>
        'De fleste regler gælder ikke længere, når noget er taget ud af brug. Uden en dag kan ingen se, hvad der er ændret bagefter.',
      'ended-how': () =>
        'Skriv dagen i `project.ended`; ved ingen det længere, så skriv den første dag, hvor det med sikkerhed var ude af brug.',
      'weakening-why': () =>
        'Den, der ubemærket kan oplyse mindre eller fjerne en erklæring, kan få ethvert spørgsmål til at forsvinde.',
      'weakening-how': () =>
        'Sæt det tilbage, som bemærkningen nævner, eller få de roller, den nævner, til at godkende pull requesten med linjen `ethics: approve weakening …` fra kommentaren.',
      'gate-change-why': () => 'Den, der frit kan ændre det, der afgør, kan slippe hvad som helst igennem.',
      'gate-change-how': () =>
        `En af \`owners\` i \`gate.yml\` godkender pull requesten med linjen ${GATE_LINE} fra kommentaren; ved de første filer gør en administrator af repositoriet det. Er der fejl i selve filerne, så ret det, som bemærkningen nævner.`,
      'organisation-why': () =>
        'Organisationsfilen nævner roller og politikker for alle sine repositorier. Den, der ubemærket forlader den, ville slippe for dem.',
      'organisation-how': () =>
        'En af dem, som den nuværende organisationsfil nævner som ejere, godkender pull requesten med linjen `ethics: approve organisation …` fra kommentaren.',
      'approval-rule-why': () =>
        'Porten i dette repositorium kræver det for disse filer, under `approvals` i `gate.yml`.',
      'approval-rule-how': () =>
        'En med en af de roller, der står dér, godkender pull requesten med linjen `ethics: approve rule/<navn> …` fra kommentaren.',
      'first-classification-why': () =>
        'Den, der nævner lidt, bliver spurgt om lidt. Derfor ser nogen efter, om alt er nævnt.',
      'first-classification-how': () =>
        'Oplys det, som bemærkningen nævner, eller få nogen til at bekræfte risikokategorien med linjen `ethics: approve classification/<system> …` fra kommentaren. Er en politiks dato for gennemgang passeret, kan portens ejere også give den en ny `review_due`.',
      'objection-why': () => 'Den, der har en rolle, må holde en ændring tilbage, og ingen anden må feje det væk.',
      'objection-how': () =>
        'Løs det, indsigelsen handler om; så godkender den, der gjorde indsigelse, pull requesten, som den er nu. Nævner bemærkningen en anden pull request på samme commit, skal den først bestå eller lukkes.',
      'escalation-why': () =>
        'Den, der gennemgår en ændring og synes, at en afgørelse er for stor, må sende den videre med `ethics: escalate <rolle>`.',
      'escalation-how': () =>
        'En med den rolle, der blev nævnt, godkender pull requesten med linjen `ethics: approve escalation …` fra kommentaren. Findes rollen ikke, eller har en anden ændret gennemgangen, så skriver den, der skrev den, en ny.',
      'waiver-why': () =>
        'At sætte en regel til side, eller at kræve det, en lavere risikokategori kræver, er en beslutning for en tid. Det skal fremgå hvis, hvorfor og hvor længe.',
      'waiver-how': () =>
        'Ret eller fjern det i `waivers.yml`, som bemærkningen nævner. Er det nyt eller ændret, godkendes det af den rolle, der traf beslutningen, med linjen `ethics: approve waiver/<id> …`; med `inherited/<id>`, hvor noget nyt ville blive omfattet.',
      'decision-why': () => 'Enhver kan skrive, at en anden har besluttet noget, og reglerne regner med det.',
      'decision-how': () =>
        'En med den rolle, som beslutningen nævner, godkender pull requesten med linjen `ethics: approve decision/<id> …` fra kommentaren. Eller udelad beslutningen indtil da.',
      'difference-why': () =>
        'At acceptere, at mennesker behandles forskelligt, er et valg. Det kræver tal, grunde og en, der står inde for det.',
      'difference-how': () =>
        'Tilføj det til beslutningen, som bemærkningen siger mangler. Er den ny eller ændret, godkendes den af en rolle, som reglen nævner, med linjen `ethics: approve difference/<id> …`.',
      'baseline-why': () =>
        'Kun det, der var der, da porten kom, tolereres. Et udgangspunkt, der aldrig bliver mindre, eller som også gælder det nye, skjuler det, der er galt.',
      'baseline-how': () =>
        'Fjern det fra `baseline.json`, som er rettet. Ville noget nyt blive omfattet, godkender en af portens ejere det med linjen `ethics: approve inherited/baseline …`.',
      'fault-why': () => 'Så længe det, der afgør, ikke kan læses, kan ingen sige, at noget er i orden.',
      'fault-how': () =>
        'Ret politikken, indstillingen eller en anden fil, der afgør, på den linje, som bemærkningen nævner.',
      'weighs-blocks': () => 'Det spærrer, uanset hvad politikkerne kræver, og ingen kan dispensere fra det.',
      'weighs-ended': () =>
        'Det er en advarsel. Det spærrer en ændring, der tager et projekt ud af brug uden at sige hvornår, og ingen kan dispensere fra det.',
      'weighs-held': () => 'Det holder ændringen tilbage, til det er løst, og ingen kan dispensere fra det.',
      'weighs-waiver': () =>
        'Det er en advarsel. Det, der er nyt eller ændret, holder ændringen tilbage, til det er godkendt.',
      'weighs-difference': () =>
        'Det er en advarsel. En ny eller ændret beslutning holder ændringen tilbage, til den er godkendt, og spærrer, hvis ingen kan godkende den.',
      'weighs-baseline': () => 'Det er et råd. Ville noget nyt blive omfattet, holder det ændringen tilbage.',
      'weighs-fault': () => 'Intet slipper igennem, før det er rettet.',
    },
  },
)
