import { expect, test } from 'vitest';
import { valuesOfShell } from '../src/environment-values.ts';

const secret = { ROOTLINE_VALUE_PHONE: '+1 555 0100' };

test('a shell of one’s own gives the values of its environment', async () => {
  const values = await valuesOfShell(secret);
  expect(values.kind === 'given' && values.get('ROOTLINE_VALUE_PHONE')).toBe('+1 555 0100');
});

test('a step of GitHub Actions whose event cannot be read gets no value', async () => {
  const environment = { ...secret, GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'schedule' };
  for (const path of [import.meta.filename, '/not/there.json'])
    expect(await valuesOfShell({ ...environment, GITHUB_EVENT_PATH: path })).toMatchObject({
      kind: 'withheld',
    });
});
