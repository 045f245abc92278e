import { describe, expect, test } from 'vitest';
import { controls } from '../../src/controls/catalogue.ts';
import type { References } from '../../src/controls/definition.ts';
import { controlDetail, controlTable } from '../../src/report/controls.ts';
import { displayWidth } from '../../src/report/width.ts';
import { control as knownControl } from '../controls/builders.ts';

const plain = (words: string) => words;
const known = knownControl('root-user.mfa');

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

describe('by whom it is asked for as well', () => {
  const control = (references: Partial<References>) => ({
    ...known,
    references: { documentation: 'https://docs.aws.amazon.com/IAM/', ...references },
  });
  const standards = (references: Partial<References>) =>
    controlDetail(control(references), undefined, plain).filter((line) => line.startsWith('standards'));

  test('is not told of one that nobody else asks for', () => {
    expect(standards({})).toEqual([]);
  });

  test('is told of those who do, and of no version that does not', () => {
    const cis = { 'v1.4–4.0': '1.5', 'v5.0': '1.4', 'v6.0': undefined, 'v7.0': undefined };
    expect(standards({ cis })).toEqual(['standards  CIS v1.4–4.0: 1.5; CIS v5.0: 1.4']);
    expect(standards({ securityHub: ['IAM.9'] })).toEqual(['standards  Security Hub: IAM.9']);
    expect(standards({ config: ['root-account-mfa-enabled'] })).toEqual([
      'standards  AWS Config: root-account-mfa-enabled',
    ]);
  });
});

test('one in detail keeps within the terminal and says what, why, how and by whom', () => {
  const lines = controlDetail(known, 80, plain);
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
