export const id = 164;
export const ids = [164];
export const modules = {

/***/ 2765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ clientFor)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(316);


const noToken = 'The input `github-token` is empty, so the repository cannot be read. Leave it out, to use the token of the job.';
/** A client with the token of the inputs. Throws a Failure where there is none. */
function clientFor({ githubToken }, world, log) {
    if (githubToken === '')
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('invalid', noToken);
    return (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .N)({
        token: githubToken,
        apiUrl: world.environment.GITHUB_API_URL ?? 'https://api.github.com',
        environment: world.environment,
        now: world.now,
        sleep: world.sleep,
        log,
    });
}


/***/ }),

/***/ 316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect),
  Z: () => (/* binding */ isUnclear)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
;// CONCATENATED MODULE: ./lib/github/budget.js
/**
 * Follows what every answer tells of the limit it counted against. GitHub Enterprise Server tells nothing where limits
 * are off.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#checking-the-status-of-your-rate-limit
 */
function createBudget(now) {
    let told;
    return {
        note: (headers) => {
            const remaining = numberOf(headers['x-ratelimit-remaining']);
            const reset = numberOf(headers['x-ratelimit-reset']);
            const resource = headers['x-ratelimit-resource'] ?? 'core';
            if (resource !== 'core' || remaining === undefined || reset === undefined)
                return;
            told = { remaining, until: reset * 1000 };
        },
        remaining: () => (told !== undefined && now().getTime() < told.until ? told.remaining : undefined),
    };
}
function numberOf(value) {
    return value !== undefined && /^\d+$/.test(String(value)) ? Number(value) : undefined;
}

// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(9452);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./lib/proxies.js
var proxies = __webpack_require__(9691);
;// CONCATENATED MODULE: ./lib/github/fetch.js



const redirectsAtMost = 5;
/**
 * A fetch over node:http, through the proxy that the environment names. Node's own fetch parses HTTP in WebAssembly,
 * whose optimization takes more than 10 MB, for a few dozen requests. Rejects when no whole answer came.
 */
function createFetch(environment) {
    const settings = { keepAlive: true, proxyEnv: (0,proxies/* proxiesOf */._)(environment) };
    const agents = { 'http:': new external_node_http_.Agent(settings), 'https:': new external_node_https_.Agent(settings) };
    async function once(url, { method, headers, body, signal }) {
        const isSecure = url.protocol === 'https:';
        const agent = agents[isSecure ? 'https:' : 'http:'];
        const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
        return new Promise((resolve, reject) => {
            const request = (isSecure ? external_node_https_.request : external_node_http_.request)(url, {
                agent,
                method,
                headers: { ...headers, ...length },
                ...(signal === undefined ? {} : { signal }),
            });
            const fail = (error) => reject(signal?.aborted ? signal.reason : withWords(error));
            request.on('error', fail);
            request.on('response', (answer) => received(answer, url).then(resolve, fail));
            request.end(body);
        });
    }
    return async (address, options) => {
        let url = new URL(address);
        for (let redirects = 0;; redirects += 1) {
            const response = await once(url, options);
            const target = redirectTarget(response, url, options.method);
            if (target === undefined)
                return response;
            if (redirects === redirectsAtMost)
                throw new Error(`${address} redirects without an end`);
            url = target;
        }
    };
}
/** What several addresses of one host answered with comes without a message of its own. */
function withWords(error) {
    if (!(error instanceof AggregateError) || error.message !== '')
        return error;
    const words = error.errors.map((each) => (each instanceof Error ? each.message : String(each)));
    return new Error(words.join('; '), { cause: error });
}
async function received(answer, url) {
    const chunks = [];
    for await (const chunk of answer)
        chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const headers = Object.entries(answer.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]);
    return {
        status: answer.statusCode ?? 0,
        url: url.href,
        headers: new Map(headers),
        text: async () => body.toString('utf8'),
        arrayBuffer: async () => new Uint8Array(body).buffer,
    };
}
/**
 * Where a renamed repository is now, or for a reading whatever was moved; undefined when the answer is no redirect to
 * follow. A write follows only those codes that ask for it to be sent again as it is, and only to the same thing of the
 * renamed repository: an issue that was transferred is another repository's, to be left alone. The token goes along, so
 * another host is refused.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
function redirectTarget({ status, headers }, from, method) {
    const location = headers.get('location');
    const isRead = method === 'GET' || method === 'HEAD';
    const codes = isRead ? [301, 302, 307, 308] : [307, 308];
    if (!codes.includes(status) || location === undefined)
        return undefined;
    const target = new URL(location, from);
    if (target.origin !== from.origin)
        throw new Error(`it redirects to another host, ${target.host}`);
    return isRead || withinRepository(target) === withinRepository(from) ? target : undefined;
}
/** What an address names within its repository, such as `/issues/5`. */
function withinRepository({ pathname }) {
    return pathname.replace(/^.*?\/(?:repos\/[^/]+\/[^/]+|repositories\/\d+)(?=\/|$)/, '');
}

