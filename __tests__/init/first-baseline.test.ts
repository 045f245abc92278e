import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadBaseline } from '../../src/baseline/load.ts';
import { firstBaseline } from '../../src/init/first-baseline.ts';
import { conclusion } from '../../src/init/words.ts';
import { unavailable } from '../controls/builders.ts';
import { fc } from '../fast-check.ts';
import {
  denied,
  estateOf,
  idOf,
  isOutlier,
  keyUser,
  now,
  of,
  patterned,
  type Seen,
  team,
  usual,
} from './builders.ts';

function made(count: number, describe_: (index: number) => Seen) {
  const estate = estateOf(count, describe_);
  const first = firstBaseline(estate, now);
  return { ...first, written: parse(first.text), words: conclusion(first).join('\n') };
}

describe('what it does not know', () => {
  const unread = {
    'account-summary': unavailable(denied),
    'root-user': unavailable(denied),
    'root-mfa-devices': unavailable(denied),
    'contact.security': unavailable(denied),
    'credential-report': unavailable(denied),
  };

  test('decides nothing: accounts that could not be read get no exception and make no pattern', () => {
    const whole = made(20, () => ({}));
    const partly = made(30, (index) => (index < 20 ? {} : { facts: unread }));
    expect(partly.written.rules).toEqual(whole.written.rules);
    expect([partly.written.exceptions, partly.checked.drift]).toEqual([undefined, 0]);
    expect(partly.checked).toMatchObject({ accounts: 30, readInFull: 20 });
    expect(partly.words).toContain('30 accounts, 10 of them not read in full');
    expect(partly.words).toContain(`To read 10 accounts in full: ${denied.mend}`);
  });

  test('is not expected: where most accounts tell nothing, the few that do decide nothing for them', () => {
    const { written, words } = made(30, (index) => (index < 12 ? {} : { facts: unread }));
    expect(written.rules[0].expect).not.toHaveProperty('iam-users');
    expect(written.rules[0].expect.contacts).not.toHaveProperty('security');
    expect(words).toMatch(/Not told by most accounts.*iam-users\.console-access/);
  });

  test('selects nothing: neither tags nor units of which one could not be read', () => {
    const tags = unavailable(denied);
    const { written, words } = made(40, (index) => ({
      tags: index === 5 ? tags : of({ team: index % 2 === 0 ? 'a' : 'b' }),
      contacts: index % 2 === 0 ? usual : { ...usual, security: team('Other') },
    }));
    expect(JSON.stringify(written.rules)).not.toContain('tags');
    expect(words).toContain('The tags of some accounts could not be read');
  });

  test('a hidden contact is only expected to be there, and that is said', () => {
    const hidden = { means: () => false, reaches: () => false };
    const contact = of({ name: hidden, title: hidden, email: hidden, phone: hidden });
    const { written, words, checked } = made(9, () => ({ facts: { 'contact.security': contact } }));
    expect(written.rules[0].expect.contacts.security).toBe('present');
    expect(words).toContain('hides the values of contacts');
    expect(checked.drift).toBe(0);
  });
});

test('a part of the organization is told to be one', () => {
  const part = { ...estateOf(12, () => ({})), whole: false };
  const first = firstBaseline(part, now);
  expect(first.text).toContain('from 12 accounts, a part of the organization');
  expect(conclusion(first).join()).toContain('Made from a part of the organization');
});

