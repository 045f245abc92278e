import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Estate, EstateOptions } from '../src/aws/estate.ts';
import { filesIn } from '../src/folder.ts';
import { type Options, parseInputs } from '../src/inputs.ts';
import { reportParts } from '../src/report/json.ts';
import { type Job, run, type Taken, takeSnapshot, type World } from '../src/run.ts';
import type { Account } from '../src/snapshot/account.ts';
import type { AccountFacts, Facts } from '../src/snapshot/facts.ts';
import { account, inventory, value } from './snapshot/builders.ts';

/** Runs over an organization that stands in for AWS; the file that uses it mocks `src/aws/estate.ts` with `fakeEstate`. */

export const ids = Array.from({ length: 7 }, (_, index) => String(111_111_111_111 + index));

export const baseline = `version: 1
organization: { id: o-a1b2c3d4e5 }
rules:
  - name: every account
    match: all
    expect:
      root-user: { email: "aws+*@example.com", access-keys: absent }
      contacts: { security: { email: aws-security@example.com, phone: "+1 555 0100" } }
  - name: those of a team
    match: { tags: { team: payments } }
    expect: { contacts: { billing: present } }
`;

/** The organization that stands in for AWS. Tests change it. */
export const organization = {
  accounts: [] as readonly Account[],
  facts: new Map<string, Facts>(),
  opened: [] as EstateOptions[],
  warnings: [] as readonly string[],
  /** How it would be read. */
  plan: [] as readonly string[],
  /** Thrown after this many accounts. */
  failAfter: Number.POSITIVE_INFINITY,
};

let folder = '';

/** An empty workspace and an organization of seven accounts, of which every second one drifts. */
export async function reset(): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'rootline-run-'));
  await writeFile(join(folder, 'baseline.yml'), baseline);
  organization.accounts = ids.map((id, index) =>
    account({
      id,
      name: `account ${index}`,
      management: index === 0,
      email: value(index % 2 === 0 ? `aws+${id}@example.com` : `${id}@example.org`),
      tags: value(index < 3 ? { team: 'payments' } : {}),
    }),
  );
  organization.facts = new Map(ids.map((id, index) => [id, factsOf(index)]));
  organization.opened = [];
  organization.warnings = [];
  organization.plan = [];
  organization.failAfter = Number.POSITIVE_INFINITY;
}

afterEach(async () => {
  if (folder !== '') await rm(folder, { recursive: true, force: true });
});

function factsOf(index: number): Facts {
  const phone = index % 3 === 0 ? '+1 (555) 0100' : '+1 555 0199';
  return {
    'account-summary': value({
      mfaEnabled: 1,
      accessKeysPresent: index % 2,
      passwordPresent: 0,
      signingCertificatesPresent: 0,
    }),
    'root-user': value({
      passwordEnabled: false,
      passwordLastUsed: 'none',
      passwordLastChanged: 'none',
      mfaActive: true,
      accessKeys: [],
      certificates: [],
    }),
    'contact.security': value({ name: 'SecOps', title: 'SOC', email: 'AWS-Security@example.com', phone }),
    'contact.billing': value('absent'),
  };
}

export async function fakeEstate(options: EstateOptions): Promise<Estate> {
  organization.opened.push(options);
  return {
    inventory: inventory(organization.accounts),
    observe: async function* (accounts, needsOf): AsyncGenerator<AccountFacts> {
      for (const [index, each] of accounts.entries()) {
        if (index === organization.failAfter) throw new Error('the network is gone');
        const all = Object.entries(organization.facts.get(each.id) ?? {});
        const needs: ReadonlySet<string> = needsOf(each);
        yield { account: each, facts: Object.fromEntries(all.filter(([id]) => needs.has(id))) as Facts };
      }
    },
    calls: () => ({ 'iam:GetAccountSummary': 7 }),
    throttled: () => 0,
    plan: organization.plan,
    warnings: organization.warnings,
  };
}

export const now = new Date('2026-11-21T06:00:00Z');

export function path(name: string): string {
  return join(folder, name);
}

export function text(name: string): Promise<string> {
  return readFile(path(name), 'utf8');
}

/** Inputs as a workflow gives them; paths are below the workspace. */
function optionsOf(inputs: Readonly<Record<string, string>>): Options {
  const paths = new Set(['snapshot', 'snapshot-out']);
  const parsed = parseInputs((name) => {
    const given = name === 'baseline' ? path('baseline.yml') : inputs[name];
    return given !== undefined && paths.has(name) ? path(given) : given;
  });
  if ('problems' in parsed) throw new Error(parsed.problems.join('; '));
  return parsed.options;
}

export function jobOf(inputs: Readonly<Record<string, string>>, change: Partial<Job>): Job {
  const log = { debug: () => {}, info: () => {}, warning: () => {}, progress: () => {} };
  const world: World = {
    environment: {},
    endpoints: 'any',
    now: () => now,
    sleep: async () => {},
    random: () => 0,
    log,
    mask: () => {},
    idToken: async () => '',
    readFile: (file) => readFile(file),
    readFolder: filesIn,
    reach: async (file) => file,
  };
  return {
    options: optionsOf(inputs),
    world,
    sessionName: 'rootline-test',
    origin: { repository: 'octo-org/aws', runId: '42', attempt: '1' },
    values: { kind: 'given', get: () => undefined },
    admit: async () => undefined,
    ...change,
  };
}

export function observeInto(file: string, inputs: Readonly<Record<string, string>> = {}): Promise<Taken> {
  return takeSnapshot(jobOf({ 'snapshot-out': file, ...inputs }, {}));
}

/** Contact values as they are. */
export const shown = { 'snapshot-contacts': 'true' };

/** Snapshots of three shards of the organization, in `shards/`. */
export async function observeShards(inputs: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(path('shards'));
  for (const index of [1, 2, 3])
    await observeInto(`shards/${index}.ndjson`, { ...inputs, shard: `${index}/3` });
}

/** Reads them. */
export const shards = { snapshot: 'shards/*.ndjson' };
export const inShard = (index: number) => ids.filter((id) => Number(id) % 3 === index - 1);

/** The report of a check, without its times and its calls. */
export async function checked(inputs: Readonly<Record<string, string>>, change: Partial<Job> = {}) {
  const { result } = await run(jobOf(inputs, change));
  const report = JSON.parse([...reportParts(result, undefined)].join(''));
  delete report['generated-at'];
  delete report.calls;
  for (const finding of report.findings) delete finding['observed-at'];
  return { ...report, warnings: report.warnings.map(({ message }: { message: string }) => message) };
}