;// CONCATENATED MODULE: ./lib/github/client.js




/** Nobody waits longer for one answer, in milliseconds. */
const TIMEOUT = 60_000;
/** Before each repetition, in milliseconds. */
const PAUSES = [1_000, 4_000];
/** A rate limit that asks for no more seconds than this is waited for, a few times in all. */
const LONGEST_WAIT = 120;
const MOST_WAITS = 3;
/**
 * Makes a client for one GitHub. Every failure surfaces as a `GitHubError` or, when the rate limit is used up for long,
 * as `RateLimited`. A request that creates something is never repeated here after an unclear failure: its answer may
 * have been lost, not itself. What a rate limit refused was not carried out, so that is repeated.
 */
function connect(options) {
    const { now, sleep, log } = options;
    const octokit = (0,github/* getOctokit */.Q)(options.token, {
        baseUrl: options.apiUrl,
        userAgent: 'rootline',
        log: silent,
        request: { fetch: createFetch(options.environment) },
    });
    const budget = createBudget(now);
    const pauseBefore = patience(log);
    let requests = 0;
    octokit.hook.wrap('request', async (request, parameters) => {
        for (let attempt = 0;; attempt += 1) {
            requests += 1;
            try {
                const signal = AbortSignal.timeout(TIMEOUT);
                const response = await request({ ...parameters, request: { ...parameters.request, signal } });
                budget.note(response.headers);
                requireJson(response);
                return response;
            }
            catch (error) {
                const failure = (0,errors/* describeFailure */.Ic)(failureOf(error, parameters, budget), now());
                const pause = pauseBefore(failure, parameters, attempt);
                if (pause === undefined)
                    throw failure;
                await sleep(pause);
            }
        }
    });
    return {
        octokit,
        log,
        now,
        sleep,
        query: (query) => ask(octokit, query, options.environment.GITHUB_GRAPHQL_URL, now),
        requests: () => requests,
        remaining: budget.remaining,
    };
}
/** Says how many milliseconds to wait before a failed request is sent again; undefined when it is not to be. */
function patience(log) {
    let waits = 0;
    const pauseAfter = (failure, request, attempt) => {
        if (!(failure instanceof errors/* RateLimited */.JH))
            return repeatable(request) && isUnclear(failure) ? PAUSES[attempt] : undefined;
        if (failure.waitSeconds > LONGEST_WAIT || waits === MOST_WAITS)
            return undefined;
        waits += 1;
        return failure.waitSeconds * 1000;
    };
    return (failure, request, attempt) => {
        const pause = pauseAfter(failure, request, attempt);
        const what = failure instanceof errors/* RateLimited */.JH ? "GitHub's rate limit is used up." : failure.message;
        if (pause !== undefined)
            log.info(`${what} Trying again in ${pause / 1000} s.`);
        return pause;
    };
}
/** GraphQL tells of its own errors, the rate limits among them, in an answer with status 200. */
async function ask(octokit, query, address, now) {
    const baseUrl = address?.replace(/\/graphql\/?$/, '');
    try {
        return await octokit.graphql(query, baseUrl === undefined || baseUrl === '' ? {} : { baseUrl });
    }
    catch (error) {
        if (error instanceof errors/* GitHubError */.y_ || error instanceof errors/* RateLimited */.JH)
            throw error;
        throw (0,errors/* describeFailure */.Ic)(graphqlFailure(error), now());
    }
}
function graphqlFailure(error) {
    const { headers = {}, errors = [] } = Object(error);
    const message = error instanceof Error ? error.message : String(error);
    const isLimit = /rate limit|submitted too quickly/i.test(message);
    return {
        method: 'POST',
        route: '/graphql',
        repository: undefined,
        status: isLimit || errors.some(({ type }) => type === 'RATE_LIMITED') ? 429 : 400,
        headers,
        message: message.replace(/^.*response errors:\s*-?\s*/s, ''),
        errors: [],
    };
}
/** Whether the failed request may or may not have been carried out. */
function isUnclear(error) {
    return error instanceof errors/* GitHubError */.y_ && error.kind === 'unclear';
}
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore() {
    // Octokit's own warnings would go to the job's log by a way that nobody neutralises.
}
/** Reading twice changes nothing, and neither does setting the same values twice. GraphQL serves only queries here. */
function repeatable({ method, url }) {
    return method === 'GET' || method === 'PATCH' || url.endsWith('/graphql');
}
/**
 * What is no JSON, such as a proxy's page, Octokit passes on as text; where GitHub answers with nothing, it is empty. A
 * redirect that was not followed is no answer either.
 */
