export const id = 911;
export const ids = [911];
export const modules = {

/***/ 698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ matchesPath),
/* harmony export */   k: () => (/* binding */ matchesGlob)
/* harmony export */ });
/**
 * Whether a whole text fits a glob: `*` stands for any characters (also none, also `/`), `?` for one. Letter case
 * counts. The time is at most the pattern's length times the text's.
 */
function matchesGlob(pattern, text) {
    return matchesSequence(Array.from(pattern), Array.from(text), '*', fitsCharacter);
}
/**
 * Whether a path of names joined by `/` fits a glob: `*` and `?` stay within one name, `**` stands for any number of
 * names, so that `A/**` includes `A` itself. `''` is the path of no names. Letter case counts.
 */
function matchesPath(pattern, path) {
    return matchesSequence(names(pattern), names(path), '**', matchesGlob);
}
function names(path) {
    return path.split('/').filter((name) => name !== '');
}
function fitsCharacter(pattern, character) {
    return pattern === '?' || pattern === character;
}
/**
 * Only the last star is ever tried again, one item further on: what an earlier star took need not change, because the
 * last one can take whatever the earlier ones could have left. That keeps hostile patterns from exploding.
 */
function matchesSequence(pattern, items, star, fits) {
    let at = 0;
    let afterStar;
    let starEnd = 0;
    for (let next = 0; next < items.length;) {
        const part = pattern[at];
        const item = items[next];
        if (part === star) {
            at += 1;
            afterStar = at;
            starEnd = next;
        }
        else if (part !== undefined && item !== undefined && fits(part, item)) {
            at += 1;
            next += 1;
        }
        else if (afterStar !== undefined) {
            starEnd += 1;
            at = afterStar;
            next = starEnd;
        }
        else {
            return false;
        }
    }
    return pattern.slice(at).every((part) => part === star);
}


/***/ }),

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

/** Judges one account: its effective expectations against the facts that were read. */
function evaluate(resolution, subject, now) {
    const findings = resolution.expectations.flatMap((effective) => judge(effective, subject, now).map((judgement) => finding(effective, judgement, subject, resolution, now)));
    const failedReads = distinctFailures([
        ...unreadFacts(subject),
        ...findings.flatMap(({ cause }) => cause ?? []),
    ]);
    return { account: subject.account, owner: resolution.owner, findings, failedReads };
}
function unreadFacts({ facts }) {
    return Object.values(facts).flatMap((fact) => (fact.state === 'unavailable' ? [fact.cause] : []));
}
function distinctFailures(causes) {
    const failed = causes.filter(isFailedRead);
    return [...new Map(failed.map((cause) => [`${cause.kind} ${cause.message}`, cause])).values()];
}
/** A read that was planned and failed; what no source at hand can answer is none. */
function isFailedRead({ kind }) {
    return kind !== 'no-source';
}
function judge(effective, subject, now) {
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
    return effective.control.judge(effective.value, { ...subject, now });
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
        return { verdict: 'unknown', reason: undefined, cause: judgement.cause };
    const { reason } = judgement;
    if (judgement.verdict !== 'drift')
        return { verdict: judgement.verdict, reason, cause: undefined };
    return accepted(control, judgement, resolution, now) ?? { verdict: 'drift', reason, cause: undefined };
}
/** A live exception turns drift into `accepted`; one whose match could not be read makes it `unknown`. */
function accepted(control, judgement, resolution, now) {
    const applies = ({ entry }) => isLive(entry, now) && covers(entry, control.id, judgement.resource);
    const candidates = resolution.exceptions.filter(applies);
    const certain = candidates.find((candidate) => candidate.undecided === undefined);
    if (certain !== undefined)
        return { verdict: 'accepted', reason: describeException(certain.entry), cause: undefined };
    const [doubtful] = candidates;
    return doubtful?.undecided === undefined
        ? undefined
        : { verdict: 'unknown', reason: undefined, cause: doubtful.undecided };
}


/***/ }),

/***/ 9911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run),
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./lib/controls/expectation.js

