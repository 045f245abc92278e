export const id = 322;
export const ids = [322];
export const modules = {

/***/ 3498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ warning),
/* harmony export */   DI: () => (/* binding */ tooDeep),
/* harmony export */   ID: () => (/* binding */ maxBytes),
/* harmony export */   Mw: () => (/* binding */ maxDepth),
/* harmony export */   Po: () => (/* binding */ tooLong),
/* harmony export */   at: () => (/* binding */ nothingSpent),
/* harmony export */   u0: () => (/* binding */ readDocument),
/* harmony export */   z3: () => (/* binding */ error)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

const maxBytes = 1_048_576;
const maxDepth = 50;
const tooDeep = `this is nested more than ${maxDepth} levels deep; no baseline needs that`;
const maxTokens = 100_000;
function nothingSpent() {
    return { bytes: 0, tokens: 0, repeated: 0 };
}
function readDocument(text, file, begins, spent) {
    const body = text.startsWith('\u{FEFF}') ? text.slice(1) : text;
    const locate = locator(body, file);
    const fail = (offset, message) => failed([error(locate(offset), message)]);
    const before = spent.bytes;
    spent.bytes += new TextEncoder().encode(body).length;
    if (spent.bytes > maxBytes)
        return fail(0, tooLong(spent.bytes, before));
    const control = body.search(/\r(?!\n)|(?![\t\n\r\u{85}])\p{Cc}|\p{Cs}/u);
    if (body[control] === '\r')
        return fail(control, loneReturn);
    if (control >= 0) {
        return fail(control, `the file holds the character ${codePoint(body, control)}; a baseline is a UTF-8 text without control characters`);
    }
    const tokens = tokenize(body, spent);
    if ('excess' in tokens)
        return fail(tokens.excess, tokens.message);
    const composer = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk({ schema: 'core', merge: false, resolveKnownTags: false, uniqueKeys: false });
    const [document, second] = withoutStacks(() => Array.from(composer.compose(tokens.all, true, body.length)));
    const problems = [
        ...syntaxProblems(document, locate),
        ...(second === undefined ? [] : [error(locate(second.range[0]), secondDocument)]),
    ];
    if (document === undefined || problems.length > 0)
        return failed(problems);
    if (isBlank(document)) {
        const what = body.trim() === '' ? 'the file is empty' : 'the file holds no keys';
        return fail(0, `${what}; ${begins}`);
    }
    return { document, locate };
}
const loneReturn = 'a carriage return stands here without a line feed, which ends no line in YAML; save the file with Unix or Windows line ends';
const secondDocument = 'a second YAML document begins here; a baseline is one document, so remove this `---` or move the rest to its own file';
function error(at, message) {
    return { ...at, level: 'error', message };
}
function warning(at, message) {
    return { ...at, level: 'warning', message };
}
function tooLong(bytes, before) {
    const most = `${thousands(maxBytes)} bytes (1 MiB)`;
    return before === 0
        ? `the file is ${thousands(bytes)} bytes long; a baseline has at most ${most}`
        : `the files of the folder up to this one are ${thousands(bytes)} bytes long; a baseline has at most ${most} in all`;
}
function failed(problems) {
    return { document: undefined, problems };
}
function locator(text, file) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    lines.addNewLine(0);
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
        lines.addNewLine(end + 1);
    return (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line, column: col };
    };
}
function tokenize(text, spent) {
    const lexemes = [];
    for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        lexemes.push(lexeme);
        spent.tokens += 1 + escapesIn(lexeme);
        if (spent.tokens > maxTokens) {
            return {
                excess: lengthOf(lexemes),
                message: `there are more than ${thousands(maxTokens)} YAML tokens up to here; a baseline has to be smaller`,
            };
        }
    }
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX();
    const all = [];
    for (const lexeme of lexemes) {
        for (const token of parser.next(lexeme))
            all.push(token);
        if (parser.stack.length > maxDepth)
            return { excess: parser.offset, message: tooDeep };
    }
    all.push(...parser.end());
    return { all };
}
function escapesIn(lexeme) {
    return lexeme.startsWith('"') ? lexeme.split('\\').length - 1 : 0;
}
const marks = new Set(['\u{2}', '\u{18}', '\u{1F}']);
function lengthOf(lexemes) {
    return lexemes.reduce((sum, lexeme) => sum + (marks.has(lexeme) ? 0 : lexeme.length), 0);
}
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
    const { version } = directives.yaml;
    return version !== '1.2'
        ? [
            ...syntax,
            error(locate(0), `\`%YAML ${version}\` is another version of YAML; a baseline is YAML 1.2, so remove that line`),
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
    return contents === null || contents.range[0] === contents.range[1];
}
function codePoint(text, offset) {
    return `U+${(text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
function thousands(count) {
    return count.toString().replace(/\B(?=(?:\d{3})+$)/g, ',');
}


/***/ }),

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

/***/ 6322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ unsound),
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./lib/baseline/document.js
var baseline_document = __webpack_require__(3498);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/controls/catalogue.js + 35 modules
var catalogue = __webpack_require__(689);
// EXTERNAL MODULE: ./lib/baseline/expectations.js
var expectations = __webpack_require__(6616);
// EXTERNAL MODULE: ./lib/baseline/place.js
var baseline_place = __webpack_require__(2816);
// EXTERNAL MODULE: ./lib/baseline/placeholders.js
var placeholders = __webpack_require__(6549);
;// CONCATENATED MODULE: ./lib/baseline/statements.js


function withoutTemplates(root, places) {
    const organization = (0,baseline_place/* treeAt */.Ss)(root, ['organization']);
    const rules = (0,baseline_place/* itemsOf */.S3)(root, 'rules').map((rule) => withMaskedExpect(rule, places.rule));
    return {
        ...asObject(root.value),
        ...(organization === undefined
            ? {}
            : { organization: withMaskedExpect(organization, places.organization) }),
        ...(rules.length === 0 ? {} : { rules }),
    };
}
function withMaskedExpect(tree, branch) {
    const expect = (0,baseline_place/* treeAt */.Ss)(tree, ['expect']);
    return expect === undefined ? tree.value : { ...asObject(tree.value), expect: masked(expect, branch) };
}
function asObject(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function masked(tree, branch) {
    if ((0,placeholders/* placeholdersIn */.Qf)(tree.value).length === 0)
        return tree.value;
    if (!isGroup(tree, branch))
        return 'any';
    return Object.fromEntries(children(tree, branch).map(({ key, tree: below, branch: child }) => [key, masked(below, child)]));
}
function isGroup(tree, branch) {
    return tree.kind === 'map' && branch.children.size > 0;
}
function children(tree, branch) {
    return [...tree.entries].flatMap(([key, { keyAt, tree: below }]) => {
        const child = branch.children.get(key);
        return child === undefined ? [] : [{ key, keyAt, tree: below, branch: child }];
    });
}
function statementsOf(tree, at, output, branch) {
    const { id, control } = branch;
    if (tree.value === 'any')
        return [{ kind: 'clear', control: id, below: true }];
    if (isGroup(tree, branch)) {
        const otherForm = control === undefined ? [] : [{ kind: 'clear', control: id, below: false }];
        const below = children(tree, branch).flatMap((child) => statementsOf(child.tree, child.keyAt, property(output, child.key), child.branch));
        return [...otherForm, ...below];
    }
    const otherForm = branch.children.size === 0 ? [] : [{ kind: 'clear', control: id, below: true }];
    const value = (0,placeholders/* placeholdersIn */.Qf)(tree.value).length > 0 ? tree.value : output;
    return [...otherForm, { kind: 'value', control: id, value, at }];
}
function property(value, key) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/baseline/tree.js



const maxRepeated = 20_000;
const charactersOfValue = 50;
const refusedKeys = new Set(['__proto__', 'constructor', 'prototype']);
function buildTree(document, locate, spent) {
    const building = { locate, problems: [], anchors: new Map(), spent };
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
        return map(node.items, at, building);
    if ((0,yaml_dist/* isSeq */.oP)(node)) {
        const items = node.items.map((item) => build(item, at, building));
        return limited(listOf(items, at), building);
    }
    return (0,yaml_dist/* isScalar */.jn)(node) ? scalar(node, at, building) : nothing(at);
}
function map(pairs, at, building) {
    const entries = new Map();
    for (const { key, value } of pairs) {
        const keyAt = position(key, at, building);
        const name = keyName(key);
        const tree = build(value, keyAt, building);
        if (name === undefined) {
            building.problems.push((0,baseline_document/* error */.z3)(keyAt, 'a key has to be a plain text; put it in quotes'));
            continue;
        }
        const complaint = complain(name, entries);
        if (complaint === undefined)
            entries.set(name, { keyAt, tree });
        else
            building.problems.push((0,baseline_document/* error */.z3)(keyAt, complaint));
    }
    return limited(mapOf(entries, at), building);
}
function mapOf(entries, at) {
    const value = Object.create(null);
    for (const [name, { tree }] of entries)
        value[name] = tree.value;
    const parts = Array.from(entries.values(), ({ tree }) => tree);
    return { kind: 'map', at, entries, value, ...measure(parts) };
}
function listOf(items, at) {
    return { kind: 'list', at, items, value: items.map(({ value }) => value), ...measure(items) };
}
function plainTree(value, at) {
    if (Array.isArray(value)) {
        return listOf(value.map((item) => plainTree(item, at)), at);
    }
    if (typeof value === 'object' && value !== null) {
        const entries = Object.entries(value).map(([key, below]) => [key, { keyAt: at, tree: plainTree(below, at) }]);
        return mapOf(new Map(entries), at);
    }
    return plainScalar(value, at);
}
function plainScalar(value, at) {
    const isScalarValue = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return isScalarValue ? written(value, String(value), at) : nothing(at);
}
function keyName(key) {
    return (0,yaml_dist/* isScalar */.jn)(key) && key.value !== null ? key.source : undefined;
}
function complain(name, earlier) {
    const first = earlier.get(name);
    if (first !== undefined)
        return `duplicate key \`${(0,baseline_place/* quotable */.E7)(name)}\`: line ${first.keyAt.line} has it already`;
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
        building.problems.push((0,baseline_document/* error */.z3)(at, `the alias \`*${(0,baseline_place/* quotable */.E7)(source)}\` ${why}; put a text that begins with \`*\` in quotes`));
        return broken(at);
    }
    const before = building.spent.repeated;
    building.spent.repeated += target.size;
    if (building.spent.repeated <= maxRepeated)
        return target;
    if (before <= maxRepeated) {
        building.problems.push((0,baseline_document/* error */.z3)(at, 'the aliases up to here repeat more than 20,000 values, long texts counting as several; write out what you mean'));
    }
    return broken(at);
}
function startOf(tree) {
    const first = tree.kind === 'map' ? tree.entries.values().next().value : undefined;
    return first?.keyAt ?? tree.at;
}
function scalar(node, at, building) {
    const { value, source } = node;
    if (typeof value === 'string') {
        if (hasControlCharacter(value))
            building.problems.push((0,baseline_document/* error */.z3)(at, 'this text holds a control character'));
        return written(value, value, at);
    }
    return typeof value === 'number' || typeof value === 'boolean'
        ? written(value, source ?? String(value), at)
        : nothing(at);
}
function written(value, source, at) {
    const size = 1 + Math.floor(source.length / charactersOfValue);
    return { kind: 'scalar', at, value, source, size, depth: 1 };
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
function limited(tree, { problems }) {
    if (tree.depth <= baseline_document/* maxDepth */.Mw)
        return tree;
    problems.push((0,baseline_document/* error */.z3)(tree.at, baseline_document/* tooDeep */.DI));
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




function toBaseline(main, parts, presets, places) {
    const { parsed, root, file } = main;
    const files = [entriesOf(main, undefined, places), ...parts.map((part) => partOf(part, places))];
    return {
        file,
        name: parsed.name ?? '',
        organizationId: parsed.organization?.id,
        rules: [...presets, ...organizationRule(parsed, root, places), ...files.flatMap(({ rules }) => rules)],
        owners: files.flatMap(({ owners }) => owners),
        exceptions: files.flatMap(({ exceptions }) => exceptions),
        attestations: files.flatMap(({ attestations }) => attestations),
        severities: severitiesOf(parsed, root),
        scopes: files.flatMap(({ scope }) => scope ?? []),
        groupBy: parsed.issues?.['group-by'] ?? 'account',
        settings: settingsOf(root),
    };
}
const settingPaths = {
    organization: ['organization', 'id'],
    name: ['name'],
    'group-by': ['issues', 'group-by'],
    presets: ['extends'],
};
function settingsOf(root) {
    const placed = Object.entries(settingPaths).flatMap(([setting, path]) => {
        const written = (0,baseline_place/* treeAt */.Ss)(root, path);
        return written === undefined ? [] : [[setting, startOf(written)]];
    });
    return Object.fromEntries(placed);
}
function partOf(part, places) {
    const scope = (0,baseline_place/* treeAt */.Ss)(part.root, ['scope']);
    const at = scope === undefined ? part.root.at : startOf(scope);
    return entriesOf(part, { match: toMatchKeys(part.parsed.scope), at }, places);
}
function entriesOf({ root, parsed }, scope, places) {
    const positions = (section) => (0,baseline_place/* itemsOf */.S3)(root, section).map(startOf);
    const matching = (match) => within(toMatch(match), scope);
    return {
        scope,
        rules: zip(parsed.rules ?? [], (0,baseline_place/* itemsOf */.S3)(root, 'rules'), ({ name, match, expect }, tree) => {
            const written = (0,baseline_place/* treeAt */.Ss)(tree, ['expect']);
            return {
                name,
                match: matching(match),
                statements: written === undefined ? [] : statementsOf(written, startOf(written), expect, places.rule),
                at: startOf(tree),
            };
        }),
        owners: zip(parsed.owners ?? [], positions('owners'), (entry, at) => toOwner(entry, matching, at)),
        exceptions: zip(parsed.exceptions ?? [], positions('exceptions'), (entry, at) => toException(entry, matching, at)),
        attestations: zip(parsed.attestations ?? [], positions('attestations'), (entry, at) => toAttestation(entry, matching, at)),
    };
}
function rulesOfPreset(name, source, places) {
    const { rules } = entriesOf(source, undefined, places);
    return [...organizationRule(source.parsed, source.root, places), ...rules].map((rule) => ({
        ...rule,
        name: `${name}: ${rule.name}`,
        preset: name,
    }));
}
function organizationRule(parsed, root, places) {
    const expect = (0,baseline_place/* treeAt */.Ss)(root, ['organization', 'expect']);
    if (expect === undefined)
        return [];
    const at = startOf(expect);
    return [
        {
            name: expectations/* organizationGroup */.Pf,
            match: managementAccount,
            statements: statementsOf(expect, at, parsed.organization?.expect, places.organization),
            at,
        },
    ];
}
const managementAccount = { managementAccount: true };
function severitiesOf({ severity = {} }, root) {
    const written = (0,baseline_place/* treeAt */.Ss)(root, ['severity']);
    if (written?.kind !== 'map')
        return [];
    return [...written.entries].flatMap(([control, { keyAt }]) => {
        const level = Object.hasOwn(severity, control) ? severity[control] : undefined;
        return level === undefined ? [] : [{ control, severity: level, at: keyAt }];
    });
}
function zip(left, right, join) {
    return left.flatMap((a, index) => right.slice(index, index + 1).map((b) => join(a, b)));
}
function within(match, scope) {
    if (scope === undefined)
        return match;
    return match === 'all' ? { within: scope.match } : { ...match, within: scope.match };
}
function toMatch(match) {
    return match === 'all' ? 'all' : toMatchKeys(match);
}
function toMatchKeys({ 'management-account': isManagement, not, ...rest }) {
    return {
        ...rest,
        ...(isManagement === undefined ? {} : { managementAccount: isManagement }),
        ...(not === undefined ? {} : { not: toMatchKeys(not) }),
    };
}
function toOwner({ match, assignees = [], labels = [], ...rest }, matching, at) {
    return { match: matching(match), assignees, labels, ...rest, at };
}
function toException({ match, 'approved-by': approvedBy, ...rest }, matching, at) {
    return { ...rest, match: matching(match), ...(approvedBy === undefined ? {} : { approvedBy }), at };
}
function toAttestation({ match, 'valid-for': validFor, ...rest }, matching, at) {
    return { ...rest, validFor, match: match === undefined ? managementAccount : matching(match), at };
}

// EXTERNAL MODULE: ./lib/controls/expectation.js
var expectation = __webpack_require__(5436);
// EXTERNAL MODULE: ./lib/baseline/suggest.js
var suggest = __webpack_require__(4621);
;// CONCATENATED MODULE: ./lib/baseline/keys.js




function missingKey(key, path, { root, file }) {
    return (0,baseline_place/* inPlace */.zp)(path, root, `\`${key}\` is missing${path.length === 0 ? beginning(file) : inside(key, path)}`);
}
function inside(key, [section]) {
    return key === 'match' && section === 'attestations'
        ? '; in a file with a `scope` an attestation names its accounts, `all` for the whole scope'
        : '';
}
function beginning(file) {
    return file.kind === 'part'
        ? `; every file of the folder but the first (${(0,baseline_place/* quotable */.E7)(file.main)}) begins with the accounts it is about, and acts on no other`
        : '; a baseline begins with `version: 1`';
}
function unknownKey(key, known, path, checking) {
    const { root, controls, guess } = checking;
    const group = groupAt(path, controls);
    if (group !== undefined)
        return (0,baseline_place/* inPlace */.zp)(path.slice(0, 2), root, unknownControl(key, known, group, checking));
    const misplaced = path.length === 0 ? otherFile(key, checking.file) : undefined;
    if (misplaced !== undefined)
        return misplaced;
    return (0,baseline_place/* inPlace */.zp)(path, root, `unknown key \`${(0,baseline_place/* quotable */.E7)(key)}\`${meant(guess(key, known), known)}`);
}
const mainKeys = new Set([
    'version',
    'name',
    'extends',
    'organization',
    'severity',
    'issues',
]);
function otherFile(key, file) {
    if (file.kind === 'part') {
        return mainKeys.has(key)
            ? `\`${key}\` stands in the first file of the folder alone (${(0,baseline_place/* quotable */.E7)(file.main)}); the others hold \`scope\`, \`rules\`, \`owners\`, \`exceptions\` and \`attestations\``
            : undefined;
    }
    return key === 'scope'
        ? '`scope` stands in every file of a folder but the first in name order, which is the main one'
        : undefined;
}
function groupAt(path, controls) {
    const group = (0,baseline_place/* controlPath */.XL)(path)?.join('.');
    return group !== undefined && controls.some((id) => (0,expectations/* isBelow */.Yw)(id, group)) ? group : undefined;
}
function unknownControl(key, known, group, { controls, guess }) {
    const misplaced = elsewhereWritten(key, group, controls);
    if (misplaced !== undefined)
        return misplaced;
    const prefix = group === '' ? '' : `${group}.`;
    const id = `${prefix}${key}`;
    if (controls.includes(id)) {
        return `\`${key}\` has to be written without dots, each part below the other: \`${nested(key)}\``;
    }
    const siblings = known.map((sibling) => `${prefix}${sibling}`);
    const near = guess(key, known);
    const sibling = near === undefined ? undefined : `${prefix}${near}`;
    const elsewhere = controls.find((control) => control.endsWith(`.${key}`));
    const suggestion = sibling ?? elsewhere ?? guess(id, controls);
    return `unknown control \`${(0,baseline_place/* quotable */.E7)(id)}\`${meant(suggestion, siblings)}${otherPlace(suggestion, group)}`;
}
const ofOrganization = 'under `organization.expect`, at the top of the baseline';
const ofRules = 'under `expect` of a rule';
function elsewhereWritten(key, group, controls) {
    if (group === '' && (0,expectations/* means */.pG)(expectations/* organizationGroup */.Pf, key)) {
        return `the controls \`${expectations/* organizationGroup */.Pf}.…\` stand ${ofOrganization}, not in a rule`;
    }
    return group === expectations/* organizationGroup */.Pf && key !== expectations/* organizationGroup */.Pf && controls.some((id) => (0,expectations/* means */.pG)(key, id))
        ? `\`${(0,baseline_place/* quotable */.E7)(key)}\` stands ${ofRules}; only the controls \`${expectations/* organizationGroup */.Pf}.…\` stand here`
        : undefined;
}
function otherPlace(suggestion, group) {
    if (suggestion === undefined)
        return '';
    const here = group === expectations/* organizationGroup */.Pf;
    const there = (0,expectations/* isBelow */.Yw)(suggestion, expectations/* organizationGroup */.Pf);
    return here === there ? '' : ` It stands ${there ? ofOrganization : ofRules}`;
}
function meant(suggestion, known) {
    return suggestion === undefined ? `; expected ${(0,expectation/* alternatives */.Vo)(known)}` : (0,suggest/* didYouMean */.a)(suggestion);
}
function nested(key) {
    const [first = '', ...rest] = key.split('.');
    return rest.length === 0 ? `${first}: …` : `${first}: { ${nested(rest.join('.'))} }`;
}

;// CONCATENATED MODULE: ./lib/baseline/shape.js
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
    const { type, entries, key, value } = schema;
    if (type === 'record')
        return [{ schema, known: new Map(), keys: key, others: value }];
    if (entries === undefined)
        return [];
    const known = Object.entries(entries).map(([key, entry]) => [key, { schema: entry, required: !/optional$|^nullish$/.test(entry.type) }]);
    return [{ schema, known: new Map(known), keys: undefined, others: undefined }];
}
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
function hasText(schema) {
    return membersOf(schema).scalars.some(({ type }) => type === 'string');
}
function messageOf(schema) {
    const { message } = schema;
    return typeof message === 'string' ? message : undefined;
}

;// CONCATENATED MODULE: ./lib/baseline/wording.js





const manyWords = 12;
const prefix = 'expected ';
function mismatch(schema, tree) {
    const { maps, lists, scalars } = membersOf(schema);
    const words = scalars.flatMap(wordsOf);
    const misread = tree.kind === 'scalar' ? misreading(schema, words, tree) : undefined;
    if (misread !== undefined)
        return misread;
    const phrases = [
        ...scalars.flatMap((scalar) => scalarPhrase(scalar, tree)),
        ...lists.filter(({ item }) => !scalars.includes(item)).map(listPhrase),
        ...maps.map(mapPhrase),
    ];
    const sentence = phrases.find((phrase) => !phrase.startsWith(prefix));
    if (sentence !== undefined)
        return sentence;
    const wanted = inWords(words, phrases.map((phrase) => phrase.slice(prefix.length)));
    return `${prefix}${wanted}, found ${found(tree)}${suggestion(words, tree)}`;
}
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
    return `YAML reads \`${(0,baseline_place/* quotable */.E7)(source)}\` as ${as}, not as a text; put it in quotes: \`"${(0,baseline_place/* quotable */.E7)(source)}"\``;
}
function inWords(words, phrases) {
    const sorted = [...words.filter((word) => word !== 'any'), ...words.filter((word) => word === 'any')];
    const shown = sorted.length === 0 || sorted.length > manyWords ? [] : [(0,expectation/* alternatives */.Vo)(sorted)];
    const said = sorted.length === 1 && sorted[0] === 'any' ? [...phrases, ...shown] : [...shown, ...phrases];
    return [...new Set(said)].join(', or ');
}
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
function found(tree) {
    switch (tree.kind) {
        case 'map':
            return tree.entries.size === 0 ? 'an empty map' : 'a map';
        case 'list':
            return tree.items.length === 0 ? 'an empty list' : `a list of ${tree.items.length}`;
        case 'scalar':
            if (tree.value === null)
                return 'no value';
            return tree.source.trim() === '' ? 'an empty text' : `\`${(0,baseline_place/* quotable */.E7)(tree.source)}\``;
    }
}
function suggestion(words, tree) {
    if (typeof tree.value !== 'string')
        return '';
    return (0,suggest/* didYouMean */.a)(yesOrNo(tree.value, words) ?? (0,suggest/* nearest */.p)(tree.value, words));
}
function yesOrNo(value, words) {
    if (!words.includes('true'))
        return undefined;
    if (/^(?:yes|on|y)$/i.test(value))
        return 'true';
    return /^(?:no|off|n)$/i.test(value) ? 'false' : undefined;
}

