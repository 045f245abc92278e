import { describe, expect, it } from 'vitest';
import { renderClosedText, renderFoldedText, renderMigratedText } from '../../src/issues/render.ts';
import { consoleOf, finding, keys, mfa, owner } from './builders.ts';
import {
  accountNumber,
  findingIn,
  gone,
  links,
  ofAccount,
  ofControl,
  ofCoverage,
  ofOwner,
  unreadAccounts,
} from './render-builders.ts';
import { rendered } from './rendered.ts';

const day = '2026-11-21';

/** Findings of unread accounts, as rows. */
const unreadRows = (many: number) =>
  unreadAccounts(Array.from({ length: many }, (_, nth) => accountNumber(nth + 1)));

describe('a closed issue', () => {
  it('of an account says since when nothing drifts, what it listed and what became of it', () => {
    const all = [
      gone(mfa(), 'in-line'),
      gone(consoleOf('bob'), 'in-line'),
      gone(keys(), 'accepted', { reason: 'accepted until 2027-01-31: vendor' }),
      gone(finding({ control: 'root-user.password' }), 'not-expected'),
      gone(finding({ control: 'root-user.email' }), 'moved'),
    ];
    expect(renderClosedText(ofAccount(), all, day)).toBe(
      `No finding in the AWS account payments \`111122223333\` drifts any more, as read on 2026-11-21. What this issue listed:

| Control | Since | Now |
| - | - | - |
| \`root-user.mfa\` | 2026-11-20 | in line |
| \`iam-users.console-access\` of \`bob\` | 2026-11-20 | in line, or no longer there |
| \`root-user.access-keys\` | 2026-11-20 | accepted until 2027-01-31: vendor |
| \`root-user.password\` | 2026-11-20 | no longer expected by the baseline |
| \`root-user.email\` | 2026-11-20 | still there, and listed by another issue |

---

Rootline reopens this issue if drift returns within 90 days.`,
    );
  });

  it('of a control has a column for users, though not every row is of one', () => {
    const all = [
      gone(consoleOf('bob', { account: accountNumber(1) }), 'in-line'),
      gone(consoleOf(undefined, { account: accountNumber(2) }), 'left', { account: undefined }),
    ];
    expect(renderClosedText(ofControl('iam-users.console-access'), all, day)).toContain(
      `No finding of the control \`iam-users.console-access\` drifts any more, as read on 2026-11-21. What this issue listed:

| Account | Resource | Since | Now |
| - | - | - | - |
| team-1 \`100000000001\` | \`bob\` | 2026-11-20 | in line, or no longer there |
| \`100000000002\` | | 2026-11-20 | its account left the organization |
`,
    );
  });

  it('of a control that asks nothing of users has no such column', () => {
    const body = renderClosedText(ofControl('root-user.mfa'), [gone(findingIn(1), 'in-line')], day);
    expect(body).toContain(
      '| Account | Since | Now |\n| - | - | - |\n| team-1 `100000000001` | 2026-11-20 | in line |',
    );
  });

  it('of an owner names the account and the control', () => {
    const octocat = ofOwner(owner({ assignees: ['octocat'] }));
    expect(renderClosedText(octocat, [gone(findingIn(1), 'in-line')], day)).toContain(
      `No finding in the accounts of \`octocat\` drifts any more, as read on 2026-11-21. What this issue listed:

| Account | Control | Since | Now |
| - | - | - | - |
| team-1 \`100000000001\` | \`root-user.mfa\` | 2026-11-20 | in line |
`,
    );
  });

  it('of what could not be read says what became of the accounts that it listed', () => {
    const [one, other] = unreadRows(2).map((each, nth) => gone(each, nth === 0 ? 'in-line' : 'left'));
    const all = [one, other].flatMap((each) => each ?? []);
    expect(renderClosedText(ofCoverage(), all, day)).toBe(
      `Every account was read in full on 2026-11-21. What this issue listed:

| Account | Since | Now |
| - | - | - |
| team-1 \`100000000001\` | 2026-11-20 | read in full |
| team-2 \`100000000002\` | 2026-11-20 | its account left the organization |

---

Rootline reopens this issue if an account cannot be read within 90 days.`,
    );
  });

  it('that listed nothing says no more than the result', () => {
    expect(renderClosedText(ofAccount(), [], day)).toBe(
      `No finding in the AWS account payments \`111122223333\` drifts any more, as read on 2026-11-21.

---

Rootline reopens this issue if drift returns within 90 days.`,
    );
  });

  const account = ofAccount();
  const control = ofControl('root-user.mfa');

  it.each([
    [
      'an account that left',
      account,
      [gone(mfa(), 'left'), gone(keys(), 'left')],
      'The AWS account payments `111122223333` left the organization, as read on 2026-11-21, so nothing about it is judged any more. What',
    ],
    [
      'an account that left with nothing listed',
      ofAccount({ account: undefined }),
      [],
      'The AWS account `111122223333` left the organization, as read on 2026-11-21, so nothing about it is judged any more.\n',
    ],
    [
      'accounts that all left',
      control,
      [gone(findingIn(1), 'left')],
      'The accounts left the organization, as read on 2026-11-21. What',
    ],
    [
      'what the baseline dropped',
      account,
      [gone(mfa(), 'not-expected')],
      'The baseline does not expect anything of this any more, as of 2026-11-21. What',
    ],
    [
      'what other issues list',
      account,
      [gone(mfa(), 'moved')],
      'Other issues list this now, as of 2026-11-21. What',
    ],
    [
      'a control of which some was mended and the rest left',
      control,
      [gone(findingIn(1), 'left'), gone(findingIn(2), 'in-line')],
      'No finding of the control `root-user.mfa` drifts any more, as read on 2026-11-21. What',
    ],
  ])(
    'says first why it is closed, and claims no mending where there was none: %s',
    (_what, subject, all, words) => {
      expect(renderClosedText(subject, all, day).slice(0, words.length)).toBe(words);
    },
  );

  it('says of what is accepted no more than that where no words of the exception are known', () => {
    expect(renderClosedText(account, [gone(mfa(), 'accepted')], day)).toContain(
      '| `root-user.mfa` | 2026-11-20 | accepted by an exception |',
    );
  });

  it.each([
    ['findings', control, Array.from({ length: 1_000 }, (_, nth) => findingIn(nth))],
    ['accounts', ofCoverage(), unreadRows(1_000)],
  ])('is cut at a row, and says how many more %s there are and where', (noun, subject, all) => {
    const body = renderClosedText(
      subject,
      all.map((each) => gone(each, 'in-line')),
      day,
    );
    const [rows = []] = rendered(body).tables;
    expect(rows.length).toBeGreaterThan(300);
    expect(body).toContain(
      `\n\n${1_001 - rows.length} more ${noun} did not fit here: the report of the [latest run](${links.runs}) lists them all.\n\n`,
    );
  });
});

