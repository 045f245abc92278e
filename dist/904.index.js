export const id = 904;
export const ids = [904];
export const modules = {

/***/ 534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ isLive),
/* harmony export */   P2: () => (/* binding */ dayBegins),
/* harmony export */   kb: () => (/* binding */ dayOf),
/* harmony export */   mU: () => (/* binding */ daysAfter),
/* harmony export */   tf: () => (/* binding */ isCalendarDate)
/* harmony export */ });
const millisecondsPerDay = 24 * 60 * 60 * 1000;
function isCalendarDate(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return false;
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && dayOf(date) === text;
}
function dayOf(date) {
    return date.toISOString().slice(0, 10);
}
function isLive({ until }, today) {
    return today <= until;
}
function daysAfter(date, days) {
    return dayOf(new Date(date.getTime() + days * millisecondsPerDay));
}
function dayBegins(day, later) {
    return Date.parse(`${day}T00:00:00Z`) + later * millisecondsPerDay;
}


/***/ }),

/***/ 689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ controlById),
  n: () => (/* reexport */ controls)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/controls/compare.js
var compare = __webpack_require__(9105);
// EXTERNAL MODULE: ./lib/controls/expectation.js
var controls_expectation = __webpack_require__(5436);
// EXTERNAL MODULE: ./lib/controls/judging.js
var judging = __webpack_require__(518);
// EXTERNAL MODULE: ./lib/snapshot/event-region.js
var event_region = __webpack_require__(2793);
;// CONCATENATED MODULE: ./lib/controls/mending.js

function quoted(text) {
    return `'${text.replaceAll("'", String.raw `'\''`)}'`;
}
function userOption(resource) {
    return `--user-name=${quoted(resource ?? '<user name>')}`;
}
function accountOption(account) {
    return isMember(account) ? ` --account-id ${account.id}` : '';
}
function isMember(account) {
    return !account.management && !isLone(account);
}
function isLone({ organizationalUnit }) {
    return organizationalUnit.state === 'not-applicable';
}
const centralPartitions = new Set(['aws', 'aws-eusc']);
function rootSession({ account }) {
    const { id, partition } = account;
    const region = centralPartitions.has(partition) ? (0,event_region/* eventRegionOf */._)(partition) : undefined;
    if (!isMember(account) || region === undefined) {
        return { how: "with the root user's own credentials" };
    }
    const policy = `arn:${partition}:iam::aws:policy/root-task/IAMDeleteRootUserCredentials`;
    return {
        how: 'in a root session opened from the management account',
        command: `aws sts assume-root --region=${region} --target-principal=${id} --task-policy-arn=arn=${policy}`,
    };
}

;// CONCATENATED MODULE: ./lib/controls/account-regions.js





const regionText = 'expected a region such as `eu-south-1`';
const accountRegions = (0,controls_expectation/* defineControl */.Xg)({
    id: 'account.regions',
    title: 'Exactly the declared opt-in regions are enabled',
    severity: 'medium',
    description: 'A region that nobody uses is one that nobody watches. The regions that somebody has to enable first must be exactly those listed. Regions that AWS enables for everybody do not count. One that is being enabled counts as enabled, one that is being disabled as disabled, and the finding says so.',
    expectation: dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(regionText), dist/* regex */.yGV(/^[a-z]{2,}(?:-[a-z]+)+-[0-9]$/, regionText)), 'expected a list of regions, such as `[eu-south-1]`'), dist/* description */.h_('A list of the opt-in regions that are enabled; an empty list for none.')),
    example: ['eu-south-1'],
    compare: compare/* sameItems */.Hb,
    needs: () => ['regions'],
    judge: (expected, subject) => [{ expected: sayRegions(expected), ...judgeRegions(expected, subject) }],
    mend: ({ account }) => ({
        text: 'Disable what nobody declared, after a look at what runs there; enable what is missing with aws account enable-region.',
        command: `aws account disable-region${accountOption(account)} --region-name='<region>'`,
    }),
    references: {
        documentation: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html',
    },
});
function sayRegions(names) {
    return names.length === 0 ? 'no opt-in regions' : [...new Set(names)].sort().join(', ');
}
function judgeRegions(expected, { facts }) {
    const regions = (0,judging/* readFact */.ni)(facts, 'regions');
    if (regions.state !== 'value') {
        return regions.outcome;
    }
    const evidence = [regions.provenance];
    const enabled = new Set(regions.value.filter(isOptedIn).map(({ name }) => name));
    const standard = regions.value.filter(({ status }) => status === 'ENABLED_BY_DEFAULT');
    const ofEverybody = new Set(standard.map(({ name }) => name));
    const wanted = new Set(expected.filter((name) => !ofEverybody.has(name)));
    const same = enabled.size === wanted.size && [...enabled].every((name) => wanted.has(name));
    return (0,judging/* because */.xx)((same ? judging/* pass */.IX : judging/* drift */.UL)(sayRegions([...enabled]), evidence), changing(regions.value));
}
function isOptedIn({ status }) {
    return status === 'ENABLED' || status === 'ENABLING';
}
function changing(regions) {
    const told = regions.flatMap(({ name, status }) => status === 'ENABLING' || status === 'DISABLING' ? [`${name} is being ${changes[status]}`] : []);
    return told.length === 0 ? undefined : `${(0,judging/* list */.p_)(told.toSorted())}.`;
}
const changes = { ENABLING: 'enabled', DISABLING: 'disabled' };

// EXTERNAL MODULE: ./lib/snapshot/contact.js
var snapshot_contact = __webpack_require__(3228);
// EXTERNAL MODULE: ./lib/snapshot/fact.js
var fact = __webpack_require__(5600);
// EXTERNAL MODULE: ./lib/snapshot/gaps.js
var gaps = __webpack_require__(2303);
// EXTERNAL MODULE: ./lib/controls/glob.js
var glob = __webpack_require__(698);
;// CONCATENATED MODULE: ./lib/controls/inventory.js
function isOpen({ state }) {
    return state !== 'CLOSED';
}
function inventorySource({ email }) {
    return [email.provenance];
}
const shown = 3;
function someAccounts(accounts) {
    return some(accounts.map(named));
}
function otherAccounts(sorted, one) {
    const first = sorted.slice(0, shown + 1).filter(({ id }) => id !== one.id);
    return told(first.slice(0, shown).map(named), isOpen(one) ? sorted.length - 1 : sorted.length);
}
function named({ id, name }) {
    return `${id} (${name})`;
}
function some(items) {
    return told(items.toSorted().slice(0, shown), items.length);
}
function told(first, count) {
    const rest = count - first.length;
    return rest > 0 ? `${first.join(', ')} and ${rest} more` : first.join(', ');
}

;// CONCATENATED MODULE: ./lib/controls/account.js










const nameText = 'expected the name of an account, in which `*` stands for any characters';
const accountName = (0,controls_expectation/* defineControl */.Xg)({
    id: 'account.name',
    title: 'The account is named as declared',
    severity: 'low',
    description: 'People find an account by its name, and rules may select by it. Compared with a name or pattern without regard to spacing; letter case counts.',
    expectation: dist/* pipe */.FsL(dist/* string */.YjP(nameText), dist/* regex */.yGV(/\S/, nameText), dist/* trim */.Bqr(), dist/* maxLength */.Ru6(100, 'expected at most 100 characters'), dist/* description */.h_('A name or a pattern: * stands for any characters, ? for one.')),
    example: 'prod-*',
    compare: compare/* alike */.nO,
    needs: () => [],
    judge: (expected, { account }) => [{ expected, ...judgeName(expected, account) }],
    mend: ({ account }) => ({
        text: 'Rename the account.',
        command: `aws account put-account-name${accountOption(account)} --account-name='<new name>'`,
    }),
    references: {
        documentation: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-acct-name.html',
    },
});
function judgeName(expected, account) {
    const evidence = inventorySource(account);
    if (isLone(account)) {
        return (0,judging/* unknown */.L5)(namelessAccount, evidence);
    }
    const fits = (0,glob/* matchesGlob */.k)((0,snapshot_contact/* textMeaning */.HD)(expected), (0,snapshot_contact/* textMeaning */.HD)(account.name));
    return (fits ? judging/* pass */.IX : judging/* drift */.UL)(account.name, evidence);
}
const namelessAccount = (0,fact/* noSource */.T)('Only AWS Organizations tells the name of an account, and this one is in no organization.', 'Compare it by hand, or make the account part of an organization.');
const states = ['ACTIVE', 'PENDING_ACTIVATION', 'SUSPENDED', 'PENDING_CLOSURE', 'CLOSED'];
const accountState = (0,controls_expectation/* defineControl */.Xg)({
    id: 'account.state',
    title: 'The account is in the declared state',
    severity: 'high',
    description: 'The state that AWS Organizations tells, in its own words. Only active accounts are judged, and those whose state is not known: an account in any other state is listed in the report as skipped, with its state, so that `ACTIVE` never drifts.',
    expectation: dist/* picklist */.KIO(states, `expected ${(0,controls_expectation/* alternatives */.Vo)(states)}`),
    example: 'ACTIVE',
    compare: compare/* alike */.nO,
    needs: () => [],
    judge: (expected, { account }) => [{ expected, ...judgeState(expected, account) }],
    mend: () => ({
        text: 'Find out in the console of AWS Organizations why the account is in this state; only AWS Support reopens a suspended one.',
    }),
    references: {
        cis: { 'v1.4–4.0': undefined, 'v5.0': undefined, 'v6.0': undefined, 'v7.0': '2.1.4' },
        documentation: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_account_state.html',
    },
});
function judgeState(expected, account) {
    const evidence = inventorySource(account);
    if (account.state === 'UNKNOWN') {
        return (0,judging/* unknown */.L5)(gaps/* strangeState */.y0, evidence);
    }
    return (account.state === expected ? judging/* pass */.IX : judging/* drift */.UL)(account.state, evidence);
}
const accountOrganizationalUnit = (0,controls_expectation/* defineControl */.Xg)({
    id: 'account.organizational-unit',
    title: 'The account is in the declared organizational unit',
    severity: 'low',
    description: 'Where an account is decides which policies bind it. Compared is the path of the names of its organizational units below the root: `*` stays within a name, `**` goes over levels, `A/**` is A and all below it, and the empty text is directly below the root.',
    expectation: dist/* pipe */.FsL(controls_expectation/* pathGlob */.Qh, dist/* description */.h_('A path of organizational units below the root; * stays within a name, A/** is A and all below it.')),
    example: 'Workloads/Prod/**',
    compare: compare/* alike */.nO,
    needs: () => [],
    inventory: ['organizational-units'],
    judge: (expected, { account }) => [{ expected: place(expected), ...judgePlace(expected, account) }],
    mend: ({ account }) => ({
        text: 'Move the account to the organizational unit that the baseline declares.',
        ...(isMember(account)
            ? {
                command: `aws organizations move-account --account-id=${account.id} --source-parent-id='<root or organizational unit id>' --destination-parent-id='<root or organizational unit id>'`,
            }
            : {}),
    }),
    references: {
        documentation: 'https://docs.aws.amazon.com/organizations/latest/userguide/move_account_to_ou.html',
    },
});
function place(path) {
    return path === '' ? 'directly below the root' : path;
}
function judgePlace(expected, { organizationalUnit }) {
    const unit = (0,judging/* reading */.hF)(organizationalUnit);
    if (unit.state !== 'value') {
        return unit.outcome;
    }
    return ((0,glob/* matchesPath */.$)(expected, unit.value) ? judging/* pass */.IX : judging/* drift */.UL)(place(unit.value), [unit.provenance]);
}
const tagText = 'expected the value of a tag (in quotes where it is a number), `present` or `absent`';
const accountTags = (0,controls_expectation/* defineControl */.Xg)({
    id: 'account.tags',
    title: 'The account carries the declared tags',
    severity: 'low',
    description: 'Tags say whose an account is and what it is for, and rules may select by them. Each tag named must be `present` with any value, `absent`, or have a value that fits the pattern; other tags may be there.',
    expectation: dist/* pipe */.FsL(dist/* record */.g1P(controls_expectation/* tagKey */.E4, dist/* pipe */.FsL(dist/* string */.YjP(tagText), dist/* maxLength */.Ru6(256, 'expected at most 256 characters')), 'expected a map of tags, such as `env: prod`'), dist/* minEntries */.bPf(1, 'expected at least one tag, such as `env: prod`'), dist/* description */.h_('A map of tag keys, each with a value or pattern (* stands for any characters), `present` or `absent`.')),
    example: { env: 'prod', team: 'present' },
    compare: (0,compare/* byKey */.dX)(() => compare/* alike */.nO),
    needs: () => [],
    inventory: ['tags'],
    judge: (expected, subject) => [
        { expected: sayTags(Object.entries(expected)), ...judgeTags(expected, subject) },
    ],
    mend: ({ account }) => ({
        text: 'Set the tags as the baseline declares them; take one away with aws organizations untag-resource.',
        command: `aws organizations tag-resource --resource-id=${account.id} --tags 'Key=<key>,Value=<value>'`,
    }),
    references: {
        documentation: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_tagging.html',
    },
});
function judgeTags(expected, { account }) {
    const tags = (0,judging/* reading */.hF)(account.tags);
    if (tags.state !== 'value') {
        return tags.outcome;
    }
    const actual = Object.entries(expected).map(([key, wanted]) => {
        const value = Object.hasOwn(tags.value, key) ? tags.value[key] : undefined;
        return { key, wanted, value };
    });
    const differing = actual.filter(({ wanted, value }) => !tagFits(wanted, value));
    return (0,judging/* asDeclared */.Pe)(sayTags(actual.map(({ key, value }) => [key, value ?? 'absent'])), differing.map(({ key }) => key), [tags.provenance]);
}
function tagFits(expected, value) {
    if (expected === 'present' || expected === 'absent') {
        return (value === undefined) === (expected === 'absent');
    }
    return value !== undefined && (0,glob/* matchesGlob */.k)(expected, value);
}
function sayTags(tags) {
    return tags.map(([key, value]) => `${key}: ${value}`).join(', ');
}

;// CONCATENATED MODULE: ./lib/controls/contact-fields.js

function contactText(longest) {
    return contactTextLike(longest, /\S/, 'expected text that is not empty');
}
function contactTextLike(longest, form, message) {
    return dist/* pipe */.FsL(dist/* string */.YjP('expected text (put numbers in quotes)'), dist/* trim */.Bqr(), dist/* maxLength */.Ru6(longest, `expected at most ${longest} characters, which is all AWS keeps`), dist/* regex */.yGV(form, message));
}
function showFields(fields, contentOf) {
    return fields.map((field) => `${field} "${contentOf(field) ?? ''}"`).join(', ');
}
function showRead(fields, contentOf, differing) {
    const told = fields.map((field) => {
        const content = contentOf(field);
        if (typeof content === 'string')
            return `${field} "${content}"`;
        return `${field} ${differing.includes(field) ? 'with a value that differs' : 'as declared'}`;
    });
    return told.join(', ');
}

;// CONCATENATED MODULE: ./lib/controls/contacts-primary.js







const fields = {
    'full-name': { of: 'fullName', meaning: snapshot_contact/* primaryMeanings */.fD.fullName },
    'company-name': { of: 'companyName', meaning: snapshot_contact/* primaryMeanings */.fD.companyName },
    'address-line-1': { of: 'addressLine1', meaning: snapshot_contact/* primaryMeanings */.fD.addressLine1 },
    'address-line-2': { of: 'addressLine2', meaning: snapshot_contact/* primaryMeanings */.fD.addressLine2 },
    'address-line-3': { of: 'addressLine3', meaning: snapshot_contact/* primaryMeanings */.fD.addressLine3 },
    city: { of: 'city', meaning: snapshot_contact/* primaryMeanings */.fD.city },
    'district-or-county': { of: 'districtOrCounty', meaning: snapshot_contact/* primaryMeanings */.fD.districtOrCounty },
    'state-or-region': { of: 'stateOrRegion', meaning: snapshot_contact/* primaryMeanings */.fD.stateOrRegion },
    'postal-code': { of: 'postalCode', meaning: snapshot_contact/* primaryMeanings */.fD.postalCode },
    country: { of: 'countryCode', meaning: snapshot_contact/* primaryMeanings */.fD.countryCode },
    phone: { of: 'phone', meaning: snapshot_contact/* primaryMeanings */.fD.phone },
    website: { of: 'websiteUrl', meaning: snapshot_contact/* primaryMeanings */.fD.websiteUrl },
    verification: { of: 'verification', meaning: snapshot_contact/* wordMeaning */.A3 },
};
const fieldNames = Object.keys(fields);
const contacts_primary_states = ['VERIFIED', 'UNVERIFIED', 'PENDING', 'NOT_SUPPORTED'];
const map = 'a map of the fields of the primary contact, such as `company-name` and `country`';
const phoneText = 'expected a phone number that begins with +, such as "+1 555 0100", in quotes';
const values = dist/* pipe */.FsL(dist/* strictObject */.rej({
    'full-name': dist/* exactOptional */.yqP(contactText(50)),
    'company-name': dist/* exactOptional */.yqP(contactText(50)),
    'address-line-1': dist/* exactOptional */.yqP(contactText(60)),
    'address-line-2': dist/* exactOptional */.yqP(contactText(60)),
    'address-line-3': dist/* exactOptional */.yqP(contactText(60)),
    city: dist/* exactOptional */.yqP(contactText(50)),
    'district-or-county': dist/* exactOptional */.yqP(contactText(50)),
    'state-or-region': dist/* exactOptional */.yqP(contactText(50)),
    'postal-code': dist/* exactOptional */.yqP(contactText(20)),
    country: dist/* exactOptional */.yqP(contactTextLike(2, /^\s*[A-Za-z]{2}\s*$/, 'expected a country code of two letters, such as `US`')),
    phone: dist/* exactOptional */.yqP(contactTextLike(20, /^\s*\+[\s()-]*[0-9][\s0-9()-]*$/, phoneText)),
    website: dist/* exactOptional */.yqP(contactText(256)),
    verification: dist/* exactOptional */.yqP(dist/* picklist */.KIO(contacts_primary_states, `expected ${(0,controls_expectation/* alternatives */.Vo)(contacts_primary_states)}`)),
}, `expected ${map}`), dist/* minEntries */.bPf(1, 'expected at least one field of the primary contact, such as `company-name`'), dist/* description */.h_('The fields to compare; a field left out may hold anything.'));
const contactsPrimary = (0,controls_expectation/* defineControl */.Xg)({
    id: 'contacts.primary',
    title: 'The primary contact is as declared',
    severity: 'medium',
    description: 'AWS calls the phone of the primary contact to verify who asks for a lost root password, and writes to its address. Every account has one, so only its values can be declared. Phone numbers are compared by their digits and a leading +, the country, the website and the state of verification without regard to letter case, other text without regard to spacing.',
    expectation: values,
    example: { 'company-name': 'Example Corp', country: 'US', phone: '+1 555 0100' },
    compare: (0,compare/* byKey */.dX)(() => compare/* alike */.nO),
    needs: () => ['contact.primary'],
    judge: (expected, subject) => {
        const named = fieldNames.filter((name) => expected[name] !== undefined);
        const said = showFields(named, (name) => expected[name]);
        return [{ expected: said, ...judgePrimary(expected, named, subject) }];
    },
    mend: ({ account }) => ({
        text: 'Set the primary contact as the baseline declares it; the call replaces the contact whole, so give every field. The state of verification changes by verifying the phone in the console.',
        command: `aws account put-contact-information${accountOption(account)} --contact-information='<contact information as JSON>'`,
    }),
    references: {
        cis: { 'v1.4–4.0': '1.1', 'v5.0': '1.1', 'v6.0': '2.1', 'v7.0': '2.2' },
        documentation: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-primary.html',
    },
});
function judgePrimary(expected, named, { facts }) {
    const contact = (0,judging/* readFact */.ni)(facts, 'contact.primary');
    if (contact.state !== 'value') {
        return contact.outcome;
    }
    const { value, provenance } = contact;
    const differs = (name) => {
        const { of, meaning } = fields[name];
        const [wanted, actual] = [expected[name], value[of]];
        return (wanted !== undefined &&
            actual !== undefined &&
            !isUntold(name, value) &&
            !(0,snapshot_contact/* meansSame */.b4)(meaning, wanted, actual));
    };
    const differing = named.filter(differs);
    const untold = differing.length === 0 && named.some((name) => isUntold(name, value));
    return untold
        ? (0,judging/* unknown */.L5)(unverified, [provenance])
        : (0,judging/* asDeclared */.Pe)(showRead(named, (name) => value[fields[name].of] ?? 'not told', differing), differing, [provenance]);
}
function isUntold(name, { verification }) {
    return name === 'verification' && !contacts_primary_states.some((state) => state === verification?.toUpperCase());
}
const unverified = {
    kind: 'missing',
    message: 'account:GetContactInformation told no state of verification that is known.',
    mend: 'Look at the contact in the console; if AWS does not verify it there, take `verification` out of the baseline.',
};

