export const id = 355;
export const ids = [355,116,226,191];
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
/* harmony export */   lU: () => (/* binding */ lineAddress),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   xQ: () => (/* binding */ fileAddress)
/* harmony export */ });
/** A link where the address is a web address, else its label alone. The label is Markdown already. */
function link(label, url) {
    const address = url === undefined ? undefined : webAddress(url);
    return address === undefined ? label : `[${label}](${address})`;
}
/** The address of a line of a file, where `fileAddress` has one. */
function lineAddress(root, file, line) {
    const address = fileAddress(root, file);
    return address === undefined ? undefined : `${address}#L${line}`;
}
/**
 * The address of a file or folder below `root`, such as `https://github.com/octo-org/aws/blob/main`; undefined for one
 * that is not in the repository, and without a root.
 */
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
    // Parentheses and their like would end the link; encodeURIComponent leaves some of them.
    return parsed.href.replace(/[()<>[\]|`]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}


/***/ }),

/***/ 1116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ annotationsOf),
/* harmony export */   problemAnnotations: () => (/* binding */ problemAnnotations)
/* harmony export */ });
/* harmony import */ var _controls_definition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9989);
/* harmony import */ var _drift_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(814);
/* harmony import */ var _github_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7132);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8191);




/**
 * GitHub shows 10 of each level in a step, and 4,096 characters of each message.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
const MOST_PER_LEVEL = 10;
const LONGEST_MESSAGE = 4_000;
const LONGEST_DETAIL = 200;
const NAMED = 5;
/**
 * One annotation for each line of the baseline whose expectation drifts somewhere, worst first, then the run's
 * warnings. Critical and high drift warns, medium and low is a notice.
 */
function annotationsOf(result) {
    return limited([...driftByLine(result.findings).map(driftAnnotation), ...result.warnings.map(problemAnnotation)], 'in the job summary');
}
/** The problems of a baseline, each on its line. */
function problemAnnotations(problems) {
    return limited(problems.map(problemAnnotation), 'in the log');
}
function driftByLine(findings) {
    const drift = findings.filter(({ verdict }) => verdict === 'drift');
    const lines = Map.groupBy(drift, ({ baseline }) => `${baseline.line}:${baseline.file}`);
    return [...lines.values()]
        .flatMap((group) => (group[0] === undefined ? [] : [{ worst: group[0], findings: group }]))
        .sort((a, b) => rank(a) - rank(b) || b.findings.length - a.findings.length);
}
function rank({ worst }) {
    return _controls_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .severities */ .g.indexOf(worst.severity);
}
function driftAnnotation({ worst, findings }) {
    const controls = [...Map.groupBy(findings, ({ control }) => control)];
    const several = controls.length > 1;
    const sentences = controls.map(([control, of]) => (several ? `${control}: ` : '') + driftSentence(of));
    return {
        level: levelOf(worst.severity),
        file: worst.baseline.file,
        line: worst.baseline.line,
        column: worst.baseline.column,
        title: (0,_github_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .few */ .H$)(controls.map(([control]) => control), 3, ', ')}: ${worst.severity} drift`),
        message: cut((0,_github_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(sentences.join(' ')), LONGEST_MESSAGE),
    };
}
function levelOf(severity) {
    return severity === 'critical' || severity === 'high' ? 'warning' : 'notice';
}
/** What drifts of one control: `Expected absent. 2 accounts drift: prod (111122223333) has 1 key; …`. */
function driftSentence(findings) {
    const expected = [...new Set(findings.map((finding) => finding.expected))];
    const accounts = new Set(findings.map(({ account }) => account.id)).size;
    const users = findings.filter(({ resource }) => resource !== undefined).length;
    const who = users === 0 ? (0,_drift_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U)(accounts, 'account') : `${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U)(users, 'user')} in ${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U)(accounts, 'account')}`;
    const verb = (users === 0 ? accounts : users) === 1 ? 'drifts' : 'drift';
    // With a placeholder in it, the expectation differs from account to account.
    const expectation = expected.length === 1 ? `Expected: ${cut(expected[0] ?? '', LONGEST_DETAIL)}. ` : '';
    return `${expectation}${who} ${verb}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .few */ .H$)(findings.map(instance), NAMED, '; ')}.`;
}
function instance({ account, resource, observed }) {
    const where = resource === undefined ? (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .accountWords */ .zb)(account) : `${resource} in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .accountWords */ .zb)(account)}`;
    return `${cut(where, LONGEST_DETAIL)}: ${cut(observed, LONGEST_DETAIL)}`;
}
function problemAnnotation({ level, file, line, column, message }) {
    return {
        level,
        file,
        line,
        column,
        title: level === 'error' ? 'Invalid baseline' : 'Rootline warning',
        message: cut((0,_github_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(message), LONGEST_MESSAGE),
    };
}
/** The first ten of each level, the last of them saying how many more there are. */
function limited(annotations, where) {
    return ['error', 'warning', 'notice'].flatMap((level) => {
        const all = annotations.filter((annotation) => annotation.level === level);
        const shown = all.slice(0, MOST_PER_LEVEL);
        const last = shown.at(-1);
        const left = all.length - shown.length;
        if (last === undefined || left === 0)
            return shown;
        const more = ` (${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .a)(left)} more ${level}${left === 1 ? '' : 's'} ${where}.)`;
        return shown.with(-1, { ...last, message: cut(last.message, LONGEST_MESSAGE - more.length) + more });
    });
}
function cut(words, most) {
    const shorter = words.slice(0, most - 1).toWellFormed();
    return words.length <= most ? words : `${shorter.trimEnd()}…`;
}


/***/ }),

/***/ 1226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ skippedWords),
/* harmony export */   Z: () => (/* binding */ answer),
/* harmony export */   coverageRatio: () => (/* binding */ coverageRatio)
/* harmony export */ });
/* harmony import */ var _drift_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(814);

