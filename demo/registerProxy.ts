import httpProxy from '@fastify/http-proxy';
import type { FastifyInstance } from 'fastify';

export interface RegisterProxyOptions {
  /** Root of the DICOMweb service, e.g. http://localhost:8042/dicom-web */
  target: string;
  prefix: string;
}

/**
 * Passes DICOMweb requests on to a real archive, bodies streamed both ways and headers (Authorization too)
 * untouched. The browser's own host goes along, so that the archive makes URLs the browser can reach.
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
    undici: { bodyTimeout: 0, headersTimeout: 120_000 },
    replyOptions: {
      rewriteRequestHeaders: (request, headers) => ({
        ...headers,
        // RFC 7239 wants quotes round a host with a port, but Orthanc would take them into its URLs.
        forwarded: `host=${request.headers.host};proto=http`,
        'x-forwarded-host': request.headers.host,
        'x-forwarded-proto': 'http',
      }),
      onError: (reply, { error }) => {
        reply
          .code(502)
          .type('text/plain; charset=utf-8')
          .send(`The archive at ${url.origin}${url.pathname} does not answer: ${error.message}`);
      },
    },
  });
}
