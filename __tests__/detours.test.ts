import { describe, expect, test } from 'vitest';
import { refuseDetours } from '../src/detours.ts';
import { Failure } from '../src/failure.ts';

function refusal(environment: Readonly<Record<string, string>>): string {
  try {
    refuseDetours(environment);
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
  return '';
}

const server = 'https://github.com';

describe('an environment by which secrets would leave for somewhere else is refused', () => {
  test.each([
    'https://github.example.com',
    'https://api.github.com.example.com',
    'https://api.github.com@example.com',
    'https://evil-github.com',
    'https://example.com/api.github.com',
    'http://api.github.com',
    'https://127.0.0.1.example.com',
    'https://localhost.example.com',
    'http://[::ffff:192.168.0.1]',
    'http://3232235521',
    'api.github.com',
  ])('GITHUB_API_URL=%s', (url) => {
    const said = refusal({ GITHUB_SERVER_URL: server, GITHUB_API_URL: url });
    expect(said).toMatch(/^GITHUB_API_URL .*nothing was sent.*allow-endpoint-override/);
  });

  test.each([
    'http://actions.example.com/token',
    'http://localhost.example.com/',
    'actions.example.com',
    'ftp://127.0.0.1/',
  ])('ACTIONS_ID_TOKEN_REQUEST_URL=%s', (url) => {
    expect(refusal({ ACTIONS_ID_TOKEN_REQUEST_URL: url })).toMatch(/^ACTIONS_ID_TOKEN_REQUEST_URL /);
  });

  test.each([
    'https://keys.example.com/',
    'https://169.254.170.2.example.com/',
    'http://169.254.170.2@example.com/',
  ])('AWS_CONTAINER_CREDENTIALS_FULL_URI=%s, which gets the content of a file', (url) => {
    expect(refusal({ AWS_CONTAINER_CREDENTIALS_FULL_URI: url })).toMatch(
      /^AWS_CONTAINER_CREDENTIALS_FULL_URI /,
    );
  });

  test('AWS_EC2_METADATA_SERVICE_ENDPOINT, whose credentials would be believed', () => {
    expect(refusal({ AWS_EC2_METADATA_SERVICE_ENDPOINT: 'http://keys.example.com' })).toMatch(
      /^AWS_EC2_METADATA_SERVICE_ENDPOINT /,
    );
  });

  test('NODE_TLS_REJECT_UNAUTHORIZED=0, by which anybody could be AWS', () => {
    expect(refusal({ NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toMatch(
      /^NODE_TLS_REJECT_UNAUTHORIZED .*NODE_EXTRA_CA_CERTS/,
    );
  });

  test('and no password of an address is told', () => {
    expect(
      refusal({ GITHUB_SERVER_URL: server, GITHUB_API_URL: 'https://a:pass@example.com/key?pass' }),
    ).not.toContain('pass');
  });
});

describe('the environment of a runner is taken', () => {
  test.each([
    ['github.com', server, 'https://api.github.com'],
    ['GHE.com', 'https://octocorp.ghe.com', 'https://api.octocorp.ghe.com'],
    ['a GitHub Enterprise Server', 'https://github.example.com', 'https://github.example.com/api/v3'],
    ['one on another port', 'https://github.example.com:8443', 'https://github.example.com:8443/api/v3'],
    ['this machine', 'http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['this machine, in other words', server, 'http://0x7f.1:3000'],
    ['a server that is not told', '', 'https://github.example.com/api/v3'],
  ])('of %s', (_where, GITHUB_SERVER_URL, GITHUB_API_URL) => {
    expect(refusal({ GITHUB_SERVER_URL, GITHUB_API_URL })).toBe('');
  });

  test.each([
    {
      ACTIONS_ID_TOKEN_REQUEST_URL:
        'https://run-actions-1.actions.githubusercontent.com/1//idtoken?api-version=2.0',
    },
    { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://169.254.170.23/v1/credentials' },
    { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://[fd00:ec2::23]/v1/credentials' },
    { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://localhost:1338/latest/meta-data' },
    { AWS_EC2_METADATA_SERVICE_ENDPOINT: 'http://169.254.169.254' },
    { AWS_EC2_METADATA_SERVICE_ENDPOINT: 'http://[fd00:ec2::254]/' },
    {
      NODE_TLS_REJECT_UNAUTHORIZED: '1',
      NODE_EXTRA_CA_CERTS: '/etc/proxy.pem',
      HTTPS_PROXY: 'http://proxy.example.com',
    },
    { GITHUB_API_URL: '', AWS_CONTAINER_CREDENTIALS_FULL_URI: '' },
    {},
  ])('%o', (environment) => {
    expect(refusal({ GITHUB_SERVER_URL: server, ...environment })).toBe('');
  });
});
