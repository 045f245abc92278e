import { describe, expect, it } from 'vitest';
import { accountOption, userOption } from '../../src/controls/mending.ts';
import { account, outside } from './builders.ts';

describe('an option of a command that mends', () => {
  it('is for the account where the management account acts for it, and not there elsewhere', () => {
    expect(accountOption(account({}))).toBe(' --account-id 111122223333');
    expect(accountOption(account({ management: true }))).toBe('');
    expect(accountOption(account({ organizationalUnit: outside }))).toBe('');
  });

  it('names the user, in one word of the shell, or the place for a name', () => {
    expect(userOption('octocat')).toBe("--user-name='octocat'");
    expect(userOption("o'cat")).toBe(String.raw`--user-name='o'\''cat'`);
    expect(userOption(undefined)).toBe("--user-name='<user name>'");
  });
});
