import * as v from 'valibot';
import type { Provenance } from '../snapshot/fact.ts';
import type { CredentialRow } from '../snapshot/facts.ts';
import { alike, lessIsTighter } from './compare.ts';
import type { Control } from './definition.ts';
import { defineControl, words } from './expectation.ts';
import { deleteKey, describeSlot } from './iam-user-keys.ts';
import { judgeUsers } from './iam-users.ts';
import { drift, type Outcome, pass, unknown } from './judging.ts';
import { type KeySlot, keySlots } from './report.ts';

export const iamUsersAccessKeysMaxActive: Control = defineControl({
  id: 'iam-users.access-keys.max-active',
  title: 'IAM users have no more active access keys than declared',
  severity: 'low',
  description:
    'A second active key is for the hours of a rotation; one that stays is one more to leak. Counted are the two keys that the credential report shows of a user; `iam-users.other-credentials` finds any further one.',
  expectation: v.pipe(
    v.picklist([0, 1], 'expected the number 0 or 1'),
    v.description('The number of active keys a user may have: 0 or 1.'),
  ),
  example: 1,
  compare: lessIsTighter,
  needs: () => ['credential-report'],
  judge: (most, subject) => {
    const expected = most === 0 ? 'no active access key' : 'at most 1 active access key';
    return judgeUsers(expected, subject, (row, evidence) => judgeActive(most, row, evidence));
  },
  mend: ({ resource }) => ({
    text: 'Find out which key is still used, move what uses the other, then delete that one (aws iam list-access-keys shows the ids).',
    command: deleteKey(resource),
  }),
  references: {
    cis: { 'v1.4–4.0': '1.13', 'v5.0': '1.12', 'v6.0': '2.12', 'v7.0': undefined },
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html',
  },
});

/** A key that is not clear may be active: it decides only where the number hangs on it. */
function judgeActive(most: number, row: CredentialRow, evidence: readonly Provenance[]): Outcome {
  const slots = keySlots(row);
  const active = slots.filter(({ kind }) => kind === 'active');
  const unclear = slots.filter((slot) => slot.kind === 'unclear');
  if (active.length > most) {
    return drift(describe(row, active), evidence);
  }
  const [first] = unclear;
  if (first !== undefined && active.length + unclear.length > most) {
    return unknown(first.cause, evidence);
  }
  return pass(active.length === 0 ? 'no active access key' : '1 active access key', evidence);
}

function describe(row: CredentialRow, slots: readonly KeySlot[]): string {
  return slots.map((slot) => describeSlot(row, slot)).join('; ');
}

export const iamUsersAccessKeysInactive: Control = defineControl({
  id: 'iam-users.access-keys.inactive',
  title: 'IAM users have no inactive access keys',
  severity: 'low',
  description:
    'An inactive key can be switched on again. One that nobody has missed is to be deleted. Judged are the two keys that the credential report shows of a user.',
  expectation: words(['absent']),
  example: 'absent',
  compare: alike,
  needs: () => ['credential-report'],
  judge: (_absent, subject) => judgeUsers('no inactive access keys', subject, judgeInactive),
  mend: ({ resource }) => ({
    text: 'Delete the inactive key (aws iam list-access-keys shows the ids).',
    command: deleteKey(resource),
  }),
  references: {
    cis: { 'v1.4–4.0': '1.13', 'v5.0': '1.12', 'v6.0': '2.12', 'v7.0': undefined },
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  },
});

function judgeInactive(row: CredentialRow, evidence: readonly Provenance[]): Outcome {
  const slots = keySlots(row);
  const inactive = slots.filter(({ kind }) => kind === 'inactive');
  if (inactive.length > 0) {
    return drift(describe(row, inactive), evidence);
  }
  const unclear = slots.find((slot) => slot.kind === 'unclear');
  return unclear === undefined ? pass('no inactive access keys', evidence) : unknown(unclear.cause, evidence);
}
