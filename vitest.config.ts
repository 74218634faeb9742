import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@core': fileURLToPath(new URL('./functions/src/core', import.meta.url)) };
/** A page or a trigger may take seconds on a busy machine; the library's own second is no bound for either. */
const emulator = {
  fileParallelism: false,
  isolate: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 20_000 } },
};

/** unit needs nothing; the others need the emulators and fail, never skip, without them. */
export default defineConfig({
  resolve: { alias },
  test: {
    env: { TZ: 'America/Phoenix' },
    projects: [
      // The library leaves one core free and gives each file a process, which on a machine of two cores triples the wait.
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          testTimeout: 60_000,
          maxWorkers: '100%',
          isolate: false,
        },
      },
      { extends: true, test: { name: 'rules', include: ['test/rules/**/*.test.ts'], ...emulator } },
      { extends: true, test: { name: 'functions', include: ['test/functions/**/*.test.ts'], ...emulator } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          setupFiles: ['test/e2e/tell-screens.ts'],
          ...emulator,
          testTimeout: 180_000,
        },
      },
    ],
  },
});
