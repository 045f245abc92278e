export const id = 226;
export const ids = [226];
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


/***/ })

};
