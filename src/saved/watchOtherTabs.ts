const channelName = 'kidney-dosimetry-tabs';

interface TabMessage {
  kind: 'here' | 'leaving';
  tabId: string;
  studyInstanceUID: string;
  /** Whoever gets it answers where it has the same study. */
  wantsAnswer: boolean;
}

/** The part of BroadcastChannel that is used. */
export interface TabChannel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

export interface WatchOtherTabsOptions {
  tabId: string;
  studyInstanceUID: string;
  /** Called with the tabs that have the same study open, whenever they change. */
  onChange: (tabIds: string[]) => void;
  channel?: TabChannel;
}

/**
 * Notices other tabs of this browser that have the same study open: two that edit it do not see
 * each other's edits.
 *
 * @returns ends it, and tells the others
 */
export function watchOtherTabs({
  tabId,
  studyInstanceUID,
  onChange,
  channel = new BroadcastChannel(channelName),
}: WatchOtherTabsOptions): () => void {
  const others = new Set<string>();
  const say = (kind: TabMessage['kind'], wantsAnswer: boolean) =>
    channel.postMessage({ kind, tabId, studyInstanceUID, wantsAnswer } satisfies TabMessage);
  channel.onmessage = ({ data }) => {
    const message = data as TabMessage;
    if (message.studyInstanceUID !== studyInstanceUID || message.tabId === tabId) {
      return;
    }
    if (message.kind === 'leaving') {
      others.delete(message.tabId);
    } else {
      others.add(message.tabId);
    }
    if (message.wantsAnswer) {
      say('here', false);
    }
    onChange([...others]);
  };
  say('here', true);
  return () => {
    say('leaving', false);
    channel.close();
  };
}
