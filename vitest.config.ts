import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores: more workers than that only make every test slower.
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: 'dist/test-results.json' }]],
  },
});
