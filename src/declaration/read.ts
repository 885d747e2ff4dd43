import {conform, type Validator} from '../text/conform.ts'
import {readYaml} from '../text/yaml.ts'
import {type Path, startOf} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import type {Declaration} from './declaration.ts'
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

/** A stable id from a name: lower case, ASCII, hyphens. */
export function slug(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  return plain.slice(0, 63) || 'project'
}

/** What is shared by several systems is said once. */
function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map(problem => [JSON.stringify([problem.at, problem.say]), problem]))
  return [...seen.values()]
}