// EXTERNAL MODULE: ./lib/snapshot/shape.js
var shape = __webpack_require__(645);
;// CONCATENATED MODULE: ./lib/controls/contacts.js








const contacts_fieldNames = ['name', 'title', 'email', 'phone'];
const contacts_map = 'a map of `name`, `title`, `email` and `phone`';
const contacts_values = dist/* pipe */.FsL(dist/* strictObject */.rej({
    name: dist/* exactOptional */.yqP(contactText(64)),
    title: dist/* exactOptional */.yqP(contactText(50)),
    email: dist/* exactOptional */.yqP(contactTextLike(254, /^\s*[^\s@]+@[^\s@]+\s*$/, 'expected an e-mail address such as `aws-security@example.com`')),
    phone: dist/* exactOptional */.yqP(contactTextLike(25, /^[\s()+-]*[0-9][\s0-9()+-]*$/, 'expected a phone number such as "+1 555 0100", in quotes')),
}, `expected ${contacts_map}`), dist/* minEntries */.bPf(1, `expected at least one of ${(0,controls_expectation/* alternatives */.Vo)(contacts_fieldNames)}`), dist/* description */.h_('The fields to compare; a field left out may hold anything.'));
const expectation = (0,controls_expectation/* plainOr */.oA)(dist/* picklist */.KIO(['present', 'absent'], `expected \`present\`, \`absent\` or ${contacts_map}`), contacts_values, shape/* isMap */.jh);
const contactsBilling = contactControl('billing', 'AWS sends invoices and billing notices to the billing contact besides the root mailbox.', { cis: { 'v1.4–4.0': '1.1', 'v5.0': '1.1', 'v6.0': '2.1', 'v7.0': '2.2' } });
const contactsOperations = contactControl('operations', 'AWS tells the operations contact of outages and planned changes besides the root mailbox.', { cis: { 'v1.4–4.0': '1.1', 'v5.0': '1.1', 'v6.0': '2.1', 'v7.0': '2.2' } });
const contactsSecurity = contactControl('security', 'AWS tells the security contact of abuse reports and exposed credentials besides the root mailbox; without one, such a notice may be read too late.', {
    cis: { 'v1.4–4.0': '1.2', 'v5.0': '1.2', 'v6.0': '2.2', 'v7.0': '2.3' },
    securityHub: ['Account.1'],
});
function contactControl(kind, why, references) {
    const fact = `contact.${kind}`;
    return (0,controls_expectation/* defineControl */.Xg)({
        id: `contacts.${kind}`,
        title: `The ${kind} contact is as declared`,
        severity: 'medium',
        description: `${why} Each of the three alternate contacts stands alone. E-mail addresses are compared without regard to letter case, phone numbers by their digits and a leading +, text without regard to spacing.`,
        expectation,
        example: kind === 'security' ? { email: 'aws-security@example.com', phone: '+1 555 0100' } : 'present',
        compare: (0,compare/* presentOr */.lS)((0,compare/* byKey */.dX)(() => compare/* alike */.nO)),
        needs: () => [fact],
        judge: (expected, subject) => [
            { expected: say(kind, expected), ...judgeContact(kind, expected, subject) },
        ],
        mend: ({ account }) => ({
            text: `Set the ${kind} contact as the baseline declares it; where that wants none, use aws account delete-alternate-contact.`,
            command: `aws account put-alternate-contact${accountOption(account)} --alternate-contact-type ${kind.toUpperCase()} --name='<name>' --title='<title>' --email-address='<e-mail>' --phone-number='<phone>'`,
        }),
        references: {
            ...references,
            documentation: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html',
        },
    });
}
const article = { billing: 'a', operations: 'an', security: 'a' };
function contacts_some(kind) {
    return `${article[kind]} ${kind} contact`;
}
function say(kind, expected) {
    if (expected === 'absent') {
        return `no ${kind} contact`;
    }
    if (expected === 'present') {
        return contacts_some(kind);
    }
    return showFields(namedFields(expected), (field) => expected[field]);
}
function judgeContact(kind, expected, { facts }) {
    const contact = (0,judging/* readFact */.ni)(facts, `contact.${kind}`);
    if (contact.state !== 'value') {
        return contact.outcome;
    }
    const evidence = [contact.provenance];
    if (contact.value === 'absent') {
        return (expected === 'absent' ? judging/* pass */.IX : judging/* drift */.UL)(`no ${kind} contact`, evidence);
    }
    if (typeof expected === 'object') {
        return judgeValues(expected, contact.value, evidence);
    }
    return (expected === 'present' ? judging/* pass */.IX : judging/* drift */.UL)(show(kind, contact.value), evidence);
}
function judgeValues(expected, contact, evidence) {
    const named = namedFields(expected);
    const differing = named.filter((field) => !(0,snapshot_contact/* meansSame */.b4)(snapshot_contact/* alternateMeanings */.tU[field], expected[field] ?? '', contact[field]));
    const observed = showRead(named, (field) => contact[field], differing);
    return (0,judging/* asDeclared */.Pe)(observed, differing, evidence);
}
function namedFields(expected) {
    return contacts_fieldNames.filter((field) => expected[field] !== undefined);
}
function show(kind, contact) {
    const isHidden = contacts_fieldNames.some((field) => typeof contact[field] !== 'string');
    return isHidden ? `${contacts_some(kind)}, its values hidden` : showRead(contacts_fieldNames, (field) => contact[field], []);
}

;// CONCATENATED MODULE: ./lib/controls/metric-filter.js
const conditions = new Set([
    '$.userIdentity.type = Root',
    '$.userIdentity.invokedBy NOT EXISTS',
    '$.eventType != AwsServiceEvent',
]);
function isRootFilter(pattern) {
    const [, inner] = /^\{([\t\n\r\x20-\x7e]*)\}$/.exec(pattern.trim()) ?? [];
    if (inner === undefined)
        return false;
    const found = inner.split('&&').map(spelled);
    const isWhole = found.length === conditions.size && new Set(found).size === found.length;
    return isWhole && found.every((condition) => conditions.has(condition));
}
function spelled(condition) {
    const bare = unwrapped(condition.trim());
    const [, selector, operator, , word] = /^(\$\.[\w.]+)\s*(!?=)\s*("?)(\w+)\3$/.exec(bare) ?? [];
    if (selector !== undefined)
        return `${selector} ${operator} ${word}`;
    return bare.replace(/\s+/g, ' ');
}
function unwrapped(text) {
    return text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1).trim() : text;
}

;// CONCATENATED MODULE: ./lib/controls/event-pattern.js

const varying = Symbol('varying');
const uncertain = Symbol('uncertain');
function matchesPattern(pattern, event) {
    if (Array.isArray(pattern))
        return pattern.some((item) => matchesItem(item, event));
    if (!(0,shape/* isMap */.jh)(pattern))
        return false;
    return Object.entries(pattern).every(([key, below]) => key === '$or' ? matchesAny(below, event) : matchesPattern(below, at(event, key)));
}
function matchesAny(alternatives, event) {
    return Array.isArray(alternatives) && alternatives.some((one) => (0,shape/* isMap */.jh)(one) && matchesPattern(one, event));
}
function at(event, key) {
    if (event === uncertain)
        return uncertain;
    return (0,shape/* isMap */.jh)(event) && Object.hasOwn(event, key) ? event[key] : undefined;
}
function matchesItem(item, value) {
    if (!(0,shape/* isMap */.jh)(item))
        return item === value;
    const only = onlyEntry(item);
    if (only === undefined)
        return false;
    const [operator, operand] = only;
    if (operator === 'exists')
        return existsAs(operand, value);
    return typeof value === 'string' && matchesText(operator, operand, value);
}
function existsAs(wanted, value) {
    if (value === undefined)
        return wanted === false;
    return wanted === true && value !== uncertain && !(0,shape/* isMap */.jh)(value);
}
function matchesText(operator, operand, value) {
    if (operator === 'anything-but')
        return isAnythingBut(operand, value);
    return testOf(operator, operand)?.(value) ?? false;
}
function isAnythingBut(operand, value) {
    if (!(0,shape/* isMap */.jh)(operand))
        return listed(operand).every((one) => isPlain(one) && one !== value);
    const only = onlyEntry(operand);
    if (only === undefined)
        return false;
    const [operator, excluded] = only;
    return listed(excluded).every((one) => testOf(operator, one)?.(value) === false);
}
function onlyEntry(map) {
    const [first, ...others] = Object.entries(map);
    return others.length === 0 ? first : undefined;
}
function listed(operand) {
    return Array.isArray(operand) ? operand : [operand];
}
function isPlain(value) {
    return typeof value === 'string' || typeof value === 'number';
}
const operators = new Map([
    ['equals-ignore-case', (operand) => (value) => lower(value) === lower(operand)],
    ['prefix', (operand) => (value) => value.startsWith(operand)],
    ['suffix', (operand) => (value) => value.endsWith(operand)],
    ['wildcard', (operand) => (value) => fitsWildcard(operand, value)],
]);
function testOf(operator, operand) {
    const test = operators.get(operator);
    if (test === undefined)
        return undefined;
    if (typeof operand === 'string')
        return test(operand);
    if (!(0,shape/* isMap */.jh)(operand) || (operator !== 'prefix' && operator !== 'suffix'))
        return undefined;
    const { 'equals-ignore-case': ignoringCase, ...others } = operand;
    if (typeof ignoringCase !== 'string' || Object.keys(others).length > 0)
        return undefined;
    const ignoring = test(lower(ignoringCase));
    return (value) => ignoring(lower(value));
}
function lower(text) {
    return text.toLowerCase();
}
function fitsWildcard(wildcard, text) {
    const [start = '', ...rest] = wildcard.split('*');
    const end = rest.pop();
    if (end === undefined)
        return !wildcard.includes('\\') && text === wildcard;
    if (wildcard.includes('\\') || !text.startsWith(start))
        return false;
    let from = start.length;
    for (const part of rest) {
        const found = text.indexOf(part, from);
        if (found < 0)
            return false;
        from = found + part.length;
    }
    return text.length - from >= end.length && text.endsWith(end);
}

;// CONCATENATED MODULE: ./lib/controls/root-use.js


const longestPattern = 4096;
function rootUseOf(pattern, { id, partition }, region) {
    const parsed = pattern.length > longestPattern ? undefined : (0,shape/* parsedJson */.U4)(pattern);
    const place = { id, partition, region };
    const tells = (call) => matchesPattern(parsed, eventOf(call, root(place), place)) &&
        !matchesPattern(parsed, eventOf(call, somebody(place), place));
    const tellsSignIn = tells(signIn);
    const tellsCalls = calls.every(tells);
    if (tellsSignIn && tellsCalls)
        return 'sign-in and API calls';
    if (tellsSignIn)
        return 'sign-in';
    return tellsCalls ? 'API calls' : undefined;
}
const signIn = {
    type: 'AWS Console Sign In via CloudTrail',
    service: 'signin',
    detail: {
        eventName: 'ConsoleLogin',
        eventType: 'AwsConsoleSignIn',
        requestParameters: null,
        responseElements: { ConsoleLogin: 'Success' },
    },
};
const calls = [
    apiCall('iam', 'CreateAccessKey'),
    apiCall('account', 'PutContactInformation'),
    apiCall('ec2', 'RunInstances'),
];
function apiCall(service, eventName) {
    return {
        type: 'AWS API Call via CloudTrail',
        service,
        detail: {
            eventName,
            eventType: 'AwsApiCall',
            requestParameters: uncertain,
            responseElements: uncertain,
        },
    };
}
function root({ id, partition }) {
    return { type: 'Root', principalId: id, arn: `arn:${partition}:iam::${id}:root`, accountId: id };
}
function somebody({ id, partition }) {
    return {
        type: 'AssumedRole',
        principalId: 'AROAEXAMPLE:octocat',
        arn: `arn:${partition}:sts::${id}:assumed-role/example/octocat`,
        accountId: id,
    };
}
const sessionContext = {
    sessionIssuer: uncertain,
    webIdFederationData: uncertain,
    attributes: uncertain,
    sourceIdentity: uncertain,
    ec2RoleDelivery: uncertain,
};
function eventOf({ type, service, detail }, identity, { id, region }) {
    return {
        version: '0',
        id: varying,
        'detail-type': type,
        source: `aws.${service}`,
        account: id,
        time: varying,
        region,
        resources: uncertain,
        detail: {
            eventVersion: varying,
            userIdentity: { ...identity, accessKeyId: uncertain, sessionContext, userName: uncertain },
            eventTime: varying,
            eventSource: `${service}.amazonaws.com`,
            awsRegion: region,
            sourceIPAddress: varying,
            userAgent: varying,
            eventID: varying,
            requestID: uncertain,
            readOnly: false,
            managementEvent: true,
            recipientAccountId: id,
            eventCategory: 'Management',
            additionalEventData: uncertain,
            tlsDetails: uncertain,
            sessionCredentialFromConsole: uncertain,
            vpcEndpointId: uncertain,
            ...detail,
        },
    };
}

;// CONCATENATED MODULE: ./lib/controls/detection-alert.js








const detection_alert_map = 'a map such as `{ by: the SIEM of the security team }`';
const byText = `expected who or what tells it instead, in a few words, in ${detection_alert_map}`;
const otherMeans = dist/* pipe */.FsL(dist/* strictObject */.rej({
    by: dist/* pipe */.FsL(dist/* string */.YjP(byText), dist/* regex */.yGV(/\S/, byText), dist/* description */.h_('Who or what tells it, in a few words.')),
}, (issue) => `expected ${detection_alert_map}, and nothing but \`by\` in it, not ${issue.received}`), dist/* description */.h_('Another means that tells it, as the baseline declares it.'));
const detectionRootUsageAlert = (0,controls_expectation/* defineControl */.Xg)({
    id: 'detection.root-usage-alert',
    title: 'Somebody is told when the root user is used',
    severity: 'high',
    description: "Nobody needs the root user from day to day, so that its use is worth a look each time. It is told by an enabled EventBridge rule with a target, on the default event bus of the region where IAM's events are (us-east-1 in the partition `aws`), whose pattern matches the root user's sign-in and not everybody's, whether or not it matches the root user's API calls too; or by the metric filter of the CIS benchmark on the log group of a trail of all regions, with an alarm that has an action. Patterns are read strictly: what is narrower, or has a form that is not known, does not count. Not looked at are whether a target or an alarm's action still exists and reaches anybody, and the threshold of an alarm. Another means can be declared as `{ by: … }`: it passes as declared, unchecked. Sessions that the organization opens with sts:AssumeRoot, those of an audit too, are events of the root user in the member account.",
    expectation: (0,controls_expectation/* plainOr */.oA)(dist/* picklist */.KIO(['present'], `expected \`present\`, or ${detection_alert_map}`), otherMeans, shape/* isMap */.jh),
    example: 'present',
    compare: compareAlerts,
    needs: (expected) => expected === 'present' ? ['detection.event-rules', 'detection.root-metric-alarms'] : [],
    judge: (expected, subject) => [
        expected === 'present'
            ? { expected: 'an alert on root use', ...judgeAlert(subject) }
            : {
                expected: 'an alert on root use, by a declared means',
                ...(0,judging/* pass */.IX)(`declared: ${expected.by.trim()}`, []),
            },
    ],
    mend: ({ account }) => ({
        text: 'Make a rule for the sign-in and the API calls of the root user, then give it a target that a person sees: aws events put-targets.',
        command: `aws events put-rule --region=${(0,event_region/* eventRegionOf */._)(account.partition) ?? "'<region>'"} --name=root-user-is-used --event-pattern='${rulePattern}'`,
    }),
    references: {
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html',
    },
});
function compareAlerts(before, after) {
    if (before === 'present' && after !== 'present')
        return 'looser';
    if (before !== 'present' && after === 'present')
        return 'tighter';
    return (0,compare/* alike */.nO)(before, after);
}
const rulePattern = '{"detail-type":["AWS Console Sign In via CloudTrail","AWS API Call via CloudTrail"],"detail":{"userIdentity":{"type":["Root"]}}}';
function judgeAlert(subject) {
    const rules = (0,judging/* readFact */.ni)(subject.facts, 'detection.event-rules');
    const filters = (0,judging/* readFact */.ni)(subject.facts, 'detection.root-metric-alarms');
    const candidates = [
        ...(rules.state === 'value'
            ? rules.value.map((rule) => ({ ...ruleOf(rule, subject), evidence: rules.provenance }))
            : []),
        ...(filters.state === 'value'
            ? filters.value.map((filter) => ({ ...filterOf(filter), evidence: filters.provenance }))
            : []),
    ];
    const alerts = candidates.filter(({ lacks }) => lacks === undefined);
    if (alerts.length > 0) {
        const evidence = [...new Set(alerts.map((alert) => alert.evidence))];
        return (0,judging/* pass */.IX)((0,judging/* list */.p_)(alerts.map(({ text }) => text).toSorted()), evidence);
    }
    if (rules.state !== 'value')
        return rules.outcome;
    if (filters.state !== 'value')
        return filters.outcome;
    const evidence = [rules.provenance, filters.provenance];
    const near = candidates.map(({ text, lacks }) => `${text} ${lacks}`);
    return (0,judging/* drift */.UL)(near.length === 0 ? 'nothing that tells it' : near.toSorted().join('; '), evidence);
}
function ruleOf(rule, { account }) {
    const use = rootUseOf(rule.pattern, account, rule.region);
    const what = use === undefined ? '' : ` (${use})`;
    return { text: `rule ${rule.name}${what}`, lacks: missingOfRule(rule, use) };
}
function missingOfRule({ enabled, targets }, use) {
    if (use === undefined || use === 'API calls')
        return 'does not match every sign-in of root';
    if (!enabled)
        return 'is disabled';
    return targets === 0 ? 'has no target' : undefined;
}
function filterOf({ name, pattern, alarms }) {
    const alarm = alarms.find(({ actionsEnabled, actions }) => actionsEnabled && actions > 0);
    const text = `metric filter ${name}`;
    if (!isRootFilter(pattern))
        return { text, lacks: 'has another pattern than the CIS benchmark' };
    return alarm === undefined
        ? { text, lacks: alarms.length === 0 ? 'has no alarm' : 'has no alarm with an action that is enabled' }
        : { text: `${text} with the alarm ${alarm.name}`, lacks: undefined };
}

