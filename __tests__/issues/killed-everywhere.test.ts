import { describe, expect, it } from 'vitest';
import type { AccountVerdict } from '../../src/drift/finding.ts';
import type { Found, ReconcileSettings } from '../../src/issues/reconcile.ts';
import {
  account,
  consoleOf,
  drifting,
  finding,
  keys,
  mfa,
  owner,
  passed,
  rootline,
  unread,
  verdict,
} from './builders.ts';
import { type FakeRepository, fakeRepository, people } from './fake-repository.ts';
import { run } from './runs.ts';

type Run = (
  verdicts: readonly AccountVerdict[],
  change?: Partial<ReconcileSettings & Found>,
) => Promise<unknown>;

/** What was before, and what a run finds then. */
interface Scenario {
  readonly prepare: (repository: FakeRepository, run: Run) => Promise<unknown>;
  readonly verdicts: readonly AccountVerdict[];
  readonly change?: Partial<ReconcileSettings & Found>;
}

const managed = { account: account({ management: true }) };
const first = [
  verdict([mfa(), keys(), consoleOf('bob')], { ...managed, owner: owner({ assignees: ['octocat'] }) }),
  verdictOf('222222222222', ['root-user.mfa', 'root-user.access-keys']),
  verdictOf('333333333333', ['root-user.mfa']),
];
const blind: AccountVerdict = {
  ...verdictOf('444444444444', []),
  failedReads: [{ kind: 'denied', message: 'AWS refused the call.', mend: 'Allow it.' }],
};

const scenarios: Readonly<Record<string, Scenario>> = {
  'opens issues, their labels, that of what could not be read, and the overview': {
    prepare: async () => undefined,
    verdicts: [...first, blind],
  },
  'opens the last issues of a run that could not write to all': {
    prepare: (_repository, run) => run(first, { maxIssueWrites: 1 }),
    verdicts: first,
  },
  'rewrites issues, and says what came and went': {
    prepare: (_repository, run) => run([...first, blind]),
    verdicts: [
      verdict([mfa(), passed(keys()), consoleOf('bob'), consoleOf('eve')], {
        ...managed,
        owner: owner({ assignees: ['hubot'], labels: ['team-b'] }),
      }),
      verdictOf('222222222222', ['root-user.mfa']),
      { ...verdictOf('333333333333', ['root-user.mfa']), failedReads: blind.failedReads },
      blind,
    ],
  },
  'rewrites what cannot be confirmed, without a word': {
    prepare: (_repository, run) => run(first),
    verdicts: first.map((each) => ({ ...each, findings: each.findings.map((of) => unread(of)) })),
  },
  'closes what is in line, accepted, or of an account that left': {
    prepare: (_repository, run) => run([...first, drifting('555555555555'), blind]),
    verdicts: [
      verdict([passed(mfa()), passed(keys()), passed(consoleOf('bob'))], managed),
      accepting(verdictOf('222222222222', ['root-user.mfa', 'root-user.access-keys'])),
      verdictOf('333333333333', []),
      verdictOf('444444444444', []),
    ],
  },
  'reopens what it closed itself, and what others closed': {
    prepare: async (repository, run) => {
      await run([...first, drifting('555555555555')]);
      await run([...first, inLine(drifting('555555555555'))]);
      repository.at('2026-11-25');
      for (const [title, login, reason] of [
        ['payments', 'octocat', 'completed'],
        ['account 222222222222', 'monalisa', 'not_planned'],
        ['account 333333333333', 'hubot', 'not_planned'],
      ] as const)
        repository.close(numberOf(repository, title), login, reason);
      // The mute of the last one has ended.
      repository.at('2026-12-26');
    },
    verdicts: [...first, drifting('555555555555')],
  },
  'folds what two runs at once have opened': {
    prepare: async (repository, run) => {
      await run(first);
      for (const { title, body, labels } of repository.issues()) repository.add({ title, body, labels });
    },
    verdicts: first,
  },
  'groups by control': {
    prepare: (_repository, run) => run([...first, blind]),
    verdicts: [...first, blind],
    change: { groupBy: 'control' },
  },
  'groups by owner, while something cannot be read': {
    prepare: (_repository, run) => run(first, { groupBy: 'control' }),
    verdicts: [
      verdict([mfa(), unread(keys()), consoleOf('bob')], {
        ...managed,
        owner: owner({ assignees: ['octocat'] }),
      }),
      ...first.slice(1),
    ],
    change: { groupBy: 'owner' },
  },
  'hands an owner’s issue on to the next owner': {
    prepare: (_repository, run) => run(first, { groupBy: 'owner' }),
    verdicts: first.map((each) => ({ ...each, owner: owner({ assignees: ['hubot'], labels: ['team-b'] }) })),
    change: { groupBy: 'owner' },
  },
  'mends what people edited, and adopts what lost its marker': {
    prepare: async (repository, run) => {
      await run(first);
      const [one, two, three, overview] = repository.issues();
      if (one === undefined || two === undefined || three === undefined || overview === undefined) return;
      repository.edit(one.number, { body: one.body.split('\n').slice(1).join('\n') });
      repository.edit(two.number, { title: 'Something else', labels: [] });
      repository.edit(three.number, { body: `${three.body}\nAnd more.` });
      repository.edit(overview.number, { title: 'Nothing' });
    },
    verdicts: first,
  },
  'goes on under another identity': {
    prepare: (_repository, run) => run(first),
    verdicts: [verdictOf('222222222222', ['root-user.access-keys', 'root-user.email']), blind],
    change: {
      authors: [{ id: people['other-app[bot]'], login: 'other-app[bot]' }, rootline],
    },
  },
};

