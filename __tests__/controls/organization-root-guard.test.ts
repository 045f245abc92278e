import { describe, expect, it } from 'vitest';
import { account, denied, judgeOne, organization, unavailable, value } from './builders.ts';
import { guard, payments, policy, source, statement, withoutExemption } from './root-guard-builders.ts';

const sandbox = account({
  id: '222222222222',
  name: 'sandbox',
  parents: value(['r-ab12', 'ou-ab12-sandbox'], source),
});

describe('organization.root-guard: present', () => {
  it('is unknown when the policies could not be read', () => {
    const of = organization({ 'service-control-policies': unavailable(denied) }, [payments]);
    expect(judgeOne('organization.root-guard', 'present', of)).toMatchObject({
      verdict: 'unknown',
      cause: denied,
    });
  });

  it('passes when a policy at the root of the organization reaches every member account', () => {
    expect(guard([policy({})], [payments, sandbox])).toEqual({
      verdict: 'pass',
      expected: 'a policy that denies root in every member account, and exempts assumed-root sessions',
      observed: 'every member account is reached by deny-root (p-guard001)',
      evidence: [source],
    });
  });

  it.each([['ou-ab12-workloads'], ['ou-ab12-prod'], ['111122223333']])(
    'passes when it is attached to %s, above or at the account',
    (target) => {
      expect(guard([policy({ targets: [target] })], [payments]).verdict).toBe('pass');
    },
  );

  it('passes when several policies reach all accounts between them', () => {
    const both = [
      policy({ targets: ['ou-ab12-prod'] }),
      policy({ id: 'p-guard002', targets: ['222222222222'] }),
    ];
    expect(guard(both, [payments, sandbox]).verdict).toBe('pass');
  });

  it('drifts when there is none, and names a few of the accounts that are not reached', () => {
    const ids = ['222222222222', '333333333333', '444444444444', '555555555555'];
    const members = ids.map((id) => account({ id, name: 'app' }));
    expect(guard([], members)).toMatchObject({
      verdict: 'drift',
      observed:
        'no such policy reaches 222222222222 (app), 333333333333 (app), 444444444444 (app) and 1 more',
    });
  });

  it('drifts for the account that it does not reach', () => {
    expect(guard([policy({ targets: ['ou-ab12-workloads'] })], [payments, sandbox])).toMatchObject({
      verdict: 'drift',
      observed: 'no such policy reaches 222222222222 (sandbox)',
    });
  });

  it('never asks for the management account, nor for closed accounts', () => {
    const closed = account({ id: '333333333333', state: 'CLOSED' });
    expect(guard([policy({ targets: ['ou-ab12-prod'] })], [payments, closed]).verdict).toBe('pass');
    expect(guard([policy({ targets: ['999999999999'] })], [payments]).verdict).toBe('drift');
  });

  it('does not apply without member accounts', () => {
    expect(guard([policy({})], [])).toMatchObject({
      verdict: 'not-applicable',
      reason: 'The organization has no member account.',
    });
  });

  it('drifts when the policy would block assumed-root sessions, and names it', () => {
    expect(guard([policy({}, statement(withoutExemption))], [payments])).toMatchObject({
      verdict: 'drift',
      observed: 'assumed-root sessions are blocked by deny-root (p-guard001)',
    });
  });

  it('drifts for an account that none reaches and for a policy that blocks, and tells both', () => {
    const blocking = policy({ targets: ['ou-ab12-prod'] }, statement(withoutExemption));
    expect(guard([blocking], [payments, sandbox]).observed).toBe(
      'no such policy reaches 222222222222 (sandbox); assumed-root sessions are blocked by deny-root (p-guard001)',
    );
  });

  it('wants the exemption of every statement, not of one', () => {
    expect(guard([policy({}, statement({}), statement(withoutExemption))], [payments])).toMatchObject({
      verdict: 'drift',
      observed: 'assumed-root sessions are blocked by deny-root (p-guard001)',
    });
  });

  it('wants the exemption of every policy that denies root, not of one', () => {
    const blocking = policy(
      { id: 'p-old00001', name: 'old', targets: ['ou-ab12-prod'] },
      statement(withoutExemption),
    );
    expect(guard([policy({}), blocking], [payments, sandbox])).toMatchObject({
      verdict: 'drift',
      observed: 'assumed-root sessions are blocked by old (p-old00001)',
    });
  });

  it('does not mind a blocking policy that reaches no member account', () => {
    const loose = policy({ id: 'p-old00001', targets: [] }, statement(withoutExemption));
    expect(guard([policy({}), loose], [payments]).verdict).toBe('pass');
  });
});

describe('an account whose place could not be read', () => {
  const lost = account({ id: '333333333333', name: 'lost', parents: unavailable(denied) });

  it('is unknown where the policy hangs on an organizational unit', () => {
    expect(guard([policy({ targets: ['ou-ab12-prod'] })], [payments, lost])).toMatchObject({
      verdict: 'unknown',
      cause: denied,
      evidence: [source, lost.parents.provenance],
    });
  });

  it('is reached by what is attached to it or to the root', () => {
    expect(guard([policy({})], [lost]).verdict).toBe('pass');
    expect(guard([policy({ targets: ['333333333333'] })], [lost]).verdict).toBe('pass');
  });

  it('is unknown where it may be reached by a policy that blocks assumed-root sessions', () => {
    const blocking = policy(
      { id: 'p-other001', targets: ['ou-ab12-workloads'] },
      statement(withoutExemption),
    );
    expect(guard([policy({}), blocking], [lost])).toMatchObject({ verdict: 'unknown', cause: denied });
  });

  it('does not hide another account that is not reached', () => {
    expect(guard([policy({ targets: ['ou-ab12-prod'] })], [sandbox, lost]).verdict).toBe('drift');
  });
});

it('an organization of 20,000 accounts with a policy attached to each is looked through once', () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => String(100_000_000_000 + index));
  const members = ids.map((id) => account({ id, parents: value(['r-ab12'], source) }));
  const looked: string[] = [];
  const targets = new Proxy(ids, {
    get: (list, key, receiver) => {
      looked.push(String(key));
      return Reflect.get(list, key, receiver);
    },
  });
  expect(guard([policy({ targets })], members).verdict).toBe('pass');
  expect(looked.length).toBeLessThan(10 * ids.length);
});
