import fc from 'fast-check';

/** Data as YAML and JSON hold it. */
export type Data = null | boolean | number | string | readonly Data[] | { readonly [key: string]: Data };

type Change =
  | { readonly kind: 'remove' | 'double' | 'wrap'; readonly at: number }
  | { readonly kind: 'replace' | 'add'; readonly at: number; readonly key: string; readonly value: Data };

/** Documents of the list, each with a few changes somewhere in it: to values, keys and items. */
export function changedTrees(documents: readonly Data[], keys: readonly string[]): fc.Arbitrary<Data> {
  const parts = documents.flatMap(partsOf);
  const value = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...parts) },
    { weight: 2, arbitrary: fc.constantFrom<Data>(...odd) },
    { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }).map((text) => text.toWellFormed()) },
  );
  const at = fc.nat();
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.record({ kind: fc.constantFrom('remove' as const, 'double', 'wrap'), at }),
    fc.record({ kind: fc.constantFrom('replace' as const, 'add'), at, key: fc.constantFrom(...keys), value }),
  );
  return fc
    .tuple(fc.constantFrom(...documents), fc.array(change, { maxLength: 4 }))
    .map(([document, changes]) => changes.reduce(changed, document));
}

const odd: readonly Data[] = [
  ...[null, true, false, 0, -1, 1, 1.5, 90, 1e21, '', ' ', 'any', 'absent', 'present', 'enabled', 'all'],
  ...[
    '90d',
    '0d',
    '366d',
    '367d',
    '99999999999999999999d',
    '2026-12-31',
    '2026-02-30',
    '2027-11-22',
    '111122223333',
  ],
  ...[
    '{account.id}',
    '{account.name}',
    '{account.tags.a}',
    '{account.tags.}',
    '{x}',
    '{',
    '}}',
    '{{account.id}}',
  ],
  ...[
    '*',
    '**',
    'a/**/b',
    '/',
    'a//b',
    '@octocat',
    '@example/payments',
    'octocat',
    '__proto__',
    'a\nb',
    '\u200B',
  ],
  ...[[], {}, [[]], [{}], ['any'], { env: 'ROOTLINE_VALUE_X' }, { env: 'PATH' }, ['a', 'a'], { not: 'all' }],
];

function partsOf(data: Data): readonly Data[] {
  return [data, ...childrenOf(data).flatMap(partsOf)];
}

function childrenOf(data: Data): readonly Data[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data);
}

function sizeOf(data: Data): number {
  return 1 + childrenOf(data).reduce<number>((sum, child) => sum + sizeOf(child), 0);
}

function changed(document: Data, change: Change): Data {
  return changedAt(document, change.at % sizeOf(document), change) ?? document;
}

/** The tree with the part of this number, counted from the top, changed; undefined where the part goes. */
function changedAt(data: Data, at: number, change: Change): Data | undefined {
  if (at === 0) return changedPart(data, change);
  if (typeof data !== 'object' || data === null) return data;
  let [left, isDone] = [at - 1, false];
  const children = Object.entries(data).flatMap(([key, child]): [string, Data][] => {
    const size = sizeOf(child);
    const isHere = !isDone && left < size;
    const made = isHere ? changedAt(child, left, change) : child;
    isDone ||= isHere;
    left -= size;
    if (made === undefined) return [];
    const isTwice = isHere && change.kind === 'double' && Array.isArray(data);
    return isTwice
      ? [
          [key, made],
          [key, made],
        ]
      : [[key, made]];
  });
  return Array.isArray(data) ? children.map(([, child]) => child) : Object.fromEntries(children);
}

function changedPart(data: Data, change: Change): Data | undefined {
  switch (change.kind) {
    case 'remove':
      return undefined;
    case 'double':
      return data;
    case 'wrap':
      return [data];
    case 'replace':
      return change.value;
    case 'add':
      if (typeof data !== 'object' || data === null) return { [change.key]: change.value };
      return Array.isArray(data) ? [...data, change.value] : { ...data, [change.key]: change.value };
  }
}
