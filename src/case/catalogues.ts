import {CHECKS} from '../checks/index.ts'
import {messages as declaration} from '../declaration/messages.ts'
import {messages as biasMapping} from '../evidence/bias/import/mapped-messages.ts'
import {messages as notABiasTest} from '../evidence/bias/import/not-a-test-messages.ts'
import {messages as biasProposal} from '../evidence/bias/import/proposal/messages.ts'
import {messages as biasCards} from '../evidence/bias/import/readers/cards-messages.ts'
import {messages as biasLmEval} from '../evidence/bias/import/readers/lm-messages.ts'
import {messages as biasTools} from '../evidence/bias/import/readers/tools-messages.ts'
import {messages as biasEvidence} from '../evidence/bias/messages.ts'
import {messages as form} from '../evidence/forms/messages.ts'
import {messages as evidence} from '../evidence/messages.ts'
import {messages as gate} from '../gate/messages.ts'
import {messages as policy} from '../policy/messages.ts'
import {messages as read} from '../text/messages.ts'
import type {Catalogue} from '../words/message.ts'

/** Every catalogue whose messages a judgement can hold. */
export const CATALOGUES: readonly Catalogue[] = [
  read,
  declaration,
  evidence,
  form,
  biasEvidence,
  biasMapping,
  biasProposal,
  notABiasTest,
  biasTools,
  biasCards,
  biasLmEval,
  policy,
  gate,
  ...[...CHECKS.values()].map(check => check.messages),
]
