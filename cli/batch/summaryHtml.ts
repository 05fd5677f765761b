import { escapeXml } from '../../src/pictures/escapeXml';
import type { FailedCase, PassedOver } from './cohort';
import type { SummaryCase } from './summaryCase';

export interface SummaryHtmlInput {
  cases: readonly SummaryCase[];
  failed: readonly FailedCase[];
  passedOver: readonly PassedOver[];
  /** SVG of a case; undefined where it has none. */
  thumbnailOf: (name: string) => string | undefined;
}

const style = `body{font:14px sans-serif;margin:1.5em;background:#111;color:#eee}
main{display:flex;flex-wrap:wrap;gap:1em}article{width:22em;background:#222;padding:.8em}
h1,h2{font-weight:normal}h2{font-size:1em;margin:0;overflow-wrap:anywhere}img{width:100%}
.failed{border-left:4px solid #e33}.warned{border-left:4px solid #eb3}ul{padding-left:1.2em}`;

/**
 * One page that needs no other file: failed cases first, then those with most warnings, then most
 * notes, then by name. All text is escaped, pictures are images that run no scripts, and the page
 * forbids everything else.
 */
export function summaryHtml({ cases, failed, passedOver, thumbnailOf }: SummaryHtmlInput): string {
  const sorted = [...cases].sort(
    (a, b) =>
      b.warnings.length - a.warnings.length || b.notes - a.notes || (a.name < b.name ? -1 : 1),
  );
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><title>Kidneys of a cohort</title>',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`,
    `<style>${style}</style></head><body>`,
    `<h1>${cases.length} contoured, ${failed.length} failed</h1>`,
    '<main>',
    ...failed.map(failedArticle),
    ...sorted.map((one) => caseArticle(one, thumbnailOf(one.name))),
    '</main>',
    ...(passedOver.length > 0
      ? ['<h1>Files that are no part of a case</h1>', list(passedOver.map(describePassedOver))]
      : []),
    '</body></html>',
    '',
  ].join('\n');
}

function failedArticle({ case: name, code, message }: FailedCase): string {
  return `<article class="failed"><h2>${escapeXml(name)}</h2><p>Failed, ${escapeXml(code)}: ${escapeXml(message)}</p></article>`;
}

function caseArticle(
  { name, kidneys, warnings, notes, sentences, seconds }: SummaryCase,
  thumbnail: string | undefined,
): string {
  const numbers = kidneys.map(
    ({ side, volumeMl, meanDoseGy }) =>
      `${side} kidney: ${volumeMl.toFixed(1)} ml${meanDoseGy === undefined ? '' : `, mean dose ${meanDoseGy.toFixed(2)} Gy`}`,
  );
  const codes = [...new Set(warnings.map(({ code }) => code))].join(', ');
  return [
    `<article${warnings.length > 0 ? ' class="warned"' : ''}>`,
    `<h2>${escapeXml(name)}</h2>`,
    thumbnail === undefined
      ? '<p>No kidney to show.</p>'
      : `<img alt="Kidneys from the front" src="data:image/svg+xml;base64,${Buffer.from(thumbnail).toString('base64')}">`,
    list(numbers),
    codes === '' ? '' : `<p>Warnings: ${escapeXml(codes)}</p>${list(sentences)}`,
    `<p>${notes} note${notes === 1 ? '' : 's'}; ${seconds.toFixed(1)} s</p>`,
    '</article>',
  ].join('');
}

function describePassedOver({ what, count, examples }: PassedOver): string {
  return `${count} ${what}: ${examples.join(', ')}${count > examples.length ? ' ...' : ''}`;
}

function list(lines: readonly string[]): string {
  return lines.length > 0
    ? `<ul>${lines.map((line) => `<li>${escapeXml(line)}</li>`).join('')}</ul>`
    : '';
}
