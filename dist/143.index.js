export const id = 143;
export const ids = [143];
export const modules = {

/***/ 2816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   E7: () => (/* binding */ quotable),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   Ss: () => (/* binding */ treeAt),
/* harmony export */   XL: () => (/* binding */ controlPath),
/* harmony export */   kA: () => (/* binding */ attestationName),
/* harmony export */   oF: () => (/* binding */ ruleName),
/* harmony export */   zp: () => (/* binding */ inPlace)
/* harmony export */ });
function controlPath(path) {
    if (path[0] === 'rules' && path[2] === 'expect')
        return path.slice(3);
    return path[0] === 'organization' && path[1] === 'expect' ? ['organization', ...path.slice(2)] : undefined;
}
function placeOf(path, root) {
    const [section, index, ...rest] = path;
    if (typeof index !== 'number')
        return keys(path);
    const below = keys(rest[0] === 'expect' && rest.length > 1 ? rest.slice(1) : rest);
    return `${entryName(section, index, root)}${below === '' ? '' : `, ${below}`}`;
}
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
        case 'attestations': {
            const id = textAt(root, ['attestations', index, 'id']);
            return id === undefined ? `attestation ${index + 1}` : attestationName(id);
        }
        default:
            return `\`${section}\``;
    }
}
function ruleName(name) {
    return `rule \`${quotable(head(name).trim())}\``;
}
function attestationName(id) {
    return `attestation \`${quotable(head(id).trim())}\``;
}
function quotable(text) {
    const flat = head(text).replace(/\s+/g, ' ').replaceAll('`', "'").replace(unseen, '·');
    return flat.length > 60 ? `${flat.slice(0, 60)}…` : flat;
}
const unseen = /(?!\u200D)\p{Cf}/gu;
function head(text) {
    return text.slice(0, 200);
}
function treeAt(root, path) {
    return path.reduce((tree, part) => {
        if (tree?.kind === 'map' && typeof part === 'string')
            return tree.entries.get(part)?.tree;
        return tree?.kind === 'list' && typeof part === 'number' ? tree.items[part] : undefined;
    }, root);
}
function textAt(root, path) {
    const value = treeAt(root, path)?.value;
    return typeof value === 'string' && head(value).trim() !== '' ? value : undefined;
}
function itemsOf(root, section) {
    const list = treeAt(root, [section]);
    return list?.kind === 'list' ? list.items : [];
}


/***/ }),

/***/ 6549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ fillPlaceholders),
/* harmony export */   Qf: () => (/* binding */ placeholdersIn),
/* harmony export */   V6: () => (/* binding */ placeholderProblem),
/* harmony export */   fA: () => (/* binding */ readsTags)
/* harmony export */ });
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2816);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4621);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(545);



const pattern = /\{([^{}]*)\}/g;
const tagPrefix = 'account.tags.';
function placeholdersIn(value) {
    if (typeof value === 'string') {
        return value.includes('{') ? Array.from(value.matchAll(pattern), ([, name]) => name ?? '') : [];
    }
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(placeholdersIn) : [];
}
function placeholderProblem(name) {
    if (name === 'account.id' || name === 'account.name')
        return undefined;
    if (name.startsWith(tagPrefix) && name.length > tagPrefix.length)
        return undefined;
    if (name.startsWith(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .variablePlaceholder */ .oO)) {
        return `unknown placeholder \`{${(0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .quotable */ .E7)(name)}}\`; a value from the environment takes the place of the whole text: \`{ env: ${(0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .quotable */ .E7)(name.slice(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .variablePlaceholder */ .oO.length))} }\``;
    }
    const [scope, kind, ...rest] = name.split('.');
    const corrected = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)([scope, kind].join('.'), ['account.id', 'account.name', 'account.tags']);
    const suggestion = [corrected, ...rest].join('.');
    const sound = corrected !== undefined && suggestion !== name && placeholderProblem(suggestion) === undefined;
    const known = '; known are `{account.id}`, `{account.name}` and `{account.tags.KEY}`';
    return `unknown placeholder \`{${(0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .quotable */ .E7)(name)}}\`${sound ? (0,_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(`{${suggestion}}`) : known}`;
}
function readsTags(name) {
    return name.startsWith(tagPrefix);
}
function fillPlaceholders(value, account, values) {
    const texts = new Map();
    for (const name of placeholdersIn(value)) {
        const isVariable = name.startsWith(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .variablePlaceholder */ .oO);
        const text = isVariable
            ? (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .readValue */ .wK)(name.slice(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .variablePlaceholder */ .oO.length), values)
            : lookUp(name, account);
        if (typeof text !== 'string')
            return { undecided: text };
        if (!isVariable && /[*?]/.test(text))
            return { undecided: ambiguous(name, text) };
        texts.set(name, text);
    }
    return { value: texts.size === 0 ? value : replaceIn(value, texts) };
}
function replaceIn(value, texts) {
    if (typeof value === 'string')
        return value.replace(pattern, (whole, name) => texts.get(name) ?? whole);
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
            return ((Object.hasOwn(tags.value, key) ? tags.value[key] : undefined) ??
                noTag(name, `the account has no tag \`${key}\``));
    }
}
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


/***/ }),

/***/ 4621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
function nearest(word, candidates) {
    const limit = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
    const near = candidates
        .filter((candidate) => Math.abs(candidate.length - word.length) <= limit)
        .map((candidate) => ({ candidate, distance: distance(normal(word), normal(candidate)) }))
        .filter((found) => found.distance <= limit)
        .sort((a, b) => a.distance - b.distance);
    return near[0]?.candidate;
}
function didYouMean(suggestion) {
    return suggestion === undefined ? '' : `; did you mean \`${suggestion}\`?`;
}
function normal(word) {
    return word.toLowerCase().replaceAll('_', '-').replaceAll(' ', '-');
}
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


