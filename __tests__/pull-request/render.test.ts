import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { declaredDifference } from '../../src/baseline/diff-declared.ts';
import type { Finding } from '../../src/drift/finding.ts';
import { checkAnnotations } from '../../src/pull-request/annotations.ts';
import { checkAnswer } from '../../src/pull-request/answer.ts';
import { failsOn } from '../../src/pull-request/fail-on.ts';
import { commentMarker } from '../../src/pull-request/marker.ts';
import { renderComment, renderSummarySection } from '../../src/pull-request/render.ts';
import {
  declaring,
  difference,
  exception,
  line,
  now,
  rule,
  ruling,
  tagged,
} from '../baseline/diff-builders.ts';
import { account } from '../baseline/fixtures.ts';
import { verdict } from '../drift/builders.ts';
import { check, findings, links } from './builders.ts';

const accounts = tagged('prod', 'dev', 'dev');
const strict = ruling(['all', { 'root-user.mfa': 'hardware', 'root-user.password': 'absent' }]);
const loose = ruling(['all', { 'root-user.mfa': 'enabled' }]);
const weakened = difference(strict, loose, accounts);
const drift: Partial<Finding> = { control: 'root-user.mfa', severity: 'critical' };
const many = (count: number, over: Partial<Finding>) =>
  Array.from({ length: count }, (_each, index) => ({ ...over, resource: `user-${index}` }));

describe('The answer', () => {
  test('says first what is weakened and resolved without anything being fixed', () => {
    const lost = findings([verdict('111111111111', ...many(14, drift)), verdict('111111111111')]);
    expect(checkAnswer(check({ diff: weakened, findings: lost })).headline).toBe(
      'This change weakens 2 expectations and resolves 14 findings without anything being fixed.',
    );
  });

  test('tells added findings, accepted ones, and what may be weaker', () => {
    const id = '111111111111';
    const diff = difference(
      ruling(['all', { 'contacts.security': { email: 'a@example.com' } }]),
      ruling(['all', { 'contacts.security': { email: 'b@example.com' } }]),
      accounts,
    );
    const changed = findings([
      verdict(id, drift),
      verdict(id, { ...drift, verdict: 'accepted' }, { control: 'contacts.security' }),
    ]);
    expect(checkAnswer(check({ diff, findings: changed })).headline).toBe(
      'This change may weaken 1 declaration, adds 1 finding and accepts 1 finding by exceptions.',
    );
  });

  test('says that nothing changes, and that nothing was read', () => {
    expect(checkAnswer(check({})).headline).toBe('This change declares nothing differently.');
    const fork = check({
      findings: undefined,
      factsOf: undefined,
      diff: declaredDifference(loose, strict, now),
    });
    expect(checkAnswer(fork).headline).toBe('This change weakens nothing, as far as the two baselines tell.');
    expect(checkAnswer(fork).notes).toEqual([
      'The two baselines were validated and compared, and no more: AWS was not read here, so which accounts and findings this is about is not known.',
    ]);
    expect(checkAnswer(check({ before: 'none' })).notes[0]).toMatch(/^There was no baseline before/);
  });
});

