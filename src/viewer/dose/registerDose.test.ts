import type { NaturalDataset } from '../../dicom/types';
import { toPart10 } from '../../dicom/write';
import type { DicomWebClient } from '../../dicomweb';
import type { DoseVolume } from '../../dose';
import type { VolumeGeometry } from '../../volume';
import { registerDose } from './registerDose';

const grid: VolumeGeometry = {
  dimensions: [2, 2, 2],
  spacingMm: [4, 4, 4],
  imagePositionPatient: [1, 2, 3],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  frameOfReferenceUID: '1.1',
};
const dose: DoseVolume = { ...grid, data: new Float32Array(8) };
const ct = { ...grid, frameOfReferenceUID: '1.2' };

/** A Spatial Registration that shifts `source` along x into `target`. */
function registration(uid: string, shift: number, source = '1.1', target = '1.2') {
  return {
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.66.1',
    SOPInstanceUID: uid,
    StudyInstanceUID: '1.9',
    SeriesInstanceUID: '1.8',
    Modality: 'REG',
    FrameOfReferenceUID: target,
    RegistrationSequence: [
      {
        FrameOfReferenceUID: source,
        MatrixRegistrationSequence: [
          {
            MatrixSequence: [
              {
                FrameOfReferenceTransformationMatrixType: 'RIGID',
                FrameOfReferenceTransformationMatrix: [
                  ...[1, 0, 0, shift],
                  ...[0, 1, 0, 0],
                  ...[0, 0, 1, 0],
                  ...[0, 0, 0, 1],
                ],
              },
            ],
          },
        ],
      },
    ],
  };
}

function archive(...objects: NaturalDataset[]) {
  const asked: unknown[] = [];
  const client = {
    searchInstances: async (address: unknown, query: unknown) => {
      asked.push([address, query]);
      return objects.map(({ SOPInstanceUID, SeriesInstanceUID }) => ({
        SOPInstanceUID,
        SeriesInstanceUID,
      }));
    },
    retrieveInstance: async ({ sopInstanceUID }: { sopInstanceUID: string }) =>
      new Uint8Array(
        toPart10(objects.find(({ SOPInstanceUID }) => SOPInstanceUID === sopInstanceUID)!),
      ),
  } as unknown as DicomWebClient;
  return { client, asked };
}

describe('registerDose', () => {
  it('asks the archive nothing where the frames agree', async () => {
    const { client, asked } = archive(registration('2.1', 10));
    expect(await registerDose(client, '1.9', dose, grid)).toEqual({ volume: dose });
    expect(asked).toEqual([]);
  });

  it('moves the map by the newest registration that relates the two', async () => {
    const { client, asked } = archive(
      registration('2.1', 10),
      registration('2.2', 20),
      registration('2.3', 99, '1.7'),
    );
    const { volume, registrationUID } = await registerDose(client, '1.9', dose, ct);
    expect(registrationUID).toBe('2.2');
    expect(volume.imagePositionPatient).toEqual([21, 2, 3]);
    expect(volume.frameOfReferenceUID).toBe('1.2');
    expect(volume.data).toBe(dose.data);
    expect(asked).toEqual([[{ studyInstanceUID: '1.9' }, { Modality: 'REG' }]]);
  });

  it('gives the map back as it is where none does, so that the user is asked', async () => {
    const { client } = archive(registration('2.3', 99, '1.7'));
    expect(await registerDose(client, '1.9', dose, ct)).toEqual({ volume: dose });
  });

  it('lets an error of the archive pass: an unread registration is not none', async () => {
    const { client } = archive(registration('2.1', 10));
    client.retrieveInstance = async () => {
      throw new Error('no answer');
    };
    await expect(registerDose(client, '1.9', dose, ct)).rejects.toThrow('no answer');
  });

  it('says that registrations disagree, and that a deformable one was not used', async () => {
    const deformable = {
      ...registration('2.3', 40),
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.66.3',
    };
    const { client } = archive(registration('2.1', 10), registration('2.2', 20), deformable);
    const { volume, registrationUID } = await registerDose(client, '1.9', dose, ct);
    expect(registrationUID).toBe('2.2');
    expect(volume.notes).toEqual([
      expect.stringContaining('no rigid registration'),
      expect.stringContaining('10.0 mm apart'),
    ]);
    const same = archive(registration('2.1', 20), registration('2.2', 20));
    expect((await registerDose(same.client, '1.9', dose, ct)).volume.notes).toBeUndefined();
  });

  it('passes over a registration of another patient or one that contradicts itself, and says so', async () => {
    const good = registration('2.1', 10);
    const bad = registration('2.2', 20);
    const contradictory = {
      ...bad,
      RegistrationSequence: [
        ...bad.RegistrationSequence,
        ...registration('2.2', 30).RegistrationSequence,
      ],
    };
    for (const other of [{ ...bad, PatientID: 'B' }, contradictory]) {
      const { client } = archive({ ...good, PatientID: 'A' }, other);
      const found = await registerDose(client, '1.9', dose, ct, { patientID: 'A' });
      expect(found.registrationUID).toBe('2.1');
      expect(found.volume.notes?.join()).toMatch(/registration 2\.2 was passed over/);
    }
  });
});
