import { parse } from 'csv-parse/sync';
import type { CredentialRow, Flag, Moment, ReportedCertificate, ReportedKey } from '../snapshot/facts.ts';
import { usedService } from './iam.ts';

/** One row's values by column name; a column that the report does not have is undefined. */
type Row = (column: string) => string | undefined;

/** A credential report's content. */
export interface ReportRows {
  /** The row `<root_account>`; undefined when the report has none. */
  readonly root: CredentialRow | undefined;
  readonly users: readonly CredentialRow[];
  /**
   * The users of whom the report says that they have more keys or certificates than it shows; undefined when it has no
   * such column.
   */
  readonly withMore: ReadonlySet<string> | undefined;
}

/**
 * Reads a credential report's CSV. Columns are found by their names, so that a report may lack some or have more.
 * Throws an Error that says what is wrong with content that is no such report.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
export function parseReport(content: string): ReportRows {
  const [titles = '', ...lines] = content.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = (readAsCsv(titles) ?? []).map((title) => title.trim().toLowerCase());
  if (header[0] !== 'user' || header[1] !== 'arn') {
    throw new Error('the report does not begin with the columns user and arn');
  }
  const twice = header.find((column, index) => header.indexOf(column) < index);
  if (twice !== undefined) throw new Error(`the report has the column ${twice.slice(0, 60)} twice`);
  const found = lines
    .filter((line) => line.trim() !== '')
    .map((line) => byColumn(header, readLine(line, header.length)));
  const rows = found.map(readRow);
  const more = found.filter((row) => !/^(?:N\/A)?$/i.test(row(moreColumn) ?? '')).map(readUser);
  return {
    root: rows.find(({ user }) => user === rootUser),
    users: rows.filter(({ user }) => user !== rootUser),
    withMore: header.includes(moreColumn) ? new Set(more) : undefined,
  };
}

const moreColumn = 'additional_credentials_info';
const rootUser = '<root_account>';

/**
 * One line is one row, for no field can hold a line break: a quotation mark in the path of one user's ARN must not
 * reach into the rows of others. Whether AWS quotes such a field is not documented, so both readings are tried, and the
 * ARN, which ends in the user's name, tells which is right.
 */
function readLine(line: string, width: number): readonly string[] {
  for (const record of [line.includes('"') ? readAsCsv(line) : undefined, line.split(',')]) {
    const row = record === undefined ? undefined : realigned(record, width);
    if (row !== undefined && isOf(row)) return row;
  }
  throw new Error(`the report has a row that does not fit its ${width} columns`);
}

/** Undefined where a quotation mark is not closed. */
function readAsCsv(line: string): readonly string[] | undefined {
  try {
    const [record] = parse(line, { relax_column_count: true, relax_quotes: true });
    return record;
  } catch {
    return undefined;
  }
}

function isOf([user = '', arn = '']: readonly string[]): boolean {
  return user === rootUser || arn.endsWith(`/${user}`);
}

/**
 * Names of users and paths in ARNs may hold commas, and it is not documented that AWS quotes them. The columns after
 * the ARN hold none, so they are counted from the right, where the first must be the time of creation; the name ends
 * where the ARN begins.
 */
function realigned(record: readonly string[], width: number): readonly string[] | undefined {
  if (record.length <= width && isArn(record[1])) return record;
  const fixed = record.slice(record.length - (width - 2));
  const [, user = '', arn = ''] =
    /^(.*?),(arn:.*)$/s.exec(record.slice(0, record.length - (width - 2)).join(',')) ?? [];
  const fits = record.length > width && user !== '' && /^\d{4}-\d\d-\d\dT/.test(fixed[0] ?? '');
  return fits ? [user, arn, ...fixed] : undefined;
}

function isArn(value: string | undefined): boolean {
  return value?.startsWith('arn:') ?? false;
}

function byColumn(header: readonly string[], record: readonly string[]): Row {
  const values = new Map(header.map((column, index) => [column, record[index]?.trim()]));
  return (column) => values.get(column);
}

function readUser(row: Row): string {
  return row('user') ?? '';
}

function readRow(row: Row): CredentialRow {
  return {
    user: readUser(row),
    arn: row('arn') ?? '',
    passwordEnabled: flag(row('password_enabled')),
    passwordLastUsed: moment(row('password_last_used')),
    passwordLastChanged: moment(row('password_last_changed')),
    mfaActive: flag(row('mfa_active')),
    accessKeys: [key(row, 1), key(row, 2)],
    certificates: [certificate(row, 1), certificate(row, 2)],
  };
}

function key(row: Row, slot: number): ReportedKey {
  return {
    active: flag(row(`access_key_${slot}_active`)),
    lastRotated: moment(row(`access_key_${slot}_last_rotated`)),
    lastUsed: moment(row(`access_key_${slot}_last_used_date`)),
    lastUsedService: usedService(row(`access_key_${slot}_last_used_service`)),
  };
}

function certificate(row: Row, slot: number): ReportedCertificate {
  return {
    active: flag(row(`cert_${slot}_active`)),
    lastRotated: moment(row(`cert_${slot}_last_rotated`)),
  };
}

function flag(token: string | undefined): Flag {
  if (token === undefined) return 'missing';
  switch (token.toLowerCase()) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'not_supported':
      return 'not-supported';
    default:
      return { unreadable: token };
  }
}

function moment(token: string | undefined): Moment {
  if (token === undefined) return 'missing';
  switch (token.toLowerCase()) {
    case '':
    case 'n/a':
      return 'none';
    case 'no_information':
      return 'no-information';
    case 'not_supported':
      return 'not-supported';
    default:
      return time(token);
  }
}

function time(token: string): Moment {
  const at = /^\d{4}-\d\d-\d\dT.+(?:Z|[+-]\d\d:?\d\d)$/.test(token) ? Date.parse(token) : Number.NaN;
  return Number.isNaN(at) ? { unreadable: token } : { at: new Date(at).toISOString() };
}
