import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { completionScript } from '../../src/commands/completion-scripts.ts';
import { verbs } from '../../src/commands/table.ts';
import { controls } from '../../src/controls/catalogue.ts';

/** What bash offers for the last of some words. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const script = await completionScript('bash', verbs);
  const call = `COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _rootline; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', `${script}\n${call}`, 'bash', ...words], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

describe('bash completes', () => {
  test('commands', async () => {
    expect(await offered('rootline', '')).toEqual(verbs.map(({ name }) => name));
    expect(await offered('rootline', 'co')).toEqual(['controls', 'completion']);
  });

  test.each(verbs)('the flags of $name', async ({ name, flags }) => {
    expect(await offered('rootline', name, '--')).toEqual([
      ...flags.map((flag) => `--${flag.name}`),
      '--help',
    ]);
  });

  test('the values of a flag', async () => {
    expect(await offered('rootline', 'check', '--format', '')).toEqual([
      'table',
      'json',
      'markdown',
      'sarif',
      'html',
    ]);
    expect(await offered('rootline', 'permissions', '--part', 'm')).toEqual(['management', 'member']);
    expect(await offered('rootline', 'check', '--baseline', 'packag')).toContain('package.json');
    expect(await offered('rootline', 'check', '--concurrency', '')).toEqual([]);
  });

  test('the ids of controls and the names of shells', async () => {
    expect(await offered('rootline', 'controls', 'root-user.m')).toEqual(
      controls.map(({ id }) => id).filter((id) => id.startsWith('root-user.m')),
    );
    expect(await offered('rootline', 'completion', '')).toEqual(
      ['bash', 'zsh', 'fish', '--help'].toSorted(order),
    );
  });
});

/** Flags stand before words. */
function order(a: string, b: string): number {
  return Number(b.startsWith('--')) - Number(a.startsWith('--'));
}

describe.each(['zsh', 'fish'] as const)('the script of %s', (shell) => {
  test('names every command with each of its flags', async () => {
    const script = await completionScript(shell, verbs);
    for (const { name, flags } of verbs) {
      expect(script).toContain(name);
      for (const flag of flags)
        expect(script).toContain(shell === 'zsh' ? `'--${flag.name}[` : ` -l ${flag.name}`);
    }
  });

  test('closes every quotation mark', async () => {
    const script = await completionScript(shell, verbs);
    const plain = script.replaceAll("'\\''", '').replaceAll("\\'", '');
    expect(plain.split('\n').filter((line) => (line.match(/'/g) ?? []).length % 2 === 1)).toEqual([]);
  });
});
