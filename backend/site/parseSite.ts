import Ajv from 'ajv';
import type { ErrorObject } from 'ajv';
import { DosimetryError } from '../../src/errors';
import type { RetryOptions } from '../queue/retryDelayMs';
import { parseExpression } from '../rules/parseExpression';
import { senderName } from './site';
import type { Destination, NodeSettings, Rule, Site, WebDestination } from './site';
import schema from './site.schema.json';

/** As the schema lets it pass, defaults filled in. */
interface SiteFile {
  node: NodeSettings;
  destinations: Record<string, Destination>;
  archives: Record<string, Omit<WebDestination, 'kind'>>;
  rules: (Omit<Rule, 'when'> & { when: string })[];
  retries: RetryOptions;
}

const validate = new Ajv({ useDefaults: true, discriminator: true }).compile<SiteFile>(schema);

/**
 * Checks the file of a site against `site.schema.json`, reads the conditions of its rules and looks
 * for destinations that are named but not given.
 * @param value JSON, which is not changed
 * @throws DosimetryError INVALID_CONFIGURATION naming the first field that is wrong
 */
export function parseSite(value: unknown): Site {
  const file: unknown = structuredClone(value);
  if (!validate(file)) {
    throw wrong(describe(validate.errors![0]));
  }
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

function describe({ instancePath, message, params }: ErrorObject): string {
  const name = params.additionalProperty ?? params.propertyName;
  return `${instancePath || 'The file'} ${message}${name === undefined ? '' : ` (${name})`}`;
}

function wrong(why: string): DosimetryError {
  return new DosimetryError('INVALID_CONFIGURATION', {
    what: 'The file of the node is not valid.',
    why: `${why}.`,
    next: 'Correct it as docs/node.md and backend/site/site.schema.json say.',
  });
}
