import { describe, expect, test } from 'vitest';
import { covers } from '../../src/drift/exceptions.ts';
import { exception } from './builders.ts';

describe('what an exception covers', () => {
  test.each([
    ['root-user.access-keys', 'root-user.access-keys', true],
    ['root-user', 'root-user.access-keys', true],
    ['iam-users.access-keys', 'iam-users.access-keys.max-age', true],
    ['iam-users.access-keys.max-age', 'iam-users.access-keys', false],
    // A prefix is made of whole words.
    ['root-user.access', 'root-user.access-keys', false],
    ['root-user.mfa', 'root-user.access-keys', false],
    ['iam-users.access-keys.max', 'iam-users.access-keys.max-age', false],
  ])('%s and the control %s: %s', (control, of, expected) => {
    expect(covers(exception({ control }), of, undefined)).toBe(expected);
  });

  test.each([
    ['legacy-ci', 'legacy-ci', true],
    ['legacy-*', 'legacy-ci', true],
    ['*', 'anybody', true],
    ['legacy-??', 'legacy-ci', true],
    ['legacy', 'legacy-ci', false],
    ['Legacy-ci', 'legacy-ci', false],
    ['legacy.ci', 'legacy-ci', false],
  ])('the resource %s and the user %s: %s', (resource, user, expected) => {
    expect(covers(exception({ control: 'iam-users', resource }), 'iam-users.console-access', user)).toBe(
      expected,
    );
  });

  test('with a resource, no finding that is about none', () => {
    expect(covers(exception({ resource: '*' }), 'root-user.access-keys', undefined)).toBe(false);
  });

  test('without a resource, every user', () => {
    expect(covers(exception({ control: 'iam-users' }), 'iam-users.console-access', 'rooty')).toBe(true);
  });
});
