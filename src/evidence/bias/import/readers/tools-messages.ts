import {catalogue} from '../../../../words/message.ts'
import {danish} from './tools-messages.da.ts'
import {english} from './tools-messages.en.ts'
import {dutch} from './tools-messages.nl.ts'

/** What is said about files that fairness tools wrote themselves. */
export const messages = catalogue('bias-tools', english, {nl: dutch, da: danish})
