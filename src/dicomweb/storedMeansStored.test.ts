import { toPart10 } from '../dicom/write';
import { createDicomWebClient } from './createDicomWebClient';

const sopClassUID = '1.2.840.10008.5.1.4.1.1.481.3';
const sopInstanceUID = '2.25.77';
const file = new Uint8Array(
  toPart10({
    SOPClassUID: sopClassUID,
    SOPInstanceUID: sopInstanceUID,
    StudyInstanceUID: '2.25.1',
    SeriesInstanceUID: '2.25.2',
  }),
);
const jsonType = 'application/dicom+json';
const xmlType = 'application/dicom+xml';

const item = (uid: string, more: object = {}) => ({
  '00081150': { vr: 'UI', Value: [sopClassUID] },
  '00081155': { vr: 'UI', Value: [uid] },
  ...more,
});
const sequence = (tag: string, ...Value: object[]) => ({ [tag]: { vr: 'SQ', Value } });
const stored = sequence('00081199', item(sopInstanceUID));
const other = sequence('00081199', item('2.25.78'));
const reason = (code: number) => ({ '00081197': { vr: 'US', Value: [code] } });
const failed = sequence('00081198', item(sopInstanceUID, reason(0xa700)));
const duplicate = sequence('00081198', item(sopInstanceUID, reason(0x0111)));
const url = { '00081190': { vr: 'UR', Value: ['http://a/studies/2.25.1'] } };
const json = (value: unknown) => JSON.stringify(value);
const attribute = (tag: string, vr: string, inside: string) =>
  `<DicomAttribute tag="${tag}" vr="${vr}" keyword="x">${inside}</DicomAttribute>`;
const xmlItem = (uid: string, more = '') =>
  `<Item number="1">${attribute('00081155', 'UI', `<Value number="1">${uid}</Value>`)}${more}</Item>`;
