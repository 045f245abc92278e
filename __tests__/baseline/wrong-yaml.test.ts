import { describe, expect, test } from 'vitest';
import { told } from './fixtures.ts';

describe('a file that is no baseline at all says what it is instead', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['empty', '', ['1:1 the file is empty; a baseline begins with `version: 1`']],
    ['only white space', ' \n\n', ['1:1 the file is empty; a baseline begins with `version: 1`']],
    ['only comments', '# later\n', ['1:1 the file holds no keys; a baseline begins with `version: 1`']],
    ['only a document marker', '---\n', ['1:1 the file holds no keys; a baseline begins with `version: 1`']],
    [
      'a list',
      '- version: 1\n',
      ['1:1 a baseline is a map that begins with `version: 1`, found a list of 1'],
    ],
    ['a text', 'hello\n', ['1:1 a baseline is a map that begins with `version: 1`, found `hello`']],
    ['null', '~\n', ['1:1 a baseline is a map that begins with `version: 1`, found no value']],
    [
      'two documents',
      'version: 1\n---\nversion: 1\n',
      [
        '2:1 a second YAML document begins here; a baseline is one document, so remove this `---` or move the rest to its own file',
      ],
    ],
    [
      'another version of YAML',
      '%YAML 1.1\n---\nversion: 1\n',
      ['1:1 `%YAML 1.1` is another version of YAML; a baseline is YAML 1.2, so remove that line'],
    ],
    [
      'a NUL character',
      'version: 1\nname: a\0b\n',
      ['2:8 the file holds the character U+0000; a baseline is a UTF-8 text without control characters'],
    ],
    [
      'an escape character',
      'version: 1\nname: \u001b[31m\n',
      ['2:7 the file holds the character U+001B; a baseline is a UTF-8 text without control characters'],
    ],
    [
      'the line ends of old Macs',
      'version: 1\rextends: cis-5\r',
      [
        '1:11 a carriage return stands here without a line feed, which ends no line in YAML; save the file with Unix or Windows line ends',
      ],
    ],
    [
      'half of a surrogate pair',
      'name: \ud83d\n',
      ['1:7 the file holds the character U+D83D; a baseline is a UTF-8 text without control characters'],
    ],
  ];
  test.each(cases)('%s', (_title, text, problems) => {
    expect(told(text)).toEqual(problems);
  });
});

describe('what is not YAML is told with its place, all of it at once', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'several syntax errors',
      'version: 1\nname: "a\\qb"\nrules: [}\n',
      [
        '2:9 not valid YAML: Invalid escape sequence \\q',
        '3:9 not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
      ],
    ],
    [
      'tabs as indentation',
      'version: 1\nrules:\n\t- name: a\n',
      ['3:1 a tab indents this line; YAML indents with spaces alone'],
    ],
    [
      'a mention without quotes',
      'version: 1\nowners: [{ match: all, mention: @octocat }]\n',
      ['2:33 not valid YAML: Plain value cannot start with reserved character @; put the text in quotes'],
    ],
    [
      'a tag of another language',
      'version: 1\nname: !!js/function "x"\n',
      ['2:7 a baseline has no YAML tags; remove what begins with `!`, or put the text in quotes'],
    ],
    ['a quote that never closes', 'version: 1\nname: "a\n', ['3:1 not valid YAML: Missing closing "quote']],
  ];
  test.each(cases)('%s', (_title, text, problems) => {
    expect(told(text)).toEqual(problems);
  });

  test('the core tags of YAML are no other language', () => {
    expect(told('version: !!int 1\nname: !!str 12\nrules: []\n')).toEqual([
      '3:8 `rules`: expected at least one rule, found an empty list',
    ]);
  });
});

describe('keys', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['twice the same', 'version: 1\nname: a\nname: b\n', ['3:1 duplicate key `name`: line 2 has it already']],
    ['a prototype', 'version: 1\n__proto__: { name: a }\n', ['2:1 `__proto__` cannot be a key']],
    ['a constructor', 'version: 1\nconstructor: 1\n', ['2:1 `constructor` cannot be a key']],
    [
      'a method of every object is only another unknown key',
      'version: 1\ntoString: 1\n',
      [
        '2:1 unknown key `toString`; expected `version`, `name`, `extends`, `organization`, `rules`, `owners`, `exceptions`, `attestations`, `severity`, `issues` or `$schema`',
      ],
    ],
    [
      'a merge',
      'version: 1\n<<: { name: a }\n',
      ['2:1 merge keys (`<<`) are not part of YAML 1.2; write the keys out, or give a whole value an anchor'],
    ],
    ['a list as a key', 'version: 1\n[a]: 1\n', ['2:1 a key has to be a plain text; put it in quotes']],
    ['no key', 'version: 1\n: 1\n', ['2:1 a key has to be a plain text; put it in quotes']],
    ['an escaped control character', 'version: 1\n"a\\x1b": 1\n', ['2:1 a key holds a control character']],
  ];
  test.each(cases)('%s', (_title, text, problems) => {
    expect(told(text)).toEqual(problems);
  });

  test('an escaped control character in a text is refused like a plain one', () => {
    expect(told('version: 1\nname: "a\\x1b[31m"\n')).toEqual(['2:7 this text holds a control character']);
  });
});

describe('what YAML reads well', () => {
  const warning = 'there are no `rules`: this baseline expects nothing of any account';

  test('a byte order mark and Windows line ends do not shift positions', () => {
    expect(told('\u{FEFF}version: 1\r\nname: a\r\nrules: []\r\n')).toEqual([
      '3:8 `rules`: expected at least one rule, found an empty list',
    ]);
    expect(told('\u{FEFF}version: 1\r\n')).toEqual([`1:1 warning: ${warning}`]);
  });

  test('JSON, also with tabs between its parts', () => {
    expect(told('{\n\t"$schema": "./baseline.schema.json",\n\t"version": 1\n}\n')).toEqual([
      `1:1 warning: ${warning}`,
    ]);
  });
});
