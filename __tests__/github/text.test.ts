import { markdownTable } from 'markdown-table';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { block, code, logLine, prose, text, title } from '../../src/github/text.ts';

const hostile = [
  '@octocat',
  'see @example/payments',
  'root@octocat',
  'aws@example.com',
  '#1',
  'GH-1',
  'gh-12',
  'example/payments#1',
  'https://github.com/example/payments/issues/1',
  'HTTP://example.com',
  'www.example.com',
  'mailto:aws@example.com',
  '[link](https://example.com)',
  '![beacon](https://example.com/x.png)',
  '![beacon][ref]',
  '<img src=https://example.com/x.png>',
  '<a href="https://example.com">x</a>',
  '<https://example.com>',
  '<details><summary>x</summary>',
  '<!-- rootline:v1 key=x -->',
  '--> out',
  '&lt;b&gt; &amp; &#64;octocat',
  '**bold** _em_ ~~gone~~ `code`',
  '``` fence',
  '~~~ fence',
  '`one` ``two`` ```three',
  '`',
  '\\',
  'back\\|slash',
  'a | b || c',
  '- [ ] task',
  '1. one',
  '1) one',
  '# heading',
  '> [!WARNING]',
  '--- ',
  '===',
  '+ item',
  '$x^2$ and $`y`$',
  'Zürich 東京 🏦',
];

function rendered(markdown: string): string {
  return marked.parse(markdown, { gfm: true, async: false });
}

/** What a reader sees of rendered HTML, with the invisible breaks taken out. */
function seen(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#124;', '|')
    .replaceAll('&amp;', '&')
    .replaceAll('\u200B', '')
    .trim();
}

function shownCell(html: string): string {
  return seen(/<td>([\s\S]*?)<\/td>/.exec(html)?.[1] ?? 'no cell');
}

describe.each([
  ['text', text],
  ['code', code],
] as const)('%s', (_name, neutralise) => {
  it.each(hostile)('shows %j as it is, with no link, image, heading, list or mark-up of its own', (value) => {
    const html = rendered(neutralise(value));
    expect(html).toMatch(/^<p>.*<\/p>\n$/);
    expect(html.replace(/<\/?(p|code|span)>/g, '')).not.toContain('<');
    expect(seen(html)).toBe(value.trim());
  });

  it.each(hostile)('keeps %j inside its cell of a table', (value) => {
    const table = markdownTable([
      ['a', 'b'],
      [neutralise(value), 'last'],
    ]);
    const html = rendered(table);
    expect(html.match(/<td>/g)).toHaveLength(2);
    expect(shownCell(html)).toBe(value.trim());
    expect(html).toContain('<td>last</td>');
  });

  it.each(['@octocat', 'see @example/payments', '(@octocat)', 'x-@octocat', 'é@octocat', 'a|@octocat'])(
    'leaves no mention in %j, not even for a mail client that forgets the code span',
    (value) => {
      expect(neutralise(value)).not.toMatch(/(^|[^A-Za-z0-9_])@[A-Za-z0-9]/);
    },
  );

  it.each([
    ['a\nb', 'a b'],
    ['a\r\n\r\n# b', 'a # b'],
    ['a\u2028b', 'a b'],
    ['a\u0000\u0007\u001B[31mb', 'a[31mb'],
    ['\u202Eevil\u202C \u2066x\u2069', 'evil x'],
    ['zero\u200Bwidth\u200D\uFEFF', 'zerowidth'],
    ['a \u200B b', 'a b'],
    ['tag\u{E0041}', 'tag'],
    ['half \uD83C', 'half \uFFFD'],
  ])('shows %j on one line without its invisible characters', (value, shown) => {
    expect(seen(rendered(neutralise(value)))).toBe(shown);
  });

  it('shortens to 256 characters and never cuts one in two', () => {
    const shown = seen(rendered(neutralise('🏦'.repeat(300))));
    expect(shown).toBe(`${'🏦'.repeat(255)}…`);
  });

  it('keeps 256 characters whole', () => {
    expect(seen(rendered(neutralise('x'.repeat(256))))).toBe('x'.repeat(256));
  });

  it('is empty for empty text', () => {
    expect(neutralise(' \n\u200B')).toBe('');
  });
});