describe('a duplicate, and an issue of a former grouping', () => {
  const at = (number: number) => ({ number, url: `https://github.com/example/platform/issues/${number}` });

  it('links the issue that is kept', () => {
    expect(renderFoldedText(at(3))).toBe(
      `This issue is a duplicate of [#3](https://github.com/example/platform/issues/3), which says the same and is kept up to date. Please go on there.

---

Rootline closed this issue and does not write to it any more.`,
    );
  });

  it('links the issues that tell now what it listed', () => {
    expect(renderMigratedText([at(3), at(4)])).toBe(
      `The baseline groups issues in another way now. What this issue listed is told here:

- [#3](https://github.com/example/platform/issues/3)
- [#4](https://github.com/example/platform/issues/4)

---

Rootline closed this issue and does not write to it any more.`,
    );
  });

  it('says how many more issues there are than it has room to link', () => {
    const body = renderMigratedText(Array.from({ length: 1_000 }, (_, nth) => at(1_000 + nth)));
    const links = body.match(/^- /gm)?.length ?? 0;
    expect(links).toBeGreaterThan(300);
    expect(body).toContain(`\n\nAnd ${1_000 - links} more issues.\n\n---\n`);
  });

  it('says so where nothing of it drifts any more', () => {
    expect(renderMigratedText([])).toBe(
      `The baseline groups issues in another way now, and nothing that this issue listed drifts today.

---

Rootline closed this issue and does not write to it any more.`,
    );
  });
});
