import { GetAccountSummaryCommand } from '@aws-sdk/client-iam';
import { ListAccountsCommand } from '@aws-sdk/client-organizations';
import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  GetCallerIdentityCommand,
} from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Aws, startAws } from '../../sandbox/aws/server.ts';
import {
  auditArn,
  type Clients,
  clientsOf,
  clockAt,
  failureOf,
  type Keys,
  keysOf,
  management,
  member,
  memberArn,
  organization,
  trusting,
} from './aws-builders.ts';

const clock = clockAt('2026-06-01T12:00:00Z');
let aws: Aws;
let audit: Clients;

beforeEach(async () => {
  aws = await startAws({ organization: organization({}), now: clock.now });
  audit = clientsOf(aws.url, aws.credentials(management, 'rootline-audit'));
});
afterEach(() => aws.close());

function assume(changes: Partial<AssumeRoleCommandInput>) {
  return audit.sts.send(new AssumeRoleCommand({ RoleArn: memberArn, RoleSessionName: 'run-1', ...changes }));
}

const missing = {
  name: 'AccessDenied',
  status: 403,
  message: `User: arn:aws:sts::${management}:assumed-role/rootline-audit/sandbox is not authorized to perform: sts:AssumeRole on resource: ${memberArn}`,
};

describe('a request is refused', () => {
  const identity = (keys: Keys) => clientsOf(aws.url, keys).sts.send(new GetCallerIdentityCommand({}));

  it('with an unknown key', async () => {
    const keys = { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 's', sessionToken: 't' };
    expect(await failureOf(identity(keys))).toMatchObject({ name: 'InvalidClientTokenId', status: 403 });
  });

  it('with a known key but a wrong session token', async () => {
    const keys = { ...aws.credentials(management, 'rootline-audit'), sessionToken: 'other' };
    expect(await failureOf(identity(keys))).toMatchObject({ name: 'InvalidClientTokenId' });
  });

  it('with a wrong secret', async () => {
    const keys = { ...aws.credentials(management, 'rootline-audit'), secretAccessKey: 'wrong' };
    expect(await failureOf(identity(keys))).toMatchObject({ name: 'SignatureDoesNotMatch', status: 403 });
  });

  it('when the session has ended', async () => {
    const keys = aws.credentials(management, 'rootline-audit');
    clock.pass(3600);
    expect(await failureOf(identity(keys))).toMatchObject({ name: 'ExpiredToken', status: 403 });
    const listed = clientsOf(aws.url, keys).organizations.send(new ListAccountsCommand({}));
    expect(await failureOf(listed)).toMatchObject({ name: 'ExpiredTokenException', status: 400 });
  });

  it('without a signature', async () => {
    const body = 'Action=GetCallerIdentity&Version=2011-06-15';
    const response = await fetch(aws.url, { method: 'POST', body: new URLSearchParams(body) });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('<Code>MissingAuthenticationToken</Code>');
  });

  it('for an operation that does not exist', async () => {
    const body = 'Action=AssumeNothing&Version=2011-06-15';
    const response = await fetch(aws.url, { method: 'POST', body: new URLSearchParams(body) });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('<Code>InvalidAction</Code>');
  });
});

