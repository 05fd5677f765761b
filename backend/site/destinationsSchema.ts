import * as v from 'valibot';
import { meaning, objectOf, textUpTo } from '../../src/schema';
import { senderName } from './site';
import { aeTitle, authorizationFrom, named, port, webAddress } from './siteValues';

const dicom = objectOf({
  kind: meaning('By C-STORE.', v.literal('dicom')),
  aeTitle: meaning('AE title of the receiver.', aeTitle),
  host: meaning('Name or address.', textUpTo(255)),
  port: meaning('Its DICOM port.', port),
});

const dicomweb = objectOf({
  kind: meaning('By STOW-RS.', v.literal('dicomweb')),
  url: meaning('Root of the DICOMweb services.', webAddress),
  authorizationFrom: v.optional(authorizationFrom),
});

const kinds = '"dicom" or "dicomweb"';

/** Where results go, by name. */
export const destinationsSchema = v.pipe(
  named(
    v.variant('kind', [dicom, dicomweb], ({ expected }) =>
      expected?.startsWith('(') ? kinds : `an object with kind ${kinds}`,
    ),
  ),
  v.check(
    (destinations) => !Object.hasOwn(destinations, senderName),
    `names other than "${senderName}", which is whoever sent the images`,
  ),
);
