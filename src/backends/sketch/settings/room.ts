import { paintFurniture } from '../motifs/furniture.ts';
import { level } from './level.ts';
import { paintDesk, paintFloor } from './room-ground.ts';
import { paintHearth, paintPictures, paintShelves, paintWall } from './room-wall.ts';
import { paintWindow } from './room-window.ts';
import type { Plan, World } from './setting.ts';

/** A room with a window onto the hour outside, and pictures, shelves or a fire; or a desk in it. */
export function room(world: World): Plan {
  const { height, width, free, focusX } = world;
  const random = world.random('room');
  const asked = TABLES.filter((name) => world.subjects.has(name));
  // A table alone is the subject; with something on it, it carries the picture.
  const isTable = asked.length > 0 && world.subjects.size > asked.length;
  const isDesk = isTable || (asked.length === 0 && !hasFurniture(world) && random.chance(0.45));
  const floor = level(world, isDesk ? 0.74 : 0.7);
  const chosen = random.pick([
    'pictures',
    'shelves',
    'hearth',
    'view',
    'pictures',
    'view',
  ] as const);
  const wall = world.variant === 'hearth' ? 'hearth' : chosen;
  const isWide = wall === 'view';
  const windowSide = focusX < width / 2 ? 1 : -1;
  return {
    layers: [
      { depth: 0, paint: (brush) => paintWall(brush, world, floor) },
      { depth: 0.2, paint: (brush) => paintWindow(brush, world, floor, windowSide, isWide) },
      { depth: 0.3, paint: (brush) => WALLS[wall]?.(brush, world, floor, windowSide) },
      {
        depth: 0.4,
        paint: (brush) =>
          isDesk ? paintDesk(brush, world, floor) : paintFloor(brush, world, floor),
      },
      { depth: 0.55, paint: (brush) => paintFurniture(brush, world, floor, windowSide, isDesk) },
    ],
    places: {
      stand: {
        far: isDesk ? floor + (world.floor - floor) * 0.2 : floor + (world.floor - floor) * 0.34,
        near: isDesk ? floor + (world.floor - floor) * 0.36 : height * 0.94,
        depth: [0.6, 0.9],
        contact: 'shadow',
      },
      air: { x: width * 0.1, y: free.y, width: width * 0.8, height: (floor - free.y) * 0.7 },
      water: null,
      manner: 'scenery',
      giant: null,
      painted: new Set([...(isTable ? asked : []), 'window']),
    },
  };
}

const WALLS = { pictures: paintPictures, shelves: paintShelves, hearth: paintHearth, view: null };

const TABLES = ['wooden-table', 'writing-desk'] as const;

function hasFurniture({ subjects }: World): boolean {
  return ['sofa', 'couch-and-lamp', 'bed', 'chair', 'bookshelf', 'bathtub'].some((name) =>
    subjects.has(name),
  );
}