const xml = (inside: string, root = 'NativeDicomModel') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!-- x > y --><${root} xmlns="http://dicom.nema.org/PS3.19/models/NativeDICOM">${inside}</${root}>`;
const xmlStored = xml(attribute('00081199', 'SQ', xmlItem(sopInstanceUID)));
const xmlFailed = xml(
  attribute(
    '00081198',
    'SQ',
    xmlItem(sopInstanceUID, attribute('00081197', 'US', '<Value number="1">42752</Value>')),
  ),
);
const page = '<!doctype html><html><body><form>Log in</form></body></html>';
const multipart = (type: string, body: string) =>
  `--b\r\nContent-Type: ${type}\r\n\r\n${body}\r\n--b--\r\n`;
const multipartType = 'multipart/related; type="application/dicom+json"; boundary=b';
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').toString('latin1');
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

type Verdict = 'stored' | 'STORE_REFUSED' | 'STORE_UNCONFIRMED' | 'NOT_AUTHORIZED' | 'SERVER_ERROR';
type Row = [name: string, status: number, type: string | undefined, body: string, verdict: Verdict];

/** What each answer is worth where the archive, asked afterwards, has nothing. */
const rows: Row[] = [
  ['names the instance', 200, jsonType, json(stored), 'stored'],
  ['names it, 202', 202, jsonType, json(stored), 'stored'],
  ['names it, 201', 201, jsonType, json(stored), 'stored'],
  ['names it, as a list', 200, jsonType, json([stored]), 'stored'],
  ['names it in a later data set', 200, jsonType, json([url, stored]), 'stored'],
  ['names it, plain JSON type', 200, 'application/json; charset=utf-8', json(stored), 'stored'],
  ['names it, upper-case type', 200, 'APPLICATION/DICOM+JSON', json(stored), 'stored'],
  ['names it, without a type', 200, undefined, json(stored), 'stored'],
  ['names it, text type', 200, 'text/plain', json(stored), 'stored'],
  ['names it, byte order mark', 200, jsonType, `\u00ef\u00bb\u00bf${json(stored)}`, 'stored'],
  ['names it, UTF-16', 200, jsonType, utf16(json(stored)), 'stored'],
  [
    'names it, padded UID',
    200,
    jsonType,
    json(sequence('00081199', item(`${sopInstanceUID} `))),
    'stored',
  ],
  [
    'names it, lower-case hex',
    200,
    jsonType,
    json({ ...stored, '0008119a': { vr: 'SQ' } }),
    'stored',
  ],
  [
    'names it, with a warning',
    202,
    jsonType,
    json(sequence('00081199', item(sopInstanceUID, { '00081196': { vr: 'US', Value: [0xb000] } }))),
    'stored',
  ],
  ['names it among others', 200, jsonType, json([other, stored]), 'stored'],
  ['names it, XML', 200, xmlType, xmlStored, 'stored'],
  ['names it, XML as text/xml', 200, 'text/xml', xmlStored, 'stored'],
  ['names it, multipart', 200, multipartType, multipart(jsonType, json(stored)), 'stored'],
  ['names it, multipart XML', 200, multipartType, multipart(xmlType, xmlStored), 'stored'],
  ['a login page', 200, 'text/html', page, 'STORE_UNCONFIRMED'],
  ['a login page said to be JSON', 200, jsonType, page, 'STORE_UNCONFIRMED'],
  ['a page with the UID in it', 200, 'text/html', `<p>${sopInstanceUID}</p>`, 'STORE_UNCONFIRMED'],
  [
    'a page with a response in it',
    200,
    'text/html',
    xml(attribute('00081199', 'SQ', xmlItem(sopInstanceUID)), 'html'),
    'STORE_UNCONFIRMED',
  ],
  ['nothing', 200, undefined, '', 'STORE_UNCONFIRMED'],
  ['nothing, JSON', 200, jsonType, '', 'STORE_UNCONFIRMED'],
  ['no content', 204, undefined, '', 'STORE_UNCONFIRMED'],
  ['accepted, nothing', 202, undefined, '', 'STORE_UNCONFIRMED'],
  ['an empty data set', 200, jsonType, '{}', 'STORE_UNCONFIRMED'],
  ['an empty list', 200, jsonType, '[]', 'STORE_UNCONFIRMED'],
  ['null', 200, jsonType, 'null', 'STORE_UNCONFIRMED'],
  ['a word', 200, jsonType, '"ok"', 'STORE_UNCONFIRMED'],
  ['text', 200, 'text/plain', 'OK', 'STORE_UNCONFIRMED'],
  ['an error as JSON', 200, 'application/json', '{"error":"login"}', 'STORE_UNCONFIRMED'],
  ['JSON cut short', 200, jsonType, json(stored).slice(0, -4), 'STORE_UNCONFIRMED'],
  ['another UID', 200, jsonType, json(other), 'STORE_UNCONFIRMED'],
  [
    'another UID, XML',
    200,
    xmlType,
    xmlStored.replace(sopInstanceUID, '2.25.9'),
    'STORE_UNCONFIRMED',
  ],
  [
    'a longer UID',
    200,
    jsonType,
    json(sequence('00081199', item(`${sopInstanceUID}0`))),
    'STORE_UNCONFIRMED',
  ],
  ['RetrieveURL only', 200, jsonType, json(url), 'STORE_UNCONFIRMED'],
  ['empty sequence', 200, jsonType, json(sequence('00081199')), 'STORE_UNCONFIRMED'],
  ['XML cut short', 200, xmlType, xmlStored.slice(0, -5), 'STORE_UNCONFIRMED'],
  ['XML that closes wrongly', 200, xmlType, xmlStored.replace('</Item>', ''), 'STORE_UNCONFIRMED'],
  ['multipart with no part', 200, multipartType, 'x', 'STORE_UNCONFIRMED'],
  ['JSON nested 100,000 deep', 200, jsonType, '['.repeat(1e5), 'STORE_UNCONFIRMED'],
  ['named as stored, 409', 409, jsonType, json(stored), 'STORE_UNCONFIRMED'],
  ['named as failed', 200, jsonType, json(failed), 'STORE_REFUSED'],
  ['named as failed, XML', 200, xmlType, xmlFailed, 'STORE_REFUSED'],
  ['named as both', 200, jsonType, json({ ...stored, ...failed }), 'STORE_REFUSED'],
  ['named as both, in a list', 200, jsonType, json([stored, failed]), 'STORE_REFUSED'],
  ['a duplicate at once', 409, jsonType, json(duplicate), 'STORE_REFUSED'],
  ['conflict, XML', 409, xmlType, xmlFailed, 'STORE_REFUSED'],
  ['conflict, nothing', 409, jsonType, '{}', 'STORE_REFUSED'],
  [
    'a nameless failure',
    202,
    jsonType,
    json(sequence('0008119A', reason(0xc000))),
    'STORE_REFUSED',
  ],
  ['bad request', 400, 'text/html', page, 'STORE_REFUSED'],
  ['login needed', 401, 'text/html', page, 'NOT_AUTHORIZED'],
  ['moved, not followed', 302, 'text/html', page, 'SERVER_ERROR'],
  ['failed inside', 500, jsonType, json(stored), 'SERVER_ERROR'],
];

/** An archive that answers the store so, and every later question as `answer` does. */
function archive(store: () => Response, answer: (url: string, nth: number) => Response) {
  const asked: string[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    if (init.method === 'POST') {
      return store();
    }
    asked.push(url);
    return answer(url, asked.length);
  }) as typeof globalThis.fetch;
  const root = 'http://a';
  return { client: createDicomWebClient({ root, fetch, retryDelayMs: 1, retries: 0 }), asked };
}

const respond = (status: number, type: string | undefined, body: string) => {
  const headers: Record<string, string> = type ? { 'content-type': type } : {};
  return new Response(body === '' ? null : latin1(body), { status, headers });
};
const instance = json([{ '00080018': { vr: 'UI', Value: [sopInstanceUID] } }]);
const found = () => respond(200, jsonType, instance);
const empty = () => respond(200, jsonType, '[]');
const verdictOf = (result: Promise<{ status: string }[]>) =>
  result.then(
    ([{ status }]) => status,
    (error: { code: string }) => error.code,
  );

describe('stored means stored', () => {
  it.each(rows)('%s (%i %s)', async (_name, status, type, body, verdict) => {
    const { client } = archive(() => respond(status, type, body), empty);
    await expect(verdictOf(client.storeInstances([file]))).resolves.toBe(verdict);
    // Where a search finds the object, doubt turns into certainty, and nothing else changes.
    const known = archive(() => respond(status, type, body), found);
    const expected = verdict === 'STORE_UNCONFIRMED' ? 'stored' : verdict;
    await expect(verdictOf(known.client.storeInstances([file]))).resolves.toBe(expected);
    expect(known.asked).toHaveLength(verdict === 'STORE_UNCONFIRMED' ? 1 : 0);
  });

  const silent = () => respond(200, undefined, '');

  it('looks in the series of the object, several times, and then by its metadata', async () => {
    const late = archive(silent, (_url, nth) => (nth === 5 ? found() : empty()));
    const [outcome] = await late.client.storeInstances([file]);
    expect(outcome).toMatchObject({ status: 'stored', confirmedBy: 'search' });
    expect(late.asked.slice(0, 2)).toEqual([
      `http://a/studies/2.25.1/series/2.25.2/instances?SOPInstanceUID=${sopInstanceUID}`,
      `http://a/studies/2.25.1/series/2.25.2/instances/${sopInstanceUID}/metadata`,
    ]);
    const never = archive(silent, empty);
    await expect(never.client.storeInstances([file])).rejects.toMatchObject({
      code: 'STORE_UNCONFIRMED',
      why: expect.stringContaining('a search does not find it') as string,
      next: expect.stringContaining('Save as a file') as string,
    });
    expect(never.asked).toHaveLength(10);
  });

  it.each<[string, () => Response]>([
    ['a login page', () => respond(200, 'text/html', page)],
    ['another object', () => respond(200, jsonType, instance.replace(sopInstanceUID, '2.25.5'))],
    ['status 401', () => respond(401, undefined, '')],
    ['status 503', () => respond(503, undefined, '')],
    ['a body without end', endless],
  ])('is not certain where the search answers with %s', async (_name, answer) => {
    const { client } = archive(silent, answer);
    await expect(verdictOf(client.storeInstances([file]))).resolves.toBe('STORE_UNCONFIRMED');
  });

  it('reads only so much of an answer', async () => {
    const { client } = archive(endless, empty);
    await expect(verdictOf(client.storeInstances([file]))).resolves.toBe('STORE_UNCONFIRMED');
  });

  it('gives the outcomes where asked to, the doubtful ones with what was seen', async () => {
    const { client } = archive(silent, empty);
    const [outcome] = await client.storeInstances([file], { allowPartial: true });
    expect(outcome.status).toBe('unconfirmed');
    expect(outcome.message).toBe(
      'it did not say what became of the object, and a search does not find it',
    );
  });

  it('stops looking when it is cancelled', async () => {
    const controller = new AbortController();
    const { client } = archive(silent, () => {
      controller.abort();
      return empty();
    });
    await expect(
      verdictOf(client.storeInstances([file], { signal: controller.signal })),
    ).resolves.toBe('CANCELLED');
  });
});

/** Goes on sending, as a stuck gateway does. */
function endless(): Response {
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(1 << 20).fill(32)),
  });
  return new Response(stream, { status: 200, headers: { 'content-type': jsonType } });
}
