/** The addresses of the studio's screens, within the fragment. */
export const paths = {
  compose: '/',
  gallery: '/gallery',
  bin: '/bin',
  picture: (id: string) => `/picture/${encodeURIComponent(id)}`,
  queue: '/queue',
  settings: '/settings',
  storage: '/settings/storage',
  lists: '/settings/lists',
  connections: '/settings/connections',
  newConnection: (kind: string) => `/settings/connections/new/${encodeURIComponent(kind)}`,
  connection: (id: string) => `/settings/connections/${encodeURIComponent(id)}`,
} as const;

/** What a link to one of them says. */
export const hrefOf = (path: string) => `#${path}`;