/** Holds numbers and Rootline's own words alone, so that it may stand anywhere. */
function answer(result) {
    const { accounts, skipped, unreadable } = result.coverage;
    if (accounts === 0 && result.totals.byVerdict.drift === 0) {
        const rest = skipped.length === 0 ? '.' : `; ${skippedWords(skipped.length)}.`;
        return { headline: 'There is no active account to judge', rest };
    }
    const incomplete = incompleteWords(result, unreadable.length);
    const { headline, where } = driftWords(result);
    return { headline, rest: `${where}${incomplete === undefined ? '' : `; ${incomplete}`}.` };
}
/** How many accounts are left out because of their state, as a part of a sentence. */
function skippedWords(skipped) {
    return skipped === 1
        ? '1 account is skipped because of its state'
        : `${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(skipped)} accounts are skipped because of their state`;
}
/** Judged accounts ÷ active accounts with four decimals, rounded down so that 1 means all; 1 when there are none. */
function coverageRatio({ accounts, judged }) {
    return accounts === 0 ? 1 : Math.floor((judged / accounts) * 10_000) / 10_000;
}
function driftWords(result) {
    const { byVerdict, muted = 0 } = result.totals;
    const { drift, unknown } = byVerdict;
    const { accounts } = result.coverage;
    if (drift === 0) {
        if (result.status === 'incomplete')
            return { headline: 'No drift in what could be read', where: '' };
        const where = ` in ${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U)(accounts, 'account')}`;
        return unknown > 0
            ? { headline: 'No drift in what could be judged', where: `,${where}` }
            : { headline: 'No drift', where };
    }
    const drifting = new Set(result.findings.filter(isDrift).map(({ account }) => account.id)).size;
    return {
        headline: drift === 1 ? '1 finding drifts' : `${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(drift)} findings drift`,
        where: `${mutedWords(muted, drift)} in ${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(drifting)} of ${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U)(accounts, 'account')}`,
    };
}
/** A part between commas, as what drifts is told before it and where after it. */
function mutedWords(muted, drift) {
    if (muted === 0)
        return '';
    if (muted < drift)
        return `, ${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(muted)} of them muted,`;
    return drift === 1 ? ', which is muted,' : ', all of them muted,';
}
function isDrift({ verdict }) {
    return verdict === 'drift';
}
function incompleteWords(result, unreadable) {
    if (unreadable > 0)
        return `${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U)(unreadable, 'account')} could not be read in full`;
    return result.status === 'incomplete' ? 'something could not be read' : undefined;
}


/***/ }),

/***/ 3355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  annotationsOf: () => (/* reexport */ annotations/* annotationsOf */.I),
  failOn: () => (/* reexport */ failOn),
  outputsOf: () => (/* reexport */ outputsOf),
  renderSummary: () => (/* reexport */ renderSummary),
  renderTable: () => (/* reexport */ renderTable),
  reportParts: () => (/* reexport */ reportParts),
  unansweredWarnings: () => (/* reexport */ unansweredWarnings)
});

// EXTERNAL MODULE: ./lib/report/annotations.js
var annotations = __webpack_require__(1116);
// EXTERNAL MODULE: ./lib/drift/evaluate.js + 1 modules
var evaluate = __webpack_require__(2684);
// EXTERNAL MODULE: ./lib/drift/words.js
var words = __webpack_require__(814);
// EXTERNAL MODULE: ./lib/github/text.js
var github_text = __webpack_require__(7132);
// EXTERNAL MODULE: ./lib/report/words.js
var report_words = __webpack_require__(8191);
;// CONCATENATED MODULE: ./lib/report/causes.js




const MOST_CONTROLS_NAMED = 5;
/** Planned reads that failed, told once for all accounts that one mend would help; most accounts first. */
function failedReads(result) {
    const told = unknowns(result).filter(({ cause }) => (0,evaluate/* isFailedRead */.Y)(cause));
    const unreadable = result.coverage.unreadable.flatMap(({ account, causes }) => causes.map((cause) => ({ account, cause, control: undefined })));
    return group([...told, ...unreadable]);
}
/** Expectations that no source at hand can answer, told once for all that one thing would answer. */
function unanswered(result) {
    return group(unknowns(result).filter(({ cause }) => !(0,evaluate/* isFailedRead */.Y)(cause)));
}
/** What no source at hand can answer, as one line each for the log; no runner obeys what is in it. */
function unansweredWarnings(result) {
    return unanswered(result).map(({ cause, accounts, controls }) => {
        const what = `${(0,report_words/* few */.H$)(controls, MOST_CONTROLS_NAMED, ', ')} cannot be judged in ${(0,words/* count */.U)(accounts.length, 'account')}`;
        return (0,github_text/* logLine */.BP)(`${what}: ${cause.message} ${cause.mend}`);
    });
}
function unknowns(result) {
    return result.findings.flatMap(({ account, cause, control }) => cause === undefined ? [] : [{ account, cause, control }]);
}
function group(unknowns) {
    const groups = new Map();
    for (const unknown of unknowns) {
        const { kind, mend } = unknown.cause;
        const key = JSON.stringify([kind, withoutId(mend, unknown.account)]);
        const members = groups.get(key);
        if (members === undefined)
            groups.set(key, [unknown]);
        else
            members.push(unknown);
    }
    return [...groups.values()].map(toGroup).sort(mostAccountsFirst);
}
function toGroup(members) {
    const accounts = [...new Map(members.map(({ account }) => [account.id, account])).values()];
    const controls = [...new Set(members.flatMap(({ control }) => (control === undefined ? [] : [control])))];
    const [first] = members;
    const cause = accounts.length === 1 ? first.cause : commonCause(first);
    return { cause, accounts, controls: controls.sort() };
}
function commonCause({ account, cause }) {
    return {
        kind: cause.kind,
        message: withoutId(cause.message, account),
        mend: withoutId(cause.mend, account),
    };
}
function withoutId(words, account) {
    return words.replaceAll(account.id, '{account.id}');
}
function mostAccountsFirst(a, b) {
    return b.accounts.length - a.accounts.length || (a.cause.message < b.cause.message ? -1 : 1);
}

;// CONCATENATED MODULE: ./lib/report/fail-on.js

