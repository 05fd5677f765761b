import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describeWithData, sharedData } from '../../tests/helpers/sharedData';
import { administrationOf, ctHeaders, nmHeader, ptHeaders } from '../../tests/helpers/spectHeaders';
import { readDicomFile } from '../dicom';
import type { NaturalDataset } from '../dicom/types';
import type { DosimetryError } from '../errors';
import { findSessions } from './findSessions';
import type { SessionFinding, SessionsReading } from './types';

const given = administrationOf('20260302080000', 7.4e9);
const halfLife = (seconds: number): NaturalDataset => {
  const [item] = given.RadiopharmaceuticalInformationSequence as NaturalDataset[];
  return { RadiopharmaceuticalInformationSequence: [{ ...item, RadionuclideHalfLife: seconds }] };
};
/** SPECT and CT of one study, both in its own frame. */
const sessionOf = (n: number, at: string, more: NaturalDataset = given): NaturalDataset[] => [
  ...ptHeaders({ uid: `${n}1`, study: `${n}`, frame: `${n}`, at, more }),
  ...ctHeaders({ uid: `${n}2`, study: `${n}`, frame: `${n}`, at }),
];
/** 4, 24 and 96 h after the administration. */
const serial = [
  ...sessionOf(1, '20260302120000'),
  ...sessionOf(2, '20260303080000'),
  ...sessionOf(3, '20260306080000'),
];
const sessionsOf = ({ cycles }: SessionsReading) => cycles.flatMap(({ sessions }) => sessions);
const hoursOf = (reading: SessionsReading) => sessionsOf(reading).map(({ hours }) => hours?.value);
const codes = (findings: SessionFinding[]) => findings.map(({ code }) => code);
const allCodes = (reading: SessionsReading) =>
  codes([
    ...reading.findings,
    ...reading.cycles.flatMap(({ findings }) => findings),
    ...sessionsOf(reading).flatMap(({ findings }) => findings),
  ]);

