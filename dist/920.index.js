export const id = 920;
export const ids = [920];
export const modules = {

/***/ 2920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openEstate: () => (/* binding */ openEstate)
});

;// CONCATENATED MODULE: ./lib/aws/causes.js
/**
 * The failure as a cause for a fact. Its words are the same from run to run: no request ids, session names or numbers of
 * attempts, so that issues do not change with them.
 */
function causeOf(failure, asker) {
    const said = `${failure.code}: ${shortened(failure.message)}`;
    return {
        kind: failure.kind,
        message: sentence(`${failure.operation} ${happened[failure.kind]} (${said})`),
        mend: failure.kind === 'denied' ? mendRefusal(failure, asker) : mends[failure.kind],
    };
}
/** Nothing at hand can answer. */
function noSource(message, mend) {
    return { kind: 'no-source', message, mend };
}
/** Both sources failed: the first one's kind, and both stories. */
function bothCauses(first, second) {
    return {
        kind: first.kind === 'no-source' ? second.kind : first.kind,
        message: `${first.message} ${second.message}`,
        mend: `${first.mend} Or: ${second.mend}`,
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
/** The policies of which AWS says that they deny, rather than that none allows. */
const explicitDeny = /with an explicit deny in an? ([a-z -]+)/i;
function mendRefusal({ operation, code, message }, { accountId, identity }) {
    if (/^(?:ExpiredToken|InvalidClientTokenId|UnrecognizedClient|SignInError)/.test(code)) {
        return 'Run again: the session had ended. For long runs, raise session-duration.';
    }
    if (/enable trusted access/i.test(message)) {
        return 'Enable trusted access for account.amazonaws.com in the organization.';
    }
    const [, policy] = explicitDeny.exec(message) ?? [];
    if (policy !== undefined) {
        return `Take ${identity} in account ${accountId} out of the ${policy.trim()} that denies \`${operation}\`.`;
    }
    return `Add \`${operation}\` to ${identity} in account ${accountId}.`;
}
/** An assumed role's ARN is long, and ends in a session name that differs from run to run. */
function shortened(message) {
    return message.replace(/arn:[\w-]+:sts::(\d{12}):assumed-role\/([\w+=,.@/-]+)\/[\w+=,.@-]+/g, 'role $2 of account $1');
}
function sentence(text) {
    return `${text.replace(/\s+/g, ' ').trim()}.`;
}

;// CONCATENATED MODULE: ./lib/aws/errors.js
/** A request to AWS that failed, after any retries. Its message is AWS's own. */
class AwsFailure extends Error {
    name = 'AwsFailure';
    kind;
    /** AWS's error name, such as `AccessDenied`, or the system's, such as `ECONNRESET`. */
    code;
    /** Such as `iam:GetAccountSummary`. */
    operation;
    status;
    requestId;
    retry;
    constructor(details) {
        super(details.message);
        this.kind = details.kind;
        this.code = details.code;
        this.operation = details.operation;
        this.status = details.status;
        this.requestId = details.requestId;
        this.retry = details.retry;
    }
}
/** A request was about to leave for a host that is not AWS. Never a matter of one account: the run must stop. */
class EndpointRefused extends Error {
    name = 'EndpointRefused';
}
/** An answer that came, but does not hold what the operation must answer. */
function malformed(operation, message) {
    return found('malformed', 'MalformedAnswer', operation, message);
}
/** Something that the answer should have named is not there, as when it was moved or deleted in the meantime. */
function missing(operation, message) {
    return found('missing', 'NotFound', operation, message);
}
function found(kind, code, operation, message) {
    const nothing = { status: undefined, requestId: undefined, retry: undefined };
    return new AwsFailure({ kind, code, operation, message, ...nothing });
}
/** Says what an error of the AWS SDK means. Everything but a refused endpoint becomes a failure of this one operation. */
function toFailure(error, operation) {
    if (error instanceof AwsFailure)
        return error;
    if (error instanceof EndpointRefused)
        throw error;
    const seen = look(error);
    return new AwsFailure({
        kind: kindOf(seen),
        code: codeOf(seen),
        message: seen.message,
        operation,
        status: seen.status,
        requestId: seen.requestId,
        retry: retryOf(seen),
    });
}
/** The answer, or the failure as a value, for reads that go on another way when one fails. */
async function orFailure(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof AwsFailure)
            return error;
        throw error;
    }
}
/** Error names of https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
const throttlingNames = new Set([
    'BandwidthLimitExceeded',
    'PriorRequestNotComplete',
    'RequestLimitExceeded',
    'RequestThrottled',
    'RequestThrottledException',
    'SlowDown',
    'ThrottledException',
    'Throttling',
    'ThrottlingException',
    'TooManyRequestsException',
]);
/** IAM has no capacity for a further credential report. Asking for the stored one helps, asking again does not. */
const limitNames = new Set(['LimitExceeded', 'LimitExceededException']);
const reportNames = new Set([
    'CredentialReportNotReadyException',
    'CredentialReportNotPresentException',
    'CredentialReportExpiredException',
]);
const refusalNames = /^(?:AccessDenied|UnauthorizedOperation|AuthFailure|ExpiredToken|InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|InvalidSignature|OptInRequired|RegionDisabled|IDPRejectedClaim|InvalidIdentityToken|CredentialsProviderError|SignInError|MissingAuthenticationToken)/;
const networkCodes = /^(?:ECONN|EPIPE$|EHOST|ENET|ENOTFOUND$|EAI_|ERR_TLS|ERR_SSL|ERR_PROXY|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED)/;
/** A wrong certificate stays wrong; these pass by themselves. */
const passingNetworkCodes = /^(?:ECONN|EPIPE$|EHOST|ENET|ENOTFOUND$|EAI_)/;
/** In order: the first that holds names the kind. */
const kinds = [
    ['throttled', (seen) => seen.saysThrottling || throttlingNames.has(seen.name) || limitNames.has(seen.name)],
    ['not-ready', (seen) => reportNames.has(seen.name)],
    ['network', (seen) => seen.name.startsWith('IDPCommunicationError') || keysNotFetched(seen)],
    ['denied', (seen) => refusalNames.test(seen.name)],
    ['missing', (seen) => /^(?:ResourceNotFound|NoSuchEntity|AccountNotFound)/.test(seen.name)],
    ['network', (seen) => networkCodes.test(seen.systemCode ?? '')],
    ['timed-out', (seen) => /^(?:TimeoutError|AbortError|RequestTimeout)/.test(seen.name)],
    ['service-error', (seen) => (seen.status ?? 0) >= 500],
    ['denied', (seen) => seen.answered && (seen.status === 401 || seen.status === 403)],
    ['service-error', (seen) => seen.answered],
];
function kindOf(seen) {
    return kinds.find(([, holds]) => holds(seen))?.[0] ?? 'malformed';
}
function retryOf(seen) {
    if (limitNames.has(seen.name))
        return undefined;
    switch (kindOf(seen)) {
        case 'throttled':
            return { reason: 'throttled', after: seen.retryAfter };
        case 'network':
            return seen.systemCode === undefined || passingNetworkCodes.test(seen.systemCode)
                ? { reason: 'transient', after: 0 }
                : undefined;
        case 'timed-out':
            return seen.name === 'AbortError' ? undefined : { reason: 'transient', after: 0 };
        case 'service-error':
            return (seen.status ?? 0) >= 500 && seen.status !== 501
                ? { reason: 'transient', after: seen.retryAfter }
                : undefined;
        default:
            return undefined;
    }
}
/** AWS could not fetch GitHub's signing keys just then; parallel jobs meet it now and then. */
function keysNotFetched({ name, message }) {
    return name.startsWith('InvalidIdentityToken') && /couldn't retrieve verification key/i.test(message);
}
function codeOf(seen) {
    if (seen.answered || seen.status === undefined)
        return seen.systemCode ?? seen.name;
    return seen.systemCode ?? (seen.status >= 500 ? `HTTP ${seen.status}` : 'MalformedAnswer');
}
function look(error) {
    const fields = asRecord(error);
    const metadata = asRecord(fields.$metadata);
    const status = asNumber(metadata.httpStatusCode);
    return {
        name: asText(fields.name) ?? 'Error',
        systemCode: asText(fields.code),
        message: withoutHint(asText(fields.message) ?? String(error)),
        status,
        requestId: asText(metadata.requestId),
        answered: fields.$fault !== undefined,
        saysThrottling: status === 429 || asRecord(fields.$retryable).throttling === true,
        retryAfter: retryAfter(asRecord(asRecord(fields.$response).headers)),
    };
}
/** The SDK appends advice for programmers to what it could not parse. */
function withoutHint(message) {
    return message.replace(/\s*Deserialization error: to see the raw response.*$/s, '');
}
/** Milliseconds; 0 when the answer asks for no pause. */
function retryAfter(headers) {
    const milliseconds = Number(headers['x-amz-retry-after'] ?? Number.NaN);
    const seconds = Number(headers['retry-after'] ?? Number.NaN);
    if (milliseconds > 0)
        return milliseconds;
    return seconds > 0 ? seconds * 1000 : 0;
}
function asRecord(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function asText(value) {
    return typeof value === 'string' ? value : undefined;
}
function asNumber(value) {
    return typeof value === 'number' ? value : undefined;
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-cjs/index.js
var dist_cjs = __webpack_require__(1695);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-account/dist-cjs/index.js
var client_account_dist_cjs = __webpack_require__(2990);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-cjs/index.js
var client_iam_dist_cjs = __webpack_require__(6764);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-organizations/dist-cjs/index.js
var client_organizations_dist_cjs = __webpack_require__(2503);
;// CONCATENATED MODULE: ./lib/aws/clients.js




function createClients(transport, credentials) {
    const settings = { ...common(transport), credentials };
    return {
        account: once(() => new client_account_dist_cjs/* AccountClient */.pt(settings)),
        iam: once(() => new client_iam_dist_cjs/* IAMClient */.h8v(settings)),
        organizations: once(() => new client_organizations_dist_cjs/* OrganizationsClient */.gnq(settings)),
        sts: once(() => new dist_cjs/* STSClient */.iM(settings)),
    };
}
/** An STS client for requests that prove themselves by a token, or whose credentials the SDK shall find. */
function createBareSts(transport) {
    return new dist_cjs/* STSClient */.iM(common(transport));
}
function common({ region, handler }) {
    // One attempt: the caller repeats, so that it counts every request that leaves.
    return { region, requestHandler: handler, maxAttempts: 1, userAgentAppId: 'rootline' };
}
function once(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}

;// CONCATENATED MODULE: ./lib/aws/session.js

/** One request by a session, counted against its account. Throws an AwsFailure. */
async function ask({ caller }, session, operation, request) {
    try {
        await session.ready();
    }
    catch (error) {
        throw toFailure(error, operation);
    }
    return caller.send(operation, session.accountId, request);
}
/** The source of what is read now; `place` completes the operation: `in the member account`. */
function provenance({ now }, operation, place) {
    return { source: `${operation} ${place}`, readAt: now().toISOString() };
}
/** Credentials as STS gives them; an answer without them is a failure. */
function toCredentials(given, operation) {
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = given ?? {};
    if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) {
        throw malformed(operation, 'the answer holds no complete credentials');
    }
    return {
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretAccessKey,
        sessionToken: SessionToken,
        expiration: Expiration,
    };
}
/** Makes what is secret in them known to the log. */
function masked(credentials, mask) {
    mask(credentials.secretAccessKey);
    if (credentials.sessionToken !== undefined)
        mask(credentials.sessionToken);
    return credentials;
}
/** Milliseconds before their end at which credentials are renewed; the SDK asks for newer ones 5 minutes before. */
const renewAhead = 10 * 60_000;
/** Milliseconds after a failed renewal until the next try. */
const renewAgainAfter = 30_000;
/** When a renewal fails, the old credentials serve to their end; only then does `ready` throw. */
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
    };
}

;// CONCATENATED MODULE: ./lib/aws/member.js



/** What is asked of one account. A session can do nothing else, whatever its role allows. */
const reads = [
    'iam:GenerateCredentialReport',
    'iam:GetCredentialReport',
    'iam:GetAccountSummary',
    'iam:ListVirtualMFADevices',
    'account:GetAlternateContact',
];
const sessionPolicy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: reads, Resource: '*' }],
});
/** Seconds: the least that AWS gives, and plenty for one account. */
const memberDuration = 900;
/** Seconds: the most that a role assumed by a role gets. It is renewed. */
const managementDuration = 3600;
const operation = 'sts:AssumeRole';
/** The role's ARN in an account. Names get the account's own partition. */
function roleArn(role, { id, partition }) {
    if (role.startsWith('arn:'))
        return role.replaceAll('{account.id}', id);
    return `arn:${partition}:iam::${id}:role/${role.replace(/^\/+/, '')}`;
}
/** Enters a member account. Throws an AwsFailure when the role cannot be assumed. */
async function openMember(connection, audit, account, arn, options) {
    const credentials = await assume(connection, audit, arn, memberDuration, options);
    const clients = createClients(connection.transport, credentials);
    const ready = async () => { };
    return { ...place(account), arn, identity: 'the member role', ready, clients };
}
/** Enters the management account for as long as the run lasts. Throws an AwsFailure when the role cannot be assumed. */
async function openManagement(connection, audit, account, arn, options) {
    const { ready, current } = renewing(async () => {
        const given = await assume(connection, audit, arn, managementDuration, options);
        return masked(given, connection.mask);
    }, connection);
    await ready();
    const clients = createClients(connection.transport, current);
    return { ...place(account), arn, identity: 'the management role', ready, clients };
}
/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
async function assume(connection, audit, arn, duration, { sessionName, externalId }) {
    const input = {
        RoleArn: arn,
        RoleSessionName: sessionName,
        DurationSeconds: duration,
        Policy: sessionPolicy,
        ...(externalId === undefined ? {} : { ExternalId: externalId }),
    };
    const answer = await ask(connection, audit, operation, () => audit.clients.sts().send(new dist_cjs/* AssumeRoleCommand */.QL(input)));
    return toCredentials(answer.Credentials, operation);
}
function place({ id, partition }) {
    return { accountId: id, partition };
}

