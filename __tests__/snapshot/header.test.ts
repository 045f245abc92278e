import { describe, expect, test } from 'vitest';
import { headerLine, readHeader } from '../../src/snapshot/header.ts';
import { account, denied, faultOf, header, inventory, readOf } from './builders.ts';

function damaged(change: Readonly<Record<string, unknown>>): string | undefined {
  return faultOf(readHeader(JSON.stringify({ ...JSON.parse(headerLine(header({}))), ...change })));
}

describe('a first line that is no header', () => {
  test.each([
    '',
    'null',
    '[]',
    '"text"',
    'version: 1',
    '{"account":"111122223333","facts":{}}',
    '{"schema":1}',
  ])('%j is no snapshot', (line) => {
    expect(faultOf(readHeader(line))).toMatch(/^This is no snapshot: .*`schema: rootline-snapshot\/1`/);
  });

  test('of another schema says which one this version reads', () => {
    expect(damaged({ schema: 'rootline-snapshot/2' })).toMatch(
      /`rootline-snapshot\/2`.*reads `rootline-snapshot\/1`/,
    );
  });

  test.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
    ['time', { takenAt: 'yesterday' }, /header\.takenAt is not a time in UTC/],
    ['shard', { shard: { index: 9, of: 8 } }, /header\.shard is not one of its shards/],
    ['shard', { shard: { index: 1.5, of: 8 } }, /header\.shard is not one of its shards/],
    ['number of shards', { shard: { index: 1, of: 257 } }, /header\.shard is not one of its shards/],
    ['salt', { salt: '' }, /header\.salt is not at least 32 hexadecimal digits/],
    ['organization', { organizationId: 7 }, /header\.organizationId is not the id of an organization/],
    ['run', { origin: { repository: 'octo-org/aws', runId: '4\n2', attempt: '1' } }, /origin\.runId is not/],
    ['inventory', { inventory: {} }, /header\.inventory is not a list/],
    [
      'account',
      { inventory: [{ ...account({}), id: '1' }] },
      /header\.inventory\[0\]\.id is not an account id/,
    ],
    ['state', { inventory: [{ ...account({}), state: 'GONE' }] }, /header\.inventory\[0\]\.state is none of/],
    ['fact', { inventory: [{ ...account({}), tags: {} }] }, /header\.inventory\[0\]\.tags\.state is none of/],
    [
      'list of tags',
      { inventory: [{ ...account({}), tags: { ...account({}).tags, value: ['prod'] } }] },
      /\.tags\.value is not a map/,
    ],
    [
      'tag',
      { inventory: [{ ...account({}), tags: { ...account({}).tags, value: { env: 7 } } }] },
      /\.tags\.value\.env is not a text/,
    ],
    ['limit', { limitedTo: ['all'] }, /header\.limitedTo\[0\] is not an account id/],
    [
      'limit',
      { limitedTo: ['999999999999'] },
      /limitedTo names account 999999999999, which is not in its inventory/,
    ],
    ['inventory', { inventory: [account({}), account({})] }, /lists account 111122223333 twice/],
  ])('with a damaged %s says where', (_what, change, words) => {
    expect(damaged(change)).toMatch(words);
  });
});

describe('a header', () => {
  test.each([
    ['of a whole organization', header({})],
    ['of a shard', header({ shard: { index: 3, of: 8 } })],
    ['of some accounts', header({ limitedTo: ['111122223333'] })],
    ['made on a laptop, with contacts shown', header({ origin: undefined, contacts: 'shown' })],
    [
      'of a lone account',
      header({
        inventory: inventory([account({})], { organizationId: undefined, managementAccountId: undefined }),
      }),
    ],
    ['with what could not be read', header({ inventory: inventory([account({ tags: denied })]) })],
  ])('%s is read as it was written', (_what, written) => {
    expect(readOf(readHeader(headerLine(written)))).toEqual(written);
  });

  test('may hold more than this version knows', () => {
    expect(damaged({ later: true })).toBeUndefined();
  });
});
