import { defineConfig } from 'vitest/config'

/** For what hangs: no test may come near them, on however slow a machine. Waiting for a condition has its own limit. */
const patience = { testTimeout: 300_000, hookTimeout: 300_000 }
/** A long proof starts and stops many processes, on a slow machine for some minutes. */
const longPatience = { testTimeout: 1_800_000, hookTimeout: 300_000 }

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
          // Modules stay loaded, and with them the databases that a worker has prepared.
          isolate: false,
          maxWorkers: 2,
          unstubEnvs: true,
          unstubGlobals: true,
          ...patience,
        },
      },
      {
        test: {
          // The long proofs, which start and kill real servers: after the others, and few at a time.
          name: 'process',
          include: ['tests/process/**/*.test.ts'],
          pool: 'forks',
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          ...longPatience,
        },
      },
    ],
  },
})
