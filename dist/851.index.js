export const id = 851;
export const ids = [851];
export const modules = {

/***/ 1851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  admit: () => (/* binding */ admit)
});

// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
// EXTERNAL MODULE: ./lib/github/text.js
var github_text = __webpack_require__(7132);
;// CONCATENATED MODULE: ./lib/github/errors.js

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
    return new GitHubError(kind, (0,github_text/* logLine */.BP)(sentences[kind](failure)), fields);
}
/**
 * Seconds to wait, or undefined when the failure is no rate limit.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function rateLimitWait({ status, headers, message }, now) {
    if (status !== 403 && status !== 429)
        return undefined;
    const retryAfter = Number(headers['retry-after']);
    if (retryAfter > 0)
        return Math.ceil(retryAfter);
    if (String(headers['x-ratelimit-remaining']) === '0') {
        const reset = Number(headers['x-ratelimit-reset']) - now.getTime() / 1000;
        return reset > 0 ? Math.ceil(reset) : 60;
    }
    return status === 429 || /\bsecondary rate\b/i.test(message) ? 60 : undefined;
}
function kindOf({ status, route, message }) {
    if (status === undefined || status < 400 || status >= 500)
        return 'unclear';
    switch (status) {
        case 401:
            return 'token';
        case 403:
            return /^Resource not accessible by /i.test(message) ? 'forbidden' : 'refused';
        case 404:
            return 'missing';
        case 410:
            // Of a single issue it says that the issue was deleted.
            return route.includes('{issue_number}') ? 'missing' : 'issues-disabled';
        case 422:
            return 'invalid';
        default:
            return 'refused';
    }
}
const sentences = {
    token: (failure) => `GitHub does not accept the token (${answer(failure)}): pass a valid one as the input \`github-token\`; it defaults to the job's own.`,
    forbidden: (failure) => `The token may not do this in ${place(failure)} (${answer(failure)}): add \`issues: write\` to the job's \`permissions:\`. The job's own token reaches only its own repository.`,
    missing: (failure) => `GitHub does not find ${place(failure)} (${answer(failure)}): check that it exists, and that the token may see it.`,
    'issues-disabled': (failure) => `Issues are disabled in ${place(failure)} (${answer(failure)}): enable them in the repository's settings, under General, Features.`,
    invalid: (failure) => `GitHub does not accept the content for ${place(failure)} (${answer(failure)}): ${details(failure)}.`,
    unclear: (failure) => `GitHub did not answer properly for ${place(failure)} (${answer(failure)}): run again later; https://www.githubstatus.com tells of incidents.`,
    refused: (failure) => `GitHub refused this for ${place(failure)} (${answer(failure)}): see what it says, mend it and run again.`,
};
function place({ repository, route }) {
    if (repository === undefined)
        return 'this request';
    return `${route.includes('{issue_number}') ? 'an issue of ' : ''}the repository ${repository}`;
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
            const target = redirectTarget(response, url);
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
 * Where a renamed or transferred repository is now; undefined when the answer is no redirect. The token goes along, so
 * another host is refused.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
function redirectTarget({ status, headers }, from) {
    const location = headers.get('location');
    if (![301, 302, 307, 308].includes(status) || location === undefined)
        return undefined;
    const target = new URL(location, from);
    if (target.origin !== from.origin)
        throw new Error(`it redirects to another host, ${target.host}`);
    return target;
}

;// CONCATENATED MODULE: ./lib/github/client.js



/** Nobody waits longer for one answer, in milliseconds. */
const TIMEOUT = 60_000;
/** Before each repetition, in milliseconds. */
const PAUSES = [1_000, 4_000];
/**
 * Makes a client for one GitHub. Every failure surfaces as a `GitHubError` or, when the rate limit is used up, as
 * `RateLimited`. A request that creates something is never repeated here: its answer may have been lost, not itself.
 */
