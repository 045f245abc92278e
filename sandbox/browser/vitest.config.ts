import { defineConfig } from 'vitest/config';

// Its own configuration, as `npm test` leaves out what needs a browser.
export default defineConfig({
  test: { include: ['__tests__/browser/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
});
