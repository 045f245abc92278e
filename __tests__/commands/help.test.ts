import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandLineReference } from '../../generating/command-line.ts';
import { helpOf, helpOfAll } from '../../src/commands/help.ts';
import { verbs } from '../../src/commands/table.ts';
import { displayWidth } from '../../src/report/width.ts';

describe('a help fits a screen of 24 lines and 80 columns', () => {
  const helps = [
    ['rootline --help', helpOfAll(verbs)] as const,
    ...verbs.map((verb) => [`rootline ${verb.name} --help`, helpOf(verb)] as const),
  ];

  test.each(helps)('%s', (_command, help) => {
    const lines = help.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
  });
});

test('every command but completion speaks JSON', () => {
  const speaking = verbs.filter(({ flags }) =>
    flags.some(({ name, choices }) => name === 'format' && choices?.includes('json')),
  );
  expect(speaking.map(({ name }) => name)).toEqual([
    'init',
    'check',
    'observe',
    'validate',
    'explain',
    'permissions',
    'controls',
  ]);
});

test('no command has two flags of one name', () => {
  for (const { flags } of verbs) {
    const names = flags.map(({ name }) => name);
    expect([...new Set(names)]).toEqual(names);
  }
});

test('docs/command-line.md is what the table of commands gives', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/command-line.md'), 'utf8');
  expect(page).toBe(commandLineReference());
});
