import type { AssumeRootCommandInput } from '@aws-sdk/client-sts';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { permissionsFrom } from '../../sandbox/aws/grants.ts';
import { type Aws, startAws } from '../../sandbox/aws/server.ts';
import {
  assumeRoot,
  auditTask,
  type Clients,
  clientsOf,
  clockAt,
  failureOf,
  keysOf,
  management,
  member,
  organization,
  organizationIn,
  other,
  trusting,
} from './aws-builders.ts';

const clock = clockAt('2026-06-01T12:00:00Z');
let aws: Aws;
let audit: Clients;

beforeEach(async () => {
  aws = await startAws({ organization: organization({ ou: 'Workloads/Prod' }), now: clock.now });
  audit = clientsOf(aws.url, aws.credentials(management, 'rootline-audit'));
});
afterEach(() => aws.close());

const task = (name: string) => ({ TaskPolicyArn: { arn: `arn:aws:iam::aws:policy/root-task/${name}` } });
const notAuthorized = (account: string) => ({
  name: 'AccessDenied',
  status: 403,
  message: `User: arn:aws:sts::${management}:assumed-role/rootline-audit/sandbox is not authorized to perform: sts:AssumeRoot on resource: arn:aws:iam::${account}:root`,
});

function fromMember(id: string): Clients {
  aws.state.account(id).roles['rootline-member'] = trusting({ permissions: [{ allow: ['sts:AssumeRoot'] }] });
  return clientsOf(aws.url, aws.credentials(id, 'rootline-member'));
}

describe('AssumeRoot refuses', () => {
  it.each<[string, Partial<AssumeRootCommandInput>, string]>([
    [
      'what is no principal',
      { TargetPrincipal: 'arn:aws:iam::222222222222:user/ann' },
      'Request must contain a valid target principal',
    ],
    [
      'the root of an id that is no ARN',
      { TargetPrincipal: '222222222222:root' },
      'Request must contain a valid target principal',
    ],
    [
      'a policy that is no task policy',
      { TaskPolicyArn: { arn: 'arn:aws:iam::aws:policy/SecurityAudit' } },
      'Request must contain valid AWS managed task policy ARN',
    ],
    [
      'a task policy of another partition',
      { TaskPolicyArn: { arn: auditTask.replace('aws', 'aws-cn') } },
      'Request must contain valid AWS managed task policy ARN',
    ],
    [
      'more than fifteen minutes',
      { DurationSeconds: 901 },
      "1 validation error detected: Value '901' at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to 900",
    ],
  ])('%s', async (_, input, message) => {
    const failure = await failureOf(assumeRoot(audit, input));
    expect(failure).toEqual({ name: 'ValidationError', status: 400, message });
  });

  it('on the global endpoint, which does not know it', async () => {
    const credentials = aws.credentials(management, 'rootline-audit');
    const options = { endpoint: aws.url, region: 'aws-global', maxAttempts: 1, credentials };
    const global = { ...audit, sts: new STSClient(options) };
    expect(await failureOf(assumeRoot(global, {}))).toEqual({
      name: 'InvalidAction',
      status: 400,
      message: 'Unknown Operation',
    });
    await global.sts.send(new GetCallerIdentityCommand({}));
  });

  it('the management account, an account that is not active, and one outside the organization', async () => {
    aws.state.account(other).state = 'SUSPENDED';
    for (const TargetPrincipal of [management, other, '999999999999']) {
      const failure = await failureOf(assumeRoot(audit, { TargetPrincipal }));
      expect(failure).toEqual(notAuthorized(TargetPrincipal));
    }
  });

  it('a role without the permission', async () => {
    aws.state.account(management).roles['rootline-audit'] = trusting({ permissions: [] });
    const failure = await failureOf(assumeRoot(audit, {}));
    expect(failure.message).toBe(
      `${notAuthorized(member).message} because no identity-based policy allows the sts:AssumeRoot action`,
    );
  });

  it('a role that is allowed it with another task policy alone', async () => {
    const role = aws.state.account(management).roles['rootline-audit'];
    if (role === undefined) throw new Error('no role');
    role.permissions = permissionsFrom({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Action: 'sts:AssumeRoot',
        Resource: 'arn:aws:iam::*:root',
        Condition: { StringEquals: { 'sts:TaskPolicyArn': auditTask } },
      },
    });
    await assumeRoot(audit, {});
    expect((await failureOf(assumeRoot(audit, task('IAMDeleteRootUserCredentials')))).name).toBe(
      'AccessDenied',
    );
  });

  it('a member that is no delegated administrator for IAM', async () => {
    const asOther = fromMember(other);
    organizationIn(aws.state).delegatedAdministrators = { 'account.amazonaws.com': [other] };
    expect((await failureOf(assumeRoot(asOther, {}))).name).toBe('AccessDenied');
    organizationIn(aws.state).delegatedAdministrators = { 'iam.amazonaws.com': [other] };
    await assumeRoot(asOther, {});
    expect((await failureOf(assumeRoot(asOther, { TargetPrincipal: other }))).name).toBe('AccessDenied');
  });

  it('while the feature of the task is off, saying which', async () => {
    const refused = { name: 'AccessDenied', status: 403 };
    expect(await failureOf(assumeRoot(audit, task('S3UnlockBucketPolicy')))).toEqual({
      ...refused,
      message: 'Root sessions feature is not enabled for your AWS Organization.',
    });
    organizationIn(aws.state).features = ['RootSessions'];
    expect(await failureOf(assumeRoot(audit, {}))).toEqual({
      ...refused,
      message: 'Root credentials management feature is not enabled for your AWS Organization.',
    });
    await assumeRoot(audit, task('SQSUnlockQueuePolicy'));
  });

  it('while trusted access is off', async () => {
    organizationIn(aws.state).trustedAccess = ['account.amazonaws.com'];
    expect(await failureOf(assumeRoot(audit, {}))).toEqual({
      name: 'AccessDenied',
      status: 403,
      message: 'Service not enabled for AWS Organizations.',
    });
  });

  it('a lone account', async () => {
    aws.state.organization = undefined;
    expect(await failureOf(assumeRoot(audit, {}))).toEqual(notAuthorized(member));
  });
});

describe('AssumeRoot', () => {
  it.each([member, `arn:aws:iam::${member}:root`])(
    'gives a root session for %s, of fifteen minutes',
    async (TargetPrincipal) => {
      const { Credentials } = await assumeRoot(audit, { TargetPrincipal });
      expect(Credentials?.Expiration).toEqual(new Date(clock.now().getTime() + 900_000));
      const asRoot = clientsOf(aws.url, keysOf(Credentials));
      expect(await asRoot.sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
        Account: member,
        Arn: `arn:aws:iam::${member}:root`,
        UserId: member,
      });
    },
  );

  it('is logged with the account and the task policy', async () => {
    await assumeRoot(audit, {});
    expect(aws.requests).toMatchObject([
      { operation: 'sts:AssumeRoot', accountId: management, target: member, detail: auditTask },
    ]);
  });
});
