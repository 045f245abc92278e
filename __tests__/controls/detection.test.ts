import { describe, expect, it } from 'vitest';
import type { ConfigRule, GuardDuty, Trail } from '../../src/snapshot/detection.ts';
import {
  account,
  complaints,
  denied,
  judgeOne,
  outside,
  provenance,
  subject,
  subjectOf,
  unavailable,
  value,
} from './builders.ts';

const source = provenance('a read in us-east-1 in the member account');
const lone = account({ organizationalUnit: outside });

describe.each([
  ['detection.organization-trail', 'detection.trails', 'present'],
  ['detection.guardduty', 'detection.guardduty', 'enabled'],
  ['detection.config-rules', 'detection.config-rules', 'present'],
  ['detection.security-hub', 'detection.security-hub', 'enabled'],
] as const)('%s', (id, fact, written) => {
  it('is unknown when it could not be read', () => {
    expect(judgeOne(id, written, subject({ [fact]: unavailable(denied) }))).toMatchObject({
      verdict: 'unknown',
      cause: denied,
    });
  });
});

describe('detection.organization-trail', () => {
  const id = 'detection.organization-trail';
  function trail(changes: Partial<Trail>): Trail {
    return { name: 'all', organization: true, multiRegion: true, logging: true, ...changes };
  }
  function judged(...trails: readonly Trail[]) {
    return judgeOne(id, 'present', subject({ 'detection.trails': value(trails, source) }));
  }

  it.each<[string, readonly Trail[]]>([
    ['no trail', []],
    ['all is of one account', [trail({ organization: false })]],
    ['all is of one region', [trail({ multiRegion: false })]],
    ['all is not logging', [trail({ logging: false })]],
    [
      'a is of one account and not logging; b is of one region',
      [trail({ name: 'b', multiRegion: false }), trail({ name: 'a', organization: false, logging: false })],
    ],
  ])('drifts: %s', (observed, trails) => {
    expect(judged(...trails)).toMatchObject({ verdict: 'drift', observed, evidence: [source] });
    expect(judged(...trails.toReversed())).toMatchObject({ observed });
  });

  it('says the same whatever the order, of trails of one name in two regions too', () => {
    const [slow, small] = [trail({ logging: false }), trail({ multiRegion: false })];
    const observed = 'all is not logging; all is of one region';
    expect(judged(slow, small)).toMatchObject({ observed });
    expect(judged(small, slow)).toMatchObject({ observed });
    const good = [trail({ name: 'a' }), trail({ name: 'b' })];
    expect(judged(...good.toReversed())).toMatchObject({ verdict: 'pass', observed: 'a and b' });
  });

  it('passes with one trail that is everything at once', () => {
    expect(judged(trail({ name: 'old', logging: false }), trail({}))).toMatchObject({
      verdict: 'pass',
      observed: 'all',
    });
  });

  it('does not apply to an account without an organization', () => {
    const trails = { 'detection.trails': value([], source) };
    expect(judgeOne(id, 'present', subjectOf(lone, trails)).verdict).toBe('not-applicable');
  });
});

describe('detection.guardduty', () => {
  const id = 'detection.guardduty';
  function judged(found: GuardDuty, of = account({})) {
    return judgeOne(id, 'enabled', subjectOf(of, { 'detection.guardduty': value(found, source) }));
  }

  it('drifts without a detector that is on, administrator or not', () => {
    for (const autoEnable of ['ALL', 'not-told'] as const) {
      expect(judged({ enabled: false, autoEnable })).toMatchObject({
        verdict: 'drift',
        observed: 'no detector that is on',
      });
    }
  });

  it('drifts when accounts have to be enabled one by one', () => {
    expect(judged({ enabled: true, autoEnable: 'NONE' })).toMatchObject({
      verdict: 'drift',
      observed: 'a detector that is on, auto-enable for no accounts',
    });
  });

  it('passes with new accounts, and with all', () => {
    expect(judged({ enabled: true, autoEnable: 'NEW' }).verdict).toBe('pass');
    expect(judged({ enabled: true, autoEnable: 'ALL' })).toMatchObject({
      verdict: 'pass',
      observed: 'a detector that is on, auto-enable for all accounts',
    });
  });

  it('is unknown in an account that GuardDuty does not tell about the organization', () => {
    expect(judged({ enabled: true, autoEnable: 'not-told' })).toMatchObject({
      verdict: 'unknown',
      cause: { kind: 'no-source', mend: expect.stringContaining('guardduty.amazonaws.com') },
      evidence: [source],
    });
  });

  it('needs the detector alone in an account without an organization', () => {
    expect(judged({ enabled: true, autoEnable: 'not-told' }, lone)).toMatchObject({
      verdict: 'pass',
      observed: 'a detector that is on',
    });
  });
});

describe('detection.config-rules', () => {
  const id = 'detection.config-rules';
  function rule(identifier: string, active = true): ConfigRule {
    return { name: `of-ours-${identifier}`, identifier, active };
  }
  const all = [
    rule('ROOT_ACCOUNT_MFA_ENABLED'),
    rule('ROOT_ACCOUNT_HARDWARE_MFA_ENABLED'),
    rule('IAM_ROOT_ACCESS_KEY_CHECK'),
  ];
  function judged(written: unknown, ...rules: readonly ConfigRule[]) {
    return judgeOne(id, written, subject({ 'detection.config-rules': value(rules, source) }));
  }

  it('drifts by the rules that are missing or on their way out', () => {
    expect(judged('present')).toMatchObject({
      verdict: 'drift',
      expected: 'root-account-mfa-enabled, root-account-hardware-mfa-enabled, iam-root-access-key-check',
      observed:
        'without root-account-mfa-enabled, root-account-hardware-mfa-enabled and iam-root-access-key-check',
    });
    const leaving = rule('ROOT_ACCOUNT_MFA_ENABLED', false);
    expect(judged('present', leaving, ...all.slice(1)).observed).toBe('without root-account-mfa-enabled');
  });

  it('goes by what a rule checks, not by its name', () => {
    const named = { name: 'root-account-mfa-enabled', identifier: 'ROOT_ACCOUNT_OTHER', active: true };
    expect(judged(['root-account-mfa-enabled'], named).verdict).toBe('drift');
    expect(judged('present', ...all)).toMatchObject({
      verdict: 'pass',
      observed: 'root-account-mfa-enabled, root-account-hardware-mfa-enabled, iam-root-access-key-check',
      evidence: [source],
    });
  });

  it('passes with the rules that are listed', () => {
    expect(judged(['iam-root-access-key-check'], ...all.slice(2))).toMatchObject({
      verdict: 'pass',
      observed: 'iam-root-access-key-check',
    });
  });

  it.each(['enabled', [], ['s3-bucket-logging-enabled'], {}])('cannot be %j', (written) => {
    expect(complaints(id, written)).toHaveLength(1);
  });
});

describe('detection.security-hub', () => {
  it.each([
    ['enabled', 'pass'],
    ['absent', 'drift'],
  ] as const)('that is %s is a %s', (found, verdict) => {
    const facts = { 'detection.security-hub': value(found, source) };
    expect(judgeOne('detection.security-hub', 'enabled', subject(facts))).toEqual({
      verdict,
      expected: 'enabled',
      observed: found,
      evidence: [source],
    });
  });
});
