import Type, {type Static} from 'typebox'
import {COMPARED_NAMES} from '../../declaration/schema/metrics.ts'
import {CHARACTERISTICS, TRUTH_KNOWN_FOR} from '../../declaration/schema/vocabulary.ts'
import {choice, count, fields, list, period, share, truth} from '../../text/schema.ts'

const range = Type.Tuple([Type.Number(), Type.Number()], {description: 'From, to: both included'})

const metric = fields(
  {
    metric: choice(COMPARED_NAMES, 'A metric, or a criterion that asks several: the worst decides'),
    of: choice(
      ['favourable', 'adverse', 'both-sides'],
      'Which side of the event. `both-sides` makes the declared side irrelevant',
    ),
    ratio: range,
    difference: range,
    rate: Type.Tuple([Type.Number(), Type.Number()], {
      description: 'From, to: for the rate of each group itself, such as `[0.45, 0.55]` around a target of one half',
    }),
    truth_known_for: list(choice(TRUTH_KNOWN_FOR, 'For whom'), 'Asked only where the truth is known for these'),
    not_worse: truth('No worse than what it is compared with'),
  },
  'One metric and its threshold',
  {required: ['metric']},
)

export const options = fields(
  {
    characteristics: list(choice(CHARACTERISTICS, 'A characteristic'), 'Protected characteristics that must be tested'),
    intersections: list(
      list(choice(CHARACTERISTICS, 'A characteristic'), 'Two or three characteristics'),
      'Characteristics that must also be tested together, such as `[sex, ethnic-origin]`',
    ),
    compare: choice(
      ['every-pair', 'declared', 'majority', 'highest-rate', 'rest', 'overall'],
      'Every pair; the comparison group that the project declares; the largest group; the group with the highest rate; all others together. `overall` is decided as `rest`',
    ),
    reference_at_least: share('For `highest-rate`: a group with a smaller share of all people is not compared with'),
    metrics: list(metric, 'What is compared, and how far groups may differ'),
    unknown_at_most: share('Where more people than this may be unknown, nothing is shown by the others. Absent: 0.1'),
    at_least_people: count('Fewer people in a group never give a pass'),
    intervals: fields(
      {
        ratio: choice(['koopman', 'katz'], 'Interval of a ratio'),
        difference: choice(['newcombe', 'agresti-caffo'], 'Interval of a difference'),
        confidence: share('Confidence level'),
      },
      'How uncertainty is shown',
    ),
    valid_for: period('How long a test holds'),
    against: choice(['present-process'], 'Compared with how it is done today'),
  },
  'A bias test of everything that happens to a person',
  {required: ['metrics']},
)
export type Options = Static<typeof options>
