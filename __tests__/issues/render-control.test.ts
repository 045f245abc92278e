import { describe, expect, it } from 'vitest';
import type { AccountOwner } from '../../src/drift/finding.ts';
import type { Drifting } from '../../src/issues/assess.ts';
import { renderClosedText, renderText, renderTitle, titleSubject } from '../../src/issues/render.ts';
import { consoleOf, owner, unread } from './builders.ts';
import {
  accountNumber,
  assessment,
  drift,
  drifts,
  findingIn,
  gone,
  ofControl,
  unconfirmed,
} from './render-builders.ts';

const control = 'root-user.mfa';
const payments = owner({
  assignees: ['octocat', 'hubot'],
  mention: '@example/payments',
  contact: '#payments',
});

/** The owners of the accounts with these numbers. */
function owners(...all: readonly AccountOwner[]) {
  return { ownerOf: (id: string) => all[Number(id) % 10] ?? 'none' };
}

describe("a control's issue", () => {
  it('begins with the answer, and says what the control asks', () => {
    const body = renderText(ofControl(control), drifts(findingIn(1), findingIn(2)), 100);
    expect(body).toMatch(
      /^2 findings drift from the baseline in 2 accounts under the control `root-user\.mfa`; the worst is \*\*critical\*\*\. What it asks: The root user has MFA\.\n/,
    );
  });

  it('has a row for each account, with its owner and the line that declares it', () => {
    const subject = ofControl(
      control,
      owners(payments, owner({ assignees: ['monalisa'] }), 'none', 'undecided'),
    );
    const body = renderText(subject, drifts(findingIn(0), findingIn(1), findingIn(2), findingIn(3)), 100);
    const end = '[baseline](https://github.com/example/platform/blob/main/.github/aws-baseline.yml#L12) |';
    expect(body).toContain('| Severity | Account | Expected | Observed | Since | Owner | Declared |');
    expect(body).toContain(
      `| critical | team-0 \`100000000000\` | MFA on | MFA off | 2026-11-21 | \`octocat\`, \`hubot\` | ${end}`,
    );
    expect(body).toContain(`| 2026-11-21 | \`monalisa\` | ${end}`);
    expect(body).toContain(`| 2026-11-21 | none declared | ${end}`);
    expect(body).toContain(`| 2026-11-21 | not known | ${end}`);
  });

  it('names the user of each finding where there are users', () => {
    const user = consoleOf('alice', { account: accountNumber(1) });
    const body = renderText(ofControl(user.control), drifts(user), 100);
    expect(body).toContain('| Severity | Account | Resource | Expected |');
    expect(body).toContain('| medium | team-1 `100000000001` | `alice` | MFA on |');
  });

  it('mentions each owner that is declared once, however many rows are theirs', () => {
    const subject = ofControl(control, owners(payments, payments, owner({ mention: '@octocat' })));
    const body = renderText(subject, drifts(findingIn(0), findingIn(1), findingIn(2)), 100);
    expect(body).toContain('Owners: `octocat`, `hubot` · @example/payments · \\#payments; @octocat');
    expect(body.match(/@[a-z]/g)).toHaveLength(2);
  });

  it('names ten owners at most above the table', () => {
    const all = Array.from({ length: 10 }, (_, nth) => owner({ assignees: [`octocat-${nth}`] }));
    const subject = ofControl(control, {
      ownerOf: (id) =>
        Number(id) % 100 > 9 ? owner({ assignees: ['hubot'] }) : (all[Number(id) % 10] ?? 'none'),
    });
    const body = renderText(subject, drifts(...Array.from({ length: 11 }, (_, nth) => findingIn(nth))), 100);
    expect(body).toContain('`octocat-9`; 1 more owner in the table');
  });

  it('says nothing of owners where none is declared', () => {
    expect(renderText(ofControl(control), drifts(findingIn(1)), 100)).not.toContain('Owners:');
  });

  it('says how to fix it once for all accounts, and in which where that differs', () => {
    const other = findingIn(3, { mend: { text: 'Ask the account manager.' } });
    const alike = renderText(ofControl(control), drifts(findingIn(1), findingIn(2)), 100);
    const differing = renderText(ofControl(control), drifts(findingIn(1), findingIn(2), other), 100);
    expect(alike).toContain('### How to fix\n\nSign in as root and register a device. ([AWS documentation]');
    expect(differing).toContain('In team-1 `100000000001`, team-2 `100000000002`: Sign in as root');
    expect(differing).toContain('In team-3 `100000000003`: Ask the account manager. ([AWS');
  });

  it('says in which account to run each command that does not name it', () => {
    const mended = (nth: number, command: string) =>
      drift(findingIn(nth, { resource: command.slice(-3), mend: { text: 'Remove it.', command } }));
    const same = [mended(1, 'aws iam a bob'), mended(1, 'aws iam a eve'), mended(2, 'aws iam a bob')];
    const commandsOf = (drifting: readonly Drifting[]) =>
      /```sh\n([^`]*)```/.exec(renderText(ofControl(control), assessment({ drifting }), 100))?.[1];
    expect(commandsOf(same)).toBe(
      '# in 100000000001, 100000000002\naws iam a bob\n# in 100000000001\naws iam a eve\n',
    );
    expect(commandsOf(same.slice(0, 2))).toBe('aws iam a bob\naws iam a eve\n');
    expect(commandsOf([mended(1, 'aws 100000000001'), mended(2, 'aws 100000000002')])).toBe(
      'aws 100000000001\naws 100000000002\n',
    );
  });

  it('keeps the rows of accounts that could not be looked at, the gone ones too', () => {
    const unsure = [
      unconfirmed(findingIn(1), { kind: 'unknown', finding: unread(findingIn(1)) }),
      { ...unconfirmed(findingIn(2), { kind: 'outside' }), account: undefined },
    ];
    const found = assessment({ unconfirmed: unsure });
    const body = renderText(ofControl(control), found, 100);
    expect(body).toContain(
      '| critical | team-1 `100000000001` | 2026-11-20 | 2026-11-21 | AWS denied the access.',
    );
    expect(body).toContain(
      '| critical | `100000000002` | 2026-11-20 | 2026-11-21 | The last run did not look',
    );
    expect(renderTitle(ofControl(control), found)).toBe(
      'root-user.mfa: 2 findings in 2 accounts not confirmed, worst is critical',
    );
  });

  it('names the account of what keeps it open', () => {
    const body = renderText(ofControl(control), assessment({ blocking: [unread(findingIn(1))] }), 100);
    expect(body).toContain('- team-1 `100000000001`: AWS denied the access.');
  });

  it('is titled with the control, and counts accounts', () => {
    expect(titleSubject(ofControl(control))).toBe('root-user.mfa');
    expect(renderTitle(ofControl(control), drifts(findingIn(1), findingIn(2)))).toBe(
      'root-user.mfa: 2 findings drift in 2 accounts, worst is critical',
    );
  });

  it('says of each account what became of it when it is closed', () => {
    const left = gone(findingIn(2), 'left', { account: undefined });
    const body = renderClosedText(ofControl(control), [gone(findingIn(1), 'in-line'), left], '2026-11-21');
    expect(body).toMatch(
      /^No finding of the control `root-user\.mfa` drifts any more, as read on 2026-11-21\./,
    );
    expect(body).toContain('| team-1 `100000000001` | 2026-11-20 | in line |');
    expect(body).toContain('| `100000000002` | 2026-11-20 | its account left the organization |');
  });

  it('stays small with 3,000 accounts', () => {
    const all = Array.from({ length: 3_000 }, (_, nth) => findingIn(nth, { observed: '$|`'.repeat(100) }));
    const subject = ofControl(control, { ownerOf: (id) => owner({ contact: `#${id}${'$'.repeat(180)}` }) });
    const unsure = all.map((each) => unconfirmed(each, { kind: 'unknown', finding: unread(each) }));
    const body = renderText(subject, { ...drifts(...all), unconfirmed: unsure }, 1_000);
    expect(body.length).toBeLessThan(35_600);
    expect(body).toContain('more findings did not fit here');
  });
});
