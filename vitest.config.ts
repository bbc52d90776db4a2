// Unit and property tests, in Node: the theory needs no browser.
import { defineConfig } from 'vitest/config'

const CORE = 'src/core/**/*.test.ts'

export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['src/core/testing/laws.ts'],
    testTimeout: 30_000,
    // By itself Vitest leaves one core to a person who edits meanwhile: of two, that is half.
    maxWorkers: '100%',
    projects: [
      // Pure functions: its files can share what they have imported, which takes a fifth off all unit tests.
      { extends: true, test: { name: 'core', include: [CORE], isolate: false } },
      { extends: true, test: { name: 'others', include: ['src/**/*.test.ts'], exclude: [CORE] } },
    ],
  },
})
