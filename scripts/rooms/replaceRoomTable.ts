import type { Room } from './readRooms';
import { roomTable } from './roomTable';

const table = /^\| folder +\|.*\n(\|.*\n)*/m;

/**
 * A page with its table of rooms replaced.
 * @throws Error where the page has no table whose first column is "folder"
 */
export function replaceRoomTable(page: string, rooms: readonly Room[]): string {
  if (!table.test(page)) {
    throw new Error('No table of rooms was found: its head begins with "| folder |".');
  }
  return page.replace(table, () => `${roomTable(rooms)}\n`);
}
