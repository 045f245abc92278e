import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RunResult } from '../../src/drift/result.ts';
import { sarifParts } from '../../src/report/sarif.ts';
import { manyFindings, result } from '../report/builders.ts';
import { hostileResult, largeResult, sandboxResult } from './pages.ts';

/** The schema that the standard publishes, in a package of its authors. */
const schemaFile = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

describe('report.sarif fits the schema of SARIF 2.1.0', () => {
  let check: (log: unknown) => readonly unknown[];

  beforeAll(async () => {
    const path = join(process.env.ROOTLINE_BROWSER_TOOLS ?? '', schemaFile);
    // Of an older draft of JSON Schema, of which it uses nothing that has changed but the name of its own id.
    const { id: _id, $schema: _draft, ...schema } = JSON.parse(await readFile(path, 'utf8'));
    const formats = {
      'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
      uri: (text: string) => URL.canParse(text),
      'uri-reference': (text: string) => URL.canParse(text, 'https://example.com') && !/\s/.test(text),
    };
    const validate = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats }).compile(
      schema,
    );
    check = (log) => {
      validate(log);
      return validate.errors ?? [];
    };
  });

  const results: Readonly<Record<string, () => RunResult | Promise<RunResult>>> = {
    'of the sandbox': sandboxResult,
    'of hostile texts': hostileResult,
    'of 2,000 accounts': () => largeResult(2000),
    'without drift': () => result({}),
    'with more than code scanning takes': () => result({ findings: manyFindings(26_000) }),
  };

  test.each(Object.keys(results))('%s', async (name) => {
    const found = await results[name]?.();
    if (found === undefined) throw new Error(name);
    expect(check(JSON.parse([...sarifParts(found)].join('')))).toEqual([]);
  });

  test('which refuses what is wrong', () => {
    expect(check({ version: '2.0.0', runs: [{}] })).not.toEqual([]);
  });
});
