import type { OwnContext } from './authorize.ts';
import type { FaultKind } from './faults.ts';
import type { State } from './model.ts';
import type { Session } from './session.ts';
import type { Oidc } from './web-identity.ts';

/** What a service's operation is given. `parameters` are as the wire has them: texts for IAM and STS, JSON for the others. */
export interface Call {
  readonly state: State;
  readonly now: Date;
  readonly oidc: Oidc | undefined;
  /** Of the endpoint; `aws-global` for the global one, undefined for a request without a signature. */
  readonly region: string | undefined;
  readonly parameters: Parameters;
  /** A fault that the operation itself has to act out. */
  readonly fault: FaultKind | undefined;
}

export interface SignedCall extends Call {
  readonly session: Session;
}

export type Parameters = Readonly<Record<string, unknown>>;

interface About {
  /** The account the call is about: where the role is, whose contact is read. */
  readonly target: (parameters: Parameters, callerAccountId: string | undefined) => string | undefined;
  /** What of it: the role, the kind of contact, the parent. */
  readonly detail?: (parameters: Parameters) => string | undefined;
}

export interface UnsignedOperation extends About {
  readonly signed: false;
  readonly run: (call: Call) => unknown;
}

export interface SignedOperation extends About {
  readonly signed: true;
  /** The resource that the caller's permissions must name; undefined where the operation needs no permission. */
  readonly resource: (call: SignedCall) => string | undefined;
  /** Values of the operation's own condition keys. */
  readonly context?: (call: SignedCall) => OwnContext;
  /** Whether the global endpoint does not know it. */
  readonly regionalOnly?: boolean;
  readonly run: (call: SignedCall) => unknown;
}

export type Operation = UnsignedOperation | SignedOperation;

/** A parameter that is a text, or undefined. */
export function text(parameters: Parameters, name: string): string | undefined {
  const value = parameters[name];
  return typeof value === 'string' ? value : undefined;
}

/** Most operations are about the account that calls. */
export function caller(_parameters: Parameters, callerAccountId: string | undefined): string | undefined {
  return callerAccountId;
}

export function anything(): string {
  return '*';
}
