import { createMemoryHost } from '../../../tests/helpers/memoryHost';
import { DosimetryError } from '../../errors';
import { whyNoCt } from './whyNoCt';

const noCt = new DosimetryError('NO_CT', { what: 'No CT.', why: 'None.', next: 'Another.' });
const { signal } = new AbortController();
const pet = {
  displaySetInstanceUID: 'pet',
  StudyInstanceUID: '1.2',
  SeriesInstanceUID: '1.2.9',
  Modality: 'PT',
};
const ctListed = [{ '0020000E': { vr: 'UI', Value: ['1.2.3'] } }];

describe('whyNoCt', () => {
  const [realFetch, realLocation] = [globalThis.fetch, globalThis.location];
  afterEach(() => {
    globalThis.fetch = realFetch;
    Object.assign(globalThis, { location: realLocation });
  });

  /** An archive that answers each path with a status, and with the CT where a search succeeds. */
  function archive(statusOf: (path: string) => number) {
    const asked: string[] = [];
    Object.assign(globalThis, {
      location: new URL('http://viewer/kidney-dosimetry?StudyInstanceUIDs=1.2'),
      fetch: async (url: string) => {
        const { pathname } = new URL(url);
        asked.push(pathname);
        const status = statusOf(pathname);
        const headers = { 'content-type': 'application/dicom+json' };
        return new Response(status === 200 ? JSON.stringify(ctListed) : 'no', { status, headers });
      },
    });
    return asked;
  }
  const why = async (...shown: (typeof pet)[]) =>
    (await whyNoCt(createMemoryHost(shown).context, noCt, signal)) as DosimetryError;

  it('says that the archive refuses the study, where nothing of it was read', async () => {
    const asked = archive(() => 403);
    expect((await why()).code).toBe('NOT_AUTHORIZED');
    expect(asked).toEqual(['/dicom-web/studies/1.2/series']);
  });

  it('says that the archive refuses the CT alone', async () => {
    archive((path) => (path.endsWith('/metadata') ? 401 : 200));
    expect((await why(pet)).code).toBe('NOT_AUTHORIZED');
  });

  it('says that the archive does not know the study', async () => {
    archive(() => 404);
    expect((await why()).code).toBe('SERVER_ERROR');
  });

  it('leaves it at that where the archive gives all, or is none', async () => {
    archive(() => 200);
    expect(await why(pet)).toBe(noCt);
    const host = createMemoryHost([pet]);
    host.dataSource.getConfig = () => undefined;
    expect(await whyNoCt(host.context, noCt, signal)).toBe(noCt);
  });
});
