import { GetAccountSummaryCommand } from '@aws-sdk/client-iam';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Credentials } from '../../src/aws/clients.ts';
import { malformed } from '../../src/aws/errors.ts';
import { ask } from '../../src/aws/session.ts';
import { openTemporary } from '../../src/aws/temporary.ts';
import { connect, memberAccount } from './fixtures.ts';
import { loopbackForEach, refusal, xml } from './loopback.ts';

const summary = 'iam:GetAccountSummary';
const answer = xml('GetAccountSummary', '<SummaryMap/>');
const expired = refusal(
  summary,
  'ExpiredToken',
  'The security token included in the request is expired',
  403,
);
const minute = 60_000;

const aws = loopbackForEach();
beforeEach(() => {
  aws.on(summary, answer);
});

/** Sessions of fifteen minutes; the n-th signs as account n, twelve times its digit. Those listed fail to open. */
async function open(failing: readonly number[] = []) {
  const connection = connect();
  let opened = 0;
  const obtain = async (): Promise<Credentials> => {
    opened += 1;
    if (failing.includes(opened)) throw malformed('sts:AssumeRole', `refused ${opened}`);
    const expiration = new Date(connection.now().getTime() + 15 * minute);
    return { accessKeyId: `ASIA${String(opened).repeat(12)}`, secretAccessKey: 'secret', expiration };
  };
  const identity = { accountId: memberAccount, partition: 'aws', arn: 'arn', identity: 'the member role' };
  const session = await openTemporary(connection, identity, obtain, minute);
  const read = () =>
    ask(connection, session, summary, () => session.clients.iam().send(new GetAccountSummaryCommand({})));
  const signers = () => aws.received.map(({ account }) => account?.[0]);
  return { connection, read, signers, opened: () => opened };
}

describe('short sessions side by side', () => {
  it('each sign as themselves, though they share a client', async () => {
    const connection = connect();
    const sessions = await Promise.all(
      ['1', '2', '3'].map((digit) => {
        const credentials = { accessKeyId: `ASIA${digit.repeat(12)}`, secretAccessKey: 'secret' };
        const identity = {
          accountId: digit.repeat(12),
          partition: 'aws',
          arn: 'arn',
          identity: 'the member role',
        };
        return openTemporary(connection, identity, async () => credentials, minute);
      }),
    );
    const [first, second] = sessions;
    expect(first?.clients.iam()).toBe(second?.clients.iam());
    const reads = [...sessions, ...sessions].map((session) =>
      ask(connection, session, summary, () => session.clients.iam().send(new GetAccountSummaryCommand({}))),
    );
    await Promise.all(reads);
    expect(aws.received.map(({ account }) => account?.[0]).toSorted()).toEqual([
      '1',
      '1',
      '2',
      '2',
      '3',
      '3',
    ]);
  });

  it('let nobody ask who is none of them', async () => {
    const { clients } = await openTemporary(
      connect(),
      { accountId: memberAccount, partition: 'aws', arn: 'arn', identity: 'the member role' },
      async () => ({ accessKeyId: 'ASIA', secretAccessKey: 'secret' }),
      minute,
    );
    await expect(clients.iam().send(new GetAccountSummaryCommand({}))).rejects.toThrow(
      'belongs to no session',
    );
    expect(aws.received).toEqual([]);
  });
});

describe('a short session', () => {
  it('serves until shortly before its end, then the next one does', async () => {
    const { connection, read, signers } = await open();
    await read();
    await connection.sleep(13 * minute);
    await read();
    await connection.sleep(1.5 * minute);
    await Promise.all([read(), read(), read()]);
    expect(signers()).toEqual(['1', '1', '2', '2', '2']);
  });

  it('that has ended in the middle is opened again, once for all that wait', async () => {
    const { read, signers, opened } = await open();
    aws.on(summary, ({ account }) => (account?.startsWith('1') ? expired : answer));
    await Promise.all([read(), read(), read()]);
    expect(opened()).toBe(2);
    expect(signers().filter((signer) => signer === '2').length).toBe(3);
  });

  it('that ends again and again is not opened for ever', async () => {
    const { read, opened } = await open();
    aws.on(summary, expired);
    await expect(read()).rejects.toMatchObject({ code: 'ExpiredToken' });
    await expect(read()).rejects.toMatchObject({ code: 'ExpiredToken' });
    expect(opened()).toBe(2);
    expect(aws.received.length).toBe(3);
  });

  it('serves to its end while the next cannot be opened', async () => {
    const { connection, read, signers } = await open([2]);
    await connection.sleep(14.5 * minute);
    await Promise.all([read(), read()]);
    await connection.sleep(10_000);
    await read();
    expect(signers()).toEqual(['1', '1', '3']);
  });

  it('whose end comes while the next cannot be opened says why', async () => {
    const { connection, read, signers } = await open([2, 3]);
    await connection.sleep(16 * minute);
    await expect(read()).rejects.toMatchObject({ message: 'refused 2' });
    expect(signers()).toEqual([]);
  });
});
