import type { UserMessage } from '../ohif/sessionState';

/** What happened, why, and what to do next. */
export function MessageBox({ message, kind }: { message: UserMessage; kind: 'error' | 'info' }) {
  return (
    <div
      className={`kd-message kd-${kind}`}
      role="alert"
      data-cy={`kidney-${kind}`}
      data-code={message.code}
    >
      <strong>{message.what}</strong>
      <p>{message.why}</p>
      <p>{message.next}</p>
    </div>
  );
}
