import { jobOf } from '../../tests/helpers/queueContract';
import { isSoundJob } from './isSoundJob';

const { task } = jobOf('a');

test('a job of ours is sound', () => {
  expect(isSoundJob('0123456789abcdef0123456789abcdef', task)).toBe(true);
  expect(isSoundJob('a', { ...task, make: ['dose', 'seg'], contourConvention: 'solid' })).toBe(
    true,
  );
});

test.each([
  ['an id that is a path', '../../tmp', task],
  ['no task', 'a', null],
  ['a folder above', 'a', { ...task, folder: '../../etc' }],
  ['a folder above, by a detour', 'a', { ...task, folder: 'patients/../../etc' }],
  ['an absolute folder', 'a', { ...task, folder: '/etc' }],
  ['a folder that is no text', 'a', { ...task, folder: ['patients'] }],
  ['a UID that is none', 'a', { ...task, seriesInstanceUID: '1.2/../3' }],
  ['a product that is not made', 'a', { ...task, make: ['toString'] }],
  ['a destination that is no name', 'a', { ...task, send: [{}] }],
  ['a time that is none', 'a', { ...task, receivedAt: 'yesterday' }],
])('%s is not', (_name, id, given) => {
  expect(isSoundJob(id, given)).toBe(false);
});
