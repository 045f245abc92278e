import type { ExceptionEntry, Position } from '../../src/baseline/model.ts';
import type { Effective, Resolution } from '../../src/baseline/resolve.ts';
import type { Control, Judgement } from '../../src/controls/definition.ts';
import type { AccountVerdict, Finding } from '../../src/drift/finding.ts';
import { account, control } from '../controls/builders.ts';
import { finding as owned } from '../report/builders.ts';

export const at: Position = { file: 'baseline.yml', line: 12, column: 9 };

/** A control that says this of every account. */
export function saying(id: string, ...judgements: readonly Judgement[]): Effective {
  const real = control(id);
  const pretended: Control = { ...real, judge: () => judgements };
  return { control: pretended, value: 'absent', at, rule: 'every account' };
}

export const drifting: Judgement = {
  verdict: 'drift',
  expected: 'no access keys',
  observed: '1 active access key',
  evidence: [],
};

export function exception(changes: Partial<ExceptionEntry>): ExceptionEntry {
  return {
    control: 'root-user.access-keys',
    match: 'all',
    reason: 'The vendor cannot use roles',
    until: '2026-11-21',
    at,
    ...changes,
  };
}

export function resolution(changes: Partial<Resolution>): Resolution {
  return { expectations: [], owner: 'none', exceptions: [], attestations: [], hide: undefined, ...changes };
}

/** A finding without its owner. */
export function finding(changes: Partial<Finding>): Finding {
  const { owner: _owner, ...rest } = owned(changes);
  return rest;
}

export function verdict(id: string, ...findings: readonly Partial<Finding>[]): AccountVerdict {
  const of = account({ id });
  const all = findings.map((one) => finding({ account: of, ...one }));
  const isQuiet = ({ verdict }: Finding) => verdict === 'pass' || verdict === 'not-applicable';
  return {
    account: of,
    owner: 'none',
    failedReads: [],
    findings: all.filter((one) => !isQuiet(one)),
    quiet: all.filter(isQuiet).map(({ control: id, verdict }) => ({
      control: id,
      pass: Number(verdict === 'pass'),
      notApplicable: Number(verdict === 'not-applicable'),
    })),
  };
}
