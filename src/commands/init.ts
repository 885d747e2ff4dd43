import {declarationsIn} from '../case/names.ts'
import {type Prepared, prepare} from '../case/prepare.ts'
import {DEFAULT_TIERS} from '../gate/default-tiers.ts'
import {declaration as validator} from '../generated/validators/declaration.js'
import type {Key} from '../init/answers.ts'
import {entriesFor} from '../init/declaration.ts'
import {GATE, type Owner, readOwner, roleLines} from '../init/gate-folder.ts'
import {messages} from '../init/messages.ts'
import {type Planned, plan} from '../init/plan.ts'
import {messages as templates} from '../init/template-messages.ts'
import {WORKFLOW} from '../init/workflow.ts'
import {cleanLines} from '../language/clean.ts'
import {type Render, renderer} from '../language/render.ts'
import {addedBy, DEFAULT_POLICIES, findPolicy} from '../policy/layers.ts'
import {messages as policyMessages} from '../policy/messages.ts'
import {parseReference, rolesOf} from '../policy/organisation.ts'
import type {Policy} from '../policy/policy.ts'
import {contextFor} from '../policy/status-context.ts'
import {git} from '../repository/git.ts'
import {findRoot} from '../repository/root.ts'
import type {Validator} from '../text/conform.ts'
import type {Language} from '../words/language.ts'
import type {Message} from '../words/message.ts'
import {startOf} from '../words/place.ts'
import {Fault} from './exit.ts'
import {agreed, answersFor, hasLeft, type Terminal, talk} from './init-ask.ts'
import {existingIn, write} from './init-files.ts'
import {languageOf} from './options.ts'
import {type Opened, openAround, organisationFile} from './place.ts'
import {print} from './terminal.ts'
import {VERSION} from './version.ts'

export interface InitFlags extends Readonly<Partial<Record<Key, string>>> {
  readonly language?: string
  readonly policies?: string
  readonly owner?: readonly string[]
  readonly branch?: string
  readonly action?: string
  readonly organisation?: string
  readonly yes?: boolean
  readonly dryRun?: boolean
}

const PLACEHOLDER = `your-organisation/ethics-gate@v${VERSION}`

/** `ethics-gate init [folder]`: asks at most six questions and writes what a project and its gate begin with. */
export async function initCommand(folder: string, flags: InitFlags, terminal = talk()): Promise<number> {
  try {
    return await run(folder, flags, terminal)
  } catch (error) {
    if (!hasLeft(error)) throw error
    const {language} = flags
    return said(1, renderer(languageOf(language, 'en'), [messages])(messages.say('not-written', {})))
  } finally {
    terminal?.close()
  }
}

async function run(folder: string, flags: InitFlags, terminal: Terminal | undefined): Promise<number> {
  const opened = await openAround(folder)
  const organisation = organisationFile(flags.organisation)
  const prepared = await prepare({...opened, folder: '', ...(organisation && {organisation})})
  const language = languageOf(flags.language, prepared.trusted.gate?.language ?? 'en')
  const render = renderer(language, [messages, templates, policyMessages])
  const own = opened.folder === '' ? 'ethics.yml' : `${opened.folder}/ethics.yml`
  const there = prepared.candidates.some(({file}) => file === own)
  if (!there) await refuseBesideAnother(opened, own, prepared, render)
  const owners = ownersOf(flags, render)
  const answers = await answersFor(flags, there, terminal, render)
  const existing = existingIn(opened.root)
  const {references, policies} = policiesFor(flags, prepared, own, owners, existing(GATE).kind !== 'absent', render)
  const defaultBranch = branchOf(flags, render) ?? (await defaultBranchOf(opened.root))
  const action = actionOf(flags, render)
  const held = [...rolesOf(prepared.trusted.organisation, prepared.trusted.gate).keys()]
  const {
    files: planned,
    signing,
    others,
    unnamed,
  } = plan(
    {answers, folder: opened.folder, language, defaultBranch, action, owners, references, held},
    {
      policies,
      tiers: prepared.trusted.organisation?.tiers ?? DEFAULT_TIERS,
      validator: validator as Validator,
      write: render,
    },
    existing,
  )
  await print(shown(planned, render))
  const open = planned.filter(one => one.action !== 'exists')
  if (open.length === 0) return said(0, render(messages.say('nothing', {})))
  if (flags.dryRun) return said(0, render(messages.say('dry-run', {})))
  if (flags.yes !== true && !(await agreed(terminal, render))) return said(0, render(messages.say('not-written', {})))
  for (const one of open) {
    if (!write(opened.root, one, existing(one.path)))
      throw fault(messages.say('changed-meanwhile', {path: one.path}), messages.say('changed-hint', {}), render)
  }
  const unowned = owners.length === 0 && existing(GATE).kind === 'absent'
  const status = contextFor(defaultBranch, prepared.trusted.gate)
  const command = withOwner(folder, flags, language)
  const merge = await mergeOf(opened.root, defaultBranch, unowned)
  const entries = {file: own, lines: entriesFor(unnamed, language)}
  return said(
    0,
    afterwards(open.length, {unowned, owners, signing, others, action, status, command, merge, entries}, render),
  )
}

