import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseOrganization } from '../sandbox/aws/file.ts';
import { type SandboxWorld, startWorld } from '../sandbox/world.ts';
import { blocksOf, pages, read, root } from './docs-pages.ts';
import { type Command, commandsOf, openShell, type Shell } from './docs-shell.ts';
import { remakeReports } from './end-to-end/fixture.ts';
import { signedInTo } from './end-to-end/shell.ts';

/**
 * Every command that the documentation shows is run against the sandbox, in the order of its page, in a repository with
 * the README's baseline in it; or it stands here, with the reason why not.
 */

/** Commands that begin so are not run. */
const notRun: readonly { readonly begins: string; readonly because: string }[] = [
  {
    begins: 'aws ',
    because: 'it asks or changes an AWS account, by a program that is no part of this project',
  },
  { begins: 'gh ', because: 'it asks or changes a repository on GitHub' },
  { begins: 'openssl rand -hex 32 | gh ', because: 'it changes a repository on GitHub' },
  { begins: 'terraform ', because: 'it downloads a provider and changes an AWS account' },
  { begins: 'curl ', because: 'it needs the internet' },
  { begins: 'npx --package node@24 ', because: 'it downloads Node' },
  { begins: 'file ', because: 'not every machine has it' },
  { begins: 'grep -rn endpoint ~/.aws', because: 'it looks for what a sound machine does not have' },
  { begins: 'source <(rootline completion zsh)', because: 'it is for another shell' },
  { begins: 'rootline completion fish | source', because: 'it is for another shell' },
];

const commands = pages.flatMap(commandsOf);
const isLeftOut = ({ text }: Command) => notRun.some(({ begins }) => text.startsWith(begins));
/** Of this repository itself, such as `npm ci && npm test`. */
const isOwn = ({ text }: Command) =>
  /^(?:npm (?:ci|test|run (?!-s rootline --)[\w:-]+)(?: -- [\w ]+)?(?: && )?)+$/.test(text);

const withCommands = pages.filter((page) => commandsOf(page).some((one) => !isLeftOut(one) && !isOwn(one)));

/** Milliseconds: a page has a dozen commands, and a machine may have other work. */
const patience = 300_000;

/** The page for an account in no organization; its commands are run in such an account. */
const aboutOneAccount = 'docs/quick-start-account.md';

let world: SandboxWorld;
let alone: SandboxWorld;
let template: string;
let environment: Readonly<Record<string, string>>;
const shells: Shell[] = [];

beforeAll(async () => {
  world = await startWorld({ now: () => new Date(), organization: await asInTheDocumentation() });
  alone = await startWorld({ now: () => new Date(), organization: oneAccount() });
  for (const each of [world, alone]) remakeReports(each);
  environment = signedInTo(world, '111111111111', 'rootline-audit');
  template = await mkdtemp(join(tmpdir(), 'rootline-docs-template-'));
  await fill(template);
}, patience);

afterAll(async () => {
  await Promise.all([world.close(), alone.close()]);
  const folders = [template, ...shells.map(({ folder }) => folder)];
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

/** The sandbox's organization, under the ids that the documentation uses for such accounts. */
async function asInTheDocumentation() {
  const text = read('sandbox/organization.yml')
    .replaceAll('o-exampleorg1', 'o-a1b2c3d4e5')
    .replaceAll('444444444444', '111122223333');
  return parseOrganization(text, 'organization.yml');
}

function oneAccount() {
  const text = `
accounts:
  - id: '123456789012'
    name: Lone
    email: root@example.com
    joined: -100d
    root: { password: { changed: -90d, last-used: -2d }, mfa: [virtual] }
    roles:
      administrator: { trust: { account: '123456789012' }, permissions: [{ allow: ['*'] }] }
`;
  return parseOrganization(text, 'account.yml');
}

/** A repository as the documentation supposes one: with a baseline, a commit, and the files that earlier commands left. */
async function fill(folder: string): Promise<void> {
  const [baseline] = blocksOf('README.md').filter(({ text }) => text.startsWith('version: 1'));
  await mkdir(join(folder, '.github'), { recursive: true });
  await writeFile(join(folder, '.github/aws-baseline.yml'), `${baseline?.text ?? ''}\n`);
  await cp(join(root, 'templates'), join(folder, 'templates'), { recursive: true });
  const { run, folder: place } = await remembered(openShell(folder, environment));
  const prepared = await run(
    [
      'git init -q -b main . && git add -A',
      'git -c user.name=octocat -c user.email=octocat@example.com commit -q -m "Write a baseline"',
      'git remote add origin . && git fetch -q origin main',
      'rootline observe --member-role rootline-member --snapshot-out snapshot.ndjson',
      'rootline check --snapshot snapshot.ndjson --format json > report.json',
      'mkdir shards && cp snapshot.ndjson shards/1.ndjson',
    ].join(' && '),
  );
  expect(prepared).toMatchObject({ code: 0 });
  await cp(join(place, 'repository'), folder, { recursive: true });
}

async function remembered(opening: Promise<Shell>): Promise<Shell> {
  const shell = await opening;
  shells.push(shell);
  return shell;
}

describe('every command that the documentation shows', { timeout: patience }, () => {
  test.concurrent.for(withCommands)('in %s does what it says', async (page, { expect }) => {
    const isAlone = page === aboutOneAccount;
    const own = isAlone ? signedInTo(alone, '123456789012', 'administrator') : environment;
    const { run } = await remembered(openShell(template, own));
    for (const command of commandsOf(page)) {
      if (isLeftOut(command) || isOwn(command)) continue;
      await run(before(command));
      const { code, stderr } = await run(command.text);
      expect([command.text, code, code === 0 ? '' : stderr]).toEqual([command.text, 0, '']);
    }
  });

  test('is one of this project, where it is one of npm', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = commands.filter(isOwn).flatMap(({ text }) => [...text.matchAll(/npm run ([\w:-]+)/g)]);
    expect(named.filter(([, script = '']) => !Object.hasOwn(scripts, script))).toEqual([]);
  });

  test('is found: there are some of each kind, and what is left out is still shown', () => {
    expect(commands.length).toBeGreaterThan(20);
    expect(withCommands).toContain('README.md');
    const stale = notRun.filter(({ begins }) => !commands.some(({ text }) => text.startsWith(begins)));
    expect(stale).toEqual([]);
  });
});

/** `init` is for a repository without a baseline. */
function before({ text }: Command): string {
  return /\brootline (?:-- )?init\b/.test(text) ? 'rm -rf .github' : 'true';
}