;// CONCATENATED MODULE: ./lib/controls/organization.js



function judgeOrganization(subject, judge) {
    const { organizationalUnit } = subject.account;
    return organizationalUnit.state === 'not-applicable'
        ? (0,judging/* notApplicable */.hH)(organizationalUnit.reason, [organizationalUnit.provenance])
        : judge(subject);
}
const organizationFeatureSet = switchControl({
    id: 'organization.feature-set',
    title: 'The organization has all features',
    severity: 'medium',
    description: 'An organization for consolidated billing alone has no service control policies, no trusted access and no central root access.',
    word: 'all',
    fact: 'organization-settings',
    isOn: ({ featureSet }) => featureSet === 'ALL',
    off: 'consolidated billing alone',
    mend: {
        text: 'Enable all features; accounts that were invited have to agree first.',
        command: 'aws organizations enable-all-features',
    },
    references: {
        documentation: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_org_support-all-features.html',
    },
});
const centralAccess = {
    cis: { 'v1.4–4.0': undefined, 'v5.0': undefined, 'v6.0': undefined, 'v7.0': '2.1.1' },
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html',
};
const organizationRootCredentialsManagement = switchControl({
    id: 'organization.root-credentials-management',
    title: 'Root credentials of member accounts are managed centrally',
    severity: 'high',
    description: 'With this feature the management account can delete the root credentials of member accounts, and new accounts get none. Enabling it deletes nothing: what members still have is judged by the `root-user` controls.',
    word: 'enabled',
    fact: 'organization-features',
    isOn: (features) => features.includes('RootCredentialsManagement'),
    off: 'disabled',
    mend: {
        text: 'Enable the feature, after trusted access for iam.amazonaws.com.',
        command: 'aws iam enable-organizations-root-credentials-management',
    },
    references: centralAccess,
});
const organizationRootSessions = switchControl({
    id: 'organization.root-sessions',
    title: 'Root sessions for member accounts can be opened centrally',
    severity: 'medium',
    description: 'With this feature the few tasks that need the root user of a member account (unlocking a bucket or a queue) are done in short sessions opened from the management account, without any root credentials.',
    word: 'enabled',
    fact: 'organization-features',
    isOn: (features) => features.includes('RootSessions'),
    off: 'disabled',
    mend: {
        text: 'Enable the feature, after trusted access for iam.amazonaws.com.',
        command: 'aws iam enable-organizations-root-sessions',
    },
    references: centralAccess,
});
function switchControl(of) {
    const { word, fact, isOn, off, mend, ...rest } = of;
    const expectation = (0,controls_expectation/* words */.aL)([word]);
    return (0,controls_expectation/* defineControl */.Xg)({
        ...rest,
        expectation,
        example: word,
        compare: compare/* alike */.nO,
        needs: () => [fact],
        judge: (_on, subject) => [
            {
                expected: word,
                ...judgeOrganization(subject, ({ facts }) => {
                    const read = (0,judging/* readFact */.ni)(facts, fact);
                    if (read.state !== 'value') {
                        return read.outcome;
                    }
                    return isOn(read.value) ? (0,judging/* pass */.IX)(word, [read.provenance]) : (0,judging/* drift */.UL)(off, [read.provenance]);
                }),
            },
        ],
        mend: () => mend,
    });
}

;// CONCATENATED MODULE: ./lib/controls/detection.js







const detectionOrganizationTrail = (0,controls_expectation/* defineControl */.Xg)({
    id: 'detection.organization-trail',
    title: 'A trail records every account of the organization, in every region',
    severity: 'medium',
    description: 'A trail of the organization records what happens in all of its accounts, and no member can stop it. It must be one of all regions, and be logging. Meant for the management account, or for the delegated administrator of CloudTrail.',
    expectation: (0,controls_expectation/* words */.aL)(['present']),
    example: 'present',
    compare: compare/* alike */.nO,
    needs: () => ['detection.trails'],
    judge: (_present, subject) => [
        {
            expected: 'a trail of the organization, of all regions, that is logging',
            ...judgeOrganization(subject, judgeTrails),
        },
    ],
    mend: () => ({
        text: 'Make a trail of the organization for all regions, then start it: aws cloudtrail start-logging.',
        command: "aws cloudtrail create-trail --name=organization --s3-bucket-name='<bucket>' --is-organization-trail --is-multi-region-trail",
    }),
    references: {
        documentation: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-trail-organization.html',
    },
});
function judgeTrails({ facts }) {
    const trails = (0,judging/* readFact */.ni)(facts, 'detection.trails');
    if (trails.state !== 'value')
        return trails.outcome;
    const evidence = [trails.provenance];
    const good = trails.value.filter((trail) => faultsOf(trail).length === 0);
    if (good.length > 0)
        return (0,judging/* pass */.IX)((0,judging/* list */.p_)(good.map(({ name }) => name).toSorted()), evidence);
    const near = trails.value.map((trail) => `${trail.name} is ${(0,judging/* list */.p_)(faultsOf(trail))}`);
    return (0,judging/* drift */.UL)(near.length === 0 ? 'no trail' : near.toSorted().join('; '), evidence);
}
function faultsOf({ organization, multiRegion, logging }) {
    return [
        ...(organization ? [] : ['of one account']),
        ...(multiRegion ? [] : ['of one region']),
        ...(logging ? [] : ['not logging']),
    ];
}
const detectionGuardDuty = (0,controls_expectation/* defineControl */.Xg)({
    id: 'detection.guardduty',
    title: 'GuardDuty is on, and is enabled in the accounts of the organization by itself',
    severity: 'medium',
    description: "Amazon GuardDuty finds, among others, `Policy:IAMUser/RootCredentialUsage`. A detector must be on in the region of the run (`aws-region`), and the organization's new accounts, or all, must get one by themselves. Only GuardDuty's delegated administrator is told the latter, so let the rule match that account. An account without an organization needs the detector alone.",
    expectation: (0,controls_expectation/* words */.aL)(['enabled']),
    example: 'enabled',
    compare: compare/* alike */.nO,
    needs: () => ['detection.guardduty'],
    judge: (_enabled, subject) => [
        {
            expected: 'a detector that is on, and auto-enable for new or all accounts',
            ...judgeGuardDuty(subject),
        },
    ],
    mend: () => ({
        text: 'Enable GuardDuty, and let it enable the accounts of the organization by itself: aws guardduty update-organization-configuration, with --detector-id and --auto-enable-organization-members=ALL, in the administrator account.',
        command: "aws guardduty create-detector --region='<region of the run>' --enable",
    }),
    references: {
        documentation: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_organizations.html',
    },
});
function judgeGuardDuty({ facts, account }) {
    const found = (0,judging/* readFact */.ni)(facts, 'detection.guardduty');
    if (found.state !== 'value')
        return found.outcome;
    const { enabled, autoEnable } = found.value;
    const evidence = [found.provenance];
    if (!enabled)
        return (0,judging/* drift */.UL)('no detector that is on', evidence);
    if (isLone(account))
        return (0,judging/* pass */.IX)('a detector that is on', evidence);
    if (autoEnable === 'not-told')
        return (0,judging/* unknown */.L5)(notAdministrator, evidence);
    const judged = autoEnable === 'NONE' ? judging/* drift */.UL : judging/* pass */.IX;
    return judged(`a detector that is on, auto-enable for ${accountsOf[autoEnable]}`, evidence);
}
const accountsOf = { ALL: 'all accounts', NEW: 'new accounts', NONE: 'no accounts' };
const notAdministrator = (0,fact/* noSource */.T)('GuardDuty tells only its delegated administrator which accounts get a detector by themselves.', 'Let the rule match the account that is the delegated administrator of guardduty.amazonaws.com.');
const ruleNames = [
    'root-account-mfa-enabled',
    'root-account-hardware-mfa-enabled',
    'iam-root-access-key-check',
];
const rulesText = 'expected `present` for all of them, or a list such as `[root-account-mfa-enabled, iam-root-access-key-check]`';
const detectionConfigRules = (0,controls_expectation/* defineControl */.Xg)({
    id: 'detection.config-rules',
    title: 'AWS Config watches the root user',
    severity: 'medium',
    description: 'The rules of AWS Config about the root user, in the region of the run (`aws-region`): `root-account-mfa-enabled`, `root-account-hardware-mfa-enabled` and `iam-root-access-key-check`. They are told by what they check, whatever their names.',
    expectation: (0,controls_expectation/* plainOr */.oA)(dist/* picklist */.KIO(['present'], rulesText), dist/* pipe */.FsL(dist/* array */.YOg((0,controls_expectation/* words */.aL)(ruleNames), rulesText), dist/* minLength */.BpQ(1, rulesText), dist/* description */.h_('A list of the rules, at least one.')), Array.isArray),
    example: ['root-account-mfa-enabled', 'iam-root-access-key-check'],
    compare: (before, after) => (0,compare/* demandsAll */.Q6)(rulesOf(before), rulesOf(after)),
    needs: () => ['detection.config-rules'],
    judge: (expected, { facts }) => {
        const wanted = expected === 'present' ? ruleNames : [...new Set(expected)];
        return [{ expected: wanted.join(', '), ...judgeRules(wanted, facts) }];
    },
    mend: () => ({
        text: 'Add each rule that is missing, by its own name.',
        command: 'aws configservice put-config-rule --region=\'<region of the run>\' --config-rule=\'{"ConfigRuleName":"root-account-mfa-enabled","Source":{"Owner":"AWS","SourceIdentifier":"ROOT_ACCOUNT_MFA_ENABLED"}}\'',
    }),
    references: {
        config: [...ruleNames],
        documentation: 'https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html',
    },
});
function rulesOf(expected) {
    return expected === 'present' ? ruleNames : expected;
}
function judgeRules(wanted, facts) {
    const rules = (0,judging/* readFact */.ni)(facts, 'detection.config-rules');
    if (rules.state !== 'value')
        return rules.outcome;
    const evidence = [rules.provenance];
    const active = new Set(rules.value.filter((rule) => rule.active).map(({ identifier }) => identifier));
    const missing = wanted.filter((name) => !active.has(identifierOf(name)));
    return missing.length === 0
        ? (0,judging/* pass */.IX)(wanted.join(', '), evidence)
        : (0,judging/* drift */.UL)(`without ${(0,judging/* list */.p_)(missing)}`, evidence);
}
function identifierOf(name) {
    return name.toUpperCase().replaceAll('-', '_');
}
const detectionSecurityHub = (0,controls_expectation/* defineControl */.Xg)({
    id: 'detection.security-hub',
    title: 'Security Hub is on',
    severity: 'medium',
    description: 'AWS Security Hub gathers findings about the root user from its own controls, AWS Config and GuardDuty. It must be on in the region of the run (`aws-region`).',
    expectation: (0,controls_expectation/* words */.aL)(['enabled']),
    example: 'enabled',
    compare: compare/* alike */.nO,
    needs: () => ['detection.security-hub'],
    judge: (_enabled, { facts }) => [{ expected: 'enabled', ...judgeHub(facts) }],
    mend: () => ({
        text: "Enable Security Hub, or let the organization's administrator do it.",
        command: "aws securityhub enable-security-hub --region='<region of the run>'",
    }),
    references: {
        documentation: 'https://docs.aws.amazon.com/securityhub/latest/userguide/what-is-securityhub.html',
    },
});
function judgeHub(facts) {
    const hub = (0,judging/* readFact */.ni)(facts, 'detection.security-hub');
    if (hub.state !== 'value')
        return hub.outcome;
    return (hub.value === 'enabled' ? judging/* pass */.IX : judging/* drift */.UL)(hub.value, [hub.provenance]);
}

;// CONCATENATED MODULE: ./lib/controls/iam-other-credentials.js




const iamUsersOtherCredentials = (0,controls_expectation/* defineControl */.Xg)({
    id: 'iam-users.other-credentials',
    title: 'IAM users have no credentials that the credential report does not show',
    severity: 'medium',
    description: 'The credential report shows two access keys and two signing certificates of a user. It does not show a third one, nor the credentials of single services (Amazon Bedrock, CodeCommit, CloudWatch Logs and others), nor SSH keys. Inactive ones count too, because they can be switched on again.',
    expectation: (0,controls_expectation/* words */.aL)(['absent']),
    example: 'absent',
    compare: compare/* alike */.nO,
    needs: () => ['other-credentials'],
    judge: (_absent, subject) => judgeOthers(subject),
    mend: ({ resource }) => ({
        text: 'Move what uses them to a role, then delete them: aws iam delete-service-specific-credential, delete-ssh-public-key, delete-access-key, delete-signing-certificate.',
        command: `aws iam list-service-specific-credentials ${userOption(resource)}`,
    }),
    references: {
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html',
    },
});
function judgeOthers({ facts }) {
    const expected = 'only credentials that the credential report shows';
    const others = (0,judging/* readFact */.ni)(facts, 'other-credentials');
    if (others.state !== 'value') {
        return [{ expected, ...others.outcome }];
    }
    const evidence = [others.provenance];
    if (others.value.length === 0) {
        return [{ expected, ...(0,judging/* pass */.IX)('none besides', evidence) }];
    }
    const users = Map.groupBy(others.value, ({ user }) => user);
    return [...users].map(([resource, held]) => ({
        resource,
        expected,
        ...(0,judging/* drift */.UL)(held.map(describe).sort().join('; '), evidence),
    }));
}
const kinds = {
    'access-key': 'a further access key',
    'service-specific': 'a credential',
    'ssh-key': 'an SSH key',
    'signing-certificate': 'a further signing certificate',
};
function describe({ kind, service, active, createdAt }) {
    const day = createdAt === undefined ? undefined : (0,judging/* dayOf */.kb)(createdAt);
    const what = `${active ? '' : 'inactive: '}${kinds[kind]}${service === undefined ? '' : ` for ${service}`}`;
    return day === undefined ? what : `${what}, made ${day}`;
}

// EXTERNAL MODULE: ./lib/controls/durations.js
var durations = __webpack_require__(3119);
;// CONCATENATED MODULE: ./lib/controls/iam-password-policy.js