;// CONCATENATED MODULE: ./lib/baseline/variables.js






const variables_prefix = 'ROOTLINE_VALUE_';
const longest = 64;
const example = '`ROOTLINE_VALUE_SECURITY_PHONE`';
const variablePattern = /^(?=.{1,64}$)ROOTLINE_VALUE_[A-Z0-9_]+$/;
function readVariables(schema, root) {
    const problems = [];
    return { tree: read(schema, root, [], { root, problems }), problems };
}
function read(schema, tree, path, reading) {
    if (tree.kind === 'scalar' || !mayHoldControls(path))
        return tree;
    const { lists, maps } = membersOf(schema);
    if (tree.kind === 'list') {
        const item = lists[0]?.item;
        if (item === undefined)
            return tree;
        const items = tree.items.map((below, index) => read(item, below, [...path, index], reading));
        return listOf(items, tree.at);
    }
    const [map] = maps;
    if (map !== undefined)
        return readMap(map, tree, path, reading);
    return hasText(schema) ? reference(tree, path, reading) : tree;
}
function mayHoldControls([section, inside, expect]) {
    if (section === 'rules')
        return expect === undefined || expect === 'expect';
    return (section === undefined || (section === 'organization' && (inside === undefined || inside === 'expect')));
}
function readMap({ known, others }, tree, path, reading) {
    const entries = new Map();
    for (const [key, entry] of tree.entries) {
        const schema = known.get(key)?.schema ?? others;
        const below = schema === undefined ? entry.tree : read(schema, entry.tree, [...path, key], reading);
        entries.set(key, { keyAt: entry.keyAt, tree: below });
    }
    return mapOf(entries, tree.at);
}
function reference(tree, path, { root, problems }) {
    const [only, ...others] = tree.entries;
    if (only === undefined || others.length > 0)
        return tree;
    const [key, { keyAt, tree: name }] = only;
    if (key !== 'env' && ((0,suggest/* nearest */.p)(key, ['env']) === undefined || !isName(name.value)))
        return tree;
    if (key !== 'env') {
        problems.push((0,baseline_document/* error */.z3)(keyAt, (0,baseline_place/* inPlace */.zp)(path, root, `unknown key \`${(0,baseline_place/* quotable */.E7)(key)}\`${(0,suggest/* didYouMean */.a)('env')}`)));
    }
    else if (!isName(name.value)) {
        problems.push((0,baseline_document/* error */.z3)(name.value === null ? keyAt : name.at, (0,baseline_place/* inPlace */.zp)(path, root, misnamed(name))));
    }
    else {
        return variables_text(tree, name.value);
    }
    return { kind: 'scalar', at: tree.at, value: undefined, source: '', size: tree.size, depth: 1 };
}
function variables_text({ at, size }, name) {
    return {
        kind: 'scalar',
        at,
        value: `{env.${name}}`,
        source: `{ env: ${name} }`,
        env: name,
        size,
        depth: 1,
    };
}
function isName(value) {
    return typeof value === 'string' && variablePattern.test(value);
}
function misnamed(name) {
    const expected = `expected the name of an environment variable such as ${example}, of capital letters, digits and \`_\`, at most ${longest} characters long, found ${found(name)}`;
    return typeof name.value === 'string' ? `${expected}${(0,suggest/* didYouMean */.a)(corrected(name.value))}` : expected;
}
function corrected(name) {
    const upper = name
        .toUpperCase()
        .replaceAll(/[^A-Z0-9]+/g, '_')
        .replace(/^_|_$/g, '');
    const words = upper.split('_');
    const hasPrefix = (0,suggest/* nearest */.p)(`${words.slice(0, 2).join('_')}_`, [variables_prefix]) !== undefined;
    const proper = `${variables_prefix}${hasPrefix ? words.slice(2).join('_') : upper}`;
    return variablePattern.test(proper) ? proper : undefined;
}
function looksLikeVariable(tree) {
    return tree.kind === 'map' && tree.entries.size === 1 && isName(tree.entries.get('env')?.tree.value);
}

