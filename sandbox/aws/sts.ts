import type { Role, State } from './model.ts';
import { type Call, caller, type Operation, type Parameters, type SignedCall, text } from './operation.ts';
import { anyOf, parsePolicy, type Statement } from './policy.ts';
import { constraintBroken, refusal } from './refusal.ts';
import { denied, issue, roleArn, type Session } from './session.ts';
import { verifyWebIdentity } from './web-identity.ts';

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_Operations.html */
export const sts: Readonly<Record<string, Operation>> = {
  GetCallerIdentity: {
    signed: true,
    target: caller,
    resource: () => undefined,
    run: ({ session }) => ({ UserId: session.userId, Account: session.accountId, Arn: session.arn }),
  },
  AssumeRole: {
    signed: true,
    target: (parameters, own) => accountIn(text(parameters, 'RoleArn') ?? '') ?? own,
    detail: (parameters) => text(parameters, 'RoleArn'),
    // The parameters are checked before the permission, as a malformed ARN is nothing to be permitted on.
    resource: ({ parameters }) => checkedRequest(parameters).arn,
    run: assumeRole,
  },
  AssumeRoleWithWebIdentity: {
    signed: false,
    target: (parameters, own) => accountIn(text(parameters, 'RoleArn') ?? '') ?? own,
    detail: (parameters) => text(parameters, 'RoleArn'),
    run: assumeRoleWithWebIdentity,
  },
};

function assumeRole(call: SignedCall): unknown {
  const { session, parameters, state } = call;
  const request = checkedRequest(parameters);
  if (request.seconds > 3600) {
    const message =
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining';
    throw refusal(400, 'ValidationError', message);
  }
  const policy = sessionPolicy(parameters);
  const found = findRole(state, request.arn);
  const externalId = text(parameters, 'ExternalId');
  if (found === undefined || !trusts(found.role, session, state, externalId)) {
    throw denied('sts', session, 'sts:AssumeRole', `on resource: ${request.arn}`);
  }
  refuseUngranted(parameters, session, request.arn);
  checkMaxSession(found.role, request.seconds);
  const role = { accountId: found.accountId, roleName: found.name };
  const issued = issue(
    state,
    { ...role, sessionName: request.sessionName, seconds: request.seconds, policy },
    call.now,
  );
  return assumed(issued, text(parameters, 'Policy'));
}

