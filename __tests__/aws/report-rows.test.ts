import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/aws/report-rows.ts';

const columns = [
  'user',
  'arn',
  'user_creation_time',
  'password_enabled',
  'password_last_used',
  'password_last_changed',
  'password_next_rotation',
  'mfa_active',
  'access_key_1_active',
  'access_key_1_last_rotated',
  'access_key_1_last_used_date',
  'access_key_1_last_used_region',
  'access_key_1_last_used_service',
  'access_key_2_active',
  'access_key_2_last_rotated',
  'access_key_2_last_used_date',
  'access_key_2_last_used_region',
  'access_key_2_last_used_service',
  'cert_1_active',
  'cert_1_last_rotated',
  'cert_2_active',
  'cert_2_last_rotated',
];

const plain: Readonly<Record<string, string>> = {
  user_creation_time: '2024-01-01T00:00:00Z',
  password_enabled: 'false',
  password_last_used: 'N/A',
  password_last_changed: 'N/A',
  password_next_rotation: 'N/A',
  mfa_active: 'false',
};

/** A row as AWS writes it; what a test does not name is what an account without credentials has. */
function row(user: string, changes: Readonly<Record<string, string>> = {}, names = columns): string {
  const values: Readonly<Record<string, string>> = {
    user,
    arn: `arn:aws:iam::111122223333:user/${user}`,
    ...plain,
    ...changes,
  };
  return names.map((name) => values[name] ?? (name.endsWith('_active') ? 'false' : 'N/A')).join(',');
}

const rootRow = row('<root_account>', { arn: 'arn:aws:iam::111122223333:root' });

function report(...rows: readonly string[]): string {
  return [columns.join(','), rootRow, ...rows].join('\n');
}

function onlyUser(content: string) {
  const { users } = parseReport(content);
  expect(users.length).toBe(1);
  return users[0];
}

describe('content that is no credential report', () => {
  it.each([
    ['nothing', ''],
    ['only white space', '\n\n'],
    ['a web page', '<!DOCTYPE html><html><body>Please sign in</body></html>'],
    ['a list without users', 'name,arn\nhubot,arn:aws:iam::111122223333:user/hubot'],
  ])('%s is refused', (_, content) => {
    expect(() => parseReport(content)).toThrow('does not begin with the columns user and arn');
  });

  it('a column that is there twice is refused, for nobody can tell which one is meant', () => {
    const twice = [...columns, 'mfa_active'].join(',');
    expect(() => parseReport([twice, `${rootRow},true`].join('\n'))).toThrow(
      'the report has the column mfa_active twice',
    );
  });

  it('a row whose columns cannot be told apart is refused, rather than left out', () => {
    expect(() => parseReport(report('hubot,nothing,of,this,is,an,arn'))).toThrow(
      'does not fit its 22 columns',
    );
    expect(() => parseReport(report(row('monalisa,jr', { arn: 'no-arn' })))).toThrow(
      'does not fit its 22 columns',
    );
    expect(() => parseReport(report('hubot'))).toThrow('does not fit its 22 columns');
    expect(() => parseReport(report(`${row('hubot')},more,columns`))).toThrow('does not fit its 22 columns');
  });
});

describe('the rows of a report', () => {
  it('the root user is known by its literal name alone', () => {
    const { root, users } = parseReport(report(row('root'), row('rooty'), row('root_account')));
    expect(root?.arn).toBe('arn:aws:iam::111122223333:root');
    expect(users.map(({ user }) => user)).toEqual(['root', 'rooty', 'root_account']);
  });

  it('a report without the root row has no root', () => {
    expect(parseReport([columns.join(','), row('hubot')].join('\n')).root).toBeUndefined();
  });

  it.each([
    ['a byte order mark', `\uFEFF${report(row('hubot'))}`],
    ['Windows line ends', report(row('hubot')).replaceAll('\n', '\r\n')],
    ['a line break at the end', `${report(row('hubot'))}\n`],
    ['quotes around every value', report(row('hubot')).replace(/[^,\n]+/g, '"$&"')],
  ])('%s changes nothing', (_, content) => {
    expect(parseReport(content)).toEqual(parseReport(report(row('hubot'))));
  });

  it('a report may have more columns, and in another order after the first two', () => {
    const names = ['user', 'arn', 'new_column', ...columns.slice(2).reverse()];
    const content = [names.join(','), row('hubot', { new_column: 'N/A', mfa_active: 'true' }, names)].join(
      '\n',
    );
    expect(onlyUser(content)?.mfaActive).toBe(true);
  });

  it('a column that is not there is missing, not empty', () => {
    const names = columns.slice(0, 8);
    const user = onlyUser([names.join(','), row('hubot', {}, names)].join('\n'));
    expect(user?.accessKeys[0]).toEqual({
      active: 'missing',
      lastRotated: 'missing',
      lastUsed: 'missing',
      lastUsedService: undefined,
    });
  });
});