const classes = ['symbols', 'numbers', 'uppercase', 'lowercase'];
const iam_password_policy_map = 'a map of `minimum-length`, `require`, `reuse-prevention` and `max-age`';
const demands = dist/* pipe */.FsL(dist/* strictObject */.rej({
    'minimum-length': dist/* exactOptional */.yqP(dist/* pipe */.FsL((0,controls_expectation/* wholeNumber */.rD)(6, 128), dist/* description */.h_('The least number of characters, from 6 to 128.'))),
    require: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* array */.YOg(dist/* picklist */.KIO(classes, `expected ${(0,controls_expectation/* alternatives */.Vo)(classes)}`), `expected a list of ${(0,controls_expectation/* alternatives */.Vo)(classes)}`), dist/* minLength */.BpQ(1, `expected at least one of ${(0,controls_expectation/* alternatives */.Vo)(classes)}`), dist/* description */.h_('Which kinds of characters a password must hold.'))),
    'reuse-prevention': dist/* exactOptional */.yqP(dist/* pipe */.FsL((0,controls_expectation/* wholeNumber */.rD)(1, 24), dist/* description */.h_('How many earlier passwords cannot be used again, at least; from 1 to 24.'))),
    'max-age': dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* literal */.euz('none', 'expected `none`'), durations/* duration */.p0]), dist/* description */.h_('After how many days a password expires, at most; `none` where passwords do not expire.'))),
}, `expected ${iam_password_policy_map}`), dist/* minEntries */.bPf(1, 'expected at least one of `minimum-length`, `require`, `reuse-prevention` or `max-age`'), dist/* description */.h_('What the policy must demand at least; what is left out may be anything.'));
const iam_password_policy_expectation = (0,controls_expectation/* plainOr */.oA)(dist/* picklist */.KIO(['present', 'absent'], `expected \`present\`, \`absent\` or ${iam_password_policy_map}`), demands, shape/* isMap */.jh);
const iamUsersPasswordPolicy = (0,controls_expectation/* defineControl */.Xg)({
    id: 'iam-users.password-policy',
    title: 'The password policy for IAM users is as declared',
    severity: 'medium',
    description: 'What AWS demands of the passwords of IAM users; it does not bind the root user. A map names what the policy must demand at least: it may ask for longer passwords, for more kinds of characters, for more earlier passwords, and for changes more often. An account where none was set has only the default of AWS, which counts as none.',
    expectation: iam_password_policy_expectation,
    example: {
        'minimum-length': 14,
        require: ['symbols', 'numbers'],
        'reuse-prevention': 24,
        'max-age': '365d',
    },
    compare: (0,compare/* presentOr */.lS)((0,compare/* byKey */.dX)(compareDemand)),
    needs: () => ['password-policy'],
    judge: (expected, subject) => [{ expected: iam_password_policy_say(expected), ...judgePolicy(expected, subject) }],
    mend: () => ({
        text: 'Set the password policy as the baseline declares it; the call replaces the policy whole, so give every part that is to be, and leave out what is not. Where the baseline wants none, use aws iam delete-account-password-policy.',
        command: "aws iam update-account-password-policy --minimum-password-length='<characters>' --require-symbols --require-numbers --require-uppercase-characters --require-lowercase-characters --allow-users-to-change-password --password-reuse-prevention='<passwords>' --max-password-age='<days>'",
    }),
    references: {
        cis: { 'v1.4–4.0': '1.8, 1.9', 'v5.0': '1.7, 1.8', 'v6.0': undefined, 'v7.0': undefined },
        securityHub: ['IAM.7', 'IAM.15', 'IAM.16'],
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
    },
});
function compareDemand(key) {
    switch (key) {
        case 'require':
            return (before, after) => (0,compare/* demandsAll */.Q6)(before, after);
        case 'max-age':
            return (before, after) => isDays(before) && isDays(after) ? (0,compare/* lessIsTighter */.ju)(before, after) : (0,compare/* alike */.nO)(before, after);
        default:
            return (before, after) => (0,compare/* moreIsTighter */.vw)(Number(before), Number(after));
    }
}
function isDays(value) {
    return typeof value === 'number';
}
function iam_password_policy_say(expected) {
    if (typeof expected === 'string') {
        return expected === 'present' ? 'a password policy' : 'no password policy';
    }
    return partsOf(expected)
        .map((part) => part.wanted)
        .join(', ');
}
function judgePolicy(expected, { facts }) {
    const policy = (0,judging/* readFact */.ni)(facts, 'password-policy');
    if (policy.state !== 'value') {
        return policy.outcome;
    }
    const evidence = [policy.provenance];
    const { value } = policy;
    if (value === 'absent') {
        return (expected === 'absent' ? judging/* pass */.IX : judging/* drift */.UL)('no password policy', evidence);
    }
    if (typeof expected === 'string') {
        return (expected === 'present' ? judging/* pass */.IX : judging/* drift */.UL)('a password policy', evidence);
    }
    const parts = partsOf(expected);
    const differing = parts.filter((part) => !part.isMet(value)).map((part) => part.name);
    return (0,judging/* asDeclared */.Pe)(parts.map((part) => part.observed(value)).join(', '), differing, evidence);
}
function partsOf(demanded) {
    return [
        ...lengthPart(demanded['minimum-length']),
        ...requirePart(demanded.require),
        ...reusePart(demanded['reuse-prevention']),
        ...agePart(demanded['max-age']),
    ];
}
function lengthPart(least) {
    if (least === undefined) {
        return [];
    }
    return [
        {
            name: 'minimum-length',
            wanted: `at least ${least} characters`,
            observed: ({ minimumLength }) => `at least ${minimumLength} characters`,
            isMet: ({ minimumLength }) => minimumLength >= least,
        },
    ];
}
const requires = {
    symbols: ({ requireSymbols }) => requireSymbols,
    numbers: ({ requireNumbers }) => requireNumbers,
    uppercase: ({ requireUppercase }) => requireUppercase,
    lowercase: ({ requireLowercase }) => requireLowercase,
};
function requirePart(wanted) {
    if (wanted === undefined) {
        return [];
    }
    const inOrder = classes.filter((one) => wanted.includes(one));
    const required = (policy) => classes.filter((one) => requires[one](policy));
    return [
        {
            name: 'require',
            wanted: (0,judging/* list */.p_)(inOrder),
            observed: (policy) => (0,judging/* list */.p_)(required(policy)) || 'any characters',
            isMet: (policy) => inOrder.every((one) => requires[one](policy)),
        },
    ];
}
function reusePart(least) {
    if (least === undefined) {
        return [];
    }
    return [
        {
            name: 'reuse-prevention',
            wanted: `none of the last ${least} passwords`,
            observed: ({ reusePrevention }) => reusePrevention === undefined
                ? 'any earlier password'
                : `none of the last ${reusePrevention} passwords`,
            isMet: ({ reusePrevention }) => (reusePrevention ?? 0) >= least,
        },
    ];
}
function agePart(most) {
    if (most === undefined) {
        return [];
    }
    const describe = (days) => days === undefined ? 'no expiry' : `expiry after ${(0,durations/* inDays */.DV)(days)}`;
    return [
        {
            name: 'max-age',
            wanted: most === 'none' ? 'no expiry' : `expiry after ${(0,durations/* inDays */.DV)(most)} at most`,
            observed: ({ maxAge }) => describe(maxAge),
            isMet: ({ maxAge }) => most === 'none' ? maxAge === undefined : maxAge !== undefined && maxAge <= most,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/controls/report.js

function readFlag(row, column, flag) {
    return typeof flag === 'boolean' ? { kind: 'flag', value: flag } : unclear(row, column, flag);
}
function readMoment(row, column, moment) {
    if (moment === 'none' || moment === 'no-information') {
        return { kind: 'never' };
    }
    if (typeof moment === 'object' && 'at' in moment) {
        const day = (0,judging/* dayOf */.kb)(moment.at);
        return day === undefined
            ? unclear(row, column, { unreadable: moment.at })
            : { kind: 'date', time: Date.parse(moment.at), day };
    }
    return unclear(row, column, moment);
}
const clockDifference = 24 * 60 * 60 * 1000;
function readPast(row, column, moment, now) {
    const read = readMoment(row, column, moment);
    return read.kind === 'date' && read.time - now.getTime() > clockDifference
        ? ahead(row, column, read)
        : read;
}
function readDate(row, column, moment, now) {
    const read = readPast(row, column, moment, now);
    if (read.kind !== 'never') {
        return read;
    }
    return unclear(row, column, { unreadable: moment === 'none' ? 'N/A' : 'no_information' });
}
const mend = 'Run again once AWS has made a new credential report (4 hours at most); if it stays so, report it to Rootline with the column and the value.';
function unclear({ user }, column, cell) {
    if (cell === 'missing') {
        const message = user === undefined
            ? `What was read of the root user does not tell ${column}.`
            : `The credential report has no column ${column}.`;
        return { kind: 'unclear', cause: { kind: 'missing', message, mend } };
    }
    const token = cell === 'not-supported' ? 'not_supported' : shortened(cell.unreadable);
    const message = `The credential report's column ${column} of ${user ?? 'the root user'} reads "${token}", which tells nothing about it.`;
    return { kind: 'unclear', cause: { kind: 'malformed', message, mend } };
}
function shortened(token) {
    return Array.from(token.slice(0, 120)).slice(0, 60).join('');
}
function ahead({ user }, column, { day }) {
    const cause = {
        kind: 'malformed',
        message: `${column} of ${user ?? 'the root user'} reads ${day}, which lies in the future.`,
        mend: 'Set the clock of the machine that runs Rootline right and run again; if it stays so, report it to Rootline with the column and the date.',
    };
    return { kind: 'unclear', cause };
}
function keySlots(row) {
    return row.accessKeys.map((key, index) => keySlot(row, key, index + 1));
}
function keySlot(row, key, number) {
    const active = readFlag(row, `access_key_${number}_active`, key.active);
    if (active.kind === 'unclear') {
        return { ...active, number };
    }
    if (active.value) {
        return { number, kind: 'active', key };
    }
    const rotated = readMoment(row, `access_key_${number}_last_rotated`, key.lastRotated);
    if (rotated.kind === 'date' || wasUsed(row, key, number)) {
        return { number, kind: 'inactive', key };
    }
    return rotated.kind === 'unclear' ? { ...rotated, number } : { number, kind: 'empty' };
}
function wasUsed(row, key, number) {
    return readMoment(row, `access_key_${number}_last_used_date`, key.lastUsed).kind === 'date';
}
function isKey(slot) {
    return slot.kind === 'active' || slot.kind === 'inactive';
}
function lastUse(row, { key, number }) {
    const used = readMoment(row, `access_key_${number}_last_used_date`, key.lastUsed);
    switch (used.kind) {
        case 'date':
            return `last used ${used.day}${key.lastUsedService === undefined ? '' : ` by ${key.lastUsedService}`}`;
        case 'never':
            return 'no recorded use';
        case 'unclear':
            return 'last use not known';
    }
}
function isReported(provenance) {
    return provenance.asOf !== undefined;
}
function reportName(provenance) {
    const day = (0,judging/* dayOf */.kb)(provenance.asOf ?? provenance.readAt);
    return day === undefined ? 'the credential report' : `the credential report as of ${day}`;
}

;// CONCATENATED MODULE: ./lib/controls/iam-users.js






function judgeUsers(expected, { facts }, judgeUser) {
    const report = (0,judging/* readFact */.ni)(facts, 'credential-report');
    if (report.state !== 'value') {
        return [{ expected, ...report.outcome }];
    }
    const evidence = [report.provenance];
    if (report.value.users.length === 0) {
        return [{ expected, ...(0,judging/* pass */.IX)('no IAM users', evidence) }];
    }
    return report.value.users.map((row) => ({ resource: row.user, expected, ...judgeUser(row, evidence) }));
}
const consoleAccessInWords = { absent: 'no password', mfa: 'no password, or MFA on' };
const iamUsersConsoleAccess = (0,controls_expectation/* defineControl */.Xg)({
    id: 'iam-users.console-access',
    title: 'IAM users sign in to the console only as declared',
    severity: 'high',
    description: 'With `absent` no IAM user may have a password: people come through a role or IAM Identity Center. With `mfa` every user who has a password has an MFA device too.',
    expectation: (0,controls_expectation/* words */.aL)(['absent', 'mfa']),
    example: 'mfa',
    compare: (0,compare/* fromTightest */.fv)(['absent', 'mfa']),
    needs: () => ['credential-report'],
    judge: (expected, subject) => judgeUsers(consoleAccessInWords[expected], subject, (row, evidence) => judgeConsoleAccess(expected, row, evidence)),
    mend: ({ resource }) => ({
        text: "Remove the user's password; where the baseline asks only for MFA, it is enough that the user registers an MFA device.",
        command: `aws iam delete-login-profile ${userOption(resource)}`,
    }),
    references: {
        cis: { 'v1.4–4.0': '1.10', 'v5.0': '1.9', 'v6.0': '2.9', 'v7.0': '2.10' },
        securityHub: ['IAM.5'],
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html',
    },
});
function judgeConsoleAccess(expected, row, evidence) {
    const password = readFlag(row, 'password_enabled', row.passwordEnabled);
    if (password.kind === 'unclear') {
        return (0,judging/* unknown */.L5)(password.cause, evidence);
    }
    if (!password.value) {
        return (0,judging/* pass */.IX)('no password', evidence);
    }
    const mfa = readFlag(row, 'mfa_active', row.mfaActive);
    if (mfa.kind === 'unclear') {
        return expected === 'absent' ? (0,judging/* drift */.UL)('a password', evidence) : (0,judging/* unknown */.L5)(mfa.cause, evidence);
    }
    const observed = mfa.value ? 'a password, MFA on' : 'a password, MFA off';
    return expected === 'mfa' && mfa.value ? (0,judging/* pass */.IX)(observed, evidence) : (0,judging/* drift */.UL)(observed, evidence);
}
const iamUsersPasswordsMaxUnused = (0,controls_expectation/* defineControl */.Xg)({
    id: 'iam-users.passwords.max-unused',
    title: 'Passwords of IAM users are in use',
    severity: 'medium',
    description: 'A password that nobody uses is only a way in for others. One that was never used counts from the day it was set.',
    expectation: durations/* duration */.p0,
    example: '45d',
    compare: compare/* lessIsTighter */.ju,
    needs: () => ['credential-report'],
    judge: (days, subject) => judgeUsers(`passwords used within ${(0,durations/* inDays */.DV)(days)}`, subject, (row, evidence) => judgePasswordUse(days, subject.now, row, evidence)),
    mend: ({ resource }) => ({
        text: "Ask whether the user still signs in; if not, remove the user's password.",
        command: `aws iam delete-login-profile ${userOption(resource)}`,
    }),
    references: {
        cis: { 'v1.4–4.0': '1.12', 'v5.0': '1.11', 'v6.0': '2.11', 'v7.0': '2.11' },
        securityHub: ['IAM.8', 'IAM.22'],
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_finding-unused.html',
    },
});
function judgePasswordUse(days, now, row, evidence) {
    const password = readFlag(row, 'password_enabled', row.passwordEnabled);
    if (password.kind === 'unclear') {
        return (0,judging/* unknown */.L5)(password.cause, evidence);
    }
    if (!password.value) {
        return (0,judging/* pass */.IX)('no password', evidence);
    }
    const used = readPast(row, 'password_last_used', row.passwordLastUsed, now);
    if (used.kind === 'date') {
        const outcome = (0,durations/* isWithin */.UO)(days, used.time, now) ? judging/* pass */.IX : judging/* drift */.UL;
        return outcome(`password last used ${used.day}`, evidence);
    }
    if (used.kind === 'unclear') {
        return (0,judging/* unknown */.L5)(used.cause, evidence);
    }
    const changed = readDate(row, 'password_last_changed', row.passwordLastChanged, now);
    if (changed.kind === 'unclear') {
        return (0,judging/* unknown */.L5)(changed.cause, evidence);
    }
    const outcome = (0,durations/* isWithin */.UO)(days, changed.time, now) ? judging/* pass */.IX : judging/* drift */.UL;
    return outcome(`password with no recorded use, set on ${changed.day}`, evidence);
}

;// CONCATENATED MODULE: ./lib/controls/iam-user-keys.js







const iamUsersAccessKeys = (0,controls_expectation/* defineControl */.Xg)({
    id: 'iam-users.access-keys',
    title: 'IAM users have no access keys',
    severity: 'high',
    description: 'An access key of an IAM user works until somebody deletes it. Workloads take a role, and people sign in through IAM Identity Center. An inactive key counts too, because it can be switched on again.',
    expectation: (0,controls_expectation/* words */.aL)(['absent']),
    example: 'absent',
    compare: compare/* alike */.nO,
    includesBelow: true,
    needs: () => ['credential-report'],
    judge: (_absent, subject) => judgeUsers('no access keys', subject, judgeNoKeys),
    mend: ({ resource }) => ({
        text: 'Move what uses the keys to a role, then delete each key (aws iam list-access-keys shows their ids).',
        command: deleteKey(resource),
    }),
    references: {
        cis: { 'v1.4–4.0': '1.21', 'v5.0': '1.20', 'v6.0': '2.20', 'v7.0': '2.19' },
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
    },
});
function judgeNoKeys(row, evidence) {
    const slots = keySlots(row);
    if (slots.some(isKey)) {
        const described = slots.filter((slot) => slot.kind !== 'empty').map((slot) => describeSlot(row, slot));
        return (0,judging/* drift */.UL)(described.join('; '), evidence);
    }
    const unclear = slots.find((slot) => slot.kind === 'unclear');
    return unclear === undefined ? (0,judging/* pass */.IX)('no access keys', evidence) : (0,judging/* unknown */.L5)(unclear.cause, evidence);
}
function describeSlot(row, slot) {
    if (!isKey(slot)) {
        return `key ${slot.number} is not clear`;
    }
    const rotated = readMoment(row, rotatedColumn(slot.number), slot.key.lastRotated);
    const when = rotated.kind === 'date' ? `last rotated ${rotated.day}` : 'last rotation not known';
    return `key ${slot.number} ${slot.kind}, ${when}`;
}
const iamUsersAccessKeysMaxAge = (0,controls_expectation/* defineControl */.Xg)({
    id: 'iam-users.access-keys.max-age',
    title: 'Active access keys of IAM users are rotated in time',
    severity: 'medium',
    description: 'The longer a key lives, the more places hold a copy of it. Every active key must have been made within this time.',
    expectation: durations/* duration */.p0,
    example: '90d',
    compare: compare/* lessIsTighter */.ju,
    needs: () => ['credential-report'],
    judge: (days, subject) => judgeUsers(`active keys rotated within ${(0,durations/* inDays */.DV)(days)}`, subject, (row, evidence) => judgeActiveKeys(row, evidence, (key, number) => checkAge(days, subject.now, row, key, number))),
    mend: ({ resource }) => ({
        text: 'Create a second key, move what uses the old one, then delete the old one (aws iam list-access-keys shows the ids).',
        command: deleteKey(resource),
    }),
    references: {
        cis: { 'v1.4–4.0': '1.14', 'v5.0': '1.13', 'v6.0': '2.13', 'v7.0': '2.12' },
        securityHub: ['IAM.3'],
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html',
    },
});
const iamUsersAccessKeysMaxUnused = (0,controls_expectation/* defineControl */.Xg)({
    id: 'iam-users.access-keys.max-unused',
    title: 'Active access keys of IAM users are in use',
    severity: 'medium',
    description: 'A key that nothing uses is only a way in for others. Every active key must have been used within this time; one that was never used counts from the day it was made.',
    expectation: durations/* duration */.p0,
    example: '45d',
    compare: compare/* lessIsTighter */.ju,
    needs: () => ['credential-report'],
    judge: (days, subject) => judgeUsers(`active keys used within ${(0,durations/* inDays */.DV)(days)}`, subject, (row, evidence) => judgeActiveKeys(row, evidence, (key, number) => checkUse(days, subject.now, row, key, number))),
    mend: ({ resource }) => ({
        text: 'Switch the unused key off, and delete it when nobody has missed it (aws iam list-access-keys shows the ids).',
        command: `aws iam update-access-key ${userOption(resource)} --access-key-id='<key id>' --status Inactive`,
    }),
    references: {
        cis: { 'v1.4–4.0': '1.12', 'v5.0': '1.11', 'v6.0': '2.11', 'v7.0': '2.11' },
        securityHub: ['IAM.8', 'IAM.22'],
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_finding-unused.html',
    },
});
function judgeActiveKeys(row, evidence, check) {
    const checks = row.accessKeys.flatMap((key, index) => {
        const active = readFlag(row, `access_key_${index + 1}_active`, key.active);
        if (active.kind === 'unclear') {
            return [active];
        }
        return active.value ? [check(key, index + 1)] : [];
    });
    if (checks.some(({ kind }) => kind === 'late')) {
        return (0,judging/* drift */.UL)(checks.map(sayBesideDrift).join('; '), evidence);
    }
    const unclear = checks.find((checked) => checked.kind === 'unclear');
    if (unclear !== undefined) {
        return (0,judging/* unknown */.L5)(unclear.cause, evidence);
    }
    const texts = checks.flatMap((checked) => (checked.kind === 'unclear' ? [] : [checked.text]));
    return (0,judging/* pass */.IX)(texts.length === 0 ? 'no active access keys' : texts.join('; '), evidence);
}
function sayBesideDrift(checked) {
    switch (checked.kind) {
        case 'late':
            return checked.text;
        case 'in-time':
            return checked.steady;
        case 'unclear':
            return 'another key is not clear';
    }
}
function checkAge(days, now, row, key, number) {
    const rotated = readDate(row, rotatedColumn(number), key.lastRotated, now);
    if (rotated.kind === 'unclear') {
        return rotated;
    }
    const text = `key ${number} last rotated ${rotated.day}`;
    return { kind: (0,durations/* isWithin */.UO)(days, rotated.time, now) ? 'in-time' : 'late', text, steady: text };
}
function checkUse(days, now, row, key, number) {
    const used = readPast(row, `access_key_${number}_last_used_date`, key.lastUsed, now);
    if (used.kind === 'unclear') {
        return used;
    }
    const steady = `key ${number} used in time`;
    if (used.kind === 'date') {
        const text = `key ${number} last used ${used.day}`;
        return { kind: (0,durations/* isWithin */.UO)(days, used.time, now) ? 'in-time' : 'late', text, steady };
    }
    const rotated = readDate(row, rotatedColumn(number), key.lastRotated, now);
    if (rotated.kind === 'unclear') {
        return rotated;
    }
    const text = `key ${number} with no recorded use, last rotated ${rotated.day}`;
    return { kind: (0,durations/* isWithin */.UO)(days, rotated.time, now) ? 'in-time' : 'late', text, steady: text };
}
function rotatedColumn(number) {
    return `access_key_${number}_last_rotated`;
}
function deleteKey(resource) {
    return `aws iam delete-access-key ${userOption(resource)} --access-key-id='<key id>'`;
}

;// CONCATENATED MODULE: ./lib/controls/iam-user-key-counts.js







const iamUsersAccessKeysMaxActive = (0,controls_expectation/* defineControl */.Xg)({
    id: 'iam-users.access-keys.max-active',
    title: 'IAM users have no more active access keys than declared',
    severity: 'low',
    description: 'A second active key is for the hours of a rotation; one that stays is one more to leak. Counted are the two keys that the credential report shows of a user; `iam-users.other-credentials` finds any further one.',
    expectation: dist/* pipe */.FsL(dist/* picklist */.KIO([0, 1], 'expected the number 0 or 1'), dist/* description */.h_('The number of active keys a user may have: 0 or 1.')),
    example: 1,
    compare: compare/* lessIsTighter */.ju,
    needs: () => ['credential-report'],
    judge: (most, subject) => {
        const expected = most === 0 ? 'no active access key' : 'at most 1 active access key';
        return judgeUsers(expected, subject, (row, evidence) => judgeActive(most, row, evidence));
    },
    mend: ({ resource }) => ({
        text: 'Find out which key is still used, move what uses the other, then delete that one (aws iam list-access-keys shows the ids).',
        command: deleteKey(resource),
    }),
    references: {
        cis: { 'v1.4–4.0': '1.13', 'v5.0': '1.12', 'v6.0': '2.12', 'v7.0': undefined },
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html',
    },
});
function judgeActive(most, row, evidence) {
    const slots = keySlots(row);
    const active = slots.filter(({ kind }) => kind === 'active');
    const unclear = slots.filter((slot) => slot.kind === 'unclear');
    if (active.length > most) {
        return (0,judging/* drift */.UL)(iam_user_key_counts_describe(row, active), evidence);
    }
    const [first] = unclear;
    if (first !== undefined && active.length + unclear.length > most) {
        return (0,judging/* unknown */.L5)(first.cause, evidence);
    }
    return (0,judging/* pass */.IX)(active.length === 0 ? 'no active access key' : '1 active access key', evidence);
}
function iam_user_key_counts_describe(row, slots) {
    return slots.map((slot) => describeSlot(row, slot)).join('; ');
}
const iamUsersAccessKeysInactive = (0,controls_expectation/* defineControl */.Xg)({
    id: 'iam-users.access-keys.inactive',
    title: 'IAM users have no inactive access keys',
    severity: 'low',
    description: 'An inactive key can be switched on again. One that nobody has missed is to be deleted. Judged are the two keys that the credential report shows of a user.',
    expectation: (0,controls_expectation/* words */.aL)(['absent']),
    example: 'absent',
    compare: compare/* alike */.nO,
    needs: () => ['credential-report'],
    judge: (_absent, subject) => judgeUsers('no inactive access keys', subject, judgeInactive),
    mend: ({ resource }) => ({
        text: 'Delete the inactive key (aws iam list-access-keys shows the ids).',
        command: deleteKey(resource),
    }),
    references: {
        cis: { 'v1.4–4.0': '1.13', 'v5.0': '1.12', 'v6.0': '2.12', 'v7.0': undefined },
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    },
});
function judgeInactive(row, evidence) {
    const slots = keySlots(row);
    const inactive = slots.filter(({ kind }) => kind === 'inactive');
    if (inactive.length > 0) {
        return (0,judging/* drift */.UL)(iam_user_key_counts_describe(row, inactive), evidence);
    }
    const unclear = slots.find((slot) => slot.kind === 'unclear');
    return unclear === undefined ? (0,judging/* pass */.IX)('no inactive access keys', evidence) : (0,judging/* unknown */.L5)(unclear.cause, evidence);
}

;// CONCATENATED MODULE: ./lib/controls/iam-user-names.js







const iam_user_names_nameText = 'expected the name of an IAM user, in which `*` stands for any characters';
const iamUsersAllowed = (0,controls_expectation/* defineControl */.Xg)({
    id: 'iam-users.allowed',
    title: 'Every IAM user is one of the declared',
    severity: 'medium',
    description: 'IAM users are for what can use no role, such as break-glass access. Every user whose name fits none of the names and patterns is drift; a declared user need not be there.',
    expectation: dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(iam_user_names_nameText), dist/* regex */.yGV(/\S/, iam_user_names_nameText), dist/* trim */.Bqr(), dist/* maxLength */.Ru6(64, 'expected at most 64 characters')), 'expected a list of names of IAM users, such as `[break-glass-*]`'), dist/* description */.h_('A list of names and patterns (* stands for any characters); an empty list for no users.')),
    example: ['break-glass-*'],
    compare: compare/* fewerIsTighter */.b1,
    needs: () => ['credential-report'],
    judge: (names, subject) => judgeUsers(sayAllowed(names), subject, (row, evidence) => names.some((name) => (0,glob/* matchesGlob */.k)(name, row.user))
        ? (0,judging/* pass */.IX)('declared', evidence)
        : (0,judging/* drift */.UL)('a user that nobody declared', evidence)),
    mend: ({ resource }) => ({
        text: 'Find out what the user is for; move that to a role and delete what belongs to the user (keys, password, policies, groups, MFA devices) and then the user, or declare the user in the baseline.',
        command: `aws iam delete-user ${userOption(resource)}`,
    }),
    references: {
        cis: { 'v1.4–4.0': '1.21', 'v5.0': '1.20', 'v6.0': '2.20', 'v7.0': '2.19' },
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
    },
});
function sayAllowed(names) {
    if (names.length === 0) {
        return 'no IAM users';
    }
    return names.length === 1 ? `only the user ${names.join('')}` : `one of ${names.join(', ')}`;
}

