import { describe, expect, it } from 'vitest';
import { controls } from '../../src/controls/catalogue.ts';
import type { Control } from '../../src/controls/definition.ts';
import {
  account,
  complaints,
  control,
  denied,
  judge,
  judgeOne,
  organization,
  outside,
  provenance,
  subjectOf,
  unavailable,
  value,
} from './builders.ts';

const source = provenance('an organization read');
const about: readonly Control[] = controls.filter(({ id }) => id.startsWith('organization.'));

describe.each(about.map(({ id, example }) => ({ id, example })))('$id', ({ id, example }) => {
  it('does not apply to an account in no organization', () => {
    const lone = account({ management: true, organizationalUnit: outside });
    expect(judge(id, example, subjectOf(lone, {}))).toEqual([
      expect.objectContaining({
        verdict: 'not-applicable',
        reason: outside.reason,
        evidence: [outside.provenance],
      }),
    ]);
  });
});

describe('organization.feature-set: all', () => {
  const features = (featureSet: 'ALL' | 'CONSOLIDATED_BILLING') =>
    judgeOne(
      'organization.feature-set',
      'all',
      organization({ 'organization-settings': value({ featureSet }, source) }, []),
    );

  it('drifts for consolidated billing alone, passes with all features', () => {
    expect(features('CONSOLIDATED_BILLING')).toEqual({
      verdict: 'drift',
      expected: 'all',
      observed: 'consolidated billing alone',
      evidence: [source],
    });
    expect(features('ALL')).toMatchObject({ verdict: 'pass', observed: 'all', evidence: [source] });
  });
});

describe.each([
  ['organization.root-credentials-management', 'RootCredentialsManagement', 'RootSessions'],
  ['organization.root-sessions', 'RootSessions', 'RootCredentialsManagement'],
])('%s: enabled', (id, feature, another) => {
  const enabled = (...features: readonly string[]) =>
    judgeOne(id, 'enabled', organization({ 'organization-features': value(features, source) }, []));

  it('is unknown when the features could not be read', () => {
    const of = organization({ 'organization-features': unavailable(denied) }, []);
    expect(judgeOne(id, 'enabled', of)).toMatchObject({ verdict: 'unknown', cause: denied });
  });

  it(`passes with ${feature}, drifts without`, () => {
    expect(enabled(feature, another).verdict).toBe('pass');
    expect(enabled(another)).toMatchObject({ verdict: 'drift', observed: 'disabled' });
  });
});

describe('organization.trusted-access', () => {
  const expected = { 'iam.amazonaws.com': 'enabled', 'sso.amazonaws.com': 'disabled' };
  const access = (...services: readonly string[]) =>
    judgeOne(
      'organization.trusted-access',
      expected,
      organization({ 'trusted-access': value(services, source) }, []),
    );

  it('is unknown when it could not be read', () => {
    const of = organization({ 'trusted-access': unavailable(denied) }, []);
    expect(judgeOne('organization.trusted-access', expected, of)).toMatchObject({ cause: denied });
  });

  it('passes as declared, whatever other services have', () => {
    expect(access('account.amazonaws.com', 'iam.amazonaws.com').verdict).toBe('pass');
  });

  it('drifts in one judgement that names every service that deviates', () => {
    expect(access('sso.amazonaws.com')).toEqual({
      verdict: 'drift',
      expected: 'iam.amazonaws.com enabled, sso.amazonaws.com disabled',
      observed: 'iam.amazonaws.com disabled, sso.amazonaws.com enabled',
      reason: 'Not as declared: iam.amazonaws.com and sso.amazonaws.com.',
      evidence: [source],
    });
    expect(access()).toHaveProperty('reason', 'Not as declared: iam.amazonaws.com.');
  });

  it.each([
    [{}, 'expected at least one service principal, such as `iam.amazonaws.com: enabled`'],
    [{ iam: 'enabled' }, 'iam: expected a service principal such as `iam.amazonaws.com`'],
    [{ 'iam.amazonaws.com': 'on' }, 'iam.amazonaws.com: expected `enabled` or `disabled`'],
    ['enabled', 'expected a map of service principals, such as `iam.amazonaws.com: enabled`'],
  ])('cannot be %j', (written, said) => {
    expect(complaints('organization.trusted-access', written)).toEqual([said]);
  });
});

