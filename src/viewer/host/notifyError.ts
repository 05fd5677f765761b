import { hostWords } from '../words/hostWords';
import type { UserMessage } from '../session/slices/runSlice';
import type { HostContext } from './hostTypes';

/** A notification of the viewer about an error, or about a run that the user has cancelled. */
export function notifyError({ servicesManager }: HostContext, message: UserMessage): void {
  const { what, why, next } = hostWords().error(message);
  servicesManager.services.uiNotificationService.show({
    title: what,
    message: `${why} ${next}`.trim(),
    type: message.code === 'CANCELLED' ? 'info' : 'error',
  });
}
