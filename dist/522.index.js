export const id = 522;
export const ids = [522];
export const modules = {

/***/ 2522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  admit: () => (/* binding */ admit)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/connecting.js
var connecting = __webpack_require__(2765);
// EXTERNAL MODULE: ./lib/drift/redact.js
var redact = __webpack_require__(642);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(9452);
// EXTERNAL MODULE: ./lib/github/identity.js
var identity = __webpack_require__(2157);
// EXTERNAL MODULE: ./lib/github/pages.js
var pages = __webpack_require__(9983);
;// CONCATENATED MODULE: ./lib/github/assignees.js


const FEW = 20;
function assignability(place) {
    const rest = listed(place);
    const known = new Set();
    let asked = 0;
    return async (login) => {
        const name = login.toLowerCase();
        asked += 1;
        if (asked > FEW && !known.has(name)) {
            const { value: page = [] } = await rest.next();
            for (const each of page)
                known.add(each.toLowerCase());
        }
        return known.has(name) || check(place, login);
    };
}
async function* listed({ client, owner, repo }) {
    const { octokit } = client;
    const responses = octokit.paginate.iterator(octokit.rest.issues.listAssignees, {
        owner,
        repo,
        per_page: pages/* PER_PAGE */.EK,
    });
    for await (const page of (0,pages/* pages */.Bd)(responses))
        yield page.map(({ login }) => login);
}
async function check({ client, owner, repo }, login) {
    try {
        await client.octokit.rest.issues.checkUserCanBeAssigned({ owner, repo, assignee: login });
        return true;
    }
    catch (error) {
        if (error instanceof errors/* GitHubError */.y_ && error.kind === 'missing')
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/github/client.js + 1 modules
var github_client = __webpack_require__(6293);
;// CONCATENATED MODULE: ./lib/github/create-once.js

const SETTLING = 5_000;
async function createOnce(client, what, post, find) {
    for (let isLast = false;; isLast = true) {
        try {
            return await post();
        }
        catch (error) {
            if (!(0,github_client/* isUnclear */.Z)(error))
                throw error;
            client.log.info(`GitHub did not answer the creation of ${what} properly: looking whether it was created.`);
            await client.sleep(SETTLING);
            const found = await find();
            if (found !== undefined)
                return found;
            if (isLast)
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./lib/github/issue-comments.js


async function comment(place, authorIds, issue, mark, body) {
    const find = () => findMarked(place, authorIds, issue, mark);
    const before = await find();
    const written = before ?? (await createOnce(place.client, 'a comment', () => post(place, issue, body), find));
    if (comparable(written.body ?? '') !== comparable(body))
        await edit(place, written, body);
}
async function findMarked(place, authorIds, issue, mark) {
    const isOurs = ({ user, body }) => user !== null && authorIds.has(user.id) && (body ?? '').includes(mark);
    const last = Math.max(1, Math.ceil(issue.comments / pages/* PER_PAGE */.EK));
    for (let page = last;; page += 1) {
        const found = await read(place, issue.number, page);
        const ours = found.find(isOurs);
        if (ours !== undefined)
            return ours;
        if (found.length < pages/* PER_PAGE */.EK)
            break;
    }
    return last > 1 ? (await read(place, issue.number, last - 1)).find(isOurs) : undefined;
}
async function read({ client, owner, repo }, number, page) {
    const { data } = await client.octokit.rest.issues.listComments({
        owner,
        repo,
        issue_number: number,
        per_page: pages/* PER_PAGE */.EK,
        page,
    });
    return (0,pages/* entries */.jO)(data);
}
async function post({ client, owner, repo }, { number }, body) {
    const { data } = await client.octokit.rest.issues.createComment({
        owner,
        repo,
        issue_number: number,
        body,
    });
    return data;
}
async function edit({ client, owner, repo }, { id }, body) {
    await client.octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body });
}
function comparable(body) {
    return body.replaceAll('\r', '').trim();
}

;// CONCATENATED MODULE: ./lib/github/issue-answer.js

function issueOf(answer) {
    if (typeof answer?.number !== 'number')
        throw new errors/* GitHubError */.y_('unclear', 'GitHub answered with something that is no issue: run again later.', []);
    return {
        id: answer.id,
        number: answer.number,
        url: answer.html_url,
        authorId: answer.user?.id ?? 0,
        state: answer.state === 'closed' ? 'closed' : 'open',
        stateReason: answer.state_reason ?? undefined,
        closedAt: answer.closed_at ?? undefined,
        comments: answer.comments ?? 0,
        title: answer.title,
        body: answer.body ?? '',
        labels: answer.labels.flatMap((label) => (typeof label === 'string' ? [label] : (label.name ?? []))),
        assignees: (answer.assignees ?? []).map(({ login }) => login),
    };
}
function issuesOf(answers) {
    return answers.filter((answer) => answer.pull_request === undefined).map(issueOf);
}
function isAbout(answer, { owner, repo }, number) {
    const repository = answer.repository_url?.split('/').slice(-2).join('/').toLowerCase();
    const isHere = repository === undefined || repository === `${owner}/${repo}`.toLowerCase();
    return isHere && answer.number === number;
}

;// CONCATENATED MODULE: ./lib/github/issue-lists.js


async function* list({ client, owner, repo }, { creator, label }) {
    const { octokit } = client;
    const responses = octokit.paginate.iterator(octokit.rest.issues.listForRepo, {
        owner,
        repo,
        ...(creator === undefined ? {} : { creator }),
        ...(label === undefined ? {} : { labels: label }),
        state: 'all',
        sort: 'created',
        direction: 'asc',
        per_page: pages/* PER_PAGE */.EK,
    });
    for await (const page of (0,pages/* pages */.Bd)(responses))
        yield issuesOf(page);
}
async function newest({ client, owner, repo }) {
    const { data } = await client.octokit.rest.issues.listForRepo({
        owner,
        repo,
        state: 'all',
        sort: 'created',
        direction: 'desc',
        per_page: pages/* PER_PAGE */.EK,
    });
    return issuesOf((0,pages/* entries */.jO)(data));
}

;// CONCATENATED MODULE: ./lib/github/issue-people.js


async function events({ client, owner, repo }, number) {
    const { octokit } = client;
    const responses = octokit.paginate.iterator(octokit.rest.issues.listEvents, {
        owner,
        repo,
        issue_number: number,
        per_page: pages/* PER_PAGE */.EK,
    });
    const found = [];
    for await (const page of (0,pages/* pages */.Bd)(responses))
        found.push(...page.flatMap(eventOf));
    return found;
}
function eventOf({ event, actor, created_at: at, state_reason: reason }) {
    if (event !== 'closed' && event !== 'reopened')
        return [];
    return [
        {
            kind: event,
            actor: actorOf(actor),
            stateReason: event === 'closed' ? (reason ?? undefined) : undefined,
            at,
        },
    ];
}
function actorOf(actor) {
    if (actor === undefined || actor === null)
        return undefined;
    const { id, login, type } = actor;
    return { id, login, isBot: type === 'Bot' || login.endsWith('[bot]') };
}
const writers = new Set(['write', 'maintain', 'admin']);
const readers = new Set(['none', 'read', 'triage']);
async function canWrite({ client, owner, repo }, login) {
    try {
        const { repos } = client.octokit.rest;
        const { data } = await repos.getCollaboratorPermissionLevel({ owner, repo, username: login });
        const role = data.role_name ?? '';
        return writers.has(role) || (!readers.has(role) && writers.has(data.permission));
    }
    catch (error) {
        if (error instanceof errors/* GitHubError */.y_ && error.kind === 'missing')
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/github/issue-writes.js




async function get(place, number) {
    const { client, owner, repo } = place;
    try {
        const { data } = await client.octokit.rest.issues.get({ owner, repo, issue_number: number });
        const issue = issueOf(data);
        const isIssue = data.pull_request === undefined;
        return isIssue && isAbout(data, place, number) ? issue : undefined;
    }
    catch (error) {
        if (error instanceof errors/* GitHubError */.y_ && error.kind === 'missing')
            return undefined;
        throw error;
    }
}
function create(place, self, draft) {
    return createOnce(place.client, 'an issue', () => issue_writes_post(place, draft), async () => (await newest(place)).find(({ authorId, state, body }) => authorId === self.id && state === 'open' && firstLine(body) === firstLine(draft.body)));
}
async function issue_writes_post({ client, owner, repo }, draft) {
    const { title, body, labels, assignees } = draft;
    const content = { title, body, labels: [...labels], assignees: [...assignees] };
    const { data } = await client.octokit.rest.issues.create({ owner, repo, ...content });
    return issueOf(data);
}
function firstLine(body) {
    return body.split(/\r?\n/, 1)[0] ?? '';
}
async function update(place, number, patch) {
    try {
        return await send(place, number, patch);
    }
    catch (error) {
        const isRefused = error instanceof errors/* GitHubError */.y_ && error.kind === 'invalid';
        if (!isRefused || patch.stateReason !== 'duplicate')
            throw error;
        const { duplicateOf: _unknownThere, ...rest } = patch;
        return send(place, number, { ...rest, stateReason: 'not_planned' });
    }
}
async function send({ client, owner, repo }, number, patch) {
    const { labels, assignees, stateReason, duplicateOf, ...rest } = patch;
    const { data } = await client.octokit.rest.issues.update({
        owner,
        repo,
        issue_number: number,
        ...rest,
        ...(labels === undefined ? {} : { labels: [...labels] }),
        ...(assignees === undefined ? {} : { assignees: [...assignees] }),
        ...(stateReason === undefined ? {} : { state_reason: stateReason }),
        ...(duplicateOf === undefined ? {} : { duplicate_issue_id: duplicateOf }),
    });
    return issueOf(data);
}

;// CONCATENATED MODULE: ./lib/github/labels.js


async function labelNames({ client, owner, repo }) {
    const { octokit } = client;
    const responses = octokit.paginate.iterator(octokit.rest.issues.listLabelsForRepo, {
        owner,
        repo,
        per_page: pages/* PER_PAGE */.EK,
    });
    const names = [];
    for await (const page of (0,pages/* pages */.Bd)(responses))
        names.push(...page.map(({ name }) => name));
    return names;
}
async function createLabel({ client, owner, repo }, label) {
    const { name, color, description } = label;
    try {
        await client.octokit.rest.issues.createLabel({ owner, repo, name, color, description });
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_ && /already.exists/i.test(error.message)))
            throw error;
    }
}

;// CONCATENATED MODULE: ./lib/github/issues.js






function issuesGateway(client, { owner, repo }, authors) {
    const place = { client, owner, repo };
    const [self] = authors;
    const authorIds = new Set(authors.map(({ id }) => id));
    return {
        list: (filter) => list(place, filter),
        newest: () => newest(place),
        get: (number) => get(place, number),
        create: (draft) => create(place, self, draft),
        update: (number, patch) => update(place, number, patch),
        events: (number) => events(place, number),
        canWrite: (login) => canWrite(place, login),
        comment: (issue, mark, body) => comment(place, authorIds, issue, mark, body),
        remaining: client.remaining,
        labelNames: () => labelNames(place),
        createLabel: (label) => createLabel(place, label),
        canBeAssigned: assignability(place),
    };
}

// EXTERNAL MODULE: ./lib/github/repository.js
var repository = __webpack_require__(2635);
// EXTERNAL MODULE: ./lib/heap.js + 2 modules
var heap = __webpack_require__(6557);
// EXTERNAL MODULE: ./lib/troubles.js
var troubles = __webpack_require__(1923);
// EXTERNAL MODULE: ./lib/github/text.js
var github_text = __webpack_require__(7132);
;// CONCATENATED MODULE: ./lib/issues/operation.js
function isWrite(operation) {
    return operation.kind !== 'leave' && operation.kind !== 'defer';
}
function defer(write, why) {
    const { group, title, severity, kind, reason } = write;
    const issue = write.kind === 'open' ? undefined : write.issue;
    return {
        kind: 'defer',
        group,
        title,
        severity,
        issue,
        reason: `Put off to the next run, because ${why}. To ${kind}: ${reason}`,
    };
}

;// CONCATENATED MODULE: ./lib/issues/describe.js

function describe(operation) {
    const { kind, group, title, reason } = operation;
    const issue = operation.kind === 'open' ? undefined : operation.issue;
    return {
        kind,
        number: issue?.number,
        url: issue?.url,
        title,
        subject: subjectOf(group),
        assignees: isWrite(operation) ? assigneesAfter(operation) : (issue?.assignees ?? []),
        reason,
    };
}
function rehearse(operations, lastNumber) {
    const opening = operations.filter(({ kind }) => kind === 'open');
    return {
        changes: operations.map(describe),
        warnings: [],
        opened: opening.map(({ group }, index) => ({ group, number: lastNumber + index + 1, url: '' })),
        failure: undefined,
    };
}
function assigneesOf(write) {
    return (write.kind === 'open' ? write.draft.assignees : write.patch.assignees) ?? [];
}
function assigneesAfter(write) {
    return write.kind === 'open' ? write.draft.assignees : (write.patch.assignees ?? write.issue.assignees);
}
function subjectOf({ kind, id }) {
    if (id === '')
        return kind;
    return `${kind} ${kind === 'owner' ? ownerWords(id) : id}`;
}
function ownerWords(id) {
    try {
        return Object.values(JSON.parse(id)).flat().filter(Boolean).join(', ') || 'none';
    }
    catch {
        return id;
    }
}

;// CONCATENATED MODULE: ./lib/issues/label-maker.js



const LABEL = { color: 'd93f0b', description: 'AWS accounts that drift from their baseline' };
function createLabelMaker(gateway, turn) {
    let existing;
    return async (operations) => {
        const wanted = new Set(operations.filter(isWrite).flatMap(labelsOf));
        if (wanted.size === 0)
            return [];
        existing ??= new Set((await gateway.labelNames()).map((name) => name.toLowerCase()));
        const warnings = [];
        for (const name of wanted) {
            if (existing.has(name.toLowerCase()))
                continue;
            await turn();
            existing.add(name.toLowerCase());
            warnings.push(...(await make(gateway, name)));
        }
        return warnings;
    };
}
async function make(gateway, name) {
    try {
        await gateway.createLabel({ ...LABEL, name });
        return [];
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_ && error.kind === 'invalid'))
            throw error;
        const sentence = `The label \`${name}\` cannot be made: ${error.message} Name another in \`issue-labels\` or in the baseline's owners.`;
        return [(0,troubles/* withNumber */.Yx)(sentence, error.trouble)];
    }
}
function labelsOf(write) {
    return (write.kind === 'open' ? write.draft.labels : write.patch.labels) ?? [];
}

;// CONCATENATED MODULE: ./lib/issues/pace.js
const BURST = 10;
const INTERVAL = 1_200;
const HOURLY = 500;
const HOUR = 3_600_000 + 10_000;
function pace({ now, sleep }) {
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
        tokens = Math.min(BURST, tokens + wait / INTERVAL) - 1;
        filledAt = time + wait;
        writes = [...writes, time + wait];
    };
}

;// CONCATENATED MODULE: ./lib/issues/people.js
const MOST_ASSIGNEES = 10;
const MOST_LABELS = 100;
function peopleOf(owners, assignable) {
    const declared = owners.flatMap((owner) => (typeof owner === 'string' ? [] : [owner]));
    const logins = declared.flatMap(({ assignees }) => assignees);
    return {
        assignees: distinct(logins.filter((login) => assignable.has(login.toLowerCase()))).slice(0, MOST_ASSIGNEES),
        labels: distinct(declared.flatMap(({ labels }) => labels)).slice(0, MOST_LABELS),
        named: logins,
        certain: !owners.includes('undecided'),
    };
}
function changePeople(issue, memory, { assignees, labels, named, certain }, own) {
    const logins = { wanted: assignees, kept: named, certain };
    const people = change(issue.assignees, memory?.assignees ?? [], logins, MOST_ASSIGNEES);
    const theirs = { wanted: labels, kept: labels, certain };
    const owned = change(issue.labels, memory?.labels ?? [], theirs, MOST_LABELS);
    const lasting = issue.labels.filter((label) => includesName(own, label) || includesName(owned.next, label));
    const wanted = distinct([...lasting, ...own, ...owned.next]).slice(0, MOST_LABELS);
    return {
        patch: {
            ...(isSameSet(wanted, issue.labels) ? {} : { labels: wanted }),
            ...(isSameSet(people.next, issue.assignees) ? {} : { assignees: people.next }),
        },
        remembered: { assignees: people.remembered, labels: owned.remembered },
    };
}
function firstLabels(own, { labels }) {
    return distinct([...own, ...labels]).slice(0, MOST_LABELS);
}
function change(present, before, { wanted, kept, certain }, most) {
    const added = wanted.filter((name) => !includesName(before, name));
    const removed = certain ? before.filter((name) => !includesName(kept, name)) : [];
    const stayed = present.filter((name) => !includesName(removed, name));
    const next = distinct([...stayed, ...added]).slice(0, most);
    const set = added.filter((name) => includesName(next, name));
    const lasting = before.filter((name) => !includesName(removed, name));
    return { next, remembered: distinct([...lasting, ...set]).slice(0, most) };
}
function isSameSet(one, other) {
    return one.every((name) => includesName(other, name)) && other.every((name) => includesName(one, name));
}
function includesName(names, name) {
    return names.some((each) => each.toLowerCase() === name.toLowerCase());
}
function distinct(names) {
    return names.filter((name, index) => !includesName(names.slice(0, index), name));
}

// EXTERNAL MODULE: ./lib/baseline/dates.js
var dates = __webpack_require__(534);
// EXTERNAL MODULE: ./lib/controls/definition.js
var definition = __webpack_require__(9989);
// EXTERNAL MODULE: ./lib/snapshot/shape.js
var shape = __webpack_require__(645);
;// CONCATENATED MODULE: ./lib/issues/memory.js




const LONGEST_DATA = 24_000;
const COVERAGE_CONTROL = 'coverage';
const LONGEST_NAME = 100;
const LONGEST_RESOURCE = 1_000;
const ROOM_BESIDES = 30;
const DAY = 86_400_000;
const LAST_DAY = 2_932_896;
const kinds = ['account', 'control', 'owner', 'coverage', 'overview'];
function encodeMemory(memory) {
    return Buffer.from(toJson(memory)).toString('base64url');
}
function decodeMemory(data) {
    const parsed = (0,shape/* parsedJson */.U4)(Buffer.from(data, 'base64url').toString());
    if (!Array.isArray(parsed))
        return undefined;
    const [kind, id, found, unlisted, assignees, labels, said, ...rest] = parsed;
    const known = kinds.find((each) => each === kind);
    if (known === undefined || typeof id !== 'string')
        return undefined;
    if (!isCount(unlisted) || !isCount(said))
        return undefined;
    if (!areNames(assignees, MOST_ASSIGNEES) || !areNames(labels, MOST_LABELS))
        return undefined;
    const group = { kind: known, id };
    const listed = fromTuples(found, group);
    const memory = listed && { group, listed, unlisted, assignees, labels, said };
    return rest.length === 0 ? memory : memory && withHanded(memory, rest);
}
function withHanded(memory, [on, passed]) {
    const listed = fromTuples(passed, memory.group);
    return isDayNumber(on) && listed !== undefined ? { ...memory, handed: { on: day(on), listed } } : undefined;
}
function fitting(memory, more) {
    const most = Math.floor((LONGEST_DATA * 3) / 4) - ROOM_BESIDES;
    const encoder = new TextEncoder();
    const sizeOf = (json) => encoder.encode(json).length;
    let bytes = sizeOf(toJson(memory));
    const end = more.findIndex((finding) => {
        bytes += sizeOf(JSON.stringify(toTuple(finding, memory.group))) + 1;
        return bytes > most;
    });
    return end === -1 ? more : more.slice(0, end);
}
function toJson({ group, listed, unlisted, assignees, labels, said, handed }) {
    const tuples = (all) => all.map((finding) => toTuple(finding, group));
    const last = handed === undefined ? [] : [dayNumber(handed.on), tuples(handed.listed)];
    return JSON.stringify([group.kind, group.id, tuples(listed), unlisted, assignees, labels, said, ...last]);
}
function fromTuples(tuples, group) {
    if (!Array.isArray(tuples))
        return undefined;
    const listed = tuples.flatMap((tuple) => fromTuple(tuple, group) ?? []);
    return listed.length === tuples.length ? listed : undefined;
}
function toTuple(finding, group) {
    const { account, control, resource, severity, since, unconfirmedSince } = finding;
    return [
        definition/* severities */.g.indexOf(severity),
        dayNumber(since),
        unconfirmedSince === undefined ? 0 : dayNumber(unconfirmedSince),
        resource ?? 0,
        ...(group.kind === 'account' ? [] : [account]),
        ...(impliedControl(group) === undefined ? [control] : []),
    ];
}
function fromTuple(tuple, group) {
    if (!Array.isArray(tuple))
        return undefined;
    const [grade, since, unconfirmedSince, resource, ...names] = tuple;
    const severity = definition/* severities */.g.find((_each, index) => index === grade);
    const place = placeOf(names, group);
    if (severity === undefined || place === undefined || !isDayNumber(since))
        return undefined;
    if (!isDayNumber(unconfirmedSince))
        return undefined;
    if (resource !== 0 && !isText(resource, LONGEST_RESOURCE))
        return undefined;
    return {
        ...place,
        resource: resource === 0 ? undefined : resource,
        severity,
        since: day(since),
        unconfirmedSince: unconfirmedSince === 0 ? undefined : day(unconfirmedSince),
    };
}
function placeOf(names, group) {
    const [account, control = impliedControl(group)] = group.kind === 'account' ? [group.id, ...names] : names;
    return isText(account, LONGEST_NAME) && isText(control, LONGEST_NAME) ? { account, control } : undefined;
}
function impliedControl({ kind, id }) {
    if (kind === 'coverage')
        return COVERAGE_CONTROL;
    return kind === 'control' ? id : undefined;
}
function dayNumber(date) {
    return Date.parse(date) / DAY;
}
function day(number) {
    return (0,dates/* dayOf */.kb)(new Date(number * DAY));
}
function isDayNumber(value) {
    return isCount(value) && value <= LAST_DAY;
}
function isCount(value) {
    return Number.isSafeInteger(value) && Number(value) >= 0;
}
function areNames(value, most) {
    return Array.isArray(value) && value.length <= most && value.every((name) => isText(name, LONGEST_NAME));
}
function isText(value, longest) {
    return typeof value === 'string' && value.length <= longest;
}

;// CONCATENATED MODULE: ./lib/issues/marker.js

const MARKER_VERSION = 1;
const marker_comment = /^[ \t]*<!--.*$/m;
const copies = /^[ \t]*<!-- rootline:.*$/gm;
const marker = /^[ \t]*<!-- rootline:v(\d{1,4}) scope=([0-9a-f]{64}) key=([0-9a-f]{64}) hash=([0-9a-f]{64}) data=([\w-]*)(?: sig=([0-9a-f]{64}))? -->[ \t]*$/;
function formatMarker(parts, seal) {
    const signature = seal.sign?.(signedText(MARKER_VERSION, parts));
    const { scope, key, hash, data } = parts;
    const end = signature === undefined ? '' : ` sig=${signature}`;
    return `<!-- rootline:v${MARKER_VERSION} scope=${scope} key=${key} hash=${hash} data=${data}${end} -->`;
}
function parseMarker(body, seal) {
    const [first = ''] = marker_comment.exec(body) ?? [];
    const [, digits, scope, key, hash, data, signature] = marker.exec(first) ?? [];
    if (scope === undefined || key === undefined || hash === undefined || data === undefined)
        return undefined;
    const version = Number(digits);
    const parts = { scope, key, hash, data };
    const state = sealOf(signature, signedText(version, parts), seal);
    const isReadable = state !== 'forged' && data.length <= LONGEST_DATA;
    const memory = isReadable ? decodeMemory(data) : undefined;
    const isMade = memory !== undefined && encodeMemory(memory) === data;
    return { version, ...parts, data: isMade ? undefined : data, seal: state, memory };
}
function dataOf({ data, memory }) {
    return data ?? (memory && encodeMemory(memory));
}
function withoutMarker(body) {
    return body.replaceAll('\r', '').replace(marker_comment, '').replace(copies, '').trim();
}
function commentMark(key, turn) {
    return `<!-- rootline:v${MARKER_VERSION} comment=${key}/${turn} -->`;
}
function signedText(version, { scope, key, hash, data }) {
    return JSON.stringify([version, scope, key, hash, data]);
}
function sealOf(signature, signed, { sign }) {
    if (sign === undefined || signature === undefined)
        return 'unsigned';
    return sign(signed) === signature ? 'signed' : 'forged';
}

;// CONCATENATED MODULE: ./lib/issues/without-people.js


function withoutPeople(write, seal) {
    if (write.kind === 'open') {
        const { draft } = write;
        return { ...write, draft: { ...draft, body: remembering([], draft.body, seal), assignees: [] } };
    }
    const { assignees: _refused, body, ...patch } = write.patch;
    const before = write.issue.marker?.memory?.assignees ?? [];
    const lighter = body === undefined ? patch : { ...patch, body: remembering(before, body, seal) };
    return { ...write, patch: lighter, comment: undefined };
}
function remembering(assignees, body, seal) {
    const marker = parseMarker(body, seal);
    if (marker?.memory === undefined)
        return body;
    const data = encodeMemory({ ...marker.memory, assignees });
    return `${formatMarker({ ...marker, data }, seal)}\n${withoutMarker(body)}\n`;
}

;// CONCATENATED MODULE: ./lib/issues/apply.js









function createWriter(gateway, seal, surroundings) {
    const turn = pace(surroundings);
    const labels = createLabelMaker(gateway, turn);
    let stop;
    async function work(operation, reserve) {
        const halt = stop ?? spent(gateway, reserve);
        if (halt !== undefined)
            return { change: describe(defer(operation, halt.why)), warnings: [], stop: halt };
        const result = await carryOut(gateway, seal, operation, turn);
        stop = result.stop;
        const { kind, number, title, reason } = result.change;
        surroundings.log.info((0,github_text/* logLine */.BP)(`${kind} ${number === undefined ? title : `#${number} ${title}`}: ${reason}`));
        return result;
    }
    return async (operations, reserve) => {
        const results = [];
        const warnings = new Set();
        stop ??= await stopOf(async () => {
            for (const refusal of await labels(operations))
                warnings.add(refusal);
        });
        for (const operation of operations)
            results.push(isWrite(operation)
                ? await work(operation, reserve)
                : { change: describe(operation), warnings: [], stop: undefined });
        for (const warning of results.flatMap((result) => result.warnings))
            warnings.add(warning);
        const putOff = results.find((result) => result.stop !== undefined)?.stop;
        if (putOff !== undefined)
            warnings.add((0,troubles/* withNumber */.Yx)(`Some issues were put off to the next run, because ${putOff.why}.`, 'RL416'));
        return {
            changes: results.map(({ change }) => change),
            warnings: [...warnings],
            opened: results.flatMap(({ opened }) => opened ?? []),
            failure: stop?.failure,
        };
    };
}
function spent(gateway, reserve) {
    const left = gateway.remaining();
    if (left === undefined || left > reserve)
        return undefined;
    const why = `the token may send only ${left} more requests in this hour, which are left for other workflows`;
    return { why, failure: undefined };
}
async function stopOf(work) {
    try {
        await work();
        return undefined;
    }
    catch (error) {
        return reasonToStop(error);
    }
}
async function carryOut(gateway, seal, write, turn) {
    const warnings = [];
    try {
        if (write.kind !== 'open' && write.comment !== undefined) {
            await turn();
            warnings.push(...(await say(gateway, write, write.comment)));
        }
        await turn();
        return succeeded(write, await apply_send(gateway, write), warnings);
    }
    catch (error) {
        if (!refusesAssignees(error, write))
            return failed(write, error, warnings);
        const result = await carryOut(gateway, seal, withoutPeople(write, seal), turn);
        return {
            ...result,
            warnings: [...warnings, (0,troubles/* withNumber */.Yx)(error.message, 'RL415'), ...result.warnings],
        };
    }
}
async function say(gateway, { issue }, { mark, body }) {
    try {
        await gateway.comment({ number: issue.number, comments: issue.comments }, mark, body);
        return [];
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_) || error.kind !== 'uncommentable')
            throw error;
        return [(0,troubles/* withNumber */.Yx)(`#${issue.number}: ${error.message}`, error.trouble)];
    }
}
function apply_send(gateway, write) {
    return write.kind === 'open'
        ? gateway.create(write.draft)
        : gateway.update(write.issue.number, write.patch);
}
function succeeded(write, issue, warnings) {
    const { number, url, assignees } = issue;
    const missing = assigneesOf(write).filter((login) => !includesName(assignees, login));
    const silent = missing.map((login) => (0,troubles/* withNumber */.Yx)(`GitHub did not assign \`${login}\` to #${number}, without saying why.`, 'RL415'));
    return {
        change: { ...describe(write), number, url, assignees },
        warnings: [...warnings, ...silent],
        ...(write.kind === 'open' ? { opened: { group: write.group, number, url } } : {}),
        stop: undefined,
    };
}
function failed(write, error, warnings) {
    if (error instanceof errors/* GitHubError */.y_ && (error.kind === 'missing' || error.kind === 'invalid')) {
        const change = describe(defer(write, 'GitHub refused it'));
        const which = write.kind === 'open' ? write.title : `#${write.issue.number}`;
        return {
            change,
            warnings: [...warnings, (0,github_text/* logLine */.BP)((0,troubles/* withNumber */.Yx)(`${which}: ${error.message}`, error.trouble))],
            stop: undefined,
        };
    }
    const stop = reasonToStop(error);
    return { change: describe(defer(write, stop.why)), warnings, stop };
}
function reasonToStop(error) {
    if (error instanceof errors/* RateLimited */.JH) {
        const why = `GitHub's rate limit is used up (it asks to wait ${error.waitSeconds} seconds)`;
        return { why, failure: undefined };
    }
    if (!(error instanceof errors/* GitHubError */.y_))
        throw error;
    if (error.kind === 'unclear')
        return { why: 'GitHub stopped answering properly', failure: undefined };
    return { why: 'GitHub refused to go on', failure: error };
}
function refusesAssignees(error, write) {
    const isRefusal = error instanceof errors/* GitHubError */.y_ && error.kind === 'invalid';
    return isRefusal && error.fields.includes('assignees') && assigneesOf(write).length > 0;
}

;// CONCATENATED MODULE: ./lib/issues/assignable.js
async function findAssignable(gateway, verdicts, others) {
    const tellsCoverage = verdicts.some(({ failedReads }) => failedReads.length > 0);
    const owners = verdicts
        .filter((verdict) => mayHaveIssue(verdict) || (verdict.account.management && tellsCoverage))
        .map(({ owner }) => owner);
    const logins = [...owners, ...others].flatMap((owner) => typeof owner === 'string' ? [] : owner.assignees);
    const distinct = new Map(logins.map((login) => [login.toLowerCase(), login]));
    const assignable = new Set();
    for (const [name, login] of distinct)
        if (await gateway.canBeAssigned(login))
            assignable.add(name);
    const refused = [...distinct].filter(([name]) => !assignable.has(name)).map(([, login]) => login);
    return { assignable, refused };
}
function mayHaveIssue({ findings }) {
    return findings.some(({ verdict }) => verdict === 'drift' || verdict === 'unknown');
}

;// CONCATENATED MODULE: ./lib/issues/group.js
const KEY_VERSION = 1;
const COVERAGE = { kind: 'coverage', id: '' };
const OVERVIEW = { kind: 'overview', id: '' };
function scopeKey({ organizationId, baselineName }, sha256) {
    return sha256(JSON.stringify(['scope', organizationId ?? '', baselineName]));
}
function groupKey(scope, { kind, id }, sha256) {
    return sha256(JSON.stringify([KEY_VERSION, scope, kind, id]));
}

// EXTERNAL MODULE: ./lib/drift/words.js
var drift_words = __webpack_require__(814);
;// CONCATENATED MODULE: ./lib/issues/content.js


function compose(address, title, text, memory, seal) {
    const hash = digest(title, text, seal.sha256);
    const data = encodeMemory(memory);
    return { title, body: `${formatMarker({ ...address, hash, data }, seal)}\n${text}\n`, hash, data };
}
function digest(title, body, sha256) {
    return sha256(`${title.trim()}\n${content_comparable(withoutMarker(body))}`);
}
function shows({ marker, shown }, content, address, seal) {
    return (marker !== undefined &&
        marker.version === MARKER_VERSION &&
        marker.scope === address.scope &&
        marker.key === address.key &&
        dataOf(marker) === content.data &&
        marker.hash === content.hash &&
        shown === content.hash &&
        (seal.sign === undefined || marker.seal === 'signed'));
}
function isEdited({ marker, shown }) {
    return marker !== undefined && marker.hash !== shown;
}
function content_comparable(text) {
    return text.replace(/(?<![ \t])[ \t]+$/gm, '').replace(/#L\d+\)/g, ')');
}

// EXTERNAL MODULE: ./lib/drift/tally.js + 1 modules
var tally = __webpack_require__(6700);
// EXTERNAL MODULE: ./lib/github/links.js
var github_links = __webpack_require__(7578);
// EXTERNAL MODULE: ./node_modules/markdown-table/index.js
var markdown_table = __webpack_require__(3116);
;// CONCATENATED MODULE: ./lib/issues/render-table.js




const LONGEST_CELL = 300;
function table(head, rows) {
    return alignedTable(head, rows, undefined);
}
function alignedTable(head, rows, align) {
    return (0,markdown_table/* markdownTable */.Q)([head, ...rows], { alignDelimiters: false, align: align?.split('') ?? null });
}
function fill(items, toRow, room) {
    const rows = [];
    let left = room;
    for (const item of items) {
        const next = toRow(item);
        left -= lengthOf(next);
        if (left < 0)
            break;
        rows.push(next);
    }
    return rows;
}
function lengthOf(row) {
    return row.reduce((sum, cell) => sum + cell.length + ' | '.length, '|\n'.length);
}
function cell(value) {
    const characters = [...value];
    return (0,github_text/* prose */.CS)(characters.length <= LONGEST_CELL ? value : `${characters.slice(0, LONGEST_CELL - 1).join('')}…`);
}
function omitted(many, noun, runs) {
    if (many <= 0)
        return undefined;
    const report = (0,github_links/* link */.nf)('latest run', runs);
    return `${(0,drift_words/* count */.U)(many, `more ${noun}`)} did not fit here: the report of the ${report} lists ${many === 1 ? 'it' : 'them all'}.`;
}
function paragraphs(blocks) {
    return blocks.filter((block) => block !== undefined && block !== '').join('\n\n');
}
function few(items, most) {
    const shown = items.slice(0, most).join(', ');
    return items.length > most ? `${shown} and ${(0,drift_words/* number */.a)(items.length - most)} more` : shown;
}

;// CONCATENATED MODULE: ./lib/issues/words.js


function drifts(value) {
    return `${(0,drift_words/* count */.U)(value, 'finding')} ${value === 1 ? 'drifts' : 'drift'}`;
}
function daysSince(time, now) {
    return (now.getTime() - Date.parse(time)) / 86_400_000;
}
function compare(one, other) {
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}
function rank(severity) {
    return severity === undefined ? definition/* severities */.g.length : definition/* severities */.g.indexOf(severity);
}
function worst(all) {
    return definition/* severities */.g.find((severity) => all.includes(severity));
}
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

;// CONCATENATED MODULE: ./lib/issues/render-cells.js




const render_cells_LONGEST_NAME = 64;
function nameHead(kind, resources) {
    if (kind === 'account')
        return ['Control'];
    if (kind === 'control')
        return resources ? ['Account', 'Resource'] : ['Account'];
    return kind === 'coverage' ? ['Account'] : ['Account', 'Control'];
}
function nameCells(kind, resources, named) {
    const account = accountCell(named.account, named.accountId);
    if (kind === 'account')
        return [controlCell(named)];
    if (kind === 'control')
        return resources ? [account, (0,github_text/* code */.aY)(named.resource ?? '')] : [account];
    return kind === 'coverage' ? [account] : [account, controlCell(named)];
}
function nameWords(kind, named) {
    const account = accountCell(named.account, named.accountId);
    if (kind === 'account')
        return controlCell(named);
    if (kind === 'coverage')
        return account;
    if (kind === 'owner')
        return `${controlCell(named)} in ${account}`;
    return named.resource === undefined ? account : `${(0,github_text/* code */.aY)(named.resource)} in ${account}`;
}
function accountCell(account, id) {
    return [(0,github_text/* text */.Qq)(nameOf(account)), (0,github_text/* code */.aY)(id)].filter((part) => part !== '').join(' ');
}
function nameOf(account) {
    const name = account === undefined || account.name === account.id ? '' : account.name;
    return [...name].slice(0, render_cells_LONGEST_NAME).join('');
}
function controlCell({ control, resource }) {
    return resource === undefined ? (0,github_text/* code */.aY)(control) : `${(0,github_text/* code */.aY)(control)} of ${(0,github_text/* code */.aY)(resource)}`;
}
function declaredCell({ file, line }, { baseline }) {
    const address = (0,github_links/* lineAddress */.lU)(baseline, file, line);
    return address === undefined ? (0,github_text/* code */.aY)(file) : (0,github_links/* link */.nf)('baseline', address);
}
function ownerCell(owner) {
    if (owner === 'none')
        return 'none declared';
    if (owner === 'undecided')
        return 'not known';
    return ownerNames(owner).map(github_text/* code */.aY).join(', ') || 'none declared';
}
function ownerNames({ assignees, labels, mention, contact }) {
    if (assignees.length > 0)
        return assignees;
    const name = mention ?? contact;
    return name === undefined ? labels : [name];
}
function render_cells_ownerWords({ assignees, mention = '', contact = '' }) {
    const isMention = /^@[\w-]+(?:\/[\w.-]+)?$/.test(mention);
    return [assignees.map(github_text/* code */.aY).join(', '), isMention ? mention : (0,github_text/* text */.Qq)(mention), (0,github_text/* text */.Qq)(contact)]
        .filter((part) => part !== '')
        .join(' · ');
}
function whyCell({ why }) {
    if (why.kind === 'outside')
        return 'The last run did not look at this account. A run over all accounts will.';
    if (why.kind === 'skipped')
        return `The account is ${(0,github_text/* code */.aY)(why.state)}, and only active accounts are judged.`;
    const { cause } = why.finding;
    return cause === undefined
        ? 'It could not be read.'
        : `${capital(causeWords[cause.kind])}. ${cell(cause.mend)}`;
}
function capital(words) {
    return words.charAt(0).toUpperCase() + words.slice(1);
}

;// CONCATENATED MODULE: ./lib/issues/overview-figures.js



function figures({ verdicts, accounts, skipped, known }) {
    const all = verdicts.flatMap(({ findings }) => findings);
    const seen = new Set([...verdicts.map(({ account }) => account.id), ...skipped.map(({ id }) => id)]);
    return {
        accounts: verdicts.length,
        unreadable: verdicts.filter(({ failedReads }) => failedReads.length > 0).length,
        skipped: skipped.length,
        outside: accounts.filter(({ id }) => !seen.has(id)).length,
        ...addUp(verdicts, known),
        muted: byEnd(all, (finding) => mutedUntil(finding, known)),
        accepted: byEnd(all, ({ until }) => until),
    };
}
function byEnd(all, endOf) {
    return all
        .flatMap((finding) => {
        const until = endOf(finding);
        return until === undefined ? [] : [{ finding, until }];
    })
        .toSorted((one, other) => compare(one.until, other.until) || (0,tally/* worstFirst */.m)(one.finding, other.finding));
}
function addUp(verdicts, known) {
    const total = overview_figures_tally();
    const [levels, controls, owners, units] = [tallies(), tallies(), tallies(), tallies()];
    for (const { account, owner, findings } of verdicts) {
        const whole = [total, owners.at(ownerCell(owner)), units.at(unitOf(account))];
        for (const finding of findings)
            for (const each of [...whole, controls.at(finding.control), levels.at(finding.severity)])
                each.add(finding, mutedUntil(finding, known) !== undefined);
    }
    return {
        total: total.counts(),
        bySeverity: new Map(levels.lines().map((line) => [line.name, line])),
        byControl: controls.lines(),
        byOwner: owners.lines(),
        byUnit: units.lines(),
    };
}
function overview_figures_tally() {
    const sums = { drift: 0, muted: 0, accepted: 0, unknown: 0, accounts: 0 };
    let worst;
    let last;
    return {
        add: ({ account, severity, verdict }, isMuted) => {
            if (verdict === 'accepted' || verdict === 'unknown')
                sums[verdict] += 1;
            if (verdict !== 'drift')
                return;
            sums.drift += 1;
            if (isMuted)
                sums.muted += 1;
            if (account.id !== last)
                sums.accounts += 1;
            last = account.id;
            if (rank(severity) < rank(worst))
                worst = severity;
        },
        counts: () => ({ ...sums, worst }),
    };
}
function tallies() {
    const byName = new Map();
    return {
        at: (name) => {
            const found = byName.get(name) ?? overview_figures_tally();
            byName.set(name, found);
            return found;
        },
        lines: () => [...byName].map(([name, each]) => ({ name, ...each.counts() })).sort(mostDriftFirst),
    };
}
function mutedUntil({ key, verdict }, known) {
    return verdict === 'drift' ? known.get(key)?.mutedUntil : undefined;
}
function unitOf({ organizationalUnit }) {
    if (organizationalUnit.state === 'not-applicable')
        return 'Outside an organization';
    if (organizationalUnit.state === 'unavailable')
        return 'Not known';
    return organizationalUnit.value === '' ? 'Directly below the root' : organizationalUnit.value;
}
function mostDriftFirst(one, other) {
    return (other.drift - one.drift ||
        rank(one.worst) - rank(other.worst) ||
        other.accepted - one.accepted ||
        compare(one.name, other.name));
}

;// CONCATENATED MODULE: ./lib/issues/overview-memory.js


const MOST_POINTS = 30;
const LONGEST_NUMBERS = 6_000;
const MOST_NUMBERS = 50_000;
const LONGEST_URL = 500;
const GREATEST = 2 ** 30;
function encodeOverview(memory) {
    const { history, open, openCount, checkedAt, runUrl, whole } = memory;
    const json = JSON.stringify({
        runs: history.map(({ day, drift, muted, accepted }) => [day, drift, muted, accepted]),
        open: toRanges(open),
        count: openCount,
        at: checkedAt,
        run: runUrl,
        whole,
    });
    return Buffer.from(json).toString('base64url');
}
function readOverview({ marker }) {
    const { data = '', seal } = marker ?? {};
    if (seal === 'forged' || data.length > LONGEST_DATA)
        return undefined;
    const parsed = (0,shape/* parsedJson */.U4)(Buffer.from(data, 'base64url').toString());
    if (typeof parsed !== 'object' || parsed === null)
        return undefined;
    const { runs, open, count, at, run, whole } = parsed;
    if (!Array.isArray(runs) || typeof open !== 'string' || !isCount(count) || !isTime(at))
        return undefined;
    const history = runs.slice(-MOST_POINTS).map(toPoint);
    const numbers = fromRanges(open);
    if (numbers === undefined || !history.every((point) => point !== undefined))
        return undefined;
    return {
        history,
        open: numbers,
        openCount: count,
        checkedAt: at,
        runUrl: typeof run === 'string' && run.length <= LONGEST_URL ? run : undefined,
        whole: whole === true,
    };
}
function toPoint(tuple) {
    if (!Array.isArray(tuple))
        return undefined;
    const [day, drift, muted, accepted] = tuple;
    if (!isDay(day) || !isCount(drift) || !isCount(muted) || !isCount(accepted))
        return undefined;
    return { day, drift, muted, accepted };
}
function toRanges(numbers) {
    const ranges = [];
    for (const number of numbers.toSorted((one, other) => one - other)) {
        const last = ranges.at(-1);
        if (last !== undefined && number <= last[1] + 1)
            last[1] = number;
        else
            ranges.push([number, number]);
    }
    let text = '';
    for (const [first, last] of ranges) {
        const next = `${text === '' ? '' : '.'}${first === last ? first : `${first}-${last}`}`;
        if (text.length + next.length > LONGEST_NUMBERS)
            break;
        text += next;
    }
    return text;
}
function fromRanges(text) {
    if (text === '')
        return [];
    if (text.length > LONGEST_NUMBERS || !/^\d+(?:-\d+)?(?:\.\d+(?:-\d+)?)*$/.test(text))
        return undefined;
    const numbers = [];
    for (const range of text.split('.')) {
        const [first = 0, last = first] = range.split('-').map(Number);
        if (first < 1 || last < first || last > GREATEST || numbers.length + last - first >= MOST_NUMBERS)
            return undefined;
        for (let number = first; number <= last; number += 1)
            numbers.push(number);
    }
    return numbers;
}
function isDay(value) {
    return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}
function isTime(value) {
    return (typeof value === 'string' &&
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
        !Number.isNaN(Date.parse(value)));
}

;// CONCATENATED MODULE: ./lib/issues/overview-chart.js
const LOWEST_TOP = 10;
function historyChart(history) {
    if (history.length < 2)
        return undefined;
    const days = history.map(({ day }) => day);
    const values = history.map(({ drift }) => drift);
    return [
        '```mermaid',
        '%%{init: {"xyChart": {"height": 400}, "themeVariables": {"xyChart": {"plotColorPalette": "#cf222e"}}}}%%',
        'xychart-beta',
        `  title "Findings that drift, ${days[0]} to ${days.at(-1)}"`,
        `  x-axis "Recorded runs, the newest on the right" 1 --> ${history.length}`,
        `  y-axis "Findings" 0 --> ${Math.max(LOWEST_TOP, ...values)}`,
        `  bar [${values.join(', ')}]`,
        '```',
    ].join('\n');
}

;// CONCATENATED MODULE: ./lib/issues/overview-tables.js





function overviewTables(figures, changes, runs) {
    return [
        ...section(byOwner(figures), runs),
        ...section(byControl(figures, changes), runs),
        ...section(byUnit(figures), runs),
        ...section(muted(figures), runs),
        ...section(accepted(figures), runs),
        ...section(deferred(changes), runs),
    ];
}
function section({ heading, head, align, rows, cells, room }, runs) {
    if (rows.length === 0)
        return [];
    const shown = fill(rows, cells, room);
    const rest = rows.length - shown.length;
    return [
        `### ${heading}`,
        shown.length > 0 ? alignedTable(head, shown, align) : '',
        rest > 0
            ? `${(0,drift_words/* count */.U)(rest, 'more row')} did not fit here: see the report of the ${(0,github_links/* link */.nf)('latest run', runs)}.`
            : '',
    ];
}
const closings = new Set(['close', 'fold', 'migrate']);
const countHead = ['Drift', 'Of it muted', 'Accounts', 'Worst'];
function countCells({ drift, muted, accounts, worst }) {
    return [(0,drift_words/* number */.a)(drift), (0,drift_words/* number */.a)(muted), (0,drift_words/* number */.a)(accounts), worst ?? ''];
}
function drifting({ drift }) {
    return drift > 0;
}
function byOwner(figures) {
    return {
        heading: 'By owner',
        head: ['Owner', ...countHead],
        align: 'lrrrl',
        rows: figures.byOwner.filter(drifting),
        cells: (line) => [line.name, ...countCells(line)],
        room: 5_000,
    };
}
function byControl(figures, changes) {
    return {
        heading: 'By control',
        head: ['Control', ...countHead, 'Accepted', 'Unknown'],
        align: 'lrrrlrr',
        rows: figures.byControl,
        cells: (line) => [
            `${(0,github_text/* code */.aY)(line.name)}${overview_tables_issueOf(`control ${line.name}`, changes)}`,
            ...countCells(line),
            (0,drift_words/* number */.a)(line.accepted),
            (0,drift_words/* number */.a)(line.unknown),
        ],
        room: 6_000,
    };
}
function overview_tables_issueOf(subject, changes) {
    const issue = changes.find((change) => change.subject === subject && !closings.has(change.kind));
    return issue?.number === undefined ? '' : ` ${(0,github_links/* link */.nf)(`#${issue.number}`, issue.url)}`;
}
function byUnit(figures) {
    return {
        heading: 'By organizational unit',
        head: ['Organizational unit', ...countHead],
        align: 'lrrrl',
        rows: figures.byUnit.filter(drifting),
        cells: (line) => [(0,github_text/* text */.Qq)(line.name), ...countCells(line)],
        room: 5_000,
    };
}
function muted(figures) {
    return {
        heading: 'Muted drift',
        head: ['Account', 'Control', 'Severity', 'Until'],
        align: 'llll',
        rows: figures.muted,
        cells: ({ finding, until }) => [accountOf(finding), controlCell(finding), finding.severity, until],
        room: 5_000,
    };
}
function accepted(figures) {
    return {
        heading: 'Accepted drift',
        head: ['Account', 'Control', 'Until', 'Why'],
        align: 'llll',
        rows: figures.accepted,
        cells: ({ finding, until }) => [
            accountOf(finding),
            controlCell(finding),
            until,
            cell(finding.reason ?? ''),
        ],
        room: 6_000,
    };
}
function accountOf({ account }) {
    return accountCell(account, account.id);
}
function deferred(changes) {
    return {
        heading: 'Put off to the next run',
        head: ['Issue', 'Why'],
        align: 'll',
        rows: changes.filter(({ kind }) => kind === 'defer'),
        cells: (change) => [
            `${change.number === undefined ? '' : `${(0,github_links/* link */.nf)(`#${change.number}`, change.url)} `}${(0,github_text/* text */.Qq)(change.title)}`,
            cell(change.reason),
        ],
        room: 3_000,
    };
}

;// CONCATENATED MODULE: ./lib/issues/render-title.js




const LONGEST_SUBJECT = 160;
function renderTitle(subject, assessment) {
    if (subject.group.kind === 'coverage')
        return coverageTitle(assessment);
    return `${titleSubject(subject)}: ${found(subject, assessment)}`;
}
function titleSubject({ group, account, owner, }) {
    switch (group.kind) {
        case 'account':
            return accountSubject(shortened((0,github_text/* title */.DD)(nameOf(account))), group.id);
        case 'control':
            return (0,github_text/* title */.DD)(group.id);
        case 'owner':
            return typeof owner === 'string' ? nobody[owner] : shortened((0,github_text/* title */.DD)(names(ownerNames(owner))));
        case 'coverage':
            return unread;
        case 'overview':
            return 'Rootline overview';
    }
}
const unread = 'could not be read in full';
const nobody = {
    none: 'Accounts without an owner',
    undecided: 'Accounts whose owner is not known',
};
function accountSubject(name, id) {
    return name === '' ? id : `${name} (${id})`;
}
function names(all) {
    return all.length === 0 ? nobody.none : all.map((name) => name.replace(/^@/, '')).join(', ');
}
function shortened(words) {
    const characters = [...words];
    return characters.length <= LONGEST_SUBJECT
        ? words
        : `${characters.slice(0, LONGEST_SUBJECT - 1).join('')}…`;
}
function coverageTitle({ drifting, unconfirmed }) {
    if (drifting.length > 0)
        return `${(0,drift_words/* count */.U)(drifting.length, 'account')} ${unread}`;
    return unconfirmed.length > 0
        ? `${(0,drift_words/* count */.U)(unconfirmed.length, 'account')} not looked at again`
        : 'Not every account could be looked at';
}
function found({ group }, { drifting, unconfirmed }) {
    const isOne = group.kind === 'account';
    const severity = worst(drifting.map(({ finding }) => finding.severity));
    if (severity !== undefined) {
        const where = isOne ? '' : ` in ${accounts(drifting.map(({ finding }) => finding.account.id))}`;
        return `${drifts(drifting.length)}${where}, worst is ${severity}`;
    }
    const unsure = worst(unconfirmed.map(({ listed }) => listed.severity));
    if (unsure === undefined)
        return 'not everything could be confirmed';
    const where = isOne ? '' : ` in ${accounts(unconfirmed.map(({ listed }) => listed.account))}`;
    return `${(0,drift_words/* count */.U)(unconfirmed.length, 'finding')}${where} not confirmed, worst is ${unsure}`;
}
function accounts(ids) {
    return (0,drift_words/* count */.U)(new Set(ids).size, 'account');
}

;// CONCATENATED MODULE: ./lib/issues/render-words.js







const MOST_OWNERS = 10;
const OWNERS_ROOM = 3_500;
function about({ group, account, owner }) {
    if (group.kind === 'account')
        return `in the AWS account ${accountCell(account, group.id)}`;
    return group.kind === 'control' ? `of the control ${(0,github_text/* code */.aY)(group.id)}` : `in the accounts ${ofOwner(owner)}`;
}
function ofOwner(owner) {
    if (owner === 'undecided')
        return 'whose owner could not be told';
    const names = owner === 'none' ? [] : ownerNames(owner);
    return names.length === 0 ? 'without an owner' : `of ${names.map(github_text/* code */.aY).join(', ')}`;
}
function theBaseline({ baseline, path }) {
    return `the baseline ${(0,github_links/* link */.nf)((0,github_text/* code */.aY)(path), (0,github_links/* fileAddress */.xQ)(baseline, path))}`;
}
function summary(subject, assessment) {
    const { drifting, unconfirmed } = assessment;
    const severity = worst(drifting.map(({ finding }) => finding.severity));
    if (severity === undefined)
        return `No drift was found ${about(subject)}, but not everything could be confirmed, so this issue stays open.`;
    const more = unconfirmed.length > 0 ? ` ${(0,drift_words/* count */.U)(unconfirmed.length, 'more finding')} could not be confirmed.` : '';
    return `${driftWords(subject, drifting)}; the worst is **${severity}**.${more}${asks(subject, drifting)}`;
}
function asks({ group }, drifting) {
    const statement = drifting[0]?.finding.title;
    return group.kind === 'control' && statement !== undefined ? ` What it asks: ${(0,github_text/* text */.Qq)(statement)}.` : '';
}
function driftWords(subject, drifting) {
    const { group, owner } = subject;
    const many = drifts(drifting.length);
    const where = accounts(drifting.map(({ finding }) => finding.account.id));
    if (group.kind === 'account')
        return `${many} from the baseline ${about(subject)}`;
    return group.kind === 'control'
        ? `${many} from the baseline in ${where} under the control ${(0,github_text/* code */.aY)(group.id)}`
        : `${many} from the baseline in ${where} ${ofOwner(owner)}`;
}
function ownerLine(subject, shown) {
    if (subject.group.kind === 'control')
        return ownersLine(subject, shown);
    const { group, owner } = subject;
    if (owner === 'undecided')
        return group.kind === 'coverage'
            ? 'Owner: of the management account, which this run could not tell.'
            : 'Owner: could not be decided, because a selector could not be read.';
    const words = owner === 'none' ? '' : render_cells_ownerWords(owner);
    return words === '' ? 'Owner: none is declared in the baseline.' : `Owner: ${words}`;
}
function ownersLine({ ownerOf }, shown) {
    const all = shown
        .map(({ finding }) => ownerOf(finding.account.id))
        .flatMap((owner) => (typeof owner === 'string' ? [] : [render_cells_ownerWords(owner)]));
    const distinct = [...new Set(all)].filter((words) => words !== '');
    if (distinct.length === 0)
        return '';
    const named = fill(distinct.slice(0, MOST_OWNERS), (words) => [words], OWNERS_ROOM).flat();
    const rest = distinct.length - named.length;
    return `Owners: ${[...named, ...(rest > 0 ? [`${(0,drift_words/* count */.U)(rest, 'more owner')} in the table`] : [])].join('; ')}`;
}
function withoutId({ mend, account }) {
    return mend.text.replaceAll(account.id, '{account.id}');
}

;// CONCATENATED MODULE: ./lib/issues/overview-text.js










function overviewTitle(baselineName) {
    const name = (0,github_text/* title */.DD)(baselineName);
    return name === '' ? 'Rootline overview' : `Rootline overview: ${name}`;
}
function overviewText(parts) {
    const { figures, history, changes, checkedAt, runUrl, links } = parts;
    return paragraphs([
        answer(figures),
        coverage(figures, changes),
        totals(figures),
        historyChart(history),
        ...overviewTables(figures, changes, links.runs),
        '---',
        `Rootline reads the AWS accounts, compares them with ${theBaseline(links)}, and keeps issues for what drifts. It rewrites this page when something changes, at least once a day; edits are lost.`,
        `Last check: ${checkedAt.slice(0, 10)} ${checkedAt.slice(11, 16)} UTC${runUrl === undefined ? '' : ` (${(0,github_links/* link */.nf)('run', runUrl)})`}`,
    ]);
}
function answer({ total, accounts, unreadable }) {
    if (accounts === 0)
        return '**There is no active account to judge.**';
    if (total.drift > 0) {
        const mutes = total.muted > 0 ? ` ${(0,drift_words/* number */.a)(total.muted)} of them ${total.muted === 1 ? 'is' : 'are'} muted.` : '';
        return `**${drifts(total.drift)}** from the baseline in ${(0,drift_words/* number */.a)(total.accounts)} of ${(0,drift_words/* count */.U)(accounts, 'account')}; the worst is **${total.worst}**.${mutes}`;
    }
    return unreadable > 0 || total.unknown > 0
        ? '**No drift in what could be read**, but not everything could be read.'
        : `**Nothing drifts**: ${accounts === 1 ? 'the account is' : `all ${(0,drift_words/* count */.U)(accounts, 'account')} are`} in line with the baseline.`;
}
function percent(part, whole) {
    return `${Math.floor((part / whole) * 1_000) / 10} %`;
}
function coverage({ accounts, unreadable, skipped, outside }, changes) {
    const read = accounts - unreadable;
    const issue = unreadable > 0 ? overview_tables_issueOf('coverage', changes) : '';
    const see = issue === '' ? '' : `, see${issue}`;
    return [
        accounts > 0 &&
            `Coverage: ${(0,drift_words/* number */.a)(read)} of ${(0,drift_words/* count */.U)(accounts, 'active account')} could be read in full (${percent(read, accounts)})${see}.`,
        skipped > 0 &&
            `${(0,drift_words/* count */.U)(skipped, 'account')} ${skipped === 1 ? 'is' : 'are'} skipped because of ${skipped === 1 ? 'its' : 'their'} state.`,
        outside > 0 &&
            `**The last run looked at these accounts only**: ${(0,drift_words/* count */.U)(outside, 'more account')} of the organization ${outside === 1 ? 'is' : 'are'} not counted here.`,
    ]
        .filter((part) => part !== false)
        .join(' ');
}
function totals({ total, bySeverity }) {
    const rows = definition/* severities */.g.map((severity) => [capital(severity), ...totalCells(bySeverity.get(severity))]);
    return alignedTable(['Severity', 'Drift', 'Of it muted', 'Accepted', 'Unknown'], [...rows, ['**All**', ...totalCells(total)]], 'lrrrr');
}
function totalCells(counts) {
    return [counts?.drift, counts?.muted, counts?.accepted, counts?.unknown].map((value) => (0,drift_words/* number */.a)(value ?? 0));
}

;// CONCATENATED MODULE: ./lib/issues/overview.js










function planOverview(input) {
    const { own, labels } = input;
    const memory = own === undefined ? undefined : readOverview(own);
    const found = figures(input);
    const common = { group: OVERVIEW, severity: undefined, title: overviewTitle(input.baselineName) };
    if (own === undefined) {
        const { title, body } = content(input, found, undefined);
        const reason = 'No issue gives an overview.';
        return { kind: 'open', ...common, draft: { title, body, labels, assignees: [] }, reason };
    }
    const why = reasonToWrite(input, found, own, memory);
    if ('leave' in why)
        return { kind: 'leave', ...common, issue: own, mutedUntil: undefined, reason: why.leave };
    return {
        kind: 'update',
        ...common,
        issue: own,
        patch: content(input, found, memory),
        comment: undefined,
        reason: why.write,
    };
}
function reasonToWrite(input, found, own, memory) {
    if (memory === undefined)
        return { write: 'Its marker was damaged.' };
    if (found.outside > 0 && memory.whole)
        return {
            leave: `This run did not look at ${(0,drift_words/* count */.U)(found.outside, 'account')}, so it stays as the last whole run left it.`,
        };
    const { checkedAt, runUrl, history } = memory;
    const before = overviewText({ ...partsOf(input, found), checkedAt, runUrl, history });
    if (digest(overviewTitle(input.baselineName), before, input.seal.sha256) !== own.shown)
        return { write: isEdited(own) ? 'Its text was edited.' : 'What it tells has changed.' };
    const day = checkedAt.slice(0, 10);
    return day === (0,dates/* dayOf */.kb)(input.now)
        ? { leave: 'Nothing changed, and it was written today.' }
        : { write: `Nothing changed, and it was last written on ${day}.` };
}
function partsOf({ changes, links }, found) {
    return { figures: found, changes, links };
}
function content(input, found, before) {
    const { scope, baselineName, runUrl, now, seal, openIssues } = input;
    const checkedAt = now.toISOString();
    const { drift, muted, accepted } = found.total;
    const point = { day: checkedAt.slice(0, 10), drift, muted, accepted };
    const history = [...(before?.history ?? []), point].slice(-MOST_POINTS);
    const title = overviewTitle(baselineName);
    const text = overviewText({ ...partsOf(input, found), history, checkedAt, runUrl });
    const open = openIssues.map(({ number }) => number);
    const marker = formatMarker({
        scope,
        key: groupKey(scope, OVERVIEW, seal.sha256),
        hash: digest(title, text, seal.sha256),
        data: encodeOverview({
            history,
            open,
            openCount: open.length,
            checkedAt,
            runUrl,
            whole: found.outside === 0,
        }),
    }, seal);
    return { title, body: `${marker}\n${text}\n\n${marker}\n` };
}

// EXTERNAL MODULE: ./lib/group-by.js
var group_by = __webpack_require__(5344);
;// CONCATENATED MODULE: ./lib/issues/render-coverage.js







const ROOM = { mends: 8_000, rows: 16_000, unconfirmed: 4_000 };
const MOST_WAYS = 10;
const LONGEST_MEND = 4_000;
function renderCoverage(subject, assessment, listable) {
    const { drifting, unconfirmed } = assessment;
    const { runs } = subject.links;
    const ways = byMend(drifting);
    const shown = sections(render_coverage_fitting(ways), new Set(drifting.slice(0, listable)));
    const rows = shown.reduce((sum, each) => sum + each.rows, 0);
    return paragraphs([
        render_coverage_answer(drifting.length),
        ownerLine(subject, drifting),
        drifting.length > 0 ? whatItMeans : undefined,
        ...shown.map(({ text }) => text),
        omitted(ways.length - shown.length, 'group', runs),
        omitted(drifting.length - rows, 'account', runs),
        ...unconfirmedPart(unconfirmed, runs),
        '---',
        footer,
    ]);
}
const whatItMeans = 'What depends on it is **unknown**: it counts neither as drift nor as in line, and no issue is opened or closed for it. Mend it as told below; the next run then reads the accounts again, and nobody has to close this issue.';
const footer = 'Rootline keeps this issue equal to what it could read of the AWS accounts: it rewrites the text above and closes the issue when every account was read in full. Comments, labels and assignees that people add stay.';
function render_coverage_answer(accounts) {
    return accounts === 0
        ? 'Every account that was looked at could be read in full, but not all were looked at, so this issue stays open.'
        : `${(0,drift_words/* count */.U)(accounts, 'account')} could not be read in full.`;
}
function byMend(drifting) {
    const groups = (0,group_by/* groupBy */.$)(drifting, ({ finding }) => withoutId(finding));
    return [...groups]
        .map(([mend, accounts]) => ({
        mend: accounts.length === 1 ? accounts[0].finding.mend.text : mend,
        accounts,
    }))
        .sort((one, other) => other.accounts.length - one.accounts.length || compare(one.mend, other.mend));
}
function render_coverage_fitting(ways) {
    return ways.slice(0, fill(ways.slice(0, MOST_WAYS), (way) => [mendWords(way)], ROOM.mends).length);
}
function mendWords({ mend }) {
    const words = (0,github_text/* prose */.CS)(mend);
    return words.length <= LONGEST_MEND ? words : cell(mend);
}
function sections(ways, listed) {
    const made = [];
    let room = 0;
    for (const way of ways) {
        room += Math.floor(ROOM.rows / ways.length);
        const listable = way.accounts.filter((each) => listed.has(each));
        const rows = fill(listable, row, room);
        room -= rows.reduce((sum, cells) => sum + lengthOf(cells), 0);
        made.push({ text: render_coverage_section(way, rows), rows: rows.length });
    }
    return made;
}
function render_coverage_section(way, rows) {
    return paragraphs([
        `### ${(0,drift_words/* count */.U)(way.accounts.length, 'account')}`,
        `**What to do:** ${mendWords(way)}`,
        rows.length > 0 ? table(['Account', 'What happened', 'Since'], rows) : undefined,
    ]);
}
function row({ finding, since }) {
    return [accountCell(finding.account, finding.account.id), cell(finding.observed), since];
}
function unconfirmedPart(unconfirmed, runs) {
    if (unconfirmed.length === 0)
        return [];
    const rows = fill(unconfirmed, unconfirmedRow, ROOM.unconfirmed);
    return [
        '### Not looked at again',
        'These could not be read before, and nobody tried since.',
        table(['Account', 'Since', 'Not confirmed since', 'Why, and what to do'], rows),
        omitted(unconfirmed.length - rows.length, 'account', runs),
    ];
}
function unconfirmedRow(each) {
    const { listed, account, since, unconfirmedSince } = each;
    return [accountCell(account, listed.account), since, unconfirmedSince, whyCell(each)];
}

;// CONCATENATED MODULE: ./lib/issues/render-fixes.js







const MOST_NAMES = 10;
const MOST_COMMANDS = 10;
function fixes(subject, shown, room) {
    if (shown.length === 0)
        return [];
    const ways = [...(0,group_by/* groupBy */.$)(shown, wayOf).values()];
    const told = fill(ways, (way) => [fix(subject, way, ways.length)], room).flat();
    const rest = ways.length - told.length;
    const more = rest > 0 ? `${(0,drift_words/* count */.U)(rest, 'more way')} to fix did not fit here: see the report.` : '';
    return ['### How to fix', ...told, more];
}
function wayOf({ finding }) {
    return JSON.stringify([finding.control, withoutId(finding), finding.references.documentation]);
}
function fix(subject, way, ways) {
    const [{ finding }] = way;
    const says = way.length === 1 ? finding.mend.text : withoutId(finding);
    const commands = commandsOf(way);
    const shown = commands.slice(0, MOST_COMMANDS);
    const more = commands.length - MOST_COMMANDS;
    const head = `${target(subject, way, ways)}${(0,github_text/* prose */.CS)(says)} (${(0,github_links/* link */.nf)('AWS documentation', finding.references.documentation)})`;
    return [
        head,
        ...(commands.length > 0 ? [(0,github_text/* block */.om)(linesOf(shown).join('\n'))] : []),
        ...(more > 0 ? [`And ${(0,drift_words/* count */.U)(more, 'command')} more like these.`] : []),
    ].join('\n\n');
}
function commandsOf(way) {
    const isOne = new Set(way.map(({ finding }) => finding.account.id)).size === 1;
    const byText = Map.groupBy(way, ({ finding }) => finding.mend.command ?? '');
    return [...byText].flatMap(([text, same]) => {
        if (text === '')
            return [];
        const ids = render_fixes_distinct(same.map(({ finding }) => finding.account.id));
        const isTold = isOne || ids.every((id) => text.includes(id));
        return [{ text, where: isTold ? undefined : few(ids, MOST_NAMES) }];
    });
}
function linesOf(commands) {
    const byPlace = Map.groupBy(commands, ({ where }) => where);
    return [...byPlace].flatMap(([where, some]) => [
        ...(where === undefined ? [] : [`# in ${where}`]),
        ...some.map(({ text }) => text),
    ]);
}
function target({ group }, way, ways) {
    const control = `**${(0,github_text/* code */.aY)(way[0].finding.control)}**`;
    const resources = render_fixes_distinct(way.flatMap(({ finding }) => finding.resource ?? []).map(github_text/* code */.aY));
    const where = render_fixes_distinct(way.map(({ finding }) => accountCell(finding.account, finding.account.id)));
    const of = resources.length > 0 ? ` of ${few(resources, MOST_NAMES)}` : '';
    if (group.kind === 'account')
        return `${control}${of}: `;
    if (group.kind === 'control')
        return ways > 1 ? `In ${few(where, MOST_NAMES)}: ` : '';
    return `${control}${of} in ${few(where, MOST_NAMES)}: `;
}
function render_fixes_distinct(items) {
    return [...new Set(items)];
}

;// CONCATENATED MODULE: ./lib/issues/render-closed.js





const render_closed_ROOM = 26_000;
function renderClosedText(subject, gone, today) {
    const { kind } = subject.group;
    const resources = gone.some(({ listed }) => listed.resource !== undefined);
    const rows = fill(gone, (each) => [...nameCells(kind, resources, nameOfGone(each)), each.listed.since, fateWords(kind, each)], render_closed_ROOM);
    return paragraphs([
        `${result(subject, gone, today)}${rows.length > 0 ? ' What this issue listed:' : ''}`,
        rows.length > 0 ? table([...nameHead(kind, resources), 'Since', 'Now'], rows) : undefined,
        omitted(gone.length - rows.length, kind === 'coverage' ? 'account' : 'finding', subject.links.runs),
        '---',
        `Rootline reopens this issue if ${kind === 'coverage' ? 'an account cannot be read' : 'drift returns'} within 90 days.`,
    ]);
}
function renderFoldedText(kept) {
    return paragraphs([
        `This issue is a duplicate of ${issueLink(kept)}, which says the same and is kept up to date. Please go on there.`,
        '---',
        'Rootline closed this issue and does not write to it any more.',
    ]);
}
function renderMigratedText(to) {
    const rows = fill(to, (each) => [`- ${issueLink(each)}`], render_closed_ROOM);
    return paragraphs([
        to.length === 0
            ? 'The baseline groups issues in another way now, and nothing that this issue listed drifts today.'
            : 'The baseline groups issues in another way now. What this issue listed is told here:',
        rows.flat().join('\n'),
        to.length > rows.length ? `And ${(0,drift_words/* count */.U)(to.length - rows.length, 'more issue')}.` : undefined,
        '---',
        'Rootline closed this issue and does not write to it any more.',
    ]);
}
function fateWords(kind, { fate, reason, listed }) {
    switch (fate) {
        case 'in-line':
            if (kind === 'coverage')
                return 'read in full';
            return listed.resource === undefined ? 'in line' : 'in line, or no longer there';
        case 'accepted':
            return cell(reason ?? 'accepted by an exception');
        case 'not-expected':
            return 'no longer expected by the baseline';
        case 'left':
            return 'its account left the organization';
        case 'moved':
            return 'still there, and listed by another issue';
    }
}
function nameOfGone({ listed, account }) {
    return { accountId: listed.account, account, control: listed.control, resource: listed.resource };
}
function issueLink({ number, url }) {
    return (0,github_links/* link */.nf)(`#${number}`, url);
}
function result(subject, gone, today) {
    const { group, account } = subject;
    const [fate, ...others] = new Set(gone.map((each) => each.fate));
    const only = others.length === 0 ? fate : undefined;
    const hasLeft = only === 'left' || (gone.length === 0 && account === undefined);
    if (group.kind === 'account' && hasLeft)
        return `The AWS account ${accountCell(account, group.id)} left the organization, as read on ${today}, so nothing about it is judged any more.`;
    if (only === 'left')
        return `The accounts left the organization, as read on ${today}.`;
    if (only === 'not-expected')
        return `The baseline does not expect anything of this any more, as of ${today}.`;
    if (only === 'moved')
        return `Other issues list this now, as of ${today}.`;
    return group.kind === 'coverage'
        ? `Every account was read in full on ${today}.`
        : `No finding ${about(subject)} drifts any more, as read on ${today}.`;
}

;// CONCATENATED MODULE: ./lib/issues/render.js









const render_ROOM = { rows: 20_000, unconfirmed: 4_000, fixes: 6_000 };
function renderText(subject, assessment, listable) {
    if (subject.group.kind === 'coverage')
        return renderCoverage(subject, assessment, listable);
    const { drifting, unconfirmed } = assessment;
    const { runs } = subject.links;
    const room = render_ROOM.rows + (unconfirmed.length === 0 ? render_ROOM.unconfirmed : 0);
    const shape = shapeOf(subject, assessment);
    const rows = fill(drifting.slice(0, listable), (each) => render_row(subject, shape, each), room);
    const shown = drifting.slice(0, rows.length);
    return paragraphs([
        summary(subject, assessment),
        ownerLine(subject, shown),
        drifting.length > 0 ? whatToDo(subject) : render_unread(subject, assessment),
        rows.length > 0 ? table(shape.head, rows) : undefined,
        omitted(drifting.length - rows.length, 'finding', runs),
        ...render_unconfirmedPart(subject, shape, unconfirmed),
        ...fixes(subject, shown, render_ROOM.fixes),
        ...accepting(drifting),
        '---',
        render_footer,
    ]);
}
function whatToDo({ links }) {
    return `These settings in AWS are not what ${theBaseline(links)} declares. **What to do:** mend each finding as *How to fix* says; or, where something is right as it is, have it accepted as *How to accept* says. The next run sees it and rewrites or closes this issue; nobody has to close it.`;
}
const render_footer = 'Rootline reads the AWS accounts, compares them with the baseline and keeps this issue equal to the result: it rewrites the text above and closes the issue when everything is in line. Comments, labels and assignees that people add stay.';
function shapeOf({ group }, { drifting, unconfirmed }) {
    const { kind } = group;
    const resources = drifting.some(({ finding }) => finding.resource !== undefined) ||
        unconfirmed.some(({ listed }) => listed.resource !== undefined);
    const owner = kind === 'control' ? ['Owner'] : [];
    const head = [
        'Severity',
        ...nameHead(kind, resources),
        'Expected',
        'Observed',
        'Since',
        ...owner,
        'Declared',
    ];
    return { kind, resources, head };
}
function render_row(subject, { kind, resources }, { finding, since }) {
    const { account, control, resource } = finding;
    const observed = [cell(finding.observed), cell(finding.reason ?? '')].filter((part) => part !== '');
    return [
        finding.severity,
        ...nameCells(kind, resources, { accountId: account.id, account, control, resource }),
        cell(finding.expected),
        observed.join('<br>'),
        since,
        ...(kind === 'control' ? [ownerCell(subject.ownerOf(account.id))] : []),
        declaredCell(finding.baseline, subject.links),
    ];
}
function render_unread({ group, links }, { blocking, unconfirmed }) {
    if (unconfirmed.length > 0)
        return '';
    const items = blocking.map((finding) => {
        const { account, control, resource, cause } = finding;
        const name = nameWords(group.kind, { accountId: account.id, account, control, resource });
        const why = cause === undefined ? 'it could not be read' : `${causeWords[cause.kind]}. ${cell(cause.mend)}`;
        return `- ${name}: ${why}`;
    });
    const shown = fill([...new Set(items)], (item) => [item], render_ROOM.unconfirmed);
    return paragraphs([
        shown.flat().join('\n'),
        omitted(new Set(items).size - shown.length, 'finding', links.runs),
    ]);
}
function render_unconfirmedPart({ links }, { kind, resources }, unconfirmed) {
    if (unconfirmed.length === 0)
        return [];
    const rows = fill(unconfirmed, (each) => render_unconfirmedRow(kind, resources, each), render_ROOM.unconfirmed);
    return [
        '### Not confirmed',
        `${(0,drift_words/* count */.U)(unconfirmed.length, 'finding')} ${unconfirmed.length === 1 ? 'was' : 'were'} found before and could not be read since: neither drift nor resolved. The rows stay until the accounts can be read again.`,
        table(['Severity', ...nameHead(kind, resources), 'Since', 'Not confirmed since', 'Why, and what to do'], rows),
        omitted(unconfirmed.length - rows.length, 'finding', links.runs),
    ];
}
function render_unconfirmedRow(kind, resources, each) {
    const { listed, account, since, unconfirmedSince } = each;
    const { control, resource } = listed;
    const names = nameCells(kind, resources, { accountId: listed.account, account, control, resource });
    return [listed.severity, ...names, since, unconfirmedSince, whyCell(each)];
}
function exceptionBlock(control, accountId) {
    return `\`\`\`yaml\nexceptions:\n  - control: ${control}\n    match: { ids: ["${accountId}"] }\n    reason: why this is acceptable\n    until: YYYY-MM-DD # at most 366 days ahead\n\`\`\``;
}
function accepting(drifting) {
    const [first] = drifting;
    if (first === undefined)
        return [];
    const { control, account } = first.finding;
    return [
        '### How to accept',
        'To accept a finding for a while, add an exception to the baseline by pull request, such as:',
        exceptionBlock(control, account.id),
    ];
}

;// CONCATENATED MODULE: ./lib/issues/comments.js






const MOST_ROWS = 10;
const comments_ROOM = 14_000;
function renderComment({ reason, subject, assessment, ask, mark }) {
    const { came, gone, drifting } = assessment;
    const { kind } = subject.group;
    return paragraphs([
        (0,github_text/* prose */.CS)(reason),
        ...comments_list('New', came, (each) => driftItem(kind, each)),
        ...comments_list('Gone', gone, (each) => goneItem(kind, each)),
        ...(ask === undefined
            ? []
            : comments_list('Still there', without(drifting, came), (each) => driftItem(kind, each))),
        ...(ask === undefined ? [] : comments_accepting(drifting, ask)),
        mark,
    ]);
}
function comments_list(head, items, toItem) {
    if (items.length === 0)
        return [];
    const shown = fill(items.slice(0, MOST_ROWS), (item) => [`- ${toItem(item)}`], comments_ROOM).flat();
    const rest = items.length - shown.length;
    return [
        `**${head} (${(0,drift_words/* number */.a)(items.length)})**`,
        [...shown, ...(rest > 0 ? [`- and ${(0,drift_words/* number */.a)(rest)} more`] : [])].join('\n'),
    ];
}
function without(all, some) {
    const keys = new Set(some.map(({ finding }) => finding.key));
    return all.filter(({ finding }) => !keys.has(finding.key));
}
function driftItem(kind, { finding }) {
    const { account, control, resource, severity, expected, observed } = finding;
    const name = nameWords(kind, { accountId: account.id, account, control, resource });
    return kind === 'coverage'
        ? `${name}: ${cell(observed)}`
        : `**${severity}** ${name}: ${cell(observed)} (expected: ${cell(expected)})`;
}
function goneItem(kind, gone) {
    return `${nameWords(kind, nameOfGone(gone))}: ${fateWords(kind, gone)}`;
}
const whoMay = {
    accept: 'If nothing can be done about it now, close this issue as *not planned*: it then stays closed for 30 days, unless a finding becomes graver or a new one joins.',
    'write-access': 'Only somebody who may write to this repository can put it aside for 30 days, by closing this issue as *not planned*.',
};
function comments_accepting(drifting, ask) {
    const [first] = drifting;
    if (first === undefined)
        return [];
    const { control, account } = first.finding;
    if (control === 'coverage')
        return [whoMay[ask]];
    return [
        `Where ${drifting.length === 1 ? 'it is' : `one of these ${(0,drift_words/* count */.U)(drifting.length, 'finding')} is`} right as it is, accept it for a while by a pull request that adds an exception to the baseline, such as:`,
        exceptionBlock(control, account.id),
        whoMay[ask],
    ];
}

;// CONCATENATED MODULE: ./lib/issues/case.js







function peopleFor({ owners }, { assignable }) {
    return peopleOf(owners, assignable);
}
function contentFor({ group, key, subject, assessment }, { scope, seal }, remembered, handed) {
    const rows = rowsOf(assessment);
    const empty = { ...remembered, group, listed: [], unlisted: 0 };
    const listed = fitting(empty, rows);
    const unlisted = rows.length - listed.length + assessment.hidden;
    const listable = Math.max(0, listed.length - assessment.unconfirmed.length);
    const text = renderText(subject, assessment, listable);
    const full = { ...empty, listed, unlisted };
    return compose({ scope, key }, renderTitle(subject, assessment), text, case_withHanded(full, handed), seal);
}
function case_withHanded(memory, handed) {
    if (handed === undefined)
        return memory;
    const listed = fitting({ ...memory, handed: { ...handed, listed: [] } }, handed.listed);
    return listed.length === 0 ? memory : { ...memory, handed: { ...handed, listed } };
}
function rowsOf({ unconfirmed, drifting }) {
    return [
        ...unconfirmed.map(({ listed, since, unconfirmedSince }) => ({ ...listed, since, unconfirmedSince })),
        ...drifting.map(({ finding, since }) => ({
            account: finding.account.id,
            control: finding.control,
            resource: finding.resource,
            severity: finding.severity,
            since,
            unconfirmedSince: undefined,
        })),
    ];
}
function saidOn({ marker, shown }) {
    return marker?.memory?.said ?? Number.parseInt(shown.slice(0, 12), 16);
}
function commentOn({ key, own, subject, assessment, recall }, reason, ask) {
    const { memory } = recall;
    const mark = commentMark(key, saidOn(own) + 1);
    const came = memory?.unlisted === 0 ? assessment.came : [];
    return { mark, body: renderComment({ reason, subject, assessment: { ...assessment, came }, ask, mark }) };
}
function case_about({ group, assessment }) {
    const { drifting, unconfirmed, gone } = assessment;
    const listed = [...unconfirmed, ...gone].map((each) => each.listed.severity);
    return { group, severity: worst([...drifting.map(({ finding }) => finding.severity), ...listed]) };
}

;// CONCATENATED MODULE: ./lib/issues/ending.js






function foldedKey(key, number, sha256) {
    return sha256(JSON.stringify(['folded', key, number]));
}
function wasFolded({ marker, number }, scope, sha256) {
    const { memory, key } = marker;
    return memory !== undefined && key === foldedKey(groupKey(scope, memory.group, sha256), number, sha256);
}
function fold(issue, kept, group, key, setting) {
    const { number } = issue;
    return end(issue, setting, {
        kind: 'fold',
        group,
        key: foldedKey(key, number, setting.seal.sha256),
        text: renderFoldedText(kept),
        patch: { stateReason: 'duplicate', duplicateOf: kept.id },
        reason: `It is a duplicate of #${kept.number}, which is kept up to date.`,
    });
}
function migrate(issue, group, to, setting) {
    return end(issue, setting, {
        kind: 'migrate',
        group,
        key: issue.marker.key,
        text: renderMigratedText(to),
        patch: { stateReason: 'not_planned' },
        reason: `The baseline groups issues in another way now: ${to.length === 0 ? 'nothing that it lists drifts' : `what it lists is told by ${numbers(to)}`}.`,
    });
}
const ending_MOST_NUMBERS = 10;
function numbers(to) {
    const named = to.slice(0, ending_MOST_NUMBERS).map(({ number }) => `#${number}`);
    const rest = to.length - named.length;
    return `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
function end(issue, { scope, seal }, ending) {
    const { kind, group, key, text, patch, reason } = ending;
    const { listed = [], assignees = [], labels = [] } = issue.marker.memory ?? {};
    const said = saidOn(issue) + 1;
    const memory = { group, listed: [], unlisted: 0, assignees, labels, said };
    const mark = commentMark(key, said);
    return {
        kind,
        group,
        severity: worst(listed.map(({ severity }) => severity)),
        issue,
        title: issue.title,
        patch: { body: compose({ scope, key }, issue.title, text, memory, seal).body, state: 'closed', ...patch },
        comment: { mark, body: `${text}\n\n${mark}` },
        reason,
    };
}

;// CONCATENATED MODULE: ./lib/issues/own.js



const REOPEN_DAYS = 90;
function own({ body, ...issue }, seal) {
    return { ...issue, marker: parseMarker(body, seal), shown: digest(issue.title, body, seal.sha256) };
}
function isMarked(issue) {
    return issue.marker !== undefined;
}
function isSealed({ marker }, { sign }) {
    return sign === undefined || marker.seal === 'signed';
}
function isTrusted(issue, seal) {
    return isMarked(issue) && issue.marker.memory !== undefined && isSealed(issue, seal);
}
function openOnes(candidates) {
    return candidates
        .filter(({ state }) => state === 'open')
        .toSorted((one, other) => Number(isForged(one)) - Number(isForged(other)) || one.number - other.number);
}
function currentIssue(candidates, now) {
    const [open] = openOnes(candidates);
    if (open !== undefined)
        return open;
    const [latest] = candidates
        .filter((issue) => isRecent(issue, now))
        .toSorted((one, other) => Number(isDuplicate(one)) - Number(isDuplicate(other)) ||
        daysClosed(one, now) - daysClosed(other, now) ||
        other.number - one.number);
    return latest;
}
function isRecent(issue, now) {
    return issue.state === 'open' || daysClosed(issue, now) <= REOPEN_DAYS;
}
function daysClosed({ closedAt = '1970-01-01' }, now) {
    return daysSince(closedAt, now);
}
function isForged({ marker }) {
    return marker?.seal === 'forged';
}
function isDuplicate({ stateReason }) {
    return stateReason === 'duplicate';
}

;// CONCATENATED MODULE: ./lib/issues/overview-issue.js




function findOverviews({ marked }, input, baselineName) {
    const { own, seal } = input;
    const key = overviewKey(input);
    const overviews = marked.get(key) ?? [];
    const title = overviewTitle(baselineName);
    const [open, ...doubles] = openOnes(overviews);
    if (open !== undefined) {
        const same = doubles.filter((issue) => isSealed(issue, seal) && issue.title.includes(title));
        return { kept: open, folds: same.map((double) => fold(double, open, OVERVIEW, key, input)) };
    }
    const lost = own.filter((issue) => issue.marker === undefined && issue.title === title);
    return { kept: overviews[0] ?? openOnes(lost)[0] ?? lost[0], folds: [] };
}
function openAfter(input, changes, overview) {
    const { own, hints } = input;
    const hinted = new Set(hints);
    const key = overviewKey(input);
    const open = new Set(own
        .filter(({ state }) => state === 'open')
        .filter(({ marker, number }) => (marker === undefined ? hinted.has(number) : marker.key !== key))
        .map(({ number }) => number));
    for (const { kind, number } of changes) {
        if (number === undefined || kind === 'leave' || kind === 'defer')
            continue;
        if (kind === 'close' || kind === 'fold' || kind === 'migrate')
            open.delete(number);
        else
            open.add(number);
    }
    if (overview !== undefined)
        open.delete(overview.number);
    return [...open].map((number) => ({ number }));
}
function overviewKey({ scope, seal }) {
    return groupKey(scope, OVERVIEW, seal.sha256);
}

;// CONCATENATED MODULE: ./lib/issues/recall.js

function recall(issue, inherited, firstSeen, seal) {
    const memory = issue?.marker?.memory;
    return { memory, trusted: issue === undefined || isTrusted(issue, seal), inherited, firstSeen };
}
function isComplete({ memory, trusted }) {
    return trusted && (memory === undefined || memory.unlisted === 0);
}
function seenIn(lists) {
    const seen = new Map();
    for (const listed of lists)
        for (const [account, rows] of Map.groupBy(listed, (each) => each.account)) {
            const before = seen.get(account);
            const own = rows.length === listed.length ? listed : rows;
            seen.set(account, before === undefined ? own : [...before, ...own]);
        }
    return seen;
}
function firstDay(seen, { account, control, resource }) {
    return (seen.get(account) ?? [])
        .filter((row) => row.control === control && row.resource === resource)
        .map(({ since }) => since)
        .reduce(earlier, undefined);
}
function earlier(since, today) {
    return since !== undefined && since < today ? since : today;
}
function recall_nameOf({ account, control, resource }) {
    return JSON.stringify([account, control, resource]);
}
function nameOfFinding(finding) {
    return recall_nameOf(named(finding));
}
function named({ account, control, resource }) {
    return { account: account.id, control, resource };
}

;// CONCATENATED MODULE: ./lib/issues/counts.js

function decided({ group, key, own, assessment, recall }, operation) {
    const { gone, came } = assessment;
    const fresh = Math.max(0, unseen(came, recall.firstSeen) - (recall.memory?.unlisted ?? 0));
    return { group, key, own, gone, fresh, operation };
}
function newFindings(all, unlisted) {
    const fresh = all.filter(isAboutDrift).reduce((total, each) => total + each.fresh, 0);
    return Math.max(0, fresh - unlisted);
}
function resolvedFindings(all, migrated) {
    const written = all.filter(isAboutDrift).filter(({ operation }) => operation.kind !== 'leave');
    const gone = [...written, ...migrated].flatMap((each) => each.gone);
    return new Set(gone.filter(({ fate }) => fate !== 'moved').map(({ listed }) => recall_nameOf(listed))).size;
}
function notes() {
    const known = new Map();
    const shared = new Map();
    return {
        note: (it, operation) => {
            if (!isAboutDrift(it))
                return;
            const mutedUntil = operation.kind === 'leave' ? operation.mutedUntil : undefined;
            for (const { finding, since } of it.assessment.drifting) {
                const days = `${since} ${mutedUntil}`;
                const same = shared.get(days) ?? { since, mutedUntil };
                shared.set(days, same);
                known.set(finding.key, same);
            }
        },
        known,
    };
}
function isAboutDrift({ group }) {
    return group.kind !== 'coverage';
}
function unseen(came, firstSeen) {
    return came.filter(({ finding }) => firstDay(firstSeen, named(finding)) === undefined).length;
}

;// CONCATENATED MODULE: ./lib/issues/sight.js
function look(listed, judged) {
    const verdict = judged.verdicts.get(listed.account);
    return verdict === undefined ? lookOutside(listed, judged) : lookAt(listed, verdict);
}
function lookOutside(listed, { accounts, whole }) {
    const account = accounts.get(listed.account);
    if (account === undefined)
        return whole ? gone('left') : { kind: 'outside' };
    const { state } = account;
    const wouldBeJudged = state === 'ACTIVE' || state === 'UNKNOWN';
    return wouldBeJudged ? { kind: 'outside' } : { kind: 'skipped', state };
}
function lookAt({ control, resource }, { findings, quiet }) {
    const same = findings.filter((finding) => finding.control === control);
    const exact = same.find((finding) => finding.resource === resource);
    if (exact?.verdict === 'drift')
        return gone('moved');
    if (exact?.verdict === 'accepted')
        return gone('accepted', exact.reason);
    const unknown = exact ?? same.find((finding) => finding.verdict === 'unknown' && finding.resource === undefined);
    if (unknown !== undefined)
        return { kind: 'unknown', finding: unknown };
    const isExpected = same.length > 0 || quiet.some((each) => each.control === control);
    return gone(isExpected ? 'in-line' : 'not-expected');
}
function gone(fate, reason) {
    return { kind: 'gone', fate, reason };
}

;// CONCATENATED MODULE: ./lib/issues/assess.js



function assess(gathered, recall, today) {
    const own = new Map((recall.memory?.listed ?? []).map((listed) => [recall_nameOf(listed), listed]));
    const rows = new Map([...recall.inherited.map((each) => [recall_nameOf(each), each]), ...own]);
    const drifting = driftingNow(gathered, rows, recall, today);
    const came = drifting.filter(({ finding }) => !own.has(nameOfFinding(finding)));
    const missing = missingRows(gathered, rows, drifting);
    const unconfirmed = missing.flatMap((each) => assess_unconfirmedRow(each, gathered, recall, today));
    const blocking = blockingFindings(gathered, recall, unconfirmed);
    return {
        drifting,
        unconfirmed,
        gone: missing.filter(({ listed }) => own.has(recall_nameOf(listed))).flatMap((each) => goneRow(each, gathered)),
        blocking,
        came,
        fresh: Math.max(0, came.length - (recall.memory?.unlisted ?? 0)),
        hidden: hiddenFindings(gathered, recall, came, blocking),
    };
}
function isSettled({ drifting, unconfirmed, blocking, hidden }) {
    return drifting.length === 0 && unconfirmed.length === 0 && blocking.length === 0 && hidden === 0;
}
function driftingNow({ drift }, rows, { firstSeen }, today) {
    return drift
        .map((finding) => {
        const name = nameOfFinding(finding);
        const confirmed = rows.get(name)?.unconfirmedSince !== undefined;
        return { finding, since: earlier(firstDay(firstSeen, named(finding)), today), confirmed };
    })
        .toSorted(({ finding: one }, { finding: other }) => rank(one.severity) - rank(other.severity) || compare(one.key, other.key));
}
function missingRows({ judged }, rows, drifting) {
    const present = new Set(drifting.map(({ finding }) => nameOfFinding(finding)));
    return [...rows]
        .filter(([name]) => !present.has(name))
        .toSorted(([name, one], [otherName, other]) => rank(one.severity) - rank(other.severity) || compare(name, otherName))
        .map(([, listed]) => ({ listed, sight: look(listed, judged) }));
}
function assess_unconfirmedRow({ listed, sight }, { judged }, { firstSeen }, today) {
    if (sight.kind === 'gone')
        return [];
    return [
        {
            listed,
            account: judged.accounts.get(listed.account),
            since: earlier(firstDay(firstSeen, listed), today),
            unconfirmedSince: earlier(listed.unconfirmedSince, today),
            why: sight,
        },
    ];
}
function goneRow({ listed, sight }, { judged }) {
    if (sight.kind !== 'gone')
        return [];
    const { fate, reason } = sight;
    return [{ listed, account: judged.accounts.get(listed.account), fate, reason }];
}
function blockingFindings({ group, unknown }, recall, unconfirmed) {
    const complete = isComplete(recall);
    if (complete && group.kind !== 'account')
        return [];
    const isLost = !complete && recall.memory?.unlisted !== 0;
    const shown = new Set(unconfirmed.flatMap(({ why }) => (why.kind === 'unknown' ? [why.finding] : [])));
    return unknown
        .filter((finding) => !shown.has(finding) && (isLost || finding.cause?.kind !== 'no-source'))
        .toSorted((one, other) => compare(one.key, other.key));
}
function hiddenFindings({ group, judged }, recall, came, blocking) {
    if (isComplete(recall))
        return 0;
    if (blocking.length === 0 && (group.kind === 'account' || sawAll(judged)))
        return 0;
    return Math.max(recall.trusted ? 0 : 1, (recall.memory?.unlisted ?? 0) - came.length);
}
function sawAll({ accounts, verdicts, whole }) {
    return whole && [...accounts.keys()].every((id) => verdicts.has(id));
}

;// CONCATENATED MODULE: ./lib/issues/mute.js





const MUTED_DAYS = 30;
const mute_DAY = 86_400_000;
function mute_mutedUntil({ closedAt = '' }) {
    return (0,dates/* dayOf */.kb)(new Date(Date.parse(closedAt) + MUTED_DAYS * mute_DAY));
}
function endOfMute(issue, assessment, recall, now) {
    if (!isComplete(recall))
        return 'nobody can tell any more what it was about';
    if (assessment.came.length > 0)
        return `${(0,drift_words/* count */.U)(assessment.came.length, 'new finding')} joined`;
    if (isGraver(recall, assessment))
        return 'a finding is graver than it was';
    return daysClosed(issue, now) >= MUTED_DAYS ? `${MUTED_DAYS} days have passed` : undefined;
}
function isGraver({ memory }, { drifting }) {
    const before = new Map(memory?.listed.map((listed) => [recall_nameOf(listed), rank(listed.severity)]));
    return drifting.some(({ finding }) => rank(finding.severity) < (before.get(nameOfFinding(finding)) ?? 0));
}

;// CONCATENATED MODULE: ./lib/issues/reasons.js


function opening(told) {
    return `${reasons_found(told)}, and no issue says so.`;
}
function reasons_muted({ reason }, told, until) {
    return `${reason}: it stays closed until ${until}, though ${reasons_found(told)}.`;
}
function mutedNoMore({ reason }, told, change) {
    return `${reason}, but ${change}: ${reasons_found(told)}.`;
}
function contradicted({ reason, canWrite }, told) {
    const right = canWrite ? '' : ' without write access to the repository';
    const stays = told.group.kind === 'coverage' ? 'reads still fail' : 'drift stays';
    return `${reason}${right}, but ${stays}: ${reasons_found(told)}.`;
}
function unanswered(why, told) {
    return `It is closed, though ${reasons_found(told)}, and stays as it is, because ${why}.`;
}
function returning(told, known) {
    const back = told.group.kind === 'coverage' ? 'Reads fail again' : 'Drift is back';
    return `${known ? 'It is told here again' : back}: ${reasons_found(told)}.`;
}
function closing({ group, assessment }, byDecision) {
    const { gone } = assessment;
    if (byDecision)
        return decision(group, gone);
    const resolved = gone.length > 0 ? `, ${(0,drift_words/* count */.U)(gone.length, unit(group))} resolved` : '';
    if (group.kind === 'coverage')
        return `Every account that it listed was read in full in this run${resolved}.`;
    return group.kind === 'account'
        ? `Everything was read in this run and nothing drifts any more${resolved}.`
        : `Nothing that it listed drifts any more${resolved}.`;
}
const decisions = {
    left: 'of an account that left the organization',
    moved: 'told by another issue',
    accepted: 'accepted by an exception',
    'not-expected': 'no longer expected by the baseline',
};
function decision(group, gone) {
    if (gone.length === 0)
        return group.kind === 'account'
            ? 'The account left the organization.'
            : 'The baseline expects nothing of it any more.';
    const words = Object.entries(decisions).flatMap(([fate, said]) => gone.some((each) => each.fate === fate) ? [said] : []);
    return `What it listed (${(0,drift_words/* count */.U)(gone.length, unit(group))}) is ${words.join(' or ')}.`;
}
function reasons_unchanged(told) {
    const said = told.assessment.drifting.length > 0 ? `: ${reasons_found(told)} as before` : '';
    return `Nothing changed${said}.${stays(told)}`;
}
const passedOver = 'This run did not look at all accounts that it lists, and nothing came or went in those that it did.';
const mended = 'Somebody closed it as completed, and nothing that it listed drifts any more.';
function changes(told, { succeeds, marker, edited, people }) {
    const { drifting, fresh, gone, unconfirmed } = told.assessment;
    const one = unit(told.group);
    const unsure = unconfirmed.filter(({ listed }) => listed.unconfirmedSince === undefined).length;
    const sure = drifting.filter(({ confirmed }) => confirmed).length;
    const clauses = [
        succeeds && 'its accounts have another owner',
        fresh > 0 && marker === undefined && (0,drift_words/* count */.U)(fresh, `new ${one}`),
        gone.length > 0 && `${(0,drift_words/* count */.U)(gone.length, one)} gone`,
        unsure > 0 && `${(0,drift_words/* count */.U)(unsure, one)} not confirmed`,
        sure > 0 && `${(0,drift_words/* count */.U)(sure, one)} confirmed again`,
        marker !== undefined && `its marker was ${marker}`,
        edited && 'its text was edited',
        people.labels !== undefined && 'labels changed',
        people.assignees !== undefined && 'the owner changed',
    ].filter((clause) => clause !== false);
    const said = clauses.length === 0 ? 'Details changed' : `Changed: ${clauses.join(', ')}`;
    return `${said}.${stays(told)}`;
}
function reasons_found({ group, assessment }) {
    const { length } = assessment.drifting;
    return group.kind === 'coverage' ? `${(0,drift_words/* count */.U)(length, 'account')} could not be read in full` : drifts(length);
}
function unit({ kind }) {
    return kind === 'coverage' ? 'account' : 'finding';
}
function stays({ group, assessment }) {
    const { drifting, unconfirmed, blocking } = assessment;
    if (drifting.length > 0)
        return '';
    const findings = unconfirmed.flatMap(({ why }) => (why.kind === 'unknown' ? [why.finding] : []));
    const unread = new Set([...findings, ...blocking]);
    const others = unconfirmed.length - findings.length;
    const clauses = [
        unread.size > 0 && `${(0,drift_words/* count */.U)(unread.size, 'control')} could not be judged (${causesOf([...unread])})`,
        others > 0 && `${(0,drift_words/* count */.U)(others, unit(group))} could not be confirmed without judging the account`,
    ].filter((clause) => clause !== false);
    return ` It stays open, because ${clauses.join(' and ') || 'this run did not judge every account'}.`;
}
function causesOf(findings) {
    const causes = findings.flatMap(({ cause }) => (cause === undefined ? [] : [causeWords[cause.kind]]));
    return [...new Set(causes)].toSorted().join('; ');
}

;// CONCATENATED MODULE: ./lib/issues/decide.js









function decide(it, setting) {
    const { own, assessment } = it;
    if (own === undefined)
        return decide_open(it, setting);
    const held = { ...it, own };
    if (own.state === 'closed')
        return isSettled(assessment) ? conclude(held, setting) : decide_answer(held, setting);
    if (!isSettled(assessment))
        return keep(held, setting);
    const { gone } = assessment;
    return decide_close(held, setting, gone.length > 0 && isByDecision(held));
}
function isByDecision({ assessment }) {
    return assessment.gone.every(({ fate }) => fate !== 'in-line');
}
function decide_answer(it, setting) {
    const standing = setting.standings.get(it.own.number) ?? notAsked;
    switch (standing.kind) {
        case 'ours':
            return reopen(it, setting, returning(it, isTold(it)), undefined);
        case 'unreadable':
            return leave(it, unanswered(standing.why, it), undefined);
        case 'person':
            return standing.muted ? respect(it, setting, standing) : contradict(it, setting, standing);
    }
}
const notAsked = { kind: 'unreadable', why: 'nobody asked GitHub who closed it' };
function respect(it, setting, standing) {
    const until = mute_mutedUntil(it.own);
    const change = endOfMute(it.own, it.assessment, it.recall, setting.now);
    return change === undefined
        ? leave(it, reasons_muted(standing, it, until), until)
        : reopen(it, setting, mutedNoMore(standing, it, change), undefined);
}
function contradict(it, setting, standing) {
    return reopen(it, setting, contradicted(standing, it), standing.canWrite ? 'accept' : 'write-access');
}
function isTold({ assessment, recall }) {
    return assessment.drifting.every(({ finding }) => firstDay(recall.firstSeen, named(finding)) !== undefined);
}
function decide_open(it, setting) {
    const people = peopleFor(it, setting);
    const { assignees, labels } = people;
    const { title, body } = contentFor(it, setting, { assignees, labels, said: 0 }, undefined);
    return {
        kind: 'open',
        ...case_about(it),
        title,
        draft: { title, body, labels: firstLabels(setting.labels, people), assignees },
        reason: opening(it),
    };
}
function reopen(it, setting, reason, ask) {
    const comment = commentOn(it, reason, ask);
    const { title, body, people } = wanted(it, setting, comment, handedNow(it, setting));
    return {
        kind: 'reopen',
        ...case_about(it),
        issue: it.own,
        title,
        patch: { title, body, ...people, state: 'open', stateReason: 'reopened' },
        comment,
        reason,
    };
}
function keep(it, setting) {
    if (isPassedOver(it))
        return leave(it, passedOver, undefined);
    const { own } = it;
    const people = changePeople(own, it.recall.memory, peopleFor(it, setting), setting.labels).patch;
    const reason = changes(it, {
        succeeds: own.marker !== undefined && own.marker.key !== it.key,
        marker: damage(own),
        edited: isEdited(own),
        people,
    });
    const comment = isNews(it) ? commentOn(it, reason, undefined) : undefined;
    const unchanged = wanted(it, setting, comment, it.recall.memory?.handed);
    const isShown = shows(own, unchanged, { scope: setting.scope, key: it.key }, setting.seal);
    if (isShown && Object.keys(people).length === 0)
        return leave(it, reasons_unchanged(it), undefined);
    const { title, body } = wanted(it, setting, comment, handedNow(it, setting));
    return {
        kind: 'update',
        ...case_about(it),
        issue: own,
        title,
        patch: { ...(isShown ? {} : { title, body }), ...people },
        comment,
        reason,
    };
}
function isPassedOver({ assessment, recall }) {
    const { came, gone, unconfirmed } = assessment;
    const isPart = unconfirmed.some(({ why }) => why.kind === 'outside');
    return isPart && came.length === 0 && gone.length === 0 && recall.inherited.length === 0;
}
function isNews({ assessment, recall }) {
    return recall.memory !== undefined && (assessment.fresh > 0 || assessment.gone.length > 0);
}
function damage({ marker }) {
    if (marker === undefined)
        return 'lost';
    return marker.memory === undefined ? 'damaged' : undefined;
}
function decide_close(it, setting, byDecision) {
    const { own } = it;
    const reason = closing(it, byDecision);
    const body = closedBody(it, setting, saidOn(own) + 1);
    return {
        kind: 'close',
        ...case_about(it),
        issue: own,
        title: own.title,
        patch: { body, state: 'closed', stateReason: byDecision ? 'not_planned' : 'completed' },
        comment: commentOn(it, reason, undefined),
        reason,
    };
}
function conclude(it, setting) {
    const { own } = it;
    return {
        kind: 'close',
        ...case_about(it),
        issue: own,
        title: own.title,
        patch: { body: closedBody(it, setting, saidOn(own)) },
        comment: undefined,
        reason: mended,
    };
}
function closedBody({ own, group, key, subject, recall, assessment }, setting, said) {
    const { scope, seal, now } = setting;
    const { assignees = [], labels = [] } = recall.memory ?? {};
    const memory = { group, listed: [], unlisted: 0, assignees, labels, said };
    const text = renderClosedText(subject, assessment.gone, (0,dates/* dayOf */.kb)(now));
    return compose({ scope, key }, own.title, text, memory, seal).body;
}
function leave(it, reason, mutedUntil) {
    return { kind: 'leave', ...case_about(it), issue: it.own, title: it.own.title, mutedUntil, reason };
}
function wanted(it, setting, comment, handed) {
    const { own, recall } = it;
    const change = changePeople(own, recall.memory, peopleFor(it, setting), setting.labels);
    const said = saidOn(own) + (comment === undefined ? 0 : 1);
    return { ...contentFor(it, setting, { ...change.remembered, said }, handed), people: change.patch };
}
function handedNow({ assessment }, { now }) {
    const listed = assessment.gone.filter(({ fate }) => fate === 'moved').map((each) => each.listed);
    return listed.length === 0 ? undefined : { on: (0,dates/* dayOf */.kb)(now), listed };
}

;// CONCATENATED MODULE: ./lib/issues/absent.js


function decideAbsent(it, judged, setting) {
    const reason = whyUnknown(it, judged);
    return reason === undefined ? decide_close(it, setting, isByDecision(it)) : leave(it, reason, undefined);
}
function whyUnknown({ group, assessment }, { accounts, whole }) {
    const account = group.kind === 'account' ? accounts.get(group.id) : undefined;
    if (account !== undefined && account.state !== 'ACTIVE' && account.state !== 'UNKNOWN')
        return `Its account is ${account.state}, and only active accounts are judged.`;
    if (account !== undefined || !whole)
        return `This run did not judge ${group.kind === 'account' ? 'its account' : 'every account'}, so nothing about it is known.`;
    return isSettled(assessment) ? undefined : 'Some of what it lists could not be confirmed in this run.';
}

;// CONCATENATED MODULE: ./lib/issues/coverage.js


function coverageVerdicts(verdicts) {
    const owner = platformOwner(verdicts);
    const unread = new Map();
    for (const verdict of verdicts.values())
        if (verdict.failedReads.length > 0)
            unread.set(verdict.account.id, {
                account: verdict.account,
                owner,
                findings: [unreadAccount(verdict)],
                quiet: none,
                failedReads: none,
            });
    const tell = ({ account }) => unread.get(account.id) ?? { account, owner, findings: none, quiet: readable, failedReads: none };
    return {
        get: (id) => {
            const verdict = verdicts.get(id);
            return verdict && tell(verdict);
        },
        has: (id) => verdicts.has(id),
        values: () => verdicts.values().map(tell),
    };
}
const none = [];
const readable = [{ control: COVERAGE_CONTROL, pass: 1, notApplicable: 0 }];
function platformOwner(verdicts) {
    return verdicts.values().find(({ account }) => account.management)?.owner ?? 'undecided';
}
function unreadAccount({ account, failedReads }) {
    return {
        key: `${account.id}/${COVERAGE_CONTROL}`,
        account,
        control: COVERAGE_CONTROL,
        title: 'Every planned read of the account succeeds',
        resource: undefined,
        verdict: 'drift',
        severity: 'medium',
        expected: 'every planned read succeeds',
        observed: coverage_distinct(failedReads, ({ kind }) => causeWords[kind]).join('; '),
        reason: undefined,
        until: undefined,
        cause: undefined,
        evidence: [],
        baseline: { file: '', line: 0, column: 0 },
        mend: { text: mends(failedReads).join(' ') },
        references: {
            documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
        },
    };
}
function mends(causes) {
    const all = coverage_distinct(causes, ({ mend }) => mend);
    return all.filter((mend) => !all.some((other) => other !== mend && other.startsWith(mend)));
}
function coverage_distinct(causes, words) {
    return [...new Set(causes.map(words))].toSorted();
}

;// CONCATENATED MODULE: ./lib/issues/grouping.js




function judge(verdicts, accounts, whole) {
    const sorted = verdicts.toSorted((one, other) => compare(one.account.id, other.account.id));
    return {
        verdicts: new Map(sorted.map((verdict) => [verdict.account.id, verdict])),
        accounts: new Map(accounts.map((account) => [account.id, account])),
        whole,
    };
}
function judgeCoverage(judged) {
    return { ...judged, verdicts: coverageVerdicts(judged.verdicts) };
}
function gather(kind, judged, ownerGroup) {
    if (kind === 'account')
        return [...judged.verdicts.values()].map((verdict) => ofAccount(verdict, judged));
    const groups = new Map();
    const at = (id) => {
        const found = groups.get(id) ?? { drift: [], unknown: [] };
        groups.set(id, found);
        return found;
    };
    for (const verdict of judged.verdicts.values()) {
        const idOf = idsOf(kind, verdict, ownerGroup);
        const expected = kind === 'control' ? verdict.quiet.map(({ control }) => control) : [''];
        for (const control of expected)
            at(idOf(control));
        for (const finding of verdict.findings) {
            const group = at(idOf(finding.control));
            if (finding.verdict === 'drift')
                group.drift.push(finding);
            if (finding.verdict === 'unknown')
                group.unknown.push(finding);
        }
    }
    return Array.from(groups, ([id, { drift, unknown }]) => ({ group: { kind, id }, drift, unknown, judged }));
}
function ofAccount({ account, findings }, judged) {
    const only = (wanted) => {
        const found = findings.filter(({ verdict }) => verdict === wanted);
        if (found.length === 0)
            return grouping_none;
        return found.length === findings.length ? findings : found;
    };
    const group = { kind: 'account', id: account.id };
    return { group, drift: only('drift'), unknown: only('unknown'), judged };
}
const grouping_none = [];
function idsOf(kind, verdict, ownerGroup) {
    if (kind === 'control')
        return (control) => control;
    if (kind === 'coverage')
        return () => COVERAGE.id;
    const id = ownerGroup(verdict);
    return () => id;
}
function groupOfListed(kind, { account, control }, { verdicts }, ownerGroup) {
    if (control === COVERAGE_CONTROL)
        return COVERAGE;
    if (kind === 'control')
        return { kind, id: control };
    if (kind === 'account')
        return { kind, id: account };
    const verdict = verdicts.get(account);
    return verdict === undefined ? undefined : { kind, id: ownerGroup(verdict) };
}
function ownerId(owner) {
    return typeof owner === 'string' ? owner : canonical(owner);
}
function canonical({ assignees, labels, mention, contact }) {
    return JSON.stringify([
        assignees.map((login) => login.toLowerCase()).toSorted(),
        labels.toSorted(),
        mention ?? '',
        contact ?? '',
    ]);
}

;// CONCATENATED MODULE: ./lib/issues/adopt.js
function adopt(own, hints, fitting) {
    const remembered = new Set(hints);
    const without = own
        .filter(({ marker, state, number }) => marker === undefined && state === 'open' && remembered.has(number))
        .toSorted((one, other) => one.number - other.number);
    const issues = new Map();
    const lost = [];
    for (const issue of without) {
        const [key, ...others] = fitting(issue.title);
        if (key === undefined || others.length > 0 || issues.has(key))
            lost.push(issue);
        else
            issues.set(key, issue);
    }
    return { issues, lost };
}

;// CONCATENATED MODULE: ./lib/issues/succession.js



function succeed(orphans, vacant, keyOf) {
    const heirs = orphans.flatMap(({ issue, listed }) => {
        const keys = Map.groupBy(listed, ({ account }) => keyOf(account));
        return [...keys].flatMap(([key, rows]) => key !== undefined && vacant.has(key) && rows.length * 2 > listed.length
            ? [{ key, issue, rows: rows.length }]
            : []);
    });
    const sorted = heirs.toSorted((one, other) => one.rows - other.rows || other.issue.number - one.issue.number);
    return new Map(sorted.map(({ key, issue }) => [key, issue]));
}
function ownerGroups(own, scope, now, sha256) {
    const homes = homesOf(own, scope, now, sha256);
    return ({ account, owner }) => owner === 'undecided' ? (homes.get(account.id) ?? 'undecided') : ownerId(owner);
}
function homesOf(own, scope, now, sha256) {
    const homes = own
        .filter(isMarked)
        .filter((issue) => isRecent(issue, now))
        .flatMap((issue) => {
        const { group, listed } = issue.marker.memory ?? nothing;
        if (group?.kind !== 'owner' || issue.marker.key !== groupKey(scope, group, sha256))
            return [];
        return [...Map.groupBy(listed, ({ account }) => account)].map(([account, rows]) => ({
            account,
            id: group.id,
            rows: rows.length,
            open: Number(issue.state === 'open'),
            number: issue.number,
        }));
    });
    const sorted = homes.toSorted((one, other) => one.open - other.open || one.rows - other.rows || other.number - one.number);
    return new Map(sorted.map(({ account, id }) => [account, id]));
}
const nothing = { group: undefined, listed: [] };

;// CONCATENATED MODULE: ./lib/issues/titles.js

function titleIndex(subjects, accounts) {
    const byName = new Map();
    for (const subject of subjects) {
        const name = titleSubject(subject);
        const groups = byName.get(name);
        if (groups === undefined)
            byName.set(name, [subject.group]);
        else
            groups.push(subject.group);
    }
    return (title) => titles_names(title).flatMap((name) => [...accountCalled(name, accounts), ...(byName.get(name) ?? [])]);
}
function accountCalled(name, accounts) {
    const [, id = ''] = /(\w+)\)?$/.exec(name) ?? [];
    const account = accounts.get(id);
    if (account === undefined)
        return [];
    const group = { kind: 'account', id };
    return titleSubject({ group, account, owner: 'none' }) === name ? [group] : [];
}
function titles_names(title) {
    const parts = title.split(':');
    const beginnings = parts.map((_part, index) => parts.slice(0, index + 1).join(':'));
    const [, ...unread] = /^[\d,]+ accounts? (.+)/.exec(title) ?? [];
    return [...beginnings, ...unread];
}
const made = /: (?:[\d,]+ findings?|not everything) |^[\d,]+ accounts? |^Rootline overview/;
function namesOther(title, { kind, id }, index) {
    const named = made.test(title) ? index(title) : [];
    const isThis = (group) => group.kind === kind && (kind === 'owner' || group.id === id);
    return named.length > 0 && !named.some(isThis);
}

;// CONCATENATED MODULE: ./lib/issues/grouped.js





function groupsOf(input) {
    const { verdicts, inventory, whole, groupBy, own, scope, now, seal } = input;
    const judged = judge(verdicts, inventory.accounts, whole);
    const ownerGroup = ownerGroups(own, scope, now, seal.sha256);
    const keyOf = keys(scope, seal);
    const gathered = [
        ...gather(groupBy, judged, ownerGroup),
        ...gather('coverage', judgeCoverage(judged), ownerGroup),
    ];
    const owners = new Map([...judged.verdicts.values()].toReversed().map(({ owner }) => [ownerId(owner), owner]));
    const all = own.filter(isMarked).toSorted((one, other) => one.number - other.number);
    const written = new Map(all.map(({ marker }) => [marker.key, marker.key]));
    const groups = new Map(gathered.map((each) => {
        const key = keyOf(each.group);
        return [written.get(key) ?? key, each];
    }));
    const titles = titleIndex(namedIn(judged, owners), judged.accounts);
    const overviewKey = keyOf(OVERVIEW);
    const isOther = ({ title, marker }) => {
        const own = marker.key === overviewKey ? OVERVIEW : marker.memory?.group;
        const group = groups.get(marker.key)?.group ?? own;
        return group !== undefined && namesOther(title, group, titles);
    };
    return {
        judged,
        ownerGroup,
        owners,
        keyOf,
        groups,
        titles,
        marked: Map.groupBy(all.filter((issue) => !isOther(issue)), ({ marker }) => marker.key),
        misplaced: all.filter((issue) => issue.marker.scope === scope && isOther(issue)),
    };
}
function* namedIn({ verdicts }, owners) {
    const controls = new Set();
    for (const { findings, quiet } of verdicts.values())
        for (const { control } of [...findings, ...quiet])
            controls.add(control);
    const called = (group, owner) => ({ group, account: undefined, owner });
    for (const id of controls)
        yield called({ kind: 'control', id }, 'none');
    for (const [id, owner] of owners)
        yield called({ kind: 'owner', id }, owner);
    for (const group of [COVERAGE, OVERVIEW])
        yield called(group, 'none');
}
function keys(scope, { sha256 }) {
    return (group) => groupKey(scope, group, sha256);
}

;// CONCATENATED MODULE: ./lib/issues/stray.js




function classify(issue, scope, groupBy, seal) {
    const { sha256 } = seal;
    const { key, version, memory } = issue.marker;
    if (key === groupKey(scope, OVERVIEW, sha256) || wasFolded(issue, scope, sha256))
        return { kind: 'apart', issue };
    if (isForged(issue))
        return { kind: 'unclear', issue, why: 'somebody without the marker key changed its marker' };
    if (memory === undefined)
        return { kind: 'unclear', issue, why: 'its marker is damaged' };
    if (!isSealed(issue, seal))
        return { kind: 'unclear', issue, why: 'its marker is not signed by the marker key' };
    if (version === MARKER_VERSION && key !== groupKey(scope, memory.group, sha256))
        return { kind: 'unclear', issue, why: 'its marker contradicts itself' };
    const { kind } = memory.group;
    const isPresentKind = kind === groupBy || kind === COVERAGE.kind;
    return { kind: version === MARKER_VERSION && isPresentKind ? 'absent' : 'former', issue, memory };
}

;// CONCATENATED MODULE: ./lib/issues/scene.js









function sceneOf(input) {
    const { scope, now } = input;
    const { misplaced, titles, ...grouped } = groupsOf(input);
    const mine = [...grouped.marked.values()].flat().filter(({ marker }) => marker.scope === scope);
    const { strays, ...issues } = scene_issuesOf(input, grouped, { misplaced, titles }, mine);
    return {
        ...grouped,
        ...issues,
        input,
        today: (0,dates/* dayOf */.kb)(now),
        strays,
        firstSeen: seenIn(mine.filter((issue) => isRecent(issue, now)).map(({ marker }) => remembered(marker, now))),
        inherited: inheritedRows(strays, input, grouped),
    };
}
function scene_subjectOf({ group, judged }, scene) {
    return {
        group,
        account: group.kind === 'account' ? judged.accounts.get(group.id) : undefined,
        owner: ownerFor(group, judged, scene),
        ownerOf: (accountId) => scene.judged.verdicts.get(accountId)?.owner ?? 'undecided',
        links: scene.input.links,
    };
}
function ownersOfOpen(scene) {
    return [...scene.current].flatMap(([key, { state }]) => {
        const gathered = scene.groups.get(key);
        if (state === 'closed' || gathered === undefined)
            return [];
        const { kind } = gathered.group;
        return kind === 'owner' || kind === 'coverage' ? [scene_subjectOf(gathered, scene).owner] : [];
    });
}
function ownerFor({ kind, id }, judged, { owners }) {
    if (kind === 'control')
        return 'none';
    if (kind === 'owner')
        return owners.get(id) ?? 'undecided';
    const verdict = kind === 'account' ? judged.verdicts.get(id) : judged.verdicts.values().next().value;
    return verdict?.owner ?? 'undecided';
}
function scene_issuesOf(input, grouped, { misplaced, titles }, mine) {
    const { own, hints, groupBy, scope, seal, now } = input;
    const { groups, marked, keyOf } = grouped;
    const found = new Map();
    for (const key of groups.keys()) {
        const issue = currentIssue(marked.get(key) ?? [], now);
        if (issue !== undefined)
            found.set(key, issue);
    }
    const isVacant = (key) => groups.has(key) && !found.has(key);
    const isNoOverview = ({ title }) => !titles(title).some(({ kind }) => kind === 'overview');
    const { issues, lost } = adopt(own.filter(isNoOverview), hints, (title) => [...new Set(titles(title).map(keyOf))].filter(isVacant));
    const known = new Map([...found, ...issues]);
    const strays = mine
        .filter(({ state, marker }) => state === 'open' && !groups.has(marker.key))
        .map((issue) => classify(issue, scope, groupBy, seal));
    const unclear = misplaced
        .filter(({ state }) => state === 'open')
        .map((issue) => ({ kind: 'unclear', issue, why: 'its marker and its title name different things' }));
    const heirs = successors(strays, grouped, known);
    const succeeded = new Set(heirs.values());
    return {
        current: new Map([...known, ...heirs]),
        strays: [...strays.filter(({ issue }) => !succeeded.has(issue)), ...unclear],
        lost,
    };
}
function successors(strays, { groups, judged, ownerGroup, keyOf }, current) {
    const orphans = strays.flatMap((stray) => stray.kind === 'absent' && stray.memory.group.kind === 'owner'
        ? [{ issue: stray.issue, listed: stray.memory.listed }]
        : []);
    const vacant = new Set([...groups.keys()].filter((key) => !current.has(key)));
    return succeed(orphans, vacant, (account) => {
        const verdict = judged.verdicts.get(account);
        return verdict === undefined ? undefined : keyOf({ kind: 'owner', id: ownerGroup(verdict) });
    });
}
function inheritedRows(strays, { groupBy }, { judged, ownerGroup, keyOf }) {
    const rows = strays.flatMap((stray) => (stray.kind === 'former' ? stray.memory.listed : []));
    const placed = rows.flatMap((listed) => {
        const group = groupOfListed(groupBy, listed, judged, ownerGroup);
        return group === undefined ? [] : [{ key: keyOf(group), listed }];
    });
    const byKey = Map.groupBy(placed, ({ key }) => key);
    return new Map([...byKey].map(([key, all]) => [key, all.map(({ listed }) => listed)]));
}
const HANDED_DAYS = 7;
function remembered({ memory }, now) {
    const { listed = [], handed } = memory ?? {};
    const isFresh = handed !== undefined && daysSince(handed.on, now) <= HANDED_DAYS;
    return isFresh ? [...listed, ...handed.listed] : listed;
}

;// CONCATENATED MODULE: ./lib/issues/standing.js

function standing(events, authors, writers, issue) {
    const last = events.at(-1);
    if (last?.kind !== 'closed')
        return { kind: 'unreadable', why: 'GitHub does not tell who closed it last' };
    const known = { authors, writers, issue };
    const before = events.slice(0, -1).reduce((row, event) => after(row, event, known), NO_ROW);
    const closing = { ...last, stateReason: last.stateReason ?? issue.stateReason };
    if (isBy(closing, authors))
        return remembersDrift(issue) ? byAnother(closing, issue) : { kind: 'ours' };
    if (!isRefusal(closing) && wasMended(issue))
        return { kind: 'ours' };
    return standing_decided(closing, after(before, closing, known), writers);
}
const NO_ROW = { completed: false, holds: false };
function after(row, event, { authors, writers, issue }) {
    if (event.kind === 'reopened')
        return row.holds || !isBy(event, authors) ? NO_ROW : row;
    if (isBy(event, authors))
        return NO_ROW;
    if (!mayDecide(event, writers))
        return { ...row, holds: false };
    if (isRefusal(event))
        return { ...row, holds: true };
    return { completed: row.completed || drifted(issue, event.at), holds: row.completed };
}
function standing_decided(event, { holds }, writers) {
    const login = event.actor?.login ?? 'ghost';
    return {
        kind: 'person',
        login,
        muted: holds,
        canWrite: mayDecide(event, writers),
        reason: `${login} closed it as ${closedAs(event)}`,
    };
}
function byAnother(event, issue) {
    const isPerson = !event.actor.isBot;
    const holds = issue.marker?.seal === 'signed' ? !isEdited(issue) : isPerson;
    return {
        kind: 'person',
        login: event.actor.login,
        muted: isRefusal(event) && holds,
        canWrite: true,
        reason: `${isPerson ? 'Somebody' : 'Another workflow'} closed it as ${closedAs(event)}, as the same identity as Rootline's`,
    };
}
function isBy(event, authors) {
    return event.actor !== undefined && authors.has(event.actor.id);
}
function mayDecide({ actor }, writers) {
    return actor !== undefined && (actor.isBot || writers.has(actor.id));
}
function isRefusal({ stateReason }) {
    return stateReason === 'not_planned' || stateReason === 'duplicate';
}
function closedAs({ stateReason }) {
    if (stateReason === 'not_planned')
        return 'not planned';
    return stateReason === 'duplicate' ? 'a duplicate' : 'completed';
}
function remembersDrift({ marker }) {
    return (marker?.memory?.listed.length ?? 0) > 0;
}
function wasMended(issue) {
    return issue.marker?.memory?.unlisted === 0 && !remembersDrift(issue);
}
function drifted({ marker }, at) {
    return marker?.memory?.listed.some(({ since }) => since <= at.slice(0, 10)) ?? true;
}

;// CONCATENATED MODULE: ./lib/issues/cases.js








function* casesOf(scene) {
    for (const [key, gathered] of scene.groups) {
        const own = scene.current.get(key);
        if (gathered.drift.length > 0 || own?.state === 'open')
            yield caseOf(scene, gathered, key, own);
        else if (own !== undefined && remembersDrift(own) && !isRefusal(own)) {
            const it = caseOf(scene, gathered, key, own);
            if (isSettled(it.assessment))
                yield it;
        }
    }
}
function nextCase(scene, { key, own }) {
    const gathered = scene.groups.get(key);
    const others = openOnes(scene.marked.get(key) ?? []).filter((issue) => !isSealed(issue, scene.input.seal));
    const next = others[others.findIndex(({ number }) => number === own?.number) + 1];
    return gathered === undefined || next === undefined ? undefined : caseOf(scene, gathered, key, next);
}
function absentCase(scene, { issue, memory }) {
    const { group } = memory;
    const judged = group.kind === 'coverage' ? judgeCoverage(scene.judged) : scene.judged;
    const gathered = { group, drift: [], unknown: [], judged };
    return { ...caseOf(scene, gathered, issue.marker.key, issue), own: issue };
}
function caseOf(scene, gathered, key, own) {
    const { input, inherited, firstSeen, today } = scene;
    const known = recall(own, inherited.get(key) ?? [], firstSeen, input.seal);
    const assessment = assess(gathered, known, today);
    const subject = scene_subjectOf(gathered, scene);
    const owners = gathered.group.kind === 'control' ? ownersOf(assessment, scene) : [subject.owner];
    return { group: gathered.group, key, own, subject, owners, recall: known, assessment };
}
function ownersOf({ drifting, unconfirmed }, { judged }) {
    const accounts = [
        ...drifting.map(({ finding }) => finding.account.id),
        ...unconfirmed.map(({ listed }) => listed.account),
    ];
    const owners = accounts.map((id) => judged.verdicts.get(id)?.owner ?? 'undecided');
    return [...(0,group_by/* groupBy */.$)(owners, ownerId)]
        .toSorted(([one, rows], [other, more]) => more.length - rows.length || compare(one, other))
        .map(([, [owner]]) => owner);
}

;// CONCATENATED MODULE: ./lib/issues/order.js


const urgency = {
    open: 0,
    reopen: 1,
    close: 2,
    update: 3,
    fold: 4,
    migrate: 5,
    leave: 6,
    defer: 7,
};
function byUrgency({ operation: one }, { operation: other }) {
    return (rank(one.severity) - rank(other.severity) ||
        urgency[one.kind] - urgency[other.kind] ||
        compare(one.group.kind, other.group.kind) ||
        compare(one.group.id, other.group.id) ||
        numberOf(one) - numberOf(other));
}
function numberOf(operation) {
    return operation.kind === 'open' ? 0 : (operation.issue?.number ?? 0);
}
function heirsFirst(planned) {
    if (planned.every(({ heirs }) => heirs.length === 0))
        return planned;
    const byKey = new Map(planned.map((each) => [each.key, each]));
    const ordered = [];
    const begun = new Set();
    const done = new Set();
    const add = (each) => {
        if (begun.has(each))
            return;
        begun.add(each);
        const heirs = each.heirs.filter((heir) => {
            const other = byKey.get(heir);
            if (other !== undefined)
                add(other);
            return other === undefined || done.has(other);
        });
        done.add(each);
        ordered.push(heirs.length === each.heirs.length ? each : { ...each, heirs });
    };
    for (const each of planned)
        add(each);
    return ordered;
}
function limit(planned, most, why) {
    let writes = 0;
    return planned.map((each) => {
        if (!isWrite(each.operation))
            return each;
        writes += 1;
        return writes > most ? put(each, why) : each;
    });
}
function holdBack(planned) {
    const waiting = new Set(planned.filter(({ operation }) => operation.kind === 'defer').map(({ key }) => key));
    const isHeld = ({ operation, heirs }) => isWrite(operation) && heirs.some((key) => waiting.has(key));
    if (!planned.some(isHeld))
        return planned;
    return holdBack(planned.map((each) => isHeld(each) ? put(each, 'what moves to another issue has to wait for it') : each));
}
function stop(planned, why) {
    return planned.map((each) => put(each, why));
}
function put(each, why) {
    const { operation } = each;
    return isWrite(operation) ? { ...each, operation: defer(operation, why) } : each;
}

;// CONCATENATED MODULE: ./lib/issues/draft.js









function draft(scene, input) {
    const { note, known } = notes();
    const present = presentGroups(scene, input, note);
    const all = [...present, ...absentGroups(scene, input)];
    const doubles = doublesOf(present, scene);
    const isFoldable = ({ issue }) => isSealed(issue, input.seal);
    const { maxIssueWrites: most } = input;
    const planned = heirsFirst([
        ...all.map((each) => plannedOf(each, scene)),
        ...doubles.filter(isFoldable).map((double) => foldOf(double, input)),
    ].toSorted(byUrgency));
    return {
        decided: all,
        known,
        unfolded: doubles.filter((double) => !isFoldable(double)).map(({ issue }) => issue),
        planned: settle(limit(planned, most, `a run writes to ${(0,drift_words/* count */.U)(most, 'issue')} at most`), input),
    };
}
function sharing() {
    const shared = new Map();
    return (text) => {
        const known = shared.get(text) ?? text;
        shared.set(known, known);
        return known;
    };
}
function settle(planned, { doubt }) {
    return doubt === undefined ? holdBack(planned) : stop(planned, doubt);
}
function presentGroups(scene, input, note) {
    const share = sharing();
    const all = [];
    for (const first of casesOf(scene)) {
        let it = first;
        while (it !== undefined) {
            const operation = decide(it, input);
            note(it, operation);
            all.push(decided(it, { ...operation, reason: share(operation.reason) }));
            it = operation.kind === 'close' ? nextCase(scene, it) : undefined;
        }
    }
    return all;
}
function absentGroups(scene, input) {
    return scene.strays.flatMap((stray) => {
        if (stray.kind !== 'absent')
            return [];
        const it = absentCase(scene, stray);
        return [decided(it, decideAbsent(it, scene.judged, input))];
    });
}
function plannedOf({ key, gone, operation }, { input, judged, ownerGroup, keyOf }) {
    const moved = gone.filter(({ fate }) => fate === 'moved');
    const heirs = moved.flatMap(({ listed }) => {
        const group = groupOfListed(input.groupBy, listed, judged, ownerGroup);
        return group === undefined ? [] : [keyOf(group)];
    });
    return { key, operation, heirs };
}
function doublesOf(present, { marked }) {
    const taken = new Set(present.map(({ own }) => own?.number));
    return present.flatMap(({ group, key, own: kept }) => {
        if (kept === undefined)
            return [];
        const doubles = openOnes(marked.get(key) ?? []).filter(({ number }) => !taken.has(number));
        for (const { number } of doubles)
            taken.add(number);
        return doubles.map((issue) => ({ group, key, issue, kept }));
    });
}
function foldOf({ group, key, issue, kept }, input) {
    const operation = fold(issue, kept, group, key, input);
    return { key: foldedKey(key, issue.number, input.seal.sha256), operation, heirs: [] };
}

;// CONCATENATED MODULE: ./lib/issues/migrate.js





function migrations(scene, planned) {
    const formers = scene.strays.filter((stray) => stray.kind === 'former');
    const kinds = new Set(formers.map(({ memory }) => memory.group.kind));
    const groups = new Map([...kinds].map((kind) => [kind, gatherBy(kind, scene)]));
    const operations = new Map(planned.map(({ key, operation }) => [key, operation]));
    return formers.map((former) => {
        const { issue, memory } = former;
        const { group } = memory;
        const nothing = { group, drift: [], unknown: [], judged: scene.judged };
        const gathered = groups.get(group.kind)?.get(group.id) ?? nothing;
        const known = recall(issue, [], scene.firstSeen, scene.input.seal);
        const assessment = assess(gathered, known, scene.today);
        const isSure = memory.listed.length > 0 || scene.judged.whole;
        return { former, assessment, heirs: isSure ? heirsOf(assessment, scene, operations) : undefined };
    });
}
function gatherBy(kind, { judged, ownerGroup }) {
    const gathered = kind === 'coverage'
        ? gather(kind, judgeCoverage(judged), ownerGroup)
        : gather(kind, judged, ownerGroup);
    return new Map(gathered.map((each) => [each.group.id, each]));
}
function moves(moving, planned, { opened, unwritten }, setting) {
    const operations = new Map(planned.map(({ key, operation }) => [key, operation]));
    const linkTo = (key) => {
        const operation = operations.get(key);
        if (operation?.kind === 'open')
            return opened.get(key);
        const issue = operation?.issue;
        return issue === undefined || unwritten.has(issue.number) ? undefined : issue;
    };
    return moving.map(({ former, heirs }) => {
        const { issue, memory } = former;
        const links = heirs?.map(linkTo).filter((link) => link !== undefined);
        const isTold = links !== undefined && links.length === heirs?.length;
        const operation = isTold ? migrate(issue, memory.group, byNumber(links), setting) : waiting(former);
        return { key: issue.marker.key, operation, heirs: [] };
    });
}
function byNumber(links) {
    return links.toSorted((one, other) => one.number - other.number);
}
function waiting({ issue, memory }) {
    return {
        kind: 'leave',
        group: memory.group,
        severity: worst(memory.listed.map(({ severity }) => severity)),
        issue,
        title: issue.title,
        mutedUntil: undefined,
        reason: 'The baseline groups issues in another way now; it stays open until other issues tell all that it lists.',
    };
}
function heirsOf({ drifting, gone, unconfirmed, hidden }, scene, operations) {
    const present = [
        ...drifting.map(({ finding }) => ({ account: finding.account.id, control: finding.control })),
        ...gone.flatMap(({ fate, listed }) => (fate === 'moved' ? [listed] : [])),
    ].map((row) => heirOf(row, scene, operations, tellsDrift));
    const unsure = unconfirmed.map(({ listed }) => heirOf(listed, scene, operations, tellsRows));
    const heirs = [...present, ...unsure];
    const known = heirs.filter((key) => key !== undefined);
    return hidden > 0 || known.length < heirs.length ? undefined : [...new Set(known)];
}
function heirOf(row, { input, judged, ownerGroup, keyOf }, operations, tells) {
    const group = groupOfListed(input.groupBy, row, judged, ownerGroup);
    const key = group === undefined ? undefined : keyOf(group);
    return key !== undefined && tells(operations.get(key)) ? key : undefined;
}
function tellsDrift(operation) {
    return (operation?.kind === 'leave' && operation.mutedUntil !== undefined) || tellsRows(operation);
}
function tellsRows(operation) {
    if (operation?.kind === 'leave')
        return operation.issue.state === 'open';
    return operation !== undefined && ['open', 'update', 'reopen'].includes(operation.kind);
}

;// CONCATENATED MODULE: ./lib/issues/warnings.js



const warnings_MOST_NUMBERS = 10;
function warningsOf({ input, strays, lost, groups, marked }, { standings }, decided, unfolded) {
    const forged = [...groups.keys()].flatMap((key) => (marked.get(key) ?? []).filter(isForgedOpen));
    const unclear = strays.flatMap((stray) => (stray.kind === 'unclear' ? [stray] : []));
    const byReason = Map.groupBy(unclear, ({ why }) => why);
    const unanswered = decided.flatMap(({ own, operation }) => own !== undefined && standings.get(own.number)?.kind === 'unreadable'
        ? [`${warnings_numbers([own])}: ${operation.reason}`]
        : []);
    return [
        ...(input.doubt === undefined
            ? []
            : [(0,troubles/* withNumber */.Yx)(`No issue was written to, because ${input.doubt}.`, 'RL417')]),
        ...said(forged, (names) => `Somebody without the marker key changed the marker of ${names}: what it remembers was not believed.`),
        ...[...byReason].flatMap(([why, issues]) => said(issues.map(({ issue }) => issue), (names) => `Nobody can tell what ${names} is about, because ${why}. Close it if it is not needed.`)),
        ...said(lost, (names) => `The marker of ${names} was deleted, and its title tells no group apart. Close it if it is not needed.`),
        ...said(unfolded, (names) => `Another open issue is about the same as ${names}, which is left as it is, because its marker is not signed by the marker key. Close it if it is not needed.`),
        ...unanswered,
    ];
}
function said(issues, sentence) {
    return issues.length === 0 ? [] : [(0,troubles/* withNumber */.Yx)(sentence(warnings_numbers(issues)), 'RL418')];
}
function warnings_numbers(issues) {
    const sorted = issues.toSorted((one, other) => one.number - other.number);
    const named = sorted.slice(0, warnings_MOST_NUMBERS).map(({ number }) => `#${number}`);
    const rest = issues.length - named.length;
    return `${named.join(', ')}${rest > 0 ? ` and ${(0,drift_words/* count */.U)(rest, 'more issue')}` : ''}`;
}
function isForgedOpen(issue) {
    return issue.state === 'open' && isForged(issue);
}

;// CONCATENATED MODULE: ./lib/issues/plan.js





function plan(scene, input) {
    const { decided, known, unfolded, planned } = draft(scene, input);
    const moving = migrations(scene, planned);
    const unlisted = moving.reduce((total, { former }) => total + former.memory.unlisted, 0);
    const migrated = moving.flatMap(({ assessment, heirs }) => (heirs === undefined ? [] : [assessment]));
    const isCertain = input.doubt === undefined;
    return {
        operations: planned.map(({ operation }) => operation),
        newFindings: isCertain ? newFindings(decided, unlisted) : 0,
        resolvedFindings: isCertain ? resolvedFindings(decided, migrated) : 0,
        known,
        warnings: warningsOf(scene, input, decided, unfolded),
    };
}
function inquiries({ groups, current }) {
    return [...current]
        .flatMap(([key, { state, number }]) => state === 'closed' && (groups.get(key)?.drift ?? []).length > 0 ? [number] : [])
        .toSorted((one, other) => one - other);
}
function planMigration(scene, input, turn) {
    if (!scene.strays.some(({ kind }) => kind === 'former'))
        return [];
    const { planned } = draft(scene, { ...input, maxIssueWrites: Number.POSITIVE_INFINITY });
    const moving = moves(migrations(scene, planned), planned, turn, input).toSorted(byUrgency);
    const most = limit(moving, input.maxIssueWrites, 'this run has written to as many issues as it may');
    return settle(most, input).map(({ operation }) => operation);
}

;// CONCATENATED MODULE: ./lib/issues/standings.js


async function readStandings(gateway, issues, authorIds, reserve) {
    const writers = writersOf(gateway, authorIds);
    const standings = new Map();
    for (const issue of issues) {
        const spent = (gateway.remaining() ?? Number.POSITIVE_INFINITY) <= reserve;
        standings.set(issue.number, spent ? unreadable(standings_limit) : await read(issue));
    }
    return standings;
    async function read(issue) {
        try {
            const events = await gateway.events(issue.number);
            return standing(events, authorIds, await writers(events), issue);
        }
        catch (error) {
            if (error instanceof errors/* RateLimited */.JH)
                return unreadable(standings_limit);
            if (error instanceof errors/* GitHubError */.y_)
                return unreadable(`GitHub does not tell who closed it (${error.kind})`);
            throw error;
        }
    }
}
const standings_limit = "GitHub's rate limit left no room to ask who closed it";
function unreadable(why) {
    return { kind: 'unreadable', why };
}
function writersOf(gateway, authorIds) {
    const known = new Map();
    return async (events) => {
        const writers = new Set();
        for (const { kind, actor } of events) {
            if (kind !== 'closed' || actor === undefined || actor.isBot || authorIds.has(actor.id))
                continue;
            const canWrite = known.get(actor.id) ?? (await gateway.canWrite(actor.login));
            known.set(actor.id, canWrite);
            if (canWrite)
                writers.add(actor.id);
        }
        return writers;
    };
}

;// CONCATENATED MODULE: ./lib/issues/light.js
function createLightener() {
    const shared = new Map();
    const share = (text) => {
        const known = shared.get(text);
        if (known !== undefined)
            return known;
        const own = copy(text);
        shared.set(own, own);
        return own;
    };
    const lists = new Map();
    const shareAll = (texts) => {
        const name = JSON.stringify(texts);
        const own = lists.get(name) ?? texts.map(share);
        lists.set(name, own);
        return own;
    };
    const marker = ({ version, scope, key, hash, data, seal, memory }) => ({
        version,
        scope: share(scope),
        key: copy(key),
        hash: copy(hash),
        data: data && copy(data),
        seal,
        memory: memory && light(memory),
    });
    const light = ({ group, listed, unlisted, assignees, labels, said, handed }) => ({
        group,
        listed: listed.map(row),
        unlisted,
        assignees: shareAll(assignees),
        labels: shareAll(labels),
        said,
        ...(handed && { handed }),
    });
    const row = (heavy) => ({
        account: heavy.account,
        control: share(heavy.control),
        resource: heavy.resource,
        severity: heavy.severity,
        since: share(heavy.since),
        unconfirmedSince: heavy.unconfirmedSince,
    });
    return (issue) => {
        const own = issue.marker && marker(issue.marker);
        return {
            id: issue.id,
            number: issue.number,
            url: issue.url,
            authorId: issue.authorId,
            state: issue.state,
            stateReason: issue.stateReason,
            closedAt: issue.closedAt,
            comments: issue.comments,
            title: issue.title,
            labels: shareAll(issue.labels),
            assignees: shareAll(issue.assignees),
            marker: own,
            shown: issue.shown === own?.hash ? own.hash : issue.shown,
        };
    };
}
function copy(text) {
    return Buffer.from(text, 'utf8').toString('utf8');
}

;// CONCATENATED MODULE: ./lib/issues/survey.js






const PAUSE = 10_000;
const MOST_READS = 20;
async function survey(gateway, target, { log, sleep }) {
    const listing = createListing(target);
    const existing = new Set(listing.ours(await gateway.newest()).map(({ number }) => number));
    const unlisted = await survey_list(gateway, target, listing);
    await confirmHints(gateway, listing, existing);
    const before = listing.unlisted(existing);
    if (before.length > 0 || listing.lacksOverview()) {
        const why = before.length > 0 ? doubtOf(before) : "GitHub's list of issues shows no overview";
        log.info(`${why}. Asking again in ${PAUSE / 1000} s.`);
        await sleep(PAUSE);
        await listAgain(gateway, target, unlisted, listing);
        await confirmHints(gateway, listing, existing);
    }
    const missing = listing.unlisted(existing);
    return { ...listing.seen(), doubt: missing.length === 0 ? undefined : doubtOf(missing) };
}
async function survey_list(gateway, { authors, labels }, listing) {
    const unlisted = [];
    for (const author of authors)
        if ((await lookBy(gateway, author, listing)) === 0)
            unlisted.push(author);
    const [label] = labels;
    if (unlisted.length === authors.length && label !== undefined)
        await survey_look(gateway, { label }, listing);
    return unlisted;
}
async function listAgain(gateway, { authors }, unlisted, listing) {
    if (unlisted.length > 0)
        await survey_look(gateway, {}, listing);
    else
        for (const { login } of authors)
            await survey_look(gateway, { creator: login }, listing);
}
async function lookBy(gateway, { login }, listing) {
    try {
        return await survey_look(gateway, { creator: login }, listing);
    }
    catch (error) {
        if (error instanceof errors/* GitHubError */.y_ && error.kind === 'invalid')
            return 0;
        throw error;
    }
}
async function survey_look(gateway, filter, listing) {
    let count = 0;
    for await (const page of gateway.list(filter))
        count += listing.keep(page);
    return count;
}
async function confirmHints(gateway, listing, existing) {
    const open = listing.unlisted(new Set(listing.seen().hints)).filter((number) => !existing.has(number));
    for (const number of sample(open, MOST_READS)) {
        const issue = await gateway.get(number);
        if (issue !== undefined && listing.ours([issue]).length > 0)
            existing.add(number);
    }
}
function sample(all, most) {
    const length = Math.min(all.length, most);
    return Array.from({ length }, (_none, index) => all[Math.floor((index * all.length) / length)] ?? 0);
}
function doubtOf(missing) {
    const shown = missing.slice(0, 3).map((number) => `#${number}`);
    const rest = missing.length - shown.length;
    return `GitHub's list of issues misses ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
function createListing({ authors, scope, seal }) {
    const authorIds = new Set(authors.map(({ id }) => id));
    const overviewKey = groupKey(scope, OVERVIEW, seal.sha256);
    const lighten = createLightener();
    const listed = new Set();
    let lastNumber = 0;
    const kept = new Map();
    const foreign = new Map();
    const ours = (issues) => {
        lastNumber = Math.max(lastNumber, ...issues.map(({ number }) => number));
        for (const { authorId, state, number, url, body } of issues)
            if (!authorIds.has(authorId) && state === 'open' && parseMarker(body, seal)?.scope === scope)
                foreign.set(number, { number, url });
        return issues.filter(({ authorId }) => authorIds.has(authorId));
    };
    return {
        ours,
        keep: (page) => {
            const found = ours(page);
            for (const issue of found) {
                listed.add(issue.number);
                const light = lighten(own(issue, seal));
                if (light.marker === undefined || light.marker.scope === scope)
                    kept.set(issue.number, light);
                else
                    kept.delete(issue.number);
            }
            return found.length;
        },
        unlisted: (numbers) => [...numbers].filter((number) => !listed.has(number)).toSorted((one, other) => one - other),
        lacksOverview: () => {
            const markers = [...kept.values()].flatMap(({ marker }) => marker ?? []);
            return markers.length > 0 && markers.every(({ key }) => key !== overviewKey);
        },
        seen: () => {
            const all = [...kept.values()].toSorted((one, other) => one.number - other.number);
            const overviews = all.filter(({ marker }) => marker?.key === overviewKey);
            const hints = overviews.flatMap((issue) => readOverview(issue)?.open ?? []);
            return { own: all, foreign: [...foreign.values()], hints: [...new Set(hints)], lastNumber };
        },
    };
}

;// CONCATENATED MODULE: ./lib/issues/reconcile.js














const RESERVE = 50;
const LAST_RESERVE = 5;
async function reconcileIssues(gateway, found, settings, surroundings) {
    const seal = reconcile_sealOf(settings.markerKey);
    const scope = scopeKey(settings, seal.sha256);
    const seen = await survey(gateway, { ...settings, scope, seal }, surroundings);
    (0,heap/* tidyHeap */.P)();
    const { labels, maxIssueWrites, links } = settings;
    const now = surroundings.now();
    const known = { ...found, ...seen, scope, labels, maxIssueWrites, links, now, seal };
    const scene = sceneOf(known);
    (0,heap/* tidyHeap */.P)();
    const { assignable, refused } = await findAssignable(gateway, found.verdicts, ownersOfOpen(scene));
    const input = { ...known, assignable, standings: await standingsOf(gateway, scene, settings) };
    const planned = plan(scene, input);
    (0,heap/* tidyHeap */.P)();
    const write = settings.dryRun ? rehearsal(seen) : createWriter(gateway, seal, surroundings);
    const applied = await writeAll(write, planned, scene, input, found, settings);
    return {
        outcome: {
            dryRun: settings.dryRun,
            repository: settings.repository,
            changes: applied.flatMap(({ changes }) => changes),
            newFindings: planned.newFindings,
            resolvedFindings: planned.resolvedFindings,
            known: planned.known,
        },
        warnings: [
            ...strangers(seen).map((sentence) => (0,troubles/* withNumber */.Yx)(sentence, 'RL418')),
            ...refused.map(refusal(settings.repository)).map((sentence) => (0,troubles/* withNumber */.Yx)(sentence, 'RL415')),
            ...planned.warnings,
            ...new Set(applied.flatMap(({ warnings }) => warnings)),
        ],
        failure: applied.find(({ failure }) => failure !== undefined)?.failure,
    };
}
async function writeAll(write, { operations, known }, scene, input, found, settings) {
    const issues = await write(operations, RESERVE);
    const migrated = await write(migration(scene, input, operations, issues), RESERVE);
    const { scope, doubt, now, seal } = input;
    const { kept, folds } = findOverviews(scene, input, settings.baselineName);
    const changes = [...numbered(issues), ...migrated.changes];
    const told = planOverview({
        ...settings,
        verdicts: found.verdicts,
        accounts: found.inventory.accounts,
        skipped: found.skipped,
        known,
        changes,
        openIssues: openAfter(input, changes, kept),
        own: kept,
        scope,
        now,
        seal,
    });
    const last = [...folds, told].map((operation) => doubt !== undefined && isWrite(operation) ? defer(operation, doubt) : operation);
    return [issues, migrated, await write(last, LAST_RESERVE)];
}
function numbered({ changes, opened }) {
    const numbers = opened.map(({ number, url }) => ({ number, url })).values();
    return changes.map((change) => (change.kind === 'open' ? { ...change, ...numbers.next().value } : change));
}
function migration(scene, input, operations, { opened, changes }) {
    const { scope, seal, maxIssueWrites } = input;
    const left = Math.max(0, maxIssueWrites - operations.filter(isWrite).length);
    const byKey = new Map(opened.map((issue) => [groupKey(scope, issue.group, seal.sha256), issue]));
    const unwritten = new Set(changes.flatMap(({ kind, number }) => (kind === 'defer' ? (number ?? []) : [])));
    return planMigration(scene, { ...input, maxIssueWrites: left }, { opened: byKey, unwritten });
}
async function standingsOf(gateway, scene, { authors }) {
    const asked = new Set(inquiries(scene));
    const issues = scene.input.own.filter(({ number }) => asked.has(number));
    return readStandings(gateway, issues, new Set(authors.map(({ id }) => id)), RESERVE);
}
function rehearsal({ lastNumber }) {
    let last = lastNumber;
    return async (operations) => {
        const applied = rehearse(operations, last);
        last += applied.opened.length;
        return applied;
    };
}
function strangers({ foreign }) {
    const [first, ...others] = foreign.map(({ number }) => `#${number}`);
    if (first === undefined)
        return [];
    const which = others.length > 0
        ? `${first} and ${others.length} more carry Rootline's marker, but none of its identities wrote them, so they are ignored`
        : `${first} carries Rootline's marker, but none of its identities wrote it, so it is ignored`;
    return [
        `${which}. Close what is a copy; if Rootline's token has changed, name the former author in \`trusted-authors\`.`,
    ];
}
function refusal(repository) {
    return (login) => `\`${login}\` cannot be assigned in ${repository}, so the issues go without: give the account access to the repository, or name another in the baseline's owners.`;
}
function reconcile_sealOf(markerKey) {
    const sha256 = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
    if (markerKey === undefined)
        return { sha256, sign: undefined };
    return { sha256, sign: (text) => (0,external_node_crypto_.createHmac)('sha256', markerKey).update(text).digest('hex') };
}

// EXTERNAL MODULE: ./lib/redacting.js
var redacting = __webpack_require__(4280);
// EXTERNAL MODULE: ./lib/run-links.js
var run_links = __webpack_require__(2818);
;// CONCATENATED MODULE: ./lib/admission.js











async function admit(admission) {
    const { options, world, command } = admission;
    let log = world.log;
    const client = (0,connecting/* clientFor */.$)(options, world, { info: (line) => log.info(line) });
    const running = await readRunning(client, admission);
    const target = command === 'reconcile' ? await readTarget(client, running, options) : running;
    const redaction = redactionFor(admission, [running, target]);
    if (command !== 'reconcile')
        return { reconcile: undefined, redaction };
    requireDefaultBranch(running, admission);
    (0,repository/* requireIssues */.YJ)(target);
    const told = (0,redacting/* redactedLog */.n)(world.log, redaction);
    log = told;
    const self = await (0,identity/* readIdentity */.x)(client);
    const trusted = await readTrusted(client, options.trustedAuthors);
    const others = new Map(trusted.map((author) => [author.id, author]));
    others.delete(self.id);
    const authors = [self, ...others.values()];
    const parties = { running, target, authors };
    const reconcile = reconcileIn(client, parties, options, redaction, { ...world, log: told });
    return { reconcile, redaction };
}
function requireDefaultBranch({ owner, repo, defaultBranch }, { running: { ref } }) {
    if (defaultBranch === '' || ref === `refs/heads/${defaultBranch}`)
        return;
    throw new failure/* Failure */.H('failed', 'RL107', `This run is of ${ref}, and GitHub says that the default branch of ${owner}/${repo} is ${defaultBranch}: issues are reconciled only there, so that no unreviewed baseline changes an issue. Where the default branch has another name now, run the workflow there.`);
}
async function readRunning(client, { options, world, running }) {
    const name = (0,repository/* repositoryName */.aR)(running.repository);
    try {
        return { ...(await (0,repository/* readRepository */.Nu)(client, name)), isUntold: false };
    }
    catch (error) {
        const { issuesRepository } = options;
        const isElsewhere = issuesRepository !== undefined && !isSame(issuesRepository, running.repository);
        if (!(isElsewhere && isOutOfReach(error)))
            throw error;
        return {
            ...name,
            visibility: running.visibility ?? 'public',
            isUntold: running.visibility === undefined,
            hasIssues: false,
            isArchived: false,
            defaultBranch: running.defaultBranch,
            url: `${world.environment.GITHUB_SERVER_URL ?? 'https://github.com'}/${running.repository}`,
        };
    }
}
async function readTarget(client, running, { issuesRepository }) {
    if (issuesRepository === undefined || isSame(issuesRepository, `${running.owner}/${running.repo}`))
        return running;
    try {
        return { ...(await (0,repository/* readRepository */.Nu)(client, (0,repository/* repositoryName */.aR)(issuesRepository))), isUntold: false };
    }
    catch (error) {
        throw isOutOfReach(error) ? outOfReach(issuesRepository, error.message) : error;
    }
}
function isOutOfReach(error) {
    return error instanceof errors/* GitHubError */.y_ && ['missing', 'forbidden', 'refused'].includes(error.kind);
}
function outOfReach(name, why) {
    return new failure/* Failure */.H('failed', 'RL414', `\`issues-repository\` names ${name}, which the token cannot read. ${why} The job's own token reaches only the repository that runs: pass the token of a GitHub App that is installed in ${name}, or a personal token that reaches it, as \`github-token\`; it needs to read metadata and to write issues.`);
}
function isSame(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
function redactionFor({ options, command }, repositories) {
    const open = repositories.find(({ visibility }) => visibility === 'public');
    if (open === undefined)
        return redact/* showAll */.Ps;
    const name = `${open.owner}/${open.repo}`;
    const { allowPublicRepository, snapshotOut, markerKey } = options;
    if (!allowPublicRepository)
        throw new failure/* Failure */.H('failed', 'RL409', open.isUntold ? untold(name) : notAllowed(name));
    if (command === 'observe' || snapshotOut !== undefined)
        throw new failure/* Failure */.H('invalid', 'RL411', noSnapshot(name));
    if (markerKey === undefined)
        throw new failure/* Failure */.H('invalid', 'RL410', noKey(name));
    return (0,redact/* createRedaction */.Eg)((text) => (0,external_node_crypto_.createHmac)('sha256', markerKey).update(text).digest('hex'));
}
function notAllowed(name) {
    return `${name} is public, where everybody reads its issues, logs and summaries, so nothing was read from AWS. Run Rootline in a private or internal repository, and let it keep its issues in one; or set \`allow-public-repository\` and \`marker-key\`, to show account ids and e-mail addresses as pseudonyms and no contact values.`;
}
function untold(name) {
    return `The token cannot read ${name}, which runs, and the event does not say whether it is public, so it counts as public and nothing was read from AWS. Let the token read the metadata of ${name} too, such as by installing its GitHub App there.`;
}
function noSnapshot(name) {
    return `${name} is public, and a snapshot cannot be redacted: it holds what was read from AWS as it is. Leave \`snapshot-out\` and \`command: observe\` out, or take snapshots in a private or internal repository.`;
}
function noKey(name) {
    return `${name} is public, and \`marker-key\` is not set. Account ids are shown as keyed hashes there: without a key, trying all numbers of twelve digits tells whose hash it is. Put at least 32 random characters into a secret, and pass it as \`marker-key\`.`;
}
function reconcileIn(client, { running, target, authors }, options, redaction, world) {
    const gateway = issuesGateway(client, target, authors);
    return ({ baselineName, inventory, ...found }) => reconcileIssues(gateway, { ...found, inventory }, {
        repository: `${target.owner}/${target.repo}`,
        authors,
        organizationId: redaction.organization(inventory.organizationId),
        baselineName,
        labels: options.issueLabels,
        maxIssueWrites: options.maxIssueWrites,
        links: (0,run_links/* linksOf */.h)(running, options.baseline, world.environment),
        runUrl: (0,run_links/* runAddress */.Y)(world.environment),
        markerKey: options.markerKey,
        dryRun: options.dryRun,
    }, world);
}
async function readTrusted(client, logins) {
    const identities = [];
    for (const login of logins) {
        try {
            identities.push(await (0,identity/* readUser */.U)(client, login));
        }
        catch (error) {
            throw error instanceof errors/* GitHubError */.y_ && error.kind === 'missing' ? unknownAuthor(login) : error;
        }
    }
    return identities;
}
function unknownAuthor(login) {
    return new failure/* Failure */.H('invalid', 'RL412', `\`trusted-authors\` names \`${login}\`, whom GitHub does not know. Correct the login (that of an app ends in \`[bot]\`), or leave it out.`);
}


/***/ }),

