import { addKidneysColumn } from './addKidneysColumn';
import { createStudyLookup } from './createStudyLookup';
import type { HostColumn } from './hostColumn';

const column = (id: string, minWidth: number): HostColumn => ({
  id,
  meta: { label: id, minWidth },
});
/** Of OHIF 3.13.2, with their widths. */
const hostColumns = [
  column('patient', 165),
  column('description', 290),
  column('accession', 140),
  column('actions', 56),
];

function after(columns: unknown): unknown {
  let set: unknown = 'untouched';
  addKidneysColumn(
    {
      getCustomization: () => columns,
      setCustomizations: (changes) => {
        set = (changes['workList.columns'] as { $set: unknown }).$set;
      },
    },
    createStudyLookup(),
  );
  return set;
}

describe('addKidneysColumn', () => {
  it('stands before the menu, and leaves the list as wide as it was', () => {
    const columns = after(hostColumns) as HostColumn[];
    expect(columns.map(({ id }) => id)).toEqual([
      'patient',
      'description',
      'accession',
      'kidneys',
      'actions',
    ]);
    const width = (list: readonly HostColumn[]) =>
      list.reduce((sum, { meta }) => sum + (meta?.minWidth ?? 0), 0);
    expect(width(columns)).toBe(width(hostColumns));
  });

  it('stands once, and at the end where there is no menu', () => {
    expect(after([column('kidneys', 100)])).toHaveLength(1);
    const columns = after([column('patient', 165)]) as HostColumn[];
    expect(columns.map(({ id }) => id)).toEqual(['patient', 'kidneys']);
  });

  it('leaves a host without columns alone', () => {
    expect(after(undefined)).toBe('untouched');
    expect(() => addKidneysColumn(undefined, createStudyLookup())).not.toThrow();
  });
});
