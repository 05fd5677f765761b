import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Fastify from 'fastify';
import { sendFile } from '../../demo/sendFile';
import { buildWorkers } from '../../scripts/buildWorkers';
import { bundle, bundleShared } from '../../scripts/bundle';
import { listAssets } from '../../scripts/listAssets';
import { sharedEntries } from '../../scripts/pluginEntries';

export interface EnginePageOptions {
  /** Folder with manifest.json and weights; default: the shipped one. */
  modelsFolder?: string;
  /** COOP and COEP headers; default: yes. */
  isolation?: boolean;
  /** Content-Security-Policy header. */
  contentSecurityPolicy?: string;
}

export interface EnginePage {
  url: string;
  /** The folder that is served; a test may change its contents. */
  folder: string;
  /** Adds a file to the folder. */
  put(name: string, bytes: Uint8Array): void;
  /** Paths whose requests fail from now on, as without a network. */
  cutOff(paths: RegExp): void;
  /** Paths that the page requested and received. */
  requests: string[];
  close(): Promise<void>;
}

/**
 * Serves a page with the workers but without the viewer: `window.engine` of enginePage.ts. Built
 * from the current sources.
 */
export async function startEnginePage(options: EnginePageOptions = {}): Promise<EnginePage> {
  const { isolation = true, contentSecurityPolicy } = options;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engine-page-'));
  const built = builtFolders.get(options.modelsFolder);
  if (built) {
    fs.cpSync(built, folder, { recursive: true });
  } else {
    await buildPage(folder, options.modelsFolder);
    keepCopy(folder, options.modelsFolder);
  }
  const requests: string[] = [];
  let unreachable: RegExp | undefined;
  const app = Fastify({ forceCloseConnections: true });
  app.addHook('onSend', async (_request, reply) => {
    if (isolation) {
      reply.header('cross-origin-opener-policy', 'same-origin');
      reply.header('cross-origin-embedder-policy', 'require-corp');
    }
    if (contentSecurityPolicy) {
      reply.header('content-security-policy', contentSecurityPolicy);
    }
  });
  app.get('/*', async (request, reply) => {
    const name = request.url.split('?')[0];
    if (unreachable?.test(name)) {
      reply.hijack();
      reply.raw.destroy();
      return reply;
    }
    requests.push(name);
    const file = path.join(folder, name === '/' ? 'index.html' : name);
    return (await sendFile(request, reply, file)) ? reply : reply.code(404).send('no such file');
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url: `${url}/`,
    folder,
    requests,
    cutOff(paths) {
      unreachable = paths;
    },
    put: (name, bytes) => fs.writeFileSync(path.join(folder, name), bytes),
    async close() {
      await app.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What `npm test` has built for this test file, unchanged, by the folder of the weights. */
const builtFolders = new Map<string | undefined, string>();

function keepCopy(folder: string, modelsFolder: string | undefined): void {
  const shared = process.env.KIDNEY_SHARED_FIXTURES;
  if (shared) {
    const kept = fs.mkdtempSync(path.join(shared, 'engine-page-'));
    fs.cpSync(folder, kept, { recursive: true });
    builtFolders.set(modelsFolder, kept);
  }
}

async function buildPage(folder: string, modelsFolder: string | undefined): Promise<void> {
  await buildWorkers(folder, modelsFolder);
  // As in the plug-in's folder, where scripts share modules.
  await bundleShared(sharedEntries, folder);
  await listAssets(folder);
  await bundle('bench/browser/enginePage.ts', path.join(folder, 'page.js'));
  fs.writeFileSync(
    path.join(folder, 'index.html'),
    '<!doctype html><title>Engine</title><link rel="icon" href="data:,"><script type="module" src="page.js"></script>',
  );
}
