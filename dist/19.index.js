export const id = 19;
export const ids = [19];
export const modules = {

/***/ 2765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ clientFor)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(316);


const noToken = 'The input `github-token` is empty, so the repository cannot be read. Leave it out, to use the token of the job.';
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
function isUnclear(error) {
    return error instanceof errors/* GitHubError */.y_ && error.kind === 'unclear';
}
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore() {
}
function repeatable({ method, url }) {
    return method === 'GET' || method === 'PATCH' || url.endsWith('/graphql');
}
function requireJson(response) {
    if (response.status >= 300)
        throw Object.assign(new Error('Moved'), { response });
    if (typeof response.data !== 'string' || response.data === '')
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

class GitHubError extends Error {
    name = 'GitHubError';
    kind;
    fields;
    constructor(kind, message, fields) {
        super(message);
        this.kind = kind;
        this.fields = fields;
    }
}
class RateLimited extends Error {
    name = 'RateLimited';
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
    return {
        ...repositoryName(data.full_name),
        visibility: visibilityOf(data.visibility, data.private),
        hasIssues: data.has_issues,
        defaultBranch: data.default_branch,
        url: data.html_url,
    };
}
function requireIssues({ owner, repo, hasIssues }) {
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

/***/ 3019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hasWayToFacts: () => (/* binding */ hasWayToFacts),
  openProposal: () => (/* binding */ openProposal)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/baseline/empty.js
function emptyBaseline({ file, name, groupBy }) {
    return {
        file,
        name,
        organizationId: undefined,
        rules: [],
        owners: [],
        exceptions: [],
        attestations: [],
        severities: [],
        scopes: [],
        groupBy,
        settings: {},
    };
}

// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/loading.js + 25 modules
var loading = __webpack_require__(2989);
;// CONCATENATED MODULE: ./lib/before.js



async function loadBefore(path, files, head, { now, log }) {
    if ((await files.kindOf(path)) === 'missing')
        return { state: 'none', baseline: emptyBaseline(head) };
    let failed;
    const readFile = (file) => files.readFile(file).catch((error) => {
        failed = { error };
        throw error;
    });
    try {
        const { baseline } = await (0,loading.validate)(path, { now, readFile, readFolder: files.readFolder });
        return { state: 'sound', baseline };
    }
    catch (error) {
        if (failed !== undefined)
            throw failed.error;
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        log.warning(`Before this change: ${error.message}`);
        return { state: 'unsound', baseline: emptyBaseline(head) };
    }
}

// EXTERNAL MODULE: ./lib/connecting.js
var connecting = __webpack_require__(2765);
// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(9452);
;// CONCATENATED MODULE: ./lib/github/contents.js

const MOST_BYTES = 1024 * 1024;
const MOST_ENTRIES = 1_000;
function filesAt(client, { owner, repo }, commit) {
    if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit))
        throw new errors/* GitHubError */.y_('invalid', `\`${commit}\` is no whole commit SHA.`, []);
    const known = new Map();
    function look(path) {
        const inside = insidePath(path);
        const content = known.get(inside) ?? read(client, { owner, repo }, inside, commit);
        known.set(inside, content);
        return content;
    }
    return {
        kindOf: async (path) => (await look(path)).kind,
        async readFile(path) {
            const content = await look(path);
            if (content.kind === 'file')
                return content.bytes();
            throw Object.assign(new Error(`${path} is ${content.kind === 'folder' ? 'a folder' : 'not there'}`), {
                code: content.kind === 'folder' ? 'EISDIR' : 'ENOENT',
            });
        },
        async readFolder(path) {
            const content = await look(path);
            return content.kind === 'folder' ? content.names : undefined;
        },
    };
}
function insidePath(path) {
    const names = path
        .replaceAll('\\', '/')
        .split('/')
        .filter((name) => name !== '' && name !== '.');
    if (path.startsWith('/') || /^[A-Za-z]:/.test(path) || names.includes('..'))
        throw new errors/* GitHubError */.y_('invalid', `The path ${path} is not inside the repository: name one that is.`, []);
    return names.join('/');
}
async function read(client, repository, path, commit) {
    try {
        const { data } = await client.octokit.rest.repos.getContent({ ...repository, path, ref: commit });
        return contentOf(data, path);
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_))
            throw error;
        if (error.kind === 'forbidden')
            throw unreadable(repository, commit);
        if (error.kind !== 'missing')
            throw error;
        await requireCommit(client, repository, commit);
        return { kind: 'missing' };
    }
}
async function requireCommit(client, repository, commit) {
    try {
        await client.octokit.rest.git.getCommit({ ...repository, commit_sha: commit });
    }
    catch (error) {
        const isHidden = error instanceof errors/* GitHubError */.y_ && (error.kind === 'missing' || error.kind === 'forbidden');
        throw isHidden ? unreadable(repository, commit) : error;
    }
}
function unreadable({ owner, repo }, commit) {
    return new errors/* GitHubError */.y_('forbidden', `The token does not see the commit ${commit} of ${owner}/${repo}, so the baseline before this change could not be read: add \`contents: read\` to the job's \`permissions:\`.`, []);
}
function contentOf(data, path) {
    if (Array.isArray(data))
        return folderOf(data, path);
    const { type, size, encoding, content } = data;
    if (type !== 'file')
        throw refused(`${path} is a ${type} at that commit, and no file: put a file there, or name another path.`);
    if (size > MOST_BYTES || encoding !== 'base64' || content === undefined)
        throw refused(`${path} has ${size} bytes at that commit; a baseline has at most ${MOST_BYTES}.`);
    return { kind: 'file', bytes: () => Buffer.from(content, 'base64') };
}
function folderOf(entries, path) {
    if (entries.length >= MOST_ENTRIES)
        throw refused(`The folder ${path} has ${MOST_ENTRIES} entries or more, and GitHub lists no more of them.`);
    const files = entries.filter(({ type }) => type === 'file' || type === 'symlink');
    return { kind: 'folder', names: files.map(({ name }) => name) };
}
function refused(message) {
    return new errors/* GitHubError */.y_('refused', message, []);
}

