import type { IssuesOutcome } from '../src/drift/result.ts';

/** What the two threads say to each other: the runs happen in one, the world they look at is in the other. */

export interface Addresses {
  readonly aws: string;
  readonly github: string;
  readonly token: string;
  readonly idTokenUrl: string;
  readonly idTokenKey: string;
}

/** One run to be made. */
export interface Task {
  readonly baseline: string;
  readonly killedIn: number | undefined;
  /** In a few words, for whoever looks for what went wrong. */
  readonly troubles: string;
}

/** What a finding said of a control. */
export interface Said {
  readonly account: string;
  readonly control: string;
  readonly resource: string | undefined;
  readonly verdict: string;
  readonly cause: string | undefined;
}

/** What came of a run. */
export interface Ended {
  /** Undefined where it ended before the issues. */
  readonly said: readonly Said[] | undefined;
  /** Accounts of which a planned read failed. */
  readonly blind: readonly string[];
  readonly whole: boolean;
  readonly outcome: IssuesOutcome | undefined;
  readonly error: string | undefined;
}

export interface Checked {
  readonly kind: 'whole' | 'partly unread' | 'disturbed' | 'stopped' | 'killed';
  readonly openIssues: number;
  readonly writes: number;
}

/** What the thread of the world does when it is asked. */
export interface Services {
  readonly open: (of: { readonly seed: number; readonly clock: SharedArrayBuffer }) => Promise<Addresses>;
  readonly prepare: (run: number) => Promise<Task>;
  readonly check: (ended: Ended) => Promise<Checked>;
  readonly close: (none: undefined) => Promise<void>;
}

export interface Request {
  readonly id: number;
  readonly name: keyof Services;
  readonly argument: unknown;
}

export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };
