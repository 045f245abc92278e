import { expect, test } from 'vitest';
import { exceptionsFor } from '../../src/init/except.ts';
import { verdict } from '../drift/builders.ts';

const control = 'iam-users.access-keys.max-age';
const users = (...names: readonly string[]) => names.map((resource) => ({ control, resource }));

test.each([
  ['before', '111111111111', '222222222222'],
  ['behind', '222222222222', '111111111111'],
])('an account of many drifting users is accepted whole, first, also %s one of a single user', (...ids) => {
  const [, many, one] = ids;
  const exceptions = exceptionsFor([
    verdict(many, ...users('a', 'b', 'c', 'd')),
    verdict(one, ...users('legacy-ci')),
  ]);
  expect(exceptions.map(({ resource, accounts }) => [resource, accounts.map(({ id }) => id)])).toEqual([
    [undefined, [many]],
    ['legacy-ci', [one]],
  ]);
});

test('users are accepted in the order of their names', () => {
  const exceptions = exceptionsFor([
    verdict('111111111111', ...users('z')),
    verdict('222222222222', ...users('b')),
    verdict('333333333333', ...users('m')),
  ]);
  expect(exceptions.map(({ resource }) => resource)).toEqual(['b', 'm', 'z']);
});
