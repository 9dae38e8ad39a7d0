/** The address of the screen that files are brought in on, within the fragment. */
export const IMPORT_PATH = '/import';
