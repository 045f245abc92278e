import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/drift/finding.ts';
import type { Assessment } from '../../src/issues/assess.ts';
import { renderText, renderTitle, titleSubject } from '../../src/issues/render.ts';
import { owner } from './builders.ts';
import {
  accountNumber,
  assessment,
  denied,
  drifts,
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

const footer =
  'Rootline keeps this issue equal to what it could read of the AWS accounts: it rewrites the text above and closes the issue when every account was read in full. Comments, labels and assignees that people add stay.';

describe('the issue about what could not be read', () => {
  it('says how many accounts, what that means, what to do, and what happened in each', () => {
    const body = renderText(ofCoverage(), drifts(...unreadAccounts(accounts(1, 2))), 100);
    expect(body).toBe(
      `2 accounts could not be read in full.

Owner: none is declared in the baseline.

What depends on it is **unknown**: it counts neither as drift nor as in line, and no issue is opened or closed for it. Mend it as told below; the next run then reads the accounts again, and nobody has to close this issue.

### 2 accounts

**What to do:** Let the role \`rootline-member\` of the account trust the audit role.

| Account | What happened | Since |
| - | - | - |
| team-1 \`100000000001\` | AWS denied the access | 2026-11-21 |
| team-2 \`100000000002\` | AWS denied the access | 2026-11-21 |

---

${footer}`,
    );
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

  it('has ways that mend as many accounts in one order, whatever order the accounts are in', () => {
    const [first, second] = [
      unreadAccounts(accounts(1, 1), throttled),
      unreadAccounts(accounts(2, 1)),
    ] as const;
    const waysOf = (found: Assessment) =>
      renderText(ofCoverage(), found, 100).match(/^\*\*What to do:\*\* .*$/gm);
    expect(waysOf(drifts(...first, ...second))).toEqual(waysOf(drifts(...second, ...first)));
  });

  it('tells each way to mend whole, though a cell would be too small for it', () => {
    const mend = `Allow \`sts:AssumeRole\`. ${'And so on. '.repeat(50)}Then run again.`;
    const body = renderText(
      ofCoverage(),
      drifts(...unreadAccounts(accounts(1, 1), { ...denied, mend })),
      100,
    );
    expect(body).toContain(`**What to do:** ${mend}\n`);
  });

  it('has ten ways to mend at most, and says how many groups of accounts more there are', () => {
    const ways = (many: number) =>
      accounts(0, many).flatMap((each, nth) => unreadAccounts([each], { ...denied, mend: `Way ${nth}.` }));
    const body = renderText(ofCoverage(), drifts(...ways(12)), 100);
    expect(body.match(/^### 1 account$/gm)).toHaveLength(10);
    expect(body).toContain(
      `\n\n2 more groups did not fit here: the report of the [latest run](${links.runs}) lists them all.\n\n2 more accounts did not fit here`,
    );
    expect(renderText(ofCoverage(), drifts(...ways(10)), 100)).not.toContain('did not fit');
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
    expect(renderText(ofCoverage(), found, 100)).toBe(
      `Every account that was looked at could be read in full, but not all were looked at, so this issue stays open.

Owner: none is declared in the baseline.

### Not looked at again

These could not be read before, and nobody tried since.

| Account | Since | Not confirmed since | Why, and what to do |
| - | - | - | - |
| team-1 \`100000000001\` | 2026-11-20 | 2026-11-21 | The last run did not look at this account. A run over all accounts will. |

---

${footer}`,
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

  it('gives the room that one way to mend leaves over to the next', () => {
    const few = unreadAccounts(accounts(5_000, 999), throttled);
    const many = unreadAccounts(accounts(0, 1_000));
    const sizes = (all: readonly Finding[], listable: number) =>
      renderText(ofCoverage(), drifts(...all), listable)
        .split('### ')
        .slice(1)
        .map((section) => section.match(/^\| team-.*$/gm)?.join('\n').length ?? 0);
    const [first = 0, second = 0] = sizes([...many, ...few], 5_000);
    expect(first).toBeGreaterThan(7_800);
    expect(first).toBeLessThanOrEqual(8_000);
    expect(first + second).toBeGreaterThan(15_800);
    expect(first + second).toBeLessThanOrEqual(16_000);
    // Of the first way ten accounts alone are remembered.
    const [little = 0, most = 0] = sizes([...many.slice(0, 10), ...few, ...many.slice(10)], 1_009);
    expect(little).toBeLessThan(1_000);
    expect(little + most).toBeGreaterThan(15_800);
    expect(little + most).toBeLessThanOrEqual(16_000);
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

  it('says how many accounts nobody looked at again for which there is no room', () => {
    const unsure = unreadAccounts(accounts(0, 100)).map((each) => unconfirmed(each, { kind: 'outside' }));
    const body = renderText(ofCoverage(), assessment({ unconfirmed: unsure }), 100);
    const [rows = []] = rendered(body).tables;
    expect(rows.length).toBeGreaterThan(20);
    expect(body).toContain(`\n\n${101 - rows.length} more accounts did not fit here`);
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
});
