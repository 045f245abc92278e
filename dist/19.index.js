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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/baseline/empty.js
/** A baseline in the place of this one that declares nothing; it is called as this one is, and groups issues alike. */
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



/**
 * The baseline that a change is made to, from the files as they were then. One that is not there or not sound counts as
 * one that declares nothing, which is logged. Throws what reading the files throws: an answer that did not come is no
 * missing file.
 */
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

/**
 * GitHub gives files of up to 1 MiB and folders of up to 1,000 entries.
 * https://docs.github.com/en/rest/repos/contents#get-repository-content
 */
const MOST_BYTES = 1024 * 1024;
const MOST_ENTRIES = 1_000;
/** Reads through GitHub's contents API, each path once. `commit` is a whole commit SHA: a branch would move meanwhile. */
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
/** From the repository's top, with `/` between names. */
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
        // What may not be read looks as if it were not there: only a commit that can be seen proves that a file is missing.
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


/** Whom the token acts as is only asked when there is something to write. */
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
/** An answer may have been lost although the comment was written: then it is there. */
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
/** The oldest comment of this very identity that begins with the marker; anybody else could write the same line. */
async function find(client, place, self, marker) {
    const { octokit } = client;
    const comments = await octokit.paginate(octokit.rest.issues.listComments, { ...place, per_page: 100 });
    const own = comments.find(({ user, body }) => user?.id === self.id && normal(body ?? '').split('\n', 1)[0] === marker);
    return own === undefined ? undefined : { id: own.id, url: own.html_url, body: own.body ?? '' };
}
/** As GitHub may give it back. */
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









/** Throws a Failure where the event does not tell what the change is made to, or there is no token. */
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
/** What the SDK finds credentials by. */
const credentialNames = [
    'AWS_ACCESS_KEY_ID',
    'AWS_PROFILE',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];
/**
 * Where the step was given no snapshot, no role and no credentials, there is no AWS to ask. The role of an instance is
 * not looked for: asking for it takes seconds wherever there is none.
 */
function hasWayToFacts({ options, world: { environment } }) {
    return (options.snapshot !== undefined ||
        options.roleToAssume !== undefined ||
        credentialNames.some((name) => (environment[name] ?? '') !== ''));
}


/***/ })

};
