export const id = 355;
export const ids = [355];
export const modules = {

/***/ 9781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ matches)
});

// UNUSED EXPORTS: opposite

// EXTERNAL MODULE: ./lib/controls/glob.js
var controls_glob = __webpack_require__(698);
;// CONCATENATED MODULE: ./lib/baseline/fitting.js

function fitsGlob(glob) {
    const [first, last] = [glob.search(/[*?]/), Math.max(glob.lastIndexOf('*'), glob.lastIndexOf('?'))];
    if (first < 0)
        return (text) => text === glob;
    const [head, tail] = [glob.slice(0, first), glob.slice(last + 1)];
    const mayFit = (text) => text.length >= head.length + tail.length && text.startsWith(head) && text.endsWith(tail);
    if (first === last && glob[first] === '*')
        return mayFit;
    return (text) => mayFit(text) && (0,controls_glob/* matchesGlob */.k)(glob, text);
}
function fitsPath(glob) {
    const names = glob.split('/');
    const first = names.findIndex(isPattern);
    if (first < 0)
        return (path) => path === glob;
    const head = names.slice(0, first).join('/');
    const tail = names.slice(names.findLastIndex(isPattern) + 1).join('/');
    return (path) => beginsWith(head, path) && endsWith(tail, path) && (0,controls_glob/* matchesPath */.$)(glob, path);
}
function isPattern(name) {
    return /[*?]/.test(name);
}
function beginsWith(names, path) {
    return names === '' || path === names || path.startsWith(`${names}/`);
}
function endsWith(names, path) {
    return names === '' || path === names || path.endsWith(`/${names}`);
}

;// CONCATENATED MODULE: ./lib/baseline/match.js

function matches(match, account) {
    return match === 'all' ? 'yes' : selectionOf(match)(account);
}
const kept = new WeakMap();
function selectionOf(keys) {
    const known = kept.get(keys);
    if (known !== undefined)
        return known;
    const made = makeSelection(keys);
    kept.set(keys, made);
    return made;
}
function makeSelection(keys) {
    const { not, within } = keys;
    const identity = byIdentity(keys);
    const rest = [
        ...(keys.ou === undefined ? [] : [byUnit(keys.ou)]),
        ...(keys.tags === undefined ? [] : [byTags(keys.tags)]),
        ...(not === undefined ? [] : [(account) => opposite(selectionOf(not)(account))]),
        ...(within === undefined ? [] : [selectionOf(within)]),
    ];
    return (account) => {
        if (!identity(account))
            return 'no';
        let result = 'yes';
        for (const selection of rest) {
            const next = selection(account);
            if (next === 'no')
                return 'no';
            if (result === 'yes')
                result = next;
        }
        return result;
    };
}
function byIdentity({ ids, names, managementAccount }) {
    const wanted = ids === undefined ? undefined : new Set(ids);
    const globs = names?.map(fitsGlob);
    return ({ id, name, management }) => (managementAccount === undefined || managementAccount === management) &&
        (wanted === undefined || wanted.has(id)) &&
        (globs === undefined || globs.some((fits) => fits(name)));
}
function byUnit(globs) {
    const fitting = globs.map(fitsPath);
    return ({ organizationalUnit }) => over(organizationalUnit, (path) => fitting.some((fits) => fits(path)));
}
function byTags(tags) {
    const wanted = Object.entries(tags).map(([key, globs]) => ({ key, fitting: globs.map(fitsGlob) }));
    return (account) => over(account.tags, (values) => wanted.every(({ key, fitting }) => {
        const value = Object.hasOwn(values, key) ? values[key] : undefined;
        return value !== undefined && fitting.some((fits) => fits(value));
    }));
}
function over(fact, holds) {
    switch (fact.state) {
        case 'value':
            return holds(fact.value) ? 'yes' : 'no';
        case 'not-applicable':
            return 'no';
        case 'unavailable':
            return { cause: fact.cause };
    }
}
function opposite(decision) {
    if (decision === 'yes')
        return 'no';
    return decision === 'no' ? 'yes' : decision;
}


/***/ }),

/***/ 6791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ factsNeeded),
  h: () => (/* binding */ resolve)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/controls/catalogue.js + 35 modules
var catalogue = __webpack_require__(689);
// EXTERNAL MODULE: ./lib/baseline/expectations.js
var expectations = __webpack_require__(6616);
// EXTERNAL MODULE: ./lib/baseline/values.js
var baseline_values = __webpack_require__(545);
;// CONCATENATED MODULE: ./lib/baseline/hiding.js

function hiding(baseline, values) {
    const hidden = (0,baseline_values/* valuesUsed */.ir)(baseline).flatMap((name) => {
        const text = (0,baseline_values/* readValue */.wK)(name, values);
        return typeof text === 'string' ? [{ name, text }] : [];
    });
    if (hidden.length === 0)
        return undefined;
    const inTurn = hidden
        .toSorted((a, b) => b.text.length - a.text.length || (a.name < b.name ? -1 : 1))
        .map(({ name, text }) => ({ label: (0,baseline_values/* valueLabel */.Qb)(name), spelt: new RegExp(spellings(text), 'iu') }));
    return (text) => without(text, inTurn);
}
function without(text, [first, ...others]) {
    if (first === undefined)
        return text;
    const between = text.split(first.spelt);
    return between.map((part) => without(part, others)).join(first.label);
}
const leastDigits = 4;
function spellings(text) {
    const digits = Array.from(text.matchAll(/\d/g), ([digit]) => digit);
    if (digits.length >= leastDigits && /^[\s\d()+.-]*$/.test(text)) {
        return `[+(]*${digits.join('[\\s().+-]*')}`;
    }
    const words = text.replace(/(?<=.)\/$/, '').split(/\s+/);
    return words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+');
}

// EXTERNAL MODULE: ./lib/baseline/match.js + 1 modules
var match = __webpack_require__(9781);
// EXTERNAL MODULE: ./lib/baseline/placeholders.js
var placeholders = __webpack_require__(6549);
// EXTERNAL MODULE: ./lib/baseline/severity.js
var baseline_severity = __webpack_require__(7268);
;// CONCATENATED MODULE: ./lib/baseline/resolve.js








function resolve(baseline, account, values) {
    const said = applyRules(baseline.rules, account);
    const { severity, hide } = preparedFor(baseline, values);
    return {
        expectations: catalogue/* controls */.n.flatMap((control) => {
            const state = said.get(control.id);
            return state === undefined
                ? []
                : [{ ...effective(control, state, account, values), ...severity.get(control.id) }];
        }),
        owner: ownerOf(baseline, account),
        exceptions: applicable(baseline.exceptions, account, ({ control }) => `the exception for \`${control}\``),
        attestations: applicable(baseline.attestations, account, ({ id }) => `the attestation \`${id}\``).map((one) => ({ ...one, ...severity.get((0,expectations/* attestationName */.kA)(one.entry.id)) })),
        hide,
    };
}
function applicable(entries, account, say) {
    return entries.flatMap((entry) => {
        const decision = (0,match/* matches */.c)(entry.match, account);
        if (decision === 'no')
            return [];
        return [{ entry, undecided: decision === 'yes' ? undefined : because(say(entry), decision.cause) }];
    });
}
const prepared = new WeakMap();
function preparedFor(baseline, values) {
    const kept = prepared.get(baseline);
    if (kept?.values === values)
        return kept;
    const ids = [
        ...catalogue/* controls */.n.map(({ id }) => id),
        ...baseline.attestations.map(({ id }) => (0,expectations/* attestationName */.kA)(id)),
    ];
    const given = ids.flatMap((id) => {
        const severity = (0,baseline_severity/* severityOf */.x)(baseline, id);
        return severity === undefined ? [] : [[id, { severity }]];
    });
    const made = { values, severity: new Map(given), hide: hiding(baseline, values) };
    prepared.set(baseline, made);
    return made;
}
function factsNeeded({ expectations }) {
    return new Set(expectations.flatMap((one) => ('undecided' in one ? [] : one.control.needs(one.value))));
}
function applyRules(rules, account) {
    const states = new Map();
    for (const rule of rules) {
        const decision = (0,match/* matches */.c)(rule.match, account);
        if (decision === 'no')
            continue;
        for (const statement of rule.statements)
            apply(statement, rule, decision, states);
    }
    return states;
}
function apply(statement, { name }, decision, states) {
    const { control, kind } = statement;
    const undecided = typeof decision === 'string' ? undefined : because(`the rule \`${name}\``, decision.cause);
    if (kind === 'value') {
        const said = undecided === undefined ? { value: statement.value } : { undecided };
        states.set(control, { ...said, at: statement.at, rule: name });
        return;
    }
    const cleared = statement.below ? [...states.keys()].filter((id) => (0,expectations/* isBelow */.Yw)(id, control)) : [];
    for (const id of [control, ...cleared]) {
        const before = states.get(id);
        if (undecided === undefined)
            states.delete(id);
        else if (before !== undefined)
            states.set(id, { undecided, at: before.at, rule: name });
    }
}
function effective(control, state, account, values) {
    const { at, rule } = state;
    if ('undecided' in state)
        return { control, undecided: state.undecided, at, rule };
    const filled = (0,placeholders/* fillPlaceholders */.Ct)(state.value, account, values);
    if ('undecided' in filled)
        return { control, undecided: filled.undecided, at, rule };
    if (filled.value === state.value)
        return { control, value: state.value, at, rule };
    const checked = dist/* safeParse */.xLC(control.expectation, filled.value);
    return checked.success
        ? { control, value: checked.output, at, rule }
        : { control, undecided: unfit(checked.issues[0].message, state.value), at, rule };
}
function unfit(message, written) {
    if ((0,placeholders/* placeholdersIn */.Qf)(written).some((name) => name.startsWith(baseline_values/* variablePlaceholder */.oO))) {
        return {
            kind: 'no-source',
            message: `With what the environment holds the expected value is not one this control takes: ${message}.`,
            mend: 'Change the value in the environment of this step.',
        };
    }
    return {
        kind: 'no-source',
        message: `With the account's own data in its placeholders the expected value is not one this control takes: ${message}.`,
        mend: 'Change the data of the account, or let a later rule expect a value of its own for it.',
    };
}
function because(selecting, cause) {
    return {
        ...cause,
        message: `Whether ${selecting} is about this account could not be told: ${cause.message}`,
    };
}
function ownerOf({ owners }, account) {
    for (const entry of owners.toReversed()) {
        const decision = (0,match/* matches */.c)(entry.match, account);
        if (decision === 'yes')
            return withoutMatch(entry);
        if (decision !== 'no')
            return 'undecided';
    }
    return 'none';
}
function withoutMatch({ match: _match, at: _at, ...owner }) {
    return owner;
}


/***/ }),

/***/ 7268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ severityEntry),
/* harmony export */   x: () => (/* binding */ severityOf)
/* harmony export */ });
/* harmony import */ var _expectations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6616);

function severityOf(baseline, id) {
    return severityEntry(baseline, id)?.severity;
}
function severityEntry({ severities }, id) {
    const fitting = severities.filter(({ control }) => (0,_expectations_js__WEBPACK_IMPORTED_MODULE_0__/* .means */ .pG)(control, id));
    return fitting.toSorted((a, b) => b.control.length - a.control.length)[0];
}


/***/ }),

/***/ 3659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ compareDeclared),
  G: () => (/* binding */ compareWith)
});

// EXTERNAL MODULE: ./lib/baseline/dates.js
var dates = __webpack_require__(534);
// EXTERNAL MODULE: ./lib/controls/compare.js
var compare = __webpack_require__(9105);
// EXTERNAL MODULE: ./lib/controls/glob.js
var glob = __webpack_require__(698);
;// CONCATENATED MODULE: ./lib/baseline/implication.js


