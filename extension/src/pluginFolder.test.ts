import { pluginFolder } from './pluginFolder';

const scope = globalThis as { document?: unknown; __ohif?: unknown };
const name = 'ohif-extension-kidney-dosimetry';

beforeEach(() => (scope.document = { baseURI: 'https://viewer.example/ohif/' }));

afterEach(() => {
  delete scope.document;
  delete scope.__ohif;
});

describe('pluginFolder', () => {
  it.each([
    ['/plugins/kidneys', 'https://viewer.example/plugins/kidneys/'],
    ['/plugins/kidneys/', 'https://viewer.example/plugins/kidneys/'],
    ['https://cdn.example/k//', 'https://cdn.example/k/'],
  ])('is the site’s setting first: %s', (assetsUrl, folder) => {
    const scriptUrl = 'https://viewer.example/elsewhere/index.umd.js';
    expect(pluginFolder({ assetsUrl, scriptUrl })).toBe(folder);
  });

  it('is that of the script, else that of the viewer’s record, else the page’s', () => {
    const recorded = 'https://cdn.example/plugins/name/1.0.0/index.umd.js';
    scope.__ohif = {
      runtimePlugins: [
        { packageName: name, resolvedUrl: 'https://cdn.example/old/index.umd.js' },
        { packageName: name, resolvedUrl: recorded },
        { packageName: 'another', resolvedUrl: 'https://cdn.example/another/index.umd.js' },
      ],
    };
    const byAddress = 'https://viewer.example/plugins/kidney-dosimetry-extension.js?v=1';
    expect(pluginFolder({ scriptUrl: byAddress })).toBe('https://viewer.example/plugins/');
    for (const scriptUrl of [undefined, '', 'blob:https://viewer.example/1', 'file:///src/a.js']) {
      expect(pluginFolder({ scriptUrl })).toBe('https://cdn.example/plugins/name/1.0.0/');
    }
    delete scope.__ohif;
    expect(pluginFolder({ scriptUrl: 'blob:https://viewer.example/1' })).toBe(
      'https://viewer.example/ohif/',
    );
  });

  it('does without a page', () => {
    delete scope.document;
    expect(pluginFolder({ scriptUrl: 'file:///srv/plugins/a.js' })).toBe('file:///srv/plugins/');
  });
});
