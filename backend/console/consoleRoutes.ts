import fs from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { productIdentity } from '../../src/productIdentity';
import type { Node } from '../node/startNode';
import type { Site } from '../site/site';
import { jobRoutes } from './jobRoutes';
import type { JobRoutesOptions } from './jobRoutes';
import { metricsText } from './metricsText';
import openApi from './openApi.json';
import { submitRoute } from './submitRoute';

export interface ConsoleOptions extends JobRoutesOptions {
  node: Node;
  site: Site;
}

/** What the node shows and takes over HTTP. */
export function consoleRoutes(app: FastifyInstance, options: ConsoleOptions): void {
  const { queue, node, site } = options;
  jobRoutes(app, options);
  submitRoute(app, { site, table: node.table, fetches: node.fetches, queue });
  app.get('/metrics', async (_request, reply) => {
    const counts = {
      jobs: await queue.count(),
      arrivingSeries: node.table.arriving,
      workers: node.workers,
    };
    return reply.type('text/plain; version=0.0.4').send(metricsText(counts));
  });
  app.get('/ready', async (_request, reply) => {
    await queue.count();
    return reply.code(node.workers > 0 ? 200 : 503).send({ workers: node.workers });
  });
  const { version } = productIdentity;
  app.get('/openapi.json', async () => ({ ...openApi, info: { ...openApi.info, version } }));
  const read = (name: string) => fs.readFileSync(path.join(__dirname, name), 'utf8');
  const page = read('statusPage.html');
  const script = read('statusPage.js');
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src 'self'; frame-ancestors 'none'";
  app.get('/status', async (_request, reply) =>
    reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(page),
  );
  app.get('/status.js', async (_request, reply) => reply.type('text/javascript').send(script));
}
