import type { Moment } from '../../dicom/attributes/times/moment';
import type { SpectSession } from '../types';
import type { SessionAdministration } from './sessionAdministration';

/** A session before it is known to which therapy cycle it belongs. */
export interface SessionDraft {
  /** Without hours. */
  session: SpectSession;
  /** When the first bed began. */
  scan?: Moment;
  administration: SessionAdministration;
}