/***/ }),

/***/ 545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qb: () => (/* binding */ valueLabel),
/* harmony export */   ir: () => (/* binding */ valuesUsed),
/* harmony export */   oO: () => (/* binding */ variablePlaceholder),
/* harmony export */   wK: () => (/* binding */ readValue)
/* harmony export */ });
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6549);

const variablePlaceholder = 'env.';
const shortest = 4;
function valuesUsed(baseline) {
    return variableUses(baseline).map(({ name }) => name);
}
function variableUses({ rules }) {
    const first = new Map();
    for (const statement of rules.flatMap(({ statements }) => statements)) {
        if (statement.kind !== 'value')
            continue;
        for (const placeholder of (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholdersIn */ .Qf)(statement.value)) {
            if (!placeholder.startsWith(variablePlaceholder))
                continue;
            const name = placeholder.slice(variablePlaceholder.length);
            if (!first.has(name))
                first.set(name, { name, at: statement.at });
        }
    }
    return [...first.values()];
}
function readValue(name, values) {
    if (values.kind === 'withheld')
        return withheld(name, values.why);
    const text = values.get(name)?.trim() ?? '';
    if (text === '')
        return unset(name);
    return [...text].length < shortest || /[\p{Cc}\p{Cs}]/u.test(text) ? unfitToHide(name) : text;
}
function valueLabel(name) {
    return `(from ${name})`;
}
function withheld(name, why) {
    return {
        kind: 'no-source',
        message: `The expected value comes from the environment (\`${name}\`), and is withheld: ${why}.`,
        mend: 'A run of the default branch judges it, where the baseline is reviewed.',
    };
}
function unset(name) {
    return {
        kind: 'no-source',
        message: `The expected value comes from the environment, where \`${name}\` is not set.`,
        mend: `Set \`${name}\` in the environment of this step, such as from a secret.`,
    };
}
function unfitToHide(name) {
    return {
        kind: 'no-source',
        message: `The expected value comes from the environment, and what \`${name}\` holds could not be hidden: it is shorter than ${shortest} characters, or of more than one line.`,
        mend: `Set \`${name}\` to a longer text of one line, or write the value into the baseline.`,
    };
}


/***/ }),

/***/ 6700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ tally),
  m: () => (/* binding */ worstFirst)
});

// EXTERNAL MODULE: ./lib/controls/definition.js
var definition = __webpack_require__(9989);
// EXTERNAL MODULE: ./lib/controls/catalogue.js + 35 modules
var catalogue = __webpack_require__(689);
;// CONCATENATED MODULE: ./lib/drift/grid.js

const driftCells = { critical: 'C', high: 'H', medium: 'M', low: 'L' };
const worst = ['C', 'H', 'M', 'L', '?', 'A', 'P', 'N', '.'];
function gridOf(verdicts) {
    const controls = controlsOf(verdicts);
    const places = new Map(controls.map((control, index) => [control, index]));
    return {
        controls,
        rows: verdicts.map((verdict) => ({
            account: verdict.account,
            owner: verdict.owner,
            cells: cellsOf(verdict, places),
        })),
    };
}
function controlsOf(verdicts) {
    const ids = new Set();
    for (const { findings, quiet } of verdicts) {
        for (const { control } of findings)
            ids.add(control);
        for (const { control } of quiet)
            ids.add(control);
    }
    const known = catalogue/* controls */.n.map(({ id }) => id);
    const others = [...ids].filter((id) => !known.includes(id)).sort();
    return [...known.filter((id) => ids.has(id)), ...others];
}
function cellsOf({ findings, quiet }, places) {
    const cells = Array.from({ length: places.size }, () => '.');
    const put = (control, cell) => {
        const place = places.get(control) ?? 0;
        if (worst.indexOf(cell) < worst.indexOf(cells[place] ?? '.'))
            cells[place] = cell;
    };
    for (const { control, pass, notApplicable } of quiet) {
        if (pass > 0)
            put(control, 'P');
        if (notApplicable > 0)
            put(control, 'N');
    }
    for (const one of findings)
        put(one.control, cellOf(one));
    return cells.join('');
}
function cellOf({ verdict, severity }) {
    switch (verdict) {
        case 'drift':
            return driftCells[severity];
        case 'unknown':
            return '?';
        case 'accepted':
            return 'A';
        case 'pass':
            return 'P';
        case 'not-applicable':
            return 'N';
    }
}

;// CONCATENATED MODULE: ./lib/drift/tally.js


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
        grid: gridOf(verdicts),
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
function worstFirst(a, b) {
    return (verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict) ||
        definition/* severities */.g.indexOf(a.severity) - definition/* severities */.g.indexOf(b.severity) ||
        (a.key < b.key ? -1 : Number(a.key > b.key)));
}


/***/ }),

/***/ 4143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishCheck: () => (/* binding */ publishCheck)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 18 modules
var core = __webpack_require__(6257);
// EXTERNAL MODULE: ./lib/github/text.js
var github_text = __webpack_require__(7132);
// EXTERNAL MODULE: ./lib/publishing.js
var publishing = __webpack_require__(7622);
// EXTERNAL MODULE: ./lib/drift/words.js
var words = __webpack_require__(814);
// EXTERNAL MODULE: ./lib/report/annotations.js
var report_annotations = __webpack_require__(1116);
// EXTERNAL MODULE: ./lib/baseline/place.js
var place = __webpack_require__(2816);
// EXTERNAL MODULE: ./lib/baseline/values.js
var values = __webpack_require__(545);
;// CONCATENATED MODULE: ./lib/baseline/show.js

