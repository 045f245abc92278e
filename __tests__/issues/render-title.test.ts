import { describe, expect, it } from 'vitest';
import { renderTitle, titleSubject } from '../../src/issues/render.ts';
import { account, keys, mfa, owner } from './builders.ts';
import { drifts, findingIn, ofAccount, ofOwner } from './render-builders.ts';

describe('the title', () => {
  it('names the account, its id, how much drifts and the worst of it', () => {
    expect(renderTitle(ofAccount(), drifts(mfa(), keys()))).toBe(
      'payments (111122223333): 2 findings drift, worst is critical',
    );
  });

  it('keeps its end when the name is long', () => {
    const long = ofAccount({ account: account({ name: '🏦'.repeat(300) }) });
    expect(renderTitle(long, drifts(mfa()))).toMatch(
      /🏦 \(111122223333\): 1 finding drifts, worst is critical$/u,
    );
    expect(renderTitle(long, drifts(mfa())).length).toBeLessThanOrEqual(256);
  });

  it.each(['@', '`', '#', '\u{1f3e6}'])('stays short for a name of nothing but %s', (mark) => {
    const findings = Array.from({ length: 1_234 }, (_, nth) => mfa({ resource: `${nth}` }));
    const of = ofAccount({ account: account({ name: mark.repeat(64) }) });
    expect(renderTitle(of, drifts(...findings)).length).toBeLessThanOrEqual(240);
  });

  it.each([
    ['without a name', account({ name: '' })],
    ['that the inventory does not know any more', undefined],
  ])('is the id alone for an account %s', (_name, of) => {
    expect(renderTitle(ofAccount({ account: of }), drifts(mfa()))).toBe(
      '111122223333: 1 finding drifts, worst is critical',
    );
  });

  it.each([
    [owner({ assignees: ['octocat', 'hubot'], mention: '@example/payments' }), 'octocat, hubot'],
    [owner({ mention: '@example/payments', contact: '#payments' }), 'example/payments'],
    [owner({ contact: '#payments' }), '#payments'],
    [owner({ contact: 'payments@example.com' }), 'payments(at)example.com'],
    [owner({ labels: ['team-a', 'aws'] }), 'team-a, aws'],
    [owner(), 'Accounts without an owner'],
    ['none', 'Accounts without an owner'],
    ['undecided', 'Accounts whose owner is not known'],
  ] as const)('names the owner: %j', (of, name) => {
    expect(titleSubject(ofOwner(of))).toBe(name);
    expect(renderTitle(ofOwner(of), drifts(findingIn(1), findingIn(1, { control: 'a' }), findingIn(2)))).toBe(
      `${name}: 3 findings drift in 2 accounts, worst is critical`,
    );
  });

  it('has all of a name of 160 characters, and cuts a longer one', () => {
    const named = (many: number) => titleSubject(ofOwner(owner({ contact: 'o'.repeat(many) })));
    expect(named(160)).toBe('o'.repeat(160));
    expect(named(161)).toBe(`${'o'.repeat(159)}…`);
  });

  it('stays short for many owners', () => {
    const many = owner({ assignees: Array.from({ length: 10 }, (_, nth) => `${'o'.repeat(35)}-${nth}`) });
    expect(renderTitle(ofOwner(many), drifts(mfa())).length).toBeLessThanOrEqual(256);
  });
});
