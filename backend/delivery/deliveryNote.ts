import path from 'node:path';

/** File with the names of the destinations that have the results of a folder, one a line. */
export function deliveryNote(folder: string): string {
  return path.join(folder, 'delivered.txt');
}
