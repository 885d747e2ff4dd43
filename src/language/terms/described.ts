import type {DescriptionName} from '../../evidence/bias/described.ts'
import type {Terms} from './term.ts'

/** What is said of groups and not judged. */
export const described = {
  'mean-error': ['mean error', 'gemiddelde afwijking', 'gennemsnitlig afvigelse'],
  'mean-absolute-error': ['mean absolute error', 'gemiddelde absolute fout', 'gennemsnitlig absolut fejl'],
  'mean-squared-error': ['mean squared error', 'gemiddelde kwadratische fout', 'gennemsnitlig kvadreret fejl'],
  'root-mean-squared-error': [
    'root mean squared error',
    'wortel van de gemiddelde kwadratische fout',
    'kvadratrod af gennemsnitlig kvadreret fejl',
  ],
  'r-squared': ['R²', 'R²', 'R²'],
  'expected-calibration-error': [
    'expected calibration error',
    'verwachte kalibratiefout',
    'forventet kalibreringsfejl',
  ],
  'calibration-in-the-large': ['observed less predicted', 'waargenomen min voorspeld', 'observeret minus forudsagt'],
  'observed-to-expected': ['observed over expected', 'waargenomen gedeeld door verwacht', 'observeret over forventet'],
  'rate-above-median': ['share above the median', 'aandeel boven de mediaan', 'andel over medianen'],
  'generalised-entropy': ['generalised entropy', 'gegeneraliseerde entropie', 'generaliseret entropi'],
  'theil-index': ['Theil index', 'Theil-index', 'Theils indeks'],
  'between-group-entropy': ['entropy between groups', 'entropie tussen groepen', 'entropi mellem grupper'],
  'bias-score': ['bias score', 'biasscore', 'skævhedsscore'],
} as const satisfies Terms<DescriptionName>
