import {messages as notABiasTest} from '../evidence/bias/import/not-a-test-messages.ts'
import {messages as biasProposal} from '../evidence/bias/import/proposal/messages.ts'
import {messages as biasCards} from '../evidence/bias/import/readers/cards/messages.ts'
import {messages as biasLmEval} from '../evidence/bias/import/readers/lm-eval/messages.ts'
import {messages as biasTools} from '../evidence/bias/import/readers/tools/messages.ts'
import type {Catalogue} from '../words/message.ts'

/** What is said of files in other tools' formats. */
export const FORMAT_CATALOGUES: readonly Catalogue[] = [notABiasTest, biasProposal, biasTools, biasCards, biasLmEval]
