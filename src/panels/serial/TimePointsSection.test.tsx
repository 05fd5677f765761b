import { renderToStaticMarkup } from 'react-dom/server';
import { serialSummaryFixture } from '../../../tests/helpers/serialSummaryFixture';
import type { SpectSession } from '../../sessions';
import { initialSessionState } from '../../viewer/session/sessionState';
import type { TherapyDose } from '../../report/kidneyDoseReport';
import type { SessionState } from '../../viewer/session/sessionState';
import type { CycleDose } from '../../viewer/session/slices/serialDoseSlice';
import { TimePointsSection } from './TimePointsSection';

const spect = (n: number, change: Partial<SpectSession> = {}): SpectSession => ({
  id: `1.2.${n}`,
  beds: [
    {
      studyInstanceUID: `1.1.${n}`,
      seriesInstanceUID: `1.2.${n}`,
      modality: 'PT',
      description: 'SPECT AC',
      sopInstanceUIDs: [`1.2.${n}.1`],
      minutesAfterFirst: 0,
    },
  ],
  quantity: 'activity-concentration',
  basis: '',
  hours: { value: [4, 24, 96][n], source: 'file', detail: 'AcquisitionDateTime' },
  acquisitionDateTime: { value: '2026-03-02T13:42:00', source: 'file' },
  camera: { model: 'Intevo' },
  ct: {
    studyInstanceUID: `1.1.${n}`,
    seriesInstanceUID: `1.3.${n}`,
    modality: 'CT',
    description: 'CT AC',
    sopInstanceUIDs: [],
    isOfOtherStudy: false,
  },
  otherCts: [],
  otherReconstructions: [],
  isAttenuationCorrected: true,
  isUsed: true,
  findings: [],
  ...change,
});

const withSessions = (sessions: SpectSession[]): Partial<SessionState> => ({
  timePointSearch: { status: 'found' },
  sessions: {
    patient: {},
    cycles: [
      {
        number: 1,
        administration: {
          injectedMBq: { value: 7400, source: 'file', detail: 'RadionuclideTotalDose' },
          dateTime: {
            value: '2026-03-02T09:42:00',
            source: 'entered',
            ofFile: { value: '2026-03-02T09:00:00', source: 'file' },
          },
          hints: [],
        },
        sessions,
        findings: [],
      },
    ],
    leftOut: [],
    findings: [],
  },
});
const three = [spect(0), spect(1), spect(2)];
const dose: CycleDose = {
  summary: serialSummaryFixture({
    findings: [
      {
        code: 'CONTOUR_MOVED_TO_ACTIVITY',
        text: 'Moved by 4 mm.',
        side: 'right',
        timePoint: '1.2.1',
      },
      { code: 'SERIAL_EXTRAPOLATED', text: 'Much lies after the last scan.' },
    ],
  }),
  volume: {
    dimensions: [1, 1, 1],
    spacingMm: [1, 1, 1],
    imagePositionPatient: [0, 0, 0],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    data: new Float32Array(1),
    frameOfReferenceUID: '1.9',
  } as CycleDose['volume'],
  placements: [],
  isMapBehind: false,
  isRestored: false,
};

function render(state: Partial<SessionState>): string {
  return renderToStaticMarkup(
    <TimePointsSection state={{ ...initialSessionState, ...state }} run={() => undefined} />,
  );
}

/** The opening tag of an element. */
function tag(html: string, dataCy: string): string {
  return new RegExp(`<[^>]*data-cy="${dataCy}"[^>]*>`).exec(html)?.[0] ?? '';
}