describe('AssumeRole', () => {
  it('answers a missing role, another trust and an account that is no more, all alike', async () => {
    const { roles } = aws.state.account(member);
    roles['rootline-member'] = trusting({ trust: { account: '444444444444' } });
    expect(await failureOf(assume({}))).toEqual(missing);
    delete roles['rootline-member'];
    expect(await failureOf(assume({}))).toEqual(missing);
    aws.state.accounts.delete(member);
    expect(await failureOf(assume({}))).toEqual(missing);
  });

  it.each(['SUSPENDED', 'CLOSED'] as const)('refuses roles of a %s account', async (state) => {
    aws.state.account(member).state = state;
    expect(await failureOf(assume({}))).toEqual(missing);
  });

  it('refuses a wrong path before the name', async () => {
    aws.state.account(member).roles['rootline-member'] = trusting({ path: '/audit/' });
    const anyRole = { allow: ['sts:AssumeRole'], on: ['arn:aws:iam::*:role/*'] };
    aws.state.account(management).roles['rootline-audit']?.permissions.push(anyRole);
    expect(await failureOf(assume({}))).toEqual(missing);
    await assume({ RoleArn: `arn:aws:iam::${member}:role/audit/rootline-member` });
  });

  it('refuses a role that the caller has no permission for', async () => {
    aws.state.account(member).roles.other = trusting({});
    const refused = await failureOf(assume({ RoleArn: `arn:aws:iam::${member}:role/other` }));
    expect(refused.message).toContain('because no identity-based policy allows the sts:AssumeRole action');
  });

  it.each([
    ['no external id', {}],
    ['another external id', { ExternalId: 'other' }],
  ])('refuses %s where the trust asks for one', async (_, input) => {
    const trust = { role: auditArn, 'external-id': 'secret-1' };
    aws.state.account(member).roles['rootline-member'] = trusting({ trust });
    expect(await failureOf(assume(input))).toEqual(missing);
    await assume({ ExternalId: 'secret-1' });
  });

  it.each<[string, Partial<AssumeRoleCommandInput>, string, string]>([
    ['a session name with a space', { RoleSessionName: 'a b' }, 'ValidationError', '[\\w+=,.@-]*'],
    [
      'a session name of one character',
      { RoleSessionName: 'a' },
      'ValidationError',
      'greater than or equal to 2',
    ],
    [
      'a session name of 65',
      { RoleSessionName: 'a'.repeat(65) },
      'ValidationError',
      'less than or equal to 64',
    ],
    ['an external id with a space', { ExternalId: 'a b' }, 'ValidationError', 'externalId'],
    ['a short duration', { DurationSeconds: 899 }, 'ValidationError', 'greater than or equal to 900'],
    [
      'more than an hour, as one role assumes another',
      { DurationSeconds: 3601 },
      'ValidationError',
      'role chaining',
    ],
    ['no ARN', { RoleArn: 'rootline-member-of-nothing' }, 'ValidationError', 'is invalid'],
    ['a session policy that is no JSON', { Policy: '{' }, 'MalformedPolicyDocumentException', 'policy'],
    [
      'a session policy without a resource',
      { Policy: '{"Statement":{"Effect":"Allow","Action":"iam:*"}}' },
      'MalformedPolicyDocumentException',
      'policy',
    ],
    [
      'a session policy that is too large',
      { Policy: ' '.repeat(2049) },
      'PackedPolicyTooLargeException',
      'smaller',
    ],
    [
      'tags that the trust does not grant',
      { Tags: [{ Key: 'a', Value: 'b' }] },
      'AccessDenied',
      'sts:TagSession',
    ],
    [
      'a source identity that the trust does not grant',
      { SourceIdentity: 'me' },
      'AccessDenied',
      'sts:SetSourceIdentity',
    ],
  ])('refuses %s', async (_, input, name, message) => {
    const failure = await failureOf(assume(input));
    expect(failure.name).toBe(name);
    expect(failure.message).toContain(message);
  });

  it('gives credentials that act in the account of the role, for as long as was asked', async () => {
    const assumed = await assume({ DurationSeconds: 900 });
    expect(assumed.Credentials?.Expiration).toEqual(new Date(clock.now().getTime() + 900_000));
    const identity = await clientsOf(aws.url, keysOf(assumed.Credentials)).sts.send(
      new GetCallerIdentityCommand({}),
    );
    expect(identity).toMatchObject({
      Account: member,
      Arn: `arn:aws:sts::${member}:assumed-role/rootline-member/run-1`,
      UserId: expect.stringMatching(/^AROA[A-Z2-7]{17}:run-1$/),
    });
  });

  it('logs who asked for what, and when', async () => {
    await assume({});
    expect(aws.requests).toEqual([
      {
        operation: 'sts:AssumeRole',
        accountId: management,
        target: member,
        detail: memberArn,
        at: clock.now(),
        accessKeyId: expect.stringMatching(/^ASIA/),
      },
    ]);
  });
});

describe('a session', () => {
  const summary = async (policy: object | undefined) => {
    const { Credentials } = await assume(policy ? { Policy: JSON.stringify(policy) } : {});
    return clientsOf(aws.url, keysOf(Credentials)).iam.send(new GetAccountSummaryCommand({}));
  };
  const allow = (Action: string) => ({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action, Resource: '*' }],
  });

  it('may do what its role and its session policy both allow', async () => {
    await summary(undefined);
    await summary(allow('iam:Get*'));
  });

  it('may not do what the session policy does not allow', async () => {
    const failure = await failureOf(summary(allow('iam:List*')));
    expect(failure).toMatchObject({ name: 'AccessDenied', status: 403 });
    expect(failure.message).toContain('because no session policy allows the iam:GetAccountSummary action');
  });

  it('may not do what only the session policy allows', async () => {
    aws.state.account(member).roles['rootline-member'] = trusting({
      permissions: [{ allow: ['iam:List*'] }],
    });
    const failure = await failureOf(summary(allow('iam:*')));
    expect(failure.message).toContain('because no identity-based policy allows');
  });

  it('may not do what a deny takes away, in either', async () => {
    const denies = { Statement: [...allow('*').Statement, { Effect: 'Deny', Action: '*', Resource: '*' }] };
    expect((await failureOf(summary(denies))).message).toContain('explicit deny in a session policy');
    const permissions = [{ allow: ['*'] }, { deny: ['iam:GetAccountSummary'] }];
    aws.state.account(member).roles['rootline-member'] = trusting({ permissions });
    expect((await failureOf(summary(undefined))).message).toContain(
      'explicit deny in an identity-based policy',
    );
  });

  it('may do nothing once its role is gone', async () => {
    const { Credentials } = await assume({});
    delete aws.state.account(member).roles['rootline-member'];
    const { iam } = clientsOf(aws.url, keysOf(Credentials));
    expect((await failureOf(iam.send(new GetAccountSummaryCommand({})))).name).toBe('AccessDenied');
  });
});
