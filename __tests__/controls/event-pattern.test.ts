import { describe, expect, it } from 'vitest';
import { rootUseOf } from '../../src/controls/event-pattern.ts';
import { account } from './builders.ts';

const root = { userIdentity: { type: ['Root'] } };
const signInType = 'AWS Console Sign In via CloudTrail';
const callType = 'AWS API Call via CloudTrail';

function use(pattern: unknown) {
  return rootUseOf(JSON.stringify(pattern), account({}), 'us-east-1');
}

describe('an event pattern does not tell of the root user', () => {
  it.each([
    ['is no JSON', undefined],
    ['is a text', 'Root'],
    ['names no type of identity', { 'detail-type': [callType] }],
    ['names another type', { detail: { userIdentity: { type: ['IAMUser'] } } }],
    ['names root as a text, which EventBridge refuses', { detail: { userIdentity: { type: 'Root' } } }],
    ['means root by an operator alone', { detail: { userIdentity: { type: [{ prefix: 'Root' }] } } }],
    ['names root elsewhere', { detail: { requestParameters: { type: ['Root'] } } }],
    ['is for other events', { 'detail-type': ['AWS Service Event via CloudTrail'], detail: root }],
    ['is for the calls of one service', { source: ['aws.s3'], 'detail-type': [callType], detail: root }],
    ['is for one call', { detail: { ...root, eventName: ['CreateAccessKey'] } }],
    ['is for another account', { account: ['999999999999'], detail: root }],
    ['is for another region', { region: ['eu-west-1'], detail: root }],
    ['is for failed sign-ins', { detail: { ...root, responseElements: { ConsoleLogin: ['Failure'] } } }],
    ['wants a key that no event has', { detail: { ...root, other: [{ exists: true }] } }],
    ['leaves the account out', { account: [{ 'anything-but': ['111122223333'] }], detail: root }],
    ['has an operator that is not known', { source: [{ wildcard: 'aws.*' }], detail: root }],
    ['has two operators at once', { source: [{ prefix: 'aws.', suffix: '' }], detail: root }],
    ['has alternatives', { $or: [{ source: ['aws.signin'] }], detail: root }],
    ['is odd', { source: 'aws.signin', detail: root }],
  ])('when it %s', (_why, pattern) => {
    expect(use(pattern)).toBeUndefined();
  });
});

describe('an event pattern tells', () => {
  it('of sign-in and calls, by their kinds or without any', () => {
    const both = 'sign-in and API calls';
    expect(use({ 'detail-type': [signInType, callType], detail: root })).toBe(both);
    expect(use({ detail: root })).toBe(both);
    expect(use({ detail: { userIdentity: { type: ['IAMUser', 'Root'] } } })).toBe(both);
    expect(use({ source: [{ prefix: 'aws.' }], detail: root })).toBe(both);
    expect(use({ account: ['111122223333'], region: ['us-east-1'], detail: root })).toBe(both);
  });

  it('of both where it only leaves out what a service does by itself', () => {
    const detail = {
      userIdentity: { type: ['Root'], invokedBy: [{ exists: false }] },
      eventType: [{ 'anything-but': ['AwsServiceEvent'] }],
    };
    expect(use({ detail })).toBe('sign-in and API calls');
    expect(use({ detail: { ...root, eventType: [{ 'anything-but': 'AwsServiceEvent' }] } })).toBe(
      'sign-in and API calls',
    );
  });

  it('of sign-in alone', () => {
    expect(use({ 'detail-type': [signInType], detail: root })).toBe('sign-in');
    expect(use({ source: ['aws.signin'], detail: root })).toBe('sign-in');
    expect(use({ detail: { ...root, eventName: ['ConsoleLogin'] } })).toBe('sign-in');
  });

  it('of calls alone', () => {
    expect(use({ 'detail-type': [callType], detail: root })).toBe('API calls');
  });
});
