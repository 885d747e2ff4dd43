import {resolvePath} from '../../declaration/paths.ts'
import type {EvidenceFile, Section} from '../../evidence/file.ts'
import type {FormReading} from '../../evidence/forms/form.ts'
import {formIn} from '../../evidence/forms/read.ts'
import {whyUnreadable} from '../../evidence/readable.ts'
import {filled} from '../../evidence/template.ts'
import type {Result} from '../../words/finding.ts'
import type {Place} from '../../words/place.ts'
import {formResults} from './forms.ts'
import {messages} from './messages.ts'
import type {Files, One} from './one.ts'

/** The document that was written: readable, no template, with text of its own under each part that is asked. */
export function documentResults(one: One, files: Files): Result[] {
  const {id, entry, options, place, scope} = one
  const {evidence} = entry
  if (evidence === undefined) {
    // A bias test's figures are its evidence.
    return entry.results && !options.parts
      ? []
      : [
          {
            outcome: 'missing',
            at: place(),
            say: messages.say('no-evidence', {id}),
            wants: [{field: `assessments.${id}.evidence`}],
          },
        ]
  }
  if (typeof evidence === 'object') return elsewhereResults(one, evidence, files)
  const path = resolvePath(scope.declaration.folder, evidence)
  const file = path === undefined ? undefined : files.get(path)
  const reading = file?.kind === 'text' ? formIn(file) : NO_FORM
  const {form} = reading
  const problem = whyUnreadable(evidence, file, form?.words ?? (file?.kind === 'text' ? file.words : undefined))
  // Where parts are asked, each answers for itself: what a template left elsewhere is for the rule that asks for it. So
  // does each answer of a form.
  const inPart =
    problem?.say.key === 'evidence.template' && ((options.parts?.length ?? 0) > 0 || form?.words !== undefined)
  const said = formResults(one, reading)
  if (problem && !inPart) return [{outcome: problem.outcome, at: place('evidence'), say: problem.say}, ...said]
  if (reading.problems.length > 0 && !form) return said
  const sections = (file?.kind === 'text' ? file.sections : undefined) ?? form?.sections
  return [...(options.parts ?? []).flatMap(part => partResults(one, part, evidence, file, sections)), ...said]
}

const NO_FORM: FormReading = {problems: []}

/** The form that an assessment's document is, if it is one. */
export function formOf({entry: {evidence}, scope}: One, files: Files): FormReading['form'] {
  const path = typeof evidence === 'string' ? resolvePath(scope.declaration.folder, evidence) : undefined
  const file = path === undefined ? undefined : files.get(path)
  return file?.kind === 'text' ? formIn(file).form : undefined
}

function elsewhereResults(
  {id, options, place, scope}: One,
  evidence: {held_in?: string; seen_by?: string; summary?: string},
  files: Files,
): Result[] {
  if (options.attested !== true) return [{outcome: 'fail', at: place('evidence'), say: messages.say('elsewhere', {id})}]
  const results = (['held_in', 'seen_by'] as const).flatMap((field): Result[] =>
    evidence[field] === undefined
      ? [{outcome: 'missing', at: place('evidence'), say: messages.say('elsewhere-incomplete', {id, field})}]
      : [],
  )
  if (evidence.summary === undefined) return results
  const path = resolvePath(scope.declaration.folder, evidence.summary)
  const file = path === undefined ? undefined : files.get(path)
  const problem = whyUnreadable(evidence.summary, file, file?.kind === 'text' ? file.words : undefined)
  return problem
    ? [...results, {outcome: problem.outcome, at: place('evidence', 'summary'), say: problem.say}]
    : results
}

function partResults(
  {id, scope, place}: One,
  part: string,
  written: string,
  file: EvidenceFile | undefined,
  sections: readonly Section[] | undefined,
): Result[] {
  if (file?.kind !== 'text') return []
  if (sections === undefined)
    return [{outcome: 'fail', at: place('evidence'), say: messages.say('no-parts-readable', {id, file: written})}]
  const headings = scope.policy.parts[part] ?? []
  const found = sectionFor(part, headings, sections)
  const at = (line: number): Place => ({file: file.path, line, column: 1, pointer: ''})
  if (!found) return [{outcome: 'missing', at: at(1), say: messages.say('part-missing', {id, part, headings})}]
  const text = filled(found.text, 'part')
  const title = titleOf(found, headings[0] ?? part, sections)
  if (text.kind === 'filled') return []
  const say =
    text.kind === 'empty'
      ? messages.say('part-empty', {part, title})
      : text.kind === 'placeholder'
        ? messages.say('part-placeholder', {part, title, found: text.found})
        : messages.say('part-short', {part, title, words: text.words, least: text.least})
  return [{outcome: 'fail', at: at(found.line), say}]
}

/** What a reader sees above the text: of a mark the heading right above it, or one that would count as the part. */
function titleOf(found: Section, otherwise: string, sections: readonly Section[]): string {
  const above = sections.findLast(({kind, line}) => kind === 'heading' && line < found.line && found.line - line <= 2)
  const title = found.kind === 'heading' ? found.title : (above?.title ?? otherwise)
  return title.length > 80 ? `${title.slice(0, 80)}…` : title
}

/** The part's mark, or the first heading that counts as it: case, numbering and closing punctuation aside. */
export function sectionFor(
  part: string,
  headings: readonly string[],
  sections: readonly Section[],
): Section | undefined {
  const plain = (title: string) =>
    title
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/^[\d.)\s]+/u, '')
      .replace(/[\s:.?!]+$/u, '')
      .replaceAll(/\s+/g, ' ')
  const accepted = new Set(headings.map(plain))
  return (
    sections.find(section => section.kind === 'mark' && section.title === part) ??
    sections.find(section => section.kind === 'heading' && accepted.has(plain(section.title)))
  )
}
