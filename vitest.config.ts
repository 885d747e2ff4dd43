import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    pool: 'threads',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    restoreMocks: true,
    // The validators that ajv writes import its helpers the way Node does.
    deps: {interopDefault: false},
  },
})