const DEEPEST = 6;
const MOST_STEPS = 1_000_000;
function implies(narrow, wide) {
    return impliesByKeys(narrow, wide) || (0,compare/* canonical */.$N)(narrow) === (0,compare/* canonical */.$N)(wide);
}
function impliesByKeys(narrow, wide) {
    if (wide === 'all' || narrow === wide)
        return true;
    return narrow !== 'all' && impliesKeys(narrow, wide, DEEPEST);
}
function excludes(one, other) {
    return one !== 'all' && other !== 'all' && excludesKeys(one, other, DEEPEST);
}
function excludesKeys(one, other, depth) {
    if (depth === 0)
        return false;
    return (leavesOut(one, other, depth) ||
        leavesOut(other, one, depth) ||
        areDisjoint(one.ids, other.ids) ||
        areApart(one.names, other.names, areApartGlobs) ||
        areApart(one.ou, other.ou, areApartPaths) ||
        haveTagsApart(one.tags, other.tags) ||
        areOpposite(one.managementAccount, other.managementAccount) ||
        (one.within !== undefined && excludesKeys(one.within, other, depth - 1)) ||
        (other.within !== undefined && excludesKeys(one, other.within, depth - 1)));
}
function leavesOut({ not }, other, depth) {
    return not !== undefined && impliesKeys(other, not, depth - 1);
}
function areDisjoint(one, other) {
    if (one === undefined || other === undefined)
        return false;
    const ids = new Set(one);
    return !other.some((id) => ids.has(id));
}
function haveTagsApart(one = {}, other = {}) {
    return Object.keys(one).some((key) => Object.hasOwn(other, key) && areApart(one[key], other[key], areApartGlobs));
}
function areApart(one, other, ofPair) {
    if (one === undefined || other === undefined || one.length * other.length > MOST_STEPS)
        return false;
    return one.every((a) => other.every((b) => ofPair(a, b)));
}
function areApartGlobs(a, b) {
    if (!isPattern(a))
        return !(0,glob/* matchesGlob */.k)(b, a);
    if (!isPattern(b))
        return !(0,glob/* matchesGlob */.k)(a, b);
    const [start, otherStart] = [before(a), before(b)];
    const [end, otherEnd] = [after(a), after(b)];
    return (!(start.startsWith(otherStart) || otherStart.startsWith(start)) ||
        !(end.endsWith(otherEnd) || otherEnd.endsWith(end)));
}
function before(glob) {
    return glob.slice(0, glob.search(/[*?]/));
}
function after(glob) {
    return glob.slice(Math.max(glob.lastIndexOf('*'), glob.lastIndexOf('?')) + 1);
}
function areApartPaths(a, b) {
    if (!isPattern(a))
        return !(0,glob/* matchesPath */.$)(b, a);
    if (!isPattern(b))
        return !(0,glob/* matchesPath */.$)(a, b);
    const [names, others] = [leading(a), leading(b)];
    return names.some((name, index) => index < others.length && name !== others[index]);
}
function leading(path) {
    const names = path.split('/').filter((name) => name !== '');
    return names.slice(0, names.findIndex(isPattern));
}
function isPattern(glob) {
    return /[*?]/.test(glob);
}
function areOpposite(one, other) {
    return one !== undefined && other !== undefined && one !== other;
}
function impliesKeys(narrow, wide, depth) {
    if (depth === 0)
        return false;
    const { within } = narrow;
    return impliesItself(narrow, wide, depth) || (within !== undefined && impliesKeys(within, wide, depth - 1));
}
function impliesItself(narrow, wide, depth) {
    return (areIds(narrow.ids, wide.ids) &&
        areCovered(narrow.names, wide.names, glob/* matchesGlob */.k) &&
        areCovered(narrow.ou, wide.ou, glob/* matchesPath */.$) &&
        areTags(narrow.tags, wide.tags) &&
        (wide.managementAccount === undefined || wide.managementAccount === narrow.managementAccount) &&
        (wide.not === undefined || excludesKeys(narrow, wide.not, depth - 1)) &&
        (wide.within === undefined || impliesKeys(narrow, wide.within, depth - 1)));
}
function areIds(narrow, wide) {
    const ids = new Set(wide);
    return wide === undefined || narrow?.every((id) => ids.has(id)) === true;
}
function areTags(narrow, wide) {
    return Object.entries(wide ?? {}).every(([key, globs]) => {
        const own = narrow !== undefined && Object.hasOwn(narrow, key) ? narrow[key] : undefined;
        return areCovered(own, globs, glob/* matchesGlob */.k);
    });
}
function areCovered(narrow, wide, fits) {
    if (wide === undefined)
        return true;
    if (narrow === undefined || narrow.length * wide.length > MOST_STEPS)
        return false;
    const same = new Set(wide);
    return narrow.every((glob) => same.has(glob) || (!isPattern(glob) && wide.some((other) => fits(other, glob))));
}

// EXTERNAL MODULE: ./lib/baseline/match.js + 1 modules
var baseline_match = __webpack_require__(9781);
;// CONCATENATED MODULE: ./lib/baseline/diff-attestations.js


function attestationComparer(base, head, collect) {
    const pairs = attestationPairs(base, head);
    return (account) => {
        for (const { before, after } of pairs) {
            const change = changeFor(account, before, after);
            if (change !== undefined)
                collect.add(change, account);
        }
    };
}
function declaredAttestations(base, head) {
    return attestationPairs(base, head).flatMap(({ before, after }) => {
        const isNarrower = before !== undefined && after !== undefined && !implies(before.match, after.match);
        const change = isNarrower
            ? { ...changeOf(after, 'head'), kind: 'dropped', before, after, weakens: true }
            : diff_attestations_compare(before, after);
        return uncertain(change) ?? [];
    });
}
function attestationPairs(base, head) {
    const [from, to] = [byId(base), byId(head)];
    return [...new Set([...from.keys(), ...to.keys()])].map((id) => ({
        before: from.get(id),
        after: to.get(id),
    }));
}
function byId({ attestations }) {
    return new Map(attestations.map((one) => [one.id, one]));
}
function changeFor(account, before, after) {
    const [held, holds] = [decide(before, account), decide(after, account)];
    const [was, is] = [held === 'no' ? undefined : before, holds === 'no' ? undefined : after];
    const isLost = was !== undefined && is !== undefined && holds !== 'yes' && !implies(was.match, is.match);
    const change = diff_attestations_compare(was, isLost ? undefined : is);
    return isTold(held) && isTold(holds) ? change : uncertain(change);
}
function uncertain(change) {
    return change === undefined ? undefined : { ...change, certain: false };
}
function decide(attestation, account) {
    return attestation === undefined ? 'no' : (0,baseline_match/* matches */.c)(attestation.match, account);
}
function isTold(decision) {
    return typeof decision === 'string';
}
function diff_attestations_compare(before, after) {
    if (before === undefined)
        return after && { ...changeOf(after, 'head'), kind: 'added', before, after, weakens: false };
    if (after === undefined)
        return { ...changeOf(before, 'base'), kind: 'dropped', before, after, weakens: true };
    const kind = kindOf(before, after);
    if (kind === undefined)
        return undefined;
    const weakens = kind === 'restated' || kind === 'longer';
    return { ...changeOf(after, 'head'), kind, before, after, weakens };
}
function kindOf(before, after) {
    if (before.statement !== after.statement)
        return 'restated';
    if (after.validFor > before.validFor)
        return 'longer';
    if (after.validFor < before.validFor)
        return 'shorter';
    return before.on === after.on && before.by === after.by ? undefined : 'renewed';
}
function changeOf({ at }, side) {
    return { about: 'attestation', accounts: undefined, certain: true, at, side };
}

// EXTERNAL MODULE: ./lib/controls/catalogue.js + 35 modules
var catalogue = __webpack_require__(689);
;// CONCATENATED MODULE: ./lib/baseline/diff-collect.js


