import { check } from './check.ts';
import { completionOf } from './completion.ts';
import { controls } from './controls.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';
import { observe } from './observe.ts';
import { permissions } from './permissions.ts';
import { validate } from './validate.ts';
import type { Verb } from './verb.ts';

/** Every command, in the order of the help. Help, completion and docs/command-line.md are made from it. */
export const verbs: readonly Verb[] = [
  init,
  check,
  observe,
  validate,
  explain,
  permissions,
  controls,
  completionOf(() => verbs),
];
