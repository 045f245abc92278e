import { describe, expect, test } from 'vitest';
import { kindOfChange } from '../../src/baseline/diff-values.ts';
import { control } from '../controls/builders.ts';

const billing = control('contacts.billing');
const maxAge = control('iam-users.access-keys.max-age');
const own = 'billing+{account.id}@example.com';

test('Where nothing is expected before and after, nothing changes', () => {
  expect(kindOfChange(billing, undefined, undefined)).toBeUndefined();
  expect(kindOfChange(billing, undefined, { value: 'present' })).toBe('added');
  expect(kindOfChange(billing, { value: 'present' }, undefined)).toBe('dropped');
});

describe('A value with placeholders, of which nobody knows yet what it asks,', () => {
  test('is the same where it is written the same, in whatever order', () => {
    const before = { email: own, phone: '+1 555 0100' };
    const after = { phone: '+1 555 0100', email: own };
    expect(kindOfChange(billing, { value: before }, { value: after })).toBeUndefined();
  });

  test('is never known to be tighter or looser than another', () => {
    const [part, whole] = [{ email: own }, { email: own, phone: '+1 555 0100' }];
    expect(kindOfChange(billing, { value: part }, { value: whole })).toBe('changed');
    expect(kindOfChange(billing, { value: whole }, { value: part })).toBe('changed');
  });

  test('nor than one without', () => {
    const [open, known] = ['{account.tags.key-age}', 90];
    expect(kindOfChange(maxAge, { value: open }, { value: known })).toBe('changed');
    expect(kindOfChange(maxAge, { value: known }, { value: open })).toBe('changed');
  });
});
