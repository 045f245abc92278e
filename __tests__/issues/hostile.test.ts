import { describe, expect, it } from 'vitest';
import { logLine } from '../../src/github/text.ts';
import { compose } from '../../src/issues/content.ts';
import { groupKey } from '../../src/issues/group.ts';
import { parseMarker } from '../../src/issues/marker.ts';
import { renderText, renderTitle } from '../../src/issues/render.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderTable } from '../../src/report/table.ts';
import { onGitHub } from '../report/builders.ts';
import { sha256 } from './builders.ts';
import { calm, issuesOf, resultOf, type Said, scope, seal, textsOf } from './hostile-pages.ts';
import { hostileTexts } from './hostile-texts.ts';
import { assessment, drift, links } from './render-builders.ts';
import { foundReferences, type Rendered, rendered } from './rendered.ts';

const pages = new Map<string, Rendered>();

/** The same page is often asked for: what is calmed is mostly alike. */
function page(markdown: string): Rendered {
  const made = pages.get(markdown) ?? rendered(markdown);
  pages.set(markdown, made);
  return made;
}

/** What says that rows were left out: pages that are cut at different rows cannot be compared tag by tag. */
const cut = /did not fit here|commands? more like these|^- and [\d,]+ more$/m;

function expectSamePage(markdown: string, calmed: string, name: string): void {
  const [shown, expected] = [page(markdown), page(calmed)];
  if (cut.test(markdown) || cut.test(calmed)) {
    const known = new Set([...expected.shape, '<a>', '</a>']);
    expect(
      shown.shape.filter((tag) => !known.has(tag)),
      name,
    ).toEqual([]);
    const addresses = new Set(expected.addresses).add(links.runs ?? '');
    expect(
      shown.addresses.filter((address) => !addresses.has(address)),
      name,
    ).toEqual([]);
  } else {
    expect(shown.shape, name).toEqual(expected.shape);
    expect(shown.addresses, name).toEqual(expected.addresses);
  }
  expect(new Set(shown.tables.map((cells) => new Set(cells).size)), name).toEqual(
    new Set(shown.tables.length === 0 ? [] : [1]),
  );
}

/** The only mention that there may be. */
const mention = '@example/payments';

describe.each(hostileTexts)('the text %j', (text) => {
  const said: Said = { text, show: (each) => each };
  const calmed: Said = { text, show: calm };
  const texts = textsOf(said);
  const summary = renderSummary(resultOf(said), onGitHub);

  it('changes no page: it adds no link, image, heading, list, quote, table cell or other tag', () => {
    const expected = textsOf(calmed);
    for (const [name, markdown] of texts) expectSamePage(markdown, expected.get(name) ?? '', name);
    expectSamePage(summary, renderSummary(resultOf(calmed), onGitHub), 'summary');
  });

  it('mentions nobody and refers to nothing: only the declared mention is one', () => {
    for (const [name, markdown] of [...texts, ['summary', summary] as const])
      expect(foundReferences(page(markdown), mention), name).toEqual([]);
  });

  it('forges no marker: the body holds one comment, and it is ours', () => {
    for (const { subject, findings } of issuesOf(said)) {
      const drifting = assessment({ drifting: findings.map((each) => drift(each)) });
      const { kind, id } = subject.group;
      const group = { kind, id: kind === 'owner' ? text : id };
      const address = { scope, key: groupKey(scope, group, sha256) };
      const memory = { group, listed: [], unlisted: 0, assignees: [], labels: [], said: 0 };
      const title = renderTitle(subject, drifting);
      const { body } = compose(address, title, renderText(subject, drifting, 100), memory, seal);
      expect(body.match(/<!--/g), kind).toHaveLength(1);
      expect(parseMarker(body, seal)).toMatchObject({ ...address, seal: 'signed', memory });
    }
    for (const [name, markdown] of texts) {
      const own = name === 'overview' ? 2 : Number(name.endsWith('comment'));
      expect(markdown.match(/<!--/g)?.length ?? 0, name).toBe(own);
    }
  });

  it('is plain, whole and short in a title', () => {
    for (const { subject, findings } of issuesOf(said)) {
      const title = renderTitle(subject, assessment({ drifting: findings.map((each) => drift(each)) }));
      expect(title).not.toMatch(/[@`\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]|\n/u);
      expect(title).toMatch(/worst is (critical|high|medium|low)$|could not be read in full$/);
      expect(title.length).toBeLessThanOrEqual(256);
    }
  });

  it('commands no runner', () => {
    const result = resultOf(said);
    const lines = [
      logLine(text),
      logLine(`defer ${text}: ${text}`),
      ...renderTable(result, { columns: undefined, colours: false }).split('\n'),
      ...renderTable(result, { columns: 80, colours: false }).split('\n'),
    ];
    expect(lines.filter((line) => line.trimStart().startsWith('::') || line.includes('##['))).toEqual([]);
    expect(lines.filter((line) => /\p{Cc}/u.test(line))).toEqual([]);
  });
});