/***/ 642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ createRedaction),
/* harmony export */   Ps: () => (/* binding */ showAll)
/* harmony export */ });
/* unused harmony export NOT_SHOWN */
const showAll = {
    text: (text) => text,
    data: (data) => data,
    verdict: (verdict) => verdict,
    organization: (id) => id,
};
const NOT_SHOWN = 'not shown in a public repository';
function createRedaction(sign) {
    const known = new Map();
    const seen = new WeakMap();
    function pseudonym(kind, value) {
        const name = JSON.stringify([kind, value]);
        const before = known.get(name);
        if (before !== undefined)
            return before;
        const made = `${kind}-${sign(name).slice(0, 10)}`;
        known.set(name, made);
        return made;
    }
    function email(address) {
        return pseudonym('email', address.replace(/%40/g, '@').toLowerCase());
    }
    function text(value) {
        if (!/\d{4}|@|%40|A[A-Z]{3}/.test(value))
            return value;
        return value
            .replace(invisible, '')
            .replace(emailAddress, email)
            .replace(iamId, (id) => pseudonym('iam', id))
            .replace(accountId, (digits) => pseudonym('account', digits.replace(/\D/g, '')));
    }
    function data(value) {
        return mapped(value, text, seen);
    }
    function finding({ account, ...of }) {
        const hidden = tellsContacts(of.control) ? withoutContacts(of) : of;
        const redacted = isEmail(of.resource) ? withoutName(hidden, of.resource) : data(hidden);
        const shown = data(account);
        const key = [shown.id, of.control, redacted.resource].filter((part) => part !== undefined).join('/');
        return { ...redacted, account: shown, key };
    }
    function withoutName(of, name) {
        const change = (value) => text(value.replaceAll(name, email(name)));
        return mapped(of, change, new WeakMap());
    }
    return {
        text,
        data,
        verdict: ({ findings, ...rest }) => ({ ...data(rest), findings: findings.map(finding) }),
        organization: (id) => sign(JSON.stringify(['organization', id ?? ''])),
    };
}
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?![\t\n\r])\p{Cc}/gu;
const accountId = /(?<!\d)(?:\d{12}|\d{4}([- ])\d{4}\1\d{4})(?!\d)/g;
const iamId = /(?<![A-Za-z0-9])(?:ABIA|ACCA|AGPA|AIDA|AIPA|AKIA|ANPA|ANVA|APKA|AROA|ASCA|ASIA)[A-Z0-9]{12,124}(?![A-Za-z0-9])/g;
const emailAddress = /(?<![^\s"'()<>[\]:;,\\|&@`])[^\s"'()<>[\]:;,\\|&@`]+(?:@|%40)[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*/giu;
function isEmail(name) {
    return name !== undefined && name.search(emailAddress) !== -1;
}
function tellsContacts(control) {
    return control.startsWith('contacts.') || control.startsWith('root-user.email');
}
function withoutContacts(of) {
    const reason = of.verdict === 'accepted' ? of.reason : undefined;
    return { ...of, expected: NOT_SHOWN, observed: NOT_SHOWN, reason };
}
const LOGINS = 'assignees';
function mapped(value, change, seen) {
    if (typeof value === 'string')
        return change(value);
    if (typeof value !== 'object' || value === null)
        return value;
    const before = seen.get(value);
    if (before !== undefined)
        return before;
    const after = Array.isArray(value)
        ? value.map((item) => mapped(item, change, seen))
        : Object.fromEntries(Object.entries(value).map(([key, item]) => [
            change(key),
            key === LOGINS ? item : mapped(item, change, seen),
        ]));
    seen.set(value, after);
    return after;
}


/***/ }),

