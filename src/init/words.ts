import { count, number } from '../drift/words.ts';
import type { FirstBaseline } from './first-baseline.ts';
import type { Gap, ProposedException, ProposedRule, Share } from './model.ts';

const mostGaps = 5;

/** What a first baseline concluded and why, in a few lines; text of unknown content, such as names of units. */
export function conclusion({ proposal, checked, notes, gaps }: FirstBaseline): readonly string[] {
  const { rules, exceptions, until } = proposal;
  const whose = new Set(exceptions.flatMap(({ accounts }) => accounts.map(({ id }) => id)));
  return [
    `${count(rules.length, 'rule')} and ${exceptions.length === 0 ? 'no exception' : `${count(exceptions.length, 'exception')} (for ${count(whose.size, 'account')})`} from ${readWords(checked)}.`,
    ...rules.map((rule) => `  ${ruleWords(rule)}`),
    ...(exceptions.length === 0
      ? []
      : [
          `What a few accounts do differently is accepted until ${until}; fill in the reasons. Most of all ${most(exceptions)}.`,
        ]),
    ...notes,
    checkedWords(checked),
    ...gapWords(gaps),
  ];
}

function readWords({ accounts, readInFull }: FirstBaseline['checked']): string {
  const unread = accounts - readInFull;
  return `${count(accounts, 'account')}${unread === 0 ? '' : `, ${number(unread)} of them not read in full`}`;
}

/** What a rule is about, and why it is there. */
function ruleWords({ name, accounts, expect, weakest, dropped }: ProposedRule): string {
  const expected = [...expect.values()].filter((written) => written !== 'any').length;
  const reasons = [
    ...(weakest === undefined
      ? []
      : [
          `${count(expected, 'expectation')}, ${expected === 1 ? '' : 'each '}met by at least ${shareWords(weakest)}`,
        ]),
    ...(dropped.length === 0
      ? []
      : [`without ${dropped.map((share) => `${share.control} (met by ${shareWords(share)})`).join(', ')}`]),
  ];
  return `${name} (${count(accounts, 'account')}): ${reasons.join('; ')}`;
}

function shareWords({ met, told }: Share): string {
  return `${number(met)} of ${number(told)}`;
}

function most(exceptions: readonly ProposedException[]): string {
  const counts = [...Map.groupBy(exceptions, ({ control }) => control)].map(
    ([control, entries]) => [control, new Set(entries.flatMap(({ accounts }) => accounts)).size] as const,
  );
  return counts
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([control, accounts]) => `${control} (${count(accounts, 'account')})`)
    .join(', ');
}

/** Says "no drift" only where the written text was judged to have none. */
function checkedWords({ drift, unknown, accepted }: FirstBaseline['checked']): string {
  const rest = `${accepted === 0 ? 'none' : count(accepted, 'finding')} accepted${unknown === 0 ? '' : `, ${count(unknown, 'finding')} unknown`}`;
  return drift === 0
    ? `Judged by the facts it was made from: no drift, ${rest}.`
    : `Judged by the facts it was made from, ${count(drift, 'finding')} still drift${drift === 1 ? 's' : ''}: look at them with \`rootline check\`. Besides, ${rest}.`;
}

function gapWords(gaps: readonly Gap[]): readonly string[] {
  if (gaps.length === 0)
    return ['Every expectation of the preset recommended is met as far as it could be told.'];
  const left = gaps.length - mostGaps;
  return [
    `To tighten first (the preset recommended):`,
    ...gaps
      .slice(0, mostGaps)
      .map(
        ({ control, expected, severity, accounts }) =>
          `  ${control}: ${expected} (${severity}), not met by ${count(accounts, 'account')}`,
      ),
    ...(left > 0 ? [`  and ${left} more: add \`extends: [recommended]\` and run \`rootline check\``] : []),
  ];
}
