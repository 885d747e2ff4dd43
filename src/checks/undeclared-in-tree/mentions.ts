import type {System} from '../../declaration/declaration.ts'

/**
 * Does a limitation of a model or a dilemma speak of this? Two words in common are enough: that is no proof that it is
 * the same thing, only a reason not to ask. Words count from five letters, by their first five.
 */
export function mentions(systems: readonly System[], risk: string): boolean {
  const asked = stems(risk)
  const least = Math.min(2, asked.size)
  return textsOf(systems).some(text => {
    if (least === 0) return text.toLowerCase().includes(risk.toLowerCase().trim())
    const own = stems(text)
    return [...asked].filter(stem => own.has(stem)).length >= least
  })
}

function stems(text: string): ReadonlySet<string> {
  const words =
    text
      .slice(0, 2000)
      .toLowerCase()
      .match(/\p{L}{5,}/gu) ?? []
  return new Set(words.map(word => word.slice(0, 5)))
}

function textsOf(systems: readonly System[]): string[] {
  return systems.flatMap(({facts}) => {
    const limitations = Object.values(facts.models ?? {}).flatMap(({limitations: own}) => own ?? [])
    const dilemmas = facts.dilemmas === undefined || facts.dilemmas === 'none' ? [] : Object.values(facts.dilemmas)
    const asked = dilemmas.map(({question = '', options = [], values = []}) =>
      [question, ...options, ...values].join(' '),
    )
    return [...limitations, ...asked]
  })
}
