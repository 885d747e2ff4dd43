import {GATE_FILES} from '../policy/gate-files.ts'
import {messages} from './messages.ts'
import {listed, scalar, type Write} from './yaml.ts'

export const GATE = '.github/ethics-gate/gate.yml'
/** Where GitHub looks for code owners, in its order: https://docs.github.com/repositories (about code owners). */
export const CODEOWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const
/** The role that owns the gate's own files, where nobody has said which. */
export const OWNER_ROLE = 'gate-owner'

/** An account that owns the gate. The id never changes, where a login can be given up and taken by somebody else. */
export interface Owner {
  readonly login: string
  readonly id: number
}

export interface GateChoice {
  readonly owners: readonly Owner[]
  readonly policies: readonly string[]
  readonly defaultBranch: string
  readonly language: string
  /** Roles that the rules in force name, and that nobody holds yet. */
  readonly roles: readonly string[]
}

/** `login:id`, as the flag has it. */
export function readOwner(written: string): Owner | undefined {
  const [, login, id] = /^@?([A-Za-z0-9][A-Za-z0-9_-]{0,60}):([1-9][0-9]{0,15})$/.exec(written.trim()) ?? []
  return login === undefined || id === undefined ? undefined : {login, id: Number(id)}
}

/** The configuration of the gate. Without owners there is none: nobody could ever change it again. */
export function gateText({owners, policies, defaultBranch, language, roles}: GateChoice, write: Write): string {
  const held = owners.map(({login, id}) => `{login: ${scalar(login)}, id: ${id}}`).join(', ')
  return [
    ...listed([messages.say('gate-about', {})], write),
    'gate: 1',
    `policies: [${policies.join(', ')}]`,
    `branches: [${scalar(defaultBranch)}]`,
    `language: ${language}`,
    `owners: [${OWNER_ROLE}]`,
    'roles:',
    `  ${OWNER_ROLE}: {accounts: [${held}]}`,
    ...(roles.length > 0 ? listed([messages.say('gate-roles', {})], write).map(line => `  ${line}`) : []),
    ...roleLines(roles, write).map(line => `  # ${line}`),
    '',
  ].join('\n')
}

/** A line of `roles:` for each, to be filled in, with who that is. */
export function roleLines(roles: readonly string[], write: Write): readonly string[] {
  return roles.map(role => write(messages.say('role-line', {role})))
}

/** Lines that make the owners' review needed for every file that decides, as far as they do not stand there already. */
export function codeownersLines(existing: string, owners: readonly Owner[]): readonly string[] {
  if (owners.length === 0) return []
  const known = new Set(existing.split('\n').map(line => line.trim().split(/\s+/)[0]))
  const names = owners.map(({login}) => `@${login}`).join(' ')
  return GATE_FILES.map(pattern => `/${pattern.replace(/\*\*$/, '')}`)
    .filter(pattern => !known.has(pattern))
    .map(pattern => `${pattern} ${names}`)
}
