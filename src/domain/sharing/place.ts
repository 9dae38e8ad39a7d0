import * as v from 'valibot';
import { isId } from '@/domain/id.ts';
import { addressFrom } from '@/domain/generation/connection-schema.ts';

/** Somewhere on the web where galleries are published. Its secret is in the vault, under its id. */
export type Place = BucketPlace | FolderPlace;

export type PlaceKind = Place['kind'];

interface AnyPlace {
  readonly id: string;
  /** The user's own name for it. */
  readonly name: string;
  /** Where visitors read what is kept there, if not where it is put; without a slash at its end. */
  readonly publicAddress: string | null;
}

/** A bucket of a service that speaks S3; its secret is the secret key. */
export interface BucketPlace extends AnyPlace {
  readonly kind: 's3';
  /** Of the service, without a slash at its end. */
  readonly endpoint: string;
  /** Empty where the service has none. */
  readonly region: string;
  readonly bucket: string;
  /** Whether the bucket's name stands in the address's path or before its host. */
  readonly style: 'path' | 'host';
  readonly accessKey: string;
}

/** A folder that is reached over WebDAV; its secret is the password. */
export interface FolderPlace extends AnyPlace {
  readonly kind: 'webdav';
  /** Of the folder, without a slash at its end. */
  readonly address: string;
  readonly user: string;
}

const MOST_PLACES = 50;

const line = v.pipe(v.string(), v.maxLength(300));
const name = v.pipe(line, v.regex(/\S/));
const address = v.pipe(
  v.string(),
  v.maxLength(1000),
  v.check((text) => addressFrom(text) === text, 'not an address'),
);

const common = {
  id: v.pipe(v.string(), v.check(isId, 'not an id')),
  name,
  publicAddress: v.nullable(address),
};

export const placeSchema = v.variant('kind', [
  v.object({
    kind: v.literal('s3'),
    ...common,
    endpoint: address,
    region: line,
    bucket: v.pipe(line, v.regex(/^[\w.-]+$/)),
    style: v.picklist(['path', 'host']),
    accessKey: name,
  }),
  v.object({ kind: v.literal('webdav'), ...common, address, user: line }),
]) satisfies v.GenericSchema<unknown, Place>;

const storedSchema = v.array(v.fallback(v.nullable(placeSchema), null));

/** Leaves out what cannot be read. */
export function placesFrom(stored: unknown): readonly Place[] {
  const { success, output } = v.safeParse(storedSchema, stored);
  return success ? output.filter((place) => place !== null).slice(0, MOST_PLACES) : [];
}

/** Where the place stands, without a slash at its end: the bucket or the folder itself. */
export function addressOfPlace(place: Place): string {
  if (place.kind === 'webdav') return place.address;
  const { endpoint, bucket, style } = place;
  return style === 'path' ? `${endpoint}/${bucket}` : endpoint.replace('://', `://${bucket}.`);
}

/** Where visitors read what is at a path. */
export function publicAddressOf(place: Place, path: string): string {
  return `${place.publicAddress ?? addressOfPlace(place)}/${encodedPath(path)}`;
}

/** For an address; also what `encodeURIComponent` leaves as it is, as signatures are made of it. */
export function encodedPath(path: string): string {
  return path
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replaceAll(
        /[!'()*]/g,
        (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/');
}
