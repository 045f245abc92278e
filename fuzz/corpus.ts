import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../sandbox/aws/credential-report.ts';
import { readOrganization } from '../sandbox/aws/file.ts';
import { stateOf } from '../sandbox/aws/model.ts';

/** Real texts to begin with. */

const root = join(import.meta.dirname, '..');

function readRoot(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The text of every file below a folder whose name ends so. */
export function textsBelow(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true })
    .map(String)
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => readRoot(join(folder, name)));
}

/** The credential report of each account of the sandbox, with and without quotation marks. */
export async function credentialReports(): Promise<readonly string[]> {
  const now = new Date('2026-11-21T06:00:00Z');
  const state = stateOf(await readOrganization(join(root, 'sandbox/organization.yml')), now);
  const texts = new Set<string>();
  for (const quoting of ['none', 'rfc4180'] as const) {
    Object.assign(state.report, { quoting, additionalCredentialsInfo: quoting === 'none' });
    state.reports.clear();
    for (const account of state.accounts.values()) generate(state, account, now, false);
    for (const { content } of state.reports.values()) texts.add(content);
  }
  return [...texts];
}
