export const id = 651;
export const ids = [651];
export const modules = {

/***/ 651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readBaselineFile: () => (/* binding */ readBaselineFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8321);
/* harmony import */ var _baseline_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3498);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1957);
/* harmony import */ var _loading_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6322);






async function readBaselineFile(path, place) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(place, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    try {
        return await readWhole(path, file);
    }
    finally {
        await file.close();
    }
}
async function readWhole(path, file) {
    const found = await file.stat();
    if (!found.isFile() && !found.isDirectory())
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H('invalid', 'RL104', `The baseline ${path} is a pipe or a device. Name a file or a folder.`);
    if (found.size > _baseline_document_js__WEBPACK_IMPORTED_MODULE_3__/* .maxBytes */ .ID + byteOrderMark && found.isFile())
        throw (0,_loading_js__WEBPACK_IMPORTED_MODULE_5__/* .unsound */ .t)([(0,_baseline_document_js__WEBPACK_IMPORTED_MODULE_3__/* .error */ .z3)({ file: path, line: 1, column: 1 }, (0,_baseline_document_js__WEBPACK_IMPORTED_MODULE_3__/* .tooLong */ .Po)(found.size, 0))]);
    return (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__.buffer)(file.createReadStream({ end: _baseline_document_js__WEBPACK_IMPORTED_MODULE_3__/* .maxBytes */ .ID + byteOrderMark, autoClose: false }));
}
const byteOrderMark = 3;


/***/ })

};
