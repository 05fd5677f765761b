import { defaultSiteConfiguration } from '../../configuration';
import { engineSettings } from './engineSettings';

describe('engineSettings', () => {
  it('has no server unless the site has one', () => {
    expect(engineSettings(defaultSiteConfiguration)).toEqual({});
  });

  it.each([
    ['/kidneys', 'https://viewer.example/kidneys'],
    ['https://gpu.example:8443/', 'https://gpu.example:8443/'],
  ])('gives workers the whole address of %s', (url, whole) => {
    const settings = engineSettings(
      { ...defaultSiteConfiguration, backend: { url, token: 'secret' } },
      'https://viewer.example/kidney-dosimetry?StudyInstanceUIDs=1.2',
    );
    expect(settings).toEqual({ remote: { url: whole, token: 'secret' } });
  });

  it('passes on what the site sets about engines', () => {
    const engine = { backEnds: ['wasm' as const], maxThreads: 2 };
    expect(engineSettings({ ...defaultSiteConfiguration, engine })).toEqual(engine);
  });
});
