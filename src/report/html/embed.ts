import { controls as catalogue } from '../../controls/catalogue.ts';
import type { OwnedFinding, RunResult } from '../../drift/result.ts';
import type { Account } from '../../snapshot/account.ts';
import { coverageRatio } from '../answer.ts';
import { type CauseGroup, failedReads, unanswered } from '../causes.ts';
import { harmlessJson } from '../harmless-json.ts';
import { standardsOf } from '../standards.ts';
import { ownerWords } from '../words.ts';
import {
  ACCOUNT_ID,
  type PageAccount,
  type PageCause,
  type PageControl,
  type PageCoverage,
  type PageFinding,
  type PageTotals,
  pageSeverities,
  pageVerdicts,
} from './data.ts';

/** The page's data as JSON that may stand in a script element, in parts. `source` is where the repository's files are on the web. */
export function* dataParts(
  result: RunResult,
  source: string | undefined,
): Generator<string, void, undefined> {
  const texts = list<string>();
  const owners = list<string>();
  const units = list<string | null>();
  const places = new Map(result.grid.rows.map(({ account }, index) => [account.id, index]));
  const controls = new Map(result.grid.controls.map((control, index) => [control, index]));
  yield `{${[
    field('generatedAt', result.generatedAt),
    field('organization', result.organizationId ?? null),
    field('baseline', result.baseline),
    field('source', source ?? null),
    field('coverage', coverage(result)),
    field('totals', totals(result)),
    field('controls', controlsOf(result)),
  ].join(',')},"accounts":`;
  yield* array(
    result.grid.rows,
    ({ account, owner, cells }): PageAccount => [
      account.id,
      account.name,
      owners.place(ownerWords(owner)),
      units.place(unitOf(account)),
      cells,
    ],
  );
  yield `,${field('owners', owners.items())},${field('units', units.items())},"findings":`;
  const row = (finding: OwnedFinding): PageFinding =>
    findingRow(finding, result, {
      account: places.get(finding.account.id) ?? 0,
      control: controls.get(finding.control) ?? 0,
      text: texts.place,
    });
  yield* array(result.findings, row);
  yield ',"texts":';
  yield* array(texts.items(), (words) => words);
  yield '}';
}

interface Places {
  readonly account: number;
  readonly control: number;
  readonly text: (words: string) => number;
}

function findingRow(finding: OwnedFinding, { issues }: RunResult, places: Places): PageFinding {
  const { account, cause, evidence, baseline, mend } = finding;
  const known = issues?.known.get(finding.key);
  const text = (words: string | undefined): number =>
    words === undefined ? -1 : places.text(withoutId(words, account.id));
  return [
    places.account,
    places.control,
    pageVerdicts.indexOf(finding.verdict),
    pageSeverities.indexOf(finding.severity),
    text(finding.resource),
    text(finding.expected),
    text(finding.observed),
    text(finding.reason ?? cause?.message),
    text(cause?.mend),
    text(baseline.file),
    baseline.line,
    text(mend.text),
    text(mend.command),
    text(known?.since),
    text(known?.mutedUntil),
    evidence.flatMap(({ source, readAt, asOf }) => [text(source), text(readAt), text(asOf)]),
  ];
}

/** Most commands and many values differ from account to account in the id alone. */
function withoutId(words: string, id: string): string {
  return words.replaceAll(ACCOUNT_ID, '\uFFFD').replaceAll(id, ACCOUNT_ID);
}

function controlsOf({ grid, findings }: RunResult): readonly PageControl[] {
  return grid.controls.map((id) => {
    // What is in no catalogue is known from its findings alone, if there are any.
    const known = catalogue.find((control) => control.id === id);
    const of = known ?? findings.find(({ control }) => control === id);
    return {
      id,
      title: of?.title ?? id,
      description: known?.description ?? '',
      documentation: of?.references.documentation ?? null,
      standards: of === undefined ? [] : standardsOf(of.references),
    };
  });
}

function unitOf({ organizationalUnit }: Account): string | null {
  return organizationalUnit.state === 'value' ? organizationalUnit.value : null;
}

function coverage(result: RunResult): PageCoverage {
  const { accounts, judged, skipped } = result.coverage;
  return {
    accounts,
    judged,
    ratio: coverageRatio(result.coverage),
    skipped: skipped.map(({ id, name, state }) => ({ id, name, state })),
    failed: failedReads(result).map(causeOf),
    unanswered: unanswered(result).map(causeOf),
  };
}

function causeOf({ cause: { message, mend }, controls, accounts }: CauseGroup): PageCause {
  return { message, mend, controls, accounts: accounts.map(({ id }) => id) };
}

function totals({ totals: { byVerdict, bySeverity, byControl, muted }, grid }: RunResult): PageTotals {
  return {
    verdicts: pageVerdicts.map((verdict) => byVerdict[verdict]),
    severities: pageSeverities.map((severity) => bySeverity[severity]),
    muted: muted ?? null,
    controls: grid.controls.map((control) =>
      pageVerdicts.map((verdict) => byControl[control]?.[verdict] ?? 0),
    ),
  };
}

interface List<T> {
  /** Where the item stands; it is added at its first mention. */
  readonly place: (item: T) => number;
  readonly items: () => readonly T[];
}

function list<T>(): List<T> {
  const known = new Map<T, number>();
  return {
    place: (item) => {
      const before = known.get(item);
      if (before !== undefined) return before;
      known.set(item, known.size);
      return known.size - 1;
    },
    items: () => [...known.keys()],
  };
}

function field(name: string, value: unknown): string {
  return `${JSON.stringify(name)}:${embedded(value)}`;
}

function* array<T>(items: readonly T[], form: (item: T) => unknown): Generator<string, void, undefined> {
  yield '[';
  for (const [index, item] of items.entries()) yield (index === 0 ? '\n' : ',\n') + embedded(form(item));
  yield ']';
}

/**
 * JSON that ends no script element and opens no comment, whatever is in it, and that no runner obeys when it is printed in
 * a log. https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
function embedded(value: unknown): string {
  return harmlessJson(value, undefined).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
