/**
 * The rooms of src/ and which other rooms each may import; a room not named in its list is out of reach. Tests are free.
 * Read by `npm run arrows`. dependency-cruiser parses with TypeScript's compiler API, which TypeScript 7 no longer has:
 * that is why the project stays on TypeScript 6.
 */
const PURE = {
  words: [],
  text: ['words'],
  declaration: ['words', 'text'],
  evidence: ['words', 'text', 'declaration'],
  checks: ['words', 'text', 'declaration', 'evidence'],
  policy: ['words', 'text', 'declaration', 'evidence', 'checks'],
  gate: ['words', 'text', 'declaration', 'evidence', 'checks', 'policy'],
  case: ['words', 'text', 'declaration', 'evidence', 'checks', 'policy', 'gate', 'repository', 'init'],
  language: ['words', 'text', 'declaration', 'evidence', 'checks', 'policy', 'gate'],
  init: ['words', 'text', 'declaration', 'evidence', 'checks', 'policy', 'gate', 'language'],
  report: ['words', 'text', 'declaration', 'evidence', 'checks', 'policy', 'gate', 'language'],
}

const EDGES = {
  repository: ['words'],
  github: [...Object.keys(PURE), 'repository'],
  measure: ['words', 'text', 'declaration', 'evidence', 'language', 'report'],
  register: [...Object.keys(PURE), 'repository', 'github'],
  commands: [...Object.keys(PURE), 'repository', 'github', 'measure', 'register'],
}

const TEST = '\\.test\\.ts$'
const TESTING = '^src/.+/testing\\.ts$'

/** Made from the formats' schemas and the packs; has no imports of its own. */
const GENERATED = '^src/generated/'
/** Packages of types alone, published under @types/. */
const TYPES_ONLY = '^mdast$'
/** What a tree is, as types: anyone may say that it wants one. */
const PORT = '^src/repository/tree\\.ts$'

const rooms = Object.entries({...PURE, ...EDGES}).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `src/${room} may import only ${allowed.length > 0 ? allowed.join(', ') : 'nothing'} and itself.`,
  severity: 'error',
  from: {path: `^src/${room}/`, pathNot: TEST},
  to: {path: '^(src|tools|test|bench)/', pathNot: [`^src/(${[room, ...allowed].join('|')})/`, GENERATED, PORT]},
}))

export default {
  forbidden: [
    ...rooms,
    {
      name: 'no-unknown-room',
      comment: 'Every folder of src/ is a room with its own line in this file.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          `^src/(${[...Object.keys(PURE), ...Object.keys(EDGES)].join('|')})/`,
          '^src/(cli|action)\\.ts$',
          GENERATED,
        ],
      },
      to: {},
    },
    {
      name: 'pure-rooms-touch-nothing',
      comment:
        'Files, network, processes, clock and environment belong to the edges. Digests and text helpers are pure.',
      severity: 'error',
      from: {path: `^src/(${Object.keys(PURE).join('|')})/`, pathNot: [TEST, TESTING]},
      to: {dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|buffer|util|path|path/posix)$'},
    },
    {
      name: 'forge-only-at-its-edge',
      comment: 'The command line never loads Octokit or the Actions toolkit.',
      severity: 'error',
      from: {path: '^src/', pathNot: '^src/(github/|action\\.ts$)'},
      to: {path: '(^|/)@(actions|octokit)/'},
    },
    {
      name: 'no-test-in-the-product',
      severity: 'error',
      from: {path: '^src/', pathNot: TEST},
      to: {path: [TEST, '^(test|tools|bench)/']},
    },
    {name: 'no-circular', severity: 'error', from: {}, to: {circular: true}},
    {name: 'resolvable', severity: 'error', from: {}, to: {couldNotResolve: true, pathNot: TYPES_ONLY}},
    {
      name: 'packages-are-listed',
      severity: 'error',
      from: {},
      to: {dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'deprecated']},
    },
  ],
  options: {
    parser: 'tsc',
    tsPreCompilationDeps: true,
    doNotFollow: {path: ['node_modules', GENERATED]},
    exclude: {path: '^(dist|coverage)/'},
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
}
