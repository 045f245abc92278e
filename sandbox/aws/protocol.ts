import type { IncomingHttpHeaders } from 'node:http';
import { parseRest } from './detection-wire.ts';
import { isoSeconds } from './moment.ts';
import type { Parameters } from './operation.ts';
import { common, type Refusal, refusal, type ServiceName } from './refusal.ts';

/** One request, as far as the protocol alone tells. */
export interface WireRequest {
  readonly service: ServiceName;
  readonly operation: string;
  /** The parameters, where the path holds them. */
  readonly parameters?: Parameters;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type JsonService = Exclude<ServiceName, 'iam' | 'sts'>;

const versions: Readonly<Record<string, 'iam' | 'sts'>> = { '2010-05-08': 'iam', '2011-06-15': 'sts' };
const namespaces = {
  iam: 'https://iam.amazonaws.com/doc/2010-05-08/',
  sts: 'https://sts.amazonaws.com/doc/2011-06-15/',
};
const targets: Readonly<Record<string, ServiceName>> = {
  AWSEvents: 'events',
  AWSOrganizationsV20161128: 'organizations',
  CloudTrail_20131101: 'cloudtrail',
  GraniteServiceVersion20100801: 'cloudwatch',
  Logs_20140328: 'logs',
  ResourceGroupsTaggingAPI_20170126: 'tag',
  StarlingDoveService: 'config',
};

/**
 * Tells the service by the protocol, as the hosts that AWS tells them by are all one here: a target header for those of
 * JSON, a form with an API version for IAM and STS (query), a path for those of REST-JSON.
 */
export function parseRequest(path: string, headers: IncomingHttpHeaders, body: string): WireRequest {
  const [, api = '', operation] = /^(\w+)\.(\w+)$/.exec(String(headers['x-amz-target'] ?? '')) ?? [];
  const service = targets[api];
  if (operation !== undefined && service !== undefined) return { service, operation };
  if (isForm(headers)) {
    const form = new URLSearchParams(body);
    return { service: versions[form.get('Version') ?? ''] ?? 'iam', operation: form.get('Action') ?? '' };
  }
  const rest = parseRest(path);
  if (rest !== undefined) return rest;
  const name = path.slice(1);
  return { service: 'account', operation: name.charAt(0).toUpperCase() + name.slice(1) };
}

export function parseParameters({ service, parameters: inPath }: WireRequest, body: string): Parameters {
  if (inPath !== undefined) return inPath;
  if (!isJson(service)) {
    const { Action, Version, ...parameters } = Object.fromEntries(new URLSearchParams(body));
    if (versions[Version ?? ''] === service) return parameters;
    throw refusal(400, 'InvalidAction', `Could not find operation ${Action} for version ${Version}`);
  }
  return jsonObject(service, body);
}

function isJson(service: ServiceName): service is JsonService {
  return service !== 'iam' && service !== 'sts';
}

function isRest(service: ServiceName): service is JsonService {
  return service === 'account' || service === 'guardduty' || service === 'securityhub';
}

function jsonVersion(service: JsonService): string {
  return service === 'cloudwatch' ? '1.0' : '1.1';
}

function isForm(headers: IncomingHttpHeaders): boolean {
  return String(headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
}

export function unknownOperation(service: ServiceName, operation: string): Refusal {
  const version = Object.entries(versions).find(([, name]) => name === service)?.[0];
  const message = version === undefined ? '' : `Could not find operation ${operation} for version ${version}`;
  return common(service, 'unknown-operation', message);
}

function jsonObject(service: JsonService, body: string): Parameters {
  try {
    const value: unknown = JSON.parse(body === '' ? '{}' : body);
    if (isObject(value)) return value;
  } catch {
    // Falls through to the same refusal as a body that is no object.
  }
  throw service === 'account'
    ? refusal(400, 'ValidationException', 'Request body could not be read.')
    : refusal(400, 'SerializationException', '');
}

export function success(request: WireRequest, result: unknown, requestId: string): WireAnswer {
  const { service, operation } = request;
  if (isJson(service)) {
    return json(service, 200, result, requestId, {});
  }
  const body = element(`${operation}Response`, ` xmlns="${namespaces[service]}"`, {
    ...(result === undefined ? {} : { [`${operation}Result`]: result }),
    ResponseMetadata: { RequestId: requestId },
  });
  return xml(200, body, requestId);
}

export function failure(service: ServiceName, error: Refusal, requestId: string): WireAnswer {
  const { status, code, message, fields } = error;
  if (isRest(service)) {
    return json(service, status, { message, ...fields }, requestId, { 'x-amzn-errortype': code });
  }
  if (isJson(service)) {
    return json(service, status, { __type: code, Message: message, ...fields }, requestId, {});
  }
  const body = element('ErrorResponse', ` xmlns="${namespaces[service]}"`, {
    Error: { Type: status < 500 ? 'Sender' : 'Receiver', Code: code, Message: message },
    RequestId: requestId,
  });
  return xml(status, body, requestId);
}

function json(
  service: JsonService,
  status: number,
  value: unknown,
  requestId: string,
  headers: Readonly<Record<string, string>>,
): WireAnswer {
  const type = isRest(service) ? 'application/json' : `application/x-amz-json-${jsonVersion(service)}`;
  return {
    status,
    headers: { 'content-type': type, 'x-amzn-requestid': requestId, ...headers },
    body: JSON.stringify(value ?? {}),
  };
}

function xml(status: number, body: string, requestId: string): WireAnswer {
  return { status, headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId }, body };
}

/** A list becomes `<member>`s, a Map `<entry>`s of key and value; what is undefined is left out. */
function element(name: string, attributes: string, value: unknown): string {
  return `<${name}${attributes}>${content(value)}</${name}>`;
}

function content(value: unknown): string {
  if (value instanceof Date) return isoSeconds(value);
  if (value instanceof Map) {
    return [...value].map(([key, item]) => element('entry', '', { key, value: item })).join('');
  }
  if (Array.isArray(value)) return value.map((item) => element('member', '', item)).join('');
  if (isObject(value)) {
    return Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => element(key, '', item))
      .join('');
  }
  return String(value).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