describe('text', () => {
  it.each([
    ['#1', /#\d/],
    ['example/payments#12', /#\d/],
    ['GH-7', /GH-\d/],
    ['CVE-2021-44228', /CVE-\d/],
    ['GHSA-jfh8-c2jp-5v3q', /GHSA-\w/],
    ['0123abc', /\b[0-9a-f]{7,40}\b/],
    ['0123456789abcdef0123456789abcdef01234567', /\b[0-9a-f]{7,40}\b/],
    ['octocat@0123abc', /\b[0-9a-f]{7,40}\b/],
    ['+0123abc', /\b[0-9a-f]{7,40}\b/],
    [':shipit:', /:\w+:/],
    ['https://github.com/example/payments/issues/1', /https?:\/\//],
    ['aws@example.com', /@\w/],
  ])('leaves nothing in the rendered %j that GitHub would turn into a reference', (value, reference) => {
    expect(value).toMatch(reference);
    expect(rendered(text(value)).replace(/<[^>]*>/g, '')).not.toMatch(reference);
  });

  it('leaves account ids and phone numbers as they are, so that they can be searched and copied', () => {
    expect(text('111122223333')).toBe('111122223333');
    expect(text('+15550100123').replace('\\', '')).toBe('+15550100123');
  });

  it('may follow an exclamation mark of other text without becoming an image', () => {
    expect(rendered(`${text('Look!')}[x](https://example.com)`)).not.toContain('<img');
  });

  it('works as the label of a link', () => {
    const html = rendered(`[${text('a](https://example.com/x) b [c')}](https://example.com/y)`);
    expect(html).toBe('<p><a href="https://example.com/y">a](https:\u200B//example.com/x) b [c</a></p>\n');
  });
});

describe('code', () => {
  it('keeps an e-mail address in one piece for copying', () => {
    expect(code('aws@example.com')).toBe('`aws@example.com`');
  });

  it('holds no command for a runner, whose log it may be printed in', () => {
    expect(code('##[add-mask]x')).not.toContain('##[');
    expect(seen(rendered(code('##[add-mask]x')))).toBe('##[add-mask]x');
  });
});

const roleArn = 'arn:aws:iam::111122223333:role/a/rootline-member';

describe('prose', () => {
  it('shows what stands between backticks as code, and the rest as text', () => {
    expect(rendered(prose('Set the input `member-role`, then ask **@octocat**.'))).toBe(
      '<p>Set the input <code>member-role</code>, then ask **@\u200Boctocat**.</p>\n',
    );
  });

  it.each([
    ['name "Security", email "aws-security@example.com"', 'aws-security@example.com'],
    [
      'aws+prod@example.com or root%x@mail.example.co.uk.',
      'aws+prod@example.com',
      'root%x@mail.example.co.uk',
    ],
    ['Create the role arn:aws:iam::111122223333:role/a/rootline-member, let', roleArn],
    ['on arn:aws-us-gov:iam::111122223333:root.', 'arn:aws-us-gov:iam::111122223333:root'],
    ['Create arn:aws:iam::{account.id}:role/x.', 'arn:aws:iam::{account.id}:role/x'],
    ['(arn:aws:iam::account-1a2b3c4d5e:role/x)', 'arn:aws:iam::account-1a2b3c4d5e:role/x'],
  ])('shows in %j what people copy as code, which keeps it whole', (value, ...copied) => {
    const html = rendered(prose(value));
    expect(Array.from(html.matchAll(/<code>(.*?)<\/code>/g), ([, shown]) => shown)).toEqual(copied);
    expect(
      html
        .replace(/<[^>]+>/g, '')
        .replaceAll('&quot;', '"')
        .trim(),
    ).toBe(value);
  });

  it.each([
    'x@octocat',
    '\\a@b.c`@octocat`',
    '`a@b.c``@octocat',
    'a|@octocat.b@c.d|',
    'arn:aws:iam::1:x`<img src=x>`',
    '!arn:aws:iam::1:a](https://example.com)',
    '`@octocat` `x',
    '``<img src=x>``',
    '`a|b` | `![x](https://example.com)`',
    '`[x](`https://example.com)',
  ])('lets nothing through in %j', (value) => {
    const html = rendered(markdownTable([['a'], [prose(value)]]));
    expect(html).not.toMatch(/<img|<a |(^|[^A-Za-z0-9_])@[A-Za-z0-9]/);
    expect(html.match(/<td>/g)).toHaveLength(1);
  });
});

describe('block', () => {
  it('keeps a command as it is', () => {
    expect(block("aws iam delete-login-profile --user-name 'a@b'")).toBe(
      "```sh\naws iam delete-login-profile --user-name 'a@b'\n```",
    );
  });

  it('cannot be closed by what stands in it', () => {
    const html = rendered(block('echo ```\n````\n# not a heading'));
    expect(html).not.toContain('<h1>');
    expect(html.match(/<pre>/g)).toHaveLength(1);
  });

  it('drops characters that would make a command read otherwise than it runs', () => {
    expect(block('echo \u202Ea\u0007\r\nb')).toBe('```sh\necho a\nb\n```');
  });

  it('holds no hidden comment for whoever looks for one in the source', () => {
    expect(block('echo\n<!-- rootline:v1 -->')).not.toContain('<!--');
    expect(code('<!-- rootline:v1 -->')).not.toContain('<!--');
  });
});

describe('title', () => {
  it.each([
    ['@octocat fixes #1', '(at)octocat fixes #1'],
    ['a\n\nb\u202E', 'a b'],
    ['`x`', "'x'"],
  ])('makes %j the plain text %j', (value, shown) => {
    expect(title(value)).toBe(shown);
  });

  it('is at most 240 characters', () => {
    expect([...title('🏦'.repeat(300))]).toHaveLength(240);
    expect(title('x'.repeat(300))).toMatch(/^x{239}…$/);
  });
});

describe('logLine', () => {
  it.each([
    ['::error::x', ': :error::x'],
    ['a\n::error::x', 'a : :error::x'],
    ['a\r::add-mask::x', 'a : :add-mask::x'],
    ['  ::stop-commands::x', ': :stop-commands::x'],
    ['\u200B::error::x', ': :error::x'],
    [':::error::x', ': : :error::x'],
    ['a ##[error]x', 'a ## [error]x'],
    ['###[error]x', '### [error]x'],
    ['\u001B[31mred', '[31mred'],
  ])('makes %j harmless', (value, shown) => {
    expect(logLine(value)).toBe(shown);
  });

  it('leaves an ARN readable', () => {
    expect(logLine('arn:aws:iam::111122223333:role/audit')).toBe('arn:aws:iam::111122223333:role/audit');
  });
});
