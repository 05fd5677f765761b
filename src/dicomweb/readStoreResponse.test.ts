import { naturalizeDicomJson } from './naturalizeDicomJson';
import { readStoreResponse } from './readStoreResponse';

const sent = ['1.1', '1.2'].map((sopInstanceUID) => ({ sopClassUID: '9.9', sopInstanceUID }));
const item = (uid: string, more: object = {}) => ({
  '00081155': { vr: 'UI', Value: [uid] },
  ...more,
});
const reason = (code: number) => ({ '00081197': { vr: 'US', Value: [code] } });
const sequences = (tags: Record<string, object[]>) =>
  naturalizeDicomJson([
    Object.fromEntries(Object.entries(tags).map(([tag, Value]) => [tag, { vr: 'SQ', Value }])),
  ])[0];
const read = (tags: Record<string, object[]>, status = 200) =>
  readStoreResponse([sequences(tags)], { sent, status });

const storedTag = '00081199';
const failedTag = '00081198';
const otherFailuresTag = '0008119A';

describe('readStoreResponse', () => {
  it('gives every instance its own outcome, with address, reason and warning', () => {
    const url = { '00081190': { vr: 'UR', Value: ['http://x/1.1'] } };
    const warning = { '00081196': { vr: 'US', Value: [0xb000] } };
    const outcomes = read(
      {
        [storedTag]: [item('1.1', { ...url, ...warning })],
        [failedTag]: [item('1.2', reason(0xa700))],
      },
      202,
    );
    expect(outcomes[0]).toMatchObject({
      sopClassUID: '9.9',
      sopInstanceUID: '1.1',
      status: 'stored',
      retrieveUrl: 'http://x/1.1',
    });
    expect(outcomes[0].message).toContain('B000');
    expect(outcomes[1]).toMatchObject({ status: 'refused', failureReason: 0xa700 });
    expect(outcomes[1].message).toContain('out of resources');
  });

  it('takes an instance named in both lists as refused', () => {
    const [first] = read({
      [storedTag]: [item('1.1')],
      [failedTag]: [item('1.1', reason(0x0110))],
    });
    expect(first.status).toBe('refused');
  });

  it('takes silence for doubt, and for a refusal only with status 409', () => {
    const statuses = (status: number) => read({}, status).map((outcome) => outcome.status);
    expect(statuses(200)).toEqual(['unconfirmed', 'unconfirmed']);
    expect(statuses(202)).toEqual(['unconfirmed', 'unconfirmed']);
    expect(statuses(409)).toEqual(['refused', 'refused']);
    expect(readStoreResponse([], { sent, status: 200 })[0].status).toBe('unconfirmed');
  });

  it('does not count an instance as stored that only the others are', () => {
    expect(read({ [storedTag]: [item('1.1')] })[1]).toMatchObject({
      status: 'unconfirmed',
      message: 'it did not say what became of the object',
    });
  });

  it('doubts an instance that is named as stored with status 409', () => {
    expect(read({ [storedTag]: [item('1.1')] }, 409)[0].status).toBe('unconfirmed');
  });

  it('reads all data sets of the answer and UIDs with padding', () => {
    const both = [
      sequences({ [storedTag]: [item('1.1\0')] }),
      sequences({ [storedTag]: [item('1.2 ')] }),
    ];
    const outcomes = readStoreResponse(both, { sent, status: 200 });
    expect(outcomes.map(({ status }) => status)).toEqual(['stored', 'stored']);
  });

  it('gives a nameless failure to the instances that are not mentioned', () => {
    for (const tag of [otherFailuresTag, failedTag]) {
      const outcomes = read({ [storedTag]: [item('1.1')], [tag]: [reason(0xc000)] }, 202);
      expect(outcomes.map(({ status }) => status)).toEqual(['stored', 'refused']);
      expect(outcomes[1].failureReason).toBe(0xc000);
    }
  });

  it('hands on the server’s comment', () => {
    const comment = { '00000902': { vr: 'LO', Value: ['disk quota'] } };
    const [first] = read({ [failedTag]: [item('1.1', { ...reason(0x0110), ...comment })] }, 409);
    expect(first.message).toBe('an error while processing the object (code 0110): disk quota');
  });
});
