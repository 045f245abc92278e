import { describe, expect, it } from 'vitest';
import { changePeople, firstLabels, peopleOf } from '../../src/issues/people.ts';
import { keys, mfa, owner, passed, unread, verdict } from './builders.ts';
import { fakeRepository } from './fake-repository.ts';
import { openedBy, planned, seal } from './plans.ts';
import { done, opened, run } from './runs.ts';

describe('what people change', () => {
  it('rewrites a text that somebody edited', async () => {
    const repository = await opened();
    const { body } = repository.issue(1);
    repository.edit(1, { body: body.replace('critical', 'harmless') });
    const result = await run(repository, [verdict([mfa(), keys()])]);
    expect(result.outcome.changes[0]).toMatchObject({
      kind: 'update',
      reason: 'Changed: its text was edited.',
    });
    expect(repository.issue(1).body).toBe(body);
  });

  it('rewrites a title that somebody edited', async () => {
    const repository = await opened();
    repository.edit(1, { title: 'nothing to see' });
    expect(done(await run(repository, [verdict([mfa(), keys()])]))).toEqual(['update #1']);
  });

  it.each([
    ['Windows line ends', (body: string) => body.replaceAll('\n', '\r\n')],
    ['trailing spaces', (body: string) => body.replaceAll('\n', '  \n')],
    ['a lost last line end', (body: string) => body.trimEnd()],
  ])('does not write because of %s', async (_name, change) => {
    const repository = await opened();
    repository.edit(1, { body: change(repository.issue(1).body) });
    expect(done(await run(repository, [verdict([mfa(), keys()])]))).toEqual(['leave #1']);
  });

  it('does not write because a line of the baseline moved', async () => {
    const repository = await opened([mfa()]);
    const moved = { file: '.github/aws-baseline.yml', line: 13, column: 9 };
    expect(done(await run(repository, [verdict([mfa({ baseline: moved })])]))).toEqual(['leave #1']);
  });

  it('keeps the labels that people added and brings back its own', async () => {
    const repository = await opened();
    repository.edit(1, { labels: ['Help Wanted'] });
    await run(repository, [verdict([mfa(), keys()])]);
    expect(repository.issue(1).labels).toEqual(['Help Wanted', 'rootline']);
  });

  it('takes a label in another case for its own', async () => {
    const repository = await opened();
    repository.edit(1, { labels: ['Rootline'] });
    expect(done(await run(repository, [verdict([mfa(), keys()])]))).toEqual(['leave #1']);
  });

  it('does not take a closed issue for its own to edit', async () => {
    const repository = await opened();
    await run(repository, [verdict([passed(mfa()), passed(keys())])]);
    repository.edit(1, { title: 'as I like it' });
    expect(done(await run(repository, [verdict([passed(mfa()), passed(keys())])]))).toEqual([]);
  });
});

describe('the labels of owners', () => {
  const owned = (labels: readonly string[]) => [verdict([mfa()], { owner: owner({ labels }) })];

  it('follow the owner; those that people added stay', async () => {
    const repository = fakeRepository();
    await run(repository, owned(['payments', 'aws']));
    repository.edit(1, { labels: ['rootline', 'payments', 'aws', 'help wanted'] });
    const result = await run(repository, owned(['AWS', 'billing']));
    expect(repository.issue(1).labels).toEqual(['rootline', 'aws', 'help wanted', 'billing']);
    expect(result.outcome.changes[0]?.reason).toContain('labels changed');
  });

  it('stay off when a person took them off', async () => {
    const repository = fakeRepository();
    await run(repository, owned(['payments']));
    repository.edit(1, { labels: ['rootline'] });
    expect(done(await run(repository, owned(['payments'])))).toEqual(['leave #1']);
  });

  it('stay while the owner is undecided', async () => {
    const repository = fakeRepository();
    await run(repository, owned(['payments']));
    await run(repository, [verdict([mfa()], { owner: 'undecided' })]);
    expect(repository.issue(1).labels).toEqual(['rootline', 'payments']);
  });

  it("go with the owner, but not where they are Rootline's own", async () => {
    const repository = fakeRepository();
    await run(repository, owned(['Rootline', 'payments']));
    await run(repository, [verdict([mfa()])]);
    expect(repository.issue(1).labels).toEqual(['rootline']);
  });
});

