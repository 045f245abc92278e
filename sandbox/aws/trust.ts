import { contextFrom } from './authorize.ts';
import { readOnce } from './grants.ts';
import type { Role, State } from './model.ts';
import { anyOf } from './pattern.ts';
import { type Asked, isAbout, type Principal } from './policy.ts';
import { roleArn, type Session } from './session.ts';
import type { WebIdentity } from './web-identity.ts';

/** The name of GitHub's identity provider in trust policies; the stand-in's own issuer plays it. */
const provider = 'token.actions.githubusercontent.com';
const audience = 'sts.amazonaws.com';

/** The claims of GitHub's ID tokens that are condition keys. */
const claimKeys = [
  'sub',
  'actor',
  'actor_id',
  'enterprise_id',
  'environment',
  'job_workflow_ref',
  'ref',
  'repository',
  'repository_id',
  'repository_owner_id',
  'workflow',
] as const;

/** Whether the role's trust lets the bearer of the token in, and if not whether the audience is why. */
export function judgeIdentity(
  state: State,
  accountId: string,
  role: Role | undefined,
  identity: WebIdentity,
): 'admitted' | 'wrong-audience' | 'refused' {
  if (role === undefined) return 'refused';
  if ('web-identity' in role.trust) {
    const trust = role.trust['web-identity'];
    if (trust.audience !== identity.audience) return 'wrong-audience';
    return anyOf(trust.subjects, '')(identity.subject) ? 'admitted' : 'refused';
  }
  if (!('policy' in role.trust)) return 'refused';
  if (identity.audience !== audience) return 'wrong-audience';
  const claims = claimKeys.map((key) => [`${provider}:${key}`, identity.claims[key]] as const);
  const asked = askedFor('sts:AssumeRoleWithWebIdentity', {
    ...Object.fromEntries(claims),
    [`${provider}:aud`]: identity.audience,
  });
  const arn = `arn:aws:iam::${accountId}:oidc-provider/${provider}`;
  return isAdmitted(state, role.trust.policy, { kind: 'Federated', arn }, asked) ? 'admitted' : 'refused';
}

/** Whether the role's trust lets the session assume it. */
export function admitsSession(
  state: State,
  role: Role,
  session: Session,
  request: { readonly externalId: string | undefined; readonly sessionName: string },
): boolean {
  const { trust } = role;
  const { accountId, roleName } = session;
  if ('web-identity' in trust || roleName === undefined) return false;
  const own = state.accounts.get(accountId)?.roles[roleName];
  if (own === undefined) return false;
  const arn = roleArn(accountId, roleName, own);
  if ('policy' in trust) {
    const asked = askedFor('sts:AssumeRole', {
      'sts:ExternalId': request.externalId,
      'sts:RoleSessionName': request.sessionName,
      'aws:PrincipalArn': arn,
      'aws:PrincipalAccount': accountId,
      'aws:PrincipalOrgID': state.organization?.id,
    });
    return isAdmitted(state, trust.policy, { kind: 'AWS', arn, accountId }, asked);
  }
  if (trust['external-id'] !== undefined && trust['external-id'] !== request.externalId) return false;
  return 'account' in trust ? trust.account === accountId : trust.role === arn;
}

function askedFor(action: string, values: Readonly<Record<string, string | undefined>>): Asked {
  return { action, resource: '', context: contextFrom(values) };
}

function isAdmitted(
  state: State,
  document: Record<string, unknown>,
  principal: Principal,
  asked: Asked,
): boolean {
  const about = readOnce(state, document, 'trust').filter(
    (statement) => statement.principal(principal) && isAbout(statement, asked),
  );
  return about.length > 0 && about.every(({ effect }) => effect === 'Allow');
}