;// CONCATENATED MODULE: ./lib/aws/access.js




function createReadContext(connection, audit, inventory, roles) {
    const { organizationId, managementAccountId } = inventory;
    return {
        connection,
        audit,
        organizationId,
        roles,
        management: managementOf(connection, audit, managementAccountId, roles),
    };
}
function managementOf(connection, audit, id, roles) {
    const { managementRole } = roles;
    if (id === undefined)
        return undefined;
    const place = 'in the management account';
    if (id === audit.accountId) {
        return async () => ({ state: 'open', reader: { connection, session: audit, place } });
    }
    if (managementRole === undefined)
        return undefined;
    const account = { id, partition: audit.partition };
    const arn = roleArn(managementRole, account);
    let opening;
    return () => {
        opening ??= access_open(connection, audit, arn, place, () => openManagement(connection, audit, account, arn, roles));
        return opening;
    };
}
/** What could have been read, had there been a way in. */
function unavailable({ cause, provenance }) {
    return { state: 'unavailable', cause, provenance };
}
/** Enters an account: the audit role's own as it is, the management account by its own role, any other by the member role. */
async function enter(context, account) {
    const { connection, audit, roles, management } = context;
    if (account.management && management !== undefined)
        return management();
    if (account.id === audit.accountId) {
        return { state: 'open', reader: { connection, session: audit, place: 'in the audit account' } };
    }
    const place = account.management ? 'in the management account' : 'in the member account';
    if (roles.memberRole !== undefined) {
        const arn = roleArn(roles.memberRole, account);
        return access_open(connection, audit, arn, place, () => openMember(connection, audit, account, arn, roles));
    }
    const setting = account.management ? 'management-role' : 'member-role';
    return {
        state: 'closed',
        cause: noSource(`The account cannot be entered, because ${setting} is not set.`, `Set ${setting} to a role that the audit role may assume there.`),
        provenance: provenance(connection, 'sts:AssumeRole', place),
    };
}
async function access_open(connection, audit, arn, place, opening) {
    try {
        return { state: 'open', reader: { connection, session: await opening(), place } };
    }
    catch (error) {
        const operation = 'sts:AssumeRole';
        const cause = entryCause(toFailure(error, operation), audit, arn);
        return { state: 'closed', cause, provenance: provenance(connection, operation, place) };
    }
}
/** A role that is missing and one that trusts somebody else look the same from outside. */
function entryCause(failure, audit, arn) {
    const cause = causeOf(failure, audit);
    if (failure.code !== 'AccessDenied')
        return cause;
    return {
        ...cause,
        mend: `Create the role ${arn}, let it trust ${audit.arn}, and allow ${audit.identity} \`sts:AssumeRole\` on it.`,
    };
}
/** One fact, read now by a reader. What fails becomes an unavailable fact; only a refused endpoint is thrown. */
async function observed({ connection, session, place }, operation, read) {
    try {
        const value = await read();
        return { state: 'value', value, provenance: provenance(connection, operation, place) };
    }
    catch (error) {
        const cause = causeOf(toFailure(error, operation), session);
        return { state: 'unavailable', cause, provenance: provenance(connection, operation, place) };
    }
}

;// CONCATENATED MODULE: ./lib/aws/quotas.js
/**
 * AWS's published rates for one calling account. IAM publishes none.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html#throttling-limits
 * https://docs.aws.amazon.com/accounts/latest/reference/quotas.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const published = {
    'organizations:DescribeOrganization': { perSecond: 1, burst: 2 },
    'organizations:ListAccounts': { perSecond: 8, burst: 12 },
    'organizations:ListRoots': { perSecond: 1, burst: 2 },
    'organizations:ListOrganizationalUnitsForParent': { perSecond: 5, burst: 8 },
    'organizations:ListAccountsForParent': { perSecond: 5, burst: 8 },
    'organizations:ListTagsForResource': { perSecond: 10, burst: 15 },
    'account:GetAlternateContact': { perSecond: 10, burst: 15 },
    'sts:AssumeRole': { perSecond: 600, burst: 600 },
};
/** Every account has buckets of its own; beyond this many, those that have filled up again are forgotten. */
const bucketsKept = 512;
/** `share` is the part of the published rates to use, above 0 and at most 1: other tools draw on them too. */
function createQuotas(share, now) {
    const buckets = new Map();
    return {
        reserve(operation, account) {
            const rate = published[operation];
            if (rate === undefined)
                return 0;
            const at = now().getTime();
            if (buckets.size >= bucketsKept)
                forgetFull(buckets, at);
            const key = `${operation} ${account}`;
            const bucket = buckets.get(key) ?? newBucket(rate, share, at);
            buckets.set(key, bucket);
            return take(bucket, at);
        },
    };
}
function newBucket(rate, share, at) {
    const capacity = Math.max(1, rate.burst * share);
    return { perMillisecond: (rate.perSecond * share) / 1000, capacity, tokens: capacity, at };
}
function take(bucket, at) {
    bucket.tokens = level(bucket, at) - 1;
    bucket.at = at;
    return bucket.tokens >= 0 ? 0 : Math.ceil(-bucket.tokens / bucket.perMillisecond);
}
function level({ tokens, at: since, perMillisecond, capacity }, at) {
    return Math.min(capacity, tokens + Math.max(0, at - since) * perMillisecond);
}
function forgetFull(buckets, at) {
    for (const [key, bucket] of buckets) {
        if (level(bucket, at) >= bucket.capacity)
            buckets.delete(key);
    }
}

;// CONCATENATED MODULE: ./lib/aws/calls.js


