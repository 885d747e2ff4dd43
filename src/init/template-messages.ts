import {catalogue} from '../words/message.ts'

/** Every hint begins with a word by which a template that nobody filled in is known: Describe, Beschrijf, Beskriv. */
const en = {
  hint: () => 'Describe this in a few sentences of your own, then take this line out',
  'part-value-citizen': () => 'Value for the citizen',
  'hint-value-citizen': () => 'Describe what a citizen notices of it that is good, and how you will see that it is so',
  'part-disadvantage-citizen': () => 'Disadvantage for the citizen',
  'hint-disadvantage-citizen': () => 'Describe what it costs a citizen: time, privacy, choice, being looked at',
  'part-risk-citizen': () => 'Risk for the citizen',
  'hint-risk-citizen': () =>
    'Describe what can go wrong for a person, for whom in particular, and what you do against it',
  'part-gain-administrative': () => 'Administrative gain',
  'hint-gain-administrative': () => 'Describe what becomes easier or better in the work',
  'part-gain-economic': () => 'Economic gain',
  'hint-gain-economic': () => 'Describe what it saves or costs, and how you know',
  'part-conclusion': () => 'Conclusion',
  'hint-conclusion': () => 'Describe how you weigh these against each other, what you decide and who said so',
  'part-if-not-done': () => 'If we do not do it',
  'hint-if-not-done': () => 'Describe what people miss if you leave it, and whether there is a simpler way',
  'part-systems': () => 'Systems',
  'hint-systems': () => 'Describe what protects the data in the systems: access, logging, storage, deletion',
  'part-people': () => 'People',
  'hint-people': () => 'Describe what those who work with it do themselves, and how they learn it',
  'part-who-is-missing': () => 'Who is missing',
  'hint-who-is-missing': () => 'Describe who is not in the data, or hardly, and what that does to them',
  'part-labels': () => 'Labels',
  'hint-labels': () => 'Describe what the data calls true, who decided that, and where it may be wrong',
  'part-feedback-loop': () => 'Feedback loop',
  'hint-feedback-loop': () => 'Describe whether what the model leads to becomes the data of tomorrow',
  'part-worked': () => 'What worked',
  'hint-worked': () => 'Describe what went well and would go that way again',
  'part-did-not': () => 'What did not work',
  'hint-did-not': () => 'Describe what went wrong or was harder than thought',
  'part-next': () => 'Next time',
  'hint-next': () => 'Describe what the next team should do in another way',
  'about-dpia': () =>
    'Describe the processing, why it is needed and no more than needed, the risks for people, and what you do about each; or paste the form of your organisation here',
  'about-privacy-screening': () =>
    'Describe in half a page which data about people is used and why, who can see it, what could go wrong for them, and whether a full DPIA is needed',
  'about-ethics-assessment': () =>
    'Describe what is new about it, whom it touches, which values pull in different directions, and what you chose',
  'about-screening': () =>
    'Describe in half a page what it could do to people, good and bad, and what the talk about it brought up',
  'about-security': () => 'Describe what protects the systems, and what staff do themselves',
  'about-weighing': () => 'Describe what it brings people and what it costs them, and how you weigh the two',
  'about-evaluation': () => 'Describe what worked, what did not, and what you pass on',
}

