import { describe, expect, test } from 'vitest';
import { declaredDifference } from '../../src/baseline/diff-declared.ts';
import type { Attestation, Baseline, ExceptionEntry } from '../../src/baseline/model.ts';
import type { Severity } from '../../src/controls/definition.ts';
import { checkJson } from '../../src/pull-request/json.ts';
import { sentences } from '../../src/pull-request/sentences.ts';
import {
  attestation,
  declaring,
  difference,
  exception,
  line,
  now,
  ownedBy,
  rule,
  tagged,
} from '../baseline/diff-builders.ts';
import { account, unreadable } from '../baseline/fixtures.ts';
import { check } from './builders.ts';

/** Each kind of change to what a baseline declares, in the words of a pull request. */

const one = tagged('prod');
const said = (base: Baseline, head: Baseline) =>
  sentences(difference(base, head, one)).map(({ text }) => text);
const of = ' of 1 account (`account-1` 111111111111)';

describe('an exception', () => {
  const excepting = (over: Partial<ExceptionEntry>) => declaring({ exceptions: [exception(over)] });
  const change = (from: Partial<ExceptionEntry>, to: Partial<ExceptionEntry>) =>
    said(excepting(from), excepting(to));

  test('that ends sooner', () => {
    expect(change({}, { until: '2026-12-31' })).toEqual([
      `The exception for \`iam-users.access-keys\`${of} ends on 2026-12-31 instead of 2027-01-31.`,
    ]);
  });

  test('with another reason', () => {
    expect(change({}, { reason: 'Until the vendor leaves' })).toEqual([
      `The exception for \`iam-users.access-keys\`${of} has another reason or approver: \`Until the vendor leaves\`.`,
    ]);
  });

  test('that is gone', () => {
    expect(said(excepting({}), declaring({}))).toEqual([
      `The exception for \`iam-users.access-keys\`${of} is gone.`,
    ]);
  });

  test('for more names', () => {
    expect(change({ resource: 'ci-1' }, { resource: 'ci-*' })).toEqual([
      `The exception for \`iam-users.access-keys\` and \`ci-1\` is now for \`iam-users.access-keys\` and \`ci-*\`${of}, until 2027-01-31: \`The vendor cannot use roles\`.`,
    ]);
  });

  test.each([
    ['fewer', excepting({}), excepting({ match: { ids: ['111111111111'] } })],
    ['more', excepting({ match: { ids: ['111111111111'] } }), excepting({})],
  ])('about %s accounts, where no account was read', (reach, base, head) => {
    const [first] = sentences(declaredDifference(base, head, now));
    expect(first?.text).toBe(
      `The exception for \`iam-users.access-keys\` may be about ${reach} accounts, until 2027-01-31: \`The vendor cannot use roles\`.`,
    );
  });

  test('about more accounts, where the tags that it goes by could not be read', () => {
    const untold = { ...account({ id: '111111111111', name: 'account-1' }), tags: unreadable };
    const byTag = excepting({ match: { tags: { env: ['prod'] } } });
    const { changes } = difference(byTag, excepting({}), [untold]);
    expect(sentences({ accounts: 1, changes }).map(({ text }) => text)).toEqual([
      `The exception for \`iam-users.access-keys\` may be about more accounts${of}, until 2027-01-31: \`The vendor cannot use roles\`.`,
    ]);
  });
});

