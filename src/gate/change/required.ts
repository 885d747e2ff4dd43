import {type Asked, NO_FILES} from '../../evidence/signoffs/approval.ts'
import {contentsOf} from '../../evidence/signoffs/content.ts'
import {isGateFile} from '../../policy/gate-files.ts'
import type {Gate} from '../../policy/organisation.ts'
import type {Waivers} from '../../policy/waivers.ts'
import {matches} from '../../text/glob.ts'
import type {Subject} from '../../words/finding.ts'
import {type Path, startOf} from '../../words/place.ts'
import type {JudgedSystem} from '../finding.ts'
import type {Required} from './approvals.ts'
import type {Difference} from './changed.ts'
import {messages} from './messages.ts'

const REPOSITORY: Subject = {project: '', system: '', kind: 'repository', id: ''}

type Changed = ReadonlyMap<Path, Difference>

/** A change of what decides needs those who own it, as the deciding files of today say. */
export function gateChange(changed: Changed, owners: readonly string[]): Required[] {
  const files = [...changed].filter(([path]) => isGateFile(path))
  const [first] = files
  if (!first) return []
  const paths = files.map(([path]) => path)
  return [
    {
      rule: 'gate-change',
      subject: REPOSITORY,
      at: startOf(first[0]),
      say: messages.say('gate-change', {files: paths}),
      asked: {what: 'gate', roles: owners, ...about(files, isGateFile)},
    },
  ]
}

/** Another organisation file than the one that was followed, or none, needs those whom that one names for it. */
export function organisationChange(
  changed: Changed,
  {before, after}: {readonly before: Gate['organisation']; readonly after: Gate['organisation']},
  owners: readonly string[],
): Required[] {
  if (!before || owners.length === 0) return []
  const paths = [before, after].flatMap(pin =>
    pin && pin.repository === undefined ? [pin.path.replace(/^\//, '')] : [],
  )
  const files = filesIn(changed, paths)
  const [was, is] = [referenceOf(before), referenceOf(after)]
  if (files.length === 0 && JSON.stringify(was) === JSON.stringify(is)) return []
  const named = new Set([...paths, before.at.file])
  const own = about(filesIn(changed, named), path => named.has(path))
  return [
    {
      rule: 'organisation',
      subject: REPOSITORY,
      at: (after ?? before).at,
      say: messages.say('organisation-change', {left: after === undefined}),
      asked: {what: 'organisation', roles: owners, ...own, items: [was, is, ...own.items]},
    },
  ]
}

function filesIn(changed: Changed, paths: Iterable<Path>): Files {
  return [...new Set(paths)].flatMap(path => {
    const difference = changed.get(path)
    return difference ? [[path, difference] as const] : []
  })
}

function referenceOf(pin: Gate['organisation']): unknown {
  if (!pin) return null
  const {repository = null, path, commit = null, blob = null, branch = null} = pin
  return [repository, path, commit, blob, branch]
}

/** A new or changed decision in waivers.yml: whoever it says decided confirms it, beside the owners of the file. */
export function waiverChanges(
  before: Waivers | undefined,
  after: Waivers | undefined,
  now: ReadonlyMap<Path, string>,
): Required[] {
  const known = new Set((before?.decisions ?? []).map(one => JSON.stringify(entryOf(one))))
  return (after?.decisions ?? []).flatMap((one): Required[] => {
    const entry = entryOf(one)
    if (known.has(JSON.stringify(entry))) return []
    const {id, project, because, until, by, at} = one
    const say =
      one.kind === 'waive'
        ? messages.say('waiver', {id, rule: one.rule, project, because, until, role: by.role})
        : messages.say('waiver-tier', {id, tier: one.to, project, because, until, role: by.role})
    return [
      {
        rule: 'waiver',
        subject: {...REPOSITORY, project, id},
        at,
        say,
        asked: {
          what: `waiver/${id}`,
          roles: [by.role],
          items: [entry],
          contents: contentsOf([at.file], path => now.get(path)),
          said: [],
        },
      },
    ]
  })
}

function entryOf({at: _at, ...entry}: Waivers['decisions'][number]): object {
  return entry
}

/** What `approvals` in gate.yml asks of paths, from a tier on. A path that no project governs counts as the highest tier. */
export function approvalRules(
  rules: Gate['approvals'],
  changed: Changed,
  tierOf: (path: Path) => JudgedSystem['tier'],
): Required[] {
  return rules.flatMap((rule): Required[] => {
    const isAsked = (path: Path) =>
      rule.paths.some(pattern => matches(pattern, path)) && tierOf(path) >= (rule.fromTier ?? 0)
    const files = [...changed].filter(([path]) => isAsked(path))
    const [first] = files
    if (!first) return []
    return [
      {
        rule: 'approval-rule',
        subject: {...REPOSITORY, id: rule.name},
        at: startOf(first[0]),
        say: messages.say('approval-rule', {name: rule.name, files: files.map(([path]) => path)}),
        asked: {what: `rule/${rule.name}`, roles: rule.by, ...about(files, isAsked)},
      },
    ]
  })
}

type Files = readonly (readonly [Path, Difference])[]

/** Files that change, from what to what, and every other one of their kind: taking one back would be seen. */
function about(files: Files, isOne: (path: Path) => boolean): Omit<Asked, 'what' | 'roles'> {
  const changes = new Map(files)
  return {
    ...NO_FILES,
    items: files.map(([path, {before}]) => [path, before ?? null]),
    contents: contentsOf(changes.keys(), path => changes.get(path)?.after),
    within: others => others.below('').some(isOne),
  }
}
