import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EarlyNeeds } from '../../src/aws/early.ts';
import { EndpointRefused } from '../../src/aws/errors.ts';
import { openEstate } from '../../src/aws/estate.ts';
import { fakeClock, managementAccount, memberAccount } from './fixtures.ts';
import { json, loopbackForEach, refusal, xml } from './loopback.ts';
import { scriptRootSessions } from './root-fixture.ts';

const aws = loopbackForEach();
beforeEach(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${managementAccount}`);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'environment-secret');
  const arn = `arn:aws:iam::${managementAccount}:user/octocat`;
  aws.on(
    'sts:GetCallerIdentity',
    xml('GetCallerIdentity', `<Account>${managementAccount}</Account><Arn>${arn}</Arn>`),
  );
  aws.on(
    'organizations:DescribeOrganization',
    json({ Organization: { Id: 'o-a1b2c3d4e5', MasterAccountId: managementAccount, FeatureSet: 'ALL' } }),
  );
  const accounts = [managementAccount, memberAccount].map((Id) => ({ Id, Name: Id, State: 'ACTIVE' }));
  aws.on('organizations:ListAccounts', json({ Accounts: accounts }));
  aws.on(
    'iam:ListOrganizationsFeatures',
    xml('ListOrganizationsFeatures', '<OrganizationId>o-a1b2c3d4e5</OrganizationId><EnabledFeatures/>'),
  );
});

async function open(warnings: string[] = [], early: Partial<EarlyNeeds> = {}) {
  const { now, sleep } = fakeClock();
  return openEstate({
    now,
    sleep,
    random: () => 0.5,
    log: { debug: () => {}, warning: (line) => void warnings.push(line) },
    mask: () => {},
    awsRegion: 'us-east-1',
    concurrency: 4,
    quotaShare: 0.6,
    shards: 1,
    endpoints: 'aws-and-loopback',
    environment: {},
    roleToAssume: undefined,
    audience: 'sts.amazonaws.com',
    sessionName: 'run',
    sessionDuration: 3600,
    idToken: async () => '',
    memberRole: undefined,
    managementRole: undefined,
    externalId: undefined,
    organizationalUnits: false,
    tags: false,
    expectedOrganizationId: undefined,
    early: {
      mayNeed: () => ({ management: new Set(), audit: new Set(), member: new Set() }),
      needsOf: () => undefined,
      ...early,
    },
  });
}

describe('an estate', () => {
  it('tells its plan and its warnings once reading has begun, and each warning to the log at once', async () => {
    const logged: string[] = [];
    const estate = await open(logged);
    expect([estate.plan, estate.warnings]).toEqual([[], []]);
    for await (const _ of estate.observe(estate.inventory.accounts, () => new Set(['root-user'])));
    expect(estate.plan.length).toBe(2);
    expect(estate.warnings).toEqual([
      expect.stringMatching(
        /^Root sessions cannot be opened.*enable-organizations-root-credentials-management/,
      ),
    ]);
    expect(logged).toEqual(estate.warnings);
    for await (const _ of estate.observe(estate.inventory.accounts, () => new Set(['root-user'])));
    expect(logged.length).toBe(1);
  });

  it('tells the organization’s settings as a fact of the management account', async () => {
    const estate = await open();
    const management = estate.inventory.accounts.filter((account) => account.management);
    for await (const { facts } of estate.observe(management, () => new Set(['organization-settings']))) {
      expect(facts['organization-settings']).toMatchObject({ state: 'value', value: { featureSet: 'ALL' } });
    }
  });
});

describe('reading ahead of a long list', () => {
  const root = new Set(['root-user'] as const);
  const early: EarlyNeeds = {
    mayNeed: () => ({ management: root, audit: root, member: root }),
    needsOf: () => root,
  };
  const ids = Array.from({ length: 400 }, (_, index) => String(300_000_000_000 + index));

  /** Pages of 20 accounts each; each of them but the last says that there are more. */
  function listed(pages: number, isLast: (page: number) => boolean) {
    return Array.from({ length: pages }, (_, page) =>
      json({
        Accounts: ids.slice(page * 20, page * 20 + 20).map((Id) => ({ Id, State: 'ACTIVE' })),
        ...(isLast(page) ? {} : { NextToken: String(page) }),
      }),
    );
  }

  it.each([
    ['some are begun before the end of the list', 20],
    ['the list ends before any could be begun', 6],
  ])('reads each account once where %s', async (_when, pages) => {
    scriptRootSessions(aws);
    aws.on('organizations:ListAccounts', ...listed(pages, (page) => page === pages - 1));
    const needsOf: EarlyNeeds['needsOf'] = ({ id }) => (id.endsWith('5') ? undefined : root);
    const estate = await open([], { ...early, needsOf });
    const read: string[] = [];
    for await (const { account, facts } of estate.observe(estate.inventory.accounts, () => root)) {
      if (facts['root-user']?.state === 'value') read.push(account.id);
    }
    expect(read.toSorted()).toEqual(ids.slice(0, pages * 20));
    expect(aws.count('sts:AssumeRoot')).toBe(pages * 20);
  });

  it('stops with the run, and with its one error, when it cannot begin', async () => {
    aws.on('organizations:ListAccounts', ...listed(6, (page) => page === 5));
    vi.stubEnv('AWS_ENDPOINT_URL_IAM', 'https://iam.example.com');
    const unhandled: unknown[] = [];
    const note = (error: unknown) => void unhandled.push(error);
    process.on('unhandledRejection', note);
    await expect(open([], early)).rejects.toThrow(EndpointRefused);
    await new Promise(setImmediate);
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });

  it('begins no further account when the list breaks off', async () => {
    scriptRootSessions(aws);
    aws.on(
      'organizations:ListAccounts',
      ...listed(20, () => false),
      refusal('organizations:ListAccounts', 'AccessDeniedException', 'no', 403),
    );
    await expect(open([], early)).rejects.toThrow(
      /could not be read: organizations:ListAccounts was refused/,
    );
    const begun = aws.count('sts:AssumeRoot');
    expect(begun).toBeGreaterThan(0);
    // While these are answered, whatever goes on would ask, too.
    for (let sent = 0; sent < 20; sent += 1) await fetch(aws.url);
    expect(aws.count('sts:AssumeRoot') - begun).toBeLessThanOrEqual(4);
  });

  it('begins none when the list breaks off before it could', async () => {
    scriptRootSessions(aws);
    const denied = refusal('organizations:ListAccounts', 'AccessDeniedException', 'no', 403);
    aws.on('organizations:ListAccounts', ...listed(6, () => false), denied);
    await expect(open([], early)).rejects.toThrow(/organizations:ListAccounts was refused/);
    for (let sent = 0; sent < 20; sent += 1) await fetch(aws.url);
    expect(aws.count('iam:ListOrganizationsFeatures')).toBe(1);
    expect(aws.count('sts:AssumeRoot')).toBe(0);
  });
});
