import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/snapshot/account.ts';
import type { ServiceControlPolicy } from '../../src/snapshot/facts.ts';
import { account, denied, judgeOne, organization, provenance, unavailable, value } from './builders.ts';

const source = provenance('organizations:ListPolicies');

/** The statement that AWS documents, but for what is told. */
function statement(changes: object): object {
  return {
    Sid: 'DenyRoot',
    Effect: 'Deny',
    Action: '*',
    Resource: '*',
    Condition: {
      ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:root' },
      Null: { 'aws:AssumedRoot': 'true' },
    },
    ...changes,
  };
}

const withoutExemption = { Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:root' } } };

function policy(
  changes: Partial<ServiceControlPolicy>,
  ...statements: readonly object[]
): ServiceControlPolicy {
  const Statement = statements.length === 0 ? [statement({})] : statements;
  return {
    id: 'p-guard001',
    name: 'deny-root',
    document: JSON.stringify({ Version: '2012-10-17', Statement }),
    targets: ['r-ab12'],
    ...changes,
  };
}

const payments = account({});
const sandbox = account({
  id: '222222222222',
  name: 'sandbox',
  parents: value(['r-ab12', 'ou-ab12-sandbox'], source),
});

function guard(policies: readonly ServiceControlPolicy[], members: readonly Account[]) {
  return judgeOne(
    'organization.root-guard',
    'present',
    organization({ 'service-control-policies': value(policies, source) }, members),
  );
}

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
    expect(guard([policy({})], [])).toMatchObject({ verdict: 'not-applicable' });
  });

  it('drifts when the policy would block assumed-root sessions, and names it', () => {
    expect(guard([policy({}, statement(withoutExemption))], [payments])).toMatchObject({
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

describe('a policy counts as a guard', () => {
  const root = 'arn:aws:iam::*:root';
  const exempt = { Null: { 'aws:AssumedRoot': 'true' } };

  it.each<[string, object]>([
    ['with StringLike', { Condition: { StringLike: { 'aws:PrincipalArn': [root] }, ...exempt } }],
    ['for any partition', { Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:*:iam::*:root' }, ...exempt } }],
    [
      'with keys in another case',
      { Condition: { ArnLike: { 'AWS:principalARN': root }, Null: { 'aws:assumedroot': true } } },
    ],
    ['with lists', { Action: ['*'], Resource: ['*'] }],
    [
      'among other principals',
      { Condition: { ArnLike: { 'aws:PrincipalArn': ['arn:aws:iam::*:user/x', root] }, ...exempt } },
    ],
  ])('%s', (_how, changes) => {
    expect(guard([policy({}, statement(changes))], [payments]).verdict).toBe('pass');
  });

  it('when its statement stands alone, without a list', () => {
    const document = JSON.stringify({ Statement: statement({}) });
    expect(guard([policy({ document })], [payments]).verdict).toBe('pass');
  });

  it.each<[string, object]>([
    ['it allows', { Effect: 'Allow' }],
    ['it denies some actions', { Action: ['iam:*', 's3:*'] }],
    ['it leaves actions out', { Action: undefined, NotAction: ['iam:*'] }],
    ['it is about some resources', { Resource: 'arn:aws:s3:::*' }],
    ['it has no condition', { Condition: undefined }],
    [
      'it is about one account',
      { Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:root' }, ...exempt } },
    ],
    [
      'it is about a user called root',
      { Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:user/root' }, ...exempt } },
    ],
    ['it takes the star literally', { Condition: { StringEquals: { 'aws:PrincipalArn': root }, ...exempt } }],
    [
      'it is for another partition',
      { Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws-cn:iam::*:root' }, ...exempt } },
    ],
    ['it is about all but root', { Condition: { ArnNotLike: { 'aws:PrincipalArn': root }, ...exempt } }],
    [
      'it has a further condition',
      {
        Condition: {
          ArnLike: { 'aws:PrincipalArn': root },
          ...exempt,
          Bool: { 'aws:MultiFactorAuthPresent': 'false' },
        },
      },
    ],
    [
      'it has a further key',
      { Condition: { ArnLike: { 'aws:PrincipalArn': root, 'aws:SourceArn': '*' }, ...exempt } },
    ],
    [
      'it denies only assumed-root sessions',
      { Condition: { ArnLike: { 'aws:PrincipalArn': root }, Null: { 'aws:AssumedRoot': 'false' } } },
    ],
    ['it has an element nobody knows', { Principal: '*' }],
  ])('not when %s', (_why, changes) => {
    expect(guard([policy({}, statement(changes))], [payments]).observed).toMatch(
      /^no such policy reaches 111122223333 \(payments-prod\)/,
    );
  });

  it.each(['', '{', 'null', '[]', '{"Statement": 1}', '{"Statement": [null, "x"]}'])(
    'not when its document is %j',
    (document) => {
      expect(guard([policy({ document })], [payments]).verdict).toBe('drift');
    },
  );
});

describe('a policy beside the guard', () => {
  const root = 'arn:aws:iam::*:root';
  const guarded = { ArnLike: { 'aws:PrincipalArn': root }, Null: { 'aws:AssumedRoot': 'true' } };
  const bare = { ArnLike: { 'aws:PrincipalArn': root } };

  function beside(changes: object) {
    const other = policy({ id: 'p-other001', name: 'other' }, statement(changes));
    return guard([policy({}), other], [payments]);
  }

  it.each<[string, object]>([
    ['denies root all but some actions', { Action: undefined, NotAction: 'support:*', Condition: bare }],
    ['denies root what an audit reads', { Action: ['IAM:get*', 'ec2:*'], Condition: bare }],
    ['denies root what a recovery writes', { Action: 's3:DeleteBucketPolicy', Condition: bare }],
    [
      'denies root by a wider pattern',
      { Action: 'iam:*', Condition: { StringLike: { 'aws:PrincipalArn': '*:root' } } },
    ],
    [
      'denies root on some resources',
      { Action: 'sqs:*', Resource: 'arn:aws:sqs:us-east-1:*:*', Condition: bare },
    ],
    [
      'asks for the key to be there and not to be there',
      { Condition: { ...guarded, Null: { 'aws:AssumedRoot': ['true', 'false'] } } },
    ],
    ['denies assumed-root sessions alone', { Condition: { ...bare, Null: { 'aws:AssumedRoot': 'false' } } }],
  ])('is drift when it %s without the exemption', (_what, changes) => {
    expect(beside(changes)).toMatchObject({
      verdict: 'drift',
      observed: 'assumed-root sessions are blocked by other (p-other001)',
    });
  });

  it.each<[string, object]>([
    ['denies root what no assumed-root session does', { Action: ['ec2:*', 's3:PutObject'], Condition: bare }],
    [
      'leaves root what assumed-root sessions do',
      { Action: undefined, NotAction: ['iam:*', 's3:*', 'sqs:*'], Condition: bare },
    ],
    ['exempts them', { Action: undefined, NotAction: 'support:*', Condition: guarded }],
    ['is about a user', { Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:user/root' } } }],
    ['allows', { Effect: 'Allow', Condition: undefined }],
    ['names no action', { Action: undefined, Condition: bare }],
  ])('is no matter when it %s', (_what, changes) => {
    expect(beside(changes).verdict).toBe('pass');
  });

  it('is no matter where it reaches no member account', () => {
    const elsewhere = policy(
      { id: 'p-other001', targets: ['ou-ab12-gone', '999999999999'] },
      statement({ Condition: bare }),
    );
    expect(guard([policy({}), elsewhere], [payments]).verdict).toBe('pass');
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