describe('commas in names', () => {
  const changes = { mfa_active: 'true', access_key_2_active: 'true', cert_2_active: 'true' };

  it.each([
    [
      'a quoted name',
      row('"monalisa,jr"', { ...changes, arn: '"arn:aws:iam::111122223333:user/monalisa,jr"' }),
    ],
    ['a name without quotes', row('monalisa,jr', changes)],
    [
      'a quoted name with a bare ARN',
      row('"monalisa,jr"', { ...changes, arn: 'arn:aws:iam::111122223333:user/monalisa,jr' }),
    ],
  ])('%s keeps every column in its place', (_, line) => {
    expect(onlyUser(report(line))).toMatchObject({
      user: 'monalisa,jr',
      arn: 'arn:aws:iam::111122223333:user/monalisa,jr',
      passwordEnabled: false,
      mfaActive: true,
      accessKeys: [{ active: false }, { active: true }],
      certificates: [{ active: false }, { active: true }],
    });
  });

  it('a path may hold commas, even ones that look like columns', () => {
    const arn = 'arn:aws:iam::111122223333:user/a,2024-01-01T00:00:00Z,true,arn:x/hubot';
    expect(onlyUser(report(row('hubot', { ...changes, arn })))).toMatchObject({
      user: 'hubot',
      arn,
      mfaActive: true,
    });
  });

  it('a name of several commas is put together again', () => {
    expect(onlyUser(report(row('a,b,,c', changes)))?.user).toBe('a,b,,c');
  });
});

describe('the tokens of a report', () => {
  it.each([
    ['true', true],
    ['TRUE', true],
    ['False', false],
    ['not_supported', 'not-supported'],
    ['NOT_SUPPORTED', 'not-supported'],
    ['yes', { unreadable: 'yes' }],
    ['', { unreadable: '' }],
  ])('the flag `%s`', (token, expected) => {
    expect(onlyUser(report(row('hubot', { mfa_active: token })))?.mfaActive).toEqual(expected);
  });

  it.each([
    ['2026-09-11T13:14:52Z', { at: '2026-09-11T13:14:52.000Z' }],
    ['2026-09-11T13:14:52+00:00', { at: '2026-09-11T13:14:52.000Z' }],
    ['N/A', 'none'],
    ['n/a', 'none'],
    ['', 'none'],
    ['no_information', 'no-information'],
    ['No_Information', 'no-information'],
    ['not_supported', 'not-supported'],
    ['yesterday', { unreadable: 'yesterday' }],
    ['2026-99-99T00:00:00Z', { unreadable: '2026-99-99T00:00:00Z' }],
    ['2026-09-11T13:14:52', { unreadable: '2026-09-11T13:14:52' }],
  ])('the time `%s`', (token, expected) => {
    expect(onlyUser(report(row('hubot', { password_last_used: token })))?.passwordLastUsed).toEqual(expected);
  });

  it('an inactive key keeps its dates and the service it was used for', () => {
    const user = onlyUser(
      report(
        row('hubot', {
          access_key_1_active: 'false',
          access_key_1_last_rotated: '2025-01-01T00:00:00Z',
          access_key_1_last_used_date: '2025-02-01T00:00:00Z',
          access_key_1_last_used_service: 's3',
        }),
      ),
    );
    expect(user?.accessKeys[0]).toEqual({
      active: false,
      lastRotated: { at: '2025-01-01T00:00:00.000Z' },
      lastUsed: { at: '2025-02-01T00:00:00.000Z' },
      lastUsedService: 's3',
    });
    expect(user?.accessKeys[1]?.lastUsedService).toBeUndefined();
  });
});

describe('a path that holds quotation marks and commas, as an account’s owner may choose it', () => {
  const header = 'user,arn,user_creation_time,password_enabled';
  const line = (user: string, path: string) =>
    `${user},arn:aws:iam::111122223333:user${path}${user},2026-01-02T03:04:05Z,true`;

  it('hides no other user between two of them', () => {
    const content = [header, line('a', '/x,"/'), line('between', '/'), line('z', '/y",/')].join('\n');
    expect(parseReport(content).users.map(({ user }) => user)).toEqual(['a', 'between', 'z']);
  });

  it('is read alone too, quoted or not', () => {
    const quoted = `"b,c","arn:aws:iam::111122223333:user/p,""q""/b,c",2026-01-02T03:04:05Z,false`;
    const { users } = parseReport([header, line('a', '/x,"/'), quoted].join('\n'));
    expect(users.map(({ user, passwordEnabled }) => [user, passwordEnabled])).toEqual([
      ['a', true],
      ['b,c', false],
    ]);
  });
});
