import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something that stands where a baseline should, and is to end in a clear error, soon and in little memory. */
export interface HostileBaseline {
  readonly name: string;
  readonly write: (path: string) => void;
  /** How the command line's first line begins, where the baseline is called `baseline.yml`. */
  readonly said: string;
}

const mebibyte = 1_048_576;
const sound = 'version: 1\nrules:\n  - { name: a, match: all, expect: { root-user: { mfa: hardware } } }\n';

function file(name: string, content: () => string | Uint8Array, said: string): HostileBaseline {
  return { name, write: (path) => writeFileSync(path, content()), said: `baseline.yml:${said}` };
}

/** One that is not even read. */
function thing(name: string, write: HostileBaseline['write'], said: string): HostileBaseline {
  return { name, write, said: `The baseline baseline.yml ${said}` };
}

/** As much of a text as a file may hold, or nearly. */
function full(unit: string): string {
  return unit.repeat(Math.floor(mebibyte / Buffer.byteLength(unit)));
}

function numbered(count: number, unit: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => unit(index)).join('');
}

function inRule(match: string, expect: string): string {
  return `version: 1\nrules:\n  - { name: a, match: ${match}, expect: ${expect} }\n`;
}

const tokens = 'there are more than 100,000 YAML tokens up to here';
const deep = 'this is nested more than 50 levels deep';
const notText = 'is not UTF-8 text. Save it as UTF-8.';

const sizes: readonly HostileBaseline[] = [
  file('10 MB', () => sound + '# xxxxxxx\n'.repeat(1_048_576), '1:1: the file is 10,485,848 bytes long'),
  {
    name: '1 GB of nothing',
    write: (path) => {
      writeFileSync(path, '');
      truncateSync(path, 1e9);
    },
    said: 'baseline.yml:1:1: the file is 1,000,000,000 bytes long',
  },
  file('line ends', () => full('\n'), `100002:1: ${tokens}`),
  file('white space', () => full(' '), '1:1: the file is empty'),
  file('comments', () => full('#\n'), `50001:2: ${tokens}`),
  file('documents', () => full('---\n'), `50001:1: ${tokens}`),
  file('document ends', () => full('...\n'), `33334:4: ${tokens}`),
  file('quotes', () => full('"'), `1:200001: ${tokens}`),
  file(
    'a block of lines',
    () => `version: 1\nname: |\n${'  a\n'.repeat(200_000)}`,
    '2:7: `name`: expected a text',
  ),
  file(
    '33,000 wrong ids',
    () => inRule(`{ ids: [${'x,'.repeat(33_000)}] }`, '{ contacts: any }'),
    '3:31: rule `a`',
  ),
  file(
    '14,000 unknown keys',
    () => numbered(14_000, (index) => `k${index}: 1\n`),
    '1:1: `version` is missing',
  ),
  file(
    '14,000 controls that are nearly right',
    () => inRule('all', `{ root-user: { ${numbered(14_000, (index) => `acess-key${index}: x,`)} } }`),
    '3:51: rule `a`: unknown control `root-user.acess-key0`; did you mean `root-user.access-keys`?',
  ),
  file('the same key 14,000 times', () => 'a: 1\n'.repeat(14_000), '1:1: `version` is missing'),
  file('a key of 900,000 characters', () => `${'k'.repeat(900_000)}: 1\n`, '1:1: not valid YAML'),
  file(
    'a text of 900,000 characters',
    () => `version: 1\nname: ${'n'.repeat(900_000)}\n`,
    '2:7: `name`: expected',
  ),
  file(
    'a phone number of 900,000 digits',
    () => inRule('all', `{ contacts: { primary: { phone: "+${'0'.repeat(900_000)}x" } } }`),
    '3:68: rule `a`, `contacts.primary.phone`: expected at most 20 characters',
  ),
  file(
    'a number of 900,000 digits',
    () => `version: ${'1'.repeat(900_000)}\n`,
    '1:10: `version`: expected `1`',
  ),
  file(
    'a name of 900,000 spaces that 30,000 messages tell',
    () =>
      inRule(`{ ids: [${'x,'.repeat(30_000)}] }`, '{ contacts: any }').replace(
        'name: a',
        `name: "${' '.repeat(900_000)}a"`,
      ),
    '3:900033: rule 1',
  ),
];

const nesting: readonly HostileBaseline[] = [
  file('brackets', () => full('['), `1:100001: ${tokens}`),
  file('40,000 brackets', () => '['.repeat(40_000), `1:51: ${deep}`),
  file('40,000 dashes', () => '- '.repeat(40_000), `1:100: ${deep}`),
  file('JSON maps in maps', () => '{"a":'.repeat(30_000), `1:247: ${deep}`),
  file('`not` in `not`', () => inRule(`${'{ not: '.repeat(60)}{}${'}'.repeat(60)}`, 'any'), `3:346: ${deep}`),
  file('closing brackets', () => ']'.repeat(90_000), '1:1: not valid YAML'),
];

