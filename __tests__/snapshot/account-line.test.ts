import { describe, expect, test } from 'vitest';
import { accountLine, readAccountLine } from '../../src/snapshot/account-line.ts';
import {
  alternateMeanings,
  type ContactText,
  meansSame,
  primaryMeanings,
  reachesMailbox,
} from '../../src/snapshot/contact.ts';
import { saltedDigest } from '../../src/snapshot/hiding.ts';
import { everyFact, faultOf, primaryContact, readOf, securityContact, sha256, value } from './builders.ts';

const salt = '00112233445566778899aabbccddeeff';
const digest = saltedDigest(salt, sha256);
const id = '111122223333';

const hidden = accountLine({ account: id, facts: everyFact, warnings: [] }, digest);
const shown = accountLine({ account: id, facts: everyFact, warnings: [] }, undefined);

describe('a line that is none of a snapshot', () => {
  test('is not JSON where it is cut off', () => {
    expect(faultOf(readAccountLine(shown.slice(0, -20), digest))).toMatch(
      /cut off or damaged: it is not JSON/,
    );
  });

  const users = (user: unknown) => ({
    'credential-report': value({ generatedAt: '2026-11-21T05:00:00Z', users: [user] }),
  });
  test.each<[string, unknown, RegExp]>([
    ['a text', 'x', /its value is not a map/],
    ['empty', {}, /its value\.account is not an account id/],
    ['a header', { schema: 'rootline-snapshot/1' }, /its value\.account is not an account id/],
    ['without facts', { account: id }, /its value\.facts is not a map/],
    ['a fact of no known state', { account: id, facts: { regions: {} } }, /\.regions\.state is none of/],
    [
      'a fact without a source',
      { account: id, facts: { regions: { state: 'value', value: [] } } },
      /\.regions\.provenance is not a map/,
    ],
    [
      'a cause of no known kind',
      { account: id, facts: { regions: { ...value([]), state: 'unavailable', cause: { kind: 'luck' } } } },
      /\.regions\.cause\.kind is none of/,
    ],
    [
      'a wrong number',
      { account: id, facts: { 'account-summary': value({ mfaEnabled: '1' }) } },
      /\.account-summary\.value\.mfaEnabled is not a number/,
    ],
    [
      'a damaged row',
      { account: id, facts: users({ user: 'x', arn: 'x', passwordEnabled: 'maybe' }) },
      /users\[0\]\.passwordEnabled is neither/,
    ],
    [
      'a contact in another form',
      { account: id, facts: { 'contact.billing': value({ name: { hidden: 'x' } }) } },
      /\.contact\.billing\.value\.name is neither a text nor a hidden one/,
    ],
  ])('%s', (_what, line, words) => {
    expect(faultOf(readAccountLine(JSON.stringify(line), digest))).toMatch(words);
  });

  test('is told in few words, however long the key that is wrong', () => {
    const line = JSON.stringify({ account: id, facts: { ['k'.repeat(100_000)]: 1 } });
    expect(faultOf(readAccountLine(line, digest))?.length).toBeLessThan(300);
  });

  test('holds a time that is none', () => {
    const broken = shown.replaceAll('2026-10-01T08:00:00.000Z', 'last week');
    expect(faultOf(readAccountLine(broken, digest))).toMatch(/\.at is not a time in UTC/);
  });
});

describe('a line', () => {
  test('with every fact, contacts shown, is read as it was written', () => {
    expect(readOf(readAccountLine(shown, digest))).toEqual({ account: id, facts: everyFact, warnings: [] });
  });

  test('tells what was said of the whole run while the account was read', () => {
    const warnings = ['IAM has no trusted access.'];
    const written = accountLine({ account: id, facts: {}, warnings }, digest);
    expect(readOf(readAccountLine(written, digest))).toEqual({ account: id, facts: {}, warnings });
    expect(faultOf(readAccountLine(written.replace('["', '[7,"'), digest))).toMatch(
      /warnings\[0\] is not a text/,
    );
  });

  test('may hold a time beyond the year 9999, as Date writes it', () => {
    const late = shown.replaceAll('2026-10-01T08:00:00.000Z', new Date(8.64e15).toISOString());
    expect(faultOf(readAccountLine(late, digest))).toBeUndefined();
  });

  test('may hold a fact that this version does not know', () => {
    const later = JSON.stringify({ account: id, facts: { 'later.fact': value({ any: 'form' }) } });
    expect(faultOf(readAccountLine(later, digest))).toBeUndefined();
  });

  test('with hidden contacts holds none of their texts', () => {
    const texts = [...Object.values(securityContact), ...Object.values(primaryContact)].filter(
      (text) => text !== '' && text !== 'VERIFIED',
    );
    expect(texts.filter((text) => hidden.includes(JSON.stringify(text)))).toEqual([]);
    expect(hidden).not.toMatch(/5550100|security@example/i);
  });

  test('with hidden contacts differs from the other in nothing else', () => {
    const { facts } = readOf(readAccountLine(hidden, digest));
    const contacts = { 'contact.security': expect.anything(), 'contact.primary': expect.anything() };
    expect(facts).toEqual({ ...everyFact, ...contacts });
    expect(facts['contact.primary']).toMatchObject({ value: { verification: 'VERIFIED' } });
  });

  test('hides a value as SHA-256 over the salt, a colon and the normalised value', () => {
    expect(hidden).toContain(sha256(`${salt}:aws+security@example.com`));
    expect(hidden).toContain(sha256(`${salt}:+15550100`));
    expect(hidden).toContain(sha256(`${salt}:Security Operations`));
  });
});

describe('a hidden contact is compared by meaning', () => {
  const { facts } = readOf(readAccountLine(hidden, digest));
  const security = contactOf<typeof securityContact>(facts['contact.security']);
  const primary = contactOf<typeof primaryContact>(facts['contact.primary']);

  test.each<[keyof typeof securityContact, string, boolean]>([
    ['email', ' aws+SECURITY@example.com', true],
    ['email', 'aws@example.com', false],
    ['phone', '+15550100', true],
    ['phone', '15550100', false],
    ['name', 'Security Operations', true],
    ['name', 'security operations', false],
  ])('%s %j: %s', (field, declared, same) => {
    expect(meansSame(alternateMeanings[field], declared, security[field])).toBe(same);
    expect(meansSame(alternateMeanings[field], declared, securityContact[field])).toBe(same);
  });

  test.each<[keyof typeof primaryMeanings, string, boolean]>([
    ['countryCode', 'us', true],
    ['websiteUrl', 'https://www.example.com', true],
    ['companyName', 'Another Corp', false],
    ['addressLine2', '', true],
  ])('%s %j: %s', (field, declared, same) => {
    expect(meansSame(primaryMeanings[field], declared, primary[field])).toBe(same);
    expect(meansSame(primaryMeanings[field], declared, primaryContact[field])).toBe(same);
  });

  test('and an e-mail address by its mailbox, without its tag', () => {
    for (const address of [security.email, securityContact.email]) {
      expect(reachesMailbox(address, 'aws@example.com')).toBe(true);
      expect(reachesMailbox(address, 'aws+security@example.com')).toBe(false);
    }
  });

  test('and its digest cannot be seen', () => {
    expect(JSON.stringify(security)).toBe('{"name":{},"title":{},"email":{},"phone":{}}');
  });
});

function contactOf<T>(fact: unknown): Readonly<Record<keyof T, ContactText>> {
  return (fact as { readonly value: Readonly<Record<keyof T, ContactText>> }).value;
}
