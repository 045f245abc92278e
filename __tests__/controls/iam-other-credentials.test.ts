import { describe, expect, it } from 'vitest';
import type { OtherCredential } from '../../src/snapshot/facts.ts';
import { account, denied, judge, mendOf, provenance, subject, unavailable, value } from './builders.ts';

const source = provenance('iam:ListServiceSpecificCredentials in the member account');

function credential(changes: Partial<OtherCredential>): OtherCredential {
  return {
    user: 'octocat',
    kind: 'service-specific',
    id: 'ACCAEXAMPLE1',
    service: undefined,
    active: true,
    createdAt: undefined,
    ...changes,
  };
}

function others(...credentials: readonly OtherCredential[]) {
  const of = subject({ 'other-credentials': value(credentials, source) });
  return judge('iam-users.other-credentials', 'absent', of);
}

describe('iam-users.other-credentials: absent', () => {
  it('is unknown once, for the account, when they could not be listed', () => {
    const of = subject({ 'other-credentials': unavailable(denied) });
    expect(judge('iam-users.other-credentials', 'absent', of)).toEqual([
      expect.objectContaining({ verdict: 'unknown', cause: denied }),
    ]);
  });

  it('passes once, for the account, when there are none', () => {
    const [judged, ...more] = others();
    expect(judged).toMatchObject({ verdict: 'pass', observed: 'none besides', evidence: [source] });
    expect(judged).not.toHaveProperty('resource');
    expect(more).toEqual([]);
  });

  it('drifts once a user, with all that the user has, in one order', () => {
    const judged = others(
      credential({ kind: 'ssh-key', active: false, createdAt: '2026-01-02T03:04:05Z' }),
      credential({ user: 'hubot', kind: 'access-key', id: 'AKIAEXAMPLE3' }),
      credential({ service: 'bedrock.amazonaws.com', createdAt: '2026-02-03T03:04:05Z' }),
      credential({ user: 'hubot', kind: 'signing-certificate' }),
    );
    expect(judged.map(({ resource, verdict, observed }) => [resource, verdict, observed])).toEqual([
      [
        'octocat',
        'drift',
        'a credential for bedrock.amazonaws.com, made 2026-02-03; inactive: an SSH key, made 2026-01-02',
      ],
      ['hubot', 'drift', 'a further access key; a further signing certificate'],
    ]);
  });

  it('tells no ids, which hold the account id', () => {
    expect(JSON.stringify(others(credential({ id: 'AKIAEXAMPLE3', kind: 'access-key' })))).not.toContain(
      'AKIA',
    );
  });

  it('is mended user by user', () => {
    expect(mendOf('iam-users.other-credentials', account({}), 'hubot').command).toBe(
      "aws iam list-service-specific-credentials --user-name='hubot'",
    );
  });
});