function showValue(control, value) {
    return flow(writtenValue(control, value));
}
function writtenValue({ example }, value) {
    return written(value, example);
}
function written(value, example) {
    if (typeof value === 'number')
        return isDuration(example) ? `${value}d` : value;
    if (typeof value === 'string')
        return value.replace(/^\{env\.(\w+)\}$/, (_all, name) => (0,values/* valueLabel */.Qb)(name));
    if (Array.isArray(value))
        return value.map((item) => written(item, undefined));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, written(item, property(example, key))]));
}
function flow(value) {
    if (Array.isArray(value))
        return `[${value.map(flow).join(', ')}]`;
    if (typeof value === 'string')
        return plainOrQuoted(value);
    if (typeof value !== 'object' || value === null)
        return String(value);
    const shown = Object.entries(value).map(([key, item]) => `${plainOrQuoted(key)}: ${flow(item)}`);
    return `{ ${shown.join(', ')} }`;
}
function plainOrQuoted(text) {
    const isPlain = /^(?:[A-Za-z][\w./@*+-]*(?: [\w./@*+-]+)*|[1-9]\d*d|\(from \w+\))$/.test(text);
    const isWord = /^(?:true|false|null|yes|no|on|off)$/i.test(text);
    return isPlain && !isWord ? text : JSON.stringify(text);
}
function isDuration(example) {
    return typeof example === 'string' && /^\d+d$/.test(example);
}
function property(example, key) {
    return typeof example === 'object' && example !== null ? Reflect.get(example, key) : undefined;
}

// EXTERNAL MODULE: ./lib/controls/catalogue.js + 35 modules
var catalogue = __webpack_require__(689);
// EXTERNAL MODULE: ./lib/controls/compare.js
var compare = __webpack_require__(9105);
// EXTERNAL MODULE: ./lib/report/words.js
var report_words = __webpack_require__(8191);
// EXTERNAL MODULE: ./lib/snapshot/shape.js
var shape = __webpack_require__(645);
;// CONCATENATED MODULE: ./lib/pull-request/sentences.js







