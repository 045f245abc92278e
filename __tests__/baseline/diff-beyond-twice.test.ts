import { describe, expect, test } from 'vitest';
import { withBeyond } from '../../src/baseline/diff-beyond.ts';
import type { Baseline, Match, OwnerEntry } from '../../src/baseline/model.ts';
import {
  attestation,
  declaring,
  difference,
  exception,
  line,
  now,
  ownedBy,
  ruling,
  rulingAt,
  tagged,
  told,
} from './diff-builders.ts';

const hardware = { 'root-user.mfa': 'hardware' };
const enabled = { 'root-user.mfa': 'enabled' };
const absent = { 'root-user.mfa': 'absent' };
const unset = { 'root-user.mfa': 'any' };
const env = (name: string): Match => ({ tags: { env: [name] } });
const team: Match = { tags: { team: ['a'] } };

/** Of an organization of two accounts, tagged `env: prod` and `env: dev`, and no account of a team. */
function beyond(base: Baseline, head: Baseline) {
  const accounts = tagged('prod', 'dev');
  return withBeyond(difference(base, head, accounts), base, head, accounts, now);
}

const said = (base: Baseline, head: Baseline) => told(beyond(base, head));
const owned = (...owners: readonly OwnerEntry[]) => declaring({ owners });
const inLine = (number: number, entry: OwnerEntry): OwnerEntry => ({ ...entry, at: line(number) });

describe('What an account shows hides nothing else that accounts yet to come would see', () => {
  test('another value for them, in another line', () => {
    const base = rulingAt([10, 'all', hardware]);
    const head = rulingAt([10, 'all', hardware], [20, env('dev'), enabled], [30, team, absent]);
    expect(said(base, head)).toEqual(['- loosened root-user.mfa of 1', '- changed root-user.mfa of 0 maybe']);
  });

  test('another value than theirs, in the place of one that stood there before', () => {
    const [everywhere, dev, ofTeam] = [
      [10, 'all', hardware],
      [20, env('dev'), enabled],
      [30, team, absent],
    ] as const;
    expect(said(rulingAt(everywhere, dev, ofTeam), rulingAt(everywhere, ofTeam, dev))).toEqual([
      '- changed root-user.mfa of 0 maybe',
    ]);
    const late = [20, env('dev'), absent] as const;
    expect(
      said(rulingAt(late, everywhere, [30, team, enabled]), rulingAt(everywhere, [30, team, enabled], late)),
    ).toEqual(['- changed root-user.mfa of 1', '- changed root-user.mfa of 0 maybe']);
  });

  test('a line of the one baseline, where the other one has another in the same place', () => {
    expect(
      said(rulingAt([30, team, hardware], [20, env('dev'), hardware]), rulingAt([20, team, enabled])),
    ).toEqual(['- dropped root-user.mfa of 1', '- loosened root-user.mfa of 0 maybe']);
    expect(
      said(
        rulingAt([10, 'all', hardware], [20, team, enabled]),
        rulingAt([10, 'all', hardware], [20, env('dev'), enabled], [30, team, unset]),
      ),
    ).toEqual(['- dropped root-user.mfa of 0 maybe', '- loosened root-user.mfa of 1']);
  });

  test('another control, whether it has the same value or the place of the same preset', () => {
    const present = (...controls: readonly string[]) =>
      Object.fromEntries(controls.map((control) => [control, 'present']));
    const base = rulingAt(
      [10, env('dev'), present('contacts.billing')],
      [20, team, present('contacts.security')],
    );
    expect(said(base, declaring({}))).toEqual([
      '- dropped contacts.billing of 1',
      '- dropped contacts.security of 0 maybe',
    ]);
    const preset = rulingAt(
      [10, env('dev'), present('contacts.billing')],
      [10, team, present('contacts.security')],
    );
    expect(said(declaring({}), preset)).toEqual([
      'added contacts.billing of 1',
      'added contacts.security of 0 maybe',
    ]);
  });

  test('another owner, before or after', () => {
    const [all, dev, ofTeam] = [
      inLine(30, ownedBy('all', 'octocat')),
      inLine(31, ownedBy(env('dev'), 'hubot')),
      inLine(32, ownedBy(team, 'monalisa')),
    ];
    expect(said(owned(all), owned(all, dev, ofTeam))).toEqual(['- owner of 1', '- owner of 0 maybe']);
    expect(said(owned(dev, all, ofTeam), owned(all, ofTeam, dev))).toEqual([
      '- owner of 1',
      '- owner of 0 maybe',
    ]);
  });

  test('another exception, be it new or gone', () => {
    const base = declaring({});
    const head = declaring({
      exceptions: [exception({ match: env('dev') }), exception({ match: team, control: 'root-user.mfa' })],
    });
    expect(said(base, head)).toEqual(['- new exception of 1', '- new exception of 0 maybe']);
    expect(said(head, base)).toEqual(['gone exception of 1', 'gone exception of 0 maybe']);
  });

  test('another attestation, or what becomes of the same for them', () => {
    const attested = (...of: readonly Parameters<typeof attestation>[0][]) =>
      declaring({ attestations: of.map(attestation) });
    expect(said(attested({ match: env('dev') }, { id: 'tested', match: team }), declaring({}))).toEqual([
      '- dropped attestation of 1',
      '- dropped attestation of 0 maybe',
    ]);
    const statement = 'Somebody holds them.';
    expect(
      said(attested({ match: 'all' }), attested({ match: { names: ['account-*'] }, statement })),
    ).toEqual(['- restated attestation of 2', '- dropped attestation of 0 maybe']);
  });
});

