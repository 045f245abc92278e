import type { FaultKind } from './faults.ts';
import { type Holder, keysOf, rootOf, userArn, userHolder, usersOf } from './iam-holder.ts';
import type { AccessKey, AccountState, Certificate, State, StoredReport } from './model.ts';
import { isoSeconds } from './moment.ts';
import { type Refusal, refusal } from './refusal.ts';
import { rootArn } from './session.ts';

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
  state.reports.set(account.id, { content: render(account, state.report), readyAt });
  if (stored !== undefined) return { State: 'STARTED' };
  return { State: 'STARTED', Description: 'No report exists. Starting a new report generation task' };
}

/** The stored report when AWS would give it out. Some faults change its columns. */
export function fetchReport(
  state: State,
  account: AccountState,
  now: Date,
  fault: FaultKind | undefined,
): StoredReport | Refusal {
  const stored = state.reports.get(account.id);
  if (stored === undefined) return refusal(410, 'ReportNotPresent', 'Unknown');
  if (fault === 'never-ready' || stored.readyAt > now) return refusal(404, 'ReportInProgress', 'Unknown');
  if (isExpired(stored, now)) return refusal(410, 'ReportExpired', 'Unknown');
  return { ...stored, content: changed(stored.content, fault) };
}

/** Columns are counted from the right, as a user name may hold a comma that is not quoted. */
function changed(content: string, fault: FaultKind | undefined): string {
  if (fault !== 'extra-column' && fault !== 'missing-column' && fault !== 'unknown-token') return content;
  const rows = content.split('\n').map((row) => row.split(','));
  const columns = rows[0] ?? [];
  const fromRight = columns.length - columns.indexOf('mfa_active');
  const change = (row: string[], index: number): readonly string[] => {
    const place = row.length - fromRight;
    if (fault === 'extra-column') return row.toSpliced(place, 0, index === 0 ? 'new_column' : 'new');
    if (fault === 'missing-column') return row.toSpliced(place, 1);
    return index === 0 ? row : row.with(place, 'sometimes');
  };
  return rows.map((row, index) => change(row, index).join(',')).join('\n');
}

function isExpired(stored: StoredReport, now: Date): boolean {
  return now.getTime() - stored.readyAt.getTime() >= fourHours;
}

/** Root first, then the users by name without regard to case; no newline at the end. */
function render(account: AccountState, { quoting, additionalCredentialsInfo }: State['report']): string {
  const quoted = (field: string): string =>
    quoting === 'rfc4180' && field.includes(',') ? `"${field}"` : field;
  const users = usersOf(account).map((user) => {
    return {
      name: quoted(user.name),
      arn: quoted(userArn(account, user)),
      holder: userHolder(account, user),
    };
  });
  const all = [{ name: '<root_account>', arn: rootArn(account.id), holder: rootOf(account) }, ...users];
  return [
    additionalCredentialsInfo ? `${header},additional_credentials_info` : header,
    ...all.map(({ name, arn, holder }) => {
      const columns = [name, arn, ...columnsOf(holder)];
      return [...columns, ...(additionalCredentialsInfo ? [moreThanShown(holder)] : [])].join(',');
    }),
  ].join('\n');
}

function columnsOf(holder: Holder): readonly string[] {
  const { password, mfa, certificates } = holder.credentials;
  const keys = keysOf(holder).map(({ key }) => key);
  return [
    isoSeconds(holder.created),
    String(password !== undefined),
    password === undefined ? 'N/A' : time(password.lastUsed, 'no_information'),
    time(password?.changed, 'N/A'),
    holder.user === undefined ? 'not_supported' : 'N/A',
    String(mfa.length > 0),
    ...keyColumns(keys[0]),
    ...keyColumns(keys[1]),
    ...certificateColumns(certificates[0]),
    ...certificateColumns(certificates[1]),
  ];
}

/** The report shows two keys and two certificates; of more it tells the number and where to look. */
function moreThanShown({ credentials: { accessKeys, certificates } }: Holder): string {
  const told = [
    accessKeys.length > 2 ? `${accessKeys.length - 2} more access keys: use ListAccessKeys` : '',
    certificates.length > 2
      ? `${certificates.length - 2} more certificates: use ListSigningCertificates`
      : '',
  ];
  return told.filter((text) => text !== '').join('; ');
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
