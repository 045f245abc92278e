import { describe, expect, it } from 'vitest';
import { rehearse, describe as told } from '../../src/issues/describe.ts';
import type { Group } from '../../src/issues/group.ts';
import { ownerId } from '../../src/issues/grouping.ts';
import { type Change, defer, type Leave, type Open } from '../../src/issues/operation.ts';
import { own } from '../../src/issues/own.ts';
import { accountId, owner } from './builders.ts';
import { issue, seal } from './overview-builders.ts';

const account: Group = { kind: 'account', id: accountId };
const common = { group: account, title: 'payments', reason: 'It drifts.', severity: undefined };
const hubots = own(issue({ title: 'payments', body: '' }, { number: 7, assignees: ['hubot'] }), seal);

function open(group = account): Open {
  return {
    ...common,
    group,
    kind: 'open',
    draft: { title: '', body: '', labels: [], assignees: ['octocat'] },
  };
}

function update(patch: Change['patch']): Change {
  return { ...common, kind: 'update', issue: hubots, patch, comment: undefined };
}

const leave: Leave = { ...common, kind: 'leave', issue: hubots, mutedUntil: undefined };

describe('what is told of an operation', () => {
  it('is the issue, and whom it is assigned to afterwards', () => {
    const at7 = { number: 7, url: hubots.url };
    expect(told(leave)).toMatchObject({ ...at7, kind: 'leave', assignees: ['hubot'] });
    expect(told(update({ title: 'payments' }))).toMatchObject({ ...at7, assignees: ['hubot'] });
    expect(told(update({ assignees: ['octocat'] }))).toMatchObject({ ...at7, assignees: ['octocat'] });
    expect(told(update({ assignees: [] })).assignees).toEqual([]);
    expect(told(open())).toMatchObject({ number: undefined, assignees: ['octocat'] });
  });

  it('is, while it waits, nobody but those who have it', () => {
    const why = 'the rate limit is used up';
    const waiting = { kind: 'defer', reason: `Put off to the next run, because ${why}. To open: It drifts.` };
    expect(told(defer(open(), why))).toMatchObject({ ...waiting, number: undefined, assignees: [] });
    expect(told(defer(update({ assignees: ['octocat'] }), why))).toMatchObject({
      number: 7,
      assignees: ['hubot'],
    });
  });

  it.each<[string, Group]>([
    ['account 111122223333', account],
    ['overview', { kind: 'overview', id: '' }],
    ['owner hubot, octocat', { kind: 'owner', id: ownerId(owner({ assignees: ['octocat', 'hubot'] })) }],
    ['owner none', { kind: 'owner', id: ownerId(owner()) }],
    ['owner undecided', { kind: 'owner', id: ownerId('undecided') }],
    ['owner [an edited marker', { kind: 'owner', id: '[an edited marker' }],
  ])('is its subject: %s', (subject, group) => {
    expect(told(open(group)).subject).toBe(subject);
  });
});

it('a rehearsal gives each issue that it would open the number that follows', () => {
  const elsewhere: Group = { kind: 'account', id: '444455556666' };
  const { changes, ...rest } = rehearse([update({}), open(), leave, open(elsewhere)], 7);
  expect(changes.map(({ kind }) => kind)).toEqual(['update', 'open', 'leave', 'open']);
  expect(rest).toEqual({
    opened: [
      { group: account, number: 8, url: '' },
      { group: elsewhere, number: 9, url: '' },
    ],
    warnings: [],
    failure: undefined,
  });
});
