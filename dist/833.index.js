export const id = 833;
export const ids = [833];
export const modules = {

/***/ 2684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ evaluate),
  Y: () => (/* binding */ isFailedRead)
});

// EXTERNAL MODULE: ./lib/controls/glob.js
var glob = __webpack_require__(698);
;// CONCATENATED MODULE: ./lib/drift/exceptions.js

/** Whether an exception names this control (itself, or a prefix of its id) and this resource. */
function covers(entry, control, resource) {
    const named = control === entry.control || control.startsWith(`${entry.control}.`);
    if (!named)
        return false;
    return entry.resource === undefined || (resource !== undefined && (0,glob/* matchesGlob */.k)(entry.resource, resource));
}
/** The last day is included, in UTC. */
function isLive(entry, now) {
    return now.toISOString().slice(0, 10) <= entry.until;
}
function describeException(entry) {
    const approval = entry.approvedBy === undefined ? '' : ` (approved by ${entry.approvedBy}, as claimed)`;
    return `accepted until ${entry.until}: ${entry.reason}${approval}`;
}

;// CONCATENATED MODULE: ./lib/drift/evaluate.js

/**
 * Judges one account: its effective expectations against the facts that were read. `accounts` is the whole inventory,
 * and the same list for every account.
 */
function evaluate(resolution, subject, accounts, now) {
    const findings = [];
    const quiet = [];
    for (const effective of resolution.expectations) {
        let [pass, notApplicable] = [0, 0];
        for (const judgement of judge(effective, { ...subject, accounts, now })) {
            if (judgement.verdict === 'pass')
                pass += 1;
            else if (judgement.verdict === 'not-applicable')
                notApplicable += 1;
            else
                findings.push(finding(effective, judgement, subject, resolution, now));
        }
        if (pass + notApplicable > 0)
            quiet.push({ control: effective.control.id, pass, notApplicable });
    }
    const failedReads = distinctFailures([
        ...unreadFacts(subject),
        ...findings.flatMap(({ cause }) => cause ?? []),
    ]);
    return { account: subject.account, owner: resolution.owner, findings, quiet, failedReads };
}
function unreadFacts({ facts }) {
    return Object.values(facts).flatMap((fact) => (fact?.state === 'unavailable' ? [fact.cause] : []));
}
function distinctFailures(causes) {
    const failed = causes.filter(isFailedRead);
    return [...new Map(failed.map((cause) => [`${cause.kind} ${cause.message}`, cause])).values()];
}
/** A read that was planned and failed; what no source at hand can answer is none. */
function isFailedRead({ kind }) {
    return kind !== 'no-source';
}
function judge(effective, subject) {
    if ('undecided' in effective) {
        return [
            {
                verdict: 'unknown',
                expected: 'undecided',
                observed: 'not judged',
                cause: effective.undecided,
                evidence: [],
            },
        ];
    }
    return effective.control.judge(effective.value, subject);
}
function finding(effective, judgement, subject, resolution, now) {
    const { control } = effective;
    const { account } = subject;
    const { resource } = judgement;
    return {
        key: [account.id, control.id, ...(resource === undefined ? [] : [resource])].join('/'),
        account,
        control: control.id,
        title: control.title,
        resource,
        ...outcome(control, judgement, resolution, now),
        severity: judgement.severity ?? control.severity,
        expected: judgement.expected,
        observed: judgement.observed,
        evidence: judgement.evidence,
        baseline: effective.at,
        mend: control.mend({ account, resource }),
        references: control.references,
    };
}
function outcome(control, judgement, resolution, now) {
    if (judgement.verdict === 'unknown')
        return { verdict: 'unknown', reason: undefined, until: undefined, cause: judgement.cause };
    const drift = {
        verdict: 'drift',
        reason: judgement.reason,
        until: undefined,
        cause: undefined,
    };
    return accepted(control, judgement, resolution, now) ?? drift;
}
/** A live exception turns drift into `accepted`; one whose match could not be read makes it `unknown`. */
function accepted(control, judgement, resolution, now) {
    const applies = ({ entry }) => isLive(entry, now) && covers(entry, control.id, judgement.resource);
    const candidates = resolution.exceptions.filter(applies);
    const certain = candidates.find((candidate) => candidate.undecided === undefined);
    if (certain !== undefined) {
        const { entry } = certain;
        return { verdict: 'accepted', reason: describeException(entry), until: entry.until, cause: undefined };
    }
    const [doubtful] = candidates;
    return doubtful?.undecided === undefined
        ? undefined
        : { verdict: 'unknown', reason: undefined, until: undefined, cause: doubtful.undecided };
}


/***/ }),

/***/ 642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ createRedaction),
/* harmony export */   Ps: () => (/* binding */ showAll)
/* harmony export */ });
/* unused harmony export NOT_SHOWN */
/** For a repository that only those read who may see everything. */
const showAll = {
    text: (text) => text,
    data: (data) => data,
    verdict: (verdict) => verdict,
    organization: (id) => id,
};
/** Stands where a contact's values would. */
const NOT_SHOWN = 'not shown in a public repository';
/**
 * For a place that everybody reads. An account id becomes `account-` and ten hexadecimal digits, an e-mail address
 * `email-` and as many, an id of IAM's own `iam-`, always the same ones for the same value; contact values are not shown
 * at all. `sign` is an HMAC under a secret key, in hexadecimal digits: a hash without a key is guessed by trying all ids.
 */
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
        // Texts become texts, and everything else keeps its form.
        return mapped(value, text, seen);
    }
    function finding({ account, ...of }) {
        const hidden = tellsContacts(of.control) ? withoutContacts(of) : of;
        const redacted = isEmail(of.resource) ? withoutName(hidden, of.resource) : data(hidden);
        const shown = data(account);
        const key = [shown.id, of.control, redacted.resource].filter((part) => part !== undefined).join('/');
        return { ...redacted, account: shown, key };
    }
    /** A user's name may hold what ends an address in running text, where only a part of it would be found. */
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
/** They show nothing, and without them an id or an address is whole again. Line breaks stay: commands have them. */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?![\t\n\r])\p{Cc}/gu;
/** As it stands alone, and in groups of four, as the console shows it. */
const accountId = /(?<!\d)(?:\d{12}|\d{4}([- ])\d{4}\1\d{4})(?!\d)/g;
/**
 * Ids of access keys, users, roles and the like: the account can be computed from them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
 */
const iamId = /(?<![A-Za-z0-9])(?:ABIA|ACCA|AGPA|AIDA|AIPA|AKIA|ANPA|ANVA|APKA|AROA|ASCA|ASIA)[A-Z0-9]{12,124}(?![A-Za-z0-9])/g;
/**
 * What ends the part before the @ is what AWS allows in no root user's address. The look behind makes each run of
 * characters be gone through once.
 * https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html
 */
const emailAddress = /(?<![^\s"'()<>[\]:;,\\|&@`])[^\s"'()<>[\]:;,\\|&@`]+(?:@|%40)[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*/giu;
function isEmail(name) {
    return name !== undefined && name.search(emailAddress) !== -1;
}
/** Their evidence is the values themselves. */
function tellsContacts(control) {
    return control.startsWith('contacts.') || control.startsWith('root-user.email');
}
function withoutContacts(of) {
    // What accepts it is in the baseline's own words; any other reason is about the values.
    const reason = of.verdict === 'accepted' ? of.reason : undefined;
    return { ...of, expected: NOT_SHOWN, observed: NOT_SHOWN, reason };
}
/** Logins are GitHub's, even one of twelve digits: under another name nobody could be assigned. */
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

/***/ 1721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ tally),
/* harmony export */   m: () => (/* binding */ worstFirst)
/* harmony export */ });
/* harmony import */ var _controls_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9989);

/**
 * Adds up what was judged. `skipped` are the accounts left out because of their state, `known` what the issues know of
 * findings, by their keys; undefined when nobody looked at issues.
 */
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
/** Drift before what is unknown or accepted, worst severity first, then by key. */
function worstFirst(a, b) {
    return (verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict) ||
        _controls_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.indexOf(a.severity) - _controls_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.indexOf(b.severity) ||
        (a.key < b.key ? -1 : Number(a.key > b.key)));
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

/***/ 4280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ redactedError),
/* harmony export */   n: () => (/* binding */ redactedLog)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);

