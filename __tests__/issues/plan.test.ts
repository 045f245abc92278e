import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/drift/finding.ts';
import type { Group } from '../../src/issues/group.ts';
import type { Operation } from '../../src/issues/operation.ts';
import { byUrgency, heirsFirst, holdBack, limit, type Planned, stop } from '../../src/issues/order.ts';
import type { OwnIssue } from '../../src/issues/own.ts';
import { inquiries, type PlanInput } from '../../src/issues/plan.ts';
import { sceneOf } from '../../src/issues/scene.ts';
import { account, drifting, keys, mfa, passed, verdict } from './builders.ts';
import { fakeRepository } from './fake-repository.ts';
import { openedBy, planFor, planInput, planned, seal } from './plans.ts';
import { done, opened, run } from './runs.ts';

const several = [
  drifting('100000000001', 'low'),
  drifting('100000000002', 'critical'),
  drifting('100000000003', 'high'),
  drifting('100000000000', 'low'),
];

describe('the order and the number of writes', () => {
  it('is worst severity first; the rest waits for the next run', async () => {
    const repository = fakeRepository();
    const first = await run(repository, several, { maxIssueWrites: 2 });
    expect(first.outcome.changes.slice(0, 4)).toMatchObject([
      { kind: 'open', subject: 'account 100000000002' },
      { kind: 'open', subject: 'account 100000000003' },
      {
        kind: 'defer',
        subject: 'account 100000000000',
        reason:
          'Put off to the next run, because a run writes to 2 issues at most. To open: 1 finding drifts, and no issue says so.',
      },
      { kind: 'defer', subject: 'account 100000000001' },
    ]);
    const second = await run(repository, several, { maxIssueWrites: 2 });
    expect(done(second)).toEqual(['leave #1', 'leave #2', 'open #4', 'open #5']);
  });

  it('counts the severity of what an issue lists when it is to be closed', async () => {
    const repository = await opened([mfa()]);
    const verdicts = [verdict([passed(mfa())]), drifting('100000000003', 'high')];
    expect(done(await run(repository, verdicts, { maxIssueWrites: 1 }))).toEqual(['close #1', 'defer']);
  });

  it('is nothing at all with a limit of 0', () => {
    const { operations } = planned({ verdicts: several, maxIssueWrites: 0 });
    expect(operations.map(({ kind }) => kind)).toEqual(['defer', 'defer', 'defer', 'defer']);
  });

  it('does not depend on the order of the input', () => {
    const own = openedBy(planned({ verdicts: several.slice(0, 2) }), seal, 1);
    const forward = planned({ verdicts: several, own });
    expect(planned({ verdicts: several.toReversed(), own: own.toReversed() })).toEqual(forward);
  });
});