function requireJson(response) {
    if (response.status >= 300)
        throw Object.assign(new Error('Moved'), { response });
    if (typeof response.data !== 'string' || response.data === '')
        return;
    throw Object.assign(new Error('The answer is no JSON'), { response });
}
/** Octokit throws an error with status 500 of its own when there was no answer at all: only `response` tells. */
function failureOf(error, parameters, budget) {
    const response = responseOf(error);
    if (response !== undefined)
        budget.note(response.headers);
    return {
        method: parameters.method,
        route: pathOf(parameters.url),
        repository: repositoryOf(parameters),
        status: response?.status,
        headers: response?.headers ?? {},
        message: error instanceof Error ? error.message : String(error),
        errors: errorsOf(response?.data),
    };
}
function responseOf(error) {
    if (typeof error !== 'object' || error === null || !('response' in error))
        return undefined;
    return error.response;
}
function errorsOf(data) {
    if (typeof data !== 'object' || data === null || !('errors' in data) || !Array.isArray(data.errors))
        return [];
    return data.errors.map((entry) => typeof entry === 'string' ? { message: entry } : Object(entry));
}
/** The next page of a list is asked for by its whole address. */
function pathOf(url) {
    return url.replace(/^https?:\/\/[^/]+/, '').replace(/\?.*$/, '');
}
function repositoryOf({ owner, repo, url }) {
    if (typeof owner === 'string' && typeof repo === 'string')
        return `${owner}/${repo}`;
    return /\/repos\/([^/{]+\/[^/{?]+)/.exec(url)?.[1];
}


/***/ }),

/***/ 9452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   JH: () => (/* binding */ RateLimited),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7132);

