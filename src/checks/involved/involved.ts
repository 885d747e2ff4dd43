import type {Result} from '../../words/finding.ts'
import {defineCheck} from '../check.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'

/** Enough different professions and departments on the team. */
export const involved = defineCheck<'involved', Options, never>({
  name: 'involved',
  messages,
  uses: [],
  wants: () => ({}),
  run(options, {system}) {
    const team = system.facts.team
    const at = system.place('team')
    if (!team || team.length === 0)
      return [{outcome: 'missing', at, say: messages.say('no-team', {}), wants: [{field: 'team'}]}]
    const found = {
      disciplines: [...new Set(team.flatMap(({discipline}) => discipline ?? []))],
      departments: [...new Set(team.flatMap(({department}) => department?.trim().toLowerCase() ?? []))],
    }
    const lacking = (['disciplines', 'departments'] as const).flatMap((what): Result[] => {
      const least = options[what] ?? 0
      return found[what].length < least
        ? [{outcome: 'fail', at, say: messages.say('too-few', {what, least, found: found[what]})}]
        : []
    })
    return lacking.length > 0 ? lacking : [{outcome: 'pass', at, say: messages.say('enough', found)}]
  },
})
