import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RunOptions } from '../../sandbox/runner.ts';
import type { SandboxWorld } from '../../sandbox/world.ts';
import { controls } from '../../src/controls/catalogue.ts';
import {
  act,
  checkOut,
  errors,
  exampleBaseline,
  openWorld,
  pullRequest,
  remakeReports,
  reportOf,
  type Told,
  writes,
} from './fixture.ts';
import { type Recording, record } from './recording.ts';
import { expectRefusal } from './refusal.ts';

const markerKey = 'a-secret-of-more-than-32-characters-for-the-tests';
const allowed = { 'allow-public-repository': 'true', 'marker-key': markerKey };
const person = 'exports,monalisa@example.com';

describe('a public repository gets nothing', () => {
  let world: SandboxWorld;

  beforeAll(async () => {
    world = await openWorld({ github: { visibility: 'public' } });
  });

  const cases: readonly (readonly [string, Partial<RunOptions>, RegExp])[] = [
    ['unless it is allowed', {}, /octo-org\/aws is public.*set `allow-public-repository` and `marker-key`/],
    [
      'with the key alone',
      { inputs: { 'marker-key': markerKey } },
      /octo-org\/aws is public.*set `allow-public-repository`/,
    ],
    [
      'without a key: numbers of twelve digits are soon tried',
      { inputs: { 'allow-public-repository': 'true' } },
      /`marker-key` is not set.*twelve digits.*pass it as `marker-key`/,
    ],
    [
      'with a key that is short, which is not shown',
      { inputs: { ...allowed, 'marker-key': 'too short' } },
      /`marker-key` is 9 characters long, expected a secret of at least 32/,
    ],
    [
      'when it would write a snapshot',
      { inputs: { ...allowed, 'snapshot-out': 'snapshot.ndjson' } },
      /a snapshot cannot be redacted.*Leave `snapshot-out`/,
    ],
    [
      'when it would take a snapshot alone',
      { inputs: { ...allowed, command: 'observe', 'snapshot-out': 'snapshot.ndjson' } },
      /a snapshot cannot be redacted.*`command: observe`/,
    ],
    ['on a pull request either', { event: pullRequest(1) }, /octo-org\/aws is public/],
  ];
  test.each(cases)('%s', async (_what, options, words) => {
    const told = await act(world, options);
    expectRefusal(world, told);
    expect(told.aws).toEqual([]);
    expect(errors(told)).toEqual([expect.stringMatching(words)]);
    for (const key of [markerKey, 'too short']) expect(told.leaks(key)).toEqual([]);
  });
});

describe('a public repository that is allowed', () => {
  let world: SandboxWorld;
  let recording: Recording;
  const runs: Record<string, Told> = {};

  const run = (options: Partial<RunOptions>) =>
    act(world, { github: recording.github, ...options, inputs: { ...allowed, ...options.inputs } });

  beforeAll(async () => {
    world = await openWorld({ github: { visibility: 'public' } });
    recording = await record(world.github);
    prepare(world);
    runs.check = await run({ event: pullRequest(1) });
    runs.rehearsal = await run({ inputs: { 'dry-run': 'true' } });
    runs.first = await run({});
    change(world);
    runs.second = await run({});
    runs.third = await run({});
    await checkOut(world, groupedByOwner);
    runs.migrated = await run({});
    runs.refused = await run({ inputs: { accounts: '123456789012' } });
    runs.denied = await run({ inputs: { 'role-to-assume': 'arn:aws:iam::111111111111:role/other' } });
  }, 240_000);

  test('is judged and kept like any other', () => {
    expect(
      [runs.check, runs.rehearsal, runs.first, runs.second, runs.third].map((told) => told?.exitCode),
    ).toEqual([0, 0, 0, 0, 0]);
    expect(Number(runs.first?.outputs.drift)).toBeGreaterThan(25);
    expect(Number(runs.first?.outputs['issues-opened'])).toBeGreaterThan(5);
    expect(Number(runs.second?.outputs['issues-closed'])).toBeGreaterThan(0);
    expect(runs.third === undefined ? undefined : writes(runs.third)).toEqual([]);
    expect(runs.migrated?.report?.issues?.changes.map(({ change }) => change)).toContain('migrate');
  });

  test.each(['check', 'rehearsal', 'first', 'second', 'third', 'migrated', 'refused', 'denied'])(
    'shows nothing in what the run "%s" prints, writes and outputs',
    (name) => {
      const told = runs[name];
      if (told === undefined) throw new Error(`There is no run ${name}.`);
      const { lines, summary, outputs, envFile, stateFile, report, files } = told;
      const all = [
        ...lines,
        summary,
        JSON.stringify(outputs),
        envFile,
        stateFile,
        JSON.stringify(report ?? {}),
        ...files.map(withoutDescriptions),
      ];
      expect(files).toHaveLength(report === undefined ? 0 : 2);
      expect(found(all, secretsOf(world))).toEqual([]);
    },
  );

  test('shows nothing in what was ever sent to GitHub, markers included', () => {
    expect(recording.requests.length).toBeGreaterThan(20);
    const markers = recording.requests.flatMap((request) =>
      Array.from(request.matchAll(/ data=([\w-]+)/g), ([, data = '']) =>
        Buffer.from(data, 'base64url').toString(),
      ),
    );
    expect(markers.length).toBeGreaterThan(5);
    expect(found([...recording.requests, ...markers], secretsOf(world))).toEqual([]);
  });

  test('shows nothing in the issues, their comments and labels as they stand', async () => {
    const issues = await world.github.issues();
    const comments = await Promise.all(issues.map(({ number }) => world.github.comments(number)));
    const texts = [...issues, ...comments.flat(), ...(await world.github.labels())].map((each) =>
      JSON.stringify(each),
    );
    expect(texts.length).toBeGreaterThan(10);
    expect(found(texts, secretsOf(world))).toEqual([]);
  });

  test('tells an account by its name and the same pseudonym in every run and place', async () => {
    const pseudonym = /Payments Prod \((account-[0-9a-f]{10})\)/;
    const [, id = ''] =
      pseudonym.exec((await world.github.issues()).map(({ title }) => title).join('\n')) ?? [];
    expect(id).not.toBe('');
    for (const told of [runs.check, runs.first, runs.second]) {
      if (told === undefined) throw new Error('A run is missing.');
      expect(pseudonym.exec(told.stdout)?.[1]).toBe(id);
      expect(told.summary).toContain(`Payments Prod \`${id}\``);
      expect(reportOf(told).findings.map(({ account }) => account)).toContain(id);
    }
  });

  test('says of a contact that it drifts, and not how', () => {
    const { findings = [] } = runs.first?.report ?? {};
    const contacts = findings.filter(({ control }) => /^(contacts\.|root-user\.email)/.test(control));
    expect(contacts.length).toBeGreaterThan(3);
    expect(new Set(contacts.map(({ observed }) => observed))).toEqual(
      new Set(['not shown in a public repository']),
    );
  });

  test('never shows the key, which is masked before anything else is printed', () => {
    for (const told of Object.values(runs)) {
      expect(told.lines[0]).toBe(`::add-mask::${markerKey}`);
      expect(told.leaks(markerKey)).toEqual([]);
    }
    expect(found(recording.requests, [markerKey])).toEqual([]);
  });

  test('keeps report.json in its form', async () => {
    const schema = JSON.parse(await readFile(join(import.meta.dirname, '../../report.schema.json'), 'utf8'));
    const pattern = new RegExp(schema.definitions.finding.properties.account.pattern);
    const { findings = [] } = runs.first?.report ?? {};
    expect(findings.filter(({ account }) => !pattern.test(account))).toEqual([]);
  });
});