describe('operations', () => {
  const [open] = planned({ verdicts: [verdict([mfa()])] }).operations;
  const [issue] = openedBy(planned({ verdicts: [verdict([mfa()])] }), seal, 1);
  if (open?.kind !== 'open' || issue === undefined) throw new Error('no issue was opened');

  const { kind: _kind, draft, ...common } = open;

  function of(
    kind: Operation['kind'],
    change: Partial<Pick<Operation, 'severity' | 'group'>> = {},
    number = 1,
  ): Planned {
    return {
      key: `${kind} ${number}`,
      operation: operation(kind, { ...common, ...change }, number),
      heirs: [],
    };
  }

  function operation(kind: Operation['kind'], about: typeof common, number: number): Operation {
    const held = { ...about, issue: { ...issue, number } as OwnIssue };
    if (kind === 'open') return { ...about, kind, draft };
    if (kind === 'leave') return { ...held, kind, mutedUntil: undefined };
    return kind === 'defer' ? { ...held, kind } : { ...held, kind, patch: {}, comment: undefined };
  }

  const sorted = (...all: readonly Planned[]) => all.toSorted(byUrgency);

  it('stand by severity first', () => {
    const all = ([undefined, 'low', 'medium', 'high', 'critical'] as const).map((severity) =>
      of('update', { severity }),
    );
    expect(sorted(...all)).toEqual(all.toReversed());
  });

  it('then by what they do: what tells of drift comes before what tidies up', () => {
    const kinds = ['open', 'reopen', 'close', 'update', 'fold', 'migrate', 'leave', 'defer'] as const;
    const all = kinds.map((kind) => of(kind));
    expect(sorted(...all.toReversed())).toEqual(all);
  });

  it('then by what they are about, then by number', () => {
    const group = (kind: Group['kind'], id: string) => ({ group: { kind, id } });
    const all = [
      of('update', group('account', '1'), 2),
      of('update', group('account', '2'), 1),
      of('update', group('coverage', ''), 1),
      of('update', group('coverage', ''), 2),
    ];
    expect(sorted(...all.toReversed())).toEqual(all);
  });

  const kindsOf = (all: readonly Planned[]) => all.map(({ operation }) => operation.kind);

  it('are limited in writes alone', () => {
    const all = [of('leave'), of('update', {}, 1), of('leave'), of('close', {}, 2), of('fold', {}, 3)];
    const limited = limit(all, 2, 'there is a limit');
    expect(kindsOf(limited)).toEqual(['leave', 'update', 'leave', 'close', 'defer']);
    expect(limited[4]?.operation.reason).toContain('because there is a limit. To fold: ');
  });

  it('are all put off in doubt', () => {
    expect(kindsOf(stop([of('leave'), of('open'), of('migrate')], 'in doubt'))).toEqual([
      'leave',
      'defer',
      'defer',
    ]);
  });

  const chain = [
    { ...of('close', {}, 1), key: 'a', heirs: ['b'] },
    { ...of('update', {}, 2), key: 'b', heirs: ['c'] },
    { ...of('defer', {}, 3), key: 'c', heirs: [] },
    { ...of('update', {}, 4), key: 'd', heirs: ['nobody'] },
  ];

  it('that hand over findings wait for those that take them, over several issues', () => {
    expect(kindsOf(holdBack(chain))).toEqual(['defer', 'defer', 'defer', 'update']);
    expect(kindsOf(holdBack(heirsFirst(chain)))).toEqual(['defer', 'defer', 'defer', 'update']);
    expect(kindsOf(holdBack(chain.slice(0, 2)))).toEqual(['close', 'update']);
    expect(holdBack(chain)[0]?.operation.reason).toContain(
      'because what moves to another issue has to wait for it. To close: ',
    );
  });

  it('that take findings come before those that hand them over, and nothing else changes its place', () => {
    expect(heirsFirst(chain).map(({ key }) => key)).toEqual(['c', 'b', 'a', 'd']);
    const circle = [chain[0], { ...of('update'), key: 'b', heirs: ['a'] }].filter(
      (each) => each !== undefined,
    );
    const ordered = heirsFirst(circle);
    expect(ordered.map(({ key }) => key)).toEqual(['b', 'a']);
    expect(kindsOf(holdBack(limit(ordered, 1, 'there is a limit')))).toEqual(['update', 'defer']);
  });
});

describe('a list of issues in doubt', () => {
  const input: Partial<PlanInput> = { verdicts: several, doubt: 'GitHub lists 3 issues less than it should' };

  it('writes nothing, and says so once', () => {
    const { operations, warnings } = planned(input);
    expect(operations.map(({ kind }) => kind)).toEqual(['defer', 'defer', 'defer', 'defer']);
    expect(operations[0]?.reason).toBe(
      'Put off to the next run, because GitHub lists 3 issues less than it should. To open: 1 finding drifts, and no issue says so.',
    );
    expect(warnings).toEqual([
      'No issue was written to, because GitHub lists 3 issues less than it should. [RL417]',
    ]);
  });

  it('tells nothing as new or as gone', () => {
    expect(planned(input)).toMatchObject({ newFindings: 0, resolvedFindings: 0 });
    const own = openedBy(planned({ verdicts: several }), seal, 1);
    const mended = several.map(({ account: of }) => verdict([passed(mfa({ account: of }))]));
    expect(planned({ ...input, verdicts: mended, own })).toMatchObject({ resolvedFindings: 0 });
    expect(planned({ verdicts: mended, own })).toMatchObject({ resolvedFindings: 4 });
  });
});

describe('what is known of drift', () => {
  it('is its first day, whatever is done about its issue', () => {
    const own = openedBy(planned({ verdicts: several.slice(0, 1) }), seal, 1);
    const { known } = planned({ verdicts: several.slice(0, 2), own, now: new Date('2026-11-25T06:00:00Z') });
    expect([...known]).toEqual([
      ['100000000001/root-user.mfa', { since: '2026-11-21', mutedUntil: undefined }],
      ['100000000002/root-user.mfa', { since: '2026-11-25', mutedUntil: undefined }],
    ]);
  });

  it('is nothing of what does not drift', () => {
    expect(planned({ verdicts: [verdict([passed(mfa())])] }).known.size).toBe(0);
  });
});

