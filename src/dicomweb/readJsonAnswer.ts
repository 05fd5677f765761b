import { DosimetryError } from '../errors';
import type { HttpAnswer } from './sendRequest';

/**
 * The JSON of an answer; an empty list where it has no content (204, or no body).
 * @throws DosimetryError SERVER_ERROR where it is not JSON
 */
export function readJsonAnswer({ status, body, contentType }: HttpAnswer): unknown {
  if (status === 204 || body.length === 0) {
    return [];
  }
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch (cause) {
    throw new DosimetryError('SERVER_ERROR', {
      what: 'The answer of the server could not be read.',
      why: `It came as "${contentType}" and is not JSON.`,
      next: 'Check that the address is the root of a DICOMweb service.',
      cause,
    });
  }
}
