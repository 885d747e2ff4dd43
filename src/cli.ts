import * as nodeModule from 'node:module'

// Node 22.8 and later keep compiled code between runs, which halves the start; earlier ones have no such function.
const {enableCompileCache} = nodeModule as {enableCompileCache?: () => unknown}
enableCompileCache?.()
await import('./commands/program.ts')
