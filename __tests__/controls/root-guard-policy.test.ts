import { describe, expect, it } from 'vitest';
import { guard, payments, policy, statement } from './root-guard-builders.ts';

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
    ['it is about no principal', { Condition: exempt }],
    ['it has conditions without keys', { Condition: { ArnLike: {}, Null: {} } }],
    [
      'it has a condition without keys beside',
      { Condition: { ArnLike: { 'aws:PrincipalArn': root }, Null: {} } },
    ],
    ['it is about where a call comes from', { Condition: { ArnLike: { 'aws:SourceArn': root }, ...exempt } }],
    [
      'it asks for another key to be missing',
      { Condition: { ArnLike: { 'aws:PrincipalArn': root }, Null: { 'aws:TokenIssueTime': 'true' } } },
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
      'denies root among others',
      { Action: 'iam:*', Condition: { ArnLike: { 'aws:PrincipalArn': ['arn:aws:iam::*:user/x', root] } } },
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
