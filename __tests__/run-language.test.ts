import { writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Values } from '../src/baseline/values.ts';
import { run } from '../src/run.ts';
import { checked, type fakeEstate, jobOf, path, reset } from './run-fixture.ts';

vi.mock('../src/aws/estate.ts', async () => ({
  openEstate: (await import('./run-fixture.ts')).fakeEstate satisfies typeof fakeEstate,
}));

beforeEach(reset);

const phone = '+1 555 0100';
const given: Values = {
  kind: 'given',
  get: (name) => (name === 'ROOTLINE_VALUE_PHONE' ? phone : undefined),
};
const withValue = `version: 1
rules:
  - name: every account
    match: all
    expect: { contacts: { security: { phone: { env: ROOTLINE_VALUE_PHONE } } } }
`;

describe('a value of the environment in a run', () => {
  test('is masked before AWS is asked, and stands in no report', async () => {
    await writeFile(path('baseline.yml'), withValue);
    const masked: string[] = [];
    const { world } = jobOf({}, {});
    const admit = async () => {
      masked.push('admit');
      return undefined;
    };
    const mask = (text: string) => void masked.push(text);
    const report = await checked({}, { values: given, world: { ...world, mask }, admit });
    expect(masked).toEqual([phone, 'admit']);
    expect(report.findings.map(({ verdict }: { verdict: string }) => verdict)).toContain('drift');
    expect(JSON.stringify(report)).not.toMatch(/1\D{0,4}5\D?5\D?5\D{0,2}0100/);
    expect(JSON.stringify(report)).toContain('(from ROOTLINE_VALUE_PHONE)');
  });

  test('that is withheld makes its verdicts unknown, and the run not incomplete', async () => {
    await writeFile(path('baseline.yml'), withValue);
    const values: Values = { kind: 'withheld', why: 'values are never used for a pull request' };
    const report = await checked({}, { values });
    expect(report.status).toBe('in-sync');
    expect(new Set(report.findings.map(({ verdict }: { verdict: string }) => verdict))).toEqual(
      new Set(['unknown']),
    );
  });
});

describe('a run warns', () => {
  test('of expectations that are always overridden and of exceptions that accept nothing', async () => {
    await writeFile(
      path('baseline.yml'),
      `version: 1
rules:
  - { name: first, match: all, expect: { contacts: { security: present } } }
  - { name: second, match: all, expect: { contacts: { security: present } } }
exceptions:
  - { control: contacts, match: all, reason: r, until: 2026-12-01 }
`,
    );
    const { result } = await run(jobOf({}, {}));
    expect(result.warnings.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '3 rule `first`, `contacts.security`: every account that this rule matches gets another value by a later rule (rule `second`), so this one never holds; remove it, or narrow the later rule',
      '6 exception 1 (`contacts`): it matched no finding, so it accepts nothing; remove it, or correct its `control`',
    ]);
  });

  test('of what selects no account', async () => {
    await writeFile(
      path('baseline.yml'),
      `version: 1
extends: cis-5
rules:
  - { name: dead, match: { names: nobody }, expect: { contacts: { security: present } } }
owners:
  - { match: { ids: '999999999999' }, assignees: octocat }
`,
    );
    const { result } = await run(jobOf({}, {}));
    expect(result.warnings.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '4 rule `dead` matches no account; check its `match`',
      '6 owners entry 1 matches no account; check its `match`',
    ]);
  });

  test('of no exception while some of its accounts are left out', async () => {
    await writeFile(
      path('baseline.yml'),
      'version: 1\nextends: cis-5\nexceptions: [{ control: contacts.security, match: all, reason: r, until: 2026-12-01 }]\n',
    );
    const { result } = await run(jobOf({ accounts: '111111111111' }, {}));
    expect(result.warnings).toEqual([]);
  });
});
