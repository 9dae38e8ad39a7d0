import { expect, it } from 'vitest';
import { SHIPPED_LOOKS } from '@/domain/presets/shipped-looks.ts';
import { STYLES } from '../scene.ts';

it.each(SHIPPED_LOOKS)('the style that shows the look $id is one that Sketch has', ({ style }) => {
  expect(STYLES).toContain(style);
});
