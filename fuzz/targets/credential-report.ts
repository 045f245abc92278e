import fc from 'fast-check';
import { hostileTexts } from '../../__tests__/issues/hostile-texts.ts';
import { parseReport, type ReportRows } from '../../src/aws/report-rows.ts';
import { credentialReports } from '../corpus.ts';
import { ensure, same, type Target, target } from '../target.ts';

/** A user as IAM takes one: the name of letters, digits and `+=,.@-_`, the path of any visible ASCII. */
interface User {
  readonly name: string;
  readonly path: string;
  readonly cells: readonly string[];
}

type Input =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'users'; readonly users: readonly User[]; readonly quoting: Quoting };
type Quoting = 'none' | 'rfc4180';

const columns = [
  ...['user', 'arn', 'user_creation_time', 'password_enabled', 'password_last_used', 'password_last_changed'],
  ...['password_next_rotation', 'mfa_active'],
  ...[1, 2].flatMap((key) =>
    ['active', 'last_rotated', 'last_used_date', 'last_used_region', 'last_used_service'].map(
      (what) => `access_key_${key}_${what}`,
    ),
  ),
  ...[1, 2].flatMap((slot) => [`cert_${slot}_active`, `cert_${slot}_last_rotated`]),
];

const name = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[\w+=,.@-]{1,12}$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...hostileTexts.filter((text) => /^[\w+=,.@-]{1,64}$/.test(text))),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'arn',
      'a,arn',
      ',',
      ',,',
      '-',
      '=1+1',
      '@',
      'root',
      '__proto__',
      'N',
      'user,arn',
    ),
  },
);
const path = fc.oneof(
  { weight: 4, arbitrary: fc.constant('/') },
  { weight: 2, arbitrary: fc.stringMatching(/^\/(?:[!-~]{0,12}\/)?$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('/"/', '/"a,b"/', '/""/', '/a,arn:aws:iam::/', '/,/', '/",/', '/,"/', '/"x/'),
  },
);
const time = fc.constantFrom(
  'N/A',
  'no_information',
  'not_supported',
  '',
  '2026-01-02T03:04:05+00:00',
  '2016-12-31T23:59:60Z',
  'soon',
);
const cell = fc.oneof(fc.constantFrom('true', 'false', 'TRUE', 'sometimes', 'us-east-1', 's3'), time);
const user: fc.Arbitrary<User> = fc.record({
  name,
  path,
  cells: fc.array(cell, { minLength: columns.length - 3, maxLength: columns.length - 3 }),
});

export async function reportTarget(): Promise<Target> {
  return target<Input>('credential-report', {
    corpus: await credentialReports(),
    inputs: (mutated) =>
      fc.oneof(
        fc.record({ kind: fc.constant('text' as const), text: mutated }),
        fc.record({
          kind: fc.constant('users' as const),
          users: fc.uniqueArray(user, { maxLength: 6, selector: (each) => each.name }),
          quoting: fc.constantFrom<Quoting>('none', 'rfc4180'),
        }),
      ),
    check: (input) =>
      input.kind === 'text' ? checkText(input.text) : checkUsers(input.users, input.quoting),
    textsOf: (input) => (input.kind === 'text' ? [input.text] : []),
  });
}

function parsed(text: string): ReportRows | undefined {
  try {
    return parseReport(text);
  } catch (error) {
    const isClear = error instanceof Error && error.message.startsWith('the report ');
    ensure(isClear, () => `it throws ${error instanceof Error ? error.stack : String(error)}`);
    return undefined;
  }
}

/** Each line is one row, of the user whose ARN it holds. */
function checkText(text: string): void {
  const rows = parsed(text);
  if (rows === undefined) return;
  const [, ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const written = lines.filter((line) => line.trim() !== '');
  const roots = written.filter((line) => /^"?<root_account>/.test(line)).length;
  same(rows.users.length, written.length - roots, 'the number of users');
  ensure((rows.root !== undefined) === roots > 0, () => `${roots} rows are root's`);
  for (const { user, arn } of rows.users) {
    ensure(arn.endsWith(`/${user}`), () => `${user} has the ARN ${arn}`);
    const here = written.some((line) => line.replaceAll('""', '"').includes(arn) || line.includes(arn));
    ensure(here, () => `no line holds the ARN ${arn}`);
  }
}

/** What was written comes back, user by user. */
function checkUsers(users: readonly User[], quoting: Quoting): void {
  const root = ['<root_account>', 'arn:aws:iam::111122223333:root', ...blank];
  const lines = users.map(({ name: user, path: below, cells }) =>
    [quoted(user, quoting), quoted(arnOf(user, below), quoting), created, ...cells].join(','),
  );
  const rows = parsed([columns.join(','), root.join(','), ...lines].join('\n'));
  if (rows === undefined) throw new Error('it is refused');
  same(
    rows.users.map(({ user, arn }) => [user, arn]),
    users.map(({ name: user, path: below }) => [user, arnOf(user, below)]),
    'what is read',
  );
  ensure(rows.root?.user === '<root_account>', () => 'root has no row');
  rows.users.forEach(({ mfaActive }, index) => {
    const told = users[index]?.cells[columns.indexOf('mfa_active') - 3] ?? '';
    same(mfaActive, flagOf(told), `mfa_active of ${users[index]?.name}`);
  });
}

const created = '2020-01-01T00:00:00+00:00';
const blank = [created, ...columns.slice(3).map((column) => (column.endsWith('_active') ? 'false' : 'N/A'))];

function arnOf(user: string, path: string): string {
  return `arn:aws:iam::111122223333:user${path}${user}`;
}

function quoted(field: string, quoting: Quoting): string {
  return quoting === 'rfc4180' && /[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

function flagOf(told: string): unknown {
  const known = new Map<string, unknown>([
    ['true', true],
    ['false', false],
    ['not_supported', 'not-supported'],
  ]);
  return known.get(told.toLowerCase()) ?? { unreadable: told };
}
