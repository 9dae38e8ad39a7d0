import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, Upload } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { plural } from '@lingui/core/macro';
import { BRAND_LIMITS, type BrandKit } from '@/domain/brand/brand-kit.ts';
import { announce } from '@/studio/announcements.ts';
import { addEmptyKit } from '@/studio/brand/change-kits.ts';
import { importKitFile } from '@/studio/brand/kit-files.ts';
import { useBrandKits } from '@/studio/brand/use-brand-kits.ts';
import { kitPaths } from '@/studio/brand/kit-paths.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { FileButton } from '@/ui/file-button.tsx';
import { Page, WayBack } from '@/ui/page.tsx';
import styles from './brand.module.css';
import { KitImage } from './kit-image.tsx';

/** All brand kits, and how another one comes in. */
export function KitsScreen() {
  const { t } = useLingui();
  const studio = useStudio();
  const kits = useBrandKits();
  const [, navigate] = useLocation();
  const say = (message: string) => announce(studio.announcements, { message });
  const failed = () =>
    say(t`This browser could not keep the brand kit. Free some space and try again.`);

  const make = async () => {
    try {
      navigate(kitPaths.one(await addEmptyKit(studio, t`New brand`)));
    } catch {
      failed();
    }
  };
  const take = async (file: File) => {
    try {
      const added = await importKitFile(studio, file);
      if (added === null) {
        say(t`This file holds no brand kit. Nothing was changed.`);
        return;
      }
      const { leftOut } = added;
      if (leftOut > 0)
        say(
          t`${plural(leftOut, {
            one: 'One image of the file could not be read and was left out.',
            other: '# images of the file could not be read and were left out.',
          })}`,
        );
      navigate(kitPaths.one(added.id));
    } catch {
      failed();
    }
  };
  if (kits === null) return null;
  return (
    <Page
      back={
        <WayBack href={paths.settings}>
          <Trans>Settings</Trans>
        </WayBack>
      }
      title={<Trans>Brand kits</Trans>}
      lead={
        <Trans>
          Colors, typefaces, logo and words of a brand. Switched on under Style, a kit goes with
          every prompt and leaves what you typed as it is.
        </Trans>
      }
    >
      {kits.length === 0 ? (
        <div className={styles['empty']}>
          <span className={styles['swatches']} aria-hidden>
            <span />
            <span />
            <span />
            <span />
          </span>
          <p>
            <Trans>No brand kit yet. Begin with two colors; the rest can wait.</Trans>
          </p>
        </div>
      ) : (
        <ul className={styles['kits']} aria-label={t`Brand kits`}>
          {kits.map((kit) => (
            <li key={kit.id}>
              <KitLink kit={kit} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles['ways']}>
        <Button
          look={kits.length === 0 ? 'main' : 'outlined'}
          disabled={kits.length >= BRAND_LIMITS.kits}
          onClick={() => void make()}
        >
          <Plus size={16} aria-hidden />
          <Trans>New brand kit</Trans>
        </Button>
        <FileButton
          accept=".json,application/json"
          disabled={kits.length >= BRAND_LIMITS.kits}
          onFile={(file) => void take(file)}
        >
          <Upload size={16} aria-hidden />
          <Trans>Import a brand kit</Trans>
        </FileButton>
      </div>
    </Page>
  );
}

function KitLink({ kit: { id, name, logo, colors, use } }: { kit: BrandKit }) {
  return (
    <Link href={kitPaths.one(id)} className={styles['kit']}>
      {logo ? (
        <KitImage reference={logo} className={styles['mark']} />
      ) : (
        <span className={styles['mark']} style={{ background: colors[0] }} aria-hidden />
      )}
      <span className={styles['kit-words']}>
        <strong dir="auto">{name}</strong>
        <span dir="auto">{use.join(', ')}</span>
      </span>
      <span className={styles['palette']} aria-hidden>
        {colors.map((color) => (
          <span key={color} style={{ background: color }} />
        ))}
      </span>
    </Link>
  );
}
