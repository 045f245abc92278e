import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import type { Account } from '../snapshot/account.ts';
import { type Credentials, createClients } from './clients.ts';
import { ask, type Connection, masked, renewing, type Session, toCredentials } from './session.ts';

/** How accounts other than the audit role's own are entered. */
export interface RoleOptions {
  /** A name, a path and name, or an ARN with `{account.id}`; undefined: members are not entered. */
  readonly memberRole: string | undefined;
  /** A role in the management account, for audit roles that live elsewhere. */
  readonly managementRole: string | undefined;
  readonly sessionName: string;
  readonly externalId: string | undefined;
}

type Place = Pick<Account, 'id' | 'partition'>;

/** What is asked of one account. A session can do nothing else, whatever its role allows. */
export const reads = [
  'iam:GenerateCredentialReport',
  'iam:GetCredentialReport',
  'iam:GetAccountSummary',
  'iam:ListVirtualMFADevices',
  'account:GetAlternateContact',
] as const;

const sessionPolicy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: reads, Resource: '*' }],
});

/** Seconds: the least that AWS gives, and plenty for one account. */
const memberDuration = 900;
/** Seconds: the most that a role assumed by a role gets. It is renewed. */
const managementDuration = 3600;

const operation = 'sts:AssumeRole';

/** The role's ARN in an account. Names get the account's own partition. */
export function roleArn(role: string, { id, partition }: Place): string {
  if (role.startsWith('arn:')) return role.replaceAll('{account.id}', id);
  return `arn:${partition}:iam::${id}:role/${role.replace(/^\/+/, '')}`;
}

/** Enters a member account. Throws an AwsFailure when the role cannot be assumed. */
export async function openMember(
  connection: Connection,
  audit: Session,
  account: Place,
  arn: string,
  options: RoleOptions,
): Promise<Session> {
  const credentials = await assume(connection, audit, arn, memberDuration, options);
  const clients = createClients(connection.transport, credentials);
  const ready = async () => {};
  return { ...place(account), arn, identity: 'the member role', ready, clients };
}

/** Enters the management account for as long as the run lasts. Throws an AwsFailure when the role cannot be assumed. */
export async function openManagement(
  connection: Connection,
  audit: Session,
  account: Place,
  arn: string,
  options: RoleOptions,
): Promise<Session> {
  const { ready, current } = renewing(async () => {
    const given = await assume(connection, audit, arn, managementDuration, options);
    return masked(given, connection.mask);
  }, connection);
  await ready();
  const clients = createClients(connection.transport, current);
  return { ...place(account), arn, identity: 'the management role', ready, clients };
}

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
async function assume(
  connection: Connection,
  audit: Session,
  arn: string,
  duration: number,
  { sessionName, externalId }: RoleOptions,
): Promise<Credentials> {
  const input = {
    RoleArn: arn,
    RoleSessionName: sessionName,
    DurationSeconds: duration,
    Policy: sessionPolicy,
    ...(externalId === undefined ? {} : { ExternalId: externalId }),
  };
  const answer = await ask(connection, audit, operation, () =>
    audit.clients.sts().send(new AssumeRoleCommand(input)),
  );
  return toCredentials(answer.Credentials, operation);
}

function place({ id, partition }: Place): Pick<Session, 'accountId' | 'partition'> {
  return { accountId: id, partition };
}
