import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunResult } from '../../src/drift/result.ts';
import { reportParts } from '../../src/report/json.ts';
import { renderHtml } from '../report/builders.ts';
import { type Browser, desktop, type Opened, type Page, phone, startBrowser } from './browser.ts';
import { hostileResult, largeResult, sandboxResult } from './pages.ts';

let browser: Browser;
let sandbox: RunResult;
let html: string;

beforeAll(async () => {
  browser = await startBrowser();
  sandbox = await sandboxResult();
  html = renderHtml(sandbox, { source: 'https://github.com/octo-org/aws/blob/0123abcd' });
});

afterAll(() => browser.close());

/** Opens the sandbox's report, and closes it when the test is over. */
async function show(hash: string, test: (opened: Opened) => Promise<void>): Promise<void> {
  const opened = await browser.open(html, hash, desktop);
  try {
    await test(opened);
    expect(opened.requests).toEqual([]);
    expect(opened.complaints).toEqual([]);
  } finally {
    await opened.page.close();
  }
}

const largePage = (accounts: number) => renderHtml(largeResult(accounts), { source: undefined });

/** Milliseconds until the first of a page's content is seen, at best. */
async function paintOf(accounts: number): Promise<number> {
  const html = largePage(accounts);
  const times: number[] = [];
  for (let opened = 0; opened < 3; opened += 1) {
    const { page } = await browser.open(html, '', desktop);
    const paint = await page.evaluate(
      `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? new Promise((done) =>
        new PerformanceObserver((list) => done(list.getEntriesByName('first-contentful-paint')[0].startTime))
          .observe({ type: 'paint', buffered: true }))`,
    );
    times.push(Number(paint));
    await page.close();
  }
  return Math.min(...times);
}

const textOf = (page: Page, selector: string) =>
  page.evaluate(`document.querySelector(${JSON.stringify(selector)})?.innerText`);
const many = (page: Page, selector: string) =>
  page.evaluate(`document.querySelectorAll(${JSON.stringify(selector)}).length`);
const isOpen = (page: Page) => page.evaluate(`document.querySelector('dialog').open`);

describe('the heat map', () => {
  test('shows every account, worst first, and every control', () =>
    show('', async ({ page }) => {
      expect(await many(page, '.rows .row')).toBe(sandbox.grid.rows.length);
      expect(await textOf(page, '.rows .name')).toBe('Payments Prod');
      expect(await many(page, '.head .control')).toBe(sandbox.grid.controls.length);
      await browser.picture(page, 'light');
    }));

  test('a click on a cell opens its evidence, and Escape closes it', () =>
    show('', async ({ page }) => {
      await page.click('.grid .vC');
      expect(await isOpen(page)).toBe(true);
      expect(await textOf(page, 'dialog h2')).toBe('Payments Prod (444444444444)');
      const shown = String(await textOf(page, 'dialog .detail'));
      for (const part of [
        'Expected',
        'no access keys',
        'Observed',
        '1 active access key',
        'iam:GetAccountSummary',
      ])
        expect(shown).toContain(part);
      expect(await page.evaluate(`document.querySelector('dialog .facts a').href`)).toMatch(
        /^https:\/\/github\.com\/octo-org\/aws\/blob\/0123abcd\/\.github\/aws-baseline\.yml#L\d+$/,
      );
      await browser.picture(page, 'evidence');
      await page.keyboard.press('Escape');
      expect(await isOpen(page)).toBe(false);
      expect(await page.evaluate(`document.activeElement.classList.contains('vC')`)).toBe(true);
    }));

  test('is moved in by keys alone', () =>
    show('', async ({ page }) => {
      await page.evaluate(`document.querySelector('.grid [tabindex="0"]').focus()`);
      for (const key of ['ArrowDown', 'ArrowRight', 'End', 'Home']) await page.keyboard.press(key);
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Playground');
      await page.keyboard.press('Enter');
      expect(await textOf(page, 'dialog h2')).toContain('Playground');
      expect(await many(page, 'dialog article')).toBeGreaterThan(1);
    }));

  test('of 2,000 accounts × 40 controls is painted in a few times what 20 take, and only what is seen of it exists', async () => {
    const paint = await paintOf(2000);
    expect(paint).toBeLessThan(5 * (await paintOf(20)));
    const { page } = await browser.open(largePage(2000), '', desktop);
    expect(
      await page.evaluate(
        `document.querySelector('.grid').ariaRowCount ?? document.querySelector('.grid').getAttribute('aria-rowcount')`,
      ),
    ).toBe('2001');
    expect(await many(page, '.rows .row')).toBeLessThan(80);
    await page.evaluate(`document.querySelector('.grid [tabindex="0"]').focus()`);
    await page.evaluate(`document.querySelector('.grid').scrollTop = 25000`);
    await page.waitForFunction(`document.querySelector('[aria-rowindex="970"]') !== null`);
    expect(await many(page, '.rows .row')).toBeLessThan(80);
    await browser.picture(page, '2000-accounts');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(`document.activeElement.dataset.row`)).toBe('1');
    const took = await page.evaluate(
      `(() => { const before = performance.now(); const field = document.querySelector('[name=severity]');
        field.value = 'critical'; field.dispatchEvent(new Event('change')); return performance.now() - before; })()`,
    );
    expect(took).toBeLessThan(2 * paint);
    await page.close();
  });
});

