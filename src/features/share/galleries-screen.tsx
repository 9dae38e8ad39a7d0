import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ArrowLeft, Globe } from 'lucide-react';
import { Link } from 'wouter';
import type { GalleryDraft } from '@/domain/sharing/gallery-draft.ts';
import { useThumbnail } from '@/studio/library/use-thumbnail.ts';
import { paths } from '@/studio/paths.ts';
import { sharePaths } from '@/studio/sharing/share-paths.ts';
import { useGalleries } from '@/studio/sharing/use-galleries.ts';
import { DevelopingImage } from '@/ui/developing-image.tsx';
import styles from './galleries-screen.module.css';

/** All websites that are being put together, newest first. */
export function GalleriesScreen() {
  const { t } = useLingui();
  const galleries = useGalleries();
  if (galleries === null) return null;
  return (
    <div className={styles['screen']}>
      <h1>
        <Trans>Websites</Trans>
      </h1>
      {galleries.length === 0 ? (
        <div className={styles['empty']}>
          <Globe size={40} strokeWidth={1.4} aria-hidden />
          <p>
            <Trans>
              Pick some of your pictures and make a website of them: files for any web host, which
              open on every device, without Bildwerk.
            </Trans>
          </p>
          <Link href={paths.gallery} className={styles['way']}>
            <ArrowLeft size={16} aria-hidden />
            <Trans>To your pictures</Trans>
          </Link>
        </div>
      ) : (
        <ul aria-label={t`Websites`} className={styles['list']}>
          {galleries.map((draft) => (
            <li key={draft.id}>
              <GalleryLink draft={draft} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const SHOWN = 3;

function GalleryLink({ draft: { id, title, pictures } }: { draft: GalleryDraft }) {
  return (
    <Link href={sharePaths.one(id)} className={styles['gallery']}>
      <span className={styles['cover']} aria-hidden>
        {pictures.slice(0, SHOWN).map((picture) => (
          <Thumbnail key={picture.key} id={picture.id} />
        ))}
      </span>
      <strong dir="auto">{title}</strong>
      <span className={styles['count']}>
        <Plural value={pictures.length} one="# picture" other="# pictures" />
      </span>
    </Link>
  );
}

function Thumbnail({ id }: { id: string }) {
  return (
    <span>
      <DevelopingImage src={useThumbnail(id)} />
    </span>
  );
}
