import {availableParallelism} from 'node:os'
import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    pool: 'threads',
    // Runs of the built Action wait most of the time, a second between two writes: more of them than processors go side by side.
    maxWorkers: Math.max(4, availableParallelism()),
    testTimeout: 120_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    // The validators that ajv writes import its helpers the way Node does.
    deps: {interopDefault: false},
  },
})