describe('filters', () => {
  test('stand in the address, so that a link and the way back show the same', () =>
    show('', async ({ page, address }) => {
      await page.select('[name=severity]', 'critical');
      await page.select('[name=ou]', 'Workloads');
      expect(page.url()).toBe(`${address}#ou=Workloads&severity=critical`);
      expect(await many(page, '.rows .row')).toBe(1);
      await page.reload();
      expect(await many(page, '.rows .row')).toBe(1);
      await page.goBack();
      expect(await page.evaluate(`document.querySelector('[name=ou]').value`)).toBe('');
      await page.click('.filters button');
      expect(page.url()).toBe(`${address}#`);
      expect(await many(page, '.rows .row')).toBe(sandbox.grid.rows.length);
    }));

  test.each([
    ['owner', `#owner=${encodeURIComponent('hubot, monalisa, #payments-oncall')}`],
    ['verdict', '#verdict=unknown'],
    ['control', '#control=contacts'],
    ['text', '#text=log-archive@example.org'],
  ])('by %s leave less', (_, hash) =>
    show(hash, async ({ page }) => {
      const [all, left] = [sandbox.findings.length, Number(await many(page, '.cards > li'))];
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(all);
    }),
  );

  test('by text follow what is typed', () =>
    show('#view=findings', async ({ page }) => {
      await page.type('[name=text]', 'playground');
      await page.waitForFunction(`location.hash.endsWith('text=playground')`);
      expect(await textOf(page, '.cards > li .what')).toContain('Playground');
    }));
});

test('the mending command is copied', () =>
  show('#account=444444444444&cell=root-user.access-keys', async ({ page }) => {
    // Headless, nobody can be asked for the clipboard.
    await page.evaluate(
      `Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { globalThis.copied = text; } } })`,
    );
    await page.click('dialog .copy');
    await page.waitForFunction(`globalThis.copied !== undefined`);
    expect(await page.evaluate('copied')).toMatch(/^aws sts assume-root .*--target-principal=444444444444 /);
    expect(await textOf(page, 'dialog .command .told')).toBe('Copied');
  }));

test('coverage names what could not be read, and what mends it', () =>
  show('#view=coverage', async ({ page }) => {
    const shown = String(await textOf(page, '[aria-label=Coverage]'));
    for (const part of [
      '9 of 11 active accounts',
      'sts:AssumeRole was refused',
      'Mend:',
      'Skipped because of their state',
    ])
      expect(shown).toContain(part);
    await browser.picture(page, 'coverage');
  }));

