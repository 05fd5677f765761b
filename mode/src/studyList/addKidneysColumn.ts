import type { CustomizationService, HostColumn } from './hostColumn';
import type { StudyLookup } from './createStudyLookup';
import { kidneysColumn } from './kidneysColumn';

const columnsId = 'workList.columns';

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
  const model = columns.find(({ id }) => id === 'description');
  const end = columns.findIndex(({ id }) => id === 'actions');
  const at = end < 0 ? columns.length : end;
  return [...columns.slice(0, at), kidneysColumn(lookup, model), ...columns.slice(at)];
}
