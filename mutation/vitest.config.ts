import { defineConfig } from 'vitest/config';
import { folders, leftOut } from './folders.ts';

const tests = folders[process.env.MUTATED ?? '']?.tests ?? [];

export default defineConfig({
  test: {
    include: tests.map((folder) => `__tests__/${folder}/**/*.test.ts`),
    exclude: [...leftOut],
    testTimeout: 60_000,
  },
});
