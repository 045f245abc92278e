import { describe, expect, it } from 'vitest';
import {
  account,
  complaints,
  denied,
  judgeOne,
  mendOf,
  provenance,
  subjectOf,
  unavailable,
  value,
} from './builders.ts';

const source = provenance('organizations:ListAccounts');

function email(expected: unknown, address: string) {
  return judgeOne('root-user.email', expected, subjectOf(account({ email: value(address, source) }), {}));
}

describe('root-user.email', () => {
  it('is unknown when the address could not be read', () => {
    const of = subjectOf(account({ email: unavailable(denied) }), {});
    expect(judgeOne('root-user.email', '*', of)).toMatchObject({ verdict: 'unknown', cause: denied });
  });

  it('does not apply where there is no such address', () => {
    const email = {
      state: 'not-applicable',
      reason: 'No organization tells it.',
      provenance: source,
    } as const;
    const of = subjectOf(account({ email }), {});
    expect(judgeOne('root-user.email', '*', of)).toMatchObject({
      verdict: 'not-applicable',
      reason: 'No organization tells it.',
    });
  });

  it('compares with a pattern, without regard to letter case', () => {
    expect(email('AWS+*@example.com', 'aws+Payments@Example.com')).toMatchObject({ verdict: 'pass' });
    expect(email('aws+*@example.com', 'octocat@example.com')).toEqual({
      verdict: 'drift',
      expected: 'aws+*@example.com',
      observed: 'octocat@example.com',
      evidence: [source],
    });
  });

  it('does not mind white space around the address', () => {
    expect(email('aws@example.com', ' aws@example.com\n').verdict).toBe('pass');
  });

  it('passes when one of a list fits', () => {
    const either = ['aws+*@example.com', 'root@example.com'];
    expect(email(either, 'root@example.com')).toMatchObject({ verdict: 'pass' });
    expect(email(either, 'x@example.com').expected).toBe('one of aws+*@example.com, root@example.com');
  });

  it('takes a name without an @ for a domain, all of whose addresses fit', () => {
    expect(email('Example.com', 'aws+payments@example.COM')).toMatchObject({
      verdict: 'pass',
      expected: 'Example.com',
    });
    expect(email('example.com', 'aws@example.com.evil.test').verdict).toBe('drift');
    expect(email('example.com', 'aws@notexample.com').verdict).toBe('drift');
    expect(email('example.com', 'example.com').verdict).toBe('drift');
    expect(email('*.example.com', 'aws@mail.example.com').verdict).toBe('pass');
  });

  it('does not take the dot of a pattern for any character', () => {
    expect(email('*@example.com', 'x@example-com').verdict).toBe('drift');
  });

  it.each(['', '  ', [], 3, { a: 1 }, [['a']]])('cannot be %j', (written) => {
    expect(complaints('root-user.email', written)).toHaveLength(1);
  });

  it('is changed centrally for a member account, by root in the management account', () => {
    expect(mendOf('root-user.email', account({}), undefined).command).toContain('--account-id 111122223333');
    const { text, command } = mendOf('root-user.email', account({ management: true }), undefined);
    expect(text).toContain('Sign in as the root user');
    expect(command).toBeUndefined();
  });
});
