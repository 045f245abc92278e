import { describe, expect, test } from 'vitest';
import { linksOf, runAddress } from '../src/run-links.ts';

const environment = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'octo-org/aws',
  GITHUB_RUN_ID: '42',
  GITHUB_WORKFLOW_REF: 'octo-org/aws/.github/workflows/rootline.yml@refs/heads/main',
};
const file = '.github/aws-baseline.yml';
const place = { url: 'https://github.com/octo-org/aws', defaultBranch: 'trunk' };

describe('the links of issues', () => {
  test('lead to the workflow’s runs, and to the files of the default branch', () => {
    expect(linksOf(place, file, environment)).toEqual({
      baseline: 'https://github.com/octo-org/aws/blob/trunk',
      path: file,
      runs: 'https://github.com/octo-org/aws/actions/workflows/rootline.yml',
    });
  });

  test('lead to HEAD where nobody knows the default branch', () => {
    expect(linksOf({ ...place, defaultBranch: '' }, file, environment).baseline).toBe(
      'https://github.com/octo-org/aws/blob/HEAD',
    );
  });

  test.each([
    ['there is no workflow', ''],
    ['the workflow is none of a file', 'octo-org/aws/dynamic/pages@refs/heads/main'],
    ['it is no reference', 'rootline.yml'],
  ])('lead to no runs where %s', (_what, ref) => {
    expect(linksOf(place, file, { ...environment, GITHUB_WORKFLOW_REF: ref }).runs).toBeUndefined();
  });

  test('take the workflow’s name as it is on GitHub', () => {
    const ref = 'octo-org/.github/.github/workflows/a b.yml@refs/heads/main';
    expect(linksOf(place, file, { ...environment, GITHUB_WORKFLOW_REF: ref }).runs).toBe(
      'https://github.com/octo-org/.github/actions/workflows/a%20b.yml',
    );
  });
});

test('a run has its page in a workflow, and none elsewhere', () => {
  expect(runAddress(environment)).toBe('https://github.com/octo-org/aws/actions/runs/42');
  expect(runAddress({})).toBeUndefined();
});
