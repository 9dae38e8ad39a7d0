/** The addresses of the studio's screens, within the fragment. */
export const paths = {
  compose: '/',
  gallery: '/gallery',
  picture: (id: string) => `/picture/${encodeURIComponent(id)}`,
  queue: '/queue',
  settings: '/settings',
} as const;
