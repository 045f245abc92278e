import type { Change, Concerned } from '../baseline/diff-model.ts';
import { attestationName } from '../baseline/expectations.ts';
import { severities } from '../controls/definition.ts';
import type { OwnedFinding } from '../drift/result.ts';
import type { PullRequestCheck } from './check.ts';
import { sentences } from './sentences.ts';

/** The check as the part `pull-request` of report.json, whose form report.schema.json and docs/report-json.md tell. */
export function checkJson({ before, diff, findings, unreadable, factsOf }: PullRequestCheck) {
  return {
    before,
    'facts-of': factsOf ?? null,
    accounts: diff.accounts ?? null,
    unreadable,
    changes: sentences(diff).map(({ text, change }) => ({
      about: change.about,
      weakens: change.weakens,
      certain: 'certain' in change ? change.certain : true,
      controls: controlsOf(change),
      sentence: text,
      accounts: 'accounts' in change ? concerned(change.accounts) : null,
      baseline: { file: change.at.file, line: change.at.line, side: change.side },
    })),
    findings:
      findings === undefined
        ? null
        : {
            added: findings.added.map(finding),
            resolved: findings.resolved.map((one) => ({ ...finding(one), by: one.by })),
            unclear: findings.unclear.map(finding),
            kept: Object.fromEntries(severities.map((severity) => [severity, findings.kept[severity]])),
          },
  };
}

function controlsOf(change: Change): readonly string[] {
  switch (change.about) {
    case 'expectation':
      return [change.control];
    case 'severity':
      return change.controls;
    case 'exception':
      return [(change.after ?? change.before).control];
    case 'attestation':
      return [attestationName((change.before ?? change.after).id)];
    default:
      return [];
  }
}

function concerned(accounts: Concerned | undefined) {
  return accounts === undefined
    ? null
    : {
        count: accounts.count,
        first: accounts.first.map(({ id, name }) => ({ account: id, 'account-name': name })),
      };
}

function finding({ key, account, control, resource, severity }: OwnedFinding) {
  return {
    key,
    account: account.id,
    'account-name': account.name,
    control,
    resource: resource ?? null,
    severity,
  };
}