const NAMED = 3;
function sentences({ changes }) {
    return changes.map((change) => ({ text: sentence(change), change }));
}
function sentence(change) {
    switch (change.about) {
        case 'expectation':
            return `${expectationWords(change)}${ruleWords(change)}.`;
        case 'exception':
            return `${exceptionWords(change)}.`;
        case 'attestation':
            return `${attestationWords(change)}.`;
        case 'severity':
            return `${severityWords(change)}.`;
        case 'owner':
            return `${ownerWords(change)}.`;
        case 'setting':
            return settingWords(change);
    }
}
function expectationWords(change) {
    const { control, kind, before, after } = change;
    const name = `\`${control}\``;
    const of = accountWords(change);
    const verb = change.certain ? sure[kind] : possible[kind];
    const [from, to] = [valueWords(control, before, after), valueWords(control, after, before)];
    if (before === undefined && after === undefined)
        return `${name} is declared differently in so many ways that ${isBeyond(change) ? yetToCome : 'some accounts'} may be held to less`;
    if (after === undefined)
        return `${name} ${verb}${of}; it was ${from}${notLost(change)}`;
    if (before === undefined)
        return `${name} ${verb}${of}: ${to}`;
    return `${name} ${verb}${of}: ${to} instead of ${from}`;
}
const sure = {
    dropped: 'is no longer expected',
    added: 'is now expected',
    loosened: 'asks less',
    tightened: 'asks more',
    changed: 'expects something else',
};
const possible = {
    dropped: 'may no longer be expected',
    added: 'may now be expected',
    loosened: 'may accept more',
    tightened: 'may accept less',
    changed: 'may expect something else',
};
function notLost({ weakens }) {
    return weakens ? '' : ', and another expectation that includes it takes its place';
}
function valueWords(control, declared, other) {
    const known = (0,catalogue/* controlById */.E)(control);
    if (declared === undefined || known === undefined)
        return 'nothing';
    return `\`${(0,place/* quotable */.E7)(showValue(known, differingFirst(declared.value, other?.value)))}\``;
}
function differingFirst(value, other) {
    if (!(0,shape/* isMap */.jh)(value) || !(0,shape/* isMap */.jh)(other))
        return value;
    const isSame = (key) => (0,compare/* canonical */.$N)(value[key]) === (0,compare/* canonical */.$N)(other[key]);
    const keys = Object.keys(value);
    const sorted = [...keys.filter((key) => !isSame(key)), ...keys.filter(isSame)];
    return Object.fromEntries(sorted.map((key) => [key, value[key]]));
}
function ruleWords({ after, before, side }) {
    const rule = (after ?? before)?.rule;
    if (rule === undefined)
        return '';
    return side === 'head'
        ? `, by the rule \`${(0,place/* quotable */.E7)(rule)}\``
        : `, by the former rule \`${(0,place/* quotable */.E7)(rule)}\``;
}
const yetToCome = 'accounts yet to come';
function isBeyond(change) {
    return 'accounts' in change && change.accounts?.count === 0;
}
function accountWords(change) {
    const { accounts } = change;
    if (accounts === undefined)
        return '';
    if (accounts.count === 0)
        return ` of ${yetToCome}`;
    const names = accounts.first.map(({ id, name }) => (name === '' ? id : `\`${(0,place/* quotable */.E7)(name)}\` ${id}`));
    const rest = accounts.count - Math.min(names.length, NAMED);
    const shown = names.slice(0, NAMED).join(', ');
    return ` of ${(0,words/* count */.U)(accounts.count, 'account')} (${shown}${rest > 0 ? ` and ${(0,words/* number */.a)(rest)} more` : ''})`;
}
function exceptionWords(change) {
    const { kind, before, after } = change;
    const of = accountWords(change);
    const what = exceptionName(after ?? before);
    switch (kind) {
        case 'new':
            return `A new exception ${change.certain ? 'accepts' : 'may accept'} drift of ${what}${of} until ${after.until}: ${reasonOf(after)}`;
        case 'longer':
            return `The exception for ${what}${of} lasts until ${after.until} instead of ${before.until}: ${reasonOf(after)}`;
        case 'shorter':
            return `The exception for ${what}${of} ends on ${after.until} instead of ${before.until}`;
        case 'wider':
        case 'narrower':
            return `${reachWords(kind, exceptionName(before), what)}${of}, until ${after.until}: ${reasonOf(after)}`;
        case 'reworded':
            return `The exception for ${what}${of} has another reason or approver: ${reasonOf(after)}`;
        case 'gone':
            return `The exception for ${what}${of} is gone`;
    }
}
function reachWords(kind, former, after) {
    if (former !== after)
        return `The exception for ${former} is now for ${after}`;
    return `The exception for ${after} may be about ${kind === 'wider' ? 'more' : 'fewer'} accounts`;
}
function exceptionName({ control, resource }) {
    return `\`${control}\`${resource === undefined ? '' : ` and \`${(0,place/* quotable */.E7)(resource)}\``}`;
}
function reasonOf({ reason, approvedBy }) {
    const approval = approvedBy === undefined ? '' : ` (approved by \`${(0,place/* quotable */.E7)(approvedBy)}\`, as claimed)`;
    return `\`${(0,place/* quotable */.E7)(reason)}\`${approval}`;
}
function attestationWords(change) {
    const { kind, before, after } = change;
    const of = accountWords(change);
    const name = `The attestation \`${(0,place/* quotable */.E7)((before ?? after).id)}\``;
    switch (kind) {
        case 'added':
            return `${name} is new${of}: ${statementOf(after)}`;
        case 'dropped':
            return `${name} ${change.certain ? 'is' : 'may be'} no longer asked${of}: ${statementOf(before)}`;
        case 'restated':
            return `${name} states something else${of}: ${statementOf(after)} instead of ${statementOf(before)}`;
        case 'longer':
        case 'shorter':
            return `${name} is valid for ${after.validFor} days instead of ${before.validFor}${of}`;
        case 'renewed':
            return `${name} is renewed${of}, on ${after.on} by \`${(0,place/* quotable */.E7)(after.by)}\``;
    }
}
function statementOf({ statement }) {
    return `\`${(0,place/* quotable */.E7)(statement)}\``;
}
function severityWords({ controls, before, after }) {
    const names = (0,report_words/* few */.H$)(controls.map((id) => `\`${(0,place/* quotable */.E7)(id)}\``), NAMED, ', ');
    const verb = controls.length === 1 ? 'counts' : 'count';
    return before === after
        ? `${names} ${verb} as ${after} by default again, and milder where the control says so`
        : `${names} ${verb} as ${after} instead of ${before}`;
}
function ownerWords(change) {
    const of = accountWords(change);
    const verb = change.certain ? 'changes' : 'may change';
    return `The owner${of} ${verb} from ${peopleOf(change.before)} to ${peopleOf(change.after)}`;
}
function peopleOf(owner) {
    if (typeof owner === 'string')
        return owner === 'none' ? 'nobody' : 'somebody';
    const { assignees, mention, contact, labels } = owner;
    const people = [
        ...assignees,
        ...(mention === undefined ? [] : [mention]),
        ...(contact === undefined ? [] : [contact]),
    ];
    const named = people.length > 0 ? people : labels.map((label) => `the label ${label}`);
    return named.length === 0
        ? 'nobody'
        : (0,report_words/* few */.H$)(named.map((one) => `\`${(0,place/* quotable */.E7)(one)}\``), NAMED, ', ');
}
function settingWords({ setting, before, after }) {
    const [from, to] = [before, after].map((value) => value === undefined ? 'none' : `\`${(0,place/* quotable */.E7)(value)}\``);
    switch (setting) {
        case 'organization':
            return after === undefined
                ? `The baseline is no longer bound to the organization ${from}: a run that finds itself in another one goes on.`
                : `The baseline is meant for the organization ${to} instead of ${from}.`;
        case 'name':
            return `The baseline's name is ${to} instead of ${from}: its issues are told apart by it, so that new ones are opened.`;
        case 'group-by':
            return `Issues are grouped by ${to} instead of ${from}.`;
        case 'presets':
            return `It extends ${to} instead of ${from}.`;
    }
}

;// CONCATENATED MODULE: ./lib/pull-request/annotations.js




function checkAnnotations({ diff }, head) {
    const all = sentences(diff).map(({ text, change }) => ({
        level: change.weakens ? 'warning' : 'notice',
        ...placeInHead(change, head),
        title: change.weakens ? 'Weakened by this change' : 'Changed',
        message: (0,github_text/* logLine */.BP)(text).slice(0, report_annotations/* LONGEST_MESSAGE */.bX).toWellFormed(),
    }));
    return ['warning', 'notice'].flatMap((level) => limited(all.filter((annotation) => annotation.level === level)));
}
function placeInHead(change, head) {
    if (change.side === 'head')
        return change.at;
    const former = change.about === 'expectation' ? change.before?.rule : undefined;
    const rule = former === undefined ? undefined : head.rules.find(({ name }) => name === former);
    return rule?.at ?? { file: head.file, line: 1, column: 1 };
}
function limited(annotations) {
    const shown = annotations.slice(0, report_annotations/* MOST_PER_LEVEL */.PK);
    const last = shown.at(-1);
    const left = annotations.length - shown.length;
    if (last === undefined || left === 0)
        return shown;
    const more = `${last.message} (${(0,words/* number */.a)(left)} more in the job summary.)`;
    return shown.with(-1, { ...last, message: more });
}