/** A request that GitHub refused or that failed; the message is a sentence for the user, with what to do next. */
class GitHubError extends Error {
    name = 'GitHubError';
    kind;
    /** The fields that a 422 names, such as `assignees`. */
    fields;
    constructor(kind, message, fields) {
        super(message);
        this.kind = kind;
        this.fields = fields;
    }
}
/** GitHub's rate limit, primary or secondary, is used up. */
class RateLimited extends Error {
    name = 'RateLimited';
    /** How long GitHub wants to be left alone. */
    waitSeconds;
    constructor(waitSeconds) {
        super(`GitHub's rate limit is used up; it asks to wait ${waitSeconds} seconds. The next run goes on from here.`);
        this.waitSeconds = waitSeconds;
    }
}
/** The failure as a sentence that says what happened, where, and what to do. */
function describeFailure(failure, now) {
    const wait = rateLimitWait(failure, now);
    if (wait !== undefined)
        return new RateLimited(wait);
    const kind = kindOf(failure);
    const fields = failure.errors.flatMap(({ field }) => (field === undefined ? [] : [field]));
    return new GitHubError(kind, (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(sentences[kind](failure)), fields);
}
/** Texts by which GitHub tells a limit on what may be written from other refusals; the second is that of old servers. */
const limitWords = /\bsecondary rate\b|\babuse detection\b|\bsubmitted too quickly\b/i;
/**
 * Seconds to wait, or undefined when the failure is no rate limit.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function rateLimitWait(failure, now) {
    const { status, headers } = failure;
    const isLimitInWords = limitWords.test([failure.message, details(failure)].join(' '));
    if (status === 422)
        return isLimitInWords ? (secondsAfter(headers['retry-after'], now) ?? 60) : undefined;
    if (status !== 403 && status !== 429)
        return undefined;
    const wait = secondsAfter(headers['retry-after'], now);
    if (wait !== undefined)
        return wait;
    if (String(headers['x-ratelimit-remaining']) === '0') {
        const reset = Number(headers['x-ratelimit-reset']) - now.getTime() / 1000;
        return reset > 0 ? Math.ceil(reset) : 60;
    }
    return status === 429 || isLimitInWords ? 60 : undefined;
}
/**
 * A `retry-after`: seconds, or a date, by the clock of this machine. Undefined when it is neither, or not ahead.
 * https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
function secondsAfter(value, now) {
    const text = String(value ?? '').trim();
    const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now.getTime()) / 1000;
    return seconds > 0 ? Math.ceil(seconds) : undefined;
}
function kindOf({ status, route, message }) {
    if (status === undefined || status < 300 || status >= 500)
        return 'unclear';
    switch (status) {
        case 401:
            return 'token';
        case 403:
            return kindOfForbidden(route, message);
        case 404:
            return 'missing';
        case 410:
            // Of a single issue it says that the issue was deleted.
            return isOfIssue(route) ? 'missing' : 'issues-disabled';
        case 422:
            return 'invalid';
        default:
            return status < 400 ? 'missing' : 'refused';
    }
}
function kindOfForbidden(route, message) {
    if (/^Resource not accessible by /i.test(message))
        return 'forbidden';
    const isComment = route.endsWith('/comments');
    return isComment && /\blocked\b|\bcommenting is disabled\b/i.test(message) ? 'uncommentable' : 'refused';
}
/** The route is a template, or for the further pages of a list an address. */
function isOfIssue(route) {
    return /\/issues\/(?:\{issue_number\}|\d+)/.test(route);
}
const sentences = {
    token: (failure) => `GitHub does not accept the token (${answer(failure)}): pass a valid one as the input \`github-token\`; it defaults to the job's own.`,
    forbidden: (failure) => `The token may not do this in ${place(failure)} (${answer(failure)}): add \`issues: write\` to the job's \`permissions:\`. The job's own token reaches only its own repository.`,
    missing: (failure) => isMoved(failure)
        ? `${capitalized(place(failure))} is elsewhere now (${answer(failure)}), and nothing is written there: see what was moved or renamed, and name the new place.`
        : `GitHub does not find ${place(failure)} (${answer(failure)}): check that it exists, and that the token may see it.`,
    'issues-disabled': (failure) => `Issues are disabled in ${place(failure)} (${answer(failure)}): enable them in the repository's settings, under General, Features.`,
    uncommentable: (failure) => `GitHub takes no more comments on ${place(failure)} (${answer(failure)}): its text alone tells what changed. Unlock its conversation if it is locked.`,
    invalid: (failure) => `GitHub does not accept the content for ${place(failure)} (${answer(failure)}): ${details(failure)}.`,
    unclear: (failure) => `GitHub did not answer properly for ${place(failure)} (${answer(failure)}): run again later; https://www.githubstatus.com tells of incidents.`,
    refused: (failure) => `GitHub refused this for ${place(failure)} (${answer(failure)}): see what it says, mend it and run again.`,
};
function place({ repository, route }) {
    if (repository === undefined)
        return 'this request';
    return `${isOfIssue(route) ? 'an issue of ' : ''}the repository ${repository}`;
}
function isMoved({ status }) {
    return status !== undefined && status < 400;
}
function capitalized(text) {
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
function answer({ method, route, status, message }) {
    return `${method} ${route}: ${status ?? 'no answer'} ${firstSentence(message)}`;
}
/** Octokit appends the documentation's address and the whole list of errors. */
function firstSentence(message) {
    const [first = ''] = message.split(/ - https?:\/\/|: \{/);
    return first.slice(0, 300).replace(/\.$/, '');
}
function details({ errors }) {
    const said = errors.map(({ field, code, message }) => message ?? [field, code].filter(Boolean).join(' '));
    return said.filter((part) => part !== '').join('; ') || 'it does not say why';
}


/***/ }),

/***/ 2157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readUser),
/* harmony export */   x: () => (/* binding */ readIdentity)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9452);

const untold = 'GitHub does not say whom the token acts as, so Rootline cannot tell its own issues: pass another token as the input `github-token`.';
/**
 * Whom the token acts as. By GraphQL, because GET /user does not serve the tokens of apps and workflows; where there is
 * no GraphQL, as behind some proxies, GET /user still serves those of people.
 */
