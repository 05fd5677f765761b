/**
 * Takes a value of unknown origin as one of type T: a copy that holds nothing else.
 * @param path where the value stands, for messages
 * @throws DosimetryError INVALID_TAG
 */
export type Shape<T> = (value: unknown, path: string) => T;
