import fc from 'fast-check';
import { hostileTexts } from '../__tests__/issues/hostile-texts.ts';

/** Characters. Longer texts are cut: what a few bytes cannot do, many hardly can, and they take long. */
const longest = 60_000;

type Change =
  | { readonly kind: 'drop' | 'double' | 'move' | 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'put' | 'over'; readonly at: number; readonly length: number; readonly text: string }
  | { readonly kind: 'splice'; readonly at: number; readonly length: number; readonly other: number }
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number };

const syntax = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ': ',
    ',',
    '- ',
    '&a ',
    '*a',
    '!x ',
    '"',
    "'",
    '|',
    '>',
    '#',
    '%',
    '---',
    '...',
    '?',
  ],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '\u0000',
    '\uFEFF',
    '\u2028',
    '\u0085',
    '\uD800',
    '\\',
    '\\u0000',
    '-->',
    '<!--',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    '<<',
    'null',
    'true',
    '~',
    '.nan',
    '1e999',
    '-1',
    '0x1f',
  ],
  ...[
    '2026-02-30',
    '90d',
    '999999999999d',
    'any',
    'absent',
    'present',
    '{account.id}',
    '{account.tags.x}',
    'N/A',
  ],
  ...[
    'arn:aws:iam::111122223333:user/',
    '<root_account>',
    'no_information',
    'not_supported',
    ',',
    '**',
    '*',
    '?',
  ],
];

const at = fc.nat({ max: 1_000_000 });
const length = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 12 }) },
  { weight: 1, arbitrary: fc.nat({ max: 2_000 }) },
);
const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...syntax) },
  { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 2, arbitrary: fc.string({ maxLength: 8, unit: 'binary' }) },
);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constantFrom('drop' as const, 'double', 'move', 'cut'), at, length }),
  fc.record({ kind: fc.constantFrom('put' as const, 'over'), at, length, text }),
  fc.record({ kind: fc.constant('splice' as const), at, length, other: fc.nat() }),
  fc.record({ kind: fc.constant('flip' as const), at, bit: fc.nat({ max: 15 }) }),
);

/** Texts of the corpus with a few changes. `pool` may only grow, and only between two runs of the arbitrary. */
export function mutated(pool: readonly string[]): fc.Arbitrary<string> {
  const changes = fc.array(change, { maxLength: 6 });
  return fc
    .tuple(fc.nat(), changes)
    .map(([base, all]) => all.reduce((made, each) => changed(made, each, pool), pick(pool, base)));
}

function pick(pool: readonly string[], index: number): string {
  return pool[index % Math.max(1, pool.length)] ?? '';
}

function changed(before: string, change: Change, pool: readonly string[]): string {
  const from = change.at % (before.length + 1);
  const end = 'length' in change ? Math.min(before.length, from + change.length) : from;
  const [head, part, tail] = [before.slice(0, from), before.slice(from, end), before.slice(end)];
  return replaced(head, part, tail, change, pool).slice(0, longest);
}

function replaced(head: string, part: string, tail: string, change: Change, pool: readonly string[]): string {
  switch (change.kind) {
    case 'drop':
      return head + tail;
    case 'double':
      return head + part.repeat(2 + (change.at % 30)) + tail;
    case 'move':
      return tail + part + head;
    case 'cut':
      return head;
    case 'put':
      return head + change.text + part + tail;
    case 'over':
      return head + change.text + tail;
    case 'splice': {
      const other = pick(pool, change.other);
      const start = change.at % (other.length + 1);
      return head + other.slice(start, start + change.length) + tail;
    }
    case 'flip': {
      const flipped = String.fromCharCode((tail.charCodeAt(0) || 0) ^ (1 << change.bit));
      return head + flipped + tail.slice(1);
    }
  }
}
