export const id = 292;
export const ids = [292];
export const modules = {

/***/ 6292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openEstate: () => (/* binding */ openEstate)
});

// EXTERNAL MODULE: ./lib/aws/errors.js
var errors = __webpack_require__(6762);
;// CONCATENATED MODULE: ./lib/aws/quotas.js
const published = {
    'organizations:DescribeOrganization': { perSecond: 1, burst: 2 },
    'organizations:DescribePolicy': { perSecond: 2, burst: 2 },
    'organizations:ListAWSServiceAccessForOrganization': { perSecond: 1, burst: 3 },
    'organizations:ListAccounts': { perSecond: 8, burst: 12 },
    'organizations:ListAccountsForParent': { perSecond: 5, burst: 8 },
    'organizations:ListDelegatedAdministrators': { perSecond: 5, burst: 8 },
    'organizations:ListOrganizationalUnitsForParent': { perSecond: 5, burst: 8 },
    'organizations:ListPolicies': { perSecond: 5, burst: 8 },
    'organizations:ListRoots': { perSecond: 1, burst: 2 },
    'organizations:ListTagsForResource': { perSecond: 10, burst: 15 },
    'organizations:ListTargetsForPolicy': { perSecond: 5, burst: 8 },
    'account:GetAlternateContact': { perSecond: 10, burst: 15 },
    'account:GetContactInformation': { perSecond: 10, burst: 15 },
    'account:ListRegions': { perSecond: 5, burst: 5 },
    'tag:GetResources': { perSecond: 15, burst: 15 },
    'sts:AssumeRole': { perSecond: 600, burst: 600 },
    'events:ListRules': { perSecond: 25, burst: 25 },
    'events:ListTargetsByRule': { perSecond: 25, burst: 25 },
    'cloudtrail:DescribeTrails': { perSecond: 10, burst: 10 },
    'cloudtrail:GetTrailStatus': { perSecond: 10, burst: 10 },
    'logs:DescribeMetricFilters': { perSecond: 5, burst: 5 },
    'cloudwatch:DescribeAlarmsForMetric': { perSecond: 9, burst: 9 },
    'securityhub:DescribeHub': { perSecond: 10, burst: 30 },
};
const chosen = {
    'sts:AssumeRoot': { perSecond: 20, burst: 20 },
    'config:DescribeConfigRules': { perSecond: 5, burst: 5 },
    'guardduty:ListDetectors': { perSecond: 5, burst: 5 },
    'guardduty:GetDetector': { perSecond: 5, burst: 5 },
    'guardduty:DescribeOrganizationConfiguration': { perSecond: 5, burst: 5 },
};
const unpublished = { perSecond: 20, burst: 1 };
const acrossAccounts = new Set(['iam:GenerateCredentialReport']);
const bucketsKept = 512;
const recovery = 60_000;
const slowest = 1 / 64;
const lookAgain = 5000;
function publishedRate(operation) {
    return published[operation];
}
function rateOf(operation, share, shards) {
    const rate = published[operation];
    if (rate !== undefined)
        return (rate.perSecond * share) / shards;
    const ours = chosen[operation];
    return ours === undefined ? undefined : ours.perSecond / shards;
}
function createQuotas(options) {
    const { now, sleep } = options;
    const buckets = new Map();
    let isOpen = false;
    function bucketOf(key, rate) {
        const known = buckets.get(key);
        if (known !== undefined)
            return known;
        if (buckets.size >= bucketsKept)
            forgetFull(buckets, now().getTime());
        const made = newBucket(rate, now().getTime());
        buckets.set(key, made);
        return made;
    }
    function slowedBucket(key) {
        const known = buckets.get(key);
        if (known === undefined || !isAsNew(known, now().getTime()))
            return known;
        buckets.delete(key);
        return undefined;
    }
    function sized(operation, account) {
        const { share, shards, isShared } = options;
        const part = isShared(account) ? 1 / shards : 1;
        const rate = published[operation];
        return rate === undefined ? scaled(chosen[operation], part) : scaled(rate, share * part);
    }
    async function serve(bucket) {
        while (bucket.waiting.length > 0 && !isOpen) {
            refill(bucket, now().getTime());
            if (bucket.tokens > 1 - 1e-6) {
                bucket.tokens -= 1;
                bucket.waiting.shift()?.();
            }
            else {
                const wait = Math.ceil((1 - bucket.tokens) / (bucket.perMillisecond * bucket.pace));
                await sleep(Math.min(wait, lookAgain));
            }
        }
        bucket.isServing = false;
    }
    async function wait(bucket, isRepetition) {
        const turn = new Promise((resolve) => {
            if (isRepetition)
                bucket.waiting.unshift(resolve);
            else
                bucket.waiting.push(resolve);
        });
        if (!bucket.isServing) {
            bucket.isServing = true;
            void serve(bucket);
        }
        await turn;
    }
    return {
        async enter(operation, account, isRepetition) {
            const key = `${operation} ${acrossAccounts.has(operation) ? '*' : account}`;
            const rate = sized(operation, account);
            const bucket = rate === undefined ? slowedBucket(key) : bucketOf(key, rate);
            if (bucket !== undefined && !isOpen)
                await wait(bucket, isRepetition);
            const epoch = bucket?.epoch ?? 0;
            return {
                throttled() {
                    slowDown(bucket ?? bucketOf(key, unpublished), epoch, now().getTime());
                },
            };
        },
        open() {
            isOpen = true;
            for (const { waiting } of buckets.values())
                for (const go of waiting.splice(0))
                    go();
        },
    };
}
function scaled(rate, part) {
    return rate === undefined ? undefined : { perSecond: rate.perSecond * part, burst: rate.burst * part };
}
function newBucket({ perSecond, burst }, at) {
    const capacity = Math.max(1, burst);
    const state = { isServing: false, tokens: capacity, at, pace: 1, epoch: 0 };
    return { perMillisecond: perSecond / 1000, capacity, waiting: [], ...state };
}
function refill(bucket, at) {
    const elapsed = Math.max(0, at - bucket.at);
    const inflow = elapsed * bucket.perMillisecond * bucket.pace;
    bucket.tokens = Math.min(bucket.capacity, bucket.tokens + inflow);
    bucket.pace = Math.min(1, bucket.pace + elapsed / recovery);
    bucket.at = at;
}
function slowDown(bucket, epoch, at) {
    if (epoch !== bucket.epoch)
        return;
    refill(bucket, at);
    bucket.epoch += 1;
    bucket.pace = Math.max(slowest, bucket.pace / 2);
    bucket.tokens = Math.min(bucket.tokens, 0);
}
function forgetFull(buckets, at) {
    for (const [key, bucket] of buckets) {
        if (isAsNew(bucket, at))
            buckets.delete(key);
    }
}
function isAsNew(bucket, at) {
    refill(bucket, at);
    return bucket.tokens >= bucket.capacity && bucket.pace === 1 && bucket.waiting.length === 0;
}

;// CONCATENATED MODULE: ./lib/aws/calls.js


const inFlightAtMost = { 'iam:GenerateCredentialReport': 10 };
function isUrgent(operation) {
    return operation.startsWith('organizations:') || Object.hasOwn(inFlightAtMost, operation);
}
const attemptsAtMost = 6;
const patience = 90_000;
const backoff = {
    throttled: { base: 1000, cap: 20_000 },
    transient: { base: 100, cap: 10_000 },
};
function createCaller(options) {
    const { concurrency, now, sleep, random, log } = options;
    const quotas = createQuotas({ ...options, share: options.quotaShare });
    const slots = createSlots(concurrency);
    const limits = new Map(Object.entries(inFlightAtMost).map(([name, most]) => [name, createSlots(most)]));
    const counts = {};
    let throttles = 0;
    let stopped = false;
    async function run(operation, place, request) {
        await slots.enter(isUrgent(operation));
        const since = now().getTime();
        try {
            if (stopped)
                throw new Error('the run has stopped');
            counts[operation] = (counts[operation] ?? 0) + 1;
            return { answer: await request() };
        }
        catch (error) {
            const failure = (0,errors/* toFailure */.w2)(error, operation);
            if (failure.kind === 'throttled') {
                place.throttled();
                throttles += 1;
            }
            return { failure, took: now().getTime() - since };
        }
        finally {
            slots.leave();
        }
    }
    async function attempt(operation, account, isRepetition, request, ready) {
        const limit = limits.get(operation);
        await limit?.enter(false);
        try {
            const place = await quotas.enter(operation, account, isRepetition);
            await ready?.();
            return await run(operation, place, request);
        }
        catch (error) {
            return { failure: (0,errors/* toFailure */.w2)(error, operation), took: 0 };
        }
        finally {
            limit?.leave();
        }
    }
    async function send(operation, account, request, ready) {
        let left = patience;
        for (let attempts = 1;; attempts += 1) {
            const ended = await attempt(operation, account, attempts > 1, request, ready);
            if ('answer' in ended)
                return ended.answer;
            const { failure, took } = ended;
            if (failure.retry === undefined || attempts === attemptsAtMost)
                throw failure;
            const wait = delay(failure.retry, attempts, random);
            left -= wait + (attempts > 1 ? took : 0);
            if (left < 0)
                throw failure;
            log.debug(`${described(failure, account)}; attempt ${attempts + 1} follows in ${Math.round(wait)} ms`);
            await sleep(wait);
        }
    }
    return {
        concurrency,
        counts,
        throttled: () => throttles,
        send,
        stop() {
            stopped = true;
            quotas.open();
        },
    };
}
function delay(retry, attempts, random) {
    const { base, cap } = backoff[retry.reason];
    return Math.max(retry.after, random() * Math.min(cap, base * 2 ** (attempts - 1)));
}
function described({ operation, code, message, requestId }, account) {
    const id = requestId === undefined ? '' : `, request ${requestId}`;
    return `${operation} by account ${account} failed (${code}: ${message}${id})`;
}
function createSlots(size) {
    const urgent = [];
    const waiting = [];
    let free = size;
    return {
        async enter(isUrgent) {
            if (free > 0)
                free -= 1;
            else
                await new Promise((resolve) => (isUrgent ? urgent : waiting).push(resolve));
        },
        leave() {
            const next = urgent.shift() ?? waiting.shift();
            if (next === undefined)
                free += 1;
            else
                next();
        },
    };
}

// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(6698);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-account/dist-cjs/index.js
var dist_cjs = __webpack_require__(2990);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-cjs/index.js
var client_iam_dist_cjs = __webpack_require__(6764);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-organizations/dist-cjs/index.js
var client_organizations_dist_cjs = __webpack_require__(2503);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-cjs/index.js
var client_sts_dist_cjs = __webpack_require__(1695);
;// CONCATENATED MODULE: ./lib/aws/once.js
function once(work) {
    let done;
    return () => {
        done ??= { value: work() };
        return done.value;
    };
}

;// CONCATENATED MODULE: ./lib/aws/clients.js






function createClients(transport, credentials) {
    const settings = { ...common(transport), credentials: askedEachTime(credentials) };
    return {
        settings,
        asking: (request) => request(),
        account: once(() => new dist_cjs/* AccountClient */.pt(settings)),
        iam: once(() => new client_iam_dist_cjs/* IAMClient */.h8v(settings)),
        organizations: once(() => new client_organizations_dist_cjs/* OrganizationsClient */.gnq(settings)),
        sts: once(() => new client_sts_dist_cjs/* STSClient */.iM(settings)),
    };
}
function createSharedClients(transport) {
    const asker = new external_node_async_hooks_.AsyncLocalStorage();
    const current = async () => {
        const credentials = asker.getStore();
        if (credentials === undefined)
            throw new Error('The request belongs to no session.');
        return credentials;
    };
    const shared = createClients(transport, current);
    return (credentials) => ({
        ...shared,
        settings: { ...shared.settings, credentials },
        asking: (request) => asker.run(credentials, request),
    });
}
function askedEachTime(source) {
    return typeof source === 'function' ? Object.assign(() => source(), { memoized: true }) : source;
}
function createBareSts(transport) {
    const settings = {
        ...common(transport),
        clientConfig: { requestHandler: transport.handler },
    };
    return new client_sts_dist_cjs/* STSClient */.iM(settings);
}
function common({ region, handler }) {
    return {
        region,
        requestHandler: handler,
        maxAttempts: 1,
        userAgentAppId: 'rootline',
        cacheMiddleware: true,
    };
}

// EXTERNAL MODULE: ./lib/snapshot/fact.js
var fact = __webpack_require__(5600);
;// CONCATENATED MODULE: ./lib/aws/causes.js

function causeOf(failure, asker) {
    const said = `${failure.code}: ${shortened(failure.message)}`;
    return {
        kind: failure.kind,
        message: sentence(`${failure.operation} ${happened[failure.kind]} (${said})`),
        mend: failure.kind === 'denied' ? mendRefusal(failure, asker) : mends[failure.kind],
    };
}
function noRole(setting) {
    return (0,fact/* noSource */.T)(`The account cannot be entered, because ${setting} is not set.`, `Set ${setting} to a role that the audit role may assume there.`);
}
function bothCauses(first, second) {
    return {
        kind: first.kind === 'no-source' ? second.kind : first.kind,
        message: `${first.message} ${second.message}`,
        mend: first.mend === second.mend ? first.mend : `${first.mend} Or: ${second.mend}`,
    };
}
const happened = {
    denied: 'was refused',
    throttled: 'was throttled',
    'not-ready': 'had nothing ready',
    'timed-out': 'got no answer in time',
    network: 'did not reach AWS',
    'service-error': 'failed in AWS',
    malformed: 'got an answer that cannot be read',
    missing: 'found nothing',
    'no-source': 'was not asked',
};
const again = 'Run again later; if it stays, ';
const mends = {
    throttled: 'Run again later, or ask less at once by a lower concurrency.',
    'not-ready': 'Run again in a few minutes: AWS is still making it.',
    'timed-out': `${again}check the network and the proxy settings.`,
    network: `${again}check the network and the proxy settings.`,
    'service-error': `${again}look at the AWS Health Dashboard.`,
    malformed: `${again}check whether a proxy or an endpoint override answers in the place of AWS.`,
    missing: `${again}check that it still exists.`,
    'no-source': again,
};
function isTrustedAccessOff({ message }) {
    return /enable trusted access/i.test(message);
}
const rootSession = 'the root session';
const foundIdentity = 'the audit identity';
const explicitDeny = /with an explicit deny in an? ([a-z -]+)/i;
const otherRefusals = [
    [
        /^(?:InvalidClientTokenId|UnrecognizedClient)/,
        'Run again; if it stays, check that the credentials are still valid, and that the account has enabled the region that was asked.',
    ],
    [
        /^(?:SignatureDoesNotMatch|InvalidSignature|IncompleteSignature|RequestExpired|RequestTimeTooSkewed)/,
        'Set the clock of the machine that runs this right, and check that no proxy changes requests; then run again.',
    ],
    [
        /^RegionDisabled/,
        'Activate STS for the region in the account settings of IAM in that account, or set aws-region to us-east-1.',
    ],
    [/^OptInRequired/, 'Enable the region in the account, or sign the account up for the service.'],
];
function mendRefusal(failure, { accountId, identity }) {
    const { operation, code, message } = failure;
    const other = otherRefusals.find(([known]) => known.test(code));
    if (other !== undefined)
        return other[1];
    if (/^(?:ExpiredToken|SignInError)/.test(code)) {
        return identity === foundIdentity
            ? 'Run again with fresh credentials: those at hand have ended, and Rootline cannot renew them. For long runs, set role-to-assume in the Action, whose session is renewed, or get credentials that last longer.'
            : 'Run again: the session had ended. For long runs, raise session-duration.';
    }
    if (isTrustedAccessOff(failure)) {
        return 'Run `aws organizations enable-aws-service-access --service-principal account.amazonaws.com` in the management account.';
    }
    if (identity === rootSession) {
        return `Let the service control policies of account ${accountId} that deny the root user exempt \`aws:AssumedRoot\`.`;
    }
    const [, policy] = explicitDeny.exec(message) ?? [];
    if (policy !== undefined) {
        return `Exempt ${identity} in account ${accountId} from the ${policy.trim()} that denies \`${operation}\`.`;
    }
    return `Add \`${operation}\` to ${identity} in account ${accountId}.`;
}
function shortened(message) {
    return message.replace(/arn:[\w-]+:sts::(\d{12}):assumed-role\/([\w+=,.@/-]+)\/[\w+=,.@-]+/g, 'role $2 of account $1');
}
function sentence(text) {
    return `${text.replace(/\s+/g, ' ').trim()}.`;
}

;// CONCATENATED MODULE: ./lib/aws/session.js

