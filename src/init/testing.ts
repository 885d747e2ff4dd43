import {DEFAULT_TIERS} from '../gate/default-tiers.ts'
import {packs} from '../generated/packs.js'
import {declaration as validator} from '../generated/validators/declaration.js'
import {renderer} from '../language/render.ts'
import {DEFAULT_POLICIES} from '../policy/layers.ts'
import type {Validator} from '../text/conform.ts'
import type {Language} from '../words/language.ts'
import type {Path} from '../words/place.ts'
import type {Answers} from './answers.ts'
import {messages} from './messages.ts'
import {type Asking, type Existing, type Planned, plan, type Setup} from './plan.ts'
import {messages as templates} from './template-messages.ts'

/** For tests: what `init` would write in a repository that holds `files`. */
export const policies = await Promise.all(DEFAULT_POLICIES.map(name => packs[name]?.())).then(all =>
  all.flatMap(one => one ?? []),
)

export function asking(language: Language): Asking {
  const write = renderer(language, [messages, templates])
  return {policies, tiers: DEFAULT_TIERS, validator: validator as Validator, write}
}

export const existingIn =
  (files: Readonly<Record<Path, string>>) =>
  (path: Path): Existing => {
    const text = files[path]
    return text === undefined ? {kind: 'absent'} : {kind: 'file', text}
  }

export function planned(
  answers: Answers,
  {files = {}, ...setup}: Partial<Setup> & {files?: Readonly<Record<Path, string>>} = {},
): readonly Planned[] {
  const language = setup.language ?? 'en'
  return plan(
    {
      answers,
      folder: '',
      defaultBranch: 'main',
      action: 'example/ethics-gate@v1',
      owners: [{login: 'ann', id: 1001}],
      references: DEFAULT_POLICIES,
      ...setup,
      language,
    },
    asking(language),
    existingIn(files),
  ).files
}

/** The files after a plan was carried out. */
export function carriedOut(all: readonly Planned[], files: Readonly<Record<Path, string>> = {}): Record<Path, string> {
  const after: Record<Path, string> = {...files}
  for (const {path, action, content} of all) {
    if (action === 'create') after[path] = content
    if (action === 'append') after[path] = `${after[path] ?? ''}${content}`
  }
  return after
}
