import * as nodeModule from 'node:module'

// Node 22.8 and later can keep compiled code between runs; earlier ones have no such function.
const {enableCompileCache} = nodeModule as {enableCompileCache?: () => unknown}
enableCompileCache?.()
await import('./commands/program.ts')
