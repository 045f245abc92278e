import { marked } from 'marked';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SandboxWorld } from '../../sandbox/world.ts';
import { act, baselineFile, found, openWorld, type Told } from './fixture.ts';

/** AWS takes 50 characters for an account, and 64 for a contact. */
const name = '::error::x ##[add-path]/x [b](https://example.com)';
const contactName = '::add-mask::a ##[set-env name=A]b | @monalisa <!-- x -->';

let world: SandboxWorld;
let told: Told;

beforeAll(async () => {
  world = await openWorld({});
  const account = world.aws.state.account('121212121212');
  account.name = name;
  account.contacts.security = { name: contactName, title: '#1', email: 'x@example.org', phone: '1' };
  told = await act(world, { inputs: { accounts: account.id } });
});

describe('names that are workflow commands, Markdown and mentions', () => {
  test('are judged like any others', () => {
    expect(told.exitCode).toBe(0);
    expect(found(told, 'drift')['121212121212']).toContain('contacts.security');
  });

  test('give the runner no command besides the action’s own', () => {
    const own = told.commands.filter(({ command, properties, message }) => {
      if (command === 'debug') return /^(?:ID token url is |Members \(1\): )/.test(message);
      if (command === 'add-mask') return message.length > 30 && !message.includes(' ');
      if (command !== 'warning' && command !== 'notice') return false;
      return properties.file === baselineFile && / drift$/.test(properties.title ?? '');
    });
    expect(told.commands.filter((command) => !own.includes(command))).toEqual([]);
    expect(own.map(({ command }) => command)).toContain('warning');
  });

  test('give it none either where a dry run logs what it would do', async () => {
    const fresh = await openWorld({});
    fresh.aws.state.account('121212121212').name = name;
    const dry = await act(fresh, { inputs: { accounts: '121212121212', 'dry-run': 'true' } });
    expect(dry.lines.filter((line) => !line.startsWith('::') && line.includes('add-path'))).not.toEqual([]);
    expect(dry.commands.filter(({ command }) => ['error', 'add-path'].includes(command))).toEqual([]);
  });

  test('stand in the log and the summary all the same', () => {
    expect(told.stdout).toContain('add-path');
    expect(told.summary).toContain('add-path');
  });

  test('mention nobody, link nowhere and forge nothing in the summary and the issue', async () => {
    const [issue] = await world.github.issues();
    const body = issue?.body ?? '';
    expect(body.match(/<!--/g)).toHaveLength(1);
    for (const text of [told.summary, body.replace(/^.*\n/, '')]) {
      const html = await marked(text, { gfm: true });
      const prose = html.replace(/<(pre|code)\b.*?<\/\1>/gs, '');
      expect(prose).not.toMatch(/(^|[^\w/`])@(octocat|monalisa)/);
      expect(prose).not.toContain('href="https://example.com');
      expect(prose).not.toMatch(/<(img|script|h1)\b/);
    }
    expect(issue?.title).not.toContain('@');
  });
});
