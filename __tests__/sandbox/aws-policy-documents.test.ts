import { GetAlternateContactCommand } from '@aws-sdk/client-account';
import { GetAccountSummaryCommand, ListUsersCommand } from '@aws-sdk/client-iam';
import { ListAccountsCommand } from '@aws-sdk/client-organizations';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../sandbox/aws/file.ts';
import { permissionsFrom, unusedGrants } from '../../sandbox/aws/grants.ts';
import { problemsOf } from '../../sandbox/aws/policy.ts';
import { type Aws, startAws } from '../../sandbox/aws/server.ts';
import {
  assumeRoot,
  auditTask,
  type Clients,
  clientsOf,
  failureOf,
  management,
  member,
  memberArn,
  organization,
  organizationIn,
  other,
} from './aws-builders.ts';

const now = () => new Date('2026-06-01T12:00:00Z');
let aws: Aws;
let audit: Clients;

beforeEach(async () => {
  aws = await startAws({ organization: organization({}), now });
  audit = clientsOf(aws.url, aws.credentials(management, 'rootline-audit'));
});
afterEach(() => aws.close());

function policy(...Statement: readonly object[]): PolicyDocument {
  return { Version: '2012-10-17', Statement };
}

function grantAudit(...statements: readonly object[]): void {
  const role = aws.state.account(management).roles['rootline-audit'];
  if (role === undefined) throw new Error('no role');
  role.permissions = permissionsFrom(policy(...statements));
}

const allow = (Action: string | readonly string[], Resource: string | readonly string[], rest: object) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...rest,
});
const security = (AccountId: string | undefined) =>
  audit.account.send(new GetAlternateContactCommand({ AlternateContactType: 'SECURITY', AccountId }));
const hop = () => audit.sts.send(new AssumeRoleCommand({ RoleArn: memberArn, RoleSessionName: 'run-1' }));
const nameOf = async (call: Promise<unknown>) => (await failureOf(call)).name;

describe('a policy document is refused as it is loaded', () => {
  it.each<[string, object, string]>([
    [
      'a condition that the sandbox does not evaluate',
      { Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } },
      'does not evaluate: IpAddress in statement 1',
    ],
    [
      'a policy variable',
      { Condition: { StringEquals: { 'aws:PrincipalAccount': '$' + '{aws:ResourceAccount}' } } },
      'policy variable',
    ],
    ['no resource', { Resource: undefined }, 'has no sound Resource'],
    ['an action and its opposite', { NotAction: 'iam:*' }, 'has no sound Action'],
    ['a principal, which belongs in a trust policy', { Principal: '*' }, 'has no sound Principal'],
  ])('with %s', (_, change, message) => {
    expect(() => permissionsFrom(policy({ ...allow('iam:*', '*', {}), ...change }))).toThrow(message);
  });
});

