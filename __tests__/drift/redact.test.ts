import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createRedaction, NOT_SHOWN, showAll } from '../../src/drift/redact.ts';
import { account } from '../report/builders.ts';
import { finding, verdict } from './builders.ts';

const keyed = (key: string) =>
  createRedaction((text) => createHmac('sha256', key).update(text).digest('hex'));
const { text, data, verdict: redact } = keyed('a key');
const ofAccount = text('111122223333');
const ofEmail = text('monalisa@example.com');

test('an account id and an e-mail address become pseudonyms that tell what they stand for', () => {
  expect(ofAccount).toMatch(/^account-[0-9a-f]{10}$/);
  expect(ofEmail).toMatch(/^email-[0-9a-f]{10}$/);
});

test('an account without an organization has a pseudonym for none', () => {
  const { organization } = keyed('a key');
  expect(organization(undefined)).toMatch(/^[0-9a-f]+$/);
  expect(organization(undefined)).not.toBe(organization('o-a1b2c3d4e5'));
});

describe('a pseudonym', () => {
  test('is the same for the same value, however it is written', () => {
    expect(text('1111-2222-3333, 1111 2222 3333')).toBe(`${ofAccount}, ${ofAccount}`);
    expect(text('MonaLisa@Example.COM monalisa%40example.com')).toBe(`${ofEmail} ${ofEmail}`);
  });

  test('differs from value to value, from kind to kind, and from key to key', () => {
    const { text: other } = keyed('another key');
    const all = [
      ofAccount,
      text('111122223334'),
      other('111122223333'),
      ofEmail,
      other('monalisa@example.com'),
    ];
    expect(new Set(all.map((pseudonym) => pseudonym.replace(/^\w+-/, ''))).size).toBe(all.length);
  });

  test('stays what it is when it is redacted again', () => {
    const once = text('arn:aws:iam::111122223333:role/x of monalisa@example.com');
    expect(text(once)).toBe(once);
  });
});

describe('an account id is found', () => {
  test.each([
    ['in an ARN', 'arn:aws:iam::111122223333:role/audit', `arn:aws:iam::${ofAccount}:role/audit`],
    ['in a name', 'prod_111122223333-eu', `prod_${ofAccount}-eu`],
    ['between quotes', "--account-id='111122223333'", `--account-id='${ofAccount}'`],
    ['twice in a row', '111122223333 111122223333', `${ofAccount} ${ofAccount}`],
    ['behind characters that show nothing', '1111\u200b2222\u20603333', ofAccount],
  ])('%s', (_where, given, shown) => {
    expect(text(given)).toBe(shown);
  });

  test.each([
    ['a time', '2026-11-21T06:00:00.000Z'],
    ['eleven digits', '11112222333'],
    ['more digits than an id has', '1111222233334'],
    ['a control', 'iam-users.access-keys.max-age'],
  ])('but not in %s', (_what, given) => {
    expect(text(given)).toBe(given);
  });
});

test('ids of keys, users and roles are found, for they tell the account', () => {
  const shown = text('AROAEXAMPLEROLEID234:session of AKIAEXAMPLEKEYID2345 in ABROAD');
  expect(shown).toMatch(/^iam-[0-9a-f]{10}:session of iam-[0-9a-f]{10} in ABROAD$/);
  expect(text('AuthorizationHeaderMalformed AKIA')).toBe('AuthorizationHeaderMalformed AKIA');
});

describe('an e-mail address is found', () => {
  test.each([
    ['in a sentence', 'Ask monalisa@example.com.', `Ask ${ofEmail}.`],
    ['in brackets', 'Mona <monalisa@example.com>', `Mona <${ofEmail}>`],
    [
      'in an ARN',
      'arn:aws:sts::x:federated-user:monalisa@example.com',
      `arn:aws:sts::x:federated-user:${ofEmail}`,
    ],
  ])('%s', (_where, given, shown) => {
    expect(text(given)).toBe(shown);
  });

  test('whole, with all that AWS allows in one', () => {
    expect(text('a.b+c/d=e_{f}!#$*?^~@mail.example.com')).toMatch(/^email-[0-9a-f]{10}$/);
  });

  test('with an account id in it, as one pseudonym', () => {
    expect(text('aws+111122223333@example.com')).toMatch(/^email-[0-9a-f]{10}$/);
  });

  test.each([
    ['a mention', '@octocat'],
    ['a team', '@octo-org/platform'],
    ['an at sign alone', 'a @ b'],
  ])('but not in %s', (_what, given) => {
    expect(text(given)).toBe(given);
  });
});

test('a long text without an at sign is gone through once', () => {
  const long = `${'x'.repeat(200_000)} 111122223333 @`;
  expect(text(long).endsWith(`${ofAccount} @`)).toBe(true);
});

