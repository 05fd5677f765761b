import type { InferOutput } from 'valibot';
import { DosimetryError } from '../../src/errors';
import { readBySchema } from '../../src/schema';
import { parseExpression } from '../rules/parseExpression';
import { senderName } from './site';
import type { Site } from './site';
import { siteFileSchema } from './siteFileSchema';

type SiteFile = InferOutput<typeof siteFileSchema>;

const next = 'Correct it as docs/node.md and docs/reference/settings.md say.';

/**
 * Checks the file of a site against `siteFileSchema`, reads the conditions of its rules and looks
 * for destinations that are named but not given.
 * @param value JSON, which is not changed
 * @throws DosimetryError INVALID_CONFIGURATION naming the first field that is wrong
 */
export function parseSite(value: unknown): Site {
  const file = readBySchema(siteFileSchema, value, { root: '', owner: 'of the node', next });
  checkUnique(
    file.node.callers.map(({ aeTitle }) => aeTitle),
    'AE title of a caller',
  );
  checkUnique(
    file.rules.map(({ name }) => name),
    'name of a rule',
  );
  file.rules.forEach((rule) => checkSend(rule, file));
  return {
    node: file.node,
    destinations: new Map(Object.entries(file.destinations)),
    archives: new Map(
      Object.entries(file.archives).map(([name, archive]) => [
        name,
        { kind: 'dicomweb', ...archive },
      ]),
    ),
    rules: file.rules.map((rule) => ({ ...rule, when: parseExpression(rule.when) })),
    retries: file.retries,
  };
}

function checkSend({ name, send }: SiteFile['rules'][number], file: SiteFile): void {
  const unknown = send.find((to) => to !== senderName && !Object.hasOwn(file.destinations, to));
  if (unknown !== undefined) {
    throw wrong(`The rule ${name} sends to ${unknown}, which is not among the destinations`);
  }
  const silent = file.node.callers.find(({ replyTo }) => replyTo === undefined);
  if (send.includes(senderName) && silent) {
    throw wrong(`The rule ${name} sends to the sender, and ${silent.aeTitle} has no replyTo`);
  }
}

function checkUnique(names: readonly string[], kind: string): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw wrong(`The ${kind} ${twice} is given twice`);
  }
}

function wrong(why: string): DosimetryError {
  return new DosimetryError('INVALID_CONFIGURATION', {
    what: 'The file of the node is not valid.',
    why: `${why}.`,
    next,
  });
}
