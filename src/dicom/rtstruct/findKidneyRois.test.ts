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
    'Renal R',
    'RKID',
    'Kid_R',
    'R_Kidney',
    'Kidney_R_auto',
    'Whole kidney right',
    'KIDNEY_RIGHT',
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
    'Liver-Kidney_R',
    'Kidney_L_2cc',
    'Kidney_R+5mm',
    'Kidney_R +5',
    'Kidney_R-3',
    'Kidney_R_5mm',
    'Renal_Vessels_R',
    'Rim_L',
    'Rim R',
    'Kidney_L_tumors',
    'Bowel no kidney R',
    'PRV_Kidney',
    'Kidney_R_PTV',
    'avoid kidney',
    'Nierenbecken',
    'Nierenbecken rechts',
    'Kidney_Transplant',
    'Kidneys-PTV',
    '~Kidney_R',
    'zKidney_R',
    'not right kidney',
    'kidney_l_cyst',
    'Body-Kidneys',
    'Kidney_R_upper',
    'half kidney left',
    'dose Kidney_R',
    'Kidney_R_old_JD',
  ])('does not take "%s" for a kidney', (name) => {
    expect(find(name)).toEqual({ right: undefined, left: undefined, ambiguous: [] });
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

  describe('with codes', () => {
    const right = { isKidney: true, side: 'right' } as const;
    const left = { isKidney: true, side: 'left' } as const;
    const coded = (name: string, code: { isKidney: boolean; side?: 'right' | 'left' }) =>
      findKidneyRois([{ roiNumber: 1, name, coded: code }]);

    it('takes the code where the name says nothing, and the name for the side that the code leaves open', () => {
      expect(coded('Struct 4', right).right?.roiNumber).toBe(1);
      expect(coded('Kidney', left).left?.roiNumber).toBe(1);
      expect(coded('Kidney_R', { isKidney: true }).right?.roiNumber).toBe(1);
      expect(coded('Kidney', { isKidney: true }).ambiguous).toHaveLength(1);
      expect(coded('Kidney_R', right).right?.roiNumber).toBe(1);
    });

    it.each([
      ['Kidney_R', left],
      ['left', right],
      ['Kidney_R', { isKidney: false }],
      ['Kidney_R_PTV', right],
    ] as const)('never takes "%s" with the code %j', (name, code) => {
      const found = coded(name, code);
      expect([found.right, found.left]).toEqual([undefined, undefined]);
      expect(found.contradictory).toHaveLength(1);
    });

    it('passes over coded structures of other organs', () => {
      expect(coded('Liver', { isKidney: false })).toEqual({ ambiguous: [], contradictory: [] });
    });
  });
});
