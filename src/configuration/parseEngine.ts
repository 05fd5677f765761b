import type { EngineSettings } from '../engine/choice';
import type { ConfigurationReader } from './configurationReader';
import { configurationError } from './configurationReader';
import { readFields } from './readFields';
import { readChoice, readList, readNumber } from './readValues';

/**
 * Where the networks may run.
 * @throws INVALID_CONFIGURATION
 */
export function parseEngine(reader: ConfigurationReader): Omit<EngineSettings, 'remote'> {
  const fields = readFields(reader, [
    'backEnds',
    'maxThreads',
    'webGpuWithoutJspi',
    'softwareWebGpu',
  ]);
  const settings: Omit<EngineSettings, 'remote'> = {};
  if (fields.backEnds.value !== undefined) {
    const backEnds = readList(fields.backEnds, 3).map((entry) =>
      readChoice(entry, ['webgpu', 'wasm', 'remote'] as const),
    );
    if (backEnds.length === 0 || new Set(backEnds).size < backEnds.length) {
      throw configurationError(fields.backEnds, 'a list of 1 to 3 different entries');
    }
    settings.backEnds = backEnds;
  }
  if (fields.maxThreads.value !== undefined) {
    const maxThreads = readNumber(fields.maxThreads, { minimum: 1, maximum: 16 });
    if (!Number.isInteger(maxThreads)) {
      throw configurationError(fields.maxThreads, 'a whole number from 1 to 16');
    }
    settings.maxThreads = maxThreads;
  }
  for (const name of ['webGpuWithoutJspi', 'softwareWebGpu'] as const) {
    const { value } = fields[name];
    if (value !== undefined && typeof value !== 'boolean') {
      throw configurationError(fields[name], 'true or false');
    }
    if (value !== undefined) {
      settings[name] = value;
    }
  }
  return settings;
}
