import { defineConfig } from 'vitest/config';

// Its own configuration, as `npm test` leaves out what needs a Python server.
export default defineConfig({
  test: { include: ['__tests__/moto/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
});
