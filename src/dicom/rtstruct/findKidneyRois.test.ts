import { findKidneyRois } from './findKidneyRois';

function find(...names: string[]) {
  const { right, left, ambiguous } = findKidneyRois(
    names.map((name, index) => ({ roiNumber: index + 1, name })),
  );
  return { right: right?.name, left: left?.name, ambiguous: ambiguous.map(({ name }) => name) };
}

describe('findKidneyRois', () => {
  it.each([
    'Kidney_R',
    'kidney right',
    'Kidney-Right',
    'KIDNEY RT',
    'R kidney',
    'rKidney',
    'RtKidney',
    'Right Kidney',
    'kidney_r',
    'KidneyR',
    'kidneyright',
    'Kidney (R)',
    'Kidney Rt.',
    'RK kidney right',
    'Niere rechts',
    'Niere_re',
    'rechte Niere',
    'NiereR',
    'rein droit',
    'Rein_D',
    'Riñón derecho',
    'rinon_dcho',
    'Rene destro',
    'rene dx',
    'Rim direito',
    'nier rechts',
    'Njure höger',
    'Nyre_høyre',
    'почка правая',
    '右腎',
    'kidney_r manual',
    'Kidney_R 2',
    'ren dexter',
  ])('takes "%s" as the right kidney', (name) => {
    expect(find('Liver', name, 'Spleen')).toEqual({ right: name, left: undefined, ambiguous: [] });
  });

  it.each([
    'Kidney_L',
    'kidney left',
    'KIDNEY LT',
    'L kidney',
    'lKidney',
    'LtKidney',
    'Left Kidney',
    'kidney_l',
    'KidneyL',
    'Niere links',
    'linke Niere',
    'Niere li',
    'rein gauche',
    'Rein_G',
    'Riñón izquierdo',
    'rinon izq',
    'rene sinistro',
    'rene sx',
    'rim esquerdo',
    'njure vänster',
    'nyre_venstre',
    'почка левая',
    '左腎',
    '左肾',
  ])('takes "%s" as the left kidney', (name) => {
    expect(find('Aorta', name)).toEqual({ right: undefined, left: name, ambiguous: [] });
  });

  it.each([
    'Kidneys',
    'kidney',
    'Nieren',
    'reins',
    'Kidneys_B',
    'kidney both',
    'Kidney_L+R',
    'bilateral kidney',
  ])('asks about "%s"', (name) => {
    expect(find(name)).toEqual({ right: undefined, left: undefined, ambiguous: [name] });
  });

  it.each([
    'Adrenal_R',
    'Kidney_R_PRV',
    'Kidney Cortex R',
    'renal pelvis right',
    'PTV kidney right',
    'Kidney_R cyst',
    'Tumor right kidney',
    'renal artery left',
    'Liver',
    'Brain',
    'primary right',
    'Trimmed_R',
    '',
    'R',
    'protein',
  ])('does not take "%s" for a kidney', (name) => {
    expect(find(name)).toEqual({ right: undefined, left: undefined, ambiguous: [] });
  });

  it.each([
    'Bowel no kidney R',
    'Liver-Kidney_R',
    'Renal_Vessels_R',
    'Rim_L',
    'Kidney_L_tumors',
    'Kidney_R mets',
  ])('takes "%s" for no kidney', (name) => {
    expect(find(name)).toEqual({ right: undefined, left: undefined, ambiguous: [] });
  });

  it.each(['Kidney_L_2cc', 'Kidney_R+5mm', 'Kidney_R_JD', 'Kidney_R_Transplant'])(
    'asks about "%s", which may be another thing',
    (name) => {
      expect(find(name)).toEqual({ right: undefined, left: undefined, ambiguous: [name] });
    },
  );

  it('takes the code where the name says nothing, and asks where it says otherwise', () => {
    const coded = (name: string, codedSide: 'right' | 'left') => {
      const { right, left, ambiguous } = findKidneyRois([{ roiNumber: 1, name, codedSide }]);
      return [right?.name, left?.name, ambiguous.length];
    };
    expect(coded('OAR 7', 'right')).toEqual(['OAR 7', undefined, 0]);
    expect(coded('Kidney_L', 'left')).toEqual([undefined, 'Kidney_L', 0]);
    expect(coded('Kidney_R', 'left')).toEqual([undefined, undefined, 1]);
    expect(coded('Kidney cyst', 'left')).toEqual([undefined, undefined, 1]);
  });

  it('prefers the plainest name of a side', () => {
    expect(find('Kidney_R_old_JD', 'Kidney_R', 'Kidney_R auto', 'Kidney_L').right).toBe('Kidney_R');
  });

  it('asks where two names are equally plain', () => {
    const { right, left, ambiguous } = find('Kidney_R', 'Right kidney', 'Kidney_L');
    expect(right).toBeUndefined();
    expect(left).toBe('Kidney_L');
    expect(ambiguous).toEqual(['Kidney_R', 'Right kidney']);
  });

  it('never takes a ROI without contours', () => {
    const rois = [
      { roiNumber: 1, name: 'Kidney_R', contours: [] },
      { roiNumber: 2, name: 'Right kidney', contours: [1] },
    ];
    expect(findKidneyRois(rois).right?.roiNumber).toBe(2);
  });
});
