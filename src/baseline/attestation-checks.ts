import { dayBegins, dayOf } from './dates.ts';
import { error, warning } from './document.ts';
import { attestationGroup, attestationName, isBelow } from './expectations.ts';
import type { Position, Problem } from './model.ts';
import { itemsOf, placeOf, quotable, textAt, treeAt } from './place.ts';
import { didYouMean, nearest } from './suggest.ts';
import type { Tree } from './tree.ts';
import { daysOf } from './written-days.ts';

/** So many days before it lapses, an attestation is told of. */
const daysOfWarning = 14;

/** A hostile file could have each of thousands compared with each of thousands. */
const mostCandidates = 100;
const mostHints = 100;

/** What is wrong with attestations and what names them, beyond their shape. */
export function checkAttestations(files: readonly Tree[], now: Date): readonly Problem[] {
  return [...files.flatMap((root) => attestationDays(root, now)), ...unknownAttestations(files)];
}

function attestationDays(root: Tree, now: Date): readonly Problem[] {
  const today = dayOf(now);
  const future = daysOf(root, 'attestations', 'on').flatMap(({ day, at, place }) =>
    day > today ? [error(at, `${place}: ${day} lies in the future; today is ${today}`)] : [],
  );
  return [...future, ...aboutToLapse(root, now)];
}

function aboutToLapse(root: Tree, now: Date): readonly Problem[] {
  return daysOf(root, 'attestations', 'on').flatMap(({ day, index, at }) => {
    const validFor = textAt(root, ['attestations', index, 'valid-for']) ?? '';
    // No number, and so not near, where another check tells what is wrong with it.
    const lapse = dayBegins(day, Number(/^(\d{1,3})d$/.exec(validFor)?.[1]));
    const isNear =
      lapse > now.getTime() && lapse <= now.getTime() + daysOfWarning * dayBegins('1970-01-02', 0);
    if (!isNear) return [];
    const name = placeOf(['attestations', index], root);
    return [
      warning(
        at,
        `${name} lapses on ${dayOf(new Date(lapse))}, and is drift from then on; see whether it still holds, and set \`by\` and \`on\` anew`,
      ),
    ];
  });
}

/** Exceptions and severities of attestations that no file has. */
function unknownAttestations(files: readonly Tree[]): readonly Problem[] {
  const known = files
    .flatMap((root) => itemsOf(root, 'attestations'))
    .flatMap((entry) => textAt(entry, ['id'])?.trim() ?? [])
    .map(attestationName);
  const all = new Set(known);
  const candidates = known.slice(0, mostCandidates);
  let hints = mostHints;
  const unknown = (name: unknown, at: Position, place: string): readonly Problem[] => {
    if (typeof name !== 'string' || !isBelow(name, attestationGroup) || all.has(name)) return [];
    hints -= 1;
    const hint = hints < 0 ? '' : didYouMean(nearest(name, candidates));
    return [
      error(
        at,
        `${place}: there is no attestation \`${quotable(name.slice(attestationGroup.length + 1))}\`${hint}`,
      ),
    ];
  };
  return files.flatMap((root) => [
    ...itemsOf(root, 'exceptions').flatMap((entry, index) => {
      const control = treeAt(entry, ['control']);
      return control === undefined
        ? []
        : unknown(control.value, control.at, placeOf(['exceptions', index, 'control'], root));
    }),
    ...severityKeys(root).flatMap(([key, at]) => unknown(key, at, '`severity`')),
  ]);
}

function severityKeys(root: Tree): readonly (readonly [string, Position])[] {
  const severity = treeAt(root, ['severity']);
  return severity?.kind === 'map'
    ? [...severity.entries].map(([key, { keyAt }]) => [key, keyAt] as const)
    : [];
}