;// CONCATENATED MODULE: ./lib/controls/iam-user-password-age.js







const iamUsersPasswordsMaxAge = (0,controls_expectation/* defineControl */.Xg)({
    id: 'iam-users.passwords.max-age',
    title: 'Passwords of IAM users are changed in time',
    severity: 'medium',
    description: 'The longer a password lives, the more likely somebody else knows it. Every password must have been set within this time; one that was never used counts alike.',
    expectation: durations/* duration */.p0,
    example: '365d',
    compare: compare/* lessIsTighter */.ju,
    needs: () => ['credential-report'],
    judge: (days, subject) => judgeUsers(`passwords set within ${(0,durations/* inDays */.DV)(days)}`, subject, (row, evidence) => judgeAge(days, subject.now, row, evidence)),
    mend: ({ resource }) => ({
        text: 'Let the user change the password; where the user does not sign in any more, remove it.',
        command: `aws iam update-login-profile ${userOption(resource)} --password-reset-required`,
    }),
    references: {
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_admin-change-user.html',
    },
});
function judgeAge(days, now, row, evidence) {
    const password = readFlag(row, 'password_enabled', row.passwordEnabled);
    if (password.kind === 'unclear') {
        return (0,judging/* unknown */.L5)(password.cause, evidence);
    }
    if (!password.value) {
        return (0,judging/* pass */.IX)('no password', evidence);
    }
    const changed = readDate(row, 'password_last_changed', row.passwordLastChanged, now);
    if (changed.kind === 'unclear') {
        return (0,judging/* unknown */.L5)(changed.cause, evidence);
    }
    return ((0,durations/* isWithin */.UO)(days, changed.time, now) ? judging/* pass */.IX : judging/* drift */.UL)(`password set on ${changed.day}`, evidence);
}

;// CONCATENATED MODULE: ./lib/controls/organization-accounts.js






const ids = dist/* pipe */.FsL(dist/* array */.YOg(controls_expectation/* accountId */.lS, 'expected a list of account ids, such as `["111122223333", "222222222222"]`'), dist/* minLength */.BpQ(1, 'expected at least one account id'), dist/* description */.h_('A list of the ids of all accounts, the management account among them.'));
const organizationAccounts = (0,controls_expectation/* defineControl */.Xg)({
    id: 'organization.accounts',
    title: 'The organization holds exactly the declared accounts',
    severity: 'high',
    description: 'Every account of the organization is declared, the management account among them, and every declared one is there: an account that nobody declared may be one that nobody watches. A closed account counts as gone, though AWS lists it for 90 days more.',
    expectation: ids,
    example: ['111122223333', '222222222222'],
    compare: compare/* sameItems */.Hb,
    needs: () => [],
    judge: (expected, subject) => [
        {
            expected: 'exactly the declared accounts',
            ...judgeOrganization(subject, (of) => judgeAccounts(expected, of)),
        },
    ],
    mend: () => ({
        text: 'Find out who made the account and declare it in the baseline, or close it; take an account that is rightly gone out of the baseline.',
    }),
    references: {
        cis: { 'v1.4–4.0': undefined, 'v5.0': undefined, 'v6.0': undefined, 'v7.0': '2.1.4' },
        documentation: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts.html',
    },
});
function judgeAccounts(declared, { account, accounts }) {
    const open = accounts.filter(isOpen);
    const here = new Set(open.map(({ id }) => id));
    const wanted = new Set(declared);
    const undeclared = open.filter(({ id }) => !wanted.has(id));
    const gone = [...wanted].filter((id) => !here.has(id));
    const evidence = inventorySource(account);
    const told = [
        ...(undeclared.length === 0 ? [] : [`not declared: ${someAccounts(undeclared)}`]),
        ...(gone.length === 0 ? [] : [`declared and gone: ${some(gone)}`]),
    ];
    return told.length === 0
        ? (0,judging/* pass */.IX)('exactly the declared accounts', evidence)
        : (0,judging/* drift */.UL)(told.join('; '), evidence);
}

;// CONCATENATED MODULE: ./lib/controls/root-guard-policy.js



const none = { denies: false, blocks: false };
function guardOf(document, partition) {
    const guards = statementsOf(document).map((raw) => readStatement(raw, partition));
    return { denies: guards.some(({ denies }) => denies), blocks: guards.some(({ blocks }) => blocks) };
}
const oneOrMany = (item) => dist/* union */.KCZ([item, dist/* array */.YOg(item)]);
const texts = dist/* exactOptional */.yqP(oneOrMany(dist/* string */.YjP()));
const policy = dist/* object */.Ikc({ Statement: oneOrMany(dist/* unknown */.L5J()) });
const statement = dist/* strictObject */.rej({
    Sid: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    Effect: dist/* literal */.euz('Deny'),
    Action: texts,
    NotAction: texts,
    Resource: texts,
    NotResource: texts,
    Condition: dist/* record */.g1P(dist/* string */.YjP(), dist/* record */.g1P(dist/* string */.YjP(), oneOrMany(dist/* union */.KCZ([dist/* string */.YjP(), dist/* boolean */.zMY()])))),
});
function statementsOf(document) {
    const parsed = dist/* safeParse */.xLC(policy, (0,shape/* parsedJson */.U4)(document));
    if (!parsed.success) {
        return [];
    }
    const { Statement } = parsed.output;
    return Array.isArray(Statement) ? Statement : [Statement];
}
function readStatement(raw, partition) {
    const parsed = dist/* safeParse */.xLC(statement, raw);
    if (!parsed.success) {
        return none;
    }
    const { Null: nulls, ...others } = parsed.output.Condition;
    const principals = principalsOf(others);
    const assumedRoot = nulls === undefined ? [] : valuesOf(nulls, 'aws:assumedroot');
    if (principals === undefined || assumedRoot === undefined) {
        return none;
    }
    const exempts = assumedRoot.length > 0 && assumedRoot.every(isTrue);
    const isWhole = (exempts || nulls === undefined) && isEverything(parsed.output);
    const isRoot = principals.some((pattern) => (0,glob/* matchesGlob */.k)(pattern, `arn:${partition}:iam::${anyAccount}:root`));
    return {
        denies: isWhole && principals.some((pattern) => allRoots(partition).includes(pattern)),
        blocks: isRoot && !exempts && rootTasks.some((action) => isDenied(action, parsed.output)),
    };
}
const anyAccount = '000000000000';
function allRoots(partition) {
    return [partition, '*'].map((either) => `arn:${either}:iam::*:root`);
}
const patternOperators = new Set(['ArnLike', 'ArnEquals', 'StringLike']);
function principalsOf(conditions) {
    const [only, ...more] = Object.entries(conditions);
    const isOne = only !== undefined && more.length === 0 && patternOperators.has(only[0]);
    return isOne ? valuesOf(only[1], 'aws:principalarn') : undefined;
}
function valuesOf(condition, key) {
    const [only, ...more] = Object.entries(condition);
    return only === undefined || more.length > 0 || only[0].toLowerCase() !== key
        ? undefined
        : root_guard_policy_listed(only[1]).map(String);
}
function isTrue(value) {
    return value.toLowerCase() === 'true';
}
function isEverything({ Action, Resource }) {
    return root_guard_policy_listed(Action).includes('*') && root_guard_policy_listed(Resource).includes('*');
}
function isDenied(action, { Action, NotAction }) {
    const isAmong = (patterns) => root_guard_policy_listed(patterns).some((pattern) => (0,glob/* matchesGlob */.k)(pattern.toLowerCase(), action));
    return NotAction === undefined ? isAmong(Action) : !isAmong(NotAction);
}
function root_guard_policy_listed(oneOrMore) {
    if (oneOrMore === undefined) {
        return [];
    }
    return isList(oneOrMore) ? oneOrMore : [oneOrMore];
}
function isList(value) {
    return Array.isArray(value);
}
const rootTasks = [
    'iam:createloginprofile',
    'iam:deactivatemfadevice',
    'iam:deleteaccesskey',
    'iam:deleteloginprofile',
    'iam:deletesigningcertificate',
    'iam:deletevirtualmfadevice',
    'iam:getaccesskeylastused',
    'iam:getaccountsummary',
    'iam:getloginprofile',
    'iam:getuser',
    'iam:listaccesskeys',
    'iam:listmfadevices',
    'iam:listsigningcertificates',
    's3:deletebucketpolicy',
    's3:getbucketpolicy',
    's3:listallmybuckets',
    's3:putbucketpolicy',
    'sqs:getqueueattributes',
    'sqs:getqueueurl',
    'sqs:listqueues',
    'sqs:setqueueattributes',
];

;// CONCATENATED MODULE: ./lib/controls/organization-root-guard.js






const organizationRootGuard = (0,controls_expectation/* defineControl */.Xg)({
    id: 'organization.root-guard',
    title: 'A service control policy denies the root user in every member account',
    severity: 'high',
    description: 'A service control policy with a Deny on every action and resource for principals like arn:aws:iam::*:root reaches every member account that is not closed, by the root of the organization, an organizational unit or the account itself. Each such policy, and any other that denies the root user what an assumed-root session is for, exempts sessions of sts:AssumeRoot (`Null: { "aws:AssumedRoot": "true" }`), because it would else block the central audit and recovery. Only that shape counts: one with NotAction or further conditions may leave the root user something. Whether a policy with further conditions blocks assumed-root sessions is not judged. The management account is bound by no such policy.',
    expectation: (0,controls_expectation/* words */.aL)(['present']),
    example: 'present',
    compare: compare/* alike */.nO,
    needs: () => ['service-control-policies'],
    inventory: ['organizational-units'],
    judge: (_present, subject) => [
        {
            expected: 'a policy that denies root in every member account, and exempts assumed-root sessions',
            ...judgeOrganization(subject, judgeGuard),
        },
    ],
    mend: () => ({
        text: 'Attach to the root of the organization a service control policy that denies * to arn:aws:iam::*:root unless aws:AssumedRoot is there; give every policy that denies root the same exemption.',
        command: "aws organizations attach-policy --policy-id='<policy id>' --target-id='<root, organizational unit or account id>'",
    }),
    references: {
        cis: { 'v1.4–4.0': undefined, 'v5.0': undefined, 'v6.0': undefined, 'v7.0': '2.1.2' },
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
    },
});
function judgeGuard({ account: { partition }, accounts, facts }) {
    const read = (0,judging/* readFact */.ni)(facts, 'service-control-policies');
    if (read.state !== 'value') {
        return read.outcome;
    }
    const evidence = [read.provenance];
    const members = accounts.filter((account) => !account.management && isOpen(account));
    if (members.length === 0) {
        return (0,judging/* notApplicable */.hH)('The organization has no member account.', evidence);
    }
    const policies = read.value.map((policy) => ({ ...policy, ...guardOf(policy.document, partition) }));
    const guards = policies.filter(({ denies }) => denies);
    const blocks = policies.filter((policy) => policy.blocks);
    const guarded = new Set(guards.flatMap(targetsOf));
    const bare = members.filter((account) => reachOf(guarded, account) === 'no');
    const inhabited = new Set(members.flatMap(placesOf));
    const blocking = blocks.filter((policy) => targetsOf(policy).some((target) => inhabited.has(target)));
    const told = [
        ...(bare.length === 0 ? [] : [`no such policy reaches ${someAccounts(bare)}`]),
        ...(blocking.length === 0 ? [] : [`assumed-root sessions are blocked by ${some(blocking.map(nameOf))}`]),
    ];
    if (told.length > 0) {
        return (0,judging/* drift */.UL)(told.join('; '), evidence);
    }
    const mayBlock = new Set(blocks.flatMap(targetsOf));
    const doubts = members.flatMap((account) => [reachOf(guarded, account), reachOf(mayBlock, account)]);
    const doubtful = doubts.find((reach) => typeof reach !== 'string');
    return doubtful === undefined
        ? (0,judging/* pass */.IX)(`every member account is reached by ${some(guards.map(nameOf))}`, evidence)
        : (0,judging/* unknown */.L5)(doubtful.cause, [...evidence, doubtful.provenance]);
}
function nameOf({ name, id }) {
    return `${name} (${id})`;
}
const organization_root_guard_root = 'root';
function targetsOf({ targets }) {
    return targets.map((target) => (target.startsWith('r-') ? organization_root_guard_root : target));
}
function placesOf({ id, parents }) {
    return parents.state === 'value' ? [organization_root_guard_root, ...parents.value, id] : [organization_root_guard_root, id];
}
function reachOf(targets, account) {
    if (placesOf(account).some((place) => targets.has(place))) {
        return 'yes';
    }
    const { parents } = account;
    return parents.state === 'unavailable' && targets.size > 0 ? parents : 'no';
}

;// CONCATENATED MODULE: ./lib/controls/organization-services.js





