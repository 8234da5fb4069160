import { defineConfig } from 'vitest/config';

// A busy machine can take seconds over what a reader hardly notices; what never comes still fails.
const patient = { poll: { timeout: 20_000 } };

export default defineConfig({
  test: {
    projects: [
      // Nothing that these test keeps anything from one file to the next but what it read, so they share what they import.
      { test: { name: 'unit', include: ['tests/{manual,checks,site,search,cli}/**/*.test.ts'], environment: 'node', testTimeout: 60_000, isolate: false } },
      { test: { name: 'fixtures', include: ['tests/builds/**/*.test.ts'], environment: 'node', testTimeout: 300_000, hookTimeout: 600_000 } },
      { test: { name: 'output', include: ['tests/output/**/*.test.ts'], environment: 'node', testTimeout: 300_000, hookTimeout: 300_000 } },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], environment: 'node', testTimeout: 2_700_000, hookTimeout: 300_000, expect: patient } },
    ],
  },
});
