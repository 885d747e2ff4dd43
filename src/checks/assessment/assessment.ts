import type {Assessment} from '../../declaration/declaration.ts'
import {resolvePath} from '../../declaration/paths.ts'
import {assessmentWants} from '../../declaration/wants.ts'
import {evidencePaths, sealIn, sealOf} from '../../evidence/seal.ts'
import type {Result} from '../../words/finding.ts'
import {defineCheck, type Scope} from '../check.ts'
import {boundResults} from './bound.ts'
import {documentResults, formOf} from './documents.ts'
import {formDone} from './forms.ts'
import {messages} from './messages.ts'
import {minimum} from './minimum.ts'
import type {Files, One} from './one.ts'
import type {Options} from './options.ts'
import {mayGive, type Present, presentIn, provenSince, type Reviews} from './proofs.ts'
import {signatureResults} from './signatures.ts'
import {timeResults} from './times.ts'

/**
 * An assessment of a kind: completed, readable with its parts, about what is here (sealed), still valid, signed. Where a
 * project has several of the kind each of them counts, unless another says that it replaces it.
 */
export const assessment = defineCheck<
  'assessment',
  Options,
  'files' | 'tree' | 'identified' | 'notebooks' | 'today' | 'approvals' | 'base' | 'changes'
>({
  name: 'assessment',
  messages,
  uses: ['files', 'tree', 'identified', 'notebooks', 'today', 'approvals', 'base', 'changes'],
  wants(options, scope) {
    const entries = ofKind(options, scope).map(({entry}) => entry)
    const resolve = (written: string) => resolvePath(scope.declaration.folder, written) ?? []
    const files = entries.flatMap(evidencePaths).flatMap(resolve)
    return {
      files,
      parts: options.parts ? files : [],
      identified: entries.flatMap(entry => [...evidencePaths(entry), ...(entry.covers?.paths ?? [])]).flatMap(resolve),
      notebooks: entries,
    }
  },
  run(options, scope, given) {
    const {system} = scope
    const entries = ofKind(options, scope)
    if (entries.length === 0)
      return [
        {
          outcome: 'missing',
          at: system.place('assessments'),
          say: messages.say('missing', {kind: options.kind}),
          wants: assessmentWants(system, options.kind, {folder: scope.declaration.folder, paths: given.tree.paths}),
        },
      ]
    return entries.flatMap(({id, entry}) => {
      const one: One = {id, entry, scope, options, place: (...path) => system.place('assessments', id, ...path)}
      const now = sealOf({
        declaration: scope.declaration,
        system,
        assessment: id,
        entry,
        paths: given.tree.paths,
        identified: given.identified,
        notebooks: given.notebooks,
      })
      const documents = documentResults(one, given.files)
      const present = presentIn(one, now, given, options.independent)
      const results = [
        ...timeResults(one, given.today, provenSince(present)),
        ...documents,
        ...boundResults(one, {
          paths: given.tree.paths,
          now,
          identified: given.identified,
          notebooks: given.notebooks,
          mayBeSources: options.notebooks === 'sources',
          since: given,
          least: minimum(options),
          ...(options.signed && {signers: options.signed, again: againBy(one, present, given)}),
          ...(documents.some(({outcome}) => outcome !== 'pass') && {first: 'mend' as const}),
        }),
        ...signatureResults(one, now, present, given),
      ]
      const settled = results.every(({outcome}) => outcome === 'unproven' || outcome === 'pass')
      const passed: Result = {outcome: 'pass', at: one.place(), say: doneAs(one, given.files)}
      return settled ? [passed, ...results] : results
    })
  },
})

/** Roles that have signed nothing of what is here now: of the others a line to sign is asked already. */
function againBy(one: One, present: readonly Present[], given: Reviews): NonNullable<Result['signsAgain']> {
  const {entry, options, scope} = one
  const sealed = sealIn(entry, scope.system)
  const before = (entry.signed ?? []).filter(({seal}) => seal !== undefined && seal === sealed)
  return (options.signed ?? [])
    .filter(role => before.some(one => one.role === role) && !present.some(({signature}) => signature.role === role))
    .map(role => ({role, ...(given.approvals.kind === 'known' && {holders: mayGive(role, 'either', scope, given)})}))
}

/** Seen here, or only attested: a document that is kept elsewhere was not read. */
function doneAs(one: One, files: Files): Result['say'] {
  const {
    id,
    entry: {evidence, completed: date = ''},
  } = one
  if (typeof evidence !== 'object') {
    const form = formOf(one, files)
    return form ? formDone(one, form) : messages.say('done', {id, date})
  }
  return messages.say('attested', {id, date, held: evidence.held_in ?? '', role: evidence.seen_by ?? ''})
}

function ofKind(options: Options, {system}: Scope): {id: string; entry: Assessment}[] {
  const all = Object.entries(system.facts.assessments ?? {})
  const replaced = new Set(all.flatMap(([, entry]) => entry.replaces ?? []))
  return all.flatMap(([id, entry]) => (entry.kind === options.kind && !replaced.has(id) ? [{id, entry}] : []))
}
