import {resolvePath} from '../../declaration/paths.ts'
import {valuesFor} from '../../declaration/subject.ts'
import type {EvidenceFile} from '../../evidence/file.ts'
import {looksLikeFullName, looksPersonal} from '../../evidence/tree-facts/values.ts'
import {readJson} from '../../text/json.ts'
import {readYaml} from '../../text/yaml.ts'
import type {Result} from '../../words/finding.ts'
import type {Path, Place} from '../../words/place.ts'
import type {Problem} from '../../words/problem.ts'
import {defineCheck, type Scope} from '../check.ts'
import {messages} from './messages.ts'
import type {JsonSchema, Options} from './options.ts'
import {type Fault, refusedPatterns, validate} from './validate.ts'
import type {Value} from './value.ts'

/** The documents that options name, and where the declaration does or should. */
type Asked =
  | {readonly kind: 'documents'; readonly documents: readonly {readonly path: Path; readonly at: Place}[]}
  | {readonly kind: 'undeclared'; readonly field: string; readonly at: Place}
  | {readonly kind: 'outside'; readonly at: Place}
  | {readonly kind: 'unclear'}

/** Faults told one by one; the rest is counted. */
const SHOWN = 10

/**
 * Holds a JSON or YAML document of the project against a JSON Schema that stands in the policy. The schema is read, not
 * compiled: no code is made from it.
 */
export const jsonSchema = defineCheck<'json-schema', Options, 'files'>({
  name: 'json-schema',
  messages,
  uses: ['files'],
  wants(options, scope) {
    const asked = askedFor(options, scope)
    return {files: asked.kind === 'documents' ? asked.documents.map(({path}) => path) : []}
  },
  run(options, scope, given) {
    const asked = askedFor(options, scope)
    const start = scope.declaration.at
    if (asked.kind === 'unclear') return [{outcome: 'error', at: start, say: messages.say('file-or-field', {})}]
    if (asked.kind === 'outside') return [{outcome: 'error', at: asked.at, say: messages.say('outside', {})}]
    if (asked.kind === 'undeclared') {
      const {field, at} = asked
      return [{outcome: 'undeclared', at, say: messages.say('undeclared', {field}), undeclared: [field]}]
    }
    const [refused] = refusedPatterns(options.schema)
    if (refused !== undefined) return [{outcome: 'error', at: start, say: messages.say('pattern', {pattern: refused})}]
    return asked.documents.flatMap(({path, at}) => judge(options.schema, path, at, given.files.get(path)))
  },
})

function askedFor({file, field}: Options, scope: Scope): Asked {
  if ((file === undefined) === (field === undefined)) return {kind: 'unclear'}
  const {declaration} = scope
  const named = file !== undefined ? [{written: file, at: declaration.at}] : writtenAt(field ?? '', scope)
  const [first] = named
  if (first === undefined)
    return {
      kind: 'undeclared',
      field: field ?? '',
      at: valuesFor(scope.system, scope.subject, field ?? '').missing[0] ?? declaration.at,
    }
  const documents = named.flatMap(({written, at}) => {
    const path = resolvePath(declaration.folder, written)
    return path === undefined ? [] : [{path, at}]
  })
  return documents.length === named.length ? {kind: 'documents', documents} : {kind: 'outside', at: first.at}
}

function writtenAt(field: string, {system, subject}: Scope): readonly {written: string; at: Place}[] {
  const {known, missing} = valuesFor(system, subject, field)
  return missing.length > 0
    ? []
    : known.flatMap(({value, at}) => (typeof value === 'string' ? [{written: value, at}] : []))
}

function judge(schema: JsonSchema, path: Path, at: Place, file: EvidenceFile | undefined): readonly Result[] {
  if (file === undefined || file.kind === 'absent')
    return [{outcome: 'missing', at, say: messages.say('absent', {path})}]
  if (file.kind === 'empty') return [{outcome: 'missing', at, say: messages.say('empty', {path})}]
  if (file.kind !== 'text') return [{outcome: 'error', at, say: messages.say('unreadable', {path, kind: file.kind})}]
  const {root, problems} = read(path, file.text)
  if (root === undefined || problems.length > 0) return problems.slice(0, SHOWN).map(unread)
  const verdict = validate(schema, root)
  if (verdict.kind === 'too-much') return [{outcome: 'error', at, say: messages.say('too-much', {path})}]
  const {faults} = verdict
  if (faults.length === 0) return [{outcome: 'pass', at, say: messages.say('fits', {path})}]
  const next = faults[SHOWN]
  const more: Result[] =
    next === undefined
      ? []
      : [{outcome: 'fail', at: next.at, say: messages.say('more', {path, count: faults.length - SHOWN})}]
  return [...faults.slice(0, SHOWN).map(fault => told(path, fault)), ...more]
}

/** An empty value in YAML is a value that is not there, and is found as that where the schema asks for it. */
function read(path: Path, text: string): {root?: Value; problems: readonly Problem[]} {
  if (path.toLowerCase().endsWith('.json')) return readJson(path, text)
  const {root, problems} = readYaml(path, new TextEncoder().encode(text))
  const serious = problems.filter(({say}) => say.key !== 'read.empty-value')
  return root === undefined ? {problems: serious.length > 0 ? serious : problems} : {root, problems: serious}
}

function unread({at, say}: Problem): Result {
  return {outcome: 'error', at, say}
}

/** A name in a document may be a value from data; such a name is left out. */
function told(path: Path, {at, ...what}: Fault): Result {
  const hidden = 'name' in what && (looksPersonal(what.name) || looksLikeFullName(what.name))
  const fault = hidden ? {...what, name: ''} : what
  return {outcome: 'fail', at, say: messages.say('fault', {path, fault})}
}
