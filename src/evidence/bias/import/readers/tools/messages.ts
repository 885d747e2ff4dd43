import {catalogue} from '../../../../../words/message.ts'
import {danish} from './messages.da.ts'
import {english} from './messages.en.ts'
import {dutch} from './messages.nl.ts'

/** What is said about files that fairness tools wrote themselves. */
export const messages = catalogue('bias-tools', english, {nl: dutch, da: danish})