describe('findSessions', () => {
  it('finds three studies of one cycle, each with its own CT', () => {
    const reading = findSessions(serial);
    expect(hoursOf(reading)).toEqual([4, 24, 96]);
    const [cycle] = reading.cycles;
    expect(cycle.administration.administeredMBq).toMatchObject({ value: 7400, source: 'file' });
    expect(cycle.administration.dateTime?.value).toBe('2026-03-02T08:00:00');
    expect(sessionsOf(reading).map(({ id, ct }) => [id, ct?.seriesInstanceUID])).toEqual([
      ['1.3.11', '1.3.12'],
      ['1.3.21', '1.3.22'],
      ['1.3.31', '1.3.32'],
    ]);
    expect(allCodes(reading)).toEqual([]);
    expect(reading.leftOut).toEqual([]);
  });

  it('gives the same for every order of the images', () => {
    const images = [
      ...serial,
      ...ctHeaders({ uid: '13', study: '1', frame: '1', at: '20260302120000' }),
      nmHeader({ uid: '14', study: '1', frame: '1', at: '20260302120000' }),
      nmHeader({ uid: '15', study: '2', frame: '2', at: '20260303082000', fromMm: 190 }),
    ];
    const expected = findSessions(images);
    const shuffled = fc.shuffledSubarray(images, { minLength: images.length });
    fc.assert(
      fc.property(shuffled, (order) => expect(findSessions(order)).toEqual(expected)),
      { numRuns: 8 },
    );
  });

  it('tells therapy cycles apart by their administrations', () => {
    const second = administrationOf('20260427090000', 7e9);
    const reading = findSessions([
      ...serial,
      ...sessionOf(5, '20260428090000', second),
      // Without an administration of its own; it belongs to the last one before it.
      ...sessionOf(6, '20260501090000', { RadiopharmaceuticalInformationSequence: [] }),
    ]);
    expect(reading.cycles.map(({ sessions }) => sessions.length)).toEqual([3, 2]);
    expect(hoursOf(reading)).toEqual([4, 24, 96, 24, 96]);
    expect(reading.cycles[1].administration.administeredMBq?.value).toBe(7000);
    expect(codes(reading.cycles[1].sessions[1].findings)).toContain(
      'ADMINISTRATION_OF_ANOTHER_SESSION',
    );
    expect(allCodes(reading)).toContain('SEVERAL_CYCLES');
  });

  it('divides scans without any administration by weeks, and gives no hours', () => {
    const none = { RadiopharmaceuticalInformationSequence: [] };
    const reading = findSessions([
      ...sessionOf(1, '20260302120000', none),
      ...sessionOf(2, '20260306120000', none),
      ...sessionOf(3, '20260428120000', none),
    ]);
    expect(reading.cycles.map(({ sessions }) => sessions.length)).toEqual([2, 1]);
    expect(hoursOf(reading)).toEqual([undefined, undefined, undefined]);
    expect(allCodes(reading)).toContain('ADMINISTRATION_UNKNOWN');
  });

  it('joins beds by their height, and not those that leave a gap', () => {
    const bed = (uid: string, at: string, fromMm: number) =>
      nmHeader({ uid, study: '1', frame: '1', at, fromMm, more: given });
    const joined = sessionsOf(
      findSessions([bed('2', '20260303082500', 0), bed('1', '20260303080000', 180)]),
    );
    expect(joined).toHaveLength(1);
    expect(joined[0].id).toBe('1.3.1');
    expect(joined[0].beds.map(({ minutesAfterFirst }) => minutesAfterFirst)).toEqual([0, 25]);
    expect(codes(joined[0].findings)).toContain('BEDS_JOINED');
    const apart = sessionsOf(
      findSessions([bed('1', '20260303080000', 0), bed('2', '20260303082500', 300)]),
    );
    expect(apart.map(({ findings }) => codes(findings).includes('BEDS_APART'))).toEqual([
      true,
      true,
    ]);
  });

  it('takes one reconstruction of an acquisition, and names the others', () => {
    const at = '20260303080000';
    const of = { study: '1', frame: '1', at };
    const images = [
      nmHeader({ ...of, uid: '1', more: given }),
      nmHeader({ ...of, uid: '2', more: { ...given, CorrectedImage: ['SCAT'] } }),
      ...ptHeaders({ ...of, uid: '3', more: given }),
    ];
    const [session, ...more] = sessionsOf(findSessions(images));
    expect(more).toEqual([]);
    expect(session.beds[0].seriesInstanceUID).toBe('1.3.3');
    expect(session.quantity).toBe('activity-concentration');
    expect(session.otherReconstructions.map((one) => one.seriesInstanceUID)).toEqual([
      '1.3.1',
      '1.3.2',
    ]);
    expect(codes(session.findings)).toContain('SEVERAL_RECONSTRUCTIONS');
    const [chosen] = sessionsOf(findSessions(images, { preferredSeries: ['1.3.1'] }));
    expect(chosen.beds[0].seriesInstanceUID).toBe('1.3.1');
    expect(codes(chosen.findings)).toContain('COUNTS_NEED_CALIBRATION');
  });

  it('chooses the CT of the frame that covers the SPECT, for soft tissue', () => {
    const at = '20260303080000';
    const of = { study: '1', frame: '1', at };
    const images = [
      ...ptHeaders({ ...of, uid: '1', more: given }),
      ...ctHeaders({ ...of, uid: '2', more: { ConvolutionKernel: 'B70s' } }),
      ...ctHeaders({ ...of, uid: '3' }),
      ...ctHeaders({ ...of, uid: '4', slices: 10 }),
      ...ctHeaders({ ...of, uid: '5', frame: '9' }),
    ];
    const [session] = sessionsOf(findSessions(images));
    expect(session.ct).toMatchObject({ seriesInstanceUID: '1.3.3', coverage: 1 });
    expect(session.otherCts.map((ct) => ct.seriesInstanceUID)).toEqual(['1.3.2', '1.3.4', '1.3.5']);
    expect(codes(session.findings)).toEqual(['CT_CHOSEN']);
  });

  it('takes no CT whose place against the SPECT is not known', () => {
    const at = '20260303080000';
    const [session] = sessionsOf(
      findSessions([
        ...ptHeaders({ uid: '1', study: '1', frame: '1', at, more: given }),
        ...ctHeaders({ uid: '2', study: '1', frame: '2', at }),
      ]),
    );
    expect(session.ct).toBeUndefined();
    expect(codes(session.findings)).toEqual(['CT_OF_OTHER_FRAME', 'CT_MISSING']);
  });

  it('prefers the CT of the visit in a study of several days', () => {
    const of = { study: '1', frame: '1' };
    const [, second] = sessionsOf(
      findSessions([
        ...ptHeaders({ ...of, uid: '1', at: '20260302120000', more: given }),
        ...ctHeaders({ ...of, uid: '2', at: '20260302121000' }),
        ...ptHeaders({ ...of, uid: '3', at: '20260303080000', more: given }),
        // Covers less than the CT of the day before.
        ...ctHeaders({ ...of, uid: '4', at: '20260303081000', slices: 32 }),
      ]),
    );
    expect(second.ct?.seriesInstanceUID).toBe('1.3.4');
    expect(codes(second.findings)).toContain('CT_COVERS_PART');
  });

  it('says that all lie in one frame with one CT', () => {
    const of = { study: '1', frame: '1' };
    const reading = findSessions([
      ...ptHeaders({ ...of, uid: '1', at: '20260302120000', more: given }),
      ...ptHeaders({ ...of, uid: '2', at: '20260303080000', more: given }),
      ...ctHeaders({ ...of, uid: '3', at: '20260302121000' }),
    ]);
    expect(hoursOf(reading)).toEqual([4, 24]);
    expect(codes(reading.findings)).toEqual(['FRAME_SHARED', 'CT_SHARED']);
  });

  it('says how counts will be calibrated, dead time by the rate of the projections', () => {
    const of = { study: '1', frame: '1', at: '20260303080000' };
    const tomo = { ImageType: ['ORIGINAL', 'PRIMARY', 'TOMO'], CountsAccumulated: 6_000_000 };
    const images = [
      nmHeader({ ...of, uid: '1', more: given }),
      nmHeader({ ...of, uid: '2', more: tomo }),
    ];
    const deadTime = { constant: 1, exponentials: [{ amplitude: 0.01, rateCps: 5000 }] };
    const found = findSessions(images, { cameras: [{ sensitivityCpsPerMBq: 9, deadTime }] });
    const [session] = sessionsOf(found);
    // 60 frames of 20 s: 5000 counts a second, 1 + 0.01 e.
    expect(session.countRateCps).toBe(5000);
    expect(session.findings).toContainEqual({
      code: 'COUNTS_CALIBRATED',
      text: expect.stringMatching(/9 cps\/MBq .* dead-time factor of 1\.02718 /),
    });
    expect(codes(sessionsOf(findSessions(images))[0].findings)).toContain(
      'COUNTS_NEED_CALIBRATION',
    );
  });

  it('leaves out what is no time point, and says why', () => {
    const at = '20260303080000';
    const of = { study: '9', frame: '9', at };
    const gallium = {
      CodeValue: '129049000',
      CodingSchemeDesignator: 'SCT',
      CodeMeaning: '^68^Ga',
    };
    const reading = findSessions([
      ...serial,
      nmHeader({ ...of, uid: '91', more: { ImageType: ['ORIGINAL', 'PRIMARY', 'WHOLE BODY'] } }),
      nmHeader({ ...of, uid: '92', more: { ImageType: ['ORIGINAL', 'PRIMARY', 'TOMO'] } }),
      ...ptHeaders({
        ...of,
        uid: '93',
        more: { RadiopharmaceuticalInformationSequence: [{ RadionuclideCodeSequence: [gallium] }] },
      }),
      ...ptHeaders({ ...of, uid: '94', more: { Units: 'GML' } }),
      {
        PatientID: 'P1',
        Modality: 'RTSTRUCT',
        SeriesInstanceUID: '1.3.95',
        SOPInstanceUID: '1.4.95',
      },
    ]);
    expect(sessionsOf(reading)).toHaveLength(3);
    const why = Object.fromEntries(
      reading.leftOut.map((series) => [series.seriesInstanceUID, series.why]),
    );
    expect(why['1.3.91']).toMatch(/planar image of the whole body/);
    expect(why['1.3.92']).toMatch(/projections/);
    expect(why['1.3.93']).toMatch(/not of 177Lu/);
    expect(why['1.3.94']).toMatch(/no activity \(Units GML\)/);
    expect(why['1.3.95']).toMatch(/RTSTRUCT/);
  });

  it.each<[string, NaturalDataset, RegExp]>([
    ['another unit', { Units: 'GML' }, /no activity \(Units GML\)/],
    ['the modality of a CT', { Modality: 'CT' }, /of modality CT and SOP class .*no CT image/],
    ['no modality', { Modality: undefined }, /of modality \(none\)/],
    ['half the half-life', halfLife(287150), /RadionuclideHalfLife 287150/],
  ])('says with the cycle that a time point with %s was left out', (_, more, why) => {
    const [pt, ct] = [/^1\.3\.21/, /^1\.3\.22/].map((uid) =>
      serial.filter((one) => uid.test(String(one.SeriesInstanceUID))),
    );
    const rest = serial.filter((one) => !pt.includes(one) && !ct.includes(one));
    const SOPClassUID = '1.2.840.10008.5.1.4.1.1.128';
    const [cycle] = findSessions([
      ...rest,
      ...pt.map((one) => ({ ...one, SOPClassUID, ...more })),
      ...ct,
    ]).cycles;
    expect(cycle.sessions).toHaveLength(2);
    expect(cycle.findings).toEqual([
      {
        code: 'TIME_POINT_LEFT_OUT',
        text: expect.stringMatching(new RegExp(`of 2026-03-03T08:00:00 .*${why.source}`)),
      },
    ]);
  });

  it('says nothing of planar images, of the visit of a time point, or of other years', () => {
    const whole = { ...given, ImageType: ['ORIGINAL', 'PRIMARY', 'WHOLE BODY'] };
    const tomo = { ...given, ImageType: ['ORIGINAL', 'PRIMARY', 'TOMO'] };
    const [{ findings }] = findSessions([
      ...serial,
      nmHeader({ uid: '91', study: '9', frame: '9', at: '20260304080000', more: whole }),
      nmHeader({ uid: '92', study: '2', frame: '2', at: '20260303080000', more: tomo }),
      ...ptHeaders({
        uid: '93',
        study: '8',
        frame: '8',
        at: '20250303080000',
        more: { Units: 'GML' },
      }),
    ]).cycles;
    expect(findings).toEqual([]);
  });

  it('says that a CT is of another day than its SPECT', () => {
    const of = { study: '1', frame: '1' };
    const [session] = sessionsOf(
      findSessions([
        ...ptHeaders({ ...of, uid: '1', at: '20260303080000', more: given }),
        ...ctHeaders({ ...of, uid: '2', at: '20260302080000' }),
      ]),
    );
    expect(session.findings).toContainEqual({
      code: 'CT_OF_OTHER_VISIT',
      text: expect.stringMatching(/24 h before the SPECT/),
    });
  });

  it.each([
    ['177Lu-PSMA-617', ['AGENT_CONTRADICTORY']],
    ['[177Lu]Lu-DOTATATE', []],
    ['Lutathera', []],
    ['Lu-177', []],
  ])('compares the radiopharmaceuticals of time points: %s', (Radiopharmaceutical, said) => {
    const [item] = given.RadiopharmaceuticalInformationSequence as NaturalDataset[];
    const other = { RadiopharmaceuticalInformationSequence: [{ ...item, Radiopharmaceutical }] };
    const reading = findSessions([
      ...sessionOf(1, '20260302120000'),
      ...sessionOf(2, '20260303080000', other),
    ]);
    expect(allCodes(reading)).toEqual(said);
  });

  it('keeps a time point that cannot be read, switched off', () => {
    const [, , ...rest] = sessionOf(1, '20260302120000').filter((one) => one.Modality === 'PT');
    const [session] = sessionsOf(findSessions(rest));
    expect(session.isUsed).toBe(false);
    expect(session.findings).toContainEqual({
      code: 'SERIES_UNREADABLE',
      text: expect.stringMatching(/18 slices where NumberOfSlices .* 20/),
    });
  });
});

