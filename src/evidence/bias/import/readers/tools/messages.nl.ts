import {type english, rate, some} from './messages.en.ts'

export const dutch: typeof english = {
  'is-aequitas': (w, f) => `Het heeft de kolommen van een tabel van Aequitas: ${some(w.columns, f)}.`,
  'is-aiverify': () =>
    'Het heeft `sensitive_feature`, `output_classes` en aandelen per klasse, zoals de fairness toolbox van AI Verify ze schrijft.',
  'is-aiverify-regression': () =>
    'Het heeft `sensitive_feature` en fouten per `subgroup`, zoals de fairness toolbox van AI Verify ze schrijft.',
  'is-veritas': () => 'Het heeft `fairness_init` en `features`, zoals de Veritas-toolkit ze schrijft.',
  'is-clarify': () => 'Het heeft biasmaten per kenmerk (`facets`), zoals SageMaker Clarify ze schrijft.',
  'is-aif360': (w, f) => `Het heeft waarden onder namen uit AIF360: ${some(w.names, f)}.`,
  'is-fairlearn-dashboard': () => '`schemaType` is `dashboardDictionary`: dat is van het dashboard van Fairlearn.',

  'name-missing': w =>
    `\`${w.field}\` is hier leeg, dus niemand weet over wie deze cijfers gaan. Geef deze mensen een eigen groep.`,
  'not-a-list': w => `\`${w.field}\` hoort hier een lijst te zijn.`,
  'part-missing': w => `\`${w.field}\` ontbreekt hier, en zonder dat zeggen de cijfers niets.`,
  'not-a-map': w => `\`${w.field}\` hoort hier voor elk deel een naam te hebben.`,
  'names-twice': w => `In \`${w.field}\` staat dezelfde naam twee keer, dus de cijfers zijn niet uit elkaar te houden.`,
  'lengths-differ': (w, f) =>
    `\`${w.field}\` heeft ${f.number(w.length)} waarden, maar \`${w.other}\` heeft er ${f.number(w.others)}. Niemand weet welke bij elkaar horen.`,
  'several-versions': (w, f) =>
    `In het bestand staan meer modellen of drempels. Elk telt als een eigen versie: ${some(w.versions, f)}.`,
  'which-version': (w, f) =>
    `In het bestand staan meer modellen of drempels: ${some(w.versions, f)}. Zeg met \`version:\` welke in gebruik is.`,
  'verdicts-ignored': (w, f) =>
    `De eigen oordelen van het hulpmiddel worden niet gebruikt: ${some(w.names, f)}. Alles wordt opnieuw berekend uit de aantallen.`,
  'verdicts-only': (w, f) =>
    `In het bestand staan alleen eigen oordelen van het hulpmiddel: ${some(w.names, f)}. Voeg de tabel met de aantallen per groep toe.`,
  'ppr-is-no-rate': () =>
    '`ppr` is het deel van alle geselecteerden dat bij een groep hoort, niet hoe vaak de groep is geselecteerd. Dat is `pprev`, en alleen dat wordt gebruikt.',
  'people-missing': (w, f) =>
    `De groepen van \`${w.attribute}\` tellen samen ${f.number(w.people)} mensen, maar \`total_entities\` is ${f.number(w.total)}. ${w.unknown > 0 ? `Van hoogstens ${f.number(w.unknown)} mag het onbekend zijn.` : 'Is het van sommigen onbekend, geef dan `unknown: {up_to: …}` op.'} Wie is weggelaten? Geef hun een eigen groep.`,
  'people-unknown': (w, f) =>
    `Van ${f.number(w.people)} mensen is de groep van \`${w.attribute}\` niet bekend. Van hoogstens ${f.number(w.unknown)} mag het onbekend zijn.`,
  'shares-of-everybody': (w, f) =>
    `Dit hulpmiddel deelt door iedereen in plaats van door de groep. Voor \`${w.group}\` noemt het als aandeel terecht-positieven ${rate(w.tpr.printed, f)} en als aandeel fout-positieven ${rate(w.fpr.printed, f)}; van de groep zelf is dat ${rate(w.tpr.own, f)} en ${rate(w.fpr.own, f)}.`,
  'counts-recovered': () =>
    'De aantallen staan niet in het bestand. Ze volgen precies uit de aandelen en het verschil in aantallen.',
  'rates-recovered': () =>
    'In het bestand staan geen aandelen of aantallen per groep. Ze zijn berekend uit de verschillen en verhoudingen, en geven die precies terug.',
  'proportions-recovered': () =>
    'De aantallen staan niet in het bestand. Hun verhouding volgt precies uit de aandelen; om hoeveel mensen het ging, volgt er niet uit.',
  'counts-undetermined': () =>
    'De aantallen staan niet in het bestand en volgen er ook niet uit. Zet een tabel met de aantallen per groep in de repository.',
  'no-value': w => `\`${w.name}\` voor \`${w.group}\` is geen getal: hier is niets gemeten.`,
  'no-such-pair': w => `\`${w.name}\` zijn niet twee van de groepen in dit bestand.`,
  'shares-do-not-fit': () =>
    'Bij geen enkel aantal mensen horen al deze getallen samen. Het bestand is gewijzigd, of uit meer metingen samengesteld.',
  'shares-rounded': () =>
    'De getallen zijn afgerond, dus de aantallen volgen er niet uit. Zet het bestand in de repository zoals het hulpmiddel het schreef.',
  'which-class': (w, f) =>
    `Het bestand gaat over meer klassen: ${some(w.classes, f)}. Zeg welke klasse welke gebeurtenis is: \`table: {event: {values: {klasse: gebeurtenis}}}\`.`,
  'class-is-event': w =>
    `Klasse \`${w.name}\` geldt als wat er met mensen gebeurde; de andere klasse is dezelfde mensen, maar dan omgekeerd.`,
  'class-not-read': (w, f) => `Niet gelezen, want geen gebeurtenis: ${some(w.classes, f)}.`,
  'classes-differ': w =>
    `Klasse \`${w.name}\` telt andere mensen dan de klasse ervoor. De klassen horen over dezelfde mensen te gaan.`,
  'other-tests': (w, f) => `Andere toetsen in dit bestand worden niet gelezen: ${some(w.names, f)}.`,
  'regression-only': () =>
    'Dit zijn fouten van een model dat een getal voorspelt, zonder het aantal mensen. Niets hiervan is met een drempelwaarde te vergelijken.',
  'counts-from-totals': w =>
    `De aantallen voor de groepen van \`${w.attribute}\` staan niet in het bestand. Ze volgen precies uit de aantallen van iedereen samen, de grootte van de groepen en de vergelijkingen ertussen.`,
  'whole-population': () =>
    'De verwarringsmatrix gaat over iedereen samen, en die van de groepen volgt er niet uit. Ze wordt niet gebruikt.',
  'no-counts': () =>
    'In het bestand staan verschillen en verhoudingen tussen groepen, maar niet over hoeveel mensen ze gaan. Zo is er niets aangetoond. Maak de aantallen met `ethics-gate measure`.',
  'is-percent': w =>
    `\`${w.name}\` is ${w.value}, en het hulpmiddel bedoelt dat als percentage. De drempelwaarden van het beleid gelden, niet deze.`,
  'facets-differ': w =>
    `De groepen van \`${w.attribute}\` gaan niet over dezelfde mensen als die ervoor. Het bestand is gewijzigd, of uit meer metingen samengesteld.`,
  'metrics-unfit': (w, f) =>
    `Voor \`${w.group}\` ${f.plural(w.names.length, 'spreekt', 'spreken')} ${some(w.names, f)} de andere maten tegen. Alleen het selectiepercentage is gelezen.`,
  'metrics-no-whole': w =>
    `Voor \`${w.group}\` horen bij alle maten samen geen hele aantallen mensen. Alleen het selectiepercentage is gelezen.`,
  'advantaged-first': () =>
    'Verschillen zijn hier van alle anderen min de groep (bij specificiteit en afwijzing andersom). Ze zijn omgedraaid.',
  'rest-is-rest': () => 'Van dit kenmerk staat maar één groep in het bestand. Alle anderen heten hier `rest`.',
  'not-measured': w =>
    `Het hulpmiddel kon \`${w.name}\` voor \`${w.group}\` niet meten: \`${w.why}\`. Het is niet gemeten.`,
  infinite: w => `\`${w.name}\` voor \`${w.group}\` is geen eindig getal: er is door nul gedeeld. Het is niet gemeten.`,
  'labels-only': () =>
    'Het bestand gaat alleen over de labels in de gegevens, niet over wat er is besloten. Draai de analyse ook na het trainen.',
  'positive-is-event': w =>
    `De uitkomst die in het bestand als positief telt, \`${w.value}\`, geldt als wat er met mensen gebeurde.`,
  'groups-no-whole': (w, f) =>
    `De groepen van \`${w.attribute}\` zijn samen ${f.percent(w.share, 1)} van alle mensen. Wie is weggelaten? Geef hun een eigen groep.`,
  'which-attribute': () =>
    'In het bestand staat niet over welk kenmerk het gaat. Vertaal het: `table: {attribute: {values: {protected_attribute: …}}, group: {values: {privileged: …, unprivileged: …}}}`.',
  'favourable-is-event': () =>
    'AIF360 telt de gunstige uitkomst als positief. Die geldt als wat er met mensen gebeurde.',
  'labels-as-predictions': () =>
    'Wat hier “positive predictions” heet, zijn de echte labels: de waarde van het hulpmiddel zelf volgt er niet uit. Zo worden ze gebruikt.',
  'explanations-differ': w => `\`${w.name}\` is op de ene plaats ${w.one} en hier ${w.other}. Welk getal geldt?`,
  'row-level': (w, f) =>
    `In het bestand staan ${f.number(w.people)} rijen, elk over één persoon. Iedereen die in de repository mag kijken, kan ze lezen, ook in de geschiedenis. Zet er liever aantallen per groep in.`,
  'not-binary': w => `\`${w.value}\` is geen 0 en geen 1. Mensen zijn alleen te tellen als bekend is of het gebeurde.`,
  'no-finite': w => `\`${w.value}\` is geen getal, dus voor deze mensen valt er niets te berekenen.`,
  'no-chance': w => `\`${w.value}\` is geen kans: dat is een getal van 0 tot 1.`,
  'above-median': (w, f) =>
    `De mediaan van alle scores bij \`${w.attribute}\` is ${f.number(w.median)}. Alleen hogere scores tellen als erboven; ${f.number(w.tied)} ${f.plural(w.tied, 'persoon heeft', 'mensen hebben')} precies die score.`,
  'threshold-unknown': w =>
    `\`predictionType\` is \`${w.kind}\`: in het bestand staat niet vanaf welke waarde het iemand overkwam. Er valt niets te tellen.`,
  'no-such-bin': (w, f) =>
    `\`${w.value}\` is niet het nummer van een groep; er zijn er ${f.number(w.bins)}, geteld vanaf 0.`,
}