describe('an attestation', () => {
  const attesting = (over: Partial<Attestation>) => declaring({ attestations: [attestation(over)] });
  const change = (to: Partial<Attestation>) => said(attesting({}), attesting(to));

  test('that is new', () => {
    expect(said(declaring({}), attesting({}))).toEqual([
      `The attestation \`two-people\` is new${of}: \`Two groups hold the password and the device.\`.`,
    ]);
  });

  test('that may no longer be asked, where no account was read', () => {
    const [first] = sentences(declaredDifference(attesting({}), declaring({}), now));
    expect(first?.text).toMatch(/^The attestation `two-people` may be no longer asked: /);
  });

  test('of another statement', () => {
    expect(change({ statement: 'One group holds both.' })).toEqual([
      `The attestation \`two-people\` states something else${of}: \`One group holds both.\` instead of \`Two groups hold the password and the device.\`.`,
    ]);
  });

  test.each([90, 365])('that is valid for %i days instead', (validFor) => {
    expect(change({ validFor })).toEqual([
      `The attestation \`two-people\` is valid for ${validFor} days instead of 180${of}.`,
    ]);
  });

  test('that is renewed', () => {
    expect(change({ on: '2026-11-20', by: 'hubot' })).toEqual([
      `The attestation \`two-people\` is renewed${of}, on 2026-11-20 by \`hubot\`.`,
    ]);
  });
});

describe('what a baseline says of itself', () => {
  test.each<[string, Partial<Baseline>, string]>([
    [
      'its organization',
      { organizationId: 'o-a1b2c3d4e5' },
      'The baseline is meant for the organization `o-a1b2c3d4e5` instead of none.',
    ],
    [
      'its name',
      { name: 'production' },
      "The baseline's name is `production` instead of none: its issues are told apart by it, so that new ones are opened.",
    ],
    ['how issues are grouped', { groupBy: 'owner' }, 'Issues are grouped by `owner` instead of `account`.'],
    [
      'its presets',
      { rules: [{ ...rule('recommended', 'all', {}), preset: 'recommended' }] },
      'It extends `recommended` instead of none.',
    ],
  ])('%s', (_what, head, sentence) => {
    expect(said(declaring({}), declaring(head))).toEqual([sentence]);
  });
});

test('a severity that says what the control says by default is no more', () => {
  const graded = (severity: Severity | undefined) =>
    declaring({
      severities: severity === undefined ? [] : [{ control: 'root-user.mfa', severity, at: line(60) }],
    });
  expect(said(graded('critical'), graded(undefined))).toEqual([
    '`root-user.mfa` counts as critical by default again, and milder where the control says so.',
  ]);
});

describe('owners', () => {
  const owned = (over: Partial<ReturnType<typeof ownedBy>>) =>
    declaring({ owners: [{ ...ownedBy('all'), ...over }] });

  test('are told by whom they mention and how they are reached, else by their labels', () => {
    const [team, label] = [{ mention: '@example/payments', contact: '#payments' }, { labels: ['aws'] }];
    expect(said(owned(label), owned(team))).toEqual([
      `The owner${of} changes from \`the label aws\` to \`@example/payments\`, \`#payments\`.`,
    ]);
  });

  test('are nobody where an entry names none', () => {
    expect(said(owned({ assignees: ['octocat'] }), owned({}))).toEqual([
      `The owner${of} changes from \`octocat\` to nobody.`,
    ]);
  });
});

test('an account without a name is told by its id', () => {
  const [nameless] = [account({ id: '111111111111', name: '', management: true })];
  const { changes } = difference(declaring({}), declaring({ attestations: [attestation({})] }), [nameless]);
  expect(sentences({ accounts: 1, changes })[0]?.text).toContain('is new of 1 account (111111111111): ');
});

describe('report.json names the controls that a change is about', () => {
  const none = declaring({});
  const some = declaring({
    attestations: [attestation({})],
    exceptions: [exception({})],
    organizationId: 'o-a1b2c3d4e5',
  });
  test.each([
    ['new', none, some],
    ['gone', some, none],
  ])('where it is %s', (_what, base, head) => {
    const { changes } = checkJson(check({ diff: difference(base, head, one) }));
    expect(changes.map(({ about, controls }) => [about, controls])).toEqual(
      expect.arrayContaining([
        ['exception', ['iam-users.access-keys']],
        ['attestation', ['attestations.two-people']],
        ['setting', []],
      ]),
    );
  });
});
