import {catalogue} from '../../words/message.ts'
import {danish} from './messages.da.ts'
import {english} from './messages.en.ts'
import {dutch} from './messages.nl.ts'

/** What `ethics-gate doctor` asks, finds and advises. */
export const messages = catalogue('doctor', english, {nl: dutch, da: danish})
