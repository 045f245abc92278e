import { describe, expect, test } from 'vitest';
import { hiding } from '../../src/baseline/hiding.ts';
import type { Values } from '../../src/baseline/values.ts';
import { noValues, rules } from './fixtures.ts';

const baseline = rules(
  '{ name: a, match: all, expect: { contacts: { security: { name: { env: ROOTLINE_VALUE_NAME }, phone: { env: ROOTLINE_VALUE_PHONE }, email: { env: ROOTLINE_VALUE_EMAIL } }, primary: { website: { env: ROOTLINE_VALUE_WEB } } } } }',
);

function hidden(values: Readonly<Record<string, string>>, text: string): string {
  const given: Values = { kind: 'given', get: (name) => values[`${name.slice('ROOTLINE_VALUE_'.length)}`] };
  return hiding(baseline, given)?.(text) ?? text;
}

describe('a value is hidden', () => {
  test.each([
    ['as it is', { NAME: 'Security Operations' }, 'name "Security Operations"', 'name "(from NAME)"'],
    ['each time', { NAME: 'Soco' }, 'Soco, Soco', '(from NAME), (from NAME)'],
    ['in other letter case', { EMAIL: 'Sec@example.com' }, 'email "sec@EXAMPLE.com"', 'email "(from EMAIL)"'],
    ['with other white space', { NAME: 'Security  Operations' }, '"Security\tOperations"', '"(from NAME)"'],
    ['by its digits', { PHONE: '+1 555 0100' }, 'phone "+1 (555) 01-00"', 'phone "(from PHONE)"'],
    ['by its digits alone', { PHONE: '+1 (555) 0100' }, 'phone "15550100"', 'phone "(from PHONE)"'],
    [
      'without the slash at its end',
      { WEB: 'https://example.com/' },
      '"https://example.com"',
      '"(from WEB)"',
    ],
    ['with characters of patterns', { NAME: 'a.b*(c)' }, 'axb*(c) a.b*(c)', 'axb*(c) (from NAME)'],
    [
      'whole where another one begins it',
      { NAME: 'Security', EMAIL: 'security@example.com' },
      'Security: security@example.com',
      '(from NAME): (from EMAIL)',
    ],
    ['under the first name when two hold the same', { NAME: 'Soco', EMAIL: 'soco' }, 'Soco', '(from EMAIL)'],
    ['under it in any order', { NAME: '5550 100', PHONE: '5550 100' }, '5550 100', '(from NAME)'],
    [
      'by its digits, of which a phone number has four',
      { PHONE: '5550' },
      'phone "55-50"',
      'phone "(from PHONE)"',
    ],
    ['within a word', { NAME: 'soco' }, 'unsocook', 'un(from NAME)ok'],
  ])('%s', (_title, values, text, shown) => {
    expect(hidden(values, text)).toBe(shown.replaceAll(/\(from /g, '(from ROOTLINE_VALUE_'));
  });

  test('and nothing else is', () => {
    expect(hidden({ PHONE: '+1 555 0100' }, 'phone "+1 555 0199" since 2026-01-01')).toBe(
      'phone "+1 555 0199" since 2026-01-01',
    );
  });

  test.each([
    ['the number at the end of a name', { NAME: 'Team 5550' }, 'Team 5550, 5550', '(from NAME), 5550'],
    ['the number at the beginning of a name', { NAME: '5550 Main' }, '5550 Main, 5550', '(from NAME), 5550'],
    ['the few digits of what is no phone number', { NAME: '1-23' }, '1-23, 123', '(from NAME), 123'],
  ])('not %s', (_title, values, text, shown) => {
    expect(hidden(values, text)).toBe(shown.replaceAll(/\(from /g, '(from ROOTLINE_VALUE_'));
  });
});

test('without values there is nothing to hide', () => {
  expect(hiding(baseline, noValues)).toBeUndefined();
  expect(hiding(baseline, { kind: 'withheld', why: 'w' })).toBeUndefined();
});