async function ask({ caller }, session, operation, request) {
    try {
        await session.ready();
    }
    catch (error) {
        throw (0,errors/* toFailure */.w2)(error, operation);
    }
    let { clients } = session;
    const send = () => caller.send(operation, session.accountId, () => {
        clients = session.clients;
        return clients.asking(request);
    }, session.ready);
    try {
        return await send();
    }
    catch (error) {
        if (!hasEnded(error) || !(await session.reopened?.(clients)))
            throw error;
        return send();
    }
}
function hasEnded(error) {
    return error instanceof errors/* AwsFailure */.OQ && /^ExpiredToken/.test(error.code);
}
function provenance({ now }, operation, place) {
    return { source: `${operation} ${place}`, readAt: now().toISOString() };
}
function toCredentials(given, operation) {
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = given ?? {};
    if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) {
        throw (0,errors/* malformed */.Qm)(operation, 'the answer holds no complete credentials');
    }
    return {
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretAccessKey,
        sessionToken: SessionToken,
        expiration: Expiration,
    };
}
function masked(credentials, mask) {
    mask(credentials.secretAccessKey);
    if (credentials.sessionToken !== undefined)
        mask(credentials.sessionToken);
    return credentials;
}
const renewAhead = 10 * 60_000;
const renewAgainAfter = 30_000;
function renewing(obtain, { now, log }) {
    let current;
    let pending;
    let failed;
    function left() {
        if (current === undefined)
            return 0;
        return (current.expiration?.getTime() ?? Number.POSITIVE_INFINITY) - now().getTime();
    }
    async function renew() {
        try {
            current = await obtain();
            failed = undefined;
        }
        catch (error) {
            failed = { error, until: now().getTime() + renewAgainAfter };
            if (left() > 0)
                log.warning(`A session could not be renewed and goes on to its end: ${String(error)}`);
        }
        finally {
            pending = undefined;
        }
    }
    return {
        async ready() {
            if (left() > renewAhead)
                return;
            if (failed === undefined || now().getTime() >= failed.until) {
                pending ??= renew();
                await pending;
            }
            if (left() <= 0 && failed !== undefined)
                throw failed.error;
        },
        async current() {
            if (current === undefined)
                throw new Error('The session has not begun.');
            return current;
        },
        async again() {
            pending ??= renew();
            await pending;
            if (failed !== undefined)
                throw failed.error;
        },
    };
}

;// CONCATENATED MODULE: ./lib/aws/temporary.js

const againAfter = 10_000;
async function openTemporary({ shared, now }, identity, obtain, ahead) {
    let credentials = await obtain();
    let clients = shared(credentials);
    let pending;
    let isReopened = false;
    let failed;
    async function renew() {
        try {
            credentials = await obtain();
            clients = shared(credentials);
        }
        finally {
            pending = undefined;
        }
    }
    function again() {
        pending ??= renew();
        return pending;
    }
    function left() {
        return (credentials.expiration?.getTime() ?? Number.POSITIVE_INFINITY) - now().getTime();
    }
    return {
        ...identity,
        get clients() {
            return clients;
        },
        async ready() {
            if (left() > ahead)
                return;
            if (failed === undefined || now().getTime() >= failed.until) {
                const failure = await (0,errors/* orFailure */.wM)(again);
                failed = failure instanceof errors/* AwsFailure */.OQ ? { failure, until: now().getTime() + againAfter } : undefined;
            }
            if (failed !== undefined && left() <= 0)
                throw failed.failure;
        },
        async reopened(ended) {
            if (ended !== clients)
                return true;
            if (isReopened && pending === undefined)
                return false;
            isReopened = true;
            await again();
            return true;
        },
    };
}

;// CONCATENATED MODULE: ./lib/aws/member.js



function sessionPolicy(actions) {
    return JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: actions.toSorted(), Resource: '*' }],
    });
}
const memberDuration = 900;
const managementDuration = 3600;
const operation = 'sts:AssumeRole';
function roleArn(role, { id, partition }) {
    if (role.startsWith('arn:'))
        return role.replaceAll('{account.id}', id);
    return `arn:${partition}:iam::${id}:role/${role.replace(/^\/+/, '')}`;
}
const memberAhead = 60_000;
const managementAhead = 10 * 60_000;
function openMember(entry) {
    const { connection, account, arn } = entry;
    const identity = { ...place(account), arn, identity: 'the member role' };
    return openTemporary(connection, identity, () => assume(entry, memberDuration), memberAhead);
}
function openManagement(entry) {
    const { connection, account, arn } = entry;
    const identity = { ...place(account), arn, identity: 'the management role' };
    const obtain = async () => masked(await assume(entry, managementDuration), connection.mask);
    return openTemporary(connection, identity, obtain, managementAhead);
}
async function assume({ connection, audit, arn, options, actions }, duration) {
    const { sessionName, externalId } = options;
    const input = {
        RoleArn: arn,
        RoleSessionName: sessionName,
        DurationSeconds: duration,
        Policy: sessionPolicy(actions),
        ...(externalId === undefined ? {} : { ExternalId: externalId }),
    };
    const answer = await ask(connection, audit, operation, () => audit.clients.sts().send(new client_sts_dist_cjs/* AssumeRoleCommand */.QL(input)));
    return toCredentials(answer.Credentials, operation);
}
function place({ id, partition }) {
    return { accountId: id, partition };
}

;// CONCATENATED MODULE: ./lib/aws/access.js




function unavailable({ cause, provenance }) {
    return { state: 'unavailable', cause, provenance };
}
function createDoors(options) {
    const { connection, audit, managementAccountId } = options;
    const isManagement = audit.accountId === managementAccountId;
    const place = isManagement ? 'in the management account' : 'in the audit account';
    const own = { connection, session: audit, place };
    const management = isManagement ? async () => opened(own) : managementDoor(options);
    return {
        audit: own,
        async central() {
            if (management === undefined)
                return opened({ ...own, place: 'through the audit account' });
            const access = await management();
            if (access.state === 'closed')
                return access;
            return opened({ ...access.reader, place: 'through the management account' });
        },
        async inside(account) {
            if (account.management && management !== undefined)
                return management();
            return account.id === audit.accountId ? opened(own) : memberDoor(options, account);
        },
    };
}
function opened(reader) {
    return { state: 'open', reader };
}
function managementDoor(options) {
    const { audit, managementAccountId: id, roles, actions } = options;
    if (id === undefined || roles.managementRole === undefined)
        return undefined;
    const account = { id, partition: audit.partition };
    const arn = roleArn(roles.managementRole, account);
    let opening;
    return () => {
        opening ??= access_open(options, arn, 'in the management account', () => openManagement({ ...options, account, arn, options: roles, actions: actions.management }));
        return opening;
    };
}
async function memberDoor(options, account) {
    const { connection, roles, actions } = options;
    const place = account.management ? 'in the management account' : 'in the member account';
    if (roles.memberRole === undefined) {
        const setting = account.management ? 'management-role' : 'member-role';
        const cause = noRole(setting);
        return { state: 'closed', cause, provenance: provenance(connection, 'sts:AssumeRole', place) };
    }
    const arn = roleArn(roles.memberRole, account);
    return access_open(options, arn, place, () => openMember({ ...options, account, arn, options: roles, actions: actions.member }));
}
async function access_open({ connection, audit, roles }, arn, place, opening) {
    try {
        return opened({ connection, session: await opening(), place });
    }
    catch (error) {
        const operation = 'sts:AssumeRole';
        const cause = entryCause((0,errors/* toFailure */.w2)(error, operation), audit, arn, roles.externalId);
        return { state: 'closed', cause, provenance: provenance(connection, operation, place) };
    }
}
function entryCause(failure, audit, arn, externalId) {
    const cause = causeOf(failure, audit);
    if (failure.code !== 'AccessDenied')
        return cause;
    return {
        ...cause,
        mend: `Create the role ${arn}, let it trust ${audit.arn} ${externalId === undefined ? 'without an external id (or set external-id)' : 'with the external id that is set'}, and allow ${audit.identity} \`sts:AssumeRole\` on it.`,
    };
}
async function observed({ connection, session, place }, operation, read) {
    try {
        const value = await read();
        return { state: 'value', value, provenance: provenance(connection, operation, place) };
    }
    catch (error) {
        const cause = causeOf((0,errors/* toFailure */.w2)(error, operation), session);
        return { state: 'unavailable', cause, provenance: provenance(connection, operation, place) };
    }
}

// EXTERNAL MODULE: ./lib/thrown.js
var thrown = __webpack_require__(8493);
// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js + 9 modules
var sync = __webpack_require__(5175);
;// CONCATENATED MODULE: ./lib/aws/pages.js

const emptyAtMost = 100;
async function allPages(operation, fetch) {
    const all = [];
    const seen = new Set();
    let empty = 0;
    for (let token;;) {
        const { items, next } = await fetch(token);
        if (items === undefined && next === undefined)
            throw (0,errors/* malformed */.Qm)(operation, 'the answer holds no list');
        all.push(...(items ?? []));
        if (next === undefined)
            return all;
        empty = items === undefined || items.length === 0 ? empty + 1 : 0;
        if (next === '' || seen.has(next) || empty > emptyAtMost) {
            throw (0,errors/* malformed */.Qm)(operation, 'the pages of the answer do not end');
        }
        seen.add(next);
        token = next;
    }
}

;// CONCATENATED MODULE: ./lib/aws/iam.js



function askIam({ connection, session }, operation, request) {
    return ask(connection, session, operation, () => request(session.clients.iam()));
}
function listIam(reader, operation, request, items) {
    return allPages(operation, async (marker) => {
        const page = await askIam(reader, operation, (iam) => request(iam, marker === undefined ? {} : { Marker: marker }));
        return { items: items(page), next: page.IsTruncated ? (page.Marker ?? '') : undefined };
    });
}
function statusOf(status) {
    if (status === 'Active')
        return true;
    if (status === undefined)
        return 'missing';
    return isOff(status) ? false : { unreadable: status };
}
function isOff(status) {
    return status === 'Inactive' || status === 'Expired';
}
function usedService(name) {
    return name === undefined || /^(?:N\/A)?$/i.test(name) ? undefined : name;
}
function isNoSuchEntity(error) {
    return error instanceof errors/* AwsFailure */.OQ && error.code.startsWith('NoSuchEntity');
}

;// CONCATENATED MODULE: ./lib/aws/report-rows.js


function parseReport(content) {
    const [titles = '', ...lines] = content.replace(/^\uFEFF/, '').split(/\r?\n/);
    const header = (readAsCsv(titles) ?? []).map((title) => title.trim().toLowerCase());
    if (header[0] !== 'user' || header[1] !== 'arn') {
        throw new Error('the report does not begin with the columns user and arn');
    }
    const twice = header.find((column, index) => header.indexOf(column) < index);
    if (twice !== undefined)
        throw new Error(`the report has the column ${twice.slice(0, 60)} twice`);
    const found = lines
        .filter((line) => line.trim() !== '')
        .map((line) => byColumn(header, readLine(line, header.length)));
    const rows = found.map(readRow);
    const more = found.filter((row) => !/^(?:N\/A)?$/i.test(row(moreColumn) ?? '')).map(readUser);
    return {
        root: rows.find(({ user }) => user === rootUser),
        users: rows.filter(({ user }) => user !== rootUser),
        withMore: header.includes(moreColumn) ? new Set(more) : undefined,
    };
}
const moreColumn = 'additional_credentials_info';
const rootUser = '<root_account>';
function readLine(line, width) {
    for (const record of [line.includes('"') ? readAsCsv(line) : undefined, line.split(',')]) {
        const row = record === undefined ? undefined : realigned(record, width);
        if (row !== undefined && isOf(row))
            return row;
    }
    throw new Error(`the report has a row that does not fit its ${width} columns`);
}
function readAsCsv(line) {
    try {
        const [record] = (0,sync/* parse */.qg)(line, { relax_column_count: true, relax_quotes: true });
        return record;
    }
    catch {
        return undefined;
    }
}
function isOf([user = '', arn = '']) {
    return user === rootUser || arn.endsWith(`/${user}`);
}
function realigned(record, width) {
    if (record.length <= width && isArn(record[1]))
        return record;
    const fixed = record.slice(record.length - (width - 2));
    const [, user = '', arn = ''] = /^(.*?),(arn:.*)$/s.exec(record.slice(0, record.length - (width - 2)).join(',')) ?? [];
    const fits = record.length > width && user !== '' && /^\d{4}-\d\d-\d\dT/.test(fixed[0] ?? '');
    return fits ? [user, arn, ...fixed] : undefined;
}
function isArn(value) {
    return value?.startsWith('arn:') ?? false;
}
function byColumn(header, record) {
    const values = new Map(header.map((column, index) => [column, record[index]?.trim()]));
    return (column) => values.get(column);
}
function readUser(row) {
    return row('user') ?? '';
}
function readRow(row) {
    return {
        user: readUser(row),
        arn: row('arn') ?? '',
        passwordEnabled: flag(row('password_enabled')),
        passwordLastUsed: moment(row('password_last_used')),
        passwordLastChanged: moment(row('password_last_changed')),
        mfaActive: flag(row('mfa_active')),
        accessKeys: [key(row, 1), key(row, 2)],
        certificates: [certificate(row, 1), certificate(row, 2)],
    };
}
function key(row, slot) {
    return {
        active: flag(row(`access_key_${slot}_active`)),
        lastRotated: moment(row(`access_key_${slot}_last_rotated`)),
        lastUsed: moment(row(`access_key_${slot}_last_used_date`)),
        lastUsedService: usedService(row(`access_key_${slot}_last_used_service`)),
    };
}
function certificate(row, slot) {
    return {
        active: flag(row(`cert_${slot}_active`)),
        lastRotated: moment(row(`cert_${slot}_last_rotated`)),
    };
}
function flag(token) {
    if (token === undefined)
        return 'missing';
    switch (token.toLowerCase()) {
        case 'true':
            return true;
        case 'false':
            return false;
        case 'not_supported':
            return 'not-supported';
        default:
            return { unreadable: token };
    }
}
function moment(token) {
    if (token === undefined)
        return 'missing';
    switch (token.toLowerCase()) {
        case '':
        case 'n/a':
            return 'none';
        case 'no_information':
            return 'no-information';
        case 'not_supported':
            return 'not-supported';
        default:
            return time(token);
    }
}
function time(token) {
    const at = /^\d{4}-\d\d-\d\dT.+(?:Z|[+-]\d\d:?\d\d)$/.test(token) ? Date.parse(token) : Number.NaN;
    return Number.isNaN(at) ? { unreadable: token } : { at: new Date(at).toISOString() };
}

;// CONCATENATED MODULE: ./lib/aws/credential-report.js






const generateOperation = 'iam:GenerateCredentialReport';
const getOperation = 'iam:GetCredentialReport';
const firstWait = 2000;
const longestWait = 10_000;
const waitAtMost = 60_000;
const storedAtMost = 4 * 60 * 60_000;
async function readReport(reader) {
    const fact = await observed(reader, getOperation, () => fetchReport(reader));
    if (fact.state !== 'value')
        return fact;
    return { ...fact, provenance: { ...fact.provenance, asOf: fact.value.generatedAt } };
}
function usersOf(report) {
    if (report.state !== 'value')
        return report;
    const { generatedAt, users } = report.value;
    return { ...report, value: { generatedAt, users } };
}
function rootOf(report) {
    if (report.state !== 'value')
        return report;
    const { root } = report.value;
    if (root === undefined) {
        const { provenance } = report;
        return { state: 'unavailable', cause: noRootRow, provenance };
    }
    const { user: _user, arn: _arn, ...row } = root;
    return { ...report, value: row };
}
const noRootRow = {
    kind: 'missing',
    message: 'The credential report has no row of the root user.',
    mend: 'Run again in four hours, when AWS makes a new report; if it stays so, let Rootline open root sessions in the account.',
};
async function fetchReport(reader) {
    const { sleep, now } = reader.connection;
    const until = now().getTime() + waitAtMost;
    const first = await generate(reader);
    const got = await getWhenReady(reader, first, until);
    if (!(got instanceof errors/* AwsFailure */.OQ))
        return accepted(got, first, reader);
    if (!isGone(got) || isRefused(first))
        throw first instanceof errors/* AwsFailure */.OQ ? first : got;
    if (first instanceof errors/* AwsFailure */.OQ)
        await sleep(longestWait);
    const second = await generate(reader);
    const last = await getWhenReady(reader, second, until);
    if (!(last instanceof errors/* AwsFailure */.OQ))
        return accepted(last, second, reader);
    throw second instanceof errors/* AwsFailure */.OQ ? second : last;
}
async function getWhenReady(reader, generation, until) {
    const { sleep, now } = reader.connection;
    let isPending = generation === 'pending';
    for (let wait = firstWait;; wait = Math.min(wait * 2, longestWait)) {
        if (isPending)
            await sleep(wait);
        const got = await get(reader);
        isPending = got instanceof errors/* AwsFailure */.OQ && got.code === 'CredentialReportNotReadyException';
        if (!isPending || now().getTime() >= until)
            return got;
    }
}
function isGone({ code }) {
    return code === 'CredentialReportNotPresentException' || code === 'CredentialReportExpiredException';
}
function isRefused(generation) {
    return generation instanceof errors/* AwsFailure */.OQ && generation.kind === 'denied';
}
function accepted(report, generation, { connection }) {
    const age = connection.now().getTime() - Date.parse(report.generatedAt);
    if (generation instanceof errors/* AwsFailure */.OQ && age > storedAtMost)
        throw generation;
    return report;
}
function generate({ connection, session }) {
    return (0,errors/* orFailure */.wM)(async () => {
        const { State } = await ask(connection, session, generateOperation, () => session.clients.iam().send(new client_iam_dist_cjs/* GenerateCredentialReportCommand */.seh({})));
        return State === 'COMPLETE' ? 'complete' : 'pending';
    });
}
function get({ connection, session }) {
    return (0,errors/* orFailure */.wM)(async () => {
        const { Content, GeneratedTime } = await ask(connection, session, getOperation, () => session.clients.iam().send(new client_iam_dist_cjs/* GetCredentialReportCommand */.DBo({})));
        if (Content === undefined || GeneratedTime === undefined) {
            throw (0,errors/* malformed */.Qm)(getOperation, 'the answer holds no report');
        }
        return { generatedAt: GeneratedTime.toISOString(), ...parsed(Content) };
    });
}
function parsed(content) {
    try {
        return parseReport(new TextDecoder().decode(content));
    }
    catch (error) {
        throw (0,errors/* malformed */.Qm)(getOperation, (0,thrown/* wordsOf */.Z)(error));
    }
}

