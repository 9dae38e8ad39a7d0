import type { SettingId } from '../scene.ts';
import { gradient } from './gradient.ts';
import { mountains } from './mountains.ts';
import { podium } from './podium.ts';
import type { Setting } from './setting.ts';

export const SETTINGS_BY_ID: Readonly<Record<SettingId, Setting>> = {
  mountains,
  forest: mountains,
  meadow: mountains,
  desert: mountains,
  lake: mountains,
  beach: mountains,
  underwater: gradient,
  city: mountains,
  street: mountains,
  room: podium,
  podium,
  tabletop: podium,
  sky: gradient,
  space: gradient,
  festival: mountains,
  gradient,
  geometric: gradient,
  pattern: gradient,
};