/** The same log, to which every line goes redacted. */
function redactedLog(log, { text }) {
    return {
        debug: (line) => log.debug(text(line)),
        info: (line) => log.info(text(line)),
        warning: (line) => log.warning(text(line)),
        progress: (line) => log.progress(text(line)),
    };
}
/** What was thrown, as an error that shows nothing more than it may; itself where there is nothing to redact. */
function redactedError(error, { text, data }) {
    const thrown = error instanceof Error ? error : new Error(String(error));
    const { message, stack = '' } = thrown;
    if (text(message) === message && text(stack) === stack)
        return thrown;
    const shown = thrown instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H
        ? new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(thrown.kind, text(message), data(thrown.problems))
        : new Error(text(message));
    shown.stack = text(stack);
    return shown;
}


/***/ }),

/***/ 7833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run),
  takeSnapshot: () => (/* binding */ takeSnapshot)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/controls/catalogue.js + 36 modules
var catalogue = __webpack_require__(1711);
// EXTERNAL MODULE: ./lib/baseline/expectations.js
var expectations = __webpack_require__(6616);
// EXTERNAL MODULE: ./lib/controls/glob.js
var controls_glob = __webpack_require__(698);
;// CONCATENATED MODULE: ./lib/baseline/match.js

/** Whether an account is one of those that `match` means. */
function matches(match, account) {
    return match === 'all' ? 'yes' : matchesKeys(match, account);
}
function matchesKeys(keys, account) {
    return both(matchesIdentity(keys, account) ? 'yes' : 'no', () => matchesUnit(keys.ou, account), () => matchesTags(keys.tags, account), () => (keys.not === undefined ? 'yes' : opposite(matchesKeys(keys.not, account))));
}
/** The keys over what is always known. */
function matchesIdentity({ ids, names, managementAccount }, { id, name, management }) {
    return ((managementAccount === undefined || managementAccount === management) &&
        (ids === undefined || ids.includes(id)) &&
        (names === undefined || names.some((glob) => fits(glob, name))));
}
function matchesUnit(globs, { organizationalUnit }) {
    if (globs === undefined)
        return 'yes';
    return over(organizationalUnit, (path) => globs.some((glob) => fitsPath(glob, path)));
}
function matchesTags(tags, account) {
    if (tags === undefined)
        return 'yes';
    return over(account.tags, (values) => Object.entries(tags).every(([key, globs]) => {
        const value = Object.hasOwn(values, key) ? values[key] : undefined;
        return value !== undefined && globs.some((glob) => fits(glob, value));
    }));
}
/** What does not exist here, such as tags outside an organization, matches nothing. */
function over(fact, holds) {
    switch (fact.state) {
        case 'value':
            return holds(fact.value) ? 'yes' : 'no';
        case 'not-applicable':
            return 'no';
        case 'unavailable':
            return { cause: fact.cause };
    }
}
/** Kleene's "and": one no decides, whatever else could not be read; later decisions are not even asked for then. */
function both(first, ...others) {
    let result = first;
    for (const other of others) {
        if (result === 'no')
            return 'no';
        const next = other();
        if (next !== 'yes' && (result === 'yes' || next === 'no'))
            result = next;
    }
    return result;
}
/** Kleene's "not". */
function opposite(decision) {
    if (decision === 'yes')
        return 'no';
    return decision === 'no' ? 'yes' : decision;
}
/** Most globs fail at their first letters, which is cheap to see. */
function fits(glob, text) {
    const literal = literalLength(glob);
    if (literal === glob.length)
        return glob === text;
    return text.startsWith(glob.slice(0, literal)) && (0,controls_glob/* matchesGlob */.k)(glob, text);
}
/** The same for a path, whose names before the first one with a `*` or `?` have to be the same. */
function fitsPath(glob, path) {
    const literal = literalLength(glob);
    if (literal === glob.length)
        return glob === path;
    const names = glob.lastIndexOf('/', literal);
    return (names <= 0 || path.startsWith(glob.slice(0, names))) && (0,controls_glob/* matchesPath */.$)(glob, path);
}
function literalLength(glob) {
    for (let index = 0; index < glob.length; index += 1) {
        if (glob[index] === '*' || glob[index] === '?')
            return index;
    }
    return glob.length;
}

// EXTERNAL MODULE: ./lib/baseline/placeholders.js
var placeholders = __webpack_require__(6549);
;// CONCATENATED MODULE: ./lib/baseline/resolve.js





/** Applies a baseline's rules, owners and exceptions to one account. */
function resolve(baseline, account) {
    const said = applyRules(baseline.rules, account);
    return {
        expectations: catalogue/* controls */.n.flatMap((control) => {
            const state = said.get(control.id);
            return state === undefined ? [] : [effective(control, state, account)];
        }),
        owner: ownerOf(baseline, account),
        exceptions: baseline.exceptions.flatMap((entry) => {
            const decision = matches(entry.match, account);
            if (decision === 'no')
                return [];
            return [
                {
                    entry,
                    undecided: decision === 'yes'
                        ? undefined
                        : because(`the exception for \`${entry.control}\``, decision.cause),
                },
            ];
        }),
    };
}
/** The facts that have to be read to judge an account. */
function factsNeeded({ expectations }) {
    return new Set(expectations.flatMap((one) => ('undecided' in one ? [] : one.control.needs(one.value))));
}
function applyRules(rules, account) {
    const states = new Map();
    for (const rule of rules) {
        const decision = matches(rule.match, account);
        if (decision === 'no')
            continue;
        for (const statement of rule.statements)
            apply(statement, rule, decision, states);
    }
    return states;
}
function apply(statement, { name, at }, decision, states) {
    const { control, kind } = statement;
    const undecided = typeof decision === 'string' ? undefined : because(`the rule \`${name}\``, decision.cause);
    if (kind === 'value') {
        const said = undecided === undefined ? { value: statement.value } : { undecided };
        states.set(control, { ...said, at: statement.at, rule: name });
        return;
    }
    const cleared = statement.below ? [...states.keys()].filter((id) => (0,expectations/* isBelow */.Yw)(id, control)) : [];
    for (const id of [control, ...cleared]) {
        if (undecided === undefined)
            states.delete(id);
        else if (states.has(id))
            states.set(id, { undecided, at: states.get(id)?.at ?? at, rule: name });
    }
}
function effective(control, state, account) {
    const { at, rule } = state;
    if ('undecided' in state)
        return { control, undecided: state.undecided, at, rule };
    const filled = (0,placeholders/* fillPlaceholders */.Ct)(state.value, account);
    if ('undecided' in filled)
        return { control, undecided: filled.undecided, at, rule };
    if (filled.value === state.value)
        return { control, value: state.value, at, rule };
    const checked = dist/* safeParse */.xLC(control.expectation, filled.value);
    return checked.success
        ? { control, value: checked.output, at, rule }
        : { control, undecided: unfit(checked.issues[0].message), at, rule };
}
function unfit(message) {
    return {
        kind: 'no-source',
        message: `With the account's own data in its placeholders the expected value is not one this control takes: ${message}.`,
        mend: 'Change the data of the account, or let a later rule expect a value of its own for it.',
    };
}
function because(selecting, cause) {
    return {
        ...cause,
        message: `Whether ${selecting} is about this account could not be told: ${cause.message}`,
    };
}
/** The last entry that matches holds, whole. One that may match hides all before it. */
function ownerOf({ owners }, account) {
    for (const entry of owners.toReversed()) {
        const decision = matches(entry.match, account);
        if (decision === 'yes')
            return withoutMatch(entry);
        if (decision !== 'no')
            return 'undecided';
    }
    return 'none';
}
function withoutMatch({ match: _match, at: _at, ...owner }) {
    return owner;
}

// EXTERNAL MODULE: ./lib/baseline/place.js
var place = __webpack_require__(2816);
;// CONCATENATED MODULE: ./lib/baseline/selectors.js




/** What a run has to read of every account before it can tell what is expected of it. */
function selectorsUsed(baseline) {
    const { rules, owners, exceptions } = baseline;
    const selections = [...rules, ...owners, ...exceptions].map(({ match }) => match);
    const expectations = rules
        .flatMap(({ statements }) => statements)
        .filter((statement) => statement.kind === 'value');
    const filled = expectations.some(({ value }) => (0,placeholders/* placeholdersIn */.Qf)(value).some(placeholders/* readsTags */.fA));
    const judged = (part) => expectations.some(({ control }) => (0,catalogue/* controlById */.E)(control)?.inventory?.includes(part) === true);
    return {
        organizationalUnits: judged('organizational-units') || selections.some((match) => uses(match, 'ou')),
        tags: filled || judged('tags') || selections.some((match) => uses(match, 'tags')),
    };
}
function uses(match, key) {
    return match !== undefined && match !== 'all' && (match[key] !== undefined || uses(match.not, key));
}
/** A warning for each rule, owner and exception that is about none of the accounts, as far as that can be told. */
function matchesNothing(baseline, accounts) {
    return entries(baseline)
        .filter(({ match }) => accounts.every((account) => matches(match, account) === 'no'))
        .map(({ at, what }) => ({
        ...at,
        level: 'warning',
        message: `${what} matches no account; check its \`match\``,
    }));
}
function entries({ rules, owners, exceptions }) {
    return [
        ...rules.map(({ match, at, name }) => ({ match, at, what: (0,place/* ruleName */.oF)(name) })),
        ...owners.map(({ match, at }, index) => ({ match, at, what: `owners entry ${index + 1}` })),
        ...exceptions.map(({ match, at, control }, index) => ({
            match,
            at,
            what: `exception ${index + 1} (\`${(0,place/* quotable */.E7)(control)}\`)`,
        })),
    ];
}