async function assumeRoleWithWebIdentity(call: Call): Promise<unknown> {
  const { parameters, state } = call;
  const request = checkedRequest(parameters);
  const policy = sessionPolicy(parameters);
  const token = required(parameters, 'WebIdentityToken');
  const lengths = lengthBroken('webIdentityToken', token, 4, 20_000);
  if (lengths !== undefined) throw lengths;
  const identity = await verifyWebIdentity(token, call.oidc, call.now);
  const found = findRole(state, request.arn);
  const trust =
    found !== undefined && 'web-identity' in found.role.trust ? found.role.trust['web-identity'] : undefined;
  if (trust !== undefined && trust.audience !== identity.audience) {
    throw refusal(400, 'InvalidIdentityToken', 'Incorrect token audience');
  }
  if (found === undefined || trust === undefined || !anyOf(trust.subjects, '')(identity.subject)) {
    throw refusal(403, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity');
  }
  checkMaxSession(found.role, request.seconds);
  const role = { accountId: found.accountId, roleName: found.name };
  const issued = issue(
    state,
    { ...role, sessionName: request.sessionName, seconds: request.seconds, policy },
    call.now,
  );
  return {
    ...assumed(issued, text(parameters, 'Policy')),
    SubjectFromWebIdentityToken: identity.subject,
    Audience: identity.audience,
    Provider: call.oidc?.issuer,
  };
}

function assumed(session: Session, policy: string | undefined) {
  return {
    Credentials: {
      AccessKeyId: session.accessKeyId,
      SecretAccessKey: session.secretAccessKey,
      SessionToken: session.sessionToken,
      Expiration: session.expiration,
    },
    AssumedRoleUser: { AssumedRoleId: session.userId, Arn: session.arn },
    PackedPolicySize: policy === undefined ? undefined : Math.ceil((policy.length / 2048) * 100),
  };
}

interface RoleRequest {
  readonly arn: string;
  readonly sessionName: string;
  readonly seconds: number;
}

/** Checks the parameters that both ways of assuming a role share. */
function checkedRequest(parameters: Parameters): RoleRequest {
  const arn = required(parameters, 'RoleArn');
  const sessionName = required(parameters, 'RoleSessionName');
  const externalId = text(parameters, 'ExternalId');
  const seconds = Number(text(parameters, 'DurationSeconds') ?? 3600);
  const broken =
    lengthBroken('roleArn', arn, 20, 2048) ??
    lengthBroken('roleSessionName', sessionName, 2, 64) ??
    patternBroken('roleSessionName', sessionName, /^[\w+=,.@-]*$/, '[\\w+=,.@-]*') ??
    (externalId === undefined
      ? undefined
      : (lengthBroken('externalId', externalId, 2, 1224) ??
        patternBroken('externalId', externalId, /^[\w+=,.@:/-]*$/, '[\\w+=,.@:\\/-]*'))) ??
    secondsBroken(seconds);
  if (broken !== undefined) throw broken;
  if (accountIn(arn) === undefined) throw refusal(400, 'ValidationError', `${arn} is invalid`);
  return { arn, sessionName, seconds };
}

function required(parameters: Parameters, name: string): string {
  const value = text(parameters, name);
  if (value !== undefined) return value;
  const member = name.charAt(0).toLowerCase() + name.slice(1);
  const message = `1 validation error detected: Value null at '${member}' failed to satisfy constraint: Member must not be null`;
  throw refusal(400, 'ValidationError', message);
}

function lengthBroken(member: string, value: string, least: number, most: number) {
  if (value.length < least) {
    return constraintBroken(value, member, `Member must have length greater than or equal to ${least}`);
  }
  if (value.length > most) {
    return constraintBroken(value, member, `Member must have length less than or equal to ${most}`);
  }
  return undefined;
}

function patternBroken(member: string, value: string, pattern: RegExp, shown: string) {
  if (pattern.test(value)) return undefined;
  return constraintBroken(value, member, `Member must satisfy regular expression pattern: ${shown}`);
}

function secondsBroken(seconds: number) {
  const value = String(seconds);
  if (!Number.isInteger(seconds) || seconds < 900) {
    return constraintBroken(value, 'durationSeconds', 'Member must have value greater than or equal to 900');
  }
  if (seconds > 43_200) {
    return constraintBroken(value, 'durationSeconds', 'Member must have value less than or equal to 43200');
  }
  return undefined;
}

function checkMaxSession(role: Role, seconds: number): void {
  if (seconds <= (role['max-session'] ?? 3600)) return;
  const message = 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.';
  throw refusal(400, 'ValidationError', message);
}

function sessionPolicy(parameters: Parameters): readonly Statement[] | undefined {
  if (Object.keys(parameters).some((name) => name.startsWith('PolicyArns.'))) {
    throw refusal(400, 'ValidationError', 'The sandbox knows no managed session policies (PolicyArns).');
  }
  const policy = text(parameters, 'Policy');
  if (policy === undefined) return undefined;
  if (policy.length > 2048) {
    const message = `Packed policy consumes ${Math.ceil((policy.length / 2048) * 100)}% of allotted space, please use smaller policy.`;
    throw refusal(400, 'PackedPolicyTooLarge', message);
  }
  const statements = parsePolicy(policy);
  if (statements === undefined) throw refusal(400, 'MalformedPolicyDocument', 'Syntax errors in policy.');
  return statements;
}

/** No trust of the sandbox grants session tags or a source identity, and asking for them without that is refused. */
function refuseUngranted(parameters: Parameters, session: Session, arn: string): void {
  if (Object.keys(parameters).some((name) => name.startsWith('Tags.'))) {
    throw denied('sts', session, 'sts:TagSession', `on resource: ${arn}`);
  }
  if (text(parameters, 'SourceIdentity') !== undefined) {
    throw denied('sts', session, 'sts:SetSourceIdentity', `on resource: ${arn}`);
  }
}

function accountIn(arn: string): string | undefined {
  return /^arn:aws:iam::(\d{12}):role\/./.exec(arn)?.[1];
}

function findRole(state: State, arn: string) {
  const account = state.accounts.get(accountIn(arn) ?? '');
  if (account === undefined || account.state === 'SUSPENDED' || account.state === 'CLOSED') return undefined;
  const found = Object.entries(account.roles).find(([name, role]) => roleArn(account.id, name, role) === arn);
  return found && { accountId: account.id, name: found[0], role: found[1] };
}

function trusts(role: Role, session: Session, state: State, externalId: string | undefined): boolean {
  if ('web-identity' in role.trust) return false;
  if (role.trust['external-id'] !== undefined && role.trust['external-id'] !== externalId) return false;
  if ('account' in role.trust) return role.trust.account === session.accountId;
  const own = state.accounts.get(session.accountId)?.roles[session.roleName];
  return own !== undefined && roleArn(session.accountId, session.roleName, own) === role.trust.role;
}
