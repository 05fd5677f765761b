/** What an object that is written is called. */
export interface ObjectUids {
  sopInstanceUID: string;
  seriesInstanceUID: string;
}
