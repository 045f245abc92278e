import type { CauseKind } from '../snapshot/fact.ts';
import { type TroubleNumber, troubleOfKind } from '../troubles.ts';

/** A request to AWS that failed, after any retries. Its message is AWS's own. */
export class AwsFailure extends Error {
  override readonly name = 'AwsFailure';
  readonly kind: CauseKind;
  readonly trouble: TroubleNumber;
  /** AWS's error name, such as `AccessDenied`, or the system's, such as `ECONNRESET`. */
  readonly code: string;
  /** Such as `iam:GetAccountSummary`. */
  readonly operation: string;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly retry: Retry | undefined;

  constructor(details: FailureDetails) {
    super(details.message);
    this.kind = details.kind;
    this.trouble = troubleOfKind[details.kind];
    this.code = details.code;
    this.operation = details.operation;
    this.status = details.status;
    this.requestId = details.requestId;
    this.retry = details.retry;
  }
}

export interface FailureDetails {
  readonly kind: CauseKind;
  readonly code: string;
  readonly message: string;
  readonly operation: string;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /** Undefined when asking again would get the same answer. */
  readonly retry: Retry | undefined;
}

export interface Retry {
  /** Throttling is waited out longer than a hiccup. */
  readonly reason: 'throttled' | 'transient';
  /** Milliseconds that AWS asks to wait at least. */
  readonly after: number;
}

/** A request was about to leave for a host that is not AWS. Never a matter of one account: the run must stop. */
export class EndpointRefused extends Error {
  override readonly name = 'EndpointRefused';
  readonly trouble: TroubleNumber = 'RL211';
}

/** An answer that came, but does not hold what the operation must answer. */
export function malformed(operation: string, message: string): AwsFailure {
  return found('malformed', 'MalformedAnswer', operation, message);
}

/** Something that the answer should have named is not there, as when it was moved or deleted in the meantime. */
export function missing(operation: string, message: string): AwsFailure {
  return found('missing', 'NotFound', operation, message);
}

function found(kind: CauseKind, code: string, operation: string, message: string): AwsFailure {
  const nothing = { status: undefined, requestId: undefined, retry: undefined };
  return new AwsFailure({ kind, code, operation, message, ...nothing });
}

/** Says what an error of the AWS SDK means. Everything but a refused endpoint becomes a failure of this one operation. */
export function toFailure(error: unknown, operation: string): AwsFailure {
  if (error instanceof AwsFailure) return error;
  if (error instanceof EndpointRefused) throw error;
  const seen = look(error);
  return new AwsFailure({
    kind: kindOf(seen),
    code: codeOf(seen),
    message: seen.message,
    operation,
    status: seen.status,
    requestId: seen.requestId,
    retry: retryOf(seen),
  });
}

/** The answer, or the failure as a value, for reads that go on another way when one fails. */
export async function orFailure<T>(read: () => Promise<T>): Promise<T | AwsFailure> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AwsFailure) return error;
    throw error;
  }
}

/** What the SDK puts on its errors, as far as it matters here. */
interface Seen {
  readonly name: string;
  /** The system's code, such as `ECONNRESET`. */
  readonly systemCode: string | undefined;
  readonly message: string;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /** AWS answered with an error of its own, rather than something the SDK could not read. */
  readonly answered: boolean;
  readonly saysThrottling: boolean;
  readonly retryAfter: number;
}

/** Error names of https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
const throttlingNames = new Set([
  'BandwidthLimitExceeded',
  'PriorRequestNotComplete',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
]);

/** IAM has no capacity for a further credential report. Asking for the stored one helps, asking again does not. */
const limitNames = new Set(['LimitExceeded', 'LimitExceededException']);

const reportNames = new Set([
  'CredentialReportNotReadyException',
  'CredentialReportNotPresentException',
  'CredentialReportExpiredException',
]);

const refusalNames =
  /^(?:AccessDenied|UnauthorizedOperation|AuthFailure|ExpiredToken|InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|InvalidSignature|IncompleteSignature|RequestExpired|RequestTimeTooSkewed|OptInRequired|RegionDisabled|IDPRejectedClaim|InvalidIdentityToken|CredentialsProviderError|SignInError|MissingAuthenticationToken)/;