// EXTERNAL MODULE: ./lib/snapshot/event-region.js
var event_region = __webpack_require__(2793);
;// CONCATENATED MODULE: ./lib/aws/region.js

function eventRegion({ connection, session }) {
    return (0,event_region/* eventRegionOf */._)(session.partition) ?? connection.transport.region;
}
function runRegion({ connection }) {
    return connection.transport.region;
}
function inRegion(reader, region) {
    return { ...reader, region, place: `in ${region} ${reader.place}` };
}
function regionalSettings({ session, region }) {
    return { ...session.clients.settings, region };
}

;// CONCATENATED MODULE: ./lib/aws/detection-trails.js




const describe = 'cloudtrail:DescribeTrails';
const detection_trails_status = 'cloudtrail:GetTrailStatus';
function readTrails(reader) {
    const regional = inRegion(reader, eventRegion(reader));
    return observed(regional, describe, async () => {
        const { connection, session } = regional;
        const sdk = await __webpack_require__.e(/* import() */ 392).then(__webpack_require__.t.bind(__webpack_require__, 7392, 19));
        const { trailList } = await ask(connection, session, describe, () => new sdk.CloudTrailClient(regionalSettings(regional)).send(new sdk.DescribeTrailsCommand({ includeShadowTrails: true })));
        if (trailList === undefined)
            throw (0,errors/* malformed */.Qm)(describe, 'the answer holds no list');
        return Promise.all(trailList.map((trail) => foundTrail(sdk, regional, trail)));
    });
}
function trailsOf(found) {
    if (found.state !== 'value')
        return found;
    return { ...found, value: found.value.map(({ logGroup: _, ...trail }) => trail) };
}
async function foundTrail({ CloudTrailClient, GetTrailStatusCommand }, reader, { Name, TrailARN, HomeRegion, IsOrganizationTrail, IsMultiRegionTrail, ...trail }) {
    if (Name === undefined || TrailARN === undefined || HomeRegion === undefined) {
        throw (0,errors/* malformed */.Qm)(describe, 'a trail has no name, ARN or region');
    }
    const home = { ...reader, region: HomeRegion };
    const { IsLogging } = await ask(home.connection, home.session, detection_trails_status, () => new CloudTrailClient(regionalSettings(home)).send(new GetTrailStatusCommand({ Name: TrailARN })));
    if (IsLogging === undefined)
        throw (0,errors/* malformed */.Qm)(detection_trails_status, 'the answer does not tell whether the trail logs');
    return {
        name: Name,
        organization: IsOrganizationTrail === true,
        multiRegion: IsMultiRegionTrail === true,
        logging: IsLogging,
        logGroup: logGroupIn(trail.CloudWatchLogsLogGroupArn),
    };
}
function logGroupIn(arn) {
    const [, region, accountId, name] = /^arn:[^:]+:logs:([^:]+):(\d{12}):log-group:([^:]+)/.exec(arn ?? '') ?? [];
    return region === undefined || accountId === undefined || name === undefined
        ? undefined
        : { region, accountId, name };
}

;// CONCATENATED MODULE: ./lib/aws/contacts.js




const contactOperation = 'account:GetAlternateContact';
function alternateContact(type) {
    return {
        operation: contactOperation,
        read: async ({ connection, session }, accountId) => {
            try {
                const answer = await ask(connection, session, contactOperation, () => session.clients
                    .account()
                    .send(new dist_cjs/* GetAlternateContactCommand */.OL({ AlternateContactType: type, ...about(accountId) })));
                const contact = answer.AlternateContact;
                if (contact === undefined)
                    throw (0,errors/* malformed */.Qm)(contactOperation, 'the answer holds no contact');
                return {
                    name: contact.Name ?? '',
                    title: contact.Title ?? '',
                    email: contact.EmailAddress ?? '',
                    phone: contact.PhoneNumber ?? '',
                };
            }
            catch (error) {
                const failure = (0,errors/* toFailure */.w2)(error, contactOperation);
                if (failure.code === 'ResourceNotFoundException')
                    return 'absent';
                throw failure;
            }
        },
    };
}
const primaryOperation = 'account:GetContactInformation';
const primaryContact = {
    operation: primaryOperation,
    read: async ({ connection, session }, accountId) => {
        const { ContactInformation: contact, VerificationStatus } = await ask(connection, session, primaryOperation, () => session.clients.account().send(new dist_cjs/* GetContactInformationCommand */.mT(about(accountId))));
        if (contact === undefined)
            throw (0,errors/* malformed */.Qm)(primaryOperation, 'the answer holds no contact');
        return {
            fullName: contact.FullName ?? '',
            companyName: contact.CompanyName ?? '',
            addressLine1: contact.AddressLine1 ?? '',
            addressLine2: contact.AddressLine2 ?? '',
            addressLine3: contact.AddressLine3 ?? '',
            city: contact.City ?? '',
            districtOrCounty: contact.DistrictOrCounty ?? '',
            stateOrRegion: contact.StateOrRegion ?? '',
            postalCode: contact.PostalCode ?? '',
            countryCode: contact.CountryCode ?? '',
            phone: contact.PhoneNumber ?? '',
            websiteUrl: contact.WebsiteUrl ?? '',
            verification: VerificationStatus,
        };
    },
};
const regionsOperation = 'account:ListRegions';
const statuses = [
    'ENABLED',
    'ENABLING',
    'DISABLING',
    'DISABLED',
    'ENABLED_BY_DEFAULT',
];
const regions = {
    operation: regionsOperation,
    read: async ({ connection, session }, accountId) => {
        const listed = await allPages(regionsOperation, async (token) => {
            const page = await ask(connection, session, regionsOperation, () => session.clients.account().send(new dist_cjs/* ListRegionsCommand */.$K({
                ...about(accountId),
                MaxResults: 50,
                ...(token === undefined ? {} : { NextToken: token }),
            })));
            return { items: page.Regions, next: page.NextToken };
        });
        return listed.map(({ RegionName, RegionOptStatus }) => toRegion(RegionName, RegionOptStatus));
    },
};
function toRegion(name, status) {
    if (name === undefined || !isStatus(status)) {
        throw (0,errors/* malformed */.Qm)(regionsOperation, `the region "${name ?? ''}" has the status "${status ?? ''}"`);
    }
    return { name, status };
}
function isStatus(status) {
    return status !== undefined && statuses.includes(status);
}
function about(accountId) {
    return accountId === undefined ? {} : { AccountId: accountId };
}

;// CONCATENATED MODULE: ./lib/aws/detection-alerts.js





const listRules = 'events:ListRules';
const listTargets = 'events:ListTargetsByRule';
function readEventRules(reader) {
    const regional = inRegion(reader, eventRegion(reader));
    return observed(regional, listRules, async () => {
        const { connection, session } = regional;
        const sdk = await __webpack_require__.e(/* import() */ 612).then(__webpack_require__.t.bind(__webpack_require__, 6612, 19));
        const rules = await allPages(listRules, async (token) => {
            const page = await ask(connection, session, listRules, () => new sdk.EventBridgeClient(regionalSettings(regional)).send(new sdk.ListRulesCommand(after(token))));
            return { items: page.Rules, next: page.NextToken };
        });
        const aboutRoot = rules.filter(({ EventPattern }) => EventPattern?.includes('"Root"'));
        return Promise.all(aboutRoot.map((rule) => eventRule(sdk, regional, rule)));
    });
}
const ruleStates = {
    ENABLED: true,
    ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS: true,
    DISABLED: false,
};
async function eventRule({ EventBridgeClient, ListTargetsByRuleCommand }, reader, { Name, State, EventPattern }) {
    const enabled = ruleStates[State ?? ''];
    if (Name === undefined || EventPattern === undefined || enabled === undefined) {
        throw (0,errors/* malformed */.Qm)(listRules, `the rule "${Name ?? ''}" has the state "${State ?? ''}"`);
    }
    const targets = await allPages(listTargets, async (token) => {
        const page = await ask(reader.connection, reader.session, listTargets, () => new EventBridgeClient(regionalSettings(reader)).send(new ListTargetsByRuleCommand({ Rule: Name, ...after(token) })));
        return { items: page.Targets, next: page.NextToken };
    });
    return { name: Name, region: reader.region, enabled, pattern: EventPattern, targets: targets.length };
}
function after(token) {
    return token === undefined ? {} : { NextToken: token };
}
const listFilters = 'logs:DescribeMetricFilters';
const listAlarms = 'cloudwatch:DescribeAlarmsForMetric';
async function readRootMetricAlarms(reader, trails) {
    const found = await trails;
    if (found.state !== 'value')
        return found;
    const groups = groupsOf(found.value, reader.session.accountId);
    const [first] = groups;
    if (first === undefined)
        return { ...found, value: [] };
    return observed(inRegion(reader, first.region), listFilters, async () => {
        const logs = await __webpack_require__.e(/* import() */ 303).then(__webpack_require__.t.bind(__webpack_require__, 2684, 19));
        const cloudwatch = await __webpack_require__.e(/* import() */ 85).then(__webpack_require__.t.bind(__webpack_require__, 4085, 19));
        const filters = await Promise.all(groups.map((group) => rootFiltersIn(group, { logs, cloudwatch, reader: inRegion(reader, group.region) })));
        return filters.flat();
    });
}
function groupsOf(trails, accountId) {
    const own = trails.flatMap(({ logGroup, multiRegion, logging }) => logGroup?.accountId === accountId && multiRegion && logging ? [logGroup] : []);
    return [...new Map(own.map((group) => [`${group.region} ${group.name}`, group])).values()];
}
async function rootFiltersIn(group, asking) {
    const { connection, session } = asking.reader;
    const { CloudWatchLogsClient, DescribeMetricFiltersCommand } = asking.logs;
    const filters = await (0,errors/* orFailure */.wM)(() => allPages(listFilters, async (nextToken) => {
        const page = await ask(connection, session, listFilters, () => new CloudWatchLogsClient(regionalSettings(asking.reader)).send(new DescribeMetricFiltersCommand({
            logGroupName: group.name,
            ...(nextToken === undefined ? {} : { nextToken }),
        })));
        return { items: page.metricFilters, next: page.nextToken };
    }));
    if (filters instanceof errors/* AwsFailure */.OQ) {
        if (filters.code === 'ResourceNotFoundException')
            return [];
        throw filters;
    }
    const aboutRoot = filters.filter(({ filterPattern }) => /\bRoot\b/.test(filterPattern ?? ''));
    return Promise.all(aboutRoot.map((filter) => rootFilter(group, filter, asking)));
}
async function rootFilter({ name: logGroup }, { filterName: name, filterPattern: pattern, metricTransformations }, asking) {
    if (name === undefined || pattern === undefined || metricTransformations === undefined) {
        throw (0,errors/* malformed */.Qm)(listFilters, 'a metric filter has no name, pattern or metric');
    }
    const alarms = await Promise.all(metricTransformations.map((metric) => alarmsOn(metric, asking)));
    return { name, logGroup, pattern, alarms: alarms.flat() };
}
async function alarmsOn({ metricName, metricNamespace }, { cloudwatch: { CloudWatchClient, DescribeAlarmsForMetricCommand }, reader }) {
    const { MetricAlarms } = await ask(reader.connection, reader.session, listAlarms, () => new CloudWatchClient(regionalSettings(reader)).send(new DescribeAlarmsForMetricCommand({ MetricName: metricName, Namespace: metricNamespace })));
    if (MetricAlarms === undefined)
        throw (0,errors/* malformed */.Qm)(listAlarms, 'the answer holds no list');
    return MetricAlarms.map(({ AlarmName, ActionsEnabled, AlarmActions }) => ({
        name: AlarmName ?? '',
        actionsEnabled: ActionsEnabled === true,
        actions: AlarmActions?.length ?? 0,
    }));
}

;// CONCATENATED MODULE: ./lib/aws/detection-services.js





const listDetectors = 'guardduty:ListDetectors';
const getDetector = 'guardduty:GetDetector';
const describeOrganization = 'guardduty:DescribeOrganizationConfiguration';
function readGuardDuty(reader) {
    const regional = inRegion(reader, runRegion(reader));
    return observed(regional, listDetectors, async () => {
        const { connection, session } = regional;
        const sdk = await __webpack_require__.e(/* import() */ 600).then(__webpack_require__.t.bind(__webpack_require__, 600, 19));
        const ids = await allPages(listDetectors, async (token) => {
            const page = await ask(connection, session, listDetectors, () => new sdk.GuardDutyClient(regionalSettings(regional)).send(new sdk.ListDetectorsCommand(token === undefined ? {} : { NextToken: token })));
            return { items: page.DetectorIds, next: page.NextToken || undefined };
        });
        for (const id of ids) {
            if (await isOn(sdk, regional, id)) {
                return { enabled: true, autoEnable: await autoEnable(sdk, regional, id) };
            }
        }
        return { enabled: false, autoEnable: 'not-told' };
    });
}
async function isOn({ GuardDutyClient, GetDetectorCommand }, reader, DetectorId) {
    const { Status } = await ask(reader.connection, reader.session, getDetector, () => new GuardDutyClient(regionalSettings(reader)).send(new GetDetectorCommand({ DetectorId })));
    if (Status !== 'ENABLED' && Status !== 'DISABLED') {
        throw (0,errors/* malformed */.Qm)(getDetector, `the detector has the status "${Status ?? ''}"`);
    }
    return Status === 'ENABLED';
}
async function autoEnable({ GuardDutyClient, DescribeOrganizationConfigurationCommand }, reader, DetectorId) {
    const answer = await (0,errors/* orFailure */.wM)(() => ask(reader.connection, reader.session, describeOrganization, () => new GuardDutyClient(regionalSettings(reader)).send(new DescribeOrganizationConfigurationCommand({ DetectorId }))));
    if (answer instanceof errors/* AwsFailure */.OQ) {
        if (answer.code === 'BadRequestException')
            return 'not-told';
        throw answer;
    }
    const { AutoEnableOrganizationMembers: members, AutoEnable } = answer;
    const told = members ?? (AutoEnable === undefined ? undefined : AutoEnable ? 'NEW' : 'NONE');
    if (told !== 'ALL' && told !== 'NEW' && told !== 'NONE') {
        throw (0,errors/* malformed */.Qm)(describeOrganization, `the accounts to enable are "${told ?? ''}"`);
    }
    return told;
}
const describeRules = 'config:DescribeConfigRules';
function readConfigRules(reader) {
    const regional = inRegion(reader, runRegion(reader));
    return observed(regional, describeRules, async () => {
        const { connection, session } = regional;
        const { ConfigServiceClient, DescribeConfigRulesCommand } = await __webpack_require__.e(/* import() */ 101).then(__webpack_require__.t.bind(__webpack_require__, 7101, 19));
        const rules = await allPages(describeRules, async (token) => {
            const page = await ask(connection, session, describeRules, () => new ConfigServiceClient(regionalSettings(regional)).send(new DescribeConfigRulesCommand(token === undefined ? {} : { NextToken: token })));
            return { items: page.ConfigRules, next: page.NextToken };
        });
        return rules.filter(isAboutRoot).map(configRule);
    });
}
function isAboutRoot({ Source }) {
    return Source?.Owner === 'AWS' && /(?:^|_)ROOT_/.test(Source.SourceIdentifier ?? '');
}
const detection_services_ruleStates = {
    ACTIVE: true,
    EVALUATING: true,
    DELETING: false,
    DELETING_RESULTS: false,
};
function configRule({ ConfigRuleName, ConfigRuleState, Source }) {
    const active = detection_services_ruleStates[ConfigRuleState ?? ''];
    if (ConfigRuleName === undefined || active === undefined) {
        throw (0,errors/* malformed */.Qm)(describeRules, `the rule "${ConfigRuleName ?? ''}" has the state "${ConfigRuleState ?? ''}"`);
    }
    return { name: ConfigRuleName, identifier: Source?.SourceIdentifier ?? '', active };
}
const describeHub = 'securityhub:DescribeHub';
function readSecurityHub(reader) {
    const regional = inRegion(reader, runRegion(reader));
    return observed(regional, describeHub, async () => {
        const { SecurityHubClient, DescribeHubCommand } = await __webpack_require__.e(/* import() */ 200).then(__webpack_require__.t.bind(__webpack_require__, 6200, 19));
        const hub = await (0,errors/* orFailure */.wM)(() => ask(regional.connection, regional.session, describeHub, () => new SecurityHubClient(regionalSettings(regional)).send(new DescribeHubCommand({}))));
        if (hub instanceof errors/* AwsFailure */.OQ) {
            if (saysAbsent(hub))
                return 'absent';
            throw hub;
        }
        if (hub.HubArn === undefined)
            throw (0,errors/* malformed */.Qm)(describeHub, 'the answer holds no hub');
        return 'enabled';
    });
}
function saysAbsent({ code, message }) {
    return (code === 'ResourceNotFoundException' ||
        (code === 'InvalidAccessException' && /not subscribed/i.test(message)));
}

