import { commandsContext } from '../../extension/src/commandsContext';
import { hangingProtocolIds } from '../../extension/src/hangingProtocolIds';
import { toolbarButton } from '../../extension/src/toolbar/toolbarButton';
import { addReportTools } from './addReportTools';
import { addHotkeys } from './hotkeys/addHotkeys';
import type { ModeContext, ModeFactoryOptions, ModeInstance } from './hostMode';
import { extensionId, id } from './id';
import { structuredReports } from './structuredReports';
import type { StudyLookup } from './studyList/createStudyLookup';

const panelId = `${extensionId}.panelModule.kidneyDose`;
/** Width of the panel in CSS pixels; the host's own is 280. */
const panelWidth = 340;
const primarySection = [
  'WindowLevel',
  'Pan',
  'Zoom',
  'TrackballRotate',
  'Capture',
  'Layout',
  'Crosshairs',
  'MoreTools',
  toolbarButton.id,
];

export interface KidneyModeOptions {
  /**
   * The name by which the host finds the extension: its address where it is loaded by URL,
   * otherwise its package name.
   */
  extensionSpecifier: string;
  /** What was found of the studies in the list: it may have changed when the mode is left. */
  studyLookup: Pick<StudyLookup, 'forget'>;
}

/**
 * The mode: the host's own segmentation mode (brush, undo, segment list, export) with our panel,
 * layout and toolbar button. The contouring starts on entry, unless there are contours to go on
 * with.
 */
export async function modeFactory(
  { loadModules }: ModeFactoryOptions,
  { extensionSpecifier, studyLookup }: KidneyModeOptions,
) {
  const [segmentationMode] = await loadModules(['@ohif/mode-segmentation']);
  const hasSections = segmentationMode.modeInstance !== undefined;
  const base: ModeInstance =
    segmentationMode.modeInstance ??
    (await segmentationMode.modeFactory!({ modeConfiguration: {}, loadModules }));
  const [route] = base.routes;

  return {
    ...base,
    id,
    routeName: 'kidney-dosimetry',
    displayName: 'Auto-contour kidneys',
    hide: false,
    extensions: {
      ...base.extensions,
      ...structuredReports.extensions,
      [extensionSpecifier]: '*',
    },
    sopClassHandlers: [
      ...new Set([...base.sopClassHandlers, ...structuredReports.sopClassHandlers]),
    ],
    hangingProtocol: Object.values(hangingProtocolIds),
    ...(hasSections && {
      toolbarButtons: [
        ...(base.toolbarButtons ?? []),
        { $reference: 'kidneyDosimetry.toolbarButtons' },
      ],
      toolbarSections: [...(base.toolbarSections ?? []), { primary: primarySection }],
    }),
    routes: [
      {
        ...route,
        path: 'kidney-dosimetry',
        async layoutTemplate(args: unknown) {
          const layout = await route.layoutTemplate.call(route, args);
          const [labelmapPanel, ...others] = layout.props.rightPanels;
          // With two panels in one tab, the host would otherwise switch to the segment list and
          // hide ours.
          return {
            ...layout,
            props: {
              ...layout.props,
              viewports: [...layout.props.viewports, structuredReports.viewport],
              rightPanels: [[panelId, labelmapPanel], ...others],
              rightPanelClosed: false,
              // Space for two kidneys side by side, each number with its unit.
              rightPanelInitialExpandedWidth: panelWidth,
              rightPanelMinimumExpandedWidth: panelWidth,
            },
          };
        },
      },
    ],
    isValidMode: ({ modalities }: { modalities: string }) => ({
      valid: modalities.split('\\').includes('CT'),
      description: 'Auto-contour kidneys needs a CT series in the study.',
    }),
    onModeEnter(context: ModeContext) {
      base.onModeEnter.call(this, context);
      addReportTools(context);
      addHotkeys(context.servicesManager.services.customizationService);
      if (!hasSections) {
        addLegacyButton(context);
      }
    },
    onModeExit(context: ModeContext) {
      studyLookup.forget();
      base.onModeExit.call(this, context);
    },
    onSetupRouteComplete({ commandsManager }: ModeContext) {
      commandsManager.runCommand('startKidneys', {}, commandsContext);
    },
  };
}

/** Hosts up to 3.12 do not support references to toolbar buttons. */
function addLegacyButton({ servicesManager }: ModeContext): void {
  const { toolbarService } = servicesManager.services;
  (toolbarService.register ?? toolbarService.addButtons)?.call(toolbarService, [toolbarButton]);
  const present = toolbarService.getButtonSection?.('primary')?.map((button) => button.id) ?? [];
  toolbarService.updateSection?.('primary', [...present, toolbarButton.id]);
}
