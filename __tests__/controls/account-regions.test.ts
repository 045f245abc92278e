import { describe, expect, it } from 'vitest';
import type { Region } from '../../src/snapshot/facts.ts';
import { complaints, denied, judgeOne, provenance, subject, unavailable, value } from './builders.ts';

const source = provenance('account:ListRegions in the member account');

function regions(expected: readonly string[], others: Readonly<Record<string, Region['status']>>) {
  const all = { 'us-east-1': 'ENABLED_BY_DEFAULT', 'eu-south-2': 'DISABLED', ...others } as const;
  const listed = Object.entries(all).map(([name, status]) => ({ name, status }));
  return judgeOne('account.regions', expected, subject({ regions: value(listed, source) }));
}

describe('account.regions', () => {
  it('is unknown when they could not be read', () => {
    expect(judgeOne('account.regions', [], subject({ regions: unavailable(denied) }))).toMatchObject({
      verdict: 'unknown',
      cause: denied,
    });
  });

  it('passes with exactly the declared opt-in regions, those of everybody aside', () => {
    expect(regions(['eu-south-1'], { 'eu-south-1': 'ENABLED' })).toEqual({
      verdict: 'pass',
      expected: 'eu-south-1',
      observed: 'eu-south-1',
      evidence: [source],
    });
    expect(regions([], {})).toMatchObject({ verdict: 'pass', observed: 'no opt-in regions' });
    expect(regions(['us-east-1'], {}).verdict).toBe('pass');
  });

  it('drifts for a region too many, and for one too few', () => {
    expect(regions([], { 'me-south-1': 'ENABLED', 'eu-south-1': 'ENABLED' })).toMatchObject({
      verdict: 'drift',
      expected: 'no opt-in regions',
      observed: 'eu-south-1, me-south-1',
    });
    expect(regions(['eu-south-1'], { 'eu-south-1': 'DISABLED' }).verdict).toBe('drift');
    expect(regions(['xx-nowhere-1'], {}).verdict).toBe('drift');
  });

  it('drifts for as many regions that are others', () => {
    expect(regions(['eu-south-1'], { 'me-south-1': 'ENABLED' })).toMatchObject({
      verdict: 'drift',
      expected: 'eu-south-1',
      observed: 'me-south-1',
    });
  });

  it('counts a region once, however often AWS tells it', () => {
    const twice = [1, 2].map(() => ({ name: 'eu-south-1', status: 'ENABLED' }) as const);
    expect(
      judgeOne('account.regions', ['eu-south-1'], subject({ regions: value(twice, source) })),
    ).toMatchObject({ verdict: 'pass', observed: 'eu-south-1' });
  });

  it('counts a region by where it is going, and says so', () => {
    expect(regions([], { 'eu-south-1': 'ENABLING' })).toMatchObject({
      verdict: 'drift',
      reason: 'eu-south-1 is being enabled.',
    });
    expect(regions([], { 'eu-south-1': 'DISABLING', 'af-south-1': 'DISABLING' })).toMatchObject({
      verdict: 'pass',
      reason: 'af-south-1 is being disabled and eu-south-1 is being disabled.',
    });
  });

  it.each([['eu-south-1'], [['Frankfurt']], [[1]], [{}]])('cannot be %j', (written) => {
    expect(complaints('account.regions', written)).toHaveLength(1);
  });
});
