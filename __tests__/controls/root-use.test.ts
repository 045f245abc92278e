import { describe, expect, it } from 'vitest';
import { rootUseOf } from '../../src/controls/root-use.ts';
import { account } from './builders.ts';

const root = { userIdentity: { type: ['Root'] } };
const signInType = 'AWS Console Sign In via CloudTrail';
const callType = 'AWS API Call via CloudTrail';

function useOfText(pattern: string) {
  return rootUseOf(pattern, account({}), 'us-east-1');
}

function use(pattern: unknown) {
  return useOfText(JSON.stringify(pattern));
}

describe('an event pattern does not tell of the root user', () => {
  it.each([
    ['is a text', 'Root'],
    ['names no type of identity', { 'detail-type': [callType] }],
    ['names another type', { detail: { userIdentity: { type: ['IAMUser'] } } }],
    ['names root as a text, which EventBridge refuses', { detail: { userIdentity: { type: 'Root' } } }],
    ['names root in small letters', { detail: { userIdentity: { type: ['root'] } } }],
    ['names root elsewhere', { detail: { requestParameters: { type: ['Root'] } } }],
    ['means everybody', { source: ['aws.signin'] }],
    ['means roles too', { detail: { userIdentity: { type: ['AssumedRole', 'Root'] } } }],
    ['means everybody in the account', { detail: { userIdentity: { arn: [{ prefix: 'arn:aws:' }] } } }],
    [
      'means everybody who has an id',
      { detail: { userIdentity: { principalId: [{ 'anything-but': [''] }] } } },
    ],
    ['is for reads alone, of which a rule is not told', { detail: { ...root, readOnly: [true] } }],
    ['means all but IAM users', { detail: { userIdentity: { type: [{ 'anything-but': 'IAMUser' }] } } }],
    ['is for other events', { 'detail-type': ['AWS Service Event via CloudTrail'], detail: root }],
    ['is for the calls of one service', { source: ['aws.s3'], 'detail-type': [callType], detail: root }],
    ['is for one call', { detail: { ...root, eventName: ['CreateAccessKey'] } }],
    ['is for another account', { account: ['999999999999'], detail: root }],
    ['is for another region', { region: ['eu-west-1'], detail: root }],
    ['is for failed sign-ins', { detail: { ...root, responseElements: { ConsoleLogin: ['Failure'] } } }],
    [
      'is for sign-ins without MFA',
      { detail: { ...root, eventName: ['ConsoleLogin'], additionalEventData: { MFAUsed: ['No'] } } },
    ],
    [
      'is for sign-ins that do not tell of MFA',
      {
        detail: {
          ...root,
          eventName: ['ConsoleLogin'],
          additionalEventData: { MFAUsed: [{ exists: false }] },
        },
      },
    ],
    ['is for one address', { detail: { ...root, sourceIPAddress: ['192.0.2.1'] } }],
    ['is for no address', { detail: { ...root, sourceIPAddress: [{ exists: false }] } }],
    ['is for one network', { detail: { ...root, sourceIPAddress: [{ cidr: '0.0.0.0/0' }] } }],
    ['is for one event', { detail: { ...root, eventID: [{ 'anything-but': 'x' }] } }],
    ['wants a key that no event has', { detail: { ...root, other: [{ exists: true }] } }],
    [
      'wants no key that an event may have',
      { detail: { ...root, additionalEventData: [{ exists: false }] } },
    ],
    ['wants a map to be a value', { detail: { ...root, responseElements: [{ exists: true }] } }],
    ['leaves the account out', { account: [{ 'anything-but': ['111122223333'] }], detail: root }],
    ['has an operator that is not known', { source: [{ regex: 'aws.*' }], detail: root }],
    ['has two operators at once', { source: [{ prefix: 'aws.', suffix: '' }], detail: root }],
    [
      'is for sessions of sts:AssumeRoot alone',
      { detail: { userIdentity: { type: ['Root'], sessionContext: { assumedRoot: ['true'] } } } },
    ],
    [
      'asks for MFA in the session',
      {
        detail: {
          userIdentity: { type: ['Root'], sessionContext: { attributes: { mfaAuthenticated: ['true'] } } },
        },
      },
    ],
    [
      'wants a session without attributes',
      { detail: { userIdentity: { type: ['Root'], sessionContext: { attributes: [{ exists: false }] } } } },
    ],
    ['has a number', { detail: { ...root, readOnly: [{ numeric: ['=', 0] }] } }],
    ['is odd', { source: 'aws.signin', detail: root }],
    ['has a key of every object', { detail: { ...root, constructor: [{ exists: true }] } }],
  ])('when it %s', (_why, pattern) => {
    expect(use(pattern)).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"detail":{"userIdentity":{"type":["Root"]}}'],
    ['nested without end', `${'{"a":'.repeat(200_000)}["x"]${'}'.repeat(200_000)}`],
    [
      'a key that claims to be the prototype',
      '{"__proto__":{"a":["x"]},"detail":{"userIdentity":{"type":["Root"]}}}',
    ],
  ])('when it is %s', (_what, pattern) => {
    expect(useOfText(pattern)).toBeUndefined();
  });
});

describe('an event pattern tells', () => {
  it('of both when it is as long as AWS takes', () => {
    const pattern = JSON.stringify({ detail: root });
    expect(useOfText(pattern.padEnd(4096))).toBe('sign-in and API calls');
    expect(useOfText(pattern.padEnd(4097))).toBeUndefined();
  });

  it.each([
    [{ eventSource: [{ suffix: '.amazonaws.com' }] }],
    [{ managementEvent: [true] }],
    [{ eventCategory: ['Management'] }],
    [{ readOnly: [false] }],
  ])('of both when it also asks for what every such event has: %j', (detail) => {
    expect(use({ version: ['0'], detail: { ...root, ...detail } })).toBe('sign-in and API calls');
  });

  it('of sign-in and calls, by their kinds or without any', () => {
    const both = 'sign-in and API calls';
    expect(use({ 'detail-type': [signInType, callType], detail: root })).toBe(both);
    expect(use({ detail: root })).toBe(both);
    expect(use({ detail: { userIdentity: { type: ['IAMUser', 'Root'] } } })).toBe(both);
    expect(use({ source: [{ prefix: 'aws.' }], detail: root })).toBe(both);
    expect(use({ account: ['111122223333'], region: ['us-east-1'], detail: root })).toBe(both);
    expect(use({ $or: [{ 'detail-type': [signInType] }, { 'detail-type': [callType] }], detail: root })).toBe(
      both,
    );
  });

  it.each([
    [{ type: [{ prefix: 'Root' }] }],
    [{ type: [{ 'equals-ignore-case': 'root' }] }],
    [{ type: [{ wildcard: 'R*t' }] }],
    [{ arn: [{ suffix: ':root' }] }],
    [{ $or: [{ type: ['Root'] }, { type: ['IAMUser'] }] }],
  ])('by whatever means root: %j', (userIdentity) => {
    expect(use({ detail: { userIdentity } })).toBe('sign-in and API calls');
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
    expect(use({ detail: { ...root, responseElements: { ConsoleLogin: ['Success'] } } })).toBe('sign-in');
  });

  it('of calls alone', () => {
    expect(use({ 'detail-type': [callType], detail: root })).toBe('API calls');
    expect(use({ $or: [{ 'detail-type': [signInType] }, { detail: root }] })).toBe('API calls');
    expect(use({ detail: { ...root, eventName: [{ 'anything-but': 'ConsoleLogin' }] } })).toBe('API calls');
  });
});
