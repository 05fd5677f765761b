import type { Room } from './readRooms';

const titles = { anywhere: 'anywhere', browser: 'browser', node: 'Node' };

/**
 * The table of docs/architecture.md as Markdown, one row per room; rooms that do not exist yet are
 * left out.
 */
export function roomTable(rooms: readonly Room[]): string {
  const arriving = rooms
    .filter(({ arrives }) => arrives)
    .map(({ folder }) => folder.slice('src/'.length));
  const rows = rooms
    .filter(({ arrives }) => !arrives)
    .map(({ folder, runs, knows, does }) => [
      `\`${folder}\``,
      knows
        .filter((name) => !arriving.includes(name))
        .join(', ')
        .replace('*', 'all above') || '-',
      titles[runs],
      does,
    ]);
  const lines = [['folder', 'knows', 'runs', 'does'], ['---', '---', '---', '---'], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