const MOST_NAMED = 5;
function collector() {
    const groups = new Map();
    return {
        add(change, account) {
            const key = keyOf(change);
            const group = groups.get(key) ?? { change, count: 0, last: undefined, first: [] };
            groups.set(key, group);
            if (comparePlaces(change, group.change) < 0)
                group.change = change;
            if (account === undefined || account === group.last)
                return;
            group.count += 1;
            group.last = account;
            group.first = withAccount(group.first, account);
        },
        changes: () => [...groups]
            .map(([key, group]) => ({ key, change: withAccounts(group) }))
            .sort((a, b) => compareChanges(a.change, b.change) || compareTexts(a.key, b.key))
            .map(({ change }) => change),
    };
}
function withAccount(first, account) {
    const last = first.at(-1);
    if (first.length === MOST_NAMED && last !== undefined && last.id < account.id)
        return first;
    return [...first, account].sort((a, b) => compareTexts(a.id, b.id)).slice(0, MOST_NAMED);
}
function withAccounts({ change, count, first }) {
    if (!('accounts' in change) || count === 0)
        return change;
    const accounts = { count, first };
    return { ...change, accounts };
}
function keyOf(change) {
    const { about, weakens } = change;
    const told = [about, weakens, 'certain' in change && change.certain];
    switch (change.about) {
        case 'expectation':
            return (0,compare/* canonical */.$N)([...told, change.control, change.kind, change.before?.value, change.after?.value]);
        case 'severity':
            return (0,compare/* canonical */.$N)([...told, change.controls, change.before, change.after]);
        case 'setting':
            return (0,compare/* canonical */.$N)([...told, change.setting]);
        case 'owner':
            return (0,compare/* canonical */.$N)([...told, change.before, change.after]);
        case 'exception':
        case 'attestation':
            return (0,compare/* canonical */.$N)([...told, change.kind, placeless(change.before), placeless(change.after)]);
    }
}
function placeless(entry) {
    if (entry === undefined)
        return undefined;
    const { at: _at, ...rest } = entry;
    return rest;
}
function comparePlaces(one, other) {
    return (compareTexts(one.at.file, other.at.file) || one.at.line - other.at.line || one.at.column - other.at.column);
}
const subjects = [
    'setting',
    'expectation',
    'exception',
    'attestation',
    'severity',
    'owner',
];
const kinds = ['dropped', 'loosened', 'changed', 'tightened', 'added'];
function compareChanges(a, b) {
    return (Number(b.weakens) - Number(a.weakens) ||
        subjects.indexOf(a.about) - subjects.indexOf(b.about) ||
        kindRank(a) - kindRank(b) ||
        controlRank(a) - controlRank(b) ||
        countOf(b) - countOf(a));
}
function kindRank(change) {
    return change.about === 'expectation' ? kinds.indexOf(change.kind) : 0;
}
function controlRank(change) {
    return change.about === 'expectation' ? catalogue/* controls */.n.findIndex(({ id }) => id === change.control) : 0;
}
function countOf(change) {
    return 'accounts' in change ? (change.accounts?.count ?? 0) : 0;
}
function compareTexts(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

// EXTERNAL MODULE: ./lib/baseline/expectations.js
var baseline_expectations = __webpack_require__(6616);
;// CONCATENATED MODULE: ./lib/baseline/diff-exceptions.js





function exceptionComparer(today, collect) {
    return (account, before, after) => {
        const [base, head] = [live(before, today), live(after, today)];
        for (const change of exceptionChanges(base, head))
            collect.add(change, account);
    };
}
function live({ exceptions }, today) {
    return exceptions.filter(({ entry }) => (0,dates/* isLive */.DG)(entry, today)).map(applying);
}
function applying({ entry, undecided }) {
    return { entry, certain: undecided === undefined };
}
function exceptionChanges(base, head) {
    const [before, after] = [new Set(base.map(content)), new Set(head.map(content))];
    const gone = base.filter((one) => !after.has(content(one)));
    const came = head.filter((one) => !before.has(content(one)));
    const paired = new Set();
    const changes = came.map((one) => {
        const partner = gone.find((other) => isPartner(other.entry, one.entry)) ?? narrower(gone, one);
        if (partner !== undefined)
            paired.add(partner.entry);
        const including = base.filter((other) => includes(other.entry, one.entry));
        const weakens = !including.some((other) => other.certain || implies(one.entry.match, other.entry.match));
        const certain = one.certain && !(weakens && including.length > 0);
        const change = { ...about(one, 'head'), after: one.entry, certain, weakens };
        if (partner === undefined)
            return { ...change, kind: 'new', before: undefined };
        const told = diff_exceptions_kindOf(partner.entry, one.entry);
        const kind = told === 'wider' && !weakens ? 'narrower' : told;
        return { ...change, kind, before: partner.entry };
    });
    return [...changes, ...gone.filter(({ entry }) => !paired.has(entry)).map(ended)];
}
function ended(one) {
    return { ...about(one, 'base'), kind: 'gone', before: one.entry, after: undefined, weakens: false };
}
function content({ entry, certain }) {
    const { match, at: _at, ...rest } = entry;
    return (0,compare/* canonical */.$N)(certain ? rest : { ...rest, match });
}
function isPartner(before, after) {
    return before.control === after.control && before.resource === after.resource;
}
function narrower(gone, { entry }) {
    return gone.find((other) => isWithin(other.entry, entry));
}
function diff_exceptions_kindOf(before, after) {
    if (!isPartner(before, after))
        return 'wider';
    if (after.until > before.until)
        return 'longer';
    if (after.until < before.until)
        return 'shorter';
    return before.reason === after.reason && before.approvedBy === after.approvedBy ? 'wider' : 'reworded';
}
function includes(wide, narrow) {
    return narrow.until <= wide.until && isWithin(narrow, wide);
}
function isWithin(narrow, wide) {
    if (!(0,baseline_expectations/* means */.pG)(wide.control, narrow.control))
        return false;
    if (wide.resource === undefined || wide.resource === narrow.resource)
        return true;
    const { resource } = narrow;
    return resource !== undefined && !/[*?]/.test(resource) && (0,glob/* matchesGlob */.k)(wide.resource, resource);
}
function about({ entry, certain }, side) {
    return { about: 'exception', accounts: undefined, certain, at: entry.at, side };
}

;// CONCATENATED MODULE: ./lib/baseline/diff-steps.js



const MOST_PAIRS = 500;
const MOST_PROOFS = 4_000_000;
function transitions(base, head) {
    const shared = sharedEnd(base, head);
    const all = base.length + head.length;
    if ((all - 2 * shared) * all > MOST_PROOFS)
        return 'too-many';
    const [from, to] = [side(base, shared), side(head, shared)];
    const knows = relations();
    const [candidates, others] = [reachable(from, to, knows), reachable(to, from, knows)];
    const pairs = [];
    for (const one of candidates) {
        for (const other of others) {
            const isImplied = other.index < one.least || one.index < other.least;
            if (isImplied || areExclusive(one.step, other.step) || isUnchanged(one.step, other.step))
                continue;
            if (pairs.length === MOST_PAIRS)
                return 'too-many';
            pairs.push({ before: one.step, after: other.step });
        }
    }
    return pairs;
}
function isUnchanged(before, after) {
    return (0,compare/* canonical */.$N)([before?.said]) === (0,compare/* canonical */.$N)([after?.said]);
}
function reachable(own, other, knows) {
    return own.indexes.flatMap((index) => {
        const step = own.steps[index];
        const isHidden = own.steps.slice(index + 1).some(({ match }) => knows.implies(step?.match, match));
        if (isHidden)
            return [];
        return [
            { index, step, least: other.steps.findLastIndex(({ match }) => knows.implies(step?.match, match)) },
        ];
    });
}
function side(steps, shared) {
    const indexes = Array.from({ length: steps.length - shared + 1 }, (_each, index) => index - 1);
    return { steps, indexes };
}
function sharedEnd(base, head) {
    const differing = base.toReversed().findIndex((one, length) => {
        const other = head.at(-1 - length);
        return other === undefined || diff_steps_content(one) !== diff_steps_content(other);
    });
    return differing < 0 ? base.length : differing;
}
function diff_steps_content({ match, said }) {
    return (0,compare/* canonical */.$N)(said === undefined ? [match] : [match, said]);
}
function areExclusive(before, after) {
    return before !== undefined && after !== undefined && excludes(before.match, after.match);
}
function relations() {
    const known = new Map();
    const texts = new Map();
    function textOf(match) {
        const text = texts.get(match) ?? (0,compare/* canonical */.$N)(match);
        texts.set(match, text);
        return text;
    }
    return {
        implies(narrow = 'all', wide) {
            const row = known.get(narrow) ?? new Map();
            known.set(narrow, row);
            const answer = row.get(wide) ?? (impliesByKeys(narrow, wide) || textOf(narrow) === textOf(wide));
            row.set(wide, answer);
            return answer;
        },
    };
}
function possible(steps, account) {
    const decided = steps.map((step) => ({ step, decision: (0,baseline_match/* matches */.c)(step.match, account) }));
    return {
        steps: decided.flatMap(({ step, decision }) => {
            if (decision === 'no')
                return [];
            return [decision === 'yes' ? { ...step, match: 'all' } : step];
        }),
        key: decided.map(({ decision }) => (typeof decision === 'string' ? decision[0] : '?')).join(''),
    };
}

// EXTERNAL MODULE: ./lib/baseline/placeholders.js
var placeholders = __webpack_require__(6549);
;// CONCATENATED MODULE: ./lib/baseline/diff-values.js


function kindOfChange(control, before, after) {
    if (before === undefined)
        return after === undefined ? undefined : 'added';
    if (after === undefined)
        return 'dropped';
    return diff_values_kinds[compareValues(control, before.value, after.value)];
}
const diff_values_kinds = {
    same: undefined,
    tighter: 'tightened',
    looser: 'loosened',
    different: 'changed',
};
function compareValues(control, before, after) {
    if (before === after)
        return 'same';
    if (!isOpen(before) && !isOpen(after))
        return control.compare(before, after);
    return (0,compare/* canonical */.$N)(before) === (0,compare/* canonical */.$N)(after) ? 'same' : 'different';
}
function isOpen(value) {
    return (0,placeholders/* placeholdersIn */.Qf)(value).length > 0;
}
function isWeakening(kind) {
    return kind === 'dropped' || kind === 'loosened' || kind === 'changed';
}

;// CONCATENATED MODULE: ./lib/baseline/diff-expectations.js






function differingControls(base, head) {
    return catalogue/* controls */.n
        .map((control) => ({
        control,
        base: stepsOf(base, control),
        head: stepsOf(head, control),
        including: including(control).map((whole) => stepsOf(head, whole)),
    }))
        .filter(({ base, head }) => base.map(diff_steps_content).join('\n') !== head.map(diff_steps_content).join('\n'));
}
function including({ id }) {
    return catalogue/* controls */.n.filter((whole) => whole.includesBelow === true && (0,baseline_expectations/* isBelow */.Yw)(id, whole.id));
}
function stepsOf({ rules }, { id }) {
    return rules.flatMap((rule) => stepOf(rule, id));
}
function stepOf({ name, match, statements, at }, control) {
    const last = statements.findLast((statement) => isAbout(statement, control));
    if (last === undefined)
        return [];
    return last.kind === 'value'
        ? [{ match, said: { value: last.value }, rule: name, at: last.at }]
        : [{ match, said: undefined, rule: name, at }];
}
function isAbout(statement, control) {
    if (statement.control === control)
        return true;
    return statement.kind === 'clear' && statement.below && (0,baseline_expectations/* isBelow */.Yw)(control, statement.control);
}
function expectationComparer(base, head, collect) {
    const differing = differingControls(base, head).map((steps) => ({
        steps,
        uncertain: undecidedChanges(steps),
    }));
    return (account, before, after) => {
        for (const { steps, uncertain } of differing) {
            const [one, other] = [expectationOf(before, steps.control), expectationOf(after, steps.control)];
            const isDecided = !isUndecided(one) && !isUndecided(other);
            const changes = isDecided ? decidedChange(steps, one, other, after) : uncertain(account);
            for (const change of changes)
                collect.add(change, account);
        }
    };
}
function expectationOf({ expectations }, control) {
    return expectations.find((one) => one.control.id === control.id);
}
function isUndecided(effective) {
    return effective !== undefined && 'undecided' in effective;
}
function decidedChange({ control, base, head }, before, after, resolution) {
    const kind = kindOfChange(control, before, after);
    if (kind === undefined)
        return [];
    const isKept = kind === 'dropped' && isIncluded(control, resolution);
    return diff_expectations_changeOf(control, {
        kind,
        isKept,
        before: asWritten(before, base),
        after: asWritten(after, head),
        certain: true,
    });
}
function isIncluded({ id }, { expectations }) {
    return expectations.some((one) => one.control.includesBelow === true && !isUndecided(one) && (0,baseline_expectations/* isBelow */.Yw)(id, one.control.id));
}
function asWritten(effective, steps) {
    if (effective === undefined)
        return undefined;
    const { rule, at } = effective;
    const step = steps.find((each) => each.rule === rule &&
        each.at.line === at.line &&
        each.at.column === at.column &&
        each.at.file === at.file);
    return { value: (step?.said ?? effective).value, rule, at };
}
function diff_expectations_changeOf({ id }, { kind, isKept, before, after, certain }) {
    const shown = after ?? before;
    if (shown === undefined)
        return [];
    return [
        {
            about: 'expectation',
            kind,
            control: id,
            before,
            after,
            accounts: undefined,
            certain,
            weakens: isWeakening(kind) && !isKept,
            at: shown.at,
            side: after === undefined ? 'base' : 'head',
        },
    ];
}
function undecidedChanges({ control, base, head, including, }) {
    const known = new Map();
    return (account) => {
        const [before, after] = [possible(base, account), possible(head, account)];
        const wholes = including.map((steps) => possible(steps, account));
        const key = [before, after, ...wholes].map((each) => each.key).join('|');
        const changes = known.get(key) ??
            possibleChanges({
                control,
                base: before.steps,
                head: after.steps,
                including: wholes.map(({ steps }) => steps),
            });
        known.set(key, changes);
        return changes;
    };
}
function possibleChanges({ control, base, head, including, }) {
    const pairs = transitions(base, head);
    if (pairs === 'too-many')
        return manyChanges(control, head.at(-1) ?? base.at(-1), head.length === 0);
    const changes = pairs.flatMap(({ before, after }) => {
        const kind = kindOfChange(control, before?.said, after?.said);
        if (kind === undefined)
            return [];
        const isKept = kind === 'dropped' && including.some((steps) => isSurelySaid(steps, before?.match));
        return diff_expectations_changeOf(control, {
            kind,
            isKept,
            before: declared(before),
            after: declared(after),
            certain: false,
        });
    });
    return [
        ...new Map(changes.map((one) => [(0,compare/* canonical */.$N)([one.kind, one.weakens, one.before?.value, one.after?.value]), one])).values(),
    ];
}
function isSurelySaid(steps, match) {
    const last = steps.findLastIndex((step) => match !== undefined && implies(match, step.match));
    return last >= 0 && steps.slice(last).every(({ said }) => said !== undefined);
}
function manyChanges({ id }, last, isInBase) {
    if (last === undefined)
        return [];
    const side = isInBase ? 'base' : 'head';
    return [
        {
            about: 'expectation',
            kind: 'changed',
            control: id,
            before: undefined,
            after: undefined,
            accounts: undefined,
            certain: false,
            weakens: true,
            at: last.at,
            side,
        },
    ];
}
function declared(step) {
    return step?.said === undefined ? undefined : { value: step.said.value, rule: step.rule, at: step.at };
}

;// CONCATENATED MODULE: ./lib/baseline/diff-owners.js



function ownerSteps({ owners }) {
    return owners.map(({ match, at, ...said }) => ({ match, said, rule: '', at }));
}
function ownerComparer(base, head, collect) {
    const [from, to] = [ownerSteps(base), ownerSteps(head)];
    const isSame = (0,compare/* canonical */.$N)(base.owners.map(diff_owners_content)) === (0,compare/* canonical */.$N)(head.owners.map(diff_owners_content));
    return (account, { owner: before }, { owner: after }) => {
        if (isSame)
            return;
        for (const change of changesOf(account, before, after))
            collect.add(change, account);
    };
    function changesOf(account, before, after) {
        if (before !== 'undecided' && after !== 'undecided') {
            const at = holding(head, account) ?? holding(base, account);
            return ownerChange(before, after, at, holding(head, account) === undefined, true);
        }
        return possibleOwnerChanges(possible(from, account).steps, possible(to, account).steps);
    }
}
function possibleOwnerChanges(base, head) {
    const pairs = transitions(base, head);
    if (pairs === 'too-many')
        return diff_owners_manyChanges(base, head);
    return pairs.flatMap(({ before, after }) => ownerChange(before?.said ?? 'none', after?.said ?? 'none', after?.at ?? before?.at, after === undefined, false));
}
function diff_owners_manyChanges(base, head) {
    const last = head.at(-1) ?? base.at(-1);
    return last === undefined ? [] : [diff_owners_changeOf('undecided', 'undecided', last.at, head.length === 0, false)];
}
function diff_owners_content({ at: _at, ...entry }) {
    return entry;
}
function holding({ owners }, account) {
    return owners.findLast(({ match }) => (0,baseline_match/* matches */.c)(match, account) === 'yes')?.at;
}
function ownerChange(before, after, at, isInBase, certain) {
    if (at === undefined || (0,compare/* canonical */.$N)(before) === (0,compare/* canonical */.$N)(after))
        return [];
    return [{ ...diff_owners_changeOf(before, after, at, isInBase, certain), weakens: !isKept(before, after) }];
}
function diff_owners_changeOf(before, after, at, isInBase, certain) {
    const side = isInBase ? 'base' : 'head';
    return { about: 'owner', before, after, accounts: undefined, certain, weakens: true, at, side };
}
function isKept(before, after) {
    if (before === 'none')
        return true;
    if (after === 'none')
        return false;
    return (before.assignees.every((login) => after.assignees.includes(login)) &&
        (before.mention === undefined || before.mention === after.mention) &&
        (before.contact === undefined || before.contact === after.contact));
}

// EXTERNAL MODULE: ./lib/controls/definition.js
var definition = __webpack_require__(9989);
// EXTERNAL MODULE: ./lib/group-by.js
var group_by = __webpack_require__(5344);
// EXTERNAL MODULE: ./lib/baseline/severity.js
var severity = __webpack_require__(7268);
;// CONCATENATED MODULE: ./lib/baseline/diff-settings.js





function settingChanges(base, head) {
    const told = [
        {
            setting: 'organization',
            before: base.organizationId,
            after: head.organizationId,
            weakens: base.organizationId !== undefined,
        },
        { setting: 'name', before: base.name || undefined, after: head.name || undefined, weakens: false },
        { setting: 'group-by', before: base.groupBy, after: head.groupBy, weakens: false },
        { setting: 'presets', before: presetsOf(base), after: presetsOf(head), weakens: false },
    ];
    return told
        .filter(({ before, after }) => before !== after)
        .map((change) => ({ about: 'setting', ...change, ...placeOf(change.setting, base, head) }));
}
function placeOf(setting, { settings: before }, head) {
    const [from, to] = [before[setting], head.settings[setting]];
    return to === undefined && from !== undefined
        ? { at: from, side: 'base' }
        : { at: to ?? diff_settings_top(head), side: 'head' };
}
function presetsOf({ rules }) {
    const names = new Set(rules.flatMap(({ preset }) => preset ?? []));
    return names.size === 0 ? undefined : [...names].join(', ');
}
function diff_settings_top({ file }) {
    return { file, line: 1, column: 1 };
}
function severityChanges(base, head) {
    const attested = [...base.attestations, ...head.attestations].map(({ id }) => (0,baseline_expectations/* attestationName */.kA)(id));
    const own = new Map([
        ...catalogue/* controls */.n.map(({ id, severity }) => [id, severity]),
        ...attested.map((id) => [id, baseline_expectations/* attestationSeverity */.uT]),
    ]);
    const changes = [...own].flatMap(([id, severity]) => diff_settings_changeOf(id, severity, base, head));
    const alike = (0,group_by/* groupBy */.$)(changes, ({ at, side, before, after }) => JSON.stringify([side, at, before, after]));
    return [...alike.values()].map((group) => ({
        ...group[0],
        controls: group.flatMap(({ controls }) => controls),
    }));
}
function diff_settings_changeOf(id, own, base, head) {
    const [from, to] = [(0,severity/* severityEntry */.I)(base, id), (0,severity/* severityEntry */.I)(head, id)];
    const at = to?.at ?? from?.at;
    if (at === undefined || from?.severity === to?.severity)
        return [];
    const [before, after] = [from?.severity ?? own, to?.severity ?? own];
    if (before === after && from === undefined)
        return [];
    return [
        {
            about: 'severity',
            controls: [id],
            before,
            after,
            weakens: rank(after) >= rank(before),
            at,
            side: to === undefined ? 'base' : 'head',
        },
    ];
}
function rank(severity) {
    return definition/* severities */.g.indexOf(severity);
}

;// CONCATENATED MODULE: ./lib/baseline/diff.js







function compareBaselines(base, head, now) {
    const collect = collector();
    const comparers = [
        expectationComparer(base, head, collect),
        exceptionComparer((0,dates/* dayOf */.kb)(now), collect),
        attestationComparer(base, head, collect),
        ownerComparer(base, head, collect),
    ];
    for (const change of [...settingChanges(base, head), ...severityChanges(base, head)])
        collect.add(change, undefined);
    let accounts = 0;
    return {
        add(account, before, after) {
            accounts += 1;
            for (const compare of comparers)
                compare(account, before, after);
        },
        result: () => ({ accounts, changes: collect.changes() }),
    };
}

;// CONCATENATED MODULE: ./lib/baseline/diff-declared.js







function declaredDifference(base, head, now) {
    const today = (0,dates/* dayOf */.kb)(now);
    const collect = collector();
    const changes = [
        ...settingChanges(base, head),
        ...differingControls(base, head).flatMap(possibleChanges),
        ...exceptionChanges(diff_declared_live(base, today), diff_declared_live(head, today)),
        ...declaredAttestations(base, head),
        ...severityChanges(base, head),
        ...possibleOwnerChanges(ownerSteps(base), ownerSteps(head)),
    ];
    for (const change of changes)
        collect.add(change, undefined);
    return { accounts: undefined, changes: collect.changes() };
}
function diff_declared_live({ exceptions }, today) {
    return exceptions
        .filter((entry) => (0,dates/* isLive */.DG)(entry, today))
        .map((entry) => ({ entry, certain: false }));
}

;// CONCATENATED MODULE: ./lib/baseline/diff-beyond.js




const MOST_WEAKENINGS = 5;
function withBeyond(shown, base, head, accounts, now) {
    const estate = {
        ids: new Set(accounts.map(({ id }) => id)),
        hasManagement: accounts.some(({ management }) => management),
    };
    const isNew = newEntries(base, head);
    const beyond = declaredDifference(unsettled(base, estate), unsettled(head, estate), now).changes.flatMap((change) => 'accounts' in change && !shown.changes.some((other) => tells(other, change, isNew))
        ? [{ ...change, accounts: nobodyYet }]
        : []);
    const collect = collector();
    for (const change of shown.changes)
        collect.add(change, undefined);
    for (const change of shortened(beyond))
        collect.add(change, undefined);
    return { ...shown, changes: collect.changes() };
}
const nobodyYet = { count: 0, first: [] };
function unsettled(baseline, estate) {
    const { rules, owners, exceptions, attestations } = baseline;
    const isOpen = ({ match }) => match === 'all' || !isSettled(match, estate);
    return {
        ...baseline,
        rules: rules.filter(isOpen),
        owners: owners.filter(isOpen),
        exceptions: exceptions.filter(isOpen),
        attestations: attestations.filter(isOpen),
    };
}
function isSettled(match, estate) {
    return isFixed(match) && isBounded(match, estate);
}
function isFixed({ names, ou, tags, not, within }) {
    const isFree = names !== undefined || ou !== undefined || tags !== undefined;
    return !isFree && (not === undefined || isFixed(not)) && (within === undefined || isFixed(within));
}
function isBounded({ ids, managementAccount, within }, estate) {
    return (ids?.every((id) => estate.ids.has(id)) === true ||
        (managementAccount === true && estate.hasManagement) ||
        (within !== undefined && isBounded(within, estate)));
}
function newEntries(base, head) {
    const known = new Set(entries(base).map(({ content }) => content));
    const places = entries(head).flatMap(({ content, at }) => (known.has(content) ? [] : [diff_beyond_placeOf(at)]));
    const fresh = new Set(places);
    return (at) => fresh.has(diff_beyond_placeOf(at));
}
function entries({ rules, owners }) {
    const values = rules.flatMap(({ match, statements }) => statements.flatMap((one) => one.kind === 'value' ? [{ content: (0,compare/* canonical */.$N)([one.control, match, one.value]), at: one.at }] : []));
    return [...values, ...owners.map((one) => ({ content: (0,compare/* canonical */.$N)(placeless(one)), at: one.at }))];
}
function diff_beyond_placeOf({ file, line, column }) {
    return `${line}:${column}:${file}`;
}
function tells(shown, change, isNew) {
    if (subject(shown) !== subject(change) || (change.weakens && !shown.weakens))
        return false;
    const isOfSameEntry = shown.side === 'head' && change.side === 'head' && diff_beyond_placeOf(shown.at) === diff_beyond_placeOf(change.at);
    return topic(shown) === topic(change) || (isOfSameEntry && isNew(change.at));
}
function subject(change) {
    return change.about === 'expectation' ? change.control : change.about;
}
function topic(change) {
    switch (change.about) {
        case 'expectation':
            return (0,compare/* canonical */.$N)([[change.before?.value], [change.after?.value]]);
        case 'owner':
            return (0,compare/* canonical */.$N)([change.before, change.after]);
        case 'exception':
            return (0,compare/* canonical */.$N)([placeless(change.after), change.after === undefined && placeless(change.before)]);
        case 'attestation':
            return (0,compare/* canonical */.$N)([change.kind, (change.after ?? change.before)?.id]);
        default:
            return '';
    }
}
function shortened(changes) {
    const groups = (0,group_by/* groupBy */.$)(changes, (change) => `${change.weakens} ${subject(change)}`);
    return [...groups.values()].flatMap((group) => {
        const [first] = group;
        return !first.weakens || group.length <= MOST_WEAKENINGS ? group : asOne(first, group);
    });
}
function asOne(first, group) {
    if (first.about === 'expectation')
        return [{ ...first, kind: 'changed', before: undefined, after: undefined }];
    return first.about === 'owner' ? [{ ...first, before: 'undecided', after: 'undecided' }] : group;
}

// EXTERNAL MODULE: ./lib/baseline/resolve.js + 1 modules
var resolve = __webpack_require__(6791);
// EXTERNAL MODULE: ./lib/drift/evaluate.js + 1 modules
var evaluate = __webpack_require__(9609);
// EXTERNAL MODULE: ./lib/pull-request/findings.js
var pull_request_findings = __webpack_require__(6201);
;// CONCATENATED MODULE: ./lib/comparing.js






function compareWith(before, head, means) {
    const { values, options, world } = means.job;
    const { inventory, factsOf } = means.observation;
    const { redaction } = means;
    const now = world.now();
    const findings = (0,pull_request_findings/* compareFindings */.E)();
    let unreadable = 0;
    function difference() {
        const comparing = compareBaselines(before.baseline, head, now);
        for (const account of inventory.accounts)
            comparing.add(account, (0,resolve/* resolve */.h)(before.baseline, account, values), (0,resolve/* resolve */.h)(head, account, values));
        const shown = comparing.result();
        return inventory.organizationId === undefined
            ? shown
            : withBeyond(shown, before.baseline, head, inventory.accounts, now);
    }
    return {
        add({ read, verdict, now: then }) {
            if (verdict.failedReads.length > 0)
                unreadable += 1;
            const resolution = (0,resolve/* resolve */.h)(before.baseline, read.account, values);
            const former = (0,evaluate/* evaluate */._)(resolution, read, inventory.accounts, then);
            findings.add(redaction.verdict(former), redaction.verdict(verdict));
        },
        result: () => ({
            file: options.baseline,
            name: redaction.text(head.name),
            before: before.state,
            diff: redaction.data(difference()),
            findings: findings.result(),
            unreadable,
            factsOf,
        }),
    };
}
function compareDeclared(before, head, file, now) {
    return {
        file,
        name: head.name,
        before: before.state,
        diff: declaredDifference(before.baseline, head, now),
        findings: undefined,
        unreadable: 0,
        factsOf: undefined,
    };
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

/***/ 642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ createRedaction),
/* harmony export */   Ps: () => (/* binding */ showAll)
/* harmony export */ });
/* unused harmony export NOT_SHOWN */
const showAll = {
    text: (text) => text,
    data: (data) => data,
    verdict: (verdict) => verdict,
    organization: (id) => id,
};
const NOT_SHOWN = 'not shown in a public repository';
function createRedaction(sign) {
    const known = new Map();
    const seen = new WeakMap();
    function pseudonym(kind, value) {
        const name = JSON.stringify([kind, value]);
        const before = known.get(name);
        if (before !== undefined)
            return before;
        const made = `${kind}-${sign(name).slice(0, 10)}`;
        known.set(name, made);
        return made;
    }
    function email(address) {
        return pseudonym('email', address.replace(/%40/g, '@').toLowerCase());
    }
    function text(value) {
        if (!/\d{4}|@|%40|A[A-Z]{3}/.test(value))
            return value;
        return value
            .replace(invisible, '')
            .replace(emailAddress, email)
            .replace(iamId, (id) => pseudonym('iam', id))
            .replace(accountId, (digits) => pseudonym('account', digits.replace(/\D/g, '')));
    }
    function data(value) {
        return mapped(value, text, seen);
    }
    function finding({ account, ...of }) {
        const hidden = tellsContacts(of.control) ? withoutContacts(of) : of;
        const redacted = isEmail(of.resource) ? withoutName(hidden, of.resource) : data(hidden);
        const shown = data(account);
        const key = [shown.id, of.control, redacted.resource].filter((part) => part !== undefined).join('/');
        return { ...redacted, account: shown, key };
    }
    function withoutName(of, name) {
        const change = (value) => text(value.replaceAll(name, email(name)));
        return mapped(of, change, new WeakMap());
    }
    return {
        text,
        data,
        verdict: ({ findings, ...rest }) => ({ ...data(rest), findings: findings.map(finding) }),
        organization: (id) => sign(JSON.stringify(['organization', id ?? ''])),
    };
}
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?![\t\n\r])\p{Cc}/gu;
const accountId = /(?<!\d)(?:\d{12}|\d{4}([- ])\d{4}\1\d{4})(?!\d)/g;
const iamId = /(?<![A-Za-z0-9])(?:ABIA|ACCA|AGPA|AIDA|AIPA|AKIA|ANPA|ANVA|APKA|AROA|ASCA|ASIA)[A-Z0-9]{12,124}(?![A-Za-z0-9])/g;
const emailAddress = /(?<![^\s"'()<>[\]:;,\\|&@`])[^\s"'()<>[\]:;,\\|&@`]+(?:@|%40)[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*/giu;
function isEmail(name) {
    return name !== undefined && name.search(emailAddress) !== -1;
}
function tellsContacts(control) {
    return control.startsWith('contacts.') || control.startsWith('root-user.email');
}
function withoutContacts(of) {
    const reason = of.verdict === 'accepted' ? of.reason : undefined;
    return { ...of, expected: NOT_SHOWN, observed: NOT_SHOWN, reason };
}
const LOGINS = 'assignees';
function mapped(value, change, seen) {
    if (typeof value === 'string')
        return change(value);
    if (typeof value !== 'object' || value === null)
        return value;
    const before = seen.get(value);
    if (before !== undefined)
        return before;
    const after = Array.isArray(value)
        ? value.map((item) => mapped(item, change, seen))
        : Object.fromEntries(Object.entries(value).map(([key, item]) => [
            change(key),
            key === LOGINS ? item : mapped(item, change, seen),
        ]));
    seen.set(value, after);
    return after;
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


/***/ }),

/***/ 4280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ redactedError),
/* harmony export */   n: () => (/* binding */ redactedLog)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _troubleshooting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7433);


