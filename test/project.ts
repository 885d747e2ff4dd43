import {parseDocument} from 'yaml'
import {type CheckRequest, check} from '../src/case/check.ts'
import {project as placed, prepare} from '../src/case/prepare.ts'
import {sealDeclaration} from '../src/case/seal.ts'
import type {Finding, Judgement} from '../src/gate/finding.ts'
import {blocks} from '../src/gate/judge.ts'
import {type Besides, treeOf} from '../src/repository/memory.ts'
import type {Tree} from '../src/repository/tree.ts'
import type {Place} from '../src/words/place.ts'

/** The day on which tests are judged. */
export const TODAY = '2026-11-22'

export type Texts = Readonly<Record<string, string | Uint8Array>>

export interface On {
  readonly today?: string
  readonly folder?: string
  readonly besides?: Besides
}

/** The judgement of a project in memory, by the policies in its gate folder, or the default ones without such a folder. */
export function judged(files: Texts, on: On = {}): Promise<Judgement> {
  return judgedTree(treeOf(files, on.besides), on)
}

export function judgedTree(
  tree: Tree,
  {today = TODAY, folder = '', ...rest}: Partial<CheckRequest> = {},
): Promise<Judgement> {
  return check({...rest, tree, folder, today})
}

/** A declaration with its first two lines; the rest is as given. */
export function declares(rest = '', project = '{name: Visits, status: production}'): string {
  return `ethics: 1\nproject: ${project}\n${rest}`
}

/**
 * A gate folder whose only policy is `house`. `rules` is YAML, a rule a line; each gets what the format requires and it
 * leaves out. `more` are further top-level lines of the policy.
 */
export function house(rules: Readonly<Record<string, string>>, more = ''): Texts {
  const lines = Object.entries(rules).map(([id, rule]) => `  ${id}: {for: order, what: What is asked, ${rule}}`)
  const policy = [
    'policy: 1',
    'id: house',
    'version: "1"',
    'language: en',
    'owner: {name: The board, contact: board@example.org}',
    ...rolesIn(`${lines.join()}${more}`),
    more,
    'requirements: {order: {title: A tidy house, why: So that things are found again}}',
    'rules:',
    ...lines,
  ]
  return {...gate('policies: [house]'), '.github/ethics-gate/policies/house/policy.yml': `${policy.join('\n')}\n`}
}

/** A policy may name no role that it does not use. */
function rolesIn(text: string): string[] {
  const used = ['manager', 'officer', 'council'].filter(role => new RegExp(`[[ ]${role}[\\],}]`).test(text))
  return used.length > 0 ? [`roles: {${used.map(role => `${role}: The ${role}`).join(', ')}}`] : []
}

export function gate(lines: string): Texts {
  return {'.github/ethics-gate/gate.yml': `gate: 1\n${lines}\n`}
}

/** What one check of the policy `house` says of a declaration: `outcome key place`, the place as file and pointer or line. */
export async function asked(
  check: string,
  declaration: string,
  files: Texts = {},
  on: On & {each?: string; more?: string} = {},
): Promise<string[]> {
  const {each = 'system', more = '', ...rest} = on
  const judgement = await judged(
    {...house({asked: `each: ${each}, check: ${check}`}, more), ...files, 'ethics.yml': declares(declaration)},
    rest,
  )
  const faults = [
    ...judgement.errors,
    ...judgement.findings.filter(found => found.rule === 'ethics-gate/declaration' && found.outcome !== 'pass'),
  ]
  if (faults.length > 0)
    throw new Error(
      faults.map(({at, say}) => `${at.file}:${at.line}:${at.column} ${say.key} ${JSON.stringify(say.with)}`).join('\n'),
    )
  return of(judgement, 'house/asked').map(brief)
}

export function of(judgement: Judgement, rule: string): Finding[] {
  return judgement.findings.filter(finding => finding.rule === rule)
}

export function brief({outcome, say, at}: Pick<Finding, 'outcome' | 'say' | 'at'>): string {
  return `${outcome} ${say.key} ${where(at)}`
}

export function where({file, line, pointer}: Place): string {
  return pointer === '' ? `${file}:${line}` : file === 'ethics.yml' ? pointer : `${file}#${pointer}`
}

/** Findings that are not in order, in words that survive moving: rule, subject, outcome, message. */
export function open({findings}: Judgement): string[] {
  return findings
    .filter(({outcome}) => outcome !== 'pass')
    .map(({rule, subject, outcome, disposition, level, say}) =>
      [rule, subject.id, outcome, disposition, level, say.key, JSON.stringify(say.with)].join(' '),
    )
    .sort()
}

export function blocking({findings}: Judgement): Finding[] {
  return findings.filter(blocks)
}

/** The same files with every assessment sealed as it now is, and every signature under its own assessment's seal. */
export async function sealed(
  files: Texts,
  {folder = '', besides}: On = {},
): Promise<Record<string, string | Uint8Array>> {
  const file = folder === '' ? 'ethics.yml' : `${folder}/ethics.yml`
  const text = String(files[file])
  const once = await sealText(text, files, {file, ...(besides && {besides})})
  return {...files, [file]: signed(once)}
}

/** The text of a declaration after `ethics-gate seal --renew`. */
export async function sealText(
  text: string,
  files: Texts,
  {file = 'ethics.yml', besides, renew = true}: {file?: string; besides?: Besides; renew?: boolean} = {},
): Promise<string> {
  const tree = treeOf({...files, [file]: text}, besides)
  const prepared = await prepare({tree, folder: file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : ''})
  const candidate = prepared.candidates.find(one => one.file === file)
  if (!candidate?.declaration) throw new Error(`${file} cannot be read`)
  const systems = placed(candidate, prepared).systems.map(one => one.judged)
  return (await sealDeclaration({text, judged: systems, tree, paths: prepared.paths, only: [], renew})).text
}

/** Every signature says the seal that its assessment has. */
function signed(text: string): string {
  const document = parseDocument(text, {schema: 'failsafe'})
  const assessments = document.toJS()?.assessments ?? {}
  let changed = text
  for (const entry of Object.values(assessments) as {seal?: string; signed?: {seal?: string}[]}[]) {
    for (const signature of entry.signed ?? []) {
      if (signature.seal && entry.seal && signature.seal !== entry.seal)
        changed = replaceAfter(changed, entry.seal, signature.seal)
    }
  }
  return changed
}

/** Seals in tests are written as `s1-…` with a number of their own, so that each can be found and replaced. */
function replaceAfter(text: string, seal: string, old: string): string {
  return text.replaceAll(old, seal)
}

/** A document of a project's own, long enough to count; with parts where `parts` are given. */
export function written(...parts: readonly string[]): string {
  const words =
    'The team sat down with two people who do the work and wrote what they saw, what could go wrong for a person, and what they changed because of that. '
  const own = words.repeat(2)
  return parts.length === 0
    ? `# What we found\n\n${own}\n`
    : `# What we found\n\n${own}\n\n${parts.map(part => `## ${part}\n\n${own}\n`).join('\n')}`
}
