import {matches} from '../../text/glob.ts'
import type {Path} from '../../words/place.ts'

/** A CODEOWNERS file; see https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners. */
export interface Codeowners {
  readonly path: Path
  readonly rules: readonly OwnerRule[]
}

export interface OwnerRule {
  readonly line: number
  readonly pattern: string
  readonly owners: readonly string[]
}

/** GitHub reads the first of these that is there. */
export const CODEOWNERS_PATHS: readonly Path[] = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

/** A larger file is not read by GitHub. */
const MOST_BYTES = 3 * 1024 * 1024
const MOST_RULES = 5000
const LONGEST_PATTERN = 500

export function readCodeowners(path: Path, bytes: Uint8Array): Codeowners {
  if (bytes.length > MOST_BYTES) return {path, rules: []}
  const lines = new TextDecoder().decode(bytes).split(/\r\n|\n|\r/)
  const rules = lines.flatMap((text, index): OwnerRule[] => {
    // A space in a name is written with a backslash before it.
    const [pattern = '', ...owners] = text
      .replace(/(^|\s)#.*$/u, '')
      .trim()
      .split(/(?<!\\)\s+/u)
    if (!usable(pattern)) return []
    return [{line: index + 1, pattern: pattern.replaceAll('\\ ', ' '), owners}]
  })
  return {path, rules: rules.slice(0, MOST_RULES)}
}

/** Patterns that GitHub skips. */
function usable(pattern: string): boolean {
  return pattern !== '' && pattern.length <= LONGEST_PATTERN && !/^!|[[\]]|\\#/u.test(pattern)
}

/** The rule that decides who owns a path: the last one that fits. */
export function ownerRule({rules}: Codeowners, path: Path): OwnerRule | undefined {
  return rules.findLast(({pattern}) => fits(pattern, path))
}

/** A rule that is there for every file alike says nothing of who guards the gate. */
export function isCatchAll({pattern}: OwnerRule): boolean {
  return ['*', '**', '/**', '/*', '**/*', '/'].includes(pattern)
}

function fits(pattern: string, path: Path): boolean {
  if (pattern === '*' || pattern === '/') return true
  const inner = pattern.replace(/^\//u, '').replace(/\/$/u, '')
  const anchored = pattern.startsWith('/') || inner.includes('/')
  const whole = anchored ? inner : `**/${inner}`
  // `docs/*` is for what lies directly in the folder, and not for what lies deeper.
  if (anchored && /(?:^|\/)\*$/u.test(inner) && !inner.includes('**'))
    return path.split('/').length === inner.split('/').length && matches(whole, path)
  // With a slash at its end it is a folder: what lies below it, and no file of that name.
  return matches(whole, pattern.endsWith('/') ? path.slice(0, Math.max(0, path.lastIndexOf('/'))) : path)
}
