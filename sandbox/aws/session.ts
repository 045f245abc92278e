import { createHash, randomBytes } from 'node:crypto';
import type { Role, State } from './model.ts';
import type { Statement } from './policy.ts';
import { common, type ServiceName, signingName } from './refusal.ts';
import { isSignedWith, parseAuthorization, type SignedRequest } from './signature.ts';

/** What STS gave out: credentials, and whom they stand for. */
export interface Session {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
  readonly accountId: string;
  /** Undefined for the root user's session that sts:AssumeRoot gave out. */
  readonly roleName: string | undefined;
  /** `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`, or `arn:aws:iam::ACCOUNT:root`. */
  readonly arn: string;
  /** `AROA…:SESSION`, or the account's id for root. */
  readonly userId: string;
  /** The session policy; for root the task policy, which only takes away. */
  readonly policy: readonly Statement[] | undefined;
}

export interface SessionRequest {
  readonly accountId: string;
  readonly roleName: string;
  readonly sessionName: string;
  readonly seconds: number;
  readonly policy: readonly Statement[] | undefined;
}

export function roleArn(accountId: string, name: string, role: Role): string {
  return `arn:aws:iam::${accountId}:role${role.path ?? '/'}${name}`;
}

export function rootArn(accountId: string): string {
  return `arn:aws:iam::${accountId}:root`;
}

/** Gives out a session of a role. */
export function issue(state: State, request: SessionRequest, now: Date): Session {
  const { accountId, roleName, sessionName, seconds, policy } = request;
  const arn = `arn:aws:sts::${accountId}:assumed-role/${roleName}/${sessionName}`;
  const userId = `${uniqueId('AROA', `${accountId}/${roleName}`)}:${sessionName}`;
  return keep(state, { accountId, roleName, arn, userId, policy }, seconds, now);
}

/** Gives out a session of the account's root user within a task policy. */
export function issueRoot(
  state: State,
  accountId: string,
  taskPolicy: readonly Statement[],
  seconds: number,
  now: Date,
): Session {
  const arn = rootArn(accountId);
  return keep(
    state,
    { accountId, roleName: undefined, arn, userId: accountId, policy: taskPolicy },
    seconds,
    now,
  );
}

type Identity = Pick<Session, 'accountId' | 'roleName' | 'arn' | 'userId' | 'policy'>;

function keep(state: State, identity: Identity, seconds: number, now: Date): Session {
  const session: Session = {
    accessKeyId: `ASIA${idOf(randomBytes(16))}`,
    secretAccessKey: randomBytes(30).toString('base64'),
    sessionToken: randomBytes(180).toString('base64'),
    expiration: new Date(Math.floor(now.getTime() / 1000 + seconds) * 1000),
    ...identity,
  };
  state.sessions.set(session.accessKeyId, session);
  return session;
}

/** Ends the session before its time. */
export function expire(state: State, session: Session, now: Date): void {
  state.sessions.set(session.accessKeyId, { ...session, expiration: now });
}

export function expired(service: ServiceName) {
  return common(service, 'expired', 'The security token included in the request is expired');
}

/** The session that signed the request, or a Refusal. */
export function authenticate(state: State, request: SignedRequest, service: ServiceName, now: Date): Session {
  const header = request.headers.authorization;
  if (header === undefined) {
    throw common(service, 'unsigned', 'Request is missing Authentication Token');
  }
  const authorization = parseAuthorization(header);
  if (authorization === undefined) {
    throw common(service, 'bad-signature', 'Authorization header has an unreadable form.');
  }
  if (authorization.service !== signingName(service)) {
    const message = `Credential should be scoped to correct service: '${signingName(service)}'.`;
    throw common(service, 'bad-signature', message);
  }
  const session = state.sessions.get(authorization.accessKeyId);
  if (session === undefined || request.headers['x-amz-security-token'] !== session.sessionToken) {
    throw common(service, 'unknown-key', 'The security token included in the request is invalid.');
  }
  if (session.expiration <= now) throw expired(service);
  if (!isSignedWith(session.secretAccessKey, request, authorization)) {
    throw common(
      service,
      'bad-signature',
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
    );
  }
  return session;
}

/** An id such as `AROA…` that stays the same for the same thing. */
export function uniqueId(prefix: string, of: string): string {
  return prefix + idOf(createHash('sha256').update(of).digest().subarray(0, 17));
}

function idOf(bytes: Buffer): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return [...bytes].map((byte) => alphabet[byte % 32]).join('');
}
