import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../src/controls/definition.ts';
import { evaluate } from '../../src/drift/evaluate.ts';
import type { Finding } from '../../src/drift/finding.ts';
import type { Cause } from '../../src/snapshot/fact.ts';
import type { Facts } from '../../src/snapshot/facts.ts';
import { account, control, denied, now, summary, unavailable } from '../controls/builders.ts';
import { at, drifting, exception, resolution, saying } from './builders.ts';

const subject = { account: account({}), facts: {} };

function findings(of: Parameters<typeof resolution>[0]): readonly Finding[] {
  return evaluate(resolution(of), subject, [subject.account], now).findings;
}

/** Why reads failed, for these judgements and facts. */
function failures(facts: Facts, ...judgements: readonly Judgement[]): readonly Cause[] {
  const given = resolution({ expectations: [saying('root-user.mfa', ...judgements)] });
  return evaluate(given, { ...subject, facts }, [subject.account], now).failedReads;
}

const key = saying('root-user.access-keys', drifting);
const undecidedExpectation = {
  control: control('root-user.access-keys'),
  undecided: denied,
  at,
  rule: 'production',
};

describe('a planned read that failed', () => {
  const noSource: Cause = { kind: 'no-source', message: 'Nothing can tell.', mend: 'Set member-role.' };
  const unknown = (cause: Cause): Judgement => ({ ...drifting, verdict: 'unknown', cause });

  test('is told also where the verdict does not depend on it', () => {
    const facts = { 'account-summary': summary({}), 'credential-report': unavailable(denied) };
    expect(failures(facts, { ...drifting, verdict: 'pass' })).toEqual([denied]);
  });

  test('is told once, with what only a judgement found out', () => {
    const malformed: Cause = { ...denied, kind: 'malformed', message: 'The column reads "maybe".' };
    const facts = { 'credential-report': unavailable(denied), 'contact.billing': unavailable(denied) };
    expect(failures(facts, unknown(denied), unknown(malformed))).toEqual([denied, malformed]);
  });

  test('is not what nothing at hand could have answered', () => {
    expect(failures({ 'credential-report': unavailable(noSource) }, unknown(noSource))).toEqual([]);
  });
});

describe('what could not be read', () => {
  test('is unknown with its cause, where it decides whether anything is expected', () => {
    expect(findings({ expectations: [undecidedExpectation] })).toMatchObject([
      { control: 'root-user.access-keys', verdict: 'unknown', cause: denied },
    ]);
  });

  test('is not even judged then: a fact that would pass changes nothing', () => {
    const [found] = findings({ expectations: [undecidedExpectation] });
    expect([found?.evidence, found?.expected, found?.observed]).toEqual([[], 'undecided', 'not judged']);
  });

  test('is unknown with the control’s own cause, and no exception accepts it', () => {
    const unknown: Judgement = { ...drifting, verdict: 'unknown', cause: denied };
    const given = {
      expectations: [saying('root-user.access-keys', unknown)],
      exceptions: [{ entry: exception({}), undecided: undefined }],
    };
    expect(findings(given)).toMatchObject([{ verdict: 'unknown', cause: denied, reason: undefined }]);
  });

  test('makes drift unknown, where it decides whether an exception accepts it', () => {
    const exceptions = [{ entry: exception({}), undecided: denied }];
    expect(findings({ expectations: [key], exceptions })).toMatchObject([
      { verdict: 'unknown', cause: denied },
    ]);
  });

  test('does not matter where another exception surely accepts the drift', () => {
    const exceptions = [
      { entry: exception({}), undecided: denied },
      { entry: exception({ reason: 'Sure' }), undecided: undefined },
    ];
    expect(findings({ expectations: [key], exceptions })).toMatchObject([
      { verdict: 'accepted', reason: expect.stringContaining('Sure') },
    ]);
  });
});