async function readIdentity(client) {
    const viewer = await readViewer(client);
    if ('id' in viewer)
        return viewer;
    try {
        const { data } = await client.octokit.rest.users.getAuthenticated();
        return { id: data.id, login: data.login };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RateLimited */ .JH)
            throw error;
        throw viewer;
    }
}
/** Looks up an account by its login, as for an author whose issues are trusted too. */
async function readUser(client, login) {
    const { data } = await client.octokit.rest.users.getByUsername({ username: login });
    return { id: data.id, login: data.login };
}
/** The identity, or why GraphQL does not tell it though another way may. */
async function readViewer(client) {
    try {
        const answer = await client.query('query { viewer { login databaseId } }');
        const { login, databaseId } = answer?.viewer ?? {};
        if (login !== undefined && typeof databaseId === 'number')
            return { id: databaseId, login };
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('token', untold, []);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.kind !== 'token')
            return error;
        throw error;
    }
}


/***/ }),

/***/ 2635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ readRepository),
/* harmony export */   YJ: () => (/* binding */ requireIssues),
/* harmony export */   aR: () => (/* binding */ repositoryName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9452);

/** Takes `owner/name` apart; anything else is an error that says so. */
function repositoryName(fullName) {
    const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(fullName) ?? [];
    if (owner === undefined || repo === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('missing', `\`${fullName}\` is no repository: write \`owner/name\`.`, []);
    return { owner, repo };
}
/** One request: GET /repos/{owner}/{repo}. The name in the answer is the current one of a repository that was renamed. */
async function readRepository(client, name) {
    const { data } = await client.octokit.rest.repos.get({ ...name });
    return {
        ...repositoryName(data.full_name),
        visibility: visibilityOf(data.visibility, data.private),
        hasIssues: data.has_issues,
        defaultBranch: data.default_branch,
        url: data.html_url,
    };
}
/** Throws a sentence for the user when the repository takes no issues. */
function requireIssues({ owner, repo, hasIssues }) {
    if (hasIssues)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('issues-disabled', `Issues are disabled in the repository ${owner}/${repo}: enable them in its settings, under General, Features.`, []);
}
/** What GitHub does not tell counts as public unless it is private: the safe reading for data that must not leak. */
function visibilityOf(told, isPrivate) {
    if (told === 'internal' || told === 'private')
        return told;
    return isPrivate && told === undefined ? 'private' : 'public';
}


/***/ }),

/***/ 9691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ proxiesOf)
/* harmony export */ });
/**
 * The proxy variables of an environment, for the agents of node:http and node:https (Node 24.5 and later, else ignored):
 * what runs on this machine is never asked for by proxy.
 * https://nodejs.org/docs/latest-v24.x/api/http.html#built-in-proxy-support
 */
function proxiesOf(environment) {
    const direct = [environment.no_proxy ?? environment.NO_PROXY, 'localhost', '127.0.0.1', '::1'];
    const no_proxy = direct.filter((entry) => entry !== undefined && entry !== '').join(',');
    const chosen = { no_proxy, NO_PROXY: no_proxy };
    for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY']) {
        const proxy = environment[name];
        if (proxy !== undefined)
            chosen[name] = withScheme(proxy);
    }
    return chosen;
}
/** Node passes over a proxy without a scheme, which other tools take for one of HTTP. */
function withScheme(proxy) {
    return proxy === '' || proxy.includes('://') ? proxy : `http://${proxy}`;
}


/***/ }),

/***/ 2818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ runAddress),
/* harmony export */   h: () => (/* binding */ linksOf)
/* harmony export */ });
/** Where issues lead: to the baseline's files on the default branch, and to the runs of the workflow. */
function linksOf({ url, defaultBranch }, path, environment) {
    // GitHub takes HEAD for the default branch, whatever its name.
    const baseline = `${url}/blob/${defaultBranch === '' ? 'HEAD' : defaultBranch}`;
    return { baseline, path, runs: workflowAddress(environment) };
}
/** The page of this very run; undefined outside GitHub Actions. */
function runAddress({ GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: id = '', }) {
    return server !== '' && repository !== '' && id !== ''
        ? `${server}/${repository}/actions/runs/${id}`
        : undefined;
}
/**
 * GITHUB_WORKFLOW_REF is such as `octo-org/aws/.github/workflows/rootline.yml@refs/heads/main`.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
function workflowAddress({ GITHUB_SERVER_URL: server = '', GITHUB_WORKFLOW_REF: ref = '' }) {
    const [, repository, file] = /^([^/@]+\/[^/@]+)\/\.github\/workflows\/([^/@]+)@/.exec(ref) ?? [];
    if (server === '' || repository === undefined || file === undefined)
        return undefined;
    return `${server}/${repository}/actions/workflows/${encodeURIComponent(file)}`;
}


/***/ })

};
