/** Where lineage is shown, within the fragment; apart from `paths`, which loads with the prompt box. */
export const lineagePaths = {
  family: (id: string) => `/family/${encodeURIComponent(id)}`,
  compare: (id: string, other: string) =>
    `/compare/${encodeURIComponent(id)}/${encodeURIComponent(other)}`,
} as const;
