import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { showValue } from '../../src/baseline/show.ts';
import { controls } from '../../src/controls/catalogue.ts';
import { control } from '../controls/builders.ts';

test.each(controls.map((one) => [one.id, one] as const))('%s is shown as it is written', (_id, one) => {
  const shown = showValue(one, v.parse(one.expectation, one.example));
  expect(parse(shown)).toEqual(one.example);
});

test('a value from the environment shows its name', () => {
  expect(showValue(control('contacts.billing'), { phone: '{env.ROOTLINE_VALUE_PHONE}' })).toBe(
    '{ phone: (from ROOTLINE_VALUE_PHONE) }',
  );
});

test.each(['no', '0100', 'a: b', '# c', '- d', '{x}', ''])(
  '%j is quoted, because YAML would read something else',
  (text) => {
    expect(showValue(control('root-user.email'), text)).toBe(JSON.stringify(text));
  },
);
