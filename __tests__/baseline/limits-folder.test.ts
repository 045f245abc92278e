import { describe, expect, test } from 'vitest';
import { loadBaseline } from '../../src/baseline/load.ts';
import { now } from './fixtures.ts';
import { scope, toldOfParts } from './folder-builders.ts';

describe('the files of a folder have the limits of one file', () => {
  test('in bytes', () => {
    const long = `${scope}# ${'a'.repeat(600_000)}\n`;
    expect(toldOfParts(long, long)).toEqual([
      'c.yml:1:1 the files of the folder up to this one are 1,200,178 bytes long; a baseline has at most 1,048,576 bytes (1 MiB) in all',
    ]);
  });

  test('in bytes of one long part', () => {
    expect(toldOfParts(`${scope}# ${'a'.repeat(10_000_000)}`)).toEqual([
      'b.yml:1:1 the files of the folder up to this one are 10,000,138 bytes long; a baseline has at most 1,048,576 bytes (1 MiB) in all',
    ]);
  });

  test('in tokens', () => {
    const many = `${scope}owners: [{ match: all, labels: [${'a,'.repeat(30_000)}] }]\n`;
    expect(toldOfParts(many)).toEqual([]);
    expect(toldOfParts(many, many)).toEqual([
      'c.yml:2:6600 there are more than 100,000 YAML tokens up to here; a baseline has to be smaller',
    ]);
  });

  test('in what aliases repeat', () => {
    const repeated = Array.from({ length: 60 }, () => '  - { match: all, labels: *l }\n').join('');
    const text = `${scope}owners:\n  - { match: all, labels: &l [${'a,'.repeat(200)}] }\n${repeated}`;
    expect(toldOfParts(text)).toEqual([]);
    expect(toldOfParts(text, text)).toEqual([
      'c.yml:43:27 the aliases up to here repeat more than 20,000 values, long texts counting as several; write out what you mean',
    ]);
  });

  test('and 10,000 of them end quickly', () => {
    const files = Array.from({ length: 10_000 }, (_, index) => ({ path: `${index}.yml`, text: 'x: 1\n' }));
    expect(loadBaseline(files, now).problems).toHaveLength(101);
  });
});