;// CONCATENATED MODULE: ./lib/baseline/check.js










function checkShape(schema, root, controls, file) {
    if (root.kind !== 'map' && root.value !== undefined) {
        return [(0,baseline_document/* error */.z3)(root.at, `${wholeFile[file.kind]}, found ${found(root)}`)];
    }
    return check(schema, root, root.at, [], { root, controls, file, guess: guesser() });
}
const wholeFile = {
    main: 'a baseline is a map that begins with `version: 1`',
    part: 'a file of the folder is a map that begins with `scope`',
};
function check(schema, tree, keyAt, path, checking) {
    const { lists, maps } = membersOf(schema);
    const [list] = lists;
    const [map] = maps;
    const tell = (message) => [
        (0,baseline_document/* error */.z3)(tree.value === null ? keyAt : tree.at, (0,baseline_place/* inPlace */.zp)(path, checking.root, message)),
    ];
    if (tree.kind === 'scalar')
        return checkScalar(schema, tree, path, tell);
    const inside = tree.kind === 'list'
        ? list && checkItems(list, tree.items, path, checking)
        : map && checkMap(map, tree, path, checking);
    if (inside === undefined)
        return tell(looksLikeVariable(tree) ? noVariable : mismatch(schema, tree));
    if (inside.length > 0)
        return inside;
    return hasChecks(schema) ? checkWhole(schema, tree).flatMap(tell) : [];
}
const noVariable = 'a value from the environment can stand only in the place of a text of your own, below `expect`';
function checkScalar(schema, tree, path, tell) {
    if (tree.value === undefined)
        return [];
    if (isTemplate(path, tree) && hasText(schema))
        return [];
    return dist/* safeParse */.xLC(schema, tree.value).success ? [] : tell(mismatch(schema, tree));
}
function isTemplate(path, tree) {
    return (0,baseline_place/* controlPath */.XL)(path) !== undefined && (0,placeholders/* placeholdersIn */.Qf)(tree.value).length > 0;
}
function checkItems({ item: schema }, items, path, checking) {
    return items.flatMap((item, index) => check(schema, item, item.at, [...path, index], checking));
}
function checkMap({ known, keys, others }, tree, path, checking) {
    const missing = [...known].filter(([key, { required }]) => required && !tree.entries.has(key));
    const present = [...tree.entries].flatMap(([key, entry]) => {
        const below = known.get(key)?.schema ?? others;
        const misnamed = keys && dist/* safeParse */.xLC(keys, key).issues?.[0];
        if (keys !== undefined && misnamed !== undefined) {
            const meant = checking.guess(key, wordsOfKeys(keys));
            const message = `${misnamed.message}, found \`${(0,baseline_place/* quotable */.E7)(key)}\`${(0,suggest/* didYouMean */.a)(meant)}`;
            return [(0,baseline_document/* error */.z3)(entry.keyAt, (0,baseline_place/* inPlace */.zp)(path, checking.root, message))];
        }
        if (below === undefined && looksLikeVariable(tree)) {
            return [(0,baseline_document/* error */.z3)(tree.at, (0,baseline_place/* inPlace */.zp)(path, checking.root, noVariable))];
        }
        return below === undefined
            ? [(0,baseline_document/* error */.z3)(entry.keyAt, unknownKey(key, [...known.keys()], path, checking))]
            : check(below, entry.tree, entry.keyAt, [...path, key], checking);
    });
    return [...missing.map(([key]) => (0,baseline_document/* error */.z3)(startOf(tree), missingKey(key, path, checking))), ...present];
}
const mostGuesses = 500;
function guesser() {
    let left = mostGuesses;
    return (word, candidates) => {
        left -= 1;
        return left < 0 ? undefined : (0,suggest/* nearest */.p)(word, candidates);
    };
}
function wordsOfKeys(keys) {
    return membersOf(keys).scalars.flatMap(wordsOf);
}
function checkWhole(schema, tree) {
    const { issues = [] } = dist/* safeParse */.xLC(schema, tree.value);
    return issues
        .filter(({ kind, path }) => kind === 'validation' && path === undefined)
        .map((issue) => `${issue.message}, found ${found(tree)}`);
}

