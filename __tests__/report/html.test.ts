import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageModule } from '../../bundle-page.ts';
import type { AccountVerdict } from '../../src/drift/finding.ts';
import { tally } from '../../src/drift/tally.ts';
import type { PageData } from '../../src/report/html/data.ts';
import { htmlParts } from '../../src/report/html/render.ts';
import { standardsOf } from '../../src/report/standards.ts';
import { control } from '../controls/builders.ts';
import { account, finding, hostile, issues, renderHtml, result } from './builders.ts';

const offline = { source: undefined } as const;
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'src/report/html');

const between = (html: string, start: string, end: string): string =>
  html.slice(html.indexOf(start) + start.length).split(end)[0] ?? '';
const dataOf = (html: string): PageData =>
  JSON.parse(between(html, '<script type="application/json" id="data">', '</script>'));

describe('the page', () => {
  test('without findings takes at most 120 kB', () => {
    expect(Buffer.byteLength(renderHtml(result({}), offline))).toBeLessThanOrEqual(120_000);
  });

  test('is what its sources make: else run `npm run generate`', async () => {
    expect(readFileSync(join(folder, 'page.generated.ts'), 'utf8')).toBe(await pageModule());
  });

  test('has sources of sound types', () => {
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [compiler, '-p', join(folder, 'page')], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  });

  test('allows its own script and style by their hashes, and nothing else', () => {
    const html = renderHtml(result({}), offline);
    const policy = between(html, 'Content-Security-Policy" content="', '"');
    const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hashOf(between(html, '<script>', '</script>'))}`,
      `style-src ${hashOf(between(html, '<style>', '</style>'))}`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    expect(html.slice(0, html.indexOf(policy))).not.toMatch(/<script|<style/);
  });

  test('names nothing to load, and makes no markup', () => {
    const { script, style } = {
      script: between(renderHtml(result({}), offline), '<script>', '</script>'),
      style: between(renderHtml(result({}), offline), '<style>', '</style>'),
    };
    expect(style).not.toMatch(/url\(|@import/);
    expect(script).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|fetch\(|XMLHttpRequest|WebSocket|<\/script|<!--/,
    );
  });

  test('is the same for the same result', () => {
    const of = result({ findings: [finding({})] });
    expect(renderHtml(of, offline)).toBe(renderHtml(of, offline));
  });

  test('says the answer before any script has run', () => {
    const html = renderHtml(result({ findings: [finding({})] }), offline);
    expect(html).toContain('<strong>1 finding drifts</strong> in 1 of 12 accounts.</p>');
  });
});

describe('the data', () => {
  test('holds every finding with what it rests on, and texts once', () => {
    const findings = ['111122223333', '222233334444'].map((id) =>
      finding({
        account: account({ id }),
        mend: { text: 'Delete it.', command: `aws iam delete-access-key --account ${id}` },
      }),
    );
    const data = dataOf(
      renderHtml(result({ findings, issues: issues({}) }), {
        source: 'https://github.com/octo-org/aws/blob/0123abcd',
      }),
    );
    expect(data.accounts.map(([id, , , , cells]) => [id, cells])).toEqual([
      ['111122223333', 'C'],
      ['222233334444', 'C'],
    ]);
    expect(data.findings).toHaveLength(2);
    expect(data.findings[0]?.slice(1)).toEqual(data.findings[1]?.slice(1));
    expect(data.texts.filter((text) => text.includes('delete-access-key'))).toEqual([
      'aws iam delete-access-key --account \uE000',
    ]);
    expect(data.source).toBe('https://github.com/octo-org/aws/blob/0123abcd');
  });

  test('tells of a control of the catalogue what stands there, of another what its findings tell', () => {
    const mfa = 'root-user.mfa';
    const own = 'attestations.two-people';
    const attested = { control: own, title: 'Two people hold it.' };
    const controlsOf = (over: Partial<AccountVerdict>) => {
      const verdict = {
        account: account({}),
        owner: 'none',
        failedReads: [],
        findings: [],
        quiet: [],
        ...over,
      };
      return dataOf(renderHtml(result(tally([verdict as AccountVerdict], [], undefined)), offline));
    };
    const { controls, totals } = controlsOf({ findings: [finding({ control: mfa }), finding(attested)] });
    expect(controls).toMatchObject([
      { id: mfa, title: control(mfa).title, standards: standardsOf(control(mfa).references) },
      { id: own, title: 'Two people hold it.', description: '', documentation: expect.any(String) },
    ]);
    expect(totals.controls).toEqual([expect.arrayContaining([1, 0]), expect.arrayContaining([1, 0])]);
    const quiet = controlsOf({ quiet: [{ control: own, pass: 1, notApplicable: 0 }] });
    expect(quiet.controls).toEqual([
      { id: own, title: own, description: '', documentation: null, standards: [] },
    ]);
  });

  test('is as it was, whatever it holds', () => {
    const evil = `</script><!-- & \u2028\u2029 ${hostile} \uD800`;
    const html = renderHtml(
      result({
        findings: [finding({ observed: evil, account: account({ name: evil }) })],
        baseline: { file: evil, name: evil },
      }),
      offline,
    );
    const { texts, accounts, baseline } = dataOf(html);
    expect(texts).toContain(evil);
    expect(accounts[0]?.[1]).toBe(evil);
    expect(baseline.name).toBe(evil);
    // The two that close the data and the page's own script.
    expect(html.match(/<\/script/g)).toHaveLength(2);
    expect(html).not.toMatch(/<!--|\u2028|\u2029|##\[/);
    expect(html.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
  });

  test('keeps a text that holds the character for ids apart from ids', () => {
    const { texts } = dataOf(renderHtml(result({ findings: [finding({ observed: 'a\uE000b' })] }), offline));
    expect(texts).toContain('a\uFFFDb');
  });

  test('is written in parts', () => {
    const findings = Array.from({ length: 5000 }, (_, nth) =>
      finding({ resource: `user-${nth}`, observed: `key ${nth}` }),
    );
    const parts = [...htmlParts(result({ findings }), offline)];
    expect(parts.length).toBeGreaterThan(5);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(250_000);
  });
});