// EXTERNAL MODULE: ./lib/drift/evaluate.js + 1 modules
var evaluate = __webpack_require__(2684);
// EXTERNAL MODULE: ./lib/drift/redact.js
var redact = __webpack_require__(642);
// EXTERNAL MODULE: ./lib/drift/tally.js
var tally = __webpack_require__(1721);
// EXTERNAL MODULE: ./lib/loading.js + 11 modules
var loading = __webpack_require__(9276);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
;// CONCATENATED MODULE: ./lib/permissions/reach.js
/** What can be told of a selection before any account is known. */
function reach(match, kind, known) {
    return match === 'all' ? 'all' : reachOfKeys(match, kind, known);
}
function reachOfKeys(match, kind, known) {
    const { ids, names, ou, tags, managementAccount, not } = match;
    return together([
        ...(managementAccount === undefined ? [] : [certain(managementAccount === (kind === 'management'))]),
        ...(ids === undefined ? [] : [reachOfIds(ids, kind, known)]),
        ...([names, ou, tags].every((key) => key === undefined) ? [] : ['some']),
        ...(not === undefined ? [] : [reach_opposite(reachOfKeys(not, kind, known))]),
    ]);
}
function reachOfIds(ids, kind, known) {
    if (kind === 'member') {
        return ids.every((id) => id === known.management || id === known.audit) ? 'none' : 'some';
    }
    const id = known[kind];
    return id === undefined ? 'some' : certain(ids.includes(id));
}
function certain(holds) {
    return holds ? 'all' : 'none';
}
function reach_opposite(reached) {
    if (reached === 'some')
        return 'some';
    return reached === 'all' ? 'none' : 'all';
}
/** Every key must hold. */
function together(reaches) {
    if (reaches.includes('none'))
        return 'none';
    return reaches.includes('some') ? 'some' : 'all';
}

;// CONCATENATED MODULE: ./lib/permissions/needs.js






/**
 * What any run of a baseline may have to read, without knowing the accounts: what each rule expects counts for every
 * kind of account that the rule can be about, unless a later rule is sure to replace it.
 */
function needsOf(baseline, known, means) {
    const factsOf = (kind) => factsFor(expectationsOf(baseline.rules, kind, known));
    const nothing = new Set();
    // A lone account is judged like a management account.
    const isAlone = means.auditIn === 'lone';
    return {
        facts: {
            management: factsOf('management'),
            audit: isAlone ? nothing : factsOf('audit'),
            member: isAlone ? nothing : factsOf('member'),
        },
        inventory: selectorsUsed(baseline),
    };
}
function expectationsOf(rules, kind, known) {
    const values = new Map();
    for (const { match, statements } of rules) {
        const reached = reach(match, kind, known);
        if (reached === 'none')
            continue;
        for (const statement of statements)
            needs_apply(statement, reached === 'all', values);
    }
    return catalogue/* controls */.n.flatMap((control) => (values.get(control.id) ?? []).map((value) => ({ control, value: withoutTemplate(control, value) })));
}
/** What holds for some accounts only leaves what earlier rules said to the others. */
function needs_apply(statement, isForAll, values) {
    const { control } = statement;
    if (statement.kind === 'value') {
        const before = isForAll ? [] : (values.get(control) ?? []);
        values.set(control, [...before, statement.value]);
        return;
    }
    if (!isForAll)
        return;
    const below = statement.below ? [...values.keys()].filter((id) => (0,expectations/* isBelow */.Yw)(id, control)) : [];
    for (const id of [control, ...below])
        values.delete(id);
}
/** A value with placeholders is still as it is written: the schema gets it when they are filled in. */
function withoutTemplate({ expectation }, value) {
    if ((0,placeholders/* placeholdersIn */.Qf)(value).length === 0)
        return value;
    const parsed = dist/* safeParse */.xLC(expectation, value);
    return parsed.success ? parsed.output : value;
}
function factsFor(expected) {
    return new Set(expected.flatMap(({ control, value }) => control.needs(value)));
}

// EXTERNAL MODULE: ./lib/snapshot/gaps.js
var gaps = __webpack_require__(2303);
// EXTERNAL MODULE: ./lib/snapshot/shard.js
var snapshot_shard = __webpack_require__(9271);
;// CONCATENATED MODULE: ./lib/snapshot/merge.js

const again = 'Take the snapshot again.';
/**
 * Adds one snapshot to those before it. What the inventory says of an account comes from the account's own shard,
 * where it was read last. Shards begin at different times, so one may list an account that another does not. The fault
 * says in which of two files what differs.
 */
