import { httpError } from './httpError';

const errorFor = (status: number, isStore = false) =>
  httpError({
    status,
    isStore,
    action: 'Storing in the archive',
    serverText: 'the disk is on fire',
    url: 'http://x/studies',
  });

describe('httpError', () => {
  it.each([
    [401, false, 'NOT_AUTHORIZED'],
    [403, true, 'NOT_AUTHORIZED'],
    [413, true, 'STORE_REFUSED'],
    [413, false, 'SERVER_ERROR'],
    [400, true, 'STORE_REFUSED'],
    [409, true, 'STORE_REFUSED'],
    [415, true, 'STORE_REFUSED'],
    [507, true, 'STORE_REFUSED'],
    [400, false, 'SERVER_ERROR'],
    [404, false, 'SERVER_ERROR'],
    [406, false, 'SERVER_ERROR'],
    [500, true, 'SERVER_ERROR'],
    [503, false, 'SERVER_ERROR'],
    [304, false, 'SERVER_ERROR'],
  ])('%p (store: %p) is %s', (status, isStore, code) => {
    expect(errorFor(status, isStore).code).toBe(code);
  });

  it('says what, why with status and the server’s words, and what next', () => {
    const { what, why, next } = errorFor(413, true);
    expect(what).toBe('Storing in the archive was refused as too large.');
    expect(why).toBe(
      'The server at http://x/studies answered with status 413: the disk is on fire.',
    );
    expect(next).toContain('Save as a file');
  });
});