/** Lets controls of differing expectations stand in one list. */
function defineControl(control) {
    // A Control<Schema> only ever judges what its own schema gave out, so that forgetting which schema is sound.
    return control;
}
/** One of these words. The message of a mismatch names them. */
function words(options) {
    return dist/* picklist */.KIO(options, `expected ${alternatives(options)}`);
}
/** `` `a`, `b` or `c` ``. */
function alternatives(options) {
    const quoted = options.map((option) => `\`${option}\``);
    const last = quoted.pop() ?? '';
    return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
/**
 * A plain value or a structured one. Unlike a bare union it looks at the shape of the input first, so that an error
 * inside the structured form is told at its own place and in its own words.
 */
function plainOr(plain, structured, isStructured) {
    const union = dist/* union */.KCZ([plain, structured]);
    return {
        ...union,
        '~run': (dataset, config) => (isStructured(dataset.value) ? structured : plain)['~run'](dataset, config),
    };
}
/** Whether an input is a map of keys and values, and no list. */
function isMap(input) {
    return typeof input === 'object' && input !== null && !Array.isArray(input);
}

;// CONCATENATED MODULE: ./lib/controls/judging.js
/** One of the facts; `unknown` when nobody read it. */
function readFact(facts, id) {
    const fact = facts[id];
    return fact === undefined ? { state: 'unread', outcome: unknown(notRead(id), []) } : reading(fact);
}
/** A fact's value, or the outcome that its absence makes: `unknown` with its cause, or `not-applicable`. */
function reading(fact) {
    switch (fact.state) {
        case 'value':
            return fact;
        case 'unavailable':
            return { state: 'unread', outcome: unknown(fact.cause, [fact.provenance]) };
        case 'not-applicable':
            return { state: 'unread', outcome: notApplicable(fact.reason, [fact.provenance]) };
    }
}
const sources = {
    'account-summary': 'the account summary',
    'credential-report': 'the credential report',
    'root-virtual-mfa-devices': 'the list of virtual MFA devices',
    'contact.billing': 'the billing contact',
    'contact.operations': 'the operations contact',
    'contact.security': 'the security contact',
};
function notRead(id) {
    return {
        kind: 'no-source',
        message: `Nothing at hand could read ${sources[id]} of this account.`,
        mend: 'Give Rootline a role inside the account (the input `member-role`).',
    };
}
/** What was found is what was expected. */
function pass(observed, evidence) {
    return { verdict: 'pass', observed, evidence };
}
/** What was found is not what was expected. */
function drift(observed, evidence) {
    return { verdict: 'drift', observed, evidence };
}
/** The expectation has no meaning here; the reason says why. */
function notApplicable(reason, evidence) {
    return { verdict: 'not-applicable', observed: 'not applicable', evidence, reason };
}
/** It could not be read, or what was read tells nothing; the cause says why and what would mend it. */
function unknown(cause, evidence) {
    return { verdict: 'unknown', observed: 'could not be read', evidence, cause };
}
/** The outcome with what the reader should know besides; unchanged without a reason, and for what is not decided. */
function because(outcome, reason) {
    return reason === undefined || outcome.verdict === 'unknown' ? outcome : { ...outcome, reason };
}
/** The outcome with a severity other than the control's own. */
function graded(outcome, severity) {
    return { ...outcome, severity };
}
/** The calendar day in UTC, `YYYY-MM-DD`, of a time in milliseconds or an ISO 8601 text; undefined for no time. */
function dayOf(time) {
    const date = new Date(time);
    return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}
/** `a`, `a and b`, `a, b and c`. */
function list(items) {
    const head = items.slice(0, -1);
    const last = items.at(-1) ?? '';
    return head.length === 0 ? last : `${head.join(', ')} and ${last}`;
}

;// CONCATENATED MODULE: ./lib/controls/mending.js
/** A word for a POSIX shell, whatever it holds. */
function quoted(text) {
    return `'${text.replaceAll("'", String.raw `'\''`)}'`;
}
/** `--user-name='octocat'`, with `=` because a user's name may begin with a dash. */
function userOption(resource) {
    return `--user-name=${quoted(resource ?? '<user name>')}`;
}
/**
 * ` --account-id 111122223333` for a member account; nothing for the management account, which the Account API
 * refuses by its own id, nor for an account without an organization.
 * https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-api-modes-of-operation.html
 */
function accountOption(account) {
    return isMember(account) ? ` --account-id ${account.id}` : '';
}
/** Whether the management account of an organization can act for this one. */
function isMember(account) {
    return !account.management && account.organizationalUnit.state !== 'not-applicable';
}
/** Of the partitions with an organization's central management of root credentials. */
const centralPartitions = new Set(['aws', 'aws-eusc']);
/**
 * How root credentials are deleted: for a member account through a short root session that the management account (or
 * IAM's delegated administrator) opens, elsewhere by the root user in person.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html
 */
function rootSession({ account }) {
    if (!isMember(account) || !centralPartitions.has(account.partition)) {
        return { how: "with the root user's own credentials" };
    }
    const policy = `arn:${account.partition}:iam::aws:policy/root-task/IAMDeleteRootUserCredentials`;
    return {
        how: 'in a root session opened from the management account',
        command: `aws sts assume-root --target-principal ${account.id} --task-policy-arn arn=${policy}`,
    };
}

;// CONCATENATED MODULE: ./lib/controls/contacts.js




const fieldNames = ['name', 'title', 'email', 'phone'];
const map = 'a map of `name`, `title`, `email` and `phone`';
// The lengths and characters are AWS's own: a value beyond them could never be met.
// https://docs.aws.amazon.com/accounts/latest/reference/API_AlternateContact.html
const values = dist/* pipe */.FsL(dist/* strictObject */.rej({
    name: dist/* exactOptional */.yqP(contacts_text(64)),
    title: dist/* exactOptional */.yqP(contacts_text(50)),
    email: dist/* exactOptional */.yqP(dist/* pipe */.FsL(contacts_text(254), dist/* regex */.yGV(/^[^\s@]+@[^\s@]+$/, 'expected an e-mail address such as `aws-security@example.com`'))),
    phone: dist/* exactOptional */.yqP(dist/* pipe */.FsL(contacts_text(25), dist/* regex */.yGV(/^[\s()+-]*[0-9][\s0-9()+-]*$/, 'expected a phone number such as "+1 555 0100", in quotes'))),
}, `expected ${map}`), dist/* minEntries */.bPf(1, `expected at least one of ${alternatives(fieldNames)}`), dist/* description */.h_('The fields to compare; a field left out may hold anything.'));
function contacts_text(longest) {
    return dist/* pipe */.FsL(dist/* string */.YjP('expected text (put numbers in quotes)'), dist/* trim */.Bqr(), dist/* nonEmpty */.hq('expected text that is not empty'), dist/* maxLength */.Ru6(longest, `expected at most ${longest} characters, which is all AWS keeps`));
}
const expectation = plainOr(dist/* picklist */.KIO(['present', 'absent'], `expected \`present\`, \`absent\` or ${map}`), values, isMap);
const contactsBilling = contactControl('billing', 'AWS sends invoices and billing notices to the billing contact besides the root mailbox.', { cis: { 'v1.4–4.0': '1.1', 'v5.0': '1.1', 'v6.0': '2.1', 'v7.0': '2.2' } });
const contactsOperations = contactControl('operations', 'AWS tells the operations contact of outages and planned changes besides the root mailbox.', { cis: { 'v1.4–4.0': '1.1', 'v5.0': '1.1', 'v6.0': '2.1', 'v7.0': '2.2' } });
const contactsSecurity = contactControl('security', 'AWS tells the security contact of abuse reports and exposed credentials besides the root mailbox; without one, such a notice may be read too late.', {
    cis: { 'v1.4–4.0': '1.2', 'v5.0': '1.2', 'v6.0': '2.2', 'v7.0': '2.3' },
    securityHub: ['Account.1'],
    config: ['security-account-information-provided'],
});
function contactControl(kind, why, references) {
    const fact = `contact.${kind}`;
    return defineControl({
        id: `contacts.${kind}`,
        title: `The ${kind} contact is as declared`,
        severity: 'medium',
        description: `${why} Each of the three alternate contacts stands alone. E-mail addresses are compared without regard to letter case, phone numbers by their digits and a leading +, text without regard to spacing.`,
        expectation,
        needs: [fact],
        judge: (expected, subject) => [
            { expected: say(kind, expected), ...judgeContact(kind, expected, subject) },
        ],
        mend: ({ account }) => ({
            text: `Set the ${kind} contact as the baseline declares it; where that wants none, use aws account delete-alternate-contact.`,
            command: `aws account put-alternate-contact${accountOption(account)} --alternate-contact-type ${kind.toUpperCase()} --name='<name>' --title='<title>' --email-address='<e-mail>' --phone-number='<phone>'`,
        }),
        references: {
            ...references,
            documentation: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html',
        },
    });
}
const article = { billing: 'a', operations: 'an', security: 'a' };
function say(kind, expected) {
    if (expected === 'absent') {
        return `no ${kind} contact`;
    }
    return expected === 'present' ? `${article[kind]} ${kind} contact` : show(expected, namedFields(expected));
}
function judgeContact(kind, expected, { facts }) {
    const contact = readFact(facts, `contact.${kind}`);
    if (contact.state !== 'value') {
        return contact.outcome;
    }
    const evidence = [contact.provenance];
    if (contact.value === 'absent') {
        return (expected === 'absent' ? pass : drift)(`no ${kind} contact`, evidence);
    }
    if (typeof expected === 'object') {
        return judgeValues(expected, contact.value, evidence);
    }
    return (expected === 'present' ? pass : drift)(show(contact.value, fieldNames), evidence);
}
function judgeValues(expected, contact, evidence) {
    const named = namedFields(expected);
    const differing = named.filter((field) => meaning[field](expected[field] ?? '') !== meaning[field](contact[field]));
    const observed = show(contact, named);
    if (differing.length === 0) {
        return pass(observed, evidence);
    }
    return because(drift(observed, evidence), `Not as declared: ${list(differing)}.`);
}
/** What of a field is compared. */
const meaning = {
    name: folded,
    title: folded,
    email: (raw) => raw.trim().toLowerCase(),
    phone: (raw) => `${/^\D*\+/.test(raw) ? '+' : ''}${raw.replace(/\D/g, '')}`,
};
function folded(raw) {
    return raw.trim().replace(/\s+/g, ' ');
}
function namedFields(expected) {
    return fieldNames.filter((field) => expected[field] !== undefined);
}
/** `email "aws-security@example.com", phone "+1 555 0100"`: the values as they are, not as they are compared. */
function show(contact, fields) {
    return fields.map((field) => `${field} "${contact[field] ?? ''}"`).join(', ');
}

;// CONCATENATED MODULE: ./lib/controls/durations.js

const message = 'expected a whole number of days from 1d to 99999d, such as `90d`';
/** A duration as the baseline writes it, such as `90d`. Its output is the number of days. */
const duration = dist/* pipe */.FsL(dist/* string */.YjP(message), 
// Five digits at most: a longer span would leave the range of dates.
dist/* regex */.yGV(/^[1-9][0-9]{0,4}d$/, message), dist/* description */.h_('Whole 24-hour days, such as 90d; exactly that many days is still within.'), dist/* transform */.pdi((text) => Number.parseInt(text, 10)));
const millisecondsPerDay = 24 * 60 * 60 * 1000;
/**
 * Whether a moment lies at most so many 24-hour days before `now`; exactly so many is still within. A moment after
 * `now` is within, because clocks differ a little.
 */
function isWithin(days, time, now) {
    return now.getTime() - time <= days * millisecondsPerDay;
}
/** `1 day`, `90 days`. */
function inDays(days) {
    return days === 1 ? '1 day' : `${days} days`;
}

;// CONCATENATED MODULE: ./lib/controls/report.js

/** The flag in one column of a user's row. */
function readFlag(row, column, flag) {
    return typeof flag === 'boolean' ? { kind: 'flag', value: flag } : unclear(row, column, flag);
}
/** The time in one column of a user's row. */
function readMoment(row, column, moment) {
    if (moment === 'none' || moment === 'no-information') {
        return { kind: 'never' };
    }
    if (typeof moment === 'object' && 'at' in moment) {
        const day = dayOf(moment.at);
        return day === undefined
            ? unclear(row, column, { unreadable: moment.at })
            : { kind: 'date', time: Date.parse(moment.at), day };
    }
    return unclear(row, column, moment);
}
/** The same, for a column that has to hold a date: none is as good as missing. */
function readDate(row, column, moment) {
    const read = readMoment(row, column, moment);
    if (read.kind !== 'never') {
        return read;
    }
    return unclear(row, column, { unreadable: moment === 'none' ? 'N/A' : 'no_information' });
}
const mend = 'Run again once AWS has made a new credential report (4 hours at most); if it stays so, report it to Rootline with the column and the value.';
function unclear(row, column, cell) {
    if (cell === 'missing') {
        return { kind: 'unclear', cause: missing(`The credential report has no column ${column}.`) };
    }
    const token = cell === 'not-supported' ? 'not_supported' : cell.unreadable.slice(0, 60);
    const message = `The credential report's column ${column} of ${row.user} reads "${token}", which tells nothing about it.`;
    return { kind: 'unclear', cause: { kind: 'malformed', message, mend } };
}
function missing(message) {
    return { kind: 'missing', message, mend };
}
/** The cause for a report without the root user's row. */
function missingRoot() {
    return missing('The credential report has no row <root_account>.');
}
/** What the report says of both access keys of a user, in its order. */
function keySlots(row) {
    return row.accessKeys.map((key, index) => keySlot(row, key, index + 1));
}
/** An inactive key and an empty place both read `false`; only the key has a date. */
function keySlot(row, key, number) {
    const active = readFlag(row, `access_key_${number}_active`, key.active);
    if (active.kind === 'unclear') {
        return { ...active, number };
    }
    if (active.value) {
        return { number, kind: 'active', key };
    }
    const rotated = readMoment(row, `access_key_${number}_last_rotated`, key.lastRotated);
    if (rotated.kind === 'date' || wasUsed(row, key, number)) {
        return { number, kind: 'inactive', key };
    }
    return rotated.kind === 'unclear' ? { ...rotated, number } : { number, kind: 'empty' };
}
function wasUsed(row, key, number) {
    return readMoment(row, `access_key_${number}_last_used_date`, key.lastUsed).kind === 'date';
}
/** Whether there is a key in the place, active or not. */
function isKey(slot) {
    return slot.kind === 'active' || slot.kind === 'inactive';
}
/** `last used 2026-01-02 by s3`; AWS keeps no record of what was used before 2015, so that "never" would say too much. */
function lastUse(row, { key, number }) {
    const used = readMoment(row, `access_key_${number}_last_used_date`, key.lastUsed);
    switch (used.kind) {
        case 'date':
            return `last used ${used.day}${key.lastUsedService === undefined ? '' : ` by ${key.lastUsedService}`}`;
        case 'never':
            return 'no recorded use';
        case 'unclear':
            return 'last use not known';
    }
}
/** `the credential report as of 2026-01-02`. */
function reportName(provenance) {
    const day = dayOf(provenance.asOf ?? provenance.readAt);
    return day === undefined ? 'the credential report' : `the credential report as of ${day}`;
}

;// CONCATENATED MODULE: ./lib/controls/iam-users.js





/** One judgement a user; one for the account where there are no users or no report. */
function judgeUsers(expected, { facts }, judgeUser) {
    const report = readFact(facts, 'credential-report');
    if (report.state !== 'value') {
        return [{ expected, ...report.outcome }];
    }
    const evidence = [report.provenance];
    if (report.value.users.length === 0) {
        return [{ expected, ...pass('no IAM users', evidence) }];
    }
    return report.value.users.map((row) => ({ resource: row.user, expected, ...judgeUser(row, evidence) }));
}
const consoleAccessInWords = { absent: 'no password', mfa: 'no password, or MFA on' };
const iamUsersConsoleAccess = defineControl({
    id: 'iam-users.console-access',
    title: 'IAM users sign in to the console only as declared',
    severity: 'high',
    description: 'With `absent` no IAM user may have a password: people come through a role or IAM Identity Center. With `mfa` every user who has a password has an MFA device too.',
    expectation: words(['absent', 'mfa']),
    needs: ['credential-report'],
    judge: (expected, subject) => judgeUsers(consoleAccessInWords[expected], subject, (row, evidence) => judgeConsoleAccess(expected, row, evidence)),
    mend: ({ resource }) => ({
        text: "Remove the user's password; where the baseline asks only for MFA, it is enough that the user registers an MFA device.",
        command: `aws iam delete-login-profile ${userOption(resource)}`,
    }),
    references: {
        cis: { 'v1.4–4.0': '1.10', 'v5.0': '1.9', 'v6.0': '2.9', 'v7.0': '2.10' },
        securityHub: ['IAM.5'],
        config: ['mfa-enabled-for-iam-console-access'],
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html',
    },
});
function judgeConsoleAccess(expected, row, evidence) {
    const password = readFlag(row, 'password_enabled', row.passwordEnabled);
    if (password.kind === 'unclear') {
        return unknown(password.cause, evidence);
    }
    if (!password.value) {
        return pass('no password', evidence);
    }
    const mfa = readFlag(row, 'mfa_active', row.mfaActive);
    if (mfa.kind === 'unclear') {
        return expected === 'absent' ? drift('a password', evidence) : unknown(mfa.cause, evidence);
    }
    const observed = mfa.value ? 'a password, MFA on' : 'a password, MFA off';
    return expected === 'mfa' && mfa.value ? pass(observed, evidence) : drift(observed, evidence);
}
const iamUsersPasswordsMaxUnused = defineControl({
    id: 'iam-users.passwords.max-unused',
    title: 'Passwords of IAM users are in use',
    severity: 'medium',
    description: 'A password that nobody uses is only a way in for others. One that was never used counts from the day it was set.',
    expectation: duration,
    needs: ['credential-report'],
    judge: (days, subject) => judgeUsers(`passwords used within ${inDays(days)}`, subject, (row, evidence) => judgePasswordUse(days, subject.now, row, evidence)),
    mend: ({ resource }) => ({
        text: "Ask whether the user still signs in; if not, remove the user's password.",
        command: `aws iam delete-login-profile ${userOption(resource)}`,
    }),
    references: {
        cis: { 'v1.4–4.0': '1.12', 'v5.0': '1.11', 'v6.0': '2.11', 'v7.0': '2.11' },
        securityHub: ['IAM.8', 'IAM.22'],
        config: ['iam-user-unused-credentials-check'],
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_finding-unused.html',
    },
});
function judgePasswordUse(days, now, row, evidence) {
    const password = readFlag(row, 'password_enabled', row.passwordEnabled);
    if (password.kind === 'unclear') {
        return unknown(password.cause, evidence);
    }
    if (!password.value) {
        return pass('no password', evidence);
    }
    const used = readMoment(row, 'password_last_used', row.passwordLastUsed);
    if (used.kind === 'date') {
        const outcome = isWithin(days, used.time, now) ? pass : drift;
        return outcome(`password last used ${used.day}`, evidence);
    }
    if (used.kind === 'unclear') {
        return unknown(used.cause, evidence);
    }
    const changed = readDate(row, 'password_last_changed', row.passwordLastChanged);
    if (changed.kind === 'unclear') {
        return unknown(changed.cause, evidence);
    }
    const outcome = isWithin(days, changed.time, now) ? pass : drift;
    return outcome(`password with no recorded use, set on ${changed.day}`, evidence);
}

;// CONCATENATED MODULE: ./lib/controls/iam-user-keys.js






const iamUsersAccessKeys = defineControl({
    id: 'iam-users.access-keys',
    title: 'IAM users have no access keys',
    severity: 'high',
    description: 'An access key of an IAM user works until somebody deletes it. Workloads take a role, and people sign in through IAM Identity Center. An inactive key counts too, because it can be switched on again.',
    expectation: words(['absent']),
    needs: ['credential-report'],
    judge: (_absent, subject) => judgeUsers('no access keys', subject, judgeNoKeys),
    mend: ({ resource }) => ({
        text: 'Move what uses the keys to a role, then delete each key (aws iam list-access-keys shows their ids).',
        command: deleteKey(resource),
    }),
    references: {
        cis: { 'v1.4–4.0': '1.21', 'v5.0': '1.20', 'v6.0': '2.20', 'v7.0': '2.19' },
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
    },
});
function judgeNoKeys(row, evidence) {
    const slots = keySlots(row);
    if (slots.some(isKey)) {
        const described = slots.filter((slot) => slot.kind !== 'empty').map((slot) => describeSlot(row, slot));
        return drift(described.join('; '), evidence);
    }
    const unclear = slots.find((slot) => slot.kind === 'unclear');
    return unclear === undefined ? pass('no access keys', evidence) : unknown(unclear.cause, evidence);
}
/** Says when the key was made, not when it was used: a key in daily use would change the text every day. */
function describeSlot(row, slot) {
    if (!isKey(slot)) {
        return `key ${slot.number} is not clear`;
    }
    const rotated = readMoment(row, rotatedColumn(slot.number), slot.key.lastRotated);
    const when = rotated.kind === 'date' ? `last rotated ${rotated.day}` : 'last rotation not known';
    return `key ${slot.number} ${slot.kind}, ${when}`;
}
const iamUsersAccessKeysMaxAge = defineControl({
    id: 'iam-users.access-keys.max-age',
    title: 'Active access keys of IAM users are rotated in time',
    severity: 'medium',
    description: 'The longer a key lives, the more places hold a copy of it. Every active key must have been made within this time.',
    expectation: duration,
    needs: ['credential-report'],
    judge: (days, subject) => judgeUsers(`active keys rotated within ${inDays(days)}`, subject, (row, evidence) => judgeActiveKeys(row, evidence, (key, number) => checkAge(days, subject.now, row, key, number))),
    mend: ({ resource }) => ({
        text: 'Create a second key, move what uses the old one, then delete the old one (aws iam list-access-keys shows the ids).',
        command: deleteKey(resource),
    }),
    references: {
        cis: { 'v1.4–4.0': '1.14', 'v5.0': '1.13', 'v6.0': '2.13', 'v7.0': '2.12' },
        securityHub: ['IAM.3'],
        config: ['access-keys-rotated'],
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html',
    },
});
const iamUsersAccessKeysMaxUnused = defineControl({
    id: 'iam-users.access-keys.max-unused',
    title: 'Active access keys of IAM users are in use',
    severity: 'medium',
    description: 'A key that nothing uses is only a way in for others. Every active key must have been used within this time; one that was never used counts from the day it was made.',
    expectation: duration,
    needs: ['credential-report'],
    judge: (days, subject) => judgeUsers(`active keys used within ${inDays(days)}`, subject, (row, evidence) => judgeActiveKeys(row, evidence, (key, number) => checkUse(days, subject.now, row, key, number))),
    mend: ({ resource }) => ({
        text: 'Switch the unused key off, and delete it when nobody has missed it (aws iam list-access-keys shows the ids).',
        command: `aws iam update-access-key ${userOption(resource)} --access-key-id='<key id>' --status Inactive`,
    }),
    references: {
        cis: { 'v1.4–4.0': '1.12', 'v5.0': '1.11', 'v6.0': '2.11', 'v7.0': '2.11' },
        securityHub: ['IAM.8', 'IAM.22'],
        config: ['iam-user-unused-credentials-check'],
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_finding-unused.html',
    },
});
function judgeActiveKeys(row, evidence, check) {
    const checks = row.accessKeys.flatMap((key, index) => {
        const active = readFlag(row, `access_key_${index + 1}_active`, key.active);
        if (active.kind === 'unclear') {
            return [active];
        }
        return active.value ? [check(key, index + 1)] : [];
    });
    if (checks.some(({ kind }) => kind === 'late')) {
        return drift(checks.map(sayBesideDrift).join('; '), evidence);
    }
    const unclear = checks.find((checked) => checked.kind === 'unclear');
    if (unclear !== undefined) {
        return unknown(unclear.cause, evidence);
    }
    const texts = checks.flatMap((checked) => (checked.kind === 'unclear' ? [] : [checked.text]));
    return pass(texts.length === 0 ? 'no active access keys' : texts.join('; '), evidence);
}
function sayBesideDrift(checked) {
    switch (checked.kind) {
        case 'late':
            return checked.text;
        case 'in-time':
            return checked.steady;
        case 'unclear':
            return 'another key is not clear';
    }
}
function checkAge(days, now, row, key, number) {
    const rotated = readDate(row, rotatedColumn(number), key.lastRotated);
    if (rotated.kind === 'unclear') {
        return rotated;
    }
    const text = `key ${number} last rotated ${rotated.day}`;
    return { kind: isWithin(days, rotated.time, now) ? 'in-time' : 'late', text, steady: text };
}
function checkUse(days, now, row, key, number) {
    const used = readMoment(row, `access_key_${number}_last_used_date`, key.lastUsed);
    if (used.kind === 'unclear') {
        return used;
    }
    const steady = `key ${number} used in time`;
    if (used.kind === 'date') {
        const text = `key ${number} last used ${used.day}`;
        return { kind: isWithin(days, used.time, now) ? 'in-time' : 'late', text, steady };
    }
    const rotated = readDate(row, rotatedColumn(number), key.lastRotated);
    if (rotated.kind === 'unclear') {
        return rotated;
    }
    const text = `key ${number} with no recorded use, last rotated ${rotated.day}`;
    return { kind: isWithin(days, rotated.time, now) ? 'in-time' : 'late', text, steady: text };
}
function rotatedColumn(number) {
    return `access_key_${number}_last_rotated`;
}
function deleteKey(resource) {
    return `aws iam delete-access-key ${userOption(resource)} --access-key-id='<key id>'`;
}

;// CONCATENATED MODULE: ./lib/controls/root-presence.js


/** Whether root has access keys: the live account summary alone tells. */
function accessKeyPresence(summary, report) {
    return livePresence('AccountAccessKeysPresent', summary.value.accessKeysPresent, reportedKeys, summary, report);
}
/** Whether root has MFA: the live account summary alone tells. */
function mfaPresence(summary, report) {
    return livePresence('AccountMFAEnabled', summary.value.mfaEnabled, reportedMfa, summary, report);
}
/** Whether root has a password: by the live account summary, or where that has no such entry by the report. */
function passwordPresence(summary, report) {
    const live = summary.value.passwordPresent;
    const presence = livePresence('AccountPasswordPresent', live, reportedPassword, summary, report);
    return presence.kind === 'known' ? presence : reportedPresence(presence, reportedPassword, report);
}
/** Whether root has signing certificates: by the live account summary, or where that has no such entry by the report. */
function certificatePresence(summary, report) {
    const live = summary.value.signingCertificatesPresent;
    const presence = livePresence('AccountSigningCertificatesPresent', live, reportedCertificates, summary, report);
    return presence.kind === 'known' ? presence : reportedPresence(presence, reportedCertificates, report);
}
/** The judgement "unknown" for what is not clear. */
function unclearOutcome({ cause, evidence }) {
    return unknown(cause, evidence);
}
/** The row of the root user, where the report was read and has one. */
function rootRow(report) {
    return report.state === 'value' ? report.value.root : undefined;
}
function livePresence(entry, live, reported, summary, report) {
    if (live === undefined) {
        return { kind: 'unclear', cause: missingEntry(entry), evidence: [summary.provenance] };
    }
    const present = live >= 1;
    const row = rootRow(report);
    const says = row === undefined ? undefined : reported(row);
    if (report.state !== 'value' || says === undefined || says === present) {
        return { kind: 'known', present, evidence: [summary.provenance], note: undefined };
    }
    const note = `This has changed since ${reportName(report.provenance)}, which still says otherwise; the account summary is live.`;
    return { kind: 'known', present, evidence: [summary.provenance, report.provenance], note };
}
function reportedPresence(unclear, reported, report) {
    const row = rootRow(report);
    const present = row === undefined ? undefined : reported(row);
    if (report.state !== 'value' || present === undefined) {
        return unclear;
    }
    // Without the report's date, which changes from day to day while the drift stays the same.
    const note = 'From the credential report: the account summary does not tell.';
    return { kind: 'known', present, evidence: [...unclear.evidence, report.provenance], note };
}
function missingEntry(entry) {
    return {
        kind: 'missing',
        message: `The account summary has no entry ${entry}.`,
        mend: 'Run again; if it stays so, report it to Rootline with the partition and the entry.',
    };
}
function reportedPassword(row) {
    return flagValue(row, 'password_enabled', row.passwordEnabled);
}
function reportedMfa(row) {
    return flagValue(row, 'mfa_active', row.mfaActive);
}
function flagValue(row, column, flag) {
    const read = readFlag(row, column, flag);
    return read.kind === 'flag' ? read.value : undefined;
}
function reportedKeys(row) {
    const slots = keySlots(row);
    return slots.some(isKey) || (slots.some((slot) => slot.kind === 'unclear') ? undefined : false);
}
function reportedCertificates(row) {
    const each = row.certificates.map(({ active, lastRotated }, index) => {
        const rotated = readMoment(row, `cert_${index + 1}_last_rotated`, lastRotated);
        if (active === true || rotated.kind === 'date') {
            return true;
        }
        return active === false && rotated.kind === 'never' ? false : undefined;
    });
    if (each.includes(true)) {
        return true;
    }
    return each.length === 0 || each.includes(undefined) ? undefined : false;
}

;// CONCATENATED MODULE: ./lib/controls/root-user.js





const rootUserAccessKeys = defineControl({
    id: 'root-user.access-keys',
    title: 'The root user has no access keys',
    severity: 'critical',
    description: 'An access key of the root user gives full power over the account to whoever holds it, and no policy inside the account limits it. An inactive key counts too, one step milder, because it can be switched on again.',
    expectation: words(['absent']),
    needs: ['account-summary', 'credential-report'],
    judge: (_absent, subject) => [{ expected: 'no access keys', ...judgeAccessKeys(subject) }],
    mend: (subject) => {
        const { how, ...rest } = rootSession(subject);
        return {
            text: `Find out what uses the key (its last used service tells), move that to a role, then delete the key ${how}, with aws iam delete-access-key.`,
            ...rest,
        };
    },
    references: {
        cis: { 'v1.4–4.0': '1.4', 'v5.0': '1.3', 'v6.0': '2.3', 'v7.0': '2.4' },
        securityHub: ['IAM.4'],
        config: ['iam-root-access-key-check'],
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user_manage_delete-key.html',
    },
});
function judgeAccessKeys({ facts }) {
    const summary = readFact(facts, 'account-summary');
    if (summary.state !== 'value') {
        return summary.outcome;
    }
    const report = readFact(facts, 'credential-report');
    return judgePresence(accessKeyPresence(summary, report), 'no access keys', (known) => judgeKeysPresent(known, report));
}
function judgeKeysPresent({ evidence }, report) {
    const unsaid = 'so that active or inactive is not known';
    if (report.state !== 'value') {
        return drift(`access key present; the credential report could not be read, ${unsaid}`, evidence);
    }
    const row = report.value.root;
    const both = [...new Set([...evidence, report.provenance])];
    if (row === undefined) {
        return drift(`access key present; the credential report has no row <root_account>, ${unsaid}`, both);
    }
    const slots = keySlots(row);
    const keys = slots.filter(isKey);
    const unclear = slots
        .filter((slot) => slot.kind === 'unclear')
        .map((slot) => `; key ${slot.number} is not clear`);
    if (keys.length === 0) {
        return drift(`access key present; the credential report does not list it, ${unsaid}`, both);
    }
    const outcome = drift(`${describeKeys(row, keys)}${unclear.join('')}`, both);
    const harmless = unclear.length === 0 && keys.every((key) => key.kind === 'inactive');
    return harmless ? graded(outcome, 'high') : outcome;
}
/** `1 active access key, last used 2026-01-02 by s3`. */
function describeKeys(row, keys) {
    const [first, ...others] = keys.map((key) => `${key.kind} access key, ${lastUse(row, key)}`);
    return others.length === 0 ? `1 ${first}` : `${keys.length} access keys: ${[first, ...others].join('; ')}`;
}
const rootUserPassword = defineControl({
    id: 'root-user.password',
    title: 'The root user has no password',
    severity: 'high',
    description: 'Without a password nobody can sign in as the root user. In a member account of an organization the password can be removed centrally, and a recovery opened when it is needed.',
    expectation: words(['absent']),
    needs: ['account-summary', 'credential-report'],
    judge: (_absent, { facts }) => {
        const summary = readFact(facts, 'account-summary');
        const outcome = summary.state === 'value'
            ? judgePresence(passwordPresence(summary, readFact(facts, 'credential-report')), 'no password', ({ evidence }) => drift('a password is set', evidence))
            : summary.outcome;
        return [{ expected: 'no password', ...outcome }];
    },
    mend: (subject) => {
        const { how, ...rest } = rootSession(subject);
        return { text: `Delete the root user's password ${how}, with aws iam delete-login-profile.`, ...rest };
    },
    references: {
        cis: { 'v1.4–4.0': undefined, 'v5.0': undefined, 'v6.0': undefined, 'v7.0': '2.1.1' },
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html',
    },
});
const rootUserSigningCertificates = defineControl({
    id: 'root-user.signing-certificates',
    title: 'The root user has no signing certificates',
    severity: 'high',
    description: 'A signing certificate (X.509) signs requests to old SOAP interfaces as the root user. Hardly anything needs one today, and whoever holds its key acts as root.',
    expectation: words(['absent']),
    needs: ['account-summary', 'credential-report'],
    judge: (_absent, { facts }) => {
        const summary = readFact(facts, 'account-summary');
        const outcome = summary.state === 'value'
            ? judgePresence(certificatePresence(summary, readFact(facts, 'credential-report')), 'no signing certificates', ({ evidence }) => drift('a signing certificate is present', evidence))
            : summary.outcome;
        return [{ expected: 'no signing certificates', ...outcome }];
    },
    mend: (subject) => {
        const { how, ...rest } = rootSession(subject);
        return {
            text: `Delete the root user's signing certificate ${how}, with aws iam delete-signing-certificate.`,
            ...rest,
        };
    },
    references: {
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html',
    },
});
function judgePresence(presence, none, some) {
    if (presence.kind === 'unclear') {
        return unclearOutcome(presence);
    }
    return because(presence.present ? some(presence) : pass(none, presence.evidence), presence.note);
}

;// CONCATENATED MODULE: ./lib/controls/root-user-credentials.js






const removed = 'no password, access keys, signing certificates or MFA devices';
const rootUserCredentials = defineControl({
    id: 'root-user.credentials',
    title: 'The root user has no credentials at all',
    severity: 'high',
    description: 'The state AWS recommends for member accounts: no password, no access keys, no signing certificates and no MFA device. The few tasks that need root are then done in short root sessions opened from the management account.',
    expectation: words(['removed']),
    needs: ['account-summary', 'credential-report'],
    judge: (_removed, subject) => [{ expected: removed, ...judgeRemoved(subject) }],
    mend: (subject) => {
        const { how, ...rest } = rootSession(subject);
        return {
            text: `Find out what still uses them, then delete the root user's password, access keys and signing certificates ${how}, and the MFA devices last.`,
            ...rest,
        };
    },
    references: {
        cis: { 'v1.4–4.0': undefined, 'v5.0': undefined, 'v6.0': undefined, 'v7.0': '2.1.1' },
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html',
    },
});
function judgeRemoved({ facts, now }) {
    const summary = readFact(facts, 'account-summary');
    if (summary.state !== 'value') {
        return summary.outcome;
    }
    const report = readFact(facts, 'credential-report');
    const parts = [
        { name: 'password', presence: passwordPresence(summary, report) },
        { name: 'access keys', presence: accessKeyPresence(summary, report) },
        { name: 'signing certificates', presence: certificatePresence(summary, report) },
        { name: 'MFA devices', presence: mfaPresence(summary, report) },
    ];
    const left = parts.filter(({ presence }) => presence.kind === 'known' && presence.present);
    const evidence = [...new Set(parts.flatMap(({ presence }) => presence.evidence))];
    if (left.length === 0) {
        return judgeNothingLeft(parts, evidence);
    }
    const unclear = parts.filter(({ presence }) => presence.kind === 'unclear');
    const unsaid = unclear.length === 0 ? '' : `; not known: ${list(unclear.map(({ name }) => name))}`;
    const recovery = left.some(({ name }) => name === 'password') ? pendingRecovery(report, now) : undefined;
    const outcome = drift(`left: ${list(left.map(({ name }) => name))}${unsaid}`, evidence);
    return because(outcome, recovery ?? notes(parts));
}
function judgeNothingLeft(parts, evidence) {
    const cause = firstCause(parts);
    return cause === undefined ? because(pass(removed, evidence), notes(parts)) : unknown(cause, evidence);
}
function firstCause(parts) {
    return parts.flatMap(({ presence }) => (presence.kind === 'unclear' ? [presence.cause] : []))[0];
}
function notes(parts) {
    const told = parts.flatMap(({ name, presence }) => presence.kind === 'known' && presence.note !== undefined ? [`About the ${name}: ${presence.note}`] : []);
    return told.length === 0 ? undefined : told.join(' ');
}
/** A recovery shows as a password set lately and not yet used; the report may be four hours old, hence two days. */
const recoveryDays = 2;
function pendingRecovery(report, now) {
    const row = rootRow(report);
    if (row === undefined) {
        return undefined;
    }
    const used = readMoment(row, 'password_last_used', row.passwordLastUsed);
    const changed = readMoment(row, 'password_last_changed', row.passwordLastChanged);
    if (used.kind !== 'never' || changed.kind !== 'date' || !isWithin(recoveryDays, changed.time, now)) {
        return undefined;
    }
    return `A password recovery seems to be pending: the password was set on ${changed.day} and has not been used.`;
}

// EXTERNAL MODULE: ./lib/controls/glob.js
var controls_glob = __webpack_require__(698);
;// CONCATENATED MODULE: ./lib/controls/root-user-email.js





const root_user_email_message = 'expected an e-mail address, a pattern such as `aws+*@example.com`, or a list of them';
const pattern = dist/* pipe */.FsL(dist/* string */.YjP(root_user_email_message), dist/* trim */.Bqr(), dist/* nonEmpty */.hq(root_user_email_message), dist/* maxLength */.Ru6(320, 'expected at most 320 characters'), dist/* description */.h_('An e-mail address or a pattern: * stands for any characters, ? for one. Letter case does not count.'));
const patterns = dist/* pipe */.FsL(dist/* array */.YOg(pattern, root_user_email_message), dist/* minLength */.BpQ(1, 'expected at least one address or pattern'));
const rootUserEmail = defineControl({
    id: 'root-user.email',
    title: "The root user's e-mail address is one of the declared",
    severity: 'high',
    description: 'Whoever reads this mailbox can reset the root password. It should be a mailbox of the company that a team controls, so declare what its address looks like.',
    expectation: plainOr(pattern, patterns, Array.isArray),
    needs: [],
    judge: (expected, { account }) => {
        const wanted = typeof expected === 'string' ? [expected] : expected;
        const said = wanted.length === 1 ? wanted.join('') : `one of ${wanted.join(', ')}`;
        const email = reading(account.email);
        if (email.state !== 'value') {
            return [{ expected: said, ...email.outcome }];
        }
        const address = email.value.trim().toLowerCase();
        const fits = wanted.some((one) => (0,controls_glob/* matchesGlob */.k)(one.toLowerCase(), address));
        return [{ expected: said, ...(fits ? pass : drift)(email.value, [email.provenance]) }];
    },
    mend: ({ account }) => isMember(account)
        ? {
            text: 'Change the e-mail address from the management account and confirm it with the code that AWS sends to the new mailbox.',
            command: `aws account start-primary-email-update --account-id ${account.id} --primary-email='<new address>'`,
        }
        : { text: 'Sign in as the root user and change the e-mail address on the Account page.' },
    references: {
        documentation: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-root-user-email.html',
    },
});

;// CONCATENATED MODULE: ./lib/controls/root-user-mfa.js



const inWords = {
    enabled: 'MFA on',
    hardware: 'MFA on, by passkeys, security keys or hardware tokens only',
    absent: 'no MFA device',
};
const rootUserMfa = defineControl({
    id: 'root-user.mfa',
    title: 'The root user has the declared MFA',
    severity: 'critical',
    description: 'Whether whoever signs in as the root user needs a second factor. `hardware` also wants every device to be a passkey, a security key or a hardware token, because a virtual device is a secret that can be copied. `absent` suits accounts whose root credentials were removed. It does not apply where the root user has neither a password nor an access key, nor in the partitions without MFA for root (aws-us-gov, aws-cn).',
    expectation: words(['enabled', 'hardware', 'absent']),
    needs: ['account-summary', 'credential-report', 'root-virtual-mfa-devices'],
    judge: (expected, subject) => [{ expected: inWords[expected], ...judgeMfa(expected, subject) }],
    mend: () => ({
        text: 'Sign in as the root user and register a passkey or security key, then remove any virtual MFA device; where the baseline wants no MFA, remove the devices after the root credentials are gone.',
    }),
    references: {
        cis: { 'v1.4–4.0': '1.5, 1.6', 'v5.0': '1.4, 1.5', 'v6.0': '2.4, 2.5', 'v7.0': '2.5, 2.6' },
        securityHub: ['IAM.9', 'IAM.6'],
        config: ['root-account-mfa-enabled', 'root-account-hardware-mfa-enabled'],
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html',
    },
});
/** https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-iam.html */
const partitionsWithoutRootMfa = new Set(['aws-us-gov', 'aws-cn']);
function judgeMfa(expected, { account, facts }) {
    if (partitionsWithoutRootMfa.has(account.partition)) {
        return notApplicable(`The partition ${account.partition} has no MFA for the root user.`, []);
    }
    const summary = readFact(facts, 'account-summary');
    if (summary.state !== 'value') {
        return summary.outcome;
    }
    const mfa = mfaPresence(summary, readFact(facts, 'credential-report'));
    return expected === 'absent' ? judgeAbsent(mfa) : judgeOn(expected, mfa, summary, facts);
}
function judgeAbsent(mfa) {
    if (mfa.kind === 'unclear') {
        return unclearOutcome(mfa);
    }
    const outcome = mfa.present
        ? graded(drift('MFA is on', mfa.evidence), 'high')
        : pass('no MFA device', mfa.evidence);
    return because(outcome, mfa.note);
}
function judgeOn(expected, mfa, summary, facts) {
    const credentials = rootCredentials(summary, facts);
    if (credentials.kind === 'known' && !credentials.present) {
        const reason = 'The root user has no password and no access key, so that nothing asks for MFA.';
        return notApplicable(reason, credentials.evidence);
    }
    if (mfa.kind === 'unclear') {
        return unclearOutcome(mfa);
    }
    if (mfa.present) {
        return because(expected === 'enabled' ? pass('MFA is on', mfa.evidence) : judgeDevices(mfa, facts), mfa.note);
    }
    return credentials.kind === 'unclear'
        ? unclearOutcome(credentials)
        : because(drift(`MFA is off, and root has ${credentials.named}`, union(credentials, mfa)), mfa.note);
}
/** Which MFA devices are passkeys or hardware tokens cannot be read here; which are virtual can. */
function judgeDevices(mfa, facts) {
    const virtual = readFact(facts, 'root-virtual-mfa-devices');
    if (virtual.state !== 'value') {
        return virtual.outcome;
    }
    const evidence = [...mfa.evidence, virtual.provenance];
    if (virtual.value.length === 0) {
        return pass('MFA is on, and no device is virtual', evidence);
    }
    const noun = virtual.value.length === 1 ? 'virtual MFA device' : 'virtual MFA devices';
    const serials = [...virtual.value].sort();
    return graded(drift(`${virtual.value.length} ${noun}: ${serials.join(', ')}`, evidence), 'high');
}
/** Whether root has a password or an access key; one that is there decides, whatever is known of the other. */
function rootCredentials(summary, facts) {
    const report = readFact(facts, 'credential-report');
    const password = passwordPresence(summary, report);
    const key = accessKeyPresence(summary, report);
    const named = [
        ...(password.kind === 'known' && password.present ? ['a password'] : []),
        ...(key.kind === 'known' && key.present ? ['an access key'] : []),
    ];
    if (named.length === 0 && password.kind === 'unclear') {
        return password;
    }
    if (named.length === 0 && key.kind === 'unclear') {
        return key;
    }
    const evidence = union(password, key);
    return { kind: 'known', present: named.length > 0, evidence, note: undefined, named: list(named) };
}
function union(...presences) {
    return [...new Set(presences.flatMap(({ evidence }) => evidence))];
}

;// CONCATENATED MODULE: ./lib/controls/root-user-use.js




const rootUserUnusedFor = defineControl({
    id: 'root-user.unused-for',
    title: 'The root user has not been used lately',
    severity: 'high',
    description: 'The root user is for the few tasks that nobody else can do. The latest use of its password and of its access keys must lie further back than this.',
    expectation: duration,
    needs: ['credential-report'],
    judge: (days, subject) => [{ expected: `no use in the last ${inDays(days)}`, ...judgeUse(days, subject) }],
    mend: () => ({
        text: 'Find the task that root was used for (CloudTrail: userIdentity.type = Root), and move it to a role or to a root session opened from the management account.',
    }),
    references: {
        cis: { 'v1.4–4.0': '1.7', 'v5.0': '1.6', 'v6.0': '2.6', 'v7.0': '2.7' },
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html',
    },
});
function judgeUse(days, { facts, now }) {
    const report = readFact(facts, 'credential-report');
    if (report.state !== 'value') {
        return report.outcome;
    }
    const evidence = [report.provenance];
    const row = report.value.root;
    if (row === undefined) {
        return unknown(missingRoot(), evidence);
    }
    const uses = rootUses(row);
    const latest = uses.reduce(laterUse, undefined);
    if (latest !== undefined && isWithin(days, latest.time, now)) {
        return drift(describeUse(latest), evidence);
    }
    const unclear = uses.find((use) => use.kind === 'unclear');
    if (unclear !== undefined) {
        return unknown(unclear.cause, evidence);
    }
    return pass(latest === undefined ? 'no recorded use' : describeUse(latest), evidence);
}
function rootUses(row) {
    const keys = row.accessKeys.map(({ lastUsed, lastUsedService }, index) => {
        const service = lastUsedService === undefined ? '' : ` by ${lastUsedService}`;
        return use(row, `access_key_${index + 1}_last_used_date`, lastUsed, `access key ${index + 1}${service}`);
    });
    return [use(row, 'password_last_used', row.passwordLastUsed, 'password'), ...keys];
}
/** `not_supported` is one of the words for "no date" here: older reports have it for what root does not have. */
function use(row, column, moment, what) {
    if (moment === 'not-supported') {
        return { kind: 'never' };
    }
    const read = readMoment(row, column, moment);
    return read.kind === 'date' ? { ...read, what } : read;
}
function laterUse(latest, next) {
    return next.kind === 'date' && (latest === undefined || next.time > latest.time) ? next : latest;
}
function describeUse({ day, what }) {
    return `last used ${day} (${what})`;
}

;// CONCATENATED MODULE: ./lib/controls/catalogue.js








/** Every control, in the order in which references and reports list them. */
const controls = [
    rootUserAccessKeys,
    rootUserMfa,
    rootUserPassword,
    rootUserSigningCertificates,
    rootUserCredentials,
    rootUserUnusedFor,
    rootUserEmail,
    contactsBilling,
    contactsOperations,
    contactsSecurity,
    iamUsersConsoleAccess,
    iamUsersAccessKeys,
    iamUsersAccessKeysMaxAge,
    iamUsersAccessKeysMaxUnused,
    iamUsersPasswordsMaxUnused,
];
/** The control of this id; undefined when there is none. */
function controlById(id) {
    return controls.find((control) => control.id === id);
}

;// CONCATENATED MODULE: ./lib/baseline/place.js
/** How a message names a place, such as ``rule `every account`, `root-user.mfa` ``; `''` for the top. */
function placeOf(path, root) {
    const [section, index, ...rest] = path;
    if (typeof index !== 'number')
        return keys(path);
    const below = keys(rest[0] === 'expect' && rest.length > 1 ? rest.slice(1) : rest);
    return `${entryName(section, index, root)}${below === '' ? '' : `, ${below}`}`;
}
/** A message that begins with its place. */
function inPlace(path, root, message) {
    const place = placeOf(path, root);
    return place === '' ? message : `${place}: ${message}`;
}
function keys(path) {
    const named = path.filter((part) => typeof part === 'string');
    return named.length === 0 ? '' : `\`${quotable(named.join('.'))}\``;
}
function entryName(section, index, root) {
    switch (section) {
        case 'rules': {
            const name = textAt(root, ['rules', index, 'name']);
            return name === undefined ? `rule ${index + 1}` : ruleName(name);
        }
        case 'owners':
            return `owners entry ${index + 1}`;
        case 'exceptions':
            return `exception ${index + 1}`;
        default:
            return `\`${section}\``;
    }
}
/** ``rule `every account` ``. */
function ruleName(name) {
    return `rule \`${quotable(name.trim())}\``;
}
/** A text fit to stand between backticks in a line: without line ends and backticks, and not too long. */
function quotable(text) {
    const flat = text.replace(/\s+/g, ' ').replaceAll('`', "'");
    return flat.length > 60 ? `${flat.slice(0, 60)}…` : flat;
}
/** The part of a tree at a path; undefined when there is none. */
function treeAt(root, path) {
    return path.reduce((tree, part) => {
        if (tree?.kind === 'map' && typeof part === 'string')
            return tree.entries.get(part)?.tree;
        return tree?.kind === 'list' && typeof part === 'number' ? tree.items[part] : undefined;
    }, root);
}
/** The text at a path; undefined when there is none, or something else than a text. */
function textAt(root, path) {
    const value = treeAt(root, path)?.value;
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
/** The items of a list of the baseline, such as its rules. */
function itemsOf(root, section) {
    const list = treeAt(root, [section]);
    return list?.kind === 'list' ? list.items : [];
}

;// CONCATENATED MODULE: ./lib/baseline/suggest.js
/** The candidate that a misspelt word most likely means; undefined when none is near. */
function nearest(word, candidates) {
    const limit = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
    const near = candidates
        .filter((candidate) => Math.abs(candidate.length - word.length) <= limit)
        .map((candidate) => ({ candidate, distance: distance(normal(word), normal(candidate)) }))
        .filter((found) => found.distance <= limit)
        .sort((a, b) => a.distance - b.distance);
    return near[0]?.candidate;
}
/** ``; did you mean `x`?``, or nothing. */
function didYouMean(suggestion) {
    return suggestion === undefined ? '' : `; did you mean \`${suggestion}\`?`;
}
/** Letter case and the choice of separator are the commonest slips, and cost nothing. */
function normal(word) {
    return word.toLowerCase().replaceAll('_', '-').replaceAll(' ', '-');
}
/** Edits (one letter added, left out, replaced, or two neighbours swapped) from one word to the other. */
function distance(from, to) {
    let beforeLast = [];
    let last = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let row = 1; row <= from.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= to.length; column += 1) {
            const replaced = (last[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
            const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
                ? (beforeLast[column - 2] ?? 0) + 1
                : Number.POSITIVE_INFINITY;
            current.push(Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced, swapped));
        }
        beforeLast = last;
        last = current;
    }
    return last[to.length] ?? 0;
}

;// CONCATENATED MODULE: ./lib/baseline/placeholders.js


const placeholders_pattern = /\{([^{}]*)\}/g;
const tagPrefix = 'account.tags.';
/** The texts between braces in a value, at any depth: `account.id` of `billing+{account.id}@example.com`. */
function placeholdersIn(value) {
    if (typeof value === 'string') {
        return value.includes('{') ? Array.from(value.matchAll(placeholders_pattern), ([, name]) => name ?? '') : [];
    }
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(placeholdersIn) : [];
}
/** What is wrong with a placeholder; undefined when it is one of the known. */
function placeholderProblem(name) {
    if (name === 'account.id' || name === 'account.name')
        return undefined;
    if (name.startsWith(tagPrefix) && name.length > tagPrefix.length)
        return undefined;
    const [scope, kind, ...rest] = name.split('.');
    const corrected = nearest([scope, kind].join('.'), ['account.id', 'account.name', 'account.tags']);
    const suggestion = [corrected, ...rest].join('.');
    const sound = corrected !== undefined && suggestion !== name && placeholderProblem(suggestion) === undefined;
    const known = '; known are `{account.id}`, `{account.name}` and `{account.tags.KEY}`';
    return `unknown placeholder \`{${quotable(name)}}\`${sound ? didYouMean(`{${suggestion}}`) : known}`;
}
function readsTags(name) {
    return name.startsWith(tagPrefix);
}
/**
 * A value with the account's own data in its placeholders. Undecided when a tag is missing or could not be read, and
 * when what would be filled in holds `*` or `?`: where the value is a pattern, an account could otherwise choose by its
 * name what it is held to.
 */
function fillPlaceholders(value, account) {
    const texts = new Map();
    for (const name of placeholdersIn(value)) {
        const text = lookUp(name, account);
        if (typeof text !== 'string')
            return { undecided: text };
        if (/[*?]/.test(text))
            return { undecided: ambiguous(name, text) };
        texts.set(name, text);
    }
    return { value: texts.size === 0 ? value : replaceIn(value, texts) };
}
function replaceIn(value, texts) {
    if (typeof value === 'string')
        return value.replace(placeholders_pattern, (whole, name) => texts.get(name) ?? whole);
    if (Array.isArray(value))
        return value.map((item) => replaceIn(item, texts));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceIn(item, texts)]));
}
function lookUp(name, account) {
    if (name === 'account.id')
        return account.id;
    if (name === 'account.name')
        return account.name;
    const key = name.slice(tagPrefix.length);
    const { tags } = account;
    switch (tags.state) {
        case 'unavailable':
            return {
                ...tags.cause,
                message: `The expected value takes \`{${name}}\` from the account's tags, which could not be read: ${tags.cause.message}`,
            };
        case 'not-applicable':
            return noTag(name, `the account has no tags (${tags.reason})`);
        case 'value':
            return Object.hasOwn(tags.value, key)
                ? (tags.value[key] ?? '')
                : noTag(name, `the account has no tag \`${key}\``);
    }
}
// `no-source`: nothing failed to be read, there is just nothing to read.
function noTag(name, why) {
    return {
        kind: 'no-source',
        message: `The expected value takes \`{${name}}\` from the account's tags, and ${why}.`,
        mend: 'Give the account that tag, or let a later rule expect a value of its own for this account.',
    };
}
function ambiguous(name, text) {
    return {
        kind: 'no-source',
        message: `The expected value takes \`{${name}}\` from the account, whose \`${text}\` holds a character that stands for others in patterns.`,
        mend: 'Rename the account, or let a later rule expect a value without that placeholder for it.',
    };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/baseline/document.js

const maxBytes = 1_048_576;
const maxDepth = 50;
const tooDeep = `this is nested more than ${maxDepth} levels deep; no baseline needs that`;
const maxTokens = 300_000;
/**
 * Reads a text as exactly one YAML 1.2 document (and so as JSON), or tells everything that is wrong with it. What it
 * costs is bounded by the limits above, whatever the text holds.
 */
function readDocument(text, file) {
    const body = text.startsWith('\u{FEFF}') ? text.slice(1) : text;
    const locate = locator(body, file);
    const fail = (offset, message) => failed([error(locate(offset), message)]);
    const bytes = new TextEncoder().encode(body).length;
    if (bytes > maxBytes) {
        return fail(0, `the file is ${thousands(bytes)} bytes long; a baseline has at most ${thousands(maxBytes)} bytes (1 MiB)`);
    }
    const control = body.search(/(?![\t\n\r\u{85}])\p{Cc}|\p{Cs}/u);
    if (control >= 0) {
        return fail(control, `the file holds the character ${codePoint(body, control)}; a baseline is a UTF-8 text without control characters`);
    }
    const tokens = tokenize(body);
    if ('excess' in tokens)
        return fail(tokens.excess, tokens.message);
    const composer = new yaml_dist/* Composer */.Dk({ schema: 'core', merge: false, resolveKnownTags: false, uniqueKeys: false });
    const [document, second] = withoutStacks(() => Array.from(composer.compose(tokens.all, true, body.length)));
    const problems = [
        ...syntaxProblems(document, locate),
        ...(second === undefined ? [] : [error(locate(second.range[0]), secondDocument)]),
    ];
    if (document === undefined || problems.length > 0)
        return failed(problems);
    if (document.contents === null || isBlank(document)) {
        const what = body.trim() === '' ? 'the file is empty' : 'the file holds no keys';
        return fail(0, `${what}; a baseline begins with \`version: 1\``);
    }
    return { document, locate };
}
const secondDocument = 'a second YAML document begins here; a baseline is one document, so remove this `---` or move the rest to its own file';
function error(at, message) {
    return { ...at, level: 'error', message };
}
function failed(problems) {
    return { document: undefined, problems };
}
function locator(text, file) {
    const lines = new yaml_dist/* LineCounter */.HN();
    lines.addNewLine(0);
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
        lines.addNewLine(end + 1);
    return (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line, column: col };
    };
}
/** The composer descends by recursion, so that depth has to be limited before it, while the parser still counts. */
function tokenize(text) {
    const parser = new yaml_dist/* Parser */.iX();
    const all = [];
    let count = 0;
    for (const lexeme of new yaml_dist/* Lexer */.JG().lex(text)) {
        all.push(...parser.next(lexeme));
        count += 1;
        if (parser.stack.length > maxDepth) {
            return {
                excess: parser.offset,
                message: tooDeep,
            };
        }
        if (count > maxTokens) {
            return {
                excess: parser.offset,
                message: `the file holds more than ${thousands(maxTokens)} YAML tokens; a baseline has to be smaller`,
            };
        }
    }
    all.push(...parser.end());
    return { all };
}
/**
 * Every syntax error is an Error object, and a hostile file holds half a million of them: without their stacks, which
 * nobody reads, they take a tenth of the time and memory.
 */
