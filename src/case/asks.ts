import type {Asked, Finding} from '../gate/finding.ts'
import type {Answer, Policy} from '../policy/policy.ts'

/** How the fields that findings wait for can be answered. Loaded only where something is undeclared. */
export async function asksOf(
  findings: readonly Finding[],
  policies: readonly Policy[],
): Promise<ReadonlyMap<string, Asked> | undefined> {
  const names = [...new Set(findings.flatMap(({undeclared}) => undeclared ?? []))]
  if (names.length === 0) return undefined
  const {fields} = await import('../generated/fields.js')
  return new Map(
    names.map(name => {
      const plain = name.replace('.<name>', '').replace(/^facts\./, '')
      return [name, askedOf(plain, fields[plain]?.values, policies)]
    }),
  )
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
