import {matches} from '../text/glob.ts'
import type {Path} from '../words/place.ts'

/**
 * The files of a repository that decide whether and how it is gated: a change of one of them needs those who own the gate.
 * Where GitHub looks for code owners: https://docs.github.com/repositories (about code owners).
 */
export const GATE_FILES = [
  '.github/ethics-gate/**',
  '.github/workflows/**',
  '.github/actions/**',
  'CODEOWNERS',
  '.github/CODEOWNERS',
  'docs/CODEOWNERS',
  'action.yml',
  'action.yaml',
] as const

/** Where policies, waivers and whatever else decides lie: an organisation file of the repository itself too. */
export function isInGateFolder(path: Path): boolean {
  return path.startsWith('.github/ethics-gate/')
}

/** Something that is no folder where one of those folders should be takes their place: a link or a submodule. */
const IN_PLACE_OF_A_FOLDER: readonly Path[] = ['.github', ...folders()]

/** Capitals make no difference: a checkout on a disk that does not know them has one file where the tree has two. */
export function isGateFile(path: Path): boolean {
  const plain = path.toLowerCase()
  return (
    IN_PLACE_OF_A_FOLDER.includes(plain) ||
    GATE_FILES.some(pattern => {
      const file = pattern.toLowerCase()
      return file.endsWith('/**') ? matches(file, plain) : file === plain
    })
  )
}

function folders(): Path[] {
  return GATE_FILES.flatMap(pattern => (pattern.endsWith('/**') ? [pattern.slice(0, -'/**'.length)] : []))
}
