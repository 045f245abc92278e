import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import { publishedBaselineSchema, publishedPartSchema } from '../../generating/schemas.ts';
import { loadBaseline, type SourceFile } from '../../src/baseline/load.ts';
import type { Problem } from '../../src/baseline/model.ts';
import { controls } from '../../src/controls/catalogue.ts';
import { Failure } from '../../src/failure.ts';
import { validate } from '../../src/loading.ts';
import { textsBelow } from '../corpus.ts';
import { ensure, type Target, target } from '../target.ts';
import { changedTrees, type Data } from '../trees.ts';

const now = new Date('2026-11-21T12:00:00Z');

type Input =
  /** The files of a folder as they were decoded. */
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  /** Each character is a byte of one of the files. */
  | { readonly kind: 'bytes'; readonly files: readonly string[] }
  /** What the JSON Schema is asked about, too. */
  | { readonly kind: 'data'; readonly main: Data; readonly part?: Data | undefined };

export function baselineTarget(): Target {
  const examples = textsBelow('examples', /\.(?:ya?ml|json)$/).filter((text) =>
    /version: 1|scope:/.test(text),
  );
  const presets = controls.map(({ id, example }) => exampleOf(id, example as Data));
  const documents = [...examples.map((text) => parse(text) as Data), ...whole, ...presets];
  const mains = documents.filter((each) => hasKey(each, 'version'));
  const parts = [...documents.filter((each) => hasKey(each, 'scope')), ...scoped];
  const keys = [...new Set(documents.flatMap(keysOf)), '__proto__', 'constructor', 'env', 'not', 'x'];
  const agreeing = agreement();
  return target<Input>('baseline', {
    corpus: [...examples, ...presets.map((one) => JSON.stringify(one))].filter(isText),
    inputs: (mutated) => {
      const [main, part] = [changedTrees(mains, keys), changedTrees(parts, keys)];
      return fc.oneof(
        {
          weight: 5,
          arbitrary: fc.record({
            kind: fc.constant('texts' as const),
            texts: fc.oneof(fc.tuple(mutated), fc.tuple(mutated, mutated)),
          }),
        },
        {
          weight: 1,
          arbitrary: fc.record({
            kind: fc.constant('bytes' as const),
            files: fc.array(fc.oneof(mutated.map(latin1), fc.string({ unit: 'binary' }).map(latin1)), {
              maxLength: 3,
            }),
          }),
        },
        { weight: 4, arbitrary: fc.record({ kind: fc.constant('data' as const), main }) },
        {
          weight: 1,
          arbitrary: fc.record({ kind: fc.constant('data' as const), main: fc.constantFrom(...mains), part }),
        },
      );
    },
    check: async (input) => {
      const before = prototypes();
      if (input.kind === 'texts') checkTexts(input.texts);
      else if (input.kind === 'bytes') await checkBytes(input.files);
      else checkData(input.main, input.part, agreeing);
      ensure(prototypes() === before, () => 'a prototype was changed');
    },
    textsOf: (input) => (input.kind === 'texts' ? input.texts : []),
  });
}

const accepted = {
  control: 'contacts',
  match: 'all',
  reason: 'r',
  until: '2026-12-01',
  resource: 'a',
  'approved-by': 'octocat',
};
const attested = {
  id: 'two',
  statement: 's',
  by: 'octocat',
  on: '2026-11-01',
  'valid-for': '180d',
  match: 'all',
};
const owner = {
  match: 'all',
  assignees: ['octocat'],
  labels: ['a'],
  mention: '@example/payments',
  contact: '#x',
};
const match = {
  ids: ['111122223333'],
  names: ['p*'],
  ou: ['A/**'],
  tags: { env: 'prod' },
  not: { 'management-account': true },
};
const more = { exceptions: [accepted], attestations: [attested], owners: [owner] };
const rule = {
  name: 'a',
  match,
  expect: { contacts: { security: { email: 'a+{account.id}@example.com' } } },
};
const settings = {
  name: 'x',
  extends: ['cis-5'],
  severity: { contacts: 'low' },
  issues: { 'group-by': 'owner' },
};
const whole: readonly Data[] = [{ version: 1, ...settings, rules: [rule], ...more }];
const scoped: readonly Data[] = [{ scope: { tags: { team: 'payments' } }, rules: [rule], ...more }];

function exampleOf(id: string, example: Data): Data {
  const nested = id.split('.').reduceRight<Data>((below, key) => ({ [key]: below }), example);
  return id.startsWith('organization.')
    ? { version: 1, organization: { expect: Object(nested).organization } }
    : { version: 1, rules: [{ name: 'a', match: 'all', expect: nested }] };
}

