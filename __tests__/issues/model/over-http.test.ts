import { describe, it } from 'vitest';
import { fc } from '../../fast-check.ts';
import { github } from '../../sandbox/github-fixture.ts';
import { live } from './life.ts';
import { overHttp } from './server.ts';
import { histories } from './steps.ts';

/** Some histories again, over HTTP: what is sent and what comes back is held against GitHub's own description. */
const numRuns = Number(process.env.HISTORIES_OVER_HTTP ?? 4);

describe('over HTTP, too, the issues are what the specification says', () => {
  it.each([
    ['people who leave markers alone', false],
    ['people who tamper with markers', true],
  ])(
    '%s',
    async (_who, wild) => {
      await fc.assert(
        fc.asyncProperty(histories(wild), async (history) => live(history, await overHttp(github))),
        { numRuns, endOnFailure: true },
      );
    },
    3_600_000,
  );
});
