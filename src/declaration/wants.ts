import type {Want} from '../words/finding.ts'
import type {Path} from '../words/place.ts'
import type {System} from './declaration.ts'
import {resolvePath} from './paths.ts'
import {ASSESSMENT_KINDS} from './schema/vocabulary.ts'
import {asWritten} from './values.ts'

/** What is to be written for a field that a rule asks to be filled in. */
export function wantsOf(path: string, system: System): Want[] {
  const [first = '', second, ...rest] = path.split('.')
  if (first === 'decisions' && second !== undefined) return decisionWants(second, rest.slice(0, 1))
  if (ASSESSMENT_KINDS.some(kind => kind === first)) return assessmentWants(system, first)
  return [{field: asWritten(path)}]
}

/** A decision of a kind, with what it must say. */
export function decisionWants(kind: string, fields: readonly string[], role?: string): Want[] {
  const entry = `decisions.+${kind}`
  return [
    {field: `${entry}.kind`, value: kind},
    ...fields.map(field => ({field: `${entry}.${field}`})),
    ...(role === undefined ? [] : [{field: `${entry}.by.role`, value: role}]),
  ]
}

interface Tree {
  readonly folder: Path
  readonly paths: {has(path: Path): boolean}
}

/** An assessment of a kind, or what one that is there lacks; its document is named where one stands at a usual place. */
export function assessmentWants(system: System, kind: string, tree?: Tree): Want[] {
  const all = system.facts.assessments ?? {}
  const own = Object.entries(all).find(([, entry]) => entry.kind === kind)?.[0]
  const id = own ?? kind
  if (own === undefined && Object.hasOwn(all, kind)) return []
  const document = tree && usualPlace(kind, tree)
  return [
    {field: `assessments.${id}.kind`, value: kind},
    {field: `assessments.${id}.evidence`, ...(document !== undefined && {value: document})},
    {field: `assessments.${id}.completed`},
  ]
}

const FOLDERS = ['assessments/', 'docs/assessments/', 'docs/ethics/', 'docs/', 'ethics/', '']

function usualPlace(kind: string, {folder, paths}: Tree): string | undefined {
  return FOLDERS.map(inside => `${inside}${kind}.md`).find(written => {
    const path = resolvePath(folder, written)
    return path !== undefined && paths.has(path)
  })
}
