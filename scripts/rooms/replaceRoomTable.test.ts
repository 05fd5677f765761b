import fs from 'node:fs';
import path from 'node:path';
import { readRooms } from './readRooms';
import type { Room } from './readRooms';
import { replaceRoomTable } from './replaceRoomTable';

const rooms: Room[] = [
  { folder: 'src/low', runs: 'anywhere', knows: [], does: 'counts' },
  { folder: 'src/new', runs: 'anywhere', knows: ['low'], arrives: true, does: 'is planned' },
  { folder: 'cli', runs: 'node', knows: ['low', 'new'], does: 'prints' },
  { folder: 'tests', runs: 'node', knows: ['*'], does: 'test' },
];

describe('replaceRoomTable', () => {
  it('puts one row a room where the table was, and leaves the rest of the page', () => {
    const page = '# Page\n\n| folder | old |\n|---|---|\n| gone | x |\n\nEnd\n';
    const made = replaceRoomTable(page, rooms);
    expect(made.split('\n')).toEqual([
      '# Page',
      '',
      '| folder | knows | runs | does |',
      '| --- | --- | --- | --- |',
      '| `src/low` | - | anywhere | counts |',
      '| `cli` | low | Node | prints |',
      '| `tests` | all above | Node | test |',
      '',
      'End',
      '',
    ]);
    expect(replaceRoomTable(made, rooms)).toBe(made);
  });

  it('says so where there is no table', () => {
    expect(() => replaceRoomTable('# Page\n', rooms)).toThrow(/No table of rooms/);
  });

  it('finds docs/architecture.md as rooms.json says (npm run rooms writes it)', () => {
    const file = path.join(__dirname, '../../docs/architecture.md');
    // A formatter may have padded the cells.
    const plain = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
    const page = fs.readFileSync(file, 'utf8');
    expect(plain(page)).toBe(plain(replaceRoomTable(page, readRooms())));
  });
});
