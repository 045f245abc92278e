import { describe, expect, it } from 'vitest';
import { reportName } from '../../src/controls/report.ts';
import type { Moment, RootUser } from '../../src/snapshot/facts.ts';
import { at, judgeOne, key, now, reportSource, rootUser, row, subject, summary, users } from './builders.ts';

function maxAge(lastRotated: Moment) {
  const of = users(row('octocat', { accessKeys: [key({ lastRotated })] }));
  return judgeOne('iam-users.access-keys.max-age', '90d', of);
}

describe('a cell of the credential report that tells nothing', () => {
  it.each<[Moment, string]>([
    ['none', 'N/A'],
    ['no-information', 'no_information'],
    ['not-supported', 'not_supported'],
    [{ unreadable: 'soon' }, 'soon'],
  ])('is shown as AWS writes it, with its column and its user: %j', (moment, shown) => {
    expect(maxAge(moment)).toHaveProperty(
      'cause.message',
      `The credential report's column access_key_1_last_rotated of octocat reads "${shown}", which tells nothing about it.`,
    );
  });

  it('is told from a column that is not there', () => {
    expect(maxAge('missing')).toMatchObject({
      cause: { kind: 'missing', message: 'The credential report has no column access_key_1_last_rotated.' },
    });
  });

  it('is said to be of the root user, who has no name in it', () => {
    const passwordAge = (changes: Partial<RootUser>) =>
      judgeOne(
        'root-user.password-age',
        '90d',
        subject({
          'account-summary': summary({ passwordPresent: 1 }),
          'root-user': rootUser({ passwordEnabled: true, ...changes }),
        }),
      );
    expect(passwordAge({ passwordLastChanged: 'not-supported' })).toHaveProperty(
      'cause.message',
      expect.stringContaining('password_last_changed of the root user reads "not_supported"'),
    );
    expect(passwordAge({ passwordLastChanged: 'missing' })).toHaveProperty(
      'cause.message',
      'What was read of the root user does not tell password_last_changed.',
    );
  });
});

describe('the last use of a key', () => {
  it('names the service only where the report does', () => {
    const used = key({ lastUsed: at('2026-01-02T03:04:05Z') });
    const of = (service: string | undefined) =>
      judgeOne(
        'root-user.access-keys',
        'absent',
        subject({
          'account-summary': summary({ accessKeysPresent: 1 }),
          'root-user': rootUser({ accessKeys: [{ ...used, lastUsedService: service }] }),
        }),
      );
    expect(of(undefined)).toMatchObject({ observed: '1 active access key, last used 2026-01-02' });
    expect(of('s3')).toMatchObject({ observed: '1 active access key, last used 2026-01-02 by s3' });
  });
});

describe('the name of the credential report', () => {
  it('tells the day it was made, which may be the day before it was read', () => {
    const before = { ...reportSource, readAt: now.toISOString(), asOf: '2026-11-20T23:00:00Z' };
    expect(reportName(before)).toBe('the credential report as of 2026-11-20');
  });

  it('tells no day where none can be read', () => {
    expect(reportName({ ...reportSource, asOf: 'yesterday' })).toBe('the credential report');
  });
});
