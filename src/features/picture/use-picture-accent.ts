import { useEffect } from 'react';
import { placeholderPixels } from '@/ui/placeholder.ts';
import { accentOf } from './accent.ts';

/** The interface takes its accent from the picture for as long as that is looked at. */
export function usePictureAccent(placeholder: string): void {
  useEffect(() => {
    const pixels = placeholderPixels(placeholder);
    if (pixels === null) return undefined;
    const { style } = document.documentElement;
    const { hue, strength } = accentOf(pixels);
    style.setProperty('--hue', String(hue));
    style.setProperty('--hue-strength', String(strength));
    return () => {
      style.removeProperty('--hue');
      style.removeProperty('--hue-strength');
    };
  }, [placeholder]);
}
