import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type OrganizationFile, readOrganization } from './aws/file.ts';
import { type Aws, type AwsOptions, startAws } from './aws/server.ts';
import { githubActions } from './github/callers.ts';
import { type GitHub, type GitHubOptions, startGitHub } from './github/server.ts';
import { type Oidc, type OidcOptions, startOidc } from './oidc.ts';
import type { RunnerEvent } from './runner/environment.ts';
import { type RunOptions, type RunResult, runAction } from './runner.ts';

const root = dirname(import.meta.dirname);
/** The workflow's repository, as the sandbox's trust policy names it. */
export const repository = { owner: 'octo-org', ownerId: 123_456, name: 'aws', id: 456_789 } as const;
export const auditRole = 'arn:aws:iam::111111111111:role/rootline-audit';
export const baselinePath = '.github/aws-baseline.yml';

export interface WorldOptions {
  /** The time to live in, as it passes here: the action's too. */
  readonly now: () => Date;
  /** Undefined: the organization of sandbox/organization.yml. */
  readonly organization?: OrganizationFile;
  /** The baseline file to check out; undefined: examples/aws-baseline.yml. */
  readonly baseline?: string;
  readonly aws?: Partial<AwsOptions>;
  readonly github?: Partial<GitHubOptions>;
  readonly oidc?: Partial<OidcOptions>;
}

/** A whole organization, a GitHub, its ID tokens and a checkout: all that a run of the action needs, on loopback. */
export interface SandboxWorld {
  readonly aws: Aws;
  readonly github: GitHub;
  readonly oidc: Oidc;
  readonly workspace: string;
  /** Runs the built action as the runner does; what is left out is the README's scheduled workflow. */
  readonly run: (options?: Partial<RunOptions>) => Promise<RunResult>;
  readonly close: () => Promise<void>;
}

export const schedule: RunnerEvent = {
  name: 'schedule',
  ref: 'refs/heads/main',
  payload: { schedule: '17 5 * * *', repository: { default_branch: 'main' } },
};

export async function startWorld(options: WorldOptions): Promise<SandboxWorld> {
  const { now } = options;
  const oidc = await startOidc({
    repository,
    ref: 'refs/heads/main',
    subject: 'by-name',
    now,
    ...options.oidc,
  });
  const organization =
    options.organization ?? (await readOrganization(join(root, 'sandbox/organization.yml')));
  const aws = await startAws({
    organization,
    now,
    oidc: { issuer: oidc.issuerUrl, jwks: new URL(oidc.jwksUrl) },
    ...options.aws,
  });
  const github = await startGitHub({ ...privateRepository, now, ...options.github });
  const workspace = await checkout(options.baseline ?? join(root, 'examples/aws-baseline.yml'));
  return {
    aws,
    github,
    oidc,
    workspace,
    run: (run = {}) =>
      runAction({
        action: join(root, 'action.yml'),
        event: schedule,
        github,
        oidc,
        workspace,
        timeoutMs: 120_000,
        clockAhead: aheadOf(now),
        ...countable(),
        ...run,
        inputs: { 'role-to-assume': auditRole, 'member-role': 'rootline-member', ...run.inputs },
        env: { AWS_ENDPOINT_URL: aws.url, ...run.env },
      }),
    close: async () => {
      await Promise.all([aws.close(), github.close(), oidc.close()]);
      await rm(workspace, { recursive: true, force: true });
    },
  };
}

/**
 * What a process runs is counted by src as Node loads it, since dist is built without source maps. Node itself tells the
 * processes that it starts where to write the counts. https://nodejs.org/docs/latest-v24.x/api/cli.html#node_v8_coveragedir
 */
function countable(): Pick<RunOptions, 'entry'> {
  return process.env.NODE_V8_COVERAGE === undefined ? {} : { entry: join(root, 'src/action.ts') };
}

/** Milliseconds, in whole seconds, so that a clock that tells the machine's own time is not ahead of it. */
function aheadOf(now: () => Date): number {
  return Math.round((now().getTime() - Date.now()) / 1000) * 1000;
}

const privateRepository: Omit<GitHubOptions, 'now'> = {
  repository: `${repository.owner}/${repository.name}`,
  visibility: 'private',
  issuesEnabled: true,
  identity: githubActions,
  permissions: { issues: 'write' },
  bots: [],
  people: { octocat: 'write', hubot: 'write', monalisa: 'read' },
  assignable: ['octocat', 'hubot'],
  limits: 'none',
};

async function checkout(baseline: string): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), 'rootline-workspace-'));
  await mkdir(join(workspace, '.github'));
  await cp(baseline, join(workspace, baselinePath));
  return workspace;
}
