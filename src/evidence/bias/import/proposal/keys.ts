import {isComparison} from '../unread.ts'
import {type Meaning, meaningOf} from './dictionary.ts'
import {isAttribute, isTotal, isWrapper} from './words.ts'

/** A key and what it is taken for, looked up once. */
export interface Key {
  readonly key: string
  readonly meaning: Meaning | undefined
  readonly isComparison: boolean
  readonly isTotal: boolean
  readonly isWrapper: boolean
  readonly form: Form | undefined
}

interface Form {
  readonly before: string
  readonly after: string
  readonly name: string
}

export function keyOf(key: string): Key {
  const wraps = isWrapper(key)
  return {
    key,
    meaning: meaningOf(key),
    isComparison: isComparison(key),
    isTotal: isTotal(key),
    isWrapper: wraps,
    form: wraps ? undefined : formOf(key),
  }
}

/** `performance_by_gender`, `gender_metrics`: an attribute within a key. */
function formOf(key: string): Form | undefined {
  const [, before = '', end] = /^([A-Za-z_ ]{0,40}?(?:by|per)[_ ])(.{1,80})$/i.exec(key) ?? []
  if (end !== undefined && isAttribute(end)) return {before, after: '', name: end}
  const [, start, after = ''] =
    /^(.{1,80}?)([_ ](?:metrics|results|groups|fairness|bias|performance|analysis))$/i.exec(key) ?? []
  if (start !== undefined && isAttribute(start)) return {before: '', after, name: start}
  return undefined
}
