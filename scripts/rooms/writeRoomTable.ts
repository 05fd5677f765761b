// npm run rooms: writes the table of docs/architecture.md from rooms.json.
import fs from 'node:fs';
import path from 'node:path';
import { readRooms } from './readRooms';
import { replaceRoomTable } from './replaceRoomTable';

const file = path.join(__dirname, '../../docs/architecture.md');

fs.writeFileSync(file, replaceRoomTable(fs.readFileSync(file, 'utf8'), readRooms()));
