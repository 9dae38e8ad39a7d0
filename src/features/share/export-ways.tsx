import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { FileArchive, FileCode, FolderDown } from 'lucide-react';
import { useState } from 'react';
import { type GalleryDraft, siteAddress } from '@/domain/sharing/gallery-draft.ts';
import { TooLargeError } from '@/domain/sharing/offline-gallery.ts';
import { exportGallery, type GalleryForm } from '@/studio/sharing/export-gallery.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import styles from './gallery-editor.module.css';

type Stage =
  | { readonly kind: 'idle' | 'cancelled' | 'failed' | 'too-large' }
  | { readonly kind: 'busy'; readonly done: number; readonly cancel: () => void }
  | { readonly kind: 'written'; readonly form: GalleryForm; readonly missing: number };

/** The website as files to take along. */
export function ExportWays({ draft }: { draft: GalleryDraft }) {
  const { t } = useLingui();
  const studio = useStudio();
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  const { data: folders } = useQuery({
    queryKey: ['site-folders'],
    queryFn: async () => (await studio.ports.later()).siteFolders(),
    structuralSharing: false,
  });
  const { title, address, pictures } = draft;
  const total = pictures.length;
  const isReady =
    title.trim() !== '' && siteAddress(address) !== null && total > 0 && stage.kind !== 'busy';

  const run = async (form: GalleryForm) => {
    const ending = new AbortController();
    const cancel = () => ending.abort();
    const onProgress = (done: number) => setStage({ kind: 'busy', done, cancel });
    onProgress(0);
    try {
      const missing = await exportGallery(studio, draft, form, {
        signal: ending.signal,
        onProgress,
      });
      setStage(missing === null ? { kind: 'idle' } : { kind: 'written', form, missing });
    } catch (error) {
      const isTooLarge = error instanceof TooLargeError;
      setStage({ kind: ending.signal.aborted ? 'cancelled' : isTooLarge ? 'too-large' : 'failed' });
    }
  };

  return (
    <section className={styles['section']}>
      <div className={styles['ways']}>
        <Button look="main" disabled={!isReady} onClick={() => void run('zip')}>
          <FileArchive size={16} aria-hidden />
          <Trans>Save as a zip</Trans>
        </Button>
        {folders?.isOffered && (
          <Button look="outlined" disabled={!isReady} onClick={() => void run('folder')}>
            <FolderDown size={16} aria-hidden />
            <Trans>Write into a folder…</Trans>
          </Button>
        )}
        <Button look="outlined" disabled={!isReady} onClick={() => void run('page')}>
          <FileCode size={16} aria-hidden />
          <Trans>Save as one file</Trans>
        </Button>
      </div>
      {stage.kind === 'busy' && (
        <div className={styles['work']}>
          <progress aria-label={t`Writing the website`} value={stage.done} max={total} />
          <Button look="outlined" onClick={stage.cancel}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      )}
      <div role="status" className={styles['hint']}>
        <StageWords stage={stage} />
      </div>
    </section>
  );
}

function StageWords({ stage }: { stage: Stage }) {
  switch (stage.kind) {
    case 'idle':
    case 'busy':
      return null;
    case 'cancelled':
      return <Trans>Cancelled. Your website is kept here as it is.</Trans>;
    case 'failed':
      return <Trans>It could not be written. Your website is kept here; try again.</Trans>;
    case 'too-large':
      return <Trans>Too many pictures for one file. Save it as a zip instead.</Trans>;
    case 'written':
      return (
        <>
          {stage.form === 'page' ? (
            <p>
              <Trans>Saved. The file opens in any browser, also offline.</Trans>
            </p>
          ) : (
            <p>
              <Trans>Written. Put all files on any web host; index.html is the page.</Trans>
            </p>
          )}
          {stage.missing > 0 && (
            <p>
              <Plural
                value={stage.missing}
                one="# picture is no longer in the library and was left out."
                other="# pictures are no longer in the library and were left out."
              />
            </p>
          )}
        </>
      );
  }
}
