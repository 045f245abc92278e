import { describe, expect, test } from 'vitest';
import { loadBaseline } from '../../src/baseline/load.ts';
import type { Baseline } from '../../src/baseline/model.ts';
import { resolve } from '../../src/baseline/resolve.ts';
import { matchesNothing, selectorsUsed } from '../../src/baseline/selectors.ts';
import type { Account } from '../../src/snapshot/account.ts';
import { account, denied, noValues, now, unreadable, value } from './fixtures.ts';

const main = `version: 1
rules:
  - { name: every account, match: all, expect: { root-user: { mfa: hardware }, contacts: { security: present } } }
owners: [{ match: all, assignees: octocat }]
`;
const payments = `scope: { tags: { team: payments } }
rules:
  - { name: ours, match: all, expect: { root-user: { mfa: enabled } } }
  - { name: not production, match: { not: { tags: { env: prod } } }, expect: { contacts: any } }
owners: [{ match: all, assignees: hubot }]
exceptions: [{ control: contacts, match: { ids: ["111122223333"] }, reason: r, until: 2026-12-01 }]
attestations: [{ id: two, statement: s, match: all, by: octocat, on: 2026-11-01, valid-for: 180d }]
`;

function folder(...texts: readonly string[]): Baseline {
  const files = texts.map((text, index) => ({ path: `base/${index}.yml`, text }));
  const { baseline, problems } = loadBaseline(files, now);
  if (baseline === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return baseline;
}

const baseline = folder(main, payments);
const ours = account({ tags: value({ team: 'payments' }) });
const others = account({ tags: value({ team: 'search' }) });

function expected(of: Account): readonly string[] {
  return resolve(baseline, of, noValues).expectations.map((one) =>
    'undecided' in one ? `${one.control.id} undecided` : `${one.control.id} ${String(one.value)}`,
  );
}

describe('a part of a folder', () => {
  test('acts within its scope, after the main file', () => {
    expect(expected(ours)).toEqual(['root-user.mfa enabled']);
  });

  test('acts on no other account, whatever its own matches say', () => {
    expect(expected(others)).toEqual(['root-user.mfa hardware', 'contacts.security present']);
    const { owner, exceptions, attestations } = resolve(baseline, others, noValues);
    expect(owner).toMatchObject({ assignees: ['octocat'] });
    expect([exceptions, attestations]).toEqual([[], []]);
  });

  test('owns, accepts and attests there', () => {
    const { owner, exceptions, attestations } = resolve(baseline, ours, noValues);
    expect(owner).toMatchObject({ assignees: ['hubot'] });
    expect(exceptions.map(({ entry }) => entry.control)).toEqual(['contacts']);
    expect(attestations.map(({ entry }) => entry.id)).toEqual(['two']);
  });

  test('decides nothing where its scope could not be read', () => {
    const hidden = account({ tags: unreadable });
    expect(expected(hidden)).toEqual(['root-user.mfa undecided', 'contacts.security undecided']);
    expect(resolve(baseline, hidden, noValues).owner).toBe('undecided');
    expect(resolve(baseline, hidden, noValues).attestations[0]?.undecided).toMatchObject({
      kind: denied.kind,
    });
  });

  test('means by `all` the whole of its scope, and by other keys those accounts of it', () => {
    const within = { tags: { team: ['payments'] } };
    expect(folder(main, payments).rules.map(({ match }) => match)).toEqual([
      'all',
      { within },
      { not: { tags: { env: ['prod'] } }, within },
    ]);
  });

  test('names its own file in every position', () => {
    expect(baseline.rules.map(({ name, at }) => [name, at.file, at.line])).toEqual([
      ['every account', 'base/0.yml', 3],
      ['ours', 'base/1.yml', 3],
      ['not production', 'base/1.yml', 4],
    ]);
    expect(baseline.file).toBe('base/0.yml');
  });

  test('has what its scope selects by read of every account', () => {
    expect(selectorsUsed(baseline)).toEqual({ organizationalUnits: false, tags: true });
    expect(selectorsUsed(folder(main, 'scope: { not: { ou: A } }\n'))).toEqual({
      organizationalUnits: false,
      tags: false,
    });
    const byUnit = folder(main, 'scope: { not: { ou: A } }\nowners: [{ match: all, assignees: hubot }]\n');
    expect(selectorsUsed(byUnit)).toEqual({ organizationalUnits: true, tags: false });
  });

  test('that is about no account is told of once, at its scope', () => {
    expect(matchesNothing(folder(main, payments), [others])).toMatchObject([
      {
        file: 'base/1.yml',
        line: 1,
        column: 10,
        message: 'the `scope` of this file matches no account; check its `match`',
      },
    ]);
  });
});

test('an entry is counted in its own file', () => {
  const text = `scope: { tags: { team: payments } }\nowners:\n  - { match: all, labels: a }\n  - { match: { ids: ["999999999999"] }, labels: b }\n`;
  expect(matchesNothing(folder(main, text), [ours])).toMatchObject([
    { file: 'base/1.yml', line: 4, message: 'owners entry 2 matches no account; check its `match`' },
  ]);
});