// EXTERNAL MODULE: ./lib/report/fail-on.js
var fail_on = __webpack_require__(8368);
;// CONCATENATED MODULE: ./lib/pull-request/fail-on.js


function failsOn(check, result, conditions) {
    const ofChange = conditions.flatMap((condition) => {
        if (condition === 'incomplete')
            return [];
        return (condition === 'weakened' ? weakened(check) : added(check, condition)) ?? [];
    });
    const ofRun = conditions.filter((condition) => condition === 'incomplete');
    return [...ofChange, ...(result === undefined ? [] : (0,fail_on/* failOn */.K)(result, ofRun))];
}
function weakened({ diff }) {
    const changes = diff.changes.filter(({ weakens }) => weakens).length;
    return changes === 0 ? undefined : `the change weakens, or may weaken, ${(0,words/* count */.U)(changes, 'declaration')}`;
}
function added({ findings }, severity) {
    const many = findings?.added.filter((finding) => finding.severity === severity).length ?? 0;
    return many === 0 ? undefined : `the change adds ${(0,words/* count */.U)(many, `${severity} finding`)}`;
}

// EXTERNAL MODULE: ./lib/baseline/expectations.js
var expectations = __webpack_require__(6616);
// EXTERNAL MODULE: ./lib/controls/definition.js
var definition = __webpack_require__(9989);
;// CONCATENATED MODULE: ./lib/pull-request/json.js



function checkJson({ before, diff, findings, unreadable, factsOf }) {
    return {
        before,
        'facts-of': factsOf ?? null,
        accounts: diff.accounts ?? null,
        unreadable,
        changes: sentences(diff).map(({ text, change }) => ({
            about: change.about,
            weakens: change.weakens,
            certain: 'certain' in change ? change.certain : true,
            controls: controlsOf(change),
            sentence: text,
            accounts: 'accounts' in change ? concerned(change.accounts) : null,
            baseline: { file: change.at.file, line: change.at.line, side: change.side },
        })),
        findings: findings === undefined
            ? null
            : {
                added: findings.added.map(finding),
                resolved: findings.resolved.map((one) => ({ ...finding(one), by: one.by })),
                unclear: findings.unclear.map(finding),
                kept: Object.fromEntries(definition/* severities */.g.map((severity) => [severity, findings.kept[severity]])),
            },
    };
}
function controlsOf(change) {
    switch (change.about) {
        case 'expectation':
            return [change.control];
        case 'severity':
            return change.controls;
        case 'exception':
            return [(change.after ?? change.before).control];
        case 'attestation':
            return [(0,expectations/* attestationName */.kA)((change.before ?? change.after).id)];
        default:
            return [];
    }
}
function concerned(accounts) {
    return accounts === undefined
        ? null
        : {
            count: accounts.count,
            first: accounts.first.map(({ id, name }) => ({ account: id, 'account-name': name })),
        };
}
function finding({ key, account, control, resource, severity }) {
    return {
        key,
        account: account.id,
        'account-name': account.name,
        control,
        resource: resource ?? null,
        severity,
    };
}

;// CONCATENATED MODULE: ./lib/pull-request/marker.js
function commentMarker(file, name) {
    return `<!-- rootline:check ${safe(file)} ${safe(name)} -->`;
}
function safe(text) {
    return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D').slice(0, 1_000);
}

;// CONCATENATED MODULE: ./lib/pull-request/outputs.js
function checkOutputs({ diff, findings }) {
    return {
        new: findings === undefined ? '' : String(findings.added.length),
        resolved: findings === undefined ? '' : String(findings.resolved.length),
        weakened: String(diff.changes.filter(({ weakens }) => weakens).length),
    };
}

// EXTERNAL MODULE: ./lib/github/links.js
var github_links = __webpack_require__(7578);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(5402);
// EXTERNAL MODULE: ./lib/controls/judging.js
var judging = __webpack_require__(518);
;// CONCATENATED MODULE: ./lib/pull-request/answer.js



