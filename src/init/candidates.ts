import * as v from 'valibot';
import { placeholdersIn } from '../baseline/placeholders.ts';
import { controls } from '../controls/catalogue.ts';
import { canonical } from '../controls/compare.ts';
import type { Control } from '../controls/definition.ts';
import type { AccountFacts } from '../snapshot/facts.ts';
import { commonEmails, commonUsers, contactValues } from './common.ts';
import type { Candidate } from './model.ts';
import { isWritable } from './writable.ts';

/** Of words and numbers: how much is won by each step of a ladder, the tightest first. */
const steps = [1, 0.85, 0.75, 0.65] as const;

/** Values that many organizations have, the tightest first. */
const ladders: Readonly<Record<string, readonly unknown[]>> = {
  'root-user.access-keys': ['absent'],
  'root-user.mfa': ['hardware', 'enabled'],
  'root-user.signing-certificates': ['absent'],
  'root-user.credentials': ['removed'],
  'root-user.unused-for': ['90d', '30d'],
  'root-user.email-unique': ['required'],
  'iam-users.console-access': ['absent', 'mfa'],
  'iam-users.access-keys': ['absent'],
  'iam-users.access-keys.max-age': ['90d', '180d', '365d'],
  'iam-users.access-keys.max-unused': ['45d', '90d', '180d'],
  'iam-users.access-keys.max-active': [1],
  'iam-users.access-keys.inactive': ['absent'],
  'iam-users.passwords.max-unused': ['45d', '90d', '180d'],
  'iam-users.passwords.max-age': ['365d'],
};

interface Found {
  readonly written: unknown;
  readonly strength: number;
}

/** Values that are found in the accounts themselves, the most telling first. */
const found: Readonly<Record<string, (read: readonly AccountFacts[]) => readonly Found[]>> = {
  'root-user.email': (read) => commonEmails(read),
  'contacts.billing': (read) => contactValues('contact.billing', read),
  'contacts.operations': (read) => contactValues('contact.operations', read),
  'contacts.security': (read) => contactValues('contact.security', read),
  'iam-users.allowed': (read) => commonUsers(read),
};

/** The controls that a first baseline is made of: those of `recommended`, and what the same facts tell besides. */
export function proposedControls(): readonly Control[] {
  return controls.filter(({ id }) => Object.hasOwn(ladders, id) || Object.hasOwn(found, id));
}

/** What a control may be held to, the tightest first. */
export function candidatesFor(control: Control, read: readonly AccountFacts[]): readonly Candidate[] {
  const ladder = (ladders[control.id] ?? []).map((written, index) => ({
    written,
    strength: steps[index] ?? steps[3],
  }));
  const seen = new Set<string>();
  return [...ladder, ...(found[control.id]?.(read) ?? [])].flatMap(({ written, strength }) => {
    // A brace in AWS's text would begin a placeholder.
    const isPlain = isWritable(written) && placeholdersIn(written).length === 0;
    const parsed = v.safeParse(control.expectation, written);
    const key = canonical(written);
    if (!parsed.success || !isPlain || seen.has(key)) return [];
    seen.add(key);
    return [{ written, value: parsed.output, strength }];
  });
}