async function said(code: number, text: string): Promise<number> {
  await print(`\n${text}`)
  return code
}

function fault(what: Message, hint: Message, render: Render): Fault {
  return new Fault(render(what), render(hint))
}

async function refuseBesideAnother(opened: Opened, own: string, prepared: Prepared, render: Render): Promise<void> {
  const {lookAlikes} = declarationsIn(await opened.tree.list(), opened.folder, () => false)
  const alike = lookAlikes.find(file => file.slice(0, file.lastIndexOf('/') + 1) === own.slice(0, -'ethics.yml'.length))
  if (alike) throw fault(messages.say('look-alike', {file: alike}), messages.say('look-alike-hint', {}), render)
  const above = prepared.candidates.find(
    ({file, declaration}) => declaration && own.startsWith(file.slice(0, -'ethics.yml'.length)),
  )
  if (above) throw fault(messages.say('nested', {above: above.file}), messages.say('nested-hint', {}), render)
}

function ownersOf({owner = []}: InitFlags, render: Render): readonly Owner[] {
  return owner.map(written => {
    const read = readOwner(written)
    if (!read) throw fault(messages.say('bad-owner', {written}), messages.say('bad-owner-hint', {}), render)
    return read
  })
}

function actionOf({action}: InitFlags, render: Render): string {
  if (action === undefined) return PLACEHOLDER
  if (/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*@[A-Za-z0-9._/-]+$/.test(action)) return action
  throw fault(messages.say('bad-action', {written: action}), messages.say('bad-action-hint', {}), render)
}

