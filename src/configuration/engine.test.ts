import { parseSiteConfiguration } from '.';

const parse = (engine: unknown) => parseSiteConfiguration({ engine }).engine;

describe('engine of a site', () => {
  it('is left out where the site sets nothing', () => {
    expect(parseSiteConfiguration({})).not.toHaveProperty('engine');
  });

  it('takes what is allowed', () => {
    const engine = {
      backEnds: ['remote', 'wasm'],
      maxThreads: 2,
      webGpuWithoutJspi: true,
      softwareWebGpu: false,
    };
    expect(parse(engine)).toEqual(engine);
  });

  it.each([
    [{ backEnds: ['cuda'] }, 'engine.backEnds[0]'],
    [{ backEnds: [] }, 'engine.backEnds'],
    [{ backEnds: ['wasm', 'wasm'] }, 'engine.backEnds'],
    [{ maxThreads: 0 }, 'engine.maxThreads'],
    [{ maxThreads: 1.5 }, 'engine.maxThreads'],
    [{ softwareWebGpu: 'yes' }, 'engine.softwareWebGpu'],
    [{ threads: 2 }, 'engine.threads'],
  ])('names what is wrong in %j', (engine, path) => {
    expect(() => parse(engine)).toThrow(
      expect.objectContaining({
        code: 'INVALID_CONFIGURATION',
        what: expect.stringContaining(`kidneyDosimetry.${path} `) as string,
      }),
    );
  });
});
