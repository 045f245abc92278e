import type { Context } from './condition.ts';
import { permissionsOf, recordUse } from './grants.ts';
import type { State } from './model.ts';
import { type Asked, decide } from './policy.ts';
import { common, type ServiceName } from './refusal.ts';
import { isDeniedByOrganization } from './service-control.ts';
import { roleArn, rootArn, type Session } from './session.ts';

/** The values of an operation's own condition keys, such as `sts:TaskPolicyArn`. */
export type OwnContext = Readonly<Record<string, string | undefined>>;

export interface Request {
  readonly action: string;
  readonly resource: string;
  readonly region: string | undefined;
  readonly context: OwnContext;
}

/** Throws the denial AWS would answer unless the organization, the role as it is now and the session policy all allow it. */
export function authorize(state: State, session: Session, service: ServiceName, request: Request): void {
  const { action, resource } = request;
  const asked = { action, resource, context: contextOf(state, session, request) };
  const because = refusedBecause(state, session, asked);
  if (because !== undefined) throw denied(service, session, action, `on resource: ${resource} ${because}`);
}

export function denied(service: ServiceName, session: Session, action: string, rest: string) {
  return common(service, 'denied', `User: ${session.arn} is not authorized to perform: ${action} ${rest}`);
}

export const byOrganization = 'with an explicit deny in a service control policy';

function refusedBecause(state: State, session: Session, asked: Asked): string | undefined {
  if (isDeniedByOrganization(state, session.accountId, asked)) return byOrganization;
  const bySession = session.policy === undefined ? 'allowed' : decide(session.policy, asked);
  if (session.roleName === undefined) {
    return bySession === 'denied' ? 'with an explicit deny in a session policy' : undefined;
  }
  const role = state.accounts.get(session.accountId)?.roles[session.roleName];
  const granted = role === undefined ? [] : permissionsOf(state, role);
  const byRole = decide(granted, asked);
  if (byRole === 'denied') return 'with an explicit deny in an identity-based policy';
  if (byRole === 'not-mentioned') return noIdentityPolicy(asked.action);
  if (bySession === 'denied') return 'with an explicit deny in a session policy';
  if (bySession === 'not-mentioned') return `because no session policy allows the ${asked.action} action`;
  recordUse(state, session.roleName, granted, asked);
  return undefined;
}

export function noIdentityPolicy(action: string): string {
  return `because no identity-based policy allows the ${action} action`;
}

/** Whether a service control policy would deny the root user of the account everything a task policy allows. */
export function isRootDenied(state: State, accountId: string, region: string | undefined): boolean {
  const session = { accountId, roleName: undefined } as const;
  const request = { action: 'iam:GetAccountSummary', resource: '*', region, context: {} };
  const asked = { ...request, context: contextOf(state, session, request) };
  return isDeniedByOrganization(state, accountId, asked);
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
function contextOf(
  state: State,
  session: Pick<Session, 'accountId' | 'roleName'>,
  request: Request,
): Context {
  const { accountId, roleName } = session;
  const role = roleName === undefined ? undefined : state.accounts.get(accountId)?.roles[roleName];
  const principal =
    roleName !== undefined && role !== undefined ? roleArn(accountId, roleName, role) : rootArn(accountId);
  const owner = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(request.resource)?.[1] ?? accountId;
  const organizationOf = (id: string) => (state.accounts.has(id) ? state.organization?.id : undefined);
  return contextFrom({
    'aws:PrincipalArn': principal,
    'aws:PrincipalAccount': accountId,
    'aws:PrincipalOrgID': organizationOf(accountId),
    'aws:AssumedRoot': roleName === undefined ? 'true' : undefined,
    'aws:ResourceAccount': owner,
    'aws:ResourceOrgID': organizationOf(owner),
    'aws:RequestedRegion': request.region,
    ...request.context,
  });
}

export function contextFrom(values: OwnContext): Context {
  const context = new Map<string, readonly string[]>();
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined) context.set(key.toLowerCase(), [value]);
  }
  return context;
}
