import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { calm, type Said, textsOf } from '../../__tests__/issues/hostile-pages.ts';
import { hostileTexts } from '../../__tests__/issues/hostile-texts.ts';
import { severities } from '../../src/controls/definition.ts';
import { compose, digest } from '../../src/issues/content.ts';
import type { Group } from '../../src/issues/group.ts';
import { dataOf, formatMarker, type Marker, type MarkerParts, parseMarker } from '../../src/issues/marker.ts';
import { decodeMemory, encodeMemory, fitting, LONGEST_DATA, type Memory } from '../../src/issues/memory.ts';
import { encodeOverview, type OverviewMemory, readOverview } from '../../src/issues/overview-memory.ts';
import type { Seal } from '../../src/issues/seal.ts';
import { ensure, same, type Target, target } from '../target.ts';

type Input =
  | { readonly kind: 'body'; readonly body: string }
  | { readonly kind: 'json'; readonly json: string }
  | { readonly kind: 'memory'; readonly memory: Memory; readonly title: string; readonly text: string }
  | { readonly kind: 'overview'; readonly memory: OverviewMemory }
  | { readonly kind: 'forgery'; readonly memory: Memory; readonly forged: Forgery };

/** What is done to a signed marker, given as a change of its text or of its parts. */
type Forgery =
  | { readonly what: 'character'; readonly at: number; readonly to: string }
  | { readonly what: 'part'; readonly part: keyof MarkerParts; readonly to: string }
  | { readonly what: 'key'; readonly key: string };

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const sealWith = (key: string): Seal => ({
  sha256,
  sign: (text) => createHmac('sha256', key).update(text).digest('hex'),
});
const seal = sealWith('the key');
const unsigned: Seal = { sha256, sign: undefined };
const address = { scope: sha256('scope'), key: sha256('key') };

