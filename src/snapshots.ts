import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, glob, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from './failure.ts';
import { isFolder } from './folder.ts';
import { accountLine, readAccountLine } from './snapshot/account-line.ts';
import type { AccountFacts } from './snapshot/facts.ts';
import { headerLine, type Read, readHeader, type SnapshotHeader } from './snapshot/header.ts';
import { saltedDigest } from './snapshot/hiding.ts';
import { type Line, linesOf } from './snapshot/lines.ts';
import { join as joinSnapshots, type Merged, placing } from './snapshot/merge.ts';
import { wordsOf } from './thrown.ts';

/** Gives the real path of a path, or throws a Failure where it may not be touched. */
export type Reach = (path: string) => Promise<string>;

/** What a file is called while it is written, and stays called if its run is killed. */
const unfinished = '.unfinished';

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
    merged = sound(file, 1, joinSnapshots(merged, file, header));
  }
  if (merged === undefined) throw new Failure('invalid', 'RL501', nothingFound(pattern));
  return merged;
}

/** In name order, so that the same files give the same words. */
async function filesOf(pattern: string): Promise<readonly string[]> {
  const found = await stat(pattern).catch(() => undefined);
  if (found?.isFile() === true) return [pattern];
  if (found?.isDirectory() === true) throw new Failure('invalid', 'RL501', folder(pattern));
  if (found !== undefined) throw new Failure('invalid', 'RL501', noFile(pattern));
  if (!/[*?[{]/.test(pattern)) return [];
  const files: string[] = [];
  for await (const path of glob(pattern)) {
    // A glob such as `shards/**` names the folders, too.
    if (!path.endsWith(unfinished) && !(await isFolder(path))) files.push(path);
  }
  return files.sort();
}

function folder(path: string): string {
  return `\`snapshot\` is ${path}, which is a folder: name its files, such as ${join(path, '*.ndjson')}.`;
}

function noFile(path: string): string {
  return `\`snapshot\` is ${path}, which is neither a file nor a glob. A snapshot is read more than once, which a pipe does not allow: write it to a file first.`;
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
  for await (const line of linesOf(bytesOf(file, await reach(file)))) {
    const { number, fault } = line;
    if (fault !== undefined) sound(file, number, { fault });
    yield line;
  }
}

async function* bytesOf(file: string, path: string): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* createReadStream(path, { highWaterMark: chunk });
  } catch (error) {
    throw new Failure('failed', 'RL501', `The snapshot ${file} could not be read (${wordsOf(error)}).`);
  }
}

function sound<T>(file: string, line: number, read: Read<T>): T {
  if ('value' in read) return read.value;
  throw new Failure('failed', 'RL502', `${file}:${line}: ${read.fault}`);
}

/**
 * The accounts of merged snapshots, one after the other. `tell` hears what was told of the run as a whole when they were
 * taken. Throws a Failure at a line that does not belong there.
 */
export async function* readSnapshots(
  merged: Merged,
  reach: Reach,
  tell: (warning: string) => void,
): AsyncGenerator<AccountFacts, void, undefined> {
  for (const part of merged.parts) {
    const { file, salt } = part;
    const digest = saltedDigest(salt, sha256);
    const place = placing(merged, part);
    for await (const { number, text } of linesIn(file, reach)) {
      if (number === 1) continue;
      const { account, facts, warnings } = sound(file, number, readAccountLine(text, digest));
      warnings.forEach(tell);
      yield { account: sound(file, number, place(account, number)), facts };
    }
  }
}

/** A snapshot to be written. */
export interface Recording {
  readonly header: SnapshotHeader;
  readonly path: string;
  /** What has been told of the run as a whole so far; grows while the facts pass by. */
  readonly warnings: () => readonly string[];
}

/** Refuses a path where no snapshot can be written, before anything is read for one; makes its folder. */
export async function refuseUnwritable(path: string, reach: Reach): Promise<void> {
  const target = await reach(path);
  const found = await stat(target).catch(() => undefined);
  if (found?.isDirectory() === true || /[\\/]$/.test(path)) throw unwritable(path, 'it is a folder');
  if (found !== undefined && !found.isFile()) throw unwritable(path, 'it is no regular file');
  try {
    await mkdir(dirname(target), { recursive: true });
    await access(dirname(target), constants.W_OK);
  } catch (error) {
    throw unwritable(path, wordsOf(error));
  }
}

function unwritable(path: string, why: string): Failure {
  return new Failure(
    'invalid',
    'RL504',
    `\`snapshot-out\` is ${path}, where no file can be written: ${why}. Name another file, such as snapshot.ndjson.`,
  );
}

/**
 * Writes facts into a snapshot while they pass by. The file gets its name when all of it is on the disk, so that a run
 * that ends early leaves no half of one. Throws a Failure when it cannot be written.
 */
export async function* recorded(
  facts: AsyncIterable<AccountFacts>,
  { header, path, warnings }: Recording,
  reach: Reach,
): AsyncGenerator<AccountFacts, void, undefined> {
  const target = await reach(path);
  const hide = header.contacts === 'hidden' ? saltedDigest(header.salt, sha256) : undefined;
  // Another run may be writing to the same path.
  const temporary = `${target}.${randomBytes(4).toString('hex')}${unfinished}`;
  const written = <T>(step: () => Promise<T>) => writing(path, step);
  // Only its owner may read the file: it tells where an organization is weak.
  const file = await written(() => open(temporary, 'wx', 0o600));
  try {
    await written(() => file.appendFile(`${headerLine(header)}\n`));
    let told = 0;
    for await (const { account, facts: read } of facts) {
      const fresh = warnings().slice(told);
      told += fresh.length;
      const line = accountLine({ account: account.id, facts: read, warnings: fresh }, hide);
      await written(() => file.appendFile(`${line}\n`));
      yield { account, facts: read };
    }
    await written(() => file.sync());
    await written(() => rename(temporary, target));
  } finally {
    await file.close();
    await rm(temporary, { force: true });
  }
}

async function writing<T>(path: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw new Failure(
      'failed',
      'RL601',
      `The snapshot ${path} could not be written, and no part of it was kept (${wordsOf(error)}). Make room for it or name another path in \`snapshot-out\`, and run again.`,
    );
  }
}

/** Makes equal contact values of different snapshots look different. */
export function newSalt(): string {
  return randomBytes(16).toString('hex');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