const networkCodes =
  /^(?:ECONN|EPIPE$|EHOST|ENET|ENOTFOUND$|EAI_|ERR_TLS|ERR_SSL|ERR_PROXY|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED)/;

/** A wrong certificate stays wrong; these pass by themselves. */
const passingNetworkCodes = /^(?:ECONN|EPIPE$|EHOST|ENET|ENOTFOUND$|EAI_)/;

/** In order: the first that holds names the kind. */
const kinds: readonly (readonly [CauseKind, (seen: Seen) => boolean])[] = [
  ['throttled', (seen) => seen.saysThrottling || throttlingNames.has(seen.name) || limitNames.has(seen.name)],
  ['not-ready', (seen) => reportNames.has(seen.name)],
  ['network', (seen) => seen.name.startsWith('IDPCommunicationError') || keysNotFetched(seen)],
  ['denied', (seen) => refusalNames.test(seen.name)],
  ['missing', (seen) => /^(?:ResourceNotFound|NoSuchEntity|AccountNotFound)/.test(seen.name)],
  ['network', (seen) => networkCodes.test(seen.systemCode ?? '')],
  ['timed-out', (seen) => /^(?:TimeoutError|AbortError|RequestTimeout)/.test(seen.name)],
  ['service-error', (seen) => (seen.status ?? 0) >= 500],
  ['denied', (seen) => seen.answered && (seen.status === 401 || seen.status === 403)],
  ['service-error', (seen) => seen.answered],
];

function kindOf(seen: Seen): CauseKind {
  return kinds.find(([, holds]) => holds(seen))?.[0] ?? 'malformed';
}

function retryOf(seen: Seen): Retry | undefined {
  if (limitNames.has(seen.name)) return undefined;
  switch (kindOf(seen)) {
    case 'throttled':
      return { reason: 'throttled', after: seen.retryAfter };
    case 'network':
      return seen.systemCode === undefined || passingNetworkCodes.test(seen.systemCode)
        ? { reason: 'transient', after: 0 }
        : undefined;
    case 'timed-out':
      return seen.name === 'AbortError' ? undefined : { reason: 'transient', after: 0 };
    case 'service-error':
      return (seen.status ?? 0) >= 500 && seen.status !== 501
        ? { reason: 'transient', after: seen.retryAfter }
        : undefined;
    default:
      return undefined;
  }
}

/** AWS could not fetch GitHub's signing keys just then; parallel jobs meet it now and then. */
function keysNotFetched({ name, message }: Seen): boolean {
  return name.startsWith('InvalidIdentityToken') && /couldn't retrieve verification key/i.test(message);
}

function codeOf(seen: Seen): string {
  if (seen.answered || seen.status === undefined) return seen.systemCode ?? seen.name;
  return seen.systemCode ?? (seen.status >= 500 ? `HTTP ${seen.status}` : 'MalformedAnswer');
}

function look(error: unknown): Seen {
  const fields = asRecord(error);
  const metadata = asRecord(fields.$metadata);
  const status = asNumber(metadata.httpStatusCode);
  return {
    name: asText(fields.name) ?? 'Error',
    systemCode: asText(fields.code),
    message: withoutHint(asText(fields.message) ?? String(error)),
    status,
    requestId: asText(metadata.requestId),
    answered: fields.$fault !== undefined,
    saysThrottling: status === 429 || asRecord(fields.$retryable).throttling === true,
    retryAfter: retryAfter(asRecord(asRecord(fields.$response).headers)),
  };
}

/** The SDK begins with its own name, and appends advice for programmers to what it could not parse. */
function withoutHint(message: string): string {
  return message
    .replace(/^@(?:aws-sdk|smithy)\S* (?:- \[ERROR\] )?/, '')
    .replace(/\s*Deserialization error: to see the raw response.*$/s, '');
}

/** Milliseconds; 0 when the answer asks for no pause. */
function retryAfter(headers: Readonly<Record<string, unknown>>): number {
  const milliseconds = Number(headers['x-amz-retry-after'] ?? Number.NaN);
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  if (milliseconds > 0) return milliseconds;
  return seconds > 0 ? seconds * 1000 : 0;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