const serviceText = 'expected a service principal such as `iam.amazonaws.com`';
const service = dist/* pipe */.FsL(dist/* string */.YjP(serviceText), dist/* regex */.yGV(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, serviceText));
const switches = dist/* pipe */.FsL(dist/* record */.g1P(service, (0,controls_expectation/* words */.aL)(['enabled', 'disabled']), 'expected a map of service principals, such as `iam.amazonaws.com: enabled`'), dist/* minEntries */.bPf(1, 'expected at least one service principal, such as `iam.amazonaws.com: enabled`'), dist/* description */.h_('A map of service principals, each `enabled` or `disabled`; others may be either.'));
const organizationTrustedAccess = (0,controls_expectation/* defineControl */.Xg)({
    id: 'organization.trusted-access',
    title: 'AWS services have trusted access as declared',
    severity: 'medium',
    description: 'A service with trusted access may act in every account of the organization. Central root access needs iam.amazonaws.com, reading contacts centrally needs account.amazonaws.com. Services that are not named may have it or not.',
    expectation: switches,
    example: { 'iam.amazonaws.com': 'enabled', 'account.amazonaws.com': 'enabled' },
    compare: (0,compare/* byKey */.dX)(() => compare/* alike */.nO),
    needs: () => ['trusted-access'],
    judge: (expected, subject) => [
        {
            expected: Object.entries(expected)
                .map(([name, state]) => `${name} ${state}`)
                .join(', '),
            ...judgeOrganization(subject, ({ facts }) => judgeAccess(expected, facts)),
        },
    ],
    mend: () => ({
        text: 'Enable trusted access for each service that the baseline wants to have it; take it away with aws organizations disable-aws-service-access.',
        command: "aws organizations enable-aws-service-access --service-principal='<service principal>'",
    }),
    references: {
        cis: { 'v1.4–4.0': undefined, 'v5.0': undefined, 'v6.0': undefined, 'v7.0': '2.1.1' },
        documentation: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_services.html',
    },
});
function judgeAccess(expected, facts) {
    const trusted = (0,judging/* readFact */.ni)(facts, 'trusted-access');
    if (trusted.state !== 'value') {
        return trusted.outcome;
    }
    const actual = Object.keys(expected).map((name) => ({
        name,
        state: trusted.value.includes(name) ? 'enabled' : 'disabled',
    }));
    const observed = actual.map(({ name, state }) => `${name} ${state}`).join(', ');
    const differing = actual.filter(({ name, state }) => state !== expected[name]).map(({ name }) => name);
    return (0,judging/* asDeclared */.Pe)(observed, differing, [trusted.provenance]);
}
const delegates = dist/* pipe */.FsL(dist/* record */.g1P(service, dist/* array */.YOg(controls_expectation/* accountId */.lS, 'expected a list of account ids, such as `["222222222222"]`'), 'expected a map of service principals, such as `iam.amazonaws.com: ["222222222222"]`'), dist/* minEntries */.bPf(1, 'expected at least one service principal, such as `iam.amazonaws.com: ["222222222222"]`'), dist/* description */.h_('A map of service principals, each with the list of the account ids that may administer it; an empty list for nobody.'));
const organizationDelegatedAdministrators = (0,controls_expectation/* defineControl */.Xg)({
    id: 'organization.delegated-administrators',
    title: 'The delegated administrators are exactly those declared',
    severity: 'high',
    description: 'A delegated administrator of a service acts with it in every account; that of iam.amazonaws.com can open root sessions. For each service named, the accounts must be exactly those listed, no more and no fewer.',
    expectation: delegates,
    example: { 'iam.amazonaws.com': ['222222222222'] },
    compare: (0,compare/* byKey */.dX)(() => (before, after) => (0,compare/* sameItems */.Hb)(before, after)),
    needs: (expected) => Object.keys(expected).map((name) => `delegated-administrators.${name}`),
    judge: (expected, subject) => [
        {
            expected: Object.entries(expected)
                .map(([name, ids]) => organization_services_describe(name, ids))
                .join('; '),
            ...judgeOrganization(subject, ({ facts }) => judgeDelegates(expected, facts)),
        },
    ],
    mend: () => ({
        text: 'Register each account that is declared and missing; take away any other with aws organizations deregister-delegated-administrator.',
        command: "aws organizations register-delegated-administrator --account-id='<account id>' --service-principal='<service principal>'",
    }),
    references: {
        cis: { 'v1.4–4.0': undefined, 'v5.0': undefined, 'v6.0': undefined, 'v7.0': '2.1.5, 2.1.6' },
        documentation: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_delegated_admin.html',
    },
});
function organization_services_describe(name, ids) {
    return `${name}: ${ids.length === 0 ? 'nobody' : distinct(ids).join(', ')}`;
}
function distinct(ids) {
    return [...new Set(ids)].sort();
}
function judgeDelegates(expected, facts) {
    const read = Object.entries(expected).map(([name, ids]) => ({
        name,
        ids,
        fact: (0,judging/* readFact */.ni)(facts, `delegated-administrators.${name}`),
    }));
    const told = read.flatMap(({ name, ids, fact }) => fact.state === 'value'
        ? [{ text: organization_services_describe(name, fact.value), evidence: fact.provenance, name, same: equal(ids, fact.value) }]
        : []);
    const untold = read.flatMap(({ name, fact }) => (fact.state === 'unread' ? [{ name, ...fact }] : []));
    const differing = told.filter(({ same }) => !same).map(({ name }) => name);
    const [unread] = untold;
    if (differing.length === 0 && unread !== undefined) {
        return unread.outcome;
    }
    const texts = [...told.map(({ text }) => text), ...untold.map(({ name }) => `${name}: not known`)];
    const evidence = told.map(({ evidence }) => evidence);
    return (0,judging/* asDeclared */.Pe)(texts.join('; '), differing, evidence);
}
function equal(declared, actual) {
    return distinct(declared).join() === distinct(actual).join();
}

;// CONCATENATED MODULE: ./lib/controls/root-presence.js


function accessKeyPresence(summary, root) {
    return livePresence('AccountAccessKeysPresent', summary.value.accessKeysPresent, reportedKeys, summary, root);
}
function mfaPresence(summary, root) {
    return livePresence('AccountMFAEnabled', summary.value.mfaEnabled, reportedMfa, summary, root);
}
function passwordPresence(summary, root) {
    const live = summary.value.passwordPresent;
    const presence = livePresence('AccountPasswordPresent', live, reportedPassword, summary, root);
    return presence.kind === 'known' ? presence : reportedPresence(presence, reportedPassword, root);
}
function certificatePresence(summary, root) {
    const live = summary.value.signingCertificatesPresent;
    const presence = livePresence('AccountSigningCertificatesPresent', live, reportedCertificates, summary, root);
    return presence.kind === 'known' ? presence : reportedPresence(presence, reportedCertificates, root);
}
function rootCredentials(summary, root) {
    const password = passwordPresence(summary, root);
    const key = accessKeyPresence(summary, root);
    const named = [
        ...(password.kind === 'known' && password.present ? ['a password'] : []),
        ...(key.kind === 'known' && key.present ? ['an access key'] : []),
    ];
    if (named.length === 0 && password.kind === 'unclear') {
        return password;
    }
    if (named.length === 0 && key.kind === 'unclear') {
        return key;
    }
    const evidence = union(password, key);
    return { kind: 'known', present: named.length > 0, evidence, note: undefined, named: (0,judging/* list */.p_)(named) };
}
function union(...presences) {
    return [...new Set(presences.flatMap(({ evidence }) => evidence))];
}
function unclearOutcome({ cause, evidence }) {
    return (0,judging/* unknown */.L5)(cause, evidence);
}
function livePresence(entry, live, reported, summary, root) {
    if (live === undefined) {
        return { kind: 'unclear', cause: missingEntry(entry), evidence: [summary.provenance] };
    }
    if (!Number.isInteger(live) || live < 0) {
        return { kind: 'unclear', cause: oddEntry(entry, live), evidence: [summary.provenance] };
    }
    const present = live >= 1;
    const says = root.state === 'value' ? reported(root.value) : undefined;
    if (root.state !== 'value' || says === undefined || says === present) {
        return { kind: 'known', present, evidence: [summary.provenance], note: undefined };
    }
    const note = isReported(root.provenance)
        ? `This has changed since ${reportName(root.provenance)}, which still says otherwise; the account summary is live.`
        : 'The root session that was opened says otherwise: this has changed while the account was read.';
    return { kind: 'known', present, evidence: [summary.provenance, root.provenance], note };
}
function reportedPresence(unclear, reported, root) {
    const present = root.state === 'value' ? reported(root.value) : undefined;
    if (root.state !== 'value' || present === undefined) {
        return unclear;
    }
    const source = isReported(root.provenance) ? 'the credential report' : 'a root session';
    const note = `From ${source}: the account summary does not tell.`;
    return { kind: 'known', present, evidence: [...unclear.evidence, root.provenance], note };
}
function missingEntry(entry) {
    return {
        kind: 'missing',
        message: `The account summary has no entry ${entry}.`,
        mend: 'Run again; if it stays so, report it to Rootline with the partition and the entry.',
    };
}
function oddEntry(entry, live) {
    return {
        kind: 'malformed',
        message: `The account summary's entry ${entry} reads ${live}, which is no number of things.`,
        mend: 'Run again; if it stays so, report it to Rootline with the entry and the value.',
    };
}
function reportedPassword({ passwordEnabled }) {
    return typeof passwordEnabled === 'boolean' ? passwordEnabled : undefined;
}
function reportedMfa({ mfaActive }) {
    return typeof mfaActive === 'boolean' ? mfaActive : undefined;
}
function reportedKeys(row) {
    const slots = keySlots(row);
    return slots.some(isKey) || (slots.some((slot) => slot.kind === 'unclear') ? undefined : false);
}
function reportedCertificates(row) {
    const each = row.certificates.map(({ active, lastRotated }, index) => {
        const rotated = readMoment(row, `cert_${index + 1}_last_rotated`, lastRotated);
        if (active === true || rotated.kind === 'date') {
            return true;
        }
        return active === false && rotated.kind === 'never' ? false : undefined;
    });
    if (each.includes(true)) {
        return true;
    }
    return each.includes(undefined) ? undefined : false;
}

;// CONCATENATED MODULE: ./lib/controls/root-user-credentials.js







const removed = 'no password, access keys, signing certificates or MFA devices';
const rootUserCredentials = (0,controls_expectation/* defineControl */.Xg)({
    id: 'root-user.credentials',
    title: 'The root user has no credentials at all',
    severity: 'high',
    description: 'The state AWS recommends for member accounts: no password, no access keys, no signing certificates and no MFA device. The few tasks that need root are then done in short root sessions opened from the management account.',
    expectation: (0,controls_expectation/* words */.aL)(['removed']),
    example: 'removed',
    compare: compare/* alike */.nO,
    needs: () => ['account-summary', 'root-user'],
    judge: (_removed, subject) => [{ expected: removed, ...judgeRemoved(subject) }],
    mend: (subject) => {
        const { how, ...rest } = rootSession(subject);
        return {
            text: `Find out what still uses them, then delete the root user's password, access keys and signing certificates ${how}, and the MFA devices last.`,
            ...rest,
        };
    },
    references: {
        cis: { 'v1.4–4.0': undefined, 'v5.0': undefined, 'v6.0': undefined, 'v7.0': '2.1.1' },
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html',
    },
});
function judgeRemoved({ facts, now }) {
    const summary = (0,judging/* readFact */.ni)(facts, 'account-summary');
    if (summary.state !== 'value') {
        return summary.outcome;
    }
    const root = (0,judging/* readFact */.ni)(facts, 'root-user');
    const parts = [
        { name: 'password', presence: passwordPresence(summary, root) },
        { name: 'access keys', presence: accessKeyPresence(summary, root) },
        { name: 'signing certificates', presence: certificatePresence(summary, root) },
        { name: 'MFA devices', presence: mfaPresence(summary, root) },
    ];
    const left = parts.filter(({ presence }) => presence.kind === 'known' && presence.present);
    const evidence = [...new Set(parts.flatMap(({ presence }) => presence.evidence))];
    if (left.length === 0) {
        return judgeNothingLeft(parts, evidence);
    }
    const unclear = parts.filter(({ presence }) => presence.kind === 'unclear');
    const unsaid = unclear.length === 0 ? '' : `; not known: ${(0,judging/* list */.p_)(unclear.map(({ name }) => name))}`;
    const recovery = left.some(({ name }) => name === 'password') ? pendingRecovery(root, now) : undefined;
    const outcome = (0,judging/* drift */.UL)(`left: ${(0,judging/* list */.p_)(left.map(({ name }) => name))}${unsaid}`, evidence);
    return (0,judging/* because */.xx)(outcome, recovery ?? notes(parts));
}
function judgeNothingLeft(parts, evidence) {
    const cause = firstCause(parts);
    return cause === undefined ? (0,judging/* because */.xx)((0,judging/* pass */.IX)(removed, evidence), notes(parts)) : (0,judging/* unknown */.L5)(cause, evidence);
}
function firstCause(parts) {
    return parts.flatMap(({ presence }) => (presence.kind === 'unclear' ? [presence.cause] : []))[0];
}
function notes(parts) {
    const told = parts.flatMap(({ name, presence }) => presence.kind === 'known' && presence.note !== undefined ? [`About the ${name}: ${presence.note}`] : []);
    return told.length === 0 ? undefined : told.join(' ');
}
const recoveryDays = 2;
function pendingRecovery(root, now) {
    if (root.state !== 'value') {
        return undefined;
    }
    const row = root.value;
    const used = readMoment(row, 'password_last_used', row.passwordLastUsed);
    const changed = readPast(row, 'password_last_changed', row.passwordLastChanged, now);
    if (used.kind !== 'never' || changed.kind !== 'date' || !(0,durations/* isWithin */.UO)(recoveryDays, changed.time, now)) {
        return undefined;
    }
    return `A password recovery seems to be pending: the password was set on ${changed.day} and has not been used.`;
}

;// CONCATENATED MODULE: ./lib/controls/root-user-email.js






const message = 'expected an e-mail address, a pattern such as `aws+*@example.com`, a domain such as `example.com`, or a list of them';
const pattern = dist/* pipe */.FsL(dist/* string */.YjP(message), dist/* regex */.yGV(/\S/, message), dist/* trim */.Bqr(), dist/* maxLength */.Ru6(320, 'expected at most 320 characters'), dist/* description */.h_('An e-mail address, a pattern (* stands for any characters, ? for one) or a domain for all of its addresses, in any letter case.'));
const patterns = dist/* pipe */.FsL(dist/* array */.YOg(pattern, message), dist/* minLength */.BpQ(1, 'expected at least one address or pattern'));
const rootUserEmail = (0,controls_expectation/* defineControl */.Xg)({
    id: 'root-user.email',
    title: "The root user's e-mail address is one of the declared",
    severity: 'high',
    description: 'Whoever reads this mailbox can reset the root password. It should be a mailbox of the company that a team controls, so declare what its address looks like.',
    expectation: (0,controls_expectation/* plainOr */.oA)(pattern, patterns, Array.isArray),
    example: 'aws+*@example.com',
    compare: (before, after) => (0,compare/* fewerIsTighter */.b1)([before].flat(), [after].flat()),
    needs: () => [],
    judge: (expected, { account }) => {
        const wanted = typeof expected === 'string' ? [expected] : expected;
        const said = wanted.length === 1 ? wanted.join('') : `one of ${wanted.join(', ')}`;
        const email = (0,judging/* reading */.hF)(account.email);
        if (email.state !== 'value') {
            return [{ expected: said, ...email.outcome }];
        }
        const address = email.value.trim().toLowerCase();
        const fits = wanted.some((one) => (0,glob/* matchesGlob */.k)(patternOf(one.toLowerCase()), address));
        return [{ expected: said, ...(fits ? judging/* pass */.IX : judging/* drift */.UL)(email.value, [email.provenance]) }];
    },
    mend: ({ account }) => isMember(account)
        ? {
            text: 'Change the e-mail address from the management account and confirm it with the code that AWS sends to the new mailbox.',
            command: `aws account start-primary-email-update --account-id ${account.id} --primary-email='<new address>'`,
        }
        : { text: 'Sign in as the root user and change the e-mail address on the Account page.' },
    references: {
        documentation: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-root-user-email.html',
    },
});
function patternOf(written) {
    return /[@*?]/.test(written) ? written : `*@${written}`;
}

;// CONCATENATED MODULE: ./lib/controls/root-user-email-unique.js






const rootUserEmailUnique = (0,controls_expectation/* defineControl */.Xg)({
    id: 'root-user.email-unique',
    title: 'No other account shares the mailbox of the root user',
    severity: 'low',
    description: 'Whoever reads a mailbox can reset the root password of every account that uses it. Compared are the root e-mail addresses of all accounts of the inventory that are not closed, without regard to letter case and to what stands between a + and the @: aws+a@example.com and aws+b@example.com are one mailbox. The three alternate contacts of the account itself are compared too: whoever gets its notices should not be the one who can take it over. Those of other accounts are not.',
    expectation: (0,controls_expectation/* words */.aL)(['required']),
    example: 'required',
    compare: compare/* alike */.nO,
    needs: () => root_user_email_unique_kinds.map(factOf),
    judge: (_required, subject) => [{ expected: 'a mailbox of its own', ...judgeUnique(subject) }],
    mend: (subject) => rootUserEmail.mend(subject),
    references: { documentation: rootUserEmail.references.documentation },
});
function judgeUnique({ account, accounts, facts }) {
    const email = (0,judging/* reading */.hF)(account.email);
    if (email.state !== 'value') {
        return email.outcome;
    }
    const own = (0,snapshot_contact/* mailboxOf */.Sn)(email.value);
    const { users, unread } = mailboxesOf(accounts);
    const others = otherAccounts(users.get(own) ?? [], account);
    const contacts = root_user_email_unique_kinds.map((kind) => ({ kind, contact: (0,judging/* readFact */.ni)(facts, factOf(kind)) }));
    const same = contacts.filter(({ contact }) => isAt(own, contact));
    const shared = [...(others === '' ? [] : [others]), ...same.map(({ kind }) => `its own ${kind} contact`)];
    if (shared.length > 0) {
        const evidence = [email.provenance, ...same.flatMap(({ contact }) => sourceOf(contact))];
        return (0,judging/* drift */.UL)(`${email.value} is the mailbox of ${shared.join(', and of ')} too`, evidence);
    }
    const [doubtful] = unread;
    if (doubtful !== undefined) {
        return (0,judging/* unknown */.L5)(doubtful.cause, [email.provenance, doubtful.provenance]);
    }
    return (contacts.map(({ contact }) => contact).find(isUnread)?.outcome ??
        (0,judging/* pass */.IX)(email.value, [email.provenance, ...contacts.flatMap(({ contact }) => sourceOf(contact))]));
}
const known = new WeakMap();
function mailboxesOf(accounts) {
    const before = known.get(accounts);
    if (before !== undefined) {
        return before;
    }
    const open = accounts.filter(isOpen).sort((a, b) => (a.id < b.id ? -1 : 1));
    const users = Map.groupBy(open, ({ email }) => (email.state === 'value' ? (0,snapshot_contact/* mailboxOf */.Sn)(email.value) : ''));
    const unread = open.flatMap(({ email }) => (email.state === 'unavailable' ? [email] : []));
    const found = { users, unread };
    known.set(accounts, found);
    return found;
}
const root_user_email_unique_kinds = ['billing', 'operations', 'security'];
function factOf(kind) {
    return `contact.${kind}`;
}
function isAt(mailbox, contact) {
    return (contact.state === 'value' && contact.value !== 'absent' && (0,snapshot_contact/* reachesMailbox */.o1)(contact.value.email, mailbox));
}
function isUnread(contact) {
    return contact.state === 'unread' && contact.outcome.verdict === 'unknown';
}
function sourceOf(contact) {
    return contact.state === 'value' ? [contact.provenance] : contact.outcome.evidence;
}

