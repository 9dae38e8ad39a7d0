/** Where websites are put together, within the fragment; apart from `paths`, which loads with the prompt box. */
export const sharePaths = {
  all: '/share',
  one: (id: string) => `/share/${encodeURIComponent(id)}`,
} as const;
