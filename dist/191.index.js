export const id = 191;
export const ids = [191];
export const modules = {

/***/ 572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkChange: () => (/* binding */ checkChange)
/* harmony export */ });
/* harmony import */ var _comparing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3659);
/* harmony import */ var _loading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6322);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3355);



async function checkChange(job, loadBefore, hasFacts) {
    const { options, world } = job;
    const loaded = await (0,_loading_js__WEBPACK_IMPORTED_MODULE_1__.validate)(options.baseline, world);
    const { baseline: head } = loaded;
    const before = await loadBefore(head);
    if (!hasFacts || moves(before.baseline, head)) {
        const check = (0,_comparing_js__WEBPACK_IMPORTED_MODULE_0__/* .compareDeclared */ .M)(before, head, options.baseline, world.now());
        return { check, head, warnings: loaded.warnings, outcome: undefined };
    }
    const outcome = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .runLoaded */ .h)(job, loaded, before);
    const { check, result } = outcome;
    if (check === undefined)
        throw new Error('Two baselines were judged, and not compared.');
    return { check, head, warnings: result.warnings, outcome };
}
function moves({ organizationId: from }, { organizationId: to }) {
    return from !== undefined && to !== undefined && from !== to;
}


/***/ })

};
