import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/baseline/resolve.ts';
import { evaluate } from '../../src/drift/evaluate.ts';
import { trackExceptions } from '../../src/drift/unused.ts';
import type { Account } from '../../src/snapshot/account.ts';
import type { Facts } from '../../src/snapshot/facts.ts';
import { account, noValues, now, sound, unreadable, value } from '../baseline/fixtures.ts';

const [first, second] = [account({ id: '111111111111' }), account({ id: '222222222222' })];
const drifting: Facts = { 'contact.security': value('absent') };
const passing: Facts = {
  'contact.security': value({ name: 'n', title: 't', email: 'e@example.com', phone: '+1' }),
};
const unread: Facts = { 'contact.security': unreadable };

function written(...exceptions: readonly string[]) {
  const lines = exceptions.map((line) => `  - { reason: r, until: 2026-12-01, ${line} }\n`).join('');
  return sound(
    `version: 1\nrules: [{ name: a, match: all, expect: { contacts: { security: present } } }]\nexceptions:\n${lines}`,
  );
}

/** What is told after these accounts were judged, of all there are. */
function unused(
  baseline: ReturnType<typeof written>,
  judged: readonly (readonly [Account, Facts])[],
  all: readonly Account[] = judged.map(([of]) => of),
): readonly string[] {
  const use = trackExceptions(baseline, now);
  for (const [of, facts] of judged) {
    const resolution = resolve(baseline, of, noValues);
    use.add(resolution, evaluate(resolution, { account: of, facts }, all, now));
  }
  return use.unused(all).map(({ line, message }) => `${line} ${message}`);
}

describe('an exception', () => {
  test('that matched no finding is a warning at its place', () => {
    expect(unused(written('control: contacts, match: all'), [[first, passing]])).toEqual([
      '4 exception 1 (`contacts`): it matched no finding, so it accepts nothing; remove it, or correct its `control`',
    ]);
  });

  test('of a resource is told with it', () => {
    const [one] = unused(written('control: contacts, match: all, resource: legacy-ci'), [[first, drifting]]);
    expect(one).toMatch(/correct its `control` or its `resource` \(`legacy-ci`\)$/);
  });

  test('that accepts something in one account is of use', () => {
    const judged = [
      [first, passing],
      [second, drifting],
    ] as const;
    expect(unused(written('control: contacts, match: all'), judged)).toEqual([]);
  });

  test('that accepts what another accepts too is of use', () => {
    const two = written('control: contacts, match: all', 'control: contacts.security, match: all');
    expect(unused(two, [[first, drifting]])).toEqual([]);
  });

  test('may be of use where something could not be read', () => {
    expect(unused(written('control: contacts, match: all, resource: ci'), [[first, unread]])).toEqual([]);
  });

  test('of a resource is of no use where only what is about none drifts', () => {
    expect(unused(written('control: contacts, match: all, resource: ci'), [[first, drifting]])).toHaveLength(
      1,
    );
  });

  test('may be of use for an account that this run left out', () => {
    expect(unused(written('control: contacts, match: all'), [[first, passing]], [first, second])).toEqual([]);
  });

  test('may be of use where its match could not be read', () => {
    const hidden = account({ tags: unreadable });
    expect(unused(written('control: contacts, match: { tags: { env: prod } }'), [[hidden, passing]])).toEqual(
      [],
    );
  });

  test('that matches no account, or has ended, is told otherwise', () => {
    const ended = sound(
      'version: 1\nrules: [{ name: a, match: all, expect: { contacts: { security: present } } }]\nexceptions: [{ control: contacts, match: all, reason: r, until: 2026-11-20 }]\n',
    );
    expect(unused(ended, [[first, passing]])).toEqual([]);
    const nobody = written('control: contacts, match: { ids: ["999999999999"] }');
    expect(unused(nobody, [[first, passing]])).toEqual([]);
  });
});
