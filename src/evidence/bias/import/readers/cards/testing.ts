import type {ResultFile} from '../../../../../declaration/declaration.ts'
import type {Problem} from '../../../../../words/problem.ts'
import {importResult} from '../../formats.ts'

const ENTRY = {file: 'ethics.yml', line: 40, column: 9, pointer: '/assessments/bias/results/0'}

/** Reads a file as the gate does: the event is `called`, the declared version 1.0, and there is no plan. */
export function read(path: string, content: unknown, result: Omit<ResultFile, 'file'> = {}) {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  return importResult(
    {kind: 'text', path, text, oid: '0'.repeat(40)},
    {result: {file: path, ...result}, at: ENTRY, defaults: {event: 'called', version: '1.0'}, attributes: undefined},
  )
}

export type Row = ReturnType<typeof read>['measurements'][number]

/** Most tests give nothing but `n`, or shares without it; that this is not enough is tested elsewhere. */
const NOT_ENOUGH = new Set(['bias-evidence.counts-missing', 'bias-evidence.share-without-n'])

export function keys(found: readonly Problem[]): string[] {
  return found.flatMap(({say}) => (NOT_ENOUGH.has(say.key) ? [] : [say.key.replace(/^bias-/, '')]))
}

export function said(found: readonly Problem[]): string[] {
  return found.flatMap(problem => keys([problem]).map(key => `${problem.at.line}:${problem.at.column} ${key}`))
}
