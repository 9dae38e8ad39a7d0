import { Trans, useLingui } from '@lingui/react/macro';
import { Download, Trash2 } from 'lucide-react';
import { useLocation } from 'wouter';
import type { BrandKit } from '@/domain/brand/brand-kit.ts';
import { announce } from '@/studio/announcements.ts';
import { removeKit } from '@/studio/brand/change-kits.ts';
import { downloadKit } from '@/studio/brand/kit-files.ts';
import { useBrandKits } from '@/studio/brand/use-brand-kits.ts';
import { kitPaths } from '@/studio/brand/kit-paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { Page, WayBack } from '@/ui/page.tsx';
import styles from './brand.module.css';
import { KitForm } from './kit-form.tsx';

/** One brand kit, kept as it is changed. */
export function KitScreen({ id }: { id?: string }) {
  const kits = useBrandKits();
  if (kits === null) return null;
  const kit = kits.find((one) => one.id === id);
  const back = (
    <WayBack href={kitPaths.all}>
      <Trans>Brand kits</Trans>
    </WayBack>
  );
  if (!kit)
    return (
      <Page
        back={back}
        title={<Trans>This brand kit is not here</Trans>}
        lead={<Trans>It was removed, or it is in another browser.</Trans>}
      />
    );
  return (
    <Page back={back} title={kit.name}>
      <KitForm key={kit.id} kit={kit} />
      <KitActions kit={kit} />
    </Page>
  );
}

function KitActions({ kit }: { kit: BrandKit }) {
  const { t } = useLingui();
  const studio = useStudio();
  const [, navigate] = useLocation();
  const { name } = kit;
  const save = async () => {
    const missing = await downloadKit(studio, kit);
    if (missing > 0)
      announce(studio.announcements, {
        message: t`The file is without images that are gone or too large: ${missing}`,
      });
  };
  const remove = async () => {
    try {
      const undo = await removeKit(studio, kit);
      navigate(kitPaths.all);
      announce(studio.announcements, {
        message: t`${name} is removed`,
        action: { label: t`Undo`, run: () => void undo() },
      });
    } catch {
      announce(studio.announcements, {
        message: t`This browser could not keep the brand kit. Free some space and try again.`,
      });
    }
  };
  return (
    <div className={styles['ways']}>
      <Button look="outlined" onClick={() => void save()}>
        <Download size={16} aria-hidden />
        <Trans>Export as a file</Trans>
      </Button>
      <Button onClick={() => void remove()}>
        <Trash2 size={16} aria-hidden />
        <Trans>Remove this kit</Trans>
      </Button>
    </div>
  );
}
