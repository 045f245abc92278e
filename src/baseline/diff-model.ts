import type { Severity } from '../controls/definition.ts';
import type { Account } from '../snapshot/account.ts';
import type { AccountOwner, Attestation, ExceptionEntry, Position, Setting } from './model.ts';

/** What one baseline declares differently from another: the base, which holds until now, and the head. */
export interface BaselineDiff {
  /** The accounts over which both were resolved; undefined when they were compared without an inventory. */
  readonly accounts: number | undefined;
  /** Weakenings first; within them by subject, control and number of accounts. Never two alike. */
  readonly changes: readonly Change[];
}

export type Change =
  | ExpectationChange
  | OwnerChange
  | ExceptionChange
  | AttestationChange
  | SeverityChange
  | SettingChange;

interface Changed {
  /** The head accepts, or may accept, something that the base did not, or lets somebody else decide. */
  readonly weakens: boolean;
  /** Where it is declared; in the base where the head declares nothing any more. */
  readonly at: Position;
  readonly side: 'base' | 'head';
}

interface OfAccounts extends Changed {
  /** Undefined when the baselines were compared without an inventory. */
  readonly accounts: Concerned | undefined;
  /** False where it depends on what could not be read, or is not read at all: the change may apply. */
  readonly certain: boolean;
}

/** How many accounts, and the first few of them by id. */
export interface Concerned {
  readonly count: number;
  readonly first: readonly Account[];
}

export type ExpectationKind = 'added' | 'dropped' | 'tightened' | 'loosened' | 'changed';

export interface ExpectationChange extends OfAccounts {
  readonly about: 'expectation';
  readonly kind: ExpectationKind;
  readonly control: string;
  /** Undefined where nothing was expected; both are where the changes are too many to be told one by one. */
  readonly before: Declared | undefined;
  readonly after: Declared | undefined;
}

/** One declared value, as it is written where it has placeholders, and the rule that says it. */
export interface Declared {
  readonly value: unknown;
  readonly rule: string;
  readonly at: Position;
}

export interface OwnerChange extends OfAccounts {
  readonly about: 'owner';
  readonly before: AccountOwner;
  readonly after: AccountOwner;
}

export type ExceptionChange = NewException | ChangedException | GoneException;

interface OfException extends OfAccounts {
  readonly about: 'exception';
}

interface NewException extends OfException {
  readonly kind: 'new';
  readonly before: undefined;
  readonly after: ExceptionEntry;
}

export interface ChangedException extends OfException {
  readonly kind: 'longer' | 'wider' | 'narrower' | 'shorter' | 'reworded';
  readonly before: ExceptionEntry;
  readonly after: ExceptionEntry;
}

interface GoneException extends OfException {
  readonly kind: 'gone';
  readonly before: ExceptionEntry;
  readonly after: undefined;
}

export type AttestationChange = AddedAttestation | DroppedAttestation | ChangedAttestation;

interface OfAttestation extends OfAccounts {
  readonly about: 'attestation';
}

interface AddedAttestation extends OfAttestation {
  readonly kind: 'added';
  readonly before: undefined;
  readonly after: Attestation;
}

interface DroppedAttestation extends OfAttestation {
  readonly kind: 'dropped';
  readonly before: Attestation;
  /** Set where it is asked of fewer accounts than before. */
  readonly after: Attestation | undefined;
}

export interface ChangedAttestation extends OfAttestation {
  readonly kind: 'restated' | 'longer' | 'shorter' | 'renewed';
  readonly before: Attestation;
  readonly after: Attestation;
}

export interface SeverityChange extends Changed {
  readonly about: 'severity';
  /** Ids of controls, in the catalogue's order, then those of attestations. */
  readonly controls: readonly string[];
  readonly before: Severity;
  readonly after: Severity;
}

/** What the baseline says of itself; undefined where it says nothing. */
export interface SettingChange extends Changed {
  readonly about: 'setting';
  readonly setting: Setting;
  readonly before: string | undefined;
  readonly after: string | undefined;
}
