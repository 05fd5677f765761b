import { structureNotes, type StructureDrawing } from './structureNotes';
import type { RtStructure } from './types';

const structure = { name: 'Kidney_L' } as RtStructure;
const sound: StructureDrawing = {
  slices: new Map(),
  between: new Map(),
  gaps: [],
  unused: 0,
  planeCount: 12,
  skipped: 0,
  duplicates: 0,
  ambiguous: [],
  clipped: 0,
  overlap: 0,
};

describe('structureNotes', () => {
  it('says nothing of a sound drawing', () => {
    expect(structureNotes(structure, 3, sound)).toEqual([]);
  });

  it('counts slices from 1 and in order, and clips long lists', () => {
    const [few] = structureNotes(structure, 3, { ...sound, ambiguous: [8, 0] });
    expect(few).toContain('"Kidney_L": outlines cross in slices 1, 9;');
    const many = Array.from({ length: 13 }, (_, k) => k);
    const [clipped] = structureNotes(structure, 3, { ...sound, ambiguous: many });
    expect(clipped).toContain('11, 12 ...;');
  });

  it.each<[Partial<StructureDrawing>, string]>([
    [{ planeCount: 0 }, 'no closed contours'],
    [{ skipped: 2 }, '2 contours are points or open lines'],
    [{ duplicates: 3 }, '3 contours are there twice'],
    [{ clipped: 4 }, '4 voxels inside its contours are outside'],
    [{ unused: 5 }, '5 contour planes lie between the slices'],
    [{ overlap: 6 }, '6 voxels belonged to another structure'],
  ])('says %j', (change, said) => {
    expect(structureNotes(structure, 3, { ...sound, ...change })).toEqual([
      expect.stringContaining(said),
    ]);
  });
});
