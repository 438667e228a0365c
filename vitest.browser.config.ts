import { defineConfig } from 'vitest/config'

// What needs a browser: Debian's Chromium, or the one that CHROMIUM names.
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
