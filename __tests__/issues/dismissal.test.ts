import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/github/issues.ts';
import { consoleOf, keys, mfa, passed, verdict } from './builders.ts';
import { done, opened, run } from './runs.ts';

/** How somebody closes an issue who does not want to mend it. */
const dismissal: Partial<Issue> = {
  state: 'closed',
  stateReason: 'not_planned',
  closedAt: '2026-11-22T06:00:00Z',
};

/** Issue #1, opened for these findings and then closed by somebody as not planned. */
async function dismissed(findings = [mfa(), keys()]) {
  const repository = await opened(findings);
  repository.edit(1, dismissal);
  repository.at('2026-11-23');
  return repository;
}

describe('an issue that somebody closed as not planned', () => {
  it('stays closed while its findings stay the same, or get fewer', async () => {
    const repository = await dismissed();
    const result = await run(repository, [verdict([mfa(), keys()])]);
    expect(result.outcome).toMatchObject({
      changes: [
        {
          kind: 'leave',
          number: 1,
          reason: 'Somebody closed it as not planned: it stays closed, though 2 findings drift.',
        },
      ],
      newFindings: 0,
    });
    const later = await run(repository, [verdict([mfa(), passed(keys())])]);
    expect(later.outcome).toMatchObject({ changes: [{ kind: 'leave' }], resolvedFindings: 0 });
  });

  it('is reopened when a new finding joins', async () => {
    const repository = await dismissed();
    const result = await run(repository, [verdict([mfa(), keys(), consoleOf('alice')])]);
    expect(result.outcome.changes).toMatchObject([
      {
        kind: 'reopen',
        number: 1,
        reason: 'Somebody closed it as not planned, but 1 new finding joined: 3 findings drift.',
      },
    ]);
    expect(repository.issue(1)).toMatchObject({ state: 'open', stateReason: 'reopened' });
    expect(repository.issue(1).body).toContain('`alice`');
  });

  it('is reopened when a finding becomes graver, not when it becomes milder', async () => {
    const repository = await dismissed([keys()]);
    expect(done(await run(repository, [verdict([keys({ severity: 'low' })])]))).toEqual(['leave #1']);
    const result = await run(repository, [verdict([keys({ severity: 'critical' })])]);
    expect(result.outcome.changes).toMatchObject([
      { kind: 'reopen', reason: expect.stringContaining('but a finding is graver than it was') },
    ]);
  });

  it('is reopened after 30 days, and may then be dismissed again', async () => {
    const repository = await dismissed();
    const same = [verdict([mfa(), keys()])];
    repository.at('2026-12-21');
    expect(done(await run(repository, same))).toEqual(['leave #1']);
    repository.at('2026-12-22');
    const result = await run(repository, same);
    expect(result.outcome.changes).toMatchObject([
      { kind: 'reopen', reason: expect.stringContaining('but 30 days have passed') },
    ]);
    repository.edit(1, { ...dismissal, closedAt: '2026-12-22T08:00:00Z' });
    expect(done(await run(repository, same))).toEqual(['leave #1']);
  });

  it('is reopened when nobody can tell any more what it was about', async () => {
    const repository = await dismissed();
    repository.edit(1, { body: repository.issue(1).body.replace(/data=\S+/, 'data=AAAA') });
    expect(done(await run(repository, [verdict([mfa()])]))).toEqual(['reopen #1']);
  });
});

describe('an issue that somebody closed as a duplicate', () => {
  const duplicate: Partial<Issue> = { ...dismissal, stateReason: 'duplicate' };

  it('stays closed as well when it is the only one', async () => {
    const repository = await opened();
    repository.edit(1, duplicate);
    expect(done(await run(repository, [verdict([mfa(), keys()])]))).toEqual(['leave #1']);
  });

  it('keeps no drift from the one that it doubled, though it was closed later', async () => {
    const repository = await opened();
    const { body } = repository.issue(1);
    repository.add({ body });
    repository.edit(1, { state: 'closed', stateReason: 'completed', closedAt: '2026-11-21T07:00:00Z' });
    repository.edit(2, duplicate);
    expect(done(await run(repository, [verdict([mfa(), keys()])]))).toEqual(['reopen #1']);
  });
});
