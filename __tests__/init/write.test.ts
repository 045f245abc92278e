import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { exceptionsFor } from '../../src/init/except.ts';
import type { FirstBaseline } from '../../src/init/first-baseline.ts';
import { firstBaselineData } from '../../src/init/json.ts';
import type { Gap, Proposal, ProposedRule } from '../../src/init/model.ts';
import { conclusion } from '../../src/init/words.ts';
import { writeBaseline } from '../../src/init/write.ts';
import { verdict } from '../drift/builders.ts';
import { account } from '../snapshot/builders.ts';

const rule: ProposedRule = {
  name: 'every account',
  match: 'all',
  expect: new Map([['root-user.mfa', 'hardware']]),
  accounts: 3,
  weakest: { control: 'root-user.mfa', met: 3, told: 3 },
  dropped: [],
};

function proposal(change: Partial<Proposal>): Proposal {
  return {
    organizationId: 'o-a1b2c3d4e5',
    organization: new Map(),
    rules: [rule],
    exceptions: [],
    until: '2027-02-19',
    ...change,
  };
}

const accepting = (name: string) => [
  { control: 'root-user.mfa', resource: undefined, accounts: [account({ name })] },
];

describe('the text of a first baseline', () => {
  test('holds no section that would be empty', () => {
    expect(parse(writeBaseline(proposal({ rules: [] }), []))).toEqual({
      version: 1,
      organization: { id: 'o-a1b2c3d4e5' },
    });
  });

  test('writes what nobody can see as an escape, whatever its length', () => {
    const hidden = 'a\u200bb\u{e0041}c';
    const text = writeBaseline(proposal({ rules: [{ ...rule, name: hidden }] }), []);
    expect(text).toContain('"a\\u200bb\\U000e0041c"');
    expect(parse(text).rules[0].name).toBe(hidden);
  });

  test('begins with its heading, an empty line of it too', () => {
    expect(writeBaseline(proposal({}), ['first', '', 'last'])).toMatch(/^# first\n#\n# last\n/);
  });

  test('names an account beside its id in a line that is not too long', () => {
    const text = writeBaseline(proposal({ exceptions: accepting('x'.repeat(100)) }), []);
    expect(text).toContain(`# ${'x'.repeat(59)}…\n`);
  });

  test('says nothing beside the id of an account of whose name nothing can be seen', () => {
    const text = writeBaseline(proposal({ exceptions: accepting('\u200b') }), []);
    expect(text).toMatch(/111122223333.*\n/);
    expect(text).not.toMatch(/111122223333.*#/);
  });
});

const first: FirstBaseline = {
  text: '',
  proposal: proposal({}),
  checked: { drift: 0, accepted: 0, unknown: 0, accounts: 3, readInFull: 3 },
  gaps: [],
  notes: [],
};
const words = (change: Partial<FirstBaseline>) => conclusion({ ...first, ...change }).join('\n');

describe('what it concluded', () => {
  test.each([
    [1, '1 finding still drifts: look'],
    [2, '2 findings still drift: look'],
  ])('says that %i drifts, rather than none', (drift, sentence) => {
    expect(words({ checked: { ...first.checked, drift } })).toContain(sentence);
  });

  test('names the five gravest gaps, and counts the others', () => {
    const gap: Gap = {
      control: 'root-user.mfa',
      title: '',
      severity: 'high',
      expected: 'hardware',
      accounts: 1,
    };
    expect(words({ gaps: Array.from({ length: 7 }, () => gap) })).toContain(
      'and 2 more: add `extends: [recommended]`',
    );
  });

  test('says of a rule that only takes away what it takes away', () => {
    const dropped = [{ control: 'root-user.mfa', met: 1, told: 3 }];
    const lax = { ...rule, expect: new Map([['root-user.mfa', 'any']]), weakest: undefined, dropped };
    expect(words({ proposal: proposal({ rules: [lax] }) })).toContain(
      'every account (3 accounts): without root-user.mfa (met by 1 of 3)',
    );
  });

  test('is data for other programs', () => {
    const files = { baseline: 'baseline.yml', workflow: undefined };
    const made = { ...first, proposal: proposal({ exceptions: accepting('payments') }) };
    expect(firstBaselineData({ first: made, files, permissions: 'rootline permissions' })).toMatchObject({
      baseline: 'baseline.yml',
      workflow: null,
      rules: [{ name: 'every account', match: 'all', accounts: 3, expect: { 'root-user.mfa': 'hardware' } }],
      exceptions: [
        { control: 'root-user.mfa', resource: null, accounts: ['111122223333'], until: '2027-02-19' },
      ],
      tighten: [],
    });
  });
});

test('exceptions are in the order of the catalogue, then of the users, whatever the order of the findings', () => {
  const found = [
    { control: 'iam-users.access-keys', resource: 'b' },
    { control: 'root-user.mfa' },
    { control: 'iam-users.access-keys', resource: 'a' },
  ];
  const named = (...of: typeof found) =>
    exceptionsFor([verdict('111122223333', ...of.map((one) => ({ ...one, key: JSON.stringify(one) })))]).map(
      ({ control, resource }) => [control, resource],
    );
  const order = named(...found);
  expect(order.map(([, resource]) => resource).filter(Boolean)).toEqual(['a', 'b']);
  expect(named(...found.toReversed())).toEqual(order);
});
