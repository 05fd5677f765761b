import { autoContourKidneys } from '../../src/commands/autoContourKidneys';
import type { AutoContourKidneysOptions } from '../../src/commands/autoContourKidneys';
import { cancelAutoContourKidneys } from '../../src/commands/cancelAutoContourKidneys';
import { cancelKidneySerialDose } from '../../src/commands/cancelKidneySerialDose';
import { computeKidneySerialDose } from '../../src/commands/computeKidneySerialDose';
import type { ComputeKidneySerialDoseOptions } from '../../src/commands/computeKidneySerialDose';
import { exportKidneyReport } from '../../src/commands/exportKidneyReport';
import type { ExportKidneyReportOptions } from '../../src/commands/exportKidneyReport';
import { findKidneyStructures } from '../../src/commands/findKidneyStructures';
import { findKidneyTimePoints } from '../../src/commands/findKidneyTimePoints';
import { saveKidneyRtStruct } from '../../src/commands/saveKidneyRtStruct';
import { selectKidneyDoseMap } from '../../src/commands/selectKidneyDoseMap';
import type { SelectKidneyDoseMapOptions } from '../../src/commands/selectKidneyDoseMap';
import { setKidneyBrush } from '../../src/commands/setKidneyBrush';
import type { SetKidneyBrushOptions } from '../../src/commands/setKidneyBrush';
import { setKidneyContourConvention } from '../../src/commands/setKidneyContourConvention';
import type { SetKidneyContourConventionOptions } from '../../src/commands/setKidneyContourConvention';
import { setKidneyDoseEntries } from '../../src/commands/setKidneyDoseEntries';
import { setKidneyDoseWash } from '../../src/commands/setKidneyDoseWash';
import { setKidneySerialChoices } from '../../src/commands/setKidneySerialChoices';
import type { SetKidneySerialChoicesOptions } from '../../src/commands/setKidneySerialChoices';
import { setKidneyTimePoints } from '../../src/commands/setKidneyTimePoints';
import type { SetKidneyTimePointsOptions } from '../../src/commands/setKidneyTimePoints';
import { storeKidneyDoseReport } from '../../src/commands/storeKidneyDoseReport';
import { storeKidneyRtStruct } from '../../src/commands/storeKidneyRtStruct';
import { storeKidneySerialDose } from '../../src/commands/storeKidneySerialDose';
import { commissionKidneys } from '../../src/commands/commissionKidneys';
import { compareKidneyContours } from '../../src/commands/compareKidneyContours';
import type { CompareKidneyContoursOptions } from '../../src/commands/compareKidneyContours';
import { discardKidneyWork } from '../../src/commands/discardKidneyWork';
import type { DiscardKidneyWorkOptions } from '../../src/commands/discardKidneyWork';
import { exchangeKidneyContours } from '../../src/commands/exchangeKidneyContours';
import { findKidneyCycles } from '../../src/commands/findKidneyCycles';
import { findKidneyContourObjects } from '../../src/commands/findKidneyContourObjects';
import { flagKidneyCase } from '../../src/commands/flagKidneyCase';
import type { FlagKidneyCaseOptions } from '../../src/commands/flagKidneyCase';
import { giveKidneyVerdict } from '../../src/commands/giveKidneyVerdict';
import type { GiveKidneyVerdictOptions } from '../../src/commands/giveKidneyVerdict';
import { openKidneyContours } from '../../src/commands/openKidneyContours';
import type { OpenKidneyContoursOptions } from '../../src/commands/openKidneyContours';
import { restartKidneyContours } from '../../src/commands/restartKidneyContours';
import { restoreKidneyWork } from '../../src/commands/restoreKidneyWork';
import type { RestoreKidneyWorkOptions } from '../../src/commands/restoreKidneyWork';
import { setKidneySecondReading } from '../../src/commands/setKidneySecondReading';
import type { SetKidneySecondReadingOptions } from '../../src/commands/setKidneySecondReading';
import { showKidneySlice } from '../../src/commands/showKidneySlice';
import type { ShowKidneySliceOptions } from '../../src/commands/showKidneySlice';
import { startKidneys } from '../../src/commands/startKidneys';
import { stateKidney } from '../../src/commands/stateKidney';
import type { StateKidneyOptions } from '../../src/commands/stateKidney';
import type { HostContext } from '../../src/viewer/host/hostTypes';
import type { DoseEntries } from '../../src/viewer/session/slices/doseSlice';
import type { KidneySession } from '../../src/viewer/session/kidneySession';
import type { DoseWashState } from '../../src/viewer/session/slices/pictureSlice';
import { commandsContext } from './commandsContext';