/***/ 6700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ tally),
  m: () => (/* binding */ worstFirst)
});

// EXTERNAL MODULE: ./lib/controls/definition.js
var definition = __webpack_require__(9989);
// EXTERNAL MODULE: ./lib/controls/catalogue.js + 35 modules
var catalogue = __webpack_require__(689);
;// CONCATENATED MODULE: ./lib/drift/grid.js

const driftCells = { critical: 'C', high: 'H', medium: 'M', low: 'L' };
const worst = ['C', 'H', 'M', 'L', '?', 'A', 'P', 'N', '.'];
function gridOf(verdicts) {
    const controls = controlsOf(verdicts);
    const places = new Map(controls.map((control, index) => [control, index]));
    return {
        controls,
        rows: verdicts.map((verdict) => ({
            account: verdict.account,
            owner: verdict.owner,
            cells: cellsOf(verdict, places),
        })),
    };
}
function controlsOf(verdicts) {
    const ids = new Set();
    for (const { findings, quiet } of verdicts) {
        for (const { control } of findings)
            ids.add(control);
        for (const { control } of quiet)
            ids.add(control);
    }
    const known = catalogue/* controls */.n.map(({ id }) => id);
    const others = [...ids].filter((id) => !known.includes(id)).sort();
    return [...known.filter((id) => ids.has(id)), ...others];
}
function cellsOf({ findings, quiet }, places) {
    const cells = Array.from({ length: places.size }, () => '.');
    const put = (control, cell) => {
        const place = places.get(control) ?? 0;
        if (worst.indexOf(cell) < worst.indexOf(cells[place] ?? '.'))
            cells[place] = cell;
    };
    for (const { control, pass, notApplicable } of quiet) {
        if (pass > 0)
            put(control, 'P');
        if (notApplicable > 0)
            put(control, 'N');
    }
    for (const one of findings)
        put(one.control, cellOf(one));
    return cells.join('');
}
function cellOf({ verdict, severity }) {
    switch (verdict) {
        case 'drift':
            return driftCells[severity];
        case 'unknown':
            return '?';
        case 'accepted':
            return 'A';
        case 'pass':
            return 'P';
        case 'not-applicable':
            return 'N';
    }
}

