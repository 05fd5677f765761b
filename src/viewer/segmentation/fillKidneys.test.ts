import { createMemoryHost } from '../../../tests/helpers/memoryHost';
import { fillKidneys } from './fillKidneys';

describe('fillKidneys', () => {
  it('leaves outlines where a wash is shown, and fills again when it has gone', () => {
    const { context } = createMemoryHost();
    const filled: Record<string, unknown> = {};
    context.servicesManager.services.segmentationService.setStyle = (specifier, style) => {
      expect(specifier).toMatchObject({ segmentationId: 'kidneys' });
      filled[specifier.viewportId!] = style.renderFill;
    };
    fillKidneys(context, 'kidneys', ['axial']);
    expect(filled).toEqual({ axial: false, coronal: true });
    fillKidneys(context, 'kidneys', []);
    expect(filled).toEqual({ axial: true, coronal: true });
  });
});
