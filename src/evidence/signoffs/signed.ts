import type {Assessment, Declaration, Signature} from '../../declaration/declaration.ts'
import {resolvePath} from '../../declaration/paths.ts'
import {coveredFacts, evidencePaths} from '../seal.ts'
import {asText, type Concern} from './content.ts'

/** One signature of one state of an assessment, wherever the project lies. */
export function signatureName(
  {project}: Pick<Declaration, 'project'>,
  system: string,
  assessment: string,
  {role, by, entered_by, seal}: Signature,
): string {
  return JSON.stringify([project, system, assessment, role, by, entered_by, seal])
}

/** What a signature of an assessment is about: all that its seal is made of. */
export function signedContent(
  declaration: Declaration,
  system: string,
  assessment: string,
  entry: Assessment,
): Concern {
  const written = [...evidencePaths(entry), ...(entry.covers?.paths ?? [])]
  const patterns = written.flatMap(path => resolvePath(declaration.folder, path) ?? [])
  return {
    files: others => patterns.some(pattern => others.matching(pattern).length > 0),
    said: [
      {file: declaration.file, now: declaration, of: one => entryIn(one, declaration.project, system, assessment)},
    ],
  }
}

function entryIn({project, systems}: Declaration, own: string, system: string, assessment: string): string {
  const found = project === own ? systems.find(({id}) => id === system) : undefined
  const all = found?.facts.assessments ?? {}
  const entry = Object.hasOwn(all, assessment) ? all[assessment] : undefined
  if (!found || !entry) return ''
  const {seal: _seal, signed: _signed, ...rest} = entry
  return asText([rest, coveredFacts(found, rest.covers?.facts ?? [])])
}
