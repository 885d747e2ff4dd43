import {createHash} from 'node:crypto'
import canonicalize from 'canonicalize'
import type {Declaration, Model} from '../declaration/declaration.ts'
import {resolvePath} from '../declaration/paths.ts'
import type {PathIndex} from '../text/path-index.ts'
import {isLinkId} from '../words/content-id.ts'
import type {Path} from '../words/place.ts'
import {nameIn} from './seal.ts'

/** `m1-` and 32 hexadecimal digits. */
export const MODEL_DIGEST = /^m1-[0-9a-f]{32}$/

export interface Digesting {
  readonly declaration: Pick<Declaration, 'folder'>
  readonly model: Pick<Model, 'path'> | undefined
  /** All files of the tree. */
  readonly paths: PathIndex
  /** Git blob ids of the model's files. */
  readonly identified: ReadonlyMap<Path, string>
}

/**
 * What a model was: `m1-` and the first 128 bits, in hexadecimal, of the SHA-256 of the canonical JSON (RFC 8785) of its
 * files as `[name, Git blob id]`, sorted by name; names are those of a seal. `undefined` where the model declares no path,
 * where nothing lies at it, or where a file of it could not be identified or is a symbolic link.
 */
export function modelDigest({declaration: {folder}, model, paths, identified}: Digesting): string | undefined {
  const files = modelFiles({declaration: {folder}, model, paths})
  if (files.length === 0) return undefined
  const content = files
    .map(path => [nameIn(folder, path), identified.get(path)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  if (content.some(([, oid]) => oid === undefined || isLinkId(oid))) return undefined
  const digest = createHash('sha256').update(canonicalize(content) ?? '')
  return `m1-${digest.digest('hex').slice(0, 32)}`
}

/** Files at the path that a model declares. */
export function modelFiles({declaration, model, paths}: Omit<Digesting, 'identified'>): readonly Path[] {
  const path = model?.path === undefined ? undefined : resolvePath(declaration.folder, model.path)
  return path === undefined ? [] : paths.matching(path)
}