const repetition: readonly HostileBaseline[] = [
  file(
    'aliases of aliases, 9 to the power of 30 values',
    () =>
      `version: 1\nname: &a0 [x]\nrules:\n${numbered(30, (index) => `  - &a${index + 1} [${`*a${index},`.repeat(9)}]\n`)}`,
    '2:11: `name`: expected a text',
  ),
  file(
    'an alias inside what it repeats',
    () => 'version: 1\nrules: &a [*a]\n',
    '2:12: the alias `*a` stands inside',
  ),
  file(
    'a list of 10,000 repeated 10,000 times',
    () => `version: 1\nname: &a [${'x,'.repeat(10_000)}]\nrules: [${'*a,'.repeat(10_000)}]\n`,
    '2:10: `name`: expected a text',
  ),
  file(
    'a text of 700,000 characters repeated 10,000 times',
    () => inRule(`{ names: [&a "${'x'.repeat(700_000)}", ${'*a,'.repeat(10_000)}] }`, '{ contacts: any }'),
    '3:36: rule `a`, `match.names`: expected at most 256 characters',
  ),
  file(
    'a rule with a long name repeated 20,000 times',
    () => `version: 1\nrules: [&a { name: ${'a'.repeat(400_000)}, match: 1 },${'*a,'.repeat(20_000)}]\n`,
    '2:14: rule `aaaa',
  ),
  file(
    '19,000 anchors',
    () => `[${numbered(19_000, (index) => `&a${index} x,`)}]`,
    '1:1: a baseline is a map',
  ),
  file('merge keys', () => `[${'{<<: 1},'.repeat(9_000)}]`, '1:1: a baseline is a map'),
  file('500,000 wrong escape sequences', () => `name: "${'\\q'.repeat(500_000)}"`, `1:1000009: ${tokens}`),
  file(
    '90,000 wrong escape sequences',
    () => `name: "${'\\q'.repeat(90_000)}"`,
    '1:8: not valid YAML: Invalid escape',
  ),
  file(
    '120,000 wrong placeholders',
    () => inRule('all', `{ root-user: { email: "${numbered(120_000, (index) => `{${index}}`)}" } }`),
    '3:58: rule `a`, `root-user.email`: unknown placeholder `{0}`',
  ),
  file(
    '300,000 stars in a row',
    () => inRule(`{ names: "${'*'.repeat(300_000)}" }`, '{ contacts: any }'),
    '3:32: rule `a`',
  ),
  file(
    '100,000 times any unit',
    () => inRule(`{ ou: "${'**/'.repeat(100_000)}a" }`, '{ contacts: any }'),
    '3:29: rule `a`',
  ),
];

const contents: readonly HostileBaseline[] = [
  file('NUL characters', () => new Uint8Array(mebibyte), '1:1: the file holds the character U+0000'),
  file('a terminal’s commands', () => `${sound}# \u001b[2J\n`, '4:3: the file holds the character U+001B'),
  file(
    'UTF-16 without a mark',
    () => Buffer.from(sound, 'utf16le'),
    '1:2: the file holds the character U+0000',
  ),
  file('tabs', () => 'version: 1\nrules:\n\t- name: a\n', '3:1: a tab indents this line'),
  file('old line ends', () => sound.replaceAll('\n', '\r'), '1:11: a carriage return stands here'),
  file(
    'keys of every object',
    () => `${sound}__proto__: { a: 1 }\nconstructor: 1\n`,
    '4:1: `__proto__` cannot be a key',
  ),
  file('code', () => 'version: 1\nname: !!js/function "x"\n', '2:7: a baseline has no YAML tags'),
  file('two documents', () => `${sound}---\n${sound}`, '4:1: a second YAML document begins here'),
  thing('UTF-16', (path) => writeFileSync(path, Buffer.from(`\u{FEFF}${sound}`, 'utf16le')), notText),
  thing('another encoding', (path) => writeFileSync(path, Buffer.from('name: caf\xe9\n', 'latin1')), notText),
  thing('packed bytes', (path) => writeFileSync(path, Buffer.from('1f8b0800000000000003', 'hex')), notText),
];

const things: readonly HostileBaseline[] = [
  thing('a pipe that nobody writes into', (path) => execFileSync('mkfifo', [path]), 'is a pipe or a device'),
  thing('a device without an end', (path) => symlinkSync('/dev/zero', path), 'is a pipe or a device'),
  thing('a link to itself', (path) => symlinkSync('baseline.yml', path), 'could not be read: ELOOP'),
  thing('a folder of 10,000 files', (path) => folderOf(path, 10_000, sound), 'is a folder of 10000 files'),
  {
    name: 'a folder of 500 files of 1 MiB',
    write: (path) => folderOf(path, 500, full('#\n')),
    said: `baseline.yml/0.yml:50001:2: ${tokens}`,
  },
];

function folderOf(path: string, files: number, content: string): void {
  mkdirSync(path);
  for (let index = 0; index < files; index += 1) writeFileSync(join(path, `${index}.yml`), content);
}

/** A sound baseline, to compare with. */
export const soundBaseline = sound;

export const hostileBaselines: readonly HostileBaseline[] = [
  ...sizes,
  ...nesting,
  ...repetition,
  ...contents,
  ...things,
];
