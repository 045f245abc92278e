import type { Provenance } from '../snapshot/fact.ts';
import type { CredentialRow, ReportedKey } from '../snapshot/facts.ts';
import { alike, lessIsTighter } from './compare.ts';
import type { Control } from './definition.ts';
import { duration, inDays, isWithin } from './durations.ts';
import { defineControl, words } from './expectation.ts';
import { judgeUsers } from './iam-users.ts';
import { drift, type Outcome, pass, unknown } from './judging.ts';
import { userOption } from './mending.ts';
import {
  isKey,
  type KeySlot,
  keySlots,
  readDate,
  readFlag,
  readMoment,
  readPast,
  type Unclear,
} from './report.ts';

export const iamUsersAccessKeys: Control = defineControl({
  id: 'iam-users.access-keys',
  title: 'IAM users have no access keys',
  severity: 'high',
  description:
    'An access key of an IAM user works until somebody deletes it. Workloads take a role, and people sign in through IAM Identity Center. An inactive key counts too, because it can be switched on again.',
  expectation: words(['absent']),
  example: 'absent',
  compare: alike,
  includesBelow: true,
  needs: () => ['credential-report'],
  judge: (_absent, subject) => judgeUsers('no access keys', subject, judgeNoKeys),
  mend: ({ resource }) => ({
    text: 'Move what uses the keys to a role, then delete each key (aws iam list-access-keys shows their ids).',
    command: deleteKey(resource),
  }),
  references: {
    cis: { 'v1.4–4.0': '1.21', 'v5.0': '1.20', 'v6.0': '2.20', 'v7.0': '2.19' },
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  },
});

function judgeNoKeys(row: CredentialRow, evidence: readonly Provenance[]): Outcome {
  const slots = keySlots(row);
  if (slots.some(isKey)) {
    const described = slots.filter((slot) => slot.kind !== 'empty').map((slot) => describeSlot(row, slot));
    return drift(described.join('; '), evidence);
  }
  const unclear = slots.find((slot) => slot.kind === 'unclear');
  return unclear === undefined ? pass('no access keys', evidence) : unknown(unclear.cause, evidence);
}

/** Says when the key was made, not when it was used: a key in daily use would change the text every day. */
export function describeSlot(row: CredentialRow, slot: KeySlot): string {
  if (!isKey(slot)) {
    return `key ${slot.number} is not clear`;
  }
  const rotated = readMoment(row, rotatedColumn(slot.number), slot.key.lastRotated);
  const when = rotated.kind === 'date' ? `last rotated ${rotated.day}` : 'last rotation not known';
  return `key ${slot.number} ${slot.kind}, ${when}`;
}

export const iamUsersAccessKeysMaxAge: Control = defineControl({
  id: 'iam-users.access-keys.max-age',
  title: 'Active access keys of IAM users are rotated in time',
  severity: 'medium',
  description:
    'The longer a key lives, the more places hold a copy of it. Every active key must have been made within this time.',
  expectation: duration,
  example: '90d',
  compare: lessIsTighter,
  needs: () => ['credential-report'],
  judge: (days, subject) =>
    judgeUsers(`active keys rotated within ${inDays(days)}`, subject, (row, evidence) =>
      judgeActiveKeys(row, evidence, (key, number) => checkAge(days, subject.now, row, key, number)),
    ),
  mend: ({ resource }) => ({
    text: 'Create a second key, move what uses the old one, then delete the old one (aws iam list-access-keys shows the ids).',
    command: deleteKey(resource),
  }),
  references: {
    cis: { 'v1.4–4.0': '1.14', 'v5.0': '1.13', 'v6.0': '2.13', 'v7.0': '2.12' },
    securityHub: ['IAM.3'],
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html',
  },
});

