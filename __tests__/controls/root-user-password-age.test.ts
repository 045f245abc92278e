import { describe, expect, it } from 'vitest';
import type { Facts, RootUser } from '../../src/snapshot/facts.ts';
import {
  at,
  daysAgo,
  denied,
  judgeOne,
  reportSource,
  rootInSession,
  rootUser,
  sessionSource,
  subject,
  summary,
  summarySource,
  unavailable,
} from './builders.ts';

function within90Days(facts: Facts) {
  return judgeOne('root-user.password-age', '90d', subject(facts));
}

function withPassword(changes: Partial<RootUser>): Facts {
  const root = rootUser({ passwordEnabled: true, ...changes });
  return { 'account-summary': summary({ passwordPresent: 1 }), 'root-user': root };
}

describe('root-user.password-age: 90d', () => {
  it('is unknown when the account summary could not be read, or root could not', () => {
    expect(within90Days({ 'account-summary': unavailable(denied) }).verdict).toBe('unknown');
    const facts = { 'account-summary': summary({ passwordPresent: 1 }), 'root-user': unavailable(denied) };
    expect(within90Days(facts)).toMatchObject({ verdict: 'unknown', cause: denied });
  });

  it('is unknown when nothing tells whether there is a password', () => {
    const facts = {
      'account-summary': summary({ passwordPresent: undefined }),
      'root-user': unavailable(denied),
    };
    expect(within90Days(facts)).toHaveProperty(
      'cause.message',
      'The account summary has no entry AccountPasswordPresent.',
    );
  });

  it.each(['not-supported', 'missing', 'none', { unreadable: '?' }] as const)(
    'is unknown when the date reads %j',
    (passwordLastChanged) => {
      const judged = within90Days(withPassword({ passwordLastChanged }));
      expect(judged).toHaveProperty('cause.message', expect.stringContaining('password_last_changed'));
    },
  );

  it('passes exactly 90 days after the change, and drifts a millisecond later', () => {
    expect(within90Days(withPassword({ passwordLastChanged: at(daysAgo(90)) })).verdict).toBe('pass');
    expect(within90Days(withPassword({ passwordLastChanged: at(daysAgo(90, 1)) }))).toEqual({
      verdict: 'drift',
      expected: 'no password, or one set within 90 days',
      observed: 'password set on 2026-08-23',
      evidence: [summarySource, reportSource],
    });
  });

  it('tells one day by its name', () => {
    const judged = judgeOne('root-user.password-age', '1d', subject(withPassword({})));
    expect(judged.expected).toBe('no password, or one set within 1 day');
  });

  it('takes the date from a root session too', () => {
    const root = rootInSession({ passwordEnabled: true, passwordLastChanged: at(daysAgo(400)) });
    const facts = { 'account-summary': summary({ passwordPresent: 1 }), 'root-user': root };
    expect(within90Days(facts)).toMatchObject({ verdict: 'drift', evidence: [summarySource, sessionSource] });
  });

  it('passes without a password, whatever else could be read', () => {
    const facts = { 'account-summary': summary({}), 'root-user': unavailable(denied) };
    expect(within90Days(facts)).toMatchObject({ verdict: 'pass', observed: 'no password' });
  });
});
