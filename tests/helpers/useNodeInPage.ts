import fs from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { SentToNode } from './sendToNode';

/**
 * Pages that are opened from now on are those of a site with that node, whose own browser has the
 * node's networks, too: what is configured and served differs, the viewer is the same.
 * @param archive name that the node has for the viewer's archive
 */
export async function useNodeInPage(
  context: BrowserContext,
  { node, token, model }: SentToNode,
  archive: string,
): Promise<void> {
  const settings = {
    backend: { url: node.url, token, archive },
    engine: { backEnds: ['remote', 'wasm'] },
  };
  await context.route('**/app-config.js', async (route) => {
    const answer = await route.fetch();
    const more = `Object.assign(window.config.kidneyDosimetry, ${JSON.stringify(settings)});`;
    await route.fulfill({ response: answer, body: `${await answer.text()}\n${more}` });
  });
  // Their addresses carry their hashes.
  await context.route(/\/plugins\/models\/[^/]+$/, (route) => {
    const file = path.join(model, path.basename(new URL(route.request().url()).pathname));
    return fs.existsSync(file) ? route.fulfill({ path: file }) : route.continue();
  });
}