function checkAnswer(check) {
    const weakened = check.diff.changes.filter(({ weakens }) => weakens);
    const sure = weakened.filter((change) => !isDoubtful(change));
    const doubtful = weakened.length - sure.length;
    const parts = [
        sure.length === 0 ? undefined : weakensWords(sure),
        doubtful === 0 ? undefined : mayWeakenWords(doubtful, sure.length > 0),
        ...(check.findings === undefined ? [] : findingWords(check.findings)),
    ].filter((part) => part !== undefined);
    return { headline: `${headline(parts, check)}.`, notes: notes(check) };
}
function headline(parts, { diff, findings }) {
    if (parts.length > 0)
        return `This change ${(0,judging/* list */.p_)(parts)}`;
    return diff.changes.length === 0 ? 'This change declares nothing differently' : quietWords(findings);
}
function isDoubtful(change) {
    if ('certain' in change && !change.certain)
        return true;
    return change.about === 'expectation' && change.kind === 'changed';
}
function mayWeakenWords(many, isMore) {
    return `may weaken ${isMore ? `${(0,words/* number */.a)(many)} more` : (0,words/* count */.U)(many, 'declaration')}`;
}
function weakensWords(changes) {
    const expectations = changes.filter(({ about }) => about === 'expectation').length;
    const others = changes.length - expectations;
    if (others === 0)
        return `weakens ${(0,words/* count */.U)(expectations, 'expectation')}`;
    return expectations === 0
        ? `weakens ${(0,words/* count */.U)(others, 'declaration')}`
        : `weakens ${(0,words/* count */.U)(expectations, 'expectation')} and ${(0,words/* count */.U)(others, 'other declaration')}`;
}
function findingWords({ added, resolved, unclear }) {
    const excepted = resolved.filter(({ by }) => by === 'exception').length;
    const lost = resolved.length - excepted;
    return [
        ...(added.length === 0 ? [] : [`adds ${(0,words/* count */.U)(added.length, 'finding')}`]),
        ...(lost === 0 ? [] : [`resolves ${(0,words/* count */.U)(lost, 'finding')} without anything being fixed`]),
        ...(excepted === 0 ? [] : [`accepts ${(0,words/* count */.U)(excepted, 'finding')} by exceptions`]),
        ...(unclear.length === 0 ? [] : [`leaves ${(0,words/* count */.U)(unclear.length, 'finding')} in the unknown`]),
    ];
}
function notes(check) {
    const { before, findings, unreadable, diff } = check;
    return [
        ...(before === 'none' ? ['There was no baseline before: everything it declares is new.'] : []),
        ...(before === 'unsound'
            ? ['The baseline before this change is not valid: it was compared as if there were none.']
            : []),
        ...(findings === undefined
            ? [
                'The two baselines were validated and compared, and no more: AWS was not read here, so which accounts and findings this is about is not known.',
            ]
            : []),
        ...(diff.changes.some(isBeyond)
            ? [
                'Accounts yet to come are new ones, and those that get another name, tag or unit: what is said of them changes nothing for any account as it is now.',
            ]
            : []),
        ...(unreadable > 0
            ? [
                `${(0,words/* count */.U)(unreadable, 'account')} could not be read in full; nothing is said of what could not be read.`,
            ]
            : []),
        ...(diff.changes.length > 0 && findings !== undefined && diff.accounts !== undefined
            ? [`Both baselines were applied to the same facts of ${(0,words/* count */.U)(diff.accounts, 'account')}.`]
            : []),
    ];
}
function quietWords(findings) {
    return findings === undefined
        ? 'This change weakens nothing, as far as the two baselines tell'
        : 'This change weakens nothing, and adds and resolves no finding';
}

// EXTERNAL MODULE: ./lib/pull-request/findings.js
var findings = __webpack_require__(6201);
;// CONCATENATED MODULE: ./lib/pull-request/groups.js


function groupedSentences({ diff }) {
    const all = sentences(diff);
    const weakening = all.filter(({ change }) => change.weakens);
    return {
        weakened: weakening.filter(({ change }) => !isDoubtful(change)),
        doubtful: weakening.filter(({ change }) => isDoubtful(change)),
        others: all.filter(({ change }) => !change.weakens),
    };
}
function groupedFindings({ added, resolved, unclear }) {
    return [
        { heading: 'Findings it adds', findings: added },
        {
            heading: 'Findings it resolves without anything being fixed',
            findings: resolved.filter(({ by }) => by === 'expectation'),
        },
        {
            heading: 'Findings that an exception would accept',
            findings: resolved.filter(({ by }) => by === 'exception'),
        },
        { heading: 'Findings left in the unknown', findings: unclear },
    ];
}
function keptFindings({ kept }) {
    return Object.values(kept).reduce((sum, many) => sum + many, 0);
}

;// CONCATENATED MODULE: ./lib/pull-request/render.js









