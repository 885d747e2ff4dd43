import {LANGUAGES} from '../words/language.ts'
import {compilePolicy} from './compile.ts'
import {policyFormat} from './format.ts'
import type {Policy} from './policy.ts'

export type CompiledPack = Policy

/** A shipped pack, compiled when the product is built. It comes in every language we have. */
export function compilePack(
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
): {pack: Policy | null; problems: readonly string[]} {
  const all = [...files].map(([file, bytes]) => ({file, bytes}))
  const main = all.find(({file}) => file === `policies/${name}/policy.yml`)
  if (!main) return {pack: null, problems: [`policies/${name}/policy.yml is missing`]}
  const translations = all.filter(({file}) => /\/policy\.[a-z]{2}\.yml$/.test(file))
  const {policy, problems} = compilePolicy(main, translations, policyFormat)
  const lines = problems.map(({at, say}) => `${at.file}:${at.line}:${at.column} ${say.key} ${JSON.stringify(say.with)}`)
  const absent = LANGUAGES.filter(language => policy?.rules.some(rule => rule.text[language] === undefined) === true)
  return {
    pack: policy ?? null,
    problems: [...lines, ...absent.map(language => `policies/${name}: no texts in ${language}`)],
  }
}
