import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DosimetryError } from '../src/errors';
import { openAddresses } from './console/openAddresses';
import { isOwnHost } from './isOwnHost';

export interface GuardRequestsOptions {
  /** Origins whose pages may send requests; pages of the server's own origin always may. */
  origins: readonly string[];
  /** Bearer token that requests must carry. */
  token?: string;
  /** What the server listens on. */
  host: string;
}

/**
 * Checks the origin and the token of every request, before anything else is done with it. Preflight
 * requests (OPTIONS) carry no token.
 */
export function guardRequests(app: FastifyInstance, options: GuardRequestsOptions): void {
  const { origins, token } = options;
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    // With a token, a page that has rebound its name to this server has none.
    if (token === undefined && !isOwnHost(request.headers.host, options)) {
      throw strangeHost();
    }
    allowOrigin(request, reply, origins);
    const isOpen = openAddresses.has(request.url.split('?', 1)[0]);
    if (request.method !== 'OPTIONS' && !isOpen) {
      checkToken(request, token);
    }
  });
}

/** Pages of other origins get an answer only if the site has listed their origin. */
function allowOrigin(
  request: FastifyRequest,
  reply: FastifyReply,
  origins: readonly string[],
): void {
  const { origin } = request.headers;
  if (origin === undefined || origin === `${request.protocol}://${request.headers.host}`) {
    return;
  }
  reply.header('vary', 'origin');
  if (!origins.includes(origin)) {
    throw new DosimetryError('NOT_AUTHORIZED', {
      what: 'The server does not answer pages of this origin.',
      why: `${origin} is not among those it was started with.`,
      next: 'Start the server with --origin and this address.',
    });
  }
  reply
    .header('access-control-allow-origin', origin)
    .header('access-control-allow-methods', 'GET, POST')
    .header('access-control-allow-headers', 'authorization, content-type, content-encoding')
    .header('access-control-max-age', '600');
}

function strangeHost(): DosimetryError {
  return new DosimetryError('NOT_AUTHORIZED', {
    what: 'The server does not answer under this name.',
    why: 'Without a token it answers to addresses, to the names of its machine and to those of --origin.',
    next: 'Set KIDNEY_BACKEND_TOKEN, or start the server with --origin and the address that is used.',
  });
}

function checkToken(request: FastifyRequest, token: string | undefined): void {
  if (token === undefined) {
    return;
  }
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw new DosimetryError('NOT_AUTHORIZED', {
      what: 'The contouring server refused the request.',
      why: 'The token is missing or wrong.',
      next: 'Check the token of the server in the viewer’s configuration.',
    });
  }
}
