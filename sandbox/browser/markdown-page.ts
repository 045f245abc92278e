import { marked } from 'marked';

/** What GitHub shows around an issue's text. */
export interface IssueHead {
  readonly title: string;
  readonly number: number;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
}

/**
 * Markdown that Rootline wrote, as a page in a style near GitHub's. Charts are left out: GitHub draws them, a plain
 * browser does not.
 */
export function markdownPage(markdown: string, issue: IssueHead | undefined): string {
  const text = marked.parse(markdown.replaceAll(/^```mermaid\n[\s\S]*?^```\n?/gm, ''), {
    gfm: true,
    async: false,
  });
  const body = issue === undefined ? `<main class="text">${text}</main>` : issuePage(issue, text);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Rootline</title><style>${style}</style><body>${body}</body></html>`;
}

function issuePage({ title, number, labels, assignees }: IssueHead, text: string): string {
  const chips = labels.map((label) => `<span class="chip">${escaped(label)}</span>`).join(' ');
  const people = assignees.map((login) => `<b>${escaped(login)}</b>`).join(', ');
  return `<header><h1>${escaped(title)} <span class="quiet">#${number}</span></h1>
    <p><span class="open">Open</span> <span class="quiet">opened by <b>github-actions</b>, assigned to ${people}</span> ${chips}</p></header>
    <main class="text boxed">${text}</main>`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const style = `
  * { box-sizing: border-box; }
  body { margin: 0; padding: 24px 28px; background: #fff; color: #1f2328;
    font: 14px/1.5 -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', Helvetica, Arial, sans-serif; }
  header { border-bottom: 1px solid #d1d9e0; margin-bottom: 16px; padding-bottom: 4px; }
  header h1 { font-size: 24px; font-weight: 400; line-height: 1.25; margin: 0 0 10px; }
  header p { margin: 0 0 10px; }
  .quiet { color: #59636e; }
  .open { background: #1a7f37; border-radius: 16px; color: #fff; font-weight: 600; padding: 4px 12px; }
  .chip { background: #ddf4ff; border-radius: 12px; color: #0550ae; font-size: 12px; font-weight: 600; margin-left: 6px; padding: 2px 9px; }
  .boxed { border: 1px solid #d1d9e0; border-radius: 6px; padding: 16px; }
  .text > :first-child { margin-top: 0; }
  .text p, .text table, .text pre, .text details, .text ul { margin: 0 0 14px; }
  .text h2 { border-bottom: 1px solid #d1d9e0b3; font-size: 21px; margin: 20px 0 14px; padding-bottom: 5px; }
  .text h3 { font-size: 17px; margin: 20px 0 12px; }
  .text table { border-collapse: collapse; display: block; max-width: 100%; overflow: hidden; width: max-content; }
  .text th, .text td { border: 1px solid #d1d9e0; padding: 5px 11px; }
  .text tr:nth-child(2n) td { background: #f6f8fa; }
  .text code { background: #818b981f; border-radius: 6px; font: 12px 'Liberation Mono', 'DejaVu Sans Mono', monospace; padding: 2px 5px; }
  .text pre { background: #f6f8fa; border-radius: 6px; overflow: hidden; padding: 13px; }
  .text pre code { background: none; padding: 0; }
  .text a { color: #0969da; text-decoration: none; }
  .text hr { background: #d1d9e0; border: 0; height: 3px; margin: 20px 0; }`;
