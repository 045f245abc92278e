import { describe, expect, test } from 'vitest';
import type { SnapshotHeader } from '../../src/snapshot/header.ts';
import { join, type Merged, placing, whyUnread } from '../../src/snapshot/merge.ts';
import { isIn, shardIndex } from '../../src/snapshot/shard.ts';
import { account, accounts, faultOf, header, inventory, readOf } from './builders.ts';

const ids = ['100000000000', '100000000001', '100000000002', '100000000003'];
const all = inventory(accounts(...ids));

/** The first of two shards, in `1.ndjson`. */
const first = merged(['1.ndjson', header({ shard: { index: 1, of: 2 }, inventory: all })]);
const second = (change: Partial<SnapshotHeader>) =>
  header({ shard: { index: 2, of: 2 }, inventory: all, ...change });

function merged(...files: readonly (readonly [string, SnapshotHeader])[]): Merged {
  let before: Merged | undefined;
  for (const [file, each] of files) before = readOf(join(before, file, each));
  if (before === undefined) throw new Error('no file');
  return before;
}

describe('snapshots that do not belong together', () => {
  test.each<[string, Partial<SnapshotHeader>, RegExp]>([
    [
      'of two organizations',
      { inventory: { ...all, organizationId: 'o-other' } },
      /the organization is o-other here and o-a1b2c3d4e5 in 1\.ndjson/,
    ],
    [
      'of an organization and of none',
      { inventory: { ...all, organizationId: undefined } },
      /the organization is none here and o-a1b2c3d4e5 in 1\.ndjson/,
    ],
    [
      'of two runs',
      { origin: { repository: 'octo-org/aws', runId: '43', attempt: '1' } },
      /the workflow run is octo-org\/aws 43 here and octo-org\/aws 42 in 1\.ndjson/,
    ],
    [
      'of two repositories',
      { origin: { repository: 'octo-org/b', runId: '42', attempt: '1' } },
      /the workflow run is octo-org\/b 42 here/,
    ],
    ['of a run and of none', { origin: undefined }, /the workflow run is none here/],
    [
      'of different numbers of shards',
      { shard: { index: 2, of: 3 } },
      /the number of shards is 3 here and 2 in/,
    ],
    [
      'of the same shard',
      { shard: { index: 1, of: 2 } },
      /twice: this one and 1\.ndjson are both of shard 1\/2/,
    ],
    [
      'limited to different accounts',
      { limitedTo: ['100000000001'] },
      /`accounts` limited this one and 1\.ndjson to different accounts/,
    ],
  ])('%s', (_what, change, words) => {
    expect(faultOf(join(first, '2.ndjson', second(change)))).toMatch(words);
  });
});

