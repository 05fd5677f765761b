import { createDicomWebClient } from '../../dicomweb';
import type { DicomWebClient } from '../../dicomweb';
import { DosimetryError } from '../../errors';
import type { HostContext } from './hostTypes';

/**
 * A client for the archive that the viewer is using, with the viewer's own authentication.
 *
 * @param dataSourceName another of the viewer's data sources
 * @throws DosimetryError INVALID_CONFIGURATION where the data source is no DICOMweb archive
 */
export function createHostDicomWebClient(
  { servicesManager, extensionManager }: HostContext,
  dataSourceName?: string,
): DicomWebClient {
  const config =
    dataSourceName === undefined
      ? extensionManager.getActiveDataSource()[0].getConfig?.()
      : extensionManager.getDataSources?.(dataSourceName)?.[0]?.getConfig?.();
  const root = config?.stowRoot ?? config?.wadoRoot;
  if (!root && dataSourceName !== undefined) {
    throw new DosimetryError('INVALID_CONFIGURATION', {
      what: `The archive "${dataSourceName}" cannot be reached.`,
      why: 'The viewer has no DICOMweb data source of this name.',
      next: 'Have the name of flaggedCases.dataSource in the settings of the site checked.',
    });
  }
  if (!root) {
    throw new DosimetryError('INVALID_CONFIGURATION', {
      what: 'The archive cannot be reached.',
      why: 'The viewer shows this study from a source that is not a DICOMweb archive.',
      next: 'Save files instead, or open the study from the archive.',
    });
  }
  const { userAuthenticationService } = servicesManager.services;
  const absolute = (url: string) => new URL(url, globalThis.location.href).href;
  return createDicomWebClient({
    root: absolute(root),
    searchRoot: config?.qidoRoot ? absolute(config.qidoRoot) : undefined,
    getHeaders: () => userAuthenticationService.getAuthorizationHeader() ?? {},
  });
}
