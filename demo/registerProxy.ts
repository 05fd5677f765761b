import httpProxy from '@fastify/http-proxy';
import type { FastifyInstance } from 'fastify';
import { refuseInProxy } from './refuseInProxy';

export interface RegisterProxyOptions {
  /** Root of the DICOMweb service, e.g. http://localhost:8042/dicom-web */
  target: string;
  prefix: string;
}

const hopHeaders = ['keep-alive', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer'];

/**
 * Passes DICOMweb requests for reading and storing on to a real archive (see refuseInProxy), bodies
 * streamed both ways and headers (Authorization too) untouched. The browser's own host goes along,
 * so that the archive makes URLs the browser can reach.
 */
export async function registerProxy(
  app: FastifyInstance,
  { target, prefix }: RegisterProxyOptions,
): Promise<void> {
  const url = new URL(target);
  await app.register(httpProxy, {
    upstream: url.origin,
    prefix,
    rewritePrefix: url.pathname.replace(/\/+$/, ''),
    preHandler: async (request, reply) => {
      const refusal = refuseInProxy(
        request.method,
        request.url.split('?', 1)[0].slice(prefix.length),
      );
      if (refusal) {
        return reply
          .code(refusal.status)
          .headers(refusal.status === 405 ? { allow: 'GET, HEAD, POST' } : {})
          .type('text/plain; charset=utf-8')
          .send(refusal.text);
      }
    },
    undici: { bodyTimeout: 0, headersTimeout: 120_000 },
    replyOptions: {
      rewriteRequestHeaders: (request, headers) => ({
        ...withoutHopHeaders(headers),
        // RFC 7239 wants quotes round a host with a port, but Orthanc would take them into its
        // URLs.
        forwarded: `host=${request.headers.host};proto=http`,
        'x-forwarded-host': request.headers.host,
        'x-forwarded-proto': 'http',
      }),
      rewriteHeaders: ({ location, ...headers }) =>
        // The browser is never sent elsewhere.
        typeof location === 'string' && location.startsWith(url.origin + '/')
          ? {
              ...headers,
              location: location
                .slice(url.origin.length)
                .replace(url.pathname.replace(/\/+$/, ''), prefix),
            }
          : headers,
      onError: (reply, { error }) => {
        reply
          .code(502)
          .type('text/plain; charset=utf-8')
          .send(`The archive at ${url.origin}${url.pathname} does not answer: ${error.message}`);
      },
    },
  });
}

/**
 * Headers that are between two neighbours only (RFC 9110 7.6.1), those that Connection names too.
 */
function withoutHopHeaders<Headers extends Record<string, unknown>>(headers: Headers): Headers {
  const named = String(headers.connection ?? '')
    .toLowerCase()
    .split(/\s*,\s*/);
  const gone = new Set([...hopHeaders, 'connection', 'upgrade', ...named]);
  return Object.fromEntries(Object.entries(headers).filter(([key]) => !gone.has(key))) as Headers;
}
