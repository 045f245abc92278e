export const id = 966;
export const ids = [966];
export const modules = {

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

/***/ 4966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   requestIdToken: () => (/* binding */ requestIdToken)
/* harmony export */ });
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7591);

const TIMEOUT = 30_000;
const PAUSES = [1_000, 4_000];
const passing = new Set([500, 502, 503, 504]);
async function requestIdToken(audience, { environment, sleep }) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = environment;
    if (!address || !bearer)
        throw new Error('ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set');
    const url = new URL(address);
    url.searchParams.set('audience', audience);
    const fetch = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__/* .createFetch */ .H)(environment);
    let response = await ask(fetch, url, bearer);
    for (const pause of PAUSES) {
        if (!passing.has(response.status))
            break;
        await sleep(pause);
        response = await ask(fetch, url, bearer);
    }
    if (response.status !== 200)
        throw new Error(`the server of the runner answered ${response.status}`);
    return tokenOf(await response.text());
}
function ask(fetch, url, bearer) {
    return fetch(url.href, {
        method: 'GET',
        headers: { accept: 'application/json', authorization: `Bearer ${bearer}`, 'user-agent': 'rootline' },
        signal: AbortSignal.timeout(TIMEOUT),
    });
}
function tokenOf(body) {
    const value = parsed(body)?.value;
    if (typeof value !== 'string' || value === '')
        throw new Error('the server of the runner answered without a token');
    return value;
}
function parsed(body) {
    try {
        return Object(JSON.parse(body));
    }
    catch {
        return undefined;
    }
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


/***/ })

};
