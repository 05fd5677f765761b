import * as v from 'valibot';
import {
  listUpTo,
  meaning,
  numberBetween,
  objectOf,
  oneOf,
  textLike,
  textUpTo,
  wholeNumberBetween,
} from '../../src/schema';
import { destinationsSchema } from './destinationsSchema';
import { aeTitle, authorizationFrom, named, port, webAddress } from './siteValues';

const caller = objectOf({
  aeTitle: meaning('AE title of the system.', aeTitle),
  address: v.optional(
    meaning(
      'IP address that it must come from; left out: any.',
      textLike(/^[0-9a-fA-F:.]+$/, 'an IP address'),
    ),
  ),
  replyTo: v.optional(
    meaning(
      'Where results for "sender" go.',
      objectOf({
        host: meaning('Name or address.', textUpTo(255)),
        port: meaning('Its DICOM port.', port),
      }),
    ),
  ),
});

const node = objectOf({
  aeTitle: meaning('AE title of the node.', aeTitle),
  port: v.optional(
    meaning(
      'DICOM port; 0 takes any free one.',
      wholeNumberBetween({ minimum: 0, maximum: 65535 }),
    ),
    11112,
  ),
  host: v.optional(meaning('Address that the node listens on.', textUpTo(255)), '127.0.0.1'),
  callers: meaning('Systems that may send images; all others are refused.', listUpTo(1000, caller)),
  quietSeconds: v.optional(
    meaning(
      'A series is complete when nothing of it has come for so long.',
      numberBetween({ minimum: 0.1, maximum: 86400, unit: 's' }),
    ),
    30,
  ),
  maxInstanceMegabytes: v.optional(
    meaning('Largest object.', numberBetween({ minimum: 1, maximum: 2000, unit: 'MB' })),
    600,
  ),
  maxSeriesMegabytes: v.optional(
    meaning('Most data of one series.', numberBetween({ minimum: 1, maximum: 20000, unit: 'MB' })),
    3000,
  ),
  keepDays: v.optional(
    meaning(
      'Images and results are deleted so long after their job has ended.',
      numberBetween({ minimum: 1e-6, maximum: 3650, unit: 'days' }),
    ),
    7,
  ),
  doseSettings: v.optional(
    meaning('JSON file with settings of the dosimetry, as for dose --settings.', textUpTo(4096)),
  ),
});

const archive = objectOf({
  url: meaning('Root of the DICOMweb services.', webAddress),
  authorizationFrom: v.optional(authorizationFrom),
});

const rule = objectOf({
  name: meaning('Name of the rule, in logs and jobs.', textUpTo(100)),
  when: meaning('Condition on the attributes of the series.', textUpTo(2000)),
  make: meaning(
    'What is made.',
    v.pipe(
      listUpTo(3, oneOf(['rtstruct', 'seg', 'dose'])),
      v.minLength(1, 'at least one entry'),
      v.checkItems((entry, n, list) => list.indexOf(entry) === n, 'an entry once'),
    ),
  ),
  contourConvention: v.optional(
    meaning(
      'Contours without the renal sinus (parenchyma) or with it (solid).',
      oneOf(['parenchyma', 'solid']),
    ),
  ),
  send: meaning(
    'Names of destinations, or "sender".',
    v.pipe(
      listUpTo(100, textUpTo(32)),
      v.checkItems((entry, n, list) => list.indexOf(entry) === n, 'an entry once'),
    ),
  ),
  priority: v.optional(
    meaning('Jobs of a higher number go first.', wholeNumberBetween({ minimum: 0, maximum: 100 })),
    0,
  ),
});

const retries = objectOf({
  attempts: v.optional(
    meaning('Tries of a job.', wholeNumberBetween({ minimum: 1, maximum: 100 })),
    5,
  ),
  firstDelaySeconds: v.optional(
    meaning('Pause after the first.', numberBetween({ minimum: 0.1, maximum: 3600, unit: 's' })),
    30,
  ),
  longestDelaySeconds: v.optional(
    meaning('Longest pause.', numberBetween({ minimum: 0.1, maximum: 86400, unit: 's' })),
    3600,
  ),
});

/** The file of a node: whom it answers, where results go, what is done with which series. */
export const siteFileSchema = objectOf({
  $schema: v.optional(meaning('Address of this schema, for editors.', textUpTo(2048))),
  node: meaning('The node itself.', node),
  destinations: v.optional(meaning('Where results go, by name.', destinationsSchema), {}),
  archives: v.optional(
    meaning('DICOMweb archives that series can be asked from over HTTP, by name.', named(archive)),
    {},
  ),
  rules: meaning('The first rule whose condition is met decides.', listUpTo(1000, rule)),
  retries: v.optional(meaning('What failed is tried again.', retries), {}),
});
