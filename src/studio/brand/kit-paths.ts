/** The addresses of brand kits, within the fragment. */
export const kitPaths = {
  all: '/brand',
  one: (id: string) => `/brand/${encodeURIComponent(id)}`,
} as const;
