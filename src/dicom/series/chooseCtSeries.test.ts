import { chooseCtSeries, groupSeries, type NaturalDataset } from '..';

const images = (uid: string, count: number, tags: NaturalDataset = {}): NaturalDataset[] =>
  Array.from({ length: count }, () => ({
    SeriesInstanceUID: uid,
    StudyInstanceUID: '1',
    Modality: 'CT',
    ...tags,
  }));
const ct = images('1.1', 4, { SeriesNumber: 3, SeriesDescription: 'CT AC' });
const scout = images('1.2', 1, {
  SeriesNumber: 1,
  ImageType: ['ORIGINAL', 'PRIMARY', 'LOCALIZER'],
});
const dose = images('1.3', 1, { Modality: 'RTDOSE', SeriesNumber: '12', NumberOfFrames: 60 });

test('data sets are grouped by series, ordered by number', () => {
  const groups = groupSeries([...dose, ct[0], ...scout, ct[1], ct[2], ct[3]]);
  expect(groups.map((g) => g.seriesInstanceUID)).toEqual(['1.2', '1.1', '1.3']);
  expect(groups[1]).toEqual({
    seriesInstanceUID: '1.1',
    studyInstanceUID: '1',
    modality: 'CT',
    description: 'CT AC',
    seriesNumber: 3,
    numberOfImages: 4,
    numberOfLocalizers: 0,
    indices: [1, 3, 4, 5],
  });
  expect(groups[0].numberOfLocalizers).toBe(1);
  expect(groups[2].numberOfImages).toBe(60);
});

test('the only CT is taken, whatever else there is', () => {
  const groups = groupSeries([...scout, ...dose, ...ct]);
  expect(chooseCtSeries(groups).seriesInstanceUID).toBe('1.1');
});

test('a CT that shares its series with other objects is a CT, and only its images count', () => {
  const structures = images('1.1', 2, {
    Modality: 'RTSTRUCT',
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.481.3',
  });
  for (const datasets of [
    [...structures, ...ct],
    [...ct, ...structures],
  ]) {
    const [group] = groupSeries(datasets);
    expect(group).toMatchObject({ modality: 'CT', numberOfImages: 4 });
    expect(group.indices).toHaveLength(6);
  }
});

test('one series UID in two studies is one series, for its reader to refuse', () => {
  const groups = groupSeries([...ct, ...images('1.1', 2, { StudyInstanceUID: '2' })]);
  expect(groups).toHaveLength(1);
});

test('a number that is none, in another series, does no harm', () => {
  const groups = groupSeries([...ct, { ...dose[0], NumberOfFrames: '1A', SeriesNumber: 'x' }]);
  expect(chooseCtSeries(groups).numberOfImages).toBe(4);
});

test('several CTs are listed, and a choice is followed', () => {
  const groups = groupSeries([...ct, ...images('1.4', 9, { SeriesDescription: 'Thin' })]);
  expect(() => chooseCtSeries(groups)).toThrow(
    expect.objectContaining({
      code: 'SEVERAL_CT',
      next: 'Choose one of: 1.1 (CT AC, 4 images); 1.4 (Thin, 9 images).',
    }),
  );
  expect(chooseCtSeries(groups, '1.4').numberOfImages).toBe(9);
});

test.each<[string, NaturalDataset[], string | undefined, string]>([
  ['nothing', [], undefined, 'NO_CT'],
  ['no CT', dose, undefined, 'NO_CT'],
  ['only a localizer', scout, undefined, 'NO_CT'],
  ['a choice that is not there', ct, '9.9', 'NO_CT'],
  ['a choice that is no CT', [...ct, ...dose], '1.3', 'NOT_CT'],
  ['a localizer as choice', [...ct, ...scout], '1.2', 'NOT_CT'],
])('%s', (_, datasets, choice, code) => {
  expect(() => chooseCtSeries(groupSeries(datasets), choice)).toThrow(
    expect.objectContaining({ code }),
  );
});
