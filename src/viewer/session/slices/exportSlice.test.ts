import { createStore } from '../createStore';
import { createExportSlice, initialExportState } from './exportSlice';

describe('createExportSlice', () => {
  it('stores one thing at a time', () => {
    const store = createStore(initialExportState);
    const exporting = createExportSlice(store);
    expect(exporting.startStoring()).toBe(true);
    expect(exporting.startStoring()).toBe(false);
    exporting.stored('Kidneys', true);
    expect(store.get().exporting).toEqual({
      status: 'stored',
      description: 'Kidneys',
      listed: true,
    });
    expect(exporting.startStoring()).toBe(true);
  });

  it('forgets what was saved when other contours come', () => {
    const store = createStore(initialExportState);
    const exporting = createExportSlice(store);
    exporting.saved('kidneys.csv');
    expect(store.get().exporting).toEqual({ status: 'saved', fileName: 'kidneys.csv' });
    exporting.clear();
    expect(store.get().exporting).toEqual({ status: 'idle' });
  });
});
