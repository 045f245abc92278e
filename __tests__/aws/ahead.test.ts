import { describe, expect, it } from 'vitest';
import { createAhead } from '../../src/aws/ahead.ts';
import type { Account } from '../../src/snapshot/account.ts';
import type { AccountFacts, CredentialRow, Facts } from '../../src/snapshot/facts.ts';
import { account } from './fixtures.ts';

const [first, second, third] = ['111111111111', '222222222222', '333333333333'].map((id) => account(id)) as [
  Account,
  Account,
  Account,
];

const user: CredentialRow = {
  user: 'hubot',
  arn: 'arn:aws:iam::111111111111:user/hubot',
  passwordEnabled: false,
  passwordLastUsed: 'none',
  passwordLastChanged: 'none',
  mfaActive: false,
  accessKeys: [],
  certificates: [],
};

/** Reads that end when they are told to; accounts in `undecided` cannot be read yet. */
function reading(size: number, undecided: readonly Account[] = []) {
  const begun = new Map<string, PromiseWithResolvers<AccountFacts>>();
  const ahead = createAhead(size, ({ id }) => {
    if (undecided.some((one) => one.id === id)) return undefined;
    const pending = Promise.withResolvers<AccountFacts>();
    begun.set(id, pending);
    return pending.promise;
  });
  return {
    ahead,
    begun: () => [...begun.keys()],
    async finish(of: Account, facts: Facts = {}) {
      begun.get(of.id)?.resolve({ account: of, facts });
      await new Promise(setImmediate);
    },
    async fail(of: Account) {
      begun.get(of.id)?.reject(new Error('refused'));
      await new Promise(setImmediate);
    },
  };
}

describe('reading ahead', () => {
  it('tells a failure to whoever takes the account, and goes on', async () => {
    const { ahead, begun, fail } = reading(1);
    ahead.offer([first, second]);
    await fail(first);
    await expect(ahead.take(first.id)).rejects.toThrow('refused');
    expect(begun()).toEqual([first.id, second.id]);
  });

  it('leaves out what cannot be decided yet', () => {
    const { ahead, begun } = reading(1, [first]);
    ahead.offer([first, second]);
    expect(begun()).toEqual([second.id]);
    expect(ahead.take(first.id)).toBeUndefined();
  });

  it('begins nothing after its end', async () => {
    const { ahead, begun, finish } = reading(1);
    ahead.offer([first, second]);
    ahead.end();
    await finish(first);
    ahead.offer([third]);
    expect(begun()).toEqual([first.id]);
    expect(ahead.take(second.id)).toBeUndefined();
  });

  it('reads so many side by side, in the order of the list', async () => {
    const { ahead, begun, finish } = reading(2);
    ahead.offer([first, second, third]);
    expect(begun()).toEqual([first.id, second.id]);
    await finish(second);
    expect(begun()).toEqual([first.id, second.id, third.id]);
  });

  it('begins nothing more while more IAM users wait to be taken than memory should hold', async () => {
    const { ahead, begun, finish } = reading(1);
    const generatedAt = '2026-11-21T11:00:00.000Z';
    const users: readonly CredentialRow[] = Array.from({ length: 60_000 }, () => user);
    const provenance = { source: 'iam:GetCredentialReport', readAt: generatedAt };
    ahead.offer([first, second]);
    await finish(first, {
      'credential-report': { state: 'value', value: { generatedAt, users }, provenance },
    });
    expect(begun()).toEqual([first.id]);
    expect(ahead.take(second.id)).toBeUndefined();
  });

  it('gives an account out once', async () => {
    const { ahead, finish } = reading(1);
    ahead.offer([first]);
    await finish(first);
    expect(await ahead.take(first.id)).toEqual({ account: first, facts: {} });
    expect(ahead.take(first.id)).toBeUndefined();
  });
});
