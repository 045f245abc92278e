import { describe, expect, it } from 'vitest';
import type { Facts, RootUser } from '../../src/snapshot/facts.ts';
import {
  account,
  at,
  daysAgo,
  denied,
  judgeOne,
  key,
  mendOf,
  noKey,
  reportSource,
  rootInSession,
  rootUser,
  sessionSource,
  subject,
  summary,
  summarySource,
  unavailable,
} from './builders.ts';

function accessKeys(facts: Facts) {
  return judgeOne('root-user.access-keys', 'absent', subject(facts));
}

function keysOf(root: ReturnType<typeof rootUser>) {
  return accessKeys({ 'account-summary': summary({ accessKeysPresent: 1 }), 'root-user': root });
}

describe('root-user.access-keys: absent', () => {
  it('is unknown when the account summary is denied, even when the report lists no key', () => {
    const judged = accessKeys({ 'account-summary': unavailable(denied), 'root-user': rootUser({}) });
    expect(judged).toMatchObject({ verdict: 'unknown', cause: denied });
  });

  it('is unknown when the account summary does not tell, even when the report lists a key', () => {
    const judged = accessKeys({
      'account-summary': summary({ accessKeysPresent: undefined }),
      'root-user': rootUser({ accessKeys: [key({}), noKey] }),
    });
    expect(judged).toMatchObject({ verdict: 'unknown', cause: { kind: 'missing' } });
    expect(judged).toHaveProperty('cause.message', expect.stringContaining('AccountAccessKeysPresent'));
    expect(judged).toHaveProperty('cause.mend', expect.stringContaining('Run again'));
  });

  it('passes when there is none, whether the report could be read or not', () => {
    for (const facts of [{ 'root-user': rootUser({}) }, { 'root-user': unavailable(denied) }, {}]) {
      const judged = accessKeys({ 'account-summary': summary({}), ...facts });
      expect(judged).toEqual({
        verdict: 'pass',
        expected: 'no access keys',
        observed: 'no access keys',
        evidence: [summarySource],
      });
    }
  });

  it('passes a key that was deleted since the report was made, and says so', () => {
    const judged = accessKeys({
      'account-summary': summary({}),
      'root-user': rootUser({ accessKeys: [key({}), noKey] }),
    });
    expect(judged).toMatchObject({ verdict: 'pass', evidence: [summarySource, reportSource] });
    expect(judged).toHaveProperty('reason', expect.stringContaining('report as of 2026-11-21'));
  });

  it('passes by the account summary where the report does not tell of a key', () => {
    const unclear = rootUser({ accessKeys: [key({ active: 'missing' }), noKey] });
    const judged = accessKeys({ 'account-summary': summary({}), 'root-user': unclear });
    expect(judged).toMatchObject({ verdict: 'pass', evidence: [summarySource] });
  });

  it('says that a key was made since the report, and not so where the report cannot tell', () => {
    const unreadable = key({ active: { unreadable: 'maybe' } });
    expect(keysOf(rootUser({}))).toHaveProperty(
      'reason',
      expect.stringContaining('has changed since the credential report as of 2026-11-21'),
    );
    expect(keysOf(rootUser({ accessKeys: [unreadable, noKey] }))).not.toHaveProperty('reason');
  });

  it('drifts for a key of which no use, or no service, is told', () => {
    const unclear = rootUser({ accessKeys: [key({ lastUsed: 'missing' }), noKey] });
    expect(keysOf(unclear).observed).toContain('last use not known');
    const used = rootUser({ accessKeys: [key({ lastUsed: at('2026-01-02T23:59:59Z') }), noKey] });
    expect(keysOf(used).observed).toMatch(/last used 2026-01-02(?! by)/);
  });

  it('is critical drift for an active key, with its last use', () => {
    const active = key({ lastUsed: at('2026-01-02T23:59:59Z'), lastUsedService: 's3' });
    const judged = accessKeys({
      'account-summary': summary({ accessKeysPresent: 1 }),
      'root-user': rootUser({ accessKeys: [active, noKey] }),
    });
    expect(judged).toEqual({
      verdict: 'drift',
      expected: 'no access keys',
      observed: '1 active access key, last used 2026-01-02 by s3',
      evidence: [summarySource, reportSource],
    });
  });

  it('is one step milder for an inactive key, which can be switched on again', () => {
    const judged = accessKeys({
      'account-summary': summary({ accessKeysPresent: 1 }),
      'root-user': rootUser({ accessKeys: [noKey, key({ active: false })] }),
    });
    expect(judged).toMatchObject({
      verdict: 'drift',
      severity: 'high',
      observed: '1 inactive access key, no recorded use',
    });
  });

  it('is critical when one of two keys is active', () => {
    const judged = accessKeys({
      'account-summary': summary({ accessKeysPresent: 1 }),
      'root-user': rootUser({ accessKeys: [key({ active: false }), key({})] }),
    });
    expect(judged).toMatchObject({
      verdict: 'drift',
      observed: '2 access keys: inactive access key, no recorded use; active access key, no recorded use',
    });
    expect(judged.severity).toBeUndefined();
  });

  it('is critical when one key is inactive and the other cannot be told', () => {
    const accessKeysOfRoot = [key({ active: false }), key({ active: { unreadable: 'maybe' } })];
    const judged = accessKeys({
      'account-summary': summary({ accessKeysPresent: 1 }),
      'root-user': rootUser({ accessKeys: accessKeysOfRoot }),
    });
    expect(judged).toMatchObject({
      verdict: 'drift',
      observed: '1 inactive access key, no recorded use; key 2 is not clear',
    });
    expect(judged.severity).toBeUndefined();
  });

  it.each([
    ['nothing more could be read', unavailable(denied), 'details could not be read'],
    ['the report does not list the key', rootUser({}), 'the credential report does not list it'],
    ['the root session does not list the key', rootInSession({}), 'the root session does not list it'],
  ])('is critical when %s, and says that active or inactive is not known', (_why, fact, said) => {
    const judged = accessKeys({
      'account-summary': summary({ accessKeysPresent: 1 }),
      'root-user': fact,
    });
    expect(judged).toMatchObject({ verdict: 'drift', observed: expect.stringContaining(said) });
    expect(judged.observed).toContain('active or inactive is not known');
    expect(judged.severity).toBeUndefined();
  });

  it('counts exactly the keys that a root session lists', () => {
    const listed = (accessKeys: RootUser['accessKeys']) => keysOf(rootInSession({ accessKeys })).observed;
    expect(listed([key({ active: false })])).toBe('1 inactive access key, no recorded use');
    expect(listed([key({}), key({ active: false })])).toBe(
      '2 access keys: active access key, no recorded use; inactive access key, no recorded use',
    );
  });

  it('says that a root session contradicts the account summary, without naming the report', () => {
    const judged = accessKeys({
      'account-summary': summary({}),
      'root-user': rootInSession({ accessKeys: [key({})] }),
    });
    expect(judged).toMatchObject({ verdict: 'pass', evidence: [summarySource, sessionSource] });
    expect(judged).toHaveProperty('reason', expect.stringMatching(/^The root session .* says otherwise/));
  });

  it('is mended in a root session for a member account, by root in person elsewhere', () => {
    expect(mendOf('root-user.access-keys', account({}), undefined).command).toBe(
      'aws sts assume-root --region=us-east-1 --target-principal=111122223333 --task-policy-arn=arn=arn:aws:iam::aws:policy/root-task/IAMDeleteRootUserCredentials',
    );
    expect(mendOf('root-user.access-keys', account({}), undefined).text).toContain(
      'in a root session opened from the management account',
    );
    for (const other of [{ management: true }, { partition: 'aws-us-gov' }, { partition: 'aws-cn' }]) {
      const mend = mendOf('root-user.access-keys', account(other), undefined);
      expect(mend.command).toBeUndefined();
      expect(mend.text).toContain("with the root user's own credentials");
    }
  });
});

