export const id = 351;
export const ids = [351];
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

/***/ 4351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validWords: () => (/* binding */ validWords)
/* harmony export */ });
/* unused harmony export ruleCount */
/* harmony import */ var _baseline_expectations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6616);
/* harmony import */ var _drift_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(814);


function ruleCount({ rules }) {
    return rules.filter(({ name }) => name !== _baseline_expectations_js__WEBPACK_IMPORTED_MODULE_0__/* .organizationGroup */ .Pf).length;
}
function validWords(baseline) {
    const { file, owners, exceptions } = baseline;
    const held = [
        (0,_drift_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)(ruleCount(baseline), 'rule'),
        (0,_drift_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)(owners.length, 'owner'),
        (0,_drift_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)(exceptions.length, 'exception'),
    ];
    return `${file} is valid: ${held.join(', ')}.`;
}


/***/ })

};
