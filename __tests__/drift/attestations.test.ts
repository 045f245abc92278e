import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/baseline/resolve.ts';
import { evaluate } from '../../src/drift/evaluate.ts';
import type { Account } from '../../src/snapshot/account.ts';
import { account, noValues, sound, unreadable, value } from '../baseline/fixtures.ts';

const management = account({ id: '999999999999', management: true });

function written(differing: object, rest = ''): string {
  const entry = {
    id: 'two-people',
    statement: 'Two groups hold the password and the device.',
    by: 'octocat',
    on: '2026-11-01',
    'valid-for': '30d',
    ...differing,
  };
  return `version: 1\nextends: cis-5\nattestations:\n  - ${JSON.stringify(entry)}\n${rest}`;
}

/** The findings and counts of attestations alone. */
function judged(text: string, at: string, of: Account = management) {
  const resolution = { ...resolve(sound(text), of, noValues), expectations: [] };
  return evaluate(resolution, { account: of, facts: {} }, [of], new Date(at));
}

describe('an attestation', () => {
  test('passes to the last moment of its days', () => {
    expect(judged(written({}), '2026-11-30T23:59:59.999Z')).toMatchObject({
      findings: [],
      quiet: [{ control: 'attestations.two-people', pass: 1, notApplicable: 0 }],
    });
  });

  test('is drift from then on', () => {
    const [finding] = judged(written({}), '2026-12-01T00:00:00Z').findings;
    expect(finding).toMatchObject({
      key: '999999999999/attestations.two-people',
      control: 'attestations.two-people',
      title: 'Two groups hold the password and the device.',
      verdict: 'drift',
      severity: 'medium',
      expected: 'attested within 30 days',
      observed: 'last attested by octocat on 2026-11-01, which lapsed on 2026-12-01',
      evidence: [],
      baseline: { file: 'baseline.yml', line: 4 },
      references: {
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html',
      },
      mend: {
        text: 'See whether this still holds: “Two groups hold the password and the device.” If it does, set `by` and `on` of `attestations.two-people` in the baseline anew, by a pull request.',
      },
    });
  });

  test('is about the management account unless it says otherwise', () => {
    expect(judged(written({}), '2027-01-01T00:00:00Z', account({})).findings).toEqual([]);
    const everywhere = judged(written({ match: 'all' }), '2027-01-01T00:00:00Z', account({}));
    expect(everywhere.findings).toHaveLength(1);
  });

  test('is unknown where its match could not be read', () => {
    const hidden = account({ tags: unreadable });
    const [finding] = judged(
      written({ match: { tags: { env: 'prod' } } }),
      '2027-01-01T00:00:00Z',
      hidden,
    ).findings;
    expect(finding).toMatchObject({
      verdict: 'unknown',
      cause: {
        kind: 'denied',
        message: expect.stringContaining('Whether the attestation `two-people` is about this account'),
      },
    });
    const tagged = account({ tags: value({ env: 'dev' }) });
    expect(
      judged(written({ match: { tags: { env: 'prod' } } }), '2027-01-01T00:00:00Z', tagged).findings,
    ).toEqual([]);
  });

  test.each(['attestations', 'attestations.two-people'])('is accepted by an exception for %s', (control) => {
    const exception = `exceptions: [{ control: ${control}, match: all, reason: Moving, until: 2027-02-01 }]\n`;
    expect(judged(written({}, exception), '2027-01-01T00:00:00Z').findings).toMatchObject([
      { verdict: 'accepted', until: '2027-02-01' },
    ]);
  });
});

describe('severity', () => {
  const severity = (lines: string) =>
    judged(written({}, `severity: ${lines}\n`), '2027-01-01T00:00:00Z').findings[0]?.severity;

  test('of an attestation is what the baseline says', () => {
    expect(severity('{ attestations: low }')).toBe('low');
    expect(severity('{ attestations.two-people: critical, attestations: low }')).toBe('critical');
  });

  test('of another control does not touch it', () => {
    expect(severity('{ root-user: low }')).toBe('medium');
  });
});
