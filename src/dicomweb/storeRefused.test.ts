import { storeRefused } from './storeRefused';
import type { StoreOutcome } from './types';

const outcome = (status: StoreOutcome['status'], message?: string): StoreOutcome => ({
  sopClassUID: '1',
  sopInstanceUID: '2',
  status,
  message,
});

describe('storeRefused', () => {
  it('is undefined where all arrived', () => {
    expect(storeRefused([outcome('stored'), outcome('alreadyStored')])).toBeUndefined();
  });

  it('counts what was refused and says each reason once', () => {
    const error = storeRefused([
      outcome('stored'),
      outcome('refused', 'no space'),
      outcome('refused', 'no space'),
      outcome('refused', 'bad UID'),
    ]);
    expect(error).toMatchObject({ code: 'STORE_REFUSED' });
    expect(error?.what).toBe('The archive stored only 1 of 4 objects.');
    expect(error?.why).toBe('It says: 2 times: no space; 1 times: bad UID.');
  });

  it('shows three reasons and counts the rest', () => {
    const error = storeRefused(['a', 'b', 'c', 'd', 'e'].map((text) => outcome('refused', text)));
    expect(error?.what).toBe('The archive stored none of the 5 objects.');
    expect(error?.why).toContain('and 2 further reasons');
  });
});