const attemptsAtMost = 6;
/** Milliseconds from the first failure on. Time spent waiting for a quota does not count. */
const patience = 90_000;
/** https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
const backoff = {
    throttled: { base: 1000, cap: 20_000 },
    transient: { base: 100, cap: 10_000 },
};
function createCaller(options) {
    const { concurrency, now, sleep, random, log } = options;
    const quotas = createQuotas(options.quotaShare, now);
    const slots = createSlots(concurrency);
    const counts = {};
    let stopped = false;
    async function attempt(operation, account, request) {
        const wait = quotas.reserve(operation, account);
        if (wait > 0)
            await sleep(wait);
        await slots.enter();
        try {
            if (stopped)
                throw new Error('the run has stopped');
            counts[operation] = (counts[operation] ?? 0) + 1;
            return await request();
        }
        catch (error) {
            throw toFailure(error, operation);
        }
        finally {
            slots.leave();
        }
    }
    async function send(operation, account, request) {
        let giveUpAt = Number.POSITIVE_INFINITY;
        for (let attempts = 1;; attempts += 1) {
            try {
                return await attempt(operation, account, request);
            }
            catch (error) {
                const failure = toFailure(error, operation);
                giveUpAt = Math.min(giveUpAt, now().getTime() + patience);
                if (failure.retry === undefined || attempts === attemptsAtMost)
                    throw failure;
                const wait = delay(failure.retry, attempts, random);
                if (now().getTime() + wait > giveUpAt)
                    throw failure;
                log.debug(`${described(failure, account)}; attempt ${attempts + 1} follows in ${Math.round(wait)} ms`);
                await sleep(wait);
            }
        }
    }
    return {
        concurrency,
        counts,
        send,
        stop() {
            stopped = true;
        },
    };
}
/** Milliseconds: a random part of a span that doubles, so that many callers do not come back together. */
function delay(retry, attempts, random) {
    const { base, cap } = backoff[retry.reason];
    return Math.max(retry.after, random() * Math.min(cap, base * 2 ** (attempts - 1)));
}
function described({ operation, code, message, requestId }, account) {
    const id = requestId === undefined ? '' : `, request ${requestId}`;
    return `${operation} by account ${account} failed (${code}: ${message}${id})`;
}
function createSlots(size) {
    const waiting = [];
    let free = size;
    return {
        async enter() {
            if (free > 0)
                free -= 1;
            else
                await new Promise((resolve) => waiting.push(resolve));
        },
        leave() {
            const next = waiting.shift();
            if (next === undefined)
                free += 1;
            else
                next();
        },
    };
}

;// CONCATENATED MODULE: ./lib/aws/contacts.js





const contacts_operation = 'account:GetAlternateContact';
/**
 * One alternate contact: asked inside the account, which spreads the load over the accounts' own quotas, else through
 * the management account or the service's delegated administrator.
 * https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-api-modes-of-operation.html
 */
async function readContact(context, account, access, type) {
    const inside = access.state === 'open'
        ? await observed(access.reader, contacts_operation, () => getContact(access.reader, type, undefined))
        : unavailable(access);
    if (inside.state !== 'unavailable')
        return inside;
    const outside = await fromOutside(context, account, access, type);
    if (outside?.state !== 'unavailable')
        return outside ?? inside;
    return { ...outside, cause: bothCauses(inside.cause, outside.cause) };
}
/** Undefined where there is no second source: outside an organization, and for the management account itself. */
async function fromOutside(context, account, access, type) {
    if (context.organizationId === undefined || account.management)
        return undefined;
    const central = await centralAccess(context);
    if (central.state === 'closed')
        return unavailable(central);
    const { reader } = central;
    if (access.state === 'open' && access.reader.session === reader.session)
        return undefined;
    return observed(reader, contacts_operation, () => getContact(reader, type, account.id));
}
/** Without a way into the management account, the audit role may still be in the delegated administrator's. */
async function centralAccess({ connection, audit, management }) {
    if (management === undefined) {
        return { state: 'open', reader: { connection, session: audit, place: 'through the audit account' } };
    }
    const access = await management();
    const place = 'through the management account';
    return access.state === 'open' ? { ...access, reader: { ...access.reader, place } } : access;
}
async function getContact({ connection, session }, type, accountId) {
    const input = {
        AlternateContactType: type,
        ...(accountId === undefined ? {} : { AccountId: accountId }),
    };
    try {
        const answer = await ask(connection, session, contacts_operation, () => session.clients.account().send(new client_account_dist_cjs/* GetAlternateContactCommand */.OL(input)));
        const contact = answer.AlternateContact;
        if (contact === undefined)
            throw malformed(contacts_operation, 'the answer holds no contact');
        return {
            name: contact.Name ?? '',
            title: contact.Title ?? '',
            email: contact.EmailAddress ?? '',
            phone: contact.PhoneNumber ?? '',
        };
    }
    catch (error) {
        const failure = toFailure(error, contacts_operation);
        if (failure.code === 'ResourceNotFoundException')
            return 'absent';
        throw failure;
    }
}

// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js + 9 modules
var sync = __webpack_require__(5175);
;// CONCATENATED MODULE: ./lib/aws/report-rows.js

/**
 * Reads a credential report's CSV. Columns are found by their names, so that a report may lack some or have more.
 * Throws an Error that says what is wrong with content that is no such report.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
function parseReport(content) {
    const [titles = [], ...records] = split(content);
    const header = titles.map((title) => title.trim().toLowerCase());
    if (header[0] !== 'user' || header[1] !== 'arn') {
        throw new Error('the report does not begin with the columns user and arn');
    }
    const rows = records.map((record) => readRow(byColumn(header, realigned(record, header.length))));
    return {
        root: rows.find(({ user }) => user === rootUser),
        users: rows.filter(({ user }) => user !== rootUser),
    };
}
const rootUser = '<root_account>';
function split(content) {
    return (0,sync/* parse */.qg)(content, {
        bom: true,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
    });
}
/**
 * Names of users and paths in ARNs may hold commas, and it is not documented that AWS quotes them. The columns after
 * the ARN hold none, so they are counted from the right, where the first must be the time of creation; the name ends
 * where the ARN begins.
 */
