import { describe, expect, test } from 'vitest';
import { type Effective, resolve } from '../../src/baseline/resolve.ts';
import { type Values, valuesUsed } from '../../src/baseline/values.ts';
import { account, noValues, rules } from './fixtures.ts';

const phone = rules(
  '{ name: a, match: all, expect: { contacts: { security: { email: aws@example.com, phone: { env: ROOTLINE_VALUE_PHONE } } } } }',
);

function given(values: Readonly<Record<string, string>>): Values {
  return { kind: 'given', get: (name) => values[name] };
}

function first(baseline: typeof phone, values: Values): Effective | undefined {
  return resolve(baseline, account({}), values).expectations[0];
}

describe('a value of the environment', () => {
  test('takes the place of the text', () => {
    expect(first(phone, given({ ROOTLINE_VALUE_PHONE: ' +1 555 0100\n' }))).toMatchObject({
      value: { email: 'aws@example.com', phone: '+1 555 0100' },
    });
  });

  test('stands in lists and as a whole value, pattern or not', () => {
    const listed = rules(
      '{ name: a, match: all, expect: { root-user: { email: [{ env: ROOTLINE_VALUE_ROOT }, "x@example.com"] } } }',
      '{ name: b, match: all, expect: { account: { tags: { env: { env: ROOTLINE_VALUE_TAG } } } } }',
    );
    const values = given({ ROOTLINE_VALUE_ROOT: 'aws+*@example.com', ROOTLINE_VALUE_TAG: 'prod' });
    expect(resolve(listed, account({}), values).expectations).toMatchObject([
      { value: ['aws+*@example.com', 'x@example.com'] },
      { value: { env: 'prod' } },
    ]);
  });

  test('a tag called env is no value of the environment', () => {
    const tagged = rules(
      '{ name: a, match: all, expect: { account: { tags: { env: ROOTLINE_VALUE_TAG } } } }',
    );
    expect(first(tagged, noValues)).toMatchObject({ value: { env: 'ROOTLINE_VALUE_TAG' } });
    expect(valuesUsed(tagged)).toEqual([]);
  });

  test('is no template itself', () => {
    const name = rules(
      '{ name: a, match: all, expect: { contacts: { security: { name: { env: ROOTLINE_VALUE_NAME } } } } }',
    );
    expect(first(name, given({ ROOTLINE_VALUE_NAME: '{account.id}' }))).toMatchObject({
      value: { name: '{account.id}' },
    });
  });

  test('stands beside placeholders', () => {
    const both = rules(
      '{ name: a, match: all, expect: { contacts: { security: { name: "{account.id}", phone: { env: ROOTLINE_VALUE_PHONE } } } } }',
    );
    expect(first(both, given({ ROOTLINE_VALUE_PHONE: '+1 555 0100' }))).toMatchObject({
      value: { name: '111122223333', phone: '+1 555 0100' },
    });
  });
});

describe('the expectation is undecided', () => {
  const undecided = (values: Values) => {
    const one = first(phone, values);
    return one !== undefined && 'undecided' in one ? one.undecided : undefined;
  };

  test('without the variable, or with an empty one', () => {
    for (const values of [noValues, given({ ROOTLINE_VALUE_PHONE: ' \n' })]) {
      expect(undecided(values)).toEqual({
        kind: 'no-source',
        message: 'The expected value comes from the environment, where `ROOTLINE_VALUE_PHONE` is not set.',
        mend: 'Set `ROOTLINE_VALUE_PHONE` in the environment of this step, such as from a secret.',
      });
    }
  });

  test('where values are withheld, with the same mend for every name', () => {
    expect(undecided({ kind: 'withheld', why: 'values are never used for a pull request' })).toEqual({
      kind: 'no-source',
      message:
        'The expected value comes from the environment (`ROOTLINE_VALUE_PHONE`), and is withheld: values are never used for a pull request.',
      mend: 'A run of the default branch judges it, where the baseline is reviewed.',
    });
  });

  test.each(['123', ' ab ', '+1 555\n0100', 'a\u0000bcd'])('with %j, which could not be hidden', (text) => {
    expect(undecided(given({ ROOTLINE_VALUE_PHONE: text }))?.message).toBe(
      'The expected value comes from the environment, and what `ROOTLINE_VALUE_PHONE` holds could not be hidden: it is shorter than 4 characters, or of more than one line.',
    );
  });

  test('with a text that the control does not take, and does not show it', () => {
    const cause = undecided(given({ ROOTLINE_VALUE_PHONE: 'call me' }));
    expect(cause?.message).toBe(
      'With what the environment holds the expected value is not one this control takes: expected a phone number such as "+1 555 0100", in quotes.',
    );
    expect(cause?.mend).toBe('Change the value in the environment of this step.');
  });
});

test('every variable is named once, in the order of the rules', () => {
  const baseline = rules(
    '{ name: a, match: all, expect: { contacts: { security: { phone: { env: ROOTLINE_VALUE_B }, email: { env: ROOTLINE_VALUE_A } } } } }',
    '{ name: b, match: all, expect: { contacts: { billing: { phone: { env: ROOTLINE_VALUE_B } } } } }',
  );
  expect(valuesUsed(baseline)).toEqual(['ROOTLINE_VALUE_B', 'ROOTLINE_VALUE_A']);
});
