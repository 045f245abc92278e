/** The services the stand-in answers for, by their names in permissions. */
export type ServiceName =
  | 'account'
  | 'cloudtrail'
  | 'cloudwatch'
  | 'config'
  | 'events'
  | 'guardduty'
  | 'iam'
  | 'logs'
  | 'organizations'
  | 'securityhub'
  | 'sts'
  | 'tag';

const signingNames: Readonly<Partial<Record<ServiceName, string>>> = {
  cloudwatch: 'monitoring',
  tag: 'tagging',
};

/** The service's name in a signature. */
export function signingName(service: ServiceName): string {
  return signingNames[service] ?? service;
}

/** An answer that is an error. `code` is the word on the wire; `fields` are members besides the message. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(status: number, code: string, message: string, fields: Readonly<Record<string, unknown>>) {
    super(message);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

export function refusal(status: number, code: string, message: string): Refusal {
  return new Refusal(status, code, message, {});
}

type Common =
  | 'denied'
  | 'throttled'
  | 'failed'
  | 'unknown-key'
  | 'expired'
  | 'unsigned'
  | 'bad-signature'
  | 'unknown-operation';

const query: Readonly<Record<Common, readonly [number, string]>> = {
  denied: [403, 'AccessDenied'],
  throttled: [400, 'Throttling'],
  failed: [500, 'ServiceFailure'],
  'unknown-key': [403, 'InvalidClientTokenId'],
  expired: [403, 'ExpiredToken'],
  unsigned: [403, 'MissingAuthenticationToken'],
  'bad-signature': [403, 'SignatureDoesNotMatch'],
  'unknown-operation': [400, 'InvalidAction'],
};

// The JSON 1.1 protocol answers every client error with 400.
const json = {
  denied: [400, 'AccessDeniedException'],
  'unknown-key': [400, 'UnrecognizedClientException'],
  expired: [400, 'ExpiredTokenException'],
  unsigned: [400, 'MissingAuthenticationTokenException'],
  'bad-signature': [400, 'InvalidSignatureException'],
  'unknown-operation': [400, 'UnknownOperationException'],
} as const;

const throttling = [400, 'ThrottlingException'] as const;

// The REST services tell by the status.
const rest: Readonly<Record<Common, readonly [number, string]>> = {
  denied: [403, 'AccessDeniedException'],
  throttled: [429, 'TooManyRequestsException'],
  failed: [500, 'InternalServerException'],
  'unknown-key': [403, 'UnrecognizedClientException'],
  expired: [403, 'ExpiredTokenException'],
  unsigned: [403, 'MissingAuthenticationTokenException'],
  'bad-signature': [403, 'InvalidSignatureException'],
  'unknown-operation': [404, 'UnknownOperationException'],
};

/** The same refusal has another name and status in each service. */
const words: Readonly<Record<ServiceName, Readonly<Record<Common, readonly [number, string]>>>> = {
  iam: query,
  sts: { ...query, failed: [500, 'InternalFailure'] },
  organizations: {
    ...json,
    throttled: [400, 'TooManyRequestsException'],
    failed: [500, 'ServiceException'],
  },
  tag: { ...json, throttled: [400, 'ThrottledException'], failed: [500, 'InternalServiceException'] },
  account: rest,
  guardduty: { ...rest, failed: [500, 'InternalServerErrorException'] },
  securityhub: { ...rest, failed: [500, 'InternalException'] },
  cloudtrail: { ...json, throttled: throttling, failed: [500, 'InternalFailure'] },
  cloudwatch: { ...json, throttled: throttling, failed: [500, 'InternalServiceFault'] },
  config: { ...json, throttled: throttling, failed: [500, 'InternalFailure'] },
  events: { ...json, throttled: throttling, failed: [500, 'InternalException'] },
  logs: { ...json, throttled: throttling, failed: [500, 'ServiceUnavailableException'] },
};

export function common(service: ServiceName, kind: Common, message: string): Refusal {
  const [status, code] = words[service][kind];
  return refusal(status, code, message);
}

export function throttled(service: ServiceName): Refusal {
  if (service === 'organizations') {
    return common(
      service,
      'throttled',
      'You have sent too many requests in too short a period of time. Try again later.',
    );
  }
  return common(service, 'throttled', service === 'account' ? 'Too Many Requests' : 'Rate exceeded');
}

/** What a constraint of the service model says when a value breaks it. */
export function constraintBroken(value: string, member: string, constraint: string): Refusal {
  const message = `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: ${constraint}`;
  return refusal(400, 'ValidationError', message);
}
