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
  /** Without a query: none of the operations has one. */
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
  const canonical = [
    request.method,
    request.path,
    '',
    ...signedHeaders.map((name) => `${name}:${headerText(request.headers[name])}`),
    '',
    signedHeaders.join(';'),
    sha256(request.body),
  ].join('\n');
  const scope = `${date}/${region}/${service}/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', headerText(request.headers['x-amz-date']), scope, sha256(canonical)].join(
    '\n',
  );
  const key = [date, region, service, 'aws4_request'].reduce<string | Buffer>(
    (previous, part) => createHmac('sha256', previous).update(part).digest(),
    `AWS4${secret}`,
  );
  return createHmac('sha256', key).update(text).digest('hex') === authorization.signature;
}

function headerText(value: string | string[] | undefined): string {
  return [value ?? ''].flat().join(',').trim().replace(/\s+/g, ' ');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
