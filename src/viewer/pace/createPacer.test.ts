import { createPacer } from './createPacer';

describe('createPacer', () => {
  it('lets short work go on and gives the viewer its turn after 8 ms', async () => {
    let time = 0;
    const pause = createPacer({ now: () => time });
    expect(pause()).toBeUndefined();
    time = 7.9;
    expect(pause()).toBeUndefined();
    time = 8;
    let viewerHadItsTurn = false;
    setImmediate(() => {
      viewerHadItsTurn = true;
    });
    const pausing = pause();
    expect(pausing).toBeInstanceOf(Promise);
    await pausing;
    await new Promise((resolve) => setImmediate(resolve));
    expect(viewerHadItsTurn).toBe(true);
    expect(pause()).toBeUndefined();
    time = 16;
    expect(pause()).toBeInstanceOf(Promise);
  });

  it('throws once the run is cancelled', () => {
    const controller = new AbortController();
    const pause = createPacer({ signal: controller.signal });
    pause();
    controller.abort();
    expect(pause).toThrow(expect.objectContaining({ code: 'CANCELLED' }));
  });
});
