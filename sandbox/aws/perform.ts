import { account } from './account.ts';
import { authorize, byOrganization, denied, noIdentityPolicy } from './authorize.ts';
import { cloudwatch, events, logs } from './detection-alerts.ts';
import { cloudtrail, config, guardduty, securityhub } from './detection-services.ts';
import type { FaultKind } from './faults.ts';
import { iam } from './iam.ts';
import type { Call, Operation, SignedCall, SignedOperation } from './operation.ts';
import { organizations } from './organizations.ts';
import type { WireRequest } from './protocol.ts';
import { common, refusal, type ServiceName, throttled } from './refusal.ts';
import { expire, expired, type Session } from './session.ts';
import { sts, unauthorizedIdentity } from './sts.ts';
import { tagging } from './tagging.ts';
import { withUnknownWords } from './unknown-enum.ts';

const operations: Readonly<Record<ServiceName, Readonly<Record<string, Operation>>>> = {
  account,
  cloudtrail,
  cloudwatch,
  config,
  events,
  guardduty,
  iam,
  logs,
  organizations,
  securityhub,
  sts,
  tag: tagging,
};

/** Undefined where the stand-in, or the service, has no such operation. */
export function operationOf({ service, operation }: WireRequest): Operation | undefined {
  return Object.hasOwn(operations[service], operation) ? operations[service][operation] : undefined;
}

/** Carries out one operation, or throws the Refusal that AWS would answer. */
export async function perform(
  wire: WireRequest,
  operation: Operation,
  session: Session | undefined,
  call: Call,
  isAdmitted: () => boolean,
): Promise<unknown> {
  const { service } = wire;
  if (call.fault === 'error500') throw common(service, 'failed', 'An internal error occurred.');
  if (!isAdmitted() || call.fault === 'throttle') throw throttled(service);
  const answer = operation.signed
    ? await performSigned(wire, operation, session, call)
    : await performUnsigned(wire, operation.run, call);
  return call.fault === 'unknown-enum' ? withUnknownWords(answer) : answer;
}

async function performUnsigned(
  { service, operation: name }: WireRequest,
  run: (call: Call) => unknown,
  call: Call,
): Promise<unknown> {
  if (call.fault === 'deny') throw common(service, 'denied', `Not authorized to perform ${service}:${name}`);
  if (call.fault === 'role-missing') throw unauthorizedIdentity();
  if (call.fault === 'expire') throw refusal(400, 'ExpiredTokenException', 'Token expired');
  return run(call);
}

async function performSigned(
  wire: WireRequest,
  operation: SignedOperation,
  session: Session | undefined,
  call: Call,
): Promise<unknown> {
  const { service } = wire;
  const action = `${service}:${wire.operation}`;
  if (session === undefined) throw new Error(`${action} has no session`);
  if (call.fault === 'expire') {
    expire(call.state, session, call.now);
    throw expired(service);
  }
  if (operation.regionalOnly && call.region === 'aws-global') {
    throw refusal(400, 'InvalidAction', 'Unknown Operation');
  }
  const signed: SignedCall = { ...call, session };
  const resource = operation.resource(signed);
  const because = refusedByFault(call.fault, action, resource);
  if (because !== undefined)
    throw denied(service, session, action, `on resource: ${resource ?? '*'}${because}`);
  if (resource !== undefined) {
    const context = operation.context?.(signed) ?? {};
    authorize(call.state, session, service, { action, resource, region: call.region, context });
  }
  return operation.run(signed);
}

function refusedByFault(
  fault: FaultKind | undefined,
  action: string,
  resource: string | undefined,
): string | undefined {
  if (fault === 'deny') return ` ${byOrganization}`;
  // What needs no permission needs no role either.
  if (fault !== 'role-missing' || resource === undefined) return undefined;
  return action === 'sts:AssumeRole' ? '' : ` ${noIdentityPolicy(action)}`;
}