/** Ids and addresses also in texts of the owners' own: a name, a tag, and the name of an IAM user. */
function prepare(world: SandboxWorld): void {
  const account = world.aws.state.account('131313131313');
  account.name = 'Playground of monalisa@example.com, once 1313-1313-1313';
  account.tags.owner = 'monalisa@example.com';
  const created = new Date(Date.now() - 200 * 86_400_000);
  account.users.push({
    name: person,
    path: '/',
    created,
    password: { changed: created, lastUsed: created },
    mfa: [],
    accessKeys: [],
    certificates: [],
    sshKeys: [],
    serviceCredentials: [],
  });
  remakeReports(world);
}

/** Other groups, and an address in the contact line of an owner. */
const groupedByOwner = `${exampleBaseline.replace("'#payments-oncall'", 'payments-oncall@example.com')}
issues: { group-by: owner }
`;

/** Something is mended, something breaks, and something cannot be read any more. */
function change(world: SandboxWorld): void {
  const { state } = world.aws;
  const archive = state.account('333333333333');
  archive.email = 'aws+log-archive@example.com';
  archive.contacts.billing = {
    ...state.account('111111111111').contacts.billing,
  } as typeof archive.contacts.billing;
  state.account('222222222222').contacts.security = {
    name: 'Former Guards',
    title: 'Guard',
    email: 'guards@example.org',
    phone: '+1 555 0177',
  };
  state.account('666666666666').roles = {};
  remakeReports(world);
}

/** Without Rootline's own words about its controls, which give addresses as examples. */
function withoutDescriptions(file: string): string {
  return controls.reduce(
    (text, { description }) => text.replaceAll(JSON.stringify(description).slice(1, -1), ''),
    file,
  );
}

/** Everything of the organization that nobody may read: ids, addresses, phones, and names of contacts. */
function secretsOf({ aws: { state } }: SandboxWorld): readonly string[] {
  const accounts = [...state.accounts.values()];
  const names = new Set(accounts.map(({ name }) => name));
  const contacts = accounts.flatMap(({ contacts: of, primaryContact }) => [
    ...Object.values(of).flatMap((contact) =>
      contact === undefined ? [] : [contact.name, contact.email, contact.phone],
    ),
    ...(primaryContact === undefined
      ? []
      : [primaryContact['full-name'], primaryContact.phone, primaryContact['address-line-1']]),
  ]);
  return [
    ...accounts.flatMap(({ id, email }) => [id, id.replace(/(\d{4})(?=\d)/g, '$1-'), email]),
    ...contacts.filter((value) => typeof value === 'string' && !names.has(value)),
    'log-archive@example.org',
    'old-security@example.com',
    'monalisa@example.com',
    person,
    '123456789012',
    '@example.',
  ].filter((value): value is string => typeof value === 'string' && value.length > 4);
}

/** The secrets that stand in a text, each with the text around it; invisible characters hide nothing. */
function found(texts: readonly string[], secrets: readonly string[]): readonly string[] {
  return texts.flatMap((text) => {
    const visible = text.replace(/\p{Cf}/gu, '');
    return secrets.flatMap((secret) => {
      const at = visible.toLowerCase().indexOf(secret.toLowerCase());
      return at === -1 ? [] : [`${secret}: ${visible.slice(Math.max(0, at - 80), at + 80)}`];
    });
  });
}