/** Which of the conditions are met, each as a part of a sentence; none means that the run passes. */
function failOn(result, conditions) {
    return conditions.flatMap((condition) => {
        if (condition === 'incomplete')
            return result.status === 'incomplete' ? [incompleteWords(result)] : [];
        const drift = result.totals.bySeverity[condition];
        return drift === 0 ? [] : [`${(0,words/* count */.U)(drift, `${condition} finding`)} ${drift === 1 ? 'drifts' : 'drift'}`];
    });
}
function incompleteWords({ coverage }) {
    const accounts = coverage.unreadable.length;
    return accounts === 0
        ? 'the run is incomplete'
        : `the run is incomplete: ${(0,words/* count */.U)(accounts, 'account')} could not be read in full`;
}

// EXTERNAL MODULE: ./lib/controls/definition.js
var definition = __webpack_require__(9989);
// EXTERNAL MODULE: ./lib/report/answer.js
var answer = __webpack_require__(1226);
;// CONCATENATED MODULE: ./lib/report/json.js


/** Names the form of the report. It changes when a reader of the old form would misread the new one. */
const reportSchema = 'rootline-report/1';
const verdicts = ['pass', 'drift', 'accepted', 'not-applicable', 'unknown'];
/**
 * The whole result as report.json: the same result gives the same bytes. Its form is told by report.schema.json and
 * docs/report-json.md. It comes in parts to be written one after the other: as one text, tens of thousands of findings
 * fill the memory.
 */
