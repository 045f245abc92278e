import { describe, expect, it } from 'vitest';
import { digest } from '../../src/issues/content.ts';
import { sha256 } from './builders.ts';

const shown = (body: string) => digest('a title', body, sha256);

describe('what people see of an issue', () => {
  it.each([
    ['line ends of another system', 'one\r\ntwo'],
    ['white space at the end of a line', 'one \t\ntwo  '],
    ['empty lines around', '\n\none\ntwo\n\n'],
  ])('is the same with %s', (_what, body) => {
    expect(shown(body)).toBe(shown('one\ntwo'));
  });

  it.each([
    ['white space within a line', 'one\nt wo'],
    ['white space at the start of a line', 'one\n two'],
    ['another word', 'one\nthree'],
  ])('is another with %s', (_what, body) => {
    expect(shown(body)).not.toBe(shown('one\ntwo'));
  });

  it.each([' ', '\t', ' \t', '\n', '<!-- '])('is told of a megabyte of %j as well', (mark) => {
    const body = `one${mark.repeat(1_000_000 / mark.length)}two`;
    expect(shown(body)).not.toBe(shown('one two'));
  });
});
