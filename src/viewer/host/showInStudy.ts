import type { HostContext } from './hostTypes';

/**
 * Has the viewer read the new series from the archive, so that it is listed and opens as any other.
 *
 * @returns false where the viewer could not: the object is stored all the same
 */
export async function showInStudy(
  { extensionManager }: HostContext,
  studyInstanceUID: string,
  seriesInstanceUID: string,
): Promise<boolean> {
  const dataSource = extensionManager.getActiveDataSource()[0];
  const forgetStudy = () => {
    // The host keeps answers under "<source name>:<study>" but forgets them under "<study>".
    const name = dataSource.getConfig?.()?.name;
    dataSource.deleteStudyMetadataPromise?.(studyInstanceUID);
    dataSource.deleteStudyMetadataPromise?.(`${name}:${studyInstanceUID}`);
  };
  forgetStudy();
  try {
    await dataSource.retrieve.series.metadata({
      StudyInstanceUID: studyInstanceUID,
      filters: { seriesInstanceUID },
    });
    return true;
  } catch {
    return false;
  } finally {
    // What it keeps now is this one series; opening the study again must read all of it.
    forgetStudy();
  }
}
