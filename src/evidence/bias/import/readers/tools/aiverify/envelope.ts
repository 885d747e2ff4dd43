import type {JsonNode} from '../../../../../../text/json.ts'
import type {ResultDocument} from '../../../document.ts'
import type {FigureList} from '../../../figure-list.ts'
import {messages} from '../messages.ts'
import {entry, nameOf} from '../tree.ts'

/**
 * The outputs of AI Verify tests in a document: bare, in the envelope of one test result (common/schemas/
 * aiverify.testresult.schema.json in aiverify-foundation/aiverify), or in a list of such envelopes.
 */
export function outputsIn(document: ResultDocument): readonly {readonly name: string; readonly output: JsonNode}[] {
  if (document.kind !== 'tree') return []
  const {root} = document
  const envelopes = root.kind === 'list' ? root.items : [root]
  return envelopes.map(envelope => {
    const output = entry(envelope, 'output')
    return output ? {name: nameOf(entry(envelope, 'cid')) ?? 'output', output} : {name: 'output', output: envelope}
  })
}

/** Says which other tests stand beside those that are read. */
export function sayOthers(document: ResultDocument, isRead: (output: JsonNode) => boolean, list: FigureList): void {
  if (document.kind !== 'tree') return
  const others = outputsIn(document).filter(({output}) => !isRead(output))
  if (others.length === 0) return
  const names = [...new Set(others.map(({name}) => name.slice(0, 60)))]
  list.note(others[0]?.output.at ?? document.root.at, messages.say('other-tests', {names}))
}
