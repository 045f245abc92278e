import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { publishCheck } from '../src/publishing-check.ts';
import { declaring } from './baseline/diff-builders.ts';
import { verdict } from './drift/builders.ts';
import { check, findings, links } from './pull-request/builders.ts';
import { finding, result } from './report/builders.ts';
import { jobOf } from './run-fixture.ts';

let folder = '';
const rest = { isLong: false };

// A million bytes about findings take a large organization, and seconds.
vi.mock('../src/report/index.ts', async (load) => {
  const real = await load<typeof import('../src/report/index.ts')>();
  return {
    ...real,
    renderSummary: (...args: Parameters<typeof real.renderSummary>) =>
      real.renderSummary(...args).repeat(rest.isLong ? 1000 : 1),
  };
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rootline-publishing-'));
  vi.stubEnv('GITHUB_STEP_SUMMARY', join(folder, 'summary'));
  vi.stubEnv('GITHUB_OUTPUT', join(folder, 'output'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});

beforeEach(async () => {
  for (const name of ['summary', 'output']) await writeFile(join(folder, name), '');
});

afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** The summary of a change by which one account drifts. */
async function summary(): Promise<string> {
  const drifting = finding({});
  const { id } = drifting.account;
  const changed = check({ findings: findings([verdict(id), verdict(id, drifting)]) });
  const { options } = jobOf({ 'report-dir': folder }, {});
  const outcome = { result: result({ findings: [drifting] }), failure: undefined, check: undefined };
  await publishCheck({ check: changed, head: declaring({}), warnings: [], outcome }, options, {
    comment: undefined,
    links,
  });
  return readFile(join(folder, 'summary'), 'utf8');
}

test('a summary says what the change does, then all that the changed baseline finds', async () => {
  expect(await summary()).toMatch(
    /This change adds 1 finding\.[\s\S]*\n## All that the changed baseline finds\n[\s\S]*### Drift\n/,
  );
});

test('a summary that GitHub would drop for its length is of the change alone, and says where the rest is', async () => {
  rest.isLong = true;
  const told = await summary();
  expect(Buffer.byteLength(told)).toBeLessThan(1024 * 1024);
  expect(told).toMatch(
    /This change adds 1 finding\.[\s\S]*\nWhat the changed baseline finds is in .*report\.json\.\n$/,
  );
});
