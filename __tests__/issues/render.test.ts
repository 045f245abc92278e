import { describe, expect, it } from 'vitest';
import type { Assessment, Unconfirmed } from '../../src/issues/assess.ts';
import { renderClosedText, renderMigratedText, renderText } from '../../src/issues/render.ts';
import type { Subject } from '../../src/issues/subject.ts';
import { consoleOf, keys, mfa, owner, unread } from './builders.ts';
import { assessment, drifts, gone, links, ofAccount, unconfirmed } from './render-builders.ts';
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
    expect(renderText(ofAccount(), drifts(...users.slice(0, 3)), 2)).toContain(
      `1 more finding did not fit here: the report of the [latest run](${links.runs}) lists it.`,
    );
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
    const observed = (many: number) => text(drifts(mfa({ observed: 'x'.repeat(many) })));
    expect(observed(300)).toMatch(/\| x{300} \| 2026-11-21 \|/);
    expect(observed(301)).toMatch(/\| x{299}… \| 2026-11-21 \|/);
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