function redactedLog(log, { text }) {
    return {
        debug: (line) => log.debug(text(line)),
        info: (line) => log.info(text(line)),
        warning: (line) => log.warning(text(line)),
        progress: (line) => log.progress(text(line)),
    };
}
function redactedError(error, { text, data }) {
    const thrown = error instanceof Error ? error : new Error(String(error));
    const { message, stack = '' } = thrown;
    if (text(message) === message && text(stack) === stack)
        return thrown;
    const shown = thrown instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H
        ? new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(thrown.kind, thrown.trouble, text(message), data(thrown.problems))
        : Object.assign(new Error(text(message)), { trouble: (0,_troubleshooting_js__WEBPACK_IMPORTED_MODULE_1__/* .troubleBehind */ .GQ)(thrown) });
    shown.stack = text(stack);
    return shown;
}


/***/ }),

/***/ 3355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run),
  h: () => (/* binding */ runLoaded),
  takeSnapshot: () => (/* binding */ takeSnapshot)
});

// EXTERNAL MODULE: ./lib/baseline/resolve.js + 1 modules
var resolve = __webpack_require__(6791);
// EXTERNAL MODULE: ./lib/controls/catalogue.js + 35 modules
var catalogue = __webpack_require__(689);
// EXTERNAL MODULE: ./lib/baseline/match.js + 1 modules
var baseline_match = __webpack_require__(9781);
// EXTERNAL MODULE: ./lib/baseline/place.js
var place = __webpack_require__(2816);
// EXTERNAL MODULE: ./lib/baseline/placeholders.js
var placeholders = __webpack_require__(6549);
;// CONCATENATED MODULE: ./lib/baseline/selectors.js




function selectorsUsed(baseline) {
    const { rules, owners, exceptions, attestations } = baseline;
    const selections = [...rules, ...owners, ...exceptions, ...attestations].map(({ match }) => match);
    const expectations = rules
        .flatMap(({ statements }) => statements)
        .filter((statement) => statement.kind === 'value');
    const filled = expectations.some(({ value }) => (0,placeholders/* placeholdersIn */.Qf)(value).some(placeholders/* readsTags */.fA));
    const judged = (part) => expectations.some(({ control }) => (0,catalogue/* controlById */.E)(control)?.inventory?.includes(part) === true);
    return {
        organizationalUnits: judged('organizational-units') || selections.some((match) => uses(match, 'ou')),
        tags: filled || judged('tags') || selections.some((match) => uses(match, 'tags')),
    };
}
function uses(match, key) {
    if (match === undefined || match === 'all')
        return false;
    return match[key] !== undefined || uses(match.not, key) || uses(match.within, key);
}
function matchesNothing(baseline, accounts) {
    const isDead = (match) => accounts.every((account) => (0,baseline_match/* matches */.c)(match, account) === 'no');
    const scopes = baseline.scopes.filter((scope) => isDead(scope.match));
    const dead = new Set(scopes.map(({ match }) => match));
    const isTold = (match) => match !== 'all' && match.within !== undefined && dead.has(match.within);
    const alone = entries(baseline).filter(({ match }) => !isTold(match) && isDead(match));
    return [...scopes.map(({ at }) => ({ at, say: () => 'the `scope` of this file' })), ...alone].map(({ at, say }) => ({
        ...at,
        level: 'warning',
        message: `${say()} matches no account; check its \`match\``,
    }));
}
function entries(baseline) {
    const { rules, owners, exceptions, attestations } = baseline;
    return [
        ...rules
            .filter(({ preset }) => preset === undefined)
            .map(({ match, at, name }) => ({ match, at, say: () => (0,place/* ruleName */.oF)(name) })),
        ...owners.map((entry) => ({ ...entry, say: () => `owners entry ${numberOf(entry, owners)}` })),
        ...exceptions.map((entry) => ({ ...entry, say: () => exceptionName(baseline, entry) })),
        ...attestations.map(({ match, at, id }) => ({ match, at, say: () => (0,place/* attestationName */.kA)(id) })),
    ];
}
function exceptionName({ exceptions }, entry) {
    return `exception ${numberOf(entry, exceptions)} (\`${(0,place/* quotable */.E7)(entry.control)}\`)`;
}
function numberOf(entry, all) {
    return all.filter(({ at }) => at.file === entry.at.file).indexOf(entry) + 1;
}

