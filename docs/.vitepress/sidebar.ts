import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DefaultTheme } from 'vitepress';

/** The lists of docs/README.md, group by group: what the door shows, the sidebar shows. */
export const sidebar: DefaultTheme.SidebarItem[] = readFileSync(
  path.resolve(__dirname, '../README.md'),
  'utf8',
)
  .split(/^## /m)
  .slice(1)
  .map(groupOf);

function groupOf(section: string): DefaultTheme.SidebarItem {
  const [text] = section.split('\n', 1);
  const links = section.matchAll(/\[([^\]]+)\]\(([\w/-]+)\.md\)/g);
  return { text, items: [...links].map(([, name, page]) => ({ text: name, link: `/${page}` })) };
}
