import { wordsOf } from '../thrown.ts';
import type { TroubleNumber } from '../troubles.ts';
import type { AwsFailure } from './errors.ts';

/** Signing in failed; the message says what, where and what to do, in one line. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
  readonly trouble: TroubleNumber;

  constructor(trouble: TroubleNumber, message: string, cause: unknown) {
    super(message, { cause });
    this.trouble = trouble;
  }
}

/** What was tried. */
export interface Exchange {
  readonly role: string;
  readonly audience: string;
  readonly region: string;
  /** GitHub's ID token. Only its claims are shown, never the token. */
  readonly token: string;
}

/**
 * Why AWS did not exchange GitHub's ID token for a session of the role.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export function explainExchange(failure: AwsFailure, exchange: Exchange): SignInError {
  const found = explanations.find(
    ({ code, message }) => failure.code.startsWith(code) && message.test(failure.message),
  );
  const { trouble, explain } = found ?? otherwise(failure);
  return new SignInError(trouble, `${explain(exchange)} (AWS: ${failure.code}: ${failure.message})`, failure);
}

/** Why the credentials at hand do not work. */
export function explainIdentity(failure: AwsFailure, region: string): SignInError {
  const { trouble, text } = whoAmI(failure, region);
  return new SignInError(trouble, `${text} (AWS: ${failure.code}: ${failure.message})`, failure);
}

function whoAmI({ code, kind }: AwsFailure, region: string): Pick<Explanation, 'trouble'> & { text: string } {
  if (/^RegionDisabled/.test(code)) return { trouble: 'RL206', text: regionDisabled(region) };
  return kind === 'denied'
    ? {
        trouble: 'RL209',
        text: `AWS does not accept the credentials in the environment: they are wrong, they have ended, or they are of another partition than aws-region (${region}). Get fresh ones, correct aws-region, or set role-to-assume`,
      }
    : {
        trouble: 'RL210',
        text: 'AWS could not be asked who the credentials belong to. Run again; if it stays, check the network and the proxy settings',
      };
}

/** Nothing to sign in with. `error` is what the SDK's search for credentials ended with. */
export function explainNoCredentials(error: unknown): SignInError {
  return new SignInError(
    'RL208',
    `No AWS credentials could be loaded: set role-to-assume to the ARN of the audit role, or provide credentials by an earlier step, environment variables or a profile (${String(error)})`,
    error,
  );
}

/** GitHub gave no ID token. */
export function explainNoToken(error: unknown, role: string): SignInError {
  const said = wordsOf(error);
  return new SignInError(
    'RL201',
    `There is no ID token from GitHub to assume ${role} with: give the job the permission id-token: write. A run for a pull request from a fork never gets one (${said})`,
    error,
  );
}

interface Explanation {
  readonly code: string;
  readonly message: RegExp;
  readonly trouble: TroubleNumber;
  readonly explain: (exchange: Exchange) => string;
}

const explanations: readonly Explanation[] = [
  {
    code: 'InvalidIdentityToken',
    message: /audience/i,
    trouble: 'RL202',
    explain: ({ role, audience, token }) =>
      `AWS does not accept the audience "${claim(token, 'aud') ?? audience}" of GitHub's ID token for ${role}: add "${audience}" to the audiences of the OIDC provider ${issuerOf(token)} in account ${accountOf(role)}, or set audience to one that it lists`,
  },
  {
    code: 'InvalidIdentityToken',
    message: /no openidconnect provider/i,
    trouble: 'RL203',
    explain: ({ role, audience, token }) =>
      `Account ${accountOf(role)} has no OIDC provider for GitHub: create one in its IAM with the URL https://${issuerOf(token)} and the audience "${audience}", or check the account in role-to-assume (${role})`,
  },
  { code: 'AccessDenied', message: /./, trouble: 'RL204', explain: refusedSubject },
  {
    code: 'ExpiredToken',
    message: /./,
    trouble: 'RL205',
    explain: ({ role }) =>
      `GitHub's ID token had ended before AWS saw it for ${role}: run again; on a self-hosted runner, check its clock`,
  },
  {
    code: 'RegionDisabled',
    message: /./,
    trouble: 'RL206',
    explain: ({ region }) => regionDisabled(region),
  },
  {
    code: 'ValidationError',
    message: /MaxSessionDuration|DurationSeconds/i,
    trouble: 'RL207',
    explain: ({ role }) =>
      `The session asked for is longer than ${role} allows: set a shorter session-duration, or raise the role's maximum session duration`,
  },
];

function otherwise({ kind, retry }: AwsFailure): Pick<Explanation, 'trouble' | 'explain'> {
  return retry === undefined && (kind === 'denied' || kind === 'service-error')
    ? {
        trouble: 'RL212',
        explain: ({ role }) =>
          `AWS did not exchange GitHub's ID token for a session of ${role}: check role-to-assume, the role's trust policy and the OIDC provider`,
      }
    : {
        trouble: 'RL210',
        explain: ({ role }) =>
          `AWS could not be asked for a session of ${role}: run again; if it stays, check the network and the proxy settings`,
      };
}

function regionDisabled(region: string): string {
  return `STS is not active in ${region} for this account: activate it there in the account settings of IAM, or set aws-region to us-east-1`;
}

/** A missing role and a trust policy that admits somebody else look the same to AWS's caller. */
function refusedSubject({ role, token }: Exchange): string {
  const subject = claim(token, 'sub') ?? 'not readable';
  const claims = `sub "${subject}", aud "${claim(token, 'aud') ?? 'not readable'}", repository_id "${claim(token, 'repository_id') ?? 'not there'}", ref "${claim(token, 'ref') ?? 'not there'}"`;
  const admit = `check that the role exists and that its trust policy admits exactly this subject as ${issuerOf(token)}:sub, and what else it names of the token`;
  return `The role ${role} does not admit this workflow, whose ID token says ${claims}: ${admit}${jobHint(subject)}${immutableHint(subject)}`;
}

/** What to change in the workflow, rather than to admit more jobs than the printed policies do. */
function jobHint(subject: string): string {
  if (subject.endsWith(':pull_request')) {
    return '. Better not admit pull requests, which anybody with a branch can open: leave role-to-assume out for them, and check a snapshot';
  }
  return /^repo:[^:]+:ref:/.test(subject)
    ? '. The trust policy that `rootline permissions` prints admits only jobs that name its environment: `environment: aws-audit`, unless it was printed for another'
    : '';
}

/**
 * GitHub's immutable subjects carry the ids of owner and repository.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
function immutableHint(subject: string): string {
  const [, owner, repository, rest] = /^repo:([^@/]+)@\d+\/([^@:]+)@\d+(:.*)?$/.exec(subject) ?? [];
  if (owner === undefined) return '';
  const former = `repo:${owner}/${repository}${rest ?? ''}`;
  return `. This repository's subjects are immutable: a trust policy written for "${former}" does not admit "${subject}"; list the latter, or both while you change over`;
}

function issuerOf(token: string): string {
  return (claim(token, 'iss') ?? 'https://token.actions.githubusercontent.com').replace(/^https:\/\//, '');
}

function accountOf(role: string): string {
  return role.split(':')[4] ?? 'of the role';
}

/** A claim of a JSON web token as text; undefined when it is not there or the token cannot be read. Checks no signature. */
function claim(token: string, name: string): string | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const value = claims instanceof Object ? (claims as Readonly<Record<string, unknown>>)[name] : undefined;
    return typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : undefined;
  } catch {
    return undefined;
  }
}
