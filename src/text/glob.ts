import type {Path} from '../words/place.ts'

/**
 * Does a path match a pattern? `*` stands for any characters within a step, `**` for any steps, `?` for one character; a
 * folder stands for everything below it. Linear in pattern times path: no pattern can make it hang.
 */
export function matches(pattern: string, path: Path): boolean {
  const wanted = pattern.split('/').filter(step => step !== '')
  const steps = path.split('/')
  // Row i, column j: do the first i wanted steps match the first j steps?
  let row = steps.map(() => false)
  row.unshift(true)
  for (const step of wanted) {
    const next = [step === '**' && row[0] === true]
    for (let j = 1; j <= steps.length; j++) {
      const one = row[j - 1] === true && stepMatches(step, steps[j - 1] ?? '')
      next[j] = step === '**' ? row[j] === true || next[j - 1] === true : one
    }
    row = next
  }
  const whole = row[steps.length] === true
  return whole || row.slice(1, steps.length).some(Boolean)
}

function stepMatches(pattern: string, written: string): boolean {
  const step = [...written]
  let row = [true, ...step.map(() => false)]
  for (const sign of pattern) {
    const next = [sign === '*' && row[0] === true]
    for (let j = 1; j <= step.length; j++) {
      const before = row[j - 1] === true
      next[j] =
        sign === '*' ? row[j] === true || next[j - 1] === true : before && (sign === '?' || sign === step[j - 1])
    }
    row = next
  }
  return row.at(-1) === true
}