;// CONCATENATED MODULE: ./lib/drift/tally.js


function tally(verdicts, skipped, known) {
    const totals = { ...total(verdicts), muted: known && muted(verdicts, known) };
    const unreadable = verdicts
        .map(({ account, failedReads }) => ({ account, causes: failedReads }))
        .filter(({ causes }) => causes.length > 0);
    return {
        status: unreadable.length > 0 ? 'incomplete' : totals.byVerdict.drift > 0 ? 'drift' : 'in-sync',
        coverage: { accounts: verdicts.length, judged: verdicts.length - unreadable.length, skipped, unreadable },
        totals,
        findings: verdicts
            .flatMap(({ owner, findings }) => findings.map((finding) => ({ ...finding, owner })))
            .sort(worstFirst),
        grid: gridOf(verdicts),
    };
}
function muted(verdicts, known) {
    const isMuted = ({ verdict, key }) => verdict === 'drift' && known.get(key)?.mutedUntil !== undefined;
    return verdicts.reduce((sum, { findings }) => sum + findings.filter(isMuted).length, 0);
}
function total(verdicts) {
    const byVerdict = noVerdicts();
    const bySeverity = { critical: 0, high: 0, medium: 0, low: 0 };
    const byControl = {};
    function add(control, verdict, times) {
        byVerdict[verdict] += times;
        byControl[control] ??= noVerdicts();
        byControl[control][verdict] += times;
    }
    for (const { findings, quiet } of verdicts) {
        for (const { control, verdict, severity } of findings) {
            add(control, verdict, 1);
            if (verdict === 'drift')
                bySeverity[severity] += 1;
        }
        for (const { control, pass, notApplicable } of quiet) {
            add(control, 'pass', pass);
            add(control, 'not-applicable', notApplicable);
        }
    }
    return { byVerdict, bySeverity, byControl };
}
function noVerdicts() {
    return { pass: 0, drift: 0, accepted: 0, 'not-applicable': 0, unknown: 0 };
}
const verdictOrder = ['drift', 'unknown', 'accepted', 'not-applicable', 'pass'];
function worstFirst(a, b) {
    return (verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict) ||
        definition/* severities */.g.indexOf(a.severity) - definition/* severities */.g.indexOf(b.severity) ||
        (a.key < b.key ? -1 : Number(a.key > b.key)));
}


