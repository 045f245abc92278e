import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { controls } from '../../src/controls/catalogue.ts';
import { act, checkOut, errors, openWorld, reportOf, type Told } from './fixture.ts';

/** What drifts, by control and by account or user, in the report's words; the days of dates are left out. */
const drifts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'account.name': {
    '131313131313': 'Playground',
  },
  'account.organizational-unit': {
    '111111111111': 'directly below the root',
    '121212121212': 'Sandbox',
    '131313131313': 'Sandbox',
    '222222222222': 'Security',
    '333333333333': 'Security',
  },
  'account.regions': {
    '444444444444': 'ap-east-1',
    '666666666666': 'eu-south-1',
  },
  'account.tags': {
    '141414141414': 'team: absent, env: absent',
  },
  'contacts.billing': {
    '333333333333': 'no billing contact',
  },
  'contacts.operations': {
    '121212121212': 'no operations contact',
  },
  'contacts.primary': {
    '333333333333': 'company-name "Example GmbH", country "DE", verification "UNVERIFIED"',
  },
  'contacts.security': {
    '666666666666': 'email "old-security@example.com"',
  },
  'detection.config-rules': {
    '111111111111': 'without root-account-mfa-enabled and iam-root-access-key-check',
  },
  'detection.guardduty': {
    '111111111111': 'no detector that is on',
  },
  'detection.root-usage-alert': {
    '111111111111': 'metric filter root-user-is-used has no alarm with an action that is enabled',
  },
  'detection.security-hub': {
    '111111111111': 'absent',
  },
  'iam-users.access-keys': {
    '121212121212 =1+1': 'key 1 active, last rotated DAY',
  },
  'iam-users.access-keys.inactive': {
    '666666666666 exports,emea': 'key 2 inactive, last rotated DAY',
  },
  'iam-users.access-keys.max-age': {
    '444444444444 legacy-ci': 'key 1 last rotated DAY',
    '666666666666 never-used': 'key 1 last rotated DAY',
  },
  'iam-users.access-keys.max-unused': {
    '666666666666 exports,emea': 'key 1 last used DAY',
    '666666666666 never-used': 'key 1 with no recorded use, last rotated DAY',
  },
  'iam-users.allowed': {
    '121212121212 =1+1': 'a user that nobody declared',
    '121212121212 @octocat': 'a user that nobody declared',
    '131313131313 gone-quiet': 'a user that nobody declared',
    '555555555555 console-without-mfa': 'a user that nobody declared',
    '555555555555 rooty': 'a user that nobody declared',
    '666666666666 fresh-key': 'a user that nobody declared',
    '666666666666 never-used': 'a user that nobody declared',
    '666666666666 rooty': 'a user that nobody declared',
  },
  'iam-users.console-access': {
    '121212121212 @octocat': 'a password, MFA off',
    '555555555555 console-without-mfa': 'a password, MFA off',
  },
  'iam-users.other-credentials': {
    '131313131313 explorer': 'a credential for bedrock.amazonaws.com, made DAY',
    '444444444444 legacy-ci': 'a credential for codecommit.amazonaws.com, made DAY',
    '555555555555 console-without-mfa': 'inactive: an SSH key, made DAY',
    '666666666666 exports,emea': 'a further access key, made DAY',
  },
  'iam-users.password-policy': {
    '121212121212': 'no password policy',
    '131313131313': 'no password policy',
    '141414141414': 'no password policy',
    '444444444444': 'no password policy',
    '555555555555': 'at least 8 characters, numbers, any earlier password, no expiry',
  },
  'iam-users.passwords.max-age': {
    '131313131313 explorer': 'password set on DAY',
    '131313131313 gone-quiet': 'password set on DAY',
    '555555555555 console-without-mfa': 'password set on DAY',
  },
  'iam-users.passwords.max-unused': {
    '121212121212 @octocat': 'password with no recorded use, set on DAY',
    '131313131313 gone-quiet': 'password last used DAY',
  },
  'organization.accounts': {
    '111111111111':
      'not declared: 141414141414 (Shared Network); declared and gone: 101010101010, 151515151515',
  },
  'organization.delegated-administrators': {
    '111111111111': 'iam.amazonaws.com: 222222222222; account.amazonaws.com: nobody',
  },
  'organization.root-guard': {
    '111111111111':
      'no such policy reaches 121212121212 (evil|@octocat [b](https://example.com) `#1` *x*), 131313131313 (Playground); assumed-root sessions are blocked by deny-root-data-platform (p-hfs0ud5l)',
  },
  'organization.root-sessions': {
    '111111111111': 'disabled',
  },
  'root-user.access-keys': {
    '444444444444': '1 active access key, last used DAY by s3',
    '555555555555': '1 inactive access key, last used DAY by s3',
  },
  'root-user.credentials': {
    '131313131313': 'left: password and signing certificates',
    '444444444444': 'left: password and access keys',
    '555555555555': 'left: password, access keys and MFA devices',
    '666666666666': 'left: password and MFA devices',
  },
  'root-user.email': {
    '333333333333': 'log-archive@example.org',
  },
  'root-user.mfa': {
    '131313131313': 'MFA is off, and root has a password',
    '444444444444': 'MFA is off, and root has a password and an access key',
    '555555555555': '1 virtual MFA device: arn:aws:iam::555555555555:mfa/root-account-mfa-device',
  },
  'root-user.mfa-devices': {
    '131313131313': 'MFA is off',
    '444444444444': 'MFA is off',
    '555555555555': '1 MFA device',
  },
  'root-user.password': {
    '131313131313': 'a password is set',
    '444444444444': 'a password is set',
    '555555555555': 'a password is set',
    '666666666666': 'a password is set',
  },
  'root-user.password-age': {
    '444444444444': 'password set on DAY',
  },
  'root-user.signing-certificates': {
    '131313131313': 'a signing certificate is present',
  },
  'root-user.unused-for': {
    '444444444444': 'last used DAY (access key 1 by s3)',
  },
};

