import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    exclude: ['__tests__/moto/**', '__tests__/browser/**'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: '100%',
    coverage: {
      include: ['src/**/*.ts'],
      exclude: ['src/report/html/page/**', '**/*.generated.ts'],
      autoAttachSubprocess: true,
      reporter: ['text', 'html'],
    },
  },
});
