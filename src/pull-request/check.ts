import type { BaselineDiff } from '../baseline/diff-model.ts';
import type { FindingsDiff } from './findings.ts';

/** Everything that the check of a changed baseline found out: what the comment and the summary show. */
export interface PullRequestCheck {
  /** The path of the head's baseline, a file or a folder. */
  readonly file: string;
  /** `''` when the baseline has no name. */
  readonly name: string;
  /** What the base has at that path. Without a sound one, the head is compared with a baseline that says nothing. */
  readonly before: 'sound' | 'none' | 'unsound';
  readonly diff: BaselineDiff;
  /** Undefined where no facts were at hand, as for a fork: then only the two baselines were compared. */
  readonly findings: FindingsDiff | undefined;
  /** Accounts that could not be read in full. */
  readonly unreadable: number;
  /** When the facts were read, in ISO 8601; undefined without facts. */
  readonly factsOf: string | undefined;
}

/** Where the files of both sides can be seen, such as `https://github.com/octo-org/aws/blob/0123abcd`. */
export interface CheckLinks {
  readonly base: string | undefined;
  readonly head: string | undefined;
  /** Where the whole result stands, such as the address of the workflow run. */
  readonly run: string | undefined;
  /** The path of the complete report.json, for those who can get at it; undefined where none was written. */
  readonly report: string | undefined;
}
