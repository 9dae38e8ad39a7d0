import { useEffect, useState } from 'react';
import type { Sample } from '@/studio/compose/samples.ts';
import { useStudio } from '@/studio/use-studio.ts';
import styles from './sample-picture.module.css';

/** A sample that draws itself in its place; an empty frame of its size until then. */
export function SamplePicture({
  sample,
  className,
}: {
  sample: Sample;
  className?: string | undefined;
}) {
  const { samples } = useStudio();
  const [address, setAddress] = useState<string | null>(null);
  const { prompt, style, size, seed } = sample;
  const { width, height } = size;
  useEffect(() => {
    let shown: string | null = null;
    let isGone = false;
    void samples({ prompt, style, size: { width, height }, seed }).then((picture) => {
      if (picture === null || isGone) return;
      shown = URL.createObjectURL(picture);
      setAddress(shown);
    });
    return () => {
      isGone = true;
      if (shown !== null) URL.revokeObjectURL(shown);
    };
  }, [samples, prompt, style, width, height, seed]);

  const classes = `${styles['frame']} ${className ?? ''}`;
  if (address === null) return <span className={classes} style={{ aspectRatio: width / height }} />;
  return <img className={classes} src={address} alt="" width={width} height={height} />;
}
