import { beforeEach, describe, expect, it } from 'vitest';
import { readAccount } from '../../src/aws/account.ts';
import type { FactId, Facts } from '../../src/snapshot/facts.ts';
import {
  account,
  auditAccount,
  contextFor,
  managementAccount,
  preparation,
  type Setting,
} from './fixtures.ts';
import { json, loopbackForEach, refusal, xml } from './loopback.ts';

const trusted = 'organizations:ListAWSServiceAccessForOrganization';
const delegates = 'organizations:ListDelegatedAdministrators';
const policies = 'organizations:ListPolicies';
const targets = 'organizations:ListTargetsForPolicy';
const describing = 'organizations:DescribePolicy';
const features = 'iam:ListOrganizationsFeatures';

const aws = loopbackForEach();

const management = account(managementAccount, { management: true });

async function read(needs: readonly FactId[], setting: Setting = {}): Promise<Facts> {
  const subject = setting.lone ? account(managementAccount, { management: true }) : management;
  const context = await contextFor(needs, [subject], preparation(setting));
  return (await readAccount(context, subject, new Set(needs))).facts;
}

describe('facts of the organization', () => {
  it('tell its feature set from the answer that named it', async () => {
    expect((await read(['organization-settings']))['organization-settings']).toMatchObject({
      state: 'value',
      value: { featureSet: 'ALL' },
    });
    expect(aws.received).toEqual([]);
  });

  it('tell the enabled features of central root access', async () => {
    const answer =
      '<OrganizationId>o-a1b2c3d4e5</OrganizationId><EnabledFeatures><member>RootSessions</member></EnabledFeatures>';
    aws.on(features, xml('ListOrganizationsFeatures', answer));
    expect((await read(['organization-features']))['organization-features']).toMatchObject({
      value: ['RootSessions'],
    });
  });

  it.each([
    [
      'are none where the answer names the organization alone',
      '<OrganizationId>o-a1b2c3d4e5</OrganizationId>',
      { value: [] },
    ],
    ['are unknown where the answer is empty', '', { state: 'unavailable', cause: { kind: 'malformed' } }],
  ])('tell of the features of central root access that they %s', async (_, answer, told) => {
    aws.on(features, xml('ListOrganizationsFeatures', answer));
    expect((await read(['organization-features']))['organization-features']).toMatchObject(told);
  });

  it('tell the services with trusted access, from all pages', async () => {
    aws.on(
      trusted,
      json({ EnabledServicePrincipals: [{ ServicePrincipal: 'iam.amazonaws.com' }], NextToken: 'a' }),
      json({ EnabledServicePrincipals: [{ ServicePrincipal: 'account.amazonaws.com' }] }),
    );
    expect((await read(['trusted-access']))['trusted-access']).toMatchObject({
      value: ['iam.amazonaws.com', 'account.amazonaws.com'],
    });
  });

  it('tell the delegated administrators service by service', async () => {
    aws.on(delegates, ({ input }) =>
      json({
        DelegatedAdministrators: input.ServicePrincipal === 'iam.amazonaws.com' ? [{ Id: auditAccount }] : [],
      }),
    );
    const ids: readonly FactId[] = [
      'delegated-administrators.iam.amazonaws.com',
      'delegated-administrators.account.amazonaws.com',
    ];
    const facts = await read(ids);
    expect(ids.map((id) => facts[id])).toMatchObject([{ value: [auditAccount] }, { value: [] }]);
  });

  it('are read by the audit role, also where it lives elsewhere', async () => {
    aws.on(trusted, json({ EnabledServicePrincipals: [] }));
    const facts = await read(['trusted-access'], { caller: auditAccount, roles: { memberRole: undefined } });
    expect(facts['trusted-access']).toMatchObject({
      provenance: { source: `${trusted} in the audit account` },
    });
    expect(aws.received.map(({ account }) => account)).toEqual([auditAccount]);
  });

  it('that AWS refuses are unknown, with the permission', async () => {
    aws.on(trusted, refusal(trusted, 'AccessDeniedException', 'No.', 400));
    expect((await read(['trusted-access']))['trusted-access']).toMatchObject({
      cause: {
        kind: 'denied',
        mend: `Add \`${trusted}\` to the audit role in account ${managementAccount}.`,
      },
    });
  });

  it('do not exist outside an organization', async () => {
    const ids: readonly FactId[] = ['organization-settings', 'trusted-access', 'delegated-administrators.x'];
    const facts = await read(ids, { lone: true });
    expect(ids.map((id) => facts[id]?.state)).toEqual(Array(3).fill('not-applicable'));
    expect(aws.received).toEqual([]);
  });
});

describe('service control policies', () => {
  beforeEach(() => {
    aws.on(
      policies,
      json({
        Policies: [
          { Id: 'p-FullAWSAccess', Name: 'FullAWSAccess', AwsManaged: true },
          { Id: 'p-deny', Name: 'deny-root', AwsManaged: false },
          { Id: 'p-unused', Name: 'unused' },
        ],
      }),
    );
    aws.on(targets, ({ input }) =>
      json({ Targets: input.PolicyId === 'p-deny' ? [{ TargetId: 'r-ab12' }] : [] }),
    );
    aws.on(describing, json({ Policy: { Content: '{"Statement":[]}' } }));
  });

  const one = async () => (await read(['service-control-policies']))['service-control-policies'];

  it('are those in use with their documents and targets; AWS’s own, which allows everything, is left out', async () => {
    expect(await one()).toMatchObject({
      state: 'value',
      value: [{ id: 'p-deny', name: 'deny-root', document: '{"Statement":[]}', targets: ['r-ab12'] }],
    });
    expect([aws.count(targets), aws.count(describing)]).toEqual([2, 1]);
  });

  it('are unknown as a whole when one of them cannot be read', async () => {
    aws.on(describing, refusal(describing, 'AccessDeniedException', 'No.', 400));
    expect(await one()).toMatchObject({ state: 'unavailable', cause: { kind: 'denied' } });
    aws.on(describing, json({ Policy: {} }));
    expect(await one()).toMatchObject({ state: 'unavailable', cause: { kind: 'malformed' } });
  });
});