describe('what accounts share', () => {
  test('stands in the first rule, and that of the members in another', () => {
    const { written } = made(12, (index) => (index === 0 ? { root: 'hardware' } : {}));
    expect(written.rules.map(({ name }: { name: string }) => name)).toEqual([
      'every account',
      'member accounts',
    ]);
    expect(written.rules[0].expect['root-user']).toMatchObject({
      mfa: 'hardware',
      email: 'aws+*@example.com',
    });
    expect(written.rules[1].expect).toEqual({ 'root-user': { credentials: 'removed' } });
  });

  test('in an organizational unit or by a tag is a rule', () => {
    const { written } = made(60, (index) => ({
      organizationalUnit: of(index % 3 === 0 ? 'Prod/Shop' : 'Dev'),
      tags: of({ team: index % 5 === 1 ? 'data' : 'web' }),
      contacts: index % 3 === 0 ? { ...usual, billing: team('Shop') } : usual,
      users: index % 5 === 1 ? [keyUser('etl', 30)] : [],
    }));
    expect(written.rules.slice(2).map(({ match }: { match: unknown }) => match)).toEqual([
      { ou: 'Prod/**' },
      { tags: { team: 'data' } },
    ]);
    expect(written.rules[2].expect).toEqual({
      contacts: { billing: expect.objectContaining({ email: 'shop@example.com' }) },
    });
    expect(written.exceptions).toBeUndefined();
  });

  test('is an expectation only where it makes nothing worse: no contact at all is not asked for', () => {
    const { written, words } = made(20, () => ({ contacts: {} }));
    expect(written.rules[0].expect).not.toHaveProperty('contacts');
    expect(words).toMatch(/contacts\.security: present \(medium\), not met by 20 accounts/);
  });

  test('of contacts is one value, however it is spelt', () => {
    const spelt = { ...usual.security, email: 'SECURITY@example.com', phone: '+1 (555) 0100' };
    const { written } = made(20, (index) =>
      index % 4 === 0 ? { contacts: { ...usual, security: spelt } } : {},
    );
    expect(written.rules[0].expect.contacts.security).toEqual(usual.security);
    expect(written.exceptions).toBeUndefined();
  });
});

describe('the rest', () => {
  const outlying = () =>
    made(30, (index) => {
      if (index === 7 || index === 9) return { root: 'bare', name: `odd ${index}` };
      return index === 8 ? { users: [keyUser('legacy', 900)] } : {};
    });

  test('is accepted for 90 days, with a reason to fill in, one exception for what drifts alike', () => {
    const { written } = outlying();
    expect(written.exceptions).toContainEqual({
      control: 'root-user.credentials',
      match: { ids: [idOf(7), idOf(9)] },
      reason: expect.stringContaining('To be filled in'),
      until: '2027-02-19',
    });
    expect(written.exceptions).toContainEqual(
      expect.objectContaining({
        control: 'iam-users.access-keys',
        resource: 'legacy',
        match: { ids: [idOf(8)] },
      }),
    );
  });

  test('names each account beside its id', () => {
    expect(outlying().text).toContain(`- '${idOf(7)}' # odd 7\n`);
  });

  test('is no drift: the very facts are judged by the written text before that is said', () => {
    const { checked, words } = outlying();
    expect(checked).toMatchObject({ drift: 0, unknown: 0 });
    expect(words).toContain('Judged by the facts it was made from: no drift');
  });

  test('tells first what is gravest', () => {
    expect(outlying().gaps.map(({ control, accounts }) => [control, accounts])).toEqual([
      ['root-user.mfa', 2],
      ['root-user.credentials', 2],
      ['iam-users.access-keys.max-age', 1],
    ]);
  });

  test('nothing, for an account alone in no organization: what it lacks is not expected', () => {
    const estate = estateOf(1, () => ({ root: 'bare', contacts: {} }));
    const alone = { ...estate.inventory, organizationId: undefined };
    const { text, checked } = firstBaseline({ ...estate, inventory: alone }, now);
    expect(parse(text).exceptions).toBeUndefined();
    expect(parse(text)).not.toHaveProperty('organization');
    expect(checked.drift).toBe(0);
  });
});

