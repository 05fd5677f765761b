import { defaultSiteConfiguration } from '../../../src/configuration';
import { checkCase } from '../../../src/commissioning/checkCase';
import { describeWithData, sharedData } from '../../../tests/helpers/sharedData';
import { phantomCases } from './phantomCases';

describeWithData('dose/siemens_qspect')('phantomCases, on a real phantom', () => {
  it('sums its activity at the start of the scan, though nothing was administered', async () => {
    const [question] = await phantomCases({
      spect: `${sharedData('dose/siemens_qspect')}/out`,
      // Stored values x RescaleSlope x the voxels' volume, by pydicom and numpy.
      activityMBq: 225.1475,
      spheres: [],
      settings: defaultSiteConfiguration,
    });
    const { verdict, found, error } = await checkCase(question);
    expect({ verdict, error }).toEqual({ verdict: 'passed', error: undefined });
    expect(found).toBeCloseTo(225.1475, 3);
  });
});
