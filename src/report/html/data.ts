/**
 * What the page holds of a run, as JSON. Texts stand in one list and are named by their place in it, because most findings
 * share most of theirs; `ACCOUNT_ID` in a text stands for the id of the account it is about.
 */
export interface PageData {
  readonly generatedAt: string;
  readonly organization: string | null;
  readonly baseline: { readonly file: string; readonly name: string };
  /** Web address of the repository's files; null where they are on no web page. */
  readonly source: string | null;
  readonly coverage: PageCoverage;
  readonly totals: PageTotals;
  readonly controls: readonly PageControl[];
  readonly owners: readonly string[];
  /** Paths of organizational units, `''` directly below the root; null: not known. */
  readonly units: readonly (string | null)[];
  readonly accounts: readonly PageAccount[];
  readonly findings: readonly PageFinding[];
  readonly texts: readonly string[];
}

export interface PageCoverage {
  readonly accounts: number;
  readonly judged: number;
  readonly ratio: number;
  readonly skipped: readonly { readonly id: string; readonly name: string; readonly state: string }[];
  /** Planned reads that failed. */
  readonly failed: readonly PageCause[];
  /** What no source at hand can answer. */
  readonly unanswered: readonly PageCause[];
}

export interface PageCause {
  readonly message: string;
  readonly mend: string;
  readonly controls: readonly string[];
  readonly accounts: readonly string[];
}

export interface PageTotals {
  /** Drift, unknown, accepted, pass, not applicable; see `pageVerdicts`. */
  readonly verdicts: readonly number[];
  /** Critical, high, medium, low. */
  readonly severities: readonly number[];
  readonly muted: number | null;
  /** By control, in the order of `controls`: as many numbers as `verdicts`. */
  readonly controls: readonly (readonly number[])[];
}

export interface PageControl {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly documentation: string | null;
  readonly standards: readonly string[];
}

/** Id, name, place of the owner, place of the organizational unit, one character a control (see the grid). */
export type PageAccount = readonly [string, string, number, number, string];

export const pageVerdicts = ['drift', 'unknown', 'accepted', 'pass', 'not-applicable'] as const;
export type PageVerdict = (typeof pageVerdicts)[number];
export const pageSeverities = ['critical', 'high', 'medium', 'low'] as const;
export type PageSeverity = (typeof pageSeverities)[number];

/** Places in lists; a text that there is none of is -1. */
export type PageFinding = readonly [
  account: number,
  control: number,
  verdict: number,
  severity: number,
  resource: number,
  expected: number,
  observed: number,
  reason: number,
  causeMend: number,
  file: number,
  line: number,
  mendText: number,
  mendCommand: number,
  since: number,
  mutedUntil: number,
  /** Source, time read, time the data describes: three places for each fact. */
  evidence: readonly number[],
];

/** A character for private use, which no text of AWS has a meaning for. */
export const ACCOUNT_ID = '\uE000';
