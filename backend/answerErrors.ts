import type { FastifyInstance } from 'fastify';
import { errorDetails } from '../src/calls/errorDetails';
import { DosimetryError, toDosimetryError } from '../src/errors';
import type { ErrorCode } from '../src/errors';

const statusOf: Partial<Record<ErrorCode, number>> = {
  INVALID_ARGUMENT: 400,
  NOT_AUTHORIZED: 401,
  KIDNEYS_NOT_FOUND: 422,
  // The client has closed the connection, so nobody reads the answer.
  CANCELLED: 499,
  SERVER_ERROR: 503,
  // Errors that the server causes, and not the CT.
  ENGINE_FAILED: 500,
  WORKER_STOPPED: 500,
  OUT_OF_MEMORY: 500,
  MODEL_UNAVAILABLE: 500,
  MODEL_MISMATCH: 500,
  UNEXPECTED: 500,
};

const methodOf: Partial<Record<string, string>> = { '/contour': 'POST', '/health': 'GET' };

/** Answers errors, and requests to other addresses, with JSON: {code, what, why, next}. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const typed = toDosimetryError(fromFastify(error));
    const status = statusOf[typed.code] ?? 422;
    if (status === 503) {
      reply.header('retry-after', '60');
    }
    if (request.method === 'POST') {
      // An unread body need not be read to its end.
      reply.header('connection', 'close');
    }
    return reply.code(status).send(errorDetails(typed));
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0];
    const method = methodOf[path];
    if (method) {
      reply.header('allow', `${method}, OPTIONS`);
    }
    return reply.code(method ? 405 : 404).send(
      errorDetails(
        new DosimetryError('INVALID_ARGUMENT', {
          what: 'The server cannot take this request.',
          why: method
            ? `${path} is asked for with ${method}.`
            : 'There is nothing at this address.',
          next: 'Check the address of the server in the viewer’s configuration.',
        }),
      ),
    );
  });
}

/** Translates errors of the web framework itself: bodies that are too large or of another type. */
function fromFastify(error: unknown): unknown {
  const { statusCode = 500, message } = error as { statusCode?: number; message?: string };
  if (error instanceof DosimetryError || statusCode >= 500) {
    return error;
  }
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'The server cannot take this request.',
    why: `${message}.`,
    next: 'Check the limits of the server (--max-mb) and that viewer and server have the same version.',
    cause: error,
  });
}