/** No member role and no root session leads into this account. */
const locked = '777777777777';
/** Its role reads the credential report and the account summary, and nothing else. */
const narrow = '888888888888';
const readInside = [
  'iam-users.access-keys.inactive',
  'iam-users.access-keys.max-active',
  'iam-users.access-keys.max-age',
  'iam-users.access-keys.max-unused',
  'iam-users.allowed',
  'iam-users.console-access',
  'iam-users.other-credentials',
  'iam-users.password-policy',
  'iam-users.passwords.max-age',
  'iam-users.passwords.max-unused',
  'root-user.access-keys',
  'root-user.credentials',
  'root-user.mfa',
  'root-user.mfa-devices',
  'root-user.password',
  'root-user.password-age',
  'root-user.signing-certificates',
  'root-user.unused-for',
];
const refused = [
  'account.regions',
  'contacts.billing',
  'contacts.operations',
  'contacts.primary',
  'contacts.security',
  'iam-users.other-credentials',
  'iam-users.password-policy',
];

let told: Told;

beforeAll(async () => {
  const world = await openWorld({});
  await checkOut(world, await readFile(new URL('every-control.yml', import.meta.url)));
  told = await act(world, { inputs: { command: 'check' } });
});

/** Of one control, by account or user: what was observed, days left out. */
function found(control: string, verdict: string): Readonly<Record<string, string>> {
  const own = reportOf(told).findings.filter(
    (finding) => finding.control === control && finding.verdict === verdict,
  );
  return Object.fromEntries(
    own.map(({ account, resource, observed }) => [
      resource === null ? account : `${account} ${resource}`,
      observed.replaceAll(/\d{4}-\d\d-\d\d/g, 'DAY'),
    ]),
  );
}

test('a run that declares every control judges by every one of them', () => {
  expect([told.exitCode, errors(told)]).toEqual([0, []]);
  const ids = controls.map(({ id }) => id).toSorted();
  expect(Object.keys(reportOf(told).totals['by-control']).toSorted()).toEqual(ids);
  expect(told.outputs).toMatchObject({ accounts: '11', coverage: '0.8181' });
});

const mailboxes = 'root-user.email-unique';

test.each(controls.filter(({ id }) => id !== mailboxes))(
  '$id drifts just where the organization does',
  ({ id }) => {
    expect(found(id, 'drift')).toEqual(drifts[id] ?? {});
  },
);

test.each(controls)('$id is unknown just where it cannot be read', ({ id }) => {
  const uncounted = id === 'root-user.mfa-devices' ? ['111111111111'] : [];
  expect(Object.keys(found(id, 'unknown')).toSorted()).toEqual([
    ...uncounted,
    ...(readInside.includes(id) ? [locked] : []),
    ...(refused.includes(id) ? [narrow] : []),
  ]);
});

test(`${mailboxes} drifts wherever accounts share a mailbox but for its tag`, () => {
  const shared = found(mailboxes, 'drift');
  expect(Object.keys(shared)).toHaveLength(10);
  expect(shared).not.toHaveProperty('333333333333');
  expect(shared['111111111111']).toMatch(
    /^aws\+management@example\.com is the mailbox of .* and 7 more too$/,
  );
});

test('what AWS tells as being wrong is told with its reason', () => {
  const reasons = reportOf(told).findings.map(
    ({ account, control, reason }) => `${account} ${control}: ${reason}`,
  );
  expect(reasons).toEqual(
    expect.arrayContaining([
      '444444444444 account.regions: ap-east-1 is being enabled.',
      '333333333333 contacts.primary: Not as declared: company-name, country and verification.',
      expect.stringMatching(/^131313131313 root-user\.credentials: A password recovery seems to be pending/),
      '555555555555 iam-users.password-policy: Not as declared: minimum-length, require, reuse-prevention and max-age.',
    ]),
  );
});
