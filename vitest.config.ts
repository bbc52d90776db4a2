// Unit and property tests, in Node: the theory needs no browser.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['src/core/testing/laws.ts'],
    testTimeout: 30_000,
  },
})
