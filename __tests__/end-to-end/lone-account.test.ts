import { beforeAll, describe, expect, test } from 'vitest';
import { parseOrganization } from '../../sandbox/aws/file.ts';
import type { SandboxWorld } from '../../sandbox/world.ts';
import {
  act,
  checkOut,
  errors,
  exampleBaseline,
  found,
  openWorld,
  secretsOf,
  type Told,
  writes,
} from './fixture.ts';

describe('a lone account without an organization', () => {
  const lone = parseOrganization(
    `
accounts:
  - id: '111111111111'
    name: Lone
    email: root@example.com
    joined: -100d
    root: { password: { changed: -90d, last-used: -2d } }
    users: [{ name: ci, created: -100d, access-keys: [{ created: -95d, last-used: -1d }] }]
    roles:
      rootline-audit:
        trust:
          web-identity:
            { audience: sts.amazonaws.com, subjects: ['repo:octo-org/aws:ref:refs/heads/main'] }
        permissions: [{ allow: ['iam:*', 'account:GetAlternateContact', 'organizations:DescribeOrganization'] }]
`,
    'lone.yml',
  );
  const unpinned = exampleBaseline.replace('organization:\n  id: o-exampleorg1\n', '');
  let world: SandboxWorld;
  let told: Told;

  beforeAll(async () => {
    world = await openWorld({ organization: lone });
    await checkOut(world, unpinned);
    told = await act(world, {});
  });

  test('is read by the audit role itself', () => {
    expect(errors(told)).toEqual([]);
    expect(told.outputs).toMatchObject({ accounts: '1', coverage: '1.0000', status: 'drift' });
    expect(found(told, 'drift')['111111111111']).toEqual([
      'contacts.billing',
      'contacts.operations',
      'contacts.security',
      'iam-users.access-keys.max-age of ci',
      'root-user.mfa',
      'root-user.unused-for',
    ]);
    expect(told.aws.filter(({ operation }) => operation === 'sts:AssumeRole')).toEqual([]);
  });

  test('has no e-mail address to compare, which is said once, and does not make the run incomplete', () => {
    expect(found(told, 'unknown')).toEqual({ '111111111111': ['root-user.email'] });
    const about = told.commands.filter(({ message }) => message.includes('root-user.email'));
    expect(about).toEqual([expect.objectContaining({ command: 'warning' })]);
  });

  test('gets its issue, which calls it by its id, once', async () => {
    const [issue, ...others] = await world.github.issues();
    expect(issue?.title).toBe('111111111111: 6 findings drift, worst is critical');
    expect(issue?.body).toContain('in the AWS account `111111111111`;');
    expect(others.map(({ title }) => title)).toEqual(['Rootline overview: example']);
  });

  test('is read just the same with credentials that are in the environment already', async () => {
    const { accessKeyId, secretAccessKey, sessionToken } = world.aws.credentials(
      '111111111111',
      'rootline-audit',
    );
    const again = await act(world, {
      oidc: undefined,
      inputs: { 'role-to-assume': '' },
      env: {
        AWS_ENDPOINT_URL: world.aws.url,
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
        AWS_SESSION_TOKEN: sessionToken,
      },
    });
    expect(errors(again)).toEqual([]);
    expect(found(again, 'drift')).toEqual(found(told, 'drift'));
    expect(writes(again)).toEqual([]);
    expect(new Set(again.aws.map((request) => request.accessKeyId))).toEqual(new Set([accessKeyId]));
    expect(secretsOf(world, again).flatMap((secret) => again.leaks(secret))).toEqual([]);
  });

  test('is not taken for an organization that the baseline names', async () => {
    await checkOut(world, exampleBaseline);
    const refused = await act(world, {});
    expect(refused.exitCode).toBe(1);
    expect(errors(refused)[0]).toMatch(/o-exampleorg1.*in no organization/);
  });
});
