import { describe, expect, test } from 'vitest';
import { issueOf } from '../../src/github/issue-answer.ts';
import { entries } from '../../src/github/pages.ts';

const answer = {
  id: 1,
  number: 7,
  html_url: 'https://github.com/octo-org/aws/issues/7',
  state: 'open',
  closed_at: null,
  title: 'A title',
  user: { id: 5 },
  labels: [],
};

describe('an answer of another shape, such as the page of a proxy', () => {
  test('is no issue', () => {
    // What a server answers has the types that GitHub describes only if it is GitHub.
    const page = JSON.parse('{ "message": "Sign in" }');
    expect(() => issueOf(page)).toThrow(/no issue: run again later/);
  });

  test('is no list', () => {
    expect(() => entries('<html>')).toThrow(/no list: run again later/);
  });
});

describe('an issue', () => {
  test('whose author has deleted the account belongs to nobody', () => {
    expect(issueOf({ ...answer, user: null }).authorId).toBe(0);
  });

  test('without a text, a count or people has none', () => {
    const bare = { body: '', comments: 0, assignees: [], labels: [] };
    expect(issueOf({ ...answer, body: null, assignees: null })).toMatchObject(bare);
    expect(issueOf(answer)).toMatchObject(bare);
  });

  test('has its labels by their names, however they are told', () => {
    const labels = ['aws', { name: 'security' }, {}];
    expect(issueOf({ ...answer, labels }).labels).toEqual(['aws', 'security']);
  });
});
