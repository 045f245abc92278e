import { describe, expect, test } from 'vitest';
import { declaredDifference } from '../../src/baseline/diff-declared.ts';
import type { Baseline } from '../../src/baseline/model.ts';
import { sentences } from '../../src/pull-request/sentences.ts';
import {
  attestation,
  declaring,
  difference,
  exception,
  line,
  now,
  ownedBy,
  ruling,
  tagged,
} from '../baseline/diff-builders.ts';

const accounts = tagged('prod', 'prod', 'dev', 'dev');
const of = (base: Baseline, head: Baseline) =>
  sentences(difference(base, head, accounts)).map(({ text }) => text);
const declared = (base: Baseline, head: Baseline) =>
  sentences(declaredDifference(base, head, now)).map(({ text }) => text);
const none = declaring({});
const named =
  '4 accounts (`account-1` 111111111111, `account-2` 222222222222, `account-3` 333333333333 and 1 more)';

describe('A change in words', () => {
  const aged = (days: number) => ruling(['all', { 'iam-users.access-keys.max-age': days }]);

  test('says which accounts are held to what instead of what, and by which rule', () => {
    expect(of(aged(30), aged(90))).toEqual([
      `\`iam-users.access-keys.max-age\` asks less of ${named}: \`90d\` instead of \`30d\`, by the rule \`rule 1\`.`,
    ]);
    expect(of(aged(30), none)).toEqual([
      `\`iam-users.access-keys.max-age\` is no longer expected of ${named}; it was \`30d\`, by the former rule \`rule 1\`.`,
    ]);
  });

  test('shows of a long value what differs first', () => {
    const contact = (phone: string) =>
      ruling([
        'all',
        {
          'contacts.security': {
            name: 'Security Operations',
            email: 'security-operations@example.com',
            phone,
          },
        },
      ]);
    expect(of(contact('+1 555 0100'), contact('+1 555 0199'))[0]).toMatch(
      /`\{ phone: "\+1 555 0199", .*` instead of `\{ phone: "\+1 555 0100", /,
    );
  });

  test('says `may` where it was compared without any account', () => {
    expect(declared(aged(30), aged(90))).toEqual([
      '`iam-users.access-keys.max-age` may accept more: `90d` instead of `30d`, by the rule `rule 1`.',
    ]);
    const [first] = declared(none, declaring({ exceptions: [exception({})] }));
    expect(first).toBe(
      'A new exception may accept drift of `iam-users.access-keys` until 2027-01-31: `The vendor cannot use roles`.',
    );
  });

  test('tells exceptions, attestations, owners, severities and settings', () => {
    const longer = declaring({ exceptions: [exception({ until: '2027-06-30', approvedBy: 'octocat' })] });
    expect(of(declaring({ exceptions: [exception({})] }), longer)).toEqual([
      `The exception for \`iam-users.access-keys\` of ${named} lasts until 2027-06-30 instead of 2027-01-31: \`The vendor cannot use roles\` (approved by \`octocat\`, as claimed).`,
    ]);
    expect(of(declaring({ attestations: [attestation({})] }), none)).toEqual([
      'The attestation `two-people` is no longer asked of 1 account (`account-1` 111111111111): `Two groups hold the password and the device.`.',
    ]);
    expect(of(declaring({ owners: [ownedBy('all', 'octocat')] }), none)).toEqual([
      `The owner of ${named} changes from \`octocat\` to nobody.`,
    ]);
    const graded = declaring({ severities: [{ control: 'root-user.mfa', severity: 'low', at: line(60) }] });
    expect(of(none, graded)).toEqual(['`root-user.mfa` counts as low instead of critical.']);
    expect(of(declaring({ organizationId: 'o-a1b2c3d4e5' }), none)).toEqual([
      'The baseline is no longer bound to the organization `o-a1b2c3d4e5`: a run that finds itself in another one goes on.',
    ]);
  });
});
