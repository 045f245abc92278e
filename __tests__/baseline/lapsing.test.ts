import { describe, expect, test } from 'vitest';
import { loadBaseline } from '../../src/baseline/load.ts';
import { told } from './fixtures.ts';

/** A baseline with one attestation, which lapses at the beginning of 2026-12-01 unless it says otherwise. */
function attested(differing: Readonly<Record<string, unknown>>): string {
  const entry = {
    id: 'two',
    statement: 's',
    by: 'octocat',
    on: '2026-11-01',
    'valid-for': '30d',
    ...differing,
  };
  return `version: 1\nextends: cis-5\nattestations:\n  - ${JSON.stringify(entry)}\n`;
}

describe('that an attestation lapses soon', () => {
  test.each([
    ['not told 15 days before', '2026-11-16T23:59:59.999Z', 0],
    ['told from 14 days before', '2026-11-17T00:00:00Z', 1],
    ['told to its last moment', '2026-11-30T23:59:59.999Z', 1],
    ['not told once it has lapsed', '2026-12-01T00:00:00Z', 0],
  ])('is %s', (_title, now, times) => {
    const { problems } = loadBaseline([{ path: 'baseline.yml', text: attested({}) }], new Date(now));
    expect(problems).toHaveLength(times);
  });

  test.each([
    ['it says nothing of how long it holds', { 'valid-for': undefined }],
    ['it holds for 30days', { 'valid-for': '30days' }],
    ['it holds for 1030d', { 'valid-for': '1030d' }],
    ['it does not say since when', { on: undefined }],
    ['it holds since a day that no month has', { on: '2026-06-31', 'valid-for': '150d' }],
  ])('is not told where %s, which is an error', (_title, differing) => {
    expect(told(attested(differing))).toEqual([expect.not.stringContaining('lapses')]);
  });
});

describe('an id of an attestation', () => {
  test('that nobody has comes with a suggestion, as long as there are not too many of them', () => {
    const entries = Array.from(
      { length: 100 },
      () => '  - { control: attestations.tow, match: all, reason: r, until: 2026-12-01 }\n',
    );
    const text = `severity: { attestations.tow: low }\nexceptions:\n${entries.join('')}`;
    const problems = told(`${attested({ 'valid-for': '90d' })}${text}`);
    expect(problems).toContain(
      '7:16 exception 1, `control`: there is no attestation `tow`; did you mean `attestations.two`?',
    );
    expect(problems).toContain('5:13 `severity`: there is no attestation `tow`');
  });

  const exception = (control: string) =>
    `exceptions: [{ control: ${control}, match: all, reason: r, until: 2026-12-01 }]\n`;

  test('that has white space around it is told once, and not where it is named', () => {
    expect(told(`${attested({ id: ' two ', 'valid-for': '90d' })}${exception('attestations.two')}`)).toEqual([
      expect.stringMatching(/^4:11 attestation `two`, `id`: expected an id/),
    ]);
  });

  test('that is missing is told once, and nothing can name it', () => {
    expect(
      told(`${attested({ id: undefined, 'valid-for': '90d' })}${exception('attestations.undefined')}`),
    ).toEqual([
      '4:6 attestation 1: `id` is missing',
      '5:25 exception 1, `control`: there is no attestation `undefined`',
    ]);
  });
});