function withoutStacks(work) {
    const before = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    try {
        return work();
    }
    finally {
        Error.stackTraceLimit = before;
    }
}
function syntaxProblems(document, locate) {
    if (document === undefined)
        return [];
    const { directives, errors, warnings } = document;
    const syntax = [...errors, ...warnings].map((cause) => error(locate(cause.pos[0]), syntaxMessage(cause)));
    const version = directives.yaml.explicit === true && directives.yaml.version !== '1.2';
    return version
        ? [
            ...syntax,
            error(locate(0), `\`%YAML ${directives.yaml.version}\` is another version of YAML; a baseline is YAML 1.2, so remove that line`),
        ]
        : syntax;
}
function syntaxMessage({ code, message }) {
    switch (code) {
        case 'TAB_AS_INDENT':
            return 'a tab indents this line; YAML indents with spaces alone';
        case 'BAD_ALIAS':
            return 'not valid YAML: `*` begins an alias here; put a text that begins with `*` in quotes';
        case 'TAG_RESOLVE_FAILED':
            return 'a baseline has no YAML tags; remove what begins with `!`, or put the text in quotes';
        case 'BAD_SCALAR_START':
            return `not valid YAML: ${firstLine(message)}; put the text in quotes`;
        default:
            return `not valid YAML: ${firstLine(message)}`;
    }
}
function firstLine(message) {
    const line = message.split('\n', 1)[0] ?? '';
    return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}
