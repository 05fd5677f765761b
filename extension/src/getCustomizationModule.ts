import { toolbarButton } from './toolbarButton';

/** The mode refers to the toolbar button by this name (OHIF 3.13 and later). */
export function getCustomizationModule() {
  return [{ name: 'default', value: { 'kidneyDosimetry.toolbarButtons': [toolbarButton] } }];
}
