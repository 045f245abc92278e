import { describe, expect, test } from 'vitest';
import { controls } from '../../src/controls/catalogue.ts';
import { controlDetail, controlTable } from '../../src/report/controls.ts';
import { displayWidth } from '../../src/report/width.ts';
import { control } from '../controls/builders.ts';

const plain = (words: string) => words;

describe('the table of controls', () => {
  test.each([40, 60, 80, 120, 200])('keeps within %d columns, and names every control', (columns) => {
    const lines = controlTable(controls, columns, plain);
    expect(lines.filter((line) => displayWidth(line) > columns)).toEqual([]);
    const words = lines.join('\n').replaceAll(/\s+/g, ' ');
    expect(controls.filter(({ id }) => !words.includes(id))).toEqual([]);
  });

  test('has a line a control where nothing limits it', () => {
    const lines = controlTable(controls, undefined, plain);
    expect(lines).toHaveLength(controls.length);
    expect(lines[0]).toMatch(/^root-user\.access-keys +critical {2}The root user has no access keys$/);
  });
});

test('one in detail keeps within the terminal and says what, why, how and by whom', () => {
  const lines = controlDetail(control('root-user.mfa'), 80, plain);
  expect(lines.filter((line) => displayWidth(line) > 80 && line.includes(' '))).toEqual([]);
  const words = lines.join('\n');
  for (const part of [
    'root-user.mfa: hardware',
    'critical',
    'CIS v5.0',
    'IAM.6',
    'https://docs.aws',
    'controls.md#root-usermfa',
  ])
    expect(words).toContain(part);
});
