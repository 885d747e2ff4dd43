import {Ajv2020} from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import type {Made} from './files.ts'
import {type JsonObject, ourKeywords, withoutHelp} from './json-schema.ts'
import type {Schema, Schemas} from './schemas.ts'
import {shareRepeated} from './share.ts'

const HEADER = '// Made by tools/generate.ts. Do not edit.\n'

/** The validators as ES modules: one file a schema, so that a bundle holds only those it uses. */
export function validators({formats, checks}: Schemas): Made {
  const made: Made = new Map()
  for (const {name, schema} of formats) {
    made.set(`validators/${name}.js`, HEADER + compile({[name]: schema}, []))
    made.set(`validators/${name}.d.ts`, `${HEADER}${types([{name}], '')}`)
  }
  const names = new Map(checks.map(({name}, index) => [name, `check${index}`]))
  const compiled = checks.map(({name, schema}): [string, JsonObject] => [names.get(name) ?? name, schema])
  made.set('validators/checks.js', `${HEADER}${compile(Object.fromEntries(compiled), formats)}\n${optionsMap(names)}`)
  made.set('validators.js', `${HEADER}${barrel(formats)}`)
  made.set('validators.d.ts', `${HEADER}${types(formats)}`)
  return made
}

/** The published schemas as data, for `ethics-gate schema` and for looking up what a schema allows at a place. */
export function schemaData({formats, checks}: Schemas): Made {
  const all = [...formats, ...checks].map(({file, published}) => [file.replace('.schema.json', ''), published])
  const text = JSON.stringify(JSON.stringify(Object.fromEntries(all)))
  return new Map([
    ['schemas.js', `${HEADER}export const schemas = JSON.parse(${text})\n`],
    [
      'schemas.d.ts',
      `${HEADER}export declare const schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>>\n`,
    ],
  ])
}

function optionsMap(names: ReadonlyMap<string, string>): string {
  const entries = [...names].map(([name, identifier]) => `  ${JSON.stringify(name)}: ${identifier},\n`)
  return `export const checkOptions = {\n${entries.join('')}}\n`
}

function barrel(formats: readonly Schema[]): string {
  const lines = formats.map(({name}) => `export {${name}} from './validators/${name}.js'\n`)
  return `${lines.join('')}export {checkOptions} from './validators/checks.js'\n`
}

const CHECK_OPTIONS = 'export declare const checkOptions: Readonly<Record<string, ValidateFunction>>\n'

function types(formats: readonly Pick<Schema, 'name'>[], more = CHECK_OPTIONS): string {
  const lines = formats.map(({name}) => `export declare const ${name}: ValidateFunction\n`)
  return `import type {ValidateFunction} from 'ajv'\n\n${lines.join('')}${more}`
}

/** Modules that export a validator by each name; `others` are schemas they may refer to. */
function compile(schemas: Readonly<Record<string, JsonObject>>, others: readonly Schema[]): string {
  const ajv = new Ajv2020({
    allErrors: true,
    coerceTypes: true,
    strict: true,
    allowUnionTypes: true,
    inlineRefs: false,
    messages: false,
    verbose: true,
    code: {source: true, esm: true, lines: true},
  })
  const all = [...Object.values(schemas), ...others.map(({schema}) => schema)]
  ajv.addVocabulary([...new Set(all.flatMap(schema => [...ourKeywords(schema)]))])
  for (const schema of all) ajv.addSchema(shareRepeated(withoutHelp(schema)))
  const references = Object.fromEntries(Object.entries(schemas).map(([name, {$id}]) => [name, String($id)]))
  return withImports(standalone.default(ajv, references))
}

/** ajv writes `require` for its helpers, also in an ES module. */
function withImports(code: string): string {
  const imports = new Map<string, string>()
  const body = code.replace(/require\("(ajv\/dist\/runtime\/(\w+))"\)/g, (_, path: string, name: string) => {
    imports.set(name, `import ${name} from '${path}.js'\n`)
    return name
  })
  if (body.includes('require(')) throw new Error('a validator requires something that is no helper of ajv')
  return [...imports.values()].sort().join('') + body
}
