import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { flow, showValue, writtenValue } from '../../src/baseline/show.ts';
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

test('a text that only begins or ends like a value from the environment is a text', () => {
  for (const text of ['{env.A} b', 'a {env.A}']) {
    expect(writtenValue(control('root-user.email'), text)).toBe(text);
  }
});

test('what is no value of a control is shown all the same', () => {
  expect(showValue(control('root-user.email'), { a: null, b: true, c: [null] })).toBe(
    '{ a: null, b: true, c: [null] }',
  );
});

test.each(['aws security team', '90d', '7d', '100d', 'northern', 'casino', 'cis-5'])(
  '%s needs no quotes',
  (text) => {
    expect(flow(text)).toBe(text);
  },
);

test.each(['no', 'NULL', '0d', '1xd', '0100', 'a  b', 'a: b', '# c', '- d', '{x}', ''])(
  '%j is quoted, because YAML would read something else',
  (text) => {
    expect(showValue(control('root-user.email'), text)).toBe(JSON.stringify(text));
  },
);
