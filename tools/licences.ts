import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Metafile} from 'esbuild'
import {ROOT} from './files.ts'

/** Licences whose code may be passed on inside a work under the EUPL-1.2, with their notice. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Apache-2.0 AND BSL-1.0',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
])

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
}

/** The notices of every package of which a byte ends up in the bundle. */
export function licences(metafile: Metafile): string {
  const used = Object.values(metafile.outputs).flatMap(({inputs}) =>
    Object.entries(inputs).flatMap(([path, {bytesInOutput}]) => (bytesInOutput > 0 ? packageFolder(path) : [])),
  )
  const byText = new Map<string, Set<string>>()
  for (const {title, text} of [...new Set(used)].sort().map(notice)) {
    const titles = byText.get(text) ?? new Set()
    byText.set(text, titles.add(title))
  }
  const notices = [...byText].map(([text, titles]) => `${'-'.repeat(72)}\n${[...titles].join('\n')}\n\n${text}\n`)
  return `ethics-gate contains these packages, each under its own licence.\n\n${notices.join('\n')}`
}

function packageFolder(path: string): string[] {
  const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]
  return folder === undefined ? [] : [folder]
}

function notice(folder: string): {title: string; text: string} {
  const {name, version, license} = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Manifest
  if (license === undefined || !ALLOWED.has(license)) {
    throw new Error(`${name} ${version} has the licence ${license ?? 'none'}: not on the list in tools/licences.ts`)
  }
  return {
    title: `${name} ${version} (${license})`,
    text: licenceText(folder) ?? 'The package holds no licence text.',
  }
}

function licenceText(folder: string): string | undefined {
  const file = readdirSync(join(ROOT, folder))
    .sort()
    .find(name => /^licen[cs]e(\.md|\.txt|-mit)?$/i.test(name))
  return file === undefined
    ? undefined
    : readFileSync(join(ROOT, folder, file), 'utf8')
        .replace(/\r\n?/g, '\n')
        .trim()
}
