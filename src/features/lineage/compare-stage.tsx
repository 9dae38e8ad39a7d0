import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useStudio } from '@/studio/use-studio.ts';
import { useObjectUrl } from '@/ui/use-object-url.ts';
import { usePanZoom } from '@/ui/use-pan-zoom.ts';
import { boundedView, FITTED, type ZoomView } from '@/ui/zoom-view.ts';
import styles from './compare.module.css';
import type { Compared } from './use-compared.ts';

export type CompareMode = 'beside' | 'slider' | 'difference';

type Change = (changed: (view: ZoomView) => ZoomView) => void;

/** Two pictures that are moved and enlarged as one. */
export function CompareStage({ a, b, mode }: { a: Compared; b: Compared; mode: CompareMode }) {
  const { t } = useLingui();
  const [view, setView] = useState(FITTED);
  const [split, setSplit] = useState(50);
  const shown = { view, change: setView };
  if (mode === 'beside')
    return (
      <div className={styles['beside']}>
        <Pane {...shown}>
          <Layer picture={a} name="A" view={view} />
        </Pane>
        <Pane {...shown}>
          <Layer picture={b} name="B" view={view} />
        </Pane>
      </div>
    );
  if (mode === 'difference')
    return (
      <Pane {...shown}>
        <Difference a={a} b={b} view={view} />
      </Pane>
    );
  return (
    <div className={styles['slider']}>
      <Pane {...shown}>
        <Layer picture={a} name="A" view={view} />
        <div className={styles['over']} style={{ clipPath: `inset(0 0 0 ${split}%)` }}>
          <Layer picture={b} name="B" view={view} />
        </div>
        <div className={styles['edge']} style={{ left: `${split}%` }} />
      </Pane>
      <input
        type="range"
        aria-label={t`Where B begins`}
        min={0}
        max={100}
        step={0.5}
        value={split}
        onChange={({ target }) => setSplit(Number(target.value))}
      />
    </div>
  );
}

function Pane({ view, change, children }: { view: ZoomView; change: Change; children: ReactNode }) {
  const area = useRef<HTMLDivElement>(null);
  const changeWithin = useCallback<Change>(
    (changed) =>
      change((before) => {
        const { clientWidth: width = 0, clientHeight: height = 0 } = area.current ?? {};
        const room = { width, height };
        return boundedView(changed(before), room, room);
      }),
    [change],
  );
  const handlers = usePanZoom(area, changeWithin);
  return (
    <div
      ref={area}
      className={styles['pane']}
      data-zoomed={view.scale > 1 || undefined}
      {...handlers}
    >
      {children}
    </div>
  );
}

function Layer({ picture, name, view }: { picture: Compared; name: string; view: ZoomView }) {
  return (
    <>
      <Picture
        address={picture.address}
        alt={`${name}: ${picture.kin?.recipe.prompt.slice(0, 300) ?? ''}`}
        view={view}
      />
      <span className={styles['name']} data-name={name} aria-hidden>
        {name}
      </span>
    </>
  );
}

function Picture({ address, alt, view }: { address: string | null; alt: string; view: ZoomView }) {
  if (address === null) return null;
  return (
    <img
      src={address}
      alt={alt}
      draggable={false}
      style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
    />
  );
}

function Difference({ a, b, view }: { a: Compared; b: Compared; view: ZoomView }) {
  const { t, i18n } = useLingui();
  const { ports } = useStudio();
  const [one, other] = [a.original, b.original];
  const { data, isError } = useQuery({
    queryKey: ['difference', a.kin?.id, b.kin?.id],
    queryFn: async () =>
      one && other ? (await ports.later()).workshop.difference(one, other) : null,
    enabled: one !== null && other !== null,
    gcTime: 0,
    structuralSharing: false,
  });
  const address = useObjectUrl(data?.image);
  const percent = new Intl.NumberFormat(i18n.locale, {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(data?.share ?? 0);
  const isSameSize = a.kin?.width === b.kin?.width && a.kin?.height === b.kin?.height;
  return (
    <>
      <Picture address={address} alt={t`Difference`} view={view} />
      <p role="status" className={styles['said']}>
        {isError || (!a.isPending && !b.isPending && (isGone(a) || isGone(b))) ? (
          <Trans>The files of both pictures are needed for this.</Trans>
        ) : (
          data && (
            <>
              <Trans>{percent} of the picture differs.</Trans>{' '}
              {!isSameSize && <Trans>The sizes differ, too: B is drawn at the size of A.</Trans>}
            </>
          )
        )}
      </p>
    </>
  );
}

/** Whether there is no file of it. */
function isGone({ kin }: Compared): boolean {
  return kin === null || !('demotedAtMs' in kin) || kin.demotedAtMs !== null;
}
