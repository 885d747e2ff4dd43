import type {Format} from '../../format.ts'
import {lmEval} from '../lm-eval/lm-eval.ts'
import {modelIndex} from './model-index.ts'
import {performanceMetrics} from './performance-metrics.ts'
import {tadModelCard} from './tad-model-card.ts'

/** Model cards and what is known of language models. A Dutch card is a model index too, and so stands first. */
export const CARD_FORMATS: readonly Format[] = [tadModelCard, modelIndex, performanceMetrics, lmEval]
