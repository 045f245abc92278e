import { type Cause, type CauseKind, noSource } from '../snapshot/fact.ts';
import type { AwsFailure } from './errors.ts';
import type { Session } from './session.ts';

/** Who asked: enough to name the permission that is missing and where. */
export type Asker = Pick<Session, 'accountId' | 'identity'>;

/**
 * The failure as a cause for a fact. Its words are the same from run to run: no request ids, session names or numbers of
 * attempts, so that issues do not change with them.
 */
export function causeOf(failure: AwsFailure, asker: Asker): Cause {
  const said = `${failure.code}: ${shortened(failure.message)}`;
  return {
    kind: failure.kind,
    message: sentence(`${failure.operation} ${happened[failure.kind]} (${said})`),
    mend: failure.kind === 'denied' ? mendRefusal(failure, asker) : mends[failure.kind],
  };
}

/** No role was set to enter an account with. */
export function noRole(setting: 'member-role' | 'management-role'): Cause {
  return noSource(
    `The account cannot be entered, because ${setting} is not set.`,
    `Set ${setting} to a role that the audit role may assume there.`,
  );
}

/** Both sources failed: the first one's kind, and both stories. */
export function bothCauses(first: Cause, second: Cause): Cause {
  return {
    kind: first.kind === 'no-source' ? second.kind : first.kind,
    message: `${first.message} ${second.message}`,
    mend: first.mend === second.mend ? first.mend : `${first.mend} Or: ${second.mend}`,
  };
}

const happened: Readonly<Record<CauseKind, string>> = {
  denied: 'was refused',
  throttled: 'was throttled',
  'not-ready': 'had nothing ready',
  'timed-out': 'got no answer in time',
  network: 'did not reach AWS',
  'service-error': 'failed in AWS',
  malformed: 'got an answer that cannot be read',
  missing: 'found nothing',
  'no-source': 'was not asked',
};

const again = 'Run again later; if it stays, ';

const mends: Readonly<Record<Exclude<CauseKind, 'denied'>, string>> = {
  throttled: 'Run again later, or ask less at once by a lower concurrency.',
  'not-ready': 'Run again in a few minutes: AWS is still making it.',
  'timed-out': `${again}check the network and the proxy settings.`,
  network: `${again}check the network and the proxy settings.`,
  'service-error': `${again}look at the AWS Health Dashboard.`,
  malformed: `${again}check whether a proxy or an endpoint override answers in the place of AWS.`,
  missing: `${again}check that it still exists.`,
  'no-source': again,
};

/** The Account API's word for a prerequisite of the whole organization. */
export function isTrustedAccessOff({ message }: AwsFailure): boolean {
  return /enable trusted access/i.test(message);
}

/** The identity of assumed-root sessions. They have all rights but what their task policy and the account's policies deny. */
export const rootSession = 'the root session';

/** Whoever the credentials belong to that the environment holds. */
export const foundIdentity = 'the audit identity';

/** The policies of which AWS says that they deny, rather than that none allows. */
const explicitDeny = /with an explicit deny in an? ([a-z -]+)/i;

/** Refusals that no permission mends. https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html */
const otherRefusals: readonly (readonly [code: RegExp, mend: string])[] = [
  [
    /^(?:InvalidClientTokenId|UnrecognizedClient)/,
    'Run again; if it stays, check that the credentials are still valid, and that the account has enabled the region that was asked.',
  ],
  [
    /^(?:SignatureDoesNotMatch|InvalidSignature|IncompleteSignature|RequestExpired|RequestTimeTooSkewed)/,
    'Set the clock of the machine that runs this right, and check that no proxy changes requests; then run again.',
  ],
  [
    /^RegionDisabled/,
    'Activate STS for the region in the account settings of IAM in that account, or set aws-region to us-east-1.',
  ],
  [/^OptInRequired/, 'Enable the region in the account, or sign the account up for the service.'],
];

function mendRefusal(failure: AwsFailure, { accountId, identity }: Asker): string {
  const { operation, code, message } = failure;
  const other = otherRefusals.find(([known]) => known.test(code));
  if (other !== undefined) return other[1];
  if (/^(?:ExpiredToken|SignInError)/.test(code)) {
    return identity === foundIdentity
      ? 'Run again with fresh credentials: those at hand have ended, and Rootline cannot renew them. For long runs, set role-to-assume in the Action, whose session is renewed, or get credentials that last longer.'
      : 'Run again: the session had ended. For long runs, raise session-duration.';
  }
  if (isTrustedAccessOff(failure)) {
    return 'Run `aws organizations enable-aws-service-access --service-principal account.amazonaws.com` in the management account.';
  }
  if (identity === rootSession) {
    return `Let the service control policies of account ${accountId} that deny the root user exempt \`aws:AssumedRoot\`.`;
  }
  const [, policy] = explicitDeny.exec(message) ?? [];
  if (policy !== undefined) {
    return `Exempt ${identity} in account ${accountId} from the ${policy.trim()} that denies \`${operation}\`.`;
  }
  return `Add \`${operation}\` to ${identity} in account ${accountId}.`;
}

/** An assumed role's ARN is long, and ends in a session name that differs from run to run. */
function shortened(message: string): string {
  return message.replace(
    /arn:[\w-]+:sts::(\d{12}):assumed-role\/([\w+=,.@/-]+)\/[\w+=,.@-]+/g,
    'role $2 of account $1',
  );
}

function sentence(text: string): string {
  return `${text.replace(/\s+/g, ' ').trim()}.`;
}
