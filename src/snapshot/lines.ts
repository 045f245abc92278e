/** One line of a file, without its line break. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Why it cannot be read, in sentences with what to do; nothing follows such a line. */
  readonly fault: string | undefined;
}

const again = 'Take the snapshot again.';

const lineFeed = 0x0a;
/** Bytes. A header of 100,000 accounts stays below it; beyond it a text would not fit into a string. */
const longest = 2 ** 28;

/** Cuts a stream of UTF-8 bytes at its line breaks, and holds no more than one line of it. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line, void, undefined> {
  let [number, pending, size]: [number, Uint8Array[], number] = [1, [], 0];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      const line = decoded(number, [...pending, chunk.subarray(start, end)]);
      yield line;
      if (line.fault !== undefined) return;
      [number, pending, size, start] = [number + 1, [], 0, end + 1];
    }
    pending.push(chunk.slice(start));
    size += chunk.length - start;
    if (size > longest) {
      yield { number, text: '', fault: `The line is longer than ${longest / 2 ** 20} MiB. ${again}` };
      return;
    }
  }
  if (size > 0)
    yield {
      number,
      text: '',
      fault: `The line is cut off: the file was not written or copied to its end. ${again}`,
    };
}

const notText =
  'This is no snapshot: it is not UTF-8 text. If the file is packed (gzip, zip), unpack it first.';

function decoded(number: number, parts: readonly Uint8Array[]): Line {
  try {
    return { number, text: utf8(joined(parts)), fault: undefined };
  } catch {
    return { number, text: '', fault: number === 1 ? notText : `The line is not UTF-8 text. ${again}` };
  }
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
