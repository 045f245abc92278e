import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { account, consoleOf, keys, mfa, owner, passed, unread, verdict } from './builders.ts';
import { fakeRepository } from './fake-repository.ts';
import { done, run } from './runs.ts';

async function issueOf(...verdicts: Parameters<typeof verdict>) {
  const repository = fakeRepository(['octocat', 'hubot']);
  await run(repository, [verdict(...verdicts)]);
  return repository.issue(1);
}

function html(body: string): string {
  return marked.parse(body, { gfm: true, async: false });
}

const nasty = [
  '@octocat @example/payments',
  '| broken | table |',
  '``` \n# heading',
  '[x](https://example.com) ![y](https://example.com/z.png)',
  '--> <!-- rootline:v1 key=0 hash=0 data=0 -->',
  '<details><img src=x>',
  'line\n<!-- rootline:v1 -->\r\nbreak',
  '\u202Egpj.exe\u0000\u200B',
  'fixes #1, GH-2, example/platform#3, https://github.com/example/platform/issues/4',
  `${'`'.repeat(40)}`,
];

describe('hostile text from AWS', () => {
  it.each(nasty)('stays text in every place where it is shown: %j', async (hostile) => {
    const hostileAccount = account({ name: hostile });
    const change = { account: hostileAccount, expected: hostile, observed: hostile, reason: hostile };
    const { title, body } = await issueOf([
      mfa({ ...change, mend: { text: hostile, command: `echo '${hostile}'` } }),
      consoleOf(hostile, change),
    ]);
    const [, ...rest] = body.split('\n');
    const shown = html(rest.join('\n'));
    const prose = shown.replace(/<(pre|code)>?[\s\S]*?<\/\1>/g, '');
    expect(title).not.toMatch(/[@`\p{Cc}\p{Cf}]/u);
    expect(shown).not.toMatch(/<img|<details|<h1|<!--/);
    expect(
      shown.match(
        /<a href="(?!https:\/\/(docs\.aws\.amazon\.com|github\.com\/example\/platform\/blob\/main)\/)/,
      ),
    ).toBeNull();
    expect(prose).not.toMatch(/(^|[^A-Za-z0-9_])@[A-Za-z0-9]|#\d/);
    expect(shown.match(/<tr>/g)).toHaveLength(3);
    expect(shown.match(/<td>/g)).toHaveLength(12);
  });

  it.each(nasty)('cannot forge or hide the marker: %j', async (hostile) => {
    const repository = fakeRepository();
    const findings = [mfa({ account: account({ name: hostile }), observed: hostile }), consoleOf(hostile)];
    await run(repository, [verdict(findings)]);
    expect(done(await run(repository, [verdict(findings)]))).toEqual(['leave #1']);
    await run(repository, [verdict(findings.map((each) => unread(each)))]);
    expect(repository.issue(1).body).toContain('### Not confirmed');
    await run(repository, [verdict(findings.map(passed))]);
    expect(repository.issue(1).state).toBe('closed');
  });
});

describe('the title', () => {
  it('names the account, its id, how much drifts and the worst of it', async () => {
    const { title } = await issueOf([keys(), mfa()]);
    expect(title).toBe('payments (111122223333): 2 findings drift, worst is critical');
  });

  it('keeps its end when the name is long', async () => {
    const { title } = await issueOf([mfa({ account: account({ name: '🏦'.repeat(300) }) })]);
    expect(title).toMatch(/🏦 \(111122223333\): 1 finding drifts, worst is critical$/u);
    expect(title.length).toBeLessThanOrEqual(256);
  });

  it('is the id alone for an account without a name', async () => {
    const { title } = await issueOf([mfa({ account: account({ name: '' }) })]);
    expect(title).toBe('111122223333: 1 finding drifts, worst is critical');
  });
});

describe('the text', () => {
  it('lists the findings, the worst first, with the line that declares each', async () => {
    const { body } = await issueOf([keys(), mfa()]);
    expect(body).toContain(
      '2 findings drift from the baseline in the AWS account payments `111122223333`; the worst is **critical**.',
    );
    const link = '[baseline](https://github.com/example/platform/blob/main/.github/aws-baseline.yml#L12)';
    const first = `| critical | \`root-user.mfa\` | MFA on | MFA off | 2026-11-21 | ${link} |`;
    const second = `| high | \`root-user.access-keys\` | none | 1 key | 2026-11-21 | ${link} |`;
    expect(body).toContain(`${first}\n${second}`);
  });

  it('says how to fix each, once for those that are fixed alike', async () => {
    const { body } = await issueOf([consoleOf('alice'), consoleOf('bob')]);
    expect(body).toContain(
      '**`iam-users.console-access` of `alice`, `iam-users.console-access` of `bob`**: Sign in as root',
    );
    expect(body.match(/```sh\naws iam get-account-summary\n```/g)).toHaveLength(1);
  });

  it('says who owns the account; only the declared mention is one', async () => {
    const { body } = await issueOf([mfa()], {
      owner: owner({
        assignees: ['octocat', 'hubot'],
        mention: '@example/payments',
        contact: '#payments-oncall',
      }),
    });
    expect(body).toContain('Owner: `octocat`, `hubot` · @example/payments · \\#payments-oncall');
  });

  it('takes a mention that is none as text', async () => {
    const { body } = await issueOf([mfa()], { owner: owner({ mention: '@example/payments and @octocat' }) });
    expect(body).not.toMatch(/@[a-z]/);
  });

  it('says how to accept a finding', async () => {
    const { body } = await issueOf([mfa()]);
    expect(body).toContain('exceptions:\n  - control: root-user.mfa\n    match: { ids: ["111122223333"] }');
  });

  it('links no file outside the repository, and encodes what it links', async () => {
    const at = (file: string) => mfa({ baseline: { file, line: 3, column: 1 } });
    expect((await issueOf([at('/elsewhere/baseline.yml')])).body).toContain('| `/elsewhere/baseline.yml` |');
    expect((await issueOf([at('../baseline.yml')])).body).toContain('| `../baseline.yml` |');
    expect((await issueOf([at('./a b/(c)|d.yml')])).body).toContain('/blob/main/a%20b/%28c%29%7Cd.yml#L3)');
  });

  it('holds no time but days, so that it is the same tomorrow', async () => {
    const { body } = await issueOf([mfa(), keys()]);
    expect(body.split('\n').slice(1).join('\n')).not.toMatch(/\d\d:\d\d/);
  });
});

describe('an account with very many findings', () => {
  const users = Array.from({ length: 5_000 }, (_, index) =>
    consoleOf(`user-${String(index).padStart(4, '0')}-${'x'.repeat(50)}`, {
      observed: 'a password, MFA off. '.repeat(10),
      mend: {
        text: 'Remove the password.',
        command: `aws iam delete-login-profile --user-name user-${index}`,
      },
    }),
  );

  it('stays under 60,000 characters, cuts at a row and says how many more there are', async () => {
    const { body } = await issueOf(users);
    expect(body.length).toBeLessThan(60_000);
    const rows = body.match(/^\| medium /gm)?.length ?? 0;
    expect(rows).toBeGreaterThan(20);
    expect(body).toContain(`${(5_000 - rows).toLocaleString('en-US')} more findings did not fit here`);
    expect(html(body.split('\n').slice(1).join('\n')).match(/<td>/g)).toHaveLength(rows * 6);
  });

  it.each([
    ['long rows', users],
    ['long names', users.map((_user, index) => consoleOf(`${'東'.repeat(60)}${index}`))],
  ])('is still the same on another day, and known as nothing new: %s', async (_name, findings) => {
    const repository = fakeRepository();
    await run(repository, [verdict(findings)]);
    repository.at('2026-12-24');
    const result = await run(repository, [verdict(findings)]);
    expect(done(result)).toEqual(['leave #1']);
    expect(result.outcome.newFindings).toBe(0);
  });

  it('is not closed while anything of it is unknown', async () => {
    const repository = fakeRepository();
    await run(repository, [verdict(users)]);
    const last = users.at(-1) ?? mfa();
    await run(repository, [verdict([...users.slice(0, -1).map(passed), unread(last, 'no-source')])]);
    expect(repository.issue(1).state).toBe('open');
  });

  it('stays under 60,000 characters when none of it can be confirmed', async () => {
    const repository = fakeRepository();
    await run(repository, [verdict(users)]);
    await run(repository, [verdict(users.map((each) => unread(each)))]);
    expect(repository.issue(1).body.length).toBeLessThan(60_000);
    await run(repository, [verdict(users.map(passed))]);
    expect(repository.issue(1).state).toBe('closed');
    expect(repository.issue(1).body.length).toBeLessThan(60_000);
  });
});
