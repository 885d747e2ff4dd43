import type {Declaration} from '../declaration/declaration.ts'
import {readDeclaration} from '../declaration/read.ts'
import {type Judged, wholeSystem} from '../gate/evaluate.ts'
import {type Tiers, tierOf} from '../gate/tier.ts'
import type {Policy} from '../policy/policy.ts'
import type {Validator} from '../text/conform.ts'
import type {Language} from '../words/language.ts'
import type {Message} from '../words/message.ts'
import type {Path} from '../words/place.ts'
import type {Answers} from './answers.ts'
import {type AskedAssessment, assessmentsFor, documentPath, isNamed} from './assessments.ts'
import {declarationText} from './declaration.ts'
import {CODEOWNERS, codeownersLines, GATE, gateText, type Owner} from './gate-folder.ts'
import {messages} from './messages.ts'
import {rolesFor} from './roles.ts'
import {templateText} from './templates.ts'
import {REVIEW_WORKFLOW, reviewWorkflowText, WORKFLOW, workflowText} from './workflow.ts'
import type {Write} from './yaml.ts'

/** What stands at a path now. `other`: a link, a folder, or a file that cannot be read as text. */
export type Existing = {readonly kind: 'absent' | 'other'} | {readonly kind: 'file'; readonly text: string}

export interface Planned {
  readonly path: Path
  /** `create`: nothing stands there. `append`: `content` goes below what does. `exists`: nothing is written. */
  readonly action: 'create' | 'append' | 'exists'
  /** What is written; what would have been, where `exists`. */
  readonly content: string
  readonly why: Message
  /** What a person has to do there by hand. */
  readonly note?: Message
}

export interface Setup {
  readonly answers: Answers
  /** The folder of the project, relative to the root. */
  readonly folder: Path
  readonly language: Language
  readonly defaultBranch: string
  /** `owner/repository@ref` of the action. */
  readonly action: string
  readonly owners: readonly Owner[]
  /** As they are written in the gate's configuration. */
  readonly references: readonly string[]
  /** Roles that somebody holds already, by the organisation file. */
  readonly held?: readonly string[]
}

/** What decides how much is asked. */
export interface Asking {
  readonly policies: readonly Policy[]
  readonly tiers: Tiers
  readonly validator: Validator
  readonly write: Write
}

export interface Plan {
  readonly files: readonly Planned[]
  /** Roles that will be asked to sign, approve or decide in this project, and that nobody holds yet. */
  readonly signing: readonly string[]
  /** The other roles that the policies name and nobody holds. */
  readonly others: readonly string[]
  /** Kinds of the documents that the declaration, which was there already, does not name. */
  readonly unnamed: readonly string[]
}

/**
 * Everything that sets up a project and its gate: nothing that stands there is changed, and a second plan after the first was
 * carried out has nothing left to do.
 */
export function plan(setup: Setup, asking: Asking, existing: (path: Path) => Existing): Plan {
  const {answers, folder, owners, language} = setup
  const {write} = asking
  const file = inFolder(folder, 'ethics.yml')
  const now = existing(file)
  const first = now.kind === 'file' ? now.text : declarationText(answers, write, language)
  const {declaration} = readDeclaration(file, new TextEncoder().encode(first), asking.validator)
  const {documents: asked, roles: askedRoles} = now.kind === 'other' ? NOTHING : askedOf(declaration, asking)
  const kinds = asked.map(({kind}) => kind)
  const text = now.kind === 'file' ? first : declarationText(answers, write, language, kinds)
  const create = (path: Path, content: string, why: Message): Planned => {
    const {kind} = existing(path)
    if (kind === 'absent') return {path, action: 'create', content, why}
    return {path, action: 'exists', content, why, ...(kind === 'other' && {note: messages.say('note-other', {})})}
  }
  const free = (roles: readonly string[]) => [...new Set(roles)].filter(role => !setup.held?.includes(role))
  const signing = free(askedRoles)
  const roles = free([...signing, ...asking.policies.flatMap(policy => Object.keys(policy.roles))])
  const gate = existing(GATE)
  const {references: policies, defaultBranch} = setup
  const configuration = gateText({owners, policies, defaultBranch, language, roles}, write)
  const files = [
    create(file, text, messages.say('why-declaration', {})),
    ...asked.map(one => {
      const path = inFolder(folder, documentPath(one.kind))
      const name = declaration?.systems[0]?.facts.project.name ?? ''
      return create(path, templateText(one, name, write), messages.say('why-template', {kind: one.kind}))
    }),
    ...(owners.length > 0 || gate.kind !== 'absent'
      ? [withOwners(create(GATE, configuration, messages.say('why-gate', {})), gate)]
      : []),
    create(
      WORKFLOW,
      workflowText(
        {
          action: setup.action,
          defaultBranch: setup.defaultBranch,
          ...(language !== 'en' && {language}),
        },
        write,
      ),
      messages.say('why-workflow', {}),
    ),
    create(REVIEW_WORKFLOW, reviewWorkflowText(write), messages.say('why-review', {})),
    ...codeowners(owners, existing),
  ]
  const unnamed =
    now.kind === 'file' ? kinds.filter(kind => !declaration?.systems.some(system => isNamed({system}, kind))) : []
  return {files, signing, others: roles.filter(role => !signing.includes(role)), unnamed}
}

/** A configuration that names no owners is as good as locked. */
function withOwners(planned: Planned, now: Existing): Planned {
  if (now.kind !== 'file' || /^["']?owners["']?\s*:/m.test(now.text)) return planned
  return {...planned, note: messages.say('note-owners', {})}
}

/** GitHub reads the first of three files; that one is added to. */
function codeowners(owners: readonly Owner[], existing: (path: Path) => Existing): Planned[] {
  if (owners.length === 0) return []
  const why = messages.say('why-codeowners', {})
  const path = CODEOWNERS.find(one => existing(one).kind !== 'absent') ?? CODEOWNERS[0]
  const now = existing(path)
  const before = now.kind === 'file' ? now.text : ''
  const lines = codeownersLines(before, owners)
  const content = lines.map(line => `${line}\n`).join('')
  if (now.kind === 'absent') return [{path, action: 'create', content, why}]
  if (now.kind === 'other') return [{path, action: 'exists', content, why, note: messages.say('note-other', {})}]
  if (lines.length === 0) return [{path, action: 'exists', content, why}]
  return [{path, action: 'append', content: before === '' || before.endsWith('\n') ? content : `\n${content}`, why}]
}

interface Asked {
  readonly documents: readonly AskedAssessment[]
  readonly roles: readonly string[]
}
const NOTHING: Asked = {documents: [], roles: []}

function askedOf(declaration: Declaration | undefined, {policies, tiers}: Asking): Asked {
  if (!declaration) return NOTHING
  const inForce = policies.map(({id}) => id)
  const all = declaration.systems.map((system): Asked => {
    const untiered: Judged = {declaration, system, tier: 0, policies}
    const judged = {...untiered, tier: tierOf(system, wholeSystem(untiered), tiers, inForce).tier}
    const documents = assessmentsFor(judged)
    return {documents, roles: rolesFor(judged, documents)}
  })
  const documents = all.flatMap(one => one.documents)
  return {
    documents: [...new Map(documents.map(one => [one.kind, one])).values()],
    roles: [...new Set(all.flatMap(({roles}) => roles))],
  }
}

function inFolder(folder: Path, path: Path): Path {
  return folder === '' ? path : `${folder}/${path}`
}
