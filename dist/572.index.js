export const id = 572;
export const ids = [572];
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
