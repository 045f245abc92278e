import { parseArgs } from 'node:util';
import { type OrganizationFile, readOrganization } from './file.ts';
import { organizationOf } from './generate.ts';
import { startAws } from './server.ts';

const usage = `Usage: node sandbox/aws/main.ts [options]
  --port N              port on 127.0.0.1 (default: any free one)
  --organization FILE   the organization (default: sandbox/organization.yml)
  --accounts N          instead of a file: a generated organization of N accounts
  --latency MS          every answer takes at least so long
  --quotas              enforce AWS's published request quotas
  --issuer URL          the issuer whose ID tokens the accounts accept, with
  --jwks URL            its public keys
  --credentials ACCOUNT/ROLE  print credentials of that role as a second line of JSON`;

/** Prints the URL of the started AWS as its first line, and runs until it is told to stop. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      organization: { type: 'string' },
      accounts: { type: 'string' },
      latency: { type: 'string' },
      quotas: { type: 'boolean' },
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
  const aws = await startAws({
    organization: await chosen(values),
    now: () => new Date(),
    port: whole('--port', values.port ?? '0'),
    latencyMs: whole('--latency', values.latency ?? '0'),
    quotas: values.quotas ?? false,
    ...(issuer && jwks ? { oidc: { issuer, jwks: new URL(jwks) } } : {}),
  });
  console.log(aws.url);
  if (values.credentials !== undefined) {
    const [account = '', role = ''] = values.credentials.split('/');
    const { accessKeyId, secretAccessKey, sessionToken } = aws.credentials(account, role);
    console.log(JSON.stringify({ accessKeyId, secretAccessKey, sessionToken }));
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void aws.close();
    });
  }
}

async function chosen(values: { organization?: string; accounts?: string }): Promise<OrganizationFile> {
  if (values.accounts !== undefined) return organizationOf(whole('--accounts', values.accounts));
  return readOrganization(values.organization ?? new URL('../organization.yml', import.meta.url).pathname);
}

function whole(name: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new Error(`${name} must be a whole number, not ${value}.`);
  return Number(value);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
