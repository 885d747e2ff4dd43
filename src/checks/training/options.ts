import type {Static} from 'typebox'
import {TRAINING_TOPICS} from '../../declaration/schema/vocabulary.ts'
import {choice, fields, list, period} from '../../text/schema.ts'

export const options = fields(
  {
    topics: list(choice(TRAINING_TOPICS, 'A topic'), 'What somebody on the team was trained in'),
    within: period('At most so long ago'),
  },
  'Training of the team',
  {required: ['topics']},
)
export type Options = Static<typeof options>
