import {catalogue} from '../words/message.ts'
import {danish} from './messages.da.ts'
import {english} from './messages.en.ts'
import {dutch} from './messages.nl.ts'

/** What every report says around the findings. */
export const messages = catalogue('report', english, {nl: dutch, da: danish})