export function getCommandsModule(context: HostContext, session: KidneySession) {
  const actions = {
    autoContourKidneys: (options?: AutoContourKidneysOptions) =>
      autoContourKidneys(context, session, {
        displaySetInstanceUID: options?.displaySetInstanceUID,
      }),
    cancelAutoContourKidneys: () => cancelAutoContourKidneys(session),
    selectKidneyDoseMap: (options: SelectKidneyDoseMapOptions = {}) =>
      selectKidneyDoseMap(context, session, options),
    storeKidneyRtStruct: () => storeKidneyRtStruct(context, session),
    saveKidneyRtStruct: () => saveKidneyRtStruct(context, session),
    exportKidneyReport: (options: ExportKidneyReportOptions) =>
      exportKidneyReport(context, session, options),
    storeKidneyDoseReport: () => storeKidneyDoseReport(context, session),
    setKidneyContourConvention: (options: SetKidneyContourConventionOptions) =>
      setKidneyContourConvention(context, session, options),
    setKidneyDoseWash: (change: Partial<DoseWashState>) =>
      setKidneyDoseWash(context, session, change),
    findKidneyStructures: () => findKidneyStructures(context, session),
    findKidneyTimePoints: () => findKidneyTimePoints(context, session),
    setKidneyTimePoints: (options: SetKidneyTimePointsOptions) =>
      setKidneyTimePoints(context, session, options),
    computeKidneySerialDose: (options: Pick<ComputeKidneySerialDoseOptions, 'cycles'> = {}) =>
      computeKidneySerialDose(context, session, { cycles: options.cycles }),
    cancelKidneySerialDose: () => cancelKidneySerialDose(session),
    storeKidneySerialDose: () => storeKidneySerialDose(context, session),
    setKidneySerialChoices: (options: SetKidneySerialChoicesOptions) =>
      setKidneySerialChoices(context, session, options),
    compareKidneyContours: (options: CompareKidneyContoursOptions) =>
      compareKidneyContours(context, session, options),
    discardKidneyWork: (options: DiscardKidneyWorkOptions) =>
      discardKidneyWork(context, session, options),
    exchangeKidneyContours: () => exchangeKidneyContours(context, session),
    findKidneyCycles: () => findKidneyCycles(context, session),
    findKidneyContourObjects: () => findKidneyContourObjects(context, session),
    flagKidneyCase: (options: FlagKidneyCaseOptions) => flagKidneyCase(context, session, options),
    giveKidneyVerdict: (options: GiveKidneyVerdictOptions) =>
      giveKidneyVerdict(context, session, options),
    openKidneyContours: (options: OpenKidneyContoursOptions) =>
      openKidneyContours(context, session, options),
    restartKidneyContours: () => restartKidneyContours(context, session),
    restoreKidneyWork: (options: RestoreKidneyWorkOptions) =>
      restoreKidneyWork(context, session, options),
    setKidneySecondReading: (options: SetKidneySecondReadingOptions) =>
      setKidneySecondReading(context, session, options),
    showKidneySlice: (options: ShowKidneySliceOptions) =>
      showKidneySlice(context, session, options),
    startKidneys: () => startKidneys(context, session),
    stateKidney: (options: StateKidneyOptions) => stateKidney(session, options),
    setKidneyBrush: (options: SetKidneyBrushOptions) => setKidneyBrush(context, options),
    setKidneyDoseEntries: (change: Partial<DoseEntries>) => setKidneyDoseEntries(session, change),
    commissionKidneys: () => commissionKidneys(session),
  };
  return {
    actions,
    definitions: Object.fromEntries(
      Object.entries(actions).map(([name, commandFn]) => [name, { commandFn }]),
    ),
    defaultContext: commandsContext,
  };
}
