import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A real Chromium. Its driver is installed by sandbox/browser/run.sh alone, so that what is used of it is told here. */
export interface Page {
  readonly goto: (address: string) => Promise<unknown>;
  readonly reload: () => Promise<unknown>;
  readonly goBack: () => Promise<unknown>;
  readonly url: () => string;
  readonly click: (selector: string) => Promise<void>;
  readonly type: (selector: string, text: string) => Promise<void>;
  readonly select: (selector: string, value: string) => Promise<unknown>;
  readonly $: (selector: string) => Promise<{ uploadFile(path: string): Promise<void> } | null>;
  readonly keyboard: { press(key: string): Promise<void> };
  readonly evaluate: (script: string) => Promise<unknown>;
  readonly waitForFunction: (script: string) => Promise<unknown>;
  readonly screenshot: (options: { readonly path: string }) => Promise<unknown>;
  readonly pdf: (options: {
    readonly path?: string;
    readonly preferCSSPageSize: boolean;
  }) => Promise<Uint8Array>;
  readonly setViewport: (size: Size) => Promise<void>;
  readonly emulateMediaFeatures: (
    features: readonly { readonly name: string; readonly value: string }[],
  ) => Promise<void>;
  readonly on: (event: string, listener: (told: Told) => void) => void;
  readonly close: () => Promise<void>;
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly isMobile?: boolean;
  readonly hasTouch?: boolean;
}

/** A request, a line of the console or an error, by what each of them has. */
interface Told {
  readonly url?: () => string;
  readonly text?: () => string;
  readonly message?: string;
}

interface Chromium {
  readonly newPage: () => Promise<Page>;
  readonly defaultBrowserContext: () => {
    overridePermissions(origin: string, permissions: readonly string[]): Promise<void>;
  };
  readonly close: () => Promise<void>;
}

interface Driver {
  readonly launch: (options: {
    readonly executablePath: string;
    readonly args: readonly string[];
  }) => Promise<Chromium>;
}

export interface Opened {
  readonly page: Page;
  readonly address: string;
  /** What went anywhere besides the page itself, and what the page complained of. */
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

export interface Browser {
  /** A page of its own that shows this HTML from a file, at this place after `#`. */
  readonly open: (html: string, hash: string, size: Size) => Promise<Opened>;
  /** A file that a reader may choose. */
  readonly file: (name: string, text: string) => Promise<string>;
  /** What accessibility rules the page breaks, in words. */
  readonly violations: (page: Page) => Promise<readonly string[]>;
  /** Into the folder that ROOTLINE_SCREENSHOTS names; nothing without it. */
  readonly picture: (page: Page, name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const desktop: Size = { width: 1360, height: 900 };
export const phone: Size = { width: 390, height: 844, isMobile: true, hasTouch: true };

export async function startBrowser(): Promise<Browser> {
  const {
    ROOTLINE_BROWSER: executablePath,
    ROOTLINE_BROWSER_TOOLS: tools,
    ROOTLINE_SCREENSHOTS: pictures,
  } = process.env;
  if (!executablePath || !tools)
    throw new Error('Run `sh sandbox/browser/run.sh`, which installs what this needs.');
  const driver: { readonly default: Driver } = await import(
    pathToFileURL(join(tools, 'puppeteer-core/lib/puppeteer/puppeteer-core.js')).href
  );
  const axe = await readFile(join(tools, 'axe-core/axe.min.js'), 'utf8');
  // Root, as in containers, has no sandbox of Chromium's; it opens only what these tests write.
  const chromium = await driver.default.launch({ executablePath, args: ['--no-sandbox'] });
  const folder = await mkdtemp(join(tmpdir(), 'rootline-browser-'));
  let files = 0;
  const write = async (name: string, text: string): Promise<string> => {
    files += 1;
    const path = join(folder, `${files}-${name}`);
    await writeFile(path, text);
    return path;
  };
  return {
    file: write,
    open: async (html, hash, size) => {
      const address = pathToFileURL(await write('report.html', html)).href;
      const page = await chromium.newPage();
      const [requests, complaints]: [string[], string[]] = [[], []];
      page.on('request', (told) => {
        const url = told.url?.() ?? '';
        if (!url.startsWith(address)) requests.push(url);
      });
      page.on('console', (told) => complaints.push(told.text?.() ?? ''));
      page.on('pageerror', (told) => complaints.push(told.message ?? ''));
      await page.setViewport(size);
      await page.goto(address + hash);
      return { page, address, requests, complaints };
    },
    violations: async (page) => {
      await page.evaluate(axe);
      const found = await page.evaluate(
        `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
          violations.map(({ id, help, nodes }) => id + ': ' + help + ' ' + nodes[0].html.slice(0, 200)))`,
      );
      return found as readonly string[];
    },
    picture: async (page, name) => {
      if (!pictures) return;
      await mkdir(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
    close: async () => {
      await chromium.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
