import { createMemoryHost } from '../../../tests/helpers/memoryHost';
import { fillKidneys } from './fillKidneys';

describe('fillKidneys', () => {
  it('leaves outlines where a wash is shown, and fills again when it has gone', () => {
    const { context } = createMemoryHost();
    const { segmentationService, viewportGridService } = context.servicesManager.services;
    viewportGridService.getState = () => ({
      viewports: new Map([
        ['axial', { viewportId: 'axial', displaySetInstanceUIDs: ['ct', 'dose'] }],
        ['coronal', { viewportId: 'coronal', displaySetInstanceUIDs: ['ct'] }],
      ]),
    });
    const filled: Record<string, unknown> = {};
    segmentationService.setStyle = (specifier, style) => {
      expect(specifier).toMatchObject({ segmentationId: 'kidneys' });
      filled[specifier.viewportId!] = style.renderFill;
    };
    fillKidneys(context, 'kidneys', (shown) => shown.includes('dose'));
    expect(filled).toEqual({ axial: false, coronal: true });
    fillKidneys(context, 'kidneys', () => false);
    expect(filled).toEqual({ axial: true, coronal: true });
  });
});
