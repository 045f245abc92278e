import { describe, expect, test } from 'vitest';
import { Failure } from '../src/failure.ts';
import { type Options, parseInputs } from '../src/inputs.ts';
import { validate } from '../src/loading.ts';
import { type Job, run, type World } from '../src/run.ts';

const sound = 'version: 1\nrules: [{ name: x, match: all, expect: { root-user: { mfa: enabled } } }]\n';

/** A world with this file for a baseline, that notes what it was asked for. */
function world(baseline: string | Uint8Array | Error): World & { readonly asked: readonly string[] } {
  const asked: string[] = [];
  const note = (what: string) => () => {
    asked.push(what);
  };
  return {
    asked,
    environment: {},
    endpoints: 'aws-and-loopback',
    now: () => new Date('2026-11-21T12:00:00Z'),
    sleep: async () => {},
    reach: async (path) => path,
    random: () => 0.5,
    log: { debug: () => {}, info: () => {}, warning: () => {}, progress: () => {} },
    mask: note('mask'),
    idToken: async () => {
      asked.push('ID token');
      throw new Error('there is none');
    },
    readFolder: async () => undefined,
    readFile: async () => {
      asked.push('baseline');
      if (baseline instanceof Error) throw baseline;
      return typeof baseline === 'string' ? new TextEncoder().encode(baseline) : baseline;
    },
  };
}

function options(given: Readonly<Record<string, string>>): Options {
  const parsed = parseInputs((name) => given[name]);
  if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
  return parsed.options;
}

const role = { 'role-to-assume': 'arn:aws:iam::111111111111:role/rootline-audit' };

function job(of: World, admit: Job['admit']): Job {
  const values = { kind: 'given', get: () => undefined } as const;
  return { options: options(role), world: of, sessionName: 'x', origin: undefined, values, admit };
}

async function failure(work: Promise<unknown>): Promise<Error> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('It did not fail.');
}

describe('a run', () => {
  test('with an unsound baseline asks nobody whether it may run, and no token', async () => {
    const of = world('version: 2\n');
    let admitted = false;
    const admit = async () => {
      admitted = true;
      return undefined;
    };
    const error = await failure(run(job(of, admit)));
    expect(error).toMatchObject({ kind: 'invalid', problems: [{ line: 1, column: 10, level: 'error' }] });
    expect([admitted, of.asked]).toEqual([false, ['baseline']]);
  });

  test('that may not run asks for no token', async () => {
    const of = world(sound);
    const refusal = new Failure('failed', 'RL409', 'The repository is public.');
    const admit = () => Promise.reject(refusal);
    expect(await failure(run(job(of, admit)))).toBe(refusal);
    expect(of.asked).toEqual(['baseline']);
  });

  test('signs in only then', async () => {
    const of = world(sound);
    const admit = async () => undefined;
    const error = await failure(run(job(of, admit)));
    expect(error.message).toContain('id-token: write');
    expect(of.asked).toEqual(['baseline', 'ID token']);
  });
});

describe('a baseline that cannot be read', () => {
  const broken = (code: string) => Object.assign(new Error(`${code}: no`), { code });

  test.each([
    ['is not there', broken('ENOENT'), /no baseline at ops\/aws\.yml.*actions\/checkout/],
    ['is a folder', broken('EISDIR'), /ops\/aws\.yml is a folder; name a file/],
    ['may not be read', broken('EACCES'), /ops\/aws\.yml could not be read: EACCES/],
    ['is not UTF-8', Uint8Array.of(0x61, 0xff), /ops\/aws\.yml is not UTF-8/],
  ])('because it %s is told as the user’s to mend', async (_why, content, words) => {
    const error = await failure(validate('ops/aws.yml', world(content)));
    expect(error).toMatchObject({ kind: 'invalid', problems: [] });
    expect(error.message).toMatch(words);
  });

  test('names the first of its errors, and how many there are', async () => {
    const error = await failure(validate('ops/aws.yml', world('version: 2\nruels: []\n')));
    expect(error.message).toMatch(/^The baseline is not valid\. ops\/aws\.yml:1:10: .* 2 errors in all/);
  });
});

test('warnings stand beside a sound baseline', async () => {
  const { baseline, warnings } = await validate('ops/aws.yml', world('version: 1\n'));
  expect([baseline.file, warnings.map(({ level }) => level)]).toEqual(['ops/aws.yml', ['warning']]);
});