// EXTERNAL MODULE: ./lib/github/identity.js
var identity = __webpack_require__(2157);
// EXTERNAL MODULE: ./lib/github/client.js + 2 modules
var github_client = __webpack_require__(316);
;// CONCATENATED MODULE: ./lib/github/pull-request.js


function pullRequestComment(client, { owner, repo }, number, identity) {
    const place = { owner, repo, issue_number: number };
    return {
        async put(marker, body) {
            try {
                return await put(client, place, await identity(), marker, body);
            }
            catch (error) {
                if (error instanceof errors/* GitHubError */.y_ || error instanceof errors/* RateLimited */.JH)
                    return skipped(error);
                throw error;
            }
        },
    };
}
async function put(client, place, self, marker, body) {
    const own = await find(client, place, self, marker);
    if (own === undefined)
        return create(client, place, self, marker, body);
    if (normal(own.body) === normal(body))
        return { kind: 'unchanged', url: own.url };
    const { owner, repo } = place;
    await client.octokit.rest.issues.updateComment({ owner, repo, comment_id: own.id, body });
    return { kind: 'updated', url: own.url };
}
async function create(client, place, self, marker, body) {
    try {
        const { data } = await client.octokit.rest.issues.createComment({ ...place, body });
        return { kind: 'created', url: data.html_url };
    }
    catch (error) {
        const written = (0,github_client/* isUnclear */.Z)(error) ? await find(client, place, self, marker) : undefined;
        if (written === undefined)
            throw error;
        return { kind: 'created', url: written.url };
    }
}
async function find(client, place, self, marker) {
    const { octokit } = client;
    const comments = await octokit.paginate(octokit.rest.issues.listComments, { ...place, per_page: 100 });
    const own = comments.find(({ user, body }) => user?.id === self.id && normal(body ?? '').split('\n', 1)[0] === marker);
    return own === undefined ? undefined : { id: own.id, url: own.html_url, body: own.body ?? '' };
}
function normal(body) {
    return body.replaceAll('\r\n', '\n').trim();
}
function skipped(error) {
    const isDenied = error instanceof errors/* GitHubError */.y_ && (error.kind === 'forbidden' || error.kind === 'missing');
    const note = isDenied
        ? "The comment was not written, because the token may not write to this pull request: add `pull-requests: write` to the job's `permissions:`. For a fork or Dependabot GitHub allows no comment. The job summary holds the same."
        : `The comment was not written; the job summary holds the same. ${error.message}`;
    return { kind: 'skipped', note };
}

// EXTERNAL MODULE: ./lib/github/repository.js
var github_repository = __webpack_require__(2635);
// EXTERNAL MODULE: ./lib/run-links.js
var run_links = __webpack_require__(2818);
;// CONCATENATED MODULE: ./lib/proposal.js









function openProposal({ options, world }, event) {
    if (event.change === undefined)
        throw new failure/* Failure */.H('failed', noBase(event.name));
    const { base, pullRequest } = event.change;
    const client = (0,connecting/* clientFor */.$)(options, world, world.log);
    const repository = (0,github_repository/* repositoryName */.aR)(event.repository);
    const { GITHUB_SERVER_URL: server = '', GITHUB_SHA: sha = '', GITHUB_WORKSPACE } = world.environment;
    const filesOf = (commit) => server === '' || commit === '' ? undefined : `${server}/${event.repository}/blob/${commit}`;
    const mayComment = options.comment && !options.dryRun && !event.fromFork;
    return {
        loadBefore: (head) => {
            const workspace = GITHUB_WORKSPACE || process.cwd();
            const path = (0,external_node_path_.relative)(workspace, (0,external_node_path_.resolve)(workspace, options.baseline));
            return loadBefore(path, filesAt(client, repository, base), head, world);
        },
        comment: pullRequest === undefined || !mayComment
            ? undefined
            : pullRequestComment(client, repository, pullRequest, () => (0,identity/* readIdentity */.x)(client)),
        links: { base: filesOf(base), head: filesOf(sha), run: (0,run_links/* runAddress */.Y)(world.environment) },
    };
}
function noBase(event) {
    return `The event ${event} does not say to which commit the change is made, so there is nothing to compare it with. GitHub's runner writes that into the file of the event: run this in a workflow, or use the command line (\`rootline check --base\`).`;
}
const credentialNames = [
    'AWS_ACCESS_KEY_ID',
    'AWS_PROFILE',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];
function hasWayToFacts({ options, world: { environment } }) {
    return (options.snapshot !== undefined ||
        options.roleToAssume !== undefined ||
        credentialNames.some((name) => (environment[name] ?? '') !== ''));
}


/***/ }),

/***/ 9691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ proxiesOf)
/* harmony export */ });
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
