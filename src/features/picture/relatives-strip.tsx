import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { Link } from 'wouter';
import { type Kin, kinshipOf } from '@/domain/library/lineage.ts';
import { GONE_NAMES, KINSHIP_NAMES } from '@/studio/library/kinship-words.ts';
import { paths } from '@/studio/paths.ts';
import { useKin } from '@/studio/library/use-kin.ts';
import { useThumbnail } from '@/studio/library/use-thumbnail.ts';
import { DevelopingImage } from '@/ui/developing-image.tsx';
import { groundOf, placeholderUrl } from '@/ui/placeholder.ts';
import styles from './relatives.module.css';
import { oneStepFurther } from './way-back.ts';

/** More than these are not shown. */
const SHOWN = 24;

/** Pictures that belong to one, by their ids; nothing where there are none. */
export function RelativesStrip({
  title,
  ids,
  beside,
  as,
}: {
  title: string;
  ids: readonly string[];
  /** To whom they belong, where it is to be said how. */
  beside?: Kin;
  as?: 'parents' | 'children';
}) {
  const heading = useId();
  if (ids.length === 0) return null;
  return (
    <section className={styles['relatives']}>
      <h2 id={heading}>{title}</h2>
      {/* Safari forgets that a list without bullets is one. */}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul role="list" aria-labelledby={heading}>
        {ids.slice(0, SHOWN).map((id) => (
          <Relative
            key={id}
            id={id}
            kinship={(kin) => {
              if (beside === undefined || as === undefined) return null;
              if (as === 'parents') return kinshipOf(beside, kin ?? id);
              return kin && kinshipOf(kin, beside);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

function Relative({
  id,
  kinship,
}: {
  id: string;
  kinship: (kin: Kin | null) => ReturnType<typeof kinshipOf> | null;
}) {
  const { t } = useLingui();
  const words = useId();
  const thumbnail = useThumbnail(id);
  const { kin, is, isPending } = useKin(id);
  const { recipe, width, height, placeholder } = kin ?? {
    width: 1,
    height: 1,
    placeholder: '',
  };
  const gone = is === 'here' || isPending ? null : t(GONE_NAMES[is]);
  const edge = isPending ? null : kinship(kin);
  const name = recipe?.prompt.slice(0, 300) || gone || '';
  return (
    <li>
      <Link
        href={paths.picture(id)}
        state={oneStepFurther()}
        aria-label={name}
        aria-describedby={words}
        title={name}
        data-is={isPending ? undefined : is}
        style={{
          aspectRatio: Math.min(2.4, Math.max(0.5, width / height)),
          ...groundOf(placeholderUrl(placeholder)),
        }}
      >
        <DevelopingImage src={thumbnail} />
      </Link>
      <span id={words} className={styles['edge']}>
        {[edge && t(KINSHIP_NAMES[edge]), gone].filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}
