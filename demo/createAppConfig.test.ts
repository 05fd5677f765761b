import { runInNewContext } from 'node:vm';
import { parseSiteConfiguration } from '../src/configuration';
import { createAppConfig } from './createAppConfig';

function evaluate(script: string): Record<string, unknown> {
  const window: { config?: Record<string, unknown> } = {};
  runInNewContext(script, { window });
  return JSON.parse(JSON.stringify(window.config));
}

describe('createAppConfig', () => {
  it('is a script that loads our mode by URL and one archive of the same origin', () => {
    const config = evaluate(createAppConfig({ archiveName: 'Orthanc "A"' }));
    expect(config).toMatchObject({
      routerBasename: null,
      extensions: [],
      modes: ['/plugins/kidney-dosimetry-mode.js'],
      showStudyList: true,
      groupEnabledModesFirst: true,
      investigationalUseDialog: { option: 'never' },
    });
    const [source] = config.dataSources as { sourceName: string; configuration: object }[];
    expect(source.sourceName).toBe(config.defaultDataSourceName);
    expect(source.configuration).toMatchObject({
      friendlyName: 'Orthanc "A"',
      qidoRoot: '/dicom-web',
      wadoRoot: '/dicom-web',
    });
  });

  it('has settings of the plug-in that the plug-in takes', () => {
    const { kidneyDosimetry } = evaluate(createAppConfig({ archiveName: 'x' }));
    expect(parseSiteConfiguration(kidneyDosimetry).doseWash.isodosesGy).toEqual([1, 2, 3, 4]);
  });

  it('lets overrides replace whole keys', () => {
    const overrides = { modes: ['@ohif/mode-longitudinal'], extra: 1 };
    expect(evaluate(createAppConfig({ archiveName: 'x', overrides }))).toMatchObject(overrides);
  });
});
