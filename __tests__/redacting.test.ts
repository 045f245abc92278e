import { describe, expect, test } from 'vitest';
import { showAll } from '../src/drift/redact.ts';
import { redactedError, redactedLog } from '../src/redacting.ts';

const redaction = { ...showAll, text: (text: string) => text.replaceAll('111122223333', 'account-1') };

describe('what was thrown', () => {
  test('shows nothing more than it may, though it is no error', () => {
    expect(redactedError('no way to 111122223333', redaction).message).toBe('no way to account-1');
  });

  test('is itself where there is nothing to redact', () => {
    const error = new Error('no way');
    expect(redactedError(error, redaction)).toBe(error);
  });
});

test('no way into the log leads past the redaction', () => {
  const lines: string[] = [];
  const add = (line: string) => void lines.push(line);
  const log = redactedLog({ debug: add, info: add, warning: add, progress: add }, redaction);
  const ways = [log.debug, log.info, log.warning, log.progress];
  for (const way of ways) way('read 111122223333');
  expect(lines).toEqual(ways.map(() => 'read account-1'));
});