describe('The comment', () => {
  const body = renderComment(check({ diff: weakened }), links);

  test('begins with its marker, which holds nothing that could end it', () => {
    expect(body.split('\n')[0]).toBe(commentMarker('.github/aws-baseline.yml', ''));
    expect(commentMarker('a--> b.yml', '-->').slice(4, -3)).not.toMatch(/--|>/);
  });

  test('links what is weakened to the line of the side that declares it', () => {
    expect(body).toContain(
      '[baseline.yml line 10](https://github.com/octo-org/aws/blob/bbbb/baseline.yml#L10)',
    );
    expect(body).toContain(
      '[baseline.yml line 11 (before)](https://github.com/octo-org/aws/blob/aaaa/baseline.yml#L11)',
    );
  });

  test('stays below 60,000 characters, whatever there is, and the summary below 500 KiB', () => {
    const long = 'x'.repeat(250);
    const exceptions = Array.from({ length: 400 }, (_each, index) =>
      exception({ reason: `${index} ${long}`, resource: `${index}${long}` }),
    );
    const rules = Array.from({ length: 50 }, (_each, index) =>
      rule(
        `${index} ${long}`,
        { names: [`${index}`] },
        { 'contacts.security': { email: `${index}${long}@example.com` } },
      ),
    );
    const diff = declaredDifference(declaring({ rules }), declaring({ exceptions }), now);
    const huge = (verdictOf: Finding['verdict']) =>
      many(2_000, { expected: long, observed: long, verdict: verdictOf });
    const both = findings(
      [verdict('111111111111', ...huge('drift')), verdict('111111111111')],
      [verdict('222222222222'), verdict('222222222222', ...huge('drift'))],
      [verdict('333333333333', ...huge('drift')), verdict('333333333333', ...huge('accepted'))],
      [verdict('444444444444', ...huge('drift')), verdict('444444444444', ...huge('unknown'))],
    );
    const full = check({ diff, findings: both });
    expect(renderComment(full, links).length).toBeLessThan(60_000);
    expect(renderComment(full, links).length).toBeGreaterThan(30_000);
    expect(renderComment(full, links)).toContain('are left out here; the job summary shows more.');
    expect(Buffer.byteLength(renderSummarySection(full, links))).toBeLessThan(500 * 1024);
  });

  test('is harmless, whatever AWS and the baselines hold', () => {
    const hostile = '@octocat | <img src=x> `--> [a](https://example.com) #1 <!-- rootline:check';
    const of = [account({ id: '111111111111', name: hostile })];
    const head = declaring({
      rules: [rule(hostile, 'all', { 'root-user.mfa': 'enabled' })],
      exceptions: [exception({ reason: hostile, approvedBy: hostile })],
    });
    const changed = findings([
      verdict('111111111111'),
      verdict('111111111111', { observed: hostile, expected: hostile, resource: hostile }),
    ]);
    const shown = renderComment(
      check({ diff: difference(strict, head, of), findings: changed, name: hostile }),
      links,
    );
    const [, ...rest] = shown.split('\n');
    const text = rest.join('\n');
    expect(text).not.toMatch(/@octocat|<img|<!--/);
    const html = marked.parse(text, { async: false });
    expect(
      [...html.matchAll(/href="([^"]*)"/g)].every(([, href]) =>
        href?.startsWith('https://github.com/octo-org/aws/'),
      ),
    ).toBe(true);
  });
});

describe('Annotations', () => {
  test('stand on the changed lines, weakenings as warnings, what is gone at the rule of its name', () => {
    expect(checkAnnotations(check({ diff: weakened }), loose)).toMatchObject([
      { level: 'warning', line: 9, message: expect.stringContaining('root-user.password') },
      { level: 'warning', line: 10, message: expect.stringContaining('root-user.mfa') },
    ]);
    expect(checkAnnotations(check({ diff: weakened }), declaring({}))[0]).toMatchObject({
      file: 'baseline.yml',
      line: 1,
    });
  });

  test('are ten of a kind at most, and the last says how many more there are', () => {
    const exceptions = Array.from({ length: 12 }, (_each, index) =>
      exception({ resource: `${index}`, at: line(index + 1) }),
    );
    const all = checkAnnotations(
      check({ diff: difference(declaring({}), declaring({ exceptions }), accounts) }),
      loose,
    );
    expect(all).toHaveLength(10);
    expect(all[9]?.message).toMatch(/\(2 more in the job summary\.\)$/);
  });
});

describe('What fails the check', () => {
  test('added findings of a severity, and anything weakened', () => {
    const added = findings([verdict('111111111111'), verdict('111111111111', drift)]);
    const failing = check({ diff: weakened, findings: added });
    expect(failsOn(failing, undefined, ['critical', 'high', 'weakened'])).toEqual([
      'the change adds 1 critical finding',
      'the change weakens, or may weaken, 2 declarations',
    ]);
    expect(failsOn(check({}), undefined, ['critical', 'weakened'])).toEqual([]);
  });
});
