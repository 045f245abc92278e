import { expect, test } from 'vitest';
import { scopeOf } from '../src/scope.ts';
import { account } from './baseline/fixtures.ts';

const accounts = [account({ id: '111111111111' })];
const inventory = (organizationId: string | undefined) => ({
  organizationId,
  managementAccountId: undefined,
  accounts,
  callerAccountId: '111111111111',
});

test('an account that is not there is refused with the words for where it was looked for', () => {
  const asked = (organizationId: string | undefined) => () =>
    scopeOf(inventory(organizationId), ['222222222222'], undefined);
  expect(asked('o-a1b2c3d4e5')).toThrow(/names 222222222222, which o-a1b2c3d4e5 does not hold/);
  expect(asked(undefined)).toThrow(/which the account that was signed in to does not hold/);
});
