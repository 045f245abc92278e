import { describe, expect, it } from 'vitest';
import { type CommentParts, renderComment } from '../../src/issues/comments.ts';
import { commentMark } from '../../src/issues/marker.ts';
import { account, consoleOf, keys, mfa } from './builders.ts';
import {
  accountNumber,
  drift,
  findingIn,
  gone,
  ofAccount,
  ofControl,
  ofCoverage,
  ofOwner,
  unreadAccounts,
} from './render-builders.ts';

const mark = commentMark('a'.repeat(64), 1);

function comment(change: Partial<CommentParts>): string {
  const nothing = { came: [], gone: [], drifting: [] };
  return renderComment({
    reason: 'Changed.',
    subject: ofAccount(),
    assessment: nothing,
    ask: undefined,
    mark,
    ...change,
  });
}

describe('a comment', () => {
  it('says the reason first, then what came and what went and became of it; its mark is the last line', () => {
    const body = comment({
      reason: 'Changed: 1 new finding, 2 findings gone.',
      assessment: {
        came: [drift(mfa())],
        gone: [
          gone(keys(), 'in-line'),
          gone(consoleOf('bob'), 'accepted', { reason: 'accepted until 2027-01-31: vendor' }),
        ],
        drifting: [drift(mfa()), drift(consoleOf('alice'))],
      },
    });
    expect(body).toBe(
      [
        'Changed: 1 new finding, 2 findings gone.',
        '**New (1)**',
        '- **critical** `root-user.mfa`: MFA off (expected: MFA on)',
        '**Gone (2)**',
        '- `root-user.access-keys`: in line\n- `iam-users.console-access` of `bob`: accepted until 2027-01-31: vendor',
        mark,
      ].join('\n\n'),
    );
  });

  it('stays short: of each list it has ten rows and says how many more there are', () => {
    const many = Array.from({ length: 3_000 }, (_, nth) => consoleOf(`user-${nth}`));
    const body = comment({
      assessment: {
        came: many.map((each) => drift(each)),
        gone: many.map((each) => gone(each, 'in-line')),
        drifting: [],
      },
    });
    expect(body.match(/^- /gm)).toHaveLength(22);
    expect(body.match(/^- and 2,990 more$/gm)).toHaveLength(2);
    expect(body).toContain('**New (3,000)**');
  });

  it.each([
    ['an account', ofAccount()],
    ['a control', ofControl('iam-users.console-access')],
    ['an owner', ofOwner('none')],
  ])('about %s is taken by GitHub whatever its texts become as Markdown', (_what, subject) => {
    const longest = '$'.repeat(300);
    const many = Array.from({ length: 30 }, (_, nth) => {
      const of = account({ id: accountNumber(nth).id, name: '$'.repeat(50) });
      return drift(consoleOf(longest, { account: of, observed: longest, expected: longest }));
    });
    const body = comment({
      subject,
      ask: 'write-access',
      assessment: {
        came: many.slice(0, 15),
        gone: many.map(({ finding }) => gone(finding, 'accepted', { reason: longest })),
        drifting: many,
      },
    });
    expect(body.length).toBeLessThan(60_000);
    expect(body).toContain('**New (15)**');
    expect(body).toMatch(/- and \d+ more\n/);
    expect(body).toContain('**Still there (15)**');
    expect(body).toContain('Only somebody who may write to this repository');
    expect(body.endsWith(`\n\n${mark}`)).toBe(true);
  });

  it('has nothing but the reason where nothing came or went', () => {
    expect(comment({ reason: 'Drift is back.' })).toBe(`Drift is back.\n\n${mark}`);
  });

  it('keeps values in backticks as code', () => {
    expect(comment({ reason: '`octocat` closed it.' })).toContain('`octocat` closed it.');
  });

  it.each([
    ['control', ofControl('root-user.mfa'), '- **critical** team-1 `100000000001`: MFA off'],
    ['owner', ofOwner('none'), '- **critical** `root-user.mfa` in team-1 `100000000001`: MFA off'],
  ])('names the account in the issue of each %s', (_kind, subject, words) => {
    expect(
      comment({ subject, assessment: { came: [drift(findingIn(1))], gone: [], drifting: [] } }),
    ).toContain(words);
  });

  it('names the user and the account', () => {
    const user = consoleOf('alice', { account: accountNumber(1) });
    const body = comment({
      subject: ofControl(user.control),
      assessment: { came: [drift(user)], gone: [], drifting: [] },
    });
    expect(body).toContain('- **medium** `alice` in team-1 `100000000001`: MFA off');
  });
});

describe('a comment to who closed the issue', () => {
  const still = { came: [drift(keys())], gone: [], drifting: [drift(mfa()), drift(keys())] };

  it('says what still drifts besides what is new, and how to accept it', () => {
    const body = comment({ reason: '`octocat` closed it.', ask: 'accept', assessment: still });
    expect(body).toBe(
      `\`octocat\` closed it.

**New (1)**

- **high** \`root-user.access-keys\`: 1 key (expected: none)

**Still there (1)**

- **critical** \`root-user.mfa\`: MFA off (expected: MFA on)

Where one of these 2 findings is right as it is, accept it for a while by a pull request that adds an exception to the baseline, such as:

\`\`\`yaml
exceptions:
  - control: root-user.mfa
    match: { ids: ["111122223333"] }
    reason: why this is acceptable
    until: YYYY-MM-DD # at most 366 days ahead
\`\`\`

If nothing can be done about it now, close this issue as *not planned*: it then stays closed for 30 days, unless a finding becomes graver or a new one joins.

${mark}`,
    );
  });

  it('speaks of the one finding where it is one', () => {
    const one = { came: [], gone: [], drifting: [drift(mfa())] };
    expect(comment({ ask: 'accept', assessment: one })).toContain(
      '\n\nWhere it is right as it is, accept it for a while by a pull request',
    );
  });

  it('says who may put it aside to those who may not', () => {
    const body = comment({ ask: 'write-access', assessment: still });
    expect(body).toContain('Only somebody who may write to this repository can put it aside');
  });

  it('names the accounts that could not be read, and offers no exception for what none can accept', () => {
    const [came = [], before = []] = [1, 2].map((nth) =>
      unreadAccounts([accountNumber(nth)]).map((each) => drift(each)),
    );
    const body = comment({
      subject: ofCoverage(),
      ask: 'accept',
      assessment: { came, gone: [], drifting: [...came, ...before] },
    });
    expect(body).toBe(
      `Changed.

**New (1)**

- team-1 \`100000000001\`: AWS denied the access

**Still there (1)**

- team-2 \`100000000002\`: AWS denied the access

If nothing can be done about it now, close this issue as *not planned*: it then stays closed for 30 days, unless a finding becomes graver or a new one joins.

${mark}`,
    );
  });
});