// EXTERNAL MODULE: ./lib/baseline/dates.js
var dates = __webpack_require__(534);
;// CONCATENATED MODULE: ./lib/baseline/written-days.js


function daysOf(root, section, key) {
    return (0,baseline_place/* itemsOf */.S3)(root, section).flatMap((entry, index) => {
        const tree = (0,baseline_place/* treeAt */.Ss)(entry, [key]);
        if (typeof tree?.value !== 'string' || !(0,dates/* isCalendarDate */.tf)(tree.value))
            return [];
        return [{ day: tree.value, index, at: tree.at, place: (0,baseline_place/* placeOf */.$t)([section, index, key], root) }];
    });
}

;// CONCATENATED MODULE: ./lib/baseline/attestation-checks.js






const daysOfWarning = 14;
const mostCandidates = 100;
const mostHints = 100;
function checkAttestations(files, now) {
    return [...files.flatMap((root) => attestationDays(root, now)), ...unknownAttestations(files)];
}
function attestationDays(root, now) {
    const today = (0,dates/* dayOf */.kb)(now);
    const future = daysOf(root, 'attestations', 'on').flatMap(({ day, at, place }) => day > today ? [(0,baseline_document/* error */.z3)(at, `${place}: ${day} lies in the future; today is ${today}`)] : []);
    return [...future, ...aboutToLapse(root, now)];
}
function aboutToLapse(root, now) {
    return daysOf(root, 'attestations', 'on').flatMap(({ day, index, at }) => {
        const validFor = (0,baseline_place/* textAt */.$6)(root, ['attestations', index, 'valid-for']) ?? '';
        const lapse = (0,dates/* dayBegins */.P2)(day, Number(/^(\d{1,3})d$/.exec(validFor)?.[1]));
        const isNear = lapse > now.getTime() && lapse <= now.getTime() + daysOfWarning * (0,dates/* dayBegins */.P2)('1970-01-02', 0);
        if (!isNear)
            return [];
        const name = (0,baseline_place/* placeOf */.$t)(['attestations', index], root);
        return [
            (0,baseline_document/* warning */.$e)(at, `${name} lapses on ${(0,dates/* dayOf */.kb)(new Date(lapse))}, and is drift from then on; see whether it still holds, and set \`by\` and \`on\` anew`),
        ];
    });
}
function unknownAttestations(files) {
    const known = files
        .flatMap((root) => (0,baseline_place/* itemsOf */.S3)(root, 'attestations'))
        .flatMap((entry) => (0,baseline_place/* textAt */.$6)(entry, ['id'])?.trim() ?? [])
        .map(expectations/* attestationName */.kA);
    const all = new Set(known);
    const candidates = known.slice(0, mostCandidates);
    let hints = mostHints;
    const unknown = (name, at, place) => {
        if (typeof name !== 'string' || !(0,expectations/* isBelow */.Yw)(name, expectations/* attestationGroup */.OK) || all.has(name))
            return [];
        hints -= 1;
        const hint = hints < 0 ? '' : (0,suggest/* didYouMean */.a)((0,suggest/* nearest */.p)(name, candidates));
        return [
            (0,baseline_document/* error */.z3)(at, `${place}: there is no attestation \`${(0,baseline_place/* quotable */.E7)(name.slice(expectations/* attestationGroup */.OK.length + 1))}\`${hint}`),
        ];
    };
    return files.flatMap((root) => [
        ...(0,baseline_place/* itemsOf */.S3)(root, 'exceptions').flatMap((entry, index) => {
            const control = (0,baseline_place/* treeAt */.Ss)(entry, ['control']);
            return control === undefined
                ? []
                : unknown(control.value, control.at, (0,baseline_place/* placeOf */.$t)(['exceptions', index, 'control'], root));
        }),
        ...severityKeys(root).flatMap(([key, at]) => unknown(key, at, '`severity`')),
    ]);
}
function severityKeys(root) {
    const severity = (0,baseline_place/* treeAt */.Ss)(root, ['severity']);
    return severity?.kind === 'map'
        ? [...severity.entries].map(([key, { keyAt }]) => [key, keyAt])
        : [];
}

