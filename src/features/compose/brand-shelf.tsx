import { Trans, useLingui } from '@lingui/react/macro';
import { useStore } from 'zustand';
import { announce } from '@/studio/announcements.ts';
import { switchKit } from '@/studio/brand/apply-kit.ts';
import { useBrandKits } from '@/studio/brand/use-brand-kits.ts';
import { kitPaths } from '@/studio/brand/kit-paths.ts';
import { hrefOf } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import styles from './own-presets.module.css';

/** Which brand kit goes with the draft: one of them, or none. */
export function BrandShelf() {
  const { t } = useLingui();
  const studio = useStudio();
  const kits = useBrandKits();
  const presets = useStore(studio.draft, (state) => state.presets);
  if (kits === null) return null;
  return (
    <div className={styles['own']}>
      {kits.length === 0 && (
        <p className={styles['empty']}>
          <Trans>
            A brand kit holds colors, typefaces, logo and words. Switched on, it goes with every
            prompt.
          </Trans>
        </p>
      )}
      <ul className={styles['presets']}>
        {kits.map((kit) => {
          const { id, name, colors, use } = kit;
          const isOn = presets.some((preset) => preset.id === id);
          const press = () => {
            const undo = switchKit(studio, kits, isOn ? null : kit);
            announce(studio.announcements, {
              message: isOn ? t`${name} is left out` : t`${name} goes with the prompt`,
              action: { label: t`Undo`, run: undo },
            });
          };
          return (
            <li key={id} className={styles['preset']}>
              <button
                type="button"
                role="switch"
                aria-checked={isOn}
                className={styles['use']}
                onClick={press}
              >
                <span className={styles['name']} dir="auto">
                  {name}
                </span>
                <span className={styles['words']} dir="auto">
                  {use.join(', ')}
                </span>
                <span className={styles['palette']} aria-hidden>
                  {colors.map((color) => (
                    <span key={color} style={{ background: color }} />
                  ))}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <p>
        <a href={hrefOf(kitPaths.all)} className={styles['link']}>
          {kits.length === 0 ? <Trans>Make a brand kit</Trans> : <Trans>Arrange brand kits</Trans>}
        </a>
      </p>
    </div>
  );
}
