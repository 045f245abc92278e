import type { Account } from '../snapshot/account.ts';
import type { Collector } from './diff-collect.ts';
import type { AttestationChange, ChangedAttestation } from './diff-model.ts';
import { implies } from './implication.ts';
import { type Decision, matches } from './match.ts';
import type { Attestation, Baseline } from './model.ts';

/** Tells what has to be attested differently, one account after another. */
export function attestationComparer(
  base: Baseline,
  head: Baseline,
  collect: Collector,
): (account: Account) => void {
  const pairs = attestationPairs(base, head);
  return (account) => {
    for (const { before, after } of pairs) {
      const change = changeFor(account, before, after);
      if (change !== undefined) collect.add(change, account);
    }
  };
}

/** What differs between two baselines, whatever accounts there are. */
export function declaredAttestations(base: Baseline, head: Baseline): readonly AttestationChange[] {
  return attestationPairs(base, head).flatMap(({ before, after }) => {
    const isNarrower = before !== undefined && after !== undefined && !implies(before.match, after.match);
    const change: AttestationChange | undefined = isNarrower
      ? { ...changeOf(after, 'head'), kind: 'dropped', before, after, weakens: true }
      : compare(before, after);
    return uncertain(change) ?? [];
  });
}

interface Pair {
  readonly before: Attestation | undefined;
  readonly after: Attestation | undefined;
}

function attestationPairs(base: Baseline, head: Baseline): readonly Pair[] {
  const [from, to] = [byId(base), byId(head)];
  return [...new Set([...from.keys(), ...to.keys()])].map((id) => ({
    before: from.get(id),
    after: to.get(id),
  }));
}

function byId({ attestations }: Baseline): ReadonlyMap<string, Attestation> {
  return new Map(attestations.map((one) => [one.id, one]));
}

function changeFor(
  account: Account,
  before: Attestation | undefined,
  after: Attestation | undefined,
): AttestationChange | undefined {
  const [held, holds] = [decide(before, account), decide(after, account)];
  const [was, is] = [held === 'no' ? undefined : before, holds === 'no' ? undefined : after];
  const isLost = was !== undefined && is !== undefined && holds !== 'yes' && !implies(was.match, is.match);
  const change = compare(was, isLost ? undefined : is);
  return isTold(held) && isTold(holds) ? change : uncertain(change);
}

function uncertain(change: AttestationChange | undefined): AttestationChange | undefined {
  return change === undefined ? undefined : { ...change, certain: false };
}

function decide(attestation: Attestation | undefined, account: Account): Decision {
  return attestation === undefined ? 'no' : matches(attestation.match, account);
}

function isTold(decision: Decision): boolean {
  return typeof decision === 'string';
}

function compare(
  before: Attestation | undefined,
  after: Attestation | undefined,
): AttestationChange | undefined {
  if (before === undefined)
    return after && { ...changeOf(after, 'head'), kind: 'added', before, after, weakens: false };
  if (after === undefined)
    return { ...changeOf(before, 'base'), kind: 'dropped', before, after, weakens: true };
  const kind = kindOf(before, after);
  if (kind === undefined) return undefined;
  const weakens = kind === 'restated' || kind === 'longer';
  return { ...changeOf(after, 'head'), kind, before, after, weakens };
}

function kindOf(before: Attestation, after: Attestation): ChangedAttestation['kind'] | undefined {
  if (before.statement !== after.statement) return 'restated';
  if (after.validFor > before.validFor) return 'longer';
  if (after.validFor < before.validFor) return 'shorter';
  return before.on === after.on && before.by === after.by ? undefined : 'renewed';
}

function changeOf(
  { at }: Attestation,
  side: AttestationChange['side'],
): Omit<AttestationChange, 'kind' | 'before' | 'after' | 'weakens'> {
  return { about: 'attestation', accounts: undefined, certain: true, at, side };
}