describe('shards of one run', () => {
  test('belong together though one was run again', () => {
    const again = second({ origin: { repository: 'octo-org/aws', runId: '42', attempt: '2' } });
    expect(faultOf(join(first, '2.ndjson', again))).toBeUndefined();
  });

  test('each tell of their own accounts', () => {
    const [even = '', odd = ''] = ids;
    const later = inventory(ids.map((id) => account({ id, name: 'renamed', state: 'SUSPENDED' })));
    const both = merged(
      ['1.ndjson', header({ shard: { index: 1, of: 2 }, inventory: all })],
      ['2.ndjson', second({ inventory: later })],
    );
    const nameOf = (id: string) => both.inventory.accounts.find((each) => each.id === id)?.name;
    expect([shardIndex(even, 2), shardIndex(odd, 2)]).toEqual([1, 2]);
    expect([nameOf(even), nameOf(odd)]).toEqual([`account ${even}`, 'renamed']);
  });

  describe('between which an account came or went', () => {
    const [even = '', odd = ''] = ['100000000004', '100000000005'];
    const later = inventory(accounts(...ids, even, odd));
    const orders = {
      first: [second({ inventory: later }), header({ shard: { index: 1, of: 2 }, inventory: all })],
      last: [header({ shard: { index: 1, of: 2 }, inventory: all }), second({ inventory: later })],
    } as const;

    test.each(Object.entries(orders))(
      'list every account that one of them lists, whichever is read %s',
      (_which, [one, other]) => {
        const both = merged(['a.ndjson', one], ['b.ndjson', other]);
        expect(both.inventory.accounts.map(({ id }) => id)).toEqual([...ids, even, odd]);
      },
    );

    test('tell of it by its own shard, and where that does not know it, not at all', () => {
      const both = merged(['1.ndjson', orders.last[0]], ['2.ndjson', orders.last[1]]);
      const [first, last] = both.parts;
      expect(readOf(placing(both, last ?? first)(odd, 2)).id).toBe(odd);
      expect(faultOf(placing(both, first)(even, 2))).toMatch(/is not in the inventory of the header/);
      expect(whyUnread(both, even)).toEqual({
        kind: 'missing',
        message:
          'Another shard lists the account, and 1.ndjson, which is to tell of it, does not: it came or went while the shards were read.',
        mend: 'None is needed where the account is new or gone: the next run shows it. Else run all shards again.',
      });
    });
  });

  test('hold every account once, whatever their number', () => {
    for (const of of [1, 2, 7, 8, 256]) {
      const indexes = Array.from({ length: of }, (_, index) => index + 1);
      for (const id of ['000000000000', '999999999999', ...ids])
        expect(indexes.filter((index) => isIn({ index, of }, id))).toEqual([shardIndex(id, of)]);
    }
  });
});

describe('the lines of a snapshot', () => {
  const limitedTo = ['100000000000', '100000000001', '100000000002'];
  const suspended = all.accounts.map((each) =>
    each.id === ids[2] ? { ...each, state: 'SUSPENDED' as const } : each,
  );
  const one = merged([
    'a.ndjson',
    header({
      shard: { index: 1, of: 2 },
      limitedTo,
      inventory: inventory([...suspended, account({ id: '100000000004' })]),
    }),
  ]);
  const place = () => placing(one, one.parts[0]);

  test.each([
    ['999999999999', /999999999999 is not in the inventory of the header/],
    ['100000000001', /100000000001 does not belong to shard 1\/2/],
    ['100000000004', /100000000004 is none of those that the header limits the snapshot to/],
    ['100000000002', /100000000002 is SUSPENDED by the header/],
  ])('may not be about %s', (id, words) => {
    expect(faultOf(place()(id, 2))).toMatch(words);
  });

  test('may not be about one account twice', () => {
    const placed = place();
    expect(readOf(placed('100000000000', 2)).name).toBe('account 100000000000');
    expect(faultOf(placed('100000000000', 17))).toMatch(/100000000000 stands in line 2 already/);
  });
});

describe('an account of which nothing was read', () => {
  test('is missing because its shard is, and says which one to run again', () => {
    expect(whyUnread(first, '100000000001')).toEqual({
      kind: 'missing',
      message: 'The account belongs to shard 2/2, of which no snapshot was given.',
      mend: 'Run shard 2/2 again.',
    });
  });

  test('is missing because its snapshot ends before it', () => {
    expect(whyUnread(first, '100000000000')).toMatchObject({
      kind: 'missing',
      message: 'The snapshot 1.ndjson ends without a line of the account.',
      mend: 'Run shard 1/2 again.',
    });
  });

  test('is missing because the only snapshot ends before it, which is to be taken again', () => {
    const whole = merged(['all.ndjson', header({ inventory: all })]);
    expect(whyUnread(whole, '100000000000').mend).toBe('Take the snapshot again.');
  });

  test('is missing because the snapshot was limited to others', () => {
    const limited = merged(['a.ndjson', header({ limitedTo: ['100000000001'], inventory: all })]);
    expect(whyUnread(limited, '100000000000').message).toMatch(/limited to other accounts/);
  });
});
