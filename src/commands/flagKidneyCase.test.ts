import { contouredSession } from '../../tests/helpers/contouredSession';
import { createLocalJobs } from '../../tests/helpers/createLocalJobs';
import { assembleCtSeries } from '../dicom';
import { syntheticCtSlices } from '../../tests/helpers/syntheticCtSlices';
import { flagKidneyCase } from './flagKidneyCase';

type Picker = { showDirectoryPicker?: () => Promise<unknown> };

/** A folder of the browser's, in memory: its files by path. */
function memoryFolder(files: Map<string, number>, name = ''): object {
  return {
    name,
    getDirectoryHandle: async (child: string) => memoryFolder(files, `${name}/${child}`),
    getFileHandle: async (child: string) => ({
      createWritable: async () => ({
        write: async (content: Uint8Array) => void files.set(`${name}/${child}`, content.length),
        close: async () => undefined,
      }),
    }),
    removeEntry: async () => files.clear(),
  };
}

async function setUp() {
  const client = createLocalJobs();
  const contoured = contouredSession(client);
  const { volume } = assembleCtSeries(syntheticCtSlices({ slices: 9 }));
  await client.jobs.run('keepCt', { ct: volume });
  const { host, session } = contoured;
  return {
    ...contoured,
    flag: (place: 'folder' | 'archive', note?: string) =>
      flagKidneyCase(host.context, session, { reason: 'LEAK', note, place }),
    flagging: () => session.store.get().flagging,
  };
}

describe('flagging a case', () => {
  afterEach(() => {
    delete (globalThis as Picker).showDirectoryPicker;
  });

  it('writes it into a sub-folder of the folder that was chosen', async () => {
    const { flag, flagging } = await setUp();
    const files = new Map<string, number>();
    (globalThis as Picker).showDirectoryPicker = async () => memoryFolder(files);
    await flag('folder');
    const done = flagging();
    expect(done).toMatchObject({ status: 'done', place: 'folder' });
    const name = 'name' in done ? done.name : '';
    expect(files.size).toBe(9 + 2);
    expect(files.has(`/${name}/rtstruct.dcm`)).toBe(true);
  });

  it('does nothing where the user closes the dialogue', async () => {
    const { flag, flagging } = await setUp();
    (globalThis as Picker).showDirectoryPicker = async () => {
      throw new DOMException('closed', 'AbortError');
    };
    await flag('folder');
    expect(flagging()).toEqual({ status: 'idle' });
  });

  it('says what is wrong with the remark, or with the archive of the settings', async () => {
    const { flag, flagging, session } = await setUp();
    await flag('archive', 'seen on 2026-01-02');
    expect(flagging()).toMatchObject({ status: 'failed', message: { code: 'NOTE_IDENTIFIES' } });
    session.configuration = { ...session.configuration, flaggedCases: { dataSource: 'none' } };
    await flag('archive');
    expect(flagging()).toMatchObject({
      status: 'failed',
      message: { code: 'INVALID_CONFIGURATION', what: 'The archive "none" cannot be reached.' },
    });
  });
});
