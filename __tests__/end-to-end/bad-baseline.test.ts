import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { baselinePath, type SandboxWorld } from '../../sandbox/world.ts';
import { act, checkOut, errors, exampleBaseline, marks, openWorld, type Told } from './fixture.ts';
import { expectRefusal } from './refusal.ts';

let world: SandboxWorld;

beforeAll(async () => {
  world = await openWorld({});
});

/** The run over a baseline, which must refuse it before it asks AWS or GitHub anything. */
async function refuse(baseline: string | Uint8Array): Promise<Told> {
  await checkOut(world, baseline);
  const told = await act(world, {});
  expectRefused(told);
  return told;
}

function expectRefused(told: Told): void {
  expectRefusal(world, told);
  expect(told.outputs).toEqual({ status: 'invalid' });
  expect([told.aws, told.github]).toEqual([[], []]);
}

const exceptionFor = (ids: string) =>
  `exceptions:\n  - { control: root-user.mfa, match: { ids: [${ids}] }, reason: x, until: 2026-12-31 }\n`;

/** 9 levels of 9 aliases each, where a list of names may stand: some 387 million names. */
const bomb = [
  'version: 1',
  'rules:',
  '  - name: x',
  '    expect: { root-user: { mfa: enabled } }',
  '    match:',
  '      names:',
  '        - &a [x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefghi'].map(
    (name, index) => `        - &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`,
  ),
].join('\n');

/** Where the fault stands, what is said of it, and what to do, where the place alone does not tell. */
const unsound: readonly (readonly [string, string, string, readonly RegExp[]])[] = [
  ['empty', '', '1:1', [/the file is empty/, /begins with `version: 1`/]],
  ['white space alone', ' \n\n', '1:1', [/the file is empty/, /begins with `version: 1`/]],
  ['comments alone', '# soon\n', '1:1', [/holds no keys/, /begins with `version: 1`/]],
  ['not YAML', 'version: 1\nrules: [\n', '3:1', [/not valid YAML/]],
  ['indented by tabs', 'version: 1\nrules:\n\t- name: x\n', '3:1', [/a tab/, /with spaces/]],
  ['HTML', '<!doctype html>\n<title>404</title>\n', '1:1', [/a baseline is a map/, /`version: 1`/]],
  ['2 MB large', `${exampleBaseline}#${'x'.repeat(2 ** 21)}`, '1:1', [/2,\d{3},\d{3} bytes/, /1,048,576/]],
  ['of version 2', exampleBaseline.replace('version: 1', 'version: 2'), '2:10', [/expected `1`, found `2`/]],
  [
    'one whose account id YAML reads as a number',
    `version: 1\n${exceptionFor('012345678901')}`,
    '3:46',
    [/`012345678901`/, /as a number/, /put it in quotes: `"012345678901"`/],
  ],
];

describe('a baseline that is', () => {
  test.each(unsound)('%s is refused, on its line', async (_what, baseline, place, words) => {
    const told = await refuse(baseline);
    const [message = ''] = errors(told);
    expect(message).toContain(`The baseline is not valid. ${baselinePath}:${place}: `);
    for (const word of words) expect(message).toMatch(word);
    const [mark, ...others] = marks(told);
    expect(mark).toMatchObject({ level: 'error', place: `${baselinePath}:${place}` });
    expect(message).toContain(mark?.message);
    expect(others).toEqual([]);
  });

  test('a YAML bomb is refused on the line that goes off, in a moment', async () => {
    const told = await refuse(bomb);
    expect(marks(told)).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('repeat more than 20,000 values') }),
    );
    expect(told.killedBy).toBeUndefined();
  });

  test('missing is refused with the likely cause', async () => {
    await rm(join(world.workspace, baselinePath), { force: true });
    const told = await act(world, {});
    expectRefused(told);
    expect(errors(told)).toEqual([
      expect.stringMatching(/no baseline at \.github\/aws-baseline\.yml.*actions\/checkout.*`baseline`/),
    ]);
  });

  test('a folder without a baseline is refused', async () => {
    const told = await act(world, { inputs: { baseline: '.github' } });
    expectRefused(told);
    expect(errors(told)).toEqual([expect.stringMatching(/\.github is a folder without a file that ends in/)]);
  });

  test('not UTF-8 is refused', async () => {
    const told = await refuse(Buffer.from('version: 1\nname: caf\xe9\n', 'latin1'));
    expect(errors(told)).toEqual([expect.stringMatching(/aws-baseline\.yml is not UTF-8.*Save it as UTF-8/)]);
  });
});

describe('several errors', () => {
  test('are told at once, each on its line with what was expected', async () => {
    const told = await refuse(
      exampleBaseline
        .replace('access-keys: absent', 'acess-keys: absent')
        .replace('unused-for: 90d', 'unused-for: 90 days')
        .replace('assignees: [octocat]', 'assignees: ["@octocat"]'),
    );
    expect(marks(told).map(({ level, place, message }) => `${level} ${place} ${message}`)).toEqual([
      expect.stringMatching(/^error \S+:12:9 .*did you mean `root-user\.access-keys`\?/),
      expect.stringMatching(/^error \S+:15:21 .*such as `90d`.*found `90 days`/),
      expect.stringMatching(/^error \S+:37:31 .*without `@`/),
    ]);
    expect(errors(told)).toEqual([expect.stringMatching(/:12:9: .*3 errors in all; each is marked/)]);
  });

  test('beyond ten are counted', async () => {
    const numbers = Array.from({ length: 25 }, (_, index) => 111_122_223_300 + index).join(', ');
    const told = await refuse(`version: 1\n${exceptionFor(numbers)}`);
    expect(marks(told)).toHaveLength(10);
    expect(marks(told).at(-1)?.message).toContain('15 more errors');
    expect(errors(told)).toEqual([expect.stringContaining('25 errors in all')]);
  });

  test('that hold commands give the runner none', async () => {
    const told = await refuse('version: 1\n"::error::x ##[add-path]/x": 1\n');
    const others = told.commands.filter(({ command }) => command !== 'error' && command !== 'debug');
    expect(others.filter(({ command }) => command !== 'add-mask')).toEqual([]);
    expect(others.filter(({ message }) => message !== world.github.token)).toEqual([]);
    expect(marks(told)).toHaveLength(1);
  });
});

describe('command: validate', () => {
  test('needs neither AWS nor GitHub, not even a token', async () => {
    await checkOut(world, exampleBaseline);
    const told = await act(world, {
      inputs: { command: 'validate', 'github-token': '' },
      oidc: undefined,
    });
    expect([told.exitCode, told.aws, told.github]).toEqual([0, [], []]);
    expect(told.stdout).toContain(`${baselinePath} is valid`);
  });

  test('refuses what a run would refuse', async () => {
    await checkOut(world, 'version: 2\n');
    const told = await act(world, { inputs: { command: 'validate' } });
    expectRefused(told);
    expect(marks(told)).toHaveLength(1);
  });
});
