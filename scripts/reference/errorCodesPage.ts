import { errorCodes } from '../../src/errors/errorCodes';
import { errorMeanings } from './errorMeanings';
import { markdownTable } from './markdownTable';

/** docs/reference/error-codes.md */
export function errorCodesPage(): string {
  return `# Error codes

\`npm run reference\` writes this page from \`src/errors/errorCodes.ts\`.

Every error has a code and three sentences: what happened, why, and what to do next. The viewer shows
the sentences; programs print them, and the code in their JSON. A code is never renamed or used for
something else. Exit codes of the programs: [command line](../command-line.md).

${markdownTable(
  ['code', 'meaning'],
  errorCodes.map((code) => [`\`${code}\``, errorMeanings[code]]),
)}
`;
}