describe('data', () => {
  const of = account({
    id: '111122223333',
    name: 'Payments 111122223333',
    tags: {
      state: 'value',
      value: { owner: 'monalisa@example.com', '111122223333': 'x' },
      provenance: { source: 'a test', readAt: '2026-11-21T06:00:00Z' },
    },
  });

  test('keeps its form, and shows no id and no address in any text or key', () => {
    const shown = data(of);
    expect(shown).toMatchObject({
      id: ofAccount,
      name: `Payments ${ofAccount}`,
      state: 'ACTIVE',
      management: false,
      tags: { state: 'value', value: { owner: ofEmail, [ofAccount]: 'x' } },
    });
    expect(JSON.stringify(shown)).not.toMatch(/111122223333|@/);
  });

  test('is the same object for the same object, however many findings share it', () => {
    expect(data(of)).toBe(data(of));
    const one = redact({ ...verdict('111122223333'), account: of, findings: [finding({ account: of })] });
    expect(one.findings[0]?.account).toBe(one.account);
  });

  test('leaves logins alone: nobody could be assigned by another name', () => {
    const owner = { assignees: ['octocat', '111122223333'], labels: [], contact: 'monalisa@example.com' };
    expect(data(owner)).toEqual({ ...owner, contact: ofEmail });
  });
});

describe('a verdict', () => {
  const shown = (...args: Parameters<typeof finding>) => {
    const of = finding(...args);
    const [first] = redact({ ...verdict(of.account.id), account: of.account, findings: [of] }).findings;
    if (first === undefined) throw new Error('The finding is gone.');
    return first;
  };

  test.each(['contacts.security', 'contacts.primary', 'root-user.email', 'root-user.email-unique'])(
    'of %s shows neither what is expected nor what was found',
    (control) => {
      const of = {
        control,
        expected: 'phone "+1 555 0100"',
        observed: 'name "Mona"',
        reason: 'Mona differs.',
      };
      expect(shown(of)).toMatchObject({ expected: NOT_SHOWN, observed: NOT_SHOWN, reason: undefined });
      expect(shown({ ...of, verdict: 'accepted', reason: 'accepted until 2027-01-31: vendor' }).reason).toBe(
        'accepted until 2027-01-31: vendor',
      );
    },
  );

  test('of another control shows both, but for ids and addresses', () => {
    const of = shown({
      expected: 'only 111122223333',
      observed: 'monalisa@example.com',
      reason: '111122223333',
    });
    expect(of).toMatchObject({ expected: `only ${ofAccount}`, observed: ofEmail, reason: ofAccount });
  });

  test('keeps a key that is made of its parts', () => {
    const of = shown({ control: 'iam-users.console-access', resource: 'monalisa@example.com' });
    expect(of.key).toBe(`${of.account.id}/iam-users.console-access/${ofEmail}`);
    expect(shown({}).key).toBe(`${ofAccount}/root-user.access-keys`);
  });

  test('hides a user whose name is an address wherever the name stands, commas and all', () => {
    const resource = 'exports,emea@example.com';
    const command = `aws iam delete-login-profile --user-name '${resource}'`;
    const of = shown({
      resource,
      observed: `${resource} has a password`,
      mend: { text: 'Delete it.', command },
    });
    expect(JSON.stringify(of)).not.toMatch(/exports|emea/);
    expect(of.mend.command).toBe(`aws iam delete-login-profile --user-name '${of.resource}'`);
  });

  test('shows a user by any other name', () => {
    expect(shown({ resource: 'legacy-ci' }).resource).toBe('legacy-ci');
  });

  test('carries causes without ids', () => {
    const cause = {
      kind: 'denied',
      message: 'arn:aws:sts::111122223333:assumed-role/audit/x may not.',
      mend: 'Let arn:aws:iam::111122223333:role/audit in.',
    } as const;
    const of = finding({ verdict: 'unknown', cause });
    const redacted = redact({ ...verdict('111122223333'), findings: [of], failedReads: [cause] });
    expect(JSON.stringify(redacted)).not.toContain('111122223333');
    expect(redacted.failedReads[0]).toEqual(redacted.findings[0]?.cause);
    expect(redacted.failedReads[0]?.mend).toBe(`Let arn:aws:iam::${ofAccount}:role/audit in.`);
  });
});

test('the issues of an organization are told apart by the key, too', () => {
  const { organization } = keyed('a key');
  expect(organization('o-a1b2c3d4e5')).toBe(organization('o-a1b2c3d4e5'));
  const others = [organization('o-other'), keyed('another key').organization('o-a1b2c3d4e5'), 'o-a1b2c3d4e5'];
  expect(others).not.toContain(organization('o-a1b2c3d4e5'));
  expect(showAll.organization('o-a1b2c3d4e5')).toBe('o-a1b2c3d4e5');
});

test('where everything may be shown, everything is what it was', () => {
  const of = verdict('111122223333', { resource: 'monalisa@example.com' });
  expect([showAll.text('111122223333'), showAll.data(of), showAll.verdict(of)]).toEqual([
    '111122223333',
    of,
    of,
  ]);
});
