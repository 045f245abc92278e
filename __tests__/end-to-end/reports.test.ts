import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { SandboxWorld } from '../../sandbox/world.ts';
import { act, exampleBaseline, marks, openWorld, root, secretsOf, type Told, tokenLines } from './fixture.ts';

let world: SandboxWorld;
let told: Told;

beforeAll(async () => {
  world = await openWorld({});
  told = await act(world, {});
});

describe('what a run tells', () => {
  test('the outputs are those that action.yml declares, and say what happened', async () => {
    const { outputs } = parse(await readFile(join(root, 'action.yml'), 'utf8'));
    expect(Object.keys(told.outputs).sort()).toEqual(Object.keys(outputs).sort());
    expect(told.outputs).toEqual({
      status: 'incomplete',
      drift: '25',
      new: '25',
      resolved: '0',
      snapshot: '',
      weakened: '',
      accepted: '0',
      muted: '0',
      unknown: '12',
      accounts: '11',
      coverage: '0.8181',
      // Six accounts, what could not be read, and the overview.
      'issues-opened': '8',
      'issues-updated': '0',
      'issues-reopened': '0',
      'issues-closed': '0',
      'issues-deferred': '0',
      report: 'rootline-report/report.json',
      html: 'rootline-report/report.html',
      sarif: 'rootline-report/report.sarif',
    });
  });

  test('report.json fits its schema', async () => {
    const schema = JSON.parse(await readFile(join(root, 'report.schema.json'), 'utf8'));
    const ajv = new Ajv({ strict: true, allErrors: true, formats: { 'date-time': true, uri: true } });
    const check = ajv.compile(schema);
    check(told.report);
    expect(check.errors ?? []).toEqual([]);
  });

  test('the summary gives the answer first, then totals, issues and findings', () => {
    const { summary } = told;
    const order = ['25 findings drift', '| **25** |', '### Issues', 'Payments Prod', '```mermaid'];
    const places = order.map((text) => summary.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  });

  test('the drift is marked on the lines of the baseline that declare it, at most ten marks of a kind', () => {
    const lines = exampleBaseline.split('\n');
    const drifts = marks(told).filter(({ title }) => title.endsWith(' drift'));
    const marked = drifts.map(({ place, title }) => {
      const [file, line, column] = place.split(':');
      const [control = ''] = title.split(/[,:]/);
      const text = lines[Number(line) - 1]?.slice(Number(column) - 1);
      return { control, file, isThere: text?.startsWith(`${control.split('.').at(-1)}:`) };
    });
    expect(marked.length).toBeGreaterThan(9);
    expect(marked.filter(({ isThere, file }) => !isThere || file !== '.github/aws-baseline.yml')).toEqual([]);
    const kinds = Map.groupBy(told.commands, ({ command }) => command);
    for (const kind of ['error', 'warning', 'notice'])
      expect(kinds.get(kind)?.length ?? 0).toBeLessThanOrEqual(10);
    expect(drifts.find(({ title }) => title.startsWith('root-user.mfa'))?.level).toBe('warning');
    expect(drifts.find(({ title }) => title.startsWith('contacts.billing'))?.level).toBe('notice');
  });

  test('nothing is left for later steps: no variables, no state, no path', () => {
    expect([told.envFile, told.stateFile, told.pathFile]).toEqual(['', '', '']);
  });

  test('no secret can be read in the log, the summary, the outputs, the report or an issue', async () => {
    const files = await readdir(join(world.workspace, 'rootline-report'));
    expect(files.sort()).toEqual(['report.html', 'report.json', 'report.sarif']);
    const written = files.map((name) => readFile(join(world.workspace, 'rootline-report', name), 'utf8'));
    const published = JSON.stringify([await Promise.all(written), await world.github.issues()]);
    const secrets = secretsOf(world, told);
    // The sessions of the audit role, of nine member roles and of one root user have two each; then there are three tokens.
    expect(secrets).toHaveLength(2 * 11 + 3);
    expect(secrets.flatMap((secret) => told.leaks(secret))).toEqual([]);
    expect(tokenLines(told)).toEqual([]);
    expect(secrets.filter((secret) => published.includes(secret))).toEqual([]);
  });
});
