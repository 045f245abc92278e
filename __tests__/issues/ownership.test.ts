import { describe, expect, it } from 'vitest';
import { keys, mfa, passed, rootline, unread, verdict } from './builders.ts';
import { fakeRepository } from './fake-repository.ts';
import { done, opened, planned, run } from './runs.ts';

describe('whose issue it is', () => {
  it('ignores an issue with a copied marker by another author, and opens its own', async () => {
    const repository = await opened();
    const forged = repository.issue(1).body;
    const other = fakeRepository();
    other.add({ authorId: 666, body: forged });
    const result = await run(other, [verdict([mfa()])]);
    expect(done(result)).toEqual(['open #2']);
  });

  it('lets no forged issue count as known drift', () => {
    const forged = { ...fakeIssue(), authorId: 666 };
    expect(planned({ existing: [forged], verdicts: [verdict([mfa()])] })).toMatchObject({
      newFindings: 1,
      operations: [{ kind: 'open' }],
    });
  });

  it('takes the issue of a trusted author for its own', async () => {
    const repository = await opened();
    const app = { id: 7, login: 'rootline[bot]' };
    const result = await run(repository, [verdict([mfa(), keys()])], { authors: [app, rootline] });
    expect(done(result)).toEqual(['leave #1']);
  });

  it('ignores the marker of another baseline, of another organization and of another account', async () => {
    const repository = await opened();
    const drift = [verdict([mfa(), keys()])];
    expect(done(await run(repository, drift, { baselineName: 'staging' }))).toEqual(['open #2']);
    expect(done(await run(repository, drift, { organizationId: 'o-other12345' }))).toEqual(['open #3']);
    expect(done(await run(repository, drift))).toEqual(['leave #1']);
  });

  it('does not know an issue whose marker a person deleted, and opens another', async () => {
    const repository = await opened();
    repository.edit(1, { body: repository.issue(1).body.replace(/^.*\n/, '') });
    expect(done(await run(repository, [verdict([mfa(), keys()])]))).toEqual(['open #2']);
  });

  it('mends a marker whose memory is damaged, and closes nothing by it', async () => {
    const repository = await opened();
    repository.edit(1, { body: repository.issue(1).body.replace(/data=\S+/, 'data=AAAA') });
    const result = await run(repository, [verdict([unread(mfa(), 'no-source'), passed(keys())])]);
    expect(done(result)).toEqual(['update #1']);
    expect(repository.issue(1).state).toBe('open');
    expect(result.outcome.changes[0]?.reason).toContain('its marker was damaged');
  });

  it('works on the oldest of several open issues, leaves the others and says so', async () => {
    const repository = await opened();
    repository.add({ title: 'a double', body: repository.issue(1).body });
    const result = await run(repository, [verdict([passed(mfa()), passed(keys())])]);
    expect(done(result)).toEqual(['close #1']);
    expect(result.warnings).toEqual([
      'Several open issues are about the same account: #1 is kept up to date, #2 not. Close what is not needed.',
    ]);
  });
});

/** The issue that a run would have opened for one drift. */
function fakeIssue() {
  const [operation] = planned({ verdicts: [verdict([mfa()])] }).operations;
  const repository = fakeRepository();
  repository.add({ body: operation?.kind === 'open' ? operation.draft.body : '' });
  return repository.issue(1);
}