describe('The same is told once', () => {
  test('of a value that is new, whatever it takes the place of', () => {
    const security = (name: string) => ({ 'contacts.security': { email: `${name}@example.com` } });
    const base = rulingAt([10, 'all', security('a')], [20, team, security('b')]);
    const head = rulingAt(
      [10, 'all', security('a')],
      [20, team, security('b')],
      [30, env('dev'), security('c')],
    );
    expect(said(base, head)).toEqual(['- changed contacts.security of 1']);
  });

  test('of a value that other accounts get by another rule', () => {
    const head = rulingAt([10, 'all', hardware], [20, env('dev'), enabled], [30, team, enabled]);
    expect(said(rulingAt([10, 'all', hardware]), head)).toEqual(['- loosened root-user.mfa of 1']);
  });

  test('of an exception that is new for the accounts at hand and lasts longer for those to come', () => {
    const base = declaring({ exceptions: [exception({ match: team, until: '2026-12-31' })] });
    expect(said(base, declaring({ exceptions: [exception({ match: 'all' })] }))).toEqual([
      '- new exception of 2',
    ]);
  });

  test('of an attestation that is dropped', () => {
    const attested = (match: Match) => declaring({ attestations: [attestation({ match })] });
    expect(said(attested('all'), declaring({}))).toEqual(['- dropped attestation of 2']);
    expect(said(attested('all'), attested(env('dev')))).toEqual(['- dropped attestation of 1']);
  });
});

describe('More than five weakenings of what may never be', () => {
  const several = Array.from({ length: 6 }, (_each, index) => index);
  const ofTeam = (index: number): Match => ({ tags: { team: [`t${index}`] } });
  const names = several.map((index) => ({ email: `${index}@example.com` }));
  const loosening = (control: string, count: number) => ({
    base: names.slice(0, count).map((name, index) => [ofTeam(index), { [control]: name }] as const),
    head: names.slice(0, count).map((_name, index) => [ofTeam(index), { [control]: 'present' }] as const),
  });

  test('become one change without the values, and five do not', () => {
    const five = loosening('contacts.security', 5);
    expect(said(ruling(...five.base), ruling(...five.head))).toEqual(
      Array.from({ length: 5 }, () => '- loosened contacts.security of 0 maybe'),
    );
    const six = loosening('contacts.security', 6);
    expect(beyond(ruling(...six.base), ruling(...six.head)).changes).toMatchObject([
      { kind: 'changed', weakens: true, before: undefined, after: undefined, accounts: { count: 0 } },
    ]);
  });

  test('are counted by control', () => {
    const [security, billing] = [loosening('contacts.security', 3), loosening('contacts.billing', 3)];
    expect(
      said(ruling(...security.base, ...billing.base), ruling(...security.head, ...billing.head)),
    ).toHaveLength(6);
  });

  test('are those of owners as well, whose names are left out then', () => {
    const owners = owned(
      ...several.map((index) => inLine(40 + index, ownedBy(ofTeam(index), `user-${index}`))),
    );
    expect(beyond(owners, owned()).changes).toMatchObject([
      { about: 'owner', before: 'undecided', after: 'undecided', weakens: true, accounts: { count: 0 } },
    ]);
  });

  test('are told one by one of exceptions, and where nothing weakens', () => {
    const exceptions = several.map((index) => exception({ match: ofTeam(index), resource: `user-${index}` }));
    const owners = several.map((index) => ownedBy(ofTeam(index), `user-${index}`));
    expect(said(declaring({ owners }), declaring({ exceptions }))).toEqual([
      ...several.map(() => '- new exception of 0 maybe'),
      '- owner of 0 maybe',
    ]);
    const { base, head } = loosening('contacts.security', 6);
    expect(said(ruling(...head), ruling(...base))).toEqual(
      several.map(() => 'tightened contacts.security of 0 maybe'),
    );
  });
});
