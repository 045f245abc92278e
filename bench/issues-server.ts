import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/**
 * A GitHub that has the issues of one repository and nothing else: light enough for tens of thousands, and in a process
 * of its own. It refuses writes above GitHub's limits, by a clock that only moves when it is told to. Prints its address.
 */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** What the token of a workflow may send in an hour. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const REQUESTS = 1_000;

export interface Told {
  /** Milliseconds since the epoch, by the server's clock. */
  readonly now: number;
  readonly reads: number;
  /** When each write came. */
  readonly writes: readonly number[];
  readonly refused: number;
  readonly issues: number;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly link?: string;
}

type Json = Readonly<Record<string, unknown>>;

const viewer = { login: 'github-actions[bot]', id: 41898282, type: 'Bot' };
const issues: Json[] = [];
const comments = new Map<number, Json[]>();
const labels: Json[] = [];
let now = Date.parse('2026-11-21T06:00:00Z');
let window = { until: now + HOUR, used: 0 };
let [reads, refused] = [0, 0];
let writes: number[] = [];

const server = createServer((request, response) => {
  void handle(request, response);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}`);
});

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await read(request);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const {
    status,
    body: answer,
    link,
  } = pathname.startsWith('/bench/')
    ? bench(pathname, searchParams)
    : metered(request.method ?? 'GET', pathname, searchParams, body);
  const headers = {
    'content-type': 'application/json',
    ...(link === undefined ? {} : { link: `<http://${request.headers.host}${link}>; rel="next"` }),
    'x-ratelimit-remaining': String(REQUESTS - window.used),
    'x-ratelimit-reset': String(Math.ceil(window.until / 1000)),
    ...(status === 403 ? { 'retry-after': '60' } : {}),
  };
  response.writeHead(status, headers).end(status === 204 ? undefined : JSON.stringify(answer));
}

/** What the bench asks, and tells. */
function bench(path: string, query: URLSearchParams): Answer {
  if (path === '/bench/sleep') now += Number(query.get('milliseconds'));
  if (path === '/bench/begin') now += 24 * HOUR;
  if (path.startsWith('/bench/begin')) {
    // Long enough for what was written before to count no more, and the same day still.
    now += HOUR;
    window = { until: now + HOUR, used: 0 };
    [reads, refused, writes] = [0, 0, []];
  }
  const told: Told = { now, reads, writes, refused, issues: issues.length };
  return { status: 200, body: path === '/bench/sleep' ? {} : told };
}

function metered(method: string, path: string, query: URLSearchParams, body: Json): Answer {
  if (now >= window.until) window = { until: now + HOUR, used: 0 };
  const isWrite = method !== 'GET' && path !== '/graphql';
  if (isWrite && (within(MINUTE) >= 80 || within(HOUR) >= 500)) {
    refused += 1;
    return { status: 403, body: { message: 'You have exceeded a secondary rate limit.' } };
  }
  window.used += 1;
  if (isWrite) writes.push(now);
  else reads += 1;
  return answerTo(`${method} ${path.replace(/^\/repos\/[^/]+\/[^/]+/, '')}`, path, query, body);
}

function within(span: number): number {
  let count = 0;
  while (count < writes.length && (writes[writes.length - 1 - count] ?? 0) > now - span) count += 1;
  return count;
}

function answerTo(what: string, path: string, query: URLSearchParams, body: Json): Answer {
  const number = Number(/\/(\d+)(?:\/|$)/.exec(what)?.[1]);
  const kind = what.replace(/\/\d+/, '/N');
  switch (kind) {
    case 'POST /graphql':
      return { status: 200, body: { data: { viewer: { login: viewer.login, databaseId: viewer.id } } } };
    case 'GET /issues':
      return paged(query.get('direction') === 'desc' ? issues.toReversed() : issues, path, query);
    case 'GET /labels':
      return paged(labels, path, query);
    case 'GET /issues/N/comments':
      return paged(comments.get(number) ?? [], path, query);
    case 'GET /issues/N/events':
      return paged([], path, query);
    case 'GET /issues/N':
      return { status: 200, body: issues[number - 1] };
    case 'POST /labels':
      labels.push(body);
      return { status: 201, body };
    case 'POST /issues':
      return { status: 201, body: create(body) };
    case 'PATCH /issues/N':
      return { status: 200, body: change(number, body) };
    case 'POST /issues/N/comments':
      return { status: 201, body: say(number, body) };
    default:
      return kind.startsWith('GET /assignees/')
        ? { status: 204, body: undefined }
        : { status: 404, body: {} };
  }
}

function paged(all: readonly Json[], path: string, query: URLSearchParams): Answer {
  const [size, page] = [Number(query.get('per_page') ?? 30), Number(query.get('page') ?? 1)];
  const body = all.slice((page - 1) * size, page * size);
  if (page * size >= all.length) return { status: 200, body };
  const next = new URLSearchParams(query);
  next.set('page', String(page + 1));
  return { status: 200, body, link: `${path}?${next}` };
}

function create({ title, body, labels: names, assignees }: Json): Json {
  const number = issues.length + 1;
  const issue = {
    id: 1_000_000 + number,
    number,
    html_url: `https://github.com/example/platform/issues/${number}`,
    repository_url: 'https://api.github.com/repos/example/platform',
    state: 'open',
    state_reason: null,
    closed_at: null,
    comments: 0,
    title,
    body,
    user: viewer,
    ...people(names, assignees),
  };
  issues.push(issue);
  return issue;
}

function change(number: number, { labels: names, assignees, ...rest }: Json): Json {
  const before = issues[number - 1] ?? {};
  const issue = { ...before, ...rest, ...people(names, assignees) };
  issues[number - 1] = issue;
  return issue;
}

function people(names: unknown, assignees: unknown): Json {
  return {
    ...(Array.isArray(names) ? { labels: names.map((name) => ({ name })) } : {}),
    ...(Array.isArray(assignees) ? { assignees: assignees.map((login) => ({ login })) } : {}),
  };
}

function say(number: number, { body }: Json): Json {
  const all = comments.get(number) ?? [];
  const comment = { id: number * 10_000 + all.length, body, user: viewer };
  comments.set(number, [...all, comment]);
  issues[number - 1] = { ...issues[number - 1], comments: all.length + 1 };
  return comment;
}

async function read(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString());
}
