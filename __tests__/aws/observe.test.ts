import { beforeEach, describe, expect, it } from 'vitest';
import { observe } from '../../src/aws/observe.ts';
import type { FactId } from '../../src/snapshot/facts.ts';
import { account, connect, preparation } from './fixtures.ts';
import { credentials, loopbackForEach, refusal, xml } from './loopback.ts';

const assume = 'sts:AssumeRole';
const summary = 'iam:GetAccountSummary';
const summaryAlone: ReadonlySet<FactId> = new Set(['account-summary']);

const aws = loopbackForEach();
beforeEach(() => {
  aws.on(assume, ({ input }) => xml('AssumeRole', credentials(String(input.RoleArn).split(':')[4] ?? '')));
  aws.on(summary, xml('GetAccountSummary', '<SummaryMap/>'));
});

const accounts = Array.from({ length: 30 }, (_, index) => account(String(200_000_000_000 + index)));

function start(subjects = accounts, needs = summaryAlone) {
  const connection = connect({ concurrency: 2 });
  const options = preparation({}, connection);
  return { connection, told: options.told, reading: observe(options, subjects, () => needs, undefined) };
}

describe('reading many accounts', () => {
  it('yields every account once, each read by its own session', async () => {
    const { reading, connection } = start();
    const seen: string[] = [];
    for await (const { account, facts } of reading) {
      seen.push(account.id);
      expect(facts['account-summary']?.state).toBe('value');
    }
    expect(seen.sort()).toEqual(accounts.map(({ id }) => id));
    const readers = aws.received
      .filter(({ operation }) => operation === summary)
      .map(({ account }) => account);
    expect(readers.sort()).toEqual(accounts.map(({ id }) => id));
    expect(connection.caller.counts).toEqual({ [assume]: 30, [summary]: 30 });
  });

  it('says beforehand how it goes about it', async () => {
    const { reading, told } = start();
    await reading.next();
    expect(told.plan).toEqual([
      'Members (30): account-summary by the member role, else by an assumed-root session, because a session in the account costs least, and draws on the quotas of that account alone.',
    ]);
    await reading.return();
  });

  it('goes on when one account fails', async () => {
    const broken = accounts[3]?.id ?? '';
    aws.on(assume, ({ input }) =>
      String(input.RoleArn).includes(broken)
        ? refusal(assume, 'AccessDenied', 'not authorized', 403)
        : xml('AssumeRole', credentials(String(input.RoleArn).split(':')[4] ?? '')),
    );
    const states = new Map<string, string | undefined>();
    for await (const { account, facts } of start().reading) {
      states.set(account.id, facts['account-summary']?.state);
    }
    expect(states.get(broken)).toBe('unavailable');
    expect([...states.values()].filter((state) => state === 'value').length).toBe(29);
  });

  it('asks nothing for accounts that need nothing', async () => {
    const read: string[] = [];
    for await (const { account } of start(accounts, new Set()).reading) read.push(account.id);
    expect([read.length, aws.received.length]).toEqual([30, 0]);
  });

  it('sends nothing more when the consumer stops', async () => {
    const { reading, connection } = start();
    for await (const _ of reading) break;
    const sent = aws.received.length;
    expect(sent).toBeLessThan(40);
    await expect(connection.caller.send(summary, '1', async () => 'answer')).rejects.toThrow('stopped');
    await new Promise((resolve) => setImmediate(resolve));
    expect(aws.received.length).toBe(sent);
  });
});