function realigned(record, width) {
    if (record.length <= width && isArn(record[1]))
        return record;
    const fixed = record.slice(record.length - (width - 2));
    const [, user = '', arn = ''] = /^(.*?),(arn:.*)$/s.exec(record.slice(0, record.length - (width - 2)).join(',')) ?? [];
    if (record.length <= width || user === '' || !/^\d{4}-\d\d-\d\dT/.test(fixed[0] ?? '')) {
        throw new Error(`the report has a row that does not fit its ${width} columns`);
    }
    return [user, arn, ...fixed];
}
function isArn(value) {
    return value?.startsWith('arn:') ?? false;
}
function byColumn(header, record) {
    const values = new Map(header.map((column, index) => [column, record[index]?.trim()]));
    return (column) => values.get(column);
}
function readRow(row) {
    return {
        user: row('user') ?? '',
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
    const service = row(`access_key_${slot}_last_used_service`);
    return {
        active: flag(row(`access_key_${slot}_active`)),
        lastRotated: moment(row(`access_key_${slot}_last_rotated`)),
        lastUsed: moment(row(`access_key_${slot}_last_used_date`)),
        lastUsedService: service === undefined || /^(?:N\/A)?$/i.test(service) ? undefined : service,
    };
}
function certificate(row, slot) {
    return {
        active: flag(row(`cert_${slot}_active`)),
        lastRotated: moment(row(`cert_${slot}_last_rotated`)),
    };
}
function flag(token) {
    switch (token?.toLowerCase()) {
        case undefined:
            return 'missing';
        case 'true':
            return true;
        case 'false':
            return false;
        case 'not_supported':
            return 'not-supported';
        default:
            return { unreadable: token ?? '' };
    }
}
function moment(token) {
    switch (token?.toLowerCase()) {
        case undefined:
            return 'missing';
        case '':
        case 'n/a':
            return 'none';
        case 'no_information':
            return 'no-information';
        case 'not_supported':
            return 'not-supported';
        default:
            return time(token ?? '');
    }
}
function time(token) {
    const at = /^\d{4}-\d\d-\d\dT.+(?:Z|[+-]\d\d:?\d\d)$/.test(token) ? Date.parse(token) : Number.NaN;
    return Number.isNaN(at) ? { unreadable: token } : { at: new Date(at).toISOString() };
}

;// CONCATENATED MODULE: ./lib/aws/credential-report.js





const generateOperation = 'iam:GenerateCredentialReport';
const getOperation = 'iam:GetCredentialReport';
/** Milliseconds. Small accounts take about two seconds. */
const firstWait = 2000;
const longestWait = 10_000;
const waitAtMost = 60_000;
/** AWS makes a new report at most every four hours and serves the stored one in between. */
const storedAtMost = 4 * 60 * 60_000;
/**
 * Has AWS make the account's credential report, waits for it at most a minute, and reads it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
async function readCredentialReport(reader) {
    const fact = await observed(reader, getOperation, () => fetchReport(reader));
    if (fact.state !== 'value')
        return fact;
    return { ...fact, provenance: { ...fact.provenance, asOf: fact.value.generatedAt } };
}
async function fetchReport(reader) {
    const { sleep, now } = reader.connection;
    const until = now().getTime() + waitAtMost;
    const first = await generate(reader);
    const got = await getWhenReady(reader, first, until);
    if (!(got instanceof AwsFailure))
        return accepted(got, first, reader);
    if (!isGone(got) || isRefused(first))
        throw first instanceof AwsFailure ? first : got;
    // Where there was no room for a new report, room is given some time.
    if (first instanceof AwsFailure)
        await sleep(longestWait);
    const second = await generate(reader);
    const last = await getWhenReady(reader, second, until);
    if (!(last instanceof AwsFailure))
        return accepted(last, second, reader);
    throw second instanceof AwsFailure ? second : last;
}
/** The report, or why there is none; one that is being made is waited for. */
async function getWhenReady(reader, generation, until) {
    const { sleep, now } = reader.connection;
    let isPending = generation === 'pending';
    for (let wait = firstWait;; wait = Math.min(wait * 2, longestWait)) {
        if (isPending)
            await sleep(wait);
        const got = await get(reader);
        isPending = got instanceof AwsFailure && got.code === 'CredentialReportNotReadyException';
        if (!isPending || now().getTime() >= until)
            return got;
    }
}
function isGone({ code }) {
    return code === 'CredentialReportNotPresentException' || code === 'CredentialReportExpiredException';
}
function isRefused(generation) {
    return generation instanceof AwsFailure && generation.kind === 'denied';
}
/** A report that AWS would not renew is good as long as AWS itself would serve it. */
function accepted(report, generation, { connection }) {
    const age = connection.now().getTime() - Date.parse(report.generatedAt);
    if (generation instanceof AwsFailure && age > storedAtMost)
        throw generation;
    return report;
}
function generate({ connection, session }) {
    return orFailure(async () => {
        const { State } = await ask(connection, session, generateOperation, () => session.clients.iam().send(new client_iam_dist_cjs/* GenerateCredentialReportCommand */.seh({})));
        return State === 'COMPLETE' ? 'complete' : 'pending';
    });
}
function get({ connection, session }) {
    return orFailure(async () => {
        const { Content, GeneratedTime } = await ask(connection, session, getOperation, () => session.clients.iam().send(new client_iam_dist_cjs/* GetCredentialReportCommand */.DBo({})));
        if (Content === undefined || GeneratedTime === undefined) {
            throw malformed(getOperation, 'the answer holds no report');
        }
        return { generatedAt: GeneratedTime.toISOString(), ...parsed(Content) };
    });
}
function parsed(content) {
    try {
        return parseReport(new TextDecoder().decode(content));
    }
    catch (error) {
        throw malformed(getOperation, error instanceof Error ? error.message : String(error));
    }
}

;// CONCATENATED MODULE: ./lib/aws/pages.js

/**
 * All pages of a list. Throws when an answer is no page, or when AWS sends the same place twice: a list that may be
 * incomplete is no list.
 */
async function allPages(operation, fetch) {
    const all = [];
    const seen = new Set();
    for (let token;;) {
        const { items, next } = await fetch(token);
        if (items === undefined && next === undefined)
            throw malformed(operation, 'the answer holds no list');
        all.push(...(items ?? []));
        if (next === undefined)
            return all;
        if (next === '' || seen.has(next))
            throw malformed(operation, 'the pages of the answer do not end');
        seen.add(next);
        token = next;
    }
}

;// CONCATENATED MODULE: ./lib/aws/account.js







/**
 * Reads the wanted facts of one account, side by side. What AWS refuses or fails becomes an unavailable fact; only a
 * refused endpoint is thrown.
 */
async function readAccount(context, account, needs) {
    if (needs.size === 0)
        return { account, facts: {} };
    const access = await enter(context, account);
    const wanted = factIds.filter((id) => needs.has(id));
    const read = await Promise.all(wanted.map((id) => readFact(id, { context, account, access })));
    return { account, facts: Object.assign({}, ...read) };
}
/** How each fact is read. The credential report comes first, because AWS takes its time to make it. */
const readers = {
    'credential-report': inside(readCredentialReport),
    'account-summary': inside(readSummary),
    'root-virtual-mfa-devices': inside(readRootDevices),
    'contact.billing': ({ context, account, access }) => readContact(context, account, access, 'BILLING'),
    'contact.operations': ({ context, account, access }) => readContact(context, account, access, 'OPERATIONS'),
    'contact.security': ({ context, account, access }) => readContact(context, account, access, 'SECURITY'),
};
const factIds = Object.keys(readers);
async function readFact(id, subject) {
    return { [id]: await readers[id](subject) };
}
/** A fact that only a session inside the account can read. */
function inside(read) {
    return async ({ access }) => {
        return access.state === 'open' ? read(access.reader) : unavailable(access);
    };
}
/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html */
function readSummary(reader) {
    const { connection, session } = reader;
    const operation = 'iam:GetAccountSummary';
    return observed(reader, operation, async () => {
        const { SummaryMap: summary } = await ask(connection, session, operation, () => session.clients.iam().send(new client_iam_dist_cjs/* GetAccountSummaryCommand */.zod({})));
        if (summary === undefined)
            throw malformed(operation, 'the answer holds no summary');
        return {
            mfaEnabled: summary.AccountMFAEnabled,
            accessKeysPresent: summary.AccountAccessKeysPresent,
            passwordPresent: summary.AccountPasswordPresent,
            signingCertificatesPresent: summary.AccountSigningCertificatesPresent,
        };
    });
}
/**
 * The serial numbers of the root user's virtual MFA devices. Root is known by its exact ARN: a user may be called
 * anything. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListVirtualMFADevices.html
 */
function readRootDevices(reader) {
    const { connection, session } = reader;
    const operation = 'iam:ListVirtualMFADevices';
    const root = `arn:${session.partition}:iam::${session.accountId}:root`;
    return observed(reader, operation, async () => {
        const devices = await allPages(operation, async (marker) => {
            const page = await ask(connection, session, operation, () => session.clients.iam().send(new client_iam_dist_cjs/* ListVirtualMFADevicesCommand */.oQ_({
                AssignmentStatus: 'Assigned',
                ...(marker === undefined ? {} : { Marker: marker }),
            })));
            return { items: page.VirtualMFADevices, next: page.IsTruncated ? (page.Marker ?? '') : undefined };
        });
        return devices.filter(({ User }) => User?.Arn === root).map(({ SerialNumber }) => SerialNumber ?? '');
    });
}

;// CONCATENATED MODULE: ./lib/aws/window.js
/**
 * Works on items, at most `size` at a time, and yields results as they come. Results that nobody has taken yet count
 * as work in progress. When the consumer stops, or a piece of work throws, nothing new begins, and it returns after
 * all that had begun has ended.
 */
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


/** Accounts in progress for each request in flight: most of an account's time is waiting for its credential report. */
const accountsPerRequest = 8;
/**
 * Reads accounts side by side and yields each as it is finished, in no order. Memory holds a window of them, however
 * many there are. When the consumer stops early, no further request leaves, now or later.
 */
async function* observe(context, accounts, needsOf) {
    const { caller } = context.connection;
    const size = accountsPerRequest * caller.concurrency;
    const reading = inWindow(accounts, size, (account) => readAccount(context, account, needsOf(account)));
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

;// CONCATENATED MODULE: ./lib/aws/listed-account.js

const states = [
    'PENDING_ACTIVATION',
    'ACTIVE',
    'SUSPENDED',
    'PENDING_CLOSURE',
    'CLOSED',
];
/**
 * `State` replaces `Status`, which tells less and goes away.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_account_state.html
 */
function toListedAccount(account, operation) {
    const { Id, Name, Email, Paths } = account;
    if (!Id)
        throw malformed(operation, 'an account in the answer has no id');
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

;// CONCATENATED MODULE: ./lib/aws/organizational-units.js





const accountsOperation = 'organizations:ListAccounts';
const unitsOperation = 'organizations:ListOrganizationalUnitsForParent';
const membersOperation = 'organizations:ListAccountsForParent';
const rootsOperation = 'organizations:ListRoots';
/**
 * Where every account stands, by its id. The accounts' own paths tell it where AWS gives them, and only the names of
 * their units are asked for; else the whole tree is walked. What cannot be read is unavailable, never a guess.
 */
async function readOrganizationalUnits(reader, organizationId, accounts) {
    const chains = new Map(accounts.map((account) => [account.id, chainOf(account, organizationId)]));
    const isTold = accounts.every(({ id, state }) => state !== 'ACTIVE' || chains.get(id) !== undefined);
    const [operation, namesOf] = isTold
        ? [accountsOperation, await namesByPaths(reader, chains)]
        : [membersOperation, await namesByWalking(reader)];
    return new Map(await Promise.all(accounts.map(async ({ id }) => [id, await observed(reader, operation, async () => joined(namesOf(id)))])));
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
/** Only parents of units that occur are asked; a unit without units of its own needs no request. */
async function namesByPaths(reader, chains) {
    const parents = new Set([...chains.values()].flatMap((chain) => chain?.slice(0, -1) ?? []));
    const names = new Map(await Promise.all([...parents].map(async (parent) => [parent, await unitsBelow(reader, parent)])));
    return (account) => {
        const chain = chains.get(account);
        if (chain === undefined)
            return malformed(accountsOperation, 'the answer holds no path of the account');
        return namesAlong(chain, names);
    };
}
function namesAlong(chain, names) {
    const along = [];
    for (const [index, unit] of chain.slice(1).entries()) {
        const units = names.get(chain[index] ?? '');
        if (units instanceof AwsFailure)
            return units;
        const name = units?.get(unit);
        if (name === undefined)
            return missing(unitsOperation, `the organizational unit ${unit} is not in the answer`);
        along.push(name);
    }
    return along;
}
async function namesByWalking(reader) {
    const found = new Map();
    const failures = [];
    async function walk(parent, names) {
        const [members, units] = await Promise.all([membersOf(reader, parent), unitsBelow(reader, parent)]);
        if (members instanceof AwsFailure)
            failures.push(members);
        else
            for (const id of members)
                found.set(id, names);
        if (units instanceof AwsFailure)
            failures.push(units);
        else
            await Promise.all([...units].map(([id, name]) => walk(id, [...names, name])));
    }
    const roots = await rootsOf(reader);
    if (roots instanceof AwsFailure)
        failures.push(roots);
    else
        await Promise.all(roots.map((root) => walk(root, [])));
    return (account) => found.get(account) ??
        failures[0] ??
        missing(membersOperation, 'the account is in no organizational unit of the answer');
}
/** A name that holds the separator would look like two units, and could be chosen to. */
function joined(names) {
    if (names instanceof AwsFailure)
        throw names;
    const misleading = names.find((name) => name === '' || name.includes('/'));
    if (misleading !== undefined) {
        throw malformed(unitsOperation, `the name of the organizational unit "${misleading}" cannot stand in a path`);
    }
    return names.join('/');
}
function unitsBelow(reader, parent) {
    return orFailure(async () => {
        const units = await list(reader, unitsOperation, async (token) => {
            const command = new client_organizations_dist_cjs/* ListOrganizationalUnitsForParentCommand */.sUM({ ParentId: parent, ...token });
            const page = await reader.session.clients.organizations().send(command);
            return { items: page.OrganizationalUnits, next: page.NextToken };
        });
        return new Map(units.map(({ Id, Name }) => [Id ?? '', Name ?? '']));
    });
}
function membersOf(reader, parent) {
    return orFailure(async () => {
        const members = await list(reader, membersOperation, async (token) => {
            const command = new client_organizations_dist_cjs/* ListAccountsForParentCommand */.Jgz({ ParentId: parent, ...token });
            const page = await reader.session.clients.organizations().send(command);
            return { items: page.Accounts, next: page.NextToken };
        });
        return members.map(({ Id }) => Id ?? '');
    });
}
function rootsOf(reader) {
    return orFailure(async () => {
        const roots = await list(reader, rootsOperation, async (token) => {
            const page = await reader.session.clients.organizations().send(new client_organizations_dist_cjs/* ListRootsCommand */.Hkb({ ...token }));
            return { items: page.Roots, next: page.NextToken };
        });
        return roots.map(({ Id }) => Id ?? '');
    });
}
function list({ connection, session }, operation, request) {
    return allPages(operation, (token) => ask(connection, session, operation, () => request(token === undefined ? {} : { NextToken: token })));
}

;// CONCATENATED MODULE: ./lib/aws/tags.js




const tags_operation = 'organizations:ListTagsForResource';
/** The tags of every active account, by its id; others are not judged. */
async function readTags(reader, accounts) {
    const active = accounts.filter(({ state }) => state === 'ACTIVE');
    return new Map(await Promise.all(active.map(async ({ id }) => [id, await observed(reader, tags_operation, () => tagsOf(reader, id))])));
}
/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListTagsForResource.html */
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








/** The run found itself in another organization than the baseline's, or in none. */
class WrongOrganizationError extends Error {
    name = 'WrongOrganizationError';
}
/** The accounts could not be listed, so there is nothing to judge. */
class InventoryError extends Error {
    name = 'InventoryError';
}
/**
 * The organization and all its accounts; without one, the session's own account. Throws WrongOrganizationError before
 * anything else is read, and InventoryError when AWS does not list the accounts.
 */
async function readInventory(connection, session, options) {
    const organization = await orStop(session, () => describeOrganization(connection, session));
    checkOrganization(organization?.id, options.expectedOrganizationId, session);
    if (organization === undefined)
        return loneAccount(connection, session);
    const accounts = await orStop(session, () => listAccounts(connection, session));
    return readMembers(connection, session, options, organization, accounts);
}
async function readMembers(connection, session, options, { id, managementAccountId }, accounts) {
    const place = session.accountId === managementAccountId ? 'in the management account' : 'in the audit account';
    const source = { connection, session, place };
    const [units, tags] = await Promise.all([
        options.organizationalUnits ? readOrganizationalUnits(source, id, accounts) : undefined,
        options.tags ? readTags(source, accounts) : undefined,
    ]);
    const listed = provenance(connection, 'organizations:ListAccounts', place);
    return {
        organizationId: id,
        managementAccountId,
        callerAccountId: session.accountId,
        accounts: accounts.map((account) => ({
            id: account.id,
            name: account.name,
            email: emailOf(account, listed),
            state: account.state,
            management: account.id === managementAccountId,
            partition: session.partition,
            organizationalUnit: units?.get(account.id) ?? notRead('organizational units', units !== undefined, listed),
            tags: tags?.get(account.id) ?? notRead('tags', tags !== undefined, listed),
        })),
    };
}
/** Undefined when the session's account is in no organization. */
async function describeOrganization(connection, session) {
    const operation = 'organizations:DescribeOrganization';
    try {
        const { Organization: organization } = await ask(connection, session, operation, () => session.clients.organizations().send(new client_organizations_dist_cjs/* DescribeOrganizationCommand */.ov$({})));
        const { Id, MasterAccountId } = organization ?? {};
        if (!Id || !MasterAccountId)
            throw malformed(operation, 'the answer names no organization');
        return { id: Id, managementAccountId: MasterAccountId };
    }
    catch (error) {
        if (error instanceof AwsFailure && error.code === 'AWSOrganizationsNotInUseException')
            return undefined;
        throw error;
    }
}
/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccounts.html */
async function listAccounts(connection, session) {
    const operation = 'organizations:ListAccounts';
    const accounts = await allPages(operation, async (token) => {
        const page = await ask(connection, session, operation, () => session.clients
            .organizations()
            .send(new client_organizations_dist_cjs/* ListAccountsCommand */.Q0l(token === undefined ? {} : { NextToken: token })));
        return { items: page.Accounts, next: page.NextToken };
    });
    return accounts.map((account) => toListedAccount(account, operation));
}
function checkOrganization(found, expected, session) {
    if (expected === undefined || found === expected)
        return;
    const place = found === undefined ? 'in no organization' : `in the organization ${found}`;
    throw new WrongOrganizationError(`The baseline is for the organization ${expected}, but ${session.identity} is in account ${session.accountId}, which is ${place}. Sign in to the right organization, or correct organization.id in the baseline`);
}
async function orStop(session, read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof AwsFailure))
            throw error;
        const { message, mend } = causeOf(error, session);
        const who = error.kind === 'denied'
            ? ' AWS answers only the management account and delegated administrators of an AWS service.'
            : '';
        throw new InventoryError(`The accounts of the organization could not be read: ${message} ${mend}${who}`, {
            cause: error,
        });
    }
}
/**
 * Without an organization there is no name, e-mail address or unit to read. Like a management account, it is nobody's
 * member.
 */
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
            cause: noSource('Only AWS Organizations tells the e-mail address of the root user.', 'Compare it by hand, or make the account part of an organization.'),
            provenance: read,
        },
        state: 'ACTIVE',
        management: true,
        partition: session.partition,
        organizationalUnit: outside,
        tags: outside,
    };
    return {
        organizationId: undefined,
        managementAccountId: undefined,
        accounts: [account],
        callerAccountId: session.accountId,
    };
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
function notRead(what, isAsked, listed) {
    const why = isAsked ? 'the account is not active' : 'the baseline selects nothing by them';
    const cause = noSource(`The ${what} were not read, because ${why}.`, 'None is needed.');
    return { state: 'unavailable', cause, provenance: listed };
}

