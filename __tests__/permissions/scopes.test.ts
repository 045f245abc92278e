import { describe, expect, test } from 'vitest';
import { loadBaseline } from '../../src/baseline/load.ts';
import { needsOf } from '../../src/permissions/needs.ts';

const known = { management: '111111111111', audit: '111111111111' };
const means = { auditIn: 'management', managementRole: false, memberRole: true, rootSessions: true } as const;

function needs(...texts: readonly string[]) {
  const files = texts.map((text, index) => ({ path: `${index}.yml`, text }));
  const { baseline, problems } = loadBaseline(files, new Date('2026-11-21T08:00:00Z'));
  if (baseline === undefined) throw new Error(problems.map(({ message }) => message).join('; '));
  return needsOf(baseline, known, means).facts;
}

const billing = 'rules: [{ name: one, match: all, expect: { contacts: { billing: present } } }]';

describe('what a file of a folder expects', () => {
  test('is needed of the accounts of its scope alone', () => {
    const main =
      'version: 1\nrules: [{ name: mail, match: all, expect: { root-user: { email: example.com } } }]\n';
    const members = needs(main, `scope: { management-account: false }\n${billing}\n`);
    expect([...members.member]).toEqual(['contact.billing']);
    expect([...members.management]).toEqual([]);
    const management = needs(main, `scope: { ids: ['111111111111'] }\n${billing}\n`);
    expect([...management.member]).toEqual([]);
    expect([...management.management]).toEqual(['contact.billing']);
  });
});

test('a value that is only sound once a placeholder is filled in needs what it is compared with', () => {
  const phone = '{ phone: "{account.tags.phone}" }';
  const { member } = needs(
    `version: 1\nrules: [{ name: one, match: all, expect: { contacts: { security: ${phone} } } }]\n`,
  );
  expect([...member]).toEqual(['contact.security']);
});
