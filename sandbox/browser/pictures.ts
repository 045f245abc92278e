import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withoutMarker } from '../demo-telling.ts';
import { startWorld } from '../world.ts';
import { markdownPage } from './markdown-page.ts';

/**
 * Makes docs/pictures: an issue, the job summary and the report of one run of the built action against the sandbox, as
 * their readers see them. Started by sandbox/browser/run.sh.
 */
const folder = join(import.meta.dirname, '../../docs/pictures');
/** Pixels across each picture. */
const wide = 1000;
/** Bytes of one picture. */
const most = 150 * 1024;
/** The run's own time, so that the pictures change with Rootline alone. */
const start = Date.parse('2026-11-23T05:17:00Z') - Date.now();
const now = () => new Date(Date.now() + start);
const shown = '444444444444';

interface Texts {
  readonly issue: string;
  readonly summary: string;
  readonly report: string;
}

const texts = await run();
const scratch = await mkdtemp(join(tmpdir(), 'rootline-pictures-'));
try {
  await mkdir(folder, { recursive: true });
  await take('issue', texts.issue, { width: 1140, height: 860 });
  await take('summary', texts.summary, { width: 1140, height: 858 });
  await take('report', texts.report, { width: 1360, height: 870 });
} finally {
  await rm(scratch, { recursive: true, force: true });
}

/** What one run of the action leaves for people to read, as pages of HTML. */
async function run(): Promise<Texts> {
  const world = await startWorld({ now });
  try {
    // The one account whose names are there to do harm would tell a reader nothing.
    const odd = world.aws.state.account('121212121212');
    odd.name = 'Growth Lab';
    odd.users = odd.users.map((user, index) => ({
      ...user,
      name: ['trainee', 'exports'][index] ?? user.name,
    }));
    const { exitCode, lines, summary } = await world.run();
    if (exitCode !== 0) throw new Error(`The action ended with ${exitCode}:\n${lines.slice(-20).join('\n')}`);
    const issues = await world.github.issues();
    const issue = issues.find(({ title }) => title.includes(shown));
    if (issue === undefined) throw new Error(`No issue is about ${shown}.`);
    const { title, number, body, labels, assignees } = issue;
    return {
      issue: markdownPage(withoutMarker(body), { title, number, labels, assignees }),
      summary: markdownPage(summary, undefined),
      report: await readFile(join(world.workspace, 'rootline-report/report.html'), 'utf8'),
    };
  } finally {
    await world.close();
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Page {
  readonly goto: (address: string) => Promise<unknown>;
  readonly setViewport: (size: Size & { readonly deviceScaleFactor: number }) => Promise<void>;
  readonly screenshot: (options: { readonly path: string }) => Promise<unknown>;
}

/** The top of a page of this size, reduced to the pictures' width. */
async function take(name: string, html: string, size: Size): Promise<void> {
  const { ROOTLINE_BROWSER: executablePath, ROOTLINE_BROWSER_TOOLS: tools } = process.env;
  if (!executablePath || !tools) throw new Error('Run `npm run pictures`, which installs what this needs.');
  const source = join(scratch, `${name}.html`);
  const path = join(folder, `${name}.png`);
  await writeFile(source, html);
  const { default: driver } = await import(
    pathToFileURL(join(tools, 'puppeteer-core/lib/puppeteer/puppeteer-core.js')).href
  );
  // Root, as in containers, has no sandbox of Chromium's; it opens only what was written here.
  const chromium = await driver.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page: Page = await chromium.newPage();
    await page.setViewport({ ...size, deviceScaleFactor: wide / size.width });
    await page.goto(pathToFileURL(source).href);
    await page.screenshot({ path });
  } finally {
    await chromium.close();
  }
  const { size: bytes } = await stat(path);
  if (bytes > most) throw new Error(`${path} has ${bytes} bytes; it may have ${most}.`);
  console.log(`docs/pictures/${name}.png: ${Math.ceil(bytes / 1024)} KiB`);
}