describe('an exception', () => {
  const accepts = (changes: Parameters<typeof exception>[0]) =>
    findings({ expectations: [key], exceptions: [{ entry: exception(changes), undecided: undefined }] })[0]
      ?.verdict;

  test('accepts drift, says why and until when, and shows its approval as claimed', () => {
    const entry = exception({ approvedBy: 'octocat' });
    expect(findings({ expectations: [key], exceptions: [{ entry, undecided: undefined }] })).toMatchObject([
      {
        verdict: 'accepted',
        reason: 'accepted until 2026-11-21: The vendor cannot use roles (approved by octocat, as claimed)',
        cause: undefined,
      },
    ]);
  });

  test('that nobody is said to have approved names nobody', () => {
    const entry = exception({});
    expect(findings({ expectations: [key], exceptions: [{ entry, undecided: undefined }] })[0]?.reason).toBe(
      'accepted until 2026-11-21: The vendor cannot use roles',
    );
  });

  test('that has ended accepts nothing', () => {
    expect(accepts({ until: '2026-11-20' })).toBe('drift');
  });

  test('holds through its last day', () => {
    expect(accepts({ until: '2026-11-21' })).toBe('accepted');
  });

  test('of another control accepts nothing', () => {
    expect(accepts({ control: 'root-user.mfa' })).toBe('drift');
  });

  test('leaves a pass a pass', () => {
    const passing = saying('root-user.access-keys', { ...drifting, verdict: 'pass' });
    const exceptions = [{ entry: exception({}), undecided: undefined }];
    const of = resolution({ expectations: [passing], exceptions });
    expect(evaluate(of, subject, [subject.account], now)).toMatchObject({
      findings: [],
      quiet: [{ control: 'root-user.access-keys', pass: 1, notApplicable: 0 }],
    });
  });

  test('of one user accepts that user’s drift alone', () => {
    const users = saying(
      'iam-users.access-keys.max-age',
      { ...drifting, resource: 'legacy-ci' },
      { ...drifting, resource: 'other' },
    );
    const entry = exception({ control: 'iam-users.access-keys', resource: 'legacy-*' });
    expect(
      findings({ expectations: [users], exceptions: [{ entry, undecided: undefined }] }).map(
        ({ resource, verdict }) => [resource, verdict],
      ),
    ).toEqual([
      ['legacy-ci', 'accepted'],
      ['other', 'drift'],
    ]);
  });
});

test('passes and not-applicables are counted by control, where there are any', () => {
  const saidOf = (control: string, ...verdicts: readonly Exclude<Judgement['verdict'], 'unknown'>[]) =>
    saying(control, ...verdicts.map((verdict) => ({ ...drifting, verdict })));
  const expectations = [
    saidOf('root-user.mfa', 'pass', 'not-applicable', 'not-applicable'),
    saidOf('root-user.access-keys', 'not-applicable'),
    saidOf('contacts.security', 'drift'),
  ];
  expect(evaluate(resolution({ expectations }), subject, [subject.account], now).quiet).toEqual([
    { control: 'root-user.mfa', pass: 1, notApplicable: 2 },
    { control: 'root-user.access-keys', pass: 0, notApplicable: 1 },
  ]);
});

describe('a finding', () => {
  test('has a key that the same thing keeps: account, control, and user where it is about one', () => {
    const user = saying('iam-users.console-access', { ...drifting, resource: 'rooty' });
    expect(findings({ expectations: [key, user] }).map((found) => found.key)).toEqual([
      '111122223333/root-user.access-keys',
      '111122223333/iam-users.console-access/rooty',
    ]);
  });

  test('carries the line that declared it, the mend and the reference', () => {
    expect(findings({ expectations: [key] })).toMatchObject([
      {
        baseline: at,
        mend: { text: expect.stringContaining('delete the key') },
        references: { documentation: expect.stringContaining('https://docs.aws.amazon.com/') },
      },
    ]);
  });

  test('has the control’s severity, unless the judgement says another', () => {
    const milder = saying('root-user.access-keys', { ...drifting, severity: 'high' });
    expect(findings({ expectations: [key, milder] }).map(({ severity }) => severity)).toEqual([
      'critical',
      'high',
    ]);
  });

  test('goes to the account’s owner, who may be undecided', () => {
    expect(evaluate(resolution({ owner: 'undecided' }), subject, [subject.account], now).owner).toBe(
      'undecided',
    );
  });
});
