import { describe, expect, it } from 'vitest';
import { matchesPattern, uncertain, varying } from '../../src/controls/event-pattern.ts';

const event = {
  source: 'aws.signin',
  version: '0',
  id: varying,
  resources: uncertain,
  detail: { readOnly: false, requestParameters: null, userIdentity: { type: 'Root' } },
};

describe('an event pattern', () => {
  it.each<[string, unknown, boolean]>([
    ['matches one value of a list', ['aws.iam', 'aws.signin'], true],
    ['takes letter case for what it is', ['AWS.signin'], false],
    ['matches nothing by an empty list', [], false],
    ['matches a beginning', [{ prefix: 'aws.' }], true],
    ['matches no other beginning', [{ prefix: 'aws.iam' }], false],
    ['matches a beginning in any case', [{ prefix: { 'equals-ignore-case': 'AWS.' } }], true],
    ['matches an end', [{ suffix: '.signin' }], true],
    ['matches an end in any case', [{ suffix: { 'equals-ignore-case': '.SignIn' } }], true],
    ['matches a whole value in any case', [{ 'equals-ignore-case': 'AWS.SIGNIN' }], true],
    ['matches a star', [{ wildcard: 'a*s*i*n' }], true],
    ['matches a star that stands for nothing', [{ wildcard: '*aws*.*signin' }], true],
    ['matches no other beginning before a star', [{ wildcard: 'x*' }], false],
    ['does not take a character twice for a star', [{ wildcard: 'aws.signin*in' }], false],
    ['does not take a character twice between stars', [{ wildcard: '*gn*gn*' }], false],
    ['does not match what is missing between two stars', [{ wildcard: 'a*x*n' }], false],
    ['takes a wildcard without a star as it is', [{ wildcard: 'aws.signin' }], true],
    ['does not take a wildcard without a star for a part', [{ wildcard: 'aws' }], false],
    ['does not know a star that is meant literally', [{ wildcard: 'aws.\\*' }], false],
    ['matches all but a value', [{ 'anything-but': 'aws.iam' }], true],
    ['matches all but a list', [{ 'anything-but': ['aws.iam', 1] }], true],
    ['does not match what is left out', [{ 'anything-but': ['aws.iam', 'aws.signin'] }], false],
    ['matches all but a beginning', [{ 'anything-but': { prefix: 'aws.iam' } }], true],
    ['does not match a beginning left out', [{ 'anything-but': { prefix: ['x', 'aws.'] } }], false],
    ['does not match an end left out', [{ 'anything-but': { suffix: 'signin' } }], false],
    ['does not match a case left out', [{ 'anything-but': { 'equals-ignore-case': 'Aws.Signin' } }], false],
    ['does not match a star left out', [{ 'anything-but': { wildcard: '*sign*' } }], false],
    ['matches nothing by an exclusion it does not know', [{ 'anything-but': { cidr: '10.0.0.0/8' } }], false],
    ['matches nothing by an exclusion of a map', [{ 'anything-but': [{ prefix: 'x' }] }], false],
    ['matches nothing by an exclusion of two', [{ 'anything-but': { prefix: 'x', suffix: 'y' } }], false],
    ['matches nothing by an empty exclusion', [{ 'anything-but': {} }], false],
    ['matches nothing by an odd operand', [{ prefix: 1 }, { prefix: null }], false],
    ['matches nothing by an odd text in any case', [{ prefix: { 'equals-ignore-case': 1 } }], false],
    ['does not know a star in any case', [{ wildcard: { 'equals-ignore-case': 'aws.signin' } }], false],
    ['matches nothing by a map of two', [{ prefix: { 'equals-ignore-case': 'aws', prefix: 'x' } }], false],
    ['does not compare a text by number', [{ numeric: ['>', 0] }], false],
    ['matches what is there', [{ exists: true }], true],
    ['does not miss what is there', [{ exists: false }], false],
    ['matches nothing by an odd question', [{ exists: 'true' }], false],
    ['matches nothing by an empty item', [{}], false],
    ['matches nothing by two questions at once', [{ prefix: 'aws.', exists: true }], false],
    ['matches nothing by a list in a list', [['aws.signin']], false],
  ])('%s: %j', (_what, source, matched) => {
    expect(matchesPattern({ source }, event)).toBe(matched);
  });

  it('wants all of its keys', () => {
    expect(matchesPattern({ source: ['aws.signin'], version: ['0'] }, event)).toBe(true);
    expect(matchesPattern({ source: ['aws.signin'], version: ['1'] }, event)).toBe(false);
  });

  it('wants one of its alternatives, at any depth', () => {
    const either = { $or: [{ version: ['1'] }, { $or: [{ source: ['aws.signin'] }] }] };
    expect(matchesPattern(either, event)).toBe(true);
    expect(matchesPattern({ ...either, version: ['1'] }, event)).toBe(false);
    expect(matchesPattern({ $or: [] }, event)).toBe(false);
    expect(matchesPattern({ $or: [['x']] }, event)).toBe(false);
    expect(matchesPattern({ $or: { source: ['aws.signin'] } }, event)).toBe(false);
  });

  it('compares what is no text too', () => {
    expect(matchesPattern({ detail: { readOnly: [false], requestParameters: [null] } }, event)).toBe(true);
    expect(matchesPattern({ detail: { readOnly: ['false'] } }, event)).toBe(false);
  });

  it('takes only what holds no other fields for a field', () => {
    expect(matchesPattern({ detail: [{ exists: true }] }, event)).toBe(false);
    expect(matchesPattern({ detail: [{ exists: false }] }, event)).toBe(false);
  });

  it('knows of what varies that it is there, and no more', () => {
    expect(matchesPattern({ id: [{ exists: true }] }, event)).toBe(true);
    for (const id of [[{ exists: false }], ['x'], [{ 'anything-but': 'x' }], [{ wildcard: '*' }]]) {
      expect(matchesPattern({ id }, event)).toBe(false);
    }
  });

  it('knows nothing of what is uncertain, nor of what is below', () => {
    for (const asked of [[{ exists: true }], [{ exists: false }], { arn: [{ exists: false }] }]) {
      expect(matchesPattern({ resources: asked }, event)).toBe(false);
    }
  });

  it('is done in good time, however many stars it has', () => {
    const wildcard = 'a*'.repeat(2000);
    expect(matchesPattern({ source: [{ wildcard: `${wildcard}b` }] }, { source: 'a'.repeat(4000) })).toBe(
      false,
    );
  });
});
