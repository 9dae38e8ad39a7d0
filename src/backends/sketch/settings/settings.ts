import type { SettingId } from '../scene.ts';
import { beach } from './beach.ts';
import { city } from './city.ts';
import { desert } from './desert.ts';
import { festival } from './festival.ts';
import { forest } from './forest.ts';
import { geometric } from './geometric.ts';
import { gradient } from './gradient.ts';
import { lake } from './lake.ts';
import { meadow } from './meadow.ts';
import { mountains } from './mountains.ts';
import { pattern } from './pattern.ts';
import { podium } from './podium.ts';
import { room } from './room.ts';
import type { Setting } from './setting.ts';
import { sky } from './sky.ts';
import { space } from './space.ts';
import { street } from './street.ts';
import { tabletop } from './tabletop.ts';
import { underwater } from './underwater.ts';
import { village } from './village.ts';

export const SETTINGS_BY_ID: Readonly<Record<SettingId, Setting>> = {
  mountains,
  forest,
  meadow,
  desert,
  lake,
  beach,
  underwater,
  city,
  village,
  street,
  room,
  podium,
  tabletop,
  sky,
  space,
  festival,
  gradient,
  geometric,
  pattern,
};
