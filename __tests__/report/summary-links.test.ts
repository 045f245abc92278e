import { describe, expect, test } from 'vitest';
import { renderSummary } from '../../src/report/summary.ts';
import { baselineFile, finding, onGitHub, onLaptop, result } from './builders.ts';

describe('links to the baseline', () => {
  const cell = (file: string, links: typeof onGitHub): string => {
    const baseline = { file, line: 3, column: 1 };
    const of = result({ findings: [finding({ baseline })], baseline: { file, name: '' } });
    return renderSummary(of, links).match(/octocat \| (.*) \|/)?.[1] ?? '';
  };

  test('point to the line at the commit that ran', () => {
    expect(cell(baselineFile, onGitHub)).toBe(
      '[line 3](https://github.com/octo-org/aws/blob/0123abcd/.github/aws-baseline.yml#L3)',
    );
  });

  test('stay whole with odd characters in the path', () => {
    expect(cell('./a (b)/c#d.yml', onGitHub)).toBe(
      '[line 3](https://github.com/octo-org/aws/blob/0123abcd/a%20%28b%29/c%23d.yml#L3)',
    );
  });

  test.each(['/etc/baseline.yml', '../baseline.yml', 'C:\\baseline.yml'])(
    'are not made for %s, outside the repository',
    (file) => expect(cell(file, onGitHub)).toBe('line 3'),
  );

  test('are not made on a laptop', () => {
    expect(cell(baselineFile, onLaptop)).toBe('line 3');
  });
});
