import { describe, expect, test } from 'vitest';
import { settingChanges, severityChanges } from '../../src/baseline/diff-settings.ts';
import type { SeverityEntry } from '../../src/baseline/model.ts';
import type { Severity } from '../../src/controls/definition.ts';
import { attestation, declaring, line, rule } from './diff-builders.ts';

describe('What a baseline says of itself is told', () => {
  const presets = (...names: readonly string[]) =>
    names.map((preset) => ({ ...rule(`of ${preset}`, 'all', {}), preset }));

  test('with what it was and what it is, and nothing where it says nothing', () => {
    const head = declaring({
      name: 'production',
      organizationId: 'o-a1b2c3d4e5',
      groupBy: 'owner',
      rules: presets('cis-5', 'aws-fsbp', 'cis-5'),
    });
    expect(settingChanges(declaring({}), head)).toMatchObject([
      { setting: 'organization', before: undefined, after: 'o-a1b2c3d4e5', weakens: false },
      { setting: 'name', before: undefined, after: 'production', weakens: false },
      { setting: 'group-by', before: 'account', after: 'owner', weakens: false },
      { setting: 'presets', before: undefined, after: 'cis-5, aws-fsbp', weakens: false },
    ]);
    expect(settingChanges(head, declaring({}))).toMatchObject([
      { setting: 'organization', before: 'o-a1b2c3d4e5', after: undefined, weakens: true },
      { setting: 'name', before: 'production', after: undefined, weakens: false },
      { setting: 'group-by', before: 'owner', after: 'account', weakens: false },
      { setting: 'presets', before: 'cis-5, aws-fsbp', after: undefined, weakens: false },
    ]);
    expect(settingChanges(head, structuredClone(head))).toEqual([]);
  });

  test('in the line of the head that says it, else in that of the base, else at the top of the head', () => {
    const base = declaring({ name: 'production', settings: { name: line(2) } });
    const places = (settings: Parameters<typeof declaring>[0]['settings'] = {}) =>
      settingChanges(base, declaring({ name: 'test', file: 'head.yml', settings })).map(({ at, side }) => ({
        at,
        side,
      }));
    expect(places({ name: line(3) })).toEqual([{ at: line(3), side: 'head' }]);
    expect(places()).toEqual([{ at: line(2), side: 'base' }]);
    const unplaced = declaring({ file: 'head.yml', groupBy: 'owner' });
    expect(settingChanges(declaring({}), unplaced)).toMatchObject([
      { at: { file: 'head.yml', line: 1, column: 1 }, side: 'head' },
    ]);
  });
});

describe('A severity', () => {
  const at = (number: number, control: string, severity: Severity): SeverityEntry => ({
    control,
    severity,
    at: line(number),
  });
  const graded = (...severities: readonly SeverityEntry[]) => declaring({ severities });

  test('is told once for all controls that one entry means, in the line that says it', () => {
    const [low, high] = [graded(at(60, 'contacts', 'low')), graded(at(70, 'contacts', 'high'))];
    const contacts = ['contacts.security', 'contacts.billing', 'contacts.operations'];
    const changes = severityChanges(low, high);
    expect(changes).toMatchObject([
      { before: 'low', after: 'high', weakens: false, at: line(70), side: 'head' },
    ]);
    expect(changes[0]?.controls.toSorted()).toEqual(expect.arrayContaining(contacts.toSorted()));
    expect(severityChanges(high, low)).toMatchObject([{ weakens: true, at: line(60), side: 'head' }]);
  });

  test('is told in the line of the base where the head says it no more', () => {
    expect(severityChanges(graded(at(60, 'root-user.email', 'critical')), graded())).toMatchObject([
      { controls: ['root-user.email'], before: 'critical', weakens: true, at: line(60), side: 'base' },
    ]);
  });

  test('is not told where another entry says the same, or the same one stands elsewhere', () => {
    const base = graded(at(60, 'root-user', 'low'));
    expect(severityChanges(base, graded(at(70, 'root-user', 'low')))).toEqual([]);
    expect(severityChanges(base, graded(...base.severities, at(61, 'root-user.mfa', 'low')))).toEqual([]);
  });

  test('of attestations is told for each that one of the baselines has', () => {
    const base = declaring({ attestations: [attestation({})] });
    const head = declaring({
      attestations: [attestation({}), attestation({ id: 'tested' })],
      severities: [at(60, 'attestations', 'low')],
    });
    const controls = ['attestations.two-people', 'attestations.tested'];
    expect(severityChanges(base, head)).toMatchObject([
      { controls, before: 'medium', after: 'low', weakens: true },
    ]);
    expect(severityChanges(head, base)).toMatchObject([
      { controls: controls, before: 'low', after: 'medium', weakens: false },
    ]);
    expect(severityChanges(base, declaring({ severities: head.severities }))).toMatchObject([
      { controls: ['attestations.two-people'] },
    ]);
    expect(severityChanges(declaring({}), declaring({ severities: head.severities }))).toEqual([]);
  });
});