function isBlank({ contents }) {
    return contents !== null && contents.range[0] === contents.range[1];
}
function codePoint(text, offset) {
    return `U+${(text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
function thousands(count) {
    return count.toString().replace(/\B(?=(?:\d{3})+$)/g, ',');
}

;// CONCATENATED MODULE: ./lib/baseline/tree.js



const maxRepeated = 100_000;
const refusedKeys = new Set(['__proto__', 'constructor', 'prototype']);
/**
 * Turns a document into a tree, with a problem for each duplicate key, key that is no text, broken alias and control
 * character. An aliased part is read once and shared; how often aliases repeat it is limited.
 */
function buildTree(document, locate) {
    const building = { locate, problems: [], anchors: new Map(), repeated: 0 };
    return { tree: build(document.contents, locate(0), building), problems: building.problems };
}
function build(node, missingAt, building) {
    if ((0,yaml_dist/* isAlias */.Vj)(node))
        return aliased(node.source, position(node, missingAt, building), building);
    const at = position(node, missingAt, building);
    const anchor = hasAnchor(node) ? node.anchor : undefined;
    if (anchor !== undefined)
        building.anchors.set(anchor, 'open');
    const tree = unaliased(node, at, building);
    if (anchor !== undefined)
        building.anchors.set(anchor, tree);
    return tree;
}
function unaliased(node, at, building) {
    if ((0,yaml_dist/* isMap */.jh)(node))
        return tree_map(node.items, at, building);
    if ((0,yaml_dist/* isSeq */.oP)(node)) {
        const items = node.items.map((item) => build(item, at, building));
        return limited({ kind: 'list', at, items, value: items.map(({ value }) => value), ...measure(items) }, building);
    }
    return (0,yaml_dist/* isScalar */.jn)(node) ? scalar(node, at, building) : nothing(at);
}
function tree_map(pairs, at, building) {
    const entries = new Map();
    for (const { key, value } of pairs) {
        const keyAt = position(key, at, building);
        const name = keyName(key);
        const tree = build(value, keyAt, building);
        const complaint = name === undefined ? notText : complain(name, entries);
        if (name === undefined || complaint !== undefined)
            building.problems.push(error(keyAt, complaint ?? notText));
        else
            entries.set(name, { keyAt, tree });
    }
    const value = Object.create(null);
    for (const [name, { tree }] of entries)
        value[name] = tree.value;
    const parts = Array.from(entries.values(), ({ tree }) => tree);
    return limited({ kind: 'map', at, entries, value, ...measure(parts) }, building);
}
const notText = 'a key has to be a plain text';
function keyName(key) {
    if (!(0,yaml_dist/* isScalar */.jn)(key) || key.value === null)
        return undefined;
    return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}
function complain(name, earlier) {
    const first = earlier.get(name);
    if (first !== undefined)
        return `duplicate key \`${quotable(name)}\`: line ${first.keyAt.line} has it already`;
    if (name === '<<')
        return 'merge keys (`<<`) are not part of YAML 1.2; write the keys out, or give a whole value an anchor';
    if (refusedKeys.has(name))
        return `\`${name}\` cannot be a key`;
    return hasControlCharacter(name) ? 'a key holds a control character' : undefined;
}
function aliased(source, at, building) {
    const target = building.anchors.get(source);
    if (target === undefined || target === 'open') {
        const why = target === 'open' ? 'stands inside the very part it repeats' : 'has no anchor before it';
        building.problems.push(error(at, `the alias \`*${quotable(source)}\` ${why}; put a text that begins with \`*\` in quotes`));
        return broken(at);
    }
    const before = building.repeated;
    building.repeated += target.size;
    if (building.repeated <= maxRepeated)
        return target;
    if (before <= maxRepeated) {
        building.problems.push(error(at, 'the aliases of this file repeat more than 100,000 values; write out what you mean'));
    }
    return broken(at);
}
/** A map stands where its first key stands. */
function startOf(tree) {
    const first = tree.kind === 'map' ? tree.entries.values().next().value : undefined;
    return first?.keyAt ?? tree.at;
}
function scalar(node, at, building) {
    const { value, source } = node;
    if (typeof value === 'string') {
        if (hasControlCharacter(value))
            building.problems.push(error(at, 'this text holds a control character'));
        return { kind: 'scalar', at, value, source: value, size: 1, depth: 1 };
    }
    if (typeof value === 'number' || typeof value === 'boolean') {
        return { kind: 'scalar', at, value, source: source ?? String(value), size: 1, depth: 1 };
    }
    return nothing(at);
}
function nothing(at) {
    return { kind: 'scalar', at, value: null, source: '', size: 1, depth: 1 };
}
function broken(at) {
    return { ...nothing(at), value: undefined };
}
function hasControlCharacter(text) {
    return /(?![\t\n\r])\p{Cc}/u.test(text);
}
function measure(parts) {
    return {
        size: parts.reduce((sum, { size }) => sum + size, 1),
        depth: parts.reduce((deepest, { depth }) => Math.max(deepest, depth + 1), 1),
    };
}
/** Aliases can nest deeper than the text does. */
function limited(tree, { problems }) {
    if (tree.depth <= maxDepth)
        return tree;
    problems.push(error(tree.at, tooDeep));
    return broken(tree.at);
}
function position(node, missingAt, { locate }) {
    const range = isRanged(node) ? node.range : undefined;
    return range === undefined || range === null ? missingAt : locate(range[0]);
}
function isRanged(node) {
    return typeof node === 'object' && node !== null && 'range' in node;
}
function hasAnchor(node) {
    return typeof node === 'object' && node !== null && 'anchor' in node && typeof node.anchor === 'string';
}

