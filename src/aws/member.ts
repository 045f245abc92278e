import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import type { Account } from '../snapshot/account.ts';
import type { Credentials } from './clients.ts';
import { ask, type Connection, masked, type Session, toCredentials } from './session.ts';
import { openTemporary } from './temporary.ts';

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

/**
 * Limits a session to the given actions, whatever its role allows. AWS takes 2,048 characters at most.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export function sessionPolicy(actions: readonly string[]): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: actions.toSorted(), Resource: '*' }],
  });
}

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

/** Milliseconds before the end of a session at which the next one is opened. */
const memberAhead = 60_000;
const managementAhead = 10 * 60_000;

/** What a session is opened with. */
export interface Entry {
  readonly connection: Connection;
  readonly audit: Session;
  readonly account: Place;
  readonly arn: string;
  readonly options: RoleOptions;
  /** The actions that the session is limited to; at least one. */
  readonly actions: readonly string[];
}

/** Enters a member account. Throws an AwsFailure when the role cannot be assumed. */
export function openMember(entry: Entry): Promise<Session> {
  const { connection, account, arn } = entry;
  const identity = { ...place(account), arn, identity: 'the member role' };
  return openTemporary(connection, identity, () => assume(entry, memberDuration), memberAhead);
}

/** Enters the management account for as long as the run lasts. Throws an AwsFailure when the role cannot be assumed. */
export function openManagement(entry: Entry): Promise<Session> {
  const { connection, account, arn } = entry;
  const identity = { ...place(account), arn, identity: 'the management role' };
  const obtain = async () => masked(await assume(entry, managementDuration), connection.mask);
  return openTemporary(connection, identity, obtain, managementAhead);
}

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
async function assume(
  { connection, audit, arn, options, actions }: Entry,
  duration: number,
): Promise<Credentials> {
  const { sessionName, externalId } = options;
  const input = {
    RoleArn: arn,
    RoleSessionName: sessionName,
    DurationSeconds: duration,
    Policy: sessionPolicy(actions),
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
