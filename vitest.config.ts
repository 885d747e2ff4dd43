import {availableParallelism} from 'node:os'
import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Many tests start Git, which costs a process more the larger it is: several small ones, not one with many threads.
    pool: 'forks',
    // Loading is a third of the work: files of one process share their modules. A test leaves nothing behind in them.
    isolate: false,
    // Runs of the built Action wait most of the time, a second between two writes: more of them than processors go side by side.
    maxWorkers: Math.max(4, availableParallelism()),
    testTimeout: 120_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
    // The validators that ajv writes import its helpers the way Node does.
    deps: {interopDefault: false},
  },
})
