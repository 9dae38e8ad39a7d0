import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { canRetryWithOthers, isOpen } from '@/domain/queue/job.ts';
import { FORMATS } from '@/domain/recipe/formats.ts';
import { LANGUAGES, THEMES } from '@/domain/settings/settings.ts';
import { boardPaths } from '@/studio/board/board-paths.ts';
import type { Command } from '@/studio/commands.ts';
import { chooseFile } from '@/studio/choose-file.ts';
import { startNewDraft } from '@/studio/compose/draft.ts';
import { generate } from '@/studio/compose/generate.ts';
import { redoLast, undoLast } from '@/studio/library/change-pictures.ts';
import { useLibraryChange } from '@/studio/library/use-library-change.ts';
import { IMPORT_PATH } from '@/studio/import/import-path.ts';
import { kitPaths } from '@/studio/brand/kit-paths.ts';
import { paths } from '@/studio/paths.ts';
import { formatName } from '@/studio/compose/recipe-words.ts';
import { publishingPaths } from '@/studio/publishing/publishing-paths.ts';
import { sharePaths } from '@/studio/sharing/share-paths.ts';
import { changeSettings } from '@/studio/settings.ts';
import { LANGUAGE_NAMES, themeName } from '@/studio/settings-words.ts';
import { useCommands } from '@/studio/use-commands.ts';
import { useStudio } from '@/studio/use-studio.ts';

/** Offers what can be done on every screen. */
export function useGlobalCommands({
  openPalette,
  openShortcuts,
}: {
  openPalette: () => void;
  openShortcuts: () => void;
}): void {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const [, navigate] = useLocation();
  const change = useLibraryChange();
  const commands = useMemo((): Command[] => {
    const { draft, queue } = studio;
    const compose = () => {
      navigate(paths.compose);
      // The bar is hidden until the screen has changed.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('#prompt')?.focus());
    };
    const openBackups = async () => (await import('@/studio/backup/backups.ts')).backupsOf(studio);
    const jobs = () => [...queue.state.getState().jobs.values()];
    return [
      {
        id: 'generate',
        label: t`Generate`,
        shortcut: 'mod+enter',
        run: () => generate(studio),
      },
      {
        id: 'new-draft',
        label: t`New draft`,
        shortcut: 'n',
        run: () => {
          startNewDraft(draft);
          compose();
        },
      },
      { id: 'compose', label: t`Compose`, shortcut: 'p', run: compose },
      { id: 'gallery', label: t`Gallery`, shortcut: 'g', run: () => navigate(paths.gallery) },
      { id: 'bin', label: t`Bin`, keywords: 'trash', run: () => navigate(paths.bin) },
      {
        id: 'boards',
        label: t`Boards`,
        keywords: 'campaign matrix grid XY Kampagne अभियान',
        run: () => navigate(boardPaths.all),
      },
      {
        id: 'new-board',
        label: t`New board`,
        keywords: 'campaign compare table Kampagne Vergleich अभियान',
        run: () => navigate(boardPaths.new),
      },
      {
        id: 'import',
        label: t`Bring in`,
        keywords: 'import open files PNG metadata A1111 ComfyUI',
        run: () => navigate(IMPORT_PATH),
      },
      {
        id: 'websites',
        label: t`Websites`,
        keywords: 'share publish export HTML Webseite Galerie वेबसाइट',
        run: () => navigate(sharePaths.all),
      },
      {
        id: 'places',
        label: t`Places`,
        keywords: 'publish S3 bucket WebDAV Nextcloud veröffentlichen प्रकाशित',
        run: () => navigate(publishingPaths.places),
      },
      { id: 'queue', label: t`Queue`, shortcut: 'q', run: () => navigate(paths.queue) },
      { id: 'settings', label: t`Settings`, shortcut: ',', run: () => navigate(paths.settings) },
      {
        id: 'connections',
        label: t`Connections`,
        keywords: 'API key backend Schlüssel कुंजी',
        run: () => navigate(paths.connections),
      },
      {
        id: 'brand',
        label: t`Brand kits`,
        keywords: 'logo colors Marke ब्रांड',
        run: () => navigate(kitPaths.all),
      },
      {
        id: 'back-up',
        label: t`Back up now`,
        keywords: 'zip export',
        run: () => {
          navigate(paths.settings);
          void openBackups().then((backups) => backups.backUp());
        },
      },
      {
        id: 'restore',
        label: t`Restore from a backup…`,
        keywords: 'zip import',
        run: () => {
          navigate(paths.settings);
          void openBackups().then((backups) => chooseFile('.zip', backups.restore));
        },
      },
      {
        id: 'storage',
        label: t`Storage`,
        keywords: 'disk space quota repair',
        run: () => navigate(paths.storage),
      },
      {
        id: 'lists',
        label: t`Word lists`,
        keywords: 'wildcards Wortlisten शब्द सूची',
        run: () => navigate(paths.lists),
      },
      { id: 'undo', label: t`Undo`, shortcut: 'mod+z', run: () => void change(undoLast(studio)) },
      {
        id: 'redo',
        label: t`Do again`,
        shortcut: 'mod+shift+z',
        run: () => void change(redoLast(studio)),
      },
      { id: 'palette', label: t`Commands`, shortcut: 'mod+k', run: openPalette },
      { id: 'shortcuts', label: t`Shortcuts`, shortcut: '?', run: openShortcuts },
      {
        id: 'cancel-all',
        label: t`Cancel all jobs`,
        run: () =>
          queue.cancel(
            jobs()
              .filter(({ state }) => isOpen(state))
              .map(({ id }) => id),
          ),
      },
      {
        id: 'retry-failed',
        label: t`Retry all failed jobs`,
        run: () =>
          queue.retry(
            jobs()
              .filter(({ state }) => canRetryWithOthers(state))
              .map(({ id }) => id),
          ),
      },
      ...[1, 4].map((count) => ({
        id: `count-${count}`,
        label: t`Pictures at once: ${count}`,
        run: () => draft.setState({ count }),
      })),
      ...FORMATS.map(({ id, ratio, size }) => {
        const name = t(formatName(id));
        return {
          id: `format-${id}`,
          label: t`Format: ${name} ${ratio}`,
          run: () => draft.setState({ size }),
        };
      }),
      ...THEMES.map((theme) => {
        const name = t(themeName(theme));
        return {
          id: `theme-${theme}`,
          label: t`Appearance: ${name}`,
          run: () => changeSettings(studio, { theme }),
        };
      }),
      ...LANGUAGES.map((language) => {
        const name = LANGUAGE_NAMES[language];
        return {
          id: `language-${language}`,
          label: t`Language: ${name}`,
          keywords: 'language Sprache भाषा',
          run: () => changeSettings(studio, { language }),
        };
      }),
    ];
    // The words change with the language, which `t` alone does not say.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [studio, change, navigate, openPalette, openShortcuts, t, i18n.locale]);
  useCommands(commands);
}