describe('more findings than an issue can list', () => {
  const many = Array.from({ length: 3_000 }, (_, index) =>
    mfa({ resource: `a user with a long name ${index}` }),
  );
  const [full] = openedBy(planned({ verdicts: [verdict(many)] }), seal, 1);
  if (full === undefined) throw new Error('no issue was opened');
  const again = (findings: readonly Finding[]) =>
    planFor(planInput({ verdicts: [verdict(findings)], own: [full], now: new Date('2026-11-25T06:00:00Z') }));

  it('are counted, and change nothing while they stay', () => {
    expect(full.marker?.memory?.unlisted).toBeGreaterThan(1_000);
    expect(again(many)).toMatchObject({
      newFindings: 0,
      resolvedFindings: 0,
      operations: [{ kind: 'leave' }],
    });
  });

  it('are no news when the text changes, unless there are more than before', () => {
    const reworded = many.map((each) => ({ ...each, observed: 'none' }));
    expect(again(reworded).operations).toMatchObject([{ kind: 'update', comment: undefined }]);
    const more = again([...many, keys()]);
    expect(more).toMatchObject({ newFindings: 1, operations: [{ kind: 'update', comment: {} }] });
    const [update] = more.operations;
    expect(update?.kind === 'update' && update.comment?.body).not.toContain('New (');
  });
});

describe('the closed issues to ask about', () => {
  const own = openedBy(planned({ verdicts: several }), seal, 1).map((issue) => ({
    ...issue,
    state: 'closed' as const,
    closedAt: '2026-11-20T06:00:00Z',
  }));

  it('are those whose drift is there, the lowest number first', () => {
    const { standings: _standings, ...input } = planInput({ verdicts: several, own: own.toReversed() });
    expect(inquiries(sceneOf(input))).toEqual([1, 2, 3, 4]);
  });

  it('are none that are open, were closed long ago, or have nothing to tell', () => {
    const [first, second, third] = own;
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few');
    const { standings: _standings, ...input } = planInput({
      verdicts: several.map((each) =>
        each.account.id === '100000000003' ? verdict([passed(mfa({ account: each.account }))]) : each,
      ),
      own: [
        { ...first, state: 'open', closedAt: undefined },
        second,
        { ...third, closedAt: '2026-08-01T06:00:00Z' },
      ],
    });
    expect(inquiries(sceneOf(input))).toEqual([]);
  });

  it('stay as they are when nobody was asked', () => {
    const { operations } = planned({ verdicts: several, own });
    expect(operations.map(({ kind }) => kind)).toEqual(['leave', 'leave', 'leave', 'leave']);
    expect(operations[0]?.reason).toBe(
      'It is closed, though 1 finding drifts, and stays as it is, because nobody asked GitHub who closed it.',
    );
  });

  it('do not count when nobody knows when they were closed', () => {
    const { operations } = planned({
      verdicts: several,
      own: own.map((issue) => ({ ...issue, closedAt: undefined })),
    });
    expect(operations.map(({ kind }) => kind)).toEqual(['open', 'open', 'open', 'open']);
  });
});

describe('a plan names', () => {
  it('ten issues in a sentence at most', () => {
    const verdicts = Array.from({ length: 12 }, (_, index) => drifting(String(100_000_000_000 + index)));
    const own = openedBy(planned({ verdicts }), seal, 1).map((issue) => ({
      ...issue,
      marker: undefined,
      title: 'x',
    }));
    const { warnings } = planned({ verdicts: [], own, hints: own.map(({ number }) => number) });
    expect(warnings).toEqual([
      'The marker of #1, #2, #3, #4, #5, #6, #7, #8, #9, #10 and 2 more issues was deleted, and its title tells no group apart. Close it if it is not needed. [RL418]',
    ]);
  });

  it('an account by what the inventory says of it', () => {
    const { operations } = planned({ verdicts: [verdict([mfa({ account: account({ name: 'billing' }) })])] });
    expect(operations[0]?.title).toBe('billing (111122223333): 1 finding drifts, worst is critical');
  });
});
