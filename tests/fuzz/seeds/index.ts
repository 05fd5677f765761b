import { makeOwnObjects, type OwnObjects } from './ownObjects';
import { sharedFiles, type NamedFile } from './sharedFiles';
import { withoutChance } from './withoutChance';

export interface Seeds {
  own: OwnObjects;
  /** Every seed that is one DICOM file, the own ones first. */
  files: NamedFile[];
}

export async function makeSeeds(): Promise<Seeds> {
  const own = await withoutChance(makeOwnObjects);
  const names = [
    'rtStruct',
    'seg',
    'rtDose',
    'sr',
    'nm',
    'registration',
    'rle',
    'deflated',
    'text',
  ] as const;
  const files = [
    { name: 'own ct', bytes: own.ct[0] },
    { name: 'own pet', bytes: own.pet[0] },
    ...names.map((name) => ({ name: `own ${name}`, bytes: own[name] })),
    ...sharedFiles(),
  ];
  return { own, files };
}
