/** One request to the sandbox's GitHub, after its token was taken off. */
export interface Call {
  readonly method: string;
  /** As sent: percent-encoded, without the query. */
  readonly path: string;
  /** With its `?`, or empty. */
  readonly query: string;
  readonly body: JsonObject;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined for a reply without a body. */
  readonly body: unknown;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** One entry of the `errors` that GitHub puts into a 422. https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
export interface FieldError {
  readonly resource: string;
  readonly field: string;
  readonly code: string;
  readonly value?: unknown;
  readonly message?: string;
}

export function isWrite(call: Call): boolean {
  return call.method !== 'GET' && call.method !== 'HEAD' && call.path !== '/graphql';
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function ok(body: unknown): Reply {
  return { status: 200, headers: {}, body };
}

/** The page of a list that the query asks for, with the address of the next one. */
export function paged(all: readonly JsonObject[], address: string, query: string): Reply {
  const parameters = new URLSearchParams(query);
  const [size, page] = [Number(parameters.get('per_page') ?? 30), Number(parameters.get('page') ?? 1)];
  const reply = ok(all.slice((page - 1) * size, page * size));
  if (page * size >= all.length) return reply;
  parameters.set('page', String(page + 1));
  return { ...reply, headers: { link: `<${address}?${parameters}>; rel="next"` } };
}

export function noContent(): Reply {
  return { status: 204, headers: {}, body: undefined };
}

/** A refusal in GitHub's shape. */
export function refusal(status: number, message: string): Reply {
  return {
    status,
    headers: {},
    body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
  };
}

export function validationFailed(errors: readonly FieldError[]): Reply {
  return {
    status: 422,
    headers: {},
    body: {
      message: 'Validation Failed',
      errors,
      documentation_url: 'https://docs.github.com/rest',
      status: '422',
    },
  };
}

export function messageOf(reply: Reply): string {
  return isObject(reply.body) && typeof reply.body.message === 'string' ? reply.body.message : '';
}
