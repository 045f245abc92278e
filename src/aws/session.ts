import type { Credentials as StsCredentials } from '@aws-sdk/client-sts';
import type { Provenance } from '../snapshot/fact.ts';
import type { Caller, Log } from './calls.ts';
import type { Clients, Credentials, SharedClients } from './clients.ts';
import { AwsFailure, malformed, toFailure } from './errors.ts';
import type { Transport } from './transport.ts';

/** What every read of a run shares. */
export interface Connection {
  readonly transport: Transport;
  /** The clients of the short-lived sessions. */
  readonly shared: SharedClients;
  readonly caller: Caller;
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly log: Log;
  /** Told every secret before its first use, so that no log shows it. */
  readonly mask: (secret: string) => void;
}

/** An identity in one account, ready to ask AWS. */
export interface Session {
  readonly accountId: string;
  /** `aws`, `aws-us-gov`, `aws-cn`, `aws-eusc`. */
  readonly partition: string;
  /** The role or user that asks, without the session's name, which differs from run to run. */
  readonly arn: string;
  /** Who asks, for people: `the audit role`, `the member role`. */
  readonly identity: string;
  /** To be awaited before a request leaves: renews what is about to end. */
  readonly ready: () => Promise<void>;
  readonly clients: Clients;
  /**
   * To be asked when AWS says that the session of these clients has ended: whether there is another one now. Undefined
   * for a session that renews itself.
   */
  readonly reopened?: (ended: Clients) => Promise<boolean>;
}

/** One request by a session, counted against its account. Throws an AwsFailure. */
export async function ask<T>(
  { caller }: Connection,
  session: Session,
  operation: string,
  request: () => Promise<T>,
): Promise<T> {
  try {
    // What cannot be had need not wait for its turn.
    await session.ready();
  } catch (error) {
    throw toFailure(error, operation);
  }
  let { clients } = session;
  const send = () =>
    caller.send(
      operation,
      session.accountId,
      () => {
        clients = session.clients;
        return clients.asking(request);
      },
      session.ready,
    );
  try {
    return await send();
  } catch (error) {
    if (!hasEnded(error) || !(await session.reopened?.(clients))) throw error;
    return send();
  }
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html */
function hasEnded(error: unknown): boolean {
  return error instanceof AwsFailure && /^ExpiredToken/.test(error.code);
}

/** The source of what is read now; `place` completes the operation: `in the member account`. */
export function provenance({ now }: Connection, operation: string, place: string): Provenance {
  return { source: `${operation} ${place}`, readAt: now().toISOString() };
}

/** Credentials as STS gives them; an answer without them is a failure. */
export function toCredentials(given: StsCredentials | undefined, operation: string): Credentials {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = given ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) {
    throw malformed(operation, 'the answer holds no complete credentials');
  }
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
    expiration: Expiration,
  };
}

/** Makes what is secret in them known to the log. */
export function masked(credentials: Credentials, mask: Connection['mask']): Credentials {
  mask(credentials.secretAccessKey);
  if (credentials.sessionToken !== undefined) mask(credentials.sessionToken);
  return credentials;
}

/** Milliseconds before their end at which credentials are renewed; the SDK asks for newer ones 5 minutes before. */
const renewAhead = 10 * 60_000;
/** Milliseconds after a failed renewal until the next try. */
const renewAgainAfter = 30_000;

/** Credentials that are obtained again before they end. */
export interface Renewing {
  /** Obtains them when that is due; any number of reads may wait for the one request. */
  readonly ready: () => Promise<void>;
  /** Those at hand. Never asks AWS: a client asks for them while it holds one of the slots that a renewal needs. */
  readonly current: () => Promise<Credentials>;
  /** Obtains them before that is due; throws when it fails. Undefined where nobody but the SDK could. */
  readonly again: (() => Promise<void>) | undefined;
}

/** When a renewal fails, the old credentials serve to their end; only then does `ready` throw. */
export function renewing(
  obtain: () => Promise<Credentials>,
  { now, log }: Pick<Connection, 'now' | 'log'>,
): Renewing {
  let current: Credentials | undefined;
  let pending: Promise<void> | undefined;
  let failed: { readonly error: unknown; readonly until: number } | undefined;

  function left(): number {
    if (current === undefined) return 0;
    return (current.expiration?.getTime() ?? Number.POSITIVE_INFINITY) - now().getTime();
  }

  async function renew(): Promise<void> {
    try {
      current = await obtain();
      failed = undefined;
    } catch (error) {
      failed = { error, until: now().getTime() + renewAgainAfter };
      if (left() > 0) log.warning(`A session could not be renewed and goes on to its end: ${String(error)}`);
    } finally {
      pending = undefined;
    }
  }

  return {
    async ready() {
      if (left() > renewAhead) return;
      if (failed === undefined || now().getTime() >= failed.until) {
        pending ??= renew();
        await pending;
      }
      if (left() <= 0 && failed !== undefined) throw failed.error;
    },
    async current() {
      if (current === undefined) throw new Error('The session has not begun.');
      return current;
    },
    async again() {
      pending ??= renew();
      await pending;
      if (failed !== undefined) throw failed.error;
    },
  };
}
