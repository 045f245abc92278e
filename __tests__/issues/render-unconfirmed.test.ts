import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/issues/assess.ts';
import { renderText, renderTitle } from '../../src/issues/render.ts';
import type { Subject } from '../../src/issues/subject.ts';
import { account, consoleOf, finding, keys, mfa, unread } from './builders.ts';
import { assessment, drifts, findingIn, ofAccount, ofControl, unconfirmed } from './render-builders.ts';

function text(found: Assessment, subject: Subject = ofAccount()): string {
  return renderText(subject, found, 1_000);
}

const footer =
  'Rootline reads the AWS accounts, compares them with the baseline and keeps this issue equal to the result: it rewrites the text above and closes the issue when everything is in line. Comments, labels and assignees that people add stay.';

describe('what could not be confirmed', () => {
  const bob = consoleOf('bob');
  const unsure = [
    unconfirmed(bob, { kind: 'unknown', finding: unread(bob) }),
    unconfirmed(mfa(), { kind: 'outside' }),
    unconfirmed(keys(), { kind: 'skipped', state: 'SUSPENDED' }),
  ];

  it('keeps its rows, and says since when and why, and what to do', () => {
    const body = text({ ...drifts(finding({ control: 'root-user.password' })), unconfirmed: unsure });
    expect(body).toContain('the worst is **critical**. 3 more findings could not be confirmed.\n');
    expect(body).toContain(
      `### Not confirmed

3 findings were found before and could not be read since: neither drift nor resolved. The rows stay until the accounts can be read again.

| Severity | Control | Since | Not confirmed since | Why, and what to do |
| - | - | - | - | - |
| medium | \`iam-users.console-access\` of \`bob\` | 2026-11-20 | 2026-11-21 | AWS denied the access. Allow \`iam:GetAccountSummary\` to the role. |
| critical | \`root-user.mfa\` | 2026-11-20 | 2026-11-21 | The last run did not look at this account. A run over all accounts will. |
| high | \`root-user.access-keys\` | 2026-11-20 | 2026-11-21 | The account is \`SUSPENDED\`, and only active accounts are judged. |

### How to fix
`,
    );
  });

  it('keeps the issue open alone, which then tells neither how to fix nor how to accept', () => {
    const found = assessment({
      unconfirmed: [unconfirmed(mfa(), { kind: 'outside' })],
      // What else could not be read is no news while there is a row to wait for.
      blocking: [unread(keys())],
    });
    expect(text(found)).toBe(
      `No drift was found in the AWS account payments \`111122223333\`, but not everything could be confirmed, so this issue stays open.

Owner: none is declared in the baseline.

### Not confirmed

1 finding was found before and could not be read since: neither drift nor resolved. The rows stay until the accounts can be read again.

| Severity | Control | Since | Not confirmed since | Why, and what to do |
| - | - | - | - | - |
| critical | \`root-user.mfa\` | 2026-11-20 | 2026-11-21 | The last run did not look at this account. A run over all accounts will. |

---

${footer}`,
    );
  });

  it('is counted in the title, with the worst of it', () => {
    expect(renderTitle(ofAccount(), assessment({ unconfirmed: unsure }))).toBe(
      'payments (111122223333): 3 findings not confirmed, worst is critical',
    );
  });

  it('has a column for users in the issue of a control that is about them', () => {
    const found = assessment({ unconfirmed: [unconfirmed(bob, { kind: 'outside' })] });
    expect(text(found, ofControl(bob.control))).toContain(
      '| Severity | Account | Resource | Since | Not confirmed since | Why, and what to do |\n' +
        '| - | - | - | - | - | - |\n' +
        '| medium | payments `111122223333` | `bob` | 2026-11-20 | 2026-11-21 | The last run',
    );
  });

  it('keeps the rows of accounts that are in the inventory no more', () => {
    const unsure = [
      unconfirmed(findingIn(1), { kind: 'unknown', finding: unread(findingIn(1)) }),
      { ...unconfirmed(findingIn(2), { kind: 'outside' }), account: undefined },
    ];
    const found = assessment({ unconfirmed: unsure });
    const body = text(found, ofControl('root-user.mfa'));
    expect(body).toContain(
      `| critical | team-1 \`100000000001\` | 2026-11-20 | 2026-11-21 | AWS denied the access.`,
    );
    expect(body).toContain('| critical | `100000000002` | 2026-11-20 | 2026-11-21 | The last run did not');
    expect(renderTitle(ofControl('root-user.mfa'), found)).toBe(
      'root-user.mfa: 2 findings in 2 accounts not confirmed, worst is critical',
    );
  });

  it('takes its room from the rows of what drifts', () => {
    const many = Array.from({ length: 1_000 }, (_, nth) => consoleOf(`user-${1_000 + nth}`));
    const rowsOf = (found: Assessment) => text(found).match(/^\| medium /gm)?.length ?? 0;
    const alone = rowsOf(drifts(...many));
    const beside = rowsOf({ ...drifts(...many), unconfirmed: unsure.slice(1) });
    expect(beside).toBeLessThan(alone);
  });
});

describe('what could not be read', () => {
  it('is told as a list where the issue knows of no finding', () => {
    const found = assessment({ blocking: [unread(mfa()), unread(keys(), 'throttled')] });
    expect(text(found)).toBe(
      `No drift was found in the AWS account payments \`111122223333\`, but not everything could be confirmed, so this issue stays open.

Owner: none is declared in the baseline.

- \`root-user.mfa\`: AWS denied the access. Allow \`iam:GetAccountSummary\` to the role.
- \`root-user.access-keys\`: AWS answered too many requests. Allow \`iam:GetAccountSummary\` to the role.

---

${footer}`,
    );
    expect(renderTitle(ofAccount(), found)).toBe(
      'payments (111122223333): not everything could be confirmed',
    );
  });

  it('names the account in the issue of a control, by its id alone where that is its name', () => {
    const nameless = account({ id: '100000000002', name: '100000000002' });
    const blocking = [unread(findingIn(1)), unread(mfa({ account: nameless }))];
    expect(text(assessment({ blocking }), ofControl('root-user.mfa'))).toContain(
      '- team-1 `100000000001`: AWS denied the access. Allow `iam:GetAccountSummary` to the role.\n' +
        '- `100000000002`: AWS denied the access.',
    );
  });
});
