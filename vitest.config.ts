import { defineConfig } from 'vitest/config'

const timeouts = { testTimeout: 20_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    // Here and not in the projects, which see what it provides: one replica set serves the whole run.
    globalSetup: ['tests/support/global-setup.ts'],
    projects: [
      {
        test: {
          name: 'app',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/process/**'],
          pool: 'threads',
          isolate: false,
          maxWorkers: 2,
          unstubEnvs: true,
          unstubGlobals: true,
          ...timeouts,
        },
      },
      {
        test: {
          // Starts and kills real servers, so it runs alone, after the others.
          name: 'process',
          include: ['tests/process/**/*.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          ...timeouts,
        },
      },
    ],
  },
})
