import fs from 'node:fs';
import path from 'node:path';

/** A room: a folder (or one file) with one purpose. */
export interface Room {
  /** From the repository's root, as in `src/dose`. */
  folder: string;
  /**
   * Where its code can run. `anywhere`: in a worker, in Node and on a page; `browser` and `node`:
   * only there, since it uses that platform's own functions.
   */
  runs: 'anywhere' | 'browser' | 'node';
  /** Rooms that it may import, without `src/`; ["*"]: every room above it in the list. */
  knows: string[];
  /** Packages it may import. Rooms that run on Node may import all that package.json lists. */
  packages?: string[];
  /** The folder does not exist yet. */
  arrives?: true;
  /** What it does, for docs/architecture.md. */
  does: string;
}

/**
 * Reads the rooms of rooms.json, lower ones first. A room may import only rooms above it in the
 * list, so no two rooms can depend on each other.
 * @throws Error for a room that is listed twice, or that imports one that is not above it
 */
export function readRooms(text = fs.readFileSync(roomsFile, 'utf8')): Room[] {
  const rooms = JSON.parse(text) as Room[];
  const above = new Set<string>();
  for (const { folder, knows } of rooms) {
    if (above.has(nameOf(folder))) {
      throw new Error(`rooms.json: ${folder} is listed twice.`);
    }
    const below = knows.filter((name) => name !== '*' && !above.has(name));
    if (below.length > 0) {
      throw new Error(
        `rooms.json: ${folder} may only know rooms listed above it, not ${below.join(', ')}.`,
      );
    }
    above.add(nameOf(folder));
  }
  return rooms;
}

const roomsFile = path.join(__dirname, 'rooms.json');

function nameOf(folder: string): string {
  return folder.replace(/^src\//, '');
}