function password(facts: Facts) {
  return judgeOne('root-user.password', 'absent', subject(facts));
}

describe('root-user.password: absent', () => {
  it('is unknown when the account summary is denied', () => {
    const judged = password({ 'account-summary': unavailable(denied), 'root-user': rootUser({}) });
    expect(judged).toMatchObject({ verdict: 'unknown', cause: denied });
  });

  it('drifts when there is one, and passes when there is none', () => {
    const set = password({ 'account-summary': summary({ passwordPresent: 1 }) });
    expect(set).toMatchObject({ verdict: 'drift', observed: 'a password is set', evidence: [summarySource] });
    expect(password({ 'account-summary': summary({}) })).toMatchObject({ verdict: 'pass' });
  });

  it('believes the live account summary against the older report', () => {
    const judged = password({
      'account-summary': summary({ passwordPresent: 0 }),
      'root-user': rootUser({ passwordEnabled: true }),
    });
    expect(judged).toMatchObject({
      verdict: 'pass',
      reason: expect.stringContaining('account summary is live'),
    });
  });

  it.each([
    [true, 'drift'],
    [false, 'pass'],
  ])(
    'goes by the report, which says %s, when the account summary does not tell',
    (passwordEnabled, verdict) => {
      const judged = password({
        'account-summary': summary({ passwordPresent: undefined }),
        'root-user': rootUser({ passwordEnabled }),
      });
      expect(judged).toMatchObject({ verdict, evidence: [summarySource, reportSource] });
      expect(judged).toHaveProperty('reason', expect.stringContaining('From the credential report'));
    },
  );

  it.each(['not-supported', 'missing', { unreadable: 'perhaps' }] as const)(
    'is unknown when the account summary does not tell and the report says %j',
    (passwordEnabled) => {
      const judged = password({
        'account-summary': summary({ passwordPresent: undefined }),
        'root-user': rootUser({ passwordEnabled }),
      });
      expect(judged).toMatchObject({ verdict: 'unknown', cause: { kind: 'missing' } });
    },
  );
});

