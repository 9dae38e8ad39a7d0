import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { isBlank, type MaskStep } from '@/domain/mask/mask-drawing.ts';
import type { Reference } from '@/domain/recipe/reference.ts';
import { announce } from '@/studio/announcements.ts';
import { keepMask, setMask } from '@/studio/references/keep-mask.ts';
import { referenceBytes } from '@/studio/references/reference-bytes.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { MaskEditor } from './mask-editor.tsx';

interface Files {
  readonly image: Blob;
  readonly ground: Blob | null;
}

/** The editor over the screen, while a mask is being painted. Whatever was painted is kept. */
export function MaskPainting() {
  const { t } = useLingui();
  const studio = useStudio();
  const reference = useStore(studio.maskPainting);
  const [opened, setOpened] = useState<{ reference: Reference; files: Files } | null>(null);

  useEffect(() => {
    if (reference === null) return undefined;
    let isWanted = true;
    void filesOf(studio, reference)
      .catch(() => null)
      .then((files) => {
        if (!isWanted) return;
        if (files) {
          setOpened({ reference, files });
          return;
        }
        studio.maskPainting.setState(null, true);
        announce(studio.announcements, { message: t`That image is no longer in this browser.` });
      });
    return () => {
      isWanted = false;
    };
  }, [studio, reference, t]);

  if (reference === null || opened?.reference !== reference) return null;
  const { image, ground } = opened.files;

  const keep = async (steps: readonly MaskStep[]) => {
    const drawing = { ground, steps };
    try {
      if (isBlank(drawing)) setMask(studio.draft, reference, undefined);
      else await keepMask(studio, reference, drawing);
      announce(studio.announcements, {
        message: t`The mask is kept`,
        action: {
          label: t`Undo`,
          run: () => setMask(studio.draft, reference, reference.mask),
        },
      });
    } catch {
      announce(studio.announcements, {
        message: t`This browser could not keep the mask; its disk space may be full.`,
        action: { label: t`Try again`, run: () => void keep(steps) },
        stays: true,
      });
    }
  };
  const close = (steps: readonly MaskStep[]) => {
    studio.maskPainting.setState(null, true);
    if (steps.length > 0) void keep(steps);
  };
  return <MaskEditor image={image} ground={ground} size={reference.size} onClose={close} />;
}

async function filesOf(
  { ports }: Pick<ReturnType<typeof useStudio>, 'ports'>,
  { source, mask }: Reference,
): Promise<Files | null> {
  const storage = await ports.storage;
  const image = await referenceBytes(storage, source);
  if (image === null) return null;
  return { image, ground: mask === undefined ? null : await storage.references.get(mask) };
}