describe('organization.delegated-administrators', () => {
  const iam = 'delegated-administrators.iam.amazonaws.com';
  const security = 'delegated-administrators.securityhub.amazonaws.com';
  const expected = { 'iam.amazonaws.com': ['222222222222'], 'securityhub.amazonaws.com': [] };
  const ids = (...of: readonly string[]) => value(of, source);
  const delegates = (facts: Parameters<typeof organization>[0]) =>
    judgeOne('organization.delegated-administrators', expected, organization(facts, []));

  it('needs one fact for each service it names', () => {
    expect(control('organization.delegated-administrators').needs(expected)).toEqual([iam, security]);
  });

  it('passes when each service has exactly its accounts', () => {
    expect(delegates({ [iam]: ids('222222222222'), [security]: ids() })).toMatchObject({
      verdict: 'pass',
      observed: 'iam.amazonaws.com: 222222222222; securityhub.amazonaws.com: nobody',
      evidence: [source, source],
    });
  });

  it('drifts for an account too many, one too few, and another one', () => {
    const drifting = [ids('222222222222', '333333333333'), ids(), ids('333333333333')];
    for (const actual of drifting) {
      expect(delegates({ [iam]: actual, [security]: ids() })).toMatchObject({
        verdict: 'drift',
        expected: 'iam.amazonaws.com: 222222222222; securityhub.amazonaws.com: nobody',
        reason: 'Not as declared: iam.amazonaws.com.',
      });
    }
  });

  it('does not mind in which order accounts are listed', () => {
    const either = { 'iam.amazonaws.com': ['333333333333', '222222222222'] };
    const of = organization({ [iam]: ids('222222222222', '333333333333') }, []);
    expect(judgeOne('organization.delegated-administrators', either, of)).toMatchObject({
      verdict: 'pass',
      expected: 'iam.amazonaws.com: 222222222222, 333333333333',
    });
  });

  it('is unknown when one service could not be read and the others are as declared', () => {
    expect(delegates({ [iam]: ids('222222222222'), [security]: unavailable(denied) })).toMatchObject({
      verdict: 'unknown',
      cause: denied,
    });
  });

  it('drifts for what is known, and says what is not', () => {
    expect(delegates({ [iam]: ids(), [security]: unavailable(denied) })).toMatchObject({
      verdict: 'drift',
      observed: 'iam.amazonaws.com: nobody; securityhub.amazonaws.com: not known',
    });
  });

  it.each([
    [{ 'iam.amazonaws.com': '222222222222' }],
    [{ 'iam.amazonaws.com': ['2222'] }],
    [{ 'iam.amazonaws.com': [222222222222] }],
  ])('cannot be %j', (written) => {
    expect(complaints('organization.delegated-administrators', written)).toHaveLength(1);
  });
});

describe('organization.accounts', () => {
  const member = account({ id: '111122223333', name: 'payments' });
  const accounts = (declared: readonly string[], members: readonly (typeof member)[]) =>
    judgeOne('organization.accounts', declared, organization({}, members));
  const both = ['999999999999', '111122223333'];

  it('passes when the declared accounts are exactly those there are, the management account among them', () => {
    expect(accounts(both, [member])).toMatchObject({
      verdict: 'pass',
      observed: 'exactly the declared accounts',
    });
  });

  it('drifts for an account that nobody declared', () => {
    const another = account({ id: '222222222222', name: 'shadow', state: 'SUSPENDED' });
    expect(accounts(both, [member, another])).toMatchObject({
      verdict: 'drift',
      expected: 'exactly the declared accounts',
      observed: 'not declared: 222222222222 (shadow)',
    });
  });

  it('drifts for a declared account that is gone, or closed', () => {
    expect(accounts(both, [])).toMatchObject({
      verdict: 'drift',
      observed: 'declared and gone: 111122223333',
    });
    expect(accounts(both, [account({ state: 'CLOSED' })]).verdict).toBe('drift');
  });

  it('names all of a few', () => {
    expect(accounts([...both, '555555555555', '444455556666'], [member]).observed).toBe(
      'declared and gone: 444455556666, 555555555555',
    );
  });

  it('tells both, and passes over a closed account that nobody declared', () => {
    const closed = account({ id: '333333333333', state: 'CLOSED' });
    expect(accounts(['111122223333', '444455556666'], [member, closed]).observed).toBe(
      'not declared: 999999999999 (management); declared and gone: 444455556666',
    );
  });

  it('says where the inventory comes from', () => {
    expect(accounts(both, [member]).evidence).toEqual([provenance('organizations:ListAccounts')]);
  });
});
