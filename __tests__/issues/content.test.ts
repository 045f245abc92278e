import { describe, expect, it } from 'vitest';
import { type Address, compose, digest, shows } from '../../src/issues/content.ts';
import { MARKER_VERSION, type Marker } from '../../src/issues/marker.ts';
import type { Memory } from '../../src/issues/memory.ts';
import { type OwnIssue, own } from '../../src/issues/own.ts';
import { accountId, sha256 } from './builders.ts';
import { issue } from './overview-builders.ts';
import { seal, signing } from './plans.ts';

const shown = (body: string) => digest('a title', body, sha256);

describe('what people see of an issue', () => {
  it.each([
    ['line ends of another system', 'one\r\ntwo'],
    ['white space at the end of a line', 'one \t\ntwo  '],
    ['empty lines around', '\n\none\ntwo\n\n'],
  ])('is the same with %s', (_what, body) => {
    expect(shown(body)).toBe(shown('one\ntwo'));
  });

  it('is the same with white space around the title, which GitHub takes off', () => {
    expect(digest(' a title\t', 'one', sha256)).toBe(digest('a title', 'one', sha256));
  });

  it('is the same whatever line it links to, and another where it links to another file', () => {
    const linked = (to: string) => shown(`declared in the [baseline](https://github.com/${to}) of it`);
    expect(linked('example/aws.yml#L12')).toBe(linked('example/aws.yml#L9'));
    expect(linked('example/aws.yml#L12')).toBe(linked('example/aws.yml'));
    expect(linked('example/aws.yml#L12')).not.toBe(linked('example/other.yml#L12'));
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

describe('an issue', () => {
  const address: Address = { scope: sha256('scope'), key: sha256('key') };
  const memory: Memory = {
    group: { kind: 'account', id: accountId },
    listed: [],
    unlisted: 0,
    assignees: [],
    labels: [],
    said: 0,
  };
  const content = compose(address, 'a title', 'a text', memory, seal);
  const written = own(issue(content), seal);
  const marked = (change: Partial<Marker>): OwnIssue => ({
    ...written,
    marker: written.marker && { ...written.marker, ...change },
  });

  it('shows what was written to it', () => {
    expect(shows(written, content, address, seal)).toBe(true);
  });

  it.each<[string, OwnIssue]>([
    ['another scope', marked({ scope: sha256('another scope') })],
    ['another key', marked({ key: sha256('another key') })],
    ['another memory', marked({ memory: { ...memory, said: 1 } })],
    ['another hash', marked({ hash: sha256('another text') })],
    ['another version', marked({ version: MARKER_VERSION + 1 })],
    ['no marker', { ...written, marker: undefined }],
    ['another text', { ...written, shown: sha256('another text') }],
  ])('with %s is written again', (_what, edited) => {
    expect(shows(edited, content, address, seal)).toBe(false);
  });

  it('is written again where the marker key has not signed it', () => {
    expect(shows(written, content, address, signing)).toBe(false);
    expect(shows(marked({ seal: 'signed' }), content, address, signing)).toBe(true);
  });
});
