import { toPart10 } from '../dicom/write';
import { buildMultipart } from './buildMultipart';
import { createDicomWebClient } from './createDicomWebClient';

interface Call {
  url: string;
  method?: string;
  headers: Record<string, string>;
  body: string;
}

function clientWith(...answers: (() => Response)[]) {
  const calls: Call[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    const body = init.body ? Buffer.from(init.body as Uint8Array).toString('latin1') : '';
    calls.push({ url, method: init.method, headers: init.headers as Record<string, string>, body });
    return answers[Math.min(calls.length, answers.length) - 1]();
  }) as typeof globalThis.fetch;
  const getHeaders = () => ({ authorization: 'Bearer t' });
  const root = 'http://archive.test/dicom-web/';
  return { client: createDicomWebClient({ root, fetch, getHeaders, retryDelayMs: 1 }), calls };
}

const json =
  (value: unknown, status = 200) =>
  () =>
    new Response(JSON.stringify(value), {
      status,
      headers: { 'content-type': 'application/dicom+json' },
    });
const multipart = (type: string, ...bodies: number[][]) => {
  const built = buildMultipart(
    bodies.map((body) => ({ contentType: type, body: Uint8Array.from(body) })),
  );
  return () => new Response(built.body, { headers: { 'content-type': built.contentType } });
};
const address = { studyInstanceUID: '1.1', seriesInstanceUID: '1.2', sopInstanceUID: '1.3' };
const instanceUrl = 'http://archive.test/dicom-web/studies/1.1/series/1.2/instances/1.3';
const file = (uid: string) =>
  new Uint8Array(toPart10({ SOPClassUID: '1.2.840.10008.5.1.4.1.1.2', SOPInstanceUID: uid }));
const stored = (...uids: string[]) => ({
  '00081199': {
    vr: 'SQ',
    Value: uids.map((uid) => ({ '00081155': { vr: 'UI', Value: [uid] } })),
  },
});
const failed = (uid: string, code: number) => ({
  '00081198': {
    vr: 'SQ',
    Value: [{ '00081155': { vr: 'UI', Value: [uid] }, '00081197': { vr: 'US', Value: [code] } }],
  },
});

