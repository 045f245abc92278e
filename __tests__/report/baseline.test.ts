import { expect, test } from 'vitest';
import { loadBaseline } from '../../src/baseline/load.ts';
import { validWords } from '../../src/report/baseline.ts';

const text = `version: 1
organization: { expect: { root-sessions: enabled } }
rules:
  - { name: every account, match: all, expect: { root-user: { mfa: enabled } } }
`;

test('what is expected of the organization counts as no rule', () => {
  const { baseline } = loadBaseline([{ path: 'baseline.yml', text }], new Date('2026-11-21T12:00:00Z'));
  expect(baseline && validWords(baseline)).toBe('baseline.yml is valid: 1 rule, 0 owners, 0 exceptions.');
});
