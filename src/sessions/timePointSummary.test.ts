import type { SpectSession } from './types';
import { timePointSummary } from './timePointSummary';

const bed = (seriesInstanceUID: string) => ({
  studyInstanceUID: '1.2',
  seriesInstanceUID,
  modality: 'NM',
  description: '',
  sopInstanceUIDs: [`${seriesInstanceUID}.1`],
  minutesAfterFirst: 0,
});
const session: SpectSession & { hours: NonNullable<SpectSession['hours']> } = {
  id: '1.2.3',
  beds: [bed('1.2.3'), bed('1.2.4'), bed('1.2.3')],
  quantity: 'counts',
  basis: '',
  hours: { value: 25, source: 'entered', ofFile: { value: 24, source: 'file' } },
  camera: { manufacturer: 'SIEMENS', model: 'Intevo' },
  otherCts: [],
  otherReconstructions: [],
  isAttenuationCorrected: true,
  isUsed: true,
  findings: [],
};

describe('timePointSummary', () => {
  it('keeps the time of the file beside the one that was entered', () => {
    const summary = timePointSummary(session, '9.7 cps/MBq');
    expect(summary).toMatchObject({ hours: 25, hoursSource: 'entered', hoursOfFile: 24 });
    expect(summary).toMatchObject({ unit: 'counts', calibration: '9.7 cps/MBq' });
  });

  it('names camera and series, each series once', () => {
    const summary = timePointSummary(session);
    expect(summary.camera).toBe('SIEMENS, Intevo');
    expect(summary.spectSeriesInstanceUIDs).toEqual(['1.2.3', '1.2.4']);
    expect('calibration' in summary || 'ctSeriesInstanceUID' in summary).toBe(false);
  });
});
