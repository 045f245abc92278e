import { parseArgs } from 'node:util';
import { type OrganizationFile, readOrganization } from './file.ts';
import { organizationOf } from './generate.ts';
import { startAws } from './server.ts';

const usage = `Usage: node sandbox/aws/main.ts [options]
  --port N              port on 127.0.0.1 (default: any free one)
  --organization FILE   the organization (default: sandbox/organization.yml)
  --accounts N          instead of a file: a generated organization of N accounts; with it
  --without-root-credentials  no member's root user has any
  --without-member-role       no member has the role rootline-member
  --latency MS          every answer takes at least so long
  --quotas              enforce AWS's published request quotas
  --quota-part P        only this part of them (default: 1)
  --clock-speed K       time passes K times as fast; with it
  --clock-from MS       since this moment of the epoch (default: the start)
  --issuer URL          the issuer whose ID tokens the accounts accept, with
  --jwks URL            its public keys
  --credentials ACCOUNT/ROLE  print credentials of that role, good for twelve hours, as a second line of JSON`;

/** Seconds: the most that a role gives. */
const credentialsLast = 43_200;

/** Prints the URL of the started AWS as its first line, and runs until it is told to stop. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      organization: { type: 'string' },
      accounts: { type: 'string' },
      'without-root-credentials': { type: 'boolean' },
      'without-member-role': { type: 'boolean' },
      latency: { type: 'string' },
      quotas: { type: 'boolean' },
      'quota-part': { type: 'string' },
      'clock-speed': { type: 'string' },
      'clock-from': { type: 'string' },
      issuer: { type: 'string' },
      jwks: { type: 'string' },
      credentials: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const { issuer, jwks } = values;
  if ((issuer === undefined) !== (jwks === undefined)) throw new Error('--issuer and --jwks go together.');
  const speed = positive('--clock-speed', values['clock-speed'] ?? '1');
  const from = whole('--clock-from', values['clock-from'] ?? String(Date.now()));
  const aws = await startAws({
    organization: await chosen(values),
    now: () => new Date(from + (Date.now() - from) * speed),
    port: whole('--port', values.port ?? '0'),
    latencyMs: whole('--latency', values.latency ?? '0') / speed,
    quotas: values.quotas ?? false,
    quotaPart: positive('--quota-part', values['quota-part'] ?? '1'),
    // Nobody outside this process can read them.
    keepRequests: false,
    ...(issuer && jwks ? { oidc: { issuer, jwks: new URL(jwks) } } : {}),
  });
  console.log(aws.url);
  if (values.credentials !== undefined) {
    const [account = '', role = ''] = values.credentials.split('/');
    const { accessKeyId, secretAccessKey, sessionToken } = aws.credentials(account, role, credentialsLast);
    console.log(JSON.stringify({ accessKeyId, secretAccessKey, sessionToken }));
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void aws.close();
    });
  }
}

interface Choice {
  readonly organization?: string;
  readonly accounts?: string;
  readonly 'without-root-credentials'?: boolean;
  readonly 'without-member-role'?: boolean;
}

async function chosen(values: Choice): Promise<OrganizationFile> {
  const { accounts, 'without-root-credentials': noRoot, 'without-member-role': noRole } = values;
  if (accounts !== undefined) {
    const variant = { rootCredentials: noRoot ? 'none' : 'some', memberRole: !noRole } as const;
    return organizationOf(whole('--accounts', accounts), variant);
  }
  if (noRoot || noRole) throw new Error('--without-… goes together with --accounts.');
  return readOrganization(values.organization ?? new URL('../organization.yml', import.meta.url).pathname);
}

function whole(name: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new Error(`${name} must be a whole number, not ${value}.`);
  return Number(value);
}

function positive(name: string, value: string): number {
  const number = Number(value);
  if (!(number > 0)) throw new Error(`${name} must be a number above 0, not ${value}.`);
  return number;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
