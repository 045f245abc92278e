import { expect, test } from 'vitest';
import { emptyBaseline } from '../../src/baseline/empty.ts';
import { sound } from './fixtures.ts';

test('what is compared with in the place of no baseline says its name and grouping, and nothing else', () => {
  const own = 'version: 1\nname: production\nissues: { group-by: owner }\n';
  const full = sound(
    `${own}${[
      'organization: { id: o-a1b2c3d4e5, expect: { root-sessions: enabled } }',
      'extends: cis-5',
      'severity: { root-user: low }',
      'rules: [{ name: a, match: all, expect: { contacts: any } }]',
      'owners: [{ match: all, assignees: octocat }]',
      'exceptions: [{ control: contacts, match: all, reason: r, until: 2026-12-01 }]',
      'attestations: [{ id: two, statement: s, by: octocat, on: 2026-11-01, valid-for: 180d }]',
    ].join('\n')}\n`,
  );
  expect(emptyBaseline(full)).toEqual({ ...sound(own), settings: {} });
});
