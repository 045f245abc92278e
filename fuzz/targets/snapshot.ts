import fc from 'fast-check';
import { noValues } from '../../__tests__/baseline/fixtures.ts';
import { hostileTexts } from '../../__tests__/issues/hostile-texts.ts';
import { accounts, everyFact, header, inventory, sha256 } from '../../__tests__/snapshot/builders.ts';
import { loadBaseline } from '../../src/baseline/load.ts';
import type { Baseline } from '../../src/baseline/model.ts';
import { resolve } from '../../src/baseline/resolve.ts';
import { controls } from '../../src/controls/catalogue.ts';
import { evaluate } from '../../src/drift/evaluate.ts';
import { logLine } from '../../src/github/text.ts';
import { accountLine, readAccountLine, type StoredAccount } from '../../src/snapshot/account-line.ts';
import type { Facts } from '../../src/snapshot/facts.ts';
import { headerLine, type Read, readHeader, type SnapshotHeader } from '../../src/snapshot/header.ts';
import { type Digest, saltedDigest } from '../../src/snapshot/hiding.ts';
import { type Line, linesOf } from '../../src/snapshot/lines.ts';
import { join, type Merged, placing } from '../../src/snapshot/merge.ts';
import { ensure, same, type Target, target } from '../target.ts';
import { changedTrees, type Data } from '../trees.ts';

type Input =
  /** Each character is a byte; `chunk` bytes come at once. */
  | { readonly kind: 'file'; readonly bytes: string; readonly chunk: number }
  | { readonly kind: 'lines'; readonly header: Data; readonly account: Data }
  | { readonly kind: 'written'; readonly texts: readonly string[]; readonly hidden: boolean };

const now = new Date('2026-11-21T12:00:00Z');
const salt = '00112233445566778899aabbccddeeff';
const digest = saltedDigest(salt, sha256);
const ids = ['111111111111', '111122223333', '222222222222'];
const all: SnapshotHeader = header({ inventory: inventory(accounts(...ids)) });

/** Asks everything of everybody, so that each fact that is taken is judged, too. */
const baseline = everyExample();

export function snapshotTarget(): Target {
  const lines = ids.map((account) => ({ account, facts: everyFact as Facts, warnings: ['a warning'] }));
  const written = [undefined, digest].map((hide) => lines.map((line) => accountLine(line, hide)));
  const files = written.map((each) => [headerLine(all), ...each, ''].join('\n'));
  const headers = [JSON.parse(headerLine(all)) as Data];
  const stored = written.flat().map((line) => JSON.parse(line) as Data);
  const keys = [
    ...Object.keys(everyFact),
    'state',
    'value',
    'cause',
    'reason',
    'provenance',
    'at',
    '__proto__',
    'unreadable',
    'hidden',
  ];
  const hostile = fc.constantFrom(...hostileTexts.map((text) => text.toWellFormed()));
  return target<Input>('snapshot', {
    corpus: files,
    inputs: (mutated) =>
      fc.oneof(
        {
          weight: 3,
          arbitrary: fc.record({
            kind: fc.constant('file' as const),
            bytes: mutated.map((text) => Buffer.from(text).toString('latin1')),
            chunk: fc.constantFrom(7, 100, 1_000_000),
          }),
        },
        {
          weight: 4,
          arbitrary: fc.record({
            kind: fc.constant('lines' as const),
            header: changedTrees(headers, keys),
            account: changedTrees(stored, keys),
          }),
        },
        {
          weight: 1,
          arbitrary: fc.record({
            kind: fc.constant('written' as const),
            texts: fc.array(hostile, { minLength: 1, maxLength: 4 }),
            hidden: fc.boolean(),
          }),
        },
      ),
    check: async (input) => {
      if (input.kind === 'file') await checkFile(input.bytes, input.chunk);
      else if (input.kind === 'lines') checkLines(input.header, input.account);
      else checkWritten(input.texts, input.hidden);
    },
    textsOf: (input) => (input.kind === 'file' ? [Buffer.from(input.bytes, 'latin1').toString()] : []),
  });
}

function everyExample(): Baseline {
  const rules = controls
    .filter(({ id }) => !id.startsWith('organization.'))
    .map(({ id, example }) => ({
      name: id,
      match: 'all',
      expect: id.split('.').reduceRight<unknown>((below, key) => ({ [key]: below }), example),
    }));
  const { baseline: made, problems } = loadBaseline(
    [
      {
        path: 'baseline.json',
        text: JSON.stringify({ version: 1, extends: ['recommended', 'cis-7'], rules }),
      },
    ],
    now,
  );
  if (made === undefined) throw new Error(JSON.stringify(problems));
  return made;
}

/** The value, or undefined for a fault: as it is told, a line that says what is wrong and what to do. */
function clear<T>(read: Read<T>): T | undefined {
  if ('value' in read) return read.value;
  const line = logLine(read.fault);
  const isClear = /^[A-Z].*[.]$/.test(line) && line.length < 2000 && !/[\p{Cc}\p{Cs}]/u.test(line);
  ensure(isClear, () => `the fault is not clear: ${JSON.stringify(read.fault)}`);
  return undefined;
}

