import fs from 'node:fs';
import path from 'node:path';
import { readRooms } from './readRooms';

const root = path.resolve(__dirname, '../..');
const room = (folder: string, knows: string[] = []) => ({
  folder,
  runs: 'anywhere',
  knows,
  does: '',
});

describe('readRooms', () => {
  it('lists folders that exist, and marks those that do not yet', () => {
    const rooms = readRooms();
    expect(rooms.length).toBeGreaterThan(20);
    for (const { folder, arrives = false } of rooms) {
      const exists = fs.existsSync(path.join(root, folder));
      expect({ folder, exists }).toEqual({ folder, exists: !arrives });
    }
  });

  it('gives every part of src a room', () => {
    const parts = fs
      .readdirSync(path.join(root, 'src'))
      .filter((name) => !name.endsWith('.test.ts'))
      .map((name) => `src/${name}`);
    const listed = readRooms().map(({ folder }) => folder);
    expect(parts.filter((part) => !listed.includes(part))).toEqual([]);
  });

  it('refuses a room that knows one below it, so that no two can need each other', () => {
    const text = JSON.stringify([room('src/low', ['high']), room('src/high')]);
    expect(() => readRooms(text)).toThrow(/src\/low may only know .* not high/);
    const fine = JSON.stringify([room('src/low'), room('src/high', ['low'])]);
    expect(readRooms(fine)).toHaveLength(2);
  });

  it('refuses a room that is listed twice', () => {
    expect(() => readRooms(JSON.stringify([room('src/a'), room('src/a')]))).toThrow(/twice/);
  });
});
