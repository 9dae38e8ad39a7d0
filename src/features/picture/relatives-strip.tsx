import { useId } from 'react';
import { Link } from 'wouter';
import type { Picture } from '@/domain/library/picture.ts';
import { paths } from '@/studio/paths.ts';
import { useThumbnail } from '@/studio/library/use-thumbnail.ts';
import { DevelopingImage } from '@/ui/developing-image.tsx';
import { groundOf, placeholderUrl } from '@/ui/placeholder.ts';
import styles from './picture-screen.module.css';
import { oneStepFurther } from './way-back.ts';

/** More than these are not shown. */
const SHOWN = 24;

/** Pictures that belong to this one; nothing where there are none. */
export function RelativesStrip({
  title,
  pictures,
}: {
  title: string;
  pictures: readonly Picture[];
}) {
  const heading = useId();
  if (pictures.length === 0) return null;
  return (
    <section className={styles['relatives']}>
      <h2 id={heading}>{title}</h2>
      {/* Safari forgets that a list without bullets is one. */}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul role="list" aria-labelledby={heading}>
        {pictures.slice(0, SHOWN).map((picture) => (
          <li key={picture.id}>
            <Relative picture={picture} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Relative({ picture: { id, recipe, width, height, placeholder } }: { picture: Picture }) {
  const thumbnail = useThumbnail(id);
  return (
    <Link
      href={paths.picture(id)}
      state={oneStepFurther()}
      aria-label={recipe.prompt.slice(0, 300)}
      title={recipe.prompt.slice(0, 300)}
      style={{
        aspectRatio: Math.min(2.4, Math.max(0.5, width / height)),
        ...groundOf(placeholderUrl(placeholder)),
      }}
    >
      <DevelopingImage src={thumbnail} />
    </Link>
  );
}
