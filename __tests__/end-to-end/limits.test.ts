import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { effects } from '../../sandbox/github/faults.ts';
import type { SandboxWorld } from '../../sandbox/world.ts';
import {
  aboutAccounts,
  accountOf,
  act,
  coverageIssueOf,
  errors,
  found,
  openWorld,
  overviewOf,
  reportOf,
  writes,
} from './fixture.ts';

describe('fail-on', () => {
  let world: SandboxWorld;

  beforeAll(async () => {
    world = await openWorld({});
  });

  test('that is met fails the step with the reason, when everything else is done', async () => {
    const inputs = { 'fail-on': 'critical, incomplete', accounts: '444444444444 777777777777' };
    const told = await act(world, { inputs });
    expect(told.exitCode).toBe(1);
    expect(errors(told)).toEqual([
      'fail-on is met: 2 critical findings drift; the run is incomplete: 1 account could not be read in full. [RL112] docs/troubleshooting.md#rl112',
    ]);
    // One about the account that drifts, one about the one that cannot be read, and the overview.
    expect(told.outputs).toMatchObject({ status: 'incomplete', 'issues-opened': '3' });
    expect(told.summary).toContain('Payments Prod');
    expect(reportOf(told).status).toBe('incomplete');
    expect(aboutAccounts(await world.github.issues()).map(accountOf)).toEqual(['444444444444']);
  });

  test('that is not met does not', async () => {
    const told = await act(world, { inputs: { 'fail-on': 'critical,low', accounts: '333333333333' } });
    expect([told.exitCode, errors(told)]).toEqual([0, []]);
  });
});

test('report-dir says where report.json goes, and is made', async () => {
  const world = await openWorld({});
  const told = await act(world, { inputs: { 'report-dir': 'out/of/sight', accounts: '333333333333' } });
  expect(told.outputs.report).toBe('out/of/sight/report.json');
  const report = JSON.parse(await readFile(join(world.workspace, told.outputs.report ?? ''), 'utf8'));
  expect(report.findings).toHaveLength(2);
  expect(told.summary).toContain('`out/of/sight/report.json`');
});

describe('a run that is limited to some accounts', () => {
  test('leaves every other issue alone, and says why', async () => {
    const world = await openWorld({});
    await act(world, {});
    const before = await world.github.issues();
    world.aws.state.account('131313131313').root.certificates = [];
    const told = await act(world, { inputs: { accounts: '333333333333' } });
    expect(aboutAccounts(await world.github.issues())).toEqual(aboutAccounts(before));
    expect(await overviewOf(world)).toEqual(before.at(-1));
    expect(reportOf(told).issues?.changes).toContainEqual(
      expect.objectContaining({
        subject: 'account 131313131313',
        reason: expect.stringContaining('did not judge'),
      }),
    );
    // What could not be read is not looked at again: its issue stays as the last whole run wrote it.
    expect(writes(told)).toEqual([]);
    expect(await coverageIssueOf(world)).toMatchObject({ state: 'open', comments: 0 });
    expect(told.outputs).toMatchObject({ accounts: '1', drift: '2', status: 'drift' });
    const targets = new Set(
      told.aws.flatMap(({ operation, target }) => (/^(iam|account):/.test(operation) ? target : [])),
    );
    expect([...targets]).toEqual(['333333333333']);
  });
});

describe('GitHub stops taking writes midway', () => {
  test('the rest is put off to the next run, counted, and done then', async () => {
    const world = await openWorld({});
    // Two labels and two issues are written, then a limit is met.
    world.github.afterWrite(4, () =>
      world.github.fault({ method: 'POST', path: /\/issues$/ }, effects.secondaryLimit(600), 1),
    );
    const told = await act(world, {});
    expect([told.exitCode, errors(told)]).toEqual([0, []]);
    expect(told.outputs).toMatchObject({ 'issues-opened': '2', 'issues-deferred': '6' });
    expect(told.summary).toMatch(/6 deferred/);
    expect(reportOf(told).warnings).toContainEqual(
      expect.objectContaining({ message: expect.stringMatching(/put off to the next run.*rate limit/) }),
    );
    // Nothing is tried after the refusal.
    expect(writes(told)).toHaveLength(5);
    const next = await act(world, {});
    expect(next.outputs).toMatchObject({ 'issues-opened': '6', 'issues-deferred': '0' });
    expect(
      aboutAccounts(await world.github.issues())
        .map(accountOf)
        .toSorted(),
    ).toEqual(Object.keys(found(next, 'drift')).toSorted());
  });

  test('max-issue-writes does the worst first, and counts the rest', async () => {
    const world = await openWorld({});
    const told = await act(world, { inputs: { 'max-issue-writes': '2' } });
    // The overview does not count, and tells what was put off.
    expect(told.outputs).toMatchObject({ 'issues-opened': '3', 'issues-deferred': '5' });
    expect((await world.github.issues()).map(({ title }) => title)).toEqual([
      expect.stringContaining('worst is critical'),
      expect.stringContaining('worst is critical'),
      'Rootline overview: example',
    ]);
    expect((await overviewOf(world)).body).toContain('### Put off to the next run');
  });

  test('an issue that GitHub refuses for good stops the writing, not the report', async () => {
    const world = await openWorld({});
    const forbidden = {
      kind: 'reply',
      reply: { status: 403, headers: {}, body: { message: 'Resource not accessible by integration' } },
    } as const;
    world.github.fault({ method: 'POST', path: /\/issues$/ }, forbidden, 1);
    const told = await act(world, {});
    expect(told.exitCode).toBe(1);
    expect(errors(told)).toEqual([expect.stringContaining('add `issues: write`')]);
    expect(reportOf(told).findings).toHaveLength(37);
    expect(told.summary).toContain('25 findings drift');
    expect(await world.github.issues()).toEqual([]);
  });
});
