import { siteFileSchema } from '../../backend/site/siteFileSchema';
import { siteSchema } from '../../src/configuration/schema/siteSchema';
import { documentedSchema } from './documentedSchema';
import { markdownTable } from './markdownTable';
import { partsBelow, schemaRows } from './schemaRows';
import type { SchemaRow } from './schemaRows';

/** A longer default stands below its table. */
const longestDefault = 60;

/** docs/reference/settings.md */
export function settingsPage(): string {
  const ofSite = schemaRows(documentedSchema(siteSchema));
  const ofNode = schemaRows(documentedSchema(siteFileSchema));
  return `# Settings

\`npm run reference\` writes this page from the schemas that also check the settings.

A setting that is misspelt, out of range or of the wrong kind is refused with
INVALID_CONFIGURATION: its path, what was found, what is allowed and, for a name that is not known,
the nearest one. Nothing is used in part: the viewer goes on with the defaults and says so in the
panel; a program stops.

## Settings of a site

In the viewer: \`kidneyDosimetry\` in \`app-config.js\`, or the second item of an
\`[extension, settings]\` pair. On the command line: a JSON file, given with \`--settings\`.

\`\`\`js
kidneyDosimetry: {
  institution: 'Our hospital',
  cameras: [{ manufacturer: 'SIEMENS NM', model: 'Encore2', sensitivityCpsPerMBq: 9.74 }],
  uncertainty: { calibrationRelative: 0.05 },
  limits: [
    { name: 'Our protocol', quantity: 'biologically-effective-dose', valueGy: 40, source: 'SOP 12' },
  ],
},
\`\`\`

In a JSON file, editors complete and check the settings where its first line names the schema that
comes with both packages:
\`"$schema": "./node_modules/kidney-dosimetry/settings.schema.json"\`.

${settingsSections(ofSite)}

${longerDefaults(ofSite)}

Further rules: two entries of \`cameras\` for the same camera do not overlap in time; the two
\`structureNames\` differ; points of \`density\` and \`recovery\` rise; a kernel has a name of its own,
and leaves in its voxels the energy that its nuclide has (a wrong unit, voxel size or density is
refused so). What the numbers are used for: [dosimetry](../dosimetry.md).

## File of the DICOM node

\`backend --rules FILE\`: whom the node answers, where results go, what is done with which series
([how to run it](../node.md)). Its schema is \`backend/site/site.schema.json\`.

${settingsSections(ofNode)}
`;
}

/** One table of the single settings, then a section for each group of settings. */
function settingsSections(rows: readonly SchemaRow[]): string {
  const groups = [...new Set(rows.map(groupOf))].map((name) =>
    rows.filter((row) => groupOf(row) === name),
  );
  const single = groups.filter(({ length }) => length === 1).flat();
  const sections = groups.filter(({ length }) => length > 1).map(settingsSection);
  return [settingsTable(single), ...sections].join('\n\n');
}

/** Name of the setting at the top. */
function groupOf({ path }: SchemaRow): string {
  return path.split(/[.[]/, 1)[0];
}

function settingsSection([head, ...parts]: SchemaRow[]): string {
  const name = head.path;
  const facts = head.allowed === partsBelow ? [] : [`Allowed: ${head.allowed}.`];
  const ofHead = head.default === undefined ? [] : [`Default: ${defaultIn(head.default)}.`];
  return `### \`${name}\`

${[head.meaning, ...facts, ...ofHead].join(' ')}

${settingsTable(parts.map((row) => ({ ...row, path: row.path.slice(name.length).replace(/^\./, '') })))}`;
}

function settingsTable(rows: readonly SchemaRow[]): string {
  return markdownTable(
    ['setting', 'meaning', 'allowed', 'default'],
    rows.map(({ path, meaning, allowed, isRequired, ...row }) => [
      `\`${path}\``,
      meaning,
      allowed,
      isRequired ? 'must be there' : defaultIn(row.default),
    ]),
  );
}

function defaultIn(value: unknown): string {
  if (value === undefined) {
    return '-';
  }
  const text = JSON.stringify(value);
  return text.length > longestDefault ? '[below](#longer-defaults)' : `\`${text}\``;
}

function longerDefaults(rows: readonly SchemaRow[]): string {
  const blocks = rows
    .filter(({ default: value }) => JSON.stringify(value ?? null).length > longestDefault)
    .map(({ path, default: value }) => `"${path}": ${JSON.stringify(value, null, 2)}`);
  return `### Longer defaults\n\n\`\`\`json\n{\n${blocks.join(',\n')}\n}\n\`\`\``;
}
