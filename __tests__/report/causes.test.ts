import { describe, expect, test } from 'vitest';
import { failedReads, unanswered, unansweredWarnings, unreadWarnings } from '../../src/report/causes.ts';
import { account, denied, finding, noSource, result, unknown } from './builders.ts';

const a = account({ id: '111122223333' });
const b = account({ id: '222233334444' });

function deniedIn(id: string) {
  return { ...denied, mend: `Let arn:aws:iam::${id}:role/audit trust the audit role.` };
}

describe('planned reads that failed', () => {
  test('are one group where the mends differ by the account’s own id alone', () => {
    const findings = [unknown(a, deniedIn(a.id)), unknown(b, deniedIn(b.id))];
    const [group, ...others] = failedReads(result({ findings }));
    expect(others).toEqual([]);
    expect(group?.accounts).toEqual([a, b]);
    expect(group?.cause.mend).toBe('Let arn:aws:iam::{account.id}:role/audit trust the audit role.');
  });

  test('keep the account’s id where only one account is concerned', () => {
    expect(failedReads(result({ findings: [unknown(a, deniedIn(a.id))] }))[0]?.cause).toEqual(deniedIn(a.id));
  });

  test('are one line of the log that says how many accounts, and what would help most of them', () => {
    const causes = [denied];
    const unreadable = [
      { account: a, causes },
      { account: b, causes },
    ];
    const coverage = { accounts: 11, judged: 9, skipped: [], unreadable };
    expect(unreadWarnings(result({ coverage }))).toEqual([
      `2 of 11 accounts could not be read in full. ${denied.mend} [RL307]`,
    ]);
    const elsewhere = { account: account({ id: '333344445555' }), causes: [{ ...denied, mend: 'Other.' }] };
    const mixed = { ...coverage, unreadable: [...unreadable, elsewhere] };
    expect(unreadWarnings(result({ coverage: mixed }))).toEqual([
      `3 of 11 accounts could not be read in full. 2 accounts: ${denied.mend} [RL307]`,
    ]);
    expect(unreadWarnings(result({}))).toEqual([]);
  });

  test('are told even when no finding depends on them', () => {
    const coverage = { accounts: 1, judged: 1, skipped: [], unreadable: [{ account: a, causes: [denied] }] };
    expect(failedReads(result({ coverage }))).toEqual([{ cause: denied, accounts: [a], controls: [] }]);
  });

  test('stand with the most accounts first', () => {
    const throttled = { ...denied, kind: 'throttled', mend: 'Lower concurrency.' } as const;
    const findings = [unknown(a, throttled), unknown(a, denied), unknown(b, denied)];
    expect(failedReads(result({ findings })).map(({ cause }) => cause.kind)).toEqual(['denied', 'throttled']);
  });
});

describe('what no source can tell', () => {
  const findings = [unknown(a, noSource), finding({ ...unknown(b, noSource), control: 'root-user.mfa' })];

  test('is no failed read', () => {
    expect(failedReads(result({ findings }))).toEqual([]);
    expect(unanswered(result({ findings }))).toHaveLength(1);
  });

  test('is one line that says what would answer it', () => {
    expect(unansweredWarnings(result({ findings }))).toEqual([
      'root-user.access-keys, root-user.mfa cannot be judged in 2 accounts: Only a role in the account can count the MFA devices. Set member-role. [RL315]',
    ]);
  });
});
