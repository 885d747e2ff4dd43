import {existsSync, readFileSync, realpathSync, statSync} from 'node:fs'
import {isAbsolute, relative, resolve, sep} from 'node:path'
import type {OrganisationFile} from '../case/trusted.ts'
import {blobId} from '../repository/blob.ts'
import {open} from '../repository/open.ts'
import type {Tree} from '../repository/tree.ts'
import type {Path} from '../words/place.ts'
import {Fault} from './exit.ts'

export interface Opened {
  /** The folder on disk that holds the tree. */
  readonly root: string
  readonly tree: Tree
  /** The folder that was asked for, relative to the root. */
  readonly folder: Path
}

/** Opens the tree around a folder. */
export async function openAround(asked: string, ref?: string): Promise<Opened> {
  if (!existsSync(asked)) throw new Fault(`${asked}: there is no such folder.`)
  if (!statSync(asked).isDirectory())
    throw new Fault(`${asked} is a file.`, 'Name the folder of the project; every ethics.yml below it is checked.')
  const folder = realpathSync(asked)
  const {root, tree} = await open(folder, ref === undefined ? {} : {ref})
  const inside = relative(realpathSync(root.root), folder)
  if (inside.startsWith('..') || isAbsolute(inside)) throw new Fault(`${asked} does not lie in ${root.root}.`)
  return {root: root.root, tree, folder: inside.split(sep).join('/')}
}

/** An organisation file that is given on the command line. */
export function organisationFile(path: string | undefined): OrganisationFile | undefined {
  if (path === undefined) return undefined
  const file = resolve(path)
  if (!existsSync(file)) throw new Fault(`${path}: there is no such file.`)
  if (!statSync(file).isFile()) throw new Fault(`${path} is not a file.`, 'Name the organisation file itself.')
  const bytes = readFileSync(file)
  return {file: path.split(sep).join('/'), bytes, oid: blobId(bytes)}
}