export const iamUsersAccessKeysMaxUnused: Control = defineControl({
  id: 'iam-users.access-keys.max-unused',
  title: 'Active access keys of IAM users are in use',
  severity: 'medium',
  description:
    'A key that nothing uses is only a way in for others. Every active key must have been used within this time; one that was never used counts from the day it was made.',
  expectation: duration,
  example: '45d',
  compare: lessIsTighter,
  needs: () => ['credential-report'],
  judge: (days, subject) =>
    judgeUsers(`active keys used within ${inDays(days)}`, subject, (row, evidence) =>
      judgeActiveKeys(row, evidence, (key, number) => checkUse(days, subject.now, row, key, number)),
    ),
  mend: ({ resource }) => ({
    text: 'Switch the unused key off, and delete it when nobody has missed it (aws iam list-access-keys shows the ids).',
    command: `aws iam update-access-key ${userOption(resource)} --access-key-id='<key id>' --status Inactive`,
  }),
  references: {
    cis: { 'v1.4–4.0': '1.12', 'v5.0': '1.11', 'v6.0': '2.11', 'v7.0': '2.11' },
    securityHub: ['IAM.8', 'IAM.22'],
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_finding-unused.html',
  },
});

/** What is said of one active key. `steady` stands beside another key's drift: it must not change from day to day. */
interface Checked {
  readonly kind: 'late' | 'in-time';
  readonly text: string;
  readonly steady: string;
}

type KeyCheck = Checked | Unclear;

function judgeActiveKeys(
  row: CredentialRow,
  evidence: readonly Provenance[],
  check: (key: ReportedKey, number: number) => KeyCheck,
): Outcome {
  const checks = row.accessKeys.flatMap((key, index): readonly KeyCheck[] => {
    const active = readFlag(row, `access_key_${index + 1}_active`, key.active);
    if (active.kind === 'unclear') {
      return [active];
    }
    return active.value ? [check(key, index + 1)] : [];
  });
  if (checks.some(({ kind }) => kind === 'late')) {
    return drift(checks.map(sayBesideDrift).join('; '), evidence);
  }
  const unclear = checks.find((checked) => checked.kind === 'unclear');
  if (unclear !== undefined) {
    return unknown(unclear.cause, evidence);
  }
  const texts = checks.flatMap((checked) => (checked.kind === 'unclear' ? [] : [checked.text]));
  return pass(texts.length === 0 ? 'no active access keys' : texts.join('; '), evidence);
}

function sayBesideDrift(checked: KeyCheck): string {
  switch (checked.kind) {
    case 'late':
      return checked.text;
    case 'in-time':
      return checked.steady;
    case 'unclear':
      return 'another key is not clear';
  }
}

function checkAge(days: number, now: Date, row: CredentialRow, key: ReportedKey, number: number): KeyCheck {
  const rotated = readDate(row, rotatedColumn(number), key.lastRotated, now);
  if (rotated.kind === 'unclear') {
    return rotated;
  }
  const text = `key ${number} last rotated ${rotated.day}`;
  return { kind: isWithin(days, rotated.time, now) ? 'in-time' : 'late', text, steady: text };
}

function checkUse(days: number, now: Date, row: CredentialRow, key: ReportedKey, number: number): KeyCheck {
  const used = readPast(row, `access_key_${number}_last_used_date`, key.lastUsed, now);
  if (used.kind === 'unclear') {
    return used;
  }
  const steady = `key ${number} used in time`;
  if (used.kind === 'date') {
    const text = `key ${number} last used ${used.day}`;
    return { kind: isWithin(days, used.time, now) ? 'in-time' : 'late', text, steady };
  }
  const rotated = readDate(row, rotatedColumn(number), key.lastRotated, now);
  if (rotated.kind === 'unclear') {
    return rotated;
  }
  const text = `key ${number} with no recorded use, last rotated ${rotated.day}`;
  return { kind: isWithin(days, rotated.time, now) ? 'in-time' : 'late', text, steady: text };
}

function rotatedColumn(number: number): string {
  return `access_key_${number}_last_rotated`;
}

/** The command that deletes one of the user's keys. */
export function deleteKey(resource: string | undefined): string {
  return `aws iam delete-access-key ${userOption(resource)} --access-key-id='<key id>'`;
}