function connect(options) {
    const { now, sleep, log } = options;
    const octokit = (0,github/* getOctokit */.Q)(options.token, {
        baseUrl: options.apiUrl,
        userAgent: 'rootline',
        log: silent,
        request: { fetch: createFetch(options.environment) },
    });
    let requests = 0;
    octokit.hook.wrap('request', async (request, parameters) => {
        for (let attempt = 0;; attempt += 1) {
            requests += 1;
            try {
                const signal = AbortSignal.timeout(TIMEOUT);
                const response = await request({ ...parameters, request: { ...parameters.request, signal } });
                requireJson(response);
                return response;
            }
            catch (error) {
                const failure = describeFailure(failureOf(error, parameters), now());
                const pause = repeatable(parameters) && isUnclear(failure) ? PAUSES[attempt] : undefined;
                if (pause === undefined)
                    throw failure;
                log.info(`${failure.message} Trying again in ${pause / 1000} s.`);
                await sleep(pause);
            }
        }
    });
    return { octokit, log, now, sleep, requests: () => requests };
}
/** Whether the failed request may or may not have been carried out. */
function isUnclear(error) {
    return error instanceof GitHubError && error.kind === 'unclear';
}
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore() {
    // Octokit's own warnings would go to the job's log by a way that nobody neutralises.
}
/** Reading twice changes nothing, and neither does setting the same values twice. GraphQL serves only queries here. */
function repeatable({ method, url }) {
    return method === 'GET' || method === 'PATCH' || url.endsWith('/graphql');
}
/** What is no JSON, such as a proxy's page, Octokit passes on as text; where GitHub answers with nothing, it is empty. */
function requireJson(response) {
    if (typeof response.data !== 'string' || response.data === '')
        return;
    throw Object.assign(new Error('The answer is no JSON'), { response });
}
/** Octokit throws an error with status 500 of its own when there was no answer at all: only `response` tells. */
function failureOf(error, parameters) {
    const response = responseOf(error);
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

;// CONCATENATED MODULE: ./lib/github/identity.js

/**
 * Whom the token acts as. By GraphQL, because GET /user does not serve the tokens of apps and workflows.
 */
async function readIdentity(client) {
    const { viewer } = await query(client);
    if (viewer?.login === undefined || typeof viewer.databaseId !== 'number')
        throw new GitHubError('token', 'GitHub does not say whom the token acts as, so Rootline cannot tell its own issues: pass another token as the input `github-token`.', []);
    return { id: viewer.databaseId, login: viewer.login };
}
/** Looks up an account by its login, as for an author whose issues are trusted too. */
async function readUser(client, login) {
    const { data } = await client.octokit.rest.users.getByUsername({ username: login });
    return { id: data.id, login: data.login };
}
async function query(client) {
    try {
        return await client.octokit.graphql('query { viewer { login databaseId } }');
    }
    catch (error) {
        if (error instanceof GitHubError || error instanceof RateLimited)
            throw error;
        // GraphQL tells of its own errors, the rate limit among them, in an answer with status 200.
        const message = error instanceof Error ? error.message : String(error);
        if (/rate limit/i.test(message))
            throw new RateLimited(60);
        throw new GitHubError('refused', `GitHub does not say whom the token acts as: ${message}`, []);
    }
}

;// CONCATENATED MODULE: ./lib/github/issues.js


/** Milliseconds until an issue whose creation was unclear can be expected in the list. */
const SETTLING = 5_000;
/** The gateway over the REST API. `self` is whom the client acts as. */
function issuesGateway(client, { owner, repo }, self) {
    // Just these two: whatever else the caller's object holds would become a parameter of the request.
    const repository = { owner, repo };
    return {
        listByAuthors: (authors, labels) => listByAuthors(client, repository, authors, labels),
        create: (draft) => create(client, repository, self, draft),
        update: (number, patch) => update(client, repository, number, patch),
        labelNames: () => labelNames(client, repository),
        createLabel: (label) => createLabel(client, repository, label),
        canBeAssigned: (login) => canBeAssigned(client, repository, login),
    };
}
/**
 * The list is not strongly consistent, and how it takes the name of an app is undocumented: "nothing" is believed only
 * after asking another way. Whoever is named by a filter, the author's number decides.
 */
async function listByAuthors(client, repository, authors, labels) {
    const ids = new Set(authors.map(({ id }) => id));
    const found = new Map();
    const collect = async (filter) => {
        const own = (await list(client, repository, filter)).filter(({ authorId }) => ids.has(authorId));
        for (const issue of own)
            found.set(issue.number, issue);
        return own.length;
    };
    let isDoubtful = false;
    for (const { login } of authors)
        isDoubtful = (await collect({ creator: login })) === 0 || isDoubtful;
    const [label] = labels;
    if (isDoubtful && label !== undefined)
        await collect({ labels: label });
    return [...found.values()].sort((one, other) => one.number - other.number);
}
async function list(client, repository, filter) {
    const { octokit } = client;
    const entries = await octokit.paginate(octokit.rest.issues.listForRepo, {
        ...repository,
        ...filter,
        state: 'all',
        sort: 'created',
        direction: 'asc',
        per_page: 100,
    });
    // Pull requests are issues too, for this operation.
    return entries.filter((entry) => entry.pull_request === undefined).map(issueOf);
}
/** After an unclear failure, the issue is looked for among the newest; only when it is not there, it is tried again. */
async function create(client, repository, self, draft) {
    try {
        return await post(client, repository, draft);
    }
    catch (error) {
        if (!isUnclear(error))
            throw error;
        client.log.info('GitHub did not answer the creation of an issue properly: looking whether it was created.');
        const found = await findNew(client, repository, self, draft);
        if (found !== undefined)
            return found;
        try {
            return await post(client, repository, draft);
        }
        catch (again) {
            const late = isUnclear(again) ? await findNew(client, repository, self, draft) : undefined;
            if (late === undefined)
                throw again;
            return late;
        }
    }
}
async function post(client, repository, draft) {
    const { data } = await client.octokit.rest.issues.create({
        ...repository,
        title: draft.title,
        body: draft.body,
        labels: [...draft.labels],
        assignees: [...draft.assignees],
    });
    return issueOf(data);
}
async function findNew(client, repository, self, draft) {
    await client.sleep(SETTLING);
    const { data } = await client.octokit.rest.issues.listForRepo({
        ...repository,
        state: 'open',
        sort: 'created',
        direction: 'desc',
        per_page: 30,
    });
    return data
        .map(issueOf)
        .find((issue) => issue.authorId === self.id && firstLine(issue.body) === firstLine(draft.body));
}
function firstLine(body) {
    return body.split(/\r?\n/, 1)[0] ?? '';
}
async function update(client, repository, number, patch) {
    const { labels, assignees, stateReason, ...rest } = patch;
    const { data } = await client.octokit.rest.issues.update({
        ...repository,
        issue_number: number,
        ...rest,
        ...(labels === undefined ? {} : { labels: [...labels] }),
        ...(assignees === undefined ? {} : { assignees: [...assignees] }),
        ...(stateReason === undefined ? {} : { state_reason: stateReason }),
    });
    return issueOf(data);
}
async function labelNames(client, repository) {
    const { octokit } = client;
    const labels = await octokit.paginate(octokit.rest.issues.listLabelsForRepo, {
        ...repository,
        per_page: 100,
    });
    return labels.map(({ name }) => name);
}
/** That somebody else made the label meanwhile is as good. */
async function createLabel(client, repository, label) {
    try {
        await client.octokit.rest.issues.createLabel({ ...repository, ...label });
    }
    catch (error) {
        if (!(error instanceof GitHubError && /already.exists/i.test(error.message)))
            throw error;
    }
}
async function canBeAssigned(client, repository, login) {
    try {
        await client.octokit.rest.issues.checkUserCanBeAssigned({ ...repository, assignee: login });
        return true;
    }
    catch (error) {
        if (error instanceof GitHubError && error.kind === 'missing')
            return false;
        throw error;
    }
}
function issueOf(entry) {
    // An answer of another shape, such as a proxy's page, must not pass as an issue.
    if (typeof entry?.number !== 'number')
        throw new GitHubError('unclear', 'GitHub answered with something that is no issue: run again later.', []);
    return {
        number: entry.number,
        url: entry.html_url,
        authorId: entry.user?.id ?? 0,
        state: entry.state === 'closed' ? 'closed' : 'open',
        stateReason: entry.state_reason ?? undefined,
        closedAt: entry.closed_at ?? undefined,
        title: entry.title,
        body: entry.body ?? '',
        labels: entry.labels.flatMap((label) => (typeof label === 'string' ? [label] : (label.name ?? []))),
        assignees: (entry.assignees ?? []).map(({ login }) => login),
    };
}

;// CONCATENATED MODULE: ./lib/github/repository.js

/** Takes `owner/name` apart; anything else is an error that says so. */
function repositoryName(fullName) {
    const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(fullName) ?? [];
    if (owner === undefined || repo === undefined)
        throw new GitHubError('missing', `\`${fullName}\` is no repository: write \`owner/name\`.`, []);
    return { owner, repo };
}
/** One request: GET /repos/{owner}/{repo}. */
async function readRepository(client, name) {
    const { data } = await client.octokit.rest.repos.get({ ...name });
    return {
        ...name,
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
    throw new GitHubError('issues-disabled', `Issues are disabled in the repository ${owner}/${repo}: enable them in its settings, under General, Features.`, []);
}
/** What GitHub does not tell counts as public unless it is private: the safe reading for data that must not leak. */
function visibilityOf(told, isPrivate) {
    if (told === 'internal' || told === 'private')
        return told;
    return isPrivate && told === undefined ? 'private' : 'public';
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/controls/definition.js
var definition = __webpack_require__(9989);
;// CONCATENATED MODULE: ./lib/issues/people.js
/** GitHub takes no more. https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/assigning-issues-and-pull-requests-to-other-github-users */
const MOST_ASSIGNEES = 10;
/** The owner's logins that GitHub would accept; undefined when nobody knows who the owner is. `assignable` is in lower case. */
function desiredAssignees(owner, assignable) {
    if (owner === 'undecided')
        return undefined;
    if (owner === 'none')
        return [];
    return distinct(owner.assignees.filter((login) => assignable.has(login.toLowerCase()))).slice(0, MOST_ASSIGNEES);
}
/**
 * Only a change of the owner changes assignees: the former owner's go, those that people added stay, and somebody whom
 * a person took off stays off.
 */
function changeAssignees(issue, memory, desired) {
    const before = memory?.assignees ?? [];
    if (desired === undefined || (memory !== undefined && isSameSet(before, desired)))
        return { assignees: undefined, remembered: before };
    const former = lowerCased(before);
    const others = issue.assignees.filter((login) => !former.has(login.toLowerCase()));
    const wanted = distinct([...desired, ...others]).slice(0, MOST_ASSIGNEES);
    return { assignees: isSameSet(wanted, issue.assignees) ? undefined : wanted, remembered: desired };
}
/** Rootline's own labels and the owner's. */
function desiredLabels(owner, own) {
    return distinct([...own, ...(typeof owner === 'string' ? [] : owner.labels)]);
}
/** The whole new set; undefined when none is missing. */
function changeLabels(issue, desired) {
    const all = distinct([...issue.labels, ...desired]);
    return all.length > distinct(issue.labels).length ? all : undefined;
}
function isSameSet(one, other) {
    const names = lowerCased(other);
    return distinct(one).length === names.size && one.every((name) => names.has(name.toLowerCase()));
}
function lowerCased(names) {
    return new Set(names.map((name) => name.toLowerCase()));
}
/** To GitHub, logins and labels are the same in any case; the first spelling stays. */
function distinct(names) {
    const all = names.map((name) => name.toLowerCase());
    return names.filter((_name, index) => all.indexOf(all[index] ?? '') === index);
}

;// CONCATENATED MODULE: ./lib/issues/marker.js


const VERSION = 1;
/** The encoded memory stays under this many characters. */
const LONGEST_MEMORY = 20_000;
const line = /^[ \t]*<!--.*$/m;
const marker = /^[ \t]*<!-- rootline:v1 key=([0-9a-f]{64}) hash=([0-9a-f]{64}) data=([\w-]*) -->[ \t]*$/;
function groupKey(group, sha256) {
    const { organizationId, baselineName, accountId } = group;
    return sha256(JSON.stringify([VERSION, 'account', organizationId ?? '', baselineName, accountId]));
}
/** The marker as a line of Markdown that does not show. */
function formatMarker(key, hash, memory) {
    return `<!-- rootline:v1 key=${key} hash=${hash} data=${encode(memory)} -->`;
}
/** The marker of an issue's body: the first comment that starts a line, if it is one. Never throws. */
function parseMarker(body) {
    const [first = ''] = line.exec(body.replaceAll('\r', '')) ?? [];
    const [, key, hash, data] = marker.exec(first) ?? [];
    if (key === undefined || hash === undefined || data === undefined)
        return undefined;
    return { key, hash, memory: data.length > LONGEST_MEMORY ? undefined : decode(data) };
}
/** What people see of a body that has a marker. */
function withoutMarker(body) {
    return body.replaceAll('\r', '').replace(line, '').trim();
}
/** The longest beginning of the list that the marker has room for. */
function fitting(listed) {
    const most = (LONGEST_MEMORY / 4) * 3 - 1_500;
    const encoder = new TextEncoder();
    let bytes = 0;
    const end = listed.findIndex((finding) => {
        bytes += encoder.encode(JSON.stringify(toTuple(finding))).length + 1;
        return bytes > most;
    });
    return end === -1 ? listed : listed.slice(0, end);
}
function toTuple({ control, resource, severity, since, unconfirmedSince }) {
    return [control, resource ?? 0, severity, since, unconfirmedSince ?? 0];
}
function encode({ accountId, listed, unlisted, assignees }) {
    const json = JSON.stringify({ id: accountId, found: listed.map(toTuple), more: unlisted, set: assignees });
    return Buffer.from(json).toString('base64url');
}
function decode(data) {
    const parsed = parseJson(Buffer.from(data, 'base64url').toString());
    if (typeof parsed !== 'object' || parsed === null)
        return undefined;
    const { id, found, more, set } = parsed;
    if (typeof id !== 'string' || !Array.isArray(found) || !Array.isArray(set))
        return undefined;
    const listed = found.map(fromTuple);
    if (!listed.every((finding) => finding !== undefined))
        return undefined;
    if (!Number.isSafeInteger(more) || Number(more) < 0)
        return undefined;
    if (set.length > MOST_ASSIGNEES || !set.every(isLogin))
        return undefined;
    return { accountId: id, listed, unlisted: Number(more), assignees: set };
}
function parseJson(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}
function fromTuple(tuple) {
    if (!Array.isArray(tuple))
        return undefined;
    const [control, resource, severity, since, unconfirmedSince] = tuple;
    const known = definition/* severities */.g.find((each) => each === severity);
    if (!isString(control) || known === undefined || !isDay(since))
        return undefined;
    if (!(resource === 0 || isString(resource)))
        return undefined;
    if (!(unconfirmedSince === 0 || isDay(unconfirmedSince)))
        return undefined;
    return {
        control,
        resource: resource === 0 ? undefined : resource,
        severity: known,
        since,
        unconfirmedSince: unconfirmedSince === 0 ? undefined : unconfirmedSince,
    };
}
function isString(value) {
    return typeof value === 'string';
}
/** No login is longer; whoever edits a marker must not make it grow. */
function isLogin(value) {
    return isString(value) && value.length <= 100;
}
function isDay(value) {
    return isString(value) && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}

;// CONCATENATED MODULE: ./lib/issues/content.js

function compose(key, title, text, memory, sha256) {
    return { title, body: `${formatMarker(key, hash(title, text, sha256), memory)}\n${text}\n` };
}
/** Whether the issue shows this already, whatever GitHub or an editor did to its line ends. */
function shows(issue, { title, body }) {
    return issue.title.trim() === title.trim() && comparable(issue.body) === comparable(body);
}
/** Whether somebody changed the title or the text since Rootline wrote them. */
function isEdited(issue, marker, sha256) {
    return hash(issue.title, withoutMarker(issue.body), sha256) !== marker.hash;
}
/** The same body, remembering that no assignee was set. */
function withoutAssignees(body) {
    const marker = parseMarker(body);
    if (marker?.memory === undefined)
        return body;
    const line = formatMarker(marker.key, marker.hash, { ...marker.memory, assignees: [] });
    return `${line}\n${withoutMarker(body)}\n`;
}
function hash(title, text, sha256) {
    return sha256(`${title.trim()}\n${comparable(text)}`);
}
/**
 * The number of a linked line is left out: one new line at the top of a baseline would otherwise rewrite every issue
 * of an organization at once.
 */
function comparable(body) {
    return body
        .replaceAll('\r', '')
        .replace(/[ \t]+$/gm, '')
        .replace(/#L\d+\)/g, ')')
        .trim();
}

;// CONCATENATED MODULE: ./lib/issues/operation.js
function isWrite(operation) {
    return operation.kind !== 'leave' && operation.kind !== 'defer';
}
/** The same operation, put off; `why` is a clause such as `GitHub's rate limit is used up`. */
function defer(write, why) {
    const { accountId, title, severity, kind, reason } = write;
    const issue = write.kind === 'open' ? undefined : write.issue;
    return {
        kind: 'defer',
        accountId,
        title,
        severity,
        issue,
        reason: `Put off to the next run, because ${why}. To ${kind}: ${reason}`,
    };
}

;// CONCATENATED MODULE: ./lib/issues/pace.js
/** Writes that may follow each other at once, and milliseconds until each further one. */
const BURST = 10;
const INTERVAL = 1_200;
const HOURLY = 500;
const HOUR = 3_600_000;
/**
 * Waits before each write, so that GitHub's limits on content (80 a minute, 500 an hour) are never met: 10 at once,
 * then 50 a minute.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
function pace({ now, sleep }) {
    /** The times of the last hour's writes, in milliseconds. */
    let writes = [];
    let tokens = BURST;
    let filledAt = now().getTime();
    return async () => {
        const time = now().getTime();
        tokens = Math.min(BURST, tokens + Math.max(0, time - filledAt) / INTERVAL);
        filledAt = time;
        writes = writes.filter((each) => each > time - HOUR);
        const [oldest = time] = writes.slice(-HOURLY);
        const untilToken = tokens >= 1 ? 0 : Math.ceil((1 - tokens) * INTERVAL);
        const untilHour = writes.length >= HOURLY ? oldest + HOUR - time : 0;
        const wait = Math.max(untilToken, untilHour);
        if (wait > 0)
            await sleep(wait);
        // Counted as if the sleep had been exact; what it was longer, the next refill gives back.
        tokens = Math.min(BURST, tokens + wait / INTERVAL) - 1;
        filledAt = time + wait;
        writes = [...writes, time + wait];
    };
}

;// CONCATENATED MODULE: ./lib/issues/apply.js





/** What every label gets that has to be made: GitHub would choose grey. */
const LABEL = { color: 'd93f0b', description: 'AWS accounts that drift from their baseline' };
/**
 * Carries the operations out in their order, one at a time. Where GitHub's rate limit is used up, or it stops answering,
 * the rest is put off; where one issue is refused, only that one is left. Anything else that fails is thrown.
 */
async function apply(gateway, operations, surroundings) {
    const turn = pace(surroundings);
    const changes = [];
    const prepared = await prepare(gateway, operations, turn);
    const warnings = new Set(prepared.warnings);
    let { stopped } = prepared;
    for (const operation of operations) {
        if (!isWrite(operation) || stopped !== undefined) {
            changes.push(describe(isWrite(operation) && stopped !== undefined ? defer(operation, stopped) : operation));
            continue;
        }
        const result = await carryOut(gateway, operation, turn);
        changes.push(result.change);
        for (const warning of result.warnings)
            warnings.add(warning);
        stopped = result.stopped;
        surroundings.log.info((0,github_text/* logLine */.BP)(`${result.change.kind} ${reference(result.change)}: ${result.change.reason}`));
    }
    if (stopped !== undefined)
        warnings.add(`Some issues were put off to the next run, because ${stopped}.`);
    return { changes, warnings: [...warnings] };
}
/** What `apply` would do, without a request. */
function rehearse(operations) {
    return { changes: operations.map(describe), warnings: [] };
}
/** Makes the labels that are missing. One that GitHub refuses stops nothing but the issues that GitHub refuses with it. */
async function prepare(gateway, operations, turn) {
    const wanted = new Set(operations.filter(isWrite).flatMap(labelsOf));
    const warnings = [];
    if (wanted.size === 0)
        return { warnings, stopped: undefined };
    try {
        const existing = new Set((await gateway.labelNames()).map((name) => name.toLowerCase()));
        for (const name of wanted) {
            if (existing.has(name.toLowerCase()))
                continue;
            await turn();
            const refusal = await makeLabel(gateway, name);
            if (refusal !== undefined)
                warnings.push(refusal);
        }
        return { warnings, stopped: undefined };
    }
    catch (error) {
        return { warnings, stopped: reasonToStop(error) };
    }
}
/** Why GitHub does not accept the label; undefined when it does. */
async function makeLabel(gateway, name) {
    try {
        await gateway.createLabel({ ...LABEL, name });
        return undefined;
    }
    catch (error) {
        if (!(error instanceof GitHubError && error.kind === 'invalid'))
            throw error;
        return `The label \`${name}\` cannot be made: ${error.message} Name another in \`issue-labels\` or in the baseline's owners.`;
    }
}
function labelsOf(write) {
    return (write.kind === 'open' ? write.draft.labels : write.patch.labels) ?? [];
}
async function carryOut(gateway, write, turn) {
    await turn();
    try {
        return succeeded(write, await send(gateway, write));
    }
    catch (error) {
        if (refusesAssignees(error, write)) {
            const lighter = withoutPeople(write);
            const result = await carryOut(gateway, lighter, turn);
            return { ...result, warnings: [...result.warnings, String(error.message)] };
        }
        return failed(write, error);
    }
}
function send(gateway, write) {
    return write.kind === 'open'
        ? gateway.create(write.draft)
        : gateway.update(write.issue.number, write.patch);
}
function succeeded(write, issue) {
    const { kind, accountId, title, reason } = write;
    const { number, url, assignees } = issue;
    const missing = assigneesOf(write).filter((login) => !includesLogin(assignees, login));
    const warnings = missing.map((login) => `GitHub did not assign \`${login}\` to #${number}, without saying why.`);
    return { change: { kind, number, url, title, accountId, assignees, reason }, warnings, stopped: undefined };
}
/** One issue that GitHub refuses stops only itself. */
function failed(write, error) {
    if (error instanceof GitHubError && (error.kind === 'missing' || error.kind === 'invalid')) {
        const change = describe(defer(write, 'GitHub refused it'));
        return { change, warnings: [error.message], stopped: undefined };
    }
    const stopped = reasonToStop(error);
    return { change: describe(defer(write, stopped)), warnings: [], stopped };
}
/** As a clause after "because"; what no later run would mend is thrown. */
function reasonToStop(error) {
    if (error instanceof RateLimited)
        return `GitHub's rate limit is used up (it asks to wait ${error.waitSeconds} seconds)`;
    if (error instanceof GitHubError && error.kind === 'unclear')
        return 'GitHub stopped answering properly';
    throw error;
}
function refusesAssignees(error, write) {
    const isRefusal = error instanceof GitHubError && error.kind === 'invalid';
    return isRefusal && error.fields.includes('assignees') && assigneesOf(write).length > 0;
}
function withoutPeople(write) {
    return write.kind === 'open' ? openWithoutPeople(write) : changeWithoutPeople(write);
}
function openWithoutPeople(write) {
    const { draft } = write;
    return { ...write, draft: { ...draft, body: withoutAssignees(draft.body), assignees: [] } };
}
function changeWithoutPeople(write) {
    const { assignees: _refused, body, ...patch } = write.patch;
    return { ...write, patch: { ...patch, ...(body !== undefined && { body: withoutAssignees(body) }) } };
}
function describe(operation) {
    const { kind, accountId, title, reason } = operation;
    const issue = operation.kind === 'open' ? undefined : operation.issue;
    const assignees = isWrite(operation) ? assigneesAfter(operation) : (issue?.assignees ?? []);
    return { kind, number: issue?.number, url: issue?.url, title, accountId, assignees, reason };
}
function assigneesOf(write) {
    return (write.kind === 'open' ? write.draft.assignees : write.patch.assignees) ?? [];
}
function assigneesAfter(write) {
    return write.kind === 'open' ? write.draft.assignees : (write.patch.assignees ?? write.issue.assignees);
}
function includesLogin(logins, login) {
    return logins.some((each) => each.toLowerCase() === login.toLowerCase());
}
function reference({ number, title }) {
    return number === undefined ? title : `#${number} ${title}`;
}

// EXTERNAL MODULE: ./lib/drift/words.js
var words = __webpack_require__(814);
;// CONCATENATED MODULE: ./lib/issues/assess.js
/** `memory` is undefined when there is no issue yet, or when its marker cannot be read. `today` is `YYYY-MM-DD`. */
function assess({ findings, quiet }, memory, today) {
    const listed = new Map((memory?.listed ?? []).map((each) => [nameOf(each), each]));
    const drifting = findings
        .filter(({ verdict }) => verdict === 'drift')
        .map((finding) => {
        const before = listed.get(nameOf(finding));
        const confirmed = before?.unconfirmedSince !== undefined;
        return { finding, since: earlier(before?.since, today), confirmed };
    });
    const present = new Set(drifting.map(({ finding }) => nameOf(finding)));
    const missing = [...listed.values()].filter((each) => !present.has(nameOf(each)));
    const unconfirmed = missing.flatMap((each) => unconfirmedBy(each, findings, today));
    const uncertain = new Set(unconfirmed.map((each) => each.listed));
    return {
        drifting,
        unconfirmed,
        gone: missing.filter((each) => !uncertain.has(each)).map((each) => fateOf(each, findings, quiet)),
        blocking: blocking(findings, memory, new Set(unconfirmed.map((each) => each.finding))),
        fresh: Math.max(0, drifting.filter(({ finding }) => !listed.has(nameOf(finding))).length - (memory?.unlisted ?? 0)),
    };
}
/** Whether this run saw everything that the issue is about, and nothing of it drifts. */
function isSettled({ drifting, unconfirmed, blocking }) {
    return drifting.length === 0 && unconfirmed.length === 0 && blocking.length === 0;
}
function nameOf({ control, resource }) {
    return JSON.stringify([control, resource]);
}
/** A marker is a hint: a day in the future is none. */
function earlier(since, today) {
    return since !== undefined && since < today ? since : today;
}
/** An `unknown` without a resource stands for all resources of its control: nobody could list them. */
function unconfirmedBy(listed, findings, today) {
    const finding = findings.find(({ verdict, control, resource }) => verdict === 'unknown' &&
        control === listed.control &&
        (resource === listed.resource || resource === undefined));
    if (finding === undefined)
        return [];
    return [
        {
            listed,
            finding,
            since: earlier(listed.since, today),
            unconfirmedSince: earlier(listed.unconfirmedSince, today),
        },
    ];
}
function fateOf(listed, findings, quiet) {
    const same = findings.filter(({ control }) => control === listed.control);
    const finding = same.find(({ resource }) => resource === listed.resource);
    if (finding !== undefined)
        return { listed, fate: 'accepted', reason: finding.reason };
    const isExpected = same.length > 0 || quiet.some(({ control }) => control === listed.control);
    return { listed, fate: isExpected ? 'in-line' : 'not-expected', reason: undefined };
}
/**
 * What nothing at hand can ever answer would keep every issue open for good, so it counts only where nobody can tell
 * whether the issue was about it.
 */
function blocking(findings, memory, shown) {
    const complete = memory !== undefined && memory.unlisted === 0;
    return findings.filter((finding) => finding.verdict === 'unknown' &&
        !shown.has(finding) &&
        (!complete || finding.cause?.kind !== 'no-source'));
}

;// CONCATENATED MODULE: ./lib/issues/own.js

/** Drift that returns within this many days comes back to the issue it had. */
const REOPEN_DAYS = 90;
const DAY = 86_400_000;
/** By key, lowest number first. The author decides first: anybody can copy a marker into an issue of their own. */
function ownIssues(existing, authorIds) {
    const own = existing
        .filter(({ authorId }) => authorIds.has(authorId))
        .toSorted((one, other) => one.number - other.number)
        .flatMap((issue) => {
        const marker = parseMarker(issue.body);
        return marker === undefined ? [] : [{ issue, marker }];
    });
    return Map.groupBy(own, ({ marker }) => marker.key);
}
/**
 * Of the issues with one key, the one to keep: the oldest open one; else the one closed last, unless that was too long
 * ago. One that a person dismissed is not forgotten, and one closed as a duplicate counts only when there is no other.
 */
function currentIssue(candidates, now) {
    const open = candidates.find(({ issue }) => issue.state === 'open');
    if (open !== undefined)
        return open;
    const [latest] = candidates.toSorted((one, other) => Number(isDuplicate(one)) - Number(isDuplicate(other)) || closedAt(other) - closedAt(one));
    if (latest === undefined || wasDismissed(latest))
        return latest;
    return daysClosed(latest, now) <= REOPEN_DAYS ? latest : undefined;
}
/**
 * Whether a person closed it as something other than done. Rootline empties what it remembers when it closes an issue,
 * so a closed one that still remembers findings was closed by somebody else.
 */
function wasDismissed({ issue, marker }) {
    const byRootline = marker.memory?.listed.length === 0;
    return !byRootline && (issue.stateReason === 'not_planned' || issue.stateReason === 'duplicate');
}
/** How long ago the issue was closed, in days; very long when nobody knows. */
function daysClosed(own, now) {
    return (now.getTime() - closedAt(own)) / DAY;
}
function isDuplicate({ issue }) {
    return issue.stateReason === 'duplicate';
}
function closedAt({ issue }) {
    return issue.closedAt === undefined ? 0 : Date.parse(issue.closedAt);
}

;// CONCATENATED MODULE: ./lib/issues/words.js


/** `1 finding drifts`, `3 findings drift`. */
function drifts(value) {
    return `${(0,words/* count */.U)(value, 'finding')} ${value === 1 ? 'drifts' : 'drift'}`;
}
/** 0 for the worst; more than any for no severity at all. */
function rank(severity) {
    return severity === undefined ? definition/* severities */.g.length : definition/* severities */.g.indexOf(severity);
}
function worst(all) {
    return definition/* severities */.g.find((severity) => all.includes(severity));
}
/**
 * Why something could not be read, without the parts of AWS's own message that change with every run, such as the name
 * of the session: an issue's text must stay as it is while nothing changes.
 */
const causeWords = {
    denied: 'AWS denied the access',
    throttled: 'AWS answered too many requests',
    'not-ready': 'AWS did not have it ready in time',
    'timed-out': 'AWS did not answer in time',
    network: 'AWS could not be reached',
    'service-error': 'AWS failed to answer',
    malformed: 'AWS answered with something unreadable',
    missing: 'it was missing from the answer of AWS',
    'no-source': 'nothing at hand can read it',
};

;// CONCATENATED MODULE: ./lib/issues/dismissal.js



/** So many days after a person dismissed an issue, its drift is shown again. */
const DISMISSED_DAYS = 30;
/** Why what a person dismissed is not the same any more, as a clause; undefined while it is. */
function outgrown(own, assessment, now) {
    if (assessment.fresh > 0)
        return `${(0,words/* count */.U)(assessment.fresh, 'new finding')} joined`;
    if (own.marker.memory !== undefined && isGraver(own.marker.memory, assessment))
        return 'a finding is graver than it was';
    return daysClosed(own, now) >= DISMISSED_DAYS ? `${DISMISSED_DAYS} days have passed` : undefined;
}
function isGraver({ listed }, { drifting }) {
    return drifting.some(({ finding }) => listed.some(({ control, resource, severity }) => control === finding.control &&
        resource === finding.resource &&
        rank(finding.severity) < rank(severity)));
}

;// CONCATENATED MODULE: ./lib/issues/reasons.js


/** Why an issue that a person closed stays closed. */
function dismissed(issue, { drifting }) {
    return `${closedBySomebody(issue)}: it stays closed, though ${drifts(drifting.length)}.`;
}
/** Why it does not; `change` is a clause. */
function dismissedNoMore(issue, { drifting }, change) {
    return `${closedBySomebody(issue)}, but ${change}: ${drifts(drifting.length)}.`;
}
function closedBySomebody({ stateReason }) {
    return `Somebody closed it as ${stateReason === 'duplicate' ? 'a duplicate' : 'not planned'}`;
}
function returning({ memory }, { drifting }) {
    const why = memory?.listed.length === 0 ? 'Drift is back' : 'It was closed, but drift stays';
    return `${why}: ${drifts(drifting.length)}.`;
}
/** `byDecision`: nothing was mended, the baseline took all of it away. */
function closing(gone, byDecision) {
    if (byDecision)
        return `What it listed (${(0,words/* count */.U)(gone, 'finding')}) is accepted by an exception or no longer expected by the baseline.`;
    const resolved = gone > 0 ? `, ${(0,words/* count */.U)(gone, 'finding')} resolved` : '';
    return `Everything was read in this run and nothing drifts any more${resolved}.`;
}
function unchanged(assessment) {
    const { drifting } = assessment;
    const said = drifting.length > 0 ? `: ${drifts(drifting.length)} as before` : '';
    return `Nothing changed${said}.${stays(assessment)}`;
}
function changes({ memory }, assessment, people, edited) {
    const { drifting, fresh, gone, unconfirmed } = assessment;
    const unsure = unconfirmed.filter(({ listed }) => listed.unconfirmedSince === undefined).length;
    const sure = drifting.filter(({ confirmed }) => confirmed).length;
    const clauses = [
        fresh > 0 && (0,words/* count */.U)(fresh, 'new finding'),
        gone.length > 0 && `${(0,words/* count */.U)(gone.length, 'finding')} gone`,
        unsure > 0 && `${(0,words/* count */.U)(unsure, 'finding')} not confirmed`,
        sure > 0 && `${(0,words/* count */.U)(sure, 'finding')} confirmed again`,
        memory === undefined && 'its marker was damaged',
        edited && 'its text was edited',
        people.labels !== undefined && 'labels were missing',
        people.assignees !== undefined && 'the owner changed',
    ].filter((clause) => clause !== false);
    const said = clauses.length === 0 ? 'Details changed' : `Changed: ${clauses.join(', ')}`;
    return `${said}.${stays(assessment)}`;
}
/** Why an issue without drift is not closed; empty when there is drift. */
function stays({ drifting, unconfirmed, blocking }) {
    const unread = new Set([...unconfirmed.map(({ finding }) => finding), ...blocking]);
    if (drifting.length > 0 || unread.size === 0)
        return '';
    const causes = new Set([...unread].flatMap(({ cause }) => (cause === undefined ? [] : [causeWords[cause.kind]])));
    const why = [...causes].join('; ');
    return ` It stays open, because ${(0,words/* count */.U)(unread.size, 'control')} could not be judged (${why}).`;
}

// EXTERNAL MODULE: ./node_modules/markdown-table/index.js
var markdown_table = __webpack_require__(3116);
// EXTERNAL MODULE: ./lib/github/links.js
var links = __webpack_require__(7578);
;// CONCATENATED MODULE: ./lib/issues/render.js





/** Characters. With the marker they stay well under GitHub's 65,536 for a body. */
const ROOM = { rows: 20_000, unconfirmed: 6_000, fixes: 10_000 };
const LONGEST_NAME = 80;
const MOST_NAMES = 10;
/** The issue's title, which says what is found and no more than that. */
function renderTitle({ account }, assessment) {
    const name = [...(0,github_text/* title */.DD)(account.name)].slice(0, LONGEST_NAME).join('');
    const subject = name === '' ? account.id : `${name} (${account.id})`;
    return `${subject}: ${findingsInTitle(assessment)}`;
}
function findingsInTitle({ drifting, unconfirmed }) {
    const severity = worst(drifting.map(({ finding }) => finding.severity));
    if (severity !== undefined)
        return `${drifts(drifting.length)}, worst is ${severity}`;
    const unsure = worst(unconfirmed.map(({ listed }) => listed.severity));
    return unsure === undefined
        ? 'not everything could be read'
        : `${(0,words/* count */.U)(unconfirmed.length, 'finding')} not confirmed, worst is ${unsure}`;
}
/**
 * What people read in an open issue. `drifting` is sorted; only its first `listable` rows are shown at most, because
 * no more are remembered. The text is the same for the same facts, whenever it is made.
 */
function renderText(subject, assessment, listable) {
    const rows = fill(assessment.drifting.slice(0, listable), (each) => row(each, subject.linkBase), ROOM.rows);
    const omitted = assessment.drifting.length - rows.length;
    return [
        summary(subject, assessment),
        ownerLine(subject.owner),
        rows.length > 0 && table(['Severity', 'Control', 'Expected', 'Observed', 'Since', 'Declared'], rows),
        omitted > 0 && `${(0,words/* count */.U)(omitted, 'more finding')} did not fit here: see the report of the latest run.`,
        ...unconfirmedPart(assessment),
        ...fixPart(assessment.drifting.slice(0, rows.length)),
        '---',
        footer(subject, assessment),
    ]
        .filter((part) => part !== false && part !== '')
        .join('\n\n');
}
/** What people read in an issue that Rootline closes on `today`. */
function renderClosedText(subject, gone, today) {
    const rows = fill(gone, goneRow, ROOM.rows + ROOM.unconfirmed);
    const omitted = gone.length - rows.length;
    return [
        `No finding of ${accountWords(subject.account)} drifts any more, as read on ${today}.${rows.length > 0 ? ' What this issue listed:' : ''}`,
        rows.length > 0 && table(['Control', 'Since', 'Now'], rows),
        omitted > 0 && `${(0,words/* count */.U)(omitted, 'more finding')} did not fit here.`,
        '---',
        'Rootline closed this issue, and reopens it if drift returns within 90 days.',
    ]
        .filter((part) => part !== false)
        .join('\n\n');
}
function summary({ account }, { drifting, unconfirmed, blocking }) {
    const severity = worst(drifting.map(({ finding }) => finding.severity));
    const first = severity === undefined
        ? `No drift was found in ${accountWords(account)}, but not everything could be read, so this issue stays open.`
        : `${drifts(drifting.length)} from the baseline in ${accountWords(account)}; the worst is **${severity}**.`;
    const uncertain = severity === undefined ? 0 : unconfirmed.length;
    const rest = uncertain > 0 ? ` ${(0,words/* count */.U)(uncertain, 'more finding')} could not be confirmed.` : '';
    const unread = severity === undefined && unconfirmed.length === 0 ? unreadList(blocking) : '';
    return `${first}${rest}${unread}`;
}
function accountWords(account) {
    return `the AWS account ${[(0,github_text/* text */.Qq)(account.name), (0,github_text/* code */.aY)(account.id)].filter((part) => part !== '').join(' ')}`;
}
function unreadList(blocking) {
    const rows = fill(blocking, (finding) => [`- ${controlCell(finding)}: ${why(finding)}`], ROOM.unconfirmed);
    return `\n\n${rows.map(([item]) => item).join('\n')}`;
}
function ownerLine(owner) {
    if (owner === 'undecided')
        return 'Owner: could not be decided, because a selector could not be read.';
    const parts = owner === 'none' ? [] : ownerParts(owner);
    return parts.length === 0 ? 'Owner: none is declared in the baseline.' : `Owner: ${parts.join(' · ')}`;
}
/** Assignees hear of the issue by being assigned, so only the declared mention is a real one. */
function ownerParts({ assignees, mention, contact }) {
    const isMention = mention !== undefined && /^@[\w-]+(?:\/[\w.-]+)?$/.test(mention);
    return [
        assignees.map(github_text/* code */.aY).join(', '),
        isMention ? mention : (0,github_text/* text */.Qq)(mention ?? ''),
        (0,github_text/* text */.Qq)(contact ?? ''),
    ].filter((part) => part !== '');
}
function row({ finding, since }, linkBase) {
    const observed = [(0,github_text/* prose */.CS)(finding.observed), (0,github_text/* prose */.CS)(finding.reason ?? '')].filter((part) => part !== '');
    return [
        finding.severity,
        controlCell(finding),
        (0,github_text/* prose */.CS)(finding.expected),
        observed.join('<br>'),
        since,
        declared(finding.baseline, linkBase),
    ];
}
function controlCell({ control, resource, }) {
    return resource === undefined ? (0,github_text/* code */.aY)(control) : `${(0,github_text/* code */.aY)(control)} of ${(0,github_text/* code */.aY)(resource)}`;
}
/** The branch's own line, not a commit's: a link that changed with every commit would rewrite every issue. */
function declared({ file, line }, linkBase) {
    const address = (0,links/* lineAddress */.l)(linkBase, file, line);
    return address === undefined ? (0,github_text/* code */.aY)(file) : (0,links/* link */.n)('baseline', address);
}
function unconfirmedPart({ unconfirmed }) {
    if (unconfirmed.length === 0)
        return [];
    const rows = fill(unconfirmed, unconfirmedRow, ROOM.unconfirmed);
    const omitted = unconfirmed.length - rows.length;
    return [
        '### Not confirmed',
        'These were found before and could not be read since. They count neither as drift nor as resolved.',
        table(['Severity', 'Control', 'Since', 'Not confirmed since', 'Why, and what to do'], rows),
        omitted > 0 ? `${(0,words/* count */.U)(omitted, 'more finding')} did not fit here.` : '',
    ];
}
function unconfirmedRow({ listed, finding, since, unconfirmedSince }) {
    return [listed.severity, controlCell(listed), since, unconfirmedSince, why(finding)];
}
function why({ cause }) {
    return cause === undefined ? 'it could not be read' : `${causeWords[cause.kind]}. ${(0,github_text/* prose */.CS)(cause.mend)}`;
}
/** Findings that are mended alike share one entry. */
function fixPart(shown) {
    if (shown.length === 0)
        return [];
    const groups = Map.groupBy(shown, ({ finding }) => JSON.stringify(finding.mend));
    const fixes = fill([...groups.values()], (group) => [fix(group)], ROOM.fixes);
    const omitted = groups.size - fixes.length;
    return [
        '### How to fix',
        ...fixes.map(([each = '']) => each),
        omitted > 0
            ? `${(0,words/* count */.U)(omitted, 'more fix').replace(/fixs$/, 'fixes')} did not fit here: see the report.`
            : '',
    ];
}
function fix(group) {
    const [first] = group;
    if (first === undefined)
        return '';
    const { mend, references } = first.finding;
    const named = group.slice(0, MOST_NAMES).map(({ finding }) => controlCell(finding));
    const rest = group.length - named.length;
    const names = `${named.join(', ')}${rest > 0 ? ` and ${(0,words/* count */.U)(rest, 'more finding')}` : ''}`;
    const head = `**${names}**: ${(0,github_text/* prose */.CS)(mend.text)} ([AWS documentation](${references.documentation}))`;
    return mend.command === undefined ? head : `${head}\n\n${(0,github_text/* block */.om)(mend.command)}`;
}
function footer({ account }, { drifting }) {
    const control = drifting[0]?.finding.control ?? 'root-user.mfa';
    return [
        'Rootline keeps this issue equal to what it reads from AWS: it rewrites the text above and closes the issue when everything is in line. Comments, labels and assignees that people add stay.',
        'To accept a finding for a while, add an exception to the baseline by pull request:',
        `\`\`\`yaml\nexceptions:\n  - control: ${control}\n    match: { ids: ["${account.id}"] }\n    reason: why this is acceptable\n    until: YYYY-MM-DD\n\`\`\``,
    ].join('\n\n');
}
function goneRow({ listed, fate, reason }) {
    return [controlCell(listed), listed.since, fates[fate](reason, listed.resource)];
}
const fates = {
    'in-line': (_reason, resource) => (resource === undefined ? 'in line' : 'in line, or no longer there'),
    accepted: (reason) => (0,github_text/* prose */.CS)(reason ?? 'accepted by an exception'),
    'not-expected': () => 'no longer expected by the baseline',
};
function table(head, rows) {
    return (0,markdown_table/* markdownTable */.Q)([head, ...rows], { alignDelimiters: false });
}
/** As many rows, in order, as the room takes. */
function fill(items, toRow, room) {
    const rows = [];
    let left = room;
    for (const item of items) {
        const next = toRow(item);
        left -= next.join(' | ').length + 5;
        if (left < 0)
            break;
        rows.push(next);
    }
    return rows;
}

;// CONCATENATED MODULE: ./lib/issues/decide.js









/** Decides about one account. An account without drift and without an open issue needs nothing. */
function decide(situation) {
    const { own, verdict } = situation;
    const assessment = sorted(assess(verdict, own?.marker.memory, dayOf(situation)));
    const isOpen = own?.issue.state === 'open';
    if (!isOpen && assessment.drifting.length === 0)
        return { operations: [], newFindings: 0, resolvedFindings: 0 };
    const decided = operation(situation, assessment);
    return {
        operations: [decided],
        newFindings: assessment.fresh,
        // A closed issue that is left closed lists the same for ever: what is gone from it was gone before.
        resolvedFindings: isOpen || decided.kind === 'reopen' ? assessment.gone.length : 0,
    };
}
function operation(situation, assessment) {
    const { own } = situation;
    if (own === undefined)
        return decide_open(situation, assessment);
    if (own.issue.state === 'closed')
        return decide_answer(situation, own, assessment);
    return isSettled(assessment) ? decide_close(situation, own, assessment) : keep(situation, own, assessment);
}
/** What to say to a closed issue while there is drift: a person's "no" holds as long as it is about the same. */
function decide_answer(situation, own, assessment) {
    if (!wasDismissed(own))
        return reopen(situation, own, assessment, returning(own.marker, assessment));
    const change = outgrown(own, assessment, situation.now);
    return change === undefined
        ? leave(situation, own, assessment, dismissed(own.issue, assessment))
        : reopen(situation, own, assessment, dismissedNoMore(own.issue, assessment, change));
}
function decide_open(situation, assessment) {
    const { verdict, assignable, labels } = situation;
    const assignees = desiredAssignees(verdict.owner, assignable) ?? [];
    const content = contentOf(situation, assessment, assignees);
    return {
        kind: 'open',
        ...about(situation, assessment),
        title: content.title,
        draft: { ...content, labels: desiredLabels(verdict.owner, labels), assignees },
        reason: `${drifts(assessment.drifting.length)}, and no issue says so.`,
    };
}
function reopen(situation, own, assessment, reason) {
    const { content, people } = wanted(situation, own, assessment);
    return {
        kind: 'reopen',
        ...about(situation, assessment),
        issue: own.issue,
        title: content.title,
        patch: { ...content, ...people, state: 'open', stateReason: 'reopened' },
        reason,
    };
}
function keep(situation, own, assessment) {
    const { content, people } = wanted(situation, own, assessment);
    const isShown = shows(own.issue, content);
    if (isShown && Object.keys(people).length === 0)
        return leave(situation, own, assessment, unchanged(assessment));
    return {
        kind: 'update',
        ...about(situation, assessment),
        issue: own.issue,
        title: content.title,
        patch: { ...(isShown ? {} : content), ...people },
        reason: changes(own.marker, assessment, people, isEdited(own.issue, own.marker, situation.sha256)),
    };
}
function decide_close(situation, own, assessment) {
    const { verdict, key, linkBase, sha256 } = situation;
    const { gone } = assessment;
    const memory = {
        accountId: verdict.account.id,
        listed: [],
        unlisted: 0,
        assignees: own.marker.memory?.assignees ?? [],
    };
    const subject = { account: verdict.account, owner: verdict.owner, linkBase };
    const text = renderClosedText(subject, gone, dayOf(situation));
    const { body } = compose(key, own.issue.title, text, memory, sha256);
    const byDecision = gone.length > 0 && gone.every(({ fate }) => fate === 'accepted' || fate === 'not-expected');
    return {
        kind: 'close',
        ...about(situation, assessment),
        issue: own.issue,
        title: own.issue.title,
        patch: { body, state: 'closed', stateReason: byDecision ? 'not_planned' : 'completed' },
        reason: closing(gone.length, byDecision),
    };
}
function leave(situation, own, assessment, reason) {
    return {
        kind: 'leave',
        ...about(situation, assessment),
        issue: own.issue,
        title: own.issue.title,
        reason,
    };
}
/** `YYYY-MM-DD` in UTC. */
function dayOf({ now }) {
    return now.toISOString().slice(0, 10);
}
function about({ verdict }, assessment) {
    return { accountId: verdict.account.id, severity: severityOf(assessment) };
}
function severityOf({ drifting, unconfirmed, gone }) {
    const listed = [...unconfirmed, ...gone].map((each) => each.listed);
    return worst([
        ...drifting.map(({ finding }) => finding.severity),
        ...listed.map(({ severity }) => severity),
    ]);
}
function wanted(situation, own, assessment) {
    const { verdict, assignable } = situation;
    const desired = desiredAssignees(verdict.owner, assignable);
    const { assignees, remembered } = changeAssignees(own.issue, own.marker.memory, desired);
    const labels = changeLabels(own.issue, desiredLabels(verdict.owner, situation.labels));
    return {
        content: contentOf(situation, assessment, remembered),
        people: { ...(labels && { labels }), ...(assignees && { assignees }) },
    };
}
function contentOf(situation, assessment, assignees) {
    const { verdict, key, linkBase, sha256 } = situation;
    const subject = { account: verdict.account, owner: verdict.owner, linkBase };
    const unconfirmed = assessment.unconfirmed.map(({ listed, since, unconfirmedSince }) => ({
        ...listed,
        since,
        unconfirmedSince,
    }));
    const drifting = assessment.drifting.map(({ finding, since }) => ({
        control: finding.control,
        resource: finding.resource,
        severity: finding.severity,
        since,
        unconfirmedSince: undefined,
    }));
    const all = [...unconfirmed, ...drifting];
    const listed = fitting(all);
    const memory = { accountId: verdict.account.id, listed, unlisted: all.length - listed.length, assignees };
    const text = renderText(subject, assessment, Math.max(0, listed.length - unconfirmed.length));
    return compose(key, renderTitle(subject, assessment), text, memory, sha256);
}
/** Worst first, so that what does not fit is the least of it. */
function sorted(assessment) {
    const drifting = assessment.drifting.toSorted((one, other) => rank(one.finding.severity) - rank(other.finding.severity) ||
        compare(one.finding.key, other.finding.key));
    return { ...assessment, drifting };
}
function compare(one, other) {
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/issues/plan.js






/** What to do so that the issues equal the drift. The same input always gives the same plan. */
function plan(input) {
    const own = ownIssues(input.existing, input.authorIds);
    const keys = new Map(input.verdicts.map((verdict) => [verdict.account.id, keyOf(verdict.account.id, input)]));
    const decisions = input.verdicts.map((verdict) => {
        const key = keys.get(verdict.account.id) ?? '';
        const current = currentIssue(own.get(key) ?? [], input.now);
        return decide({ ...input, verdict, key, own: current });
    });
    const operations = decisions.flatMap((decision) => decision.operations);
    const known = new Set(keys.values());
    return {
        operations: [
            ...limited(operations.toSorted(byUrgency), input.maxIssueWrites),
            ...outside(own, known, input),
        ],
        newFindings: sum(decisions.map((decision) => decision.newFindings)),
        resolvedFindings: sum(decisions.map((decision) => decision.resolvedFindings)),
        warnings: duplicates([...known].map((key) => own.get(key) ?? [])),
    };
}
function keyOf(accountId, { organizationId, baselineName, sha256 }) {
    return groupKey({ organizationId, baselineName, accountId }, sha256);
}
const urgency = {
    open: 0,
    reopen: 1,
    close: 2,
    update: 3,
    leave: 4,
    defer: 5,
};
function byUrgency(one, other) {
    return (rank(one.severity) - rank(other.severity) ||
        urgency[one.kind] - urgency[other.kind] ||
        Number(one.accountId) - Number(other.accountId));
}
function limited(operations, most) {
    let writes = 0;
    return operations.map((operation) => {
        if (!isWrite(operation))
            return operation;
        writes += 1;
        return writes > most ? defer(operation, `a run writes to ${(0,words/* count */.U)(most, 'issue')} at most`) : operation;
    });
}
/** Open issues of this baseline whose account this run has no verdict on. */
function outside(own, known, input) {
    return [...own].flatMap(([key, candidates]) => {
        const [first] = candidates.filter(({ issue }) => issue.state === 'open');
        const accountId = first?.marker.memory?.accountId;
        // Another baseline or organization may keep its issues in the same repository.
        if (first === undefined || accountId === undefined || known.has(key) || keyOf(accountId, input) !== key)
            return [];
        return [
            {
                kind: 'leave',
                accountId,
                severity: undefined,
                issue: first.issue,
                title: first.issue.title,
                reason: 'This run did not judge its account, so nothing about it is known.',
            },
        ];
    });
}
function duplicates(byAccount) {
    return byAccount.flatMap((candidates) => {
        const open = candidates.filter(({ issue }) => issue.state === 'open');
        const [kept, ...others] = open.map(({ issue }) => `#${issue.number}`);
        if (kept === undefined || others.length === 0)
            return [];
        return [
            `Several open issues are about the same account: ${kept} is kept up to date, ${others.join(', ')} not. Close what is not needed.`,
        ];
    });
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}

;// CONCATENATED MODULE: ./lib/issues/reconcile.js



/**
 * Makes the issues of one repository equal to the drift. Throws `GitHubError` or `RateLimited` when the issues could not
 * be read, or when the token may not write them.
 */
async function reconcileIssues(gateway, verdicts, settings, surroundings) {
    const existing = await gateway.listByAuthors(settings.authors, settings.labels);
    const people = await checkAssignees(gateway, verdicts);
    const { operations, newFindings, resolvedFindings, warnings } = plan({
        ...settings,
        verdicts,
        existing,
        authorIds: new Set(settings.authors.map(({ id }) => id)),
        assignable: people.assignable,
        now: surroundings.now(),
        sha256,
    });
    const applied = settings.dryRun ? rehearse(operations) : await apply(gateway, operations, surroundings);
    return {
        outcome: {
            dryRun: settings.dryRun,
            repository: settings.repository,
            changes: applied.changes,
            newFindings,
            resolvedFindings,
        },
        warnings: [...people.refused.map(refusal(settings.repository)), ...warnings, ...applied.warnings],
    };
}
/** One request a login; only accounts that may have an open issue after this run count. */
async function checkAssignees(gateway, verdicts) {
    const logins = verdicts
        .filter(({ findings }) => findings.some(({ verdict }) => verdict === 'drift' || verdict === 'unknown'))
        .flatMap(({ owner }) => (typeof owner === 'string' ? [] : owner.assignees));
    const distinct = new Map(logins.map((login) => [login.toLowerCase(), login]));
    const assignable = new Set();
    for (const [name, login] of distinct)
        if (await gateway.canBeAssigned(login))
            assignable.add(name);
    return {
        assignable,
        refused: [...distinct].filter(([name]) => !assignable.has(name)).map(([, login]) => login),
    };
}
function refusal(repository) {
    return (login) => `\`${login}\` cannot be assigned in ${repository}, so the issues go without: give the account access to the repository, or name another in the baseline's owners.`;
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}

;// CONCATENATED MODULE: ./lib/admission.js







/**
 * Whether this repository may see what is read, before anything is: a public one may not. Returns the way to its issues
 * for a run that reconciles, and for no other. Throws a Failure or a GitHubError.
 */
async function admit(admission) {
    const { options, world, command } = admission;
    if (options.githubToken === '')
        throw new failure/* Failure */.H('invalid', noToken);
    const client = connect({
        token: options.githubToken,
        apiUrl: world.environment.GITHUB_API_URL ?? 'https://api.github.com',
        environment: world.environment,
        now: world.now,
        sleep: world.sleep,
        log: world.log,
    });
    const repository = await readRepository(client, repositoryName(admission.repository));
    refusePublic(repository);
    if (command !== 'reconcile')
        return undefined;
    requireIssues(repository);
    const self = await readIdentity(client);
    const trusted = await readTrusted(client, options.trustedAuthors);
    return reconcileIn(client, repository, [self, ...trusted], admission);
}
const noToken = 'The input `github-token` is empty, so the repository cannot be read. Leave it out, to use the token of the job.';
function refusePublic({ owner, repo, visibility }) {
    if (visibility !== 'public')
        return;
    throw new failure/* Failure */.H('failed', `${owner}/${repo} is public, where everybody reads its issues, logs and summaries, so nothing was read from AWS. Run Rootline in a private or internal repository.`);
}
function reconcileIn(client, repository, authors, { options, world }) {
    const { owner, repo, url, defaultBranch } = repository;
    const [self] = authors;
    return async ({ verdicts, inventory, baseline }) => reconcileIssues(issuesGateway(client, repository, self), verdicts, {
        repository: `${owner}/${repo}`,
        authors,
        organizationId: inventory.organizationId,
        baselineName: baseline.name,
        labels: options.issueLabels,
        maxIssueWrites: options.maxIssueWrites,
        linkBase: `${url}/blob/${defaultBranch}`,
        dryRun: options.dryRun,
    }, world);
}
async function readTrusted(client, logins) {
    const identities = [];
    for (const login of logins) {
        try {
            identities.push(await readUser(client, login));
        }
        catch (error) {
            throw error instanceof GitHubError && error.kind === 'missing' ? unknownAuthor(login) : error;
        }
    }
    return identities;
}
function unknownAuthor(login) {
    return new failure/* Failure */.H('invalid', `\`trusted-authors\` names \`${login}\`, whom GitHub does not know. Correct the login (that of an app ends in \`[bot]\`), or leave it out.`);
}


/***/ }),

/***/ 814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ count),
/* harmony export */   a: () => (/* binding */ number)
/* harmony export */ });
/** A whole number with thousands separated. By hand: Intl brings in megabytes about all languages for it. */
function number(value) {
    return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** `1 account`, `1,234 accounts`. */
function count(value, noun) {
    return `${number(value)} ${noun}${value === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 7578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ lineAddress),
/* harmony export */   n: () => (/* binding */ link)
/* harmony export */ });
/** A link where the address is a web address, else its label alone. The label is Markdown already. */
function link(label, url) {
    const address = url === undefined ? undefined : webAddress(url);
    return address === undefined ? label : `[${label}](${address})`;
}
/**
 * The address of a line of a file below `root`, such as `https://github.com/octo-org/aws/blob/main`; undefined for a
 * file that is not in the repository, and without a root.
 */
function lineAddress(root, file, line) {
    const path = file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
    const isInside = !path.startsWith('/') && !path.includes(':') && !path.split('/').includes('..');
    if (root === undefined || !isInside)
        return undefined;
    return `${root.replace(/\/+$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}#L${line}`;
}
function webAddress(url) {
    const parsed = URL.parse(url);
    if (parsed === null || !/^https?:$/.test(parsed.protocol))
        return undefined;
    // Parentheses and their like would end the link; encodeURIComponent leaves some of them.
    return parsed.href.replace(/[()<>[\]|`]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
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


/***/ })

};
