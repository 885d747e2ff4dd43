import {CHECKS} from '../checks/index.ts'
import {messages as declaration} from '../declaration/messages.ts'
import {messages as biasMapping} from '../evidence/bias/import/mapped-messages.ts'
import {messages as biasEvidence} from '../evidence/bias/messages.ts'
import {messages as form} from '../evidence/forms/messages.ts'
import {messages as evidence} from '../evidence/messages.ts'
import type {Judgement} from '../gate/finding.ts'
import {messages as gate} from '../gate/messages.ts'
import {messages as policy} from '../policy/messages.ts'
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
  policy,
  gate,
  ...[...CHECKS.values()].map(check => check.messages),
]

/** Every catalogue whose messages the judgement can hold. Those of other tools' formats are loaded only where one was read. */
export async function cataloguesFor({findings}: Pick<Judgement, 'findings'>): Promise<readonly Catalogue[]> {
  const known = new Set(CATALOGUES.map(({area}) => area))
  const isKnown = ({key}: Message) => known.has(key.slice(0, key.indexOf('.')))
  const all = findings.every(({say, detail}) => isKnown(say) && (detail?.notes ?? []).every(isKnown))
  return all ? CATALOGUES : allCatalogues()
}

export async function allCatalogues(): Promise<readonly Catalogue[]> {
  const {FORMAT_CATALOGUES} = await import('./format-catalogues.ts')
  return [...CATALOGUES, ...FORMAT_CATALOGUES]
}