function certificates(facts: Facts) {
  return judgeOne('root-user.signing-certificates', 'absent', subject(facts));
}

describe('root-user.signing-certificates: absent', () => {
  it('drifts when there is one, and passes when there is none', () => {
    expect(certificates({ 'account-summary': summary({ signingCertificatesPresent: 1 }) })).toMatchObject({
      verdict: 'drift',
      observed: 'a signing certificate is present',
    });
    expect(certificates({ 'account-summary': summary({}) })).toMatchObject({ verdict: 'pass' });
  });

  it('is unknown when nothing tells', () => {
    const untold = { 'account-summary': summary({ signingCertificatesPresent: undefined }) };
    expect(certificates(untold)).toMatchObject({
      verdict: 'unknown',
      cause: { message: 'The account summary has no entry AccountSigningCertificatesPresent.' },
    });
  });

  it.each([
    ['an active one', { active: true, lastRotated: at(daysAgo(900)) }, 'drift'],
    ['an active one without a date', { active: true, lastRotated: 'missing' }, 'drift'],
    ['one whose date cannot be read', { active: false, lastRotated: { unreadable: '?' } }, 'unknown'],
    ['an inactive one', { active: false, lastRotated: at(daysAgo(900)) }, 'drift'],
    ['none', { active: false, lastRotated: 'none' }, 'pass'],
    ['an unreadable one', { active: { unreadable: '?' }, lastRotated: 'none' }, 'unknown'],
    ['a missing column', { active: 'missing', lastRotated: 'missing' }, 'unknown'],
  ] as const)(
    'goes by the report when the account summary does not tell: %s',
    (_what, certificate, verdict) => {
      const none = { active: false, lastRotated: 'none' } as const;
      const judged = certificates({
        'account-summary': summary({ signingCertificatesPresent: undefined }),
        'root-user': rootUser({ certificates: [none, certificate] }),
      });
      expect(judged.verdict).toBe(verdict);
    },
  );
});

describe('what the account summary does not tell', () => {
  it('is taken from a root session, which lists exactly what there is', () => {
    const untold = summary({ signingCertificatesPresent: undefined, passwordPresent: undefined });
    const of = (changes: Partial<RootUser>) => ({
      'account-summary': untold,
      'root-user': rootInSession(changes),
    });
    expect(certificates(of({}))).toMatchObject({ verdict: 'pass', evidence: [summarySource, sessionSource] });
    expect(certificates(of({ certificates: [{ active: true, lastRotated: at(daysAgo(9)) }] }))).toMatchObject(
      {
        verdict: 'drift',
        reason: 'From a root session: the account summary does not tell.',
      },
    );
    expect(password(of({ passwordEnabled: true })).verdict).toBe('drift');
  });
});
