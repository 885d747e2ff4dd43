import {CHECKS} from '../checks/index.ts'
import {messages as declaration} from '../declaration/messages.ts'
import {messages as biasMapping} from '../evidence/bias/import/mapped-messages.ts'
import {messages as biasEvidence} from '../evidence/bias/messages.ts'
import {messages as form} from '../evidence/forms/messages.ts'
import {messages as evidence} from '../evidence/messages.ts'
import {messages as signoffs} from '../evidence/signoffs/messages.ts'
import type {Judgement} from '../gate/finding.ts'
import {messages as gate} from '../gate/messages.ts'
import {messages as policy} from '../policy/messages.ts'
import {messages as roles} from '../policy/roles-messages.ts'
import {messages as read} from '../text/messages.ts'
import type {Catalogue, Message} from '../words/message.ts'

/** What nearly every judgement holds messages of; see `cataloguesFor`. */
const CATALOGUES: readonly Catalogue[] = [
  read,
  declaration,
  evidence,
  form,
  biasEvidence,
  biasMapping,
  signoffs,
  policy,
  roles,
  gate,
  ...[...CHECKS.values()].map(check => check.messages),
]

/**
 * Every catalogue whose messages the judgement can hold. Those of other tools' formats, and of changes and of what is set
 * aside, are loaded only where one was met.
 */
export async function cataloguesFor(
  judgement: Pick<Judgement, 'findings'> & Partial<Judgement>,
): Promise<readonly Catalogue[]> {
  const known = new Set(CATALOGUES.map(({area}) => area))
  const isKnown = ({key}: Message) => known.has(key.slice(0, key.indexOf('.')))
  return messagesIn(judgement).every(isKnown) ? CATALOGUES : allCatalogues()
}

function messagesIn({
  findings,
  errors = [],
  notes = [],
  change,
}: Pick<Judgement, 'findings'> & Partial<Judgement>): Message[] {
  const all = [...findings, ...(change?.mended ?? []), ...(change?.preview?.blocking ?? [])]
  return [
    ...all.flatMap(({say, because, detail}) => [say, ...(because ? [because] : []), ...(detail?.notes ?? [])]),
    ...[...errors, ...(change?.preview?.errors ?? [])].map(({say}) => say),
    ...notes,
  ]
}

export async function allCatalogues(): Promise<readonly Catalogue[]> {
  const [{FORMAT_CATALOGUES}, {CHANGE_CATALOGUES}] = await Promise.all([
    import('./format-catalogues.ts'),
    import('./change-catalogues.ts'),
  ])
  return [...CATALOGUES, ...CHANGE_CATALOGUES, ...FORMAT_CATALOGUES]
}
