import {catalogue} from '../words/message.ts'
import {danish as danishOfChanges} from './comment/texts.da.ts'
import {english as englishOfChanges} from './comment/texts.en.ts'
import {dutch as dutchOfChanges} from './comment/texts.nl.ts'
import {danish} from './messages.da.ts'
import {english} from './messages.en.ts'
import {dutch} from './messages.nl.ts'

/** What every report says around the findings. */
export const messages = catalogue(
  'report',
  {...english, ...englishOfChanges},
  {nl: {...dutch, ...dutchOfChanges}, da: {...danish, ...danishOfChanges}},
)