describe('a policy document', () => {
  it('grants what its resources name: accounts alone, and in the organization', async () => {
    grantAudit(
      allow(
        'account:GetAlternateContact',
        `arn:aws:account::${management}:account/o-exampleorg1/${member}`,
        {},
      ),
    );
    expect(await nameOf(security(member))).toBe('ResourceNotFoundException');
    expect(await nameOf(security(other))).toBe('AccessDeniedException');
    expect(await nameOf(security(undefined))).toBe('AccessDeniedException');
    grantAudit(allow('account:GetAlternateContact', `arn:aws:account::${management}:account`, {}));
    expect(await nameOf(security(member))).toBe('AccessDeniedException');
    expect(await nameOf(security(undefined))).toBe('ResourceNotFoundException');
  });

  it('grants roles of the organization by aws:ResourceOrgID', async () => {
    const of = (id: string) => ({ Condition: { StringEquals: { 'aws:ResourceOrgID': id } } });
    grantAudit(allow('sts:AssumeRole', 'arn:aws:iam::*:role/rootline-member', of('o-exampleorg1')));
    await hop();
    grantAudit(allow('sts:AssumeRole', 'arn:aws:iam::*:role/rootline-member', of('o-otherorg01')));
    expect(await nameOf(hop())).toBe('AccessDenied');
  });

  it('grants root sessions by sts:TaskPolicyArn', async () => {
    const only = { Condition: { StringEquals: { 'sts:TaskPolicyArn': [auditTask] } } };
    grantAudit(allow('sts:AssumeRoot', 'arn:aws:iam::*:root', only));
    await assumeRoot(audit, {});
    const task = { TaskPolicyArn: { arn: auditTask.replace('Audit', 'Delete') } };
    expect(await nameOf(assumeRoot(audit, task))).toBe('AccessDenied');
  });

  it.each<[string, object, boolean]>([
    ['StringLike', { StringLike: { 'aws:principalarn': 'arn:aws:iam::*:role/rootline-*' } }, true],
    ['StringNotEquals', { StringNotEquals: { 'aws:PrincipalOrgID': 'o-otherorg01' } }, true],
    ['ArnLike', { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${management}:role/*` } }, true],
    [
      'ArnLike, whose star reaches over no colon',
      { ArnLike: { 'aws:PrincipalArn': 'arn:aws:*:role/*' } },
      false,
    ],
    ['Null of a key that is there', { Null: { 'aws:PrincipalOrgID': 'true' } }, false],
    ['Null of a key that is not there', { Null: { 'aws:AssumedRoot': 'true' } }, true],
    ['a key that is not there', { StringEquals: { 'aws:AssumedRoot': 'true' } }, false],
    ['a key that need not be there', { StringEqualsIfExists: { 'aws:AssumedRoot': 'true' } }, true],
    ['Bool', { BoolIfExists: { 'aws:AssumedRoot': true } }, true],
    ['a Region', { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } }, true],
    [
      'two keys, of which one does not hold',
      { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorg1', 'aws:RequestedRegion': 'eu-west-1' } },
      false,
    ],
  ])('decides by %s', async (_, Condition, isAllowed) => {
    grantAudit(allow('iam:*', '*', { Condition }));
    const call = audit.iam.send(new GetAccountSummaryCommand({}));
    if (isAllowed) await call;
    else expect(await nameOf(call)).toBe('AccessDenied');
  });

  it('decides by the kinds of contacts', async () => {
    const Condition = { 'ForAnyValue:StringEquals': { 'account:AlternateContactTypes': ['SECURITY'] } };
    grantAudit(allow('account:GetAlternateContact', '*', { Condition }));
    expect(await nameOf(security(undefined))).toBe('ResourceNotFoundException');
    const billing = new GetAlternateContactCommand({ AlternateContactType: 'BILLING' });
    expect(await nameOf(audit.account.send(billing))).toBe('AccessDeniedException');
  });

  it('denies with NotAction and in spite of an allow', async () => {
    grantAudit(allow('*', '*', {}), { Effect: 'Deny', NotAction: 'iam:Get*', Resource: '*' });
    await audit.iam.send(new GetAccountSummaryCommand({}));
    expect(await nameOf(audit.iam.send(new ListUsersCommand({})))).toBe('AccessDenied');
  });
});

describe('grants that nobody has used', () => {
  const statements = [
    { Sid: 'Own', ...allow(['iam:GetAccountSummary', 'iam:List*'], '*', {}) },
    { Sid: 'Hop', ...allow('sts:AssumeRole', [memberArn, `arn:aws:iam::${other}:role/rootline-member`], {}) },
    allow('organizations:ListAccounts', '*', {}),
  ];

  it('are told by statement, action by action and resource by resource', async () => {
    grantAudit(...statements);
    await audit.iam.send(new GetAccountSummaryCommand({}));
    await hop();
    expect(unusedGrants(aws.state, 'rootline-audit')).toEqual([
      `Hop on arn:aws:iam::${other}:role/rootline-member`,
      'Own: iam:List*',
      'statement 3 on *',
      'statement 3: organizations:ListAccounts',
    ]);
    await audit.iam.send(new ListUsersCommand({}));
    await audit.organizations.send(new ListAccountsCommand({}));
    expect(unusedGrants(aws.state, 'rootline-audit')).toEqual([
      `Hop on arn:aws:iam::${other}:role/rootline-member`,
    ]);
    aws.reset();
    grantAudit(...statements);
    expect(unusedGrants(aws.state, 'rootline-audit')).toHaveLength(8);
  });

  it('are not used by a call that was refused, by a fault or by another policy', async () => {
    grantAudit(...statements);
    aws.faults.add({ kind: 'deny', times: 1 });
    await failureOf(audit.organizations.send(new ListAccountsCommand({})));
    expect(unusedGrants(aws.state, 'rootline-audit')).toContain('statement 3: organizations:ListAccounts');
  });

  it('of members are used when one of them has used them', async () => {
    for (const id of [member, other]) {
      const role = aws.state.account(id).roles['rootline-member'];
      if (role)
        role.permissions = permissionsFrom(
          policy(allow(['iam:GetAccountSummary', 'iam:ListUsers'], '*', {})),
        );
    }
    const { iam } = clientsOf(aws.url, aws.credentials(other, 'rootline-member'));
    await iam.send(new GetAccountSummaryCommand({}));
    expect(unusedGrants(aws.state, 'rootline-member')).toEqual(['statement 1: iam:ListUsers']);
  });
});

describe('a trust policy', () => {
  const trust = (Principal: object, Condition: object): PolicyDocument =>
    policy({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', Condition });
  const put = (document: PolicyDocument) => {
    const role = aws.state.account(member).roles['rootline-member'];
    if (role) role.trust = { policy: document };
  };
  const auditPrincipal = { AWS: `arn:aws:iam::${management}:role/rootline-audit` };

  it('lets in whom it names, under its conditions', async () => {
    put(trust(auditPrincipal, { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorg1' } }));
    await hop();
    put(trust({ AWS: `arn:aws:iam::${management}:root` }, {}));
    await hop();
    put(trust({ AWS: `arn:aws:iam::${other}:root` }, {}));
    expect(await nameOf(hop())).toBe('AccessDenied');
    put(trust(auditPrincipal, { StringEquals: { 'sts:ExternalId': 'secret-1' } }));
    expect(await nameOf(hop())).toBe('AccessDenied');
    await audit.sts.send(
      new AssumeRoleCommand({ RoleArn: memberArn, RoleSessionName: 'run-1', ExternalId: 'secret-1' }),
    );
  });

  it('lets in nobody outside the organization it asks for', async () => {
    put(trust(auditPrincipal, { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorg1' } }));
    aws.state.organization = { ...organizationIn(aws.state), id: 'o-otherorg01' };
    expect(await nameOf(hop())).toBe('AccessDenied');
  });

  it('in GitHub is refused by IAM unless it says whose jobs', () => {
    const provider = 'token.actions.githubusercontent.com';
    const inGitHub = (Condition: object): PolicyDocument =>
      policy({
        Effect: 'Allow',
        Principal: { Federated: `arn:aws:iam::${management}:oidc-provider/${provider}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition,
      });
    const problem = `has no ${provider}:sub with more than a wildcard in statement 1`;
    const onlyIds = inGitHub({ StringEquals: { [`${provider}:repository_id`]: '2' } });
    expect(problemsOf(onlyIds, 'trust')).toEqual([problem]);
    expect(problemsOf(inGitHub({ StringLike: { [`${provider}:sub`]: '*' } }), 'trust')).toEqual([problem]);
    const named = inGitHub({ StringLike: { [`${provider}:sub`]: 'repo:octo-org/aws:*' } });
    expect(problemsOf(named, 'trust')).toEqual([]);
  });
});
