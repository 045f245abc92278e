import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { error, maxBytes, tooLong } from './baseline/document.ts';
import { Failure } from './failure.ts';
import { unsound } from './loading.ts';

/**
 * The bytes of a file that is to be a baseline, which messages call `path`. Throws a Failure for what is no regular file
 * or is longer than any baseline, of which nothing is read: a pipe or a device might never end.
 */
export async function readBaselineFile(path: string, place: string): Promise<Uint8Array> {
  // To open a pipe would wait for whoever writes into it.
  const file = await open(place, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return await readWhole(path, file);
  } finally {
    await file.close();
  }
}

async function readWhole(path: string, file: FileHandle): Promise<Uint8Array> {
  const found = await file.stat();
  if (!found.isFile() && !found.isDirectory())
    throw new Failure(
      'invalid',
      'RL104',
      `The baseline ${path} is a pipe or a device. Name a file or a folder.`,
    );
  if (found.size > maxBytes + byteOrderMark && found.isFile())
    throw unsound([error({ file: path, line: 1, column: 1 }, tooLong(found.size, 0))]);
  // A file of the system may hold more than it says.
  return buffer(file.createReadStream({ end: maxBytes + byteOrderMark, autoClose: false }));
}

/** Bytes before the text that do not count. */
const byteOrderMark = 3;
