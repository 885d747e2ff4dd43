import type {Format} from '../../../../../words/message.ts'
import {catalogue} from '../../../../../words/message.ts'

type Task = {task: string}

const code = (names: readonly string[]) => names.map(name => `\`${name}\``)
const score = (value: number, f: Format) => f.number(value, 4)

/** What is said of results of lm-evaluation-harness. */
export const messages = catalogue(
  'bias-lm-eval',
  {
    'why-lm-eval': (w: {tasks: readonly string[]}, f) =>
      `It has results of lm-evaluation-harness on bias tasks: ${f.list(code(w.tasks))}.`,
    'n-from-error': () =>
      'How many examples there were follows from the shares and their standard errors; the file itself does not say it.',
    'n-between': (w: Task & {low: number; high: number}, f) =>
      `\`${w.task}\` was asked between ${f.number(w.low)} and ${f.number(w.high)} examples: its share and standard error are rounded. Add the file's \`n-samples\`.`,
    'n-unknown': (w: Task) =>
      `How many examples \`${w.task}\` was asked is not in the file and does not follow from it. Add the file's \`n-samples\`.`,
    'error-differs': (w: Task & {error: string; n: number}, f) =>
      `The standard error ${w.error} of \`${w.task}\` does not belong to a share of ${f.number(w.n)} examples. One of them is wrong.`,
    'error-impossible': (w: Task & {share: string; error: string}) =>
      `No number of examples gives both the share ${w.share} and the standard error ${w.error} of \`${w.task}\`. One of them is wrong.`,
    'no-share': (w: Task & {metrics: readonly string[]}, f) =>
      `\`${w.task}\` has no ${f.either(code(w.metrics))}. It was not read.`,
    limited: (w: Task & {asked: number; all: number}, f) =>
      `\`${w.task}\` was asked only ${f.number(w.asked)} of its ${f.number(w.all)} examples.`,
    'limited-run': (w: {limit: string}) =>
      `The run was limited to ${w.limit} examples a task, or that share of them. The figures are about those only.`,
    'target-half': () =>
      'For CrowS-Pairs and the bias scores of BBQ there are no two groups: the share of stereotypes is held against a half.',
    'right-answers': () =>
      'Here the event is a right answer: the accuracy of each group is taken as the share for whom it happened.',
    'overall-left': (w: Task) => `\`${w.task}\` is all categories together. They are read one by one.`,
    'overall-less': (w: Task & {n: number; sum: number}, f) =>
      `The categories of \`${w.task}\` have ${f.number(w.sum)} examples together, more than the ${f.number(w.n)} of the whole.`,
    'score-uncounted': (w: {metric: string; score: number}, f) =>
      `\`${w.metric}\` is ${score(w.score, f)}, on a scale from −1 to 1 on which 0 is no bias. Of how many answers is not known, so nothing can be decided.`,
    'score-zero': (w: {metric: string}) =>
      `\`${w.metric}\` is exactly 0. The harness also writes 0 when no answer was biased or none was counted, so it shows nothing.`,
    'scores-none': (w: Task & {count: number}, f) =>
      `${f.number(w.count)} bias ${f.plural(w.count, 'score', 'scores')} of \`${w.task}\` ${f.plural(w.count, 'is', 'are')} no number: no such questions were asked.`,
    'score-impossible': (w: {metric: string; score: number}, f) =>
      `\`${w.metric}\` is ${score(w.score, f)}, which no number of answers gives with the accuracy and the number of examples in the file.`,
    'many-tasks': (w: {most: number}, f) =>
      `There are more than ${f.number(w.most)} bias tasks here. The rest was not read.`,
    'nothing-countable': () =>
      'The bias tasks in this file give no shares of which the number of examples is known, so nothing can be decided.',
  },
  {
    nl: {
      'why-lm-eval': (w, f) =>
        `Het heeft resultaten van lm-evaluation-harness op taken over bias: ${f.list(code(w.tasks))}.`,
      'n-from-error': () =>
        'Hoeveel voorbeelden het waren, volgt uit de aandelen en hun standaardfouten; het bestand zegt het zelf niet.',
      'n-between': (w, f) =>
        `Bij \`${w.task}\` waren het tussen ${f.number(w.low)} en ${f.number(w.high)} voorbeelden: het aandeel en de standaardfout zijn afgerond. Voeg \`n-samples\` uit het bestand toe.`,
      'n-unknown': w =>
        `Hoeveel voorbeelden het bij \`${w.task}\` waren, staat niet in het bestand en volgt er niet uit. Voeg \`n-samples\` toe.`,
      'error-differs': (w, f) =>
        `De standaardfout ${w.error} van \`${w.task}\` hoort niet bij een aandeel van ${f.number(w.n)} voorbeelden. Een van de twee klopt niet.`,
      'error-impossible': w =>
        `Geen aantal voorbeelden geeft zowel het aandeel ${w.share} als de standaardfout ${w.error} van \`${w.task}\`. Een van de twee klopt niet.`,
      'no-share': (w, f) => `\`${w.task}\` heeft geen ${f.either(code(w.metrics))}. Het is niet gelezen.`,
      limited: (w, f) =>
        `Bij \`${w.task}\` zijn maar ${f.number(w.asked)} van de ${f.number(w.all)} voorbeelden voorgelegd.`,
      'limited-run': w =>
        `Er zijn per taak hoogstens ${w.limit} voorbeelden voorgelegd, of dat deel ervan. De cijfers gaan alleen daarover.`,
      'target-half': () =>
        'Bij CrowS-Pairs en de biasscores van BBQ zijn er geen twee groepen: het aandeel stereotypen wordt naast de helft gelegd.',
      'right-answers': () =>
        'De gebeurtenis is hier een goed antwoord: de nauwkeurigheid van elke groep geldt als het aandeel dat het overkwam.',
      'overall-left': w => `\`${w.task}\` is alle categorieën samen. Ze zijn een voor een gelezen.`,
      'overall-less': (w, f) =>
        `De categorieën van \`${w.task}\` hebben samen ${f.number(w.sum)} voorbeelden, meer dan de ${f.number(w.n)} van het geheel.`,
      'score-uncounted': (w, f) =>
        `\`${w.metric}\` is ${score(w.score, f)}, op een schaal van −1 tot 1 waarop 0 geen bias is. Over hoeveel antwoorden het gaat, is niet bekend. Er valt dus niets te beslissen.`,
      'score-zero': w =>
        `\`${w.metric}\` is precies 0. Dat schrijft het programma ook als geen antwoord bias had of als er geen meetelde. Het toont dus niets aan.`,
      'scores-none': (w, f) =>
        `${f.number(w.count)} ${f.plural(w.count, 'biasscore', 'biasscores')} van \`${w.task}\` ${f.plural(w.count, 'is', 'zijn')} geen getal: zulke vragen zijn niet gesteld.`,
      'score-impossible': (w, f) =>
        `\`${w.metric}\` is ${score(w.score, f)}. Dat geeft geen aantal antwoorden bij de nauwkeurigheid en het aantal voorbeelden in het bestand.`,
      'many-tasks': (w, f) => `Er zijn hier meer dan ${f.number(w.most)} taken over bias. De rest is niet gelezen.`,
      'nothing-countable': () =>
        'Bij de taken over bias in dit bestand is van geen aandeel bekend om hoeveel voorbeelden het gaat. Er valt dus niets te beslissen.',
    },
    da: {
      'why-lm-eval': (w, f) =>
        `Den har resultater fra lm-evaluation-harness på opgaver om skævhed: ${f.list(code(w.tasks))}.`,
      'n-from-error': () =>
        'Antallet af eksempler følger af andelene og deres standardfejl; filen siger det ikke selv.',
      'n-between': (w, f) =>
        `\`${w.task}\` havde mellem ${f.number(w.low)} og ${f.number(w.high)} eksempler: andelen og standardfejlen er afrundet. Tilføj filens \`n-samples\`.`,
      'n-unknown': w =>
        `Hvor mange eksempler \`${w.task}\` havde, står ikke i filen og følger ikke af den. Tilføj filens \`n-samples\`.`,
      'error-differs': (w, f) =>
        `Standardfejlen ${w.error} for \`${w.task}\` hører ikke til en andel af ${f.number(w.n)} eksempler. En af dem er forkert.`,
      'error-impossible': w =>
        `Intet antal eksempler giver både andelen ${w.share} og standardfejlen ${w.error} for \`${w.task}\`. En af dem er forkert.`,
      'no-share': (w, f) => `\`${w.task}\` har hverken ${f.either(code(w.metrics))}. Opgaven er ikke læst.`,
      limited: (w, f) => `\`${w.task}\` brugte kun ${f.number(w.asked)} af sine ${f.number(w.all)} eksempler.`,
      'limited-run': w =>
        `Kørslen var begrænset til ${w.limit} eksempler pr. opgave eller den andel af dem. Tallene handler kun om dem.`,
      'target-half': () =>
        'I CrowS-Pairs og i BBQ-scorerne for skævhed er der ikke to grupper: andelen af stereotyper holdes op mod det halve.',
      'right-answers': () =>
        'Hændelsen er her et rigtigt svar: hver gruppes nøjagtighed er taget som den andel, det skete for.',
      'overall-left': w => `\`${w.task}\` er alle kategorier under ét. De er læst en for en.`,
      'overall-less': (w, f) =>
        `Kategorierne i \`${w.task}\` har tilsammen ${f.number(w.sum)} eksempler, flere end helhedens ${f.number(w.n)}.`,
      'score-uncounted': (w, f) =>
        `\`${w.metric}\` er ${score(w.score, f)} på en skala fra −1 til 1, hvor 0 er ingen skævhed. Hvor mange svar det drejer sig om, vides ikke, så intet kan afgøres.`,
      'score-zero': w =>
        `\`${w.metric}\` er præcis 0. Det skriver programmet også, når intet svar var skævt, eller ingen blev talt med, så det viser intet.`,
      'scores-none': (w, f) =>
        `${f.number(w.count)} ${f.plural(w.count, 'score', 'scorer')} for skævhed i \`${w.task}\` er ikke tal: den slags spørgsmål er ikke stillet.`,
      'score-impossible': (w, f) =>
        `\`${w.metric}\` er ${score(w.score, f)}. Det giver intet antal svar med filens nøjagtighed og antal eksempler.`,
      'many-tasks': (w, f) => `Her er mere end ${f.number(w.most)} opgaver om skævhed. Resten er ikke læst.`,
      'nothing-countable': () =>
        'For opgaverne om skævhed i denne fil er det for ingen andel kendt, hvor mange eksempler den er af. Derfor kan intet afgøres.',
    },
  },
)
