export const id = 598;
export const ids = [598];
export const modules = {

/***/ 2765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ clientFor)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6293);


const noToken = 'The input `github-token` is empty, so the repository cannot be read. Leave it out, to use the token of the job.';
function clientFor({ githubToken }, world, log) {
    if (githubToken === '')
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('invalid', 'RL401', noToken);
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

/***/ 6293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect),
  Z: () => (/* binding */ isUnclear)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
// EXTERNAL MODULE: ./lib/thrown.js
var thrown = __webpack_require__(8493);
;// CONCATENATED MODULE: ./lib/github/budget.js
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
// EXTERNAL MODULE: ./lib/github/fetch.js
var fetch = __webpack_require__(7591);
;// CONCATENATED MODULE: ./lib/github/client.js





const TIMEOUT = 60_000;
const PAUSES = [1_000, 4_000];
const LONGEST_WAIT = 120;
const MOST_WAITS = 3;
function connect(options) {
    const { now, sleep, log } = options;
    const octokit = (0,github/* getOctokit */.Q)(options.token, {
        baseUrl: options.apiUrl,
        userAgent: 'rootline',
        log: silent,
        request: { fetch: (0,fetch/* createFetch */.H)(options.environment) },
    });
    const budget = createBudget(now);
    const pauseBefore = patience(log);
    let requests = 0;
    octokit.hook.wrap('request', async (request, parameters) => {
        requireOwnHost(parameters, options.apiUrl);
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
    const message = (0,thrown/* wordsOf */.Z)(error);
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
function isUnclear(error) {
    return error instanceof errors/* GitHubError */.y_ && error.kind === 'unclear';
}
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore() {
}
function repeatable({ method, url }) {
    return method === 'GET' || method === 'PATCH' || url.endsWith('/graphql');
}
function requireOwnHost({ url, baseUrl }, apiUrl) {
    const next = URL.parse(url, typeof baseUrl === 'string' ? baseUrl : apiUrl);
    const own = URL.parse(apiUrl);
    if (next === null || own === null || next.origin === own.origin)
        return;
    throw new errors/* GitHubError */.y_('refused', `A request, as for the next page of a list, leads to another host, ${next.host}, where the token must not go: GITHUB_API_URL names ${own.host}. Have the server, the proxy before it, or GITHUB_GRAPHQL_URL give its addresses with that name.`, []);
}
const NO_CONTENT = 204;
function requireJson(response) {
    const { status, data } = response;
    if (status >= 300)
        throw Object.assign(new Error('Moved'), { response });
    if (status === NO_CONTENT || (typeof data === 'object' && data !== null))
        return;
    throw Object.assign(new Error('The answer is no JSON'), { response });
}
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
        message: (0,thrown/* wordsOf */.Z)(error),
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

const troubleOfKind = {
    token: 'RL402',
    forbidden: 'RL403',
    missing: 'RL404',
    'issues-disabled': 'RL405',
    uncommentable: 'RL413',
    invalid: 'RL408',
    unclear: 'RL407',
    refused: 'RL408',
};
class GitHubError extends Error {
    name = 'GitHubError';
    kind;
    trouble;
    fields;
    constructor(kind, message, fields) {
        super(message);
        this.kind = kind;
        this.trouble = troubleOfKind[kind];
        this.fields = fields;
    }
}
class RateLimited extends Error {
    name = 'RateLimited';
    trouble = 'RL406';
    waitSeconds;
    constructor(waitSeconds) {
        super(`GitHub's rate limit is used up; it asks to wait ${waitSeconds} seconds. The next run goes on from here.`);
        this.waitSeconds = waitSeconds;
    }
}
function describeFailure(failure, now) {
    const wait = rateLimitWait(failure, now);
    if (wait !== undefined)
        return new RateLimited(wait);
    const kind = kindOf(failure);
    const fields = failure.errors.flatMap(({ field }) => (field === undefined ? [] : [field]));
    return new GitHubError(kind, (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(sentences[kind](failure)), fields);
}
const limitWords = /\bsecondary rate\b|\babuse detection\b|\bsubmitted too quickly\b/i;
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
function firstSentence(message) {
    const [first = ''] = message.split(/ - https?:\/\/|: \{/);
    return first.slice(0, 300).replace(/\.$/, '');
}
function details({ errors }) {
    const said = errors.map(({ field, code, message }) => message ?? [field, code].filter(Boolean).join(' '));
    return said.filter((part) => part !== '').join('; ') || 'it does not say why';
}


/***/ }),

/***/ 7591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ createFetch)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var _proxies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _thrown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8493);




const redirectsAtMost = 5;
function createFetch(environment) {
    const settings = { keepAlive: true, proxyEnv: (0,_proxies_js__WEBPACK_IMPORTED_MODULE_2__/* .proxiesOf */ ._)(environment) };
    const agents = { 'http:': new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(settings), 'https:': new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(settings) };
    async function once(url, { method, headers, body, signal }) {
        const isSecure = url.protocol === 'https:';
        const agent = agents[isSecure ? 'https:' : 'http:'];
        const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
        return new Promise((resolve, reject) => {
            const request = (isSecure ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request)(url, {
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
function withWords(error) {
    if (!(error instanceof AggregateError) || error.message !== '')
        return error;
    const words = error.errors.map(_thrown_js__WEBPACK_IMPORTED_MODULE_3__/* .wordsOf */ .Z);
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
function withinRepository({ pathname }) {
    return pathname.replace(/^.*?\/(?:repos\/[^/]+\/[^/]+|repositories\/\d+)(?=\/|$)/, '');
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
async function readIdentity(client) {
    const viewer = await readViewer(client);
    if ('id' in viewer)
        return viewer;
    try {
        const { data } = await client.octokit.rest.users.getAuthenticated();
        if (typeof data.id !== 'number')
            throw viewer;
        return { id: data.id, login: data.login };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RateLimited */ .JH)
            throw error;
        throw viewer;
    }
}
async function readUser(client, login) {
    const { data } = await client.octokit.rest.users.getByUsername({ username: login });
    return { id: data.id, login: data.login };
}
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

/***/ 9983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ pages),
/* harmony export */   EK: () => (/* binding */ PER_PAGE),
/* harmony export */   jO: () => (/* binding */ entries)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9452);

const PER_PAGE = 100;
async function* pages(responses) {
    const seen = new Set();
    for await (const { data, url } of responses) {
        if (seen.has(url))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('unclear', endless, []);
        seen.add(url);
        yield entries(data);
    }
}
const endless = 'GitHub gave a page of a list a second time, so the list has no end: run again later.';
function entries(data) {
    if (Array.isArray(data))
        return data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('unclear', 'GitHub answered with something that is no list: run again later.', []);
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

function repositoryName(fullName) {
    const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(fullName) ?? [];
    if (owner === undefined || repo === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('missing', `\`${fullName}\` is no repository: write \`owner/name\`.`, []);
    return { owner, repo };
}
async function readRepository(client, name) {
    const { data } = await client.octokit.rest.repos.get({ ...name });
    if (typeof data.full_name !== 'string')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('unclear', 'GitHub answered with something that is no repository: run again later.', []);
    return {
        ...repositoryName(data.full_name),
        visibility: visibilityOf(data.visibility, data.private),
        hasIssues: data.has_issues,
        isArchived: data.archived === true,
        defaultBranch: data.default_branch,
        url: data.html_url,
    };
}
function requireIssues({ owner, repo, hasIssues, isArchived }) {
    if (isArchived)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('issues-disabled', `The repository ${owner}/${repo} is archived, so nothing can be written to it: unarchive it in its settings, or name another as \`issues-repository\`.`, []);
    if (hasIssues)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('issues-disabled', `Issues are disabled in the repository ${owner}/${repo}: enable them in its settings, under General, Features.`, []);
}
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
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);

function proxiesOf(environment) {
    const direct = [environment.no_proxy ?? environment.NO_PROXY, 'localhost', '127.0.0.1', '::1'];
    const no_proxy = direct.filter((entry) => entry !== undefined && entry !== '').join(',');
    const chosen = { no_proxy, NO_PROXY: no_proxy };
    for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY']) {
        const proxy = environment[name];
        if (proxy !== undefined)
            chosen[name] = addressOf(name, proxy);
    }
    return chosen;
}
function addressOf(name, proxy) {
    const address = proxy === '' || proxy.includes('://') ? proxy : `http://${proxy}`;
    if (address === '' || URL.canParse(address))
        return address;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('invalid', 'RL605', `${name} is no address of a proxy, and nothing was sent. Write it as http://user:password@host:port, where in the password / is %2F, # is %23, ? is %3F and @ is %40.`);
}


/***/ }),

/***/ 2818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ runAddress),
/* harmony export */   h: () => (/* binding */ linksOf)
/* harmony export */ });
function linksOf({ url, defaultBranch }, path, environment) {
    const baseline = `${url}/blob/${defaultBranch === '' ? 'HEAD' : defaultBranch}`;
    return { baseline, path, runs: workflowAddress(environment) };
}
function runAddress({ GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: id = '', }) {
    return server !== '' && repository !== '' && id !== ''
        ? `${server}/${repository}/actions/runs/${id}`
        : undefined;
}
function workflowAddress({ GITHUB_SERVER_URL: server = '', GITHUB_WORKFLOW_REF: ref = '' }) {
    const [, repository, file] = /^([^/@]+\/[^/@]+)\/\.github\/workflows\/([^/@]+)@/.exec(ref) ?? [];
    if (server === '' || repository === undefined || file === undefined)
        return undefined;
    return `${server}/${repository}/actions/workflows/${encodeURIComponent(file)}`;
}


/***/ })

};
