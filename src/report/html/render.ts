import { createHash } from 'node:crypto';
import type { RunResult } from '../../drift/result.ts';
import { answer } from '../answer.ts';
import { dataParts } from './embed.ts';
import { script, style } from './page.generated.ts';

/** A part to be written at once, in characters: fewer writes than findings, and no text as large as the page. */
const PART = 65_536;

export interface HtmlLinks {
  /** Web address of the repository's files at the commit that ran; undefined where the baseline is on no web page. */
  readonly source: string | undefined;
}

/**
 * The result as one page that needs nothing else, in parts to be written one after the other. Its policy lets nothing be
 * loaded and nothing be sent, and only its own script and style act. What was read from AWS stands in it as data, which
 * the script shows as text. https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CSP
 */
export function* htmlParts(result: RunResult, links: HtmlLinks): Generator<string, void, undefined> {
  let part = head(result);
  for (const piece of dataParts(result, links.source)) {
    part += piece;
    if (part.length < PART) continue;
    yield part;
    part = '';
  }
  yield `${part}</script>\n<script>${script}</script>\n</body>\n</html>\n`;
}

function head(result: RunResult): string {
  // It holds numbers and Rootline's own words alone.
  const { headline, rest } = answer(result);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Rootline report</title>
<style>${style}</style>
</head>
<body>
<header class="top">
<h1>Rootline report</h1>
<p class="answer"><strong>${headline}</strong>${rest}</p>
</header>
<noscript><p>This page shows its findings by a script, and scripts are off. The file report.json of the same run holds all of them.</p></noscript>
<main id="app"></main>
<script type="application/json" id="data">`;
}

function policy(): string {
  return [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
