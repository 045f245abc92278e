import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organizationOf } from '../../sandbox/aws/generate.ts';
import { type Day, openSandbox, runOnce } from './in-process.ts';

/** More accounts than AWS lists at once: those whose reading nothing yet unread decides are begun before the list ends. */

const count = 250;
const generated = organizationOf(count);
openSandbox({ organization: generated });

const inputs = {
  'role-to-assume': 'arn:aws:iam::100000000000:role/rootline-audit',
  'member-role': 'rootline-member',
};

/** Every other account; what holds for the rest is known from the list alone. */
const odd = generated.accounts.filter((_, index) => index % 2 === 1);

type Entry = (typeof odd)[number];
type Select = (tell: string, holds: (account: Entry) => boolean) => string;

/** The same accounts, by what AWS tells last and by their ids. */
const byPlaceAndTags: Select = (tell) => `{ ids: ${idsOf(odd)}, ${tell} }`;
const byIds: Select = (_, holds) => `{ ids: ${idsOf(odd.filter(holds))} }`;

function idsOf(accounts: readonly Entry[]): string {
  return JSON.stringify(accounts.map(({ id }) => id));
}

function baselineOf(select: Select): string {
  const prod = select('tags: { env: prod }', ({ tags }) => tags?.env === 'prod');
  const payments = select(
    'tags: { team: payments }, not: { ou: Sandbox }',
    ({ tags, ou }) => tags?.team === 'payments' && ou !== 'Sandbox',
  );
  const development = select('ou: "Workloads/**"', ({ ou }) => ou?.startsWith('Workloads/') ?? false);
  return `version: 1
rules:
  - name: everywhere
    match: all
    expect:
      root-user: { access-keys: absent, mfa: enabled, unused-for: 90d }
      contacts: { billing: present }
  - { name: prod, match: ${prod}, expect: { iam-users: { access-keys: { max-age: 90d } } } }
  - { name: payments, match: ${payments}, expect: { root-user: { mfa: any }, iam-users: { console-access: absent } } }
  - { name: development, match: ${development}, expect: { iam-users: { allowed: [user-0] } } }
`;
}

/** The members that were entered before the last page of the list was asked for. */
function readAhead({ requests }: Day): readonly string[] {
  const last = requests.findLastIndex((request) => request.startsWith('organizations:ListAccounts '));
  return entered(requests.slice(0, last));
}

function entered(requests: readonly string[]): readonly string[] {
  return requests.flatMap((request) => /^sts:AssumeRole (\d+)$/.exec(request)?.[1] ?? []);
}

/** What is asked in members and about them. */
function inMembers({ requests }: Day): readonly string[] {
  return requests.filter((request) => /^(?:iam|account|sts):/.test(request)).toSorted();
}

let folder: string;
let whole: Day;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rootline-long-list-'));
  whole = await runOnce({ inputs, baseline: baselineOf(byIds) });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('every account is judged once, and entered once, the first while others are still being listed', () => {
  expect([whole.stopped, whole.judged]).toEqual([undefined, count]);
  expect(readAhead(whole).length).toBeGreaterThan(0);
  expect(new Set(entered(whole.requests)).size).toBe(count - 1);
  expect(entered(whole.requests)).toHaveLength(count - 1);
  const about = [...whole.verdicts].filter(([key]) => key.endsWith(' root-user.access-keys'));
  expect(about.map(([, said]) => said)).toEqual(Array(count).fill([expect.any(String)]));
});

test('selecting by place and tags finds what selecting by ids finds, and asks members for no more', async () => {
  const day = await runOnce({ inputs, baseline: baselineOf(byPlaceAndTags) });
  expect([day.stopped, day.status, day.judged]).toEqual([undefined, whole.status, count]);
  expect(day.verdicts).toEqual(whole.verdicts);
  expect(inMembers(day)).toEqual(inMembers(whole));
});

test('an account whose tags or place decide is not read before they are known', async () => {
  const early = readAhead(await runOnce({ inputs, baseline: baselineOf(byPlaceAndTags) }));
  const waiting = new Set(odd.map(({ id }) => id));
  expect(early.length).toBeGreaterThan(0);
  expect(early.filter((id) => waiting.has(id))).toEqual([]);
});

test('tags that could not be read make unknown only what they decide', async () => {
  const faults = ['tag:GetResources', 'organizations:ListTagsForResource'].map(
    (operation) => ({ operation, kind: 'deny' }) as const,
  );
  const day = await runOnce({ inputs, baseline: baselineOf(byPlaceAndTags), faults });
  expect([day.stopped, day.status, day.judged]).toEqual([undefined, 'incomplete', count - odd.length]);
  const [one, other] = [odd[0]?.id, generated.accounts[2]?.id];
  expect(day.verdicts.get(`${one} iam-users.console-access`)).toEqual(['unknown ']);
  expect(day.causes.get(`${one} iam-users.console-access`)).toMatchObject([
    { kind: 'denied', mend: expect.stringContaining('`organizations:ListTagsForResource`') },
  ]);
  for (const control of ['root-user.access-keys', 'root-user.mfa', 'contacts.billing']) {
    expect(day.verdicts.get(`${other} ${control}`)).toEqual(whole.verdicts.get(`${other} ${control}`));
  }
});

describe('three shards', () => {
  const shards: Day[] = [];

  beforeAll(async () => {
    for (const index of [1, 2, 3]) {
      const shard = { shard: `${index}/3`, 'snapshot-out': join(folder, `shard-${index}.ndjson`) };
      const day = await runOnce({ inputs: { ...inputs, ...shard }, baseline: baselineOf(byPlaceAndTags) });
      shards.push(day);
    }
  });

  test('read every account once between them, and say together what one run says', () => {
    expect(shards.map(({ stopped }) => stopped)).toEqual([undefined, undefined, undefined]);
    const all = shards.flatMap(({ requests }) => entered(requests));
    expect(all.toSorted()).toEqual(entered(whole.requests).toSorted());
    expect(new Map(shards.flatMap(({ verdicts }) => [...verdicts]))).toEqual(whole.verdicts);
    for (const shard of shards) expect(readAhead(shard).length).toBeGreaterThan(0);
  });

  test('leave snapshots that say the same without asking AWS', async () => {
    const snapshot = join(folder, '*.ndjson');
    const day = await runOnce({ inputs: { snapshot }, baseline: baselineOf(byPlaceAndTags) });
    expect([day.stopped, day.status, day.judged, day.requests]).toEqual([undefined, whole.status, count, []]);
    expect(day.verdicts).toEqual(whole.verdicts);
  });
});

test('a run of a few accounts late in the list enters no other', async () => {
  const accounts = generated.accounts.slice(-3).map(({ id }) => id);
  const limited = { ...inputs, accounts: accounts.join(' ') };
  const day = await runOnce({ inputs: limited, baseline: baselineOf(byPlaceAndTags) });
  expect(entered(day.requests).toSorted()).toEqual(accounts.toSorted());
  expect(day.judged).toBe(3);
});
