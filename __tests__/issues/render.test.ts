import { describe, expect, it } from 'vitest';
import type { Assessment, Unconfirmed } from '../../src/issues/assess.ts';
import { renderClosedText, renderMigratedText, renderText, renderTitle } from '../../src/issues/render.ts';
import type { Subject } from '../../src/issues/subject.ts';
import { consoleOf, finding, keys, mfa, owner, unread } from './builders.ts';
import {
  assessment,
  drifts,
  findingIn,
  gone,
  links,
  ofAccount,
  ofOwner,
  unconfirmed,
} from './render-builders.ts';
import { rendered } from './rendered.ts';

/** As many findings as an issue could remember. */
const listable = 1_000;

function text(found: Assessment, change: Partial<Subject> = {}): string {
  return renderText(ofAccount(change), found, listable);
}

describe('an account with very many findings', () => {
  const users = Array.from({ length: 3_000 }, (_, nth) =>
    consoleOf(`user-${String(nth).padStart(4, '0')}-${'x'.repeat(50)}`, {
      expected: 'no password. '.repeat(40),
      observed: 'a password, MFA off. '.repeat(40),
      mend: {
        text: 'Remove the password.',
        command: `aws iam delete-login-profile --user-name='user-${nth}'`,
      },
    }),
  );
  const because = (nth: number): Unconfirmed['why'] => ({
    kind: 'unknown',
    finding: unread(users[nth] ?? mfa()),
  });

  it('leaves room for a marker of 24,000 characters under 60,000', () => {
    const unsure = users.map((each, nth) => unconfirmed(each, because(nth)));
    expect(text(drifts(...users)).length).toBeLessThan(35_600);
    expect(text({ ...drifts(...users), unconfirmed: unsure }).length).toBeLessThan(35_600);
    expect(text(assessment({ blocking: users.map((each) => unread(each)) })).length).toBeLessThan(35_600);
    expect(
      renderClosedText(
        ofAccount(),
        users.map((each) => gone(each, 'in-line')),
        '2026-11-21',
      ).length,
    ).toBeLessThan(35_600);
    const others = users.map((_user, nth) => ({
      number: nth,
      url: `https://github.com/example/platform/issues/${nth}`,
    }));
    expect(renderMigratedText(others).length).toBeLessThan(35_600);
  });

  it('is cut at a row, and says how many more there are and where', () => {
    const body = text(drifts(...users));
    const rows = body.match(/^\| medium /gm)?.length ?? 0;
    expect(rows).toBeGreaterThan(20);
    expect(body).toContain(
      `${(3_000 - rows).toLocaleString('en-US')} more findings did not fit here: the report of the [latest run](${links.runs}) lists them all.`,
    );
    expect(rendered(body).tables).toEqual([Array.from({ length: rows + 1 }, () => 6)]);
  });

  it('shows no more rows than are remembered', () => {
    const body = renderText(ofAccount(), drifts(...users), 2);
    expect(body.match(/^\| medium /gm)).toHaveLength(2);
    expect(body).toContain('2,998 more findings did not fit here');
  });

  it('cuts what could not be confirmed, and what could not be read, in the same way', () => {
    const unsure = users.map((each, nth) => unconfirmed(each, because(nth)));
    expect(text(assessment({ unconfirmed: unsure }))).toMatch(/2,9\d\d more findings did not fit here/);
    expect(text(assessment({ blocking: users.map((each) => unread(each)) }))).toMatch(
      /2,9\d\d more findings did not fit here/,
    );
  });

  it('names the report without a link where there is no page of runs', () => {
    const body = text(drifts(...users), {
      links: { baseline: undefined, path: '.github/aws-baseline.yml', runs: undefined },
    });
    expect(body).toContain('the report of the latest run lists them all');
    expect(rendered(body).addresses).toEqual([mfa().references.documentation]);
  });

  it('gives a few commands of those that are alike, and says how many more there are', () => {
    const few = users.slice(0, 13);
    const body = text(drifts(...few));
    expect(body.match(/^aws iam delete-login-profile/gm)).toHaveLength(10);
    expect(body).toContain('And 3 commands more like these.');
  });
});

