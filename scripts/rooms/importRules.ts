import type { IRegularForbiddenRuleType } from 'dependency-cruiser';
import type { Room } from './readRooms';

const testFile = '\\.test\\.tsx?$';
const severity = 'error';

/**
 * The rules for dependency-cruiser, created from the list of rooms. They forbid circles (also of
 * types), files in no room, imports of tests by other files, and rooms that import more than the
 * list allows. Test files may import from any room.
 * @param rooms as returned by `readRooms`
 */
export function importRules(rooms: readonly Room[]): IRegularForbiddenRuleType[] {
  return [
    { name: 'circle', severity, from: {}, to: { circular: true } },
    { name: 'in-no-room', severity, from: { pathNot: [...rooms.map(pathOf), testFile] }, to: {} },
    {
      name: 'tests-only-from-tests',
      severity,
      from: { pathNot: ['^tests/', testFile] },
      to: { path: ['^tests/', testFile] },
    },
    ...rooms.flatMap((room) => rulesOfRoom(room, rooms)),
  ];
}

function rulesOfRoom(room: Room, rooms: readonly Room[]): IRegularForbiddenRuleType[] {
  const { folder, runs, packages = [] } = room;
  const inner = rooms.filter((other) => other.folder.startsWith(`${folder}/`)).map(pathOf);
  const from = { path: pathOf(room), pathNot: [...inner, testFile] };
  const strange = rooms.filter((other) => other !== room && !knows(room, other, rooms));
  const rules: IRegularForbiddenRuleType[] = [];
  if (strange.length > 0) {
    // One rule for all rooms: each dependency is compared with every rule.
    const path = strange.map((other) => pathWithoutInner(other, rooms));
    rules.push({ name: `${folder}-does-not-know-that-room`, severity, from, to: { path } });
  }
  if (runs !== 'node') {
    const granted = packages.map((name) => `^(node_modules/)?(@types/)?${name}(/|$)`);
    rules.push(
      { name: `${folder}-runs-without-Node`, severity, from, to: { dependencyTypes: ['core'] } },
      {
        name: `${folder}-does-without-that-package`,
        severity,
        from,
        to: { path: '^node_modules/', pathNot: granted },
      },
      {
        name: `${folder}-does-without-a-package-that-is-not-there`,
        severity,
        from,
        to: { couldNotResolve: true, pathNot: granted },
      },
    );
  }
  return rules;
}

/** Matches the files of a room, but not those of rooms inside it. */
function pathWithoutInner(room: Room, rooms: readonly Room[]): string {
  const start = `${room.folder}/`;
  const inner = rooms
    .filter(({ folder }) => folder.startsWith(start))
    .map((other) => pathOf(other).slice(`^${escaped(start)}`.length));
  return inner.length > 0 ? `${pathOf(room)}(?!${inner.join('|')})` : pathOf(room);
}

function knows(room: Room, other: Room, rooms: readonly Room[]): boolean {
  return room.knows.includes('*')
    ? rooms.indexOf(other) < rooms.indexOf(room)
    : room.knows.includes(other.folder.replace(/^src\//, ''));
}

/** Matches the files of a room, including those of rooms inside it. */
function pathOf({ folder }: Room): string {
  return /\.tsx?$/.test(folder) ? `^${escaped(folder)}$` : `^${escaped(folder)}/`;
}

function escaped(name: string): string {
  return name.replaceAll('.', '\\.');
}