const day = fc.nat({ max: 2_932_896 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const some = fc
  .oneof(
    { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
    { weight: 1, arbitrary: fc.string({ maxLength: 60, unit: 'binary' }).map((text) => text.toWellFormed()) },
  )
  .map((text) => text.slice(0, 100).toWellFormed());
const names = fc.array(some, { maxLength: 5 });
const lines = fc.record({
  account: fc.constantFrom('111122223333', '444455556666'),
  control: fc.constantFrom('root-user.mfa', 'iam-users.allowed'),
  resource: fc.option(some, { nil: undefined }),
  severity: fc.constantFrom(...severities),
  since: day,
  // The first day of all stands for none.
  unconfirmedSince: fc.option(
    day.filter((each) => each !== '1970-01-01'),
    { nil: undefined },
  ),
});
const group: fc.Arbitrary<Group> = fc.oneof(
  fc.record({ kind: fc.constantFrom('account' as const, 'control', 'owner'), id: some }),
  fc.constantFrom<Group>({ kind: 'coverage', id: '' }, { kind: 'overview', id: '' }),
);

const memory: fc.Arbitrary<Memory> = fc
  .record({
    group,
    listed: fc.array(lines, { maxLength: 8 }),
    unlisted: fc.nat(),
    assignees: names,
    labels: names,
    said: fc.nat(),
    handed: fc.option(fc.record({ on: day, listed: fc.array(lines, { maxLength: 3 }) }), { nil: undefined }),
  })
  .map(({ handed, ...rest }) => {
    const of = (all: Memory['listed']) => all.map((line) => impliedBy(rest.group, line));
    const known = { ...rest, listed: of(rest.listed) };
    return handed === undefined ? known : { ...known, handed: { ...handed, listed: of(handed.listed) } };
  });

/** Of one account's issue all findings are that account's, and so on: it is not written down. */
function impliedBy({ kind, id }: Group, line: Memory['listed'][number]): Memory['listed'][number] {
  if (kind === 'account') return { ...line, account: id };
  if (kind === 'control') return { ...line, control: id };
  return kind === 'coverage' ? { ...line, control: 'coverage' } : line;
}

const count = fc.nat({ max: 1_000_000 });
const overview: fc.Arbitrary<OverviewMemory> = fc.record({
  history: fc.array(fc.record({ day, drift: count, muted: count, accepted: count }), { maxLength: 30 }),
  open: fc
    .uniqueArray(fc.integer({ min: 1, max: 2000 }), { maxLength: 200 })
    .map((all) => all.toSorted((one, other) => one - other)),
  openCount: count,
  checkedAt: day.map((each) => `${each}T06:00:00.000Z`),
  runUrl: fc.option(some, { nil: undefined }),
  whole: fc.boolean(),
});

const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const forgery: fc.Arbitrary<Forgery> = fc.oneof(
  fc.record({
    what: fc.constant('character' as const),
    at: fc.nat(),
    to: fc.constantFrom('0', '1', 'a', 'f', 'A', '-', '_', ' ', '', '\n', '-->', '=', 'sig='),
  }),
  fc.record({
    what: fc.constant('part' as const),
    part: fc.constantFrom<keyof MarkerParts>('scope', 'key', 'hash'),
    to: hex,
  }),
  fc.record({
    what: fc.constant('part' as const),
    part: fc.constant<'data'>('data'),
    to: memory.map(encodeMemory),
  }),
  fc.record({ what: fc.constant('key' as const), key: fc.string({ maxLength: 6 }) }),
);

export function markerTarget(): Target {
  const said: Said = { text: 'payments', show: calm };
  const bodies = [...textsOf(said).values()].slice(0, 12).map((text) => `${markerOf(plain)}\n${text}`);
  const short = bodies.map((body) => body.slice(0, 1500));
  return target<Input>('marker', {
    corpus: [...short, markerOf(plain), formatMarker({ ...address, hash: address.key, data: '' }, unsigned)],
    inputs: (mutated) =>
      fc.oneof(
        { weight: 4, arbitrary: fc.record({ kind: fc.constant('body' as const), body: mutated }) },
        {
          weight: 2,
          arbitrary: fc.record({
            kind: fc.constant('json' as const),
            json: fc.oneof(
              fc.json(),
              memory.map(jsonOf),
              fc.tuple(memory.map(jsonOf), fc.nat(), some).map(dented),
            ),
          }),
        },
        {
          weight: 3,
          arbitrary: fc.record({
            kind: fc.constant('memory' as const),
            memory,
            title: some,
            text: mutated.map(calmed),
          }),
        },
        { weight: 1, arbitrary: fc.record({ kind: fc.constant('overview' as const), memory: overview }) },
        {
          weight: 3,
          arbitrary: fc.record({ kind: fc.constant('forgery' as const), memory, forged: forgery }),
        },
      ),
    check,
    textsOf: (input) => (input.kind === 'body' ? [input.body] : []),
  });
}

const plain: Memory = {
  group: { kind: 'account', id: '111122223333' },
  listed: [],
  unlisted: 0,
  assignees: ['octocat'],
  labels: [],
  said: 1,
};

/** What Rootline writes below a marker holds no comment. */
function calmed(text: string): string {
  return text.replaceAll('<!', '(');
}

function partsOf(of: Memory): MarkerParts {
  return { ...address, hash: sha256('text'), data: encodeMemory(of) };
}

function markerOf(of: Memory): string {
  return formatMarker(partsOf(of), seal);
}

function jsonOf(of: Memory): string {
  return Buffer.from(encodeMemory(of), 'base64url').toString();
}

function dented([json, place, text]: readonly [string, number, string]): string {
  const at = place % (json.length + 1);
  return json.slice(0, at) + text + json.slice(at + 1);
}

function check(input: Input): void {
  switch (input.kind) {
    case 'body':
      checkBody(input.body);
      break;
    case 'json':
      checkJson(input.json);
      break;
    case 'memory':
      checkMemory(input.memory, input.title, input.text);
      break;
    case 'overview': {
      const data = encodeOverview(input.memory);
      same(readOverview({ marker: markerWith(data) }), input.memory, 'what the overview remembers');
      break;
    }
    case 'forgery':
      checkForgery(input.memory, input.forged);
      break;
  }
}

/** A reader of any text finds a marker or none, the same in each way of ending lines, and none that is not signed. */
function checkBody(body: string): void {
  const found = parseMarker(body, seal);
  same(parseMarker(body.replace(/\r?\n/g, '\r\n'), seal), found, 'the marker with other line ends');
  ensure(found?.seal !== 'signed' || body.includes(signatureOf(found)), () => 'it is signed by nobody');
  readOverview({ marker: found });
  if (found?.memory === undefined) return;
  const again = decodeMemory(encodeMemory(found.memory));
  same(again, found.memory, 'what it remembers, written again');
}

function signatureOf({ version, scope, key, hash, ...rest }: Marker): string {
  const data = dataOf({ version, scope, key, hash, ...rest });
  return seal.sign?.(JSON.stringify([version, scope, key, hash, data])) ?? '';
}

function checkJson(json: string): void {
  const data = Buffer.from(json).toString('base64url');
  const found = decodeMemory(data);
  if (found !== undefined)
    same(decodeMemory(encodeMemory(found)), found, 'what is remembered, written again');
  const read = readOverview({ marker: markerWith(data) });
  if (read !== undefined)
    same(readOverview({ marker: markerWith(encodeOverview(read)) }), read, 'the overview, written again');
}

function markerWith(data: string): Marker {
  return { version: 1, ...address, hash: address.key, data, seal: 'unsigned', memory: undefined };
}

function checkMemory(of: Memory, title: string, text: string): void {
  const whole = { ...of, listed: fitting({ ...of, listed: [] }, of.listed) };
  const { body, hash, data } = compose(address, title, text, whole, seal);
  ensure(data.length <= LONGEST_DATA, () => `the data is ${data.length} long`);
  for (const stored of [body, body.replaceAll('\n', '\r\n'), `${body}\n\n`]) {
    const found = parseMarker(stored, seal);
    same(found?.memory, whole, 'what is remembered');
    same(
      { ...found, memory: undefined, data: undefined },
      { version: 1, ...address, hash, seal: 'signed' },
      'the marker',
    );
    same(digest(title, stored, sha256), hash, 'the digest');
  }
}

function checkForgery(of: Memory, forged: Forgery): void {
  const [parts, written] = [partsOf(of), markerOf(of)];
  const line = forgedLine(forged, written, parts);
  const found = parseMarker(`${line}\ntext`, seal);
  if (found?.seal !== 'signed') return;
  const { scope, key, hash } = found;
  same({ scope, key, hash, data: dataOf(found) }, parts, 'a marker that is taken for signed');
}

function forgedLine(forged: Forgery, written: string, parts: MarkerParts): string {
  switch (forged.what) {
    case 'character': {
      const at = forged.at % written.length;
      return written.slice(0, at) + forged.to + written.slice(at + 1);
    }
    case 'part':
      return formatMarker({ ...parts, [forged.part]: forged.to }, seal).replace(
        /sig=.*(?= -->)/,
        () => /sig=\w+/.exec(written)?.[0] ?? '',
      );
    case 'key':
      return formatMarker({ ...parts, hash: sha256('another text') }, sealWith(forged.key));
  }
}