// EXTERNAL MODULE: ./lib/baseline/values.js
var baseline_values = __webpack_require__(545);
// EXTERNAL MODULE: ./lib/baseline/expectations.js
var expectations = __webpack_require__(6616);
;// CONCATENATED MODULE: ./lib/baseline/warnings.js



function overridden(baseline, accounts) {
    const waiting = new Map();
    const own = baseline.rules.filter(({ preset }) => preset === undefined);
    for (const rule of own) {
        for (const statement of rule.statements) {
            if (statement.kind === 'value')
                waiting.set(statement, { rule, statement, by: new Set() });
        }
    }
    const backwards = baseline.rules.toReversed();
    for (const account of accounts) {
        if (waiting.size === 0)
            return [];
        strikeOut(backwards, account, waiting);
    }
    return [...waiting.values()].filter(({ by }) => by.size > 0).map(warning);
}
function strikeOut(backwards, account, waiting) {
    const settled = { controls: new Map(), below: new Map() };
    for (const rule of backwards) {
        const decision = (0,baseline_match/* matches */.c)(rule.match, account);
        if (decision === 'no')
            continue;
        for (const statement of rule.statements.toReversed())
            consider(statement, rule, decision, settled, waiting);
    }
}
function consider(statement, { name }, decision, settled, waiting) {
    const by = settledBy(statement.control, settled);
    if (by === undefined)
        waiting.delete(statement);
    else
        waiting.get(statement)?.by.add(by);
    if (decision !== 'yes')
        return;
    if (!settled.controls.has(statement.control))
        settled.controls.set(statement.control, name);
    if (statement.kind === 'clear' && statement.below)
        settled.below.set(statement.control, name);
}
function settledBy(control, { controls, below }) {
    const said = controls.get(control);
    if (said !== undefined)
        return said;
    for (const [id, name] of below)
        if ((0,expectations/* isBelow */.Yw)(control, id))
            return name;
    return undefined;
}
function warning({ rule, statement, by }) {
    const [first = '', ...others] = by;
    const who = others.length === 0 ? (0,place/* ruleName */.oF)(first) : `${(0,place/* ruleName */.oF)(first)} and ${others.length} more`;
    return {
        ...statement.at,
        level: 'warning',
        message: `${(0,place/* ruleName */.oF)(rule.name)}, \`${(0,place/* quotable */.E7)(statement.control)}\`: every account that this rule matches gets another value by a later rule (${who}), so this one never holds; remove it, or narrow the later rule`,
    };
}

// EXTERNAL MODULE: ./lib/comparing.js + 12 modules
var comparing = __webpack_require__(3659);
// EXTERNAL MODULE: ./lib/drift/evaluate.js + 1 modules
var evaluate = __webpack_require__(9609);
// EXTERNAL MODULE: ./lib/drift/redact.js
var redact = __webpack_require__(642);
// EXTERNAL MODULE: ./lib/drift/tally.js + 1 modules
var tally = __webpack_require__(6700);
// EXTERNAL MODULE: ./lib/baseline/dates.js
var dates = __webpack_require__(534);
// EXTERNAL MODULE: ./lib/drift/exceptions.js
var exceptions = __webpack_require__(813);
;// CONCATENATED MODULE: ./lib/drift/unused.js






function trackExceptions(baseline, now) {
    const today = (0,dates/* dayOf */.kb)(now);
    const left = new Set(baseline.exceptions.filter((entry) => (0,dates/* isLive */.DG)(entry, today)));
    const judged = new Set();
    return {
        add(resolution, { account, findings }) {
            judged.add(account.id);
            if (left.size === 0)
                return;
            for (const { entry, undecided } of resolution.exceptions) {
                const isSpoken = undecided !== undefined || findings.some((finding) => speaksFor(entry, finding));
                if (isSpoken)
                    left.delete(entry);
            }
        },
        unused: (accounts) => [...left]
            .filter((entry) => isWhollyJudged(entry, accounts, judged))
            .map((entry) => ({
            ...entry.at,
            level: 'warning',
            message: `${exceptionName(baseline, entry)}: it matched no finding, so it accepts nothing; remove it, or correct its \`control\`${resourceHint(entry)}`,
        })),
    };
}
function speaksFor(entry, { control, resource, verdict }) {
    return verdict === 'unknown' && resource === undefined
        ? (0,expectations/* means */.pG)(entry.control, control)
        : (0,exceptions/* covers */.h)(entry, control, resource);
}
function isWhollyJudged({ match }, accounts, judged) {
    const matched = accounts.filter((account) => (0,baseline_match/* matches */.c)(match, account) !== 'no');
    return matched.length > 0 && matched.every(({ id }) => judged.has(id));
}
function resourceHint({ resource }) {
    return resource === undefined ? '' : ` or its \`resource\` (\`${(0,place/* quotable */.E7)(resource)}\`)`;
}

// EXTERNAL MODULE: ./lib/loading.js + 24 modules
var loading = __webpack_require__(6322);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./lib/permissions/reach.js
function reach(match, kind, known) {
    return match === 'all' ? 'all' : reachOfKeys(match, kind, known);
}
function reachOfKeys(match, kind, known) {
    const { ids, names, ou, tags, managementAccount, not, within } = match;
    return together([
        ...(managementAccount === undefined ? [] : [certain(managementAccount === (kind === 'management'))]),
        ...(ids === undefined ? [] : [reachOfIds(ids, kind, known)]),
        ...([names, ou, tags].every((key) => key === undefined) ? [] : ['some']),
        ...(not === undefined ? [] : [opposite(reachOfKeys(not, kind, known))]),
        ...(within === undefined ? [] : [reachOfKeys(within, kind, known)]),
    ]);
}
function reachOfIds(ids, kind, known) {
    if (kind === 'member') {
        return ids.every((id) => id === known.management || id === known.audit) ? 'none' : 'some';
    }
    const id = known[kind];
    return id === undefined ? 'some' : certain(ids.includes(id));
}
function certain(holds) {
    return holds ? 'all' : 'none';
}
function opposite(reached) {
    if (reached === 'some')
        return 'some';
    return reached === 'all' ? 'none' : 'all';
}
function together(reaches) {
    if (reaches.includes('none'))
        return 'none';
    return reaches.includes('some') ? 'some' : 'all';
}

;// CONCATENATED MODULE: ./lib/permissions/needs.js






function needsOf(baseline, known, means) {
    const factsOf = (kind) => factsFor(expectationsOf(baseline.rules, kind, known));
    const nothing = new Set();
    const isAlone = means.auditIn === 'lone';
    return {
        facts: {
            management: factsOf('management'),
            audit: isAlone ? nothing : factsOf('audit'),
            member: isAlone ? nothing : factsOf('member'),
        },
        inventory: selectorsUsed(baseline),
    };
}
function expectationsOf(rules, kind, known) {
    const values = new Map();
    for (const { match, statements } of rules) {
        const reached = reach(match, kind, known);
        if (reached === 'none')
            continue;
        for (const statement of statements)
            apply(statement, reached === 'all', values);
    }
    return catalogue/* controls */.n.flatMap((control) => (values.get(control.id) ?? []).map((value) => ({ control, value: withoutTemplate(control, value) })));
}
function apply(statement, isForAll, values) {
    const { control } = statement;
    if (statement.kind === 'value') {
        const before = isForAll ? [] : (values.get(control) ?? []);
        values.set(control, [...before, statement.value]);
        return;
    }
    if (!isForAll)
        return;
    const below = statement.below ? [...values.keys()].filter((id) => (0,expectations/* isBelow */.Yw)(id, control)) : [];
    for (const id of [control, ...below])
        values.delete(id);
}
function withoutTemplate({ expectation }, value) {
    if ((0,placeholders/* placeholdersIn */.Qf)(value).length === 0)
        return value;
    const parsed = dist/* safeParse */.xLC(expectation, value);
    return parsed.success ? parsed.output : value;
}
function factsFor(expected) {
    return new Set(expected.flatMap(({ control, value }) => control.needs(value)));
}

// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/snapshot/shard.js
var snapshot_shard = __webpack_require__(9271);
;// CONCATENATED MODULE: ./lib/scope.js


function isActive({ state }) {
    return state === 'ACTIVE';
}
function scopeOf({ accounts, organizationId }, limit, shard = snapshot_shard/* whole */.WQ) {
    const known = new Set(accounts.map(({ id }) => id));
    const strange = limit.filter((id) => !known.has(id));
    if (strange.length > 0) {
        const where = organizationId === undefined ? 'the account that was signed in to' : organizationId;
        throw new failure/* Failure */.H('invalid', 'RL110', `\`accounts\` names ${strange.join(', ')}, which ${where} does not hold. Correct the ids, or leave \`accounts\` out to read every active account.`);
    }
    const limited = new Set(limit.length === 0 ? known : limit);
    const wanted = accounts.filter(({ id }) => limited.has(id) && (0,snapshot_shard/* isIn */.S1)(shard, id));
    const isJudged = (account) => isActive(account) || account.state === 'UNKNOWN';
    return {
        judged: wanted.filter(isJudged),
        skipped: wanted.filter((account) => !isJudged(account)),
    };
}

;// CONCATENATED MODULE: ./lib/needs.js




function needsBy(baselines, values) {
    return (account) => new Set(baselines.flatMap((baseline) => [...(0,resolve/* factsNeeded */.j)((0,resolve/* resolve */.h)(baseline, account, values))]));
}
const needs_nothingEarly = {
    mayNeed: () => ({ management: new Set(), audit: new Set(), member: new Set() }),
    needsOf: () => undefined,
};
function earlyNeeds({ options, values }, baselines) {
    const { managementRole, memberRole, accounts, shard = snapshot_shard/* whole */.WQ } = options;
    const limit = new Set(accounts);
    return {
        mayNeed: (known) => {
            const auditIn = known.audit === known.management ? 'management' : 'member';
            const roles = { managementRole: managementRole !== undefined, memberRole: memberRole !== undefined };
            const each = baselines.map((baseline) => needsOf(baseline, known, { auditIn, ...roles, rootSessions: true }).facts);
            const ofAny = (kind) => new Set(each.flatMap((needs) => [...needs[kind]]));
            return { management: ofAny('management'), audit: ofAny('audit'), member: ofAny('member') };
        },
        needsOf(account) {
            const isWanted = (limit.size === 0 || limit.has(account.id)) && (0,snapshot_shard/* isIn */.S1)(shard, account.id);
            if (!isWanted || !isActive(account))
                return undefined;
            const resolutions = baselines.map((baseline) => (0,resolve/* resolve */.h)(baseline, account, values));
            const isDecided = resolutions.every(({ expectations }) => expectations.every((one) => !('undecided' in one)));
            return isDecided ? new Set(resolutions.flatMap((one) => [...(0,resolve/* factsNeeded */.j)(one)])) : undefined;
        },
    };
}

// EXTERNAL MODULE: ./lib/snapshot/gaps.js
var gaps = __webpack_require__(2303);
;// CONCATENATED MODULE: ./lib/snapshot/merge.js

