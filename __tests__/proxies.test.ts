import { describe, expect, test } from 'vitest';
import { Failure } from '../src/failure.ts';
import { proxiesOf } from '../src/proxies.ts';

function refusal(environment: Readonly<Record<string, string>>): unknown {
  try {
    proxiesOf(environment);
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a proxy variable that is no address', () => {
  test.each([
    ['HTTPS_PROXY', 'http://monalisa:se/cret@proxy.example.com:3128'],
    ['https_proxy', 'http://monalisa:se#cret@proxy.example.com:3128'],
    ['HTTP_PROXY', 'http://monalisa:se?cret@proxy.example.com:3128'],
    ['http_proxy', 'monalisa:secret@[proxy'],
    ['HTTPS_PROXY', 'http://monalisa:secret@proxy.example.com:99999'],
  ])('ends the run by the name of the variable, and without a password: %s=%s', (name, proxy) => {
    const error = refusal({ [name]: proxy });
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({ kind: 'invalid', trouble: 'RL605' });
    expect(String(error)).toMatch(new RegExp(`${name} is no address of a proxy`));
    expect(`${error instanceof Error && error.stack}`).not.toMatch(/cret|monalisa/);
  });
});

test.each([
  ['http://proxy.example.com:3128', 'http://proxy.example.com:3128'],
  ['proxy.example.com:3128', 'http://proxy.example.com:3128'],
  ['http://monalisa:pass%2Fword@proxy.example.com', 'http://monalisa:pass%2Fword@proxy.example.com'],
  ['', ''],
])('a proxy variable that is one is taken: %s', (proxy, taken) => {
  expect(proxiesOf({ HTTPS_PROXY: proxy }).HTTPS_PROXY).toBe(taken);
});