;// CONCATENATED MODULE: ./lib/baseline/presets/aws-fsbp.js
const inStandard = new Set([
    'Account.1',
    'IAM.3',
    'IAM.4',
    'IAM.5',
    'IAM.6',
    'IAM.7',
    'IAM.8',
]);
const awsFsbp = {
    name: 'aws-fsbp',
    title: 'AWS Foundational Security Best Practices',
    description: 'What the standard AWS Foundational Security Best Practices of Security Hub asks of the root user, the security contact and the IAM users, with the values that its controls have when nobody changed their parameters.',
    rules: [
        {
            name: 'every account',
            match: 'all',
            expect: {
                'root-user': { 'access-keys': 'absent', mfa: 'hardware' },
                contacts: { security: 'present' },
                'iam-users': {
                    'console-access': 'mfa',
                    'access-keys': { 'max-age': '90d', 'max-unused': '90d' },
                    passwords: { 'max-unused': '90d' },
                    'password-policy': {
                        'minimum-length': 8,
                        require: ['symbols', 'numbers', 'uppercase', 'lowercase'],
                    },
                },
            },
        },
    ],
    numbersOf: ({ securityHub = [] }) => securityHub.filter((id) => inStandard.has(id)),
    unchecked: [
        {
            what: 'IAM.9, IAM.15, IAM.16, IAM.22',
            why: 'Security Hub has them in other standards. Hardware MFA answers IAM.9 too; for the others declare `iam-users.password-policy` and a shorter `max-unused`.',
        },
        {
            what: 'CloudTrail.1, GuardDuty.1 and what else is about services that watch',
            why: 'Which account and region does the watching differs: match it in a rule of your own and declare the controls `detection.…`.',
        },
        {
            what: 'Every other control of the standard',
            why: 'Rootline reads the root user, the credentials and the contacts: no permissions and roles, no resources of other services.',
        },
    ],
};

;// CONCATENATED MODULE: ./lib/baseline/presets/cis.js
const cisOfEveryAccount = {
    'root-user': { 'access-keys': 'absent', mfa: 'hardware', 'unused-for': '90d' },
    contacts: { security: 'present', billing: 'present', operations: 'present' },
    'iam-users': {
        'console-access': 'mfa',
        'access-keys': { 'max-age': '90d', 'max-unused': '45d' },
        passwords: { 'max-unused': '45d' },
    },
};
function cisUnchecked(asked) {
    return [
        {
            what: `${asked.contact}: that the contact details are current`,
            why: 'The preset asks that the billing and the operations contact are there. Only you know the right values: declare them under `contacts`, with those of `contacts.primary`, which every account has.',
        },
        {
            what: `${asked.rootUse}: that root is not used for daily tasks`,
            why: 'The benchmark names no number of days. The preset takes 90; declare `root-user.unused-for` for another.',
        },
        {
            what: `${asked.central}: that IAM users are managed in one place`,
            why: 'No API tells how people sign in elsewhere. Declare the users that may stay as `iam-users.allowed`, or `iam-users.access-keys: absent`.',
        },
        ...asked.others,
        {
            what: 'Every recommendation that no control of the list above names',
            why: 'Rootline reads the root user, the credentials and the contacts: no permissions and roles, no storage, logging, monitoring or network.',
        },
    ];
}

;// CONCATENATED MODULE: ./lib/baseline/presets/cis-5.js

const cis5 = {
    name: 'cis-5',
    title: 'CIS AWS Foundations Benchmark v5.0',
    description: 'What version 5.0 of the CIS AWS Foundations Benchmark asks of the root user, the contacts and the IAM users. Hardware MFA answers the recommendation of any MFA too.',
    rules: [
        {
            name: 'every account',
            match: 'all',
            expect: {
                ...cisOfEveryAccount,
                'iam-users': {
                    ...cisOfEveryAccount['iam-users'],
                    'access-keys': { ...cisOfEveryAccount['iam-users']['access-keys'], 'max-active': 1 },
                    'password-policy': { 'minimum-length': 14, 'reuse-prevention': 24 },
                },
            },
        },
    ],
    numbersOf: ({ cis }) => cis?.['v5.0']?.split(', ') ?? [],
    unchecked: cisUnchecked({
        contact: '1.1',
        rootUse: '1.6',
        central: '1.20',
        others: [
            {
                what: '1.12: inactive access keys',
                why: 'The recommendation is about the active ones: the preset holds `max-active: 1` and leaves `iam-users.access-keys.inactive` to you.',
            },
        ],
    }),
};

;// CONCATENATED MODULE: ./lib/baseline/presets/cis-7.js

const cis7 = {
    name: 'cis-7',
    title: 'CIS AWS Foundations Benchmark v7.0',
    description: 'What version 7.0 of the CIS AWS Foundations Benchmark asks of the organization, the root user, the contacts and the IAM users. Hardware MFA answers the recommendation of any MFA too.',
    organization: {
        expect: {
            'root-credentials-management': 'enabled',
            'root-sessions': 'enabled',
            'trusted-access': { 'iam.amazonaws.com': 'enabled', 'account.amazonaws.com': 'enabled' },
            'root-guard': 'present',
        },
    },
    rules: [
        { name: 'every account', match: 'all', expect: cisOfEveryAccount },
        {
            name: 'member accounts',
            match: { 'management-account': false },
            expect: { 'root-user': { credentials: 'removed' } },
        },
    ],
    numbersOf: ({ cis }) => cis?.['v7.0']?.split(', ') ?? [],
    unchecked: cisUnchecked({
        contact: '2.2',
        rootUse: '2.7',
        central: '2.19',
        others: [
            {
                what: '2.1.1: `root-user.password`',
                why: '`root-user.credentials: removed` asks for it in every member account already, and the management account keeps its password.',
            },
            {
                what: '2.1.4: that every account is known, and in its state',
                why: 'Only you know the accounts: declare `organization.accounts`, and `account.state` where it matters.',
            },
            {
                what: '2.1.5, 2.1.6: delegated administrators',
                why: 'Only you know who they should be: declare `organization.delegated-administrators`.',
            },
            {
                what: 'The password policy for IAM users',
                why: 'Rootline claims no number of this version for it. Declare what you ask for as `iam-users.password-policy`.',
            },
        ],
    }),
};

;// CONCATENATED MODULE: ./lib/baseline/presets/preset.js
const presetNames = ['recommended', 'cis-5', 'cis-7', 'aws-fsbp'];

;// CONCATENATED MODULE: ./lib/baseline/presets/recommended.js
const recommended = {
    name: 'recommended',
    title: 'What Rootline recommends',
    description: 'A start that fits most organizations: root users without keys, behind hardware MFA and at rest; contacts that AWS can reach; IAM users without stale credentials; member accounts without root credentials.',
    organization: { expect: { 'root-credentials-management': 'enabled' } },
    rules: [
        {
            name: 'every account',
            match: 'all',
            expect: {
                'root-user': {
                    'access-keys': 'absent',
                    'signing-certificates': 'absent',
                    mfa: 'hardware',
                    'unused-for': '90d',
                },
                contacts: { security: 'present', billing: 'present', operations: 'present' },
                'iam-users': {
                    'console-access': 'mfa',
                    'access-keys': { 'max-age': '90d', 'max-unused': '45d' },
                    passwords: { 'max-unused': '45d' },
                },
            },
        },
        {
            name: 'member accounts',
            match: { 'management-account': false },
            expect: { 'root-user': { credentials: 'removed' } },
        },
    ],
    numbersOf: () => [],
    unchecked: [
        {
            what: 'That the contacts are the right ones',
            why: 'Only you know their values: declare them under `contacts` of a rule of your own.',
        },
        {
            what: 'That the mailbox of each root user is in your hands',
            why: 'Only you know what its address looks like: declare `root-user.email`.',
        },
        {
            what: 'That somebody is told when a root user signs in',
            why: 'Which account does the watching differs: match it in a rule of your own and declare `detection.root-usage-alert`.',
        },
        {
            what: 'Who holds the root password and the MFA devices of the management account',
            why: 'No API tells it: declare it under `attestations`.',
        },
    ],
};

;// CONCATENATED MODULE: ./lib/baseline/presets/index.js





const byName = {
    recommended: recommended,
    'cis-5': cis5,
    'cis-7': cis7,
    'aws-fsbp': awsFsbp,
};
const presets = presetNames.map((name) => byName[name]);
function presetByName(name) {
    return byName[name];
}

