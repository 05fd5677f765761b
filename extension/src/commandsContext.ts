/** The context in which the commands are registered and in which the toolbar runs them. */
export const commandsContext = 'KIDNEY_DOSIMETRY';
