import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/drift/finding.ts';
import { renderText } from '../../src/issues/render.ts';
import type { Subject } from '../../src/issues/subject.ts';
import { consoleOf, finding, mfa, owner } from './builders.ts';
import { drifts, findingIn, ofAccount, ofControl, ofOwner } from './render-builders.ts';

const docs = `([AWS documentation](${mfa().references.documentation}))`;

/** What stands under "How to fix". */
function fixes(subject: Subject, ...findings: readonly Finding[]): string {
  const [, after = ''] = renderText(subject, drifts(...findings), 1_000).split('### How to fix\n\n');
  const [section = ''] = after.split('\n\n### How to accept');
  return section;
}

/** The commands alone. */
function commands(subject: Subject, ...findings: readonly Finding[]): string {
  return /```sh\n([^`]*)```/.exec(fixes(subject, ...findings))?.[1] ?? '';
}

const users = (many: number) =>
  Array.from({ length: many }, (_, nth) =>
    consoleOf(`user-${nth}`, {
      mend: {
        text: 'Remove the password.',
        command: `aws iam delete-login-profile --user-name='user-${nth}'`,
      },
    }),
  );

describe('how to fix', () => {
  it('is told once for what is fixed alike, with the command for each', () => {
    expect(fixes(ofAccount(), ...users(2), mfa())).toBe(
      `**\`iam-users.console-access\`** of \`user-0\`, \`user-1\`: Remove the password. ${docs}

\`\`\`sh
aws iam delete-login-profile --user-name='user-0'
aws iam delete-login-profile --user-name='user-1'
\`\`\`

**\`root-user.mfa\`**: Sign in as root and register a device. ${docs}

\`\`\`sh
aws iam get-account-summary
\`\`\``,
    );
  });

  it('is a sentence alone where no command does it', () => {
    const asked = mfa({ mend: { text: 'Ask the account manager.' } });
    expect(fixes(ofAccount(), asked)).toBe(`**\`root-user.mfa\`**: Ask the account manager. ${docs}`);
  });

  it('names ten users and gives ten commands of those that are alike', () => {
    const ten = fixes(ofAccount(), ...users(10));
    expect(ten).toContain('`user-8`, `user-9`: Remove the password.');
    expect(ten.match(/^aws /gm)).toHaveLength(10);
    expect(ten).toMatch(/'user-9'\n```$/);
    const more = fixes(ofAccount(), ...users(13));
    expect(more).toContain('`user-8`, `user-9` and 3 more: Remove the password.');
    expect(more.match(/^aws /gm)).toHaveLength(10);
    expect(more).toMatch(/'user-9'\n```\n\nAnd 3 commands more like these\.$/);
  });

  it('says how many ways there are for which there is no room', () => {
    const ways = (many: number) =>
      Array.from({ length: many }, (_, nth) =>
        finding({ control: `control-${nth}`, mend: { text: `Do this: ${'x'.repeat(900)}.` } }),
      );
    expect(fixes(ofAccount(), ...ways(5))).not.toContain('did not fit');
    expect(fixes(ofAccount(), ...ways(6))).toMatch(
      /\n\n1 more way to fix did not fit here: see the report\.$/,
    );
    expect(fixes(ofAccount(), ...ways(9))).toMatch(
      /\n\n4 more ways to fix did not fit here: see the report\.$/,
    );
  });

  it('names the account where it is one, and takes its id out of what is the same for several', () => {
    const called = (nth: number) => {
      const each = findingIn(nth);
      return { ...each, mend: { text: `Call for ${each.account.id}.`, command: `aws x ${each.account.id}` } };
    };
    const octocats = ofOwner(owner({ assignees: ['octocat'] }));
    expect(fixes(octocats, called(1))).toBe(
      `**\`root-user.mfa\`** in team-1 \`100000000001\`: Call for 100000000001. ${docs}

\`\`\`sh
aws x 100000000001
\`\`\``,
    );
    expect(fixes(octocats, called(1), called(2))).toBe(
      `**\`root-user.mfa\`** in team-1 \`100000000001\`, team-2 \`100000000002\`: Call for {account.id}. ${docs}

\`\`\`sh
aws x 100000000001
aws x 100000000002
\`\`\``,
    );
  });

  it('is told once for all accounts in the issue of a control, and in which where that differs', () => {
    const other = findingIn(3, { mend: { text: 'Ask the account manager.' } });
    const alike = fixes(ofControl('root-user.mfa'), findingIn(1), findingIn(2));
    const differing = fixes(ofControl('root-user.mfa'), findingIn(1), findingIn(2), other);
    expect(alike).toMatch(/^Sign in as root and register a device\. \(\[AWS documentation\]/);
    expect(differing).toContain('In team-1 `100000000001`, team-2 `100000000002`: Sign in as root');
    expect(differing).toContain('In team-3 `100000000003`: Ask the account manager. ([AWS');
  });

  describe('says in which account to run each command that does not name it', () => {
    const control = ofControl('iam-users.console-access');
    const mended = (nth: number, command: string) =>
      findingIn(nth, { resource: command.slice(-3), mend: { text: 'Remove it.', command } });

    it('of accounts that share some', () => {
      const shared = [mended(1, 'aws iam a bob'), mended(1, 'aws iam a eve'), mended(2, 'aws iam a bob')];
      expect(commands(control, ...shared)).toBe(
        '# in 100000000001, 100000000002\naws iam a bob\n# in 100000000001\naws iam a eve\n',
      );
    });

    it('but not where there is one account', () => {
      expect(commands(control, mended(1, 'aws iam a bob'), mended(1, 'aws iam a eve'))).toBe(
        'aws iam a bob\naws iam a eve\n',
      );
    });

    it('nor where the command names it', () => {
      expect(commands(control, mended(1, 'aws 100000000001'), mended(2, 'aws 100000000002'))).toBe(
        'aws 100000000001\naws 100000000002\n',
      );
    });

    it('and it does not where it names one account of several', () => {
      const same = 'aws trust 100000000001';
      expect(commands(control, mended(1, same), mended(2, same))).toBe(
        `# in 100000000001, 100000000002\n${same}\n`,
      );
    });
  });
});
