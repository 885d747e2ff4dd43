import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import type {Language} from '../src/words/language.ts'
import type {Catalogue} from '../src/words/message.ts'

const ROOT = join(import.meta.dirname, '..')

/** What the product is called in the middle of a sentence, and what it is not: one word, for somebody who writes no software. */
const OTHERS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:poort|sluice)\w*/iu,
  nl: /\b(?:gates?|sluis)(?:-\w+)?\b/iu,
  da: /\b(?:gat(?:e|en|ens|es|er)|sluse\w*)(?:-\w+)?\b/iu,
}

function isCatalogue(value: unknown): value is Catalogue {
  return typeof value === 'object' && value !== null && 'area' in value && 'texts' in value
}

function files(folder: string, name: RegExp): string[] {
  return readdirSync(join(ROOT, folder), {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && name.test(entry.name) && !entry.parentPath.includes('generated'))
    .map(entry => join(entry.parentPath, entry.name))
}

/** What a text says, without names that are written as they are: code, the product's name, its files. */
function prose(source: string): string {
  return source
    .replaceAll(/^\(?[\w, {}]*\)? =>/gu, '')
    .replaceAll(/\\`[^`]*\\`/gu, '')
    .replaceAll(/\$\{[^}]*\}/gu, '')
    .replaceAll(/ethics[- ]gate[\w./-]*|gate\.yml|\.github\/[\w./-]*/giu, '')
}

async function catalogues(): Promise<readonly Catalogue[]> {
  const found: Catalogue[] = []
  for (const file of files('src', /\.ts$/u)) {
    if (/\.test\.ts$/u.test(file) || !/\bcatalogue\(/u.test(readFileSync(file, 'utf8'))) continue
    const exported = (await import(file)) as Readonly<Record<string, unknown>>
    found.push(...Object.values(exported).filter(isCatalogue))
  }
  return found
}

test('the gate has one word in each language', async () => {
  const all = await catalogues()
  expect(all.length).toBeGreaterThan(30)
  const wrong = all.flatMap(({area, texts}) =>
    (Object.keys(OTHERS) as Language[]).flatMap(language =>
      Object.entries(texts[language]).flatMap(([key, text]) => {
        const other = OTHERS[language].exec(prose(String(text)))
        return other ? [`${language} ${area}.${key}: ${other[0]}`] : []
      }),
    ),
  )
  expect(wrong).toEqual([])
})

test.each(['nl', 'da'] as const)('so have the texts of the policies: %s', language => {
  const wrong = files('policies', new RegExp(`\\.${language}\\.yml$`, 'u')).flatMap(file =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const other = OTHERS[language].exec(prose(line.replaceAll(/`[^`]*`/gu, '')))
        return other ? [`${file}:${index + 1}: ${other[0]}`] : []
      }),
  )
  expect(wrong).toEqual([])
})
