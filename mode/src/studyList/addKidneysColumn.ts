import type { CustomizationService, HostColumn } from './hostColumn';
import type { StudyLookup } from './createStudyLookup';
import { kidneysColumn } from './kidneysColumn';

const columnsId = 'workList.columns';
/**
 * What columns of the host give up, CSS pixels: together the width of ours, so that at every width
 * of the window the host still shows the columns that it showed before.
 */
const givenPx: Record<string, number> = { description: 85, accession: 45 };
/** Narrower than this no column is made. */
const leastPx = 90;

/**
 * Adds the column "Kidneys" to the host's study list, before the menu at the end of each row; what
 * a site has made of the columns stays. A host whose list has no columns to add to (OHIF before
 * 3.13, `workList.variant: 'legacy'`) is left as it is.
 */
export function addKidneysColumn(
  customizationService: CustomizationService | undefined,
  lookup: StudyLookup,
): void {
  const columns = customizationService?.getCustomization(columnsId);
  if (!customizationService || !Array.isArray(columns)) {
    return;
  }
  customizationService.setCustomizations(
    { [columnsId]: { $set: withKidneys(columns as HostColumn[], lookup) } },
    'global',
  );
}

function withKidneys(columns: readonly HostColumn[], lookup: StudyLookup): HostColumn[] {
  if (columns.some(({ id }) => id === 'kidneys')) {
    return [...columns];
  }
  const column = kidneysColumn(
    lookup,
    columns.find(({ id }) => id === 'description'),
  );
  const narrower = columns.map(makeRoom);
  const end = columns.findIndex(({ id }) => id === 'actions');
  const at = end < 0 ? columns.length : end;
  return [...narrower.slice(0, at), column, ...narrower.slice(at)];
}

function makeRoom(column: HostColumn): HostColumn {
  const { minWidth } = column.meta ?? {};
  const given = givenPx[column.id];
  return given === undefined || typeof minWidth !== 'number'
    ? column
    : { ...column, meta: { ...column.meta, minWidth: Math.max(leastPx, minWidth - given) } };
}
