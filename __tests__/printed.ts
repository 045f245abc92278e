import { afterEach, beforeEach, vi } from 'vitest';

/** What a test of a file writes to each stream, in place of writing it there. */
export function printedByEach(): { out: string; error: string } {
  const printed = { out: '', error: '' };
  const into =
    (stream: 'out' | 'error') =>
    (line: unknown, ...rest: readonly unknown[]) => {
      printed[stream] += String(line);
      for (const done of rest) if (typeof done === 'function') done();
      return true;
    };
  beforeEach(() => {
    Object.assign(printed, { out: '', error: '' });
    vi.spyOn(process.stdout, 'write').mockImplementation(into('out'));
    vi.spyOn(process.stderr, 'write').mockImplementation(into('error'));
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  return printed;
}
