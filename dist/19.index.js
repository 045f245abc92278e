export const id = 19;
export const ids = [19];
export const modules = {

/***/ 3019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hasWayToFacts: () => (/* binding */ hasWayToFacts),
  openProposal: () => (/* binding */ openProposal)
});

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
// EXTERNAL MODULE: ./lib/loading.js + 24 modules
var loading = __webpack_require__(6322);
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
        const content = known.get(inside) ?? lookAnew(inside);
        known.set(inside, content);
        return content;
    }
    async function lookAnew(inside) {
        const content = await read(client, { owner, repo }, inside, commit);
        const above = inside.lastIndexOf('/');
        if (content.kind === 'missing' && above > 0)
            await look(inside.slice(0, above));
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
            return content.kind === 'folder' ? content.names() : undefined;
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
        return { kind: 'folder', names: () => namesOf(data, path) };
    const { type, size, encoding, content } = data;
    if (type !== 'file')
        throw refused(`${path} is a ${type} at that commit, and no file: put a file there, or name another path.`);
    if (size > MOST_BYTES || encoding !== 'base64' || content === undefined)
        throw refused(`${path} has ${size} bytes at that commit; a baseline has at most ${MOST_BYTES}.`);
    return { kind: 'file', bytes: () => Buffer.from(content, 'base64') };
}
function namesOf(entries, path) {
    if (entries.length >= MOST_ENTRIES)
        throw refused(`The folder ${path} has ${MOST_ENTRIES} entries or more, and GitHub lists no more of them.`);
    return entries.filter(({ type }) => type === 'file' || type === 'symlink').map(({ name }) => name);
}
function refused(message) {
    return new errors/* GitHubError */.y_('refused', message, []);
}

// EXTERNAL MODULE: ./lib/troubles.js
var troubles = __webpack_require__(1923);
// EXTERNAL MODULE: ./lib/github/client.js + 1 modules
var client = __webpack_require__(6293);
// EXTERNAL MODULE: ./lib/github/identity.js
var identity = __webpack_require__(2157);
// EXTERNAL MODULE: ./lib/github/pages.js
var pages = __webpack_require__(9983);
;// CONCATENATED MODULE: ./lib/github/pull-request.js





function pullRequestComment(client, { owner, repo }, number) {
    const place = { owner, repo, issue_number: number };
    return {
        async put(marker, body) {
            try {
                return await put({ client, place, self: await (0,identity/* readIdentity */.x)(client), marker }, body);
            }
            catch (error) {
                if (error instanceof errors/* GitHubError */.y_ || error instanceof errors/* RateLimited */.JH)
                    return skipped(error);
                throw error;
            }
        },
    };
}
async function put(own, body) {
    const [oldest, ...others] = await find(own);
    if (oldest === undefined)
        return create(own, body);
    const outcome = await rewrite(own, oldest, body);
    for (const { id } of others)
        await takeAway(own, id);
    return outcome;
}
async function rewrite(own, { id, url, body: before }, body) {
    if (normal(before) === normal(body))
        return { kind: 'unchanged', url };
    const { owner, repo } = own.place;
    try {
        await own.client.octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body });
        return { kind: 'updated', url };
    }
    catch (error) {
        if (error instanceof errors/* GitHubError */.y_ && error.kind === 'missing')
            return create(own, body);
        throw error;
    }
}
async function takeAway({ client, place: { owner, repo } }, id) {
    try {
        await client.octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_ || error instanceof errors/* RateLimited */.JH))
            throw error;
    }
}
async function create(own, body) {
    try {
        const { data } = await own.client.octokit.rest.issues.createComment({ ...own.place, body });
        return { kind: 'created', url: data.html_url };
    }
    catch (error) {
        const [written] = (0,client/* isUnclear */.Z)(error) ? await find(own) : [];
        if (written === undefined)
            throw error;
        return { kind: 'created', url: written.url };
    }
}
async function find({ client, place, self, marker }) {
    const { octokit } = client;
    const responses = octokit.paginate.iterator(octokit.rest.issues.listComments, {
        ...place,
        per_page: pages/* PER_PAGE */.EK,
    });
    const found = [];
    for await (const page of (0,pages/* pages */.Bd)(responses))
        for (const { id, html_url: url, user, body } of page) {
            const text = body ?? '';
            if (user?.id === self.id && normal(text).split('\n', 1)[0] === marker)
                found.push({ id, url, body: text });
        }
    return found;
}
function normal(body) {
    return body.replaceAll('\r\n', '\n').trim();
}
function skipped(error) {
    const isDenied = error instanceof errors/* GitHubError */.y_ && (error.kind === 'forbidden' || error.kind === 'missing');
    const note = isDenied
        ? "The comment was not written, because the token may not write to this pull request: add `pull-requests: write` to the job's `permissions:`. For a fork or Dependabot GitHub allows no comment. The job summary holds the same."
        : `The comment was not written; the job summary holds the same. ${error.message}`;
    return { kind: 'skipped', note: (0,troubles/* withNumber */.Yx)(note, isDenied ? 'RL419' : error.trouble) };
}

// EXTERNAL MODULE: ./lib/github/repository.js
var github_repository = __webpack_require__(2635);
// EXTERNAL MODULE: ./lib/run-links.js
var run_links = __webpack_require__(2818);
;// CONCATENATED MODULE: ./lib/proposal.js







function openProposal({ options, world }, event) {
    if (event.change === undefined)
        throw new failure/* Failure */.H('failed', 'RL108', noBase(event.name));
    const { base, pullRequest } = event.change;
    const client = (0,connecting/* clientFor */.$)(options, world, world.log);
    const repository = (0,github_repository/* repositoryName */.aR)(event.repository);
    const { GITHUB_SERVER_URL: server = '', GITHUB_SHA: sha = '' } = world.environment;
    const filesOf = (commit) => server === '' || commit === '' ? undefined : `${server}/${event.repository}/blob/${commit}`;
    const mayComment = options.comment && !options.dryRun && !event.fromFork;
    return {
        loadBefore: (head) => loadBefore(options.baseline, filesAt(client, repository, base), head, world),
        comment: pullRequest === undefined || !mayComment
            ? undefined
            : pullRequestComment(client, repository, pullRequest),
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


/***/ })

};