;// CONCATENATED MODULE: ./lib/controls/root-user-mfa.js




const inWords = {
    enabled: 'MFA on',
    hardware: 'MFA on, by passkeys, security keys or hardware tokens only',
    absent: 'no MFA device',
};
const rootUserMfa = (0,controls_expectation/* defineControl */.Xg)({
    id: 'root-user.mfa',
    title: 'The root user has the declared MFA',
    severity: 'critical',
    description: 'Whether whoever signs in as the root user needs a second factor. `hardware` also wants every device to be a passkey, a security key or a hardware token, because a virtual device is a secret that can be copied; where there is one, the finding is one step milder than where MFA is off, and so it is where `absent` finds a device. Without an assumed-root session only virtual devices are listed, so that an old SMS device is not seen. `absent` suits accounts whose root credentials were removed. It does not apply where the root user has neither a password nor an access key, nor in the partitions without MFA for root (aws-us-gov, aws-cn).',
    expectation: (0,controls_expectation/* words */.aL)(['enabled', 'hardware', 'absent']),
    example: 'hardware',
    compare: (0,compare/* fromTightest */.fv)(['hardware', 'enabled']),
    needs: (expected) => [
        'account-summary',
        'root-user',
        ...(expected === 'hardware' ? ['root-mfa-devices'] : []),
    ],
    judge: (expected, subject) => [{ expected: inWords[expected], ...judgeMfa(expected, subject) }],
    mend: () => ({
        text: 'Sign in as the root user and register a passkey or security key, then remove any virtual MFA device; where the baseline wants no MFA, remove the devices after the root credentials are gone.',
    }),
    references: {
        cis: { 'v1.4–4.0': '1.5, 1.6', 'v5.0': '1.4, 1.5', 'v6.0': '2.4, 2.5', 'v7.0': '2.5, 2.6' },
        securityHub: ['IAM.9', 'IAM.6'],
        config: ['root-account-mfa-enabled', 'root-account-hardware-mfa-enabled'],
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html',
    },
});
function judgeMfa(expected, subject) {
    const { facts } = subject;
    const summary = readMfaSummary(subject);
    if (summary.state !== 'value') {
        return summary.outcome;
    }
    const mfa = mfaPresence(summary, (0,judging/* readFact */.ni)(facts, 'root-user'));
    return expected === 'absent' ? judgeAbsent(mfa) : judgeOn(expected, mfa, summary, facts);
}
const partitionsWithoutRootMfa = new Set(['aws-us-gov', 'aws-cn']);
function readMfaSummary({ account: { partition }, facts }) {
    if (!partitionsWithoutRootMfa.has(partition)) {
        return (0,judging/* readFact */.ni)(facts, 'account-summary');
    }
    const outcome = (0,judging/* notApplicable */.hH)(`The partition ${partition} has no MFA for the root user.`, []);
    return { state: 'unread', outcome };
}
function nothingAsksForMfa({ evidence }) {
    const reason = 'The root user has no password and no access key, so that nothing asks for MFA.';
    return (0,judging/* notApplicable */.hH)(reason, evidence);
}
function judgeAbsent(mfa) {
    if (mfa.kind === 'unclear') {
        return unclearOutcome(mfa);
    }
    const outcome = mfa.present
        ? (0,judging/* graded */.wp)((0,judging/* drift */.UL)('MFA is on', mfa.evidence), 'high')
        : (0,judging/* pass */.IX)('no MFA device', mfa.evidence);
    return (0,judging/* because */.xx)(outcome, mfa.note);
}
function judgeOn(expected, mfa, summary, facts) {
    const credentials = rootCredentials(summary, (0,judging/* readFact */.ni)(facts, 'root-user'));
    if (credentials.kind === 'known' && !credentials.present) {
        return nothingAsksForMfa(credentials);
    }
    if (mfa.kind === 'unclear') {
        return unclearOutcome(mfa);
    }
    if (mfa.present) {
        return (0,judging/* because */.xx)(expected === 'enabled' ? (0,judging/* pass */.IX)('MFA is on', mfa.evidence) : judgeDevices(mfa, facts), mfa.note);
    }
    return credentials.kind === 'unclear'
        ? unclearOutcome(credentials)
        : (0,judging/* because */.xx)((0,judging/* drift */.UL)(`MFA is off, and root has ${credentials.named}`, union(credentials, mfa)), mfa.note);
}
const weakKinds = { virtual: 'virtual MFA device', sms: 'SMS MFA device' };
function judgeDevices(mfa, facts) {
    const listed = (0,judging/* readFact */.ni)(facts, 'root-mfa-devices');
    if (listed.state !== 'value') {
        return listed.outcome;
    }
    const evidence = [...mfa.evidence, listed.provenance];
    if (listsNone(listed.value)) {
        return (0,judging/* unknown */.L5)(contradicted, evidence);
    }
    const weak = ['virtual', 'sms'].flatMap((kind) => {
        const serials = listed.value.devices.filter((device) => device.kind === kind).map(serialNumber);
        return serials.length === 0 ? [] : [describeDevices(weakKinds[kind], serials)];
    });
    return weak.length === 0
        ? (0,judging/* pass */.IX)('MFA is on, and no device is virtual', evidence)
        : (0,judging/* graded */.wp)((0,judging/* drift */.UL)(weak.join('; '), evidence), 'high');
}
function listsNone({ complete, devices }) {
    return complete && devices.length === 0;
}
const contradicted = {
    kind: 'malformed',
    message: 'The account summary says that MFA is on, and the root session lists no MFA device.',
    mend: 'Run again, because this may have changed while the account was read; if it stays so, report it to Rootline.',
};
function serialNumber(device) {
    return device.serialNumber;
}
function describeDevices(noun, serials) {
    return `${serials.length} ${noun}${serials.length === 1 ? '' : 's'}: ${serials.toSorted().join(', ')}`;
}

;// CONCATENATED MODULE: ./lib/controls/root-user-mfa-devices.js







const rootUserMfaDevices = (0,controls_expectation/* defineControl */.Xg)({
    id: 'root-user.mfa-devices',
    title: 'The root user has enough MFA devices',
    severity: 'medium',
    description: 'With a second MFA device, stored apart from the first, the root user can still sign in when one is lost. The number is the least that is enough; AWS allows eight. Only an assumed-root session lists the devices of every kind, so that this is unknown wherever none can be opened (as into the management account), unless MFA is off. It does not apply where the root user has neither a password nor an access key, nor in the partitions without MFA for root (aws-us-gov, aws-cn).',
    expectation: dist/* pipe */.FsL((0,controls_expectation/* wholeNumber */.rD)(1, 8), dist/* description */.h_('The least number of devices, from 1 to 8.')),
    example: 2,
    compare: compare/* moreIsTighter */.vw,
    needs: () => ['account-summary', 'root-user', 'root-mfa-devices.complete'],
    judge: (least, subject) => [{ expected: `at least ${devices(least)}`, ...judgeNumber(least, subject) }],
    mend: () => ({
        text: 'Sign in as the root user and register another passkey, security key or hardware token, then store the devices apart.',
    }),
    references: {
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html',
    },
});
function devices(count) {
    return count === 1 ? '1 MFA device' : `${count} MFA devices`;
}
function judgeNumber(least, subject) {
    const summary = readMfaSummary(subject);
    if (summary.state !== 'value') {
        return summary.outcome;
    }
    const root = (0,judging/* readFact */.ni)(subject.facts, 'root-user');
    const credentials = rootCredentials(summary, root);
    if (credentials.kind === 'known' && !credentials.present) {
        return nothingAsksForMfa(credentials);
    }
    const mfa = mfaPresence(summary, root);
    if (mfa.kind === 'known' && !mfa.present) {
        return credentials.kind === 'unclear'
            ? (0,judging/* unknown */.L5)(credentials.cause, credentials.evidence)
            : (0,judging/* because */.xx)((0,judging/* drift */.UL)('MFA is off', mfa.evidence), mfa.note);
    }
    return judgeListed(least, mfa, subject);
}
function judgeListed(least, mfa, { account, facts }) {
    const listed = (0,judging/* readFact */.ni)(facts, 'root-mfa-devices.complete');
    if (listed.state !== 'value') {
        return listed.outcome;
    }
    const evidence = [listed.provenance];
    if (!listed.value.complete) {
        return (0,judging/* unknown */.L5)(listed.value.unlisted ?? virtualAlone(account), evidence);
    }
    if (mfa.kind === 'known' && listsNone(listed.value)) {
        return (0,judging/* unknown */.L5)(contradicted, [...mfa.evidence, ...evidence]);
    }
    const { length } = listed.value.devices;
    return (length >= least ? judging/* pass */.IX : judging/* drift */.UL)(devices(length), evidence);
}
function virtualAlone({ management }) {
    return (0,fact/* noSource */.T)('Only the virtual MFA devices could be listed here, so that the others cannot be counted.', management
        ? 'Count the devices by hand: AWS opens assumed-root sessions (sts:AssumeRoot) in member accounts alone.'
        : 'Let the management account open assumed-root sessions (sts:AssumeRoot) here: by an audit role in it, or by management-role. Or count the devices by hand.');
}

;// CONCATENATED MODULE: ./lib/controls/root-user-password-age.js






const rootUserPasswordAge = (0,controls_expectation/* defineControl */.Xg)({
    id: 'root-user.password-age',
    title: "The root user's password was changed lately",
    severity: 'low',
    description: 'People leave, and with them goes what they knew. A password of the root user must have been set within this time; a root user without a password passes.',
    expectation: durations/* duration */.p0,
    example: '365d',
    compare: compare/* lessIsTighter */.ju,
    needs: () => ['account-summary', 'root-user'],
    judge: (days, subject) => [
        { expected: `no password, or one set within ${(0,durations/* inDays */.DV)(days)}`, ...root_user_password_age_judgeAge(days, subject) },
    ],
    mend: () => ({
        text: 'Sign in as the root user and change the password on the page Security credentials; in a member account, rather remove it.',
    }),
    references: {
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-password.html',
    },
});
function root_user_password_age_judgeAge(days, { facts, now }) {
    const summary = (0,judging/* readFact */.ni)(facts, 'account-summary');
    if (summary.state !== 'value') {
        return summary.outcome;
    }
    const root = (0,judging/* readFact */.ni)(facts, 'root-user');
    const password = passwordPresence(summary, root);
    if (password.kind === 'unclear') {
        return unclearOutcome(password);
    }
    if (!password.present) {
        return (0,judging/* because */.xx)((0,judging/* pass */.IX)('no password', password.evidence), password.note);
    }
    if (root.state !== 'value') {
        return root.outcome;
    }
    const evidence = [...new Set([...password.evidence, root.provenance])];
    const changed = readDate(root.value, 'password_last_changed', root.value.passwordLastChanged, now);
    if (changed.kind === 'unclear') {
        return (0,judging/* unknown */.L5)(changed.cause, evidence);
    }
    const outcome = (0,durations/* isWithin */.UO)(days, changed.time, now) ? judging/* pass */.IX : judging/* drift */.UL;
    return (0,judging/* because */.xx)(outcome(`password set on ${changed.day}`, evidence), password.note);
}

;// CONCATENATED MODULE: ./lib/controls/root-user-use.js







const rootUserUnusedFor = (0,controls_expectation/* defineControl */.Xg)({
    id: 'root-user.unused-for',
    title: 'The root user has not been used lately',
    severity: 'high',
    description: 'The root user is for the few tasks that nobody else can do. The latest use of its password and of its access keys must lie further back than this. When a password was last used, only the credential report tells: without a role inside the account this is unknown for a root user with a password.',
    expectation: durations/* duration */.p0,
    example: '90d',
    compare: compare/* moreIsTighter */.vw,
    needs: () => ['account-summary', 'root-user'],
    judge: (days, subject) => [{ expected: `no use in the last ${(0,durations/* inDays */.DV)(days)}`, ...judgeUse(days, subject) }],
    mend: () => ({
        text: 'Find the task that root was used for (CloudTrail: userIdentity.type = Root), and move it to a role or to a root session opened from the management account.',
    }),
    references: {
        cis: { 'v1.4–4.0': '1.7', 'v5.0': '1.6', 'v6.0': '2.6', 'v7.0': '2.7' },
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html',
    },
});
function judgeUse(days, { facts, now }) {
    const root = (0,judging/* readFact */.ni)(facts, 'root-user');
    if (root.state !== 'value') {
        return root.outcome;
    }
    const evidence = [root.provenance];
    const uses = [...keyUses(root.value, now), passwordUse(root, facts, now)];
    const latest = uses.reduce(laterUse, undefined);
    if (latest !== undefined && (0,durations/* isWithin */.UO)(days, latest.time, now)) {
        return (0,judging/* drift */.UL)(describeUse(latest), evidence);
    }
    const unclear = uses.find((use) => use.kind === 'unclear');
    if (unclear !== undefined) {
        return (0,judging/* unknown */.L5)(unclear.cause, evidence);
    }
    return (0,judging/* pass */.IX)(latest === undefined ? 'no recorded use' : describeUse(latest), evidence);
}
function keyUses(root, now) {
    return root.accessKeys.map(({ lastUsed, lastUsedService }, index) => {
        const service = lastUsedService === undefined ? '' : ` by ${lastUsedService}`;
        const what = `access key ${index + 1}${service}`;
        return use(root, `access_key_${index + 1}_last_used_date`, lastUsed, { what, now });
    });
}
function passwordUse(root, facts, now) {
    const { passwordLastUsed } = root.value;
    const told = use(root.value, 'password_last_used', passwordLastUsed, { what: 'password', now });
    if (passwordLastUsed !== 'missing') {
        return told;
    }
    const summary = (0,judging/* readFact */.ni)(facts, 'account-summary');
    const presence = summary.state === 'value' ? passwordPresence(summary, root) : undefined;
    if (presence?.kind === 'known' && !presence.present) {
        return { kind: 'never' };
    }
    return isReported(root.provenance) ? told : { kind: 'unclear', cause: root.value.unreported ?? untoldUse };
}
const untoldUse = (0,fact/* noSource */.T)('The root user has a password, or may have one, and an assumed-root session does not tell when it was last used.', "Give Rootline a role inside the account (the input `member-role`), so that it can read the account's credential report.");
function use(root, column, moment, { what, now }) {
    if (moment === 'not-supported') {
        return { kind: 'never' };
    }
    const read = readPast(root, column, moment, now);
    return read.kind === 'date' ? { ...read, what } : read;
}
function laterUse(latest, next) {
    return next.kind === 'date' && (latest === undefined || next.time > latest.time) ? next : latest;
}
function describeUse({ day, what }) {
    return `last used ${day} (${what})`;
}

;// CONCATENATED MODULE: ./lib/controls/root-user.js






const rootUserAccessKeys = (0,controls_expectation/* defineControl */.Xg)({
    id: 'root-user.access-keys',
    title: 'The root user has no access keys',
    severity: 'critical',
    description: 'An access key of the root user gives full power over the account to whoever holds it, and no policy inside the account limits it. An inactive key counts too, one step milder, because it can be switched on again.',
    expectation: (0,controls_expectation/* words */.aL)(['absent']),
    example: 'absent',
    compare: compare/* alike */.nO,
    needs: () => ['account-summary', 'root-user'],
    judge: judgedBy(accessKeyPresence, 'no access keys', judgeKeysPresent),
    mend: (subject) => {
        const { how, ...rest } = rootSession(subject);
        return {
            text: `Find out what uses the key (its last used service tells), move that to a role, then delete the key ${how}, with aws iam delete-access-key.`,
            ...rest,
        };
    },
    references: {
        cis: { 'v1.4–4.0': '1.4', 'v5.0': '1.3', 'v6.0': '2.3', 'v7.0': '2.4' },
        securityHub: ['IAM.4'],
        config: ['iam-root-access-key-check'],
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user_manage_delete-key.html',
    },
});
function judgeKeysPresent({ evidence }, root) {
    const unsaid = 'so that active or inactive is not known';
    if (root.state !== 'value') {
        return (0,judging/* drift */.UL)(`access key present; its details could not be read, ${unsaid}`, evidence);
    }
    const row = root.value;
    const both = [...new Set([...evidence, root.provenance])];
    const slots = keySlots(row);
    const keys = slots.filter(isKey);
    const unclear = slots
        .filter((slot) => slot.kind === 'unclear')
        .map((slot) => `; key ${slot.number} is not clear`);
    if (keys.length === 0) {
        const source = isReported(root.provenance) ? 'the credential report' : 'the root session';
        return (0,judging/* drift */.UL)(`access key present; ${source} does not list it, ${unsaid}`, both);
    }
    const outcome = (0,judging/* drift */.UL)(`${describeKeys(row, keys)}${unclear.join('')}`, both);
    const harmless = unclear.length === 0 && keys.every((key) => key.kind === 'inactive');
    return harmless ? (0,judging/* graded */.wp)(outcome, 'high') : outcome;
}
function describeKeys(row, keys) {
    const [first, ...others] = keys.map((key) => `${key.kind} access key, ${lastUse(row, key)}`);
    return others.length === 0 ? `1 ${first}` : `${keys.length} access keys: ${[first, ...others].join('; ')}`;
}
const rootUserPassword = (0,controls_expectation/* defineControl */.Xg)({
    id: 'root-user.password',
    title: 'The root user has no password',
    severity: 'high',
    description: 'Without a password nobody can sign in as the root user. In a member account of an organization the password can be removed centrally, and a recovery opened when it is needed.',
    expectation: (0,controls_expectation/* words */.aL)(['absent']),
    example: 'absent',
    compare: compare/* alike */.nO,
    needs: () => ['account-summary', 'root-user'],
    judge: judgedBy(passwordPresence, 'no password', ({ evidence }) => (0,judging/* drift */.UL)('a password is set', evidence)),
    mend: (subject) => {
        const { how, ...rest } = rootSession(subject);
        return { text: `Delete the root user's password ${how}, with aws iam delete-login-profile.`, ...rest };
    },
    references: {
        cis: { 'v1.4–4.0': undefined, 'v5.0': undefined, 'v6.0': undefined, 'v7.0': '2.1.1' },
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html',
    },
});
const rootUserSigningCertificates = (0,controls_expectation/* defineControl */.Xg)({
    id: 'root-user.signing-certificates',
    title: 'The root user has no signing certificates',
    severity: 'high',
    description: 'A signing certificate (X.509) signs requests to old SOAP interfaces as the root user. Hardly anything needs one today, and whoever holds its key acts as root.',
    expectation: (0,controls_expectation/* words */.aL)(['absent']),
    example: 'absent',
    compare: compare/* alike */.nO,
    needs: () => ['account-summary', 'root-user'],
    judge: judgedBy(certificatePresence, 'no signing certificates', ({ evidence }) => (0,judging/* drift */.UL)('a signing certificate is present', evidence)),
    mend: (subject) => {
        const { how, ...rest } = rootSession(subject);
        return {
            text: `Delete the root user's signing certificate ${how}, with aws iam delete-signing-certificate.`,
            ...rest,
        };
    },
    references: {
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html',
    },
});
function judgedBy(presenceOf, none, some) {
    return (_absent, { facts }) => {
        const summary = (0,judging/* readFact */.ni)(facts, 'account-summary');
        if (summary.state !== 'value')
            return [{ expected: none, ...summary.outcome }];
        const root = (0,judging/* readFact */.ni)(facts, 'root-user');
        return [
            { expected: none, ...judgePresence(presenceOf(summary, root), none, (known) => some(known, root)) },
        ];
    };
}
function judgePresence(presence, none, some) {
    if (presence.kind === 'unclear') {
        return unclearOutcome(presence);
    }
    return (0,judging/* because */.xx)(presence.present ? some(presence) : (0,judging/* pass */.IX)(none, presence.evidence), presence.note);
}