/***/ }),

/***/ 814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ count),
/* harmony export */   a: () => (/* binding */ number)
/* harmony export */ });
function number(value) {
    return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
function count(value, noun) {
    return `${number(value)} ${noun}${value === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 7578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lU: () => (/* binding */ lineAddress),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   xQ: () => (/* binding */ fileAddress)
/* harmony export */ });
function link(label, url) {
    const address = url === undefined ? undefined : webAddress(url);
    return address === undefined ? label : `[${label}](${address})`;
}
function lineAddress(root, file, line) {
    const address = fileAddress(root, file);
    return address === undefined ? undefined : `${address}#L${line}`;
}
function fileAddress(root, file) {
    const path = file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
    const isInside = !path.startsWith('/') && !path.includes(':') && !path.split('/').includes('..');
    if (root === undefined || !isInside)
        return undefined;
    return `${root.replace(/\/+$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
function webAddress(url) {
    const parsed = URL.parse(url);
    if (parsed === null || !/^https?:$/.test(parsed.protocol))
        return undefined;
    return parsed.href.replace(/[()<>[\]|`]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}


/***/ }),

/***/ 5344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
function groupBy(items, keyOf) {
    return Map.groupBy(items, keyOf);
}


/***/ }),

/***/ 4280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ redactedError),
/* harmony export */   n: () => (/* binding */ redactedLog)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _troubleshooting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7433);


