import {stepsTo} from '../declaration/entry/fields.ts'
import type {Shape} from '../declaration/entry/shape.ts'
import type {Asked, Finding} from '../gate/finding.ts'
import type {Answer, Policy} from '../policy/policy.ts'

/** How the fields that findings wait for can be answered. Loaded only where something is undeclared. */
export async function asksOf(
  findings: readonly Finding[],
  policies: readonly Policy[],
): Promise<ReadonlyMap<string, Asked> | undefined> {
  const names = [...new Set(findings.flatMap(({undeclared}) => undeclared ?? []))]
  if (names.length === 0) return undefined
  const [{fields}, {shape}] = await Promise.all([import('../generated/fields.js'), import('../generated/shape.js')])
  return new Map(
    names.map(name => {
      const plain = name.replace('.<name>', '').replace(/^facts\./, '')
      const none = noneOf(name, shape)
      return [name, {...askedOf(plain, fields[plain]?.values, policies), ...(none !== undefined && {none})}]
    }),
  )
}

/** A list of names can be empty on purpose, and some say so with a word. */
function noneOf(field: string, root: Shape): string | undefined {
  const {shape} = stepsTo(field, root) ?? {}
  if (!shape || shape.kind === 'fields') return undefined
  const key = field.slice(field.lastIndexOf('.') + 1)
  if (shape.none) return `${key}: none`
  return shape.kind === 'named' ? `${key}: {}` : undefined
}

function askedOf(name: string, values: readonly string[] | undefined, policies: readonly Policy[]): Asked {
  const [policy = '', question = ''] = name.split('.')
  const asked = policies.find(({id}) => id === policy)?.questions[question]
  const answers = values ?? (asked && choices(asked.answer))
  return {...(answers && {values: answers}), ...(asked && {ask: asked.ask})}
}

function choices(answer: Answer): readonly string[] | undefined {
  return answer.kind === 'choice' ? answer.values : undefined
}