;// CONCATENATED MODULE: ./lib/controls/catalogue.generated.js

























const controls = [
    rootUserAccessKeys,
    rootUserCredentials,
    rootUserEmail,
    rootUserEmailUnique,
    rootUserMfa,
    rootUserMfaDevices,
    rootUserPassword,
    rootUserPasswordAge,
    rootUserSigningCertificates,
    rootUserUnusedFor,
    organizationAccounts,
    organizationDelegatedAdministrators,
    organizationFeatureSet,
    organizationRootCredentialsManagement,
    organizationRootGuard,
    organizationRootSessions,
    organizationTrustedAccess,
    accountName,
    accountOrganizationalUnit,
    accountRegions,
    accountState,
    accountTags,
    contactsBilling,
    contactsOperations,
    contactsPrimary,
    contactsSecurity,
    iamUsersAccessKeys,
    iamUsersAccessKeysInactive,
    iamUsersAccessKeysMaxActive,
    iamUsersAccessKeysMaxAge,
    iamUsersAccessKeysMaxUnused,
    iamUsersAllowed,
    iamUsersConsoleAccess,
    iamUsersOtherCredentials,
    iamUsersPasswordPolicy,
    iamUsersPasswordsMaxAge,
    iamUsersPasswordsMaxUnused,
    detectionConfigRules,
    detectionGuardDuty,
    detectionOrganizationTrail,
    detectionRootUsageAlert,
    detectionSecurityHub,
];

;// CONCATENATED MODULE: ./lib/controls/catalogue.js


function controlById(id) {
    return controls.find((control) => control.id === id);
}


/***/ }),

/***/ 9105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   Hb: () => (/* binding */ sameItems),
/* harmony export */   Q6: () => (/* binding */ demandsAll),
/* harmony export */   b1: () => (/* binding */ fewerIsTighter),
/* harmony export */   dX: () => (/* binding */ byKey),
/* harmony export */   fv: () => (/* binding */ fromTightest),
/* harmony export */   ju: () => (/* binding */ lessIsTighter),
/* harmony export */   lS: () => (/* binding */ presentOr),
/* harmony export */   nO: () => (/* binding */ alike),
/* harmony export */   vw: () => (/* binding */ moreIsTighter)
/* harmony export */ });
/* unused harmony export together */
function alike(before, after) {
    return canonical(before) === canonical(after) ? 'same' : 'different';
}
function lessIsTighter(before, after) {
    if (before === after)
        return 'same';
    return after < before ? 'tighter' : 'looser';
}
function moreIsTighter(before, after) {
    return lessIsTighter(after, before);
}
function fromTightest(words) {
    const order = words;
    const rank = (word) => order.indexOf(word);
    return (before, after) => rank(before) < 0 || rank(after) < 0 ? alike(before, after) : lessIsTighter(-rank(after), -rank(before));
}
function fewerIsTighter(before, after) {
    const isKept = before.every((item) => after.includes(item));
    const isNew = !after.every((item) => before.includes(item));
    if (isKept)
        return isNew ? 'looser' : 'same';
    return isNew ? 'different' : 'tighter';
}
function demandsAll(before, after) {
    return fewerIsTighter(after, before);
}
function sameItems(before, after) {
    return fewerIsTighter(before, after) === 'same' ? 'same' : 'different';
}
function byKey(compare) {
    return (before, after) => {
        const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
        return together([...keys].map((key) => {
            if (!Object.hasOwn(after, key))
                return 'looser';
            if (!Object.hasOwn(before, key))
                return 'tighter';
            return compare(key)(Reflect.get(before, key), Reflect.get(after, key));
        }));
    };
}
function presentOr(compare) {
    return (before, after) => {
        if (typeof before === 'object' && typeof after === 'object')
            return compare(before, after);
        if (before === 'present' && typeof after === 'object')
            return 'tighter';
        if (typeof before === 'object' && after === 'present')
            return 'looser';
        return alike(before, after);
    };
}
function together(parts) {
    const said = new Set(parts.filter((part) => part !== 'same'));
    const [first] = said;
    if (first === undefined)
        return 'same';
    return said.size === 1 ? first : 'different';
}
function canonical(value) {
    return JSON.stringify(value, (_key, inner) => typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner);
}


/***/ }),

/***/ 3119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ inDays),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);

const message = 'expected a whole number of days from 1d to 99999d, such as `90d`';
const duration = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(message), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[1-9][0-9]{0,4}d$/, message), valibot__WEBPACK_IMPORTED_MODULE_0__/* .description */ .h_('Whole 24-hour days, such as 90d; exactly that many days is still within.'), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((text) => Number.parseInt(text, 10)));
const millisecondsPerDay = 24 * 60 * 60 * 1000;
function isWithin(days, time, now) {
    return now.getTime() - time <= days * millisecondsPerDay;
}
function inDays(days) {
    return days === 1 ? '1 day' : `${days} days`;
}


/***/ }),

/***/ 5436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ tagKey),
/* harmony export */   Qh: () => (/* binding */ pathGlob),
/* harmony export */   Vo: () => (/* binding */ alternatives),
/* harmony export */   Xg: () => (/* binding */ defineControl),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   lS: () => (/* binding */ accountId),
/* harmony export */   oA: () => (/* binding */ plainOr),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);

function defineControl(control) {
    return control;
}
function words(options) {
    return valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(options, `expected ${alternatives(options)}`);
}
const accountIdText = 'expected an account id of 12 digits in quotes, such as `"111122223333"`';
const accountId = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(accountIdText), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^\d{12}$/, accountIdText));
const tagKey = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^(?!(?:<<|__proto__|constructor|prototype)$)/, 'expected a key that a file can hold'));
const pathText = 'expected a path of organizational units such as `Workloads/Prod/**`, without a `/` at either end; `""` is directly below the root';
const pathGlob = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(pathText), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^(?:[^/]+(?:\/[^/]+)*)?$/, pathText), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(1000, 'expected at most 1000 characters'));
function wholeNumber(least, most) {
    const message = `expected a whole number from ${least} to ${most}`;
    return valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(message), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(message), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(least, message), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxValue */ .cGV(most, message));
}
function alternatives(options) {
    const quoted = options.map((option) => `\`${option}\``);
    const last = quoted.pop() ?? '';
    return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
function plainOr(plain, structured, isStructured) {
    const union = valibot__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([plain, structured]);
    return {
        ...union,
        '~run': (dataset, config) => (isStructured(dataset.value) ? structured : plain)['~run'](dataset, config),
    };
}


/***/ }),

/***/ 698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ matchesPath),
/* harmony export */   k: () => (/* binding */ matchesGlob)
/* harmony export */ });
function matchesGlob(pattern, text) {
    return matchesSequence(Array.from(pattern), Array.from(text), '*', fitsCharacter);
}
function matchesPath(pattern, path) {
    return matchesSequence(names(pattern), names(path), '**', matchesGlob);
}
function names(path) {
    return path.split('/').filter((name) => name !== '');
}
function fitsCharacter(pattern, character) {
    return pattern === '?' || pattern === character;
}
function matchesSequence(pattern, items, star, fits) {
    let at = 0;
    let afterStar;
    let starEnd = 0;
    for (let next = 0; next < items.length;) {
        const part = pattern[at];
        const item = items[next];
        if (part === star) {
            at += 1;
            afterStar = at;
            starEnd = next;
        }
        else if (part !== undefined && item !== undefined && fits(part, item)) {
            at += 1;
            next += 1;
        }
        else if (afterStar !== undefined) {
            starEnd += 1;
            at = afterStar;
            next = starEnd;
        }
        else {
            return false;
        }
    }
    return pattern.slice(at).every((part) => part === star);
}


/***/ }),

/***/ 518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ pass),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Pe: () => (/* binding */ asDeclared),
/* harmony export */   UL: () => (/* binding */ drift),
/* harmony export */   hF: () => (/* binding */ reading),
/* harmony export */   hH: () => (/* binding */ notApplicable),
/* harmony export */   kb: () => (/* binding */ dayOf),
/* harmony export */   ni: () => (/* binding */ readFact),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   wp: () => (/* binding */ graded),
/* harmony export */   xx: () => (/* binding */ because)
/* harmony export */ });
/* harmony import */ var _snapshot_fact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5600);

function readFact(facts, id) {
    const fact = facts[id];
    return fact === undefined ? { state: 'unread', outcome: unknown(notRead(id), []) } : reading(fact);
}
function reading(fact) {
    switch (fact.state) {
        case 'value':
            return fact;
        case 'unavailable':
            return { state: 'unread', outcome: unknown(fact.cause, [fact.provenance]) };
        case 'not-applicable':
            return { state: 'unread', outcome: notApplicable(fact.reason, [fact.provenance]) };
    }
}
const ofAccount = {
    'account-summary': 'the account summary',
    'root-user': "the root user's credentials",
    'root-mfa-devices': "the root user's MFA devices",
    'root-mfa-devices.complete': "all of the root user's MFA devices",
    'credential-report': 'the credential report',
    'password-policy': 'the password policy',
    'other-credentials': 'the credentials that the credential report does not show',
    'contact.billing': 'the billing contact',
    'contact.operations': 'the operations contact',
    'contact.security': 'the security contact',
    'contact.primary': 'the primary contact',
    regions: 'the regions',
    'detection.event-rules': "the rules of EventBridge about the root user's use",
    'detection.root-metric-alarms': "the metric filters and alarms about the root user's use",
    'detection.trails': 'the trails of CloudTrail',
    'detection.guardduty': 'the settings of GuardDuty',
    'detection.config-rules': 'the rules of AWS Config',
    'detection.security-hub': 'the settings of Security Hub',
};
const ofOrganization = {
    'organization-settings': 'the feature set',
    'organization-features': 'the features of central root access',
    'trusted-access': 'the services with trusted access',
    'service-control-policies': 'the service control policies',
};
function notRead(id) {
    const source = ofAccount[id];
    return source === undefined
        ? (0,_snapshot_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .noSource */ .T)(`Nothing at hand could read ${ofOrganization[id] ?? 'the delegated administrators'} of the organization.`, 'Let the audit role live in the management account, or in a delegated administrator account, and allow it the reads of AWS Organizations.')
        : (0,_snapshot_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .noSource */ .T)(`Nothing at hand could read ${source} of this account.`, 'Give Rootline a role inside the account (the input `member-role`).');
}
function pass(observed, evidence) {
    return { verdict: 'pass', observed, evidence };
}
function drift(observed, evidence) {
    return { verdict: 'drift', observed, evidence };
}
function asDeclared(observed, differing, evidence) {
    return differing.length === 0
        ? pass(observed, evidence)
        : because(drift(observed, evidence), `Not as declared: ${list(differing)}.`);
}
function notApplicable(reason, evidence) {
    return { verdict: 'not-applicable', observed: 'not applicable', evidence, reason };
}
function unknown(cause, evidence) {
    return { verdict: 'unknown', observed: 'could not be read', evidence, cause };
}
function because(outcome, reason) {
    return reason === undefined || outcome.verdict === 'unknown' ? outcome : { ...outcome, reason };
}
function graded(outcome, severity) {
    return { ...outcome, severity };
}
function dayOf(time) {
    if (typeof time === 'string' && time[10] === 'T' && time.endsWith('Z')) {
        return Number.isNaN(Date.parse(time)) ? undefined : time.slice(0, 10);
    }
    const date = new Date(time);
    return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}
function list(items) {
    const head = items.slice(0, -1);
    const last = items.at(-1) ?? '';
    return head.length === 0 ? last : `${head.join(', ')} and ${last}`;
}


/***/ }),

/***/ 3228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ wordMeaning),
/* harmony export */   Cr: () => (/* binding */ emailMeaning),
/* harmony export */   HD: () => (/* binding */ textMeaning),
/* harmony export */   Sn: () => (/* binding */ mailboxOf),
/* harmony export */   b4: () => (/* binding */ meansSame),
/* harmony export */   fD: () => (/* binding */ primaryMeanings),
/* harmony export */   o1: () => (/* binding */ reachesMailbox),
/* harmony export */   tU: () => (/* binding */ alternateMeanings)
/* harmony export */ });
const textMeaning = (raw) => raw.trim().replace(/\s+/g, ' ');
const wordMeaning = (raw) => raw.trim().toLowerCase();
const emailMeaning = (raw) => raw.trim().toLowerCase();
const phoneMeaning = (raw) => `${/^\D*\+/.test(raw) ? '+' : ''}${raw.replace(/\D/g, '')}`;
const websiteMeaning = (raw) => raw.trim().toLowerCase().replace(/\/$/, '');
const alternateMeanings = {
    name: textMeaning,
    title: textMeaning,
    email: emailMeaning,
    phone: phoneMeaning,
};
const primaryMeanings = {
    fullName: textMeaning,
    companyName: textMeaning,
    addressLine1: textMeaning,
    addressLine2: textMeaning,
    addressLine3: textMeaning,
    city: textMeaning,
    districtOrCounty: textMeaning,
    stateOrRegion: textMeaning,
    postalCode: textMeaning,
    countryCode: wordMeaning,
    phone: phoneMeaning,
    websiteUrl: websiteMeaning,
};
function meansSame(meaning, declared, read) {
    return typeof read === 'string' ? meaning(declared) === meaning(read) : read.means(meaning(declared));
}
function mailboxOf(address) {
    return emailMeaning(address).replace(/^([^+]*)\+[^@]*(?=@)/, '$1');
}
function reachesMailbox(address, mailbox) {
    return typeof address === 'string' ? mailboxOf(address) === mailbox : address.reaches(mailbox);
}


/***/ }),

/***/ 2793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ eventRegionOf)
/* harmony export */ });
const eventRegions = {
    aws: 'us-east-1',
    'aws-cn': 'cn-north-1',
    'aws-us-gov': 'us-gov-west-1',
    'aws-eusc': 'eusc-de-east-1',
};
function eventRegionOf(partition) {
    return eventRegions[partition];
}


/***/ }),

/***/ 5600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ noSource)
/* harmony export */ });
function noSource(message, mend) {
    return { kind: 'no-source', message, mend };
}


/***/ }),

/***/ 2303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ unreadAccount),
/* harmony export */   b1: () => (/* binding */ neededOf),
/* harmony export */   to: () => (/* binding */ explained),
/* harmony export */   y0: () => (/* binding */ strangeState)
/* harmony export */ });
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5600);

function neededOf(facts, needs, source) {
    const entries = [...needs].map((id) => [id, facts[id] ?? gap(notAsked(`\`${id}\``), source)]);
    return Object.fromEntries(entries);
}
function unreadAccount(account, needs, cause, source) {
    return { account, facts: Object.fromEntries([...needs].map((id) => [id, gap(cause, source)])) };
}
const strangeState = {
    kind: 'malformed',
    message: 'AWS Organizations told a state that Rootline does not know.',
    mend: 'Look at the account in the console of AWS Organizations, and report the state to Rootline.',
};
function explained(account) {
    return {
        ...account,
        organizationalUnit: orNotAsked(account.organizationalUnit, 'organizational units'),
        parents: orNotAsked(account.parents, 'organizational units'),
        tags: orNotAsked(account.tags, 'tags'),
    };
}
function orNotAsked(fact, what) {
    const isNotAsked = fact.state === 'unavailable' && fact.cause.kind === 'no-source';
    return isNotAsked ? { ...fact, cause: notAsked(what) } : fact;
}
function notAsked(what) {
    return (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .noSource */ .T)(`The snapshot holds no ${what}: the baseline that it was taken with did not need them.`, 'Take a snapshot with this baseline.');
}
function gap(cause, from) {
    return { state: 'unavailable', cause, provenance: { source: 'the snapshot', ...from } };
}


/***/ }),

/***/ 645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Im: () => (/* binding */ truth),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U4: () => (/* binding */ parsedJson),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   gP: () => (/* binding */ either),
/* harmony export */   jh: () => (/* binding */ isMap),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   lA: () => (/* binding */ fits),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   me: () => (/* binding */ nullable),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   vI: () => (/* binding */ shortened),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
function fits(shape, value) {
    return shape(value) === undefined;
}
const text = (value) => (typeof value === 'string' ? undefined : ' is not a text');
const count = (value) => typeof value === 'number' && Number.isFinite(value) ? undefined : ' is not a number';
const truth = (value) => typeof value === 'boolean' ? undefined : ' is not true or false';
const iso = /^(?:\d{4}|[+-]\d{6})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;
const time = (value) => typeof value === 'string' && iso.test(value) ? undefined : ' is not a time in UTC (ISO 8601)';
function matching(pattern, what) {
    return (value) => (typeof value === 'string' && pattern.test(value) ? undefined : ` is not ${what}`);
}
function oneOf(words) {
    const known = new Set(words);
    return (value) => (known.has(value) ? undefined : ` is none of ${words.join(', ')}`);
}
function optional(shape) {
    return (value) => (value === undefined ? undefined : shape(value));
}
function nullable(shape) {
    return (value) => (value === null ? undefined : shape(value));
}
function either(one, other) {
    return (value) => {
        const fault = one(value);
        return fault === undefined || other(value) === undefined ? undefined : fault;
    };
}
function list(item) {
    return (value) => {
        if (!Array.isArray(value))
            return ' is not a list';
        for (let index = 0; index < value.length; index += 1) {
            const fault = item(value[index]);
            if (fault !== undefined)
                return `[${index}]${fault}`;
        }
        return undefined;
    };
}
function record(item) {
    return (value) => {
        if (!isMap(value))
            return ' is not a map';
        for (const key of Object.keys(value)) {
            const fault = item(value[key]);
            if (fault !== undefined)
                return `.${shortened(key)}${fault}`;
        }
        return undefined;
    };
}
const longestKey = 80;
function shortened(key) {
    return key.length > longestKey ? `${key.slice(0, longestKey)}…` : key;
}
function object(fields) {
    const entries = Object.entries(fields);
    return (value) => {
        if (!isMap(value))
            return ' is not a map';
        for (const [key, shape] of entries) {
            const fault = shape(value[key]);
            if (fault !== undefined)
                return `.${key}${fault}`;
        }
        return undefined;
    };
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function parsedJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
