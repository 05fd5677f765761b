import { siteFileSchema } from '../../backend/site/siteFileSchema';
import { siteSchema } from '../../src/configuration/schema/siteSchema';
import { csvPage } from './csvPage';
import { errorCodesPage } from './errorCodesPage';
import { quantitiesPage } from './quantitiesPage';
import { schemaFile } from './schemaFile';
import { settingsPage } from './settingsPage';

/** Files that are made from lists in the code, by path in the repository. */
export function referenceFiles(): Map<string, string> {
  const ofSite = schemaFile(siteSchema, 'Settings of a site for kidney dosimetry');
  return new Map([
    ['docs/reference/settings.md', settingsPage()],
    ['docs/reference/error-codes.md', errorCodesPage()],
    ['docs/reference/quantities.md', quantitiesPage()],
    ['docs/reference/csv-columns.md', csvPage()],
    ['extension/settings.schema.json', ofSite],
    ['programs/settings.schema.json', ofSite],
    ['backend/site/site.schema.json', schemaFile(siteFileSchema, 'Kidney dosimetry node')],
  ]);
}
