import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/{manual,checks,site,search}/**/*.test.ts'], environment: 'node' } },
      { test: { name: 'fixtures', include: ['tests/builds/**/*.test.ts'], environment: 'node', testTimeout: 120_000, hookTimeout: 180_000 } },
      { test: { name: 'output', include: ['tests/output/**/*.test.ts'], environment: 'node', testTimeout: 120_000, hookTimeout: 60_000 } },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], environment: 'node', testTimeout: 900_000, hookTimeout: 60_000 } },
    ],
  },
});
