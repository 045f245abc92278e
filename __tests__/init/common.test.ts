import { expect, test } from 'vitest';
import { contactValues } from '../../src/init/common.ts';
import { seen, team } from './builders.ts';

/** The name of the security contact that a first baseline would expect, of accounts that spell it so. */
function nameFor(...names: readonly string[]): unknown {
  const read = names.map((name) => seen({ contacts: { security: { ...team('Security'), name } } }));
  return contactValues('contact.security', read)[0]?.written;
}

test.each([
  ['Security  team', 'Security team', 'Security team'],
  ['Security team', 'Security team', 'Security  team'],
  ['Security team', 'Security  team', 'Security team'],
])('of the spellings of one contact the most common is taken: %j, %j, %j', (...names) => {
  expect(nameFor(...names)).toMatchObject({ name: 'Security team' });
});

test('of two that are as common the same is taken in any order', () => {
  const [spaced, plain] = ['Security  team', 'Security team'];
  expect(nameFor(spaced, plain)).toEqual(nameFor(plain, spaced));
});