;// CONCATENATED MODULE: ./lib/baseline/build.js



/**
 * A baseline's plain data in which every value with placeholders has become `any`: their shape can only be checked per
 * account, when they are filled in.
 */
function withoutTemplates(root, top) {
    const rules = itemsOf(root, 'rules').map((rule) => {
        const expect = treeAt(rule, ['expect']);
        return expect === undefined ? rule.value : { ...asObject(rule.value), expect: masked(expect, top) };
    });
    return rules.length === 0 ? root.value : { ...asObject(root.value), rules };
}
function asObject(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function masked(tree, branch) {
    if (placeholdersIn(tree.value).length === 0)
        return tree.value;
    if (!isGroup(tree, branch))
        return 'any';
    return Object.fromEntries(children(tree, branch).map(({ key, tree: below, branch: child }) => [key, masked(below, child)]));
}
/** Whether a part names controls below it, and is not itself the value of one. */
function isGroup(tree, branch) {
    return tree.kind === 'map' && branch.children.size > 0;
}
function children(tree, branch) {
    return [...tree.entries].flatMap(([key, { keyAt, tree: below }]) => {
        const child = branch.children.get(key);
        return child === undefined ? [] : [{ key, keyAt, tree: below, branch: child }];
    });
}
/** Puts what the schema gave out and where it stands together. */
function toBaseline(parsed, root, top, file) {
    const positions = (section) => itemsOf(root, section).map(startOf);
    const rules = itemsOf(root, 'rules');
    return {
        file,
        name: parsed.name ?? '',
        organizationId: parsed.organization?.id,
        rules: zip(parsed.rules ?? [], rules, (rule, tree) => {
            const expect = treeAt(tree, ['expect']);
            return {
                name: rule.name,
                match: toMatch(rule.match),
                statements: expect === undefined ? [] : statements(expect, startOf(expect), rule.expect, top),
                at: startOf(tree),
            };
        }),
        owners: zip(parsed.owners ?? [], positions('owners'), toOwner),
        exceptions: zip(parsed.exceptions ?? [], positions('exceptions'), toException),
    };
}
function zip(left, right, join) {
    return left.flatMap((a, index) => right.slice(index, index + 1).map((b) => join(a, b)));
}
function statements(tree, at, output, branch) {
    const { id, control } = branch;
    if (tree.value === 'any')
        return [{ kind: 'clear', control: id, below: true }];
    if (isGroup(tree, branch)) {
        const otherForm = control === undefined ? [] : [{ kind: 'clear', control: id, below: false }];
        const below = children(tree, branch).flatMap((child) => statements(child.tree, child.keyAt, property(output, child.key), child.branch));
        return [...otherForm, ...below];
    }
    const otherForm = branch.children.size === 0 ? [] : [{ kind: 'clear', control: id, below: true }];
    const value = placeholdersIn(tree.value).length > 0 ? tree.value : output;
    return [...otherForm, { kind: 'value', control: id, value, at }];
}
function property(value, key) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
function toMatch(match) {
    return match === 'all' ? 'all' : toMatchKeys(match);
}
function toMatchKeys({ 'management-account': managementAccount, not, ...rest }) {
    return {
        ...rest,
        ...(managementAccount === undefined ? {} : { managementAccount }),
        ...(not === undefined ? {} : { not: toMatchKeys(not) }),
    };
}
function toOwner({ match, assignees = [], labels = [], ...rest }, at) {
    return { match: toMatch(match), assignees, labels, ...rest, at };
}
function toException({ match, 'approved-by': approvedBy, ...rest }, at) {
    return { ...rest, match: toMatch(match), ...(approvedBy === undefined ? {} : { approvedBy }), at };
}

;// CONCATENATED MODULE: ./lib/baseline/expectations.js
/** Grows the tree of the controls, each branch in the catalogue's order. */
function growBranches(controls, id = '') {
    const depth = id === '' ? 0 : id.split('.').length;
    const below = controls.filter((control) => isBelow(control.id, id));
    const names = new Set(below.map((control) => control.id.split('.')[depth] ?? ''));
    const children = [...names].map((name) => [name, growBranches(below, id === '' ? name : `${id}.${name}`)]);
    return { id, control: controls.find((control) => control.id === id), children: new Map(children) };
}
/** Whether an id stands below another one in the tree. Everything stands below `''`. */
function isBelow(id, ancestor) {
    return ancestor === '' || id.startsWith(`${ancestor}.`);
}
/** Every control id and every prefix of one, in the catalogue's order, parents first. */
function controlPrefixes(controls) {
    const prefixes = controls.flatMap(({ id }) => {
        const parts = id.split('.');
        return parts.map((_part, index) => parts.slice(0, index + 1).join('.'));
    });
    return [...new Set(prefixes)];
}

;// CONCATENATED MODULE: ./lib/baseline/keys.js




/** What to say of a key that has to be in the map at `path`. */
function missingKey(key, path, { root }) {
    const beginning = path.length === 0 && key === 'version' ? '; a baseline begins with `version: 1`' : '';
    return inPlace(path, root, `\`${key}\` is missing${beginning}`);
}
/** What to say of a key that the map at `path` cannot have, and what was probably meant by it. */
function unknownKey(key, known, path, checking) {
    const { root, controls } = checking;
    const group = groupAt(path, controls);
    if (group !== undefined)
        return inPlace(path.slice(0, 2), root, unknownControl(key, known, group, controls));
    return inPlace(path, root, `unknown key \`${quotable(key)}\`${meant(nearest(key, known), known)}`);
}
/** The ids' common path where a map names controls, `''` at the top; undefined in any other map. */
function groupAt(path, controls) {
    if (path[0] !== 'rules' || path[2] !== 'expect')
        return undefined;
    const group = path.slice(3).join('.');
    return controls.some((id) => isBelow(id, group)) ? group : undefined;
}
function unknownControl(key, known, group, controls) {
    const prefix = group === '' ? '' : `${group}.`;
    const id = `${prefix}${key}`;
    if (controls.includes(id)) {
        return `\`${key}\` has to be written without dots, each part below the other: \`${nested(key)}\``;
    }
    const siblings = known.map((sibling) => `${prefix}${sibling}`);
    const near = nearest(key, known);
    const sibling = near === undefined ? undefined : `${prefix}${near}`;
    const elsewhere = controls.find((control) => control.endsWith(`.${key}`));
    return `unknown control \`${quotable(id)}\`${meant(sibling ?? elsewhere ?? nearest(id, controls), siblings)}`;
}
function meant(suggestion, known) {
    return suggestion === undefined ? `; expected ${alternatives(known)}` : didYouMean(suggestion);
}
function nested(key) {
    const [first = '', ...rest] = key.split('.');
    return rest.length === 0 ? `${first}: …` : `${first}: { ${nested(rest.join('.'))} }`;
}

;// CONCATENATED MODULE: ./lib/baseline/shape.js
/** The alternatives of a schema by the kind of value they take, through unions, optional keys and lazy references. */
function membersOf(schema) {
    const flat = flatten(schema);
    return {
        maps: flat.flatMap(mapSchema),
        lists: flat.flatMap((member) => member.item === undefined ? [] : [{ schema: member, item: member.item }]),
        scalars: flat.filter((member) => member.item === undefined && mapSchema(member).length === 0),
    };
}
function flatten(schema) {
    const { type, options = [], wrapped, getter } = schema;
    if (wrapped !== undefined)
        return flatten(wrapped);
    if (getter !== undefined)
        return flatten(getter(undefined));
    return type === 'union' ? options.filter(isSchema).flatMap(flatten) : [schema];
}
function isSchema(option) {
    return typeof option === 'object' && option !== null && '~run' in option;
}
function mapSchema(schema) {
    const { type, entries, rest, value } = schema;
    if (type === 'record')
        return [{ schema, known: new Map(), others: value }];
    if (entries === undefined)
        return [];
    const known = Object.entries(entries).map(([key, entry]) => [key, { schema: entry, required: !/optional$|^nullish$/.test(entry.type) }]);
    return [{ schema, known: new Map(known), others: rest?.type === 'never' ? undefined : rest }];
}
/** Whether a schema says more of a whole map or list than what its parts have to be. */
function hasChecks(schema) {
    const { wrapped, getter, options = [], pipe = [] } = schema;
    if (wrapped !== undefined)
        return hasChecks(wrapped);
    if (getter !== undefined && pipe.length === 0)
        return hasChecks(getter(undefined));
    const [root, ...actions] = pipe;
    return (actions.some(({ kind }) => kind === 'validation') ||
        (isSchema(root) && hasChecks(root)) ||
        options.filter(isSchema).some(hasChecks));
}
/** The words a schema takes, such as `absent` and `true`. */
function wordsOf(schema) {
    const { type, options = [], literal } = schema;
    switch (type) {
        case 'literal':
            return [String(literal)];
        case 'picklist':
            return options.map(String);
        case 'boolean':
            return ['true', 'false'];
        default:
            return [];
    }
}
/** Whether some member takes texts of the user's own, and not only words of a list. */
function hasText(schema) {
    return membersOf(schema).scalars.some(({ type }) => type === 'string');
}
/** The message that the schema itself gives for a value of another type; undefined when it has none. */
function messageOf(schema) {
    const { message } = schema;
    return typeof message === 'string' ? message : undefined;
}

;// CONCATENATED MODULE: ./lib/baseline/wording.js





const manyWords = 12;
const prefix = 'expected ';
/** Says that a part is not what a schema expects: what was expected, what was found, and what was probably meant. */
function mismatch(schema, tree) {
    const { maps, lists, scalars } = membersOf(schema);
    const words = scalars.flatMap(wordsOf);
    const misread = tree.kind === 'scalar' ? misreading(schema, words, tree) : undefined;
    if (misread !== undefined)
        return misread;
    const phrases = [
        ...scalars.flatMap((scalar) => scalarPhrase(scalar, tree)),
        // A list of what may also stand alone needs no mention.
        ...lists.filter(({ item }) => !scalars.includes(item)).map(listPhrase),
        ...maps.map(mapPhrase),
    ];
    const sentence = phrases.find((phrase) => !phrase.startsWith(prefix));
    if (sentence !== undefined)
        return sentence;
    const wanted = wording_inWords(words, phrases.map((phrase) => phrase.slice(prefix.length)));
    return `${prefix}${wanted}, found ${found(tree)}${suggestion(words, tree)}`;
}
/** How YAML took a scalar for something else than was meant; undefined when that is not what is wrong. */
function misreading(schema, words, tree) {
    const { value, source } = tree;
    if (value === null)
        return undefined;
    if (typeof value === 'string') {
        return words.includes(value)
            ? `expected \`${value}\` without quotes, found the text \`"${value}"\``
            : undefined;
    }
    if (!dist/* safeParse */.xLC(schema, source).success)
        return undefined;
    const as = typeof value === 'number' ? 'a number' : 'a truth value';
    return `YAML reads \`${quotable(source)}\` as ${as}, not as a text; put it in quotes: \`"${quotable(source)}"\``;
}
function wording_inWords(words, phrases) {
    // `any` fits everywhere, so that it says the least.
    const sorted = [...words.filter((word) => word !== 'any'), ...words.filter((word) => word === 'any')];
    const shown = sorted.length === 0 || sorted.length > manyWords ? [] : [alternatives(sorted)];
    const said = sorted.length === 1 && sorted[0] === 'any' ? [...phrases, ...shown] : [...shown, ...phrases];
    return [...new Set(said)].join(', or ');
}
/** Nothing for what is said as a word already. */
function scalarPhrase(schema, tree) {
    const words = wordsOf(schema);
    if (words.length > manyWords)
        return [messageOf(schema) ?? 'expected one of the known words'];
    if (words.length > 0)
        return [];
    const [issue] = dist/* safeParse */.xLC(schema, tree.value).issues ?? [];
    const wordless = issue === undefined || (issue.kind === 'schema' && messageOf(schema) === undefined);
    return [wordless ? 'expected a text' : issue.message];
}
function listPhrase({ schema }) {
    return messageOf(schema) ?? 'expected a list';
}
function mapPhrase({ schema, known }) {
    const keys = [...known.keys()];
    const said = keys.length === 0 || keys.length > manyWords ? 'keys and values' : `\`${keys.join('`, `')}\``;
    return messageOf(schema) ?? `expected a map of ${said}`;
}
/** What a part is, in a few words. */
function found(tree) {
    switch (tree.kind) {
        case 'map':
            return tree.entries.size === 0 ? 'an empty map' : 'a map';
        case 'list':
            return tree.items.length === 0 ? 'an empty list' : `a list of ${tree.items.length}`;
        case 'scalar':
            if (tree.value === null)
                return 'no value';
            return tree.source.trim() === '' ? 'an empty text' : `\`${quotable(tree.source)}\``;
    }
}
function suggestion(words, tree) {
    if (typeof tree.value !== 'string')
        return '';
    return didYouMean(yesOrNo(tree.value, words) ?? nearest(tree.value, words));
}
/** YAML 1.1 read these words as `true` and `false`; YAML 1.2 reads them as texts. */
function yesOrNo(value, words) {
    if (!words.includes('true'))
        return undefined;
    if (/^(?:yes|on|y)$/i.test(value))
        return 'true';
    return /^(?:no|off|n)$/i.test(value) ? 'false' : undefined;
}

;// CONCATENATED MODULE: ./lib/baseline/check.js








/**
 * Everything in which a tree differs from a schema. It goes down both side by side, because the schema's own check
 * stops at the first unknown key of a map and knows no positions.
 */
function checkShape(schema, root, controls) {
    if (root.kind !== 'map' && root.value !== undefined) {
        return [error(root.at, `a baseline is a map that begins with \`version: 1\`, found ${found(root)}`)];
    }
    return check(schema, root, root.at, [], { root, controls });
}
function check(schema, tree, keyAt, path, checking) {
    const { lists, maps } = membersOf(schema);
    const [list] = lists;
    const [map] = maps;
    const tell = (message) => [
        error(tree.value === null ? keyAt : tree.at, inPlace(path, checking.root, message)),
    ];
    if (tree.kind === 'scalar')
        return checkScalar(schema, tree, path, tell);
    if (tree.kind === 'list' ? list === undefined : map === undefined)
        return tell(mismatch(schema, tree));
    const inside = tree.kind === 'list' ? checkItems(list, tree.items, path, checking) : checkMap(map, tree, path, checking);
    if (inside.length > 0)
        return inside;
    return hasChecks(schema) ? checkWhole(schema, tree).flatMap(tell) : [];
}
function checkScalar(schema, tree, path, tell) {
    if (tree.value === undefined)
        return [];
    if (isTemplate(path, tree) && hasText(schema))
        return [];
    return dist/* safeParse */.xLC(schema, tree.value).success ? [] : tell(mismatch(schema, tree));
}
/** Texts with placeholders are checked per account, when they are filled in. */
function isTemplate(path, tree) {
    return path[0] === 'rules' && path[2] === 'expect' && placeholdersIn(tree.value).length > 0;
}
function checkItems(schema, items, path, checking) {
    if (schema === undefined)
        return [];
    return items.flatMap((item, index) => check(schema.item, item, item.at, [...path, index], checking));
}
function checkMap(schema, tree, path, checking) {
    if (schema === undefined)
        return [];
    const { known, others } = schema;
    const missing = [...known].filter(([key, { required }]) => required && !tree.entries.has(key));
    const present = [...tree.entries].flatMap(([key, entry]) => {
        const below = known.get(key)?.schema ?? others;
        return below === undefined
            ? [error(entry.keyAt, unknownKey(key, [...known.keys()], path, checking))]
            : check(below, entry.tree, entry.keyAt, [...path, key], checking);
    });
    return [...missing.map(([key]) => error(startOf(tree), missingKey(key, path, checking))), ...present];
}
/** What the parts cannot tell: too few items, or a check over several keys. */
function checkWhole(schema, tree) {
    const { issues = [] } = dist/* safeParse */.xLC(schema, tree.value);
    return issues
        .filter(({ kind, path }) => kind === 'validation' && path === undefined)
        .map((issue) => `${issue.message}, found ${found(tree)}`);
}

;// CONCATENATED MODULE: ./lib/baseline/dates.js
const dates_millisecondsPerDay = 24 * 60 * 60 * 1000;
/** Whether a text is a day of the calendar as `YYYY-MM-DD`. */
function isCalendarDate(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return false;
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && dates_dayOf(date) === text;
}
/** The UTC day as `YYYY-MM-DD`. */
function dates_dayOf(date) {
    return date.toISOString().slice(0, 10);
}
/** The UTC day so many days after another moment. */
function daysAfter(date, days) {
    return dates_dayOf(new Date(date.getTime() + days * dates_millisecondsPerDay));
}

;// CONCATENATED MODULE: ./lib/baseline/consistency.js




const longestException = 366;
/** What is wrong with a baseline beyond its shape: names against each other, dates against today, placeholders. */
function checkConsistency(root, now) {
    return [...duplicateNames(root), ...placeholders(root), ...ends(root, now)];
}
function warning(at, message) {
    return { ...at, level: 'warning', message };
}
function duplicateNames(root) {
    const first = new Map();
    return itemsOf(root, 'rules').flatMap((rule) => {
        const name = textAt(rule, ['name'])?.trim();
        const at = treeAt(rule, ['name'])?.at;
        if (name === undefined || at === undefined)
            return [];
        const taken = first.get(name);
        if (taken !== undefined) {
            return [
                error(at, `the name \`${quotable(name)}\` is taken by the rule of line ${taken.line}; every rule needs a name of its own`),
            ];
        }
        first.set(name, at);
        return [];
    });
}
function placeholders(root) {
    return itemsOf(root, 'rules').flatMap((rule, index) => {
        const expect = treeAt(rule, ['expect']);
        return expect === undefined ? [] : placeholdersBelow(expect, ['rules', index, 'expect'], root);
    });
}
function placeholdersBelow(tree, path, root) {
    switch (tree.kind) {
        case 'map':
            return [...tree.entries].flatMap(([key, entry]) => placeholdersBelow(entry.tree, [...path, key], root));
        case 'list':
            return tree.items.flatMap((item, index) => placeholdersBelow(item, [...path, index], root));
        case 'scalar': {
            const problems = placeholdersIn(tree.value).map(placeholderProblem);
            return problems.flatMap((problem) => problem === undefined ? [] : [error(tree.at, inPlace(path, root, problem))]);
        }
    }
}
function ends(root, now) {
    const last = daysAfter(now, longestException);
    return itemsOf(root, 'exceptions').flatMap((exception, index) => {
        const tree = treeAt(exception, ['until']);
        if (tree === undefined || typeof tree.value !== 'string' || !isCalendarDate(tree.value))
            return [];
        const place = placeOf(['exceptions', index, 'until'], root);
        if (tree.value > last) {
            return [
                error(tree.at, `${place}: ${tree.value} is more than ${longestException} days ahead; the latest day possible today is ${last}`),
            ];
        }
        if (tree.value >= dates_dayOf(now))
            return [];
        return [
            warning(tree.at, `${place}: this exception ended on ${tree.value} and accepts nothing any more; renew it or remove it`),
        ];
    });
}

;// CONCATENATED MODULE: ./lib/baseline/schema.js



/**
 * The shape of a whole baseline, made from the control catalogue. Its descriptions are what editors show; its messages
 * say what was expected. Dates against today, names against each other and placeholders are checked elsewhere.
 */
function baselineSchema(controls) {
    return dist/* strictObject */.rej({
        version: described(dist/* literal */.euz(1), 'The version of the baseline language: 1.'),
        name: dist/* exactOptional */.yqP(described(line(100), 'Tells two baselines over one organization apart: each keeps its own issues.')),
        organization: dist/* exactOptional */.yqP(described(organization(), 'The organization this baseline is meant for.')),
        rules: dist/* exactOptional */.yqP(described(listOf(rule(controls), 'expected at least one rule'), 'What is expected of which accounts, in order: a later rule replaces what an earlier one expects, control by control.')),
        owners: dist/* exactOptional */.yqP(described(listOf(owner(), 'expected at least one owner'), 'Who mends the drift of which accounts, in order: the last entry that matches an account holds, whole.')),
        exceptions: dist/* exactOptional */.yqP(described(listOf(exception(controls), 'expected at least one exception'), 'Drift that is accepted for a while, with a reason and an end.')),
        $schema: dist/* exactOptional */.yqP(described(dist/* string */.YjP(), 'The JSON Schema of this file, for editors that read it from here.')),
    });
}
function described(schema, text) {
    return dist/* pipe */.FsL(schema, dist/* description */.h_(text));
}
/** A text of one line, without white space around it. */
function line(longest) {
    const message = `expected a text of one line, 1 to ${longest} characters long`;
    return dist/* pipe */.FsL(dist/* string */.YjP(message), dist/* trim */.Bqr(), dist/* regex */.yGV(/^[^\r\n]+$/, message), dist/* minLength */.BpQ(1, message), dist/* maxLength */.Ru6(longest, message));
}
function listOf(item, empty) {
    return dist/* pipe */.FsL(dist/* array */.YOg(item), dist/* minLength */.BpQ(1, empty));
}
/** A list, or its only item without the brackets. What editors show has to come before the transformation. */
function oneOrMany(item, text) {
    return dist/* pipe */.FsL(dist/* union */.KCZ([item, listOf(item, 'expected at least one item in the list')]), dist/* description */.h_(text), dist/* transform */.pdi((given) => (Array.isArray(given) ? given : [given])));
}
function organization() {
    const id = 'expected an organization id such as `o-a1b2c3d4e5`';
    return dist/* strictObject */.rej({
        id: described(dist/* pipe */.FsL(dist/* string */.YjP(id), dist/* regex */.yGV(/^o-[a-z0-9]{10,32}$/, id)), 'The id of the organization. A run that finds itself in another one stops.'),
    });
}
function rule(controls) {
    return dist/* strictObject */.rej({
        name: described(line(100), 'Says what the rule is for. Every rule has a name of its own.'),
        match: described(matchSchema, matchText),
        expect: described(schema_expectation(growBranches(controls)), 'What is expected, by the names of the controls.'),
    });
}
/** The part of `expect` below one branch. Every control, and every group of controls, also takes the word `any`. */
function schema_expectation(branch) {
    const entries = [...branch.children].map(([key, child]) => [key, dist/* exactOptional */.yqP(schema_expectation(child))]);
    const map = dist/* pipe */.FsL(dist/* strictObject */.rej(Object.fromEntries(entries)), dist/* minEntries */.bPf(1, 'expected at least one control'));
    if (branch.id === '')
        return map;
    const any = dist/* literal */.euz('any');
    const { control } = branch;
    if (control === undefined) {
        return dist/* pipe */.FsL(dist/* union */.KCZ([any, map]), dist/* description */.h_(`The controls \`${branch.id}.…\`; \`any\` takes away what earlier rules expect of them.`));
    }
    const forms = entries.length === 0 ? [any, control.expectation] : [any, control.expectation, map];
    return dist/* pipe */.FsL(dist/* union */.KCZ(forms), dist/* title */.DDF(control.title), dist/* description */.h_(control.description));
}
const accountIdText = 'expected an account id of 12 digits in quotes, such as `"111122223333"`';
const accountId = dist/* pipe */.FsL(dist/* string */.YjP(accountIdText), dist/* regex */.yGV(/^\d{12}$/, accountIdText));
const globText = 'expected a text, in which `*` stands for any characters';
const nameGlob = dist/* pipe */.FsL(dist/* string */.YjP(globText), dist/* minLength */.BpQ(1, globText));
const pathText = 'expected a path of organizational units such as `Workloads/Prod/**`, without a `/` at either end; `""` is directly below the root';
const pathGlob = dist/* pipe */.FsL(dist/* string */.YjP(pathText), dist/* regex */.yGV(/^(?:[^/]+(?:\/[^/]+)*)?$/, pathText));
const matchText = 'Which accounts: `all`, or keys that all have to hold; of the items of a list, one.';
const matchKeys = dist/* pipe */.FsL(dist/* strictObject */.rej({
    ids: dist/* exactOptional */.yqP(oneOrMany(accountId, 'Account ids, each 12 digits in quotes.')),
    names: dist/* exactOptional */.yqP(oneOrMany(nameGlob, 'Account names; `*` stands for any characters, `?` for one.')),
    ou: dist/* exactOptional */.yqP(oneOrMany(pathGlob, 'Organizational units by the path of their names below the root; `*` stays within a name, `A/**` is A and all below it.')),
    tags: dist/* exactOptional */.yqP(described(dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), oneOrMany(dist/* string */.YjP(globText), 'The value, or several; `*` stands for any characters.')), dist/* minEntries */.bPf(1, 'expected at least one tag')), 'Tags of the account: every key given has to be there with one of the values.')),
    'management-account': dist/* exactOptional */.yqP(described(dist/* boolean */.zMY(), 'Whether the account is the management account of the organization.')),
    not: dist/* exactOptional */.yqP(described(dist/* lazy */.RZV(() => matchKeys), 'Accounts that these keys match are left out.')),
}), dist/* minEntries */.bPf(1, 'expected at least one of `ids`, `names`, `ou`, `tags`, `management-account` and `not`'));
const matchSchema = dist/* union */.KCZ([dist/* literal */.euz('all'), matchKeys]);
const loginText = 'expected a GitHub login such as `octocat`, without `@`';
const loginPattern = /^[A-Za-z0-9](?:[A-Za-z0-9_]|-(?=[A-Za-z0-9])){0,38}$/;
function owner() {
    const mention = 'expected a user or team with its `@`, such as `@octocat` or `@example/payments`';
    return dist/* strictObject */.rej({
        match: described(matchSchema, matchText),
        assignees: dist/* exactOptional */.yqP(dist/* pipe */.FsL(oneOrMany(dist/* pipe */.FsL(dist/* string */.YjP(loginText), dist/* regex */.yGV(loginPattern, loginText)), 'GitHub logins that the issue is assigned to, 10 at most.'), dist/* maxLength */.Ru6(10, 'expected at most 10 assignees, which is what an issue can have'))),
        labels: dist/* exactOptional */.yqP(oneOrMany(line(50), 'Labels that the issue gets.')),
        mention: dist/* exactOptional */.yqP(described(dist/* pipe */.FsL(dist/* string */.YjP(mention), dist/* regex */.yGV(/^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:\/[A-Za-z0-9][A-Za-z0-9._-]{0,99})?$/, mention)), 'A user or team that the issue mentions.')),
        contact: dist/* exactOptional */.yqP(described(line(200), 'A line of text that says where to reach the owner, such as a chat channel.')),
    });
}
function exception(controls) {
    const until = 'expected a day of the calendar as `YYYY-MM-DD`';
    return dist/* strictObject */.rej({
        control: described(dist/* picklist */.KIO(controlPrefixes(controls), 'expected the id of a control, or the beginning of one up to a dot'), 'The id of the control whose drift is accepted, such as `iam-users.access-keys.max-age`; a shorter one such as `iam-users` means all controls below it.'),
        match: described(matchSchema, matchText),
        resource: dist/* exactOptional */.yqP(described(line(200), 'The IAM user, as a name or with `*`; left out: the whole control.')),
        reason: described(dist/* pipe */.FsL(dist/* string */.YjP('expected a text'), dist/* trim */.Bqr(), dist/* minLength */.BpQ(1, 'expected a reason in words')), 'Why the drift is accepted.'),
        until: described(dist/* pipe */.FsL(dist/* string */.YjP(until), dist/* regex */.yGV(/^\d{4}-\d{2}-\d{2}$/, until), dist/* check */.z6Y(isCalendarDate, until)), 'The last day on which it is accepted, in UTC, as YYYY-MM-DD; at most 366 days ahead.'),
        'approved-by': dist/* exactOptional */.yqP(described(line(100), 'Who approved it; shown as claimed.')),
    });
}

