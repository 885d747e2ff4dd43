import {addPeriod} from '../../words/calendar.ts'
import type {Result} from '../../words/finding.ts'
import {defineCheck} from '../check.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'

/** Somebody on the team was trained in each topic, not too long ago. */
export const training = defineCheck<'training', Options, 'today'>({
  name: 'training',
  messages,
  uses: ['today'],
  wants: () => ({}),
  run(options, {system}, {today}) {
    const followed = system.facts.training ?? []
    return options.topics.map((topic): Result => {
      const of = followed.map((item, i) => ({...item, i})).filter(item => item.topic === topic)
      const at = of[0] ? system.place('training', of[0].i) : system.place('training')
      const dated = of.flatMap(({date, valid_until, i}) =>
        date ? [{date, i, until: earliest(valid_until, options.within && addPeriod(date, options.within))}] : [],
      )
      const [first] = of
      if (!first) {
        const wants = [{field: `training.+${topic}.topic`, value: topic}, {field: `training.+${topic}.date`}]
        return {outcome: 'missing', at, say: messages.say('missing', {topic}), wants}
      }
      const past = dated.filter(({date}) => date <= today).sort((a, b) => (a.date < b.date ? 1 : -1))
      const [latest] = past
      if (!latest) {
        const [coming] = dated
        return coming
          ? {outcome: 'missing', at, say: messages.say('future', {topic, date: coming.date})}
          : {outcome: 'missing', at, say: messages.say('no-date', {topic})}
      }
      const place = system.place('training', latest.i, 'date')
      if (latest.until !== undefined && latest.until < today) {
        return {outcome: 'stale', at: place, say: messages.say('old', {topic, date: latest.date, until: latest.until})}
      }
      return {outcome: 'pass', at: place, say: messages.say('current', {topic, date: latest.date})}
    })
  },
})

function earliest(...dates: readonly (string | undefined)[]): string | undefined {
  return dates.filter(date => date !== undefined).sort()[0]
}