/** Words of the templates that `init` writes. */
export const messages = catalogue('template', en, {
  nl: {
    hint: () => 'Beschrijf dit in een paar eigen zinnen en haal daarna deze regel weg',
    'part-value-citizen': () => 'Waarde voor de inwoner',
    'hint-value-citizen': () => 'Beschrijf wat een inwoner er voor goeds van merkt, en waaraan je dat gaat zien',
    'part-disadvantage-citizen': () => 'Nadeel voor de inwoner',
    'hint-disadvantage-citizen': () => 'Beschrijf wat het een inwoner kost: tijd, privacy, keuze, bekeken worden',
    'part-risk-citizen': () => 'Risico voor de inwoner',
    'hint-risk-citizen': () => 'Beschrijf wat er mis kan gaan, voor wie vooral, en wat je daaraan doet',
    'part-gain-administrative': () => 'Winst voor het werk',
    'hint-gain-administrative': () => 'Beschrijf wat er in het werk makkelijker of beter gaat',
    'part-gain-economic': () => 'Financiële winst',
    'hint-gain-economic': () => 'Beschrijf wat het bespaart of kost, en hoe je dat weet',
    'part-conclusion': () => 'Conclusie',
    'hint-conclusion': () => 'Beschrijf hoe je dit tegen elkaar afweegt, wat je besluit en wie dat heeft gezegd',
    'part-if-not-done': () => 'Als we het niet doen',
    'hint-if-not-done': () => 'Beschrijf wat mensen missen als je het laat, en of het eenvoudiger kan',
    'part-systems': () => 'Systemen',
    'hint-systems': () => 'Beschrijf wat de gegevens in de systemen beschermt: toegang, logboek, opslag, verwijderen',
    'part-people': () => 'Mensen',
    'hint-people': () => 'Beschrijf wat de mensen die ermee werken zelf doen, en hoe ze dat leren',
    'part-who-is-missing': () => 'Wie ontbreekt',
    'hint-who-is-missing': () => 'Beschrijf wie niet of nauwelijks in de gegevens zit, en wat dat met hen doet',
    'part-labels': () => 'Labels',
    'hint-labels': () => 'Beschrijf wat de gegevens waar noemen, wie dat bepaalde, en waar het kan kloppen of niet',
    'part-feedback-loop': () => 'Terugkoppeling',
    'hint-feedback-loop': () => 'Beschrijf of wat het model oplevert, de gegevens van morgen wordt',
    'part-worked': () => 'Wat werkte',
    'hint-worked': () => 'Beschrijf wat goed ging en wat je zo weer zou doen',
    'part-did-not': () => 'Wat niet werkte',
    'hint-did-not': () => 'Beschrijf wat misging of lastiger was dan gedacht',
    'part-next': () => 'Volgende keer',
    'hint-next': () => 'Beschrijf wat het volgende team anders moet doen',
    'about-dpia': () =>
      'Beschrijf de verwerking, waarom die nodig is en niet meer dan nodig, de risico’s voor mensen en wat je aan elk daarvan doet; of plak hier het formulier van je organisatie',
    'about-privacy-screening': () =>
      'Beschrijf in een halve bladzijde welke gegevens over mensen je gebruikt en waarom, wie ze kan zien, wat er voor die mensen mis kan gaan, en of er een volledige DPIA nodig is',
    'about-ethics-assessment': () =>
      'Beschrijf wat er nieuw aan is, wie het raakt, welke waarden botsen, en wat je hebt gekozen',
    'about-screening': () =>
      'Beschrijf in een halve bladzijde wat het met mensen kan doen, goed en slecht, en wat er in het gesprek daarover naar boven kwam',
    'about-security': () => 'Beschrijf wat de systemen beschermt, en wat medewerkers zelf doen',
    'about-weighing': () => 'Beschrijf wat het mensen brengt en wat het hun kost, en hoe je dat afweegt',
    'about-evaluation': () => 'Beschrijf wat werkte, wat niet werkte en wat je doorgeeft',
  },
  da: {
    hint: () => 'Beskriv det med et par sætninger, og fjern så denne linje',
    'part-value-citizen': () => 'Værdi for borgeren',
    'hint-value-citizen': () => 'Beskriv, hvad en borger mærker af godt, og hvordan du vil kunne se det',
    'part-disadvantage-citizen': () => 'Ulempe for borgeren',
    'hint-disadvantage-citizen': () =>
      'Beskriv, hvad det koster en borger: tid, privatliv, valgfrihed, at blive set på',
    'part-risk-citizen': () => 'Risiko for borgeren',
    'hint-risk-citizen': () => 'Beskriv, hvad der kan gå galt, især for hvem, og hvad du gør ved det',
    'part-gain-administrative': () => 'Administrativ gevinst',
    'hint-gain-administrative': () => 'Beskriv, hvad der bliver lettere eller bedre i arbejdet',
    'part-gain-economic': () => 'Økonomisk gevinst',
    'hint-gain-economic': () => 'Beskriv, hvad det sparer eller koster, og hvordan du ved det',
    'part-conclusion': () => 'Konklusion',
    'hint-conclusion': () => 'Beskriv, hvordan du afvejer det, hvad du beslutter, og hvem der har sagt det',
    'part-if-not-done': () => 'Hvis vi lader være',
    'hint-if-not-done': () => 'Beskriv, hvad folk går glip af, hvis du lader være, og om det kan gøres enklere',
    'part-systems': () => 'Systemer',
    'hint-systems': () => 'Beskriv, hvad der beskytter data i systemerne: adgang, log, opbevaring, sletning',
    'part-people': () => 'Mennesker',
    'hint-people': () => 'Beskriv, hvad de, der arbejder med det, selv gør, og hvordan de lærer det',
    'part-who-is-missing': () => 'Hvem mangler',
    'hint-who-is-missing': () => 'Beskriv, hvem der ikke eller næsten ikke er i data, og hvad det betyder for dem',
    'part-labels': () => 'Labels',
    'hint-labels': () => 'Beskriv, hvad data kalder sandt, hvem der har bestemt det, og hvor det kan være forkert',
    'part-feedback-loop': () => 'Tilbagekobling',
    'hint-feedback-loop': () => 'Beskriv, om det, modellen fører til, bliver til data i morgen',
    'part-worked': () => 'Hvad virkede',
    'hint-worked': () => 'Beskriv, hvad der gik godt, og hvad du ville gøre igen',
    'part-did-not': () => 'Hvad virkede ikke',
    'hint-did-not': () => 'Beskriv, hvad der gik galt eller var sværere end ventet',
    'part-next': () => 'Næste gang',
    'hint-next': () => 'Beskriv, hvad det næste hold bør gøre anderledes',
    'about-dpia': () =>
      'Beskriv behandlingen, hvorfor den er nødvendig og ikke mere end nødvendig, risiciene for mennesker, og hvad du gør ved hver af dem; eller sæt din organisations skema ind her',
    'about-privacy-screening': () =>
      'Beskriv på en halv side, hvilke data om mennesker der bruges og hvorfor, hvem der kan se dem, hvad der kan gå galt for de mennesker, og om der skal laves en fuld DPIA',
    'about-ethics-assessment': () =>
      'Beskriv, hvad der er nyt, hvem det berører, hvilke værdier der trækker hver sin vej, og hvad du har valgt',
    'about-screening': () =>
      'Beskriv på en halv side, hvad det kan gøre ved mennesker, godt og skidt, og hvad samtalen om det bragte frem',
    'about-security': () => 'Beskriv, hvad der beskytter systemerne, og hvad medarbejderne selv gør',
    'about-weighing': () => 'Beskriv, hvad det giver mennesker, og hvad det koster dem, og hvordan du afvejer det',
    'about-evaluation': () => 'Beskriv, hvad der virkede, hvad der ikke gjorde, og hvad du giver videre',
  },
})

type Known<Prefix extends string> = keyof typeof en extends infer K
  ? K extends `${Prefix}-${infer Id}`
    ? Id
    : never
  : never
export type KnownPart = Known<'part'>
export type KnownKind = Known<'about'>

export const KNOWN_PARTS: readonly string[] = Object.keys(en).flatMap(key =>
  key.startsWith('part-') ? [key.slice(5)] : [],
)

export function isKnownPart(id: string): id is KnownPart {
  return Object.hasOwn(en, `part-${id}`)
}
export function isKnownKind(id: string): id is KnownKind {
  return Object.hasOwn(en, `about-${id}`)
}
