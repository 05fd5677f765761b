import { structureKind } from './structureKind';

const code = (value: string) => ({ value, scheme: 'SCT', meaning: '' });

describe('structureKind', () => {
  it.each([
    ['Liver', 'liver'],
    ['Leber gesamt', 'liver'],
    ['Spleen', 'spleen'],
    ['Kidney_R', 'kidney'],
    ['LeftKidney', 'kidney'],
    ['Niere_li', 'kidney'],
    ['Transplant', 'kidney'],
    ['Glnd_Submand_L', 'salivary-gland'],
    ['Parotis re', 'salivary-gland'],
    ['BoneMarrow', 'bone-marrow'],
    ['VB_L4 vertebra', 'bone-marrow'],
    ['Aorta', 'blood'],
    ['GTV1', 'lesion'],
    ['Tumor 3', 'lesion'],
    // Whose organ it lies in does not matter.
    ['Liver metastasis', 'lesion'],
    ['Läsion Niere', 'lesion'],
    // Words, not parts of them.
    ['Deliverance', 'other'],
    ['Bladder', 'other'],
    ['', 'other'],
  ])('%s is %s', (name, kind) => {
    expect(structureKind(name)).toBe(kind);
  });

  it('believes a code before a name, and the name where the code says nothing', () => {
    expect(structureKind('ROI 1', code('10200004'))).toBe('liver');
    expect(structureKind('Liver', code('78961009'))).toBe('spleen');
    expect(structureKind('Liver', code('0'))).toBe('liver');
  });
});
