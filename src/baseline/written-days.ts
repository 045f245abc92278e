import { isCalendarDate } from './dates.ts';
import type { Position } from './model.ts';
import { itemsOf, placeOf, treeAt } from './place.ts';
import type { Tree } from './tree.ts';

/** A day of the calendar with its place; nothing where another check tells what is wrong with it. */
export interface Day {
  readonly day: string;
  /** Of the entry in its section. */
  readonly index: number;
  readonly at: Position;
  readonly place: string;
}

/** The days that the entries of a section have under a key. */
export function daysOf(root: Tree, section: string, key: string): readonly Day[] {
  return itemsOf(root, section).flatMap((entry, index) => {
    const tree = treeAt(entry, [key]);
    if (typeof tree?.value !== 'string' || !isCalendarDate(tree.value)) return [];
    return [{ day: tree.value, index, at: tree.at, place: placeOf([section, index, key], root) }];
  });
}