describe('assignees', () => {
  const assignable = ['octocat', 'hubot', 'monalisa'];
  const owned = (assignees: readonly string[], findings = [mfa()]) => [
    verdict(findings, { owner: owner({ assignees }) }),
  ];

  it('follow the owner; those that people added stay', async () => {
    const repository = fakeRepository(assignable);
    await run(repository, owned(['octocat']));
    repository.edit(1, { assignees: ['octocat', 'monalisa'] });
    const result = await run(repository, owned(['hubot']));
    expect(repository.issue(1).assignees).toEqual(['monalisa', 'hubot']);
    expect(result.outcome.changes[0]?.reason).toContain('the owner changed');
  });

  it('stay off when a person took them off', async () => {
    const repository = fakeRepository(assignable);
    await run(repository, owned(['octocat']));
    repository.edit(1, { assignees: [] });
    expect(done(await run(repository, owned(['octocat'])))).toEqual(['leave #1']);
  });

  it('are the same in another case', async () => {
    const repository = fakeRepository(['Octocat']);
    await run(repository, owned(['Octocat']));
    repository.edit(1, { assignees: ['octocat'] });
    expect(done(await run(repository, owned(['Octocat'])))).toEqual(['leave #1']);
  });

  it('stay as they are while the owner is undecided', async () => {
    const repository = fakeRepository(assignable);
    await run(repository, owned(['octocat']));
    await run(repository, [verdict([mfa()], { owner: 'undecided' })]);
    expect(repository.issue(1).assignees).toEqual(['octocat']);
    await run(repository, owned(['hubot']));
    expect(repository.issue(1).assignees).toEqual(['hubot']);
  });

  it('stay while the account cannot be read', async () => {
    const repository = fakeRepository(assignable);
    await run(repository, owned(['octocat']));
    await run(repository, owned(['octocat'], [unread(mfa())]));
    expect(repository.issue(1).assignees).toEqual(['octocat']);
  });

  it('are left off and named when GitHub would refuse them, and come as soon as it would not', async () => {
    const allowed = ['hubot'];
    const repository = fakeRepository(allowed);
    const result = await run(repository, owned(['octocat', 'hubot']));
    expect(repository.issue(1).assignees).toEqual(['hubot']);
    expect(result.warnings).toEqual([
      expect.stringContaining('`octocat` cannot be assigned in example/platform'),
    ]);
    allowed.push('octocat');
    await run(repository, owned(['octocat', 'hubot']));
    expect(repository.issue(1).assignees).toEqual(['hubot', 'octocat']);
  });

  it('go when the owner goes', async () => {
    const repository = fakeRepository(assignable);
    await run(repository, owned(['octocat']));
    await run(repository, [verdict([mfa()])]);
    expect(repository.issue(1).assignees).toEqual([]);
  });

  it('are ten at most', async () => {
    const many = Array.from({ length: 12 }, (_, index) => `octocat-${index}`);
    const repository = fakeRepository(many);
    await run(repository, owned(many));
    expect(repository.issue(1).assignees).toHaveLength(10);
    expect(done(await run(repository, owned(many)))).toEqual(['leave #1']);
  });
});

