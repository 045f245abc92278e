import fc from 'fast-check';
import {
  attestation,
  declaring,
  difference,
  exception,
  line,
  rule,
} from '../../__tests__/baseline/diff-builders.ts';
import { account } from '../../__tests__/baseline/fixtures.ts';
import { verdict } from '../../__tests__/drift/builders.ts';
import { calm, resultOf, type Said, seal, textsOf } from '../../__tests__/issues/hostile-pages.ts';
import { hostileTexts } from '../../__tests__/issues/hostile-texts.ts';
import { links as issueLinks } from '../../__tests__/issues/render-builders.ts';
import { foundReferences, rendered } from '../../__tests__/issues/rendered.ts';
import { check as checked, findings, links } from '../../__tests__/pull-request/builders.ts';
import { onGitHub } from '../../__tests__/report/builders.ts';
import type { Baseline } from '../../src/baseline/model.ts';
import { parseMarker } from '../../src/issues/marker.ts';
import { renderComment, renderSummarySection } from '../../src/pull-request/render.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { ensure, same, type Target, target } from '../target.ts';

/** A text that stands wherever AWS or a baseline can have one, and which of the pages is looked at. */
interface Input {
  readonly text: string;
  readonly page: number;
}

const signs = [
  ...[
    '@',
    '#1',
    '[',
    ']',
    '(',
    ')',
    '!',
    '`',
    '``',
    '```',
    '|',
    '\\',
    '<',
    '>',
    '&',
    ';',
    '"',
    "'",
    '*',
    '_',
    '~',
    '$',
  ],
  ...[
    '\n',
    '\r',
    '\t',
    ' ',
    '  ',
    '-',
    '+',
    '=',
    '---',
    ':',
    '://',
    'http',
    'www.',
    'octocat',
    'a',
    '1',
    '.',
    '1.',
    '0123abc',
  ],
  ...[
    '<!--',
    '-->',
    'gh-',
    'GH-1',
    'cve-2',
    '\u200B',
    '\u00AD',
    '\u2028',
    '\u0000',
    '\uFE0F',
    'é',
    '\u0301',
    '&#64;',
    '&lt;',
    'x@y.zz',
    'arn:aws:iam::1:user/',
  ],
];

export function markdownTarget(): Target {
  return target<Input>('markdown', {
    corpus: [...hostileTexts],
    inputs: (mutated) => {
      const made = fc.string({ unit: fc.constantFrom(...signs), maxLength: 24 });
      const text = fc.oneof(mutated, made).map((each) => each.slice(0, 3000));
      return fc.record({ text, page: fc.nat({ max: 1000 }) });
    },
    check,
    textsOf: ({ text }) => [text],
  });
}

interface Page {
  readonly name: string;
  readonly markdown: string;
  readonly calmed: string;
  /** Hidden comments that are Rootline's own. */
  readonly marks: number;
  readonly mention: string;
}

function check({ text, page }: Input): void {
  const [said, calmed]: readonly [Said, Said] = [
    { text, show: (each) => each },
    { text, show: calm },
  ];
  const pages = page % 3 === 0 ? pullRequestPages(said, calmed) : issuePages(said, calmed);
  const one = pages[page % pages.length];
  if (one !== undefined) checkPage(one);
}

function issuePages(said: Said, calmed: Said): readonly Page[] {
  const quiet = textsOf(calmed);
  const pages = [...textsOf(said)].map(([name, markdown]) => ({
    name,
    markdown,
    calmed: quiet.get(name) ?? '',
    marks: name === 'overview' ? 2 : Number(name.endsWith('comment')),
    mention,
  }));
  const summaries = [said, calmed].map((each) => renderSummary(resultOf(each), onGitHub));
  const [markdown = '', other = ''] = summaries;
  return [...pages, { name: 'summary', markdown, calmed: other, marks: 0, mention }];
}

const mention = '@example/payments';

function pullRequestPages(said: Said, calmed: Said): readonly Page[] {
  const both = [said, calmed].map(({ show }) => changeOf(show(said.text)));
  const [markdown, other] = both;
  if (markdown === undefined || other === undefined) return [];
  const none = { mention: '\u0000' };
  return [
    {
      name: 'pull request comment',
      markdown: renderComment(markdown, links),
      calmed: renderComment(other, links),
      marks: 1,
      ...none,
    },
    {
      name: 'pull request summary',
      markdown: renderSummarySection(markdown, links),
      calmed: renderSummarySection(other, links),
      marks: 0,
      ...none,
    },
  ];
}

function changeOf(text: string): ReturnType<typeof checked> {
  const id = '111111111111';
  const found = { observed: text, expected: text, resource: text, account: account({ id, name: text }) };
  const diff = difference(declared('', text), declared('!', text), [account({ id, name: text })]);
  const changed = findings(
    [verdict(id), verdict(id, found)],
    [verdict(id, { ...found, resource: 'x' }), verdict(id)],
  );
  return checked({ name: text, diff, findings: changed });
}

/** Says the text everywhere; `more` makes the two that are compared differ. */
function declared(more: string, text: string): Baseline {
  const owner = { match: 'all' as const, assignees: [], labels: [], contact: text + more, at: line(30) };
  return declaring({
    rules: [rule(text, 'all', { 'contacts.security': { name: `${text}${more}`, title: 'x' } })],
    exceptions: [exception({ reason: `${text}${more}`, approvedBy: text, resource: text })],
    attestations: [attestation({ statement: `${text}${more}` })],
    owners: [owner],
  });
}

/** What says that rows were left out: pages that are cut at different rows cannot be compared tag by tag. */
const cut = /did not fit here|commands? more like these|left out here|^- and [\d,]+ more$/m;

function checkPage({ name, markdown, calmed, marks, mention: allowed }: Page): void {
  const [shown, expected] = [rendered(markdown), rendered(calmed)];
  if (cut.test(markdown) || cut.test(calmed)) {
    const known = new Set([...expected.shape, '<a>', '</a>']);
    same(
      shown.shape.filter((tag) => !known.has(tag)),
      [],
      `${name}: tags that the page does not have`,
    );
    const addresses = new Set(expected.addresses).add(issueLinks.runs ?? '');
    same(
      shown.addresses.filter((address) => !addresses.has(address)),
      [],
      `${name}: new addresses`,
    );
  } else {
    same(shown.shape, expected.shape, `${name}: the tags`);
    same(shown.addresses, expected.addresses, `${name}: the addresses`);
  }
  ensure(
    shown.tables.every((cells) => new Set(cells).size <= 1),
    () => `${name}: a table is broken`,
  );
  same(foundReferences(shown, allowed), [], `${name}: mentions and references`);
  same(markdown.match(/<!--/g)?.length ?? 0, marks, `${name}: hidden comments`);
  const isOurs = parseMarker(markdown, seal) === undefined || name === 'overview';
  ensure(isOurs, () => `${name}: a second marker is read`);
}