function* reportParts(result) {
    const report = {
        schema: reportSchema,
        status: result.status,
        'generated-at': result.generatedAt,
        organization: result.organizationId ?? null,
        baseline: { file: result.baseline.file, name: result.baseline.name || null },
        coverage: coverage(result.coverage),
        totals: totals(result.totals),
        findings: [],
        issues: result.issues === undefined ? null : issues(result.issues),
        calls: sorted(result.calls),
        warnings: result.warnings.map(({ level, file, line, column, message }) => ({
            level,
            file,
            line,
            column,
            message,
        })),
    };
    // Only a key of the report itself follows a line break and two spaces: no text of JSON holds a line break as it is.
    const [head = '', tail = ''] = printed(report).split('\n  "findings": []');
    yield `${head}\n  "findings": [`;
    for (const [index, one] of result.findings.entries()) {
        yield `${index === 0 ? '' : ','}\n    ${printed(finding(one, result.issues?.known.get(one.key))).replaceAll('\n', '\n    ')}`;
    }
    yield `${result.findings.length === 0 ? '' : '\n  '}]${tail}\n`;
}
/** Printed in a workflow's log, `##[` would be a command to the runner; as JSON both spellings are the same text. */
function printed(value) {
    return JSON.stringify(value, undefined, 2).replaceAll('##[', '##\\u005b');
}
function coverage(of) {
    return {
        accounts: of.accounts,
        judged: of.judged,
        ratio: (0,answer.coverageRatio)(of),
        skipped: of.skipped.map((account) => ({ ...identity(account), state: account.state })),
        unreadable: of.unreadable.map(({ account, causes }) => ({
            ...identity(account),
            causes: causes.map(({ kind, message, mend }) => ({ kind, message, mend })),
        })),
    };
}
function totals({ byVerdict, bySeverity, byControl, muted }) {
    return {
        'by-verdict': inOrder(byVerdict, verdicts),
        'by-severity': inOrder(bySeverity, definition/* severities */.g),
        muted: muted ?? null,
        'by-control': Object.fromEntries(Object.entries(sorted(byControl)).map(([control, counts]) => [control, inOrder(counts, verdicts)])),
    };
}
function finding(of, known) {
    return {
        key: of.key,
        ...identity(of.account),
        control: of.control,
        title: of.title,
        resource: of.resource ?? null,
        verdict: of.verdict,
        severity: of.severity,
        expected: of.expected,
        observed: of.observed,
        reason: of.reason ?? of.cause?.message ?? null,
        cause: of.cause === undefined ? null : { kind: of.cause.kind, message: of.cause.message, mend: of.cause.mend },
        source: source(of.evidence),
        'observed-at': observedAt(of.evidence),
        since: known?.since ?? null,
        'muted-until': known?.mutedUntil ?? null,
        baseline: { file: of.baseline.file, line: of.baseline.line },
        owner: owner(of.owner),
        mend: { text: of.mend.text, command: of.mend.command ?? null },
        references: {
            cis: Object.fromEntries(Object.entries(of.references.cis ?? {}).filter(([, id]) => id !== undefined)),
            'security-hub': of.references.securityHub ?? [],
            config: of.references.config ?? [],
            documentation: of.references.documentation,
        },
    };
}
function identity({ id, name }) {
    return { account: id, 'account-name': name };
}
/** Always the same form, so that a query needs no case distinction. */
function owner(of) {
    const known = typeof of === 'string' ? undefined : of;
    return {
        decided: of !== 'undecided',
        assignees: known?.assignees ?? [],
        labels: known?.labels ?? [],
        mention: known?.mention ?? null,
        contact: known?.contact ?? null,
    };
}
function source(evidence) {
    return evidence.length === 0 ? null : [...new Set(evidence.map((fact) => fact.source))].join('; ');
}
/** The oldest time in the evidence: nothing that the verdict rests on is older. */
function observedAt(evidence) {
    return evidence.map(({ asOf, readAt }) => asOf ?? readAt).sort()[0] ?? null;
}
function issues(of) {
    return {
        'dry-run': of.dryRun,
        repository: of.repository,
        new: of.newFindings,
        resolved: of.resolvedFindings,
        changes: of.changes.map((change) => ({
            change: change.kind,
            number: change.number ?? null,
            url: change.url ?? null,
            title: change.title,
            subject: change.subject,
            assignees: change.assignees,
            reason: change.reason,
        })),
    };
}
function sorted(record) {
    return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
function inOrder(counts, keys) {
    return Object.fromEntries(keys.map((key) => [key, counts[key]]));
}

;// CONCATENATED MODULE: ./lib/report/outputs.js

/**
 * The action's outputs by name. The issue counts say what was really done: in a dry run, and in a run that looked at
 * no issues, they are 0. `new`, `resolved` and `muted` are empty where no issues were looked at, for then nobody knows.
 */
function outputsOf(result, paths) {
    const { byVerdict, muted } = result.totals;
    const { issues } = result;
    const changes = issues === undefined || issues.dryRun ? [] : issues.changes;
    const done = (...kinds) => String(changes.filter(({ kind }) => kinds.includes(kind)).length);
    return {
        status: result.status,
        drift: String(byVerdict.drift),
        new: issues === undefined ? '' : String(issues.newFindings),
        resolved: issues === undefined ? '' : String(issues.resolvedFindings),
        accepted: String(byVerdict.accepted),
        muted: muted === undefined ? '' : String(muted),
        unknown: String(byVerdict.unknown),
        accounts: String(result.coverage.accounts),
        coverage: (0,answer.coverageRatio)(result.coverage).toFixed(4),
        'issues-opened': done('open'),
        'issues-updated': done('update'),
        'issues-reopened': done('reopen'),
        'issues-closed': done('close', 'fold', 'migrate'),
        'issues-deferred': done('defer'),
        report: paths.report,
        snapshot: paths.snapshot ?? '',
    };
}

// EXTERNAL MODULE: ./lib/github/links.js
var github_links = __webpack_require__(7578);
;// CONCATENATED MODULE: ./lib/report/chart.js
const MOST_SLICES = 8;
/** Fewer are counted faster in the table than in a chart. */
const FEWEST_FINDINGS = 10;
/**
 * Drift by control as a Mermaid pie, in a fence that GitHub draws; undefined where it would tell nothing. Holds
 * control ids alone, no text from AWS.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/creating-diagrams
 */
function driftChart({ byControl, byVerdict }) {
    const slices = Object.entries(byControl)
        .map(([control, counts]) => ({ label: control, value: counts.drift }))
        .filter(({ value }) => value > 0)
        .sort((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1));
    if (slices.length < 2 || byVerdict.drift < FEWEST_FINDINGS)
        return undefined;
    const lines = merged(slices).map(({ label, value }) => `  "${label.replace(/[^\w.: -]/g, '-')}" : ${value}`);
    return ['```mermaid', 'pie showData', '  title Drift by control', ...lines, '```'].join('\n');
}
function merged(slices) {
    if (slices.length <= MOST_SLICES)
        return slices;
    const others = slices.slice(MOST_SLICES - 1).reduce((sum, { value }) => sum + value, 0);
    return [...slices.slice(0, MOST_SLICES - 1), { label: 'other controls', value: others }];
}

// EXTERNAL MODULE: ./node_modules/markdown-table/index.js
var markdown_table = __webpack_require__(3116);
;// CONCATENATED MODULE: ./lib/report/markdown.js



/** Limits for a table that gets this many KiB; `report` is the path of the complete report.json. */
function limits(open, kibibytes, report) {
    const rest = report === undefined ? '`--format json` shows all' : `${(0,github_text/* code */.aY)(report)} has all`;
    return { open, bytes: kibibytes * 1024, rest };
}
/** The table, cut at a row where it does not fit. */
function longTable(table, limits) {
    const rows = fittingRows(table, limits.bytes);
    const folded = rows.slice(limits.open);
    const left = table.rows.length - rows.length;
    return paragraphs([
        render(table, rows.slice(0, limits.open)),
        folded.length === 0 ? undefined : details(`${(0,words/* number */.a)(folded.length)} more`, render(table, folded)),
        left === 0
            ? undefined
            : `${(0,words/* number */.a)(left)} more ${left === 1 ? 'is' : 'are'} left out here; ${limits.rest}.`,
    ]);
}
/** A folded part; `summary` is Rootline's own plain text. */
function details(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
/** Blocks with an empty line between them; undefined ones are left out. */
function paragraphs(blocks) {
    return blocks.filter((block) => block !== undefined && block !== '').join('\n\n');
}
function render(table, rows) {
    return (0,markdown_table/* markdownTable */.Q)([table.head, ...rows], { alignDelimiters: false, align: [...table.align] });
}
function fittingRows(table, bytes) {
    const rows = [];
    let used = 0;
    for (const row of table.rows) {
        const cells = table.cells(row);
        used += cells.reduce((sum, cell) => sum + Buffer.byteLength(cell) + '|  '.length, '|\n'.length);
        if (used > bytes)
            break;
        rows.push(cells);
    }
    return rows;
}

;// CONCATENATED MODULE: ./lib/report/summary-issues.js





/** What happened to the issues, each with its reason; undefined when the run looked at none. */
function issuesSection({ issues }, links) {
    if (issues === undefined)
        return undefined;
    const kinds = (0,report_words/* changesByKind */.BO)(issues);
    const changed = kinds.filter(({ kind }) => kind !== 'leave');
    const left = kinds.filter(({ kind }) => kind === 'leave').flatMap(rows);
    return paragraphs([
        issues.dryRun ? '### Issues (dry run)' : '### Issues',
        lead(issues, changed),
        changed.length === 0 ? undefined : table(changed.flatMap(rows), 30, 120, links),
        left.length === 0
            ? undefined
            : details(`${(0,words/* count */.U)(left.length, 'issue')} left alone, and why`, table(left, left.length, 40, links)),
    ]);
}
function rows({ word, changes }) {
    return changes.map((change) => ({ word, change }));
}
function lead(issues, changed) {
    const where = (0,github_text/* code */.aY)(issues.repository);
    const counts = changed
        .map(({ word, changes }) => changeCount(word, changes.length, issues.dryRun))
        .join(', ');
    if (counts === '')
        return `No issue in ${where} ${issues.dryRun ? 'would change' : 'changed'}.${since(issues)}`;
    const done = issues.dryRun ? `Nothing was written to ${where}. A real run would` : `In ${where}:`;
    return `${done} ${counts}.${since(issues)}`;
}
function since({ newFindings, resolvedFindings }) {
    if (newFindings === 0 && resolvedFindings === 0)
        return '';
    const fresh = `${(0,words/* count */.U)(newFindings, 'finding')} ${newFindings === 1 ? 'is' : 'are'} new`;
    const gone = `${(0,words/* number */.a)(resolvedFindings)} ${resolvedFindings === 1 ? 'is' : 'are'} resolved`;
    return ` Since the issues were last written, ${fresh} and ${gone}.`;
}
/** `2 opened`; after "would", `open 2`. */
function changeCount(word, changes, dryRun) {
    return dryRun ? `${word.replace('would ', '')} ${(0,words/* number */.a)(changes)}` : `${(0,words/* number */.a)(changes)} ${word}`;
}
function table(rows, open, share, links) {
    return longTable({
        head: ['Change', 'Issue', 'Assignees', 'Why'],
        align: 'llll',
        rows,
        cells: ({ word, change }) => [
            (0,report_words/* capital */.Nx)(word),
            issue(change),
            change.assignees.map(github_text/* text */.Qq).join(', '),
            (0,github_text/* text */.Qq)(change.reason),
        ],
    }, limits(open, share, links.report));
}
function issue({ number, url, title }) {
    return number === undefined ? (0,github_text/* text */.Qq)(title) : `${(0,github_links/* link */.nf)(`#${number}`, url)} ${(0,github_text/* text */.Qq)(title)}`;
}

;// CONCATENATED MODULE: ./lib/report/summary-sections.js







/*
 * The sections about findings. The KiB that they and the issues' section give their tables add up to 840, which
 * leaves room below 900 for what stands between the tables.
 */
const NAMED_ACCOUNTS = 5;
function driftSection(result, links) {
    const rows = ofVerdict(result, 'drift');
    if (rows.length === 0)
        return undefined;
    const known = result.issues?.known;
    const since = (finding) => (known === undefined ? [] : [sinceWords(known.get(finding.key))]);
    const table = {
        head: [
            'Severity',
            'Account',
            'Control',
            'Expected',
            'Observed',
            ...(known === undefined ? [] : ['Since']),
            'Owner',
            'Baseline',
        ],
        align: known === undefined ? 'lllllll' : 'llllllll',
        rows,
        cells: (finding) => [
            (0,report_words/* capital */.Nx)(finding.severity),
            accountCell(finding.account),
            controlCell(finding),
            (0,github_text/* text */.Qq)(finding.expected),
            (0,github_text/* text */.Qq)(finding.observed),
            ...since(finding),
            (0,github_text/* text */.Qq)((0,report_words/* ownerWords */.$J)(finding.owner)),
            baselineCell(finding.baseline, result, links),
        ],
    };
    return paragraphs(['### Drift', longTable(table, limits(50, 360, links.report))]);
}
/** One row for each control and way to mend it. */
function mendSection(result, links) {
    const ways = new Map();
    for (const finding of ofVerdict(result, 'drift')) {
        const way = JSON.stringify([finding.control, finding.mend.text]);
        if (!ways.has(way))
            ways.set(way, finding);
    }
    if (ways.size === 0)
        return undefined;
    const table = {
        head: ['Control', 'How to mend it', 'Reference'],
        align: 'lll',
        rows: [...ways.values()],
        cells: ({ control, mend, references }) => [
            (0,github_text/* code */.aY)(control),
            (0,github_text/* text */.Qq)(mend.text),
            (0,github_links/* link */.nf)('AWS documentation', references.documentation),
        ],
    };
    return details('How to mend the drift', longTable(table, limits(table.rows.length, 20, links.report)));
}
function unreadableSection(result, links) {
    const rows = failedReads(result);
    if (rows.length === 0)
        return undefined;
    const table = {
        head: ['What happened', 'What mends it', 'Accounts'],
        align: 'lll',
        rows,
        cells: ({ cause, accounts }) => [(0,github_text/* text */.Qq)(cause.message), (0,github_text/* text */.Qq)(cause.mend), accountsCell(accounts)],
    };
    return paragraphs([
        '### Could not be read',
        'What depends on these reads is unknown: neither drift nor passed, and no issue is opened or closed for it.',
        longTable(table, limits(30, 60, links.report)),
    ]);
}
function unansweredSection(result, links) {
    const rows = unanswered(result);
    if (rows.length === 0)
        return undefined;
    const table = {
        head: ['Controls', 'Why', 'What would answer it', 'Accounts'],
        align: 'llll',
        rows,
        cells: ({ cause, controls, accounts }) => [
            (0,report_words/* few */.H$)(controls.map(github_text/* code */.aY), NAMED_ACCOUNTS, ', '),
            (0,github_text/* text */.Qq)(cause.message),
            (0,github_text/* text */.Qq)(cause.mend),
            accountsCell(accounts),
        ],
    };
    return paragraphs([
        '### Cannot be judged',
        'The baseline asks for these, but nothing that this run may read can tell. They are unknown, and do not make the run incomplete.',
        longTable(table, limits(30, 40, links.report)),
    ]);
}
function acceptedSection(result, links) {
    const rows = ofVerdict(result, 'accepted');
    if (rows.length === 0)
        return undefined;
    const table = {
        head: ['Account', 'Control', 'Expected', 'Observed', 'Why'],
        align: 'lllll',
        rows,
        cells: (finding) => [
            accountCell(finding.account),
            controlCell(finding),
            (0,github_text/* text */.Qq)(finding.expected),
            (0,github_text/* text */.Qq)(finding.observed),
            (0,github_text/* text */.Qq)(finding.reason ?? ''),
        ],
    };
    return details(`${(0,words/* count */.U)(rows.length, 'finding')} accepted by an exception`, longTable(table, limits(rows.length, 80, links.report)));
}
function skippedSection({ coverage }, links) {
    const rows = coverage.skipped;
    if (rows.length === 0)
        return undefined;
    const table = {
        head: ['Account', 'State'],
        align: 'll',
        rows,
        cells: (account) => [accountCell(account), (0,github_text/* code */.aY)(account.state)],
    };
    return details((0,answer/* skippedWords */.M)(rows.length), longTable(table, limits(rows.length, 40, links.report)));
}
function warningsSection(result, links) {
    const rows = result.warnings;
    if (rows.length === 0)
        return undefined;
    const table = {
        head: ['Where', 'Warning'],
        align: 'll',
        rows,
        cells: (problem) => [baselineCell(problem, result, links), (0,github_text/* text */.Qq)(problem.message)],
    };
    return paragraphs(['### Warnings', longTable(table, limits(20, 40, links.report))]);
}
const verdictHeads = {
    drift: 'Drift',
    accepted: 'Accepted',
    unknown: 'Unknown',
    pass: 'Passed',
    'not-applicable': 'Not applicable',
};
function controlsSection({ totals }, links) {
    const rows = Object.entries(totals.byControl).sort(byName);
    if (rows.length === 0)
        return undefined;
    const verdicts = Object.keys(verdictHeads);
    const table = {
        head: ['Control', ...Object.values(verdictHeads)],
        align: `l${'r'.repeat(verdicts.length)}`,
        rows,
        cells: ([control, counts]) => [(0,github_text/* code */.aY)(control), ...verdicts.map((verdict) => (0,words/* number */.a)(counts[verdict]))],
    };
    return details('Verdicts by control', longTable(table, limits(rows.length, 30, links.report)));
}
function callsSection({ calls }, links) {
    const rows = Object.entries(calls).sort(byName);
    const sum = rows.reduce((total, [, many]) => total + many, 0);
    if (sum === 0)
        return undefined;
    const table = {
        head: ['Operation', 'Requests'],
        align: 'lr',
        rows,
        cells: ([operation, many]) => [(0,github_text/* code */.aY)(operation), (0,words/* number */.a)(many)],
    };
    return details(`${(0,words/* count */.U)(sum, 'request')} to AWS`, longTable(table, limits(rows.length, 10, links.report)));
}
/** `2026-11-01, muted until 2026-12-01`; empty where the issues tell nothing of the finding. */
function sinceWords(known) {
    if (known === undefined)
        return '';
    return known.mutedUntil === undefined ? known.since : `${known.since}, muted until ${known.mutedUntil}`;
}
function ofVerdict({ findings }, verdict) {
    return findings.filter((finding) => finding.verdict === verdict);
}
function accountCell({ id, name }) {
    return [(0,github_text/* text */.Qq)(name), (0,github_text/* code */.aY)(id)].filter((part) => part !== '').join(' ');
}
function accountsCell(accounts) {
    return (0,report_words/* few */.H$)(accounts.map(accountCell), NAMED_ACCOUNTS, ', ');
}
function controlCell({ control, resource }) {
    return resource === undefined ? (0,github_text/* code */.aY)(control) : `${(0,github_text/* code */.aY)(control)} of ${(0,github_text/* code */.aY)(resource)}`;
}
function baselineCell({ file, line }, { baseline }, links) {
    const label = file === baseline.file ? `line ${line}` : (0,github_text/* text */.Qq)(`${file}:${line}`);
    return (0,github_links/* link */.nf)(label, (0,github_links/* lineAddress */.lU)(links.source, file, line));
}
function byName(a, b) {
    return a[0] < b[0] ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/report/summary.js








/**
 * The result as Markdown for a job summary, the answer first. It stays under 900 KiB of UTF-8, below the 1 MiB at
 * which GitHub drops a summary: each table has its share, is cut at a row, and says how many rows are left out.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
function renderSummary(result, links) {
    const { headline, rest } = (0,answer/* answer */.Z)(result);
    const name = result.baseline.name === '' ? '' : `: ${(0,github_text/* text */.Qq)(result.baseline.name)}`;
    return `${paragraphs([
        `## Rootline${name}`,
        `**${headline}**${rest}`,
        about(result, links),
        totalsTable(result),
        issuesSection(result, links),
        driftSection(result, links),
        driftChart(result.totals),
        mendSection(result, links),
        unreadableSection(result, links),
        unansweredSection(result, links),
        acceptedSection(result, links),
        skippedSection(result, links),
        warningsSection(result, links),
        controlsSection(result, links),
        callsSection(result, links),
        links.report === undefined ? undefined : `The complete result is in ${(0,github_text/* code */.aY)(links.report)}.`,
    ])}\n`;
}
function about({ baseline, organizationId, generatedAt }, links) {
    const file = (0,github_links/* link */.nf)((0,github_text/* code */.aY)(baseline.file), (0,github_links/* lineAddress */.lU)(links.source, baseline.file, 1));
    const organization = organizationId === undefined ? '' : ` · organization ${(0,github_text/* code */.aY)(organizationId)}`;
    return `Baseline ${file}${organization} · ${(0,github_text/* text */.Qq)(minute(generatedAt))}`;
}
/** `2026-11-21 06:00 UTC` for a time in ISO 8601. */
function minute(time) {
    return time.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):[\d.]+Z$/, '$1 $2 UTC');
}
function totalsTable({ totals: { byVerdict, bySeverity, muted } }) {
    const columns = [
        ['Drift', byVerdict.drift],
        ['Critical', bySeverity.critical],
        ['High', bySeverity.high],
        ['Medium', bySeverity.medium],
        ['Low', bySeverity.low],
        ...(muted === undefined ? [] : [['Muted', muted]]),
        ['Accepted', byVerdict.accepted],
        ['Unknown', byVerdict.unknown],
        ['Passed', byVerdict.pass],
        ['Not applicable', byVerdict['not-applicable']],
    ];
    const row = (cells) => `| ${cells.join(' | ')} |`;
    return [
        row(columns.map(([heading]) => heading)),
        row(columns.map(() => '-:')),
        row(columns.map(([, value], index) => (index === 0 ? `**${(0,words/* number */.a)(value)}**` : (0,words/* number */.a)(value)))),
    ].join('\n');
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/report/width.js
/**
 * How text lies in a terminal's columns. Characters of East Asian scripts and emoji take two columns, combining and
 * invisible ones none; a terminal may differ for rare characters, which then only costs alignment.
 */
const wide = /^(?:\p{Emoji_Presentation}|\p{RGI_Emoji}|[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6])/v;
const invisible = /^[\p{Mark}\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
/** The columns that a text takes. */
function displayWidth(words) {
    return graphemes(words).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
}
/** The text filled with spaces to a width. A longer text stays as it is. */
function padTo(words, width) {
    return words + ' '.repeat(Math.max(0, width - displayWidth(words)));
}
/** The text in lines of at most `width` columns, broken at spaces where there are any. Never without a line. */
function wrap(words, width) {
    const lines = [];
    let line = '';
    for (const part of words.split(' ').flatMap((word) => pieces(word, width))) {
        const longer = line === '' ? part : `${line} ${part}`;
        if (displayWidth(longer) <= width)
            line = longer;
        else {
            lines.push(line);
            line = part;
        }
    }
    return [...lines, line];
}
/** A word that is wider than a line, in pieces that are not. */
function pieces(word, width) {
    if (displayWidth(word) <= width)
        return [word];
    const parts = [''];
    let used = 0;
    for (const grapheme of graphemes(word)) {
        const size = graphemeWidth(grapheme);
        if (used + size > width && used > 0) {
            parts.push('');
            used = 0;
        }
        parts[parts.length - 1] += grapheme;
        used += size;
    }
    return parts;
}
function graphemes(words) {
    return Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(words), (s) => s.segment);
}
function graphemeWidth(grapheme) {
    if (wide.test(grapheme))
        return 2;
    return invisible.test(grapheme) ? 0 : 1;
}

;// CONCATENATED MODULE: ./lib/report/table.js








const severityStyle = {
    critical: ['bold', 'red'],
    high: 'red',
    medium: 'yellow',
    low: 'cyan',
};
const verdictStyle = { drift: 'red', accepted: 'gray' };
const statusStyle = {
    drift: ['bold', 'red'],
    incomplete: ['bold', 'yellow'],
    'in-sync': ['bold', 'green'],
};
const MOST_ACCOUNTS_NAMED = 5;
const MOST_LEFT_ALONE = 20;
const INDENT = '  ';
/** Less is not worth a column of its own: the text then stands below its row. */
const NARROWEST_TEXT = 30;
/** What a finding's row holds beside the name and the text: verdict, severity and the space around them. */
const BESIDE_NAME = 24;
/** The result as lines for a terminal: the answer first, then drift and accepted drift by account, then the rest. */
function renderTable(result, terminal) {
    const paint = painter(terminal.colours);
    const { headline, rest } = (0,answer/* answer */.Z)(result);
    const parts = [
        [paint(statusStyle[result.status], headline) + rest],
        ...accountLines(result, terminal, paint),
        ...failedReads(result).map((group) => causeLines('Could not be read', group, terminal, paint)),
        ...unanswered(result).map((group) => causeLines('Cannot be judged', group, terminal, paint)),
        issueLines(result, terminal),
        result.warnings.flatMap(({ file, line, column, message }) => hanging(paint('yellow', 'warning '), 'warning '.length, plain(`${file}:${line}:${column}: ${message}`), terminal)),
        hanging('', 0, totalsLine(result), terminal),
    ];
    return `${parts
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
function painter(colours) {
    // The caller has decided about colours already; styleText would look at the environment once more.
    return (style, words) => colours && style !== undefined ? (0,external_node_util_.styleText)(style, words, { validateStream: false }) : words;
}
/** Text of unknown content without colours, control characters and commands to a runner. */
function plain(words) {
    return (0,github_text/* logLine */.BP)((0,external_node_util_.stripVTControlCharacters)(words));
}
function accountLines({ findings, issues }, terminal, paint) {
    const shown = findings.filter(({ verdict }) => verdict === 'drift' || verdict === 'accepted');
    const most = (terminal.columns ?? Number.POSITIVE_INFINITY) - BESIDE_NAME - NARROWEST_TEXT;
    const widths = shown.map((finding) => displayWidth(subject(finding))).filter((width) => width <= most);
    const nameWidth = Math.max(0, ...new Set(widths));
    const mutedUntil = ({ key }) => issues?.known.get(key)?.mutedUntil;
    const byAccount = Map.groupBy(shown, ({ account }) => account.id);
    return [...byAccount.values()].map((group) => [
        ...group.slice(0, 1).map(({ account, owner }) => {
            const name = paint('bold', plain((0,report_words/* accountWords */.zb)(account)));
            return `${name}${paint('gray', `  owner: ${plain((0,report_words/* ownerWords */.$J)(owner))}`)}`;
        }),
        ...group.flatMap((finding) => findingLines(finding, mutedUntil(finding), nameWidth, terminal, paint)),
    ]);
}
function subject({ control, resource }) {
    return resource === undefined ? control : `${control} ${plain(resource)}`;
}
function findingLines(finding, mutedUntil, nameWidth, terminal, paint) {
    const { verdict, severity } = finding;
    const start = [
        `${INDENT}${paint(verdictStyle[verdict], verdict.padEnd('accepted'.length))}`,
        paint(severityStyle[severity], severity.padEnd('critical'.length)),
        padTo(subject(finding), nameWidth),
    ].join(INDENT);
    const width = displayWidth((0,external_node_util_.stripVTControlCharacters)(start)) + INDENT.length;
    const muted = mutedUntil === undefined ? '' : ` (muted until ${mutedUntil})`;
    return hanging(start + INDENT, width, evidence(finding) + muted, terminal);
}
function evidence({ expected, observed, reason }) {
    const why = reason === undefined ? '' : ` (${plain(reason)})`;
    return `${plain(expected)} → ${plain(observed)}${why}`;
}
/**
 * Text beside its start, its further lines below its first; below the start where there is too little room. A word that
 * was broken may begin a line with a command, so each line is made harmless once more.
 */
function hanging(start, width, words, { columns }) {
    if (columns === undefined)
        return [start + words];
    if (columns - width >= NARROWEST_TEXT) {
        const [first = '', ...others] = wrap(words, columns - width);
        return [start + first, ...others.map((line) => ' '.repeat(width) + plain(line))];
    }
    const indent = INDENT.repeat(3);
    const below = wrap(words, Math.max(NARROWEST_TEXT, columns) - indent.length);
    return [start.trimEnd(), ...below.map((line) => indent + plain(line))];
}
function causeLines(heading, group, terminal, paint) {
    const accounts = (0,report_words/* few */.H$)(group.accounts.map(report_words/* accountWords */.zb), MOST_ACCOUNTS_NAMED, ', ');
    const told = [
        ['why', group.cause.message],
        ['mend', group.cause.mend],
        ['where', accounts],
        ['unknown', group.controls.join(', ')],
    ];
    return [
        paint(['bold', 'magenta'], `${heading}: ${(0,words/* count */.U)(group.accounts.length, 'account')}`),
        ...told
            .filter(([, words]) => words !== '')
            .flatMap(([label, words]) => {
            const start = `${INDENT}${label.padEnd('unknown'.length)}${INDENT}`;
            return hanging(start, start.length, plain(words), terminal);
        }),
    ];
}
function issueLines({ issues }, terminal) {
    if (issues === undefined)
        return [];
    const kinds = (0,report_words/* changesByKind */.BO)(issues);
    const width = Math.max(0, ...kinds.map(({ word }) => word.length));
    const lines = kinds.flatMap(({ kind, word, changes }) => {
        const start = `${INDENT}${word.padEnd(width)}${INDENT}`;
        const shown = kind === 'leave' ? changes.slice(0, MOST_LEFT_ALONE) : changes;
        const left = changes.length - shown.length;
        return [
            ...shown.flatMap((change) => hanging(start, start.length, plain(changeWords(change)), terminal)),
            ...(left === 0 ? [] : [`${start}and ${(0,words/* count */.U)(left, 'more issue')}`]),
        ];
    });
    const note = issues.dryRun ? ' (dry run, nothing was written)' : '';
    return lines.length === 0 ? [] : [`Issues in ${plain(issues.repository)}${note}`, ...lines];
}
function changeWords({ number, title, reason }) {
    return `${number === undefined ? '' : `#${number} `}${title}: ${reason}`;
}
function totalsLine({ totals, coverage }) {
    const { bySeverity, byVerdict, muted = 0 } = totals;
    const drift = definition/* severities */.g
        .filter((severity) => bySeverity[severity] > 0)
        .map((severity) => `${(0,words/* number */.a)(bySeverity[severity])} ${severity}`);
    const skipped = coverage.skipped.length === 0 ? '' : ` ${(0,answer/* skippedWords */.M)(coverage.skipped.length)}.`;
    return [
        `Drift ${(0,words/* number */.a)(byVerdict.drift)}${drift.length === 0 ? '' : ` (${drift.join(', ')})`}`,
        ...(muted === 0 ? [] : [`${(0,words/* number */.a)(muted)} of them muted`]),
        `accepted ${(0,words/* number */.a)(byVerdict.accepted)}`,
        `unknown ${(0,words/* number */.a)(byVerdict.unknown)}`,
        `passed ${(0,words/* number */.a)(byVerdict.pass)}`,
        `not applicable ${(0,words/* number */.a)(byVerdict['not-applicable'])}.${skipped}`,
    ].join(', ');
}

;// CONCATENATED MODULE: ./lib/report/index.js









/***/ }),

