/** Beside the shelves, so that a picture goes and its tombstone comes in one transaction. */
export const tombstoneKey = (id: string) => ['tombstone', id];