function hasKey(data: Data, key: string): boolean {
  return typeof data === 'object' && data !== null && key in data;
}

function keysOf(data: Data): readonly string[] {
  if (typeof data !== 'object' || data === null) return [];
  const own = Array.isArray(data) ? [] : Object.keys(data);
  return [...own, ...Object.values(data).flatMap((child: Data) => keysOf(child))];
}

function isText(text: string): boolean {
  return text !== '';
}

function latin1(text: string): string {
  return Buffer.from(text).toString('latin1');
}

function prototypes(): string {
  const all = [Object.prototype, Array.prototype, String.prototype, Map.prototype, Function.prototype];
  return all.map((each) => Reflect.ownKeys(each).map(String).join()).join('\n');
}

/** Either a baseline or at least one error, and every problem inside its file. */
function checkTexts(texts: readonly string[]): void {
  const files = texts.map((text, index): SourceFile => ({ path: `${index}.yml`, text }));
  const { baseline, problems } = loadBaseline(files, now);
  const isRefused = problems.some(({ level }) => level === 'error');
  ensure(
    (baseline === undefined) === isRefused,
    () => `${baseline && 'a baseline'} with ${JSON.stringify(problems)}`,
  );
  for (const problem of problems) checkPlace(problem, files);
}

function checkPlace(problem: Problem, files: readonly SourceFile[]): void {
  const { file, line, column, message, excerpt } = problem;
  const text = files.find(({ path }) => path === file)?.text.replace(/^\uFEFF/, '');
  const written = text?.split('\n')[line - 1];
  const isInside = written !== undefined && column >= 1 && column <= written.length + 1;
  ensure(
    isInside && message.trim() !== '',
    () => `it stands outside of its file: ${JSON.stringify(problem)}`,
  );
  if (excerpt !== undefined)
    ensure(
      !/[\p{Cc}\p{Cs}]/u.test(excerpt.text),
      () => `the excerpt is no plain text: ${JSON.stringify(problem)}`,
    );
}

async function checkBytes(files: readonly string[]): Promise<void> {
  const contents = new Map(files.map((text, index) => [`b/${index}.yml`, Buffer.from(text, 'latin1')]));
  const world = {
    now: () => now,
    readFolder: async () => [...contents.keys()].map((path) => path.slice(2)),
    readFile: async (path: string) => contents.get(path) ?? Buffer.of(),
  };
  const ended = await validate('b', world).catch((error: unknown) => error);
  const isClear = !(ended instanceof Error) || (ended instanceof Failure && ended.kind === 'invalid');
  ensure(isClear, () => `it ends in ${ended instanceof Error ? ended.stack : String(ended)}`);
}

interface Agreement {
  readonly fitsMain: (data: Data) => boolean;
  readonly fitsPart: (data: Data) => boolean;
}

function agreement(): Agreement {
  const ajv = new Ajv({ strict: false });
  const [main, part] = [ajv.compile(publishedBaselineSchema()), ajv.compile(publishedPartSchema())];
  return { fitsMain: (data) => main(data) === true, fitsPart: (data) => part(data) === true };
}

/** What only the loader can know: what day it is, what other parts say, what is left of a text without white space. */
const beyondTheSchema: readonly RegExp[] = [
  /is taken by the (?:rule|attestation) of/,
  /is that of a preset's rule/,
  /is named twice; once is enough/,
  /lies in the future; today is/,
  /is more than \d+ days ahead/,
  /there is no attestation/,
  /holds a control character/,
  /expected a day/,
  /expected at most 10 assignees/,
];

/** What the loader takes, the schema takes; what the loader alone refuses, it refuses for what no schema can know. */
function checkData(main: Data, part: Data | undefined, { fitsMain, fitsPart }: Agreement): void {
  const texts = [main, ...(part === undefined ? [] : [part])].map((data) => JSON.stringify(data));
  const files = texts.map((text, index) => ({ path: `${index}.json`, text }));
  const { baseline, problems } = loadBaseline(files, now);
  checkTexts(texts);
  const fits = fitsMain(main) && (part === undefined || fitsPart(part));
  const errors = problems.filter(({ level }) => level === 'error').map(({ message }) => message);
  if (baseline !== undefined) ensure(fits, () => 'the loader takes what the JSON Schema refuses');
  else if (fits)
    ensure(
      errors.every((message) => beyondTheSchema.some((known) => known.test(message))),
      () => `the JSON Schema takes what the loader refuses: ${JSON.stringify(errors)}`,
    );
}