const again = 'Take the snapshot again.';
function join(before, file, header) {
    const { inventory, shard, origin, limitedTo, takenAt, salt } = header;
    const own = inventory.accounts.filter(({ id }) => (0,snapshot_shard/* isIn */.S1)(shard, id));
    const part = { file, shard, takenAt, salt, own: new Set(own.map(({ id }) => id)) };
    if (before === undefined) {
        return { value: { inventory, of: shard.of, origin, limitedTo, parts: [part] } };
    }
    const fault = disagreement(before, header);
    if (fault !== undefined)
        return { fault };
    return {
        value: {
            ...before,
            inventory: {
                ...before.inventory,
                accounts: united(before.inventory.accounts, inventory.accounts, part.own),
            },
            parts: [...before.parts, part],
        },
    };
}
function disagreement(before, { inventory, shard, origin, limitedTo }) {
    const [{ file }] = before.parts;
    const twin = before.parts.find((part) => part.shard.index === shard.index);
    const differs = (what, here, there) => `The snapshots do not belong together: ${what} is ${here} here and ${there} in ${file}. Give the snapshots of one run, each shard once.`;
    if (inventory.organizationId !== before.inventory.organizationId)
        return differs('the organization', merge_name(inventory.organizationId), merge_name(before.inventory.organizationId));
    if (runOf(origin) !== runOf(before.origin))
        return differs('the workflow run', runOf(origin), runOf(before.origin));
    if (shard.of !== before.of)
        return differs('the number of shards', String(shard.of), String(before.of));
    if (twin !== undefined)
        return `The snapshots hold the same accounts twice: this one and ${twin.file} are both of shard ${(0,snapshot_shard/* shardName */.Az)(shard)}. Give each shard once.`;
    if (sorted(limitedTo) !== sorted(before.limitedTo))
        return `The snapshots do not belong together: \`accounts\` limited this one and ${file} to different accounts.`;
    return undefined;
}
function united(before, here, own) {
    const accounts = new Map(before.map((account) => [account.id, account]));
    for (const account of here) {
        if (own.has(account.id) || !accounts.has(account.id))
            accounts.set(account.id, account);
    }
    return [...accounts.values()];
}
function merge_name(organizationId) {
    return organizationId ?? 'none';
}
function runOf(origin) {
    return origin === undefined ? 'none' : `${origin.repository} ${origin.runId}`;
}
function sorted(ids) {
    return ids === undefined ? 'all' : ids.toSorted().join(' ');
}
function whyUnread({ of, parts, limitedTo }, accountId) {
    const index = (0,snapshot_shard/* shardIndex */.Dj)(accountId, of);
    const part = parts.find(({ shard }) => shard.index === index);
    if (part === undefined) {
        return {
            kind: 'missing',
            message: `The account belongs to shard ${index}/${of}, of which no snapshot was given.`,
            mend: `Run shard ${index}/${of} again.`,
        };
    }
    if (limitedTo !== undefined && !limitedTo.includes(accountId)) {
        return {
            kind: 'missing',
            message: 'The snapshot was limited to other accounts (the input `accounts`).',
            mend: 'Take a snapshot that is not limited, or name the account among its `accounts`.',
        };
    }
    if (!part.own.has(accountId)) {
        return {
            kind: 'missing',
            message: `Another shard lists the account, and ${part.file}, which is to tell of it, does not: it came or went while the shards were read.`,
            mend: 'None is needed where the account is new or gone: the next run shows it. Else run all shards again.',
        };
    }
    return {
        kind: 'missing',
        message: `The snapshot ${part.file} ends without a line of the account.`,
        mend: of === 1 ? again : `Run shard ${index}/${of} again.`,
    };
}
function placing(merged, part) {
    const accounts = new Map(merged.inventory.accounts.map((account) => [account.id, account]));
    const seen = new Map();
    return (id, line) => {
        const account = accounts.get(id);
        const before = seen.get(id);
        if (account === undefined || ((0,snapshot_shard/* isIn */.S1)(part.shard, id) && !part.own.has(id)))
            return { fault: `Account ${id} is not in the inventory of the header. ${again}` };
        if (before !== undefined)
            return { fault: `Account ${id} stands in line ${before} already. ${again}` };
        const fault = misplaced(merged, part, account);
        seen.set(id, line);
        return fault === undefined ? { value: account } : { fault: `${fault}. ${again}` };
    };
}
function misplaced({ limitedTo }, { shard }, { id, state }) {
    if (!(0,snapshot_shard/* isIn */.S1)(shard, id))
        return `Account ${id} does not belong to shard ${(0,snapshot_shard/* shardName */.Az)(shard)}`;
    if (limitedTo !== undefined && !limitedTo.includes(id))
        return `Account ${id} is none of those that the header limits the snapshot to`;
    return state === 'ACTIVE'
        ? undefined
        : `Account ${id} is ${state} by the header, and only active accounts are read`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/folder.js
var folder = __webpack_require__(2315);
// EXTERNAL MODULE: ./lib/snapshot/shape.js
var shape = __webpack_require__(645);
;// CONCATENATED MODULE: ./lib/snapshot/detection-shapes.js

const detectionContents = {
    'detection.event-rules': (0,shape/* list */.p_)((0,shape/* object */.Ik)({ name: shape/* text */.Qq, region: shape/* text */.Qq, enabled: shape/* truth */.Im, pattern: shape/* text */.Qq, targets: shape/* count */.U9 })),
    'detection.root-metric-alarms': (0,shape/* list */.p_)((0,shape/* object */.Ik)({
        name: shape/* text */.Qq,
        logGroup: shape/* text */.Qq,
        pattern: shape/* text */.Qq,
        alarms: (0,shape/* list */.p_)((0,shape/* object */.Ik)({ name: shape/* text */.Qq, actionsEnabled: shape/* truth */.Im, actions: shape/* count */.U9 })),
    })),
    'detection.trails': (0,shape/* list */.p_)((0,shape/* object */.Ik)({ name: shape/* text */.Qq, organization: shape/* truth */.Im, multiRegion: shape/* truth */.Im, logging: shape/* truth */.Im })),
    'detection.guardduty': (0,shape/* object */.Ik)({
        enabled: shape/* truth */.Im,
        autoEnable: (0,shape/* oneOf */.yL)(['ALL', 'NEW', 'NONE', 'not-told']),
    }),
    'detection.config-rules': (0,shape/* list */.p_)((0,shape/* object */.Ik)({ name: shape/* text */.Qq, identifier: shape/* text */.Qq, active: shape/* truth */.Im })),
    'detection.security-hub': (0,shape/* oneOf */.yL)(['enabled', 'absent']),
};

// EXTERNAL MODULE: ./lib/snapshot/contact.js
var contact = __webpack_require__(3228);
;// CONCATENATED MODULE: ./lib/snapshot/hiding.js


const digestPattern = /^[0-9a-f]{64}$/;
function isHidden(value) {
    return (0,shape/* isMap */.jh)(value) && isDigest(value.hidden) && (value.mailbox === undefined || isDigest(value.mailbox));
}
function isDigest(value) {
    return typeof value === 'string' && digestPattern.test(value);
}
function saltedDigest(salt, sha256) {
    return (text) => sha256(`${salt}:${text}`);
}
function hideContacts(facts, digest) {
    return mapContacts(facts, (value, meaning) => typeof value === 'string' ? hide(value, meaning, digest) : value);
}
function hide(value, meaning, digest) {
    const hidden = digest(meaning(value));
    return meaning === contact/* emailMeaning */.Cr && value.includes('@')
        ? { hidden, mailbox: digest((0,contact/* mailboxOf */.Sn)(value)) }
        : { hidden };
}
function revealContacts(facts, digest) {
    const revealed = mapContacts(facts, (value) => (isHidden(value) ? comparable(value, digest) : value));
    return revealed;
}
function comparable({ hidden, mailbox }, digest) {
    return {
        means: (meaning) => digest(meaning) === hidden,
        reaches: (other) => digest(other) === mailbox,
    };
}
const contacts = {
    'contact.billing': contact/* alternateMeanings */.tU,
    'contact.operations': contact/* alternateMeanings */.tU,
    'contact.security': contact/* alternateMeanings */.tU,
    'contact.primary': contact/* primaryMeanings */.fD,
};
function mapContacts(facts, change) {
    const changed = Object.entries(contacts).flatMap(([id, meanings]) => {
        const fact = facts[id];
        return isContact(fact) ? [[id, { ...fact, value: mapFields(fact.value, meanings, change) }]] : [];
    });
    return changed.length === 0 ? facts : { ...facts, ...Object.fromEntries(changed) };
}
function isContact(fact) {
    return (0,shape/* isMap */.jh)(fact) && fact.state === 'value' && (0,shape/* isMap */.jh)(fact.value);
}
function mapFields(values, meanings, change) {
    const entries = Object.entries(values).map(([field, value]) => {
        const meaning = meanings[field];
        return [field, meaning === undefined ? value : change(value, meaning)];
    });
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./lib/snapshot/fact-shapes.js



const accountId = (0,shape/* matching */.wC)(/^\d{12}$/, 'an account id of 12 digits');
const provenance = (0,shape/* object */.Ik)({
    source: shape/* text */.Qq,
    readAt: shape/* time */.kB,
    asOf: (0,shape/* optional */.lq)(shape/* time */.kB),
});
const causeKind = (0,shape/* oneOf */.yL)([
    'denied',
    'throttled',
    'not-ready',
    'timed-out',
    'network',
    'service-error',
    'malformed',
    'missing',
    'no-source',
]);
const cause = (0,shape/* object */.Ik)({ kind: causeKind, message: shape/* text */.Qq, mend: shape/* text */.Qq });
function fact(content) {
    const forms = new Map([
        ['value', (0,shape/* object */.Ik)({ value: content })],
        ['unavailable', (0,shape/* object */.Ik)({ cause })],
        ['not-applicable', (0,shape/* object */.Ik)({ reason: shape/* text */.Qq })],
    ]);
    return (value) => {
        if (!(0,shape/* isMap */.jh)(value))
            return ' is not a map';
        const form = forms.get(value.state);
        if (form === undefined)
            return `.state is none of ${[...forms.keys()].join(', ')}`;
        const wrong = provenance(value.provenance);
        return wrong === undefined ? form(value) : `.provenance${wrong}`;
    };
}
const accountState = (0,shape/* oneOf */.yL)([
    'PENDING_ACTIVATION',
    'ACTIVE',
    'SUSPENDED',
    'PENDING_CLOSURE',
    'CLOSED',
    'UNKNOWN',
]);
const account = (0,shape/* object */.Ik)({
    id: accountId,
    name: shape/* text */.Qq,
    email: fact(shape/* text */.Qq),
    state: accountState,
    management: shape/* truth */.Im,
    partition: shape/* text */.Qq,
    organizationalUnit: fact(shape/* text */.Qq),
    parents: fact((0,shape/* list */.p_)(shape/* text */.Qq)),
    tags: fact((0,shape/* record */.g1)(shape/* text */.Qq)),
});
function isUnreadable(value) {
    return (0,shape/* isMap */.jh)(value) && typeof value.unreadable === 'string';
}
const flag = (value) => typeof value === 'boolean' || value === 'not-supported' || value === 'missing' || isUnreadable(value)
    ? undefined
    : ' is neither true nor false nor a reason for neither';
const noMoments = new Set(['none', 'no-information', 'not-supported', 'missing']);
const moment = (value) => {
    if (noMoments.has(value) || isUnreadable(value))
        return undefined;
    if (!(0,shape/* isMap */.jh)(value))
        return ' is neither a time nor a reason for none';
    const wrong = (0,shape/* time */.kB)(value.at);
    return wrong === undefined ? undefined : `.at${wrong}`;
};
const key = (0,shape/* object */.Ik)({
    active: flag,
    lastRotated: moment,
    lastUsed: moment,
    lastUsedService: (0,shape/* optional */.lq)(shape/* text */.Qq),
});
const certificate = (0,shape/* object */.Ik)({
    active: flag,
    lastRotated: moment,
});
const credentials = {
    passwordEnabled: flag,
    passwordLastUsed: moment,
    passwordLastChanged: moment,
    mfaActive: flag,
    accessKeys: (0,shape/* list */.p_)(key),
    certificates: (0,shape/* list */.p_)(certificate),
};
const mfaDevices = (0,shape/* object */.Ik)({
    devices: (0,shape/* list */.p_)((0,shape/* object */.Ik)({
        serialNumber: shape/* text */.Qq,
        kind: (0,shape/* oneOf */.yL)(['passkey', 'hardware-token', 'virtual', 'sms']),
    })),
    complete: shape/* truth */.Im,
    unlisted: (0,shape/* optional */.lq)(cause),
});
const absent = (0,shape/* oneOf */.yL)(['absent']);
const contactText = (value) => typeof value === 'string' || isHidden(value) ? undefined : ' is neither a text nor a hidden one';
const alternateContact = (0,shape/* either */.gP)((0,shape/* object */.Ik)({ name: contactText, title: contactText, email: contactText, phone: contactText }), absent);
const number = (0,shape/* optional */.lq)(shape/* count */.U9);
const contents = {
    'account-summary': (0,shape/* object */.Ik)({
        mfaEnabled: number,
        accessKeysPresent: number,
        passwordPresent: number,
        signingCertificatesPresent: number,
    }),
    'root-user': (0,shape/* object */.Ik)({ ...credentials, unreported: (0,shape/* optional */.lq)(cause) }),
    'root-mfa-devices': mfaDevices,
    'root-mfa-devices.complete': mfaDevices,
    'credential-report': (0,shape/* object */.Ik)({
        generatedAt: shape/* time */.kB,
        users: (0,shape/* list */.p_)((0,shape/* object */.Ik)({ user: shape/* text */.Qq, arn: shape/* text */.Qq, ...credentials })),
    }),
    'password-policy': (0,shape/* either */.gP)((0,shape/* object */.Ik)({
        minimumLength: shape/* count */.U9,
        requireSymbols: shape/* truth */.Im,
        requireNumbers: shape/* truth */.Im,
        requireUppercase: shape/* truth */.Im,
        requireLowercase: shape/* truth */.Im,
        allowUsersToChange: shape/* truth */.Im,
        maxAge: number,
        reusePrevention: number,
    }), absent),
    'other-credentials': (0,shape/* list */.p_)((0,shape/* object */.Ik)({
        user: shape/* text */.Qq,
        kind: (0,shape/* oneOf */.yL)(['access-key', 'service-specific', 'ssh-key', 'signing-certificate']),
        id: shape/* text */.Qq,
        service: (0,shape/* optional */.lq)(shape/* text */.Qq),
        active: shape/* truth */.Im,
        createdAt: (0,shape/* optional */.lq)(shape/* time */.kB),
    })),
    'contact.billing': alternateContact,
    'contact.operations': alternateContact,
    'contact.security': alternateContact,
    'contact.primary': (0,shape/* object */.Ik)({
        fullName: contactText,
        companyName: contactText,
        addressLine1: contactText,
        addressLine2: contactText,
        addressLine3: contactText,
        city: contactText,
        districtOrCounty: contactText,
        stateOrRegion: contactText,
        postalCode: contactText,
        countryCode: contactText,
        phone: contactText,
        websiteUrl: contactText,
        verification: (0,shape/* optional */.lq)(shape/* text */.Qq),
    }),
    regions: (0,shape/* list */.p_)((0,shape/* object */.Ik)({
        name: shape/* text */.Qq,
        status: (0,shape/* oneOf */.yL)(['ENABLED', 'ENABLING', 'DISABLING', 'DISABLED', 'ENABLED_BY_DEFAULT']),
    })),
    'organization-settings': (0,shape/* object */.Ik)({
        featureSet: (0,shape/* oneOf */.yL)(['ALL', 'CONSOLIDATED_BILLING']),
    }),
    'organization-features': (0,shape/* list */.p_)(shape/* text */.Qq),
    'trusted-access': (0,shape/* list */.p_)(shape/* text */.Qq),
    'service-control-policies': (0,shape/* list */.p_)((0,shape/* object */.Ik)({ id: shape/* text */.Qq, name: shape/* text */.Qq, document: shape/* text */.Qq, targets: (0,shape/* list */.p_)(shape/* text */.Qq) })),
    ...detectionContents,
};
const factShapes = new Map(Object.entries(contents).map(([id, content]) => [id, fact(content)]));
const delegatedAdministrators = fact((0,shape/* list */.p_)(shape/* text */.Qq));
const otherFact = fact(() => undefined);
const facts = (value) => {
    if (!(0,shape/* isMap */.jh)(value))
        return ' is not a map';
    for (const id of Object.keys(value)) {
        const fault = shapeOf(id)(value[id]);
        if (fault !== undefined)
            return `.${(0,shape/* shortened */.vI)(id)}${fault}`;
    }
    return undefined;
};
function shapeOf(id) {
    return (factShapes.get(id) ?? (id.startsWith('delegated-administrators.') ? delegatedAdministrators : otherFact));
}

;// CONCATENATED MODULE: ./lib/snapshot/account-line.js



const stored = (0,shape/* object */.Ik)({ account: accountId, facts: facts, warnings: (0,shape/* optional */.lq)((0,shape/* list */.p_)(shape/* text */.Qq)) });
function accountLine({ account, facts, warnings }, hide) {
    const line = {
        account,
        facts: hide === undefined ? facts : hideContacts(facts, hide),
        warnings: warnings.length === 0 ? undefined : warnings,
    };
    return JSON.stringify(line);
}
function readAccountLine(line, digest) {
    const json = (0,shape/* parsedJson */.U4)(line);
    if (json === undefined) {
        return { fault: 'The line is cut off or damaged: it is not JSON. Take the snapshot again.' };
    }
    if (!(0,shape/* fits */.lA)(stored, json)) {
        return { fault: `The line is not one of a snapshot: its value${stored(json)}. Take the snapshot again.` };
    }
    const { account, facts, warnings = [] } = json;
    return { value: { account, facts: revealContacts(facts, digest), warnings } };
}

;// CONCATENATED MODULE: ./lib/snapshot/header.js



const snapshotSchema = 'rootline-snapshot/1';
const shard = (value) => (0,shape/* object */.Ik)({ index: shape/* count */.U9, of: shape/* count */.U9 })(value) ??
    ((0,shape/* isMap */.jh)(value) && isShard(Number(value.index), Number(value.of)) ? undefined : ' is not one of its shards');
const organizationId = (0,shape/* matching */.wC)(/^o-[a-z0-9]{10,32}$/, 'the id of an organization');
const word = (0,shape/* matching */.wC)(/^[\w./-]{1,200}$/, 'a word');
const header_stored = (0,shape/* object */.Ik)({
    schema: (0,shape/* oneOf */.yL)([snapshotSchema]),
    takenAt: shape/* time */.kB,
    organizationId: (0,shape/* nullable */.me)(organizationId),
    managementAccountId: (0,shape/* nullable */.me)(accountId),
    callerAccountId: accountId,
    origin: (0,shape/* nullable */.me)((0,shape/* object */.Ik)({ repository: word, runId: word, attempt: word })),
    shard,
    limitedTo: (0,shape/* nullable */.me)((0,shape/* list */.p_)(accountId)),
    contacts: (0,shape/* oneOf */.yL)(['hidden', 'shown']),
    salt: (0,shape/* matching */.wC)(/^[0-9a-f]{32,}$/, 'at least 32 hexadecimal digits'),
    inventory: (0,shape/* list */.p_)(account),
});
function isShard(index, of) {
    return Number.isInteger(index) && Number.isInteger(of) && index >= 1 && index <= of && of <= snapshot_shard/* mostShards */.bA;
}
function headerLine(header) {
    const { inventory, origin, limitedTo, takenAt, shard, contacts, salt } = header;
    const line = {
        schema: snapshotSchema,
        takenAt,
        organizationId: inventory.organizationId ?? null,
        managementAccountId: inventory.managementAccountId ?? null,
        callerAccountId: inventory.callerAccountId,
        origin: origin ?? null,
        shard,
        limitedTo: limitedTo ?? null,
        contacts,
        salt,
        inventory: inventory.accounts,
    };
    return JSON.stringify(line);
}
function readHeader(line) {
    const json = (0,shape/* parsedJson */.U4)(line);
    if (!(0,shape/* isMap */.jh)(json) || typeof json.schema !== 'string') {
        return {
            fault: `This is no snapshot: its first line is not a header with \`schema: ${snapshotSchema}\`.`,
        };
    }
    if (json.schema !== snapshotSchema) {
        const found = json.schema.slice(0, 80);
        return {
            fault: `The snapshot's schema is \`${found}\`, and this version of Rootline reads \`${snapshotSchema}\`. Take the snapshot with the same version that reads it.`,
        };
    }
    if (!(0,shape/* fits */.lA)(header_stored, json))
        return damaged(`header${header_stored(json)}`);
    const header = toHeader(json);
    const fault = contradiction(header);
    return fault === undefined ? { value: header } : damaged(fault);
}
function damaged(how) {
    return { fault: `The header is damaged: ${how}. Take the snapshot again.` };
}
function contradiction({ inventory, limitedTo = [] }) {
    const ids = new Set();
    for (const { id } of inventory.accounts) {
        if (ids.has(id))
            return `its inventory lists account ${id} twice`;
        ids.add(id);
    }
    const stranger = limitedTo.find((id) => !ids.has(id));
    return stranger === undefined
        ? undefined
        : `limitedTo names account ${stranger}, which is not in its inventory`;
}
function toHeader(header) {
    const { takenAt, origin, shard, limitedTo, contacts, salt } = header;
    return {
        takenAt,
        origin: origin ?? undefined,
        shard,
        limitedTo: limitedTo ?? undefined,
        contacts,
        salt,
        inventory: {
            organizationId: header.organizationId ?? undefined,
            managementAccountId: header.managementAccountId ?? undefined,
            callerAccountId: header.callerAccountId,
            accounts: header.inventory,
        },
    };
}

;// CONCATENATED MODULE: ./lib/snapshot/lines.js
const lines_again = 'Take the snapshot again.';
const lineFeed = 0x0a;
const longest = 2 ** 28;
async function* linesOf(chunks) {
    let [number, pending, size] = [1, [], 0];
    for await (const chunk of chunks) {
        let start = 0;
        for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
            const line = decoded(number, [...pending, chunk.subarray(start, end)]);
            yield line;
            if (line.fault !== undefined)
                return;
            [number, pending, size, start] = [number + 1, [], 0, end + 1];
        }
        pending.push(chunk.slice(start));
        size += chunk.length - start;
        if (size > longest) {
            yield { number, text: '', fault: `The line is longer than ${longest / 2 ** 20} MiB. ${lines_again}` };
            return;
        }
    }
    if (size > 0)
        yield {
            number,
            text: '',
            fault: `The line is cut off: the file was not written or copied to its end. ${lines_again}`,
        };
}
const notText = 'This is no snapshot: it is not UTF-8 text. If the file is packed (gzip, zip), unpack it first.';
function decoded(number, parts) {
    try {
        return { number, text: utf8(joined(parts)), fault: undefined };
    }
    catch {
        return { number, text: '', fault: number === 1 ? notText : `The line is not UTF-8 text. ${lines_again}` };
    }
}
function utf8(bytes) {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
function joined(parts) {
    const [only, ...others] = parts;
    if (only !== undefined && others.length === 0)
        return only;
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let offset = 0;
    for (const part of parts) {
        whole.set(part, offset);
        offset += part.length;
    }
    return whole;
}

// EXTERNAL MODULE: ./lib/thrown.js
var thrown = __webpack_require__(8493);
;// CONCATENATED MODULE: ./lib/snapshots.js












const unfinished = '.unfinished';
const chunk = 2 ** 20;
async function snapshots_openSnapshots(pattern, reach) {
    let merged;
    for (const file of await filesOf(pattern)) {
        const header = sound(file, 1, readHeader(await firstLine(file, reach)));
        merged = sound(file, 1, join(merged, file, header));
    }
    if (merged === undefined)
        throw new failure/* Failure */.H('invalid', 'RL501', nothingFound(pattern));
    return merged;
}
async function filesOf(pattern) {
    const found = await (0,promises_.stat)(pattern).catch(() => undefined);
    if (found?.isFile() === true)
        return [pattern];
    if (found?.isDirectory() === true)
        throw new failure/* Failure */.H('invalid', 'RL501', snapshots_folder(pattern));
    if (found !== undefined)
        throw new failure/* Failure */.H('invalid', 'RL501', noFile(pattern));
    if (!/[*?[{]/.test(pattern))
        return [];
    const files = [];
    for await (const path of (0,promises_.glob)(pattern)) {
        if (!path.endsWith(unfinished) && !(await (0,folder/* isFolder */.lQ)(path)))
            files.push(path);
    }
    return files.sort();
}
function snapshots_folder(path) {
    return `\`snapshot\` is ${path}, which is a folder: name its files, such as ${(0,external_node_path_.join)(path, '*.ndjson')}.`;
}
function noFile(path) {
    return `\`snapshot\` is ${path}, which is neither a file nor a glob. A snapshot is read more than once, which a pipe does not allow: write it to a file first.`;
}
function nothingFound(pattern) {
    return `\`snapshot\` is ${pattern}, and there is no such file. In a workflow, download the snapshots first (actions/download-artifact), into the folder that \`snapshot\` names.`;
}
async function firstLine(file, reach) {
    for await (const line of linesIn(file, reach))
        return line.text;
    return '';
}
async function* linesIn(file, reach) {
    for await (const line of linesOf(bytesOf(file, await reach(file)))) {
        const { number, fault } = line;
        if (fault !== undefined)
            sound(file, number, { fault });
        yield line;
    }
}
async function* bytesOf(file, path) {
    try {
        yield* (0,external_node_fs_.createReadStream)(path, { highWaterMark: chunk });
    }
    catch (error) {
        throw new failure/* Failure */.H('failed', 'RL501', `The snapshot ${file} could not be read (${(0,thrown/* wordsOf */.Z)(error)}).`);
    }
}
function sound(file, line, read) {
    if ('value' in read)
        return read.value;
    throw new failure/* Failure */.H('failed', 'RL502', `${file}:${line}: ${read.fault}`);
}
async function* readSnapshots(merged, reach, tell) {
    for (const part of merged.parts) {
        const { file, salt } = part;
        const digest = saltedDigest(salt, sha256);
        const place = placing(merged, part);
        for await (const { number, text } of linesIn(file, reach)) {
            if (number === 1)
                continue;
            const { account, facts, warnings } = sound(file, number, readAccountLine(text, digest));
            warnings.forEach(tell);
            yield { account: sound(file, number, place(account, number)), facts };
        }
    }
}
async function refuseUnwritable(path, reach) {
    const target = await reach(path);
    const found = await (0,promises_.stat)(target).catch(() => undefined);
    if (found?.isDirectory() === true || /[\\/]$/.test(path))
        throw unwritable(path, 'it is a folder');
    if (found !== undefined && !found.isFile())
        throw unwritable(path, 'it is no regular file');
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        await (0,promises_.access)((0,external_node_path_.dirname)(target), promises_.constants.W_OK);
    }
    catch (error) {
        throw unwritable(path, (0,thrown/* wordsOf */.Z)(error));
    }
}
function unwritable(path, why) {
    return new failure/* Failure */.H('invalid', 'RL504', `\`snapshot-out\` is ${path}, where no file can be written: ${why}. Name another file, such as snapshot.ndjson.`);
}
async function* recorded(facts, { header, path, warnings }, reach) {
    const target = await reach(path);
    const hide = header.contacts === 'hidden' ? saltedDigest(header.salt, sha256) : undefined;
    const temporary = `${target}.${(0,external_node_crypto_.randomBytes)(4).toString('hex')}${unfinished}`;
    const written = (step) => writing(path, step);
    const file = await written(() => (0,promises_.open)(temporary, 'wx', 0o600));
    try {
        await written(() => file.appendFile(`${headerLine(header)}\n`));
        let told = 0;
        for await (const { account, facts: read } of facts) {
            const fresh = warnings().slice(told);
            told += fresh.length;
            const line = accountLine({ account: account.id, facts: read, warnings: fresh }, hide);
            await written(() => file.appendFile(`${line}\n`));
            yield { account, facts: read };
        }
        await written(() => file.sync());
        await written(() => (0,promises_.rename)(temporary, target));
    }
    finally {
        await file.close();
        await (0,promises_.rm)(temporary, { force: true });
    }
}
async function writing(path, step) {
    try {
        return await step();
    }
    catch (error) {
        throw new failure/* Failure */.H('failed', 'RL601', `The snapshot ${path} could not be written, and no part of it was kept (${(0,thrown/* wordsOf */.Z)(error)}). Make room for it or name another path in \`snapshot-out\`, and run again.`);
    }
}
function newSalt() {
    return (0,external_node_crypto_.randomBytes)(16).toString('hex');
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}

// EXTERNAL MODULE: ./lib/troubles.js
var troubles = __webpack_require__(1923);
;// CONCATENATED MODULE: ./lib/observing-snapshots.js







async function observing_snapshots_accountsOfSnapshots(job, baseline, pattern) {
    const merged = await openSnapshots(pattern, job.world.reach);
    refuseOtherOrganization(merged, baseline);
    return inventoryOf(merged);
}
async function fromSnapshots({ options, world, origin }, baseline, pattern, reconciles) {
    const merged = await snapshots_openSnapshots(pattern, world.reach);
    refuseOtherOrganization(merged, baseline);
    if (reconciles)
        refuseOtherRun(merged, origin);
    const inventory = inventoryOf(merged);
    const limit = options.accounts.length === 0 ? (merged.limitedTo ?? []) : options.accounts;
    const scope = scopeOf(inventory, limit, options.shard);
    const told = new Set();
    return {
        ...scope,
        inventory,
        whole: limit.length === 0 && options.shard === undefined && merged.parts.length === merged.of,
        factsOf: merged.parts.map(({ takenAt }) => takenAt).reduce((a, b) => (a < b ? a : b)),
        facts: (needsOf) => observing_snapshots_stored({ ...merged, inventory }, scope.judged, needsOf, world.reach, (warning) => told.add(warning)),
        calls: () => ({}),
        throttled: () => 0,
        plan: () => [],
        warnings: () => [
            ...told,
            ...missingShards(merged, scope.judged).map((sentence) => (0,troubles/* withNumber */.Yx)(sentence, 'RL505')),
            ...ages(merged, world.now()).map((sentence) => (0,troubles/* withNumber */.Yx)(sentence, 'RL506')),
        ],
    };
}
async function* observing_snapshots_stored(merged, judged, needsOf, reach, tell) {
    const left = new Map(judged.map((account) => [account.id, account]));
    const [{ takenAt: readAt }] = merged.parts;
    for await (const { account, facts } of readSnapshots(merged, reach, tell)) {
        if (left.delete(account.id))
            yield { account, facts: (0,gaps/* neededOf */.b1)(facts, needsOf(account), { readAt }) };
    }
    for (const account of left.values()) {
        const cause = isActive(account) ? whyUnread(merged, account.id) : gaps/* strangeState */.y0;
        yield (0,gaps/* unreadAccount */.BI)(account, needsOf(account), cause, { readAt });
    }
}
function inventoryOf({ inventory }) {
    return { ...inventory, accounts: inventory.accounts.map(gaps/* explained */.to) };
}
function refuseOtherOrganization({ inventory, parts: [{ file }] }, { organizationId }) {
    if (organizationId === undefined || inventory.organizationId === organizationId)
        return;
    const found = inventory.organizationId ?? 'an account without an organization';
    throw new failure/* Failure */.H('failed', 'RL301', `The baseline is for the organization ${organizationId}, and the snapshot ${file} is of ${found}. Give a snapshot of the right organization, or correct organization.id in the baseline.`);
}
function refuseOtherRun({ origin: found, parts: [{ file }] }, own) {
    if (runOf(found) === runOf(own))
        return;
    const whose = found === undefined ? 'no workflow run' : `run ${found.runId} of ${found.repository}`;
    throw new failure/* Failure */.H('failed', 'RL503', `The snapshot ${file} is of ${whose}. \`reconcile\` takes only snapshots of its own workflow run, so that no old one closes an issue: take it in a job of this workflow (\`command: observe\`), or use \`command: check\`.`);
}
function missingShards({ parts, of }, judged) {
    const given = new Set(parts.map(({ shard }) => shard.index));
    const wanted = new Set(judged.map(({ id }) => (0,snapshot_shard/* shardIndex */.Dj)(id, of)));
    const missing = [...wanted].filter((index) => !given.has(index)).sort((a, b) => a - b);
    if (missing.length === 0)
        return [];
    const names = missing.map((index) => (0,snapshot_shard/* shardName */.Az)({ index, of })).join(', ');
    return missing.length === 1
        ? [
            `There is no snapshot of shard ${names}: its accounts are unread, and their issues stay as they are. Run shard ${names} again.`,
        ]
        : [
            `There are no snapshots of shards ${names}: their accounts are unread, and the issues of these stay as they are. Run these shards again.`,
        ];
}
const hour = 60 * 60 * 1000;
const day = 24 * hour;
function ages({ parts }, now) {
    return parts.flatMap(({ file, takenAt }) => {
        const age = now.getTime() - Date.parse(takenAt);
        if (age > day)
            return `The snapshot ${file} is of ${takenAt}, more than a day ago: what has changed since is not in this result.`;
        return age < -hour
            ? `The snapshot ${file} is of ${takenAt}, which is yet to come: its age is not known. Check the clock of the machine that took it.`
            : [];
    });
}

;// CONCATENATED MODULE: ./lib/observing.js







function observe(job, baselines, reconciles) {
    const { snapshot } = job.options;
    return snapshot === undefined
        ? fromAws(job, baselines)
        : fromSnapshots(job, baselines[0], snapshot, reconciles);
}
async function readAccounts(job, baseline) {
    const { snapshot } = job.options;
    return snapshot === undefined
        ? (await observing_open(job, [baseline], nothingEarly)).inventory
        : accountsOfSnapshots(job, baseline, snapshot);
}
async function observing_open(job, baselines, early) {
    const { options, world, sessionName } = job;
    const { openEstate } = await Promise.all(/* import() */[__webpack_require__.e(566), __webpack_require__.e(129), __webpack_require__.e(292)]).then(__webpack_require__.bind(__webpack_require__, 6292));
    const used = baselines.map(selectorsUsed);
    return openEstate({
        ...world,
        ...options,
        log: { ...world.log, warning: world.log.info },
        shards: options.shard?.of ?? 1,
        sessionName: options.roleSessionName ?? sessionName,
        expectedOrganizationId: baselines[0].organizationId,
        organizationalUnits: used.some((one) => one.organizationalUnits),
        tags: used.some((one) => one.tags),
        early,
    });
}
async function fromAws(job, baselines) {
    const { options, world } = job;
    if (options.snapshotOut !== undefined)
        await refuseUnwritable(options.snapshotOut, world.reach);
    const factsOf = world.now().toISOString();
    const estate = await observing_open(job, baselines, earlyNeeds(job, baselines));
    const { inventory } = estate;
    const scope = scopeOf(inventory, options.accounts, options.shard);
    return {
        ...scope,
        inventory,
        whole: options.accounts.length === 0 && options.shard === undefined,
        factsOf,
        facts: (needsOf) => {
            const facts = estate.observe(scope.judged.filter(isActive), needsOf);
            const strange = scope.judged.filter((account) => !isActive(account));
            const kept = written(job, inventory, facts, () => estate.warnings);
            return followed(kept, strange, needsOf, world.now());
        },
        calls: estate.calls,
        throttled: estate.throttled,
        plan: () => estate.plan,
        warnings: () => estate.warnings,
    };
}
async function* followed(facts, strange, needsOf, now) {
    yield* facts;
    const from = { source: 'organizations:ListAccounts', readAt: now.toISOString() };
    for (const account of strange)
        yield (0,gaps/* unreadAccount */.BI)(account, needsOf(account), gaps/* strangeState */.y0, from);
}
function written({ options, world, origin }, inventory, facts, warnings) {
    if (options.snapshotOut === undefined)
        return facts;
    const header = {
        takenAt: world.now().toISOString(),
        origin,
        shard: options.shard ?? snapshot_shard/* whole */.WQ,
        limitedTo: options.accounts.length === 0 ? undefined : options.accounts,
        contacts: options.snapshotContacts ? 'shown' : 'hidden',
        salt: newSalt(),
        inventory,
    };
    return recorded(facts, { header, path: options.snapshotOut, warnings }, world.reach);
}

// EXTERNAL MODULE: ./lib/drift/words.js
var words = __webpack_require__(814);
;// CONCATENATED MODULE: ./lib/progress.js

function progressOf({ judged, calls, throttled }, { now, log }) {
    const total = judged.length;
    const since = now().getTime();
    let done = 0;
    function sent() {
        const requests = Object.values(calls()).reduce((sum, each) => sum + each, 0);
        const refused = throttled();
        if (requests === 0)
            return '';
        return ` ${(0,words/* number */.a)(requests)} calls to AWS${refused === 0 ? '' : `, ${(0,words/* number */.a)(refused)} of them throttled`};`;
    }
    return {
        step() {
            done += 1;
            const left = ((now().getTime() - since) / done) * (total - done);
            log.progress(`${duration(left)} left;${sent()} ${(0,words/* number */.a)(done)} of ${(0,words/* number */.a)(total)} accounts done`);
        },
        finish() {
            log.info(`${(0,words/* number */.a)(done)} of ${(0,words/* number */.a)(total)} accounts done`);
        },
    };
}
const minute = 60_000;
function duration(milliseconds) {
    if (milliseconds < minute)
        return `about ${Math.ceil(milliseconds / 1000)} s`;
    return milliseconds < 90 * minute
        ? `about ${Math.round(milliseconds / minute)} min`
        : `about ${(milliseconds / (60 * minute)).toFixed(1)} h`;
}

// EXTERNAL MODULE: ./lib/redacting.js
var redacting = __webpack_require__(4280);
;// CONCATENATED MODULE: ./lib/run.js














async function run(job) {
    return runLoaded(job, await (0,loading.validate)(job.options.baseline, job.world), undefined);
}
async function runLoaded(job, loaded, before) {
    for (const baseline of judgedOf(loaded, before))
        maskValues(job, baseline);
    const { reconcile, redaction } = (await job.admit()) ?? { reconcile: undefined, redaction: redact/* showAll */.Ps };
    const log = (0,redacting/* redactedLog */.n)(job.world.log, redaction);
    try {
        return await work({ ...job, world: { ...job.world, log } }, loaded, before, reconcile, redaction);
    }
    catch (error) {
        throw (0,redacting/* redactedError */.J)(error, redaction);
    }
}
function judgedOf({ baseline }, before) {
    return before === undefined ? [baseline] : [baseline, before.baseline];
}
async function work(job, loaded, before, reconcile, redaction) {
    const { world } = job;
    const { baseline, warnings } = loaded;
    const baselines = judgedOf(loaded, before);
    const observation = await observe(job, baselines, reconcile !== undefined);
    const exceptions = trackExceptions(baseline, world.now());
    const comparison = before && (0,comparing/* compareWith */.G)(before, baseline, { job, observation, redaction });
    const verdicts = await judge(job, observation, baselines, redaction, (judged) => {
        exceptions.add(judged.resolution, judged.verdict);
        comparison?.add(judged);
    });
    if (job.options.dryRun)
        observation.plan().forEach(world.log.info);
    const inventory = redaction.data(observation.inventory);
    const skipped = redaction.data(observation.skipped);
    const { whole } = observation;
    const { groupBy } = baseline;
    const baselineName = redaction.text(baseline.name);
    const found = { verdicts, inventory, skipped, whole, baselineName, groupBy };
    const { reconciled, failure } = await settle(reconcile, found, redaction);
    const told = [...observation.warnings(), ...(reconciled?.warnings ?? [])];
    return {
        result: {
            ...(0,tally/* tally */.N)(verdicts, skipped, reconciled?.outcome.known),
            generatedAt: world.now().toISOString(),
            organizationId: inventory.organizationId,
            baseline: { file: baseline.file, name: baselineName },
            warnings: redaction.data([
                ...warnings,
                ...matchesNothing(baseline, observation.inventory.accounts),
                ...overridden(baseline, observation.inventory.accounts),
                ...exceptions.unused(observation.inventory.accounts),
                ...told.map((message) => ({ ...run_top(baseline), message })),
            ]),
            calls: observation.calls(),
            issues: reconciled?.outcome,
        },
        failure,
        check: comparison?.result(),
    };
}
async function takeSnapshot(job) {
    const { baseline, warnings } = await (0,loading.validate)(job.options.baseline, job.world);
    maskValues(job, baseline);
    await job.admit();
    const observation = await observe(job, [baseline], false);
    const progress = progressOf(observation, job.world);
    let complete = 0;
    for await (const { facts } of observation.facts(needsBy([baseline], job.values))) {
        if (Object.values(facts).every(isRead))
            complete += 1;
        progress.step();
    }
    progress.finish();
    const told = observation.warnings().map((message) => ({ ...run_top(baseline), message }));
    return { accounts: observation.judged.length, complete, warnings: [...warnings, ...told] };
}
function isRead(fact) {
    return fact?.state !== 'unavailable' || !(0,evaluate/* isFailedRead */.Y)(fact.cause);
}
async function settle(reconcile, found, redaction) {
    if (reconcile === undefined)
        return { failure: undefined };
    try {
        const { outcome, warnings, failure } = await reconcile(found);
        const shown = { ...outcome, changes: redaction.data(outcome.changes) };
        return {
            reconciled: { outcome: shown, warnings, failure },
            failure: failure && (0,redacting/* redactedError */.J)(failure, redaction),
        };
    }
    catch (error) {
        return { failure: (0,redacting/* redactedError */.J)(error, redaction) };
    }
}
async function judge({ world, values }, observation, baselines, redaction, see) {
    const progress = progressOf(observation, world);
    const verdicts = [];
    for await (const read of observation.facts(needsBy(baselines, values))) {
        const resolution = (0,resolve/* resolve */.h)(baselines[0], read.account, values);
        const now = world.now();
        const verdict = (0,evaluate/* evaluate */._)(resolution, read, observation.inventory.accounts, now);
        see({ read, resolution, verdict, now });
        verdicts.push(redaction.verdict(verdict));
        progress.step();
    }
    progress.finish();
    return verdicts.sort((a, b) => (a.account.id < b.account.id ? -1 : 1));
}
function maskValues({ world, values }, baseline) {
    for (const name of (0,baseline_values/* valuesUsed */.ir)(baseline)) {
        const text = (0,baseline_values/* readValue */.wK)(name, values);
        if (typeof text === 'string')
            world.mask(text);
    }
}
function run_top({ file }) {
    return { level: 'warning', file, line: 1, column: 1 };
}


/***/ })

};
