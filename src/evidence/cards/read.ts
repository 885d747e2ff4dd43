import {decode} from '../../text/decode.ts'
import type {JsonNode} from '../../text/json.ts'
import type {Path} from '../../words/place.ts'
import {readTree} from '../forms/tree.ts'
import type {Card} from './card.ts'
import {readCycloneDx} from './cyclonedx.ts'
import {frontMatter, OF_A_MODEL, readHuggingFace} from './hugging-face.ts'
import {readModelCardToolkit} from './model-card-toolkit.ts'
import {readSpdx} from './spdx.ts'
import {readTadSystem} from './tad-system.ts'

/** The largest card that is read, and all cards of one tree together, in bytes. Cards with pictures in them are larger. */
export const CARD_LIMITS = {bytes: 1024 * 1024, bytesInAll: 8 * 1024 * 1024} as const

const NAMED =
  /(?:^|[._-])(?:(?:spdx|spdx3|cdx)\.json|jsonld|(?:bom|sbom|aibom|mlbom|ml-bom)\.json|(?:model|system|ai)[_-]?card\.(?:json|ya?ml))$/
/** Cards of the Hub in the folders of models; any other read-me is about the project. */
const READ_ME = /(?:^|\/)models?\/(?:[^/]+\/)*readme\.md$/

/** May this be a card, by its name alone? */
export function isCardName(path: Path): boolean {
  const lower = path.toLowerCase()
  return NAMED.test(lower.slice(lower.lastIndexOf('/') + 1)) || READ_ME.test(lower)
}

/** Words without which JSON is no card about a model: a list of ordinary software is left alone, whatever its size. */
const ABOUT_MODELS =
  /machine-learning-model|"modelCard"|"sensitiveData"|AIPackage|DatasetPackage|"model_details"|"goal_and_impact"/

export type CardReading =
  | {readonly kind: 'card'; readonly card: Card}
  | {readonly kind: 'none'}
  | {readonly kind: 'too-large' | 'unreadable'}

/** Reads a file with the name of a card. `none`: it is about something else. */
export function readCard(path: Path, bytes: Uint8Array): CardReading {
  const decoded = decode(path, bytes)
  const isReadMe = /\.md$/i.test(path)
  if ('problem' in decoded) return {kind: isReadMe ? 'none' : 'unreadable'}
  const {text} = decoded
  if (text.trim() === '') return {kind: 'none'}
  if (isReadMe) return readMe(path, text)
  const isYaml = /\.ya?ml$/i.test(path)
  if (!isYaml && !ABOUT_MODELS.test(text)) return {kind: 'none'}
  if (bytes.length > CARD_LIMITS.bytes) return {kind: 'too-large'}
  const {root} = readTree(path, text, isYaml ? 'yaml' : 'json')
  if (root === undefined) return {kind: 'unreadable'}
  return found(cardOf(root))
}

function readMe(path: Path, text: string): CardReading {
  const head = frontMatter(text)
  if (head === undefined || !OF_A_MODEL.some(key => head.includes(key))) return {kind: 'none'}
  const {root} = readTree(path, head, 'yaml')
  return root === undefined ? {kind: 'unreadable'} : found(readHuggingFace(path, root, text))
}

function cardOf(root: JsonNode): Card | undefined {
  return readCycloneDx(root) ?? readSpdx(root) ?? readModelCardToolkit(root) ?? readTadSystem(root)
}

function found(card: Card | undefined): CardReading {
  return card ? {kind: 'card', card} : {kind: 'none'}
}