function join(before, file, header) {
    const { inventory, shard, origin, limitedTo, takenAt, salt } = header;
    const own = inventory.accounts.filter(({ id }) => (0,snapshot_shard/* isIn */.S1)(shard, id));
    const part = { file, shard, takenAt, salt, own: new Set(own.map(({ id }) => id)) };
    if (before === undefined) {
        return { value: { inventory, of: shard.of, origin, limitedTo, parts: [part] } };
    }
    const fault = disagreement(before, header);
    if (fault !== undefined)
        return { fault };
    return {
        value: {
            ...before,
            inventory: {
                ...before.inventory,
                accounts: united(before.inventory.accounts, inventory.accounts, part.own),
            },
            parts: [...before.parts, part],
        },
    };
}
function disagreement(before, { inventory, shard, origin, limitedTo }) {
    const [{ file }] = before.parts;
    const twin = before.parts.find((part) => part.shard.index === shard.index);
    const differs = (what, here, there) => `The snapshots do not belong together: ${what} is ${here} here and ${there} in ${file}. Give the snapshots of one run, each shard once.`;
    if (inventory.organizationId !== before.inventory.organizationId)
        return differs('the organization', merge_name(inventory.organizationId), merge_name(before.inventory.organizationId));
    if (runOf(origin) !== runOf(before.origin))
        return differs('the workflow run', runOf(origin), runOf(before.origin));
    if (shard.of !== before.of)
        return differs('the number of shards', String(shard.of), String(before.of));
    if (twin !== undefined)
        return `The snapshots hold the same accounts twice: this one and ${twin.file} are both of shard ${(0,snapshot_shard/* shardName */.Az)(shard)}. Give each shard once.`;
    if (sorted(limitedTo) !== sorted(before.limitedTo))
        return `The snapshots do not belong together: \`accounts\` limited this one and ${file} to different accounts.`;
    return undefined;
}
/** The accounts of both inventories, as the second tells of its own and the first of all others that it lists. */
function united(before, here, own) {
    const accounts = new Map(before.map((account) => [account.id, account]));
    for (const account of here) {
        if (own.has(account.id) || !accounts.has(account.id))
            accounts.set(account.id, account);
    }
    return [...accounts.values()];
}
function merge_name(organizationId) {
    return organizationId ?? 'none';
}
/** What tells one workflow run from another; a repeated attempt is the same run. */
function runOf(origin) {
    return origin === undefined ? 'none' : `${origin.repository} ${origin.runId}`;
}
function sorted(ids) {
    return ids === undefined ? 'all' : ids.toSorted().join(' ');
}
/** Why nothing of an account was read: its shard was not given, or its snapshot ends before it. */
function whyUnread({ of, parts, limitedTo }, accountId) {
    const index = (0,snapshot_shard/* shardIndex */.Dj)(accountId, of);
    const part = parts.find(({ shard }) => shard.index === index);
    if (part === undefined) {
        return {
            kind: 'missing',
            message: `The account belongs to shard ${index}/${of}, of which no snapshot was given.`,
            mend: `Run shard ${index}/${of} again.`,
        };
    }
    if (limitedTo !== undefined && !limitedTo.includes(accountId)) {
        return {
            kind: 'missing',
            message: 'The snapshot was limited to other accounts (the input `accounts`).',
            mend: 'Take a snapshot that is not limited, or name the account among its `accounts`.',
        };
    }
    if (!part.own.has(accountId)) {
        return {
            kind: 'missing',
            message: `Another shard lists the account, and ${part.file}, which is to tell of it, does not: it came or went while the shards were read.`,
            mend: 'None is needed where the account is new or gone: the next run shows it. Else run all shards again.',
        };
    }
    return {
        kind: 'missing',
        message: `The snapshot ${part.file} ends without a line of the account.`,
        mend: of === 1 ? again : `Run shard ${index}/${of} again.`,
    };
}
/** Where the lines of one snapshot belong: gives each account once, or why its line may not stand there. */
function placing(merged, part) {
    const accounts = new Map(merged.inventory.accounts.map((account) => [account.id, account]));
    const seen = new Map();
    return (id, line) => {
        const account = accounts.get(id);
        const before = seen.get(id);
        if (account === undefined || ((0,snapshot_shard/* isIn */.S1)(part.shard, id) && !part.own.has(id)))
            return { fault: `Account ${id} is not in the inventory of the header. ${again}` };
        if (before !== undefined)
            return { fault: `Account ${id} stands in line ${before} already. ${again}` };
        const fault = misplaced(merged, part, account);
        seen.set(id, line);
        return fault === undefined ? { value: account } : { fault: `${fault}. ${again}` };
    };
}
function misplaced({ limitedTo }, { shard }, { id, state }) {
    if (!(0,snapshot_shard/* isIn */.S1)(shard, id))
        return `Account ${id} does not belong to shard ${(0,snapshot_shard/* shardName */.Az)(shard)}`;
    if (limitedTo !== undefined && !limitedTo.includes(id))
        return `Account ${id} is none of those that the header limits the snapshot to`;
    return state === 'ACTIVE'
        ? undefined
        : `Account ${id} is ${state} by the header, and only active accounts are read`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/snapshot/shape.js
var shape = __webpack_require__(645);
;// CONCATENATED MODULE: ./lib/snapshot/detection-shapes.js

/** The form of each fact about detection, by the id of the fact. */
const detectionContents = {
    'detection.event-rules': (0,shape/* list */.p_)((0,shape/* object */.Ik)({ name: shape/* text */.Qq, region: shape/* text */.Qq, enabled: shape/* truth */.Im, pattern: shape/* text */.Qq, targets: shape/* count */.U9 })),
    'detection.root-metric-alarms': (0,shape/* list */.p_)((0,shape/* object */.Ik)({
        name: shape/* text */.Qq,
        logGroup: shape/* text */.Qq,
        pattern: shape/* text */.Qq,
        alarms: (0,shape/* list */.p_)((0,shape/* object */.Ik)({ name: shape/* text */.Qq, actionsEnabled: shape/* truth */.Im, actions: shape/* count */.U9 })),
    })),
    'detection.trails': (0,shape/* list */.p_)((0,shape/* object */.Ik)({ name: shape/* text */.Qq, organization: shape/* truth */.Im, multiRegion: shape/* truth */.Im, logging: shape/* truth */.Im })),
    'detection.guardduty': (0,shape/* object */.Ik)({
        enabled: shape/* truth */.Im,
        autoEnable: (0,shape/* oneOf */.yL)(['ALL', 'NEW', 'NONE', 'not-told']),
    }),
    'detection.config-rules': (0,shape/* list */.p_)((0,shape/* object */.Ik)({ name: shape/* text */.Qq, identifier: shape/* text */.Qq, active: shape/* truth */.Im })),
    'detection.security-hub': (0,shape/* oneOf */.yL)(['enabled', 'absent']),
};

// EXTERNAL MODULE: ./lib/snapshot/contact.js
var contact = __webpack_require__(3228);
;// CONCATENATED MODULE: ./lib/snapshot/hiding.js


const digestPattern = /^[0-9a-f]{64}$/;
function isHidden(value) {
    return (0,shape/* isMap */.jh)(value) && isDigest(value.hidden) && (value.mailbox === undefined || isDigest(value.mailbox));
}
function isDigest(value) {
    return typeof value === 'string' && digestPattern.test(value);
}
/** The digest of a snapshot's hidden values: SHA-256 over the salt, a colon and the text. */
function saltedDigest(salt, sha256) {
    return (text) => sha256(`${salt}:${text}`);
}
/** The same facts with every contact value hidden. Whether there is a contact stays to be seen. */
function hideContacts(facts, digest) {
    return mapContacts(facts, (value, meaning) => typeof value === 'string' ? hide(value, meaning, digest) : value);
}
function hide(value, meaning, digest) {
    const hidden = digest(meaning(value));
    return meaning === contact/* emailMeaning */.Cr && value.includes('@')
        ? { hidden, mailbox: digest((0,contact/* mailboxOf */.Sn)(value)) }
        : { hidden };
}
/** Facts from a file, their hidden values ready to be compared. */
function revealContacts(facts, digest) {
    const revealed = mapContacts(facts, (value) => (isHidden(value) ? comparable(value, digest) : value));
    // The line's shape was checked before: `fact-shapes.ts` holds the same types.
    return revealed;
}
function comparable({ hidden, mailbox }, digest) {
    return {
        means: (meaning) => digest(meaning) === hidden,
        reaches: (other) => digest(other) === mailbox,
    };
}
const contacts = {
    'contact.billing': contact/* alternateMeanings */.tU,
    'contact.operations': contact/* alternateMeanings */.tU,
    'contact.security': contact/* alternateMeanings */.tU,
    'contact.primary': contact/* primaryMeanings */.fD,
};
function mapContacts(facts, change) {
    const changed = Object.entries(contacts).flatMap(([id, meanings]) => {
        const fact = facts[id];
        return isContact(fact) ? [[id, { ...fact, value: mapFields(fact.value, meanings, change) }]] : [];
    });
    return changed.length === 0 ? facts : { ...facts, ...Object.fromEntries(changed) };
}
/** A contact's values: not "absent", and not unread. */
function isContact(fact) {
    return (0,shape/* isMap */.jh)(fact) && fact.state === 'value' && (0,shape/* isMap */.jh)(fact.value);
}
function mapFields(values, meanings, change) {
    const entries = Object.entries(values).map(([field, value]) => {
        const meaning = meanings[field];
        return [field, meaning === undefined ? value : change(value, meaning)];
    });
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./lib/snapshot/fact-shapes.js



/** The form of everything that a snapshot holds, checked before it is believed. */
const accountId = (0,shape/* matching */.wC)(/^\d{12}$/, 'an account id of 12 digits');
const provenance = (0,shape/* object */.Ik)({
    source: shape/* text */.Qq,
    readAt: shape/* time */.kB,
    asOf: (0,shape/* optional */.lq)(shape/* time */.kB),
});
const causeKind = (0,shape/* oneOf */.yL)([
    'denied',
    'throttled',
    'not-ready',
    'timed-out',
    'network',
    'service-error',
    'malformed',
    'missing',
    'no-source',
]);
const cause = (0,shape/* object */.Ik)({ kind: causeKind, message: shape/* text */.Qq, mend: shape/* text */.Qq });
function fact(content) {
    const forms = new Map([
        ['value', (0,shape/* object */.Ik)({ value: content })],
        ['unavailable', (0,shape/* object */.Ik)({ cause })],
        ['not-applicable', (0,shape/* object */.Ik)({ reason: shape/* text */.Qq })],
    ]);
    return (value) => {
        if (!(0,shape/* isMap */.jh)(value))
            return ' is not a map';
        const form = forms.get(value.state);
        if (form === undefined)
            return `.state is none of ${[...forms.keys()].join(', ')}`;
        const wrong = provenance(value.provenance);
        return wrong === undefined ? form(value) : `.provenance${wrong}`;
    };
}
const accountState = (0,shape/* oneOf */.yL)([
    'PENDING_ACTIVATION',
    'ACTIVE',
    'SUSPENDED',
    'PENDING_CLOSURE',
    'CLOSED',
    'UNKNOWN',
]);
const account = (0,shape/* object */.Ik)({
    id: accountId,
    name: shape/* text */.Qq,
    email: fact(shape/* text */.Qq),
    state: accountState,
    management: shape/* truth */.Im,
    partition: shape/* text */.Qq,
    organizationalUnit: fact(shape/* text */.Qq),
    parents: fact((0,shape/* list */.p_)(shape/* text */.Qq)),
    tags: fact((0,shape/* record */.g1)(shape/* text */.Qq)),
});
function isUnreadable(value) {
    return (0,shape/* isMap */.jh)(value) && typeof value.unreadable === 'string';
}
const flag = (value) => typeof value === 'boolean' || value === 'not-supported' || value === 'missing' || isUnreadable(value)
    ? undefined
    : ' is neither true nor false nor a reason for neither';
const noMoments = new Set(['none', 'no-information', 'not-supported', 'missing']);
const moment = (value) => {
    if (noMoments.has(value) || isUnreadable(value))
        return undefined;
    if (!(0,shape/* isMap */.jh)(value))
        return ' is neither a time nor a reason for none';
    const wrong = (0,shape/* time */.kB)(value.at);
    return wrong === undefined ? undefined : `.at${wrong}`;
};
const key = (0,shape/* object */.Ik)({
    active: flag,
    lastRotated: moment,
    lastUsed: moment,
    lastUsedService: (0,shape/* optional */.lq)(shape/* text */.Qq),
});
const certificate = (0,shape/* object */.Ik)({
    active: flag,
    lastRotated: moment,
});
const credentials = {
    passwordEnabled: flag,
    passwordLastUsed: moment,
    passwordLastChanged: moment,
    mfaActive: flag,
    accessKeys: (0,shape/* list */.p_)(key),
    certificates: (0,shape/* list */.p_)(certificate),
};
const mfaDevices = (0,shape/* object */.Ik)({
    devices: (0,shape/* list */.p_)((0,shape/* object */.Ik)({
        serialNumber: shape/* text */.Qq,
        kind: (0,shape/* oneOf */.yL)(['passkey', 'hardware-token', 'virtual', 'sms']),
    })),
    complete: shape/* truth */.Im,
    unlisted: (0,shape/* optional */.lq)(cause),
});
const absent = (0,shape/* oneOf */.yL)(['absent']);
const contactText = (value) => typeof value === 'string' || isHidden(value) ? undefined : ' is neither a text nor a hidden one';
const alternateContact = (0,shape/* either */.gP)((0,shape/* object */.Ik)({ name: contactText, title: contactText, email: contactText, phone: contactText }), absent);
const number = (0,shape/* optional */.lq)(shape/* count */.U9);
/** The form of each fact's value, by the id of the fact. */
const contents = {
    'account-summary': (0,shape/* object */.Ik)({
        mfaEnabled: number,
        accessKeysPresent: number,
        passwordPresent: number,
        signingCertificatesPresent: number,
    }),
    'root-user': (0,shape/* object */.Ik)({ ...credentials, unreported: (0,shape/* optional */.lq)(cause) }),
    'root-mfa-devices': mfaDevices,
    'root-mfa-devices.complete': mfaDevices,
    'credential-report': (0,shape/* object */.Ik)({
        generatedAt: shape/* time */.kB,
        users: (0,shape/* list */.p_)((0,shape/* object */.Ik)({ user: shape/* text */.Qq, arn: shape/* text */.Qq, ...credentials })),
    }),
    'password-policy': (0,shape/* either */.gP)((0,shape/* object */.Ik)({
        minimumLength: shape/* count */.U9,
        requireSymbols: shape/* truth */.Im,
        requireNumbers: shape/* truth */.Im,
        requireUppercase: shape/* truth */.Im,
        requireLowercase: shape/* truth */.Im,
        allowUsersToChange: shape/* truth */.Im,
        maxAge: number,
        reusePrevention: number,
    }), absent),
    'other-credentials': (0,shape/* list */.p_)((0,shape/* object */.Ik)({
        user: shape/* text */.Qq,
        kind: (0,shape/* oneOf */.yL)(['access-key', 'service-specific', 'ssh-key', 'signing-certificate']),
        id: shape/* text */.Qq,
        service: (0,shape/* optional */.lq)(shape/* text */.Qq),
        active: shape/* truth */.Im,
        createdAt: (0,shape/* optional */.lq)(shape/* time */.kB),
    })),
    'contact.billing': alternateContact,
    'contact.operations': alternateContact,
    'contact.security': alternateContact,
    'contact.primary': (0,shape/* object */.Ik)({
        fullName: contactText,
        companyName: contactText,
        addressLine1: contactText,
        addressLine2: contactText,
        addressLine3: contactText,
        city: contactText,
        districtOrCounty: contactText,
        stateOrRegion: contactText,
        postalCode: contactText,
        countryCode: contactText,
        phone: contactText,
        websiteUrl: contactText,
        verification: (0,shape/* optional */.lq)(shape/* text */.Qq),
    }),
    regions: (0,shape/* list */.p_)((0,shape/* object */.Ik)({
        name: shape/* text */.Qq,
        status: (0,shape/* oneOf */.yL)(['ENABLED', 'ENABLING', 'DISABLING', 'DISABLED', 'ENABLED_BY_DEFAULT']),
    })),
    'organization-settings': (0,shape/* object */.Ik)({
        featureSet: (0,shape/* oneOf */.yL)(['ALL', 'CONSOLIDATED_BILLING']),
    }),
    'organization-features': (0,shape/* list */.p_)(shape/* text */.Qq),
    'trusted-access': (0,shape/* list */.p_)(shape/* text */.Qq),
    'service-control-policies': (0,shape/* list */.p_)((0,shape/* object */.Ik)({ id: shape/* text */.Qq, name: shape/* text */.Qq, document: shape/* text */.Qq, targets: (0,shape/* list */.p_)(shape/* text */.Qq) })),
    ...detectionContents,
};
const factShapes = new Map(Object.entries(contents).map(([id, content]) => [id, fact(content)]));
const delegatedAdministrators = fact((0,shape/* list */.p_)(shape/* text */.Qq));
const otherFact = fact(() => undefined);
/** Facts by their ids. A fact that this version does not know is let be: none of its controls asks for it. */
const facts = (value) => {
    if (!(0,shape/* isMap */.jh)(value))
        return ' is not a map';
    for (const id of Object.keys(value)) {
        const fault = shapeOf(id)(value[id]);
        if (fault !== undefined)
            return `.${(0,shape/* shortened */.vI)(id)}${fault}`;
    }
    return undefined;
};
function shapeOf(id) {
    return (factShapes.get(id) ?? (id.startsWith('delegated-administrators.') ? delegatedAdministrators : otherFact));
}

;// CONCATENATED MODULE: ./lib/snapshot/header.js



/** Names the form of the file. It changes when a reader of the old form would misread the new one. */
const snapshotSchema = 'rootline-snapshot/1';
const shard = (value) => (0,shape/* object */.Ik)({ index: shape/* count */.U9, of: shape/* count */.U9 })(value) ??
    ((0,shape/* isMap */.jh)(value) && isShard(Number(value.index), Number(value.of)) ? undefined : ' is not one of its shards');
const organizationId = (0,shape/* matching */.wC)(/^o-[a-z0-9]{10,32}$/, 'the id of an organization');
/** It is told in errors, so it may hold no white space and not be long. */
const word = (0,shape/* matching */.wC)(/^[\w./-]{1,200}$/, 'a word');
const stored = (0,shape/* object */.Ik)({
    schema: (0,shape/* oneOf */.yL)([snapshotSchema]),
    takenAt: shape/* time */.kB,
    organizationId: (0,shape/* nullable */.me)(organizationId),
    managementAccountId: (0,shape/* nullable */.me)(accountId),
    callerAccountId: accountId,
    origin: (0,shape/* nullable */.me)((0,shape/* object */.Ik)({ repository: word, runId: word, attempt: word })),
    shard,
    limitedTo: (0,shape/* nullable */.me)((0,shape/* list */.p_)(accountId)),
    contacts: (0,shape/* oneOf */.yL)(['hidden', 'shown']),
    salt: (0,shape/* matching */.wC)(/^[0-9a-f]{32,}$/, 'at least 32 hexadecimal digits'),
    inventory: (0,shape/* list */.p_)(account),
});
function isShard(index, of) {
    return Number.isInteger(index) && Number.isInteger(of) && index >= 1 && index <= of && of <= snapshot_shard/* mostShards */.bA;
}
/** The first line of a snapshot, without its line break. */
function headerLine(header) {
    const { inventory, origin, limitedTo, takenAt, shard, contacts, salt } = header;
    const line = {
        schema: snapshotSchema,
        takenAt,
        organizationId: inventory.organizationId ?? null,
        managementAccountId: inventory.managementAccountId ?? null,
        callerAccountId: inventory.callerAccountId,
        origin: origin ?? null,
        shard,
        limitedTo: limitedTo ?? null,
        contacts,
        salt,
        inventory: inventory.accounts,
    };
    return JSON.stringify(line);
}
/** Reads a first line. A fault is one sentence that says what was expected. */
function readHeader(line) {
    const json = parsed(line);
    if (!(0,shape/* isMap */.jh)(json) || typeof json.schema !== 'string') {
        return {
            fault: `This is no snapshot: its first line is not a header with \`schema: ${snapshotSchema}\`.`,
        };
    }
    if (json.schema !== snapshotSchema) {
        const found = json.schema.slice(0, 80);
        return {
            fault: `The snapshot's schema is \`${found}\`, and this version of Rootline reads \`${snapshotSchema}\`. Take the snapshot with the same version that reads it.`,
        };
    }
    if (!(0,shape/* fits */.lA)(stored, json))
        return damaged(`header${stored(json)}`);
    const header = toHeader(json);
    const fault = contradiction(header);
    return fault === undefined ? { value: header } : damaged(fault);
}
function damaged(how) {
    return { fault: `The header is damaged: ${how}. Take the snapshot again.` };
}
/** What no reading of AWS writes, though each value for itself is sound. */
function contradiction({ inventory, limitedTo = [] }) {
    const ids = new Set();
    for (const { id } of inventory.accounts) {
        if (ids.has(id))
            return `its inventory lists account ${id} twice`;
        ids.add(id);
    }
    const stranger = limitedTo.find((id) => !ids.has(id));
    return stranger === undefined
        ? undefined
        : `limitedTo names account ${stranger}, which is not in its inventory`;
}
function toHeader(header) {
    const { takenAt, origin, shard, limitedTo, contacts, salt } = header;
    return {
        takenAt,
        origin: origin ?? undefined,
        shard,
        limitedTo: limitedTo ?? undefined,
        contacts,
        salt,
        inventory: {
            organizationId: header.organizationId ?? undefined,
            managementAccountId: header.managementAccountId ?? undefined,
            callerAccountId: header.callerAccountId,
            accounts: header.inventory,
        },
    };
}
/** The value of a JSON text; undefined for what is none. */
function parsed(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/snapshot/account-line.js




const account_line_stored = (0,shape/* object */.Ik)({ account: accountId, facts: facts, warnings: (0,shape/* optional */.lq)((0,shape/* list */.p_)(shape/* text */.Qq)) });
/** One line, without its line break. `hide` is the digest that contact values are hidden by; undefined shows them. */
function accountLine({ account, facts, warnings }, hide) {
    const line = {
        account,
        facts: hide === undefined ? facts : hideContacts(facts, hide),
        warnings: warnings.length === 0 ? undefined : warnings,
    };
    return JSON.stringify(line);
}
/** Reads a line. `digest` is the one that its contact values were hidden by. A fault is one sentence. */
function readAccountLine(line, digest) {
    const json = parsed(line);
    if (json === undefined) {
        return { fault: 'The line is cut off or damaged: it is not JSON. Take the snapshot again.' };
    }
    if (!(0,shape/* fits */.lA)(account_line_stored, json)) {
        return { fault: `The line is not one of a snapshot: its value${account_line_stored(json)}. Take the snapshot again.` };
    }
    const { account, facts, warnings = [] } = json;
    return { value: { account, facts: revealContacts(facts, digest), warnings } };
}

;// CONCATENATED MODULE: ./lib/snapshot/lines.js
const lines_again = 'Take the snapshot again.';
const lineFeed = 0x0a;
/** Bytes. A header of 100,000 accounts stays below it; beyond it a text would not fit into a string. */
const longest = 2 ** 28;
/** Cuts a stream of UTF-8 bytes at its line breaks, and holds no more than one line of it. */
async function* linesOf(chunks) {
    let [number, pending, size] = [1, [], 0];
    for await (const chunk of chunks) {
        let start = 0;
        for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
            const line = decoded(number, [...pending, chunk.subarray(start, end)]);
            yield line;
            if (line.fault !== undefined)
                return;
            [number, pending, size, start] = [number + 1, [], 0, end + 1];
        }
        pending.push(chunk.slice(start));
        size += chunk.length - start;
        if (size > longest) {
            yield { number, text: '', fault: `The line is longer than ${longest / 2 ** 20} MiB. ${lines_again}` };
            return;
        }
    }
    if (size > 0)
        yield {
            number,
            text: '',
            fault: `The line is cut off: the file was not written or copied to its end. ${lines_again}`,
        };
}
const notText = 'This is no snapshot: it is not UTF-8 text. If the file is packed (gzip, zip), unpack it first.';
function decoded(number, parts) {
    try {
        return { number, text: utf8(joined(parts)), fault: undefined };
    }
    catch {
        return { number, text: '', fault: number === 1 ? notText : `The line is not UTF-8 text. ${lines_again}` };
    }
}
function utf8(bytes) {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
function joined(parts) {
    const [only, ...others] = parts;
    if (only !== undefined && others.length === 0)
        return only;
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let offset = 0;
    for (const part of parts) {
        whole.set(part, offset);
        offset += part.length;
    }
    return whole;
}

;// CONCATENATED MODULE: ./lib/snapshots.js










/** What a file is called while it is written, and stays called if its run is killed. */
const unfinished = '.unfinished';
/** Bytes read at once. */
const chunk = 2 ** 20;
/**
 * The snapshots that a path or a glob names, taken together by their headers. Throws a Failure that names file and line
 * when one is none, is damaged, or does not belong to the others.
 */
async function openSnapshots(pattern, reach) {
    let merged;
    for (const file of await filesOf(pattern)) {
        const header = sound(file, 1, readHeader(await firstLine(file, reach)));
        merged = sound(file, 1, join(merged, file, header));
    }
    if (merged === undefined)
        throw new failure/* Failure */.H('invalid', nothingFound(pattern));
    return merged;
}
/** In name order, so that the same files give the same words. */
async function filesOf(pattern) {
    const found = await (0,promises_.stat)(pattern).catch(() => undefined);
    if (found?.isFile() === true)
        return [pattern];
    if (found?.isDirectory() === true)
        throw new failure/* Failure */.H('invalid', folder(pattern));
    if (found !== undefined)
        throw new failure/* Failure */.H('invalid', noFile(pattern));
    if (!/[*?[{]/.test(pattern))
        return [];
    const files = [];
    for await (const path of (0,promises_.glob)(pattern)) {
        if (!path.endsWith(unfinished) && !(await isFolder(path)))
            files.push(path);
    }
    return files.sort();
}
/** A glob such as `shards/**` names the folders, too. */
async function isFolder(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    return found?.isDirectory() === true;
}
function folder(path) {
    return `\`snapshot\` is ${path}, which is a folder: name its files, such as ${(0,external_node_path_.join)(path, '*.ndjson')}.`;
}
function noFile(path) {
    return `\`snapshot\` is ${path}, which is neither a file nor a glob. A snapshot is read more than once, which a pipe does not allow: write it to a file first.`;
}
function nothingFound(pattern) {
    return `\`snapshot\` is ${pattern}, and there is no such file. In a workflow, download the snapshots first (actions/download-artifact), into the folder that \`snapshot\` names.`;
}
async function firstLine(file, reach) {
    for await (const line of linesIn(file, reach))
        return line.text;
    return '';
}
/** The lines of a file; throws a Failure at one that cannot be read. */
async function* linesIn(file, reach) {
    for await (const line of linesOf(bytesOf(file, await reach(file)))) {
        const { number, fault } = line;
        if (fault !== undefined)
            sound(file, number, { fault });
        yield line;
    }
}
async function* bytesOf(file, path) {
    try {
        yield* (0,external_node_fs_.createReadStream)(path, { highWaterMark: chunk });
    }
    catch (error) {
        throw new failure/* Failure */.H('failed', `The snapshot ${file} could not be read (${wordsOf(error)}).`);
    }
}
function sound(file, line, read) {
    if ('value' in read)
        return read.value;
    throw new failure/* Failure */.H('failed', `${file}:${line}: ${read.fault}`);
}
/**
 * The accounts of merged snapshots, one after the other. `tell` hears what was told of the run as a whole when they were
 * taken. Throws a Failure at a line that does not belong there.
 */
async function* readSnapshots(merged, reach, tell) {
    for (const part of merged.parts) {
        const { file, salt } = part;
        const digest = saltedDigest(salt, sha256);
        const place = placing(merged, part);
        for await (const { number, text } of linesIn(file, reach)) {
            if (number === 1)
                continue;
            const { account, facts, warnings } = sound(file, number, readAccountLine(text, digest));
            warnings.forEach(tell);
            yield { account: sound(file, number, place(account, number)), facts };
        }
    }
}
/** Refuses a path where no snapshot can be written, before anything is read for one; makes its folder. */
async function refuseUnwritable(path, reach) {
    const target = await reach(path);
    const found = await (0,promises_.stat)(target).catch(() => undefined);
    if (found?.isDirectory() === true || /[\\/]$/.test(path))
        throw unwritable(path, 'it is a folder');
    if (found !== undefined && !found.isFile())
        throw unwritable(path, 'it is no regular file');
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        await (0,promises_.access)((0,external_node_path_.dirname)(target), promises_.constants.W_OK);
    }
    catch (error) {
        throw unwritable(path, wordsOf(error));
    }
}
function unwritable(path, why) {
    return new failure/* Failure */.H('invalid', `\`snapshot-out\` is ${path}, where no file can be written: ${why}. Name another file, such as snapshot.ndjson.`);
}
/**
 * Writes facts into a snapshot while they pass by. The file gets its name when all of it is on the disk, so that a run
 * that ends early leaves no half of one. Throws a Failure when it cannot be written.
 */
async function* recorded(facts, { header, path, warnings }, reach) {
    const target = await reach(path);
    const hide = header.contacts === 'hidden' ? saltedDigest(header.salt, sha256) : undefined;
    // Another run may be writing to the same path.
    const temporary = `${target}.${(0,external_node_crypto_.randomBytes)(4).toString('hex')}${unfinished}`;
    const written = (step) => writing(path, step);
    // Only its owner may read the file: it tells where an organization is weak.
    const file = await written(() => (0,promises_.open)(temporary, 'wx', 0o600));
    try {
        await written(() => file.appendFile(`${headerLine(header)}\n`));
        let told = 0;
        for await (const { account, facts: read } of facts) {
            const fresh = warnings().slice(told);
            told += fresh.length;
            const line = accountLine({ account: account.id, facts: read, warnings: fresh }, hide);
            await written(() => file.appendFile(`${line}\n`));
            yield { account, facts: read };
        }
        await written(() => file.sync());
        await written(() => (0,promises_.rename)(temporary, target));
    }
    finally {
        await file.close();
        await (0,promises_.rm)(temporary, { force: true });
    }
}
async function writing(path, step) {
    try {
        return await step();
    }
    catch (error) {
        throw new failure/* Failure */.H('failed', `The snapshot ${path} could not be written, and no part of it was kept (${wordsOf(error)}). Make room for it or name another path in \`snapshot-out\`, and run again.`);
    }
}
function wordsOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/** Makes equal contact values of different snapshots look different. */
function newSalt() {
    return (0,external_node_crypto_.randomBytes)(16).toString('hex');
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}

;// CONCATENATED MODULE: ./lib/observing.js








/** Opens what a run reads. `reconciles`: what is read will decide about issues, so it must be of this very run. */
function observe(job, baseline, reconciles) {
    const { snapshot } = job.options;
    return snapshot === undefined ? fromAws(job, baseline) : fromSnapshots(job, baseline, snapshot, reconciles);
}
/** Signs in and reads the inventory. AWS's own code loads only now: nothing before it needs it. */
async function fromAws(job, baseline) {
    const { options, world, sessionName } = job;
    if (options.snapshotOut !== undefined)
        await refuseUnwritable(options.snapshotOut, world.reach);
    const { openEstate } = await Promise.all(/* import() */[__webpack_require__.e(129), __webpack_require__.e(559)]).then(__webpack_require__.bind(__webpack_require__, 5940));
    const { organizationalUnits, tags } = selectorsUsed(baseline);
    const estate = await openEstate({
        ...world,
        ...options,
        // Its warnings stand in the result: told there once, and here as they come.
        log: { ...world.log, warning: world.log.info },
        shards: options.shard?.of ?? 1,
        sessionName: options.roleSessionName ?? sessionName,
        expectedOrganizationId: baseline.organizationId,
        organizationalUnits,
        parents: organizationalUnits,
        tags,
        early: earlyNeeds(options, baseline),
    });
    const { inventory } = estate;
    const scope = scopeOf(inventory, options.accounts, options.shard);
    return {
        ...scope,
        inventory,
        whole: options.accounts.length === 0 && options.shard === undefined,
        facts: (needsOf) => {
            const facts = estate.observe(scope.judged.filter(isActive), needsOf);
            const strange = scope.judged.filter((account) => !isActive(account));
            const kept = written(job, inventory, facts, () => estate.warnings);
            return followed(kept, strange, needsOf, world.now());
        },
        calls: estate.calls,
        throttled: estate.throttled,
        plan: () => estate.plan,
        warnings: () => estate.warnings,
    };
}
/** What can be told of the reading while the accounts are still being listed. */
function earlyNeeds({ managementRole, memberRole, accounts, shard = snapshot_shard/* whole */.WQ }, baseline) {
    const limit = new Set(accounts);
    return {
        mayNeed: (known) => {
            const auditIn = known.audit === known.management ? 'management' : 'member';
            const roles = { managementRole: managementRole !== undefined, memberRole: memberRole !== undefined };
            return needsOf(baseline, known, { auditIn, ...roles, rootSessions: true }).facts;
        },
        needsOf(account) {
            const isWanted = (limit.size === 0 || limit.has(account.id)) && (0,snapshot_shard/* isIn */.S1)(shard, account.id);
            if (!isWanted || !isActive(account))
                return undefined;
            const resolution = resolve(baseline, account);
            const isDecided = resolution.expectations.every((one) => !('undecided' in one));
            return isDecided ? factsNeeded(resolution) : undefined;
        },
    };
}
/** The same facts, then what is said of accounts that are judged, and that nothing was asked about. */
async function* followed(facts, strange, needsOf, now) {
    yield* facts;
    const from = { source: 'organizations:ListAccounts', readAt: now.toISOString() };
    for (const account of strange)
        yield (0,gaps/* unreadAccount */.BI)(account, needsOf(account), gaps/* strangeState */.y0, from);
}
/** The same facts, kept in a snapshot while they pass where the run is to write one. */
function written({ options, world, origin }, inventory, facts, warnings) {
    if (options.snapshotOut === undefined)
        return facts;
    const header = {
        takenAt: world.now().toISOString(),
        origin,
        shard: options.shard ?? snapshot_shard/* whole */.WQ,
        limitedTo: options.accounts.length === 0 ? undefined : options.accounts,
        contacts: options.snapshotContacts ? 'shown' : 'hidden',
        salt: newSalt(),
        inventory,
    };
    return recorded(facts, { header, path: options.snapshotOut, warnings }, world.reach);
}
async function fromSnapshots({ options, world, origin }, baseline, pattern, reconciles) {
    const merged = await openSnapshots(pattern, world.reach);
    refuseOtherOrganization(merged, baseline);
    if (reconciles)
        refuseOtherRun(merged, origin);
    const inventory = { ...merged.inventory, accounts: merged.inventory.accounts.map(gaps/* explained */.to) };
    const limit = options.accounts.length === 0 ? (merged.limitedTo ?? []) : options.accounts;
    const scope = scopeOf(inventory, limit, options.shard);
    const told = new Set();
    return {
        ...scope,
        inventory,
        whole: limit.length === 0 && options.shard === undefined && merged.parts.length === merged.of,
        facts: (needsOf) => observing_stored({ ...merged, inventory }, scope.judged, needsOf, world.reach, (warning) => told.add(warning)),
        calls: () => ({}),
        throttled: () => 0,
        plan: () => [],
        warnings: () => [...told, ...missingShards(merged, scope.judged), ...ages(merged, world.now())],
    };
}
/** What the snapshots hold of the judged accounts, then those of which they hold nothing. */
async function* observing_stored(merged, judged, needsOf, reach, tell) {
    const left = new Map(judged.map((account) => [account.id, account]));
    const [{ takenAt: readAt }] = merged.parts;
    for await (const { account, facts } of readSnapshots(merged, reach, tell)) {
        if (left.delete(account.id))
            yield { account, facts: (0,gaps/* neededOf */.b1)(facts, needsOf(account), { readAt }) };
    }
    for (const account of left.values()) {
        const cause = isActive(account) ? whyUnread(merged, account.id) : gaps/* strangeState */.y0;
        yield (0,gaps/* unreadAccount */.BI)(account, needsOf(account), cause, { readAt });
    }
}
function isActive({ state }) {
    return state === 'ACTIVE';
}
/** Only active accounts are judged, those that may be active for all that is known, and only those asked for. */
function scopeOf({ accounts, organizationId }, limit, shard = snapshot_shard/* whole */.WQ) {
    const known = new Set(accounts.map(({ id }) => id));
    const strange = limit.filter((id) => !known.has(id));
    if (strange.length > 0) {
        const where = organizationId === undefined ? 'the account that was signed in to' : organizationId;
        throw new failure/* Failure */.H('invalid', `\`accounts\` names ${strange.join(', ')}, which ${where} does not hold. Correct the ids, or leave \`accounts\` out to read every active account.`);
    }
    const limited = new Set(limit.length === 0 ? known : limit);
    const wanted = accounts.filter(({ id }) => limited.has(id) && (0,snapshot_shard/* isIn */.S1)(shard, id));
    const isJudged = (account) => isActive(account) || account.state === 'UNKNOWN';
    return {
        judged: wanted.filter(isJudged),
        skipped: wanted.filter((account) => !isJudged(account)),
    };
}
function refuseOtherOrganization({ inventory, parts: [{ file }] }, { organizationId }) {
    if (organizationId === undefined || inventory.organizationId === organizationId)
        return;
    const found = inventory.organizationId ?? 'an account without an organization';
    throw new failure/* Failure */.H('failed', `The baseline is for the organization ${organizationId}, and the snapshot ${file} is of ${found}. Give a snapshot of the right organization, or correct organization.id in the baseline.`);
}
/** An older snapshot, or another workflow's, would close issues by what is no longer so. */
function refuseOtherRun({ origin: found, parts: [{ file }] }, own) {
    if (runOf(found) === runOf(own))
        return;
    const whose = found === undefined ? 'no workflow run' : `run ${found.runId} of ${found.repository}`;
    throw new failure/* Failure */.H('failed', `The snapshot ${file} is of ${whose}. \`reconcile\` takes only snapshots of its own workflow run, so that no old one closes an issue: take it in a job of this workflow (\`command: observe\`), or use \`command: check\`.`);
}
/** Shards of which no snapshot was given though they hold accounts to judge, in one sentence however many they are. */
function missingShards({ parts, of }, judged) {
    const given = new Set(parts.map(({ shard }) => shard.index));
    const wanted = new Set(judged.map(({ id }) => (0,snapshot_shard/* shardIndex */.Dj)(id, of)));
    const missing = [...wanted].filter((index) => !given.has(index)).sort((a, b) => a - b);
    if (missing.length === 0)
        return [];
    const names = missing.map((index) => (0,snapshot_shard/* shardName */.Az)({ index, of })).join(', ');
    return missing.length === 1
        ? [
            `There is no snapshot of shard ${names}: its accounts are unread, and their issues stay as they are. Run shard ${names} again.`,
        ]
        : [
            `There are no snapshots of shards ${names}: their accounts are unread, and the issues of these stay as they are. Run these shards again.`,
        ];
}
const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** Clocks of two machines differ by seconds; a snapshot from much later than now tells a wrong time. */
function ages({ parts }, now) {
    return parts.flatMap(({ file, takenAt }) => {
        const age = now.getTime() - Date.parse(takenAt);
        if (age > day)
            return `The snapshot ${file} is of ${takenAt}, more than a day ago: what has changed since is not in this result.`;
        return age < -hour
            ? `The snapshot ${file} is of ${takenAt}, which is yet to come: its age is not known. Check the clock of the machine that took it.`
            : [];
    });
}

// EXTERNAL MODULE: ./lib/drift/words.js
var words = __webpack_require__(814);
;// CONCATENATED MODULE: ./lib/progress.js

/** Tells how far a run is: accounts done, calls, throttles, and about how long it will still take. */
function progressOf({ judged, calls, throttled }, { now, log }) {
    const total = judged.length;
    const since = now().getTime();
    let done = 0;
    function sent() {
        const requests = Object.values(calls()).reduce((sum, each) => sum + each, 0);
        const refused = throttled();
        if (requests === 0)
            return '';
        return ` ${(0,words/* number */.a)(requests)} calls to AWS${refused === 0 ? '' : `, ${(0,words/* number */.a)(refused)} of them throttled`};`;
    }
    return {
        step() {
            done += 1;
            const left = ((now().getTime() - since) / done) * (total - done);
            log.progress(`${duration(left)} left;${sent()} ${(0,words/* number */.a)(done)} of ${(0,words/* number */.a)(total)} accounts done`);
        },
        finish() {
            log.info(`${(0,words/* number */.a)(done)} of ${(0,words/* number */.a)(total)} accounts done`);
        },
    };
}
const minute = 60_000;
function duration(milliseconds) {
    if (milliseconds < minute)
        return `about ${Math.ceil(milliseconds / 1000)} s`;
    return milliseconds < 90 * minute
        ? `about ${Math.round(milliseconds / minute)} min`
        : `about ${(milliseconds / (60 * minute)).toFixed(1)} h`;
}

// EXTERNAL MODULE: ./lib/redacting.js
var redacting = __webpack_require__(4280);
;// CONCATENATED MODULE: ./lib/run.js









/** The whole job: load, observe, evaluate, reconcile. What it returns, logs and throws is for everybody who may read it. */
async function run(job) {
    const loaded = await (0,loading.validate)(job.options.baseline, job.world);
    const { reconcile, redaction } = (await job.admit()) ?? { reconcile: undefined, redaction: redact/* showAll */.Ps };
    const log = (0,redacting/* redactedLog */.n)(job.world.log, redaction);
    try {
        return await work({ ...job, world: { ...job.world, log } }, loaded, reconcile, redaction);
    }
    catch (error) {
        throw (0,redacting/* redactedError */.J)(error, redaction);
    }
}
async function work(job, { baseline, warnings }, reconcile, redaction) {
    const { world } = job;
    const observation = await observe(job, baseline, reconcile !== undefined);
    const verdicts = await judge(job, observation, baseline, redaction);
    if (job.options.dryRun)
        observation.plan().forEach(world.log.info);
    const inventory = redaction.data(observation.inventory);
    const skipped = redaction.data(observation.skipped);
    const { whole } = observation;
    const { groupBy } = baseline;
    const baselineName = redaction.text(baseline.name);
    const found = { verdicts, inventory, skipped, whole, baselineName, groupBy };
    const { reconciled, failure } = await settle(reconcile, found, redaction);
    const told = [...observation.warnings(), ...(reconciled?.warnings ?? [])];
    return {
        result: {
            ...(0,tally/* tally */.N)(verdicts, skipped, reconciled?.outcome.known),
            generatedAt: world.now().toISOString(),
            organizationId: inventory.organizationId,
            baseline: { file: baseline.file, name: baselineName },
            warnings: redaction.data([
                ...warnings,
                ...matchesNothing(baseline, observation.inventory.accounts),
                ...told.map((message) => ({ ...run_top(baseline), message })),
            ]),
            calls: observation.calls(),
            issues: reconciled?.outcome,
        },
        failure,
    };
}
/** Reads AWS for a snapshot and evaluates nothing. The facts pass through the file that `snapshot-out` names. */
async function takeSnapshot(job) {
    const { baseline, warnings } = await (0,loading.validate)(job.options.baseline, job.world);
    await job.admit();
    const observation = await observe(job, baseline, false);
    const progress = progressOf(observation, job.world);
    let complete = 0;
    for await (const { facts } of observation.facts(needsBy(baseline))) {
        if (Object.values(facts).every(isRead))
            complete += 1;
        progress.step();
    }
    progress.finish();
    const told = observation.warnings().map((message) => ({ ...run_top(baseline), message }));
    return { accounts: observation.judged.length, complete, warnings: [...warnings, ...told] };
}
function isRead(fact) {
    return fact?.state !== 'unavailable' || !(0,evaluate/* isFailedRead */.Y)(fact.cause);
}
/** Issues that stand there already may show what nobody redacted then, so that what is said of them is redacted too. */
async function settle(reconcile, found, redaction) {
    if (reconcile === undefined)
        return { failure: undefined };
    try {
        const { outcome, warnings, failure } = await reconcile(found);
        const shown = { ...outcome, changes: redaction.data(outcome.changes) };
        return {
            reconciled: { outcome: shown, warnings, failure },
            failure: failure && (0,redacting/* redactedError */.J)(failure, redaction),
        };
    }
    catch (error) {
        return { failure: (0,redacting/* redactedError */.J)(error, redaction) };
    }
}
/** Reads and judges account by account, so that what was read of one is let go before the next. */
async function judge({ world }, observation, baseline, redaction) {
    const progress = progressOf(observation, world);
    const verdicts = [];
    for await (const read of observation.facts(needsBy(baseline))) {
        const resolution = resolve(baseline, read.account);
        verdicts.push(redaction.verdict((0,evaluate/* evaluate */._)(resolution, read, observation.inventory.accounts, world.now())));
        progress.step();
    }
    progress.finish();
    return verdicts.sort((a, b) => (a.account.id < b.account.id ? -1 : 1));
}
/**
 * Worked out whenever it is asked for: what a baseline means for thousands of accounts would take more memory than all
 * else that is kept of them.
 */
function needsBy(baseline) {
    return (account) => factsNeeded(resolve(baseline, account));
}
function run_top({ file }) {
    return { level: 'warning', file, line: 1, column: 1 };
}


/***/ })

};