const inComment = { changes: 7, findings: 7, owners: 3 };
const inSummary = { changes: 60, findings: 70, owners: 20 };
function renderComment(check, links) {
    return `${commentMarker(check.file, check.name)}\n${body(check, links, inComment)}\n`;
}
const headingOfRest = 'All that the changed baseline finds';
function renderSummarySection(check, links) {
    return `${body(check, links, inSummary)}\n`;
}
function body(check, links, room) {
    const { headline, notes } = checkAnswer(check);
    const name = check.name === '' ? '' : `: ${(0,github_text/* text */.Qq)(check.name)}`;
    return (0,markdown/* paragraphs */.qN)([
        `## Rootline${name}`,
        `**${headline}**`,
        notes.join(' '),
        `Baseline ${(0,github_links/* link */.nf)((0,github_text/* code */.aY)(check.file), (0,github_links/* lineAddress */.lU)(links.head, check.file, 1))}${factsWords(check)}`,
        ...changeSections(check, links, room),
        ...(check.findings === undefined ? [] : findingSections(check.findings, links, room)),
        links.run === undefined ? undefined : (0,github_links/* link */.nf)('The whole result', links.run),
    ]);
}
function factsWords({ factsOf }) {
    return factsOf === undefined ? '' : ` · facts of ${(0,github_text/* text */.Qq)((0,report_words/* minute */.Vc)(factsOf))}`;
}
function changeSections(check, links, room) {
    const { weakened, doubtful, others } = groupedSentences(check);
    return [
        section('### What it weakens', weakened, links, room),
        section('### What it may weaken', doubtful, links, room),
        others.length === 0
            ? undefined
            : (0,markdown/* details */.zH)(`${(0,words/* count */.U)(others.length, 'other change')}`, (0,markdown/* longTable */.V4)(changeTable(others, links), limits(others.length, room.changes, links))),
    ];
}
function section(heading, rows, links, room) {
    if (rows.length === 0)
        return undefined;
    return (0,markdown/* paragraphs */.qN)([heading, (0,markdown/* longTable */.V4)(changeTable(rows, links), limits(20, room.changes, links))]);
}
function changeTable(rows, links) {
    return {
        head: ['What', 'Where'],
        align: 'll',
        rows,
        cells: ({ text: words, change }) => [(0,github_text/* prose */.CS)(words), placeCell(change, links)],
    };
}
function placeCell({ at, side }, links) {
    const root = side === 'head' ? links.head : links.base;
    const label = `${(0,github_text/* text */.Qq)(at.file)} line ${at.line}${side === 'base' ? ' (before)' : ''}`;
    return (0,github_links/* link */.nf)(label, (0,github_links/* lineAddress */.lU)(root, at.file, at.line));
}
function findingSections(findings, links, room) {
    const stays = keptFindings(findings);
    return [
        ...groupedFindings(findings).map((group) => findingSection(`### ${group.heading}`, group.findings, links, room)),
        stays === 0 ? undefined : `${(0,words/* count */.U)(stays, 'finding')} ${stays === 1 ? 'stays' : 'stay'} as before.`,
        ownersSection(findings, links, room),
    ];
}
function findingSection(heading, rows, links, room) {
    if (rows.length === 0)
        return undefined;
    const table = {
        head: ['Severity', 'Account', 'Control', 'Expected', 'Observed', 'Owner'],
        align: 'llllll',
        rows,
        cells: (finding) => [
            (0,report_words/* capital */.Nx)(finding.severity),
            (0,markdown/* accountCell */.Aj)(finding.account),
            (0,markdown/* controlCell */.Sj)(finding),
            (0,github_text/* text */.Qq)(finding.expected),
            (0,github_text/* text */.Qq)(finding.observed),
            (0,github_text/* text */.Qq)((0,report_words/* ownerWords */.$J)(finding.owner)),
        ],
    };
    const totals = (0,findings/* bySeverity */.N)(rows).map(([severity, many]) => `${(0,words/* number */.a)(many)} ${severity}`);
    return (0,markdown/* paragraphs */.qN)([
        heading,
        `${(0,words/* count */.U)(rows.length, 'finding')}: ${totals.join(', ')}.`,
        (0,markdown/* longTable */.V4)(table, limits(10, room.findings, links)),
    ]);
}
function ownersSection({ added, resolved }, links, room) {
    const rows = new Map();
    function count(findings, what) {
        for (const finding of findings) {
            const owner = (0,report_words/* ownerWords */.$J)(finding.owner);
            const row = rows.get(owner) ?? { owner, added: 0, resolved: 0 };
            row[what] += 1;
            rows.set(owner, row);
        }
    }
    count(added, 'added');
    count(resolved, 'resolved');
    if (rows.size === 0)
        return undefined;
    const table = {
        head: ['Owner', 'Added', 'Resolved'],
        align: 'lrr',
        rows: [...rows.values()].sort((a, b) => b.added - a.added || b.resolved - a.resolved || (a.owner < b.owner ? -1 : 1)),
        cells: (row) => [(0,github_text/* text */.Qq)(row.owner), (0,words/* number */.a)(row.added), (0,words/* number */.a)(row.resolved)],
    };
    return (0,markdown/* paragraphs */.qN)(['### Owners concerned', (0,markdown/* longTable */.V4)(table, limits(10, room.owners, links))]);
}
function limits(open, kibibytes, links) {
    return { open, bytes: kibibytes * 1024, rest: restWords(links) };
}
function restWords({ report, run }) {
    if (report !== undefined)
        return `${(0,github_text/* code */.aY)(report)} has all`;
    return run === undefined ? '`--format json` shows all' : 'the job summary shows more';
}

// EXTERNAL MODULE: ./lib/report/width.js
var width = __webpack_require__(1354);
;// CONCATENATED MODULE: ./lib/pull-request/table.js