describe('the text', () => {
  it('begins with the answer: what drifts, where, and how grave it is', () => {
    expect(text(drifts(keys(), mfa()))).toMatch(
      /^2 findings drift from the baseline in the AWS account payments `111122223333`; the worst is \*\*critical\*\*\.\n\n/,
    );
  });

  it('then says what to do', () => {
    expect(text(drifts(mfa()))).toContain('**What to do:** mend each finding as *How to fix* says;');
  });

  it('lists the findings in their order, with the line that declares each', () => {
    const declared = '[baseline](https://github.com/example/platform/blob/main/.github/aws-baseline.yml#L12)';
    expect(text(drifts(mfa(), keys()))).toContain(
      [
        '| Severity | Control | Expected | Observed | Since | Declared |',
        '| - | - | - | - | - | - |',
        `| critical | \`root-user.mfa\` | MFA on | MFA off | 2026-11-21 | ${declared} |`,
        `| high | \`root-user.access-keys\` | none | 1 key | 2026-11-21 | ${declared} |`,
      ].join('\n'),
    );
  });

  it('shows below what was observed what else the reader should know', () => {
    expect(text(drifts(mfa({ reason: 'AWS does not tell of which kind.' })))).toContain(
      '| MFA off<br>AWS does not tell of which kind. |',
    );
  });

  it('shortens a value that is very long, and never the rest of the row', () => {
    const body = text(drifts(mfa({ observed: 'x'.repeat(5_000) })));
    expect(body).toMatch(/\| x{299}… \| 2026-11-21 \|/);
  });

  it('says how to fix what is fixed alike once, with the command for each', () => {
    const user = (name: string) =>
      consoleOf(name, {
        mend: { text: 'Remove the password.', command: `aws iam delete-login-profile --user-name='${name}'` },
      });
    const body = text(drifts(user('alice'), user('bob'), mfa()));
    expect(body).toContain(
      '**`iam-users.console-access`** of `alice`, `bob`: Remove the password. ([AWS documentation](',
    );
    expect(body).toContain(
      "```sh\naws iam delete-login-profile --user-name='alice'\naws iam delete-login-profile --user-name='bob'\n```",
    );
    expect(body.match(/Remove the password/g)).toHaveLength(1);
    expect(body).toContain('**`root-user.mfa`**: Sign in as root');
  });

  it('says how to accept a finding', () => {
    expect(text(drifts(mfa()))).toContain(
      'exceptions:\n  - control: root-user.mfa\n    match: { ids: ["111122223333"] }',
    );
  });

  it('says who owns the account; only the declared mention is one', () => {
    const of = owner({
      assignees: ['octocat', 'hubot'],
      mention: '@example/payments',
      contact: '#payments-oncall',
    });
    expect(text(drifts(mfa()), { owner: of })).toContain(
      'Owner: `octocat`, `hubot` · @example/payments · \\#payments-oncall',
    );
  });

  it.each([
    ['none', 'Owner: none is declared in the baseline.'],
    [owner({ labels: ['aws'] }), 'Owner: none is declared in the baseline.'],
    ['undecided', 'Owner: could not be decided'],
  ] as const)('says so where no owner can be named', (of, words) => {
    expect(text(drifts(mfa()), { owner: of })).toContain(words);
  });

  it('takes a mention that is none as text', () => {
    const body = text(drifts(mfa()), { owner: owner({ mention: '@example/payments and @octocat' }) });
    expect(body).not.toMatch(/@[a-z]/);
  });

  it('links no file outside the repository, and encodes what it links', () => {
    const at = (file: string) => text(drifts(mfa({ baseline: { file, line: 3, column: 1 } })));
    expect(at('/elsewhere/baseline.yml')).toContain('| `/elsewhere/baseline.yml` |');
    expect(at('../baseline.yml')).toContain('| `../baseline.yml` |');
    expect(at('./a b/(c)|d.yml')).toContain('/blob/main/a%20b/%28c%29%7Cd.yml#L3)');
  });

  it('holds no time but days, so that it is the same tomorrow', () => {
    expect(text(drifts(mfa(), keys()))).not.toMatch(/\d\d:\d\d/);
  });
});

