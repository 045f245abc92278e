import type { Change } from '../baseline/diff-model.ts';
import { list } from '../controls/judging.ts';
import { count, number } from '../drift/words.ts';
import type { PullRequestCheck } from './check.ts';
import type { FindingsDiff } from './findings.ts';
import { isBeyond } from './sentences.ts';

/** What the change does, in one sentence of numbers and Rootline's own words alone, and what limits it. */
export interface CheckAnswer {
  readonly headline: string;
  /** Whole sentences. */
  readonly notes: readonly string[];
}

/** The answer that stands first wherever the check is shown. */
export function checkAnswer(check: PullRequestCheck): CheckAnswer {
  const weakened = check.diff.changes.filter(({ weakens }) => weakens);
  const sure = weakened.filter((change) => !isDoubtful(change));
  const doubtful = weakened.length - sure.length;
  const parts = [
    sure.length === 0 ? undefined : weakensWords(sure),
    doubtful === 0 ? undefined : mayWeakenWords(doubtful, sure.length > 0),
    ...(check.findings === undefined ? [] : findingWords(check.findings)),
  ].filter((part) => part !== undefined);
  return { headline: `${headline(parts, check)}.`, notes: notes(check) };
}

function headline(parts: readonly string[], { diff, findings }: PullRequestCheck): string {
  if (parts.length > 0) return `This change ${list(parts)}`;
  return diff.changes.length === 0 ? 'This change declares nothing differently' : quietWords(findings);
}

/** Neither certain nor known to accept more than before: something else is expected, or whom it is about was not read. */
export function isDoubtful(change: Change): boolean {
  if ('certain' in change && !change.certain) return true;
  return change.about === 'expectation' && change.kind === 'changed';
}

function mayWeakenWords(many: number, isMore: boolean): string {
  return `may weaken ${isMore ? `${number(many)} more` : count(many, 'declaration')}`;
}

function weakensWords(changes: readonly Change[]): string {
  const expectations = changes.filter(({ about }) => about === 'expectation').length;
  const others = changes.length - expectations;
  if (others === 0) return `weakens ${count(expectations, 'expectation')}`;
  return expectations === 0
    ? `weakens ${count(others, 'declaration')}`
    : `weakens ${count(expectations, 'expectation')} and ${count(others, 'other declaration')}`;
}

function findingWords({ added, resolved, unclear }: FindingsDiff): readonly string[] {
  const excepted = resolved.filter(({ by }) => by === 'exception').length;
  const lost = resolved.length - excepted;
  return [
    ...(added.length === 0 ? [] : [`adds ${count(added.length, 'finding')}`]),
    ...(lost === 0 ? [] : [`resolves ${count(lost, 'finding')} without anything being fixed`]),
    ...(excepted === 0 ? [] : [`accepts ${count(excepted, 'finding')} by exceptions`]),
    ...(unclear.length === 0 ? [] : [`leaves ${count(unclear.length, 'finding')} in the unknown`]),
  ];
}

function notes(check: PullRequestCheck): readonly string[] {
  const { before, findings, unreadable, diff } = check;
  return [
    ...(before === 'none' ? ['There was no baseline before: everything it declares is new.'] : []),
    ...(before === 'unsound'
      ? ['The baseline before this change is not valid: it was compared as if there were none.']
      : []),
    ...(findings === undefined
      ? [
          'The two baselines were validated and compared, and no more: AWS was not read here, so which accounts and findings this is about is not known.',
        ]
      : []),
    ...(diff.changes.some(isBeyond)
      ? [
          'Accounts yet to come are new ones, and those that get another name, tag or unit: what is said of them changes nothing for any account as it is now.',
        ]
      : []),
    ...(unreadable > 0
      ? [
          `${count(unreadable, 'account')} could not be read in full; nothing is said of what could not be read.`,
        ]
      : []),
    ...(diff.changes.length > 0 && findings !== undefined && diff.accounts !== undefined
      ? [`Both baselines were applied to the same facts of ${count(diff.accounts, 'account')}.`]
      : []),
  ];
}

function quietWords(findings: FindingsDiff | undefined): string {
  return findings === undefined
    ? 'This change weakens nothing, as far as the two baselines tell'
    : 'This change weakens nothing, and adds and resolves no finding';
}
