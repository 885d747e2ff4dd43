import {catalogue} from '../../words/message.ts'

const MOST = 5

const some = (all: readonly string[], list: (items: readonly string[]) => string, more: (count: number) => string) => {
  const shown = all.slice(0, MOST).map(one => `\`${one}\``)
  return all.length > MOST ? `${shown.join(', ')} ${more(all.length - MOST)}` : list(shown)
}

/** What is asked of a change itself, beside what stands in the tree that comes out of it. */
export const messages = catalogue(
  'change',
  {
    'gate-change': (w: {files: readonly string[]}, f) =>
      `This change touches what decides: ${some(w.files, f.list, more => `and ${more} more`)}. It is judged by the files as they are on the default branch, and those who own them approve it.`,
    'gate-first': (w: {files: readonly string[]; papers: readonly string[]}, f) =>
      `This change brings the first files that decide: ${some(w.files, f.list, more => `and ${more} more`)}.${w.papers.length > 0 ? ` With them come ${some(w.papers, f.list, more => `and ${more} more`)}.` : ''} Whoever administers the repository approves all of it.`,
    'organisation-change': (w: {left: boolean}): string =>
      w.left
        ? 'With this change the repository follows no organisation file any more. Those whom that file names as its owners approve that.'
        : 'With this change the repository follows another organisation file, or another state of it. Those whom the present one names as its owners approve that.',
    'approval-rule': (w: {name: string; files: readonly string[]}, f) =>
      `\`${w.name}\` asks for an approval when ${some(w.files, f.list, more => `and ${more} more`)} ${f.plural(w.files.length, 'changes', 'change')}.`,
    'first-classification': (w: {system: string; tier: number; files: readonly string[]}, f) =>
      `\`${w.system}\` is declared for the first time, in tier ${f.number(w.tier)}, where little is asked; but there is more in its folder than the declaration mentions: ${some(w.files, f.list, more => `and ${more} more`)}. Declare that, or have somebody confirm that it belongs in this tier.`,
    'more-than-classified': (w: {system: string; tier: number; files: readonly string[]}, f) =>
      `\`${w.system}\` is in tier ${f.number(w.tier)}, where little is asked; with this change there is more in its folder that the declaration does not mention: ${some(w.files, f.list, more => `and ${more} more`)}. Declare that, or have somebody confirm that it still belongs in this tier.`,
    'classified-long-ago': (
      w: {system: string; tier: number; files: readonly string[]; policy: string; date: string},
      f,
    ) =>
      `\`${w.system}\` is in tier ${f.number(w.tier)}, where little is asked, and there is more in its folder than the declaration mentions: ${some(w.files, f.list, more => `and ${more} more`)}. That was settled before, but the review date of the policy \`${w.policy}\` (${f.date(w.date)}) has passed. Have somebody confirm here that it still belongs in this tier; or those who own the gate review the policy and give it a new \`review_due\`.`,
    inherited: (w: {id: string; project: string; systems: readonly string[]; role: string}, f) =>
      `\`${w.id}\` in waivers.yml also sets something aside for what is new in \`${w.project}\`: ${some(w.systems, f.list, more => `and ${more} more`)}. ${f.start(f.term(w.role))} confirms that this too is meant.`,
    'inherited-baseline': (w: {project: string; systems: readonly string[]}, f) =>
      `The baseline tolerates something of what is new in \`${w.project}\`: ${some(w.systems, f.list, more => `and ${more} more`)}. Those who own the gate confirm that this too is meant.`,
    waiver: (w: {id: string; rule: string; project: string; because: string; until: string; role: string}, f) =>
      `\`${w.id}\` sets \`${w.rule}\` aside for \`${w.project}\` until ${f.date(w.until)}, because: ${w.because} It says that ${f.term(w.role)} decided so, who confirms it here.`,
    'waiver-tier': (w: {id: string; tier: number; project: string; because: string; until: string; role: string}, f) =>
      `\`${w.id}\` asks of \`${w.project}\` only what tier ${w.tier} asks, until ${f.date(w.until)}, because: ${w.because} It says that ${f.term(w.role)} decided so, who confirms it here.`,
    decision: (w: {id: string; project: string; role: string}, f) =>
      `The decision \`${w.id}\` of \`${w.project}\` is new or changed, and says that ${f.term(w.role)} took it. Rules rest on such a decision, now or later: ${f.term(w.role)} must approve it here, or it is left out until then.`,
    'waiver-too-soon': (w: {id: string}) =>
      `\`${w.id}\` in waivers.yml says that somebody decided so, and who may is named only by the files that this change brings. Leave it out, and bring it in a pull request of its own afterwards: there whoever decided confirms it.`,
    'decision-too-soon': (w: {id: string; project: string}) =>
      `The decision \`${w.id}\` of \`${w.project}\` says that somebody took it, and who may is named only by the files that this change brings. Leave it out, and bring it in a pull request of its own afterwards: there whoever took it approves it.`,
    approved: (w: {role: string; by: string}, f) => `Approved by ${w.by} (${f.term(w.role)}).`,
    awaiting: (w: {roles: readonly string[]}, f) => `Waits for ${f.either(w.roles.map(f.term))}.`,
    nobody: (w: {roles: readonly string[]}, f) =>
      w.roles.length === 0
        ? 'The default branch names nobody who may approve it. Bring the files that decide in a pull request of their own: whoever administers the repository approves that one.'
        : `Nobody who had no part in this change holds the role ${f.either(w.roles.map(f.term))}: let a colleague open it, so that whoever holds the role can approve, or name another account under \`roles\` in the organisation file or in \`.github/ethics-gate/gate.yml\`.`,
    objection: (w: {by: string; role: string}, f) =>
      `${w.by} (${f.term(w.role)}) asked for changes. Only ${w.by} can lift that, by approving; dismissing the review does not.`,
    'objection-again': (w: {by: string; role: string; commit: string}, f) =>
      `${w.by} (${f.term(w.role)}) asked for changes, and approved later at ${w.commit}. What is here now is not what was approved there: other files, or another base branch. ${w.by} has to look at it and approve again.`,
    escalated: (w: {by: readonly string[]; to: string}, f) =>
      `${f.list(w.by)} asked that this is decided by: ${f.term(w.to)}. Only an approval from there lifts it.`,
    'review-edited': (w: {by: string}) =>
      `The words of a review by ${w.by} were changed by somebody else. Whether it asked for a decision higher up cannot be seen any more. This waits until ${w.by} says it again, in a new review.`,
    'not-found': (w: {by: string; to: string}) =>
      `${w.by} wrote \`ethics: escalate ${w.to}\`, but no role has that name here. ${w.by} can correct the review; otherwise those who own the gate decide.`,
    together: () =>
      'This change touches what decides and other files together. What decides now judges all of it; once merged, the new files decide, and may say something else of the rest. In two pull requests, the deciding files first, each is judged by what will hold.',
    adoption: () =>
      'The default branch has no configuration of the gate yet. This change brings the first one: whoever administers the repository approves it, with all that it brings. What the new files ask of it is shown, and holds up nothing yet.',
    repair: () =>
      'The configuration of the gate on the default branch cannot be used. This change mends it, and is judged for that alone.',
    'not-enforced': () =>
      'The gate is not enforced yet: the default branch has no `.github/ethics-gate/gate.yml`. The policies that come with the product were used.',
    'compared-on-forge': () =>
      'Judged is what comes out of the merge, with policies, roles and waivers from the default branch, and compared with the base branch.',
    compared: () =>
      'Compared with the base branch, whose policies, roles and waivers decide. Reviews cannot be seen here, so sign-offs and approvals wait.',
  },
  {
    nl: {
      'gate-change': (w, f) =>
        `Deze wijziging raakt wat hier beslist: ${some(w.files, f.list, more => `en nog ${more}`)}. Ze wordt beoordeeld met de bestanden zoals die op de standaardbranch staan, en de eigenaren daarvan keuren haar goed.`,
      'gate-first': (w, f) =>
        `Deze wijziging brengt de eerste bestanden die hier beslissen: ${some(w.files, f.list, more => `en nog ${more}`)}.${w.papers.length > 0 ? ` Mee komen ${some(w.papers, f.list, more => `en nog ${more}`)}.` : ''} Wie de repository beheert, keurt alles goed.`,
      'organisation-change': w =>
        w.left
          ? 'Met deze wijziging volgt de repository geen organisatiebestand meer. Wie dat bestand als eigenaar noemt, keurt dat goed.'
          : 'Met deze wijziging volgt de repository een ander organisatiebestand, of een andere versie ervan. Wie het huidige bestand als eigenaar noemt, keurt dat goed.',
      'approval-rule': (w, f) =>
        `\`${w.name}\` vraagt om goedkeuring als ${some(w.files, f.list, more => `en nog ${more}`)} ${f.plural(w.files.length, 'verandert', 'veranderen')}.`,
      'first-classification': (w, f) =>
        `\`${w.system}\` wordt voor het eerst opgegeven, met risiconiveau ${f.number(w.tier)}, waar weinig wordt gevraagd; maar in de map staat meer dan het bestand noemt: ${some(w.files, f.list, more => `en nog ${more}`)}. Vermeld dat, of laat iemand bevestigen dat dit het juiste niveau is.`,
      'more-than-classified': (w, f) =>
        `\`${w.system}\` heeft risiconiveau ${f.number(w.tier)}, waar weinig wordt gevraagd; met deze wijziging staat er in de map meer dat het bestand niet noemt: ${some(w.files, f.list, more => `en nog ${more}`)}. Vermeld dat, of laat iemand bevestigen dat dit nog steeds het juiste niveau is.`,
      'classified-long-ago': (w, f) =>
        `\`${w.system}\` heeft risiconiveau ${f.number(w.tier)}, waar weinig wordt gevraagd, en in de map staat meer dan het bestand noemt: ${some(w.files, f.list, more => `en nog ${more}`)}. Dat was eerder in orde, maar het beleid \`${w.policy}\` had op ${f.date(w.date)} opnieuw bekeken moeten zijn. Laat iemand hier bevestigen dat dit nog steeds het juiste niveau is; of de eigenaren van de poort bekijken het beleid opnieuw en geven het een nieuwe datum bij \`review_due\`.`,
      inherited: (w, f) =>
        `\`${w.id}\` in waivers.yml zet ook iets opzij voor wat nieuw is in \`${w.project}\`: ${some(w.systems, f.list, more => `en nog ${more}`)}. ${f.start(f.term(w.role))} bevestigt dat ook dit de bedoeling is.`,
      'inherited-baseline': (w, f) =>
        `Het uitgangspunt duldt iets van wat nieuw is in \`${w.project}\`: ${some(w.systems, f.list, more => `en nog ${more}`)}. Wie eigenaar is van de poort, bevestigt dat ook dit de bedoeling is.`,
      waiver: (w, f) =>
        `\`${w.id}\` zet \`${w.rule}\` voor \`${w.project}\` opzij tot en met ${f.date(w.until)}, omdat: ${w.because} Er staat dat ${f.term(w.role)} dat besloot; die bevestigt het hier.`,
      'waiver-tier': (w, f) =>
        `\`${w.id}\` vraagt van \`${w.project}\` alleen wat bij risiconiveau ${w.tier} hoort, tot en met ${f.date(w.until)}, omdat: ${w.because} Er staat dat ${f.term(w.role)} dat besloot; die bevestigt het hier.`,
      decision: (w, f) =>
        `Het besluit \`${w.id}\` van \`${w.project}\` is nieuw of veranderd. Er staat dat ${f.term(w.role)} het nam. Regels rusten op zo'n besluit, nu of later: ${f.term(w.role)} keurt het hier goed, of het blijft er tot dan uit.`,
      'waiver-too-soon': w =>
        `\`${w.id}\` in waivers.yml zegt dat iemand dat besloot, en wie dat mag staat pas in de bestanden die met deze wijziging komen. Laat het weg en breng het daarna in een eigen pull request: daar bevestigt wie besloot het.`,
      'decision-too-soon': w =>
        `Bij het besluit \`${w.id}\` van \`${w.project}\` staat wie het nam, en wie dat mag staat pas in de bestanden die met deze wijziging komen. Laat het weg en breng het daarna in een eigen pull request: daar keurt wie het nam het goed.`,
      approved: (w, f) => `Goedgekeurd door ${w.by} (${f.term(w.role)}).`,
      awaiting: (w, f) => `Wacht op ${f.either(w.roles.map(f.term))}.`,
      nobody: (w, f) =>
        w.roles.length === 0
          ? 'De standaardbranch noemt niemand die dit mag goedkeuren. Breng wat beslist in een eigen pull request: wie de repository beheert, keurt die goed.'
          : `Niemand die buiten deze wijziging staat, heeft de rol ${f.either(w.roles.map(f.term))}: laat een collega haar openen, zodat wie de rol heeft kan goedkeuren, of noem nog een account onder \`roles\` in het organisatiebestand of in \`.github/ethics-gate/gate.yml\`.`,
      objection: (w, f) =>
        `${w.by} (${f.term(w.role)}) vroeg om aanpassingen. Alleen ${w.by} kan dat opheffen, door goed te keuren; de review afwijzen helpt niet.`,
      'objection-again': (w, f) =>
        `${w.by} (${f.term(w.role)}) vroeg om aanpassingen en keurde later goed, bij ${w.commit}. Wat er nu staat, is niet wat daar is goedgekeurd: er zijn andere bestanden, of het pull request gaat naar een andere branch. ${w.by} moet het bekijken en opnieuw goedkeuren.`,
      escalated: (w, f) =>
        `${f.list(w.by)} vroeg om een besluit van: ${f.term(w.to)}. Alleen een goedkeuring van daar heft dit op.`,
      'review-edited': w =>
        `De tekst van een review van ${w.by} is door iemand anders veranderd. Of daarin om een besluit hogerop werd gevraagd, is niet meer te zien. Dit wacht tot ${w.by} het opnieuw zegt, in een nieuwe review.`,
      'not-found': w =>
        `${w.by} schreef \`ethics: escalate ${w.to}\`, maar zo'n rol is er hier niet. ${w.by} kan de review verbeteren; anders beslissen de eigenaren van de poort.`,
      together: () =>
        'Deze wijziging raakt wat hier beslist én andere bestanden. Nu beoordeelt het oude alles; na het samenvoegen beslissen de nieuwe bestanden, en die kunnen over de rest anders oordelen. Maak er twee pull requests van, eerst wat beslist: dan wordt elk beoordeeld met wat zal gelden.',
      adoption: () =>
        'De standaardbranch heeft nog geen instellingen voor de poort. Deze wijziging brengt de eerste: wie de repository beheert, keurt haar goed, met alles wat erin zit. Wat de nieuwe bestanden ervan vragen, staat erbij en houdt nog niets tegen.',
      repair: () =>
        'De instellingen van de poort op de standaardbranch zijn niet te gebruiken. Deze wijziging herstelt ze en wordt alleen daarop beoordeeld.',
      'not-enforced': () =>
        'De poort houdt nog niets tegen: de standaardbranch heeft geen `.github/ethics-gate/gate.yml`. Gebruikt is het beleid dat bij het product hoort.',
      'compared-on-forge': () =>
        'Beoordeeld is wat uit de samenvoeging komt, met beleid, rollen en ontheffingen van de standaardbranch, en vergeleken met de doelbranch.',
      compared: () =>
        'Vergeleken met de doelbranch, waarvan beleid, rollen en ontheffingen beslissen. Reviews zijn hier niet te zien, dus handtekeningen en goedkeuringen wachten.',
    },
    da: {
      'gate-change': (w, f) =>
        `Denne ændring rører ved det, der afgør: ${some(w.files, f.list, more => `og ${more} til`)}. Den vurderes med filerne, som de er på standardgrenen, og de, der ejer dem, godkender den.`,
      'gate-first': (w, f) =>
        `Denne ændring bringer de første filer, der afgør: ${some(w.files, f.list, more => `og ${more} til`)}.${w.papers.length > 0 ? ` Med dem kommer ${some(w.papers, f.list, more => `og ${more} til`)}.` : ''} Den, der administrerer repositoriet, godkender det hele.`,
      'organisation-change': w =>
        w.left
          ? 'Med denne ændring følger repositoriet ikke længere nogen organisationsfil. De, som filen nævner som ejere, godkender det.'
          : 'Med denne ændring følger repositoriet en anden organisationsfil eller en anden udgave af den. De, som den nuværende fil nævner som ejere, godkender det.',
      'approval-rule': (w, f) =>
        `\`${w.name}\` kræver godkendelse, når ${some(w.files, f.list, more => `og ${more} til`)} ændres.`,
      'first-classification': (w, f) =>
        `\`${w.system}\` er oplyst for første gang, i risikokategori ${f.number(w.tier)}, hvor der kræves lidt; men der er mere i mappen, end filen nævner: ${some(w.files, f.list, more => `og ${more} til`)}. Oplys det, eller få nogen til at bekræfte, at det er den rette kategori.`,
      'more-than-classified': (w, f) =>
        `\`${w.system}\` er i risikokategori ${f.number(w.tier)}, hvor der kræves lidt; med denne ændring er der mere i mappen, som filen ikke nævner: ${some(w.files, f.list, more => `og ${more} til`)}. Oplys det, eller få nogen til at bekræfte, at det stadig er den rette kategori.`,
      'classified-long-ago': (w, f) =>
        `\`${w.system}\` har risikokategori ${f.number(w.tier)}, hvor der kræves lidt, og der er mere i mappen, end filen nævner: ${some(w.files, f.list, more => `og ${more} til`)}. Det var afklaret før, men politikken \`${w.policy}\` skulle have været gennemgået igen den ${f.date(w.date)}. Få nogen til at bekræfte her, at det stadig er den rette kategori; eller portens ejere gennemgår politikken og giver den en ny dato i \`review_due\`.`,
      inherited: (w, f) =>
        `\`${w.id}\` i waivers.yml sætter også noget ud af kraft for det, der er nyt i \`${w.project}\`: ${some(w.systems, f.list, more => `og ${more} til`)}. ${f.start(f.term(w.role))} bekræfter, at det også er meningen.`,
      'inherited-baseline': (w, f) =>
        `Udgangspunktet tåler noget af det, der er nyt i \`${w.project}\`: ${some(w.systems, f.list, more => `og ${more} til`)}. De, der ejer porten, bekræfter, at det også er meningen.`,
      waiver: (w, f) =>
        `\`${w.id}\` sætter \`${w.rule}\` ud af kraft for \`${w.project}\` til og med ${f.date(w.until)}, fordi: ${w.because} Der står, at ${f.term(w.role)} har besluttet det; det bekræftes her.`,
      'waiver-tier': (w, f) =>
        `\`${w.id}\` kræver af \`${w.project}\` kun det, der hører til risikoniveau ${w.tier}, til og med ${f.date(w.until)}, fordi: ${w.because} Der står, at ${f.term(w.role)} har besluttet det; det bekræftes her.`,
      decision: (w, f) =>
        `Beslutningen \`${w.id}\` for \`${w.project}\` er ny eller ændret, og der står, at ${f.term(w.role)} har truffet den. Regler hviler på sådan en beslutning, nu eller senere: ${f.term(w.role)} skal godkende den her, eller den udelades indtil da.`,
      'waiver-too-soon': w =>
        `\`${w.id}\` i waivers.yml siger, at nogen har besluttet det, og hvem der må, står først i de filer, som denne ændring bringer. Udelad den, og bring den bagefter i en pull request for sig: dér bekræfter den, der besluttede, det.`,
      'decision-too-soon': w =>
        `Ved beslutningen \`${w.id}\` for \`${w.project}\` står der, hvem der har truffet den, og hvem der må, står først i de filer, som denne ændring bringer. Udelad den, og bring den bagefter i en pull request for sig: dér godkender den, der traf den.`,
      approved: (w, f) => `Godkendt af ${w.by} (${f.term(w.role)}).`,
      awaiting: (w, f) => `Venter på ${f.either(w.roles.map(f.term))}.`,
      nobody: (w, f) =>
        w.roles.length === 0
          ? 'Standardgrenen nævner ingen, som må godkende det. Saml det, der afgør, i en pull request for sig: den, der administrerer repositoriet, godkender den.'
          : `Ingen, som står uden for denne ændring, har rollen ${f.either(w.roles.map(f.term))}: lad en kollega åbne den, så den, der har rollen, kan godkende, eller nævn en konto mere under \`roles\` i organisationsfilen eller i \`.github/ethics-gate/gate.yml\`.`,
      objection: (w, f) =>
        `${w.by} (${f.term(w.role)}) bad om ændringer. Kun ${w.by} kan ophæve det ved at godkende; at afvise gennemgangen hjælper ikke.`,
      'objection-again': (w, f) =>
        `${w.by} (${f.term(w.role)}) bad om ændringer og godkendte senere, ved ${w.commit}. Det, der står her nu, er ikke det, der blev godkendt dér: filerne er andre, eller målgrenen er en anden. ${w.by} skal se på det og godkende igen.`,
      escalated: (w, f) =>
        `${f.list(w.by)} bad om, at dette afgøres af: ${f.term(w.to)}. Kun en godkendelse derfra ophæver det.`,
      'review-edited': w =>
        `Teksten i en gennemgang fra ${w.by} er ændret af en anden. Om den bad om en afgørelse højere oppe, kan ikke længere ses. Dette venter, til ${w.by} siger det igen i en ny gennemgang.`,
      'not-found': w =>
        `${w.by} skrev \`ethics: escalate ${w.to}\`, men den rolle findes ikke her. ${w.by} kan rette gennemgangen; ellers afgør portens ejere det.`,
      together: () =>
        'Denne ændring rører både ved det, der afgør, og ved andre filer. Det nuværende vurderer det hele; når den er flettet, afgør de nye filer, og de kan sige noget andet om resten. I to pull requests, først det, der afgør, vurderes hver efter det, der kommer til at gælde.',
      adoption: () =>
        'Standardgrenen har endnu ingen indstillinger for porten. Denne ændring bringer de første: den, der administrerer repositoriet, godkender den med alt, hvad den bringer. Hvad de nye filer kræver af den, vises og holder endnu intet tilbage.',
      repair: () =>
        'Portens indstillinger på standardgrenen kan ikke bruges. Denne ændring retter dem og vurderes kun på det.',
      'not-enforced': () =>
        'Porten holder endnu intet tilbage: standardgrenen har ingen `.github/ethics-gate/gate.yml`. De politikker, der følger med produktet, er brugt.',
      'compared-on-forge': () =>
        'Det er resultatet af fletningen, der er vurderet, med politikker, roller og dispensationer fra standardgrenen, og sammenlignet med målgrenen.',
      compared: () =>
        'Sammenlignet med målgrenen, hvis politikker, roller og dispensationer afgør. Gennemgange kan ikke ses her, så underskrifter og godkendelser venter.',
    },
  },
)
