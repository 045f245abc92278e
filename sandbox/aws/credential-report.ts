import type { AccessKey, AccountState, Certificate, Credentials, State, StoredReport } from './model.ts';
import { isoSeconds } from './moment.ts';
import { type Refusal, refusal } from './refusal.ts';

const fourHours = 4 * 3_600_000;

const header = [
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active',
  ...['access_key_1', 'access_key_2'].map(
    (key) =>
      `${key}_active,${key}_last_rotated,${key}_last_used_date,${key}_last_used_region,${key}_last_used_service`,
  ),
  'cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated',
].join(',');

interface Generated {
  readonly State: 'STARTED' | 'INPROGRESS' | 'COMPLETE';
  readonly Description?: string;
}

/**
 * AWS makes a new report at most every four hours and serves the same bytes until then.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
export function generate(state: State, account: AccountState, now: Date, neverReady: boolean): Generated {
  const stored = state.reports.get(account.id);
  if (stored !== undefined && !isExpired(stored, now)) {
    return { State: neverReady || stored.readyAt > now ? 'INPROGRESS' : 'COMPLETE' };
  }
  const readyAt = new Date(now.getTime() + state.report.delaySeconds * 1000);
  state.reports.set(account.id, { content: render(account, state.report.quoting), readyAt });
  if (stored !== undefined) return { State: 'STARTED' };
  return { State: 'STARTED', Description: 'No report exists. Starting a new report generation task' };
}

/** The stored report when AWS would give it out. */
export function fetchReport(
  state: State,
  account: AccountState,
  now: Date,
  neverReady: boolean,
): StoredReport | Refusal {
  const stored = state.reports.get(account.id);
  if (stored === undefined) return refusal(410, 'ReportNotPresent', 'Unknown');
  if (neverReady || stored.readyAt > now) return refusal(404, 'ReportInProgress', 'Unknown');
  if (isExpired(stored, now)) return refusal(410, 'ReportExpired', 'Unknown');
  return stored;
}

function isExpired(stored: StoredReport, now: Date): boolean {
  return now.getTime() - stored.readyAt.getTime() >= fourHours;
}

/** Root first, then the users by name without regard to case; no newline at the end. */
function render(account: AccountState, quoting: State['report']['quoting']): string {
  const arn = (rest: string): string => `arn:aws:iam::${account.id}:${rest}`;
  const quoted = (field: string): string =>
    quoting === 'rfc4180' && field.includes(',') ? `"${field}"` : field;
  const users = [...account.users].sort((a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()));
  return [
    header,
    row('<root_account>', arn('root'), account.joined, account.root, 'not_supported'),
    ...users.map((user) =>
      row(quoted(user.name), quoted(arn(`user${user.path}${user.name}`)), user.created, user, 'N/A'),
    ),
  ].join('\n');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function row(
  name: string,
  arn: string,
  created: Date,
  credentials: Credentials,
  nextRotation: string,
): string {
  const { password, mfa, accessKeys, certificates } = credentials;
  return [
    name,
    arn,
    isoSeconds(created),
    String(password !== undefined),
    password === undefined ? 'N/A' : time(password.lastUsed, 'no_information'),
    time(password?.changed, 'N/A'),
    nextRotation,
    String(mfa !== 'none'),
    ...keyColumns(accessKeys[0]),
    ...keyColumns(accessKeys[1]),
    ...certificateColumns(certificates[0]),
    ...certificateColumns(certificates[1]),
  ].join(',');
}

/** An inactive key keeps its date, which is how the report tells that there is one. */
function keyColumns(key: AccessKey | undefined): readonly string[] {
  if (key === undefined) return ['false', 'N/A', 'N/A', 'N/A', 'N/A'];
  const used =
    key.lastUsed === undefined ? ['N/A', 'N/A', 'N/A'] : [isoSeconds(key.lastUsed), key.region, key.service];
  return [String(key.active), isoSeconds(key.created), ...used];
}

function certificateColumns(certificate: Certificate | undefined): readonly string[] {
  return [String(certificate?.active ?? false), time(certificate?.created, 'N/A')];
}

function time(date: Date | undefined, otherwise: string): string {
  return date === undefined ? otherwise : isoSeconds(date);
}
