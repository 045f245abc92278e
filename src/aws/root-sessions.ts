import { AssumeRootCommand } from '@aws-sdk/client-sts';
import type { Account } from '../snapshot/account.ts';
import { type Cause, type Fact, noSource } from '../snapshot/fact.ts';
import { troubleOf, withNumber } from '../troubles.ts';
import { type Access, type Reader, unavailable } from './access.ts';
import { causeOf, rootSession } from './causes.ts';
import { type AwsFailure, toFailure } from './errors.ts';
import { createFirstAlone } from './first-alone.ts';
import { once } from './once.ts';
import { readFeatures } from './organization-features.ts';
import { ask, provenance, toCredentials } from './session.ts';
import { withoutRootSessions } from './sources.ts';
import { openTemporary } from './temporary.ts';

const operation = 'sts:AssumeRoot';
const place = 'in a root session';

/** Seconds: the most that AWS gives. */
const duration = 900;
/** Milliseconds before the end of a session at which the next one is opened. */
const ahead = 60_000;

/** How a run opens sessions as the root user of members. */
export interface RootSessions {
  /** The enabled features of central root access, asked for once. */
  readonly features: () => Promise<Fact<readonly string[]>>;
  /** Why no root session can be opened in any account, as far as the features tell. */
  readonly obstacle: () => Promise<Cause | undefined>;
  readonly open: (account: Account) => Promise<Access>;
}

export interface RootSessionOptions {
  /** Whoever reads centrally: the management account, or IAM's delegated administrator. */
  readonly central: () => Promise<Access>;
  readonly partition: string;
  /** Told what only the first session shows to stand in the way of all of them. */
  readonly warn: (sentence: string) => void;
}

/** Root sessions. What stands in the way of all of them is found out once: the first one is opened alone. */
export function createRootSessions({ central, partition, warn }: RootSessionOptions): RootSessions {
  const firstAlone = createFirstAlone();
  let refused: Cause | undefined;
  const features = once(async (): Promise<Fact<readonly string[]>> => {
    const access = await central();
    return access.state === 'open' ? readFeatures(access.reader) : unavailable(access);
  });

  async function obstacle(): Promise<Cause | undefined> {
    if (refused !== undefined) return refused;
    if (withoutRootSessions.has(partition)) return noTaskPolicies(partition);
    const enabled = await features();
    if (enabled.state === 'value') {
      return enabled.value.includes('RootCredentialsManagement') ? undefined : featureOff;
    }
    // A refused look at the features leaves open whether sessions are refused too.
    return enabled.state === 'unavailable' && enabled.cause.kind === 'no-source' ? enabled.cause : undefined;
  }

  function remember(everywhere: Cause): Cause {
    if (refused === undefined)
      warn(withNumber(`${everywhere.message} ${everywhere.mend}`, troubleOf(everywhere)));
    refused ??= everywhere;
    return refused;
  }

  async function open(reader: Reader, account: Account): Promise<Access> {
    const cause = await obstacle();
    if (cause !== undefined) return closed(reader, cause);
    try {
      return await openIn(reader, account);
    } catch (error) {
      const failure = toFailure(error, operation);
      const everywhere = obstacleBehind(failure);
      return closed(
        reader,
        everywhere === undefined ? refusal(failure, reader, account) : remember(everywhere),
      );
    }
  }

  return {
    features,
    obstacle,
    async open(account) {
      const access = await central();
      return access.state === 'closed' ? access : firstAlone(() => open(access.reader, account));
    },
  };
}

function noTaskPolicies(partition: string): Cause {
  return noSource(
    `Root sessions cannot be opened, because the partition ${partition} has no central management of root credentials.`,
    'Set member-role to a role that the audit role may assume there.',
  );
}

function closed({ connection }: Reader, cause: Cause): Access {
  return { state: 'closed', cause, provenance: provenance(connection, operation, place) };
}

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoot.html */
async function openIn({ connection, session: asker }: Reader, { id, partition }: Account): Promise<Access> {
  const input = {
    TargetPrincipal: id,
    TaskPolicyArn: { arn: `arn:${partition}:iam::aws:policy/root-task/IAMAuditRootUserCredentials` },
    DurationSeconds: duration,
  };
  const identity = {
    accountId: id,
    partition,
    arn: `arn:${partition}:iam::${id}:root`,
    identity: rootSession,
  };
  const obtain = async () => {
    const answer = await ask(connection, asker, operation, () =>
      asker.clients.sts().send(new AssumeRootCommand(input)),
    );
    return toCredentials(answer.Credentials, operation);
  };
  const session = await openTemporary(connection, identity, obtain, ahead);
  return { state: 'open', reader: { connection, session, place } };
}

const enableFeature =
  'Run `aws iam enable-organizations-root-credentials-management` in the management account.';

const featureOff = noSource(
  'Root sessions cannot be opened, because the central management of root credentials is off in the organization.',
  enableFeature,
);

/** Refusals that every account of the organization would get. */
function obstacleBehind({ message }: AwsFailure): Cause | undefined {
  if (/root credentials management feature is not enabled/i.test(message)) return featureOff;
  if (/service not enabled for aws organizations/i.test(message)) {
    return noSource(
      'Root sessions cannot be opened, because IAM has no trusted access in the organization.',
      'Run `aws organizations enable-aws-service-access --service-principal iam.amazonaws.com` in the management account.',
    );
  }
  return undefined;
}

/** A missing permission and a service control policy on the account look alike. */
function refusal(failure: AwsFailure, { session }: Reader, { id, partition }: Account): Cause {
  const cause = causeOf(failure, session);
  if (failure.code !== 'AccessDenied') return cause;
  return {
    ...cause,
    mend: `Allow ${session.identity} \`sts:AssumeRoot\` on arn:${partition}:iam::${id}:root with the task policy IAMAuditRootUserCredentials, and let service control policies that deny the root user exempt \`aws:AssumedRoot\`.`,
  };
}