;// CONCATENATED MODULE: ./lib/baseline/consistency.js








const longestException = 366;
const mostOfText = 3;
function checkConsistency(files, now) {
    const [main] = files;
    return [
        ...taken(files, 'rules', 'name', ruleTaken),
        ...taken(files, 'attestations', 'id', attestationTaken),
        ...repeatedPresets(main),
        ...namesInUse(main, files),
        ...files.flatMap(consistency_placeholders),
        ...files.flatMap((root) => ends(root, now)),
        ...checkAttestations(files, now),
    ];
}
const ruleTaken = (name, at, here) => `the name \`${(0,baseline_place/* quotable */.E7)(name)}\` is taken by the rule of ${lineOf(at, here)}; every rule needs a name of its own`;
const attestationTaken = (id, at, here) => `the id \`${(0,baseline_place/* quotable */.E7)(id)}\` is taken by the attestation of ${lineOf(at, here)}; every attestation needs an id of its own`;
function lineOf(at, here) {
    return at.file === here.file ? `line ${at.line}` : `${at.file}:${at.line}`;
}
function taken(files, section, key, say) {
    const first = new Map();
    return named(files, section, key).flatMap(({ name, at }) => {
        const earlier = first.get(name);
        if (earlier !== undefined)
            return [(0,baseline_document/* error */.z3)(at, say(name, earlier, at))];
        first.set(name, at);
        return [];
    });
}
function named(files, section, key) {
    return files
        .flatMap((root) => (0,baseline_place/* itemsOf */.S3)(root, section))
        .flatMap((entry) => {
        const name = (0,baseline_place/* textAt */.$6)(entry, [key])?.trim();
        const at = (0,baseline_place/* treeAt */.Ss)(entry, [key])?.at;
        return name === undefined || at === undefined ? [] : [{ name, at }];
    });
}
function namesInUse(main, files) {
    const extended = [(0,baseline_place/* treeAt */.Ss)(main, ['extends'])?.value].flat();
    const names = new Set(presets
        .filter(({ name }) => extended.includes(name))
        .flatMap(({ name, rules }) => [expectations/* organizationGroup */.Pf, ...rules.map((rule) => rule.name)].map((rule) => `${name}: ${rule}`)));
    const takenBy = (name) => name === expectations/* organizationGroup */.Pf ? '`organization.expect`' : names.has(name) ? "a preset's rule" : undefined;
    return named(files, 'rules', 'name').flatMap(({ name, at }) => {
        const taken = takenBy(name);
        if (taken === undefined)
            return [];
        return [
            (0,baseline_document/* error */.z3)(at, `the name \`${(0,baseline_place/* quotable */.E7)(name)}\` is that of ${taken}; every rule needs a name of its own`),
        ];
    });
}
function repeatedPresets(root) {
    const seen = new Set();
    return (0,baseline_place/* itemsOf */.S3)(root, 'extends').flatMap(({ value, at }) => {
        if (typeof value === 'string' && seen.has(value)) {
            return [(0,baseline_document/* error */.z3)(at, `\`extends\`: the preset \`${(0,baseline_place/* quotable */.E7)(value)}\` is named twice; once is enough`)];
        }
        seen.add(value);
        return [];
    });
}
function consistency_placeholders(root) {
    const rules = (0,baseline_place/* itemsOf */.S3)(root, 'rules').map((_rule, index) => ['rules', index, 'expect']);
    return [['organization', 'expect'], ...rules].flatMap((path) => {
        const expect = (0,baseline_place/* treeAt */.Ss)(root, path);
        return expect === undefined ? [] : placeholdersBelow(expect, path, root);
    });
}
function placeholdersBelow(tree, path, root) {
    switch (tree.kind) {
        case 'map':
            return [...tree.entries].flatMap(([key, entry]) => placeholdersBelow(entry.tree, [...path, key], root));
        case 'list':
            return tree.items.flatMap((item, index) => placeholdersBelow(item, [...path, index], root));
        case 'scalar': {
            if (tree.env !== undefined)
                return [];
            const problems = [...new Set((0,placeholders/* placeholdersIn */.Qf)(tree.value))].flatMap((name) => (0,placeholders/* placeholderProblem */.V6)(name) ?? []);
            return problems.slice(0, mostOfText).map((problem) => (0,baseline_document/* error */.z3)(tree.at, (0,baseline_place/* inPlace */.zp)(path, root, problem)));
        }
    }
}
function ends(root, now) {
    const last = (0,dates/* daysAfter */.mU)(now, longestException);
    return daysOf(root, 'exceptions', 'until').flatMap(({ day, at, place }) => {
        if (day > last) {
            return [
                (0,baseline_document/* error */.z3)(at, `${place}: ${day} is more than ${longestException} days ahead; the latest day possible today is ${last}`),
            ];
        }
        if (day >= (0,dates/* dayOf */.kb)(now))
            return [];
        return [
            (0,baseline_document/* warning */.$e)(at, `${place}: this exception ended on ${day} and accepts nothing any more; renew it or remove it`),
        ];
    });
}

;// CONCATENATED MODULE: ./lib/baseline/excerpt.js
const before = 120;
const after = 200;
function excerptOf(text, { line, column }) {
    const written = excerpt_lineOf(text.startsWith('\u{FEFF}') ? text.slice(1) : text, line);
    if (written === undefined || written.trim() === '')
        return undefined;
    const at = Math.min(column - 1, written.length);
    const [start, end] = [Math.max(0, at - before), at + after];
    const head = `${start > 0 ? '…' : ''}${harmless(written.slice(start, at))}`;
    const tail = `${harmless(written.slice(at, end))}${end < written.length ? '…' : ''}`;
    return { text: `${head}${tail}`.trimEnd(), column: head.length + 1 };
}
function excerpt_lineOf(text, line) {
    let start = 0;
    for (let number = 1; number < line; number += 1) {
        const end = text.indexOf('\n', start);
        if (end < 0)
            return undefined;
        start = end + 1;
    }
    const end = text.indexOf('\n', start);
    return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
}
function harmless(text) {
    return text
        .toWellFormed()
        .replaceAll('\t', ' ')
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]|(?!\u200D)[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '·');
}

// EXTERNAL MODULE: ./lib/controls/definition.js
var definition = __webpack_require__(9989);
;// CONCATENATED MODULE: ./lib/baseline/schema-parts.js


function described(schema, text) {
    return dist/* pipe */.FsL(schema, dist/* description */.h_(text));
}
function line(longest) {
    const message = `expected a text of one line, 1 to ${longest} characters long`;
    return dist/* pipe */.FsL(dist/* string */.YjP(message), dist/* regex */.yGV(/^\s*\S(?:[^\r\n]*\S)?\s*$/, message), dist/* trim */.Bqr(), dist/* maxLength */.Ru6(longest, message));
}
function schema_parts_listOf(item, empty) {
    return dist/* pipe */.FsL(dist/* array */.YOg(item), dist/* minLength */.BpQ(1, empty));
}
function oneOrMany(item, text) {
    return dist/* pipe */.FsL(dist/* union */.KCZ([item, schema_parts_listOf(item, 'expected at least one item in the list')]), dist/* description */.h_(text), dist/* transform */.pdi((given) => (Array.isArray(given) ? given : [given])));
}
const dayText = 'expected a day of the calendar as `YYYY-MM-DD`';
const day = dist/* pipe */.FsL(dist/* string */.YjP(dayText), dist/* regex */.yGV(/^\d{4}-\d{2}-\d{2}$/, dayText), dist/* check */.z6Y(dates/* isCalendarDate */.tf, dayText));
const loginText = 'expected a GitHub login such as `octocat`, without `@`';
const login = dist/* pipe */.FsL(dist/* string */.YjP(loginText), dist/* regex */.yGV(/^[A-Za-z0-9](?:[A-Za-z0-9_]|-(?=[A-Za-z0-9])){0,38}$/, loginText));

;// CONCATENATED MODULE: ./lib/baseline/schema-match.js



