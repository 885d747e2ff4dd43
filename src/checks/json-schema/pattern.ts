/**
 * A part of regular expressions that is matched in time linear in the text, whatever the pattern: characters, `.`, classes
 * such as `[a-z]`, `\d` and `\p{L}`, each with `*`, `+`, `?` or `{2,4}`, and `^` and `$` at the ends. No groups, no
 * alternatives, no look-around, no back-references. Matched by keeping the set of places in the pattern that the text so
 * far can have led to (Thompson 1968, "Regular Expression Search Algorithm").
 */
export interface Pattern {
  readonly steps: readonly Step[]
  readonly fromStart: boolean
  readonly toEnd: boolean
}

interface Step {
  readonly fits: RegExp
  /** `once`: this character must be there; `maybe`: it may be; `often`: any number of them. */
  readonly times: 'once' | 'maybe' | 'often'
}

/** Steps of one pattern, its counts written out. */
const MOST_STEPS = 500

const TOKEN =
  /(\[\^?(?:\\[\s\S]|[^\]\\])+\]|\\[dDwWsS]|\\[pP]\{[A-Za-z_=]{1,40}\}|\\[-^$\\.*+?()[\]{}|/@#%&'"~,:;=!<> ]|[^\\^$*+?()[\]{}|])(?:([*+?])|\{(\d{1,3})(,)?(\d{1,3})?\})?/uy

/** A pattern ready to be matched; nothing when it has what cannot be matched in linear time, or is no pattern at all. */
export function linearPattern(written: string): Pattern | undefined {
  const fromStart = written.startsWith('^')
  const toEnd = /(?:^|[^\\])(?:\\\\)*\$$/.test(written)
  const body = written.slice(fromStart ? 1 : 0, toEnd ? -1 : undefined)
  const steps: Step[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < body.length) {
    const match = TOKEN.exec(body)
    const [, atom = '', sign, low, comma, high] = match ?? []
    const fits = match ? oneCharacter(atom) : undefined
    if (fits === undefined) return undefined
    const [least, most] = counts(sign, low, comma, high)
    if (most !== undefined && most < least) return undefined
    for (let i = 0; i < least; i++) steps.push({fits, times: 'once'})
    if (most === undefined) steps.push({fits, times: 'often'})
    else for (let i = least; i < most; i++) steps.push({fits, times: 'maybe'})
    if (steps.length > MOST_STEPS) return undefined
  }
  return {steps, fromStart, toEnd}
}

function counts(sign?: string, low?: string, comma?: string, high?: string): [number, number | undefined] {
  if (sign === '*') return [0, undefined]
  if (sign === '+') return [1, undefined]
  if (sign === '?') return [0, 1]
  if (low === undefined) return [1, 1]
  if (comma === undefined) return [Number(low), high === undefined ? Number(low) : -1]
  return [Number(low), high === undefined ? undefined : Number(high)]
}

function oneCharacter(atom: string): RegExp | undefined {
  // With the flag `u` only characters that mean something may be escaped.
  const source = /^\\[-@#%&'"~,:;=!<> ]$/.test(atom) ? atom.slice(1) : atom
  try {
    return new RegExp(`^${source}$`, 'u')
  } catch {
    return undefined
  }
}

/** Takes `[...text].length × steps` comparisons at most. */
export function matches({steps, fromStart, toEnd}: Pattern, text: string): boolean {
  let places = reach(steps, [0])
  for (const character of text) {
    if (!toEnd && places.has(steps.length)) return true
    const next = fromStart ? [] : [0]
    const fitting = new Map<RegExp, boolean>()
    for (const place of places) {
      const step = steps[place]
      if (step === undefined) continue
      const fits = fitting.get(step.fits) ?? step.fits.test(character)
      fitting.set(step.fits, fits)
      if (fits) next.push(step.times === 'often' ? place : place + 1)
    }
    places = reach(steps, next)
  }
  return places.has(steps.length)
}

/** Every place that can be reached from these without another character. */
function reach(steps: readonly Step[], from: readonly number[]): ReadonlySet<number> {
  const places = new Set<number>()
  for (const start of from) {
    for (let place = start; !places.has(place); place++) {
      places.add(place)
      const step = steps[place]
      if (step === undefined || step.times === 'once') break
    }
  }
  return places
}