/** What Git allows in the name of a branch, see git-check-ref-format(1), and a pattern in the gate's configuration as well. */
const BRANCH = /^(?![/.-])(?!.*(?:\.\.|\/\/|@\{))[^\s~^:?*[\]\\"<>|\p{C}]{1,200}(?<![/.])$/u

function branchOf({branch}: InitFlags, render: Render): string | undefined {
  if (branch === undefined || BRANCH.test(branch)) return branch
  throw new Fault(render(messages.say('bad-branch', {written: branch})))
}

/** The policies by which the templates are chosen: those in force, or those that the gate's configuration is to name. */
function policiesFor(
  {policies: asked}: InitFlags,
  prepared: Prepared,
  own: string,
  owners: readonly Owner[],
  configured: boolean,
  render: Render,
): {references: readonly string[]; policies: readonly Policy[]} {
  const {trusted, everywhere} = prepared
  if (asked !== undefined && configured)
    throw fault(messages.say('policies-there', {}), messages.say('policies-there-hint', {}), render)
  if (asked !== undefined && owners.length === 0)
    throw fault(messages.say('policies-need-owner', {}), messages.say('policies-need-owner-hint', {}), render)
  const references = asked?.split(',').map(name => name.trim()) ?? [...DEFAULT_POLICIES]
  const chosen = references.flatMap(reference => {
    const found = findPolicy(parseReference(reference, startOf('')), trusted.available)
    if (found.kind === 'found') return [found.policy]
    if (asked !== undefined) throw new Fault(render(found.problem.say))
    return []
  })
  const inForce = configured || trusted.organisation ? everywhere : chosen
  const wished = prepared.candidates.find(({file}) => file === own)?.declaration?.systems ?? []
  const names = wished.flatMap(({policies}) => policies.map(({name, at}) => parseReference(name, at)))
  return {references, policies: addedBy(names, inForce, trusted.organisation?.allowed, trusted.available).policies}
}

/** How what was written comes onto the default branch: what is there already decides whether it is judged. */
async function mergeOf(folder: string, branch: string, unowned: boolean): Promise<Message> {
  if (!(await onBranch(folder, branch, WORKFLOW))) return messages.say('then-merge-first', {branch})
  if (!unowned && !(await onBranch(folder, branch, GATE))) return messages.say('then-merge-adoption', {branch})
  return messages.say('then-merge', {})
}

async function onBranch(folder: string, branch: string, path: string): Promise<boolean> {
  const root = await findRoot(folder)
  if (root.kind !== 'git') return false
  for (const ref of [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]) {
    const {code} = await git({gitDir: root.gitDir, workTree: null}, ['cat-file', '-e', `${ref}:${path}`])
    if (code === 0) return true
  }
  return false
}

/** What the remote calls its default branch; else the branch that is checked out, if it has one of the usual names. */
async function defaultBranchOf(folder: string): Promise<string> {
  const root = await findRoot(folder)
  if (root.kind !== 'git') return 'main'
  const named = async (ref: string) => {
    const {code, stdout} = await git({gitDir: root.gitDir, workTree: null}, ['symbolic-ref', '--quiet', '--short', ref])
    return code === 0 ? stdout.toString('utf8').trim() : ''
  }
  const remote = (await named('refs/remotes/origin/HEAD')).replace(/^origin\//, '')
  if (BRANCH.test(remote)) return remote
  const here = await named('HEAD')
  return ['main', 'master', 'trunk', 'develop'].includes(here) ? here : 'main'
}

/** An answer may take a line of its own, and is shown whole before it is written. */
const LONGEST_LINE = 2000

/** Every file with what is written into it. */
function shown(planned: readonly Planned[], render: Render): string {
  return planned
    .flatMap(({path, action, content, why, note}) => {
      const line = render(messages.say(action, {path, why: render(why)}))
      const body = action === 'exists' ? [] : cleanLines(content, LONGEST_LINE).map(each => `  │ ${each}`)
      return [line, ...body, ...(note ? [`  ${render(note)}`] : []), ...(body.length > 0 ? [''] : [])]
    })
    .join('\n')
}

/** The same again, with somebody who owns the gate: what is there already stays as it is. */
function withOwner(folder: string, {branch}: InitFlags, language: Language): string {
  const place = folder === '.' ? '' : ` ${/^[\w./-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`}`
  const spoken = language === 'en' ? '' : ` --language ${language}`
  return `ethics-gate init${place} --owner LOGIN:ID${spoken}${branch === undefined ? '' : ` --branch ${branch}`}`
}

function afterwards(
  count: number,
  {
    unowned,
    owners,
    signing,
    others,
    action,
    status,
    command,
    merge,
    entries,
  }: {
    unowned: boolean
    owners: readonly Owner[]
    signing: readonly string[]
    others: readonly string[]
    action: string
    /** Of the default branch. */
    status: string
    /** What adds the configuration later. */
    command: string
    merge: Message
    /** To paste into a declaration that was there already. */
    entries: {readonly file: string; readonly lines: readonly string[]}
  },
  render: Render,
): string {
  const [first] = owners
  const steps = [
    ...(unowned ? [messages.say('then-owner', {command})] : []),
    ...(first && owners.length === 1 ? [messages.say('then-second-owner', {login: first.login})] : []),
    ...(signing.length > 0 && !unowned
      ? [messages.say('then-roles', {lines: roleLines(signing, render), others})]
      : []),
    ...(action === PLACEHOLDER ? [messages.say('then-action', {action})] : []),
    ...(entries.lines.length > 0 ? [messages.say('then-entries', entries)] : []),
    merge,
    messages.say('then-require', {status}),
    messages.say('then-check', {}),
  ]
  const numbered = steps.map((step, i) => `${i + 1}. ${render(step)}`)
  return [render(messages.say('written', {count})), '', render(messages.say('then-title', {})), ...numbered].join('\n')
}
