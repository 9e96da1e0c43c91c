import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts'],
    // Bounds for what hangs, wide enough for a busy machine: nothing here is measured.
    testTimeout: 180_000,
    hookTimeout: 600_000,
    // Two cores: more workers than that only make every test slower.
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: 'dist/test-results.json' }]],
  },
});
