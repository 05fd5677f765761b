import { renderToStaticMarkup } from 'react-dom/server';
import type { NuclideName } from '../nuclides';
import { ActivityDoseForm } from './ActivityDoseForm';

const render = (
  hoursAfterAdministration?: number,
  kernelNames: string[] = [],
  remarks: string[] = [],
  timeBasis = 'AcquisitionDateTime 20260303080000 after it',
  radionuclide: NuclideName | undefined = '177Lu',
) =>
  renderToStaticMarkup(
    <ActivityDoseForm
      choice={{
        displaySetInstanceUID: 's',
        title: '5: SPECT',
        quantity: 'activity-concentration',
        basis: 'Units BQML',
        activity: {
          radionuclide,
          hoursAfterAdministration,
          timeBasis,
          remarks,
          isUncorrected: remarks.length > 1,
        },
      }}
      kernelNames={kernelNames}
      siteEffectiveHalfLifeHours={50}
      onCompute={() => undefined}
      onLeave={() => undefined}
    />,
  );

describe('ActivityDoseForm', () => {
  it('says what the image is, and takes over what is known with where it is from', () => {
    const html = render(24.5, ['Soft tissue 4.8 mm']);
    expect(html).toContain('5: SPECT holds activity, not dose.');
    expect(html).toMatch(/data-cy="kidney-activity-hours" value="24\.5"/);
    expect(html).toContain('The images say 24.5 h. AcquisitionDateTime 20260303080000 after it.');
    expect(html).toMatch(/data-cy="kidney-activity-half-life" value="50"/);
    expect(html).toContain('not of this patient');
    expect(html).toContain('<option value="Soft tissue 4.8 mm" selected="">');
    expect(html).toMatch(/<button class="kd-button" data-cy="kidney-activity-compute">/);
  });

  it('offers another nuclide the site’s half-life with that nuclide’s own decay', () => {
    const html = render(24.5, [], [], undefined, '90Y');
    // 1/50 - 1/159.5 + 1/64.1 per hour.
    expect(html).toMatch(/data-cy="kidney-activity-half-life" value="34\.1"/);
    expect(html).toContain('is carried to 90Y');
  });

  it('computes nothing while the time is not known', () => {
    const html = render(undefined, [], [], 'No date.');
    expect(html).toContain('The images do not say it. No date.');
    expect(html).toMatch(
      /data-cy="kidney-activity-compute" disabled=""|disabled="" data-cy="kidney-activity-compute"/,
    );
    expect(html).toContain('<option value="" selected="">Local deposition');
  });

  it('shows what the headers say, and asks for a word without attenuation correction', () => {
    const html = render(24, [], ['177Lu was assumed.', 'Not corrected.']);
    expect(html).toContain('<li data-severity="warning">177Lu was assumed.</li>');
    expect(html).toContain('data-cy="kidney-activity-uncorrected"');
    expect(html).toMatch(
      /data-cy="kidney-activity-compute" disabled=""|disabled="" data-cy="kidney-activity-compute"/,
    );
  });
});
