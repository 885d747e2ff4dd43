import {conform, type Validator} from '../text/conform.ts'
import {readYaml} from '../text/yaml.ts'
import {type Path, startOf} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import type {Declaration} from './declaration.ts'
import {misnamed} from './names.ts'
import {systemsOf} from './normalise.ts'
import type {DeclarationData} from './schema.ts'

/**
 * Text of an `ethics.yml` → typed declaration with places. What is invalid is a problem and is absent from the result.
 * `declaration` is absent only when the file cannot be read at all or says neither `ethics: 1` nor a project's name.
 */
export function readDeclaration(
  file: Path,
  bytes: Uint8Array,
  validator: Validator,
): {declaration?: Declaration; problems: readonly Problem[]} {
  const {root: document, problems: unreadable} = readYaml(file, bytes)
  if (!document) return {problems: unreadable}
  const {valid, problems: invalid} = conform<DeclarationData>(document, validator, {verbatim: AS_IN_THE_FILE})
  const problems = [...unreadable, ...invalid]
  if (!valid) return {problems}
  const project = valid.value.project.id ?? slug(valid.value.project.name)
  misnamed(valid.root, problems)
  const systems = systemsOf(valid.root, project, problems)
  const declaration: Declaration = {
    file,
    folder: file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '',
    project,
    systems,
    problems: unique(problems),
    at: startOf(file),
  }
  return {declaration, problems: declaration.problems}
}

/** How a result file is read: texts that stand in that file, where `-` or `?` is what it shows. */
const AS_IN_THE_FILE = /^(?:\/systems\/[^/]+)?\/assessments\/[^/]+\/results\/\d+\/(?:table|precision)(?:\/|$)/

/** Letters that do not come apart into a letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {æ: 'ae', ø: 'oe', å: 'aa', œ: 'oe', ß: 'ss', ð: 'd', þ: 'th', ł: 'l'}

/** A stable id from a name: lower case, ASCII, hyphens, at most 63 characters. */
export function slug(name: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[æøåœßðþł]/g, letter => LETTERS[letter] ?? '')
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
  return plain.slice(0, 63).replace(/-$/, '') || 'project'
}

/** What is shared by several systems is said once. */
function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map(problem => [JSON.stringify([problem.at, problem.say]), problem]))
  return [...seen.values()]
}
