import { describe, expect, it } from 'vitest';
import { account, keys, mfa, passed, rootline, verdict } from './builders.ts';
import { fakeRepository } from './fake-repository.ts';
import { openedBy, planned, seal } from './plans.ts';
import { done, opened, run } from './runs.ts';

const same = [verdict([mfa(), keys()])];
const settled = [verdict([passed(mfa()), passed(keys())])];

function withoutMarker(body: string): string {
  return body.replace(/^.*\n/, '');
}

describe('whose issue it is', () => {
  it('ignores an issue with a copied marker by another author, opens its own, and says so', async () => {
    const repository = await opened();
    const elsewhere = fakeRepository();
    elsewhere.add({ authorId: 666, body: repository.issue(1).body });
    expect(done(await run(elsewhere, [verdict([mfa()])]))).toEqual(['open #2']);
    const forged = repository.add({ authorId: 666, body: repository.issue(1).body });
    const result = await run(repository, same);
    expect(done(result)).toEqual(['leave #1']);
    expect(result.warnings).toEqual([expect.stringContaining(`#${forged} carries Rootline's marker`)]);
  });

  it('takes the issue of a trusted author for its own', async () => {
    const repository = await opened();
    const app = { id: 7, login: 'rootline[bot]' };
    expect(done(await run(repository, same, { authors: [app, rootline] }))).toEqual(['leave #1']);
  });

  it('ignores the marker of another baseline and of another organization', async () => {
    const repository = await opened();
    expect(done(await run(repository, same, { baselineName: 'staging' }))).toEqual(['open #3']);
    expect(done(await run(repository, same, { organizationId: 'o-other12345' }))).toEqual(['open #5']);
    expect(done(await run(repository, same))).toEqual(['leave #1']);
  });
});

describe('an issue whose marker was deleted', () => {
  it('is known by its author, the overview and its title together, and gets its marker back', async () => {
    const repository = await opened();
    const { body } = repository.issue(1);
    repository.edit(1, { body: withoutMarker(body) });
    const result = await run(repository, same);
    expect(done(result)).toEqual(['update #1']);
    expect(result.outcome.changes[0]?.reason).toBe('Changed: its marker was lost.');
    expect(result.warnings).toEqual([]);
    expect(repository.said(1)).toEqual([]);
    expect(done(await run(repository, same))).toEqual(['leave #1']);
  });

  it('is closed when nothing drifts any more', async () => {
    const repository = await opened();
    repository.edit(1, { body: withoutMarker(repository.issue(1).body) });
    const result = await run(repository, settled);
    expect(done(result)).toEqual(['close #1']);
    expect(result.outcome.changes[0]?.reason).toBe(
      'Everything was read in this run and nothing drifts any more.',
    );
    expect(repository.issue(1).stateReason).toBe('completed');
    expect(repository.said(1)).toHaveLength(1);
  });

  it('is left, and named, when its title was changed as well', async () => {
    const repository = await opened();
    repository.edit(1, { title: 'nothing to see', body: withoutMarker(repository.issue(1).body) });
    const result = await run(repository, same);
    expect(done(result)).toEqual(['open #3']);
    expect(result.warnings).toEqual([
      'The marker of #1 was deleted, and its title tells no group apart. Close it if it is not needed. [RL418]',
    ]);
    expect(repository.issue(1).state).toBe('open');
  });

  it('is left without a word when the overview does not know it', async () => {
    const repository = await opened();
    repository.add({ title: repository.issue(1).title, body: 'a note' });
    const result = await run(repository, same);
    expect(done(result)).toEqual(['leave #1']);
    expect(result.warnings).toEqual([]);
  });

  it('is left without a word when it is closed', async () => {
    const repository = await opened();
    repository.edit(1, { body: withoutMarker(repository.issue(1).body) });
    repository.close(1, 'octocat', 'not_planned');
    const result = await run(repository, same);
    expect(done(result)).toEqual(['open #3']);
    expect(result.warnings).toEqual([]);
  });

  const [issue] = openedBy(planned({ verdicts: same }), seal, 1);
  if (issue === undefined) throw new Error('no issue was opened');
  const lost = { ...issue, marker: undefined };

  it('is left when its group has another open issue', () => {
    const { operations, warnings } = planned({
      verdicts: same,
      own: [issue, { ...lost, number: 7 }],
      hints: [1, 7],
    });
    expect(operations).toMatchObject([{ kind: 'leave', issue: { number: 1 } }]);
    expect(warnings).toEqual([expect.stringContaining('The marker of #7 was deleted')]);
  });

  it('is given back to its group once: of two with the same title, the oldest', () => {
    const { operations, warnings } = planned({
      verdicts: same,
      own: [
        { ...lost, number: 9 },
        { ...lost, number: 7 },
      ],
      hints: [7, 9],
    });
    expect(operations).toMatchObject([{ kind: 'update', issue: { number: 7 } }]);
    expect(warnings).toEqual([expect.stringContaining('The marker of #9 was deleted')]);
  });

  it('is left when its title fits several groups', () => {
    const named = account({ id: '444455556666', name: 'payments (111122223333): x' });
    const both = { ...lost, title: 'payments (111122223333): x (444455556666): 1 finding drifts' };
    const { operations } = planned({
      verdicts: [...same, verdict([mfa({ account: named })])],
      own: [both],
      hints: [1],
    });
    expect(operations.map(({ kind }) => kind)).toEqual(['open', 'open']);
  });

  it('is taken for no other group, though the title only begins alike', () => {
    const { operations } = planned({
      verdicts: same,
      own: [{ ...lost, title: 'payments (111122223333) is fine' }],
      hints: [1],
    });
    expect(operations.map(({ kind }) => kind)).toEqual(['open']);
  });

  it('is not named when it is the overview, which has a way of its own', () => {
    const overview = { ...lost, title: 'Rootline overview' };
    const named = { ...lost, title: 'Rootline overview: production' };
    expect(planned({ verdicts: same, own: [overview, named], hints: [1] }).warnings).toEqual([]);
    const alike = { ...lost, title: 'Rootline overviews' };
    expect(planned({ verdicts: same, own: [alike], hints: [1] }).warnings).toHaveLength(1);
  });
});