;// CONCATENATED MODULE: ./lib/aws/mfa-devices.js




function readVirtualDevices(reader) {
    const { partition, accountId } = reader.session;
    const operation = 'iam:ListVirtualMFADevices';
    const root = `arn:${partition}:iam::${accountId}:root`;
    return observed(reader, operation, async () => {
        const devices = await listIam(reader, operation, (iam, marker) => iam.send(new client_iam_dist_cjs/* ListVirtualMFADevicesCommand */.oQ_({ AssignmentStatus: 'Assigned', ...marker })), (page) => page.VirtualMFADevices);
        return {
            devices: devices
                .filter(({ User }) => User?.Arn === root)
                .map(({ SerialNumber }) => ({ serialNumber: SerialNumber ?? '', kind: 'virtual' })),
            complete: false,
        };
    });
}
const kinds = [
    [/^arn:[^:]+:iam::\d{12}:u2f\//, 'passkey'],
    [/^arn:[^:]+:iam::\d{12}:sms-mfa\//, 'sms'],
    [/^arn:[^:]+:iam::\d{12}:mfa\//, 'virtual'],
];
function toDevice(serialNumber) {
    const known = kinds.find(([form]) => form.test(serialNumber));
    if (known === undefined && (serialNumber === '' || serialNumber.startsWith('arn:'))) {
        throw (0,errors/* malformed */.Qm)('iam:ListMFADevices', `an MFA device has the serial number "${serialNumber}"`);
    }
    return { serialNumber, kind: known?.[1] ?? 'hardware-token' };
}

;// CONCATENATED MODULE: ./lib/aws/other-credentials.js




const usersOperation = 'iam:ListUsers';
const serviceOperation = 'iam:ListServiceSpecificCredentials';
function readOtherCredentials(reader, report) {
    return observed(reader, usersOperation, async () => {
        const users = await other_credentials_usersOf(reader);
        const read = await report;
        const shown = read.state === 'value' ? shownBy(read.value) : undefined;
        const found = await Promise.all([
            serviceCredentialsOf(reader, users),
            ...users.flatMap((user) => [
                sshKeysOf(reader, user),
                keysBeyond(reader, user, shown),
                certificatesBeyond(reader, user, shown),
            ]),
        ]);
        return found.flat();
    });
}
function shownBy({ users, withMore }) {
    return { rows: new Map(users.map((row) => [row.user, row])), withMore };
}
async function other_credentials_usersOf(reader) {
    const users = await listIam(reader, usersOperation, (iam, marker) => iam.send(new client_iam_dist_cjs/* ListUsersCommand */.A7W({ MaxItems: 1000, ...marker })), (page) => page.Users);
    return users.map(({ UserName }) => UserName ?? '');
}
async function serviceCredentialsOf(reader, users) {
    try {
        return await serviceCredentials(reader, { AllUsers: true });
    }
    catch (error) {
        if (!(error instanceof errors/* AwsFailure */.OQ) || !/^(?:Validation|InvalidInput)/.test(error.code))
            throw error;
    }
    const each = users.map((UserName) => ofUser(() => serviceCredentials(reader, { UserName })));
    return (await Promise.all(each)).flat();
}
async function serviceCredentials(reader, whose) {
    const credentials = await listIam(reader, serviceOperation, (iam, marker) => iam.send(new client_iam_dist_cjs/* ListServiceSpecificCredentialsCommand */.HsU({ ...whose, ...marker })), (page) => page.ServiceSpecificCredentials);
    return credentials.map(({ UserName, ServiceSpecificCredentialId, ServiceName, Status, CreateDate }) => ({
        user: UserName ?? '',
        kind: 'service-specific',
        id: ServiceSpecificCredentialId ?? '',
        service: ServiceName,
        active: !isOff(Status),
        createdAt: CreateDate?.toISOString(),
    }));
}
function sshKeysOf(reader, user) {
    return ofUser(async () => {
        const keys = await listIam(reader, 'iam:ListSSHPublicKeys', (iam, marker) => iam.send(new client_iam_dist_cjs/* ListSSHPublicKeysCommand */.pmF({ UserName: user, ...marker })), (page) => page.SSHPublicKeys);
        return keys.map(({ SSHPublicKeyId, Status, UploadDate }) => credential(user, 'ssh-key', SSHPublicKeyId, Status, UploadDate));
    });
}
async function keysBeyond(reader, user, shown) {
    const places = placesOf(user, shown, (row) => row.accessKeys);
    if (!mayHaveMore(user, shown, places))
        return [];
    return ofUser(async () => {
        const keys = await listIam(reader, 'iam:ListAccessKeys', (iam, marker) => iam.send(new client_iam_dist_cjs/* ListAccessKeysCommand */.Qxm({ UserName: user, ...marker })), (page) => page.AccessKeyMetadata);
        const listed = keys.map(({ AccessKeyId, Status, CreateDate }) => credential(user, 'access-key', AccessKeyId, Status, CreateDate));
        return beyond(listed, places);
    });
}
async function certificatesBeyond(reader, user, shown) {
    const places = placesOf(user, shown, (row) => row.certificates);
    if (!mayHaveMore(user, shown, places))
        return [];
    return ofUser(async () => {
        const certificates = await listIam(reader, 'iam:ListSigningCertificates', (iam, marker) => iam.send(new client_iam_dist_cjs/* ListSigningCertificatesCommand */.BIy({ UserName: user, ...marker })), (page) => page.Certificates);
        const listed = certificates.map(({ CertificateId, Status, UploadDate }) => credential(user, 'signing-certificate', CertificateId, Status, UploadDate));
        return beyond(listed, places);
    });
}
function placesOf(user, shown, pick) {
    const row = shown?.rows.get(user);
    return row === undefined ? undefined : pick(row);
}
function mayHaveMore(user, shown, places) {
    if (shown?.withMore !== undefined && places !== undefined)
        return shown.withMore.has(user);
    return (places?.every(({ active, lastRotated }) => active === true || typeof lastRotated === 'object') ?? true);
}
function beyond(listed, places) {
    const count = places?.length ?? 2;
    return listed.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(count);
}
function credential(user, kind, id, status, created) {
    const createdAt = created?.toISOString();
    return { user, kind, id: id ?? '', service: undefined, active: !isOff(status), createdAt };
}
async function ofUser(read) {
    try {
        return await read();
    }
    catch (error) {
        if (isNoSuchEntity(error))
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/aws/password-policy.js




const password_policy_operation = 'iam:GetAccountPasswordPolicy';
function readPasswordPolicy(reader) {
    return observed(reader, password_policy_operation, async () => {
        try {
            const { PasswordPolicy: policy } = await askIam(reader, password_policy_operation, (iam) => iam.send(new client_iam_dist_cjs/* GetAccountPasswordPolicyCommand */.sed({})));
            if (policy?.MinimumPasswordLength === undefined) {
                throw (0,errors/* malformed */.Qm)(password_policy_operation, 'the answer holds no minimum length');
            }
            return {
                minimumLength: policy.MinimumPasswordLength,
                requireSymbols: policy.RequireSymbols === true,
                requireNumbers: policy.RequireNumbers === true,
                requireUppercase: policy.RequireUppercaseCharacters === true,
                requireLowercase: policy.RequireLowercaseCharacters === true,
                allowUsersToChange: policy.AllowUsersToChangePassword === true,
                maxAge: policy.ExpirePasswords === false ? undefined : policy.MaxPasswordAge || undefined,
                reusePrevention: policy.PasswordReusePrevention || undefined,
            };
        }
        catch (error) {
            if (isNoSuchEntity(error))
                return 'absent';
            throw error;
        }
    });
}

;// CONCATENATED MODULE: ./lib/aws/root-user.js





async function readRootUser(summary, open) {
    const { mfaEnabled, ...entries } = summary.value;
    const mfaActive = mfaEnabled === undefined ? 'missing' : mfaEnabled >= 1;
    const asked = Object.keys(operations).filter((entry) => entries[entry] !== 0);
    if (asked.length === 0) {
        return { ...summary, value: { ...noPassword, mfaActive, accessKeys: [], certificates: [] } };
    }
    const access = await open();
    if (access.state === 'closed')
        return unavailable(access);
    const { reader } = access;
    return observed(reader, asked.map((entry) => operations[entry]).join(', '), async () => {
        const [password, accessKeys, certificates] = await Promise.all([
            entries.passwordPresent === 0 ? noPassword : passwordOf(reader),
            entries.accessKeysPresent === 0 ? [] : keysOf(reader),
            entries.signingCertificatesPresent === 0 ? [] : certificatesOf(reader),
        ]);
        return { ...password, mfaActive, accessKeys, certificates };
    });
}
const operations = {
    passwordPresent: 'iam:GetLoginProfile',
    accessKeysPresent: 'iam:ListAccessKeys',
    signingCertificatesPresent: 'iam:ListSigningCertificates',
};
async function readRootDevices(summary, open) {
    if (summary.value.mfaEnabled === 0)
        return { ...summary, value: { devices: [], complete: true } };
    const access = await open();
    if (access.state === 'closed')
        return unavailable(access);
    const { reader } = access;
    return observed(reader, 'iam:ListMFADevices', async () => {
        const serials = await serialsOf(reader);
        return { devices: serials.map(toDevice), complete: true };
    });
}
const noPassword = {
    passwordEnabled: false,
    passwordLastUsed: 'none',
    passwordLastChanged: 'none',
};
async function passwordOf(reader) {
    const operation = 'iam:GetLoginProfile';
    try {
        const { LoginProfile } = await askIam(reader, operation, (iam) => iam.send(new client_iam_dist_cjs/* GetLoginProfileCommand */.aZV({})));
        if (LoginProfile === undefined)
            throw (0,errors/* malformed */.Qm)(operation, 'the answer holds no login profile');
        return {
            passwordEnabled: true,
            passwordLastUsed: 'missing',
            passwordLastChanged: root_user_moment(LoginProfile.CreateDate),
        };
    }
    catch (error) {
        if (isNoSuchEntity(error))
            return noPassword;
        throw error;
    }
}
async function keysOf(reader) {
    const keys = await listIam(reader, 'iam:ListAccessKeys', (iam, marker) => iam.send(new client_iam_dist_cjs/* ListAccessKeysCommand */.Qxm(marker)), (page) => page.AccessKeyMetadata);
    return Promise.all(keys.map(async ({ AccessKeyId, Status, CreateDate }) => ({
        active: statusOf(Status),
        lastRotated: root_user_moment(CreateDate),
        ...(await useOf(reader, AccessKeyId ?? '')),
    })));
}
async function useOf(reader, id) {
    const operation = 'iam:GetAccessKeyLastUsed';
    const { AccessKeyLastUsed: use } = await askIam(reader, operation, (iam) => iam.send(new client_iam_dist_cjs/* GetAccessKeyLastUsedCommand */.qRl({ AccessKeyId: id })));
    if (use === undefined)
        throw (0,errors/* malformed */.Qm)(operation, 'the answer does not tell the last use');
    const { LastUsedDate, ServiceName } = use;
    return {
        lastUsed: LastUsedDate === undefined ? 'none' : root_user_moment(LastUsedDate),
        lastUsedService: usedService(ServiceName),
    };
}
async function certificatesOf(reader) {
    const certificates = await listIam(reader, 'iam:ListSigningCertificates', (iam, marker) => iam.send(new client_iam_dist_cjs/* ListSigningCertificatesCommand */.BIy(marker)), (page) => page.Certificates);
    return certificates.map(({ Status, UploadDate }) => ({
        active: statusOf(Status),
        lastRotated: root_user_moment(UploadDate),
    }));
}
async function serialsOf(reader) {
    const devices = await listIam(reader, 'iam:ListMFADevices', (iam, marker) => iam.send(new client_iam_dist_cjs/* ListMFADevicesCommand */.UxV(marker)), (page) => page.MFADevices);
    return devices.map(({ SerialNumber }) => SerialNumber ?? '');
}
function root_user_moment(date) {
    return date === undefined ? 'missing' : { at: date.toISOString() };
}

;// CONCATENATED MODULE: ./lib/aws/summary.js




const summary_operation = 'iam:GetAccountSummary';
function readSummary(reader) {
    return observed(reader, summary_operation, async () => {
        const { SummaryMap: summary } = await askIam(reader, summary_operation, (iam) => iam.send(new client_iam_dist_cjs/* GetAccountSummaryCommand */.zod({})));
        if (summary === undefined)
            throw (0,errors/* malformed */.Qm)(summary_operation, 'the answer holds no summary');
        return {
            mfaEnabled: summary.AccountMFAEnabled,
            accessKeysPresent: summary.AccountAccessKeysPresent,
            passwordPresent: summary.AccountPasswordPresent,
            signingCertificatesPresent: summary.AccountSigningCertificatesPresent,
        };
    });
}

;// CONCATENATED MODULE: ./lib/aws/readers.js











const readers = {
    'account-summary': { inside: inside(readSummary), root: byRoot(readSummary) },
    'root-user': {
        inside: async ({ report }) => rootOf(await report()),
        root: bySummary((summary, { root }) => readRootUser(summary, root)),
    },
    'root-mfa-devices': rootDevices(),
    'root-mfa-devices.complete': rootDevices(),
    'credential-report': { inside: async ({ report }) => usersOf(await report()) },
    'password-policy': { inside: inside(readPasswordPolicy) },
    'other-credentials': { inside: inside((reader, { report }) => readOtherCredentials(reader, report())) },
    'contact.billing': byAccountApi(alternateContact('BILLING')),
    'contact.operations': byAccountApi(alternateContact('OPERATIONS')),
    'contact.security': byAccountApi(alternateContact('SECURITY')),
    'contact.primary': byAccountApi(primaryContact),
    regions: byAccountApi(regions),
    'organization-settings': { organization: ({ organization }) => organization.settings() },
    'organization-features': { features: ({ organization }) => organization.features() },
    'trusted-access': { organization: ({ organization }) => organization.trustedAccess() },
    'service-control-policies': { organization: ({ organization }) => organization.policies() },
    'detection.event-rules': { inside: inside(readEventRules) },
    'detection.root-metric-alarms': {
        inside: inside((reader, { trails }) => readRootMetricAlarms(reader, trails())),
    },
    'detection.trails': { inside: async ({ trails }) => trailsOf(await trails()) },
    'detection.guardduty': { inside: inside(readGuardDuty) },
    'detection.config-rules': { inside: inside(readConfigRules) },
    'detection.security-hub': { inside: inside(readSecurityHub) },
};
function inside(read) {
    return async (subject) => {
        const access = await subject.inside();
        return access.state === 'open' ? read(access.reader, subject) : unavailable(access);
    };
}
function byRoot(read) {
    return async ({ root }) => {
        const access = await root();
        return access.state === 'open' ? read(access.reader) : unavailable(access);
    };
}
function bySummary(read) {
    return async (subject) => {
        const summary = await subject.summary();
        return summary.state === 'value' ? read(summary, subject) : summary;
    };
}
function rootDevices() {
    return {
        inside: inside(readVirtualDevices),
        root: bySummary((summary, { root }) => readRootDevices(summary, root)),
    };
}
function byAccountApi({ operation, read }) {
    return {
        inside: inside((reader) => observed(reader, operation, () => read(reader, undefined))),
        central: ({ account, central }) => central.ask(operation, (reader) => read(reader, account.id)),
    };
}

;// CONCATENATED MODULE: ./lib/aws/sources.js
const withoutRootSessions = new Set(['aws-us-gov', 'aws-cn']);
const report = ['iam:GenerateCredentialReport', 'iam:GetCredentialReport'];
const sources_alternateContact = ways('account:GetAlternateContact');
const virtualDevices = { route: 'inside', actions: ['iam:ListVirtualMFADevices'] };
const allDevices = { route: 'root', actions: ['iam:GetAccountSummary', 'iam:ListMFADevices'] };
const trails = ['cloudtrail:DescribeTrails', 'cloudtrail:GetTrailStatus'];
const featuresAction = 'iam:ListOrganizationsFeatures';
const delegatesAction = 'organizations:ListDelegatedAdministrators';
const delegatedAdministrators = 'delegated-administrators.';
const table = {
    'account-summary': [
        { route: 'inside', actions: ['iam:GetAccountSummary'] },
        { route: 'root', actions: ['iam:GetAccountSummary'] },
    ],
    'root-user': [
        { route: 'inside', actions: report },
        {
            route: 'root',
            actions: [
                'iam:GetAccountSummary',
                'iam:GetLoginProfile',
                'iam:ListAccessKeys',
                'iam:GetAccessKeyLastUsed',
                'iam:ListSigningCertificates',
            ],
        },
    ],
    'root-mfa-devices': [virtualDevices, allDevices],
    'root-mfa-devices.complete': [allDevices, virtualDevices],
    'credential-report': [{ route: 'inside', actions: report }],
    'password-policy': [{ route: 'inside', actions: ['iam:GetAccountPasswordPolicy'] }],
    'other-credentials': [
        {
            route: 'inside',
            actions: [
                ...report,
                'iam:ListUsers',
                'iam:ListServiceSpecificCredentials',
                'iam:ListSSHPublicKeys',
                'iam:ListAccessKeys',
                'iam:ListSigningCertificates',
            ],
        },
    ],
    'contact.billing': sources_alternateContact,
    'contact.operations': sources_alternateContact,
    'contact.security': sources_alternateContact,
    'contact.primary': ways('account:GetContactInformation'),
    regions: ways('account:ListRegions'),
    'organization-settings': [{ route: 'organization', actions: ['organizations:DescribeOrganization'] }],
    'organization-features': [{ route: 'features', actions: [featuresAction] }],
    'trusted-access': [
        { route: 'organization', actions: ['organizations:ListAWSServiceAccessForOrganization'] },
    ],
    'service-control-policies': [
        {
            route: 'organization',
            actions: [
                'organizations:ListPolicies',
                'organizations:ListTargetsForPolicy',
                'organizations:DescribePolicy',
            ],
        },
    ],
    'detection.event-rules': sources_inside('events:ListRules', 'events:ListTargetsByRule'),
    'detection.root-metric-alarms': sources_inside(...trails, 'logs:DescribeMetricFilters', 'cloudwatch:DescribeAlarmsForMetric'),
    'detection.trails': sources_inside(...trails),
    'detection.guardduty': sources_inside('guardduty:ListDetectors', 'guardduty:GetDetector', 'guardduty:DescribeOrganizationConfiguration'),
    'detection.config-rules': sources_inside('config:DescribeConfigRules'),
    'detection.security-hub': sources_inside('securityhub:DescribeHub'),
};
function sources_inside(...actions) {
    return [{ route: 'inside', actions }];
}
function ways(action) {
    return [
        { route: 'inside', actions: [action] },
        { route: 'central', actions: [action] },
    ];
}
function delegatedService(fact) {
    return fact.startsWith(delegatedAdministrators) ? fact.slice(delegatedAdministrators.length) : undefined;
}
function sourcesOf(fact, kind, means) {
    const known = isPlain(fact)
        ? table[fact]
        : [{ route: 'organization', actions: [delegatesAction] }];
    return known.filter(({ route }) => isOpen(route, kind, means));
}
function isPlain(fact) {
    return Object.hasOwn(table, fact);
}
function isOpen(route, kind, means) {
    const fromOutside = kind === 'member' || (kind === 'audit' && means.managementRole);
    switch (route) {
        case 'inside':
            return roleInside(kind, means) !== undefined;
        case 'root':
            return means.rootSessions && means.auditIn !== 'lone' && fromOutside;
        case 'central':
            return means.auditIn !== 'lone' && fromOutside;
        default:
            return means.auditIn !== 'lone';
    }
}
function roleInside(kind, { auditIn, managementRole, memberRole }) {
    if (auditIn === 'lone' || kind === 'audit')
        return 'audit';
    if (kind === 'management') {
        if (auditIn === 'management')
            return 'audit';
        if (managementRole)
            return 'management';
    }
    return memberRole ? 'member' : undefined;
}
function centralRole({ auditIn, managementRole }) {
    return auditIn === 'member' && managementRole ? 'management' : 'audit';
}

;// CONCATENATED MODULE: ./lib/aws/account.js










async function readAccount(context, account, needs) {
    const reading = new Map();
    const kind = kindOf(context.doors.audit.session.accountId, account);
    function fact(id) {
        const source = sourceFact(id, needs);
        const known = reading.get(source) ?? readFact(source, { context, kind, subject });
        reading.set(source, known);
        return known;
    }
    const subject = createSubject(context, account, () => needs.has('account-summary') ? fact('account-summary') : undefined);
    const wanted = [...needs].toSorted((a, b) => rank(a) - rank(b));
    const read = await Promise.all(wanted.map(async (id) => [id, await fact(id)]));
    return { account, facts: Object.fromEntries(read) };
}
function sourceFact(id, needs) {
    const complete = 'root-mfa-devices.complete';
    return id === 'root-mfa-devices' && needs.has(complete) ? complete : id;
}
function rank(id) {
    return id === 'credential-report' || id === 'root-user' || id === 'other-credentials' ? 0 : 1;
}
function kindOf(auditAccountId, { id, management }) {
    if (management)
        return 'management';
    return id === auditAccountId ? 'audit' : 'member';
}
function createSubject({ doors, rootSessions, central, organization }, account, wantedSummary) {
    const inside = once(() => doors.inside(account));
    const root = once(() => rootSessions.open(account));
    return {
        account,
        inside,
        root,
        central,
        organization,
        report: once(async () => {
            const access = await inside();
            return access.state === 'open' ? readReport(access.reader) : unavailable(access);
        }),
        trails: once(async () => {
            const access = await inside();
            return access.state === 'open' ? readTrails(access.reader) : unavailable(access);
        }),
        summary: once(async () => {
            const wanted = wantedSummary();
            if (wanted !== undefined)
                return wanted;
            const access = await root();
            return access.state === 'open' ? readSummary(access.reader) : unavailable(access);
        }),
    };
}
async function readFact(id, reading) {
    const { context, kind } = reading;
    if (context.organizationId === undefined && isOrganizations(id))
        return noOrganization(context);
    const closed = context.plan.closed(kind, id);
    let failed;
    for (const route of context.plan.routes(kind, id)) {
        const fact = await readBy(route, id, reading);
        if (fact.state !== 'unavailable')
            return less(fact, failed?.cause, closed);
        failed = failed === undefined ? fact : { ...fact, cause: joined(failed.cause, fact.cause) };
    }
    if (failed === undefined)
        return notRead(closed ?? noWay, context);
    return closed === undefined ? failed : { ...failed, cause: joined(failed.cause, closed) };
}
function less(fact, failed, closed) {
    if (fact.state !== 'value')
        return fact;
    const { value } = fact;
    const unlisted = failed ?? closed;
    if (isPartial(value))
        return unlisted === undefined ? fact : { ...fact, value: { ...value, unlisted } };
    return failed !== undefined && lacksUse(value)
        ? { ...fact, value: { ...value, unreported: failed } }
        : fact;
}
function isPartial(value) {
    return value instanceof Object && 'complete' in value && value.complete === false;
}
function lacksUse(value) {
    return value instanceof Object && 'passwordLastUsed' in value && value.passwordLastUsed === 'missing';
}
function readBy(route, id, { subject }) {
    if (!isPlain(id))
        return subject.organization.delegatedAdministrators(delegatedService(id) ?? '');
    const ways = readers[id];
    const way = ways[route];
    if (way === undefined)
        throw new Error(`${id} cannot be read by the route ${route}.`);
    return way(subject);
}
function joined(first, second) {
    if (tells(first, second))
        return first;
    return tells(second, first) ? second : bothCauses(first, second);
}
function tells({ message, mend }, other) {
    return message.includes(other.message) && mend.includes(other.mend);
}
const noWay = (0,fact/* noSource */.T)('Nothing at hand can read it.', 'Report this: a control needs what no source tells.');
function notRead(cause, { doors }) {
    const { connection, place } = doors.audit;
    return { state: 'unavailable', cause, provenance: provenance(connection, 'sts:AssumeRole', place) };
}
const organizations = new Set([
    'organization-settings',
    'organization-features',
    'trusted-access',
    'service-control-policies',
]);
function isOrganizations(id) {
    return organizations.has(id) || delegatedService(id) !== undefined;
}
function noOrganization({ doors }) {
    const { connection, place } = doors.audit;
    return {
        state: 'not-applicable',
        reason: 'The account is in no organization.',
        provenance: provenance(connection, 'organizations:DescribeOrganization', place),
    };
}

;// CONCATENATED MODULE: ./lib/aws/ahead.js
const keptAtMost = 50_000;
function createAhead(size, read) {
    const listed = [];
    const begun = new Map();
    let [running, kept, isEnded] = [0, 0, false];
    function begin(account) {
        const reading = read(account);
        if (reading === undefined)
            return;
        running += 1;
        const keep = ({ facts }) => {
            const report = facts['credential-report'];
            kept += 1 + (report?.state === 'value' ? report.value.users.length : 0);
        };
        void reading
            .then(keep, () => { })
            .finally(() => {
            running -= 1;
            fill();
        });
        begun.set(account.id, reading);
    }
    function fill() {
        while (!isEnded && running < size && kept < keptAtMost) {
            const next = listed.shift();
            if (next === undefined)
                return;
            begin(next);
        }
    }
    return {
        offer(accounts) {
            listed.push(...accounts);
            fill();
        },
        end() {
            isEnded = true;
            listed.length = 0;
        },
        take(id) {
            const reading = begun.get(id);
            begun.delete(id);
            return reading;
        },
    };
}

;// CONCATENATED MODULE: ./lib/aws/actions.js

function actionsFor(needs, means, inventory) {
    const uses = [...usesForInventory(means, inventory), ...usesForFacts(needs, means)];
    return {
        audit: merged(uses, 'audit'),
        management: merged(uses, 'management'),
        member: merged(uses, 'member'),
    };
}
const actions_kinds = ['management', 'audit', 'member'];
function kindsOf({ auditIn }) {
    return auditIn === 'member' ? actions_kinds : actions_kinds.filter((kind) => kind !== 'audit');
}
function usesForInventory({ auditIn }, { organizationalUnits, tags }) {
    const use = (name, fallback) => ({
        role: 'audit',
        action: name,
        resource: 'any',
        fallback,
        facts: [],
    });
    const describing = use('organizations:DescribeOrganization', false);
    if (auditIn === 'lone')
        return [describing];
    const units = [
        use('organizations:ListOrganizationalUnitsForParent', false),
        use('organizations:ListRoots', true),
        use('organizations:ListAccountsForParent', true),
    ];
    const tagging = auditIn === 'management'
        ? [use('tag:GetResources', false), use('organizations:ListTagsForResource', false)]
        : [use('organizations:ListTagsForResource', false)];
    return [
        describing,
        use('organizations:ListAccounts', false),
        ...(organizationalUnits ? units : []),
        ...(tags ? tagging : []),
    ];
}
function usesForFacts(needs, means) {
    return kindsOf(means).flatMap((kind) => [...needs[kind]].flatMap((fact) => sourcesOf(fact, kind, means).flatMap((source, index) => usesOfSource(source, kind, means).map((use) => ({
        ...use,
        fallback: use.fallback || index > 0,
        facts: [fact],
    })))));
}
function usesOfSource({ route, actions }, kind, means) {
    const central = centralRole(means);
    switch (route) {
        case 'inside': {
            const role = roleInside(kind, means) ?? 'member';
            return [...actions.map((action) => bare(role, action, ownResource(action))), ...waysIn(role)];
        }
        case 'root':
            return [
                bare(central, 'sts:AssumeRoot', 'member-root'),
                bare(central, featuresAction, 'any'),
                ...waysIn(central),
            ];
        case 'central':
            return [
                ...actions.map((action) => bare(central, action, 'organization-accounts')),
                ...waysIn(central),
                ...diagnosis(means),
            ];
        case 'features':
            return [...actions.map((action) => bare(central, action, 'any')), ...waysIn(central)];
        case 'organization':
            return actions.map((action) => bare('audit', action, 'any'));
    }
}
function diagnosis(means) {
    return means.auditIn === 'member' && !means.managementRole
        ? [{ ...bare('audit', delegatesAction, 'any'), fallback: true }]
        : [];
}
function waysIn(role) {
    return role === 'audit' ? [] : [bare('audit', 'sts:AssumeRole', `${role}-role`)];
}
function ownResource(action) {
    return action.startsWith('account:') ? 'own-account' : 'any';
}
function bare(role, action, resource) {
    return { role, action, resource, fallback: false };
}
function merged(uses, role) {
    const byKey = new Map();
    for (const { role: owner, ...use } of uses) {
        if (owner !== role)
            continue;
        const key = `${use.action} ${use.resource}`;
        const known = byKey.get(key);
        byKey.set(key, {
            ...use,
            fallback: use.fallback && (known?.fallback ?? true),
            facts: [...new Set([...(known?.facts ?? []), ...use.facts])],
        });
    }
    return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, action]) => action);
}

// EXTERNAL MODULE: ./lib/troubles.js
var troubles = __webpack_require__(1923);
;// CONCATENATED MODULE: ./lib/aws/first-alone.js
function createFirstAlone() {
    let first;
    return async (work) => {
        if (first !== undefined) {
            await first;
            return work();
        }
        const begun = work();
        first = begun.then(() => { }, () => { });
        return begun;
    };
}

;// CONCATENATED MODULE: ./lib/aws/central.js







function createCentral({ access, lacksFeatures, isDelegated, warn }) {
    const firstAlone = createFirstAlone();
    let obstacle;
    async function send(reader, operation, read) {
        const fact = await observed(reader, operation, async () => {
            try {
                return await read(reader);
            }
            catch (error) {
                const failure = (0,errors/* toFailure */.w2)(error, operation);
                if (failure.kind === 'denied')
                    await remember(failure, reader);
                throw failure;
            }
        });
        const isExplained = fact.state === 'unavailable' && fact.cause.kind === 'denied';
        return isExplained && obstacle !== undefined ? { ...fact, cause: obstacle } : fact;
    }
    async function remember(failure, { session }) {
        const found = await obstacleBehind(failure, session);
        if (found === undefined || obstacle !== undefined)
            return;
        obstacle = found;
        warn((0,troubles/* withNumber */.Yx)(`${found.message} ${found.mend}`, (0,troubles/* troubleOf */.LH)(found)));
    }
    async function obstacleBehind(failure, session) {
        if (lacksFeatures)
            return featuresMissing;
        if (isTrustedAccessOff(failure))
            return (0,fact/* noSource */.T)(trustedAccessOff, causeOf(failure, session).mend);
        if ((await isDelegated()) !== false)
            return undefined;
        return (0,fact/* noSource */.T)(`The Account API refuses to tell about members, because account ${session.accountId} is neither the management account nor the delegated administrator for account.amazonaws.com.`, `Set management-role, or run \`aws organizations register-delegated-administrator --account-id ${session.accountId} --service-principal account.amazonaws.com\` in the management account.`);
    }
    return {
        async ask(operation, read) {
            const entered = await access();
            if (entered.state === 'closed')
                return unavailable(entered);
            const { reader } = entered;
            return firstAlone(async () => obstacle === undefined
                ? send(reader, operation, read)
                : {
                    state: 'unavailable',
                    cause: obstacle,
                    provenance: provenance(reader.connection, operation, reader.place),
                });
        },
    };
}
const featuresMissing = (0,fact/* noSource */.T)('The Account API refuses to tell about members, because the organization does not have all features enabled.', 'Run `aws organizations enable-all-features`, and when that is done `aws organizations enable-aws-service-access --service-principal account.amazonaws.com`, in the management account.');
const trustedAccessOff = 'The Account API refuses to tell about members, because it has no trusted access in the organization.';

;// CONCATENATED MODULE: ./lib/aws/organization-facts.js






function createOrganizationReads(audit, settings, features) {
    const delegates = new Map();
    return {
        settings: async () => settings,
        features,
        trustedAccess: once(() => readTrustedAccess(audit)),
        policies: once(() => readServiceControlPolicies(audit)),
        delegatedAdministrators(service) {
            const reading = delegates.get(service) ?? readDelegatedAdministrators(audit, service);
            delegates.set(service, reading);
            return reading;
        },
    };
}
function readTrustedAccess(reader) {
    const operation = 'organizations:ListAWSServiceAccessForOrganization';
    return observed(reader, operation, async () => {
        const enabled = await list(reader, operation, async (organizations, token) => {
            const page = await organizations.send(new client_organizations_dist_cjs/* ListAWSServiceAccessForOrganizationCommand */.iT9(token));
            return { items: page.EnabledServicePrincipals, next: page.NextToken };
        });
        return enabled.map(({ ServicePrincipal }) => ServicePrincipal ?? '');
    });
}
function readDelegatedAdministrators(reader, service) {
    const operation = 'organizations:ListDelegatedAdministrators';
    return observed(reader, operation, async () => {
        const administrators = await list(reader, operation, async (organizations, token) => {
            const command = new client_organizations_dist_cjs/* ListDelegatedAdministratorsCommand */.bVx({ ServicePrincipal: service, ...token });
            const page = await organizations.send(command);
            return { items: page.DelegatedAdministrators, next: page.NextToken };
        });
        return administrators.map(({ Id }) => Id ?? '');
    });
}
const policiesOperation = 'organizations:ListPolicies';
const targetsOperation = 'organizations:ListTargetsForPolicy';
const describeOperation = 'organizations:DescribePolicy';
function readServiceControlPolicies(reader) {
    return observed(reader, policiesOperation, async () => {
        const policies = await list(reader, policiesOperation, async (organizations, token) => {
            const command = new client_organizations_dist_cjs/* ListPoliciesCommand */.yWo({ Filter: 'SERVICE_CONTROL_POLICY', ...token });
            const page = await organizations.send(command);
            return { items: page.Policies, next: page.NextToken };
        });
        const own = policies.filter(({ AwsManaged }) => AwsManaged !== true);
        const read = await Promise.all(own.map(({ Id, Name }) => readPolicy(reader, Id ?? '', Name ?? '')));
        return read.filter(({ targets }) => targets.length > 0);
    });
}
async function readPolicy(reader, id, name) {
    const listed = await list(reader, targetsOperation, async (organizations, token) => {
        const page = await organizations.send(new client_organizations_dist_cjs/* ListTargetsForPolicyCommand */.Pun({ PolicyId: id, ...token }));
        return { items: page.Targets, next: page.NextToken };
    });
    const targets = listed.map(({ TargetId }) => TargetId ?? '');
    return { id, name, targets, document: targets.length === 0 ? '' : await documentOf(reader, id) };
}
async function documentOf({ connection, session }, id) {
    const { Policy } = await ask(connection, session, describeOperation, () => session.clients.organizations().send(new client_organizations_dist_cjs/* DescribePolicyCommand */.nY2({ PolicyId: id })));
    if (Policy?.Content === undefined)
        throw (0,errors/* malformed */.Qm)(describeOperation, 'the answer holds no policy');
    return Policy.Content;
}
function list({ connection, session }, operation, request) {
    return allPages(operation, (token) => ask(connection, session, operation, () => request(session.clients.organizations(), token === undefined ? {} : { NextToken: token })));
}

// EXTERNAL MODULE: ./lib/group-by.js
var group_by = __webpack_require__(5344);
;// CONCATENATED MODULE: ./lib/aws/plan.js




const plan_kinds = ['management', 'audit', 'member'];
function planOf(options) {
    const { needs, accounts, rootObstacle } = options;
    const means = { ...options.means, rootSessions: rootObstacle === undefined };
    const sources = (kind, fact) => sourcesOf(fact, kind, means);
    const used = plan_kinds.filter((kind) => accounts[kind] > 0 && needs[kind].size > 0);
    return {
        routes: (kind, fact) => sources(kind, fact).map(({ route }) => route),
        closed: (kind, fact) => plan_closed(kind, fact, means, rootObstacle),
        opensRootFirst: used.some((kind) => [...needs[kind]].some((fact) => sources(kind, fact)[0]?.route === 'root')),
        lines: used.flatMap((kind) => linesOf(kind, options, sources)),
        warnings: [
            ...(rootObstacle === undefined ? [] : [`${rootObstacle.message} ${rootObstacle.mend}`]),
            ...overlong(options, (fact) => sources('member', fact)),
        ],
    };
}
function plan_closed(kind, fact, means, rootObstacle) {
    const open = new Set(sourcesOf(fact, kind, means).map(({ route }) => route));
    const all = sourcesOf(fact, kind, { ...means, memberRole: true, rootSessions: true });
    const missing = all.map(({ route }) => route).filter((route) => !open.has(route));
    const roleless = missing.includes('inside') ? noRole(roleSetting(kind)) : undefined;
    const rootless = missing.includes('root') ? rootObstacle : undefined;
    return roleless !== undefined && rootless !== undefined
        ? bothCauses(roleless, rootless)
        : (roleless ?? rootless);
}
function roleSetting(kind) {
    return kind === 'management' ? 'management-role' : 'member-role';
}
function linesOf(kind, { needs, accounts, means }, sources) {
    const facts = [...needs[kind]].toSorted();
    const ways = (0,group_by/* groupBy */.$)(facts, (fact) => sources(kind, fact)
        .map(({ route }) => route)
        .join(' '));
    return [...ways.values()].map((group) => {
        const [first, ...others] = sources(kind, group[0]);
        const said = first === undefined ? 'by nothing at hand' : told(first.route, kind, means);
        const fallback = others.map(({ route }) => `, else ${told(route, kind, means)}`).join('');
        return `${whose(kind, accounts[kind])}: ${group.join(', ')} ${said}${fallback}, because ${reason(first?.route, others)}.`;
    });
}
function whose(kind, count) {
    if (kind === 'management')
        return 'The management account';
    return kind === 'audit' ? "The audit role's own account" : `Members (${count})`;
}
function told(route, kind, means) {
    switch (route) {
        case 'inside':
            return kind === 'member' ? 'by the member role' : 'by the role in the account';
        case 'root':
            return 'by an assumed-root session';
        case 'central':
            return centralRole(means) === 'audit' ? 'through the audit role' : 'through the management role';
        case 'features':
        case 'organization':
            return 'about the organization as a whole';
    }
}
function reason(first, others) {
    switch (first) {
        case undefined:
            return 'no role and no other access is set for it';
        case 'inside':
            return others.length > 0
                ? 'a session in the account costs least, and draws on the quotas of that account alone'
                : 'AWS tells it to a role in the account alone';
        case 'root':
            return others.length > 0
                ? 'AWS tells of devices of every kind to the root user alone'
                : 'it needs no role in the account';
        case 'central':
            return 'no role in the account is set';
        case 'features':
        case 'organization':
            return 'it is asked once for all accounts';
    }
}
const jobAtMost = 6 * 60 * 60;
function overlong({ needs, accounts, quotaShare, shards }, sources) {
    const calls = new Map();
    for (const fact of needs.member) {
        const [first] = sources(fact);
        if (first?.route !== 'central')
            continue;
        for (const action of first.actions)
            calls.set(action, (calls.get(action) ?? 0) + accounts.member);
    }
    return [...calls].flatMap(([action, count]) => {
        const seconds = count / (rateOf(action, quotaShare, shards) ?? Number.POSITIVE_INFINITY);
        if (seconds <= jobAtMost)
            return [];
        return [
            `Reading the members takes about ${Math.ceil(seconds / 3600)} hours, longer than a job of GitHub Actions may: ${count} requests of ${action} go through one account's quota. Set member-role, so that each account is asked inside, or expect fewer contacts.`,
        ];
    });
}

;// CONCATENATED MODULE: ./lib/aws/organization-features.js






const organization_features_operation = 'iam:ListOrganizationsFeatures';
async function readFeatures(reader) {
    const answer = await (0,errors/* orFailure */.wM)(async () => {
        const { OrganizationId, EnabledFeatures } = await askIam(reader, organization_features_operation, (iam) => iam.send(new client_iam_dist_cjs/* ListOrganizationsFeaturesCommand */.TTN({})));
        if (OrganizationId === undefined && EnabledFeatures === undefined) {
            throw (0,errors/* malformed */.Qm)(organization_features_operation, 'the answer holds no list');
        }
        return EnabledFeatures ?? [];
    });
    const missing = answer instanceof errors/* AwsFailure */.OQ ? prerequisite(answer, reader) : undefined;
    if (missing !== undefined) {
        const from = provenance(reader.connection, organization_features_operation, reader.place);
        return { state: 'unavailable', cause: missing, provenance: from };
    }
    return observed(reader, organization_features_operation, async () => {
        if (answer instanceof errors/* AwsFailure */.OQ)
            throw answer;
        return answer;
    });
}
function prerequisite({ code }, { session }) {
    const because = (why, mend) => (0,fact/* noSource */.T)(`Central root access cannot be used, because ${why}.`, mend);
    if (code.startsWith('ServiceAccessNotEnabled')) {
        return because('IAM has no trusted access in the organization', 'Run `aws organizations enable-aws-service-access --service-principal iam.amazonaws.com` in the management account.');
    }
    if (code.startsWith('AccountNotManagementOrDelegatedAdministrator')) {
        return because(`account ${session.accountId} is neither the management account nor IAM's delegated administrator`, `Set management-role, or run \`aws organizations register-delegated-administrator --account-id ${session.accountId} --service-principal iam.amazonaws.com\` in the management account.`);
    }
    if (code.startsWith('OrganizationNotInAllFeaturesMode')) {
        return because('the organization does not have all features enabled', 'Run `aws organizations enable-all-features` in the management account.');
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/aws/root-sessions.js












const root_sessions_operation = 'sts:AssumeRoot';
const root_sessions_place = 'in a root session';
const duration = 900;
const ahead = 60_000;
function createRootSessions({ central, partition, warn }) {
    const firstAlone = createFirstAlone();
    let refused;
    const features = once(async () => {
        const access = await central();
        return access.state === 'open' ? readFeatures(access.reader) : unavailable(access);
    });
    async function obstacle() {
        if (refused !== undefined)
            return refused;
        if (withoutRootSessions.has(partition))
            return noTaskPolicies(partition);
        const enabled = await features();
        if (enabled.state === 'value') {
            return enabled.value.includes('RootCredentialsManagement') ? undefined : featureOff;
        }
        return enabled.state === 'unavailable' && enabled.cause.kind === 'no-source' ? enabled.cause : undefined;
    }
    function remember(everywhere) {
        if (refused === undefined)
            warn((0,troubles/* withNumber */.Yx)(`${everywhere.message} ${everywhere.mend}`, (0,troubles/* troubleOf */.LH)(everywhere)));
        refused ??= everywhere;
        return refused;
    }
    async function open(reader, account) {
        const cause = await obstacle();
        if (cause !== undefined)
            return root_sessions_closed(reader, cause);
        try {
            return await openIn(reader, account);
        }
        catch (error) {
            const failure = (0,errors/* toFailure */.w2)(error, root_sessions_operation);
            const everywhere = obstacleBehind(failure);
            return root_sessions_closed(reader, everywhere === undefined ? refusal(failure, reader, account) : remember(everywhere));
        }
    }
    return {
        features,
        obstacle,
        async open(account) {
            const access = await central();
            return access.state === 'closed' ? access : firstAlone(() => open(access.reader, account));
        },
    };
}
function noTaskPolicies(partition) {
    return (0,fact/* noSource */.T)(`Root sessions cannot be opened, because the partition ${partition} has no central management of root credentials.`, 'Set member-role to a role that the audit role may assume there.');
}
function root_sessions_closed({ connection }, cause) {
    return { state: 'closed', cause, provenance: provenance(connection, root_sessions_operation, root_sessions_place) };
}
async function openIn({ connection, session: asker }, { id, partition }) {
    const input = {
        TargetPrincipal: id,
        TaskPolicyArn: { arn: `arn:${partition}:iam::aws:policy/root-task/IAMAuditRootUserCredentials` },
        DurationSeconds: duration,
    };
    const identity = {
        accountId: id,
        partition,
        arn: `arn:${partition}:iam::${id}:root`,
        identity: rootSession,
    };
    const obtain = async () => {
        const answer = await ask(connection, asker, root_sessions_operation, () => asker.clients.sts().send(new client_sts_dist_cjs/* AssumeRootCommand */.Sw(input)));
        return toCredentials(answer.Credentials, root_sessions_operation);
    };
    const session = await openTemporary(connection, identity, obtain, ahead);
    return { state: 'open', reader: { connection, session, place: root_sessions_place } };
}
const enableFeature = 'Run `aws iam enable-organizations-root-credentials-management` in the management account.';
const featureOff = (0,fact/* noSource */.T)('Root sessions cannot be opened, because the central management of root credentials is off in the organization.', enableFeature);
function obstacleBehind({ message }) {
    if (/root credentials management feature is not enabled/i.test(message))
        return featureOff;
    if (/service not enabled for aws organizations/i.test(message)) {
        return (0,fact/* noSource */.T)('Root sessions cannot be opened, because IAM has no trusted access in the organization.', 'Run `aws organizations enable-aws-service-access --service-principal iam.amazonaws.com` in the management account.');
    }
    return undefined;
}
function refusal(failure, { session }, { id, partition }) {
    const cause = causeOf(failure, session);
    if (failure.code !== 'AccessDenied')
        return cause;
    return {
        ...cause,
        mend: `Allow ${session.identity} \`sts:AssumeRoot\` on arn:${partition}:iam::${id}:root with the task policy IAMAuditRootUserCredentials, and let service control policies that deny the root user exempt \`aws:AssumedRoot\`.`,
    };
}

;// CONCATENATED MODULE: ./lib/aws/prepare.js







async function prepare(options, accounts, needsOf, early) {
    const { notices } = options;
    const wanted = gathered(options, accounts, needsOf);
    const base = early ?? baseOf(options, wanted.needs);
    const plan = await decided(planOptions(options, wanted.needs, wanted.counts), base.rootSessions);
    notices.plan(plan.lines);
    plan.warnings.forEach(notices.warn);
    return { ...base, plan };
}
async function prepareEarly(options, needs) {
    const base = baseOf(options, needs);
    const some = { management: 1, audit: 1, member: 1 };
    return { ...base, plan: await decided(planOptions(options, needs, some), base.rootSessions) };
}
function planOptions(options, needs, accounts) {
    return { ...options, means: meansOf(options), needs, accounts, rootObstacle: undefined };
}
function baseOf(options, needs) {
    const { inventory, audit, notices } = options;
    const means = meansOf(options);
    const actions = actionsFor(needs, { ...means, rootSessions: true }, noInventory);
    const doors = createDoors({
        ...options,
        managementAccountId: inventory.managementAccountId,
        actions: { member: names(actions.member), management: names(actions.management) },
    });
    const rootSessions = createRootSessions({
        central: doors.central,
        partition: audit.partition,
        warn: notices.warn,
    });
    const organization = createOrganizationReads(doors.audit, options.settings, rootSessions.features);
    return {
        organizationId: inventory.organizationId,
        doors,
        rootSessions,
        organization,
        central: createCentral({
            access: doors.central,
            lacksFeatures: lacksFeatures(options.settings),
            isDelegated: () => isDelegated(means, doors, organization),
            warn: notices.warn,
        }),
    };
}
const noInventory = { organizationalUnits: false, tags: false };
function names(actions) {
    return [...new Set(actions.map(({ action }) => action))];
}
async function decided(options, rootSessions) {
    const plan = planOf(options);
    const rootObstacle = plan.opensRootFirst ? await rootSessions.obstacle() : undefined;
    return rootObstacle === undefined ? plan : planOf({ ...options, rootObstacle });
}
function meansOf({ audit, inventory, roles }) {
    const { organizationId, managementAccountId } = inventory;
    const elsewhere = managementAccountId === audit.accountId ? 'management' : 'member';
    return {
        auditIn: organizationId === undefined ? 'lone' : elsewhere,
        managementRole: roles.managementRole !== undefined,
        memberRole: roles.memberRole !== undefined,
    };
}
function gathered({ audit }, accounts, needsOf) {
    const needs = { management: new Set(), audit: new Set(), member: new Set() };
    const counts = { management: 0, audit: 0, member: 0 };
    for (const account of accounts) {
        const kind = kindOf(audit.accountId, account);
        counts[kind] += 1;
        const wanted = needsOf(account);
        for (const id of wanted)
            needs[kind].add(sourceFact(id, wanted));
    }
    return { needs, counts };
}
function lacksFeatures(settings) {
    return settings.state === 'value' && settings.value.featureSet !== 'ALL';
}
async function isDelegated({ auditIn, managementRole }, { audit }, organization) {
    if (auditIn !== 'member' || managementRole)
        return true;
    const administrators = await organization.delegatedAdministrators('account.amazonaws.com');
    return administrators.state === 'value'
        ? administrators.value.includes(audit.session.accountId)
        : undefined;
}

;// CONCATENATED MODULE: ./lib/aws/window.js
async function* inWindow(items, size, work) {
    const source = items[Symbol.iterator]();
    const done = [];
    const running = new Set();
    let failed;
    let wake = () => { };
    function begin(item) {
        const job = work(item)
            .then((result) => void done.push({ result }), (error) => {
            failed ??= { error };
        })
            .finally(() => {
            running.delete(job);
            wake();
        });
        running.add(job);
    }
    function fill() {
        while (running.size + done.length < size) {
            const next = source.next();
            if (next.done)
                return;
            begin(next.value);
        }
    }
    try {
        for (;;) {
            if (failed !== undefined)
                throw failed.error;
            fill();
            const next = done.shift();
            if (next !== undefined)
                yield next.result;
            else if (running.size === 0)
                return;
            else
                await new Promise((resolve) => (wake = resolve));
        }
    }
    finally {
        await Promise.all(running);
    }
}

;// CONCATENATED MODULE: ./lib/aws/observe.js



const accountsPerRequest = 16;
function windowOf(concurrency) {
    return accountsPerRequest * concurrency;
}
async function* observe(options, accounts, needsOf, early) {
    const { caller } = options.connection;
    const context = await prepare(options, accounts, needsOf, early?.context);
    const reading = inWindow(accounts, windowOf(caller.concurrency), async (account) => {
        const begun = early?.ahead.take(account.id);
        return begun === undefined
            ? readAccount(context, account, needsOf(account))
            : { ...(await begun), account };
    });
    let isComplete = false;
    try {
        for (;;) {
            const next = await reading.next();
            isComplete = next.done === true;
            if (next.done)
                return;
            yield next.value;
        }
    }
    finally {
        if (!isComplete)
            caller.stop();
        await reading.return();
    }
}

;// CONCATENATED MODULE: ./lib/aws/early.js




const longList = 100;
function createBeginning(options, needs) {
    const { audit, connection } = options;
    const waiting = [];
    let begun;
    let ahead;
    let isEnded = false;
    async function begin({ id, managementAccountId, settings }) {
        const inventory = { organizationId: id, managementAccountId };
        const mayNeed = needs.mayNeed({ audit: audit.accountId, management: managementAccountId });
        const context = await prepareEarly({ ...options, inventory, settings }, mayNeed);
        const made = createAhead(windowOf(connection.caller.concurrency), (account) => {
            const wanted = needs.needsOf(account);
            return wanted === undefined ? undefined : readAccount(context, account, wanted);
        });
        ahead = made;
        if (!isEnded)
            made.offer(waiting.splice(0));
        return { context, ahead: made };
    }
    return {
        listed(accounts, organization) {
            if (ahead !== undefined) {
                ahead.offer(accounts);
                return;
            }
            waiting.push(...accounts);
            if (begun !== undefined || waiting.length <= longList)
                return;
            begun = begin(organization);
            begun.catch(() => { });
        },
        async end() {
            isEnded = true;
            ahead?.end();
            return begun;
        },
    };
}

;// CONCATENATED MODULE: ./lib/aws/listed-account.js

const states = [
    'PENDING_ACTIVATION',
    'ACTIVE',
    'SUSPENDED',
    'PENDING_CLOSURE',
    'CLOSED',
];
function toListedAccount(account, operation) {
    const { Id, Name, Email, Paths } = account;
    if (!Id)
        throw (0,errors/* malformed */.Qm)(operation, 'an account in the answer has no id');
    const state = account.State ?? account.Status ?? '';
    return {
        id: Id,
        name: Name ?? Id,
        email: Email,
        state: isState(state) ? state : 'UNKNOWN',
        paths: Paths,
    };
}
function isState(state) {
    return states.includes(state);
}

;// CONCATENATED MODULE: ./lib/aws/organization-accounts.js


const nothingElse = { places: new Map(), tags: undefined };
function toAccounts(accounts, { connection, session, organization: { managementAccountId } }, options, { places, tags }) {
    const place = placeOf(session, managementAccountId);
    const listed = provenance(connection, 'organizations:ListAccounts', place);
    const noUnit = organization_accounts_notRead('organizational units', options.organizationalUnits, listed);
    const noTags = organization_accounts_notRead('tags', options.tags, listed);
    const noParents = organization_accounts_notRead('organizational units', false, listed);
    return accounts.map((account) => ({
        id: account.id,
        name: account.name,
        email: emailOf(account, listed),
        state: account.state,
        management: account.id === managementAccountId,
        partition: session.partition,
        organizationalUnit: places.get(account.id)?.organizationalUnit ?? noUnit,
        parents: orNotAsked(places.get(account.id)?.parents ?? noParents, options, noParents),
        tags: tags?.get(account.id) ?? noTags,
    }));
}
function orNotAsked(read, { organizationalUnits }, notAsked) {
    return read.state === 'unavailable' && !organizationalUnits ? notAsked : read;
}
function emailOf({ email }, listed) {
    if (email !== undefined)
        return { state: 'value', value: email, provenance: listed };
    const cause = {
        kind: 'missing',
        message: 'organizations:ListAccounts told no e-mail address.',
        mend: 'Look at the account in the console of AWS Organizations.',
    };
    return { state: 'unavailable', cause, provenance: listed };
}
function organization_accounts_notRead(what, isAsked, listed) {
    const why = isAsked ? 'the account is not active' : 'the baseline selects nothing by them';
    const cause = (0,fact/* noSource */.T)(`The ${what} were not read, because ${why}.`, 'None is needed.');
    return { state: 'unavailable', cause, provenance: listed };
}
function placeOf({ accountId }, managementAccountId) {
    return accountId === managementAccountId ? 'in the management account' : 'in the audit account';
}

;// CONCATENATED MODULE: ./lib/aws/organizational-units.js





const accountsOperation = 'organizations:ListAccounts';
const unitsOperation = 'organizations:ListOrganizationalUnitsForParent';
const membersOperation = 'organizations:ListAccountsForParent';
const rootsOperation = 'organizations:ListRoots';
async function readPlaces(reader, organizationId, accounts, isAsked) {
    const chains = new Map(accounts.map((account) => [account.id, chainOf(account, organizationId)]));
    const isTold = accounts.every(({ id, state }) => state !== 'ACTIVE' || chains.get(id) !== undefined);
    const isWalked = isAsked && !isTold;
    const [operation, placeOf] = isWalked
        ? [membersOperation, await placesByWalking(reader)]
        : [accountsOperation, await placesByPaths(reader, chains, isAsked)];
    const fact = (read) => observed(reader, operation, async () => read());
    return new Map(await Promise.all(accounts.map(async ({ id }) => {
        const { ids, names } = placeOf(id);
        const parents = await fact(() => orThrow(ids));
        const organizationalUnit = isAsked ? await fact(() => organizational_units_joined(names)) : undefined;
        return [id, { parents, organizationalUnit }];
    })));
}
function orThrow(found) {
    if (found instanceof errors/* AwsFailure */.OQ)
        throw found;
    return found;
}
function chainOf({ id, paths }, organizationId) {
    for (const path of paths ?? []) {
        const [organization, root, ...below] = path.split('/').filter((part) => part !== '');
        const units = below.slice(0, -1);
        const isWhole = root?.startsWith('r-') && units.every((unit) => unit.startsWith('ou-'));
        if (organization === organizationId && root !== undefined && isWhole && below.at(-1) === id) {
            return [root, ...units];
        }
    }
    return undefined;
}
async function placesByPaths(reader, chains, withNames) {
    const parents = new Set([...chains.values()].flatMap((chain) => chain?.slice(0, -1) ?? []));
    const names = new Map(await Promise.all([...(withNames ? parents : [])].map(async (parent) => [parent, await unitsBelow(reader, parent)])));
    return (account) => {
        const chain = chains.get(account);
        return chain === undefined ? nowhere(untold) : { ids: chain, names: namesAlong(chain, names) };
    };
}
const untold = () => (0,errors/* malformed */.Qm)(accountsOperation, 'the answer holds no path of the account');
function nowhere(why) {
    const failure = why();
    return { ids: failure, names: failure };
}
function namesAlong(chain, names) {
    const along = [];
    for (const [index, unit] of chain.slice(1).entries()) {
        const units = names.get(chain[index] ?? '');
        if (units instanceof errors/* AwsFailure */.OQ)
            return units;
        const name = units?.get(unit);
        if (name === undefined)
            return (0,errors/* missing */.LO)(unitsOperation, `the organizational unit ${unit} is not in the answer`);
        along.push(name);
    }
    return along;
}
async function placesByWalking(reader) {
    const found = new Map();
    const failures = [];
    async function walk(parent, ids, names) {
        const [members, units] = await Promise.all([membersOf(reader, parent), unitsBelow(reader, parent)]);
        if (members instanceof errors/* AwsFailure */.OQ)
            failures.push(members);
        else
            for (const id of members)
                found.set(id, { ids, names });
        if (units instanceof errors/* AwsFailure */.OQ)
            failures.push(units);
        else
            await Promise.all([...units].map(([id, name]) => walk(id, [...ids, id], [...names, name])));
    }
    const roots = await rootsOf(reader);
    if (roots instanceof errors/* AwsFailure */.OQ)
        failures.push(roots);
    else
        await Promise.all(roots.map((root) => walk(root, [root], [])));
    const lost = () => failures[0] ?? (0,errors/* missing */.LO)(membersOperation, 'the account is in no organizational unit of the answer');
    return (account) => found.get(account) ?? nowhere(lost);
}
function organizational_units_joined(found) {
    const names = orThrow(found);
    const misleading = names.find((name) => name === '' || name.includes('/'));
    if (misleading !== undefined) {
        throw (0,errors/* malformed */.Qm)(unitsOperation, `the name of the organizational unit "${misleading}" cannot stand in a path`);
    }
    return names.join('/');
}
function unitsBelow(reader, parent) {
    return (0,errors/* orFailure */.wM)(async () => {
        const units = await organizational_units_list(reader, unitsOperation, async (token) => {
            const command = new client_organizations_dist_cjs/* ListOrganizationalUnitsForParentCommand */.sUM({ ParentId: parent, ...token });
            const page = await reader.session.clients.organizations().send(command);
            return { items: page.OrganizationalUnits, next: page.NextToken };
        });
        return new Map(units.map(({ Id, Name }) => [Id ?? '', Name ?? '']));
    });
}
function membersOf(reader, parent) {
    return (0,errors/* orFailure */.wM)(async () => {
        const members = await organizational_units_list(reader, membersOperation, async (token) => {
            const command = new client_organizations_dist_cjs/* ListAccountsForParentCommand */.Jgz({ ParentId: parent, ...token });
            const page = await reader.session.clients.organizations().send(command);
            return { items: page.Accounts, next: page.NextToken };
        });
        return members.map(({ Id }) => Id ?? '');
    });
}
function rootsOf(reader) {
    return (0,errors/* orFailure */.wM)(async () => {
        const roots = await organizational_units_list(reader, rootsOperation, async (token) => {
            const page = await reader.session.clients.organizations().send(new client_organizations_dist_cjs/* ListRootsCommand */.Hkb({ ...token }));
            return { items: page.Roots, next: page.NextToken };
        });
        return roots.map(({ Id }) => Id ?? '');
    });
}
function organizational_units_list({ connection, session }, operation, request) {
    return allPages(operation, (token) => ask(connection, session, operation, () => request(token === undefined ? {} : { NextToken: token })));
}

;// CONCATENATED MODULE: ./lib/aws/tagging.js




const tagging_operation = 'tag:GetResources';
const homeRegions = {
    aws: 'us-east-1',
    'aws-cn': 'cn-northwest-1',
    'aws-us-gov': 'us-gov-west-1',
    'aws-eusc': 'eusc-de-east-1',
};
function readTaggedAccounts(reader, organizationId) {
    return observed(reader, tagging_operation, async () => {
        const { connection, session } = reader;
        const { GetResourcesCommand, ResourceGroupsTaggingAPIClient } = await __webpack_require__.e(/* import() */ 59).then(__webpack_require__.t.bind(__webpack_require__, 5059, 19));
        const region = homeRegions[session.partition] ?? connection.transport.region;
        const mappings = await allPages(tagging_operation, async (token) => {
            const page = await ask(connection, session, tagging_operation, () => new ResourceGroupsTaggingAPIClient({ ...session.clients.settings, region }).send(new GetResourcesCommand({
                ResourceTypeFilters: ['organizations:account'],
                ResourcesPerPage: 100,
                ...(token === undefined ? {} : { PaginationToken: token }),
            })));
            return { items: page.ResourceTagMappingList, next: page.PaginationToken || undefined };
        });
        return new Map(mappings.map(({ ResourceARN, Tags: tags }) => [
            accountIn(ResourceARN, organizationId),
            Object.fromEntries((tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
        ]));
    });
}
function accountIn(arn, organizationId) {
    const [, kind, organization, id] = /:(account)\/(o-[a-z0-9]+)\/(\d{12})$/.exec(arn ?? '') ?? [];
    if (kind === undefined || organization !== organizationId || id === undefined) {
        throw (0,errors/* malformed */.Qm)(tagging_operation, 'the answer names something else than an account of the organization');
    }
    return id;
}

;// CONCATENATED MODULE: ./lib/aws/tags.js





const tags_operation = 'organizations:ListTagsForResource';
async function readTags(reader, organization, accounts) {
    const active = accounts.filter(({ state }) => state === 'ACTIVE').map(({ id }) => id);
    const tagged = await taggedAccounts(reader, organization, active);
    const read = active.map(async (id) => [id, tagged?.(id) ?? (await readOne(reader, id))]);
    return new Map(await Promise.all(read));
}
async function taggedAccounts(reader, { id, managementAccountId }, active) {
    if (reader.session.accountId !== managementAccountId || active.length === 0)
        return undefined;
    const answer = await readTaggedAccounts(reader, id);
    const { log } = reader.connection;
    if (answer.state !== 'value') {
        const why = answer.state === 'unavailable' ? answer.cause.message : answer.reason;
        log.debug(`Tags are read account by account, because the tagging service does not answer: ${why}`);
        return undefined;
    }
    if (!(await isWhole(reader, answer, active))) {
        log.debug('Tags are read account by account, because the tagging service does not list them all.');
        return undefined;
    }
    return (account) => ({ ...answer, value: answer.value.get(account) ?? {} });
}
async function isWhole(reader, { value }, active) {
    if (!active.some((id) => value.has(id)))
        return false;
    const absent = active.find((id) => !value.has(id));
    if (absent === undefined)
        return true;
    const checked = await readOne(reader, absent);
    return checked.state === 'value' && Object.keys(checked.value).length === 0;
}
function readOne(reader, id) {
    return observed(reader, tags_operation, () => tagsOf(reader, id));
}
async function tagsOf({ connection, session }, id) {
    const tags = await allPages(tags_operation, async (token) => {
        const page = await ask(connection, session, tags_operation, () => session.clients.organizations().send(new client_organizations_dist_cjs/* ListTagsForResourceCommand */.a_e({
            ResourceId: id,
            ...(token === undefined ? {} : { NextToken: token }),
        })));
        return { items: page.Tags, next: page.NextToken };
    });
    return Object.fromEntries(tags.map(({ Key, Value }) => [Key ?? '', Value ?? '']));
}

;// CONCATENATED MODULE: ./lib/aws/organization.js












class WrongOrganizationError extends Error {
    name = 'WrongOrganizationError';
    trouble = 'RL301';
}
class InventoryError extends Error {
    name = 'InventoryError';
    trouble;
    constructor(trouble, message, cause) {
        super(message, { cause });
        this.trouble = trouble;
    }
}
async function readInventory(connection, session, options, onListed) {
    const organization = await orStop(session, undefined, () => organization_describeOrganization(connection, session));
    checkOrganization(organization?.id, options.expectedOrganizationId, session);
    if (organization === undefined)
        return loneAccount(connection, session);
    const accounts = await orStop(session, organization, () => listAccounts(connection, session, (page) => {
        const source = { connection, session, organization };
        onListed(toAccounts(page, source, options, nothingElse), organization);
    }));
    const inventory = await readMembers(connection, session, options, organization, accounts);
    return { inventory, settings: organization.settings };
}
async function readMembers(connection, session, options, organization, accounts) {
    const { id, managementAccountId } = organization;
    const source = { connection, session, place: placeOf(session, managementAccountId) };
    const [places, tags] = await Promise.all([
        readPlaces(source, id, accounts, options.organizationalUnits),
        options.tags ? readTags(source, organization, accounts) : undefined,
    ]);
    return {
        organizationId: id,
        managementAccountId,
        callerAccountId: session.accountId,
        accounts: toAccounts(accounts, { connection, session, organization }, options, { places, tags }),
    };
}
async function organization_describeOrganization(connection, session) {
    const operation = 'organizations:DescribeOrganization';
    try {
        const { Organization: organization } = await ask(connection, session, operation, () => session.clients.organizations().send(new client_organizations_dist_cjs/* DescribeOrganizationCommand */.ov$({})));
        const { Id, MasterAccountId, FeatureSet } = organization ?? {};
        if (!Id || !MasterAccountId)
            throw (0,errors/* malformed */.Qm)(operation, 'the answer names no organization');
        const reader = { connection, session, place: placeOf(session, MasterAccountId) };
        const settings = await observed(reader, operation, async () => settingsOf(FeatureSet, operation));
        return { id: Id, managementAccountId: MasterAccountId, settings };
    }
    catch (error) {
        if (error instanceof errors/* AwsFailure */.OQ && error.code === 'AWSOrganizationsNotInUseException')
            return undefined;
        throw error;
    }
}
function settingsOf(featureSet, operation) {
    if (featureSet === 'ALL' || featureSet === 'CONSOLIDATED_BILLING')
        return { featureSet };
    throw (0,errors/* malformed */.Qm)(operation, `the answer tells the feature set "${featureSet ?? ''}"`);
}
async function listAccounts(connection, session, onPage) {
    const operation = 'organizations:ListAccounts';
    const seen = new Set();
    const isNew = ({ id }) => {
        const isKnown = seen.has(id);
        seen.add(id);
        return !isKnown;
    };
    return allPages(operation, async (token) => {
        const page = await ask(connection, session, operation, () => session.clients
            .organizations()
            .send(new client_organizations_dist_cjs/* ListAccountsCommand */.Q0l(token === undefined ? {} : { NextToken: token })));
        const items = page.Accounts?.map((account) => toListedAccount(account, operation)).filter(isNew);
        onPage(items ?? []);
        return { items, next: page.NextToken };
    });
}
function checkOrganization(found, expected, session) {
    if (expected === undefined || found === expected)
        return;
    const [place, mend] = found === undefined
        ? ['in no organization', 'take organization.id out of']
        : [`in the organization ${found}`, 'correct organization.id in'];
    throw new WrongOrganizationError(`The baseline is for the organization ${expected}, but ${session.identity} is in account ${session.accountId}, which is ${place}. Sign in to the right organization, or ${mend} the baseline`);
}
async function orStop(session, organization, read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof errors/* AwsFailure */.OQ))
            throw error;
        const { message, mend } = causeOf(error, session);
        const place = error.kind === 'denied' ? outsideManagement(session, organization) : '';
        throw new InventoryError(error.kind === 'denied' ? 'RL302' : troubles/* troubleOfKind */.t7[error.kind], `The accounts of the organization could not be read: ${message} ${mend}${place}`, error);
    }
}
function outsideManagement({ accountId }, organization) {
    if (organization === undefined || organization.managementAccountId === accountId)
        return '';
    const { managementAccountId } = organization;
    return ` Besides, AWS Organizations answers account ${accountId} only as a delegated administrator of some AWS service: register it with \`aws organizations register-delegated-administrator\` in the management account ${managementAccountId}, or use an audit role there.`;
}
function loneAccount(connection, session) {
    const read = provenance(connection, 'sts:GetCallerIdentity', 'in the audit account');
    const outside = {
        state: 'not-applicable',
        reason: 'The account is in no organization.',
        provenance: read,
    };
    const account = {
        id: session.accountId,
        name: session.accountId,
        email: {
            state: 'unavailable',
            cause: (0,fact/* noSource */.T)('Only AWS Organizations tells the e-mail address of the root user.', 'Compare it by hand, or make the account part of an organization.'),
            provenance: read,
        },
        state: 'ACTIVE',
        management: true,
        partition: session.partition,
        organizationalUnit: outside,
        parents: outside,
        tags: outside,
    };
    const inventory = {
        organizationId: undefined,
        managementAccountId: undefined,
        accounts: [account],
        callerAccountId: session.accountId,
    };
    return { inventory, settings: outside };
}

// EXTERNAL MODULE: ./lib/aws/instance.js
var instance = __webpack_require__(1426);
;// CONCATENATED MODULE: ./lib/aws/sign-in-errors.js

class SignInError extends Error {
    name = 'SignInError';
    trouble;
    constructor(trouble, message, cause) {
        super(message, { cause });
        this.trouble = trouble;
    }
}
function explainExchange(failure, exchange) {
    const found = explanations.find(({ code, message }) => failure.code.startsWith(code) && message.test(failure.message));
    const { trouble, explain } = found ?? otherwise(failure);
    return new SignInError(trouble, `${explain(exchange)} (AWS: ${failure.code}: ${failure.message})`, failure);
}
function explainIdentity(failure, region) {
    const { trouble, text } = whoAmI(failure, region);
    return new SignInError(trouble, `${text} (AWS: ${failure.code}: ${failure.message})`, failure);
}
function whoAmI({ code, kind }, region) {
    if (/^RegionDisabled/.test(code))
        return { trouble: 'RL206', text: regionDisabled(region) };
    return kind === 'denied'
        ? {
            trouble: 'RL209',
            text: `AWS does not accept the credentials in the environment: they are wrong, they have ended, or they are of another partition than aws-region (${region}). Get fresh ones, correct aws-region, or set role-to-assume`,
        }
        : {
            trouble: 'RL210',
            text: 'AWS could not be asked who the credentials belong to. Run again; if it stays, check the network and the proxy settings',
        };
}
function explainNoCredentials(error) {
    return new SignInError('RL208', `No AWS credentials could be loaded: set role-to-assume to the ARN of the audit role, or provide credentials by an earlier step, environment variables or a profile (${String(error)})`, error);
}
function explainNoToken(error, role) {
    const said = (0,thrown/* wordsOf */.Z)(error);
    return new SignInError('RL201', `There is no ID token from GitHub to assume ${role} with: give the job the permission id-token: write. A run for a pull request from a fork never gets one (${said})`, error);
}
const explanations = [
    {
        code: 'InvalidIdentityToken',
        message: /audience/i,
        trouble: 'RL202',
        explain: ({ role, audience, token }) => `AWS does not accept the audience "${claim(token, 'aud') ?? audience}" of GitHub's ID token for ${role}: add "${audience}" to the audiences of the OIDC provider ${issuerOf(token)} in account ${accountOf(role)}, or set audience to one that it lists`,
    },
    {
        code: 'InvalidIdentityToken',
        message: /no openidconnect provider/i,
        trouble: 'RL203',
        explain: ({ role, audience, token }) => `Account ${accountOf(role)} has no OIDC provider for GitHub: create one in its IAM with the URL https://${issuerOf(token)} and the audience "${audience}", or check the account in role-to-assume (${role})`,
    },
    { code: 'AccessDenied', message: /./, trouble: 'RL204', explain: refusedSubject },
    {
        code: 'ExpiredToken',
        message: /./,
        trouble: 'RL205',
        explain: ({ role }) => `GitHub's ID token had ended before AWS saw it for ${role}: run again; on a self-hosted runner, check its clock`,
    },
    {
        code: 'RegionDisabled',
        message: /./,
        trouble: 'RL206',
        explain: ({ region }) => regionDisabled(region),
    },
    {
        code: 'ValidationError',
        message: /MaxSessionDuration|DurationSeconds/i,
        trouble: 'RL207',
        explain: ({ role }) => `The session asked for is longer than ${role} allows: set a shorter session-duration, or raise the role's maximum session duration`,
    },
];
function otherwise({ kind, retry }) {
    return retry === undefined && (kind === 'denied' || kind === 'service-error')
        ? {
            trouble: 'RL212',
            explain: ({ role }) => `AWS did not exchange GitHub's ID token for a session of ${role}: check role-to-assume, the role's trust policy and the OIDC provider`,
        }
        : {
            trouble: 'RL210',
            explain: ({ role }) => `AWS could not be asked for a session of ${role}: run again; if it stays, check the network and the proxy settings`,
        };
}
function regionDisabled(region) {
    return `STS is not active in ${region} for this account: activate it there in the account settings of IAM, or set aws-region to us-east-1`;
}
function refusedSubject({ role, token }) {
    const subject = claim(token, 'sub') ?? 'not readable';
    const claims = `sub "${subject}", aud "${claim(token, 'aud') ?? 'not readable'}", repository_id "${claim(token, 'repository_id') ?? 'not there'}", ref "${claim(token, 'ref') ?? 'not there'}"`;
    const admit = `check that the role exists and that its trust policy admits exactly this subject as ${issuerOf(token)}:sub, and what else it names of the token`;
    return `The role ${role} does not admit this workflow, whose ID token says ${claims}: ${admit}${jobHint(subject)}${immutableHint(subject)}`;
}
function jobHint(subject) {
    if (subject.endsWith(':pull_request')) {
        return '. Better not admit pull requests, which anybody with a branch can open: leave role-to-assume out for them, and check a snapshot';
    }
    return /^repo:[^:]+:ref:/.test(subject)
        ? '. The trust policy that `rootline permissions` prints admits only jobs that name its environment: `environment: aws-audit`, unless it was printed for another'
        : '';
}
function immutableHint(subject) {
    const [, owner, repository, rest] = /^repo:([^@/]+)@\d+\/([^@:]+)@\d+(:.*)?$/.exec(subject) ?? [];
    if (owner === undefined)
        return '';
    const former = `repo:${owner}/${repository}${rest ?? ''}`;
    return `. This repository's subjects are immutable: a trust policy written for "${former}" does not admit "${subject}"; list the latter, or both while you change over`;
}
function issuerOf(token) {
    return (claim(token, 'iss') ?? 'https://token.actions.githubusercontent.com').replace(/^https:\/\//, '');
}
function accountOf(role) {
    return role.split(':')[4] ?? 'of the role';
}
function claim(token, name) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        const value = claims instanceof Object ? claims[name] : undefined;
        return typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/aws/sign-in.js







async function signIn(connection, options) {
    const { roleToAssume } = options;
    const source = roleToAssume === undefined
        ? foundCredentials(connection)
        : renewing(() => exchange(connection, options, roleToAssume), connection);
    await source.ready();
    return identify(connection, source, roleToAssume);
}
async function exchange(connection, options, role) {
    const { transport, caller, mask } = connection;
    const { audience } = options;
    const token = await options.idToken(audience).catch((error) => {
        throw explainNoToken(error, role);
    });
    mask(token);
    const operation = 'sts:AssumeRoleWithWebIdentity';
    const input = {
        RoleArn: role,
        RoleSessionName: options.sessionName,
        WebIdentityToken: token,
        DurationSeconds: options.sessionDuration,
    };
    try {
        const account = role.split(':')[4] ?? '';
        const answer = await caller.send(operation, account, () => createBareSts(transport).send(new client_sts_dist_cjs/* AssumeRoleWithWebIdentityCommand */.WH(input)));
        return masked(toCredentials(answer.Credentials, operation), mask);
    }
    catch (error) {
        if (!(error instanceof errors/* AwsFailure */.OQ))
            throw error;
        throw explainExchange(error, { role, audience, region: transport.region, token });
    }
}
function foundCredentials({ transport, mask }) {
    const find = createBareSts(transport).config.credentials;
    let known;
    async function current() {
        try {
            if (known === undefined && transport.endpoints === 'aws-and-loopback')
                await (0,instance/* refuseStrangeInstance */.m)();
            const found = await find();
            const secret = `${found.secretAccessKey} ${found.sessionToken}`;
            if (secret !== known)
                masked(found, mask);
            known = secret;
            return found;
        }
        catch (error) {
            if (error instanceof errors/* EndpointRefused */.m4)
                throw error;
            throw explainNoCredentials(error);
        }
    }
    return { current, ready: async () => void (await current()), again: undefined };
}
async function identify(connection, source, role) {
    const { transport, caller } = connection;
    const clients = createClients(transport, source.current);
    const operation = 'sts:GetCallerIdentity';
    try {
        const answer = await caller.send(operation, 'unknown', () => clients.sts().send(new client_sts_dist_cjs/* GetCallerIdentityCommand */.zI({})));
        const { Account, Arn } = answer;
        const partition = Arn?.split(':')[1];
        if (Account === undefined || Arn === undefined || partition === undefined) {
            throw (0,errors/* malformed */.Qm)(operation, 'the answer names no account');
        }
        const identity = {
            accountId: Account,
            partition,
            arn: role ?? withoutSession(Arn),
            identity: role === undefined ? foundIdentity : 'the audit role',
        };
        return reopening(connection, source, identity, clients);
    }
    catch (error) {
        if (!(error instanceof errors/* AwsFailure */.OQ))
            throw error;
        throw explainIdentity(error, transport.region);
    }
}
function reopening({ transport }, { current, ready, again }, identity, first) {
    if (again === undefined)
        return { ...identity, ready, clients: first };
    let clients = first;
    return {
        ...identity,
        ready,
        get clients() {
            return clients;
        },
        async reopened(ended) {
            if (ended === first && clients === first) {
                await again();
                if (clients === first)
                    clients = createClients(transport, current);
            }
            return ended !== clients;
        },
    };
}
function withoutSession(arn) {
    return arn.replace(/^(arn:[^:]+):sts::(\d{12}):assumed-role\/([^/]+)\/.*$/, '$1:iam::$2:role/$3');
}

// EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-cjs/index.js
var node_http_handler_dist_cjs = __webpack_require__(1279);
// EXTERNAL MODULE: ./lib/loopback.js
var loopback = __webpack_require__(3838);
// EXTERNAL MODULE: ./lib/proxies.js
var proxies = __webpack_require__(9691);
;// CONCATENATED MODULE: ./lib/aws/transport.js




const connectWithin = 10_000;
const answerWithin = 30_000;
function createTransport(options) {
    const agent = {
        keepAlive: true,
        maxSockets: options.concurrency,
        proxyEnv: (0,proxies/* proxiesOf */._)(options.environment),
    };
    const inner = new node_http_handler_dist_cjs.NodeHttpHandler({
        connectionTimeout: connectWithin,
        requestTimeout: answerWithin,
        socketTimeout: answerWithin,
        throwOnRequestTimeout: true,
        httpAgent: agent,
        httpsAgent: agent,
    });
    const handler = {
        metadata: inner.metadata,
        handle: async (request, handling) => {
            if (options.endpoints === 'aws-and-loopback')
                refuseStrangers(request);
            return inner.handle(request, handling);
        },
        destroy: () => inner.destroy(),
        updateHttpClientConfig: (key, value) => inner.updateHttpClientConfig(key, value),
        httpHandlerConfigs: () => inner.httpHandlerConfigs(),
    };
    return { region: options.region, endpoints: options.endpoints, handler };
}
function refuseStrangers({ protocol, hostname, }) {
    if ((0,loopback/* isLoopback */.U)(hostname) || (protocol === 'https:' && isAwsHost(hostname)))
        return;
    throw new errors/* EndpointRefused */.m4(`The endpoint of AWS is overridden to ${protocol}//${hostname}, which is not AWS, so nothing was sent there. Remove AWS_ENDPOINT_URL… from the environment or endpoint_url from the AWS config file, or set allow-endpoint-override if it is meant.`);
}
const services = 'iam|sts|organizations|account|tagging|events|monitoring|logs|cloudtrail|guardduty|config|securityhub|portal\\.sso|oidc';
const domains = [
    'amazonaws.com',
    'api.aws',
    'amazonaws.com.cn',
    'api.amazonwebservices.com.cn',
    'amazonaws.eu',
    'api.amazonwebservices.eu',
    'c2s.ic.gov',
    'api.aws.ic.gov',
    'sc2s.sgov.gov',
    'api.aws.scloud',
    'cloud.adc-e.uk',
    'api.cloud-aws.adc-e.uk',
    'csp.hci.ic.gov',
    'api.aws.hci.ic.gov',
];
const awsHost = new RegExp(`^(?:${services})(?:-fips)?(?:\\.(?:global|us-gov|[a-z]{2,4}(?:-[a-z]+)+-\\d{1,2}))?\\.(?:${domains.join('|').replaceAll('.', '\\.')})$`, 'i');
function isAwsHost(hostname) {
    return awsHost.test(hostname);
}

;// CONCATENATED MODULE: ./lib/aws/estate.js







async function openEstate(options) {
    const { log, quotaShare, shards } = options;
    const shared = new Set();
    const caller = createCaller({ ...options, isShared: (account) => shared.has(account) });
    const transport = createTransport({ ...options, region: options.awsRegion });
    const connection = { ...options, transport, shared: createSharedClients(transport), caller };
    const audit = await signIn(connection, options);
    shared.add(audit.accountId);
    const told = { plan: new Set(), warnings: new Set() };
    const notices = {
        plan(lines) {
            for (const line of lines) {
                told.plan.add(line);
                log.debug(line);
            }
        },
        warn(sentence) {
            if (!told.warnings.has(sentence))
                log.warning(sentence);
            told.warnings.add(sentence);
        },
    };
    const base = { connection, audit, roles: options, quotaShare, shards, notices };
    const beginning = createBeginning(base, options.early);
    async function list() {
        try {
            const listed = await readInventory(connection, audit, options, (accounts, organization) => {
                shared.add(organization.managementAccountId);
                beginning.listed(accounts, organization);
            });
            return { ...listed, begun: await beginning.end() };
        }
        catch (error) {
            caller.stop();
            beginning.end().catch(() => { });
            throw error;
        }
    }
    const { inventory, settings, begun } = await list();
    return {
        inventory,
        observe: (accounts, needsOf) => observe({ ...base, inventory, settings }, accounts, needsOf, begun),
        calls: () => ({ ...caller.counts }),
        throttled: caller.throttled,
        get plan() {
            return [...told.plan];
        },
        get warnings() {
            return [...told.warnings];
        },
    };
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
