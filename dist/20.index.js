export const id = 20;
export const ids = [20,116,226,572];
export const modules = {

/***/ 6616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OK: () => (/* binding */ attestationGroup),
/* harmony export */   Pf: () => (/* binding */ organizationGroup),
/* harmony export */   Tc: () => (/* binding */ controlPrefixes),
/* harmony export */   UC: () => (/* binding */ growPlaces),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   kA: () => (/* binding */ attestationName),
/* harmony export */   pG: () => (/* binding */ means),
/* harmony export */   uT: () => (/* binding */ attestationSeverity)
/* harmony export */ });
const organizationGroup = 'organization';
const attestationGroup = 'attestations';
function attestationName(id) {
    return `${attestationGroup}.${id}`;
}
const attestationSeverity = 'medium';
function growPlaces(controls) {
    const isOfOrganization = ({ id }) => isBelow(id, organizationGroup);
    return {
        rule: growBranches(controls.filter((control) => !isOfOrganization(control)), ''),
        organization: growBranches(controls.filter(isOfOrganization), organizationGroup),
    };
}
function growBranches(controls, id) {
    const depth = id === '' ? 0 : id.split('.').length;
    const below = controls.filter((control) => isBelow(control.id, id));
    const names = new Set(below.map((control) => control.id.split('.')[depth] ?? ''));
    const children = [...names].map((name) => [name, growBranches(below, id === '' ? name : `${id}.${name}`)]);
    return { id, control: controls.find((control) => control.id === id), children: new Map(children) };
}
function isBelow(id, ancestor) {
    return ancestor === '' || id.startsWith(`${ancestor}.`);
}
function means(name, id) {
    return name === id || isBelow(id, name);
}
function controlPrefixes(controls) {
    const prefixes = controls.flatMap(({ id }) => {
        const parts = id.split('.');
        return parts.map((_part, index) => parts.slice(0, index + 1).join('.'));
    });
    return [...new Set(prefixes)];
}


/***/ }),

/***/ 9609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ evaluate),
  Y: () => (/* binding */ isFailedRead)
});

// EXTERNAL MODULE: ./lib/baseline/dates.js
var dates = __webpack_require__(534);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/baseline/expectations.js
var expectations = __webpack_require__(6616);
// EXTERNAL MODULE: ./lib/controls/compare.js
var compare = __webpack_require__(9105);
// EXTERNAL MODULE: ./lib/controls/durations.js
var durations = __webpack_require__(3119);
// EXTERNAL MODULE: ./lib/controls/expectation.js
var expectation = __webpack_require__(5436);
;// CONCATENATED MODULE: ./lib/drift/attestations.js






function attested(attestations) {
    return attestations.map(({ entry, undecided, severity }) => ({
        control: controlOf(entry),
        at: entry.at,
        rule: (0,expectations/* attestationName */.kA)(entry.id),
        ...(undecided === undefined ? { value: entry.on } : { undecided }),
        ...(severity === undefined ? {} : { severity }),
    }));
}
function controlOf(entry) {
    const id = (0,expectations/* attestationName */.kA)(entry.id);
    return (0,expectation/* defineControl */.Xg)({
        id,
        title: entry.statement,
        severity: expectations/* attestationSeverity */.uT,
        description: 'No API can read it: somebody attests it in the baseline, and it is drift when that lapses.',
        expectation: dist/* string */.YjP(),
        example: entry.on,
        compare: compare/* alike */.nO,
        needs: () => [],
        judge: (_on, { now }) => [judge(entry, now)],
        mend: () => ({
            text: `See whether this still holds: “${entry.statement}” If it does, set \`by\` and \`on\` of \`${id}\` in the baseline anew, by a pull request.`,
        }),
        references: {
            documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html',
        },
    });
}
function judge({ by, on, validFor }, now) {
    const lapse = (0,dates/* dayBegins */.P2)(on, validFor);
    const holds = now.getTime() < lapse;
    return {
        verdict: holds ? 'pass' : 'drift',
        expected: `attested within ${(0,durations/* inDays */.DV)(validFor)}`,
        observed: `last attested by ${by} on ${on}, which ${holds ? 'lapses' : 'lapsed'} on ${(0,dates/* dayOf */.kb)(new Date(lapse))}`,
        evidence: [],
    };
}

// EXTERNAL MODULE: ./lib/drift/exceptions.js
var exceptions = __webpack_require__(813);
;// CONCATENATED MODULE: ./lib/drift/evaluate.js



function evaluate(resolution, subject, accounts, now) {
    const findings = [];
    const quiet = [];
    for (const effective of [...resolution.expectations, ...attested(resolution.attestations)]) {
        let [pass, notApplicable] = [0, 0];
        for (const judgement of evaluate_judge(effective, { ...subject, accounts, now })) {
            if (judgement.verdict === 'pass')
                pass += 1;
            else if (judgement.verdict === 'not-applicable')
                notApplicable += 1;
            else
                findings.push(shown(finding(effective, judgement, subject, resolution, now), resolution.hide));
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
function isFailedRead({ kind }) {
    return kind !== 'no-source';
}
function evaluate_judge(effective, subject) {
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
        severity: effective.severity ?? judgement.severity ?? control.severity,
        expected: judgement.expected,
        observed: judgement.observed,
        evidence: judgement.evidence,
        baseline: effective.at,
        mend: control.mend({ account, resource }),
        references: control.references,
    };
}
function shown(finding, hide) {
    if (hide === undefined)
        return finding;
    const { expected, observed, reason, cause, mend } = finding;
    return {
        ...finding,
        expected: hide(expected),
        observed: hide(observed),
        reason: reason === undefined ? undefined : hide(reason),
        cause: cause === undefined ? undefined : { ...cause, message: hide(cause.message), mend: hide(cause.mend) },
        mend: { text: hide(mend.text), ...(mend.command === undefined ? {} : { command: hide(mend.command) }) },
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
function accepted(control, judgement, resolution, now) {
    const today = (0,dates/* dayOf */.kb)(now);
    const applies = ({ entry }) => (0,dates/* isLive */.DG)(entry, today) && (0,exceptions/* covers */.h)(entry, control.id, judgement.resource);
    const candidates = resolution.exceptions.filter(applies);
    const certain = candidates.find((candidate) => candidate.undecided === undefined);
    if (certain !== undefined) {
        const { entry } = certain;
        const reason = `accepted ${(0,exceptions/* exceptionTerms */.H)(entry)}`;
        return { verdict: 'accepted', reason, until: entry.until, cause: undefined };
    }
    const [doubtful] = candidates;
    return doubtful?.undecided === undefined
        ? undefined
        : { verdict: 'unknown', reason: undefined, until: undefined, cause: doubtful.undecided };
}


/***/ }),

/***/ 813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ exceptionTerms),
/* harmony export */   h: () => (/* binding */ covers)
/* harmony export */ });
/* harmony import */ var _baseline_expectations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6616);
/* harmony import */ var _controls_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(698);


function covers(entry, control, resource) {
    if (!(0,_baseline_expectations_js__WEBPACK_IMPORTED_MODULE_0__/* .means */ .pG)(entry.control, control))
        return false;
    return entry.resource === undefined || (resource !== undefined && (0,_controls_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesGlob */ .k)(entry.resource, resource));
}
function exceptionTerms({ until, reason, approvedBy }) {
    const approval = approvedBy === undefined ? '' : ` (approved by ${approvedBy}, as claimed)`;
    return `until ${until}: ${reason}${approval}`;
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

/***/ 1116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ih: () => (/* binding */ annotationsOf),
/* harmony export */   PK: () => (/* binding */ MOST_PER_LEVEL),
/* harmony export */   bX: () => (/* binding */ LONGEST_MESSAGE),
/* harmony export */   problemAnnotations: () => (/* binding */ problemAnnotations)
/* harmony export */ });
/* harmony import */ var _controls_definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9989);
/* harmony import */ var _drift_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(814);
/* harmony import */ var _github_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7132);
/* harmony import */ var _group_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5344);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8191);





