/**
 * One thing read from AWS. A fact is a value, a statement that it could not be read (with the cause), or a
 * statement that it does not exist here; it always says where it comes from and when it was read.
 */
export type Fact<T> = ValueFact<T> | UnavailableFact | NotApplicableFact;

export interface ValueFact<T> {
  readonly state: 'value';
  readonly value: T;
  readonly provenance: Provenance;
}

export interface UnavailableFact {
  readonly state: 'unavailable';
  readonly cause: Cause;
  readonly provenance: Provenance;
}

/** The thing does not exist here, such as tags outside an organization. */
export interface NotApplicableFact {
  readonly state: 'not-applicable';
  readonly reason: string;
  readonly provenance: Provenance;
}

export interface Provenance {
  /** The AWS operation and the session that called it, such as `iam:GetAccountSummary in the member account`. */
  readonly source: string;
  /** ISO 8601 in UTC: when the answer arrived. */
  readonly readAt: string;
  /** ISO 8601 in UTC: the time the data describes, where AWS serves a stored copy (the credential report). */
  readonly asOf?: string;
}

/**
 * Why something could not be read. `no-source` means that no read was even planned, because nothing at hand can
 * answer; every other kind is a planned read that failed and makes the run incomplete.
 */
export interface Cause {
  readonly kind: CauseKind;
  /** One sentence: what happened, with AWS's own error name and message where there is one. */
  readonly message: string;
  /** One sentence: the permission or setting that would mend it. */
  readonly mend: string;
}

/** The cause where nothing at hand can tell: no read has failed, and a run does not become incomplete by it. */
export function noSource(message: string, mend: string): Cause {
  return { kind: 'no-source', message, mend };
}

export type CauseKind =
  | 'denied'
  | 'throttled'
  | 'not-ready'
  | 'timed-out'
  | 'network'
  | 'service-error'
  | 'malformed'
  | 'missing'
  | 'no-source';
