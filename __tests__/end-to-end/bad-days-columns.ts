import type { FaultKind } from '../../sandbox/aws/faults.ts';
import type { CauseKind } from '../../src/snapshot/fact.ts';
import { type Cost, nothing, type Row } from './bad-days-rows.ts';

/** A column of the matrix. */
export interface Column {
  readonly when: string;
  readonly kind: FaultKind;
  /** It passes, and costs nothing unless the row says so. */
  readonly times?: number;
  /** How the cause is called; left out: by one of several names. */
  readonly is?: CauseKind;
  /** What the reader is told to do. */
  readonly mend?: RegExp;
  readonly applies?: (row: Row) => boolean;
}

const isList = (row: Row) => row.isList === true;
const isReport = ({ operation }: Row) => operation === 'iam:GetCredentialReport';
const makesReport = (row: Row) => isReport(row) || row.operation === 'iam:GenerateCredentialReport';
const network = /Run again later; if it stays, check the network and the proxy settings/;
const garbled = /check whether a proxy or an endpoint override answers in the place of AWS/;
const health = /Run again later; if it stays, look at the AWS Health Dashboard/;
const newReport = /Run again once AWS has made a new credential report/;

export const columns: readonly Column[] = [
  { when: 'it is denied', kind: 'deny', is: 'denied', mend: /service control polic|Create the role|exempt/ },
  { when: 'it is throttled for a while', kind: 'throttle', times: 2 },
  {
    when: 'it is throttled for ever',
    kind: 'throttle',
    is: 'throttled',
    mend: /Run again later, or ask less at once/,
  },
  { when: 'AWS answers 500', kind: 'error500', is: 'service-error', mend: health },
  { when: 'the connection breaks every time', kind: 'reset', is: 'network', mend: network },
  { when: 'no answer comes', kind: 'hang', is: 'timed-out', mend: network },
  { when: 'the answer is cut short', kind: 'truncate', is: 'malformed', mend: garbled },
  { when: 'a proxy answers HTML', kind: 'html', is: 'service-error', mend: health },
  { when: 'an empty page with a next token comes first', kind: 'empty-page', times: 1, applies: isList },
  {
    when: 'empty pages with a next token never end',
    kind: 'empty-page',
    is: 'malformed',
    mend: garbled,
    applies: isList,
  },
  { when: 'a value is one that nobody knows', kind: 'unknown-enum', mend: /\w/ },
  { when: 'the report has one more column', kind: 'extra-column', applies: isReport },
  {
    when: 'the report lacks a column',
    kind: 'missing-column',
    is: 'missing',
    mend: newReport,
    applies: isReport,
  },
  {
    when: 'a column holds a strange word',
    kind: 'unknown-token',
    is: 'malformed',
    mend: newReport,
    applies: isReport,
  },
  {
    when: 'the report is never ready',
    kind: 'never-ready',
    is: 'not-ready',
    mend: /in a few minutes/,
    applies: makesReport,
  },
  { when: 'the role is missing', kind: 'role-missing', is: 'denied', mend: /Add `|Create the role|Allow/ },
  { when: 'the session ends in the middle', kind: 'expire', times: 1 },
];

export function costOf(row: Row, { kind, times }: Column): Cost {
  const own = row.but?.[kind];
  if (own !== undefined && (times === undefined || kind === 'expire')) return own;
  return times !== undefined || kind === 'unknown-enum' ? nothing : row.cost;
}
