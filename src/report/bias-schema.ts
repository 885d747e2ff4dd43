import {choice, truth} from '../text/schema.ts'
import {
  all,
  bounds,
  list,
  maybe,
  maybeCount,
  maybeNumber,
  maybeShare,
  maybeText,
  message,
  text,
} from './schema-parts.ts'

const group = all(
  {
    group: text('The group'),
    side: text('The side of the event'),
    people: bounds('People in the group'),
    counted: bounds('People in it who count'),
    rate: bounds('Their share, from 0 to 1'),
    interval: bounds('Interval of that share'),
  },
  'One group',
)

const comparison = all(
  {
    group: text('The group'),
    against: text('The group it is compared with'),
    side: text('The side of the event'),
    effect: choice(
      ['ratio', 'difference', 'rate'],
      'How they are compared; `rate`: with a target, not with another group',
    ),
    estimate: bounds('The ratio or difference; an end without a number where it is infinite'),
    interval: bounds('Its interval'),
    range: bounds('From, to: what is allowed'),
    outcome: text('What the comparison gives'),
    why: maybeText('Why it is neither a pass nor a fail'),
    people_needed: maybeCount('About how many people a group would decide it, at these rates, in groups of one size'),
    people_needed_in_proportion: bounds('The same for each of the two groups, if they stay as large beside each other'),
    flips_with: maybeCount('How few people with another result would put it on the other side'),
    p: maybeShare('Two-sided p-value of equal rates, Fisher’s or the score test; decides nothing'),
    adjusted_p: maybeShare('The same, adjusted for all pairs by Holm; decides nothing'),
  },
  'Two groups compared',
)

const ratio = {
  ratio: maybeNumber('The rate of `group` as a share of that of `against`'),
  interval: bounds('Its interval; an end without a number where it is infinite'),
}

const stratified = all(
  {
    by: text('What the strata are of, such as a department'),
    group: text('The group'),
    against: text('The group it is compared with'),
    everybody: all(ratio, 'Everybody in the strata that could be used, as if there were none'),
    strata: list(
      all({value: text('The stratum'), ...ratio, why: maybeText('Why it is not in the sums')}, 'One stratum'),
      'By stratum',
    ),
    pooled: maybe(all(ratio, 'A ratio'), 'Ratio over all strata, by Mantel and Haenszel; null where there is none'),
    pooled_odds: maybe(all(ratio, 'An odds ratio'), 'Odds ratio over all strata, by Mantel and Haenszel'),
    heterogeneity_p: maybeShare('p-value of equal odds ratios, by Breslow and Day; small where the strata differ'),
    reverses: truth('Does everybody together point one way and the strata the other? Simpson’s paradox'),
  },
  'Two groups compared within strata. It explains; it decides nothing',
)

/** A bias result with all that is behind it. */
export const bias = all(
  {
    kind: choice(['bias'], 'The kind of detail'),
    event: text('The event'),
    attribute: text('The attribute'),
    metric: text('The metric'),
    version: maybeText('The version that was measured'),
    population: maybeText('Among whom, where it is not everybody'),
    measured_on: maybeText('On which data: `training`, `holdout`, `pilot` or `operation`'),
    groups: list(group, 'By group'),
    comparisons: list(comparison, 'By comparison'),
    beside: list(
      all(
        {version: text('The version; empty where it is not known'), groups: list(group, 'By group')},
        'Another version',
      ),
      'The same metric of other versions, or of the process without the model; never mixed in',
    ),
    stratified: list(stratified, 'The same comparisons within the strata that the plan declares, beside everybody'),
    notes: list(message, 'What to know about where the figures come from'),
  },
  'A bias result',
)