;// CONCATENATED MODULE: ./lib/aws/sign-in-errors.js
/** Signing in failed; the message says what, where and what to do, in one line. */
class SignInError extends Error {
    name = 'SignInError';
}
/**
 * Why AWS did not exchange GitHub's ID token for a session of the role.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
function explainExchange(failure, exchange) {
    const found = explanations.find(({ code, message }) => failure.code.startsWith(code) && message.test(failure.message));
    const text = found?.explain(exchange) ?? otherwise(failure, exchange);
    return new SignInError(`${text} (AWS: ${failure.code}: ${failure.message})`, { cause: failure });
}
/** Why the credentials at hand do not work. */
function explainIdentity(failure, region) {
    const text = /^RegionDisabled/.test(failure.code)
        ? regionDisabled(region)
        : failure.kind === 'denied'
            ? 'AWS does not accept the credentials in the environment: they are wrong, or they have ended. Get fresh ones, or set role-to-assume'
            : 'AWS could not be asked who the credentials belong to. Run again; if it stays, check the network and the proxy settings';
    return new SignInError(`${text} (AWS: ${failure.code}: ${failure.message})`, { cause: failure });
}
/** Nothing to sign in with. `error` is what the SDK's search for credentials ended with. */
function explainNoCredentials(error) {
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return new SignInError(`No AWS credentials could be loaded: set role-to-assume to the ARN of the audit role, or provide credentials by an earlier step, environment variables or a profile (${said})`, { cause: error });
}
/** GitHub gave no ID token. */
function explainNoToken(error, role) {
    const said = error instanceof Error ? error.message : String(error);
    return new SignInError(`There is no ID token from GitHub to assume ${role} with: give the job the permission id-token: write. A run for a pull request from a fork never gets one (${said})`, { cause: error });
}
const explanations = [
    {
        code: 'InvalidIdentityToken',
        message: /audience/i,
        explain: ({ role, audience, token }) => `AWS does not accept the audience "${claim(token, 'aud') ?? audience}" of GitHub's ID token for ${role}: add "${audience}" to the audiences of the OIDC provider ${issuerOf(token)} in account ${accountOf(role)}, or set audience to one that it lists`,
    },
    {
        code: 'InvalidIdentityToken',
        message: /no openidconnect provider/i,
        explain: ({ role, audience, token }) => `Account ${accountOf(role)} has no OIDC provider for GitHub: create one in its IAM with the URL https://${issuerOf(token)} and the audience "${audience}", or check the account in role-to-assume (${role})`,
    },
    { code: 'AccessDenied', message: /./, explain: refusedSubject },
    {
        code: 'ExpiredToken',
        message: /./,
        explain: ({ role }) => `GitHub's ID token had ended before AWS saw it for ${role}: run again; on a self-hosted runner, check its clock`,
    },
    { code: 'RegionDisabled', message: /./, explain: ({ region }) => regionDisabled(region) },
    {
        code: 'ValidationError',
        message: /MaxSessionDuration|DurationSeconds/i,
        explain: ({ role }) => `The session asked for is longer than ${role} allows: set a shorter session-duration, or raise the role's maximum session duration`,
    },
];
function otherwise({ kind }, { role }) {
    return kind === 'denied' || kind === 'service-error'
        ? `AWS did not exchange GitHub's ID token for a session of ${role}: check role-to-assume, the role's trust policy and the OIDC provider`
        : `AWS could not be reached to assume ${role}: run again; if it stays, check the network and the proxy settings`;
}
function regionDisabled(region) {
    return `STS is not active in ${region} for this account: activate it there in the account settings of IAM, or set aws-region to us-east-1`;
}
/** A missing role and a trust policy that admits somebody else look the same to AWS's caller. */
function refusedSubject({ role, token }) {
    const subject = claim(token, 'sub') ?? 'not readable';
    const claims = `sub "${subject}", aud "${claim(token, 'aud') ?? 'not readable'}", repository_id "${claim(token, 'repository_id') ?? 'not there'}"`;
    const admit = `check that the role exists and that its trust policy admits exactly this subject as ${issuerOf(token)}:sub`;
    return `The role ${role} does not admit this workflow, whose ID token says ${claims}: ${admit}${immutableHint(subject)}`;
}
/**
 * GitHub's immutable subjects carry the ids of owner and repository.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
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
/** A claim of a JSON web token as text; undefined when it is not there or the token cannot be read. Checks no signature. */
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





