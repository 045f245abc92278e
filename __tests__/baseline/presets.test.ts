import { describe, expect, test } from 'vitest';
import { presets } from '../../src/baseline/presets/index.ts';
import { resolve } from '../../src/baseline/resolve.ts';
import { matchesNothing } from '../../src/baseline/selectors.ts';
import { controls } from '../../src/controls/catalogue.ts';
import type { References } from '../../src/controls/definition.ts';
import { account, load, noValues, sound } from './fixtures.ts';

const management = account({ id: '999999999999', management: true });
const member = account({});

/** `control value` of all that holds, in the catalogue's order. */
function expected(text: string, of = member): readonly string[] {
  return resolve(sound(text), of, noValues).expectations.map((one) =>
    'undecided' in one ? `${one.control.id} undecided` : `${one.control.id} ${JSON.stringify(one.value)}`,
  );
}

describe('the preset recommended', () => {
  const everywhere = [
    'root-user.access-keys "absent"',
    'root-user.mfa "hardware"',
    'root-user.signing-certificates "absent"',
    'root-user.unused-for 90',
    'contacts.billing "present"',
    'contacts.operations "present"',
    'contacts.security "present"',
    'iam-users.console-access "mfa"',
    'iam-users.access-keys.max-age 90',
    'iam-users.access-keys.max-unused 45',
    'iam-users.passwords.max-unused 45',
  ];

  test('holds this of a member account', () => {
    expect(expected('version: 1\nextends: recommended\n').toSorted()).toEqual(
      [...everywhere, 'root-user.credentials "removed"'].toSorted(),
    );
  });

  test('and this of the management account', () => {
    expect(expected('version: 1\nextends: recommended\n', management).toSorted()).toEqual(
      [...everywhere, 'organization.root-credentials-management "enabled"'].toSorted(),
    );
  });
});

describe('a preset', () => {
  test.each(presets.map(({ name }) => name))(
    '%s is sound, and expects something of every account',
    (name) => {
      expect(load(`version: 1\nextends: ${name}\n`).problems).toEqual([]);
      expect(expected(`version: 1\nextends: ${name}\n`).length).toBeGreaterThan(5);
    },
  );

  test('comes before the rules of the file, which replace what it expects', () => {
    const text =
      'version: 1\nextends: recommended\nrules: [{ name: a, match: all, expect: { root-user: { mfa: enabled, unused-for: any } } }]\n';
    expect(expected(text)).toContain('root-user.mfa "enabled"');
    expect(expected(text).some((line) => line.startsWith('root-user.unused-for'))).toBe(false);
  });

  test('comes before the organization of the file too', () => {
    const text =
      'version: 1\nextends: recommended\norganization: { expect: { root-credentials-management: any, root-sessions: enabled } }\n';
    expect(expected(text, management).filter((line) => line.startsWith('organization.'))).toEqual([
      'organization.root-sessions "enabled"',
    ]);
  });

  test('replaces what an earlier one expects', () => {
    const unused = (text: string) => expected(text).filter((line) => line.includes('max-unused'));
    expect(unused('version: 1\nextends: [aws-fsbp, cis-5]\n')).toEqual([
      'iam-users.access-keys.max-unused 45',
      'iam-users.passwords.max-unused 45',
    ]);
    expect(unused('version: 1\nextends: [cis-5, aws-fsbp]\n')).toEqual([
      'iam-users.access-keys.max-unused 90',
      'iam-users.passwords.max-unused 90',
    ]);
  });

  test('stands where the file names it, and its rules bear its name', () => {
    const { rules } = sound('version: 1\nextends:\n  - cis-5\n  - recommended\n');
    expect(rules.map(({ name, at }) => [name, at.line, at.column])).toEqual([
      ['cis-5: every account', 3, 5],
      ['recommended: organization', 4, 5],
      ['recommended: every account', 4, 5],
      ['recommended: member accounts', 4, 5],
    ]);
    expect(rules.flatMap(({ statements }) => statements)).toSatisfy((all: (typeof rules)[0]['statements']) =>
      all.every((one) => one.kind === 'clear' || one.at.file === 'baseline.yml'),
    );
  });

  test('is nobody’s fault where one of its rules matches no account', () => {
    expect(matchesNothing(sound('version: 1\nextends: recommended\n'), [management])).toEqual([]);
  });
});

test('cis-5 asks for the password policy of recommendations 1.7 and 1.8', () => {
  expect(expected('version: 1\nextends: cis-5\n')).toContain(
    'iam-users.password-policy {"minimum-length":14,"reuse-prevention":24}',
  );
  const { references } = controls.find(({ id }) => id === 'iam-users.password-policy') ?? {};
  expect(references?.cis?.['v5.0']).toBe('1.7, 1.8');
});

describe('a preset of a standard', () => {
  /** Controls that refer to the standard and that the preset leaves to others, which its page says. */
  const left: Readonly<Record<string, readonly string[]>> = {
    'cis-5': [
      'contacts.primary',
      'iam-users.access-keys',
      'iam-users.access-keys.inactive',
      'iam-users.allowed',
    ],
    'cis-7': [
      'account.state',
      'contacts.primary',
      'iam-users.access-keys',
      'iam-users.allowed',
      'organization.accounts',
      'organization.delegated-administrators',
      'root-user.password',
    ],
    'aws-fsbp': [],
  };

  test.each(Object.keys(left))('%s holds every control that refers to it, but for these', (name) => {
    const preset = presets.find((each) => each.name === name);
    const numbers = (references: References) => preset?.numbersOf(references) ?? [];
    const held = new Set(
      sound(`version: 1\nextends: ${name}\n`).rules.flatMap(({ statements }) =>
        statements.flatMap((one) => (one.kind === 'value' ? [one.control] : [])),
      ),
    );
    const referring = controls.filter(({ references }) => numbers(references).length > 0).map(({ id }) => id);
    expect(referring.filter((id) => !held.has(id)).toSorted()).toEqual(left[name]);
    expect([...held].filter((id) => !referring.includes(id))).toEqual([]);
  });

  test.each(Object.entries(left))('%s says on its page what it leaves', (name, ids) => {
    const said = JSON.stringify(presets.find((each) => each.name === name)?.unchecked);
    const missing = ids.filter(
      (id) => !said.includes(id) && !said.includes(id.replace('organization.accounts', 'accounts')),
    );
    expect(missing).toEqual([]);
  });
});
