import * as v from 'valibot';

/** Somebody real who is to be seen in a picture. */
export interface PersonShown {
  readonly kind: 'face' | 'name';
  /** A face is in the reference of this key, or in the file of this SHA-256; a name is in small letters. */
  readonly of: string;
}

/** That the user said to be allowed to show somebody, and when. */
export interface Permission extends PersonShown {
  readonly atMs: number;
}

export const permissionsSchema = v.pipe(
  v.array(
    v.object({
      kind: v.picklist(['face', 'name']),
      of: v.pipe(v.string(), v.maxLength(200)),
      atMs: v.number(),
    }),
  ),
  v.maxLength(100),
) satisfies v.GenericSchema<readonly Permission[]>;
