export const id = 116;
export const ids = [116,572];
export const modules = {

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


/***/ })

};