const MOST_PER_LEVEL = 10;
const LONGEST_MESSAGE = 4_000;
const LONGEST_DETAIL = 200;
const NAMED = 5;
function annotationsOf(result) {
    return limited([...driftByLine(result.findings).map(driftAnnotation), ...result.warnings.map(problemAnnotation)], 'in the job summary');
}
function problemAnnotations(problems) {
    return limited(problems.map(problemAnnotation), 'in the log');
}
function driftByLine(findings) {
    const drift = findings.filter(({ verdict }) => verdict === 'drift');
    const lines = (0,_group_by_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$)(drift, ({ baseline }) => `${baseline.line}:${baseline.file}`);
    return [...lines.values()]
        .map((group) => ({ worst: group[0], findings: group }))
        .sort((a, b) => rank(a) - rank(b) || b.findings.length - a.findings.length);
}
function rank({ worst }) {
    return _controls_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .severities */ .g.indexOf(worst.severity);
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
        title: (0,_github_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logLine */ .BP)(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .few */ .H$)(controls.map(([control]) => control), 3, ', ')}: ${worst.severity} drift`),
        message: cut((0,_github_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logLine */ .BP)(sentences.join(' ')), LONGEST_MESSAGE),
    };
}
function levelOf(severity) {
    return severity === 'critical' || severity === 'high' ? 'warning' : 'notice';
}
function driftSentence(findings) {
    const expected = [...new Set(findings.map((finding) => finding.expected))];
    const accounts = new Set(findings.map(({ account }) => account.id)).size;
    const users = findings.filter(({ resource }) => resource !== undefined).length;
    const who = users === 0 ? (0,_drift_words_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U)(accounts, 'account') : `${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U)(users, 'user')} in ${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U)(accounts, 'account')}`;
    const verb = (users === 0 ? accounts : users) === 1 ? 'drifts' : 'drift';
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
        message: cut((0,_github_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logLine */ .BP)(message), LONGEST_MESSAGE),
    };
}
function limited(annotations, where) {
    return ['error', 'warning', 'notice'].flatMap((level) => {
        const all = annotations.filter((annotation) => annotation.level === level);
        const shown = all.slice(0, MOST_PER_LEVEL);
        const last = shown.at(-1);
        const left = all.length - shown.length;
        if (last === undefined || left === 0)
            return shown;
        const more = ` (${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .a)(left)} more ${level}${left === 1 ? '' : 's'} ${where}.)`;
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
function skippedWords(skipped) {
    return skipped === 1
        ? '1 account is skipped because of its state'
        : `${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(skipped)} accounts are skipped because of their state`;
}
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

/***/ 8368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ failOn)
/* harmony export */ });
/* harmony import */ var _drift_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(814);

function failOn(result, conditions) {
    return conditions.flatMap((condition) => {
        if (condition === 'weakened')
            return [];
        if (condition === 'incomplete')
            return result.status === 'incomplete' ? [incompleteWords(result)] : [];
        const drift = result.totals.bySeverity[condition];
        return drift === 0 ? [] : [`${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U)(drift, `${condition} finding`)} ${drift === 1 ? 'drifts' : 'drift'}`];
    });
}
function incompleteWords({ coverage }) {
    const accounts = coverage.unreadable.length;
    return accounts === 0
        ? 'the run is incomplete'
        : `the run is incomplete: ${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U)(accounts, 'account')} could not be read in full`;
}


/***/ }),

/***/ 2020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  annotationsOf: () => (/* reexport */ annotations/* annotationsOf */.Ih),
  failOn: () => (/* reexport */ fail_on/* failOn */.K),
  htmlParts: () => (/* reexport */ htmlParts),
  outputsOf: () => (/* reexport */ outputsOf),
  renderSummary: () => (/* reexport */ renderSummary),
  renderTable: () => (/* reexport */ renderTable),
  reportParts: () => (/* reexport */ reportParts),
  sarifParts: () => (/* reexport */ sarifParts),
  unansweredWarnings: () => (/* reexport */ unansweredWarnings),
  unreadWarnings: () => (/* reexport */ unreadWarnings)
});

// EXTERNAL MODULE: ./lib/report/annotations.js
var annotations = __webpack_require__(1116);
// EXTERNAL MODULE: ./lib/drift/evaluate.js + 1 modules
var evaluate = __webpack_require__(9609);
// EXTERNAL MODULE: ./lib/drift/words.js
var words = __webpack_require__(814);
// EXTERNAL MODULE: ./lib/github/text.js
var github_text = __webpack_require__(7132);
// EXTERNAL MODULE: ./lib/troubles.js
var troubles = __webpack_require__(1923);
// EXTERNAL MODULE: ./lib/report/words.js
var report_words = __webpack_require__(8191);
;// CONCATENATED MODULE: ./lib/report/causes.js





const MOST_CONTROLS_NAMED = 5;
function failedReads(result) {
    const told = unknowns(result).filter(({ cause }) => (0,evaluate/* isFailedRead */.Y)(cause));
    const unreadable = result.coverage.unreadable.flatMap(({ account, causes }) => causes.map((cause) => ({ account, cause, control: undefined })));
    return group([...told, ...unreadable]);
}
function unanswered(result) {
    return group(unknowns(result).filter(({ cause }) => !(0,evaluate/* isFailedRead */.Y)(cause)));
}
function unansweredWarnings(result) {
    return unanswered(result).map(({ cause, accounts, controls }) => {
        const what = `${(0,report_words/* few */.H$)(controls, MOST_CONTROLS_NAMED, ', ')} cannot be judged in ${(0,words/* count */.U)(accounts.length, 'account')}`;
        return (0,github_text/* logLine */.BP)((0,troubles/* withNumber */.Yx)(`${what}: ${cause.message} ${cause.mend}`, (0,troubles/* troubleOf */.LH)(cause)));
    });
}
function unreadWarnings(result) {
    const { unreadable, accounts } = result.coverage;
    const [most] = failedReads(result);
    if (most === undefined || unreadable.length === 0)
        return [];
    const what = `${(0,words/* number */.a)(unreadable.length)} of ${(0,words/* count */.U)(accounts, 'account')} could not be read in full`;
    const whose = most.accounts.length === unreadable.length ? '' : ` ${(0,words/* count */.U)(most.accounts.length, 'account')}:`;
    return [(0,github_text/* logLine */.BP)((0,troubles/* withNumber */.Yx)(`${what}.${whose} ${most.cause.mend}`, (0,troubles/* troubleOf */.LH)(most.cause)))];
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

// EXTERNAL MODULE: ./lib/report/fail-on.js
var fail_on = __webpack_require__(8368);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/report/answer.js
var answer = __webpack_require__(1226);
// EXTERNAL MODULE: ./lib/controls/catalogue.js + 35 modules
var catalogue = __webpack_require__(689);
;// CONCATENATED MODULE: ./lib/report/harmless-json.js
function harmlessJson(value, indent) {
    return JSON.stringify(value, undefined, indent).replaceAll('##[', '##\\u005b').replace(moving, escaped);
}
const moving = /[\u007f-\u009f\p{Bidi_Control}]/gu;
function escaped(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./lib/report/standards.js
function standardsOf({ cis, securityHub = [], config = [] }) {
    const versions = Object.entries(cis ?? {}).flatMap(([version, number]) => number === undefined ? [] : [`CIS AWS Foundations ${version}: ${number}`]);
    return [
        ...versions,
        ...securityHub.map((control) => `AWS Security Hub: ${control}`),
        ...config.map((rule) => `AWS Config: ${rule}`),
    ];
}

;// CONCATENATED MODULE: ./lib/report/html/data.js
const pageVerdicts = ['drift', 'unknown', 'accepted', 'pass', 'not-applicable'];
const pageSeverities = ['critical', 'high', 'medium', 'low'];
const ACCOUNT_ID = '\uE000';

;// CONCATENATED MODULE: ./lib/report/html/embed.js







function* dataParts(result, source) {
    const texts = list();
    const owners = list();
    const units = list();
    const places = new Map(result.grid.rows.map(({ account }, index) => [account.id, index]));
    const controls = new Map(result.grid.controls.map((control, index) => [control, index]));
    yield `{${[
        field('generatedAt', result.generatedAt),
        field('organization', result.organizationId ?? null),
        field('baseline', result.baseline),
        field('source', source ?? null),
        field('coverage', coverage(result)),
        field('totals', totals(result)),
        field('controls', controlsOf(result)),
    ].join(',')},"accounts":`;
    yield* array(result.grid.rows, ({ account, owner, cells }) => [
        account.id,
        account.name,
        owners.place((0,report_words/* ownerWords */.$J)(owner)),
        units.place(unitOf(account)),
        cells,
    ]);
    yield `,${field('owners', owners.items())},${field('units', units.items())},"findings":`;
    const row = (finding) => findingRow(finding, result, {
        account: places.get(finding.account.id) ?? 0,
        control: controls.get(finding.control) ?? 0,
        text: texts.place,
    });
    yield* array(result.findings, row);
    yield ',"texts":';
    yield* array(texts.items(), (words) => words);
    yield '}';
}
function findingRow(finding, { issues }, places) {
    const { account, cause, evidence, baseline, mend } = finding;
    const known = issues?.known.get(finding.key);
    const text = (words) => words === undefined ? -1 : places.text(embed_withoutId(words, account.id));
    return [
        places.account,
        places.control,
        pageVerdicts.indexOf(finding.verdict),
        pageSeverities.indexOf(finding.severity),
        text(finding.resource),
        text(finding.expected),
        text(finding.observed),
        text(finding.reason ?? cause?.message),
        text(cause?.mend),
        text(baseline.file),
        baseline.line,
        text(mend.text),
        text(mend.command),
        text(known?.since),
        text(known?.mutedUntil),
        evidence.flatMap(({ source, readAt, asOf }) => [text(source), text(readAt), text(asOf)]),
    ];
}
function embed_withoutId(words, id) {
    return words.replaceAll(ACCOUNT_ID, '\uFFFD').replaceAll(id, ACCOUNT_ID);
}
function controlsOf({ grid, findings }) {
    return grid.controls.map((id) => {
        const known = catalogue/* controls */.n.find((control) => control.id === id);
        const of = known ?? findings.find(({ control }) => control === id);
        return {
            id,
            title: of?.title ?? id,
            description: known?.description ?? '',
            documentation: of?.references.documentation ?? null,
            standards: of === undefined ? [] : standardsOf(of.references),
        };
    });
}
function unitOf({ organizationalUnit }) {
    return organizationalUnit.state === 'value' ? organizationalUnit.value : null;
}
function coverage(result) {
    const { accounts, judged, skipped } = result.coverage;
    return {
        accounts,
        judged,
        ratio: (0,answer.coverageRatio)(result.coverage),
        skipped: skipped.map(({ id, name, state }) => ({ id, name, state })),
        failed: failedReads(result).map(causeOf),
        unanswered: unanswered(result).map(causeOf),
    };
}
function causeOf({ cause: { message, mend }, controls, accounts }) {
    return { message, mend, controls, accounts: accounts.map(({ id }) => id) };
}
function totals({ totals: { byVerdict, bySeverity, byControl, muted }, grid }) {
    return {
        verdicts: pageVerdicts.map((verdict) => byVerdict[verdict]),
        severities: pageSeverities.map((severity) => bySeverity[severity]),
        muted: muted ?? null,
        controls: grid.controls.map((control) => pageVerdicts.map((verdict) => byControl[control]?.[verdict] ?? 0)),
    };
}
function list() {
    const known = new Map();
    return {
        place: (item) => {
            const before = known.get(item);
            if (before !== undefined)
                return before;
            known.set(item, known.size);
            return known.size - 1;
        },
        items: () => [...known.keys()],
    };
}
function field(name, value) {
    return `${JSON.stringify(name)}:${embedded(value)}`;
}
function* array(items, form) {
    yield '[';
    for (const [index, item] of items.entries())
        yield (index === 0 ? '\n' : ',\n') + embedded(form(item));
    yield ']';
}
function embedded(value) {
    return harmlessJson(value, undefined).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./lib/report/html/page.generated.js
const script = "(function(){function e(e){return String(e).replace(/\\B(?=(?:\\d{3})+$)/g,`,`)}function t(t,n){return`${e(t)} ${n}${t===1?``:`s`}`}function n({name:e,id:t}){return e===``||e===t?t:`${e} (${t})`}function r(e){return e.replace(/^(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2}):[\\d.]+Z$/,`$1 $2 UTC`)}let i=[`drift`,`unknown`,`accepted`,`pass`,`not-applicable`],a=[`critical`,`high`,`medium`,`low`];function o(e,t,...n){let r=document.createElement(e);for(let[e,n]of Object.entries(t))n!==void 0&&n!==!1&&r.setAttribute(e,n===!0?``:String(n));return s(r,n),r}function s(e,t){e.replaceChildren(...c(t))}function c(e){return e===void 0?[]:typeof e==`string`||e instanceof Node?[e]:e.flatMap(c)}function l(e,t,n){let r=o(`button`,{type:`button`,...t},e);return r.addEventListener(`click`,n),r}function u(e,t){return t?.startsWith(`https://`)?o(`a`,{href:t,rel:`noopener noreferrer`,target:`_blank`},e):e}function d(e){return e.split(/`([^`]+)`/).map((e,t)=>t%2==1?o(`code`,{},e):e)}function f(e){let t=p(e);if(!m(t))return`This file is no JSON. Choose the report.json of an earlier run.`;if(t.schema!==`rootline-report/1`)return`This file is no report.json of Rootline that this page can read (its \"schema\" is not rootline-report/1).`;let{totals:n,findings:r,baseline:i}=t,a=m(n)?n[`by-verdict`]:void 0;return!Array.isArray(r)||!m(a)?`This report.json is damaged: it has no findings or no totals.`:{organization:h(t.organization)??null,baseline:m(i)?h(i.name)??null:null,generatedAt:h(t[`generated-at`])??``,verdicts:Object.fromEntries(Object.entries(a).map(([e,t])=>[e,Number(t)])),findings:r.filter(m).map(e=>({key:h(e.key)??``,account:h(e.account)??``,accountName:h(e[`account-name`])??``,control:h(e.control)??``,resource:h(e.resource),verdict:h(e.verdict)??``,severity:h(e.severity)??``,observed:h(e.observed)??``}))}}function p(e){try{return JSON.parse(e)}catch{return}}function m(e){return typeof e==`object`&&!!e&&!Array.isArray(e)}function h(e){return typeof e==`string`?e:void 0}let g=[`low`,`medium`,`high`,`critical`];function _(e,t){let n=new Map(t.findings.filter(({verdict:e})=>e===`drift`).map(e=>[e.key,e])),r=e.findings.filter(({verdict:e})=>e===`drift`).map(e=>{let t=n.get(e.key),r=t!==void 0&&g.indexOf(e.severity)>g.indexOf(t.severity);return{change:t===void 0?`new`:r?`worse`:`kept`,now:e,before:t}}),i=v(e),a=[...n.values()].flatMap(t=>{let n=e.byKey.get(t.key);return n?.verdict===`drift`?[]:[{change:y(t,n,e,i),now:n,before:t}]});return[...r,...a]}function v({accounts:e}){return new Map(e.map(({id:e,cells:t})=>[e,t]))}function y(e,t,n,r){let i=t===void 0?void 0:{accepted:`accepted`,unknown:`unconfirmed`}[t.verdict];if(i!==void 0)return i;let a=r.get(e.account),o=n.data.controls.findIndex(({id:t})=>t===e.control);return a===void 0||o<0||a[o]===`.`?`gone`:n.byKey.get(`${e.account}/${e.control}`)?.verdict===`unknown`?`unconfirmed`:`resolved`}function b(e){let n=[],r=0,i=o(`ol`,{class:`cards`}),a=o(`p`,{class:`empty`}),c=l(`Show more`,{},()=>{let e=r;u(100),i.children[e]?.querySelector(`button`)?.focus()});function u(a){let o=n.slice(r,r+a);i.append(...o.map(t=>x(t,e))),r+=o.length;let l=n.length-r;c.hidden=l===0,s(c,`Show ${Math.min(100,l)} more of ${t(l,`finding`)}`)}function d(){r=0,s(i,[]),u(100)}return{element:o(`section`,{\"aria-label\":`Findings`},o(`h2`,{class:`print-only`},`Findings`),a,i,c),show:e=>{n=e.findings,s(a,n.length===0?`No finding matches these filters. What passes and what does not apply has no findings: see the heat map.`:void 0),d()},print:e=>{d(),e&&u(Math.max(0,500-r));let i=n.length-r;s(a,e&&i>0?`${t(i,`more finding`)} not printed: filter to print them.`:void 0)}}}function x(e,t){let{account:r,control:i,verdict:a,severity:s,resource:c,expected:u,observed:d,reason:f}=e;return o(`li`,{class:`card`},S(a,s),o(`div`,{class:`what`},l(i.id,{class:`plain`},()=>t(r.id,i.id)),c===void 0?void 0:o(`span`,{class:`value`},` ${c}`),o(`div`,{class:`muted`},n(r))),o(`div`,{},o(`span`,{class:`label`},`Expected`),o(`span`,{class:`value`},u)),o(`div`,{},o(`span`,{class:`label`},`Observed`),o(`span`,{class:`value`},d),f===void 0?void 0:o(`div`,{class:`muted`},f)))}function S(e,t){return o(`span`,{class:`badge b-${e===`drift`?t:e}`},e===`drift`?t:e)}let C={new:`New drift`,worse:`Graver than before`,resolved:`Resolved`,accepted:`Accepted by an exception since`,unconfirmed:`Drifted before, could not be read now`,gone:`Drifted before, no longer judged`,kept:`Drifts as before`};function w(e,n){let i=o(`p`,{role:`status`}),a=o(`div`,{}),c=o(`input`,{type:`file`,accept:`.json,application/json`,name:`earlier`});return c.addEventListener(`change`,async()=>{let o=c.files?.[0];if(o===void 0)return;s(i,`Reading …`),s(a,void 0);let l=f(await o.text());if(typeof l==`string`)return s(i,l);let u=_(e,l);s(i,`${t(u.filter(({change:e})=>e===`new`).length,`new finding`)}, ${t(u.filter(({change:e})=>e===`resolved`).length,`finding`)} resolved since ${r(l.generatedAt)}.`),s(a,[T(e,l),ee(e,l),E(u,n)])}),o(`section`,{\"aria-label\":`Comparison`},o(`h2`,{},`Compare with an earlier run`),o(`p`,{},`Choose the report.json of an earlier run. It is read on this machine and sent nowhere.`),o(`label`,{class:`file`},o(`span`,{},`Earlier report.json`),c),i,a)}function T({data:e},t){return[t.organization===e.organization?``:`It is about another organization, or about pseudonyms under another key.`,t.baseline===(e.baseline.name===``?null:e.baseline.name)?``:`It was made with a baseline of another name.`,t.generatedAt>e.generatedAt?`It is later than this report: what is called new here is what it lacks.`:``].filter(e=>e!==``).map(e=>o(`p`,{class:`why`},e))}function ee({data:t},{verdicts:n}){return o(`div`,{class:`wide`,role:`region`,tabindex:0,\"aria-label\":`Totals then and now`},o(`table`,{},o(`thead`,{},o(`tr`,{},[`Verdict`,`Then`,`Now`,`Change`].map((e,t)=>o(`th`,{scope:`col`,class:t>0&&`n`},e)))),o(`tbody`,{},i.map((r,i)=>{let[a,s]=[n[r]??0,t.totals.verdicts[i]??0],c=s===a?`0`:`${s>a?`+`:`−`}${e(Math.abs(s-a))}`;return o(`tr`,{},o(`th`,{scope:`row`},r.replace(`-`,` `)),[e(a),e(s),c].map(e=>o(`td`,{class:`n`},e)))}))))}function E(t,n){return Object.entries(C).map(([r,i])=>{let a=t.filter(e=>e.change===r);if(a.length===0)return;let s=a.length-200;return o(`details`,{open:r!==`kept`},o(`summary`,{},o(`h3`,{},`${i}: ${e(a.length)}`)),o(`ul`,{class:`changes`},a.slice(0,200).map(e=>te(e,n))),s>0?o(`p`,{class:`muted`},`and ${e(s)} more`):void 0)})}function te({now:e,before:t},r){let i=e?.account??{id:t?.account??``,name:t?.accountName??``},a=e?.control.id??t?.control??``,s=e?.resource??t?.resource;return o(`li`,{},e===void 0?o(`span`,{class:`badge`},`was ${t?.severity}`):S(e.verdict,e.severity),` `,e===void 0?a:l(a,{class:`plain`},()=>r(i.id,a)),s===void 0?``:` ${s}`,` in ${n(i)}: `,o(`span`,{class:`value`},t?.observed??``),e===void 0||e.observed===t?.observed?void 0:[t===void 0?void 0:` → `,o(`span`,{class:`value`},e.observed)])}let D={C:`drift, critical`,H:`drift, high`,M:`drift, medium`,L:`drift, low`,\"?\":`unknown`,A:`accepted drift`,P:`pass`,N:`not applicable`,\".\":`nothing expected`};function ne(e){let t=e.accounts.map((t,n)=>O(t,n,e)),n=e.findings.flatMap(n=>k(n,t,e));return{data:e,accounts:t,findings:n,byKey:new Map(n.map(e=>[e.key,e]))}}function O([e,t,n,r,i],a,o){return{place:a,id:e,name:t,owner:o.owners[n]??``,unit:o.units[r]??void 0,cells:i}}function k(e,t,n){let r=t[e[0]],o=n.controls[e[1]];if(r===void 0||o===void 0)return[];let s=e=>n.texts[e]?.replaceAll(``,r.id),c=s(e[4]);return[{key:[r.id,o.id,...c===void 0?[]:[c]].join(`/`),account:r,control:o,controlPlace:e[1],verdict:i[e[2]]??`unknown`,severity:a[e[3]]??`low`,resource:c,expected:s(e[5])??``,observed:s(e[6])??``,reason:s(e[7]),causeMend:s(e[8]),file:s(e[9])??``,line:e[10],mend:s(e[11])??``,command:s(e[12]),since:s(e[13]),mutedUntil:s(e[14]),evidence:A(e[15],s)}]}function A(e,t){return Array.from({length:e.length/3},(n,r)=>{let[i=-1,a=-1,o=-1]=e.slice(r*3,r*3+3);return{source:t(i)??``,readAt:t(a)??``,asOf:t(o)}})}function j(e){return e===void 0?`not known`:e===``?`directly below the root`:e}function re(r,i){let{coverage:a}=r.data,s=(a.ratio*100).toFixed(a.ratio===1?0:2),c=new Map(r.accounts.map(e=>[e.id,e])),l=(e,t)=>t.length===0?void 0:[o(`h3`,{},e),t.map(e=>ie(e,c,i))];return o(`section`,{\"aria-label\":`Coverage`},o(`h2`,{},`Coverage`),o(`p`,{},`${e(a.judged)} of ${t(a.accounts,`active account`)} were read in full: ${s} %.`),o(`meter`,{min:0,max:1,value:a.ratio,\"aria-label\":`Coverage`},`${s} %`),l(`Could not be read`,a.failed),l(`Cannot be judged with what the run may read`,a.unanswered),a.skipped.length===0?void 0:[o(`h3`,{},`Skipped because of their state`),o(`ul`,{},a.skipped.map(e=>o(`li`,{},`${n(e)}: ${e.state}`)))],o(`h3`,{},`Verdicts by control`),o(`p`,{class:`muted`},`One verdict an account, or one an IAM user in it.`),N(`Control`,r.data.controls.map(({id:e},t)=>[e,r.data.totals.controls[t]??[]])),o(`h3`,{},`Cells of the heat map by organizational unit`),N(`Organizational unit`,M(r,({unit:e})=>j(e))),o(`h3`,{},`Cells of the heat map by owner`),N(`Owner`,M(r,({owner:e})=>e)))}function ie(r,i,a){let{message:s,mend:c,controls:u,accounts:f}=r,p=f.length-200;return o(`article`,{class:`finding`},o(`p`,{},d(s)),c===``?void 0:o(`p`,{},o(`strong`,{},`Mend: `),d(c)),u.length===0?void 0:o(`p`,{class:`muted`},`Unknown because of it: ${u.join(`, `)}`),o(`details`,{open:f.length<=5},o(`summary`,{},t(f.length,`account`)),o(`ul`,{class:`inline`},f.slice(0,200).map(e=>{let t=i.get(e);return o(`li`,{},t===void 0?e:l(n(t),{class:`plain`},()=>a(e)))}),p>0?o(`li`,{},`and ${e(p)} more`):void 0)))}function M({accounts:e},t){let n=e=>[`CHML`,`?`,`A`,`P`,`N`].findIndex(t=>t.includes(e)),r=/* @__PURE__ */ new Map;for(let a of e){let e=r.get(t(a))??i.map(()=>0);r.set(t(a),e);for(let t of a.cells){let r=n(t);r>=0&&(e[r]=(e[r]??0)+1)}}return[...r].sort(([,e],[,t])=>(t[0]??0)-(e[0]??0))}function N(t,n){return o(`div`,{class:`wide`,role:`region`,tabindex:0,\"aria-label\":`Verdicts by ${t.toLowerCase()}`},o(`table`,{},o(`thead`,{},o(`tr`,{},o(`th`,{scope:`col`},t),[`Drift`,`Unknown`,`Accepted`,`Pass`,`Not applicable`].map(e=>o(`th`,{scope:`col`,class:`n`},e)),o(`td`,{}))),o(`tbody`,{},n.map(([t,n])=>o(`tr`,{},o(`th`,{scope:`row`},t),n.map(t=>o(`td`,{class:`n`},e(t))),o(`td`,{},ae(n)))))))}function ae(e){let t=o(`div`,{class:`bar`,\"aria-hidden\":`true`});for(let[n,r]of e.entries()){let e=o(`span`,{class:`v${`CUAPN`[n]}`});e.style.flexGrow=String(r),t.append(e)}return t}function oe(e,t){let r=o(`h2`,{id:`detail-title`,tabindex:-1}),i=o(`div`,{class:`detail`}),a=o(`dialog`,{\"aria-labelledby\":`detail-title`},o(`div`,{class:`detail-head`},r,l(`Close`,{class:`quiet`},t)),i);a.addEventListener(`cancel`,e=>{e.preventDefault(),t()}),a.addEventListener(`click`,e=>{e.target===a&&t()});let c=``;return{element:a,show:({account:t,cell:l})=>{let u=e.accounts.find(e=>e.id===t);if(u===void 0){a.open&&a.close(),c=``;return}if(c===`${t} ${l}`)return;c=`${t} ${l}`;let d=e.findings.filter(e=>e.account===u&&(l===``||e.control.id===l));s(r,n(u)),s(i,[o(`p`,{class:`about`},`Organizational unit: ${j(u.unit)} · Owner: ${u.owner}`),...d.length===0?[se(e,u.cells,l)]:d.map(t=>ce(t,e))]),a.open||a.showModal(),a.scrollTop=0,r.focus()}}}function se({data:e},t,n){if(n===``)return o(`p`,{},`Nothing drifts here, nothing is unknown and no drift is accepted.`);let r=e.controls.findIndex(({id:e})=>e===n),i=e.controls[r];return[o(`h3`,{},i?.id),o(`p`,{},o(`strong`,{},D[t[r]??`.`]),`. ${i?.title??``}.`),o(`p`,{},i?.description),o(`p`,{class:`muted`},`The report keeps evidence of drift and of what is unknown, not of what passes.`)]}function ce(e,{data:t}){let{control:n,verdict:i,severity:a,resource:s}=e;return o(`article`,{class:`finding`},o(`h3`,{},o(`span`,{class:`badge b-${i===`drift`?a:i}`},i===`drift`?`drift, ${a}`:i),` `,n.id,s===void 0?void 0:[` · `,o(`span`,{class:`value`},s)]),o(`p`,{},`${n.title}.`),o(`dl`,{class:`beside`},o(`div`,{},o(`dt`,{},`Expected`),o(`dd`,{class:`value`},e.expected)),o(`div`,{},o(`dt`,{},`Observed`),o(`dd`,{class:`value`},e.observed))),le(e),o(`h4`,{},i===`unknown`?`How to mend it, if it drifts`:`How to mend it`),o(`p`,{},d(e.mend)),e.command===void 0?void 0:I(e.command,[n.id,s].join(` `)),o(`h4`,{},`Where this comes from`),o(`dl`,{class:`facts`},P(`Baseline`,u(`${e.file}:${e.line}`,F(e,t.source))),e.since===void 0?void 0:P(`Since`,e.since),e.mutedUntil===void 0?void 0:P(`Muted until`,e.mutedUntil),e.evidence.map(({source:e,readAt:t,asOf:n})=>P(`Read`,`${e}, ${r(t)}${n===void 0?``:`; AWS’s copy is of ${r(n)}`}`)),P(`Rule`,u(n.documentation??``,n.documentation??void 0)),n.standards.length===0?void 0:P(`Also asked by`,n.standards.join(`; `))))}function le({verdict:e,reason:t,causeMend:n}){if(t!==void 0||n!==void 0)return o(`p`,{class:`why`},o(`strong`,{},e===`unknown`?`Could not be judged: `:e===`accepted`?`Accepted: `:`Note: `),d(t??``),n===void 0?void 0:[` `,d(n)])}function P(e,t){return o(`div`,{},o(`dt`,{},e),o(`dd`,{},t))}function F({file:e,line:t},n){return n===null?void 0:`${n}/${e.split(`/`).map(encodeURIComponent).join(`/`)}#L${t}`}function I(e,t){let n=o(`span`,{role:`status`,class:`told`}),r=o(`pre`,{tabindex:0,role:`region`,\"aria-label\":`Command for ${t}`},o(`code`,{},e));return o(`div`,{class:`command`},r,o(`div`,{},l(`Copy`,{class:`copy`,\"aria-label\":`Copy the command for ${t}`},()=>{L(e,r).then(()=>s(n,`Copied`),()=>s(n,`Selected: copy it with the keyboard`))}),` `,n))}async function L(e,t){try{await navigator.clipboard.writeText(e)}catch(e){throw getSelection()?.selectAllChildren(t),e}}let R=[`map`,`findings`,`coverage`,`compare`],z=[`owner`,`ou`,`verdict`,`severity`,`control`,`text`],B={view:`map`,owner:``,ou:``,verdict:``,severity:``,control:``,text:``,sort:``,account:``,cell:``,theme:``};function V(e){let t=new URLSearchParams(e.replace(/^#/,``)),n=Object.fromEntries(Object.keys(B).map(e=>[e,t.get(e)??``]));return{...B,...n,view:R.find(e=>e===n.view)??B.view}}function H(e){let t=Object.entries(e).filter(([e,t])=>t!==``&&(e!==`view`||t!==B.view));return`#${new URLSearchParams(t.map(([e,t])=>[e,String(t)]))}`}function U(e){return{...e,owner:``,ou:``,verdict:``,severity:``,control:``,text:``}}function W(e){return z.some(t=>e[t]!==``)}function ue(e,n){let r=/* @__PURE__ */ new Map,c=(e,t)=>n(n=>({...n,[e]:t}),e===`text`),u=(e,t,n)=>{let i=o(`select`,{name:e},n.map(([e,t])=>o(`option`,{value:e},t)));return i.addEventListener(`change`,()=>c(e,i.value)),r.set(e,i),o(`label`,{},o(`span`,{},t),i)},d=o(`input`,{type:`search`,name:`text`,placeholder:`name, id, value …`,autocomplete:`off`,spellcheck:`false`}),f=0;d.addEventListener(`input`,()=>{clearTimeout(f),f=setTimeout(()=>{f=0,c(`text`,d.value)},150)}),r.set(`text`,d);let p=l(`Clear filters`,{class:`quiet`},()=>n(U,!1)),m=o(`p`,{class:`told`,role:`status`}),h=o(`form`,{class:`filters`,role:`search`,\"aria-label\":`Filters`},o(`label`,{},o(`span`,{},`Text`),d),u(`owner`,`Owner`,[[``,`all`],...K(e.data.owners.toSorted())]),u(`ou`,`Organizational unit`,[[``,`all`],...K(G(de(e),`/`))]),u(`verdict`,`Verdict`,[[``,`all`],...i.map(e=>[e,e.replace(`-`,` `)])]),u(`severity`,`Severity`,[[``,`all`],...K(a)]),u(`control`,`Control`,[[``,`all`],...K(G(e.data.controls.map(({id:e})=>e),`.`))]),u(`sort`,`Order of accounts`,[[``,`worst first`],[`name`,`by name`],[`ou`,`by organizational unit`]]),p);h.addEventListener(`submit`,e=>e.preventDefault());let g=o(`details`,{class:`filter-box`},o(`summary`,{},`Filters`),h),_=matchMedia(`(min-width: 46rem)`),v=()=>{g.open=_.matches};return _.addEventListener(`change`,v),v(),{element:o(`div`,{},g,m),show:(e,{accounts:n,findings:i})=>{for(let t of[...z,`sort`]){let n=r.get(t),i=t===`text`&&f!==0;n!==void 0&&n.value!==e[t]&&!i&&(n.value=e[t])}p.hidden=!W(e),s(m,`${t(n.length,`account`)}, ${t(i.length,`finding`)}`)}}}function de({data:e}){return e.units.flatMap(e=>e===null||e===``?[]:[e])}function G(e,t){let n=e.flatMap(e=>{let n=e.split(t);return n.map((e,r)=>n.slice(0,r+1).join(t))});return[...new Set(n)].sort()}function K(e){return e.map(e=>[e,e])}let q={C:`C`,H:`H`,M:`M`,L:`L`,\"?\":`?`,A:`A`,P:`✓`,N:`–`,\".\":``};function J(e){return{\"?\":`U`,\".\":`0`}[e]??e}function fe(){return o(`ul`,{class:`legend`,\"aria-label\":`Legend`},Object.entries(D).map(([e,t])=>o(`li`,{},o(`span`,{class:`cell v${J(e)}`,\"aria-hidden\":`true`},q[e]??``),t)))}function pe(e,{row:t,column:n},r,i){let[a,o]=[i.accounts.length-1,i.controls.length-1],s=e.ctrlKey||e.metaKey;switch(e.key){case`ArrowUp`:return{row:t-1,column:n};case`ArrowDown`:return{row:t+1,column:n};case`ArrowLeft`:return{row:t,column:n-1};case`ArrowRight`:return{row:t,column:n+1};case`PageUp`:return{row:Math.max(0,t-r),column:n};case`PageDown`:return{row:t+r,column:n};case`Home`:return s?{row:0,column:-1}:{row:t,column:-1};case`End`:return s?{row:a,column:o}:{row:t,column:o};default:return}}function me(e,r){let i={accounts:[],controls:[],findings:[],isHit:()=>!1},a={row:0,column:0},c=!1,l=/* @__PURE__ */ new Map,u=o(`div`,{role:`row`,class:`row head`,\"aria-rowindex\":1}),d=o(`div`,{role:`rowgroup`,class:`rows`}),f=o(`div`,{role:`grid`,class:`grid`,\"aria-label\":`Accounts by controls`,\"aria-readonly\":`true`},o(`div`,{role:`rowgroup`,class:`heads`},u),d),p=o(`p`,{class:`print-only`}),m=o(`p`,{class:`empty`},`No account matches these filters.`),h=o(`section`,{\"aria-label\":`Heat map`},fe(),f,m,p);function g(e){i=e,a={row:Math.min(a.row,e.accounts.length-1),column:Math.min(a.column,e.controls.length-1)},f.setAttribute(`aria-rowcount`,String(e.accounts.length+1)),f.setAttribute(`aria-colcount`,String(e.controls.length+1)),f.style.setProperty(`--columns`,String(e.controls.length)),f.style.setProperty(`--head`,`${x(e.controls)}px`),d.style.height=`${e.accounts.length*26}px`,m.hidden=e.accounts.length>0;let t=f.contains(document.activeElement);s(u,[S(-1,-1,`columnheader`,`corner`,`Account`),...e.controls.map((e,t)=>b(e,t))]);for(let e of l.values())e.remove();l.clear(),_(),t&&C(a)?.focus({preventScroll:!0})}function _(){let e=Math.floor(f.scrollTop/26)-8,t=Math.ceil((f.scrollTop+f.clientHeight)/26)+8,[n,r]=c?[0,Math.min(i.accounts.length,300)-1]:[Math.max(0,e),Math.min(i.accounts.length-1,t)];for(let[e,t]of l)e>=n&&e<=r||e===a.row&&!c||(t.remove(),l.delete(e));let o=Array.from({length:Math.max(0,r-n+1)},(e,t)=>n+t);a.row>=0&&!c&&!o.includes(a.row)&&o.push(a.row);let s=o.filter(e=>!l.has(e)).flatMap(e=>v(e));d.append(...s)}function v(e){let t=i.accounts[e];if(t===void 0)return[];let r=S(e,-1,`rowheader`,`name`,t.name===``?t.id:t.name);r.title=`${n(t)}\\n${j(t.unit)}\\nowner: ${t.owner}`;let a=o(`div`,{role:`row`,class:`row`,\"aria-rowindex\":e+2},r,i.controls.map((n,r)=>y(t,n,e,r)));return a.style.top=`${e*26}px`,l.set(e,a),[a]}function y(t,n,r,a){let o=t.cells[n]??`.`,s=i.isHit(t,n)?``:` dim`,c=S(r,a,`gridcell`,`cell v${J(o)}${s}`,q[o]??``);return c.setAttribute(`aria-label`,`${e.data.controls[n]?.id}: ${D[o]}`),c}function b(t,n){let{id:r=``,title:i=``}=e.data.controls[t]??{},a=S(-1,n,`columnheader`,`control`,``);return a.append(o(`span`,{},r)),a.title=`${r}\\n${i}`,a}function x(t){let n=Math.max(0,...t.map(t=>e.data.controls[t]?.id.length??0));return Math.min(224,n*6+16)}function S(e,t,n,r,i){return o(`div`,{role:n,class:r,tabindex:e===a.row&&t===a.column?0:-1,\"aria-colindex\":t+2,\"data-row\":e,\"data-column\":t},i)}function C({row:e,column:t}){return f.querySelector(`[data-row=\"${e}\"][data-column=\"${t}\"]`)}function w(e,t){C(a)?.setAttribute(`tabindex`,`-1`),a={row:Math.max(-1,Math.min(i.accounts.length-1,e)),column:Math.max(-1,Math.min(i.controls.length-1,t))};let n=a.row*26,r=f.clientHeight-u.clientHeight-26;a.row>=0&&n<f.scrollTop&&(f.scrollTop=n),a.row>=0&&n>f.scrollTop+r&&(f.scrollTop=n-r),_();let o=C(a);o?.setAttribute(`tabindex`,`0`),o?.focus({preventScroll:!0}),a.column>=0&&o?.scrollIntoView({block:`nearest`,inline:`nearest`})}function T({row:t,column:n}){let a=i.accounts[t],o=e.data.controls[i.controls[n]??-1];t<0&&o!==void 0&&r.toggleControl(o.id),a!==void 0&&r.open(a.id,o?.id??``)}return f.addEventListener(`scroll`,()=>requestAnimationFrame(_),{passive:!0}),new ResizeObserver(_).observe(f),f.addEventListener(`click`,({target:e})=>{let t=Y(e);t!==void 0&&(w(t.row,t.column),T(t))}),f.addEventListener(`pointerover`,({target:e})=>{let t=Y(e),r=i.accounts[t?.row??-1];t===void 0||r===void 0||t.column<0||!(e instanceof HTMLElement)||(e.title=`${n(r)}\\n${e.getAttribute(`aria-label`)}`)}),f.addEventListener(`keydown`,e=>{let t=Math.max(1,Math.floor((f.clientHeight-u.clientHeight)/26)-1),n=pe(e,a,t,i);if(e.key===`Enter`||e.key===` `)T(a);else if(n!==void 0)w(n.row,n.column);else return;e.preventDefault()}),{element:h,show:g,print:e=>{c=e;let n=i.accounts.length-300;s(p,e&&n>0?`${t(n,`more account`)} not printed: filter to print them.`:``);for(let e of l.values())e.remove();l.clear(),_()}}}function Y(e){let t=e instanceof Element?e.closest(`[data-row]`):null;return t===null?void 0:{row:Number(t.dataset.row),column:Number(t.dataset.column)}}let X={pass:`P`,\"not-applicable\":`N`},he={C:1e9,H:1e6,M:1e3,L:1,\"?\":.001};function Z(e,t){let{accounts:n,data:r}=e,i=r.controls.length,a=r.controls.flatMap(({id:e},n)=>Q(e,t.control,`.`)?[n]:[]),o=ge(e,t),s=e.findings.filter(o.hasFinding),c=new Uint8Array(n.length*i);for(let{account:e,controlPlace:t}of s)c[e.place*i+t]=1;for(let e of n)for(let t of a)o.hasQuiet(e,t)&&(c[e.place*i+t]=1);let l=(e,t)=>c[e.place*i+t]===1,u=[t.verdict,t.severity,t.control,t.text].some(e=>e!==``);return{accounts:ye(n.filter(e=>o.hasAccount(e)&&(!u||a.some(t=>l(e,t)))),t.sort,a,l),controls:a,findings:s,isHit:l}}function ge({accounts:e,data:t},n){let r=n.text.trim().toLowerCase(),i=(...e)=>e.some(e=>e?.toLowerCase().includes(r)),a=e.map(({id:e,name:t,owner:n,unit:a})=>r===``||i(e,t,n,a)),o=t.controls.map(({id:e,title:t})=>i(e,t)),s=e.map(({owner:e,unit:t})=>(n.owner===``||e===n.owner)&&(n.ou===``||t!==void 0&&Q(t,n.ou,`/`))),c=t.controls.map(({id:e})=>Q(e,n.control,`.`)),l=n.severity===``&&(n.verdict===``||n.verdict in X);return{hasAccount:({place:e})=>s[e]===!0,hasFinding:e=>s[e.account.place]===!0&&c[e.controlPlace]===!0&&(n.verdict===``||e.verdict===n.verdict)&&_e(e,n)&&(a[e.account.place]===!0||o[e.controlPlace]===!0||i(e.resource,e.expected,e.observed,e.reason)),hasQuiet:({place:e,cells:t},r)=>l&&s[e]===!0&&ve(t[r]??`.`,n.verdict)&&(a[e]===!0||o[r]===!0)}}function _e({verdict:e,severity:t},n){return n.severity===``||t===n.severity&&(e===`drift`||n.verdict!==``)}function ve(e,t){return t===``?e===`P`||e===`N`:X[t]===e}function Q(e,t,n){return t===``||e===t||e.startsWith(t+n)}function ye(e,t,n,r){let i=(e,t)=>$(e.name.toLowerCase(),t.name.toLowerCase());if(t===`name`)return e.toSorted(i);if(t===`ou`)return e.toSorted((e,t)=>$(e.unit??``,t.unit??``)||i(e,t));let a=e=>n.reduce((t,n)=>t+(r(e,n)?he[e.cells[n]??``]??0:0),0),o=new Map(e.map(e=>[e,a(e)]));return e.toSorted((e,t)=>(o.get(t)??0)-(o.get(e)??0)||i(e,t))}function $(e,t){return e<t?-1:Number(e>t)}let be={map:`Heat map`,findings:`Findings`,coverage:`Coverage`,compare:`Compare`};function xe(){let e=document.querySelector(`#app`),t=document.querySelector(`#data`)?.textContent;if(e===null||t==null)return;let n=ne(JSON.parse(t)),r=V(location.hash),i=``;function a(e,t){r=e(r);let n=H(r);t?history.replaceState(null,``,n):history.pushState(null,``,n),_()}let c=(e,t)=>a(n=>({...n,account:e,cell:t}),!1),u=ue(n,a),d=me(n,{open:c,toggleControl:e=>a(t=>({...t,control:t.control===e?``:e}),!1)}),f=b(c),p=oe(n,()=>a(e=>({...e,account:``,cell:``}),!1)),m={map:d.element,findings:f.element,coverage:re(n,e=>c(e,``)),compare:w(n,c)},h=R.map(e=>({view:e,element:l(be[e],{},()=>a(t=>({...t,view:e}),!1))})),g=l(``,{class:`quiet theme`},()=>a(e=>({...e,theme:{\"\":`dark`,dark:`light`}[e.theme]??``}),!0));function _(){document.documentElement.style.colorScheme=r.theme===`dark`||r.theme===`light`?r.theme:``,s(g,`Colours: ${r.theme===``?`system`:r.theme}`);for(let{view:e,element:t}of h)t.setAttribute(`aria-current`,e===r.view?`page`:`false`),m[e].hidden=e!==r.view;u.element.hidden=r.view===`coverage`||r.view===`compare`;let{account:e,cell:t,theme:a,view:o,...c}=r;if(JSON.stringify(c)!==i){i=JSON.stringify(c);let e=Z(n,r);u.show(r,e),d.show(e),f.show(e)}p.show(r)}let v=()=>{r=V(location.hash),_()};addEventListener(`popstate`,v),addEventListener(`hashchange`,v);let y=e=>()=>{d.print(e),f.print(e)};addEventListener(`beforeprint`,y(!0)),addEventListener(`afterprint`,y(!1)),s(e,[Se(n),Ce(n),o(`div`,{class:`bar-of-views`},o(`nav`,{\"aria-label\":`Views`},h.map(({element:e})=>e)),g),u.element,Object.values(m),p.element]),_()}function Se({data:e}){let{baseline:t,organization:n,generatedAt:i}=e;return o(`p`,{class:`muted about`},[`Baseline ${t.file}${t.name===``?``:` (${t.name})`}`,...n===null?[]:[`organization ${n}`],r(i)].join(` · `))}function Ce({data:{totals:t,coverage:n}}){let[r=0,i=0,a=0,s=0,c=0]=t.verdicts,[l=0,u=0,d=0,f=0]=t.severities,p=(e,t,n)=>o(`div`,{class:`tile t-${n}`},o(`dt`,{},e),o(`dd`,{},t));return o(`dl`,{class:`tiles`},p(`Drift`,e(r),`drift`),p(`Critical`,e(l),`critical`),p(`High`,e(u),`high`),p(`Medium`,e(d),`medium`),p(`Low`,e(f),`low`),t.muted===null||t.muted===0?void 0:p(`Muted`,e(t.muted),`accepted`),p(`Accepted`,e(a),`accepted`),p(`Unknown`,e(i),`unknown`),p(`Pass`,e(s),`pass`),p(`Not applicable`,e(c),`none`),p(`Coverage`,`${(Math.floor(n.ratio*1e3)/10).toFixed(n.ratio===1?0:1)} %`,`none`))}xe()})();";
const style = ":root {\ncolor-scheme: light dark;\n--ground: light-dark(#ffffff, #10141b);\n--raised: light-dark(#f4f6f9, #1a202a);\n--line: light-dark(#d3d9e2, #333d4b);\n--ink: light-dark(#18202b, #e8edf4);\n--soft: light-dark(#4f5b6b, #aab5c4);\n--link: light-dark(#0b57b8, #8cbcff);\n--critical: light-dark(#8f0f24, #ff8f9c);\n--critical-ground: light-dark(#b3132f, #c5203d);\n--high-ground: light-dark(#f0a08c, #9c4a2b);\n--medium-ground: light-dark(#f7d08a, #7a5a14);\n--low-ground: light-dark(#f6ecc0, #56532a);\n--unknown-ground: light-dark(#d9c8f2, #56418a);\n--accepted-ground: light-dark(#bcd9f5, #2c557d);\n--pass-ground: light-dark(#d7efdd, #1d4630);\n--none-ground: light-dark(#eceff3, #262e39);\nfont: 15px/1.5 system-ui, \"Segoe UI\", Roboto, \"Noto Sans\", \"Liberation Sans\", sans-serif;\nbackground: var(--ground);\ncolor: var(--ink);\n}\n* { box-sizing: border-box; }\n[hidden] { display: none !important; }\nbody { margin: 0 auto; padding: 1.25rem clamp(.75rem, 2.5vw, 2.5rem) 3rem; max-width: 110rem; }\nh1 { font-size: 1rem; margin: 0; color: var(--soft); font-weight: 600; }\nh2 { font-size: 1.25rem; margin: 1rem 0 .5rem; }\nh3 { font-size: 1.05rem; margin: 1.25rem 0 .35rem; overflow-wrap: anywhere; }\nh4 { font-size: .85rem; margin: 1rem 0 .2rem; color: var(--soft); }\np { margin: .35rem 0; }\na { color: var(--link); overflow-wrap: anywhere; }\n.answer { font-size: 1.35rem; margin: .15rem 0 .1rem; line-height: 1.3; }\n.muted, .about { color: var(--soft); font-size: .875rem; overflow-wrap: anywhere; }\n.value, code, pre { font-family: ui-monospace, \"SF Mono\", Menlo, \"DejaVu Sans Mono\", monospace; font-size: .875em; overflow-wrap: anywhere; white-space: pre-wrap; }\nbutton, select, input { font: inherit; color: inherit; }\nbutton { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: .3rem .75rem; min-height: 2rem; cursor: pointer; }\nbutton:hover { border-color: var(--soft); }\nbutton.plain { background: none; border: 0; padding: 0; min-height: 1.6rem; color: var(--link); text-align: start; text-decoration: underline; text-underline-offset: 2px; overflow-wrap: anywhere; font-weight: 600; }\n:focus-visible { outline: 3px solid var(--link); outline-offset: 1px; }\n.tiles { display: flex; flex-wrap: wrap; gap: .5rem; margin: .9rem 0; }\n.tile { background: var(--raised); border: 1px solid var(--line); border-inline-start: 5px solid var(--tone, var(--line)); border-radius: 6px; padding: .3rem .8rem .35rem .65rem; display: flex; flex-direction: column; min-width: 5.6rem; }\n.tile dt { font-size: .8rem; color: var(--soft); }\n.tile dd { margin: 0; font-size: 1.3rem; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums; }\n.t-drift, .t-critical { --tone: var(--critical-ground); } .t-high { --tone: var(--high-ground); } .t-medium { --tone: var(--medium-ground); } .t-low { --tone: var(--low-ground); }\n.t-unknown { --tone: var(--unknown-ground); } .t-accepted { --tone: var(--accepted-ground); } .t-pass { --tone: var(--pass-ground); }\n.bar-of-views { display: flex; justify-content: space-between; align-items: end; flex-wrap: wrap; gap: .5rem; border-bottom: 1px solid var(--line); }\nnav { display: flex; flex-wrap: wrap; gap: .25rem; }\n.filter-box > summary { display: none; }\nnav button { background: none; border: 0; border-bottom: 3px solid transparent; border-radius: 0; padding: .4rem .8rem; }\nnav button[aria-current=\"page\"] { border-color: var(--link); font-weight: 650; }\n.theme { font-size: .8rem; margin-bottom: .3rem; }\n.quiet { background: none; }\n.filters { display: flex; flex-wrap: wrap; gap: .6rem .75rem; align-items: end; margin: .9rem 0 .6rem; }\n.filters label { display: flex; flex-direction: column; flex: 1 1 9rem; max-width: 15rem; min-width: 0; }\n.filters label span, .label { font-size: .78rem; color: var(--soft); display: block; }\n.filters select, .filters input { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: .25rem .45rem; min-height: 2.1rem; width: 100%; }\n.told { color: var(--soft); font-size: .875rem; margin: 0; padding: .35rem 0; }\n.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem .9rem; padding: 0; margin: .4rem 0; font-size: .8rem; color: var(--soft); }\n.legend li { display: flex; align-items: center; gap: .35rem; }\n.legend .cell { border-radius: 3px; }\n.grid { --names: clamp(8rem, 24vw, 18rem); overflow: auto; max-height: min(78vh, 60rem); border: 1px solid var(--line); border-radius: 6px; position: relative; width: calc(var(--names) + var(--columns) * 26px + 17px); max-width: 100%; scroll-padding: var(--head) 0 0 var(--names); overscroll-behavior: contain; }\n.heads { position: sticky; top: 0; z-index: 2; background: var(--ground); width: calc(var(--names) + var(--columns) * 26px); }\n.rows { position: relative; contain: layout style; width: calc(var(--names) + var(--columns) * 26px); }\n.row { position: absolute; inset-inline-start: 0; display: flex; height: 26px; width: calc(var(--names) + var(--columns) * 26px); contain: layout style; }\n.head { position: static; height: var(--head); border-bottom: 1px solid var(--line); }\n.name, .corner { position: sticky; inset-inline-start: 0; z-index: 1; width: var(--names); flex: none; background: var(--ground); border-inline-end: 1px solid var(--line); padding: 0 .5rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: .84rem; line-height: 26px; cursor: pointer; }\n.corner { display: flex; align-items: end; color: var(--soft); cursor: default; }\n.control { width: 26px; flex: none; cursor: pointer; position: relative; }\n.control span { position: absolute; bottom: 5px; inset-inline-start: 4px; width: calc(var(--head) - 10px); transform: rotate(-90deg) translate(0, 0); transform-origin: 0 100%; translate: 17px 0; font-size: .72rem; line-height: 16px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }\n.cell { width: 26px; height: 26px; flex: none; text-align: center; line-height: 24px; font-size: .74rem; font-weight: 700; border: 1px solid var(--ground); border-radius: 4px; cursor: pointer; }\n.grid :focus-visible { outline-offset: -3px; }\n.row:hover .name { background: var(--raised); }\n.vC { background: var(--critical-ground); color: #fff; } .vH { background: var(--high-ground); } .vM { background: var(--medium-ground); } .vL { background: var(--low-ground); }\n.vU { background: var(--unknown-ground); } .vA { background: var(--accepted-ground); } .vP { background: var(--pass-ground); font-weight: 400; } .vN { background: var(--none-ground); color: var(--soft); font-weight: 400; } .v0 { cursor: default; }\n.legend .v0 { border: 1px dashed var(--line); }\n.dim { background-image: linear-gradient(var(--veil), var(--veil)); --veil: light-dark(#ffffffd9, #10141bd9); color: var(--soft); }\n.empty { color: var(--soft); }\n.badge { display: inline-block; border-radius: 4px; padding: .05rem .5rem; font-size: .8rem; font-weight: 650; background: var(--none-ground); height: max-content; width: max-content; }\n.b-critical { background: var(--critical-ground); color: #fff; } .b-high { background: var(--high-ground); } .b-medium { background: var(--medium-ground); } .b-low { background: var(--low-ground); } .b-unknown { background: var(--unknown-ground); } .b-accepted { background: var(--accepted-ground); }\n.cards { list-style: none; padding: 0; margin: .4rem 0; }\n.card { display: grid; grid-template-columns: 5.5rem minmax(14rem, 1.3fr) 1fr 1.3fr; gap: .25rem 1rem; padding: .6rem .25rem; border-bottom: 1px solid var(--line); }\n.card > div { min-width: 0; }\ndialog { width: min(52rem, 100vw); max-width: 100vw; height: 100vh; height: 100dvh; max-height: none; margin: 0 0 0 auto; border: 0; border-inline-start: 1px solid var(--line); background: var(--ground); color: var(--ink); padding: 0 1.25rem 2rem; overflow: auto; }\ndialog::backdrop { background: #0008; }\n.detail-head { position: sticky; top: 0; background: var(--ground); display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding: .8rem 0 .5rem; border-bottom: 1px solid var(--line); z-index: 1; }\n.detail-head h2 { margin: 0; overflow-wrap: anywhere; }\n.detail-head h2:focus { outline: none; }\n.finding { border-bottom: 1px solid var(--line); padding: .2rem 0 .9rem; }\n.beside { display: grid; grid-template-columns: 1fr 1fr; gap: .6rem; margin: .6rem 0; }\n.beside > div { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: .4rem .7rem; min-width: 0; }\ndt { font-size: .8rem; color: var(--soft); }\ndd { margin: 0; overflow-wrap: anywhere; }\n.facts { margin: 0; }\n.facts > div { display: grid; grid-template-columns: 7.5rem 1fr; gap: .5rem; padding: .12rem 0; font-size: .9rem; }\n.why { background: var(--raised); border-inline-start: 4px solid var(--unknown-ground); padding: .4rem .7rem; border-radius: 0 6px 6px 0; overflow-wrap: anywhere; }\n.command pre { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: .6rem .8rem; margin: .4rem 0; overflow: auto; }\n.command pre code { font-size: .84rem; }\nmeter { width: min(30rem, 100%); height: 1.2rem; }\n.wide { overflow-x: auto; }\ntable { border-collapse: collapse; font-size: .9rem; min-width: 44rem; }\nth, td { text-align: start; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); font-weight: 400; overflow-wrap: anywhere; }\nthead th { color: var(--soft); font-size: .8rem; }\n.n { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }\n.bar { display: flex; width: 12rem; height: .8rem; border-radius: 3px; overflow: hidden; background: var(--none-ground); }\n.bar span { flex-basis: 0; }\n.inline { columns: 18rem; padding-inline-start: 1.1rem; }\n.changes { padding: 0; list-style: none; } .changes li { padding: .2rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }\nsummary { cursor: pointer; padding: .3rem 0; } summary h3 { display: inline; }\n.file span { display: block; color: var(--soft); font-size: .8rem; } .file input { max-width: 100%; }\n.print-only { display: none; }\n.value, .name, .muted, .what, li, dd { unicode-bidi: isolate; }\n@media (max-width: 46rem) {\n.answer { font-size: 1.15rem; }\n.filter-box > summary { display: list-item; font-weight: 600; padding: .6rem 0 0; }\nnav { gap: 0; } nav button { padding: .4rem .55rem; }\n.tile { min-width: 4.6rem; padding: .2rem .55rem; }\n.tile dd { font-size: 1.1rem; }\n.filters label { flex: 1 1 44%; max-width: none; }\n.card { grid-template-columns: 1fr; gap: .3rem; }\n.beside { grid-template-columns: 1fr; }\n.facts > div { grid-template-columns: 1fr; gap: 0; }\n}\n@media (forced-colors: active) { .cell, .badge { border: 1px solid; } :focus-visible { outline-color: Highlight; } }\n@media print {\n@page { size: A4 landscape; margin: 10mm; }\n:root { color-scheme: light !important; font-size: 11px; }\nbody { padding: 0; max-width: none; }\n* { print-color-adjust: exact; }\n.bar-of-views, .filters, dialog, button:not(.plain) { display: none !important; }\nsection[hidden]:nth-of-type(-n + 2) { display: block !important; }\n.grid { max-height: none; overflow: visible; border: 0; --names: 12rem; }\n.heads { position: static; }\n.rows { height: auto !important; width: auto; contain: none; }\n.row { position: static; break-inside: avoid; height: 19px; width: auto; }\n.head { height: var(--head); }\n.name { line-height: 19px; position: static; } .corner { position: static; }\n.control { width: 19px; } .control span { translate: 14px 0; }\n.cell { width: 19px; height: 19px; line-height: 17px; }\n.grid { width: auto; }\n.rows, .head { font-size: 9px; }\n.card { break-inside: avoid; }\n.print-only { display: block; }\n.cards { margin-top: 0; }\n}";

;// CONCATENATED MODULE: ./lib/report/html/render.js




const PART = 65_536;
function* htmlParts(result, links) {
    let part = head(result);
    for (const piece of dataParts(result, links.source)) {
        part += piece;
        if (part.length < PART)
            continue;
        yield part;
        part = '';
    }
    yield `${part}</script>\n<script>${script}</script>\n</body>\n</html>\n`;
}
function head(result) {
    const { headline, rest } = (0,answer/* answer */.Z)(result);
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Rootline report</title>
<style>${style}</style>
</head>
<body>
<header class="top">
<h1>Rootline report</h1>
<p class="answer"><strong>${headline}</strong>${rest}</p>
</header>
<noscript><p>This page shows its findings by a script, and scripts are off. The file report.json of the same run holds all of them.</p></noscript>
<main id="app"></main>
<script type="application/json" id="data">`;
}
function policy() {
    return [
        "default-src 'none'",
        `script-src '${hash(script)}'`,
        `style-src '${hash(style)}'`,
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ].join('; ');
}
function hash(text) {
    return `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}`;
}

// EXTERNAL MODULE: ./lib/controls/definition.js
var definition = __webpack_require__(9989);
;// CONCATENATED MODULE: ./lib/report/json.js




const reportSchema = 'rootline-report/1';
const verdicts = ['pass', 'drift', 'accepted', 'not-applicable', 'unknown'];
function* reportParts(result, pullRequest) {
    const report = {
        schema: reportSchema,
        status: result.status,
        'generated-at': result.generatedAt,
        organization: result.organizationId ?? null,
        baseline: { file: result.baseline.file, name: result.baseline.name || null },
        coverage: json_coverage(result.coverage),
        totals: json_totals(result.totals),
        findings: [],
        issues: result.issues === undefined ? null : issues(result.issues),
        'pull-request': pullRequest ?? null,
        calls: sorted(result.calls),
        warnings: result.warnings.map(({ level, file, line, column, message }) => ({
            level,
            file,
            line,
            column,
            message,
        })),
    };
    const [head = '', tail = ''] = harmlessJson(report, 2).split('\n  "findings": []');
    yield `${head}\n  "findings": [`;
    for (const [index, one] of result.findings.entries()) {
        yield `${index === 0 ? '' : ','}\n    ${harmlessJson(finding(one, result.issues?.known.get(one.key)), 2).replaceAll('\n', '\n    ')}`;
    }
    yield `${result.findings.length === 0 ? '' : '\n  '}]${tail}\n`;
}
function json_coverage(of) {
    return {
        accounts: of.accounts,
        judged: of.judged,
        ratio: (0,answer.coverageRatio)(of),
        skipped: of.skipped.map((account) => ({ ...identity(account), state: account.state })),
        unreadable: of.unreadable.map(({ account, causes }) => ({
            ...identity(account),
            causes: causes.map(causeData),
        })),
    };
}
function causeData(of) {
    return { kind: of.kind, number: (0,troubles/* troubleOf */.LH)(of), message: of.message, mend: of.mend };
}
function json_totals({ byVerdict, bySeverity, byControl, muted }) {
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
        cause: of.cause === undefined ? null : causeData(of.cause),
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
        html: paths.html,
        sarif: paths.sarif,
        snapshot: paths.snapshot ?? '',
        weakened: '',
    };
}

;// CONCATENATED MODULE: ./lib/report/sarif-rules.js


const securitySeverity = {
    critical: '9.5',
    high: '8.0',
    medium: '5.5',
    low: '2.0',
};
function levelOf(severity) {
    if (severity === 'critical' || severity === 'high')
        return 'error';
    return severity === 'medium' ? 'warning' : 'note';
}
function indexRules(findings) {
    const described = new Map(catalogue/* controls */.n.map((control) => [control.id, control]));
    for (const { control, title, severity, references } of findings) {
        const known = described.get(control);
        const own = known ?? { id: control, title, description: title, severity, references };
        if (known === undefined)
            described.set(control, own);
        const id = ruleId(control, severity, own.severity);
        if (!described.has(id))
            described.set(id, { ...own, id, severity });
    }
    const ids = [...described.keys()];
    const indexes = new Map(ids.map((id, index) => [id, index]));
    return {
        rules: [...described.values()].map(ruleOf),
        places: ({ control, severity }) => {
            const id = ruleId(control, severity, described.get(control)?.severity ?? severity);
            return { id, index: indexes.get(id) ?? 0 };
        },
    };
}
function ruleId(control, severity, own) {
    return severity === own ? control : `${control}/${severity}`;
}
function ruleOf({ id, title, description, severity, references }) {
    const more = [...standardsOf(references), references.documentation];
    return {
        id,
        name: id,
        shortDescription: { text: title },
        fullDescription: { text: description },
        helpUri: references.documentation,
        help: {
            text: `${description}\n\n${more.join('\n')}`,
            markdown: `${description}\n\n${more.map((line) => `- ${line}`).join('\n')}`,
        },
        defaultConfiguration: { level: levelOf(severity) },
        properties: {
            'security-severity': securitySeverity[severity],
            precision: 'very-high',
            tags: tags(id),
        },
    };
}
function tags(id) {
    const [group = ''] = id.split('.');
    return ['security', 'aws', group];
}

;// CONCATENATED MODULE: ./lib/report/sarif.js






const MOST_RESULTS = 25_000;
const SHOWN_RESULTS = 5_000;
const LONGEST_VALUE = 160;
const LONGEST_SENTENCE = 400;
function* sarifParts(result) {
    const drift = result.findings.filter(({ verdict }) => verdict === 'drift');
    const written = drift.slice(0, MOST_RESULTS);
    const { rules, places } = indexRules(written);
    const notes = notifications(result, drift.length);
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'Rootline', rules } },
                automationDetails: {
                    id: `rootline/${result.baseline.name === '' ? '' : `${result.baseline.name}/`}`,
                },
                originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
                columnKind: 'utf16CodeUnits',
                invocations: [
                    {
                        executionSuccessful: true,
                        endTimeUtc: result.generatedAt,
                        ...(notes.length === 0 ? {} : { toolExecutionNotifications: notes }),
                    },
                ],
                results: [],
            },
        ],
    };
    const [head = '', tail = ''] = harmlessJson(log, 2).split('\n      "results": []');
    yield `${head}\n      "results": [`;
    for (const [index, finding] of written.entries())
        yield `${index === 0 ? '' : ','}\n        ${harmlessJson(resultOf(finding, places), undefined)}`;
    yield `${written.length === 0 ? '' : '\n      '}]${tail}\n`;
}
function notifications({ coverage, baseline }, drift) {
    const unread = coverage.unreadable.length;
    const said = [
        ...(unread === 0
            ? []
            : [
                `${(0,words/* count */.U)(unread, 'account')} could not be read in full. What could not be read is not among the results, and an alert about it that closes is not mended.`,
            ]),
        ...(drift > MOST_RESULTS
            ? [
                `${(0,words/* number */.a)(drift - MOST_RESULTS)} of ${(0,words/* number */.a)(drift)} findings are left out: code scanning takes ${(0,words/* number */.a)(MOST_RESULTS)}. They are the least severe; report.json has all of them.`,
            ]
            : []),
        ...(drift > SHOWN_RESULTS
            ? [`Code scanning shows the first ${(0,words/* number */.a)(SHOWN_RESULTS)} findings, which are the worst.`]
            : []),
    ];
    return said.map((words) => ({
        level: 'warning',
        message: { text: words },
        locations: [
            { physicalLocation: { artifactLocation: artifact(baseline.file), region: { startLine: 1 } } },
        ],
    }));
}
function resultOf(finding, places) {
    const { baseline, severity } = finding;
    const place = places(finding);
    return {
        ruleId: place.id,
        ruleIndex: place.index,
        kind: 'fail',
        level: levelOf(severity),
        message: { text: sentence(finding) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: artifact(baseline.file),
                    region: { startLine: baseline.line, startColumn: baseline.column },
                },
            },
        ],
        partialFingerprints: { primaryLocationLineHash: `${fingerprint(finding.key)}:1` },
    };
}
function fingerprint(key) {
    return (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 16);
}
function sentence(finding) {
    const { account, resource, control, expected, observed, reason, mend, owner } = finding;
    const user = resource === undefined ? '' : `, ${plain(resource, LONGEST_VALUE)}`;
    const why = reason === undefined ? '' : ` (${plain(reason, LONGEST_VALUE)})`;
    return [
        `${plain((0,report_words/* accountWords */.zb)(account), LONGEST_VALUE)}${user}: ${control} drifts.`,
        `Expected ${plain(expected, LONGEST_VALUE)}, observed ${plain(observed, LONGEST_VALUE)}${why}.`,
        plain(mend.text, LONGEST_SENTENCE),
        `Owner: ${plain((0,report_words/* ownerWords */.$J)(owner), LONGEST_VALUE)}.`,
    ].join(' ');
}
function plain(value, most) {
    const line = (0,github_text/* logLine */.BP)(value);
    const shown = line.length > most ? `${line.slice(0, most).toWellFormed()}…` : line;
    return shown
        .replaceAll('](', ']\u200B(')
        .replace(/@(?=\w)/g, '@\u200B')
        .replace(/\{(?=\d)/g, '{\u200B');
}
function artifact(path) {
    const uri = path.replace(/^\.\//, '').split('/').map(encodeURIComponent).join('/');
    return { uri, uriBaseId: '%SRCROOT%' };
}

// EXTERNAL MODULE: ./lib/github/links.js
var github_links = __webpack_require__(7578);
;// CONCATENATED MODULE: ./lib/report/chart.js
const MOST_SLICES = 8;
const FEWEST_FINDINGS = 10;
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

// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(5402);
;// CONCATENATED MODULE: ./lib/report/summary-issues.js





function issuesSection({ issues }, links) {
    if (issues === undefined)
        return undefined;
    const kinds = (0,report_words/* changesByKind */.BO)(issues);
    const changed = kinds.filter(({ kind }) => kind !== 'leave');
    const left = kinds.filter(({ kind }) => kind === 'leave').flatMap(rows);
    return (0,markdown/* paragraphs */.qN)([
        issues.dryRun ? '### Issues (dry run)' : '### Issues',
        lead(issues, changed),
        changed.length === 0 ? undefined : table(changed.flatMap(rows), 30, 120, links),
        left.length === 0
            ? undefined
            : (0,markdown/* details */.zH)(`${(0,words/* count */.U)(left.length, 'issue')} left alone, and why`, table(left, left.length, 40, links)),
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
function changeCount(word, changes, dryRun) {
    return dryRun ? `${word.replace('would ', '')} ${(0,words/* number */.a)(changes)}` : `${(0,words/* number */.a)(changes)} ${word}`;
}
function table(rows, open, share, links) {
    return (0,markdown/* longTable */.V4)({
        head: ['Change', 'Issue', 'Assignees', 'Why'],
        align: 'llll',
        rows,
        cells: ({ word, change }) => [
            (0,report_words/* capital */.Nx)(word),
            issue(change),
            change.assignees.map(github_text/* text */.Qq).join(', '),
            (0,github_text/* text */.Qq)(change.reason),
        ],
    }, (0,markdown/* limits */.Fy)(open, share, links.report));
}
function issue({ number, url, title }) {
    return number === undefined ? (0,github_text/* text */.Qq)(title) : `${(0,github_links/* link */.nf)(`#${number}`, url)} ${(0,github_text/* text */.Qq)(title)}`;
}

;// CONCATENATED MODULE: ./lib/report/summary-sections.js








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
            (0,markdown/* accountCell */.Aj)(finding.account),
            (0,markdown/* controlCell */.Sj)(finding),
            (0,github_text/* text */.Qq)(finding.expected),
            (0,github_text/* text */.Qq)(finding.observed),
            ...since(finding),
            (0,github_text/* text */.Qq)((0,report_words/* ownerWords */.$J)(finding.owner)),
            baselineCell(finding.baseline, result, links),
        ],
    };
    return (0,markdown/* paragraphs */.qN)(['### Drift', (0,markdown/* longTable */.V4)(table, (0,markdown/* limits */.Fy)(50, 360, links.report))]);
}
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
    return (0,markdown/* details */.zH)('How to mend the drift', (0,markdown/* longTable */.V4)(table, (0,markdown/* limits */.Fy)(table.rows.length, 20, links.report)));
}
function unreadableSection(result, links) {
    const rows = failedReads(result);
    if (rows.length === 0)
        return undefined;
    const table = {
        head: ['What happened', 'What mends it', 'Accounts'],
        align: 'lll',
        rows,
        cells: ({ cause, accounts }) => [happened(cause), (0,github_text/* prose */.CS)(cause.mend), accountsCell(accounts)],
    };
    return (0,markdown/* paragraphs */.qN)([
        '### Could not be read',
        'What depends on these reads is unknown: neither drift nor passed, and no issue is opened or closed for it.',
        (0,markdown/* longTable */.V4)(table, (0,markdown/* limits */.Fy)(30, 60, links.report)),
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
            happened(cause),
            (0,github_text/* prose */.CS)(cause.mend),
            accountsCell(accounts),
        ],
    };
    return (0,markdown/* paragraphs */.qN)([
        '### Cannot be judged',
        'The baseline asks for these, but nothing that this run may read can tell. They are unknown, and do not make the run incomplete.',
        (0,markdown/* longTable */.V4)(table, (0,markdown/* limits */.Fy)(30, 40, links.report)),
    ]);
}
function happened(cause) {
    return (0,troubles/* withNumber */.Yx)((0,github_text/* text */.Qq)(cause.message), (0,troubles/* troubleOf */.LH)(cause));
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
            (0,markdown/* accountCell */.Aj)(finding.account),
            (0,markdown/* controlCell */.Sj)(finding),
            (0,github_text/* text */.Qq)(finding.expected),
            (0,github_text/* text */.Qq)(finding.observed),
            (0,github_text/* text */.Qq)(finding.reason ?? ''),
        ],
    };
    return (0,markdown/* details */.zH)(`${(0,words/* count */.U)(rows.length, 'finding')} accepted by an exception`, (0,markdown/* longTable */.V4)(table, (0,markdown/* limits */.Fy)(rows.length, 80, links.report)));
}
function skippedSection({ coverage }, links) {
    const rows = coverage.skipped;
    if (rows.length === 0)
        return undefined;
    const table = {
        head: ['Account', 'State'],
        align: 'll',
        rows,
        cells: (account) => [(0,markdown/* accountCell */.Aj)(account), (0,github_text/* code */.aY)(account.state)],
    };
    return (0,markdown/* details */.zH)((0,answer/* skippedWords */.M)(rows.length), (0,markdown/* longTable */.V4)(table, (0,markdown/* limits */.Fy)(rows.length, 40, links.report)));
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
    return (0,markdown/* paragraphs */.qN)(['### Warnings', (0,markdown/* longTable */.V4)(table, (0,markdown/* limits */.Fy)(20, 40, links.report))]);
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
    return (0,markdown/* details */.zH)('Verdicts by control', (0,markdown/* longTable */.V4)(table, (0,markdown/* limits */.Fy)(rows.length, 30, links.report)));
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
    return (0,markdown/* details */.zH)(`${(0,words/* count */.U)(sum, 'request')} to AWS`, (0,markdown/* longTable */.V4)(table, (0,markdown/* limits */.Fy)(rows.length, 10, links.report)));
}
function sinceWords(known) {
    if (known === undefined)
        return '';
    return known.mutedUntil === undefined ? known.since : `${known.since}, muted until ${known.mutedUntil}`;
}
function ofVerdict({ findings }, verdict) {
    return findings.filter((finding) => finding.verdict === verdict);
}
function accountsCell(accounts) {
    return (0,report_words/* few */.H$)(accounts.map(markdown/* accountCell */.Aj), NAMED_ACCOUNTS, ', ');
}
function baselineCell({ file, line }, { baseline }, links) {
    const label = file === baseline.file ? `line ${line}` : (0,github_text/* text */.Qq)(`${file}:${line}`);
    return (0,github_links/* link */.nf)(label, (0,github_links/* lineAddress */.lU)(links.source, file, line));
}
function byName(a, b) {
    return a[0] < b[0] ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/report/summary.js









function renderSummary(result, links) {
    const { headline, rest } = (0,answer/* answer */.Z)(result);
    const name = result.baseline.name === '' ? '' : `: ${(0,github_text/* text */.Qq)(result.baseline.name)}`;
    return `${(0,markdown/* paragraphs */.qN)([
        `## ${links.heading ?? 'Rootline'}${name}`,
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
    return `Baseline ${file}${organization} · ${(0,github_text/* text */.Qq)((0,report_words/* minute */.Vc)(generatedAt))}`;
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
// EXTERNAL MODULE: ./lib/group-by.js
var group_by = __webpack_require__(5344);
// EXTERNAL MODULE: ./lib/report/width.js
var report_width = __webpack_require__(1354);
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
const NARROWEST_TEXT = 30;
const BESIDE_NAME = 24;
function renderTable(result, terminal) {
    const paint = painter(terminal.colours);
    const { headline, rest } = (0,answer/* answer */.Z)(result);
    const parts = [
        [paint(statusStyle[result.status], headline) + rest],
        ...accountLines(result, terminal, paint),
        ...failedReads(result).map((group) => causeLines('Could not be read', group, terminal, paint)),
        ...unanswered(result).map((group) => causeLines('Cannot be judged', group, terminal, paint)),
        issueLines(result, terminal),
        result.warnings.flatMap(({ file, line, column, message }) => hanging(paint('yellow', 'warning '), 'warning '.length, table_plain(`${file}:${line}:${column}: ${message}`), terminal)),
        hanging('', 0, totalsLine(result), terminal),
    ];
    return `${parts
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
function painter(colours) {
    return (style, words) => colours && style !== undefined ? (0,external_node_util_.styleText)(style, words, { validateStream: false }) : words;
}
function table_plain(words) {
    return (0,github_text/* logLine */.BP)((0,external_node_util_.stripVTControlCharacters)(words));
}
function accountLines({ findings, issues }, terminal, paint) {
    const shown = findings.filter(({ verdict }) => verdict === 'drift' || verdict === 'accepted');
    const most = (terminal.columns ?? Number.POSITIVE_INFINITY) - BESIDE_NAME - NARROWEST_TEXT;
    const widths = shown.map((finding) => (0,report_width/* displayWidth */.F1)(subject(finding))).filter((width) => width <= most);
    const nameWidth = Math.max(0, ...new Set(widths));
    const mutedUntil = ({ key }) => issues?.known.get(key)?.mutedUntil;
    const byAccount = (0,group_by/* groupBy */.$)(shown, ({ account }) => account.id);
    return [...byAccount.values()].map((group) => [
        accountLine(group[0], paint),
        ...group.flatMap((finding) => findingLines(finding, mutedUntil(finding), nameWidth, terminal, paint)),
    ]);
}
function accountLine({ account, owner }, paint) {
    const name = paint('bold', table_plain((0,report_words/* accountWords */.zb)(account)));
    return `${name}${paint('gray', `  owner: ${table_plain((0,report_words/* ownerWords */.$J)(owner))}`)}`;
}
function subject({ control, resource }) {
    return resource === undefined ? control : `${control} ${table_plain(resource)}`;
}
function findingLines(finding, mutedUntil, nameWidth, terminal, paint) {
    const { verdict, severity } = finding;
    const start = [
        `${INDENT}${paint(verdictStyle[verdict], verdict.padEnd('accepted'.length))}`,
        paint(severityStyle[severity], severity.padEnd('critical'.length)),
        (0,report_width/* padTo */.v0)(subject(finding), nameWidth),
    ].join(INDENT);
    const width = (0,report_width/* displayWidth */.F1)((0,external_node_util_.stripVTControlCharacters)(start)) + INDENT.length;
    const muted = mutedUntil === undefined ? '' : ` (muted until ${mutedUntil})`;
    return hanging(start + INDENT, width, evidence(finding) + muted, terminal);
}
function evidence({ expected, observed, reason }) {
    const why = reason === undefined ? '' : ` (${table_plain(reason)})`;
    return `${table_plain(expected)} → ${table_plain(observed)}${why}`;
}
function hanging(start, width, words, { columns }) {
    if (columns === undefined)
        return [start + words];
    if (columns - width >= NARROWEST_TEXT) {
        const [first = '', ...others] = (0,report_width/* wrap */.LV)(words, columns - width);
        return [start + first, ...others.map((line) => ' '.repeat(width) + table_plain(line))];
    }
    const indent = INDENT.repeat(3);
    const below = (0,report_width/* wrap */.LV)(words, Math.max(NARROWEST_TEXT, columns) - indent.length);
    return [start.trimEnd(), ...below.map((line) => indent + table_plain(line))];
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
        paint(['bold', 'magenta'], `${(0,troubles/* withNumber */.Yx)(heading, (0,troubles/* troubleOf */.LH)(group.cause))}: ${(0,words/* count */.U)(group.accounts.length, 'account')}`),
        ...told
            .filter(([, words]) => words !== '')
            .flatMap(([label, words]) => {
            const start = `${INDENT}${label.padEnd('unknown'.length)}${INDENT}`;
            return hanging(start, start.length, table_plain(words), terminal);
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
            ...shown.flatMap((change) => hanging(start, start.length, table_plain(changeWords(change)), terminal)),
            ...(left === 0 ? [] : [`${start}and ${(0,words/* count */.U)(left, 'more issue')}`]),
        ];
    });
    const note = issues.dryRun ? ' (dry run, nothing was written)' : '';
    return lines.length === 0 ? [] : [`Issues in ${table_plain(issues.repository)}${note}`, ...lines];
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

/***/ 5402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ accountCell),
/* harmony export */   Fy: () => (/* binding */ limits),
/* harmony export */   Sj: () => (/* binding */ controlCell),
/* harmony export */   V4: () => (/* binding */ longTable),
/* harmony export */   qN: () => (/* binding */ paragraphs),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var markdown_table__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3116);
/* harmony import */ var _drift_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(814);
/* harmony import */ var _github_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7132);



function limits(open, kibibytes, report) {
    const rest = report === undefined ? '`--format json` shows all' : `${(0,_github_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(report)} has all`;
    return { open, bytes: kibibytes * 1024, rest };
}
function longTable(table, limits) {
    const rows = fittingRows(table, limits.bytes);
    const folded = rows.slice(limits.open);
    const left = table.rows.length - rows.length;
    return paragraphs([
        render(table, rows.slice(0, limits.open)),
        folded.length === 0 ? undefined : details(`${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .a)(folded.length)} more`, render(table, folded)),
        left === 0
            ? undefined
            : `${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .a)(left)} more ${left === 1 ? 'is' : 'are'} left out here; ${limits.rest}.`,
    ]);
}
function details(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function accountCell({ id, name }) {
    return [(0,_github_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(name), (0,_github_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id)].filter((part) => part !== '').join(' ');
}
function controlCell({ control, resource }) {
    return resource === undefined ? (0,_github_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(control) : `${(0,_github_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(control)} of ${(0,_github_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(resource)}`;
}
function paragraphs(blocks) {
    return blocks.filter((block) => block !== undefined && block !== '').join('\n\n');
}
function render(table, rows) {
    return (0,markdown_table__WEBPACK_IMPORTED_MODULE_2__/* .markdownTable */ .Q)([table.head, ...rows], { alignDelimiters: false, align: [...table.align] });
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


/***/ }),

/***/ 1354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ displayWidth),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   v0: () => (/* binding */ padTo)
/* harmony export */ });
const wide = /^(?:\p{Emoji_Presentation}|\p{RGI_Emoji}|[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6])/v;
const invisible = /^[\p{Mark}\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
function displayWidth(words) {
    return graphemes(words).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
}
function padTo(words, width) {
    return words + ' '.repeat(Math.max(0, width - displayWidth(words)));
}
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


/***/ }),

/***/ 8191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ ownerWords),
/* harmony export */   BO: () => (/* binding */ changesByKind),
/* harmony export */   H$: () => (/* binding */ few),
/* harmony export */   Nx: () => (/* binding */ capital),
/* harmony export */   Vc: () => (/* binding */ minute),
/* harmony export */   snapshotWords: () => (/* binding */ snapshotWords),
/* harmony export */   zb: () => (/* binding */ accountWords)
/* harmony export */ });
/* harmony import */ var _drift_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(814);

function few(items, most, separator) {
    const shown = items.slice(0, most).join(separator);
    return items.length > most ? `${shown} and ${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(items.length - most)} more` : shown;
}
function ownerWords(owner) {
    if (owner === 'none')
        return 'nobody';
    if (owner === 'undecided')
        return 'undecided';
    const people = owner.assignees.length > 0 ? owner.assignees.join(', ') : owner.mention;
    return [people, owner.contact].filter((part) => part !== undefined).join(', ') || 'nobody';
}
function snapshotWords(path, accounts, complete) {
    const rest = complete < accounts ? `, ${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .a)(accounts - complete)} of them not in full` : '';
    return `${path} holds ${(0,_drift_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U)(accounts, 'account')}${rest}.`;
}
function accountWords({ name, id }) {
    return name === '' || name === id ? id : `${name} (${id})`;
}
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
function changesByKind(issues) {
    return Object.keys(issueKinds)
        .map((kind) => ({
        kind,
        word: issues.dryRun ? issueKinds[kind].planned : issueKinds[kind].done,
        changes: issues.changes.filter((change) => change.kind === kind),
    }))
        .filter(({ changes }) => changes.length > 0);
}
function minute(time) {
    return time.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):[\d.]+Z$/, '$1 $2 UTC');
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
