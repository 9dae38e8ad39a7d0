import { Trans } from '@lingui/react/macro';
import { Tag } from 'lucide-react';
import { useStore } from 'zustand';
import { type BrandFinding, checkAgainstBrand } from '@/domain/brand/check-against-brand.ts';
import { useBrandKits } from '@/studio/brand/use-brand-kits.ts';
import { useStudio } from '@/studio/use-studio.ts';
import styles from './bar-notes.module.css';

/** What the brand kit that goes along speaks against in the prompt. */
export function BrandNote() {
  const { draft } = useStudio();
  const hasPresets = useStore(draft, ({ presets }) => presets.length > 0);
  return hasPresets && <Findings />;
}

function Findings() {
  const { draft } = useStudio();
  const { prompt, presets } = useStore(draft);
  const kit = useBrandKits()?.find(({ id }) => presets.some((preset) => preset.id === id));
  if (!kit) return null;
  const found = checkAgainstBrand(prompt, kit);
  if (found.length === 0) return null;
  const list = (kind: BrandFinding['kind']) =>
    [...new Set(found.filter((one) => one.kind === kind).map(({ text }) => text))].join(', ');
  const words = list('avoided-word');
  const colors = list('foreign-color');
  const { name } = kit;
  return (
    <p role="status" className={styles['parents']}>
      <Tag size={16} aria-hidden />
      <span>
        {words !== '' && (
          <Trans>
            {name} avoids: {words}
          </Trans>
        )}{' '}
        {colors !== '' && (
          <Trans>
            Not a color of {name}: {colors}
          </Trans>
        )}
      </span>
    </p>
  );
}
