import {DECLARATION} from '../../case/names.ts'
import {type Elsewhere, readTrusted, type Trusted} from '../../case/trusted.ts'
import {isGateFile} from '../../policy/gate-files.ts'
import type {Tree} from '../../repository/tree.ts'
import type {Path} from '../../words/place.ts'
import type {Roles} from '../../words/review.ts'
import {CODEOWNERS_PATHS, readCodeowners} from './codeowners.ts'
import type {TreeFacts} from './facts.ts'
import {type ReadWorkflow, readWorkflow} from './workflow.ts'

export interface OfTree {
  readonly facts: TreeFacts
  readonly trusted: Trusted
}

const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/u
/** More workflows than this are counted as unreadable rather than read. */
const MOST_WORKFLOWS = 200

/** Files that are not there yet and would decide if they were: whoever adds one needs the owners too. */
const YET_TO_COME: readonly Path[] = [
  '.github/ethics-gate/any-new-file.yml',
  '.github/workflows/any-new-workflow.yml',
  '.github/actions/any-new-action/action.yml',
  ...CODEOWNERS_PATHS,
]

/**
 * What a tree says of the gate; a link or submodule in the place of a workflow is unreadable, not absent. `elsewhere` reads an
 * organisation file of another repository; without it that file is not seen.
 */
export async function treeFacts(tree: Tree, elsewhere?: Elsewhere): Promise<OfTree> {
  const entries = await tree.list()
  const files = entries.filter(({kind}) => kind === 'file').map(({path}) => path)
  const workflows = entries.map(({path}) => path).filter(path => WORKFLOW.test(path))
  const owners = CODEOWNERS_PATHS.find(path => files.includes(path))
  const read = workflows.slice(0, MOST_WORKFLOWS)
  const [contents, trusted] = await Promise.all([
    tree.read([...read, ...(owners ? [owners] : [])]),
    readTrusted(tree, files, {elsewhere}),
  ])
  const bytes = (path: Path) => {
    const content = contents.get(path)
    return content?.kind === 'bytes' ? content.bytes : undefined
  }
  const ownersBytes = owners && bytes(owners)
  const {gate, organisation, problems} = trusted
  const declarations = files.filter(path => path === DECLARATION || path.endsWith(`/${DECLARATION}`))
  const guarded = new Set([...YET_TO_COME, ...files.filter(isGateFile)])
  return {
    trusted,
    facts: {
      workflows: workflows.map((path): ReadWorkflow => {
        const found = bytes(path)
        return found ? readWorkflow(path, found) : {kind: 'unreadable', path, line: 1}
      }),
      codeowners: owners && ownersBytes ? readCodeowners(owners, ownersBytes) : undefined,
      guarded: [...guarded].sort(),
      declarations,
      gate: gate && {
        owners: gate.owners,
        roles: merged(organisation?.roles, gate.roles),
        ...(gate.organisation?.repository && !organisation && {elsewhere: elsewhere ? 'contents' : 'token'}),
        context: gate.context,
      },
      // What this token does not see, the gate's own may: no fault of the file.
      faults: problems
        .filter(({say}) => say.key !== 'policy.organisation-remote' && !say.key.startsWith('forge.'))
        .map(({at: {file, line}}) => `${file}:${line}`),
    },
  }
}

function merged(above: Roles | undefined, here: Roles): Roles {
  return new Map([...(above ?? []), ...here])
}