/***/ 8191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ ownerWords),
/* harmony export */   BO: () => (/* binding */ changesByKind),
/* harmony export */   H$: () => (/* binding */ few),
/* harmony export */   Nx: () => (/* binding */ capital),
/* harmony export */   snapshotWords: () => (/* binding */ snapshotWords),
/* harmony export */   zb: () => (/* binding */ accountWords)
/* harmony export */ });
/* harmony import */ var _drift_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(814);

/** The first few of a list, and how many more there are. */
function few(items, most, separator) {
    const shown = items.slice(0, most).join(separator);
    return items.length > most ? `${shown} and ${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(items.length - most)} more` : shown;
}
/** Who is to mend it, in plain text of unknown content. */
function ownerWords(owner) {
    if (owner === 'none')
        return 'nobody';
    if (owner === 'undecided')
        return 'undecided';
    const people = owner.assignees.length > 0 ? owner.assignees.join(', ') : owner.mention;
    return [people, owner.contact].filter((part) => part !== undefined).join(', ') || 'nobody';
}
/** What a snapshot holds, as one sentence; `complete` accounts were read in full. */
function snapshotWords(path, accounts, complete) {
    const rest = complete < accounts ? `, ${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(accounts - complete)} of them not in full` : '';
    return `${path} holds ${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U)(accounts, 'account')}${rest}.`;
}
/** `name (id)`, in plain text of unknown content. */
function accountWords(account) {
    return account.name === '' ? account.id : `${account.name} (${account.id})`;
}
/** Every kind of change, in the order in which reports list them. */
const issueKinds = {
    open: { done: 'opened', planned: 'would open' },
    reopen: { done: 'reopened', planned: 'would reopen' },
    update: { done: 'updated', planned: 'would update' },
    close: { done: 'closed', planned: 'would close' },
    fold: { done: 'folded', planned: 'would fold' },
    migrate: { done: 'migrated', planned: 'would migrate' },
    defer: { done: 'deferred', planned: 'would defer' },
    leave: { done: 'left alone', planned: 'would leave alone' },
};
/** Every kind of change that there is, with its changes in the order of the plan. */
function changesByKind(issues) {
    return Object.keys(issueKinds)
        .map((kind) => ({
        kind,
        word: issues.dryRun ? issueKinds[kind].planned : issueKinds[kind].done,
        changes: issues.changes.filter((change) => change.kind === kind),
    }))
        .filter(({ changes }) => changes.length > 0);
}
function capital(words) {
    return words.charAt(0).toUpperCase() + words.slice(1);
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
