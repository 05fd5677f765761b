import type { TabChannel } from './watchOtherTabs';
import { watchOtherTabs } from './watchOtherTabs';

/** Channels of one browser: what one says all others hear. */
function joinedChannels(): () => TabChannel {
  const all: TabChannel[] = [];
  return () => {
    const channel: TabChannel = {
      onmessage: null,
      postMessage: (data) =>
        all
          .filter((other) => other !== channel)
          .forEach((other) => other.onmessage?.({ data } as MessageEvent)),
      close: () => void all.splice(all.indexOf(channel), 1),
    };
    all.push(channel);
    return channel;
  };
}

describe('watchOtherTabs', () => {
  it('notices both ways who has the same study open, and who leaves', () => {
    const open = joinedChannels();
    const known: Record<string, string[]> = {};
    const watch = (tabId: string, studyInstanceUID: string) =>
      watchOtherTabs({
        tabId,
        studyInstanceUID,
        channel: open(),
        onChange: (others) => (known[tabId] = others),
      });
    watch('a', '1.2');
    watch('c', '1.3');
    expect(known).toEqual({});
    const leave = watch('b', '1.2');
    expect(known).toEqual({ a: ['b'], b: ['a'] });
    leave();
    expect(known.a).toEqual([]);
  });
});
