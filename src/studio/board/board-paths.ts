/** Where boards stand, within the fragment; apart from `paths`, which loads with the prompt box. */
export const boardPaths = {
  all: '/board',
  new: '/board/new',
  board: (id: string) => `/board/${encodeURIComponent(id)}`,
} as const;

/** What stands for an id at the address of a new board. */
export const NEW_BOARD = 'new';
