import { createHash, randomBytes } from 'node:crypto';
import type { Role, State } from './model.ts';
import { decide, permissionsOf, type Statement } from './policy.ts';
import { common, type ServiceName } from './refusal.ts';
import { isSignedWith, parseAuthorization, type SignedRequest } from './signature.ts';

/** What STS gave out: credentials, and whom they stand for. */
export interface Session {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
  readonly accountId: string;
  readonly roleName: string;
  /** `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`. */
  readonly arn: string;
  /** `AROA…:SESSION`. */
  readonly userId: string;
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

export function issue(state: State, request: SessionRequest, now: Date): Session {
  const { accountId, roleName, sessionName } = request;
  const session: Session = {
    accessKeyId: `ASIA${idOf(randomBytes(16))}`,
    secretAccessKey: randomBytes(30).toString('base64'),
    sessionToken: randomBytes(180).toString('base64'),
    expiration: new Date(Math.floor(now.getTime() / 1000 + request.seconds) * 1000),
    accountId,
    roleName,
    arn: `arn:aws:sts::${accountId}:assumed-role/${roleName}/${sessionName}`,
    userId: `${uniqueId('AROA', `${accountId}/${roleName}`)}:${sessionName}`,
    policy: request.policy,
  };
  state.sessions.set(session.accessKeyId, session);
  return session;
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
  if (authorization.service !== service) {
    const message = `Credential should be scoped to correct service: '${service}'.`;
    throw common(service, 'bad-signature', message);
  }
  const session = state.sessions.get(authorization.accessKeyId);
  if (session === undefined || request.headers['x-amz-security-token'] !== session.sessionToken) {
    throw common(service, 'unknown-key', 'The security token included in the request is invalid.');
  }
  if (session.expiration <= now) {
    throw common(service, 'expired', 'The security token included in the request is expired');
  }
  if (!isSignedWith(session.secretAccessKey, request, authorization)) {
    throw common(
      service,
      'bad-signature',
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
    );
  }
  return session;
}

/** Throws the denial AWS would answer unless the role as it is now and the session policy both allow the action. */
export function authorize(
  state: State,
  session: Session,
  service: ServiceName,
  action: string,
  resource: string,
): void {
  const because = refusedBecause(state, session, action, resource);
  if (because !== undefined) throw denied(service, session, action, `on resource: ${resource} ${because}`);
}

export function denied(service: ServiceName, session: Session, action: string, rest: string) {
  return common(service, 'denied', `User: ${session.arn} is not authorized to perform: ${action} ${rest}`);
}

function refusedBecause(
  state: State,
  session: Session,
  action: string,
  resource: string,
): string | undefined {
  const role = state.accounts.get(session.accountId)?.roles[session.roleName];
  const byRole = role === undefined ? 'not-mentioned' : decide(permissionsOf(role), action, resource);
  if (byRole === 'denied') return 'with an explicit deny in an identity-based policy';
  if (byRole === 'not-mentioned') return `because no identity-based policy allows the ${action} action`;
  const bySession = session.policy === undefined ? 'allowed' : decide(session.policy, action, resource);
  if (bySession === 'denied') return 'with an explicit deny in a session policy';
  if (bySession === 'not-mentioned') return `because no session policy allows the ${action} action`;
  return undefined;
}

/** An id such as `AROA…` that stays the same for the same thing. */
export function uniqueId(prefix: string, of: string): string {
  return prefix + idOf(createHash('sha256').update(of).digest().subarray(0, 17));
}

function idOf(bytes: Buffer): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return [...bytes].map((byte) => alphabet[byte % 32]).join('');
}
