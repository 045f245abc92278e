import { assumeRoot, checkedRoot, rootTarget, taskPolicyArn } from './assume-root.ts';
import { denied } from './authorize.ts';
import type { Role, State } from './model.ts';
import { type Call, caller, type Operation, type Parameters, type SignedCall, text } from './operation.ts';
import { parsePolicy, type Statement } from './policy.ts';
import { refusal } from './refusal.ts';
import { issue, roleArn, type Session } from './session.ts';
import { accountIn, checkedRequest, lengthBroken, required } from './sts-parameters.ts';
import { admitsSession, judgeIdentity } from './trust.ts';
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
    context: ({ parameters }) => ({
      'sts:ExternalId': text(parameters, 'ExternalId'),
      'sts:RoleSessionName': text(parameters, 'RoleSessionName'),
    }),
    run: assumeRole,
  },
  AssumeRoleWithWebIdentity: {
    signed: false,
    target: (parameters, own) => accountIn(text(parameters, 'RoleArn') ?? '') ?? own,
    detail: (parameters) => text(parameters, 'RoleArn'),
    run: assumeRoleWithWebIdentity,
  },
  AssumeRoot: {
    signed: true,
    regionalOnly: true,
    target: (parameters, own) => rootTarget(parameters) ?? own,
    detail: taskPolicyArn,
    // As for AssumeRole: what is malformed is nothing to be permitted on.
    resource: ({ parameters }) => checkedRoot(parameters),
    context: ({ parameters }) => ({ 'sts:TaskPolicyArn': taskPolicyArn(parameters) }),
    run: assumeRoot,
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
  const asked = { sessionName: request.sessionName, externalId: text(parameters, 'ExternalId') };
  if (found === undefined || !admitsSession(state, found.role, session, asked)) {
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
  const judged = judgeIdentity(state, found?.accountId ?? '', found?.role, identity);
  if (judged === 'wrong-audience') throw refusal(400, 'InvalidIdentityToken', 'Incorrect token audience');
  if (found === undefined || judged === 'refused') throw unauthorizedIdentity();
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

export function unauthorizedIdentity() {
  return refusal(403, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity');
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

function findRole(state: State, arn: string) {
  const account = state.accounts.get(accountIn(arn) ?? '');
  if (account === undefined || account.state === 'SUSPENDED' || account.state === 'CLOSED') return undefined;
  const found = Object.entries(account.roles).find(([name, role]) => roleArn(account.id, name, role) === arn);
  return found && { accountId: account.id, name: found[0], role: found[1] };
}