function redactedLog(log, { text }) {
    return {
        debug: (line) => log.debug(text(line)),
        info: (line) => log.info(text(line)),
        warning: (line) => log.warning(text(line)),
        progress: (line) => log.progress(text(line)),
    };
}
function redactedError(error, { text, data }) {
    const thrown = error instanceof Error ? error : new Error(String(error));
    const { message, stack = '' } = thrown;
    if (text(message) === message && text(stack) === stack)
        return thrown;
    const shown = thrown instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H
        ? new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(thrown.kind, thrown.trouble, text(message), data(thrown.problems))
        : Object.assign(new Error(text(message)), { trouble: (0,_troubleshooting_js__WEBPACK_IMPORTED_MODULE_1__/* .troubleBehind */ .GQ)(thrown) });
    shown.stack = text(stack);
    return shown;
}


/***/ }),

/***/ 3116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ markdownTable)
/* harmony export */ });
// To do: next major: remove.
/**
 * @typedef {Options} MarkdownTableOptions
 *   Configuration.
 */

/**
 * @typedef Options
 *   Configuration.
 * @property {boolean | null | undefined} [alignDelimiters=true]
 *   Whether to align the delimiters (default: `true`);
 *   they are aligned by default:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   Pass `false` to make them staggered:
 *
 *   ```markdown
 *   | Alpha | B |
 *   | - | - |
 *   | C | Delta |
 *   ```
 * @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
 *   How to align columns (default: `''`);
 *   one style for all columns or styles for their respective columns;
 *   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
 *   other values are treated as `''`, which doesn’t place the colon in the
 *   alignment row but does align left;
 *   *only the lowercased first character is used, so `Right` is fine.*
 * @property {boolean | null | undefined} [delimiterEnd=true]
 *   Whether to end each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B
 *   | ----- | -----
 *   | C     | Delta
 *   ```
 * @property {boolean | null | undefined} [fillRows=true]
 *   Whether to fill rows with empty cells up to the most cells in a row
 *   (default: `true`).
 *
 *   When `true`, all rows have as many cells as the longest row:
 *
 *   ```markdown
 *   | Alpha | B    |   |
 *   | ----- | ---- | - |
 *   | C     |      |   |
 *   | D     | Echo | F |
 *   ```
 *
 *   When `false`, rows keep their cells,
 *   and the delimiter row has as many cells as the header row:
 *
 *   ```markdown
 *   | Alpha | B    |
 *   | ----- | ---- |
 *   | C     |
 *   | D     | Echo | F |
 *   ```
 * @property {boolean | null | undefined} [delimiterStart=true]
 *   Whether to begin each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are starting delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no starting delimiters:
 *
 *   ```markdown
 *   Alpha | B     |
 *   ----- | ----- |
 *   C     | Delta |
 *   ```
 * @property {boolean | null | undefined} [padding=true]
 *   Whether to add a space of padding between delimiters and cells
 *   (default: `true`).
 *
 *   When `true`, there is padding:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there is no padding:
 *
 *   ```markdown
 *   |Alpha|B    |
 *   |-----|-----|
 *   |C    |Delta|
 *   ```
 * @property {((value: string) => number) | null | undefined} [stringLength]
 *   Function to detect the length of table cell content (optional);
 *   this is used when aligning the delimiters (`|`) between table cells;
 *   full-width characters and emoji mess up delimiter alignment when viewing
 *   the markdown source;
 *   to fix this, you can pass this function,
 *   which receives the cell content and returns its “visible” size;
 *   note that what is and isn’t visible depends on where the text is displayed.
 *
 *   Without such a function, the following:
 *
 *   ```js
 *   markdownTable([
 *     ['Alpha', 'Bravo'],
 *     ['中文', 'Charlie'],
 *     ['👩‍❤️‍👩', 'Delta']
 *   ])
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo |
 *   | - | - |
 *   | 中文 | Charlie |
 *   | 👩‍❤️‍👩 | Delta |
 *   ```
 *
 *   With [`string-width`](https://github.com/sindresorhus/string-width):
 *
 *   ```js
 *   import stringWidth from 'string-width'
 *
 *   markdownTable(
 *     [
 *       ['Alpha', 'Bravo'],
 *       ['中文', 'Charlie'],
 *       ['👩‍❤️‍👩', 'Delta']
 *     ],
 *     {stringLength: stringWidth}
 *   )
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo   |
 *   | ----- | ------- |
 *   | 中文  | Charlie |
 *   | 👩‍❤️‍👩    | Delta   |
 *   ```
 */

