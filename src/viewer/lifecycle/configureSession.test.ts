import { createLocalMeter } from '../../../tests/helpers/createLocalMeter';
import { createLocalSerial } from '../../../tests/helpers/createLocalSerial';
import { defaultSiteConfiguration } from '../../configuration';
import { createWords } from '../../words/createWords';
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

  it('says in German too what is wrong, how much of it, and that the defaults are in use', () => {
    const session = newSession();
    configureSession(session, {
      appConfig: {
        kidneyDosimetry: {
          institution: 7,
          radiobiologie: {},
          radiobiology: { alphaBetaGy: '2.6', repairHalfLifeHours: -3 },
          doseWash: { opacity: 7, thresholdGy: 'x' },
          uncertainty: { calibrationRelative: 50 },
        },
      },
    });
    const wrong = session.store.get().configurationError!;
    expect(wrong.why).toMatch(/\. Also wrong: ([\w.]+, ){4}[\w.]+; 1 more\.$/);
    expect(wrong.next).toContain('none of the settings of the site is in use');
    const { what, why, next } = createWords('de').error(wrong);
    expect(what).toBe(
      'Die Einstellung kidneyDosimetry.radiobiologie des Hauses kann nicht verwendet werden.',
    );
    expect(why).toMatch(
      /^Diese Einstellung gibt es nicht\. Ist radiobiology gemeint\? Erlaubt ist nur: .*; 1 weitere\.$/,
    );
    expect(next).toContain('gilt keine Einstellung des Hauses');
  });

  it.each([
    [
      { radiobiology: { alphaBetaGy: '2.6' } },
      /^Gefunden: "2\.6"; erlaubt: eine Zahl von .* Gy\.$/,
    ],
    [{ institution: '' }, /^Gefunden: ""; erlaubt: ein Text mit 1 bis \d+ Zeichen\.$/],
    [
      { cameras: { model: 'a' } },
      /^Gefunden: .*; erlaubt: eine Liste mit höchstens \d+ Einträgen\.$/,
    ],
  ])('says in German what is allowed in place of %j', (kidneyDosimetry, expected) => {
    const session = newSession();
    configureSession(session, { appConfig: { kidneyDosimetry } });
    expect(createWords('de').error(session.store.get().configurationError!).why).toMatch(expected);
  });
});
