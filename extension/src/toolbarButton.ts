import { commandsContext } from './commandsContext';

/** "Auto-contour kidneys" in the viewer's toolbar. */
export const toolbarButton = {
  id: 'AutoContourKidneys',
  uiType: 'ohif.toolButton',
  props: {
    icon: 'tab-segmentation',
    label: 'Auto-contour kidneys',
    tooltip: 'Auto-contour kidneys',
    commands: [{ commandName: 'autoContourKidneys', context: commandsContext }],
    evaluate: 'evaluate.action',
  },
};
