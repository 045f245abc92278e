import { createHash } from 'node:crypto';
import type { OwnedFinding, RunResult } from '../drift/result.ts';
import { count, number } from '../drift/words.ts';
import { logLine } from '../github/text.ts';
import { harmlessJson } from './harmless-json.ts';
import { indexRules, levelOf, type RuleIndex } from './sarif-rules.ts';
import { accountWords, ownerWords } from './words.ts';

/**
 * GitHub refuses more results in a run, and shows the first 5,000.
 * https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support#validating-your-sarif-file
 */
const MOST_RESULTS = 25_000;
const SHOWN_RESULTS = 5_000;
/** So that the file stays below GitHub's 10 MB, compressed, whatever AWS's texts hold. */
const LONGEST_VALUE = 160;
const LONGEST_SENTENCE = 400;

/**
 * The drift as SARIF 2.1.0 for GitHub code scanning, in parts to be written one after the other: each finding at the
 * baseline's line that declares the expectation, worst first. Accepted drift is left out, so that its alert closes.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function* sarifParts(result: RunResult): Generator<string, void, undefined> {
  const drift = result.findings.filter(({ verdict }) => verdict === 'drift');
  const written = drift.slice(0, MOST_RESULTS);
  const { rules, places } = indexRules(written);
  const notes = notifications(result, drift.length);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Rootline', rules } },
        // What stands before the last slash tells the alerts of two baselines in one repository apart.
        automationDetails: {
          id: `rootline/${result.baseline.name === '' ? '' : `${result.baseline.name}/`}`,
        },
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            endTimeUtc: result.generatedAt,
            ...(notes.length === 0 ? {} : { toolExecutionNotifications: notes }),
          },
        ],
        results: [],
      },
    ],
  };
  // Only a key of the log itself follows a line break: no text of JSON holds a line break as it is.
  const [head = '', tail = ''] = harmlessJson(log, 2).split('\n      "results": []');
  yield `${head}\n      "results": [`;
  for (const [index, finding] of written.entries())
    yield `${index === 0 ? '' : ','}\n        ${harmlessJson(resultOf(finding, places), undefined)}`;
  yield `${written.length === 0 ? '' : '\n      '}]${tail}\n`;
}

/** What somebody who reads only this file must know besides: what is not in it. */
function notifications({ coverage, baseline }: RunResult, drift: number) {
  const unread = coverage.unreadable.length;
  const said = [
    ...(unread === 0
      ? []
      : [
          `${count(unread, 'account')} could not be read in full. What could not be read is not among the results, and an alert about it that closes is not mended.`,
        ]),
    ...(drift > MOST_RESULTS
      ? [
          `${number(drift - MOST_RESULTS)} of ${number(drift)} findings are left out: code scanning takes ${number(MOST_RESULTS)}. They are the least severe; report.json has all of them.`,
        ]
      : []),
    ...(drift > SHOWN_RESULTS
      ? [`Code scanning shows the first ${number(SHOWN_RESULTS)} findings, which are the worst.`]
      : []),
  ];
  return said.map((words) => ({
    level: 'warning',
    message: { text: words },
    locations: [
      { physicalLocation: { artifactLocation: artifact(baseline.file), region: { startLine: 1 } } },
    ],
  }));
}

function resultOf(finding: OwnedFinding, places: RuleIndex['places']) {
  const { baseline, severity } = finding;
  const place = places(finding);
  return {
    ruleId: place.id,
    ruleIndex: place.index,
    kind: 'fail',
    level: levelOf(severity),
    message: { text: sentence(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(baseline.file),
          region: { startLine: baseline.line, startColumn: baseline.column },
        },
      },
    ],
    partialFingerprints: { primaryLocationLineHash: `${fingerprint(finding.key)}:1` },
  };
}

/** The same finding keeps it wherever the baseline's lines move. */
function fingerprint(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}

function sentence(finding: OwnedFinding): string {
  const { account, resource, control, expected, observed, reason, mend, owner } = finding;
  const user = resource === undefined ? '' : `, ${plain(resource, LONGEST_VALUE)}`;
  const why = reason === undefined ? '' : ` (${plain(reason, LONGEST_VALUE)})`;
  return [
    `${plain(accountWords(account), LONGEST_VALUE)}${user}: ${control} drifts.`,
    `Expected ${plain(expected, LONGEST_VALUE)}, observed ${plain(observed, LONGEST_VALUE)}${why}.`,
    plain(mend.text, LONGEST_SENTENCE),
    `Owner: ${plain(ownerWords(owner), LONGEST_VALUE)}.`,
  ].join(' ');
}

/**
 * Text of unknown content in a message: shortened, on one line, and without what a message's reader may take for a link,
 * a mention or a place for an argument.
 */
function plain(value: string, most: number): string {
  const line = logLine(value);
  const shown = line.length > most ? `${line.slice(0, most).toWellFormed()}…` : line;
  return shown
    .replaceAll('](', ']\u200B(')
    .replace(/@(?=\w)/g, '@\u200B')
    .replace(/\{(?=\d)/g, '{\u200B');
}

/** A path from the repository's root as a relative URI reference. */
function artifact(path: string) {
  const uri = path.replace(/^\.\//, '').split('/').map(encodeURIComponent).join('/');
  return { uri, uriBaseId: '%SRCROOT%' };
}
