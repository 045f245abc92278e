import { describe, expect, it } from 'vitest';
import { renderClosedText, renderText, renderTitle, titleSubject } from '../../src/issues/render.ts';
import { owner } from './builders.ts';
import {
  accountNumber,
  assessment,
  denied,
  drifts,
  gone,
  links,
  ofCoverage,
  unconfirmed,
  unreadAccounts,
} from './render-builders.ts';
import { rendered } from './rendered.ts';

function accounts(from: number, many: number) {
  return Array.from({ length: many }, (_, nth) => accountNumber(from + nth));
}

const throttled = { kind: 'throttled', message: 'x', mend: 'Lower `quota-share`.' } as const;

describe('the issue about what could not be read', () => {
  it('begins with how many accounts, and says what that means and what to do', () => {
    const body = renderText(ofCoverage(), drifts(...unreadAccounts(accounts(1, 2))), 100);
    expect(body).toMatch(/^2 accounts could not be read in full\.\n/);
    expect(body).toContain('What depends on it is **unknown**: it counts neither as drift nor as in line');
  });

  it('lists the accounts under what mends them, most accounts first', () => {
    const body = renderText(
      ofCoverage(),
      drifts(...unreadAccounts(accounts(1, 1), throttled), ...unreadAccounts(accounts(2, 2))),
      100,
    );
    const [, first = '', second = ''] = body.split('### ');
    expect(first).toContain(
      '2 accounts\n\n**What to do:** Let the role `rootline-member` of the account trust the audit role.',
    );
    expect(first).toContain('| Account | What happened | Since |');
    expect(first).toContain('| team-2 `100000000002` | AWS denied the access | 2026-11-21 |');
    expect(second).toContain('1 account\n\n**What to do:** Lower `quota-share`.');
  });

  it('puts accounts together whose mend differs by their id alone', () => {
    const all = accounts(1, 2).flatMap((each) =>
      unreadAccounts([each], { ...denied, mend: `Let the role in ${each.id} trust it.` }),
    );
    const together = renderText(ofCoverage(), drifts(...all), 100);
    expect(together).toContain('### 2 accounts\n\n**What to do:** Let the role in {account.id} trust it.');
    const alone = renderText(ofCoverage(), drifts(...all.slice(0, 1)), 100);
    expect(alone).toContain('Let the role in 100000000001 trust it.');
  });

  it('names the owner of the platform, and does not tell how to accept what cannot be accepted', () => {
    const subject = ofCoverage({ owner: owner({ assignees: ['octocat'], mention: '@example/platform' }) });
    const body = renderText(subject, drifts(...unreadAccounts(accounts(1, 1))), 100);
    expect(body).toContain('Owner: `octocat` · @example/platform');
    expect(body).not.toContain('exceptions:');
  });

  it('keeps the rows of accounts that nobody tried to read again', () => {
    const [one] = unreadAccounts(accounts(1, 1));
    const found = assessment({
      unconfirmed: one === undefined ? [] : [unconfirmed(one, { kind: 'outside' })],
    });
    const body = renderText(ofCoverage(), found, 100);
    expect(body).toMatch(
      /^Every account that was looked at could be read in full, but not all were looked at/,
    );
    expect(body).toContain(
      '| team-1 `100000000001` | 2026-11-20 | 2026-11-21 | The last run did not look at this account.',
    );
    expect(renderTitle(ofCoverage(), found)).toBe('1 account not looked at again');
  });

  it('is titled with the number of accounts, and no title is mistaken for its', () => {
    const title = renderTitle(ofCoverage(), drifts(...unreadAccounts(accounts(1, 3))));
    expect(title).toBe('3 accounts could not be read in full');
    expect(title.startsWith(titleSubject(ofCoverage()))).toBe(false);
    expect(renderTitle(ofCoverage(), assessment())).toBe('Not every account could be looked at');
  });

  it('shows some accounts of every way to mend where there are too many, and says how many more there are', () => {
    const all = [...unreadAccounts(accounts(0, 2_000)), ...unreadAccounts(accounts(5_000, 1_000), throttled)];
    const body = renderText(ofCoverage(), drifts(...all), 3_000);
    const [first = 0, second = 0] = rendered(body).tables.map((rows) => rows.length - 1);
    expect(first).toBeGreaterThan(50);
    expect(second).toBeGreaterThan(50);
    expect(body).toContain(
      `${(3_000 - first - second).toLocaleString('en-US')} more accounts did not fit here: the report of the [latest run](${links.runs}) lists them all.`,
    );
    expect(body.length).toBeLessThan(35_600);
  });

  it('counts all accounts of a way to mend, and has rows of no more than are remembered', () => {
    const body = renderText(ofCoverage(), drifts(...unreadAccounts(accounts(0, 30))), 20);
    expect(body).toContain('### 30 accounts');
    expect(rendered(body).tables).toEqual([Array.from({ length: 21 }, () => 3)]);
    expect(body).toContain('10 more accounts did not fit here');
  });

  it('counts the accounts of a way to mend of which none is remembered', () => {
    const all = [...unreadAccounts(accounts(0, 3)), ...unreadAccounts(accounts(10, 2), throttled)];
    const body = renderText(ofCoverage(), drifts(...all), 3);
    expect(rendered(body).tables).toHaveLength(1);
    expect(body).toMatch(
      /### 2 accounts\n\n\*\*What to do:\*\* Lower `quota-share`\.\n\n2 more accounts did not fit/,
    );
  });

  it('stays small with very many ways to mend', () => {
    const all = accounts(0, 3_000).flatMap((each, nth) =>
      unreadAccounts([each], { ...denied, mend: `Way ${nth}: ${'$'.repeat(1_000)}` }),
    );
    const unsure = all.map((each) => unconfirmed(each, { kind: 'outside' }));
    const body = renderText(ofCoverage(), { ...drifts(...all), unconfirmed: unsure }, 3_000);
    expect(body).toMatch(/2,99\d more groups did not fit here/);
    expect(body.length).toBeLessThan(35_600);
  });

  it('says when every account was read, and what became of those that it listed', () => {
    const all = unreadAccounts(accounts(1, 2));
    const [one, other] = all.map((each, nth) => gone(each, nth === 0 ? 'in-line' : 'left'));
    const body = renderClosedText(
      ofCoverage(),
      [one, other].flatMap((each) => each ?? []),
      '2026-11-21',
    );
    expect(body).toMatch(/^Every account was read in full on 2026-11-21\. What this issue listed:/);
    expect(body).toContain('| team-1 `100000000001` | 2026-11-20 | read in full |');
    expect(body).toContain('| team-2 `100000000002` | 2026-11-20 | its account left the organization |');
  });
});
