import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signIn } from '../../src/aws/sign-in.ts';
import { auditAccount, connect } from './fixtures.ts';

/** Somebody whom no test may reach. */
const stranger = 'https://aws.invalid';
const role = `arn:aws:iam::${auditAccount}:role/audit`;
const keys = 'aws_access_key_id = AKIA111111111111\naws_secret_access_key = secret';
const portal = 'https://example.awsapps.com/start';

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'rootline-home-'));
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_ENDPOINT_URL'])
    vi.stubEnv(name, undefined);
  vi.stubEnv('HOME', home);
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(home, 'credentials'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

async function inConfig(text: string): Promise<void> {
  const file = join(home, 'config');
  await writeFile(file, text);
  vi.stubEnv('AWS_CONFIG_FILE', file);
}

async function refusal(): Promise<string> {
  const options = {
    roleToAssume: undefined,
    audience: 'sts.amazonaws.com',
    sessionName: 'rootline-4711',
    sessionDuration: 3600,
    idToken: async () => '',
  };
  return signIn(connect(), options).then(
    () => '',
    (error: unknown) => String(error),
  );
}

const refused = /overridden to https:\/\/aws\.invalid, which is not AWS, so nothing was sent there/;

describe('an endpoint override of a config file is refused', () => {
  it('for the profile that is used', async () => {
    await inConfig(`[profile audit]\n${keys}\nendpoint_url = ${stranger}\n`);
    vi.stubEnv('AWS_PROFILE', 'audit');
    expect(await refusal()).toMatch(refused);
  });

  it('for the one service that is asked for a role', async () => {
    await inConfig(
      `[profile keys]\n${keys}\n[profile audit]\nrole_arn = ${role}\nsource_profile = keys\nservices = far\n[services far]\nsts =\n  endpoint_url = ${stranger}\n`,
    );
    vi.stubEnv('AWS_PROFILE', 'audit');
    expect(await refusal()).toMatch(refused);
  });

  it('for a role that a token in a file is exchanged for', async () => {
    await writeFile(join(home, 'token'), 'token');
    await inConfig(
      `[profile audit]\nrole_arn = ${role}\nweb_identity_token_file = ${join(home, 'token')}\nendpoint_url = ${stranger}\n`,
    );
    vi.stubEnv('AWS_PROFILE', 'audit');
    expect(await refusal()).toMatch(refused);
  });

  it('for a sign-in by IAM Identity Center, whose token is in a file', async () => {
    const cache = join(home, '.aws/sso/cache');
    await mkdir(cache, { recursive: true });
    const name = createHash('sha1').update(portal).digest('hex');
    const token = { startUrl: portal, accessToken: 'secret', expiresAt: '2999-01-01T00:00:00Z' };
    await writeFile(join(cache, `${name}.json`), JSON.stringify(token));
    const to = `sso_start_url = ${portal}\nsso_region = us-east-1\nsso_account_id = ${auditAccount}\nsso_role_name = Audit`;
    await inConfig(`[profile audit]\n${to}\nendpoint_url = ${stranger}\n`);
    vi.stubEnv('AWS_PROFILE', 'audit');
    vi.stubEnv('AWS_ENDPOINT_URL_SSO', stranger);
    expect(await refusal()).toMatch(refused);
  });

  describe('for the metadata of the instance', () => {
    beforeEach(() => vi.stubEnv('AWS_EC2_METADATA_DISABLED', undefined));

    it.each(['[default]', '[profile audit]'])('in %s, and nothing is asked there', async (section) => {
      await inConfig(`${section}\nec2_metadata_service_endpoint = http://aws.invalid/latest\n`);
      if (section !== '[default]') vi.stubEnv('AWS_PROFILE', 'audit');
      expect(await refusal()).toMatch(
        /metadata service of the instance is overridden to http:\/\/aws\.invalid, .* Remove ec2_metadata_service_endpoint/,
      );
    });

    it.each(['http://127.0.0.1:9', 'http://[::1]:9'])('but not on this machine: %s', async (address) => {
      await inConfig(`[default]\nec2_metadata_service_endpoint = ${address}\n`);
      expect(await refusal()).toMatch(/No AWS credentials could be loaded/);
    });
  });
});