describe.each([
  ['unsigned', undefined],
  ['signed', 'a secret'],
])('killed after any of its writes, with %s markers, and run again, a run that', (_how, markerKey) => {
  it.each(Object.entries(scenarios))('%s ends as if nothing had happened', async (_what, scenario) => {
    const undisturbed = await prepared(scenario);
    await go(undisturbed);
    const writes = undisturbed.repository.writes() - undisturbed.before;
    expect(writes).toBeGreaterThan(1);
    for (let kill = 1; kill <= writes; kill += 1) {
      const killed = await prepared(scenario);
      killed.repository.failAfter(kill, new Error('killed'));
      await expect(go(killed), `killed after write ${kill}`).rejects.toThrow('killed');
      await go(killed);
      expect(everythingIn(killed.repository), `killed after write ${kill} of ${writes}`).toEqual(
        everythingIn(undisturbed.repository),
      );
      const done = killed.repository.writes();
      await go(killed);
      expect(killed.repository.writes(), `killed after write ${kill}, and run twice`).toBe(done);
    }
  });

  async function prepared(scenario: Scenario) {
    const repository = fakeRepository(['octocat', 'hubot']);
    await scenario.prepare(repository, (verdicts, change) =>
      run(repository, verdicts, { ...change, markerKey }),
    );
    return { scenario, repository, before: repository.writes() };
  }

  function go({ scenario, repository }: Awaited<ReturnType<typeof prepared>>) {
    // Two runs at one time: the overview tells when it was checked last.
    const still = { ...repository, sleep: async () => undefined };
    return run(still, scenario.verdicts, { ...scenario.change, markerKey });
  }
});

function verdictOf(id: string, controls: readonly string[]): AccountVerdict {
  const of = account({ id, name: `account ${id}` });
  return verdict(
    controls.map((control) => finding({ account: of, control, severity: 'high' })),
    { account: of },
  );
}

function inLine(of: AccountVerdict): AccountVerdict {
  return verdict(of.findings.map(passed), { account: of.account, owner: of.owner });
}

function accepting(of: AccountVerdict): AccountVerdict {
  const until = '2027-01-31';
  const reason = `accepted until ${until}`;
  return { ...of, findings: of.findings.map((each) => ({ ...each, verdict: 'accepted', until, reason })) };
}

function numberOf(repository: FakeRepository, title: string): number {
  return repository.issues().find((issue) => issue.title.startsWith(title))?.number ?? 0;
}

/** What anybody can see, to the day. */
function everythingIn(repository: FakeRepository) {
  return {
    labels: repository.labels(),
    issues: repository.issues().map((issue) => ({
      ...issue,
      closedAt: issue.closedAt?.slice(0, 10),
      said: repository.said(issue.number),
      events: repository.happened(issue.number).map((event) => ({ ...event, at: event.at.slice(0, 10) })),
    })),
  };
}
