import {type english, rate, some} from './messages.en.ts'

export const danish: typeof english = {
  'is-aequitas': (w, f) => `Den har kolonnerne fra en tabel fra Aequitas: ${some(w.columns, f)}.`,
  'is-aiverify': () =>
    'Den har `sensitive_feature`, `output_classes` og andele for hver klasse, som fairness toolbox i AI Verify skriver dem.',
  'is-aiverify-regression': () =>
    'Den har `sensitive_feature` og fejl for hver `subgroup`, som fairness toolbox i AI Verify skriver dem.',
  'is-veritas': () => 'Den har `fairness_init` og `features`, som Veritas-værktøjet skriver dem.',
  'is-clarify': () => 'Den har mål for skævhed for hvert kendetegn (`facets`), som SageMaker Clarify skriver dem.',
  'is-aif360': (w, f) => `Den har værdier under navne fra AIF360: ${some(w.names, f)}.`,
  'is-fairlearn-dashboard': () => '`schemaType` er `dashboardDictionary`: det er fra Fairlearns dashboard.',

  'name-missing': w =>
    `\`${w.field}\` er tomt her, så ingen ved, hvem tallene handler om. Giv disse mennesker deres egen gruppe.`,
  'not-a-list': w => `\`${w.field}\` skal være en liste her.`,
  'part-missing': w => `\`${w.field}\` mangler her, og uden det siger tallene intet.`,
  'not-a-map': w => `\`${w.field}\` skal have et navn for hver del her.`,
  'names-twice': w => `I \`${w.field}\` står det samme navn to gange, så tallene kan ikke holdes ude fra hinanden.`,
  'lengths-differ': (w, f) =>
    `\`${w.field}\` har ${f.number(w.length)} værdier, men \`${w.other}\` har ${f.number(w.others)}. Ingen ved, hvilke der hører sammen.`,
  'several-versions': (w, f) =>
    `Filen indeholder flere modeller eller tærskler. Hver tæller som sin egen version: ${some(w.versions, f)}.`,
  'which-version': (w, f) =>
    `Filen indeholder flere modeller eller tærskler: ${some(w.versions, f)}. Skriv med \`version:\`, hvilken der er i brug.`,
  'verdicts-ignored': (w, f) =>
    `Værktøjets egne afgørelser bruges ikke: ${some(w.names, f)}. Alt regnes ud igen fra antallene.`,
  'verdicts-only': (w, f) =>
    `Filen har kun værktøjets egne afgørelser: ${some(w.names, f)}. Tilføj tabellen med antal for hver gruppe.`,
  'ppr-is-no-rate': () =>
    '`ppr` er gruppens del af alle udvalgte, ikke hvor ofte gruppen blev udvalgt. Det er `pprev`, og kun det bruges.',
  'people-missing': (w, f) =>
    `Grupperne for \`${w.attribute}\` har tilsammen ${f.number(w.people)} personer, men \`total_entities\` er ${f.number(w.total)}. ${w.unknown > 0 ? `Det må være ukendt for højst ${f.number(w.unknown)}.` : 'Er det ukendt for nogle, så oplys `unknown: {up_to: …}`.'} Hvem er udeladt? Giv dem deres egen gruppe.`,
  'people-unknown': (w, f) =>
    `For ${f.number(w.people)} personer er gruppen for \`${w.attribute}\` ikke kendt. Det må være ukendt for højst ${f.number(w.unknown)}.`,
  'shares-of-everybody': (w, f) =>
    `Dette værktøj dividerer med alle i stedet for med gruppen. For \`${w.group}\` angiver det ${rate(w.tpr.printed, f)} som andel sande positive og ${rate(w.fpr.printed, f)} som andel falske positive; gruppens egne andele er ${rate(w.tpr.own, f)} og ${rate(w.fpr.own, f)}.`,
  'counts-recovered': () => 'Antallene står ikke i filen. De følger præcist af dens andele og dens forskel i antal.',
  'rates-recovered': () =>
    'Filen har ingen andele eller antal for grupperne. De er regnet ud fra dens forskelle og forhold, som de giver præcist igen.',
  'proportions-recovered': () =>
    'Antallene står ikke i filen. Deres indbyrdes forhold følger præcist af andelene; hvor mange mennesker der var, gør ikke.',
  'counts-undetermined': () =>
    'Antallene står ikke i filen og følger heller ikke af den. Læg en tabel med antal for hver gruppe i repositoryet.',
  'no-value': w => `\`${w.name}\` for \`${w.group}\` er ikke et tal: her er intet målt.`,
  'no-such-pair': w => `\`${w.name}\` er ikke to af grupperne i denne fil.`,
  'shares-do-not-fit': () =>
    'Intet antal mennesker giver alle disse tal på én gang. Filen er ændret eller sat sammen af flere kørsler.',
  'shares-rounded': () =>
    'Tallene er afrundet, så antallene følger ikke af dem. Læg filen i repositoryet, som værktøjet skrev den.',
  'which-class': (w, f) =>
    `Filen handler om flere klasser: ${some(w.classes, f)}. Skriv, hvilken klasse der er hvilken hændelse: \`table: {event: {values: {klasse: hændelse}}}\`.`,
  'class-is-event': w =>
    `Klasse \`${w.name}\` regnes for det, der skete med folk; den anden klasse er de samme mennesker, bare omvendt.`,
  'class-not-read': (w, f) => `Ikke læst, for de er ingen hændelse: ${some(w.classes, f)}.`,
  'classes-differ': w =>
    `Klasse \`${w.name}\` tæller andre mennesker end klassen før. Klasserne skal handle om de samme mennesker.`,
  'other-tests': (w, f) => `Andre test i denne fil læses ikke: ${some(w.names, f)}.`,
  'regression-only': () =>
    'Det er fejl fra en model, der forudsiger et tal, uden antallet af mennesker. Intet her kan holdes op mod en tærskelværdi.',
  'counts-from-totals': w =>
    `Antallene for grupperne i \`${w.attribute}\` står ikke i filen. De følger præcist af antallene for alle tilsammen, gruppernes størrelse og sammenligningerne mellem dem.`,
  'whole-population': () =>
    'Forvekslingsmatrixen handler om alle tilsammen, og gruppernes følger ikke af den. Den bruges ikke.',
  'no-counts': () =>
    'Filen har forskelle og forhold mellem grupper, men ikke hvor mange mennesker de handler om. Så er intet påvist. Lav antallene med `ethics-gate measure`.',
  'is-percent': w =>
    `\`${w.name}\` er ${w.value}, og værktøjet mener det som procent. Politikkens tærskelværdier gælder, ikke denne.`,
  'facets-differ': w =>
    `Grupperne for \`${w.attribute}\` handler ikke om de samme mennesker som dem før. Filen er ændret eller sat sammen af flere kørsler.`,
  'metrics-unfit': (w, f) =>
    `For \`${w.group}\` modsiger ${some(w.names, f)} de andre mål. Kun udvælgelsesandelen er læst.`,
  'metrics-no-whole': w =>
    `For \`${w.group}\` giver ingen hele antal mennesker alle mål på én gang. Kun udvælgelsesandelen er læst.`,
  'advantaged-first': () =>
    'Forskelle er her alle andre minus gruppen (for specificitet og afvisning omvendt). De er vendt om.',
  'rest-is-rest': () => 'Kun én gruppe for dette kendetegn står i filen. Alle andre kaldes `rest`.',
  'not-measured': w => `Værktøjet kunne ikke måle \`${w.name}\` for \`${w.group}\`: \`${w.why}\`. Det er ikke målt.`,
  infinite: w =>
    `\`${w.name}\` for \`${w.group}\` er ikke et endeligt tal: noget er divideret med nul. Det er ikke målt.`,
  'labels-only': () =>
    'Filen handler kun om mærkaterne i data, ikke om hvad der blev besluttet. Kør også analysen efter træningen.',
  'positive-is-event': w =>
    `Det udfald, som filen tæller som positivt, \`${w.value}\`, regnes for det, der skete med folk.`,
  'groups-no-whole': (w, f) =>
    `Grupperne for \`${w.attribute}\` er tilsammen ${f.percent(w.share, 1)} af alle mennesker. Hvem er udeladt? Giv dem deres egen gruppe.`,
  'which-attribute': () =>
    'Filen siger ikke, hvilket kendetegn den handler om. Oversæt det: `table: {attribute: {values: {protected_attribute: …}}, group: {values: {privileged: …, unprivileged: …}}}`.',
  'favourable-is-event': () =>
    'AIF360 tæller det gunstige udfald som positivt. Det regnes for det, der skete med folk.',
  'labels-as-predictions': () =>
    'Det, der her hedder “positive predictions”, er de sande mærkater, for værktøjets egen værdi følger ikke af dem. Sådan bruges de.',
  'explanations-differ': w => `\`${w.name}\` er ${w.one} ét sted og ${w.other} her. Hvilket tal gælder?`,
  'row-level': (w, f) =>
    `Filen har ${f.number(w.people)} rækker, hver om én person. Alle, der kan læse repositoryet, kan læse dem, også i historikken. Læg hellere antal for hver gruppe i det.`,
  'not-binary': w => `\`${w.value}\` er hverken 0 eller 1. Folk kan kun tælles, når det vides, om det skete.`,
  'no-finite': w => `\`${w.value}\` er ikke et tal, så intet kan regnes ud for disse mennesker.`,
  'no-chance': w => `\`${w.value}\` er ikke en sandsynlighed: det er et tal fra 0 til 1.`,
  'above-median': (w, f) =>
    `Medianen af alle scorer for \`${w.attribute}\` er ${f.number(w.median)}. Kun højere scorer tæller som over den; ${f.number(w.tied)} ${f.plural(w.tied, 'person har', 'personer har')} præcis den score.`,
  'threshold-unknown': w =>
    `\`predictionType\` er \`${w.kind}\`: filen siger ikke, fra hvilken værdi det skete for nogen. Intet kan tælles.`,
  'no-such-bin': (w, f) => `\`${w.value}\` er ikke nummeret på en gruppe; der er ${f.number(w.bins)}, talt fra 0.`,
}