/** How the lines after the first one are read. */
interface Opened {
  readonly merged: Merged;
  readonly place: ReturnType<typeof placing>;
  readonly digestOf: Digest;
}

async function checkFile(bytes: string, chunk: number): Promise<void> {
  const content = Buffer.from(bytes, 'latin1');
  // No byte of a longer character is a line feed.
  const lines = content.toString().split('\n');
  let opened: Opened | undefined;
  let read = 0;
  for await (const line of linesOf(chunked(content, chunk))) {
    read += 1;
    same(line.number, read, 'the number of the line');
    if (line.fault !== undefined) {
      clear({ fault: line.fault });
      return;
    }
    same(line.text, lines[read - 1]?.replace(/^\uFEFF/, ''), 'the text of the line');
    if (read === 1) opened = openedBy(line);
    else if (opened !== undefined) checkAccount(line, opened);
  }
  same(read, lines.length - 1, 'how many lines are read');
}

function openedBy({ text }: Line): Opened | undefined {
  const found = clear(readHeader(text));
  const merged = found && clear(join(undefined, 'a.ndjson', found));
  const [part] = merged?.parts ?? [];
  if (merged === undefined || part === undefined) return undefined;
  return { merged, place: placing(merged, part), digestOf: saltedDigest(part.salt, sha256) };
}

async function* chunked(content: Buffer, chunk: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < content.length; start += chunk) yield content.subarray(start, start + chunk);
}

function checkAccount({ text, number }: Line, { merged, place, digestOf }: Opened): void {
  const stored = clear(readAccountLine(text, digestOf));
  const account = stored && clear(place(stored.account, number));
  if (stored !== undefined && account !== undefined) judged(stored, account, merged.inventory.accounts);
}

/** What is taken for facts can be judged. */
function judged(
  { facts }: StoredAccount,
  account: SnapshotHeader['inventory']['accounts'][number],
  listed: SnapshotHeader['inventory']['accounts'],
): void {
  const { findings } = evaluate(resolve(baseline, account, noValues), { account, facts }, listed, now);
  for (const { expected, observed, cause, verdict } of findings) {
    const isTold = typeof expected === 'string' && typeof observed === 'string';
    ensure(isTold && (verdict !== 'unknown' || cause !== undefined), () => `${verdict} without words`);
  }
}

function checkLines(first: Data, second: Data): void {
  const found = clear(readHeader(JSON.stringify(first)));
  const stored = clear(readAccountLine(JSON.stringify(second), digest));
  if (found !== undefined) {
    same(clear(readHeader(headerLine(found))), found, 'the header, written again');
    for (const account of found.inventory.accounts)
      judged(
        { account: account.id, facts: everyFact as Facts, warnings: [] },
        account,
        found.inventory.accounts,
      );
  }
  const [account] = all.inventory.accounts;
  if (stored !== undefined && account !== undefined) judged(stored, account, all.inventory.accounts);
}

/** What is written is what is read, or hidden. */
function checkWritten(texts: readonly string[], hidden: boolean): void {
  const [name = '', title = name, email = name, phone = name] = texts;
  const contact = { state: 'value', value: { name, title, email, phone }, provenance } as const;
  const users = texts.map((user) => ({ ...row, user, arn: `arn:aws:iam::111122223333:user/${user}` }));
  const facts = {
    'contact.security': contact,
    'credential-report': { state: 'value', value: { generatedAt: provenance.readAt, users }, provenance },
  } as Facts;
  const line = accountLine({ account: '111122223333', facts, warnings: texts }, hidden ? digest : undefined);
  ensure(!/[\r\n]/.test(line), () => 'a line is two');
  const read = clear(readAccountLine(line, digest));
  ensure(read !== undefined, () => 'what was written cannot be read');
  same(read.warnings, texts, 'the warnings');
  same(read.facts['credential-report'], facts['credential-report'], 'the credential report');
  if (hidden) checkHidden(texts, line);
  else same(read.facts, facts, 'the facts');
}

/** A text of a contact is told nowhere; the names of users are. */
function checkHidden(texts: readonly string[], line: string): void {
  const { facts } = JSON.parse(line);
  const shown = JSON.stringify(facts['contact.security']);
  for (const text of texts)
    ensure(
      text.length < 6 || !shown.includes(JSON.stringify(text)),
      () => `${JSON.stringify(text)} is shown`,
    );
}

const provenance = { source: 'a test', readAt: '2026-11-21T06:00:00.000Z' };
const key = { active: true, lastRotated: 'none', lastUsed: 'none', lastUsedService: undefined } as const;
const certificate = { active: false, lastRotated: 'none' } as const;
const row = {
  passwordEnabled: true,
  passwordLastUsed: { at: '2026-10-01T08:00:00.000Z' },
  passwordLastChanged: 'missing',
  mfaActive: { unreadable: 'perhaps' },
  accessKeys: [key, key],
  certificates: [certificate, certificate],
} as const;
