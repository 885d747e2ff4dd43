import type {Model, System} from '../../declaration/declaration.ts'
import {resolvePath} from '../../declaration/paths.ts'
import type {CardFact} from '../../evidence/cards/card.ts'
import type {TreeFinding} from '../../evidence/tree.ts'
import type {Result} from '../../words/finding.ts'
import type {Path} from '../../words/place.ts'
import type {Scope} from '../check.ts'
import type {Looked} from './looked-for.ts'
import {mentions} from './mentions.ts'
import {messages} from './messages.ts'

/** Told one by one; the rest is counted. */
const TOLD = 10

/**
 * Where a machine-readable card says something else than the declaration. Looking for persons, that is personal data in
 * data said to be without; looking at models, everything else. A card that agrees is no finding, and proves nothing.
 */
export function cardResults(found: readonly TreeFinding[], scope: Scope, open: ReadonlySet<Looked>): readonly Result[] {
  const facts = found.flatMap(({card}) => (card ? [card] : []))
  const results = facts.flatMap(fact => [
    ...(open.has('columns') || open.has('models') ? aboutPersons(fact, scope) : []),
    ...(open.has('models') ? aboutModels(fact, facts, scope) : []),
  ])
  const rest = results[TOLD]
  if (!rest) return results
  const outcome = results.slice(TOLD).some(one => one.outcome === 'fail') ? 'fail' : rest.outcome
  return [
    ...results.slice(0, TOLD),
    {outcome, at: rest.at, say: messages.say('cards-more', {count: results.length - TOLD})},
  ]
}

function aboutPersons(fact: CardFact, {declaration: {systems}}: Scope): Result[] {
  if (fact.what !== 'sensitive-data' || fact.says !== 'yes' || systems.some(isAboutPersons)) return []
  return [
    {outcome: 'fail', at: fact.at, say: messages.say('card-persons', {...shown(fact), says: firstAbout(systems)})},
  ]
}

function isAboutPersons({facts}: System): boolean {
  return facts.data?.about === 'persons' || facts.data?.about === 'pseudonymised'
}

function firstAbout(systems: readonly System[]): string {
  return systems.flatMap(({facts}) => facts.data?.about ?? [])[0] ?? ''
}

function aboutModels(fact: CardFact, facts: readonly CardFact[], scope: Scope): Result[] {
  switch (fact.what) {
    case 'sensitive-data':
      return sensitive(fact, scope)
    case 'autonomy':
      return autonomy(fact, scope)
    case 'safety-risk':
      return danger(fact, scope)
    case 'version':
      return version(fact, facts, scope)
    case 'status':
      return status(fact, scope)
    case 'built-on':
      return builtOn(fact, scope)
    case 'known-bias':
    case 'known-risk':
      return mentions(scope.declaration.systems, fact.says)
        ? []
        : [{outcome: 'missing', at: fact.at, say: messages.say('card-risk', shown(fact))}]
    case 'no-bias-section':
      return modelsAt(fact.at.file, scope).some(({model}) => model.about === 'persons')
        ? [{outcome: 'missing', at: fact.at, say: messages.say('card-no-bias', {})}]
        : []
  }
}

function sensitive(fact: CardFact, {declaration: {systems}}: Scope): Result[] {
  if (!systems.some(isAboutPersons)) return []
  const said = systems.map(({facts}) => facts.data?.special_categories).filter(one => one !== undefined)
  const kinds = said.flatMap(one => (one === 'none' ? [] : Object.keys(one)))
  if (fact.says === 'no')
    return kinds.length === 0
      ? []
      : [{outcome: 'fail', at: fact.at, say: messages.say('card-not-sensitive', {...shown(fact), kinds})}]
  if (kinds.length > 0) return []
  const isNone = said.length > 0
  return [
    {
      outcome: isNone ? 'fail' : 'missing',
      at: fact.at,
      say: messages.say('card-sensitive', {...shown(fact), says: isNone ? 'none' : ''}),
    },
  ]
}