const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('TimePointsSection', () => {
  it('names the series that are no time point, and why', () => {
    const found = withSessions(three);
    expect(render(found)).not.toContain('kidney-series-left-out');
    const [one] = spect(0).beds;
    const leftOut = [
      { ...one, seriesInstanceUID: '1.8', description: 'SUV', why: 'Its values are no activity.' },
    ];
    const html = render({ ...found, sessions: { ...found.sessions!, leftOut } });
    expect(textOf(html)).toContain(
      '1 series left out The series SUV was left out: Its values are no activity.',
    );
  });

  it('offers to look, says that it looks, and why it could not', () => {
    expect(render({})).toContain('Find time points');
    expect(textOf(render({ timePointSearch: { status: 'searching' } }))).toContain(
      'Looking for the SPECT/CT of this patient.',
    );
    const message = { code: 'TIMEOUT', what: 'No answer.', why: 'It took long.', next: 'Retry.' };
    const failed = render({
      timePointSearch: { status: 'failed', message: message as never },
    });
    expect(textOf(failed)).toContain('No answer. It took long. Retry. Look again');
  });

  it('lists each time point with hours, date, camera, unit and CT', () => {
    const text = textOf(render(withSessions(three)));
    expect(text).toContain('3 of 3 time points in use');
    expect(text).toContain('24.0 h 2026-03-02 13:42 \u00b7 Intevo \u00b7 Bq/ml \u00b7 with its CT');
    expect(text).toContain('From the images: AcquisitionDateTime.');
  });

  it('shows an entered value with the one of the images beside it', () => {
    const text = textOf(render(withSessions(three)));
    expect(text).toContain('Administered: nuclide not known, 7400 MBq, 2026-03-02 09:42 (entered)');
    expect(text).toContain('Entered; the images say 2026-03-02 09:00. Empty it to take that.');
  });

  it('says of each reconstruction whether it is corrected, and asks before an uncorrected one', () => {
    const other = { ...spect(0).beds[0], description: 'NAC', quantity: 'counts' as const };
    const [first, second] = [
      spect(0, { otherReconstructions: [{ ...other, isAttenuationCorrected: false }] }),
      spect(1, { isAttenuationCorrected: false }),
    ];
    const html = render(withSessions([first, second]));
    const text = textOf(html);
    expect(text).toContain('NAC, counts, NOT attenuation corrected');
    expect(text).toContain('no attenuation correction');
    expect(html.match(/kidney-time-point-uncorrected/g)).toHaveLength(1);
    expect(text).toContain('A SPECT in use has no attenuation correction');
    expect(text).toContain('None: carry the kidneys from another time point');
  });

  it('has the cycles of a therapy with their sum, and names one without a dose', () => {
    const ofKidneys = (gy: number) =>
      (['right', 'left'] as const).map((side) => ({
        side,
        meanDoseGy: gy,
        biologicallyEffectiveDoseGy: gy + 0.5,
        effectiveHalfLifeHours: 50,
      }));
    const therapy: TherapyDose = {
      cycles: [1, 2].map((cycle) => ({
        cycle,
        isOnThisCt: cycle === 1,
        kidneys: ofKidneys(2 * cycle),
      })),
      total: ofKidneys(6).map((kidney) => ({ ...kidney, cycles: 2 })),
      cyclesWithoutDose: [3],
    };
    const html = render({ ...withSessions(three), report: { therapy } as SessionState['report'] });
    const text = textOf(html);
    expect(text).toContain('2 4.00 Gy BED 4.50 Gy T½ 50.0 h');
    expect(text).toContain('3 not computed, and not in the sum');
    expect(text).toContain('Sum 6.00 Gy BED 6.50 Gy 6.00 Gy BED 6.50 Gy');
  });

  it('says what is missing, and then offers no computation', () => {
    const untimed = spect(1, {
      hours: undefined,
      findings: [{ code: 'TIME_UNKNOWN', text: 'No time is given.' }],
    });
    const html = render(withSessions([spect(0), untimed]));
    expect(textOf(html)).toContain('time not known');
    expect(textOf(html)).toContain('No time is given.');
    expect(textOf(html)).toContain('not known for 1 of 2 time points');
    expect(tag(html, 'kidney-serial-compute')).toContain('disabled');
  });

  it('names the one next step: how many CTs are left to contour', () => {
    const html = render(withSessions(three));
    expect(textOf(html)).toContain('Contour 3 more CTs, compute the dose');
    expect(tag(html, 'kidney-serial-compute')).not.toContain('disabled');
    expect(textOf(render(withSessions([spect(0, { isUsed: false })])))).toContain(
      'Switch on at least one time point.',
    );
  });

  it('can be cancelled while it computes, and says how far it is', () => {
    const html = render({
      ...withSessions(three),
      serialRun: new AbortController(),
      serialSteps: [
        { title: 'Reading the SPECT at 4.0 h', fraction: 1, seconds: 1.26 },
        { title: 'Contouring the CT at 24.0 h', fraction: 0.4 },
      ],
    });
    expect(tag(html, 'kidney-serial-compute')).toContain('disabled');
    expect(tag(html, 'kidney-serial-cancel')).not.toContain('disabled');
    expect(textOf(html)).toContain('Reading the SPECT at 4.0 h 1.3 s');
    expect(textOf(html)).toContain('Contouring the CT at 24.0 h 40 %');
  });

  describe('with a dose', () => {
    const state = { ...withSessions(three), serialDoses: { 1: dose } };

    it('plots each kidney: points as check boxes with error bars, the curve, others faint', () => {
      const html = render({ ...state, activityUncertainty: 0.1 });
      const plots = html.match(/data-cy="kidney-curve-point"/g)!;
      expect(plots).toHaveLength(6);
      expect(html).toContain('aria-label="Right kidney at 24.0 h: 71.7 MBq"');
      expect(tag(html, 'kidney-curve-right-chosen')).toContain('data-model="mono-exponential"');
      const others = dose.summary.kidneys[0].models.length - 1;
      expect(html.match(/class="kd-faint"/g)!).toHaveLength(2 * others);
      expect(textOf(html)).toContain('Error bars: 10 %');
    });

    it('shows every model with its integral, half-life, dose and share after the last scan', () => {
      const html = render(state);
      const [right] = dose.summary.kidneys;
      const row = textOf(/<tr[^>]*data-model="mono-exponential".*?<\/tr>/.exec(html)![0]);
      expect(row).toContain(right.timeIntegratedActivityMBqH.toPrecision(4));
      expect(row).toContain('50.0 4.00');
      // 2^(-96/50) of a single exponential is left after 96 h.
      expect(row).toContain(` ${(100 * 2 ** (-96 / 50)).toFixed(0)} `);
    });

    it('keeps warnings in sight, each with what it is about, and folds what is only said', () => {
      const html = render(state);
      expect(html.indexOf('Much lies after the last scan.')).toBeLessThan(
        html.indexOf('kidney-serial-notes'),
      );
      expect(textOf(html)).toContain('Right kidney, 24.0 h: Moved by 4 mm.');
      expect(textOf(html)).toContain('1 note on how it came about');
    });

    it('shows the registration: shift, rotation, quality, movement of the contour', () => {
      const rows = [
        ...render(state).matchAll(/<tr data-cy="kidney-registration-right".*?<\/tr>/g),
      ].map(([row]) => textOf(row));
      expect(rows).toEqual([
        'Right kidney, 24.0 h 5.0 2.0 0.98 1.0 Compare',
        'Right kidney, 96.0 h 5.0 2.0 0.98 2.0 Compare',
      ]);
    });

    it('says that the dose of another frame is not on the images, and does not store it', () => {
      const html = render(state);
      expect(tag(html, 'kidney-serial-elsewhere')).not.toBe('');
      expect(tag(html, 'kidney-serial-store')).toBe('');
    });

    it('one restored from an RTDOSE is shown and cannot be changed', () => {
      const html = render({ ...state, serialDoses: { 1: { ...dose, isRestored: true } } });
      expect(textOf(html)).toContain('As stored with the RTDOSE.');
      expect(tag(html, 'kidney-serial-model-right')).toContain('disabled');
      expect(tag(html, 'kidney-curve-point')).toContain('aria-disabled="true"');
    });
  });

  it('one time point: which half-life, where it is from, and how unsure the dose is', () => {
    const [kidney] = serialSummaryFixture().kidneys;
    const summary = serialSummaryFixture();
    const single: CycleDose = {
      ...dose,
      summary: {
        ...summary,
        timePoints: summary.timePoints.map((point, n) => ({ ...point, isUsed: n === 1 })),
        kidneys: [kidney],
      },
    };
    const html = render({ ...withSessions(three), serialDoses: { 1: single } });
    // |1 - ln 2 24/50| 18 %.
    expect(textOf(html)).toContain(
      'population of patients with 177Lu-DOTATATE; makes the dose unsure by 12 %.',
    );
  });
});
