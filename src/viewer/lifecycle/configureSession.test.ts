import { createLocalMeter } from '../../../tests/helpers/createLocalMeter';
import { createLocalSerial } from '../../../tests/helpers/createLocalSerial';
import { defaultSiteConfiguration } from '../../configuration';
import type { PipelineClient } from '../../worker/createPipelineClient';
import { createKidneySession } from '../session/kidneySession';
import { configureSession } from './configureSession';

const newSession = () =>
  createKidneySession({} as PipelineClient, createLocalMeter(), createLocalSerial());

describe('configureSession', () => {
  it('takes the settings of app-config.js', () => {
    const session = newSession();
    configureSession(session, {
      appConfig: { kidneyDosimetry: { contourConvention: 'solid', doseWash: { opacity: 0.25 } } },
      configuration: {},
    });
    expect(session.configurationError).toBeUndefined();
    expect(session.configuration.contourConvention).toBe('solid');
    expect(session.store.get()).toMatchObject({
      contourConvention: 'solid',
      wash: { opacity: 0.25, isodosesGy: defaultSiteConfiguration.doseWash.isodosesGy },
    });
  });

  it('prefers the configuration of the extension itself', () => {
    const session = newSession();
    configureSession(session, {
      appConfig: { kidneyDosimetry: { institution: 'A' } },
      configuration: { institution: 'B' },
    });
    expect(session.configuration.institution).toBe('B');
  });

  it('uses the defaults where nothing is set', () => {
    const session = newSession();
    configureSession(session, {});
    expect(session.configuration).toEqual(defaultSiteConfiguration);
  });

  it('says what is wrong, and uses none of it', () => {
    const session = newSession();
    configureSession(session, {
      appConfig: { kidneyDosimetry: { institution: 'A', radiobiology: { alphaBetaGy: -1 } } },
    });
    expect(session.configuration).toEqual(defaultSiteConfiguration);
    expect(session.store.get().configurationError).toMatchObject({
      code: 'INVALID_CONFIGURATION',
      what: expect.stringContaining('radiobiology.alphaBetaGy') as string,
    });
  });
});
