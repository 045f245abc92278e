import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, glob, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from './failure.ts';
import { accountLine, readAccountLine } from './snapshot/account-line.ts';
import type { AccountFacts } from './snapshot/facts.ts';
import { headerLine, type Read, readHeader, type SnapshotHeader } from './snapshot/header.ts';
import { saltedDigest } from './snapshot/hiding.ts';
import { type Line, linesOf } from './snapshot/lines.ts';
import { join, type Merged, type Part, placing } from './snapshot/merge.ts';

/** Gives the real path of a path, or throws a Failure where it may not be touched. */
export type Reach = (path: string) => Promise<string>;

/** Bytes read at once. */
const chunk = 2 ** 20;

/**
 * The snapshots that a path or a glob names, taken together by their headers. Throws a Failure that names file and line
 * when one is none, is damaged, or does not belong to the others.
 */
export async function openSnapshots(pattern: string, reach: Reach): Promise<Merged> {
  let merged: Merged | undefined;
  for (const file of await filesOf(pattern)) {
    const header = sound(file, 1, readHeader(await firstLine(file, reach)));
    merged = sound(file, 1, join(merged, file, header));
  }
  if (merged === undefined) throw new Failure('invalid', nothingFound(pattern));
  return merged;
}

/** In name order, so that the same files give the same words. */
async function filesOf(pattern: string): Promise<readonly string[]> {
  const found = await stat(pattern).catch(() => undefined);
  if (found?.isFile() === true) return [pattern];
  if (found?.isDirectory() === true) throw new Failure('invalid', folder(pattern));
  if (!/[*?[{]/.test(pattern)) return [];
  const files: string[] = [];
  for await (const file of glob(pattern)) files.push(file);
  return files.sort();
}

function folder(path: string): string {
  return `\`snapshot\` is ${path}, which is a folder: name its files, such as ${path}/*.ndjson.`;
}

function nothingFound(pattern: string): string {
  return `\`snapshot\` is ${pattern}, and there is no such file. In a workflow, download the snapshots first (actions/download-artifact), into the folder that \`snapshot\` names.`;
}

async function firstLine(file: string, reach: Reach): Promise<string> {
  for await (const line of linesIn(file, reach)) return line.text;
  return '';
}

/** The lines of a file; throws a Failure at one that cannot be read. */
async function* linesIn(file: string, reach: Reach): AsyncGenerator<Line, void, undefined> {
  for await (const line of linesOf(createReadStream(await reach(file), { highWaterMark: chunk }))) {
    const { number, fault } = line;
    if (fault !== undefined) sound(file, number, { fault: `The line ${fault}. Take the snapshot again.` });
    yield line;
  }
}

function sound<T>(file: string, line: number, read: Read<T>): T {
  if ('value' in read) return read.value;
  throw new Failure('failed', `${file}:${line}: ${read.fault}`);
}

/** The accounts of merged snapshots, one after the other. Throws a Failure at a line that does not belong there. */
export async function* readSnapshots(
  merged: Merged,
  reach: Reach,
): AsyncGenerator<AccountFacts, void, undefined> {
  for (const part of merged.parts) yield* readPart(merged, part, reach);
}

async function* readPart(
  merged: Merged,
  part: Part,
  reach: Reach,
): AsyncGenerator<AccountFacts, void, undefined> {
  const { file, salt } = part;
  const digest = saltedDigest(salt, sha256);
  const place = placing(merged, part);
  for await (const { number, text } of linesIn(file, reach)) {
    if (number === 1) continue;
    const { account, facts } = sound(file, number, readAccountLine(text, digest));
    yield { account: sound(file, number, place(account, number)), facts };
  }
}

/**
 * Writes facts into a snapshot while they pass by. The file gets its name when all of them have, so that a run that
 * ends early leaves no half of one.
 */
export async function* recorded(
  facts: AsyncIterable<AccountFacts>,
  header: SnapshotHeader,
  path: string,
  reach: Reach,
): AsyncGenerator<AccountFacts, void, undefined> {
  const target = await reach(path);
  const hide = header.contacts === 'hidden' ? saltedDigest(header.salt, sha256) : undefined;
  const [file, unfinished] = await create(target);
  try {
    await file.write(`${headerLine(header)}\n`);
    for await (const of of facts) {
      await file.write(`${accountLine({ account: of.account.id, facts: of.facts }, hide)}\n`);
      yield of;
    }
    await rename(unfinished, target);
  } finally {
    await file.close();
    await rm(unfinished, { force: true });
  }
}

/** Only its owner may read the file: it tells where an organization is weak. */
async function create(target: string): Promise<readonly [FileHandle, string]> {
  const unfinished = `${target}.unfinished`;
  await mkdir(dirname(target), { recursive: true });
  await rm(unfinished, { force: true });
  return [await open(unfinished, 'wx', 0o600), unfinished];
}

/** Makes equal contact values of different snapshots look different. */
export function newSalt(): string {
  return randomBytes(16).toString('hex');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
