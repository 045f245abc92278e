import { describe, expect, test } from 'vitest';
import { declaredDifference } from '../../src/baseline/diff-declared.ts';
import type { BaselineDiff, ExpectationChange, OwnerChange } from '../../src/baseline/diff-model.ts';
import { checkAnnotations } from '../../src/pull-request/annotations.ts';
import { checkAnswer } from '../../src/pull-request/answer.ts';
import { failsOn } from '../../src/pull-request/fail-on.ts';
import { renderComment } from '../../src/pull-request/render.ts';
import { sentences } from '../../src/pull-request/sentences.ts';
import { checkTable } from '../../src/pull-request/table.ts';
import { declaring, difference, exception, line, now, ruling, tagged } from '../baseline/diff-builders.ts';
import { verdict } from '../drift/builders.ts';
import { check, findings, links } from './builders.ts';

/** What is said of a change depends on what could be read, and of whom. */

const accounts = tagged('prod', 'dev');
const strict = ruling(['all', { 'root-user.mfa': 'hardware' }]);
const loose = ruling(['all', { 'root-user.mfa': 'enabled' }]);
const tightened = difference(loose, strict, accounts);
const id = '111111111111';

const changing: ExpectationChange = {
  about: 'expectation',
  kind: 'changed',
  control: 'root-user.mfa',
  before: undefined,
  after: undefined,
  accounts: { count: 0, first: [] },
  certain: true,
  weakens: true,
  at: line(10),
  side: 'head',
};
const diffOf = (...changes: BaselineDiff['changes']): BaselineDiff => ({ accounts: 2, changes });
const said = (...changes: BaselineDiff['changes']) => sentences(diffOf(...changes)).map(({ text }) => text);

describe('a change that was compared without facts', () => {
  const fork = check({
    findings: undefined,
    factsOf: undefined,
    diff: declaredDifference(strict, loose, now),
  });

  test('is commented without findings and without a time', () => {
    const body = renderComment(fork, links);
    expect(body).toContain('AWS was not read here');
    expect(body).not.toMatch(/facts of|Findings|as before/);
  });

  test('adds no finding, and nothing of a run can be incomplete', () => {
    expect(failsOn(fork, undefined, ['critical', 'incomplete'])).toEqual([]);
  });
});

describe('a change that asks more', () => {
  test('weakens nothing, and is noted on its line', () => {
    expect(checkAnswer(check({ diff: tightened })).headline).toBe(
      'This change weakens nothing, and adds and resolves no finding.',
    );
    expect(checkAnnotations(check({ diff: tightened }), strict)).toMatchObject([
      { level: 'notice', title: 'Changed', line: 10 },
    ]);
  });
});

test('an exception that is gone is noted at the top of the file', () => {
  const gone = difference(declaring({ exceptions: [exception({})] }), declaring({}), accounts);
  expect(checkAnnotations(check({ diff: gone }), declaring({}))).toMatchObject([
    { level: 'notice', line: 1, message: expect.stringContaining('is gone') },
  ]);
});

describe('a change for accounts that are still to come', () => {
  test('says of whom it is, and that it changes nothing for those there are', () => {
    const declared = { value: 'enabled', rule: 'rule 1', at: line(10) };
    const beyond: ExpectationChange = { ...changing, kind: 'dropped', before: declared };
    expect(said(beyond)[0]).toMatch(
      /^`root-user\.mfa` is no longer expected of accounts yet to come; it was /,
    );
    expect(checkAnswer(check({ diff: diffOf(beyond) })).notes).toContainEqual(
      expect.stringMatching(/^Accounts yet to come are new ones/),
    );
  });

  test('is one sentence where there are too many to be told one by one', () => {
    const some = { count: 2, first: accounts };
    expect(said(changing, { ...changing, accounts: some })).toEqual([
      '`root-user.mfa` is declared differently in so many ways that accounts yet to come may be held to less.',
      '`root-user.mfa` is declared differently in so many ways that some accounts may be held to less.',
    ]);
  });
});

test('what another expectation includes is not lost', () => {
  const before = { value: 'absent', rule: 'rule 1', at: line(10) };
  const [sentence] = said({ ...changing, kind: 'dropped', before, weakens: false, accounts: undefined });
  expect(sentence).toContain('and another expectation that includes it takes its place');
});

test('an owner who depends on what could not be read is somebody', () => {
  const { about: _about, kind: _kind, control: _control, ...rest } = changing;
  const owner: OwnerChange = { ...rest, about: 'owner', before: 'undecided', after: 'none', certain: false };
  expect(said({ ...owner, accounts: undefined })).toEqual(['The owner may change from somebody to nobody.']);
});

test('accounts that could not be read in full are counted', () => {
  expect(checkAnswer(check({ diff: tightened, unreadable: 1 })).notes).toContain(
    '1 account could not be read in full; nothing is said of what could not be read.',
  );
});

describe('findings that stay', () => {
  test.each([
    [1, '1 finding stays as before.'],
    [2, '2 findings stay as before.'],
  ])('are counted: %i', (count, sentence) => {
    const same = verdict(
      id,
      ...Array.from({ length: count }, (_each, index) => ({ resource: `user-${index}` })),
    );
    const kept = check({ findings: findings([same, same]) });
    expect(checkTable(kept, undefined)).toContain(sentence);
    expect(renderComment(kept, links)).toContain(sentence);
  });
});

describe('the comment', () => {
  const owned = (owner: string) => ({ assignees: [owner], labels: [] });

  test('lists the owners with the most new findings first, then those who lose most, then by name', () => {
    const of = (account: string, owner: string, before: number, after: number) => {
      const drifting = (count: number) => ({
        ...verdict(
          account,
          ...Array.from({ length: count }, (_each, index) => ({ resource: `user-${index}` })),
        ),
        owner: owned(owner),
      });
      return [drifting(before), drifting(after)] as const;
    };
    const body = renderComment(
      check({
        findings: findings(
          of('111111111111', 'zoe', 0, 1),
          of('222222222222', 'bob', 0, 1),
          of('333333333333', 'amy', 2, 0),
          of('444444444444', 'eve', 0, 2),
          of('555555555555', 'zoey', 0, 1),
        ),
      }),
      links,
    );
    const owners = body.slice(body.indexOf('### Owners concerned'));
    expect([...owners.matchAll(/^\| (amy|bob|eve|zoe|zoey) /gm)].map(([, name]) => name)).toEqual([
      'eve',
      'bob',
      'zoe',
      'zoey',
      'amy',
    ]);
  });

  test('names the report that holds what it leaves out', () => {
    const many = verdict(
      id,
      ...Array.from({ length: 3_000 }, (_each, index) => ({ resource: `user-${index}` })),
    );
    const full = check({ findings: findings([verdict(id), many]) });
    const rest = { ...links, run: undefined };
    expect(renderComment(full, { ...rest, report: 'rootline-report/report.json' })).toContain(
      '`rootline-report/report.json` has all',
    );
    expect(renderComment(full, rest)).toContain('`--format json` shows all');
  });
});
