import { useEffect, useRef } from 'react';
import type { UserMessage } from '../viewer/session/slices/runSlice';
import { useWords } from '../viewer/words/useWords';

/**
 * What happened, why, and what to do next. The panel is longer than the screen: a new message is
 * brought into view.
 */
export function MessageBox({ message, kind }: { message: UserMessage; kind: 'error' | 'info' }) {
  const { what, why, next } = useWords().error(message);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In a block: browsers give a promise back, which React would take for a clean-up and fail on.
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [message]);
  return (
    <div
      ref={box}
      className={`kd-message kd-${kind}`}
      role="alert"
      data-cy={`kidney-${kind}`}
      data-code={message.code}
    >
      <strong>{what}</strong>
      <p>{why}</p>
      <p>{next}</p>
    </div>
  );
}
