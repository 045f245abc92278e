import { byOrganization, denied, isRootDenied } from './authorize.ts';
import type { OrganizationState, State } from './model.ts';
import { type Parameters, type SignedCall, text } from './operation.ts';
import { anyOf } from './pattern.ts';
import type { Statement } from './policy.ts';
import { constraintBroken, type Refusal, refusal } from './refusal.ts';
import { issueRoot, rootArn } from './session.ts';
import { lengthBroken, required } from './sts-parameters.ts';

interface TaskPolicy {
  readonly feature: OrganizationState['features'][number];
  /** Everything else is denied. */
  readonly actions: readonly string[];
  /** Those of them that are denied on anything but a root user. */
  readonly onRootOnly: readonly string[];
}

const reads = [
  'iam:ListAccessKeys',
  'iam:ListSigningCertificates',
  'iam:GetLoginProfile',
  'iam:ListMFADevices',
  'iam:GetUser',
  'iam:GetAccessKeyLastUsed',
];
const deletes = [
  'iam:DeleteAccessKey',
  'iam:DeleteSigningCertificate',
  'iam:DeleteLoginProfile',
  'iam:DeactivateMFADevice',
  'iam:DeleteVirtualMFADevice',
];
const passwords = ['iam:CreateLoginProfile', 'iam:GetLoginProfile'];
const buckets = ['s3:DeleteBucketPolicy', 's3:PutBucketPolicy', 's3:GetBucketPolicy', 's3:ListAllMyBuckets'];
const queues = ['sqs:SetQueueAttributes', 'sqs:GetQueueAttributes', 'sqs:ListQueues', 'sqs:GetQueueUrl'];

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/security-iam-awsmanpol.html */
const taskPolicies: Readonly<Record<string, TaskPolicy>> = {
  IAMAuditRootUserCredentials: credentialsTask([...reads, 'iam:GetAccountSummary'], reads),
  IAMCreateRootUserPassword: credentialsTask(passwords, passwords),
  IAMDeleteRootUserCredentials: credentialsTask([...deletes, ...reads], reads),
  S3UnlockBucketPolicy: { feature: 'RootSessions', actions: buckets, onRootOnly: [] },
  SQSUnlockQueuePolicy: { feature: 'RootSessions', actions: queues, onRootOnly: [] },
};

function credentialsTask(actions: readonly string[], onRootOnly: readonly string[]): TaskPolicy {
  return { feature: 'RootCredentialsManagement', actions, onRootOnly };
}

const features: Readonly<Record<TaskPolicy['feature'], string>> = {
  RootCredentialsManagement: 'Root credentials management',
  RootSessions: 'Root sessions',
};

export function taskPolicyArn(parameters: Parameters): string | undefined {
  return text(parameters, 'TaskPolicyArn.arn');
}

/** The account whose root user is meant; undefined for a principal of another form. */
export function rootTarget(parameters: Parameters): string | undefined {
  const target = text(parameters, 'TargetPrincipal') ?? '';
  return (/^(\d{12})$/.exec(target) ?? /^arn:aws:iam::(\d{12}):root$/.exec(target))?.[1];
}

/**
 * Only the management account and the delegated administrator for IAM may, only for an active member, only with a
 * task policy whose feature is on. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoot.html
 */
export function assumeRoot(call: SignedCall): unknown {
  const { parameters, state, session } = call;
  const { target, task, seconds } = checkedRequest(parameters);
  const refused = (rest: string) =>
    denied('sts', session, 'sts:AssumeRoot', `on resource: ${rootArn(target)}${rest}`);
  const { organization } = state;
  if (organization === undefined || !mayAssumeRoot(organization, session.accountId)) throw refused('');
  if (organization.featureSet !== 'ALL' || !organization.trustedAccess.includes('iam.amazonaws.com')) {
    throw refusal(403, 'AccessDenied', 'Service not enabled for AWS Organizations.');
  }
  if (!organization.features.includes(task.feature)) {
    const message = `${features[task.feature]} feature is not enabled for your AWS Organization.`;
    throw refusal(403, 'AccessDenied', message);
  }
  // Whether a delegated administrator may do it to itself is not documented; the harder answer is no.
  if (!isActiveMember(state, organization, target) || target === session.accountId) throw refused('');
  if (organization.rootSessions.deniedAt === 'assume-root' && isRootDenied(state, target, call.region)) {
    throw refused(` ${byOrganization}`);
  }
  const issued = issueRoot(state, target, ceilingOf(task), seconds, call.now);
  return {
    Credentials: {
      AccessKeyId: issued.accessKeyId,
      SecretAccessKey: issued.secretAccessKey,
      SessionToken: issued.sessionToken,
      Expiration: issued.expiration,
    },
  };
}

interface RootRequest {
  readonly target: string;
  readonly task: TaskPolicy;
  readonly seconds: number;
}

/** The ARN of the root user that the request names. Throws what AWS answers to a request of another form. */
export function checkedRoot(parameters: Parameters): string {
  return rootArn(checkedRequest(parameters).target);
}

function checkedRequest(parameters: Parameters): RootRequest {
  const principal = required(parameters, 'TargetPrincipal');
  const seconds = Number(text(parameters, 'DurationSeconds') ?? 900);
  const broken = lengthBroken('targetPrincipal', principal, 12, 2048) ?? secondsBroken(seconds);
  if (broken !== undefined) throw broken;
  const target = rootTarget(parameters);
  if (target === undefined) {
    throw refusal(400, 'ValidationError', 'Request must contain a valid target principal');
  }
  const name = /^arn:aws:iam::aws:policy\/root-task\/(\w+)$/.exec(taskPolicyArn(parameters) ?? '')?.[1] ?? '';
  const task = Object.hasOwn(taskPolicies, name) ? taskPolicies[name] : undefined;
  if (task !== undefined) return { target, task, seconds };
  throw refusal(400, 'ValidationError', 'Request must contain valid AWS managed task policy ARN');
}

function secondsBroken(seconds: number): Refusal | undefined {
  if (Number.isInteger(seconds) && seconds >= 0 && seconds <= 900) return undefined;
  const limit = seconds > 900 ? 'less than or equal to 900' : 'greater than or equal to 0';
  return constraintBroken(String(seconds), 'durationSeconds', `Member must have value ${limit}`);
}

function mayAssumeRoot(organization: OrganizationState, accountId: string): boolean {
  const delegated = organization.delegatedAdministrators['iam.amazonaws.com'] ?? [];
  return [organization.managementId, ...delegated].includes(accountId);
}

function isActiveMember(state: State, organization: OrganizationState, accountId: string): boolean {
  return accountId !== organization.managementId && state.accounts.get(accountId)?.state === 'ACTIVE';
}

/** The task policies hold denials alone: root may do everything, and they take away all but the task. */
function ceilingOf(task: TaskPolicy): readonly Statement[] {
  const isOfTask = anyOf(task.actions, 'i');
  const isOnRootOnly = anyOf(task.onRootOnly, 'i');
  const isRoot = anyOf(['arn:aws:iam::*:root'], '');
  const deny = (label: string, rest: Pick<Statement, 'action' | 'resource'>): Statement => ({
    label,
    effect: 'Deny',
    condition: () => true,
    principal: () => false,
    names: { actions: [], resources: [] },
    ...rest,
  });
  return [
    deny('other actions', { action: (name) => !isOfTask(name), resource: () => true }),
    deny('other users', { action: isOnRootOnly, resource: (arn) => !isRoot(arn) }),
  ];
}
