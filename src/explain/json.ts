import type { Position } from '../baseline/model.ts';
import { harmlessJson } from '../report/harmless-json.ts';
import { owner } from '../report/json.ts';
import type { Cause } from '../snapshot/fact.ts';
import type { Explanation } from './explain.ts';

/** Names the form. It changes when a reader of the old form would misread the new one. */
const explanationSchema = 'rootline-explain/1';

/** The explanation as JSON: the same baseline and inventory give the same bytes. */
export function explanationJson(explanation: Explanation): string {
  const { account, control, expectations, exceptions, attestations } = explanation;
  const unit = account.organizationalUnit;
  const json = {
    schema: explanationSchema,
    account: account.id,
    'account-name': account.name,
    'organizational-unit': unit.state === 'value' ? unit.value : null,
    state: account.state,
    control: control ?? null,
    owner: owner(explanation.owner),
    expectations: expectations.map((one) => ({
      control: one.control,
      title: one.title,
      severity: one.severity,
      value: one.value ?? null,
      undecided: cause(one.undecided),
      rule: one.rule,
      baseline: place(one.at),
    })),
    exceptions: exceptions.map(({ entry, undecided }) => ({
      control: entry.control,
      resource: entry.resource ?? null,
      reason: entry.reason,
      until: entry.until,
      'approved-by': entry.approvedBy ?? null,
      undecided: cause(undecided),
      baseline: place(entry.at),
    })),
    attestations: attestations.map(({ entry, lapses, severity, undecided }) => ({
      id: entry.id,
      statement: entry.statement,
      severity,
      by: entry.by,
      on: entry.on,
      lapses,
      undecided: cause(undecided),
      baseline: place(entry.at),
    })),
  };
  return `${harmlessJson(json, 2)}\n`;
}

function place({ file, line, column }: Position) {
  return { file, line, column };
}

function cause(of: Cause | undefined) {
  return of === undefined ? null : { kind: of.kind, message: of.message, mend: of.mend };
}
