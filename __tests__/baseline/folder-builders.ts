import { loadBaseline } from '../../src/baseline/load.ts';
import { now } from './fixtures.ts';

const main =
  'version: 1\nextends: cis-5\nrules:\n  - { name: every account, match: all, expect: { contacts: any } }\n';
/** Begins a part. */
export const scope = 'scope: { tags: { team: payments } }\n';

/** `file:line:column message` of a sound main file a.yml and its parts, called b.yml, c.yml and so on. */
export function toldOfParts(...others: readonly string[]): readonly string[] {
  const files = [main, ...others].map((text, index) => ({ path: `${'abcdef'[index]}.yml`, text }));
  return loadBaseline(files, now).problems.map(
    ({ file, line, column, level, message }) =>
      `${file}:${line}:${column} ${level === 'error' ? '' : 'warning: '}${message}`,
  );
}
