import type {Condition} from '../../policy/policy.ts'
import type {Speak} from './speak.ts'

/** A condition as part of a sentence: "`use.effect` is `contact` and `models` is filled in". Empty where it asks nothing. */
export function conditionText(condition: Condition, speak: Speak): string {
  const {say, name, format} = speak
  if (condition.kind === 'field') {
    const field = name(condition.path)
    if (condition.allowed === 'present') return say('field-present', {field})
    if (condition.allowed === 'absent') return say('field-absent', {field})
    return say('field-is', {field, values: condition.allowed.map(name)})
  }
  const parts = condition.of.map(part => {
    const text = conditionText(part, speak)
    return part.kind !== 'field' && part.of.length > 1 && condition.of.length > 1 ? `(${text})` : text
  })
  const said = parts.filter(part => part !== '')
  return condition.kind === 'all' ? format.list(said) : format.either(said)
}