;// CONCATENATED MODULE: ./lib/baseline/load.js









const mostProblems = 100;
/** Reads a baseline from the text of its file and tells everything that is wrong with it, all at once. */
function loadBaseline(text, file, now) {
    const read = readDocument(text, file);
    if (read.document === undefined)
        return { baseline: undefined, problems: inOrder(read.problems) };
    const { tree, problems } = buildTree(read.document, read.locate);
    const schema = baselineSchema(controls);
    const ids = controls.map(({ id }) => id);
    const all = inOrder([...problems, ...checkShape(schema, tree, ids), ...checkConsistency(tree, now)]);
    if (all.some(({ level }) => level === 'error'))
        return { baseline: undefined, problems: all };
    return finish(tree, file, all);
}
function finish(tree, file, problems) {
    const top = growBranches(controls);
    const parsed = dist/* safeParse */.xLC(baselineSchema(controls), withoutTemplates(tree, top));
    if (parsed.success) {
        const baseline = toBaseline(parsed.output, tree, top, file);
        return {
            baseline,
            problems: baseline.rules.length === 0 ? inOrder([...problems, noRules(tree)]) : problems,
        };
    }
    const missed = parsed.issues.map((issue) => error(tree.at, `${dist/* getDotPath */.BuJ(issue) ?? 'the baseline'}: ${issue.message}`));
    return { baseline: undefined, problems: inOrder([...problems, ...missed]) };
}
function noRules({ at }) {
    return {
        ...at,
        level: 'warning',
        message: 'there are no `rules`: this baseline expects nothing of any account',
    };
}
function inOrder(problems) {
    // What stands behind an anchor is told once, however often it is repeated.
    const distinct = new Map(problems.map((problem) => [`${problem.line}:${problem.column}:${problem.message}`, problem]));
    const sorted = [...distinct.values()].sort((a, b) => a.line - b.line || a.column - b.column);
    const shown = sorted.slice(0, mostProblems);
    const last = shown.at(-1);
    const rest = sorted.length - shown.length;
    return rest === 0 || last === undefined
        ? shown
        : [...shown, { ...last, level: 'error', message: `and ${rest} more problems, not shown` }];
}

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