/** SPDX: can it decide or act without human involvement or guidance? */
function autonomy(fact: CardFact, {declaration: {systems}}: Scope): Result[] {
  const said = systems.flatMap(({facts}) => facts.use?.automation ?? [])
  const agrees = fact.says === 'yes' ? said.includes('automated') : said.some(one => one !== 'automated')
  const [first] = said
  if (first === undefined || agrees) return []
  return [{outcome: 'fail', at: fact.at, say: messages.say('card-autonomy', {...shown(fact), says: first})}]
}

function danger(fact: CardFact, {declaration: {systems}}: Scope): Result[] {
  const effects = systems.flatMap(({facts}) => facts.use?.effect ?? [])
  const isDangerous = fact.says === 'serious' || fact.says === 'high'
  if (!isDangerous || effects.length === 0 || effects.some(effect => effect !== 'none')) return []
  return [{outcome: 'fail', at: fact.at, say: messages.say('card-danger', shown(fact))}]
}

function version(fact: CardFact, facts: readonly CardFact[], scope: Scope): Result[] {
  const model = modelOf(fact, facts, scope)
  const declared = model?.model.version
  if (model === undefined || declared === undefined || plainVersion(declared) === plainVersion(fact.says)) return []
  return [
    {
      outcome: 'fail',
      at: fact.at,
      say: messages.say('card-version', {...shown(fact), model: model.id, version: declared}),
    },
  ]
}

function plainVersion(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^v(?=\d)/, '')
}

/** The words for stages that cards of Dutch and other governments use, and ours. */
const STAGES: ReadonlyMap<string, readonly string[]> = new Map([
  ['production', ['production']],
  ['in use', ['production']],
  ['in gebruik', ['production']],
  ['i brug', ['production']],
  ['live', ['production']],
  ['pilot', ['pilot']],
  ['development', ['development', 'pilot']],
  ['in development', ['development', 'pilot']],
  ['in ontwikkeling', ['development', 'pilot']],
  ['out of use', ['stopped', 'retired']],
  ['buiten gebruik', ['stopped', 'retired']],
  ['retired', ['stopped', 'retired']],
])

function status(fact: CardFact, {declaration: {systems}}: Scope): Result[] {
  const fits = STAGES.get(fact.says.toLowerCase().trim())
  const declared = systems.flatMap(({facts}) => facts.project.status ?? [])
  const [first] = declared
  if (fits === undefined || first === undefined || declared.some(one => fits.includes(one))) return []
  return [{outcome: 'fail', at: fact.at, say: messages.say('card-status', {...shown(fact), says: first})}]
}

function builtOn(fact: CardFact, scope: Scope): Result[] {
  const models = modelsAt(fact.at.file, scope)
  const [first] = models
  if (first === undefined || models.some(({model}) => model.built_on !== undefined)) return []
  return [{outcome: 'missing', at: fact.at, say: messages.say('card-built-on', {...shown(fact), model: first.id})}]
}

interface Named {
  readonly id: string
  readonly model: Model
}

function allModels({declaration: {systems}}: Scope): Named[] {
  return systems.flatMap(({facts}) => Object.entries(facts.models ?? {}).map(([id, model]) => ({id, model})))
}

/** The declared models whose folder the file lies in. */
function modelsAt(file: Path, scope: Scope): Named[] {
  const {folder} = scope.declaration
  return allModels(scope).filter(({model: {path}}) => {
    const at = path === undefined ? undefined : resolvePath(folder, path)
    return at !== undefined && (at === '' || file === at || file.startsWith(`${at}/`))
  })
}

/** The declared model that a card is about: the one of that name, or the one whose folder holds a card of one model. */
function modelOf(fact: CardFact, facts: readonly CardFact[], scope: Scope): Named | undefined {
  const plain = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  const name = plain(fact.of ?? '')
  const called = allModels(scope).find(({id}) => name !== '' && plain(id) === name)
  if (called) return called
  const others = facts.filter(({what, at}) => what === 'version' && at.file === fact.at.file)
  const here = modelsAt(fact.at.file, scope)
  return others.length === 1 && here.length === 1 ? here[0] : undefined
}

function shown({field, says, of = ''}: CardFact): {field: string; card: string; of: string} {
  return {field, card: says, of}
}