describe('2,000 accounts with six patterns and 2 % outliers', () => {
  const estate = estateOf(2000, patterned);
  const before = process.cpuUsage();
  const first = firstBaseline(estate, now);
  const { user, system } = process.cpuUsage(before);

  test('come to at most 12 rules', () => {
    expect(first.proposal.rules.map(({ name }) => name)).toEqual([
      'every account',
      'member accounts',
      'organizational unit Bought',
      'organizational unit Sandbox',
      'organizational unit Workloads/Prod',
      'tag team = data',
    ]);
  });

  test('have exceptions for the outliers and nobody else', () => {
    const excepted = first.proposal.exceptions.flatMap(({ accounts }) => accounts.map(({ id }) => id));
    const outliers = estate.read.flatMap((_, index) => (isOutlier(index) ? [idOf(index)] : []));
    expect([...new Set(excepted)].sort()).toEqual(outliers);
    expect(outliers).toHaveLength(40);
  });

  test('drift in nothing, and the baseline is sound', () => {
    expect(first.checked).toMatchObject({ drift: 0, unknown: 0 });
    expect(loadBaseline([{ path: 'a.yml', text: first.text }], now).problems).toEqual([]);
  });

  test('give the same text in whatever order they were read', () => {
    const turned = { ...estate, read: estate.read.toReversed() };
    expect(firstBaseline(turned, now).text).toBe(first.text);
  });

  test('take at most two seconds of CPU', () => {
    expect((user + system) / 1e6).toBeLessThan(2);
  });
});

describe('whatever AWS’s texts hold', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      'a: b',
      '- x',
      '# no comment',
      '*alias',
      '&anchor',
      '!!js/function',
      "it's",
      '"quoted"',
      'no',
      '1e3',
      '0x1f',
      '2026-11-21',
      'a\nb: c',
      'x\u0085y',
      'x\u2028y',
      '\u202Egnp.exe',
      '\uFEFFbom',
      '{account.id}',
      '{ env: HOME }',
      '__proto__',
      'constructor',
      '<<',
      'any',
      'A/**',
      '\uD800',
      '|',
      '>',
      '%YAML',
      '---',
    ),
  );
  const world = fc.record({
    names: fc.array(hostile, { minLength: 3, maxLength: 3 }),
    unit: hostile,
    tag: fc.tuple(hostile, hostile),
    contact: fc.tuple(hostile, hostile),
    user: hostile,
  });

  test('the file holds exactly these texts, is valid, and nothing drifts', () => {
    fc.assert(
      fc.property(world, ({ names, unit, tag, contact: [name, title], user }) => {
        const contacts = { ...usual, security: { ...usual.security, name, title } };
        const describe_ = (index: number): Seen => ({
          name: names[index % names.length] ?? '',
          ...(index % 3 === 0
            ? { organizationalUnit: of(unit), contacts: { ...usual, billing: team('Unit') } }
            : { contacts }),
          ...(index % 2 === 0
            ? { tags: of(Object.fromEntries([tag])), users: [keyUser(user, 10)] }
            : { root: index === 5 ? 'bare' : 'removed' }),
        });
        const { text, checked } = firstBaseline(estateOf(24, describe_), now);
        expect(loadBaseline([{ path: 'a.yml', text }], now).problems).toEqual([]);
        expect(checked.drift).toBe(0);
        const known = new Set([...tag, name.trim(), title.trim(), user, unit, `${unit}/**`]);
        for (const { match, expect: expected } of parse(text).rules) {
          const tags = Object.entries(match.tags ?? {}).flat();
          const fields = Object.values<Record<string, string>>(expected.contacts ?? {})
            .filter((one) => typeof one === 'object')
            .flatMap((one) => [one.name, one.title]);
          const usualOnes = [...Object.values(usual), team('Unit')].flatMap((one) => [one.name, one.title]);
          const strange = [...tags, ...fields].filter(
            (one) => one !== undefined && !known.has(String(one)) && !usualOnes.includes(String(one)),
          );
          expect(strange).toEqual([]);
        }
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
      }),
      { numRuns: 60 },
    );
  });
});
