import { unlessCancelled } from './unlessCancelled';

describe('unlessCancelled', () => {
  it('gives what the work gives', async () => {
    const { signal } = new AbortController();
    await expect(unlessCancelled(signal, Promise.resolve(7))).resolves.toBe(7);
    await expect(unlessCancelled(signal, Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('does not wait for work that is slow to notice', async () => {
    const controller = new AbortController();
    const waiting = unlessCancelled(controller.signal, new Promise(() => undefined));
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('is cancelled where the signal was given before', async () => {
    const late = unlessCancelled(AbortSignal.abort(), Promise.resolve(1));
    await expect(late).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