describe('findSessions and contradictions', () => {
  it('meets damaged headers with findings, and refuses another person alone', () => {
    const images = [
      ...sessionOf(1, '20260302120000').slice(0, 24),
      nmHeader({ uid: '2', study: '2', frame: '2', at: '20260303080000', more: given }),
    ];
    const keywords = [...new Set(images.flatMap((image) => Object.keys(image)))];
    const damage = fc.record({
      image: fc.nat({ max: images.length - 1 }),
      keyword: fc.constantFrom(...keywords),
      value: fc.oneof(
        fc.constantFrom(
          undefined,
          null,
          '',
          'x',
          -1,
          0,
          NaN,
          1e300,
          [],
          {},
          [null],
          [{}],
          ['x', 1],
        ),
        fc.string(),
        fc.double(),
        fc.array(fc.oneof(fc.double(), fc.string()), { maxLength: 7 }),
      ),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 5 }), (damages) => {
        const damaged = images.map((image, n) => ({
          ...image,
          ...Object.fromEntries(
            damages.filter((one) => one.image === n).map(({ keyword, value }) => [keyword, value]),
          ),
        }));
        try {
          sessionsOf(findSessions(damaged));
        } catch (error) {
          expect((error as DosimetryError).code).toBe('MIXED_PATIENT');
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, NaturalDataset]>([
    ['PatientID', { PatientID: 'P2' }],
    ['PatientBirthDate', { PatientBirthDate: '19600101' }],
    ['PatientName', { PatientName: 'Other^Person' }],
  ])('refuses another %s', (keyword, more) => {
    expect(() =>
      findSessions([...serial, ...sessionOf(4, '20260306100000', { ...given, ...more })]),
    ).toThrow(
      expect.objectContaining({ code: 'MIXED_PATIENT', why: expect.stringContaining(keyword) }),
    );
  });

  it('takes neither of two administered activities', () => {
    const reading = findSessions([
      ...sessionOf(1, '20260302120000'),
      ...sessionOf(2, '20260303080000', administrationOf('20260302080000', 5.5e9)),
    ]);
    expect(reading.cycles[0].administration.administeredMBq).toBeUndefined();
    expect(allCodes(reading)).toEqual(['ACTIVITY_CONTRADICTORY']);
  });

  it('knows activities that were decayed to the scans', () => {
    const decayed = (hours: number) =>
      administrationOf('20260302080000', 7.4e9 * 2 ** (-hours / 159.528));
    const reading = findSessions([
      ...sessionOf(1, '20260302120000', decayed(4)),
      ...sessionOf(2, '20260303080000', decayed(24)),
      ...sessionOf(3, '20260306080000', decayed(96)),
    ]);
    expect(reading.cycles[0].administration.administeredMBq).toBeUndefined();
    expect(reading.cycles[0].findings[0].text).toMatch(/They fall as 177Lu decays/);
  });

  it('gives no hours where the images name two times of the administration', () => {
    const reading = findSessions([
      ...sessionOf(1, '20260302120000'),
      ...sessionOf(2, '20260303080000', administrationOf('20260302100000', 7.4e9)),
    ]);
    expect(hoursOf(reading)).toEqual([undefined, undefined]);
    expect(allCodes(reading)).toContain('ADMINISTRATION_CONTRADICTORY');
  });

  it('does not take a rewritten administration, nor its activity', () => {
    const at = ['20260302120000', '20260303080000', '20260306080000'];
    const reading = findSessions(
      at.flatMap((time, n) =>
        sessionOf(n + 1, time, {
          ...administrationOf(time, 7e9 - n * 1e9),
          ImageComments: 'Symbia 7400 MBq on 20260302 at 8:00 - Retention',
        }),
      ),
    );
    expect(hoursOf(reading)).toEqual([undefined, undefined, undefined]);
    const [{ administration }] = reading.cycles;
    expect(administration.administeredMBq).toBeUndefined();
    expect(administration.dateTime).toBeUndefined();
    expect(administration.hints).toEqual([
      {
        activityMBq: 7400,
        dateTime: '2026-03-02T08:00:00',
        text: '7400 MBq on 20260302 at 8:00',
      },
    ]);
    expect(allCodes(reading).filter((code) => code === 'ADMINISTRATION_REWRITTEN')).toHaveLength(3);
  });

  it('says which scans may be the same one twice', () => {
    const reading = findSessions([
      ...sessionOf(1, '20260303080000'),
      ...sessionOf(2, '20260303081500'),
    ]);
    expect(allCodes(reading).filter((code) => code === 'TIME_REPEATED')).toHaveLength(2);
  });
});

/** Headers of all DICOM files of a folder of the shared data. */
function headersIn(folder: string): NaturalDataset[] {
  const root = sharedData(folder)!;
  return readdirSync(root, { recursive: true })
    .map((name) => join(root, String(name)))
    .filter((name) => name.endsWith('.dcm'))
    .map((name) => readDicomFile(readFileSync(name)).dataset);
}

describeWithData('field')('findSessions on inputs that went wrong elsewhere', () => {
  const read = (name: string) => findSessions(headersIn(`field/${name}`));

  it.each(['08_plain_24h', '08_time_zone_24h', '08_no_AcquisitionTime_24h'])(
    'finds 24 h in %s',
    (name) => {
      expect(hoursOf(read(name))).toEqual([24]);
    },
  );

  it('takes yttrium for what it is', () => {
    const [{ administration, sessions }] = read('09_Y90').cycles;
    expect(administration.radionuclide?.value).toBe('90Y');
    expect(sessions[0].radionuclide).toBe('90Y');
  });

  it('switches half a series off', () => {
    const [session] = sessionsOf(read('36_3_of_6_slices'));
    expect(session.isUsed).toBe(false);
    expect(codes(session.findings)).toContain('SERIES_UNREADABLE');
  });
});

describeWithData('dose/siemens_qspect')('findSessions on the files of a real camera', () => {
  it('takes the quantitative copy, and neither its injection nor its orientation silently', () => {
    const reading = findSessions([
      ...headersIn('dose/siemens_qspect/INPUT'),
      ...headersIn('dose/siemens_qspect/out'),
    ]);
    const [session, ...more] = sessionsOf(reading);
    expect(more).toEqual([]);
    expect(session).toMatchObject({
      quantity: 'activity-concentration',
      camera: { manufacturer: 'SIEMENS NM', model: 'Encore2', station: 'SYMBIAINTEVO' },
      acquisitionDateTime: { value: '2017-10-04T17:22:16' },
    });
    expect(session.beds[0].sopInstanceUIDs).toHaveLength(81);
    expect(session.hours).toBeUndefined();
    expect(codes(session.findings)).toEqual([
      'SEVERAL_RECONSTRUCTIONS',
      'ORIENTATION_DIFFERS',
      'CT_MISSING',
      'ADMINISTRATION_REWRITTEN',
    ]);
    expect(reading.cycles[0].administration.hints).toMatchObject([
      { activityMBq: 600, dateTime: '2017-10-04T13:00:00' },
    ]);
  });
});
