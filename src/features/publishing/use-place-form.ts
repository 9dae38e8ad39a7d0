import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import * as v from 'valibot';
import { addressFrom } from '@/domain/generation/connection-schema.ts';
import {
  type BucketPlace,
  type Place,
  type PlaceKind,
  placeSchema,
} from '@/domain/sharing/place.ts';
import type { PlaceVerdict } from '@/domain/sharing/place-verdict.ts';
import type { KeyKeeping } from '@/domain/settings/key-vault.ts';
import { keepPlace, newPlaceId, testPlace } from '@/studio/publishing/change-places.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { useIsLeft } from '@/ui/use-is-left.ts';

/** As typed. */
export interface PlaceValues {
  readonly name: string;
  readonly address: string;
  readonly region: string;
  readonly bucket: string;
  readonly style: BucketPlace['style'];
  /** The access key of a bucket, the user of a folder. */
  readonly user: string;
  readonly secret: string;
  readonly keeping: KeyKeeping;
  readonly publicAddress: string;
}

type Finding =
  | { readonly is: 'nothing' | 'testing' }
  | { readonly is: 'verdict'; readonly verdict: PlaceVerdict; readonly place: Place }
  | { readonly is: 'failure'; readonly words: string };

/** What is typed into the form of a place, and what was found out about it. */
export function usePlaceForm(kind: PlaceKind, kept: Place | null, onKept: (place: Place) => void) {
  const { t } = useLingui();
  const studio = useStudio();
  const [id] = useState(() => kept?.id ?? newPlaceId(studio));
  const [values, setValues] = useState(() => valuesOf(kept));
  const [finding, setFinding] = useState<Finding>({ is: 'nothing' });
  const testing = useRef<AbortController | null>(null);
  const isLeft = useIsLeft();
  useEffect(() => () => testing.current?.abort(), []);

  const place = placeFrom(kind, id, values);
  const secret = values.secret === '' ? null : values.secret;

  const change = (changed: Partial<PlaceValues>) => {
    testing.current?.abort();
    setValues((before) => ({ ...before, ...changed }));
    setFinding({ is: 'nothing' });
  };

  const incomplete = () =>
    setFinding({ is: 'failure', words: t`Something is missing: look at the fields above.` });

  const test = async () => {
    if (place === null) return incomplete();
    testing.current?.abort();
    const { signal } = (testing.current = new AbortController());
    setFinding({ is: 'testing' });
    try {
      const verdict = await testPlace(studio, place, secret, signal);
      if (!signal.aborted) setFinding({ is: 'verdict', verdict, place });
    } catch {
      if (signal.aborted) return;
      setFinding({ is: 'failure', words: t`That could not be tested just now. Try it once more.` });
    }
  };

  const keep = async () => {
    if (place === null) return incomplete();
    try {
      const { keeping } = values;
      await keepPlace(studio, place, secret === null ? null : { key: secret, keeping });
      // Who has gone elsewhere meanwhile stays there.
      if (!isLeft.current) onKept(place);
    } catch {
      setFinding({
        is: 'failure',
        words: t`This browser could not write that down. What you typed is still here.`,
      });
    }
  };

  return {
    values,
    change,
    test,
    keep,
    isAddressRefused: values.address !== '' && addressFrom(values.address) === null,
    isTesting: finding.is === 'testing',
    finding: finding.is === 'verdict' ? finding : null,
    failure: finding.is === 'failure' ? finding.words : null,
  };
}

function valuesOf(place: Place | null): PlaceValues {
  const isBucket = place?.kind === 's3';
  return {
    name: place?.name ?? '',
    address: (isBucket ? place.endpoint : place?.address) ?? '',
    region: isBucket ? place.region : '',
    bucket: isBucket ? place.bucket : '',
    style: isBucket ? place.style : 'path',
    user: (isBucket ? place.accessKey : place?.user) ?? '',
    secret: '',
    keeping: 'device',
    publicAddress: place?.publicAddress ?? '',
  };
}

/** Null while something of it is missing or wrong. */
function placeFrom(kind: PlaceKind, id: string, values: PlaceValues): Place | null {
  const { region, bucket, style, user } = values;
  const address = addressFrom(values.address);
  const publicAddress = values.publicAddress.trim();
  const common = {
    id,
    kind,
    name: values.name.trim() || bucket.trim() || new URL(address ?? 'http://x').host,
    publicAddress: publicAddress === '' ? null : addressFrom(publicAddress),
  };
  if (publicAddress !== '' && common.publicAddress === null) return null;
  const { success, output } = v.safeParse(
    placeSchema,
    kind === 's3'
      ? {
          ...common,
          endpoint: address,
          region: region.trim(),
          bucket: bucket.trim(),
          style,
          accessKey: user.trim(),
        }
      : { ...common, address, user: user.trim() },
  );
  return success ? output : null;
}
