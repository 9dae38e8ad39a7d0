import { Trans } from '@lingui/react/macro';
import { Link2 } from 'lucide-react';
import { linkOfParent } from '@/domain/sharing/foreign-parent.ts';
import styles from './picture-screen.module.css';

/** The pictures elsewhere that this one came from, known by their links; nothing where there are none. */
export function ForeignParents({ parents }: { parents: readonly string[] }) {
  const links = parents.flatMap((parent) => linkOfParent(parent) ?? []);
  return links.map((link) => (
    <a key={link} href={link} className={styles['foreign']}>
      <Link2 size={16} aria-hidden />
      <Trans>Came from a recipe in a link</Trans>
    </a>
  ));
}
