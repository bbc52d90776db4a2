// Unit and property tests, in Node: the theory needs no browser.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['src/core/testing/laws.ts'],
    testTimeout: 30_000,
    // By itself Vitest leaves one core to a person who edits meanwhile: of two, that is half.
    maxWorkers: '100%',
  },
})
