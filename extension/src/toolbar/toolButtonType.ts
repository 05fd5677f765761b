/** By this name the host finds the component of our button in the toolbar. */
export const toolButtonType = 'kidneyDosimetry.toolButton';
