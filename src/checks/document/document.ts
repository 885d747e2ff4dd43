import {resolvePath} from '../../declaration/paths.ts'
import {placeOfSubject, valuesFor} from '../../declaration/subject.ts'
import {wantsOf} from '../../declaration/wants.ts'
import {whyNoFile, whyUnreadable} from '../../evidence/readable.ts'
import type {Result} from '../../words/finding.ts'
import {asList} from '../../words/list.ts'
import {defineCheck, type Scope} from '../check.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'

/** Fields that must point at documents people can read. A PDF or a picture counts as there; text must be more than a template. */
export const document = defineCheck<'document', Options, 'files'>({
  name: 'document',
  messages,
  uses: ['files'],
  wants: (options, scope) => ({
    files: asList(options).flatMap(field =>
      named(field, scope).known.flatMap(({written}) => resolvePath(scope.declaration.folder, written) ?? []),
    ),
  }),
  run(options, scope, {files}) {
    const found: string[] = []
    const results = asList(options).flatMap((field): Result[] => {
      const {known, missing} = named(field, scope)
      const [gap] = missing
      if (known.length === 0 || gap) {
        return [
          {
            outcome: 'missing',
            at: gap ?? placeOfSubject(scope.system, scope.subject),
            say: messages.say('not-named', {field}),
            wants: wantsOf(field, scope.system),
          },
        ]
      }
      return known.flatMap(({written, at}) => {
        const path = resolvePath(scope.declaration.folder, written)
        const file = path === undefined ? undefined : files.get(path)
        const problem =
          file?.kind === 'binary'
            ? whyNoFile(written, file, 'allowed')
            : whyUnreadable(written, file, file?.kind === 'text' ? file.words : undefined)
        if (problem) return [{outcome: problem.outcome, at, say: problem.say}]
        found.push(written)
        return []
      })
    })
    return results.length > 0
      ? results
      : [{outcome: 'pass', at: placeOfSubject(scope.system, scope.subject), say: messages.say('there', {files: found})}]
  },
})

function named(field: string, {system, subject}: Scope) {
  const {known, missing} = valuesFor(system, subject, field)
  return {missing, known: known.flatMap(({value, at}) => (typeof value === 'string' ? [{written: value, at}] : []))}
}
