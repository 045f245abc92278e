import { beforeEach, describe, expect, it } from 'vitest';
import { readAccount } from '../../src/aws/account.ts';
import {
  account,
  auditAccount,
  contextFor,
  managementAccount,
  memberAccount,
  preparation,
} from './fixtures.ts';
import { credentials, loopbackForEach, refusal, xml } from './loopback.ts';
import {
  assumeRoot,
  enabled,
  features,
  listOf,
  noRole,
  read,
  readAll,
  rootFacts,
  scriptRootSessions,
  summary,
  summaryOf,
} from './root-fixture.ts';

const aws = loopbackForEach();
beforeEach(() => {
  scriptRootSessions(aws);
});

const asked = () => aws.received.map(({ operation }) => operation);
const members = Array.from({ length: 5 }, (_, index) => account(String(200_000_000_000 + index)));

describe('root sessions that cannot be opened', () => {
  it('because the feature is off cost one look, one warning with the command, and are no failed reads', async () => {
    aws.on(features, enabled('RootSessions'));
    const { facts, told } = await readAll(rootFacts, noRole, members);
    expect(asked()).toEqual([features]);
    expect(told.warnings[0]).toMatch(
      /management of root credentials is off.*aws iam enable-organizations-root/,
    );
    for (const one of facts) {
      expect(one['root-user']).toMatchObject({
        state: 'unavailable',
        cause: {
          kind: 'no-source',
          mend: expect.stringMatching(/^Set member-role.*Or: Run `aws iam enable/),
        },
      });
    }
  });

  it.each([
    ['ServiceAccessNotEnabledException', /enable-aws-service-access --service-principal iam\.amazonaws\.com/],
    [
      'AccountNotManagementOrDelegatedAdministratorException',
      /Set management-role, or run `aws organizations register-delegated-administrator --account-id 111111111111/,
    ],
    ['OrganizationNotInAllFeaturesModeException', /aws organizations enable-all-features/],
  ])('because of %s say what to run', async (code, command) => {
    aws.on(features, refusal(features, code, 'No.', 400));
    const { told } = await readAll(rootFacts, { ...noRole, caller: auditAccount }, members);
    expect(asked()).toEqual([features]);
    expect(told.warnings[0]).toMatch(command);
  });

  it.each([
    'Root credentials management feature is not enabled for your AWS Organization.',
    'Service not enabled for AWS Organizations.',
  ])('in any account are asked for once: %s', async (message) => {
    aws.on(features, refusal(features, 'AccessDenied', 'not authorized', 403));
    aws.on(assumeRoot, refusal(assumeRoot, 'AccessDenied', message, 403));
    const { facts, told } = await readAll(rootFacts, noRole, members);
    expect(aws.count(assumeRoot)).toBe(1);
    expect(facts.map((one) => one['root-user']?.state)).toEqual(Array(5).fill('unavailable'));
    expect(told.warnings).toEqual([
      expect.stringMatching(
        /^Root sessions cannot be opened, .* Run `aws .*` in the management account\. \[RL304\]$/,
      ),
    ]);
  });

  it('in one account are that account’s: another may be entered all the same', async () => {
    const denied = refusal(
      assumeRoot,
      'AccessDenied',
      'User: x is not authorized to perform: sts:AssumeRoot',
      403,
    );
    aws.on(assumeRoot, denied, xml('AssumeRoot', credentials(memberAccount)));
    const { facts } = await readAll(['account-summary'], noRole, members.slice(0, 2));
    expect(facts[0]?.['account-summary']).toMatchObject({
      state: 'unavailable',
      cause: {
        kind: 'denied',
        mend: expect.stringMatching(/sts:AssumeRoot` on arn:aws:iam::200000000000:root.*aws:AssumedRoot/),
      },
    });
    expect(facts[1]?.['account-summary']?.state).toBe('value');
  });

  it('do anything for a service control policy are said to be denied by it', async () => {
    const message =
      'not authorized to perform: iam:GetAccountSummary with an explicit deny in a service control policy';
    aws.on(summary, refusal(summary, 'AccessDenied', message, 403));
    expect((await read())['account-summary']).toMatchObject({
      cause: { kind: 'denied', mend: expect.stringContaining('exempt `aws:AssumedRoot`') },
    });
  });

  it('from the middle of a run on are told once, though several accounts meet that at once', async () => {
    const off = 'Root credentials management feature is not enabled for your AWS Organization.';
    aws.on(
      assumeRoot,
      xml('AssumeRoot', credentials(memberAccount)),
      refusal(assumeRoot, 'AccessDenied', off, 403),
    );
    const { facts, told } = await readAll(['account-summary'], noRole, members);
    expect(facts.map((one) => one['account-summary']?.state)).toEqual([
      'value',
      ...Array(4).fill('unavailable'),
    ]);
    expect(aws.count(assumeRoot)).toBeGreaterThan(2);
    expect(told.warnings.length).toBe(1);
  });

  it('because the management role cannot be assumed say so, and so do the features', async () => {
    aws.on('sts:AssumeRole', refusal('sts:AssumeRole', 'AccessDenied', 'not authorized', 403));
    const managementRole = `arn:aws:iam::${managementAccount}:role/rootline`;
    const roles = { memberRole: undefined, managementRole };
    const facts = await read([...rootFacts, 'organization-features'], { caller: auditAccount, roles });
    for (const id of [...rootFacts, 'organization-features'] as const) {
      expect(facts[id]).toMatchObject({
        state: 'unavailable',
        cause: { kind: 'denied', mend: expect.stringContaining(managementRole) },
      });
    }
    expect(new Set(asked())).toEqual(new Set(['sts:AssumeRole']));
  });

  it('are not tried in partitions without them', async () => {
    const subject = account(memberAccount, { partition: 'aws-us-gov' });
    const options = preparation(noRole);
    const audit = { ...options.audit, partition: 'aws-us-gov' };
    const context = await contextFor(rootFacts, [subject], { ...options, audit });
    const { facts } = await readAccount(context, subject, new Set(rootFacts));
    expect(facts['root-user']).toMatchObject({ cause: { kind: 'no-source' } });
    expect(asked()).toEqual([]);
  });

  it('are never opened in the management account', async () => {
    const management = account(managementAccount, { management: true });
    await read(rootFacts, { ...noRole, caller: auditAccount }, management);
    expect(asked()).toEqual([]);
  });
});

describe('the one way as the fallback of the other', () => {
  const assume = 'sts:AssumeRole';

  it('a member role that is refused leaves the root facts to a root session', async () => {
    aws.on(assume, refusal(assume, 'AccessDenied', 'not authorized', 403));
    const facts = await read([...rootFacts, 'credential-report'], {});
    for (const id of rootFacts) expect(facts[id]?.state).toBe('value');
    expect(facts['credential-report']).toMatchObject({ state: 'unavailable', cause: { kind: 'denied' } });
  });

  it('a root session that is refused leaves the devices to the member role, which knows the virtual ones', async () => {
    aws.on(assume, xml('AssumeRole', credentials(memberAccount)));
    aws.on(assumeRoot, refusal(assumeRoot, 'AccessDenied', 'not authorized', 403));
    aws.on(summary, summaryOf(1, 0, 0, 1));
    aws.on('iam:ListVirtualMFADevices', listOf('ListVirtualMFADevices', 'VirtualMFADevices'));
    const facts = await read(['account-summary', 'root-mfa-devices.complete'], {});
    expect(facts['root-mfa-devices.complete']).toMatchObject({ value: { devices: [], complete: false } });
  });

  it('where both fail, both say why', async () => {
    aws.on(assume, refusal(assume, 'AccessDenied', 'not authorized', 403));
    aws.on(features, enabled());
    expect((await read(rootFacts, {}))['root-user']).toMatchObject({
      cause: {
        kind: 'denied',
        mend: expect.stringMatching(/^Create the role .* Or: Run `aws iam enable-organ/),
      },
    });
    expect(aws.count(features)).toBe(1);
  });

  it('a member role that works asks nothing about root sessions', async () => {
    aws.on(assume, xml('AssumeRole', credentials(memberAccount)));
    await read(['account-summary'], {});
    expect(asked()).toEqual([assume, summary]);
  });
});

describe('who opens root sessions', () => {
  it('is the management role where the audit role lives elsewhere', async () => {
    aws.on('sts:AssumeRole', xml('AssumeRole', credentials(managementAccount)));
    const managementRole = `arn:aws:iam::${managementAccount}:role/rootline`;
    await read(rootFacts, { caller: auditAccount, roles: { memberRole: undefined, managementRole } });
    const openers = aws.received.filter(({ operation }) => operation === assumeRoot);
    expect(openers.map(({ account }) => account)).toEqual([managementAccount]);
  });
});
