import { describe, expect, it } from 'vitest';
import type { AccountOwner } from '../../src/drift/finding.ts';
import { renderText, renderTitle, titleSubject } from '../../src/issues/render.ts';
import { consoleOf, owner, unread } from './builders.ts';
import { accountNumber, drifts, findingIn, ofControl, unconfirmed } from './render-builders.ts';

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
    const subject = ofControl(control, {
      ownerOf: (id) => owner({ assignees: [`octocat-${Number(id) % 100}`] }),
    });
    const ownersOf = (many: number) => {
      const found = drifts(...Array.from({ length: many }, (_, nth) => findingIn(nth)));
      return /^Owners: .*$/m.exec(renderText(subject, found, 100))?.[0];
    };
    const ten = Array.from({ length: 10 }, (_, nth) => `\`octocat-${nth}\``).join('; ');
    expect(ownersOf(10)).toBe(`Owners: ${ten}`);
    expect(ownersOf(11)).toBe(`Owners: ${ten}; 1 more owner in the table`);
    expect(ownersOf(12)).toBe(`Owners: ${ten}; 2 more owners in the table`);
  });

  it('says nothing of owners above the table where none is there to be asked', () => {
    const subject = ofControl(control, owners('none', 'undecided', owner({ labels: ['team-a'] }), owner()));
    const body = renderText(subject, drifts(...[0, 1, 2, 3].map((nth) => findingIn(nth))), 100);
    expect(body).toContain('What it asks: The root user has MFA.\n\nThese settings in AWS are not');
    const cells = [...body.matchAll(/2026-11-21 \| (.*) \| \[baseline\]/g)].map(([, cell]) => cell);
    expect(cells).toEqual(['none declared', 'not known', '`team-a`', 'none declared']);
  });

  it('is titled with the control, and counts accounts', () => {
    expect(titleSubject(ofControl(control))).toBe('root-user.mfa');
    expect(renderTitle(ofControl(control), drifts(findingIn(1), findingIn(2)))).toBe(
      'root-user.mfa: 2 findings drift in 2 accounts, worst is critical',
    );
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
