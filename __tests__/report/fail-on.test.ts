import { describe, expect, test } from 'vitest';
import { failOn } from '../../src/report/fail-on.ts';
import { account, denied, finding, issues, noSource, result, unknown } from './builders.ts';

const drift = result({
  findings: [finding({ severity: 'high' }), finding({ severity: 'high', resource: 'a' })],
});

describe('a run fails', () => {
  test('on drift of a listed severity', () => {
    expect(failOn(drift, ['critical', 'high'])).toEqual(['2 high findings drift']);
  });

  test('on an incomplete run, where that is listed', () => {
    const incomplete = result({ findings: [unknown(account({}), denied)] });
    expect(failOn(incomplete, ['low', 'incomplete'])).toEqual([
      'the run is incomplete: 1 account could not be read in full',
    ]);
  });

  test('on an inventory that is incomplete, though every account in it could be read', () => {
    expect(failOn(result({ status: 'incomplete' }), ['incomplete'])).toEqual(['the run is incomplete']);
  });

  test('on muted drift like on any other: who closes an issue does not let a run pass', () => {
    const of = finding({ severity: 'high' });
    const known = new Map([[of.key, { since: '2026-11-01', mutedUntil: '2026-12-01' }]]);
    const muted = result({ findings: [of], issues: issues({ known }) });
    expect(failOn(muted, ['high'])).toEqual(['1 high finding drifts']);
  });

  test('with every reason there is', () => {
    const findings = [finding({}), unknown(account({ id: '222233334444' }), denied)];
    expect(failOn(result({ findings }), ['critical', 'incomplete'])).toHaveLength(2);
  });
});

describe('a run passes', () => {
  test('when nothing is listed', () => {
    expect(failOn(drift, [])).toEqual([]);
  });

  test('when the drift has a severity that is not listed, even a graver one', () => {
    expect(failOn(drift, ['medium', 'low'])).toEqual([]);
  });

  test('when all drift is accepted', () => {
    expect(failOn(result({ findings: [finding({ verdict: 'accepted' })] }), ['critical'])).toEqual([]);
  });

  test('when the only unknowns are ones that no source can tell', () => {
    expect(failOn(result({ findings: [unknown(account({}), noSource)] }), ['incomplete'])).toEqual([]);
  });
});
