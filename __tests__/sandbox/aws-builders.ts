import { AccountClient } from '@aws-sdk/client-account';
import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import {
  AssumeRootCommand,
  type AssumeRootCommandInput,
  type Credentials,
  STSClient,
} from '@aws-sdk/client-sts';
import type { AccountEntry, OrganizationFile, RoleEntry } from '../../sandbox/aws/file.ts';
import { auditRole, memberRole } from '../../sandbox/aws/generate.ts';
import type { OrganizationState, State } from '../../sandbox/aws/model.ts';

export const management = '111111111111';
export const member = '222222222222';
export const other = '333333333333';
export const auditArn = `arn:aws:iam::${management}:role/rootline-audit`;
export const memberArn = `arn:aws:iam::${member}:role/rootline-member`;
export const subject = 'repo:octo-org/aws:ref:refs/heads/main';

/** A management account with the audit role, and two members with the member role. */
export function organization(member_: Partial<AccountEntry>): OrganizationFile {
  return {
    organization: {
      id: 'o-exampleorg1',
      root: 'r-a1b2',
      management,
      'trusted-access': ['account.amazonaws.com', 'iam.amazonaws.com'],
      features: ['RootCredentialsManagement'],
    },
    defaults: { roles: { 'rootline-member': memberRole(auditArn) } },
    accounts: [
      {
        ...named(management, 'Management'),
        roles: { 'rootline-audit': { ...auditRole([subject]), 'max-session': 7200 } },
      },
      { ...named(member, 'Member'), ...member_ },
      named(other, 'Other'),
    ],
  };
}

export function named(id: string, name: string): AccountEntry {
  return { id, name, email: `aws+${id}@example.com`, joined: '-100d' };
}

/** A role that the audit role may assume. */
export function trusting(changes: Partial<RoleEntry>): RoleEntry {
  return { ...memberRole(auditArn), ...changes };
}

export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Clients that try once, so that an error is what the server answered. */
export function clientsOf(endpoint: string, credentials: Keys) {
  const options = { endpoint, region: 'us-east-1', maxAttempts: 1, credentials };
  return {
    account: new AccountClient(options),
    iam: new IAMClient(options),
    organizations: new OrganizationsClient(options),
    sts: new STSClient(options),
    tagging: new ResourceGroupsTaggingAPIClient(options),
  };
}

export type Clients = ReturnType<typeof clientsOf>;

export const auditTask = 'arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials';

/** Asks for a session of the member's root user to audit it. */
export function assumeRoot(from: Clients, changes: Partial<AssumeRootCommandInput>) {
  const usual = { TargetPrincipal: member, TaskPolicyArn: { arn: auditTask } };
  return from.sts.send(new AssumeRootCommand({ ...usual, ...changes }));
}

export function keysOf(credentials: Credentials | undefined): Keys {
  const {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
  } = credentials ?? {};
  if (!accessKeyId || !secretAccessKey || !sessionToken) throw new Error('no credentials');
  return { accessKeyId, secretAccessKey, sessionToken };
}

/** The state of an organization that is there. */
export function organizationIn(state: State): OrganizationState {
  if (state.organization === undefined) throw new Error('The sandbox has no organization.');
  return state.organization;
}

export interface Failure {
  readonly name: string;
  readonly status: number | undefined;
  readonly message: string;
}

/** What the SDK makes of a refusal. Fails the test when there is none. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { name: error.name, status: statusIn(error), message: error.message };
  }
  throw new Error('The call was answered, not refused.');
}

function statusIn(error: Error): number | undefined {
  const metadata: unknown = '$metadata' in error ? error.$metadata : undefined;
  const isMetadata = typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata;
  return isMetadata && typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined;
}

/** A clock that a test turns on by hand. */
export function clockAt(time: string) {
  let now = Date.parse(time);
  return {
    now: () => new Date(now),
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}
