import { folders } from './folders.ts';

const folder = process.env.MUTATED;
const { mutate } = folders[folder];

/** One folder of the pure core; `npm run test:mutation` runs this for each of them. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'mutation/vitest.config.ts', related: false },
  mutate,
  coverageAnalysis: 'perTest',
  // What runs once, when a file is loaded, would need a process of its own for each fault.
  ignoreStatic: true,
  concurrency: Number(process.env.CONCURRENCY ?? 2),
  // Stryker rewrites it by a function that this compiler does not have, so it is told of one that is not there.
  tsconfigFile: 'mutation/no-tsconfig.json',
  ignorePatterns: ['dist', 'lib', 'coverage', '.venv-*', '.browser-tools', '.go-tools'],
  tempDirName: `node_modules/.cache/stryker-${folder}`,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `coverage/mutation/${folder}.json` },
  thresholds: { high: 95, low: 90, break: 85 },
};
