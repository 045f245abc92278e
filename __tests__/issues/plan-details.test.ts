import { describe, expect, it } from 'vitest';
import { parseMarker } from '../../src/issues/marker.ts';
import type { Operation } from '../../src/issues/operation.ts';
import { consoleOf, mfa, owner, passed, unread, verdict } from './builders.ts';
import { migrationFor, openedBy, planFor, planInput, planned, seal, signing } from './plans.ts';
import { byControl, byOwner, of, one, three, two } from './three-accounts.ts';

const markerOf = (operation: Operation | undefined) =>
  operation === undefined || !('patch' in operation)
    ? undefined
    : parseMarker(operation.patch.body ?? '', seal);

describe('what an owner’s issue hands over', () => {
  const octocats = { owner: owner({ assignees: ['octocat'] }) };
  const hubots = { owner: owner({ assignees: ['hubot'] }) };
  const own = openedBy(
    planned({ verdicts: [of(one, ['mfa', 'keys'], octocats), of(two, ['mfa'], octocats)], ...byOwner }),
    seal,
    1,
  );
  const handed = (second: typeof octocats) => {
    const verdicts = [of(one, ['keys'], octocats), of(two, ['mfa'], second)];
    const operations = planned({ verdicts, ...byOwner, own }).operations;
    return markerOf(operations.find(({ kind }) => kind === 'update'))?.memory;
  };

  it('is what moved to another issue, and not what was mended', () => {
    expect(handed(hubots)?.handed?.listed).toMatchObject([{ account: two.id, control: 'root-user.mfa' }]);
  });

  it('is nothing where all that is gone was mended', () => {
    expect(handed(octocats)?.listed).toHaveLength(2);
    expect(handed(octocats)?.handed).toBeUndefined();
  });
});

it('a run over some accounts in which nothing came or went takes over the rows of a former grouping', () => {
  const control = openedBy(
    planned({ verdicts: [of(one, ['mfa']), of(two, ['mfa'])], ...byControl }),
    seal,
    1,
  );
  const former = openedBy(planned({ verdicts: [of(three, ['mfa'])] }), seal, 11);
  const input = planInput({
    verdicts: [of(one, ['mfa'])],
    inventory: { accounts: [one, two, three], managementAccountId: undefined },
    whole: false,
    ...byControl,
    own: [...control, ...former],
  });
  const [update] = planFor(input).operations;
  expect(update).toMatchObject({ kind: 'update', issue: { number: 1 } });
  expect(markerOf(update)?.memory?.listed.map(({ account }) => account)).toContain(three.id);
});

describe('duplicates', () => {
  const verdicts = [verdict([mfa(), consoleOf('octocat')])];
  const unsigned = [1, 2, 3].flatMap((number) => openedBy(planned({ verdicts }), seal, number));

  it('get a key each, which no other issue has', () => {
    const { operations, warnings } = planned({ verdicts, own: unsigned });
    const folded = operations.filter(({ kind }) => kind === 'fold').map((each) => markerOf(each)?.key);
    const key = unsigned[0]?.marker?.key;
    expect(folded).toHaveLength(2);
    expect(new Set([...folded, key]).size).toBe(3);
    expect(warnings).toEqual([]);
  });

  it('that are signed are folded once, though several that are not are closed', () => {
    const signed = openedBy(planned({ verdicts, seal: signing }), signing, 7);
    const { operations } = planned({
      verdicts: [verdict([passed(mfa()), passed(consoleOf(undefined))])],
      own: [...unsigned.slice(0, 2), ...signed],
      seal: signing,
    });
    expect(operations).toMatchObject([
      { kind: 'close', issue: { number: 1 } },
      { kind: 'close', issue: { number: 2 } },
      { kind: 'fold', issue: { number: 7 } },
    ]);
  });
});

it('an issue of a former grouping that waits is as urgent as the worst that it lists', () => {
  const own = openedBy(planned({ verdicts: [of(two, ['mfa', 'keys'])] }), seal, 1);
  const inventory = { accounts: [one, two], managementAccountId: undefined };
  const input = planInput({ verdicts: [of(one, ['mfa'])], inventory, ...byOwner, own });
  expect(migrationFor(input, new Map())).toMatchObject([{ kind: 'leave', severity: 'critical' }]);
});

it('an issue with more findings than it can list shows those that its marker remembers, besides what was not confirmed', () => {
  const users = Array.from({ length: 200 }, (_, index) => `${index} ${'u'.repeat(200)}`);
  const before = users.slice(0, 30).map((user) => consoleOf(user));
  const own = openedBy(planned({ verdicts: [verdict(before)] }), seal, 1);
  const found = [unread(consoleOf(undefined)), ...users.map((resource) => mfa({ resource }))];
  const [update] = planned({ verdicts: [verdict(found)], own }).operations;
  const listed = markerOf(update)?.memory?.listed ?? [];
  const drifting = listed.filter(({ unconfirmedSince }) => unconfirmedSince === undefined);
  expect(listed.length - drifting.length).toBe(30);
  expect(drifting.length).toBeGreaterThan(30);
  const body = update !== undefined && 'patch' in update ? (update.patch.body ?? '') : '';
  expect(body.match(/^\| critical \|/gm)).toHaveLength(drifting.length);
});

it('an issue of a former grouping that no write is left for says that this is why it waits', () => {
  const own = openedBy(planned({ verdicts: [of(one, ['mfa'])] }), seal, 1);
  const mended = planInput({ verdicts: [of(one, [])], ...byControl, own, maxIssueWrites: 0 });
  expect(migrationFor(mended, new Map())).toMatchObject([
    {
      kind: 'defer',
      reason: expect.stringContaining(
        'because this run has written to as many issues as it may. To migrate: ',
      ),
    },
  ]);
});