;// CONCATENATED MODULE: ./lib/baseline/resolve.js





/** Applies a baseline's rules, owners and exceptions to one account. */
function resolve(baseline, account) {
    const said = applyRules(baseline.rules, account);
    return {
        expectations: controls.flatMap((control) => {
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
                        : resolve_because(`the exception for \`${entry.control}\``, decision.cause),
                },
            ];
        }),
    };
}
/** The facts that have to be read to judge an account. */
function factsNeeded({ expectations }) {
    return new Set(expectations.flatMap((one) => ('undecided' in one ? [] : one.control.needs)));
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
    const undecided = typeof decision === 'string' ? undefined : resolve_because(`the rule \`${name}\``, decision.cause);
    if (kind === 'value') {
        const said = undecided === undefined ? { value: statement.value } : { undecided };
        states.set(control, { ...said, at: statement.at, rule: name });
        return;
    }
    const cleared = statement.below ? [...states.keys()].filter((id) => isBelow(id, control)) : [];
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
    const filled = fillPlaceholders(state.value, account);
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
function resolve_because(selecting, cause) {
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

;// CONCATENATED MODULE: ./lib/baseline/selectors.js



/** What a run has to read of every account to tell which rules, owners and exceptions are about it. */
function selectorsUsed(baseline) {
    const { rules, owners, exceptions } = baseline;
    const selections = [...rules, ...owners, ...exceptions].map(({ match }) => match);
    const filled = rules.some(({ statements }) => statements.some((statement) => statement.kind === 'value' && placeholdersIn(statement.value).some(readsTags)));
    return {
        organizationalUnits: selections.some((match) => uses(match, 'ou')),
        tags: filled || selections.some((match) => uses(match, 'tags')),
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
        ...rules.map(({ match, at, name }) => ({ match, at, what: ruleName(name) })),
        ...owners.map(({ match, at }, index) => ({ match, at, what: `owners entry ${index + 1}` })),
        ...exceptions.map(({ match, at, control }, index) => ({
            match,
            at,
            what: `exception ${index + 1} (\`${quotable(control)}\`)`,
        })),
    ];
}

// EXTERNAL MODULE: ./lib/drift/evaluate.js + 1 modules
var evaluate = __webpack_require__(2684);
// EXTERNAL MODULE: ./lib/controls/definition.js
var definition = __webpack_require__(9989);
;// CONCATENATED MODULE: ./lib/drift/tally.js

/** Adds up what was judged. `skipped` are the accounts left out because of their state. */
function tally(verdicts, skipped) {
    const totals = total(verdicts.flatMap((verdict) => verdict.findings));
    const unreadable = verdicts
        .map(({ account, failedReads }) => ({ account, causes: failedReads }))
        .filter(({ causes }) => causes.length > 0);
    return {
        status: unreadable.length > 0 ? 'incomplete' : totals.byVerdict.drift > 0 ? 'drift' : 'in-sync',
        coverage: { accounts: verdicts.length, judged: verdicts.length - unreadable.length, skipped, unreadable },
        totals,
        findings: verdicts.flatMap(told).sort(worstFirst),
    };
}
/** Passes and not-applicables are only counted. */
function told({ owner, findings }) {
    return findings
        .filter(({ verdict }) => verdict !== 'pass' && verdict !== 'not-applicable')
        .map((finding) => ({ ...finding, owner }));
}
function total(findings) {
    const byVerdict = noVerdicts();
    const bySeverity = { critical: 0, high: 0, medium: 0, low: 0 };
    const byControl = {};
    for (const { verdict, severity, control } of findings) {
        byVerdict[verdict] += 1;
        byControl[control] ??= noVerdicts();
        byControl[control][verdict] += 1;
        if (verdict === 'drift')
            bySeverity[severity] += 1;
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
        definition/* severities */.g.indexOf(a.severity) - definition/* severities */.g.indexOf(b.severity) ||
        (a.key < b.key ? -1 : Number(a.key > b.key)));
}

// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
;// CONCATENATED MODULE: ./lib/run.js






/** The baseline alone: reads no AWS and needs no token. Throws a Failure when it is not sound. */
async function validate(path, world) {
    const { baseline, problems } = loadBaseline(await read(path, world), path, world.now());
    const errors = problems.filter(({ level }) => level === 'error');
    if (baseline === undefined)
        throw unsound(path, errors);
    return { baseline, warnings: problems };
}
/** The whole job: load, observe, evaluate, reconcile. What it returns is for the reports. */
async function run(job) {
    const { options, world } = job;
    const { baseline, warnings } = await validate(options.baseline, world);
    const reconcile = await job.admit();
    const estate = await enter(job, baseline);
    const { judged, skipped } = scope(estate.inventory, options.accounts);
    const verdicts = await judge(job, estate, baseline, judged);
    const found = { verdicts, inventory: estate.inventory, baseline };
    const { reconciled, failure } = await settle(reconcile, found);
    return {
        result: {
            ...tally(verdicts, skipped),
            generatedAt: world.now().toISOString(),
            organizationId: estate.inventory.organizationId,
            baseline: { file: baseline.file, name: baseline.name },
            warnings: [
                ...warnings,
                ...matchesNothing(baseline, estate.inventory.accounts),
                ...(reconciled?.warnings ?? []).map((message) => ({ ...run_top(baseline), message })),
            ],
            calls: estate.calls(),
            issues: reconciled?.outcome,
        },
        failure,
    };
}
async function settle(reconcile, found) {
    if (reconcile === undefined)
        return { failure: undefined };
    try {
        return { reconciled: await reconcile(found), failure: undefined };
    }
    catch (error) {
        return { failure: error instanceof Error ? error : new Error(String(error)) };
    }
}
/** Signs in and reads the inventory. AWS's own code loads only now: nothing before it needs it. */
async function enter({ options, world, sessionName }, baseline) {
    const { openEstate } = await Promise.all(/* import() */[__webpack_require__.e(129), __webpack_require__.e(920)]).then(__webpack_require__.bind(__webpack_require__, 2920));
    return openEstate({
        ...world,
        ...options,
        sessionName: options.roleSessionName ?? sessionName,
        expectedOrganizationId: baseline.organizationId,
        ...selectorsUsed(baseline),
    });
}
/** Only active accounts are judged, and only those asked for. */
function scope({ accounts, organizationId }, limit) {
    const known = new Set(accounts.map(({ id }) => id));
    const strange = limit.filter((id) => !known.has(id));
    if (strange.length > 0) {
        const where = organizationId === undefined ? 'the account that was signed in to' : organizationId;
        throw new failure/* Failure */.H('invalid', `\`accounts\` names ${strange.join(', ')}, which ${where} does not hold. Correct the ids, or leave \`accounts\` out to read every active account.`);
    }
    const wanted = limit.length === 0 ? accounts : accounts.filter(({ id }) => limit.includes(id));
    return {
        judged: wanted.filter(({ state }) => state === 'ACTIVE'),
        skipped: wanted.filter(({ state }) => state !== 'ACTIVE'),
    };
}
/** Reads and judges account by account, so that what was read of one is let go before the next. */
async function judge({ world }, estate, baseline, accounts) {
    const resolutions = new Map(accounts.map((account) => [account.id, resolve(baseline, account)]));
    const verdicts = [];
    const progress = (done) => `${done} of ${accounts.length} accounts read`;
    const needsOf = ({ id }) => factsNeeded(known(resolutions, id));
    for await (const facts of estate.observe(accounts, needsOf)) {
        verdicts.push((0,evaluate/* evaluate */._)(known(resolutions, facts.account.id), facts, world.now()));
        if (verdicts.length < accounts.length)
            world.log.progress(progress(verdicts.length));
    }
    world.log.info(progress(verdicts.length));
    return verdicts.sort((a, b) => (a.account.id < b.account.id ? -1 : 1));
}
function known(map, id) {
    const value = map.get(id);
    if (value === undefined)
        throw new Error(`Account ${id} was read without having been asked for.`);
    return value;
}
async function read(path, world) {
    const bytes = await world.readFile(path).catch((error) => {
        throw new failure/* Failure */.H('invalid', unreadable(path, error));
    });
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new failure/* Failure */.H('invalid', `The baseline ${path} is not UTF-8 text. Save it as UTF-8.`);
    }
}
function unreadable(path, error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT')
        return `There is no baseline at ${path}. In a workflow, check the repository out first (actions/checkout); \`baseline\` names another path.`;
    if (code === 'EISDIR')
        return `The baseline ${path} is a folder; name a file.`;
    return `The baseline ${path} could not be read: ${error instanceof Error ? error.message : String(error)}`;
}
function unsound(path, errors) {
    const [first] = errors;
    const where = first === undefined ? path : `${first.file}:${first.line}:${first.column}`;
    const more = errors.length > 1 ? ` There are ${errors.length} errors in all; each is marked on its line.` : '';
    return new failure/* Failure */.H('invalid', `The baseline is not valid. ${where}: ${first?.message ?? ''}${more}`, errors);
}
function run_top({ file }) {
    return { level: 'warning', file, line: 1, column: 1 };
}


/***/ })

};
