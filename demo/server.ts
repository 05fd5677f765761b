import Fastify from 'fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createArchive, registerArchive, type Archive } from './archive';
import { createAppConfig } from './createAppConfig';
import { isAllowedHost } from './isAllowedHost';
import { registerProxy } from './registerProxy';
import { resolveInside } from './resolveInside';
import { sendFile } from './sendFile';

export interface DemoServerOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  host?: string;
  /** The viewer's dist folder, as fetchViewer gives it. */
  viewerDir: string;
  pluginsDir: string;
  /** Folder of the embedded archive; without it a temporary one that goes with the server. */
  dataDir?: string;
  /** The embedded archive where the caller has opened it already; replaces `dataDir`. */
  archive?: Archive;
  /** Root of a real DICOMweb archive; replaces the embedded one. */
  dicomwebUrl?: string;
  /** Cross-origin isolation (COOP, COEP), which threads in WebAssembly need. */
  isolation?: boolean;
  /** Content-Security-Policy of every answer; default: none. */
  contentSecurityPolicy?: string;
  /** Top-level keys of the app-config that replace ours. */
  appConfigOverrides?: Record<string, unknown>;
}

export interface DemoServer {
  /** Origin, without a slash at the end. */
  url: string;
  /** The embedded archive; undefined behind a proxy. */
  archive?: Archive;
  close(): Promise<void>;
}

const dicomwebPrefix = '/dicom-web';

/** Serves the stock viewer, our plug-ins and an archive from one origin. */
export async function startDemoServer(options: DemoServerOptions): Promise<DemoServer> {
  const { port = 0, host = '127.0.0.1', viewerDir, pluginsDir, isolation = true } = options;
  const app = Fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 4096 } });
  let temporaryDir: string | undefined;
  let archive: Archive | undefined;

  app.addHook('onRequest', async (request, reply) => {
    if (!isAllowedHost(request.headers.host, host)) {
      return reply.code(403).type('text/plain').send('This server does not answer to that name.');
    }
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cross-origin-resource-policy', 'same-origin');
    reply.header('x-content-type-options', 'nosniff');
    if (options.contentSecurityPolicy) {
      reply.header('content-security-policy', options.contentSecurityPolicy);
    }
    if (isolation) {
      reply.header('cross-origin-opener-policy', 'same-origin');
      reply.header('cross-origin-embedder-policy', 'require-corp');
    }
  });

  if (options.dicomwebUrl) {
    await registerProxy(app, { target: options.dicomwebUrl, prefix: dicomwebPrefix });
  } else {
    archive = options.archive;
    if (!archive) {
      temporaryDir = options.dataDir ? undefined : await mkdtemp(path.join(tmpdir(), 'archive-'));
      archive = await createArchive(options.dataDir ?? (temporaryDir as string));
    }
    await registerArchive(app, { archive, prefix: dicomwebPrefix });
  }

  const appConfig = createAppConfig({
    overrides: options.appConfigOverrides,
    archiveName: options.dicomwebUrl ? `Archive at ${options.dicomwebUrl}` : 'Demo archive',
  });
  app.get('/app-config.js', async (_request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(appConfig),
  );

  app.get('/plugins/*', async (request, reply) => {
    const file = resolveInside(pluginsDir, pathOf(request.url).slice('/plugins/'.length));
    if (!file || !(await sendFile(request, reply, file, pluginsDir))) {
      return reply.code(404).type('text/plain').send('No such plug-in file.');
    }
    return reply;
  });

  app.get('/*', async (request, reply) => {
    const urlPath = pathOf(request.url);
    const file = resolveInside(viewerDir, urlPath);
    if (file && (await sendFile(request, reply, file, viewerDir))) {
      return reply;
    }
    // The viewer routes inside the page: a path that names no file is one of its pages.
    const isPage =
      file !== undefined && path.extname(urlPath) === '' && !urlPath.startsWith(dicomwebPrefix);
    if (
      !isPage ||
      !(await sendFile(request, reply, path.join(viewerDir, 'index.html'), viewerDir))
    ) {
      return reply.code(404).type('text/plain').send('No such file.');
    }
    return reply;
  });

  try {
    const url = await app.listen({ port, host });
    return {
      url,
      archive,
      async close() {
        await app.close();
        if (temporaryDir) {
          await rm(temporaryDir, { recursive: true, force: true });
        }
      },
    };
  } catch (error) {
    await app.close();
    throw error;
  }
}

function pathOf(url: string): string {
  return url.split(/[?#]/, 1)[0];
}