describe('what could not be confirmed', () => {
  const bob = consoleOf('bob');
  const unsure = [
    unconfirmed(bob, { kind: 'unknown', finding: unread(bob) }),
    unconfirmed(mfa(), { kind: 'outside' }),
    unconfirmed(keys(), { kind: 'skipped', state: 'SUSPENDED' }),
  ];

  it('keeps its rows, and says since when and why, and what to do', () => {
    const body = text({ ...drifts(finding({ control: 'root-user.password' })), unconfirmed: unsure });
    expect(body).toContain('the worst is **critical**. 3 more findings could not be confirmed.');
    expect(body).toContain(
      '3 findings were found before and could not be read since: neither drift nor resolved.',
    );
    const since = '| 2026-11-20 | 2026-11-21 |';
    expect(body).toContain(
      `| medium | \`iam-users.console-access\` of \`bob\` ${since} AWS denied the access. Allow \`iam:GetAccountSummary\` to the role. |`,
    );
    expect(body).toContain(
      `| critical | \`root-user.mfa\` ${since} The last run did not look at this account.`,
    );
    expect(body).toContain(`| high | \`root-user.access-keys\` ${since} The account is \`SUSPENDED\``);
  });

  it('keeps the issue open alone', () => {
    const found = assessment({ unconfirmed: unsure });
    expect(text(found)).toMatch(
      /^No drift was found in the AWS account payments `111122223333`, but not everything could be confirmed, so this issue stays open\./,
    );
    expect(text(found)).not.toContain('How to fix');
    expect(renderTitle(ofAccount(), found)).toBe(
      'payments (111122223333): 3 findings not confirmed, worst is critical',
    );
  });

  it('is told as a list where the issue knows of no finding', () => {
    const found = assessment({ blocking: [unread(mfa()), unread(keys(), 'throttled')] });
    expect(text(found)).toContain(
      '- `root-user.mfa`: AWS denied the access. Allow `iam:GetAccountSummary` to the role.',
    );
    expect(text(found)).toContain('- `root-user.access-keys`: AWS answered too many requests.');
    expect(renderTitle(ofAccount(), found)).toBe(
      'payments (111122223333): not everything could be confirmed',
    );
  });
});

describe("an owner's issue", () => {
  const octocat = owner({ assignees: ['octocat'] });

  it('names the account of each finding and of each fix', () => {
    const body = renderText(ofOwner(octocat), drifts(findingIn(1), findingIn(2)), listable);
    expect(body).toMatch(
      /^2 findings drift from the baseline in 2 accounts of `octocat`; the worst is \*\*critical\*\*\./,
    );
    expect(body).toContain('| Severity | Account | Control | Expected | Observed | Since | Declared |');
    expect(body).toContain('| critical | team-1 `100000000001` | `root-user.mfa` | MFA on |');
    expect(body).toContain(
      '**`root-user.mfa`** in team-1 `100000000001`, team-2 `100000000002`: Sign in as root',
    );
  });

  it('takes the id out of a fix that is the same for all accounts', () => {
    const [one, other] = [1, 2].map((nth) => {
      const each = findingIn(nth);
      return { ...each, mend: { text: `Call for ${each.account.id}.`, command: `aws x ${each.account.id}` } };
    });
    const body = renderText(ofOwner(octocat), drifts(one ?? mfa(), other ?? mfa()), listable);
    expect(body).toContain(': Call for {account.id}. (');
    expect(body).toContain('```sh\naws x 100000000001\naws x 100000000002\n```');
  });
});
