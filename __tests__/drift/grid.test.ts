import { describe, expect, test } from 'vitest';
import { controls as catalogue } from '../../src/controls/catalogue.ts';
import { gridOf } from '../../src/drift/grid.ts';
import { verdict } from './builders.ts';

const mfa = { control: 'root-user.mfa' } as const;
const keys = { control: 'root-user.access-keys' } as const;

describe('the grid', () => {
  test('shows of several verdicts in one cell the worst: drift by its severity, then unknown, accepted, pass', () => {
    const cellsOf = (...of: Parameters<typeof verdict>[1][]) =>
      gridOf([verdict('111111111111', ...of.map((one) => ({ ...mfa, ...one })))]).rows[0]?.cells;
    expect(cellsOf({ severity: 'low' }, { severity: 'critical' }, { verdict: 'unknown' })).toBe('C');
    expect(cellsOf({ verdict: 'unknown' }, { severity: 'low' })).toBe('L');
    expect(cellsOf({ verdict: 'accepted' }, { verdict: 'unknown' })).toBe('?');
    expect(cellsOf({ verdict: 'pass' }, { verdict: 'accepted' })).toBe('A');
    expect(cellsOf({ verdict: 'not-applicable' }, { verdict: 'pass' })).toBe('P');
    expect(cellsOf({ verdict: 'not-applicable' })).toBe('N');
  });

  test('tells what nobody expected from what passes', () => {
    const { controls, rows } = gridOf([
      verdict('111111111111', { ...mfa, verdict: 'pass' }),
      verdict('222222222222', { ...keys, severity: 'high' }),
    ]);
    expect(controls).toEqual([keys.control, mfa.control]);
    expect(rows.map(({ account, cells }) => [account.id, cells])).toEqual([
      ['111111111111', '.P'],
      ['222222222222', 'H.'],
    ]);
  });

  test('lists controls in the order of the catalogue, whatever their names', () => {
    const inTurn = catalogue.map(({ id }) => id);
    const { controls } = gridOf([
      verdict('111111111111', ...inTurn.toReversed().map((control) => ({ control }))),
    ]);
    expect(controls).toEqual(inTurn);
    expect(inTurn).not.toEqual(inTurn.toSorted());
  });

  test('lists controls that are in no catalogue last, by their ids', () => {
    const { controls } = gridOf([
      verdict('111111111111', { control: 'zebra.b' }, { control: 'zebra.a' }, { ...mfa, verdict: 'pass' }),
    ]);
    expect(controls).toEqual([mfa.control, 'zebra.a', 'zebra.b']);
  });
});