const globText = 'expected a text, in which `*` stands for any characters';
const tooLong = 'expected at most 256 characters';
const nameGlob = dist/* pipe */.FsL(dist/* string */.YjP(globText), dist/* minLength */.BpQ(1, globText), dist/* maxLength */.Ru6(256, tooLong));
const tagGlob = dist/* pipe */.FsL(dist/* string */.YjP(globText), dist/* maxLength */.Ru6(256, tooLong));
const matchText = 'Which accounts: `all`, or keys that all have to hold; of the items of a list, one.';
const matchKeys = dist/* pipe */.FsL(dist/* strictObject */.rej({
    ids: dist/* exactOptional */.yqP(oneOrMany(expectation/* accountId */.lS, 'Account ids, each 12 digits in quotes.')),
    names: dist/* exactOptional */.yqP(oneOrMany(nameGlob, 'Account names; `*` stands for any characters, `?` for one.')),
    ou: dist/* exactOptional */.yqP(oneOrMany(expectation/* pathGlob */.Qh, 'Organizational units by the path of their names below the root; `*` stays within a name, `A/**` is A and all below it.')),
    tags: dist/* exactOptional */.yqP(described(dist/* pipe */.FsL(dist/* record */.g1P(expectation/* tagKey */.E4, oneOrMany(tagGlob, 'The value, or several; `*` stands for any characters.')), dist/* minEntries */.bPf(1, 'expected at least one tag')), 'Tags of the account: every key given has to be there with one of the values.')),
    'management-account': dist/* exactOptional */.yqP(described(dist/* boolean */.zMY(), 'Whether the account is the management account of the organization.')),
    not: dist/* exactOptional */.yqP(described(dist/* lazy */.RZV(() => matchKeys), 'Accounts that these keys match are left out.')),
}), dist/* minEntries */.bPf(1, 'expected at least one of `ids`, `names`, `ou`, `tags`, `management-account` and `not`'));
const matchSchema = dist/* union */.KCZ([dist/* literal */.euz('all'), matchKeys]);

;// CONCATENATED MODULE: ./lib/baseline/schema-entries.js






function owner() {
    const mention = 'expected a user or team with its `@`, such as `@octocat` or `@example/payments`';
    return dist/* strictObject */.rej({
        match: described(matchSchema, matchText),
        assignees: dist/* exactOptional */.yqP(dist/* pipe */.FsL(oneOrMany(login, 'GitHub logins that the issue is assigned to, 10 at most.'), dist/* maxLength */.Ru6(10, 'expected at most 10 assignees, which is what an issue can have'))),
        labels: dist/* exactOptional */.yqP(oneOrMany(line(50), 'Labels that the issue gets.')),
        mention: dist/* exactOptional */.yqP(described(dist/* pipe */.FsL(dist/* string */.YjP(mention), dist/* regex */.yGV(/^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:\/[A-Za-z0-9][A-Za-z0-9._-]{0,99})?$/, mention)), 'A user or team that the issue mentions.')),
        contact: dist/* exactOptional */.yqP(described(line(200), 'A line of text that says where to reach the owner, such as a chat channel.')),
    });
}
function namedControl(controls) {
    const text = 'expected the id of a control, or the beginning of one up to a dot';
    return dist/* union */.KCZ([
        dist/* picklist */.KIO([...(0,expectations/* controlPrefixes */.Tc)(controls), expectations/* attestationGroup */.OK], text),
        dist/* pipe */.FsL(dist/* string */.YjP(text), dist/* regex */.yGV(/^attestations\.[a-z0-9]+(?:-[a-z0-9]+)*$/, text)),
    ]);
}
function exception(controls) {
    return dist/* strictObject */.rej({
        control: described(namedControl(controls), 'The id of the control whose drift is accepted, such as `iam-users.access-keys.max-age`; a shorter one such as `iam-users` means all controls below it, `attestations.ID` an attestation.'),
        match: described(matchSchema, matchText),
        resource: dist/* exactOptional */.yqP(described(line(200), 'The IAM user, as a name or with `*`; left out: the whole control.')),
        reason: described(dist/* pipe */.FsL(dist/* string */.YjP('expected a text'), dist/* regex */.yGV(/\S/, 'expected a reason in words'), dist/* trim */.Bqr()), 'Why the drift is accepted.'),
        until: described(day, 'The last day on which it is accepted, in UTC, as YYYY-MM-DD; at most 366 days ahead.'),
        'approved-by': dist/* exactOptional */.yqP(described(line(100), 'Who approved it; shown as claimed.')),
    });
}
const idText = 'expected an id of lower-case letters, digits and single hyphens, at most 64 characters long, such as `root-password-needs-two`';
const validText = 'expected a whole number of days from 1d to 366d, such as `180d`';
const attestedMatch = described(matchSchema, `${matchText} Left out: the management account.`);
function attestation() {
    return dist/* strictObject */.rej({ ...attested(), match: dist/* exactOptional */.yqP(attestedMatch) });
}
function attestationOfPart() {
    return dist/* strictObject */.rej({ ...attested(), match: described(matchSchema, matchText) });
}
function attested() {
    return {
        id: described(dist/* pipe */.FsL(dist/* string */.YjP(idText), dist/* maxLength */.Ru6(64, idText), dist/* regex */.yGV(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, idText)), 'Names the attestation; findings call it `attestations.` and this id. Every attestation has an id of its own.'),
        statement: described(line(500), 'The practice that is attested, in a sentence that is true while it holds.'),
        by: described(login, 'The GitHub login of whoever attests it.'),
        on: described(day, 'The day on which it was attested, in UTC, as YYYY-MM-DD; not in the future.'),
        'valid-for': dist/* pipe */.FsL(dist/* string */.YjP(validText), dist/* regex */.yGV(/^(?:[1-9]\d?|[12]\d\d|3[0-5]\d|36[0-6])d$/, validText), dist/* description */.h_('How long it holds, in whole 24-hour days since that day; at most 366d. After that it is drift.'), dist/* transform */.pdi((text) => Number.parseInt(text, 10))),
    };
}
function severityMap(controls) {
    const text = `expected ${(0,expectation/* alternatives */.Vo)(definition/* severities */.g)}`;
    return dist/* pipe */.FsL(dist/* record */.g1P(namedControl(controls), dist/* picklist */.KIO(definition/* severities */.g, text)), dist/* minEntries */.bPf(1, 'expected at least one control'));
}

;// CONCATENATED MODULE: ./lib/baseline/schema.js






function baselineSchema(controls) {
    const places = (0,expectations/* growPlaces */.UC)(controls);
    return dist/* strictObject */.rej({
        version: described(dist/* literal */.euz(1), 'The version of the baseline language: 1.'),
        name: dist/* exactOptional */.yqP(described(line(100), 'Tells two baselines over one organization apart: each keeps its own issues.')),
        extends: dist/* exactOptional */.yqP(oneOrMany(dist/* picklist */.KIO(presetNames, 'expected the name of a preset'), 'Presets that ship with Rootline; their rules come before those of this file, in the order named here.')),
        organization: dist/* exactOptional */.yqP(described(organization(places.organization), 'The organization this baseline is meant for, and what is expected of it.')),
        ...entries(controls, places.rule, attestation()),
        severity: dist/* exactOptional */.yqP(described(severityMap(controls), "Severities in the place of the controls' own, by the id of a control or its beginning up to a dot; the longest that fits holds.")),
        issues: dist/* exactOptional */.yqP(described(dist/* strictObject */.rej({
            'group-by': dist/* exactOptional */.yqP(described(dist/* picklist */.KIO(['account', 'control', 'owner'], 'expected account, control or owner'), 'What one issue is about: an account (the default), a control, or the accounts of one owner.')),
        }), 'How the drift is told in issues.')),
        $schema: schemaKey,
    });
}
function partSchema(controls) {
    return dist/* strictObject */.rej({
        scope: described(matchKeys, 'The accounts that this file is about, by keys that all have to hold. Nothing in the file acts on any other account.'),
        ...entries(controls, (0,expectations/* growPlaces */.UC)(controls).rule, attestationOfPart()),
        $schema: schemaKey,
    });
}
const schemaKey = dist/* exactOptional */.yqP(described(dist/* string */.YjP(), 'The JSON Schema of this file, for editors that read it from here.'));
function entries(controls, branch, attested) {
    return {
        rules: dist/* exactOptional */.yqP(described(schema_parts_listOf(rule(branch), 'expected at least one rule'), 'What is expected of which accounts, in order: a later rule replaces what an earlier one expects, control by control.')),
        owners: dist/* exactOptional */.yqP(described(schema_parts_listOf(owner(), 'expected at least one owner'), 'Who mends the drift of which accounts, in order: the last entry that matches an account holds, whole.')),
        exceptions: dist/* exactOptional */.yqP(described(schema_parts_listOf(exception(controls), 'expected at least one exception'), 'Drift that is accepted for a while, with a reason and an end.')),
        attestations: dist/* exactOptional */.yqP(described(schema_parts_listOf(attested, 'expected at least one attestation'), 'Practices that no API can read: somebody attests them, and they are drift when that lapses.')),
    };
}
const schema_idText = 'expected an organization id such as `o-a1b2c3d4e5`';
const accountText = `${schema_idText} (an account in no organization leaves it out)`;
function organization(branch) {
    return dist/* pipe */.FsL(dist/* strictObject */.rej({
        id: dist/* exactOptional */.yqP(described(dist/* pipe */.FsL(dist/* string */.YjP(accountText), dist/* regex */.yGV(/^o-[a-z0-9]{10,32}$/, ({ input }) => (/^\d{12}$/.test(input) ? accountText : schema_idText))), 'The id of the organization. A run that finds itself in another one stops.')),
        expect: dist/* exactOptional */.yqP(described(namedControls(branch), 'What is expected of the organization itself, by the names of its controls; judged for the management account.')),
    }), dist/* minEntries */.bPf(1, 'expected `id` or `expect`'));
}
function rule(branch) {
    return dist/* strictObject */.rej({
        name: described(line(100), 'Says what the rule is for. Every rule has a name of its own.'),
        match: described(matchSchema, matchText),
        expect: described(namedControls(branch), 'What is expected, by the names of the controls.'),
    });
}
function namedControls(branch) {
    const parts = [...branch.children].map(([key, child]) => [key, dist/* exactOptional */.yqP(schema_expectation(child))]);
    return dist/* pipe */.FsL(dist/* strictObject */.rej(Object.fromEntries(parts)), dist/* minEntries */.bPf(1, 'expected at least one control'));
}
function schema_expectation(branch) {
    const map = namedControls(branch);
    const any = dist/* literal */.euz('any');
    const { control } = branch;
    if (control === undefined) {
        return dist/* pipe */.FsL(dist/* union */.KCZ([any, map]), dist/* description */.h_(`The controls \`${branch.id}.…\`; \`any\` takes away what earlier rules expect of them.`));
    }
    const forms = branch.children.size === 0 ? [any, control.expectation] : [any, control.expectation, map];
    return dist/* pipe */.FsL(dist/* union */.KCZ(forms), dist/* title */.DDF(control.title), dist/* description */.h_(control.description));
}

