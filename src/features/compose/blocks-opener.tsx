import { useLingui } from '@lingui/react/macro';
import { Blocks } from 'lucide-react';
import { fetched } from '@/ui/fetched.tsx';
import { Popover } from '@/ui/popover.tsx';
import optionStyles from './bar-options.module.css';
import styles from './blocks-opener.module.css';

const BuildingBlocks = fetched<object>(
  async () => (await import('./building-blocks.tsx')).BuildingBlocks,
);

/** Opens what a prompt can be built of. */
export function BlocksOpener() {
  const { t } = useLingui();
  return (
    <Popover
      label={t`Building blocks`}
      className={`${optionStyles['option']} ${styles['opener']}`}
      face={<Blocks size={18} aria-hidden />}
    >
      <BuildingBlocks />
    </Popover>
  );
}
