import { getString } from '../src/dicom';
import type { FolderFile } from './readDicomFolder';

/** "2 CT, 1 RTSTRUCT" */
export function countByModality(files: readonly FolderFile[]): string {
  const counts = new Map<string, number>();
  for (const { dataset } of files) {
    const name = getString(dataset, 'Modality') ?? 'without modality';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${count} ${name}`).join(', ');
}
