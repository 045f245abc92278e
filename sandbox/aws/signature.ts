import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** The parts of an `Authorization` header of AWS Signature Version 4. */
export interface Authorization {
  readonly accessKeyId: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

export interface SignedRequest {
  readonly method: string;
  /** With the query, where there is one. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const form =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/** Undefined for a header of another form. */
export function parseAuthorization(header: string): Authorization | undefined {
  const [, accessKeyId, date, region, service, headers, signature] = form.exec(header) ?? [];
  if (!(accessKeyId && date && region && service && headers && signature)) return undefined;
  return { accessKeyId, date, region, service, signedHeaders: headers.split(';'), signature };
}

/** Whether the request was signed with this secret: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
export function isSignedWith(secret: string, request: SignedRequest, authorization: Authorization): boolean {
  const { date, region, service, signedHeaders } = authorization;
  const [path, query = ''] = request.path.split('?');
  const canonical = [
    request.method,
    path,
    query.split('&').toSorted().join('&'),
    ...signedHeaders.map((name) => `${name}:${headerText(request.headers[name])}`),
    '',
    signedHeaders.join(';'),
    sha256(request.body),
  ].join('\n');
  const scope = `${date}/${region}/${service}/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', headerText(request.headers['x-amz-date']), scope, sha256(canonical)].join(
    '\n',
  );
  const key = signingKey(secret, [date, region, service, 'aws4_request']);
  return createHmac('sha256', key).update(text).digest('hex') === authorization.signature;
}

/** The latest keys that were derived, as deriving one costs more than the rest of a request. */
const derived = new Map<string, Buffer>();
const mostDerived = 5000;

function signingKey(secret: string, scope: readonly string[]): Buffer {
  const name = [secret, ...scope].join('/');
  const known = derived.get(name);
  if (known !== undefined) return known;
  if (derived.size >= mostDerived) derived.clear();
  const key = scope.reduce<Buffer>(
    (previous, part) => createHmac('sha256', previous).update(part).digest(),
    Buffer.from(`AWS4${secret}`),
  );
  derived.set(name, key);
  return key;
}

function headerText(value: string | string[] | undefined): string {
  return [value ?? ''].flat().join(',').trim().replace(/\s+/g, ' ');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