;// CONCATENATED MODULE: ./lib/baseline/load.js














const mostProblems = 100;
function loadBaseline(files, now) {
    const [main, ...others] = files;
    if (main === undefined)
        return { baseline: undefined, problems: [] };
    const schemas = makeSchemas();
    const spent = (0,baseline_document/* nothingSpent */.at)();
    const first = readSource(main, { kind: 'main' }, schemas, spent);
    const rest = others.map((file) => readSource(file, { kind: 'part', main: main.path }, schemas, spent));
    const problems = [
        ...[first, ...rest].flatMap((one) => one.problems),
        ...checkConsistency([first.tree, ...rest.map(({ tree }) => tree)], now),
    ];
    const told = (all) => inOrder(all, files);
    if (problems.some(isError))
        return { baseline: undefined, problems: told(problems) };
    const finished = finish(first, rest, schemas);
    if ('missed' in finished)
        return { baseline: undefined, problems: told([...problems, ...finished.missed]) };
    const { baseline } = finished;
    return {
        baseline,
        problems: told(baseline.rules.length > 0 ? problems : [...problems, noRules(first.tree)]),
    };
}
function isError({ level }) {
    return level === 'error';
}
function makeSchemas() {
    return {
        main: baselineSchema(catalogue/* controls */.n),
        part: partSchema(catalogue/* controls */.n),
        places: (0,expectations/* growPlaces */.UC)(catalogue/* controls */.n),
        controls: catalogue/* controls */.n.map(({ id }) => id),
    };
}
const begins = {
    main: 'a baseline begins with `version: 1`',
    part: 'every file of the folder but the first begins with `scope`',
};
function readSource({ path: file, text }, kind, schemas, spent) {
    const read = (0,baseline_document/* readDocument */.u0)(text, file, begins[kind.kind], spent);
    if (read.document === undefined) {
        return { file, tree: broken({ file, line: 1, column: 1 }), problems: read.problems };
    }
    const built = buildTree(read.document, read.locate, spent);
    const schema = schemas[kind.kind];
    const { tree, problems } = readVariables(schema, built.tree);
    const wrong = checkShape(schema, tree, schemas.controls, kind);
    return { file, tree, problems: [...built.problems, ...problems, ...wrong] };
}
function finish(main, others, schemas) {
    const first = parse(schemas.main, main, schemas.places);
    const rest = others.map((file) => parse(schemas.part, file, schemas.places));
    const missed = [first, ...rest].flatMap((one) => ('missed' in one ? one.missed : []));
    if ('missed' in first || missed.length > 0)
        return { missed };
    const parts = rest.flatMap((one) => ('missed' in one ? [] : [one]));
    return { baseline: toBaseline(first, parts, presetRules(first, schemas), schemas.places) };
}
function parse(schema, { file, tree: root }, places) {
    const { success, output, issues } = dist/* safeParse */.xLC(schema, withoutTemplates(root, places));
    if (success)
        return { file, root, parsed: output };
    return {
        missed: issues.map((issue) => (0,baseline_document/* error */.z3)(root.at, `${dist/* getDotPath */.BuJ(issue) ?? 'the baseline'}: ${issue.message}`)),
    };
}
function presetRules({ parsed, root }, schemas) {
    const written = (0,baseline_place/* treeAt */.Ss)(root, ['extends']);
    return (parsed.extends ?? []).flatMap((name, index) => {
        const at = (written?.kind === 'list' ? written.items[index] : written)?.at ?? root.at;
        const { organization, rules } = presetByName(name);
        const data = { version: 1, ...(organization === undefined ? {} : { organization }), rules };
        const preset = { file: at.file, root: plainTree(data, at), parsed: dist/* parse */.qgA(schemas.main, data) };
        return rulesOfPreset(name, preset, schemas.places);
    });
}
function noRules({ at }) {
    return {
        ...at,
        level: 'warning',
        message: 'there are no `rules`: this baseline expects nothing of any account',
    };
}
function inOrder(problems, files) {
    const ranks = new Map(files.map(({ path }, index) => [path, index]));
    const rank = ({ file }) => ranks.get(file) ?? 0;
    const sorted = distinct(problems.toSorted((a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column));
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    const shown = sorted.slice(0, mostProblems).map((problem) => {
        const excerpt = excerptOf(texts.get(problem.file) ?? '', problem);
        return excerpt === undefined ? problem : { ...problem, excerpt };
    });
    const last = shown.at(-1);
    const rest = sorted.length - shown.length;
    if (rest === 0 || last === undefined)
        return shown;
    const { file, line, column } = last;
    return [...shown, { file, line, column, level: 'error', message: `and ${rest} more problems, not shown` }];
}
function distinct(sorted) {
    let first;
    let said;
    return sorted.filter((problem) => {
        if (first === undefined || !isSamePlace(first, problem)) {
            first = problem;
            said = undefined;
            return true;
        }
        said ??= new Set([first.message]);
        const isNew = !said.has(problem.message);
        said.add(problem.message);
        return isNew;
    });
}
function isSamePlace(one, other) {
    return one.line === other.line && one.column === other.column && one.file === other.file;
}

// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/folder.js
var folder = __webpack_require__(2315);
// EXTERNAL MODULE: ./lib/thrown.js
var thrown = __webpack_require__(8493);
;// CONCATENATED MODULE: ./lib/loading.js





const mostFiles = 500;
async function validate(path, world) {
    const { baseline, problems } = loadBaseline(await readAll(path, world), world.now());
    const errors = problems.filter(({ level }) => level === 'error');
    if (baseline === undefined)
        throw unsound(errors);
    return { baseline, warnings: problems };
}
async function readAll(path, world) {
    const names = await world.readFolder(path);
    if (names === undefined)
        return [{ path, text: decoded(path, await bytesOf(path, world)) }];
    const wanted = names.filter(folder/* isBaselineFile */.MP).toSorted(byBytes);
    if (wanted.length === 0 || wanted.length > mostFiles)
        throw new failure/* Failure */.H('invalid', 'RL104', wrongFolder(path, wanted.length));
    const files = [];
    let size = 0;
    for (const name of wanted) {
        const file = `${path.replace(/\/+$/, '')}/${name}`;
        const bytes = await bytesOf(file, world);
        files.push({ path: file, text: decoded(file, bytes) });
        size += bytes.length;
        if (size > baseline_document/* maxBytes */.ID + files.length * 3)
            break;
    }
    return files;
}
function byBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
function wrongFolder(path, count) {
    return count === 0
        ? `The baseline ${path} is a folder without a file that ends in .yml, .yaml or .json. Put one there, or name a file.`
        : `The baseline ${path} is a folder of ${count} files that end in .yml, .yaml or .json; a baseline has at most ${mostFiles}. Name another folder, or put rules together.`;
}
function bytesOf(path, world) {
    return world.readFile(path).catch((error) => {
        throw error instanceof failure/* Failure */.H ? error : new failure/* Failure */.H('invalid', 'RL104', unreadable(path, error));
    });
}
function decoded(path, bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new failure/* Failure */.H('invalid', 'RL104', `The baseline ${path} is not UTF-8 text. Save it as UTF-8.`);
    }
}
function unreadable(path, error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT')
        return `There is no baseline at ${path}. In a workflow, check the repository out first (actions/checkout); on a command line, \`rootline init\` writes a first one. \`baseline\` names another path.`;
    if (code === 'EISDIR')
        return `The baseline ${path} is a folder; name a file.`;
    return `The baseline ${path} could not be read: ${(0,thrown/* wordsOf */.Z)(error)}`;
}
function unsound(errors) {
    const [first] = errors.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`);
    const more = errors.length > 1 ? `. There are ${errors.length} errors in all; each is marked on its line.` : '';
    return new failure/* Failure */.H('invalid', 'RL105', `The baseline is not valid. ${first}${more}`, errors);
}


/***/ })

};