describe('createDicomWebClient', () => {
  it('searches in a series, in a study, and in all', async () => {
    const { client, calls } = clientWith(json([{ '00100020': { vr: 'LO', Value: ['P1'] } }]));
    const [instance] = await client.searchInstances({ studyInstanceUID: '1.1' });
    expect(instance.PatientID).toBe('P1');
    await client.searchInstances({ studyInstanceUID: '1.1' }, { Modality: 'REG' });
    await client.searchInstances({ studyInstanceUID: '1.1', seriesInstanceUID: '1.2' });
    await client.searchInstances({ seriesInstanceUID: '1.2' });
    expect(calls.map(({ url }) => url.replace('http://archive.test/dicom-web', ''))).toEqual([
      '/studies/1.1/instances',
      '/studies/1.1/instances?Modality=REG',
      '/studies/1.1/series/1.2/instances',
      '/instances?SeriesInstanceUID=1.2',
    ]);
    expect(calls[0].headers).toEqual({
      authorization: 'Bearer t',
      accept: 'application/dicom+json',
    });
  });

  it('finds nothing where the server answers 204', async () => {
    const { client } = clientWith(() => new Response(null, { status: 204 }));
    await expect(client.searchInstances({})).resolves.toEqual([]);
  });

  it('refuses an answer that is not DICOM JSON', async () => {
    const page = () => new Response('<html>', { headers: { 'content-type': 'text/html' } });
    await expect(clientWith(page).client.searchInstances({})).rejects.toMatchObject({
      code: 'SERVER_ERROR',
      why: expect.stringContaining('text/html'),
    });
  });

  it('retrieves instances', async () => {
    const { client, calls } = clientWith(multipart('application/dicom', [1, 2, 3]));
    await expect(client.retrieveInstance(address)).resolves.toEqual(Uint8Array.of(1, 2, 3));
    expect(calls[0].url).toBe(instanceUrl);
  });

  it('refuses two objects where one was asked for', async () => {
    const { client } = clientWith(multipart('application/dicom', [1], [2]));
    await expect(client.retrieveInstance(address)).rejects.toMatchObject({
      code: 'SERVER_ERROR',
      why: 'One object was asked for, and 2 came.',
    });
  });

  it('asks below its own root alone, whatever addresses an answer names', async () => {
    const elsewhere = { vr: 'UR', Value: ['http://elsewhere.test/x'] };
    const { client, calls } = clientWith(
      json([
        { '00081190': elsewhere, '7FE00010': { vr: 'OW', BulkDataURI: '//elsewhere.test/y' } },
      ]),
      json({ ...stored('2.25.1'), '00081190': elsewhere }),
      multipart('application/dicom', [1]),
    );
    await client.searchInstances({});
    await client.storeInstances([file('2.25.1')]);
    await client.retrieveInstance(address);
    expect(calls).toHaveLength(3);
    for (const { url, headers } of calls) {
      expect(url).toMatch(/^http:\/\/archive\.test\/dicom-web\//);
      expect(headers.authorization).toBe('Bearer t');
    }
  });

  it('fetches again where a multipart answer was cut short', async () => {
    const whole = buildMultipart([{ contentType: 'application/dicom', body: Uint8Array.of(7) }]);
    const headers = { 'content-type': whole.contentType };
    const { client, calls } = clientWith(
      () => new Response(whole.body.slice(0, -10), { headers }),
      () => new Response(whole.body, { headers }),
    );
    await expect(client.retrieveInstance(address)).resolves.toEqual(Uint8Array.of(7));
    expect(calls).toHaveLength(2);
  });

  it('stores files as they are', async () => {
    const { client, calls } = clientWith(json(stored('2.25.1', '2.25.2')));
    const files = [file('2.25.1'), file('2.25.2')];
    const outcomes = await client.storeInstances(files, { studyInstanceUID: '1.1' });
    expect(outcomes.map(({ sopInstanceUID, status }) => [sopInstanceUID, status])).toEqual([
      ['2.25.1', 'stored'],
      ['2.25.2', 'stored'],
    ]);
    const [{ url, method, headers, body }] = calls;
    expect([method, url]).toEqual(['POST', 'http://archive.test/dicom-web/studies/1.1']);
    expect(headers['content-type']).toMatch(
      /^multipart\/related; type="application\/dicom"; boundary=/,
    );
    for (const one of files) {
      expect(body).toContain(Buffer.from(one).toString('latin1'));
    }
  });

  it('throws the reasons of a refusal, or gives the outcomes where asked to', async () => {
    const refuse = json(failed('2.25.1', 0xa700), 409);
    await expect(clientWith(refuse).client.storeInstances([file('2.25.1')])).rejects.toMatchObject({
      code: 'STORE_REFUSED',
      why: expect.stringContaining('out of resources'),
    });
    const options = { allowPartial: true };
    await expect(
      clientWith(refuse).client.storeInstances([file('2.25.1')], options),
    ).resolves.toMatchObject([{ status: 'refused', failureReason: 0xa700 }]);
  });

  it('throws where a plain 200 hides a refusal', async () => {
    const { client } = clientWith(json(failed('2.25.1', 0x0110)));
    await expect(client.storeInstances([file('2.25.1')])).rejects.toMatchObject({
      code: 'STORE_REFUSED',
    });
  });

  it('takes a duplicate met by a repeated store as stored where a search finds it', async () => {
    const lost = () => {
      throw new TypeError('terminated');
    };
    const duplicate = json(failed('2.25.1', 0x0111), 409);
    const here = json([{ '00080018': { vr: 'UI', Value: ['2.25.1'] } }]);
    const { client } = clientWith(lost, duplicate, here);
    const [outcome] = await client.storeInstances([file('2.25.1')]);
    expect(outcome).toMatchObject({ status: 'alreadyStored', confirmedBy: 'search' });
    const gone = clientWith(lost, duplicate, json([])).client;
    await expect(gone.storeInstances([file('2.25.1')])).rejects.toMatchObject({
      code: 'STORE_REFUSED',
    });
  });

  it('stores one by one where the server refuses the whole request', async () => {
    const bare = (code: number) => () => new Response(null, { status: code });
    const { client, calls } = clientWith(
      bare(400),
      json(stored('2.25.1')),
      bare(400),
      json(stored('2.25.3')),
    );
    const files = ['2.25.1', '2.25.2', '2.25.3'].map(file);
    const outcomes = await client.storeInstances(files, { allowPartial: true });
    expect(outcomes.map(({ status, message }) => [status, message])).toEqual([
      ['stored', undefined],
      ['refused', 'it answered with status 400'],
      ['stored', undefined],
    ]);
    expect(calls).toHaveLength(4);
    await expect(
      clientWith(bare(400), json(stored('2.25.1')), bare(400)).client.storeInstances(files),
    ).rejects.toMatchObject({ what: 'The archive stored only 1 of 3 objects.' });
  });

  it('does not store one by one where the user is not allowed to', async () => {
    const { client, calls } = clientWith(() => new Response(null, { status: 403 }));
    const files = ['2.25.1', '2.25.2'].map(file);
    await expect(client.storeInstances(files)).rejects.toMatchObject({ code: 'NOT_AUTHORIZED' });
    expect(calls).toHaveLength(1);
  });

  it('hands on the text of a 409 without a data set', async () => {
    const text = () =>
      new Response('study is locked', { status: 409, headers: { 'content-type': 'text/plain' } });
    await expect(clientWith(text).client.storeInstances([file('2.25.1')])).rejects.toMatchObject({
      code: 'STORE_REFUSED',
      why: expect.stringContaining('study is locked'),
    });
  });

  it.each([
    [
      'a UID with a path in it',
      (c: ReturnType<typeof clientWith>['client']) =>
        c.retrieveInstance({ ...address, sopInstanceUID: '../x' }),
    ],
    ['nothing to store', (c: ReturnType<typeof clientWith>['client']) => c.storeInstances([])],
  ])('rejects %s and sends nothing', async (_name, use) => {
    const { client, calls } = clientWith(json([]));
    await expect(use(client)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    expect(calls).toHaveLength(0);
  });

  it('sends nothing where one file is not DICOM', async () => {
    const { client, calls } = clientWith(json({}));
    const files = [file('2.25.1'), new TextEncoder().encode('no DICOM')];
    await expect(client.storeInstances(files)).rejects.toMatchObject({ code: 'NOT_DICOM' });
    expect(calls).toHaveLength(0);
  });
});