describe('whom an issue belongs to', () => {
  const assignable = new Set(['octocat', 'hubot', 'monalisa']);
  const octocats = owner({ assignees: ['octocat', 'Hubot', 'ghost'], labels: ['aws'] });
  const hubots = owner({ assignees: ['hubot', 'monalisa'], labels: ['AWS', 'payments'] });

  it('are all owners, in their order, each once, and only those that GitHub accepts', () => {
    expect(peopleOf([octocats, 'none', hubots], assignable)).toEqual({
      assignees: ['octocat', 'Hubot', 'monalisa'],
      labels: ['aws', 'payments'],
      named: ['octocat', 'Hubot', 'ghost', 'hubot', 'monalisa'],
      certain: true,
    });
  });

  it('is nobody for sure without an owner, and nobody knows while one is undecided', () => {
    expect(peopleOf(['none'], assignable)).toEqual({ assignees: [], labels: [], named: [], certain: true });
    expect(peopleOf(['undecided', octocats], assignable)).toMatchObject({
      assignees: ['octocat', 'Hubot'],
      certain: false,
    });
  });

  it('are no more than an issue can have', () => {
    const labels = Array.from({ length: 120 }, (_, index) => `label-${index}`);
    const logins = labels.slice(0, 11);
    const people = peopleOf([owner({ assignees: logins, labels })], new Set(logins));
    expect(people.assignees).toEqual(logins.slice(0, 10));
    expect(people.labels).toEqual(labels.slice(0, 100));
    expect(firstLabels(['rootline'], people)).toEqual(['rootline', ...labels.slice(0, 99)]);
  });
});

describe('a change of owners', () => {
  const [issue] = openedBy(planned({ verdicts: [verdict([mfa()])] }), seal, 1);
  if (issue?.marker?.memory === undefined) throw new Error('no issue was opened');
  const { memory } = issue.marker;
  const ten = Array.from({ length: 10 }, (_, index) => `monalisa-${index}`);
  const people = (assignees: readonly string[], labels: readonly string[] = []) => ({
    assignees,
    labels,
    named: assignees,
    certain: true,
  });

  it('finds no room on a full issue, and is tried again the next time', () => {
    const full = { ...issue, assignees: ten };
    const change = changePeople(full, memory, people(['octocat']), ['rootline']);
    expect(change).toEqual({ patch: {}, remembered: { assignees: [], labels: [] } });
    const freed = { ...issue, assignees: ten.slice(1) };
    const again = changePeople(freed, { ...memory, ...change.remembered }, people(['octocat']), ['rootline']);
    expect(again).toEqual({
      patch: { assignees: [...ten.slice(1), 'octocat'] },
      remembered: { assignees: ['octocat'], labels: [] },
    });
  });

  it('forgets a former owner who is not there any more', () => {
    const former = { ...memory, assignees: ['hubot'], labels: ['aws'] };
    expect(changePeople(issue, former, people([]), ['rootline'])).toEqual({
      patch: {},
      remembered: { assignees: [], labels: [] },
    });
  });

  it('adds to what is there where nothing is remembered', () => {
    const present = { ...issue, assignees: ['Monalisa', 'octocat'], labels: ['rootline', 'AWS'] };
    expect(changePeople(present, undefined, people(['octocat', 'hubot'], ['aws']), ['rootline'])).toEqual({
      patch: { assignees: ['Monalisa', 'octocat', 'hubot'] },
      remembered: { assignees: ['octocat', 'hubot'], labels: ['aws'] },
    });
  });

  it('is remembered of no more people than a marker can name', () => {
    const former = Array.from({ length: 10 }, (_, index) => `octocat-${index}`);
    const both = { ...people(ten), named: [...former, ...ten] };
    const { patch, remembered } = changePeople(
      { ...issue, assignees: [] },
      { ...memory, assignees: former },
      both,
      [],
    );
    expect(patch.assignees).toEqual(ten);
    expect(remembered.assignees).toHaveLength(10);
  });

  it('keeps within what an issue can have of labels', () => {
    const labels = Array.from({ length: 100 }, (_, index) => `label-${index}`);
    const { patch } = changePeople({ ...issue, labels }, memory, people([], ['aws']), ['rootline']);
    expect(patch.labels).toBeUndefined();
  });
});
