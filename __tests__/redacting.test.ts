import { describe, expect, test } from 'vitest';
import { showAll } from '../src/drift/redact.ts';
import { redactedError } from '../src/redacting.ts';

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
