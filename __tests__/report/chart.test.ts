import { describe, expect, test } from 'vitest';
import { renderSummary } from '../../src/report/summary.ts';
import { finding, manyFindings, onGitHub, result } from './builders.ts';

describe('the chart', () => {
  test('is left out where the table is read as fast', () => {
    expect(renderSummary(result({ findings: manyFindings(9) }), onGitHub)).not.toContain('mermaid');
  });

  test('is left out where all drift is of one control', () => {
    const findings = Array.from({ length: 20 }, (_, nth) => finding({ resource: `user-${nth}` }));
    expect(renderSummary(result({ findings }), onGitHub)).not.toContain('mermaid');
  });

  test('shows drift by control', () => {
    expect(renderSummary(result({ findings: manyFindings(40) }), onGitHub)).toContain(
      [
        '```mermaid',
        'pie showData',
        '  title Drift by control',
        '  "root-user.access-keys" : 16',
        '  "contacts.security" : 12',
        '  "root-user.mfa" : 12',
        '```',
      ].join('\n'),
    );
  });

  test('puts the controls beyond the seven greatest together', () => {
    const findings = Array.from({ length: 12 }, (_, nth) => finding({ control: `control.${nth}` }));
    expect(renderSummary(result({ findings }), onGitHub)).toContain('  "other controls" : 5\n```');
  });
});