const INDENT = '  ';
const MOST_ROWS = 50;
const NARROWEST = 40;
function checkTable(check, columns) {
    const { headline, notes } = checkAnswer(check);
    const { weakened, doubtful, others } = groupedSentences(check);
    const { findings } = check;
    const parts = [
        [headline, ...notes].flatMap((line) => fitted(line, '', columns)),
        group('What it weakens', weakened.map(sentenceWords), columns),
        group('What it may weaken', doubtful.map(sentenceWords), columns),
        group('Other changes', others.map(sentenceWords), columns),
        ...(findings === undefined
            ? []
            : [
                ...groupedFindings(findings).map((one) => group(one.heading, one.findings.map(table_findingWords), columns)),
                keptLine(keptFindings(findings)),
            ]),
    ];
    return `${parts
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
function sentenceWords({ text, change: { at, side } }) {
    return `${text} (${at.file}:${at.line}${side === 'base' ? ', before' : ''})`;
}
function table_findingWords({ severity, account, control, resource, expected, observed }) {
    const what = resource === undefined ? control : `${control} ${resource}`;
    return `${severity} ${(0,report_words/* accountWords */.zb)(account)}: ${what}: ${expected} → ${observed}`;
}
function keptLine(kept) {
    return kept === 0 ? [] : [`${(0,words/* count */.U)(kept, 'finding')} ${kept === 1 ? 'stays' : 'stay'} as before.`];
}
function group(heading, rows, columns) {
    if (rows.length === 0)
        return [];
    const left = rows.length - MOST_ROWS;
    return [
        heading,
        ...rows.slice(0, MOST_ROWS).flatMap((row) => fitted(row, INDENT, columns)),
        ...(left > 0 ? [`${INDENT}and ${(0,words/* number */.a)(left)} more`] : []),
    ];
}
function fitted(words, indent, columns) {
    const plain = (0,github_text/* logLine */.BP)(words);
    if (columns === undefined)
        return [indent + plain];
    const [first = '', ...others] = (0,width/* wrap */.LV)(plain, Math.max(NARROWEST, columns) - 2 * INDENT.length);
    return [indent + first, ...others.map((line) => indent + INDENT + (0,github_text/* logLine */.BP)(line))];
}

// EXTERNAL MODULE: ./lib/report/index.js + 16 modules
var lib_report = __webpack_require__(2020);
;// CONCATENATED MODULE: ./lib/publishing-check.js












const MOST_SUMMARY_BYTES = 1_000 * 1024;
async function publishCheck(checked, options, channels) {
    const { check, outcome } = checked;
    const paths = outcome === undefined ? undefined : (0,publishing/* reportPaths */.Rs)(options);
    if (paths !== undefined && outcome !== undefined)
        await (0,publishing/* writeReports */.Li)(outcome.result, checkJson(check), paths);
    tellLog(checked);
    tellAnnotations(checked);
    await (0,publishing/* summarize */.eh)(summaryOf(checked, { ...channels.links, report: paths?.report }));
    tellOutputs(checked, options, paths);
    await putComment(checked, channels);
    (0,publishing/* failFor */.qC)(reasonsToFail(checked, options.failOn));
}
function tellLog({ check, outcome }) {
    const tables = [checkTable(check, undefined)];
    if (outcome !== undefined)
        tables.push((0,lib_report.renderTable)(outcome.result, { columns: undefined, colours: false }));
    for (const line of tables.join('\n').split('\n'))
        core/* info */.pq((0,github_text/* logLine */.BP)(line));
}
function tellAnnotations({ check, head, warnings, outcome }) {
    const changed = checkAnnotations(check, head);
    const room = publishing/* MOST_WARNINGS */.oo - changed.filter(({ level }) => level === 'warning').length;
    const all = [...changed, ...(0,report_annotations.problemAnnotations)(warnings).slice(0, room)];
    all.forEach(publishing/* annotate */.fz);
    if (outcome !== undefined)
        (0,publishing/* warn */.R8)((0,lib_report.unansweredWarnings)(outcome.result), all);
}
function summaryOf({ check, outcome }, { report, ...links }) {
    const section = renderSummarySection(check, { ...links, run: undefined, report });
    if (outcome === undefined)
        return section;
    const rest = (0,lib_report.renderSummary)(outcome.result, { source: (0,publishing/* sourceAddress */.uU)(), report, heading: headingOfRest });
    const isTooLong = Buffer.byteLength(section) + Buffer.byteLength(rest) > MOST_SUMMARY_BYTES;
    return isTooLong ? `${section}\nWhat the changed baseline finds is in ${report}.\n` : `${section}\n${rest}`;
}
function tellOutputs({ check, outcome }, options, paths) {
    const told = outcome === undefined || paths === undefined
        ? {}
        : (0,lib_report.outputsOf)(outcome.result, { ...paths, snapshot: options.snapshotOut });
    for (const [name, value] of Object.entries({ ...told, ...checkOutputs(check) }))
        core/* setOutput */.uH(name, value);
}
async function putComment({ check }, { comment, links }) {
    if (comment === undefined)
        return;
    const body = renderComment(check, { ...links, report: undefined });
    const put = await comment.put(commentMarker(check.file, check.name), body);
    core/* info */.pq((0,github_text/* logLine */.BP)(put.kind === 'skipped' ? put.note : `The comment was ${put.kind}: ${put.url}`));
}
function reasonsToFail({ check, outcome }, conditions) {
    const severities = conditions.filter((condition) => condition !== 'incomplete' && condition !== 'weakened');
    if (check.findings === undefined && severities.length > 0)
        core/* info */.pq('`fail-on` could count no findings, because AWS was not read.');
    return failsOn(check, outcome?.result, conditions);
}


/***/ }),

/***/ 6201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ compareFindings),
/* harmony export */   N: () => (/* binding */ bySeverity)
/* harmony export */ });
/* harmony import */ var _controls_definition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9989);
/* harmony import */ var _drift_tally_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6700);


function compareFindings() {
    const added = [];
    const resolved = [];
    const unclear = [];
    const kept = { critical: 0, high: 0, medium: 0, low: 0 };
    function place(key, base, head) {
        const before = owned(base, key);
        const after = owned(head, key);
        const what = transition(before, after);
        if (what === 'kept' && after !== undefined)
            kept[after.severity] += 1;
        if (what === 'added' && after !== undefined)
            added.push(after);
        if (what === 'resolved' && before !== undefined)
            resolved.push({ ...before, by: reason(after) });
        const shown = after ?? before;
        if (what === 'unclear' && shown !== undefined)
            unclear.push(shown);
    }
    return {
        add(base, head) {
            const [before, after] = [sideOf(base), sideOf(head)];
            for (const key of new Set([...before.findings.keys(), ...after.findings.keys()]))
                place(key, before, after);
        },
        result: () => ({
            added: added.toSorted(_drift_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .worstFirst */ .m),
            resolved: resolved.toSorted(_drift_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .worstFirst */ .m),
            kept: { ...kept },
            unclear: unclear.toSorted(_drift_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .worstFirst */ .m),
        }),
    };
}
function sideOf({ owner, findings }) {
    return { owner, findings: new Map(findings.map((finding) => [finding.key, finding])) };
}
function owned({ owner, findings }, key) {
    const finding = findings.get(key);
    return finding === undefined ? undefined : { ...finding, owner };
}
function reason(after) {
    return after?.verdict === 'accepted' ? 'exception' : 'expectation';
}
function transition(before, after) {
    const [drifted, drifts] = [before?.verdict === 'drift', after?.verdict === 'drift'];
    if (drifted && drifts)
        return 'kept';
    const isUnclear = before?.verdict === 'unknown' || after?.verdict === 'unknown';
    if (drifts)
        return isUnclear ? 'unclear' : 'added';
    if (drifted)
        return isUnclear ? 'unclear' : 'resolved';
    return before === undefined && after?.verdict === 'unknown' ? 'unclear' : 'nothing';
}
function bySeverity(findings) {
    return _controls_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .severities */ .g
        .map((severity) => [severity, findings.filter((one) => one.severity === severity).length])
        .filter(([, count]) => count > 0);
}


/***/ })

};