/**
 * Get the length of a cell.
 *
 * @param {string} value
 *   Cell value.
 * @returns {number}
 *   Cell size.
 */
function defaultStringLength(value) {
  return value.length
}

/**
 * Generate a markdown
 * ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
 * table.
 *
 * @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
 *   Table data (matrix of strings).
 * @param {Readonly<Options> | null | undefined} [options]
 *   Configuration (optional).
 * @returns {string}
 *   Result.
 */
function markdownTable(table, options) {
  const settings = options || {}
  // To do: next major: change to spread.
  // eslint-disable-next-line unicorn/prefer-spread -- `align` can be a string.
  const align = (settings.align || []).concat()
  const stringLength = settings.stringLength || defaultStringLength
  /** @type {Array<number>} Character codes as symbols for alignment per column. */
  const alignments = []
  /** @type {Array<Array<string>>} Cells per row. */
  const cellMatrix = []
  /** @type {Array<Array<number>>} Sizes of each cell per row. */
  const sizeMatrix = []
  /** @type {Array<number>} */
  const longestCellByColumn = []
  let mostCellsPerRow = 0
  let rowIndex = -1

  // This is a superfluous loop if we don’t align delimiters, but otherwise we’d
  // do superfluous work when aligning, so optimize for aligning.
  while (++rowIndex < table.length) {
    /** @type {Array<string>} */
    const row = []
    /** @type {Array<number>} */
    const sizes = []
    let columnIndex = -1

    if (table[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table[rowIndex].length
    }

    while (++columnIndex < table[rowIndex].length) {
      const cell = serialize(table[rowIndex][columnIndex])

      if (settings.alignDelimiters !== false) {
        const size = stringLength(cell)
        sizes[columnIndex] = size

        if (
          longestCellByColumn[columnIndex] === undefined ||
          size > longestCellByColumn[columnIndex]
        ) {
          longestCellByColumn[columnIndex] = size
        }
      }

      row.push(cell)
    }

    cellMatrix[rowIndex] = row
    sizeMatrix[rowIndex] = sizes
  }

  // Figure out which alignments to use.
  let columnIndex = -1

  if (typeof align === 'object' && 'length' in align) {
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = toAlignment(align[columnIndex])
    }
  } else {
    const code = toAlignment(align)

    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = code
    }
  }

  // Inject the alignment row.
  columnIndex = -1
  /** @type {Array<string>} */
  const row = []
  /** @type {Array<number>} */
  const sizes = []

  while (++columnIndex < mostCellsPerRow) {
    const code = alignments[columnIndex]
    let before = ''
    let after = ''

    if (code === 99 /* `c` */) {
      before = ':'
      after = ':'
    } else if (code === 108 /* `l` */) {
      before = ':'
    } else if (code === 114 /* `r` */) {
      after = ':'
    }

    // There *must* be at least one hyphen-minus in each alignment cell.
    let size =
      settings.alignDelimiters === false
        ? 1
        : Math.max(
            1,
            longestCellByColumn[columnIndex] - before.length - after.length
          )

    const cell = before + '-'.repeat(size) + after

    if (settings.alignDelimiters !== false) {
      size = before.length + size + after.length

      if (size > longestCellByColumn[columnIndex]) {
        longestCellByColumn[columnIndex] = size
      }

      sizes[columnIndex] = size
    }

    row[columnIndex] = cell
  }

  // Inject the alignment row.
  cellMatrix.splice(1, 0, row)
  sizeMatrix.splice(1, 0, sizes)

  rowIndex = -1
  /** @type {Array<string>} */
  const lines = []

  while (++rowIndex < cellMatrix.length) {
    const row = cellMatrix[rowIndex]
    const sizes = sizeMatrix[rowIndex]
    const cellsInRow =
      settings.fillRows === false
        ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length)
        : mostCellsPerRow
    columnIndex = -1
    /** @type {Array<string>} */
    const line = []

    while (++columnIndex < cellsInRow) {
      const cell = row[columnIndex] || ''
      let before = ''
      let after = ''

      if (settings.alignDelimiters !== false) {
        const size =
          longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0)
        const code = alignments[columnIndex]

        if (code === 114 /* `r` */) {
          before = ' '.repeat(size)
        } else if (code === 99 /* `c` */) {
          const half = size / 2

          if (size % 2) {
            before = ' '.repeat(half + 0.5)
            after = ' '.repeat(half - 0.5)
          } else {
            before = ' '.repeat(half)
            after = before
          }
        } else {
          after = ' '.repeat(size)
        }
      }

      if (settings.delimiterStart !== false && !columnIndex) {
        line.push('|')
      }

      if (
        settings.padding !== false &&
        // Don’t add the opening space if we’re not aligning and the cell is
        // empty: there will be a closing space.
        !(settings.alignDelimiters === false && cell === '') &&
        (settings.delimiterStart !== false || columnIndex)
      ) {
        line.push(' ')
      }

      if (settings.alignDelimiters !== false) {
        line.push(before)
      }

      line.push(cell)

      if (settings.alignDelimiters !== false) {
        line.push(after)
      }

      if (settings.padding !== false) {
        line.push(' ')
      }

      if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) {
        line.push('|')
      }
    }

    lines.push(
      settings.delimiterEnd === false
        ? line.join('').replace(/ +$/, '')
        : line.join('')
    )
  }

  return lines.join('\n')
}

/**
 * Serialize a cell value.
 *
 * @param {string | null | undefined} [value]
 *   Value to serialize.
 * @returns {string}
 *   Result.
 */
function serialize(value) {
  return value === null || value === undefined ? '' : String(value)
}

/**
 * Get the alignment character code from a value.
 *
 * @param {string | null | undefined} value
 *   Value.
 * @returns {number}
 *   Alignment.
 */
function toAlignment(value) {
  const code = typeof value === 'string' ? value.codePointAt(0) : 0

  return code === 67 /* `C` */ || code === 99 /* `c` */
    ? 99 /* `c` */
    : code === 76 /* `L` */ || code === 108 /* `l` */
      ? 108 /* `l` */
      : code === 82 /* `R` */ || code === 114 /* `r` */
        ? 114 /* `r` */
        : 0
}


/***/ })

};