describe('the comparison with an earlier report.json', () => {
  async function choose(page: Page, text: string): Promise<void> {
    const input = await page.$('[name=earlier]');
    await input?.uploadFile(await browser.file('report.json', text));
    await page.waitForFunction(
      `document.querySelector('[aria-label=Comparison] [role=status]').textContent.length > 12`,
    );
  }

  test('tells what is new, what is resolved, and what could not be confirmed', () =>
    show('#view=compare', async ({ page }) => {
      const earlier = JSON.parse([...reportParts(sandbox, undefined)].join(''));
      const [one, ...others] = earlier.findings.filter((of: { verdict: string }) => of.verdict === 'drift');
      const unread = sandbox.findings.find(({ verdict }) => verdict === 'unknown');
      earlier.findings = [
        ...others,
        {
          ...one,
          key: '333333333333/root-user.access-keys',
          account: '333333333333',
          control: 'root-user.access-keys',
        },
        { ...one, key: unread?.key, account: unread?.account.id, control: unread?.control, resource: null },
        { ...one, key: '999999999999/root-user.mfa', account: '999999999999' },
      ];
      await choose(page, JSON.stringify(earlier));
      const shown = String(await textOf(page, '[aria-label=Comparison]'));
      for (const part of [
        '1 new finding, 1 finding resolved',
        'New drift: 1',
        'Resolved: 1',
        'could not be read now: 1',
        'no longer judged: 1',
        `Drifts as before: ${others.length}`,
      ])
        expect(shown).toContain(part);
      await browser.picture(page, 'compare');
    }));

  test.each([
    ['no JSON', 'x', 'is no JSON'],
    ['of something else', '{"schema":"other"}', 'is no report.json of Rootline'],
    ['damaged', '{"schema":"rootline-report/1"}', 'is damaged'],
  ])('of a file that is %s says so', (_, text, words) =>
    show('#view=compare', async ({ page }) => {
      await choose(page, text);
      expect(await textOf(page, '[aria-label=Comparison]')).toContain(words);
    }),
  );
});

describe('everybody can use it', () => {
  const views = ['', '#view=findings', '#view=coverage', '#view=compare', '#account=444444444444'];

  test.each(views)('axe finds nothing at %j, light, dark and on a phone', async (hash) => {
    const { page } = await browser.open(html, hash, desktop);
    expect(await browser.violations(page)).toEqual([]);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(await browser.violations(page)).toEqual([]);
    if (hash === '') await browser.picture(page, 'dark');
    await page.setViewport(phone);
    await page.reload();
    expect(await browser.violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    if (hash === '') await browser.picture(page, 'phone');
    await page.close();
  });

  test('on paper, map and findings are whole', async () => {
    const { page } = await browser.open(html, '#view=coverage', desktop);
    await page.evaluate(`addEventListener('beforeprint', () => { globalThis.printed = [
      document.querySelectorAll('.rows .row').length, document.querySelectorAll('.cards > li').length]; })`);
    const { length } = await page.pdf({ preferCSSPageSize: true });
    expect(length).toBeGreaterThan(10_000);
    expect(await page.evaluate('printed')).toEqual([sandbox.grid.rows.length, sandbox.findings.length]);
    await page.close();
  });
});

describe('hostile text', () => {
  const views = [
    '',
    '#view=findings',
    '#view=coverage',
    '#account=111122223333',
    `#text=${encodeURIComponent('<img src=x onerror=pwned=1>')}`,
  ];

  test.each(views)('stays text at %j', async (hash) => {
    const { page, requests, complaints } = await browser.open(
      renderHtml(hostileResult(), { source: undefined }),
      hash,
      desktop,
    );
    expect(await page.evaluate('globalThis.pwned')).toBeUndefined();
    expect(await many(page, 'script')).toBe(2);
    expect(await many(page, 'img, iframe, object, base')).toBe(0);
    expect(await page.evaluate('document.body.innerText.includes("</script>")')).toBe(true);
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('has no way out even where a script would make markup of it: the policy refuses', async () => {
    const { page } = await browser.open(html, '', desktop);
    const refused = (script: string) =>
      page.evaluate(`(() => { try { ${script}; return 'done'; } catch (error) { return error.name; } })()`);
    expect(await refused(`document.body.innerHTML = '<b>x</b>'`)).toBe('TypeError');
    expect(
      await refused(
        `document.head.append(Object.assign(document.createElement('script'), { text: 'globalThis.ran = 1' }))`,
      ),
    ).toBe('TypeError');
    expect(await page.evaluate(`fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'refused')`)).toBe(
      'refused',
    );
    expect(
      await page.evaluate(`new Promise((done) => { addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));
      const image = new Image(); image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='; })`),
    ).toBe('img-src');
    await page.close();
  });
});
