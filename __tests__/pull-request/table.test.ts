import { describe, expect, test } from 'vitest';
import { checkOutputs } from '../../src/pull-request/outputs.ts';
import { checkTable } from '../../src/pull-request/table.ts';
import { difference, ruling, tagged } from '../baseline/diff-builders.ts';
import { verdict } from '../drift/builders.ts';
import { check, findings } from './builders.ts';

const strict = ruling(['all', { 'root-user.mfa': 'hardware' }]);
const loose = ruling(['all', { 'root-user.mfa': 'enabled' }]);
const weakened = difference(strict, loose, tagged('prod', 'dev'));
const added = findings([verdict('111111111111'), verdict('111111111111', {})]);

describe('The check in a log', () => {
  test('says the answer first, then what weakens, then the findings', () => {
    const lines = checkTable(check({ diff: weakened, findings: added }), undefined).split('\n');
    expect(lines[0]).toBe('This change weakens 1 expectation and adds 1 finding.');
    expect(lines.filter((line) => /^[A-Z]/.test(line)).slice(2)).toEqual([
      'What it weakens',
      'Findings it adds',
    ]);
    expect(lines.find((line) => line.includes('asks less'))).toMatch(
      /^ {2}`root-user\.mfa` .*\(baseline\.yml:10\)$/,
    );
  });

  test('fits a terminal', () => {
    const lines = checkTable(check({ diff: weakened, findings: added }), 60).split('\n');
    expect(lines.filter((line) => line.length > 60)).toEqual([]);
  });

  test('is cut after fifty rows of a kind, and says how many more there are', () => {
    const many = Array.from({ length: 60 }, (_each, index) => ({ resource: `user-${index}` }));
    const lines = checkTable(
      check({ findings: findings([verdict('111111111111'), verdict('111111111111', ...many)]) }),
      undefined,
    ).split('\n');
    expect(lines).toContain('  and 10 more');
  });

  test('commands no runner, whatever AWS holds', () => {
    const hostile = '##[error]x\n::error::y';
    const both = findings([
      verdict('111111111111'),
      verdict('111111111111', { observed: hostile, resource: hostile }),
    ]);
    for (const columns of [undefined, 40])
      expect(checkTable(check({ findings: both }), columns)).not.toMatch(/##\[|^\s*::/m);
  });
});

describe('The outputs', () => {
  test('count what is added, resolved and weakened', () => {
    expect(checkOutputs(check({ diff: weakened, findings: added }))).toEqual({
      new: '1',
      resolved: '0',
      weakened: '1',
    });
  });

  test('are empty where nobody knows', () => {
    expect(checkOutputs(check({ findings: undefined }))).toEqual({ new: '', resolved: '', weakened: '0' });
  });
});