/**
 * Signs in and asks AWS who we are. Throws a SignInError that says what to do, or EndpointRefused.
 * https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
 */
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
        const answer = await caller.send(operation, account, () => createBareSts(transport).send(new dist_cjs/* AssumeRoleWithWebIdentityCommand */.WH(input)));
        return masked(toCredentials(answer.Credentials, operation), mask);
    }
    catch (error) {
        if (!(error instanceof AwsFailure))
            throw error;
        throw explainExchange(error, { role, audience, region: transport.region, token });
    }
}
/** The SDK's own search: environment, profile, container, instance. It renews what it found by itself. */
function foundCredentials({ transport, mask }) {
    const find = createBareSts(transport).config.credentials;
    async function current() {
        try {
            return masked(await find(), mask);
        }
        catch (error) {
            if (error instanceof EndpointRefused)
                throw error;
            throw explainNoCredentials(error);
        }
    }
    return { current, ready: async () => void (await current()) };
}
async function identify(connection, { current, ready }, role) {
    const { transport, caller } = connection;
    const clients = createClients(transport, current);
    const operation = 'sts:GetCallerIdentity';
    try {
        const answer = await caller.send(operation, 'unknown', () => clients.sts().send(new dist_cjs/* GetCallerIdentityCommand */.zI({})));
        const { Account, Arn } = answer;
        if (Account === undefined || Arn === undefined)
            throw malformed(operation, 'the answer names no account');
        return {
            accountId: Account,
            partition: Arn.split(':')[1] ?? 'aws',
            arn: role ?? withoutSession(Arn),
            identity: role === undefined ? 'the audit identity' : 'the audit role',
            ready,
            clients,
        };
    }
    catch (error) {
        if (!(error instanceof AwsFailure))
            throw error;
        throw explainIdentity(error, transport.region);
    }
}
/** An assumed role's ARN ends in the session's name; its role has none of that. */
function withoutSession(arn) {
    return arn.replace(/^(arn:[^:]+):sts::(\d{12}):assumed-role\/([^/]+)\/.*$/, '$1:iam::$2:role/$3');
}

// EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-cjs/index.js
var node_http_handler_dist_cjs = __webpack_require__(1279);
// EXTERNAL MODULE: ./lib/proxies.js
var proxies = __webpack_require__(9691);
;// CONCATENATED MODULE: ./lib/aws/transport.js



/** Milliseconds. */
const connectWithin = 10_000;
const answerWithin = 30_000;
/**
 * The guard stands in the handler, where every request passes just before it leaves: also those of clients that the
 * SDK makes by itself to find credentials.
 */
function createTransport(options) {
    const { proxyEnv, maxSockets } = {
        proxyEnv: (0,proxies/* proxiesOf */._)(options.environment),
        maxSockets: options.concurrency,
    };
    const inner = new node_http_handler_dist_cjs.NodeHttpHandler({
        connectionTimeout: connectWithin,
        requestTimeout: answerWithin,
        socketTimeout: answerWithin,
        throwOnRequestTimeout: true,
        httpAgent: { keepAlive: true, maxSockets, proxyEnv },
        httpsAgent: { keepAlive: true, maxSockets, proxyEnv },
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
    return { region: options.region, handler };
}
function refuseStrangers({ protocol, hostname, }) {
    if (isLoopback(hostname) || (protocol === 'https:' && isAwsHost(hostname)))
        return;
    throw new EndpointRefused(`The endpoint of AWS is overridden to ${protocol}//${hostname}, which is not AWS, so nothing was sent. Remove AWS_ENDPOINT_URL… from the environment or endpoint_url from the AWS config file, or set allow-endpoint-override if it is meant.`);
}
/** `localhost`, 127.0.0.0/8 and ::1. */
function isLoopback(hostname) {
    return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(hostname);
}
const services = 'iam|sts|organizations|account';
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
/**
 * Whether a host is one of AWS's own endpoints for the services used here, in any partition. A host that merely ends
 * in an AWS domain does not do: anybody can have one, such as a bucket's or a load balancer's.
 * https://docs.aws.amazon.com/general/latest/gr/rande.html
 */
function isAwsHost(hostname) {
    return awsHost.test(hostname);
}

;// CONCATENATED MODULE: ./lib/aws/estate.js






/** The part of AWS's published rates that a run takes: other tools of the organization share them. */
const quotaShare = 0.6;
/** Signs in, checks the organization, lists its accounts. Throws what these throw, each error a sentence for the user. */
async function openEstate(options) {
    const caller = createCaller({ ...options, quotaShare });
    const transport = createTransport({ ...options, region: options.awsRegion });
    const connection = { ...options, transport, caller };
    const audit = await signIn(connection, options);
    const inventory = await readInventory(connection, audit, options);
    const context = createReadContext(connection, audit, inventory, options);
    return {
        inventory,
        observe: (accounts, needsOf) => observe(context, accounts, needsOf),
        calls: () => ({ ...caller.counts }),
    };
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
        if (environment[name] !== undefined)
            chosen[name] = environment[name];
    }
    return chosen;
}


/***/ })

};
